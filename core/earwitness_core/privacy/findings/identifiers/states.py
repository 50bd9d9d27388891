"""Numbers that a state gives to a person or a business, told by shape, check digits and the words beside them.

Each number of a line is compared as it is written and without its separators, so every usual grouping is the same to
it. The table is `earwitness_resources/identifiers/schemes.toml`; `core/docs/identifiers.md` says what `proof` is worth.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.findings.identifiers import checks
from earwitness_core.privacy.findings.identifiers.cues import Word, table
from earwitness_core.privacy.findings.identifiers.line import FLOOR, Line, Said, is_column

_ALONE = {"strong": 0.8, "fair": 0.6, "weak": 0.4, "shape": 0.55, "words": 0.2}
_NAMED = {"strong": 0.99, "fair": 0.97, "weak": 0.93, "shape": 0.93, "words": 0.8}
_SORTS = {
    Kind.NATIONAL_ID: "id", Kind.TAX_ID: "tax", Kind.VAT: "vat", Kind.SOCIAL_SECURITY: "social",
    Kind.PASSPORT: "passport", Kind.DRIVING_LICENCE: "licence", Kind.IBAN: "iban",
}  # fmt: skip
# People say "tax number" of a personal number and the reverse: with a check digit that passes, any of these will do.
_FAMILY = ("id", "tax", "vat", "social")
_COUNT = frozenset((*_FAMILY, "passport", "licence", "phone", "other"))  # what else words may say of a number
_BETWEEN = re.compile(r"[  ]?[-–/][  ]?|[  .]|")
# Of a shape, what stands for one sign; how often stays as it is.
_ANY_SIGN = re.compile(r"\[[^\]]*\]|\\d|\{[\d,]+\}|[A-Z0-9]")
_DAY = re.compile(r"\d{1,2}[-./]\d{1,2}[-./](?:\d{2}|\d{4})|\d{4}[-./]\d{1,2}[-./]\d{1,2}")
_SEPARATED = re.compile(r"\d[-+/A-FU-Ya-fu-y]\d")
_SHORTEST, _SHORTEST_ALONE, _LONGEST, _MOST_PARTS = 4, 7, 20, 9
_OF_A_PART = 0.25  # that much less sure is a part of a longer number
_WORDS = frozenset(_SORTS.values())


@dataclass(frozen=True, slots=True)
class Scheme:
    """One kind of number of one state."""

    state: str
    name: str
    kind: Kind
    shape: re.Pattern[str]
    passes: Callable[[str], bool] | None
    proof: str
    sort: str

    def score(self, number: str, said: Said, line: Line, *, least: float = 0.0) -> float:
        """How sure it is that this is such a number; 0 when it is not one, or when less than `least` would be."""
        if not self.shape.fullmatch(number):
            return 0.0
        score = self._score_of_words(said, line)
        return score if score >= least and (self.passes is None or self.passes(number)) else 0.0

    def _score_of_words(self, said: Said, line: Line) -> float:
        sort = self.sort
        at_home = 0.002 if self.state in line.states[:1] else 0.001 if self.state in line.states else 0.0
        if sort not in said.sorts and said.sorts.isdisjoint(_COUNT):
            return _ALONE[self.proof] + (0.1 if at_home else 0.0) + at_home
        named = said.names(sort, self.state)
        exact = 0.003 if named else 0.0
        if not named and self.proof in ("strong", "fair", "weak"):
            named = max(said.names(other, self.state) for other in _FAMILY)
        if named:
            own = 0.004 if said.is_of(sort, self.state) else 0.0
            return (
                _NAMED[self.proof] * (1.0 if named == 1.0 else 0.93) * (1.0 if exact else 0.92)
                + exact
                + own
                + at_home
                - 0.01
            )
        score = _ALONE[self.proof] + (0.1 if at_home else 0.0) + at_home
        if said.names("other") or said.names("phone"):
            return score - 0.2
        return (
            score - 0.3 if any(said.names(other) for other in (*_FAMILY, "passport", "licence")) else score
        )  # named as another state's


def numbers(line: Line) -> Iterator[Found]:
    """Identifiers of states in a line."""
    yield from _written(line)
    for run in _runs(line):
        yield from _in_run(run, line)


def _written(line: Line) -> Iterator[Found]:
    for pattern, scheme in _by_writing() if _SEPARATED.search(line.text) else ():
        for hit in pattern.finditer(line.text):
            score = scheme.score(hit.group(), line.said_of(*hit.span()), line)
            if score:
                yield _found(scheme, hit.start(), hit.end(), min(score + 0.01, 1.0), hit.group())


def _in_run(run: list[Word], line: Line) -> Iterator[Found]:
    """Each stretch of the run that is a number of some state; a part of a longer run counts less."""
    # A number of six signs and less has no check in any state: only a word makes it one.
    shortest = _SHORTEST_ALONE if _WORDS.isdisjoint(line.sorts) else _SHORTEST
    with_digits = [index for index, word in enumerate(run) if word.is_number]
    parts = _MOST_PARTS if len(run) <= 4 * _MOST_PARTS else 1  # a table of figures: each figure by itself
    for first in range(len(run)):
        number = ""
        for last in range(first, min(first + parts, len(run))):
            number += run[last].text.upper()
            if len(number) > _LONGEST:
                break
            if len(number) < shortest or not number.isalnum():
                continue
            start, end = run[first].start, run[last].end
            if _DAY.fullmatch(line.text, start, end) or is_column(line.text, start, end):
                continue
            whole = first <= with_digits[0] and with_digits[-1] <= last
            if not whole and not line.cues and last > first:
                continue
            yield from _best(number, start, end, line, whole=whole)


def _best(number: str, start: int, end: int, line: Line, *, whole: bool) -> Iterator[Found]:
    """What is surest of a number. Check digits are worked out only where enough speaks for one."""
    said = line.said_of(start, end)
    less = 0.0 if whole else _OF_A_PART
    stands_alone = not line.states and said.sorts.isdisjoint(_sorts())
    possible = _of_length(len(number), number.isdigit(), FLOOR + less if stands_alone else 0.0)
    scored = [(score, one) for one in possible if (score := one.score(number, said, line, least=FLOOR + less))]
    if scored:
        score, scheme = max(scored, key=lambda one: one[0])
        rivals = {other.state for points, other in scored if points == score}
        found = _found(scheme, start, end, score - less, number)
        yield found if len(rivals) == 1 else _stateless(found)


def _runs(line: Line) -> Iterator[list[Word]]:
    """Words that may belong to one number: with digits, or a few capitals, and one separator between."""
    words, done = line.words, 0
    for index, word in enumerate(words):
        if index < done or not word.is_number or len(word.text) > _LONGEST:
            continue
        first, last = index, index + 1
        while first > done and _joined(line, first - 1) and _is_part(words[first - 1]):
            first -= 1
        if first > done and len(words[first - 1].text) == 2 and _joined(line, first - 1):
            first -= 1  # "nl 123456782 b01": the state's letters, small ones too, but only in front
        while last < len(words) and _joined(line, last - 1) and _is_part(words[last]):
            last += 1
        done = last
        yield words[first:last]


def _joined(line: Line, index: int) -> bool:
    """Whether nothing but one separator stands between a word and the next."""
    return _BETWEEN.fullmatch(line.text, line.words[index].end, line.words[index + 1].start) is not None


def _is_part(word: Word) -> bool:
    length = len(word.text)
    return length <= _LONGEST if word.is_number else length == 1 or (length <= 6 and word.text.isupper())


def _found(scheme: Scheme, start: int, end: int, score: float, number: str) -> Found:
    detector = f"identifiers/{scheme.state.lower()}-{scheme.name}"
    return Found(start, end, scheme.kind, round(score, 3), detector, scheme.state, number)


def _stateless(found: Found) -> Found:
    """The same, when several states number alike and nothing says which it is."""
    name = f"identifiers/{found.kind.value}"
    return Found(found.start, found.end, found.kind, found.score, name, None, found.value)


@cache
def _sorts() -> frozenset[str]:
    """What words may say of a number that counts here."""
    return _COUNT.union(scheme.sort for scheme in _schemes("scheme"))


@cache
def _of_length(length: int, only_figures: bool, least: float) -> list[Scheme]:
    """The schemes that may have a number of so many signs, figures only or with letters, and are so sure alone."""
    needed = re.compile(r"\\d" if only_figures else "[A-ZΑ-Ω]")
    return [
        scheme
        for scheme in _schemes("scheme")
        if _ALONE[scheme.proof] >= least
        and (needed.search(scheme.shape.pattern) or "0-9" in scheme.shape.pattern)
        and re.fullmatch(_ANY_SIGN.sub(_dot, scheme.shape.pattern), "0" * length)
    ]


def _dot(part: re.Match[str]) -> str:
    return part.group() if part.group().startswith("{") else "."


@cache
def _by_writing() -> list[tuple[re.Pattern[str], Scheme]]:
    """Those whose separators count; not inside a longer number."""
    return [
        (re.compile(rf"(?<![\w.-]){scheme.shape.pattern}(?![\w-])", re.ASCII), scheme) for scheme in _schemes("written")
    ]


@cache
def _schemes(section: str) -> tuple[Scheme, ...]:
    rows = table("schemes.toml")[section]
    assert isinstance(rows, list)
    return tuple(_scheme(*row) for row in rows)


def _scheme(state: str, name: str, kind: str, shape: str, check: str, proof: str) -> Scheme:
    own = f"{state.lower()}-{name}"
    sort = own if own in table("cues.toml") else _SORTS[Kind(kind)]
    return Scheme(state, name, Kind(kind), re.compile(shape, re.ASCII), _check(check), proof, sort)


def _check(name: str) -> Callable[[str], bool] | None:
    if not name:
        return None
    if name.startswith(":"):
        own: Callable[[str], bool] = getattr(checks, name[1:])
        return own
    theirs: Callable[[str], bool] = import_module(f"stdnum.{name}").is_valid
    return theirs
