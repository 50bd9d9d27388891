"""The five languages that are read, and which of them a text is in, told by its frequent words."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from functools import cache
from importlib import resources

from earwitness_core.privacy.findings.words import Words, fold

LANGUAGES = ("en", "de", "fr", "es", "nl")
_SAMPLE = 4000  # words from which the language is told
_SIMILAR = 0.6
_ENOUGH = 3  # frequent words; "is" and "DE" alone, in "my IBAN is DE 89", would speak for Dutch


def likely(words: Words) -> tuple[str, ...]:
    """The languages whose frequent words are most frequent; all of them when there are none."""
    return _likeliest(_counts(words))


def told(words: Words) -> str | None:
    """The one language for which enough speaks; None where several are likely, or a text is too short to tell."""
    counts = _counts(words)
    codes = _likeliest(counts)
    return codes[0] if len(codes) == 1 and counts[codes[0]] >= _ENOUGH else None


def _likeliest(counts: dict[str, int]) -> tuple[str, ...]:
    most = max(counts.values())
    return tuple(code for code in LANGUAGES if counts[code] >= most * _SIMILAR)


def _counts(words: Words) -> dict[str, int]:
    """How many of the first words are frequent in each language."""
    counts = dict.fromkeys(LANGUAGES, 0)
    known = frequent()
    for word in words.spelled[:_SAMPLE]:
        for code in known.get(words.folded[word], ()):
            counts[code] += 1
    return counts


@cache
def frequent() -> dict[str, list[str]]:
    """The small words, folded, with the languages in which each is frequent."""
    frequent: defaultdict[str, list[str]] = defaultdict(list)
    for code in LANGUAGES:
        text = resources.files("earwitness_resources").joinpath("categories", f"{code}.toml").read_text("utf-8")
        for word in {fold(part) for phrase in tomllib.loads(text)["frequent"] for part in Words(phrase).spelled}:
            frequent[word].append(code)
    return dict(frequent)
