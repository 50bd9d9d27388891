"""The language of a text, told by its frequent words."""

from __future__ import annotations

import pytest

from earwitness_core.privacy.findings.languages import LANGUAGES, likely, told
from earwitness_core.privacy.findings.words import Words

SENTENCES = {
    "en": "and then he said that it was not what they had been told",
    "de": "und dann hat er mir gesagt, dass es nicht so ist",
    "fr": "et puis il a dit que ce n'est pas ce que nous avons dans la liste",
    "es": "y luego dijo que no era lo que nos habían dicho en la oficina",
    "nl": "en toen zei hij dat het niet was wat we hadden gehoord",
}


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_sentence_tells_its_language(code: str) -> None:
    words = Words(SENTENCES[code])

    assert told(words) == code
    assert likely(words) == (code,)


def test_a_few_words_do_not_tell_one() -> None:
    """ "is" is Dutch too, and so is the "DE" of an account."""
    assert told(Words("My IBAN is DE 89 3704")) is None


def test_without_a_frequent_word_any_may_be_meant() -> None:
    assert likely(Words("06 12 34 56 78")) == LANGUAGES
    assert told(Words("")) is None
