"""What is known in a project already (its participants, confirmed names, words given by hand), found in any text of it.

Whole words, whatever their case and accents, with any space between them: *Anna Müller* is found as *anna  muller*. A
part of a person's name counts alone where it is written with a capital, as *Müller* and not *will*. Runs once over the
words of a text however many are known.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from earwitness_core.privacy.findings.found import Found, Kind

DETECTOR, PART = "known", "known/part"
_WHOLE_SCORE, _PART_SCORE = 0.97, 0.8
_LEAST_PART = 3  # letters: initials and particles stand for nobody
_WORD = re.compile(r"[\w\u0300-\u036f]+")  # with accents that are signs of their own
_BETWEEN = " \t\r\n\u00a0.,-\u2010\u2011'’"


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """A text of this kind, as somebody wrote it."""

    form: str
    kind: Kind


class _Form(NamedTuple):
    words: tuple[str, ...]
    kind: Kind
    is_part: bool


class KnownDetector:
    """Finds what is known. A found.Detector."""

    name = DETECTOR

    def __init__(self, known: Iterable[Known]) -> None:
        self._by_first: defaultdict[str, set[_Form]] = defaultdict(set)
        for one in known:
            words = words_of(one.form)
            if words:
                self._by_first[words[0]].add(_Form(words, one.kind, False))
            if one.kind is Kind.PERSON and len(words) > 1:
                for part in (words[0], words[-1]):
                    if len(part) >= _LEAST_PART:
                        self._by_first[part].add(_Form((part,), one.kind, True))

    def find(self, text: str, *, language: str | None = None) -> list[Found]:
        return list(self._found(text)) if self._by_first else []

    def _found(self, text: str) -> Iterator[Found]:
        matches = list(_WORD.finditer(text))
        folded = [fold(match[0]) for match in matches]
        for at, word in enumerate(folded):
            for form in self._by_first.get(word, ()):
                last = at + len(form.words) - 1
                if tuple(folded[at : last + 1]) != form.words or not _together(text, matches[at : last + 1]):
                    continue
                if form.is_part and not matches[at][0][0].isupper():
                    continue
                score, detector = (_PART_SCORE, PART) if form.is_part else (_WHOLE_SCORE, DETECTOR)
                yield Found(matches[at].start(), matches[last].end(), form.kind, score, detector)


def words_of(form: str) -> tuple[str, ...]:
    """The words of a text as they are compared."""
    return tuple(fold(match[0]) for match in _WORD.finditer(form))


def fold(text: str) -> str:
    """Without case and accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _together(text: str, words: list[re.Match[str]]) -> bool:
    """Whether nothing but spaces, hyphens, dots and apostrophes stands between them."""
    gaps = (text[one.end() : other.start()] for one, other in pairwise(words))
    return all(not gap.strip(_BETWEEN) for gap in gaps)
