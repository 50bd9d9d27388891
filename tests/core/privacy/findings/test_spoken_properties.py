"""Number words and digits are the same thing; spans are right in any text; no text takes long."""

from __future__ import annotations

import re
import time
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.findings.languages import LANGUAGES
from earwitness_core.privacy.findings.spoken import SpokenDetector
from earwitness_core.privacy.findings.spoken import detector as spoken_detector
from earwitness_core.privacy.findings.spoken.lexicon import language
from earwitness_core.privacy.findings.spoken.reading import What, read
from earwitness_core.privacy.findings.spoken.tokens import tokens, words_of
from earwitness_core.privacy.findings.words import Words, fold
from helpers.spoken_numbers import SAY, digits, pairs

DETECTOR = SpokenDetector()
CODES = st.sampled_from(LANGUAGES)


def said(text: str, code: str) -> str:
    words = Words(text)
    atoms = read(list(tokens(words, 0, len(words.spans) - 1)), language(code))
    assert {atom.what for atom in atoms} == {What.DIGITS}, atoms
    return "".join(atom.text for atom in atoms)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_number_below_a_thousand_is_read(code: str) -> None:
    for number in range(1000):
        assert said(SAY[code](number), code) == str(number)


@settings(max_examples=40, deadline=None)
@given(code=CODES, number=st.integers(1000, 9999))
def test_numbers_below_ten_thousand_are_read(code: str, number: int) -> None:
    assert said(SAY[code](number), code) == str(number)


@settings(max_examples=40, deadline=None)
@given(code=CODES, number=st.text("0123456789", min_size=1, max_size=30))
def test_digits_one_by_one_are_read(code: str, number: str) -> None:
    assert said(digits(code, number).replace(" ", ", "), code) == number


PAPER = st.lists(
    st.one_of(
        st.sampled_from(("February", "november", "may", "of", "the", "in", "page", "a", "at", "under", "no", "I", "B")),
        st.sampled_from(("born", "date of birth", "double", "times", "3rd", "gmail", "com", "dot", "five", "§", ",\n")),
        st.sampled_from(
            ("Mill", "Road", "suite", "abna", "uh", "wait", "DE", "David", "Anton", "as in", "zwanzigster")
        ),
        st.integers(0, 2100).map(str),
        st.from_regex(r"\A[0-9]{5,12}\Z"),
    ),
    min_size=3,
    max_size=40,
)


@settings(max_examples=50, deadline=None)
@given(words=PAPER, code=st.sampled_from(["en", None]))
def test_islands_that_are_only_written_say_nothing_when_they_are_read_all_the_same(
    words: list[str], code: str | None
) -> None:
    text = " ".join(words)
    found = DETECTOR.find(text, language=code)
    with patch.object(spoken_detector, "are_written", return_value=False):
        every = DETECTOR.find(text, language=code)

    assert found == every


@settings(max_examples=40, deadline=None)
@given(number=st.from_regex(r"6[1-9][0-9]{7}", fullmatch=True))
def test_a_french_number_in_pairs_is_found_whole(number: str) -> None:
    spoken = pairs("fr", "0" + number)
    text = f"mon numéro c'est {spoken}"

    found = DETECTOR.find(text, language="fr")

    assert [text[one.start : one.end] for one in found] == [spoken]
    assert found[0].kind is Kind.PHONE


@settings(max_examples=40, deadline=None)
@given(code=CODES, bank=st.from_regex(r"[0-9]{18}", fullmatch=True))
def test_an_iban_spelled_in_any_language_is_found_with_its_value(code: str, bank: str) -> None:
    check = 98 - int(bank + "131400") % 97
    spoken = f"D E {digits(code, f'{check:02}{bank}')}"

    for text in (spoken, f"🙂 é\u0301 שלום\n{spoken}\n"):
        found = DETECTOR.find(text, language=code)
        assert [(text[one.start : one.end], one.value) for one in found] == [(spoken, f"DE{check:02}{bank}")]


@settings(max_examples=40, deadline=None)
@given(
    name=st.from_regex(r"[bfghjkpqrvwxz]{2,8}", fullmatch=True),
    words_=st.sampled_from(
        [
            ("en", "dot", "at", "com"),
            ("de", "punkt", "ät", "de"),
            ("fr", "point", "arobase", "fr"),
            ("es", "punto", "arroba", "es"),
            ("nl", "punt", "apenstaartje", "nl"),
        ]
    ),
)
def test_a_spelled_mail_address_is_found_with_its_value(name: str, words_: tuple[str, str, str, str]) -> None:
    code, dot, at, ending = words_
    spoken = f"{' '.join(name)} {at} gmx {dot} {ending}"

    found = DETECTOR.find(f"hm {spoken} hm", language=code)

    assert [(one.kind, one.value, one.start, one.end) for one in found] == [
        (Kind.EMAIL, f"{name}@gmx.{ending}", 3, 3 + len(spoken))
    ]


_VOCABULARY = (
    "zero one two double triple oh at dot com gmail punkt arobase arroba de es B as in Bravo no wait sorry and hundred "
    "thousand und zwanzig einundzwanzig quatre vingt dix et iban passport born march third - / + . , : @ \n \u0301 🙂 "
    "שלום ß İ ǆ 12 06 4111 a1 ² ٣ x"
)
_SPEECH = st.lists(st.one_of(st.sampled_from(re.split(" ", _VOCABULARY)), st.text(max_size=6)), max_size=60)


@settings(max_examples=40, deadline=None)
@given(parts=_SPEECH, code=st.one_of(st.none(), CODES, st.just("it")))
def test_in_any_text_spans_are_inside_in_order_and_begin_and_end_with_words(parts: list[str], code: str | None) -> None:
    text = " ".join(parts)

    found = DETECTOR.find(text, language=code)

    end = 0
    for one in found:
        assert end <= one.start < one.end <= len(text)
        assert text[one.start].isalnum() and not text[one.end - 1].isspace()
        assert 0 < one.score <= 1
        end = one.end
    assert DETECTOR.find(text, language=code) == found


@settings(max_examples=40, deadline=None)
@given(before=st.text(st.characters(codec="utf-8", exclude_categories=["Nd", "Lu", "Ll", "Cs"]), max_size=40))
def test_what_stands_before_moves_the_span_and_changes_nothing(before: str) -> None:
    spoken = "zéro six douze trente-quatre cinquante-six soixante-dix-huit"
    text = f"{before}\n\n\n{spoken}"

    found = DETECTOR.find(text, language="fr")

    assert [(one.start, one.end) for one in found] == [(len(before) + 3, len(text))]


def test_a_decomposed_accent_is_the_same_word() -> None:
    assert fold("FU\u0308NF") == fold("fünf") == "funf"
    assert words_of("l'arobase C’est") == ("l'", "arobase", "c'", "est")


@pytest.mark.parametrize(
    "part",
    [
        "one ",
        "1 ",
        "dot ",
        "at ",
        "a dot b at c ",
        "eins",
        "one\n",
        "b c d ",
        "five no ",
        "D E eight nine ",
        "a-",
        "double ",
        "third march ",
    ],
)
def test_hostile_text_takes_time_in_proportion_to_its_length(part: str) -> None:
    """Six times as long may take six times as long, and as much again for a busy machine, but not thirty-six."""
    text = part * 60
    DETECTOR.find(text)
    started = time.process_time()
    DETECTOR.find(text)
    short = time.process_time() - started

    started = time.process_time()
    DETECTOR.find(text * 6)

    assert time.process_time() - started < max(short, 0.05) * 12
