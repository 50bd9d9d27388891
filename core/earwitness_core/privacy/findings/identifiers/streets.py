"""Streets in the forms of the states (streets.toml): which patterns are worth trying in a line, by its words.

A pattern is dear, a look at a word is not: each form of street says which words make it, and what must stand before
such a word.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from earwitness_core.privacy.findings.identifiers.cues import Word, table, words_of
from earwitness_core.privacy.findings.identifiers.line import Line
from earwitness_core.privacy.findings.identifiers.postal import CAPITAL, HOUSE, NAME, NAMES, NR, SMALL

_SMALL_STREETS = frozenset({"street", "road", "avenue", "lane", "boulevard", "crescent"})
_SURE_ENDINGS = ("straße", "strasse", "gasse", "straat", "gracht", "gatan", "vägen", "katu", "kade")
_NAME_BEFORE = re.compile(rf"{NAME} $")
_SMALL_WORD = re.compile(SMALL)
_MOST_WORDS_OF_A_NAME, _MOST_SMALL_WORDS = 17, 2
_NUMBER = (
    r"(?<![\w.,/-])(?:(?i:flat|apt\.?|unit|suite|no\.?|number) ?[\dA-Za-z]{1,5},? )"
    r"?\d{1,5}[A-Za-z]?(?: ?[-–/] ?\d{1,5}[A-Za-z]?)?,?"
)
_LEAD = r"(?<![\w./-])(?:\d{1,5},? )?"
_BEHIND = rf",? {NR}{HOUSE}(?![\w%€$]|[.,:]\d)(?: \d{{1,5}}(?![\w.,:%-]))?"
_SURE = (
    r"(?:rue|avenue|avenida|calle|rua|ulica|ul\.|ulice|boulevard|trg|triq|bulevardul|strada|via|"
    r"piazza|plaza|praça|náměstí|námestie)"
)

Scored = tuple[re.Pattern[str], float]


def forms(line: Line) -> Iterator[Scored]:
    """The patterns of those streets of which a word stands in the line, with what they are worth by themselves."""
    marks, endings = _all_words()
    streets = [word for word in line.words if word.small in marks or word.small.endswith(endings)]
    if not streets:
        return
    numbered, named = _patterns()
    figures = any(word.is_number for word in line.words)
    for form in (*(numbered if figures else ()), *named):
        if any(form.begins(line, word) for word in streets):
            yield from form.patterns


@cache
def _all_words() -> tuple[frozenset[str], tuple[str, ...]]:
    """All the words for streets, and all the endings."""
    every = [form for group in _patterns() for form in group]
    marks = frozenset[str]().union(*(form.marks for form in every))
    return marks, tuple({ending for form in every for ending in form.endings})


def _always(line: Line, word: Word) -> bool:
    return True


def _has_name_before(line: Line, word: Word) -> bool:
    """ "the court" is no street, "Inns Court" may be one."""
    return _NAME_BEFORE.search(line.text, max(0, word.start - 27), word.start) is not None


def _has_number_before(line: Line, word: Word) -> bool:
    """ "12 Inns Court", "12 old mill lane": nothing but names between. Not "On 4 June the Regional Court sat"."""
    small_street = word.small in _SMALL_STREETS
    if not small_street and not _has_name_before(line, word):
        return False
    at = bisect_left(line.words, word)
    lower = _MOST_SMALL_WORDS if small_street else 0
    for before in reversed(line.words[max(0, at - _MOST_WORDS_OF_A_NAME) : at]):
        if before.is_number:
            return True
        if not _may_be_in_a_name(line, before):
            lower -= 1
            if lower < 0:
                return False
    return False


def _may_be_in_a_name(line: Line, word: Word) -> bool:
    joined = line.text[word.start - 1 : word.start] in ("-", "'", "’")
    return joined or not word.text[0].islower() or _SMALL_WORD.fullmatch(word.text) is not None or len(word.text) == 1


def _is_capital(line: Line, word: Word) -> bool:
    """Whether it, or what is joined before it, may begin with a capital."""
    return not word.text[0].islower() or line.text[word.start - 1 : word.start] in ("-", "'", "’")


def _is_whole(line: Line, word: Word) -> bool:
    """A single letter stands for a street only as it is abbreviated: "c/ Mayor", not "(c)"."""
    return len(word.small) > 1 or line.text[word.end : word.end + 1] in ("/", "-", ".")


@dataclass(frozen=True, slots=True)
class _Form:
    """Streets of one kind: the words for them, or their endings; what is found; what else must hold of such a word."""

    marks: frozenset[str]
    endings: tuple[str, ...]
    patterns: tuple[Scored, ...]
    may_be: Callable[[Line, Word], bool] = _always

    def begins(self, line: Line, word: Word) -> bool:
        """Whether a word of a line may make a street of this kind."""
        is_of = word.small in self.marks or (self.endings and word.small.endswith(self.endings))
        return bool(is_of) and self.may_be(line, word)


@cache
def _patterns() -> tuple[list[_Form], list[_Form]]:
    """Streets with a number, and streets without."""
    after = _scored((rf"{_LEAD}\b{NAMES} (?:{_words('after')})\b\.?{_BEHIND}", 0.75))
    numbered = [
        _Form(_marks("english"), (), _english(), _has_number_before),
        _Form(_marks("before"), (), _before(), _is_whole),
        _Form(frozenset(), tuple(_rows("ending")), _ending()),
        _Form(frozenset(), tuple(_rows("weak_ending")), _weak_ending(), _is_capital),
        _Form(_marks("after"), (), after, _has_name_before),
    ]
    street = rf"(?<=(?:on|at|of|nd|to) )(?:the )?{NAMES} (?:Street|St\.|Road|Avenue|Lane|street)(?!\w)"
    in_one_word = rf"\b(?:{NAME} )?{CAPITAL}[\w-]{{2,20}}(?:{'|'.join(_SURE_ENDINGS)})\b"
    named = [
        _Form(frozenset({"street", "st", "road", "avenue", "lane"}), (), _scored((street, 0.45)), _has_name_before),
        _Form(frozenset(), _SURE_ENDINGS, _scored((in_one_word, 0.45))),
    ]
    return numbered, named


def _english() -> tuple[Scored, ...]:
    """216 Menzies Street."""
    small = rf"(?:{'|'.join(sorted(_SMALL_STREETS))})"
    cross = rf"(?:\d{{1,5}} )?(?:[NSEW]\.? )?{NAMES} (?:{_words('english')})\b\.?(?: {HOUSE}(?![\w%]))?"
    return _scored(
        (rf"(?!(?:19|20)\d\d ){_NUMBER} {cross}", 0.8),
        (rf"{_NUMBER} (?:\d{{1,5}} )?(?:{NAME} ){{1,3}}(?i:{small})\b", 0.75),
        (rf"(?<![\w./-])\d{{1,5}} (?:[a-zß-ÿ'’.-]{{3,20}} ){{1,2}}{small}\b", 0.5),
    )


def _before() -> tuple[Scored, ...]:
    """Rue de Piétrain 371, 12 bis rue des Lilas."""
    kinds = _words("before")
    words = r"(?:(?!(?:from|to|at|and|is|was|are|on|for|with)\b)[\w'’.-]{1,20} ){1,4}"
    again = r"(?: ?(?:bis|ter|quater|b|t)\b,?)?"
    return _scored(
        (rf"{_NUMBER}{again} (?:\d{{1,5}} )?(?i:{kinds})\.? (?:{SMALL} ?){{0,3}}{NAMES}", 0.8),
        (rf"{_LEAD}(?<!\w)(?i:{kinds})(?:\. ?| )(?:{SMALL} ?){{0,3}}{NAMES}{_BEHIND}", 0.8),
        (rf"{_LEAD}(?<!\w)(?i:{_SURE}) {words}{HOUSE}(?![\w%€$]|[.,:]\d)", 0.6),
        (rf"{_NUMBER} {_SURE} (?:{SMALL} ?){{1,3}}[\w'’-]{{2,20}}", 0.6),
    )


def _ending() -> tuple[Scored, ...]:
    """Keizersgracht 12."""
    sure = rf"(?:{'|'.join(_SURE_ENDINGS)}|str\.)"
    return _scored(
        (rf"{_LEAD}\b(?:{NAME} ){{0,2}}{CAPITAL}[\w'’-]{{1,24}}?(?i:{_words('ending')})\b\.?{_BEHIND}", 0.75),
        (rf"{_LEAD}\b[\w'’-]{{2,24}}?{sure}\b\.?{_BEHIND}", 0.7),
    )


def _weak_ending() -> tuple[Scored, ...]:
    """Lindenhof 3, but not "During 1984"."""
    no_street = r"(?!(?i:during|spring|bring|string|committee|coffee|employee|trustee)\b)"
    name = rf"(?:{NAME} ){{0,2}}{CAPITAL}[\w'’-]{{1,24}}?(?i:{_words('weak_ending')})"
    return _scored((rf"{_LEAD}\b{no_street}{name}\b{_BEHIND}", 0.45))


def _scored(*patterns: tuple[str, float]) -> tuple[Scored, ...]:
    return tuple((re.compile(pattern), score) for pattern, score in patterns)


def _rows(key: str) -> list[str]:
    rows = table("streets.toml")[key]
    assert isinstance(rows, list)
    return [str(row) for row in rows]


def _marks(key: str) -> frozenset[str]:
    """The words of a list as they come out of a line: "c/" is "c", "ж.к" is "ж" and "к"."""
    return frozenset(word.small for row in _rows(key) for word in words_of(row))


def _words(key: str) -> str:
    return "|".join(re.escape(word) for word in sorted(set(_rows(key)), key=len, reverse=True))
