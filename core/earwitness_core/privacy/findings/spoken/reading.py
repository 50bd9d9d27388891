"""What each word of a stretch says in one language: digits, letters, signs, or nothing to the purpose."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import Enum, auto
from functools import cache, lru_cache
from typing import NamedTuple

from earwitness_core.privacy.findings.spoken.lexicon import Language, Phrases
from earwitness_core.privacy.findings.spoken.numerals import numeral
from earwitness_core.privacy.findings.spoken.tokens import Token, words_of


class What(Enum):
    """What an atom is."""

    DIGITS = auto()
    LETTERS = auto()
    SIGN = auto()
    ORDINAL = auto()
    MONTH = auto()
    SKIP = auto()  # fillers, "capital", "yes": nothing is said with them
    CORRECTION = auto()
    UNIT = auto()  # what was counted is no identifier
    WORD = auto()


class Atom(NamedTuple):
    """Tokens `first` to `last` and what they say. `weak`: the word means something else elsewhere (a, un, Anton).

    `letter` is what a month says when letters are spelled (November). `written`: digits or signs, not words.
    """

    what: What
    text: str
    first: int
    last: int
    weak: bool = False
    letter: str = ""
    written: bool = False


_SIGN_IN_GAP = re.compile(r"[@._/+:-]")
# Letters that are words, in each language; they begin and end no run.
_WORD_LETTERS = {"en": "ai", "de": "", "fr": "ay", "es": "aeouy", "nl": "u"}
_CODE = re.compile(r"(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{2,34}")
_IBAN_COUNTRIES = frozenset(  # is, it, no and si are words
    words_of("at be bg ch cy cz de dk ee es fi fr gb gr hr hu ie li lt lu lv mt nl pl pt ro se sk")
)
_DIGITS = re.compile(r"[0-9]{1,34}")


def read(row: Sequence[Token], language: Language) -> list[Atom]:
    """All of the tokens in order, each in one atom; signs between tokens are atoms of the token behind them."""
    atoms: list[Atom] = []
    place = 0
    while place < len(row):
        word, _, _, _, gap = row[place]
        if gap != " " and (sign := _sign(gap, row, place)):
            atoms.append(Atom(What.SIGN, sign, place, place, written=True))
        for way in _ways(word, language):
            if atom := way(row, place, language):
                break
        else:
            atom = Atom(What.WORD, word, place, place)
        atoms.append(atom)
        place = atom.last + 1
    return atoms


def _sign(gap: str, row: Sequence[Token], place: int) -> str:
    """The sign that is written in a gap, touching what stands before and behind it; an at-sign may stand alone."""
    if "@" in gap:
        return "@"
    found = gap.strip()
    if gap in ("-", ".") and place and len(row[place].word) == len(row[place - 1].word) == 1:
        return ""  # M-U-L-L-E-R, D.E.: spelled
    if len(found) == 1 and _SIGN_IN_GAP.match(found) and (found == gap or found in "_+/-"):
        touches_behind = gap.endswith(found)
        if found == gap or (found == "+" and touches_behind) or found in "_/":
            return found
    return "/" if gap == "://" else ""


def _repeated(row: Sequence[Token], place: int, language: Language) -> Atom | None:
    """Double four, triple w, two sevens, three times zero."""
    count, size = 0, 0
    if found := language.multiples.at(row, place):
        size, count = found[0], int(found[1])
        if language.letters.at(row, place):  # double u
            return None
    elif place + 1 < len(row) and (plural := language.plurals.get(row[place + 1].word)) is not None:
        said = numeral(row[place : place + 1], 0, language)
        many = int(said.digits) if said else _small(row[place].word)
        return Atom(What.DIGITS, str(plural) * many, place, place + 1) if 2 <= many <= 9 else None
    elif place + 2 < len(row) and row[place + 1].word in language.times:
        said = numeral(row[place : place + 1], 0, language)
        count, size = int(said.digits) if said else _small(row[place].word), 2
    behind = place + size
    if not 2 <= count <= 9 or behind >= len(row):
        return None
    if (skip := language.skips.at(row, behind)) and skip[1] == "skip" and behind + skip[0] < len(row):
        behind += skip[0]
    what = _number(row, behind, language) or _letter(row, behind, language) or _written(row, behind, language)
    if what is None or len(what.text) != 1:
        return None
    return Atom(what.what, what.text * count, place, what.last)


def _small(word: str) -> int:
    return int(word) if len(word) == 1 and word in "23456789" else 0


def _letter(row: Sequence[Token], place: int, language: Language) -> Atom | None:
    """A spelled letter, with the word that explains it (B as in Bravo), or one of a telephone alphabet."""
    named = language.letters.at(row, place)
    word = row[place].word
    is_letter = len(word) == 1 and "a" <= word <= "z"
    if (spelled := language.alphabet.at(row, place)) and spelled[0] > 1:  # X ray
        return Atom(What.LETTERS, spelled[1], place, place + spelled[0] - 1, weak=True)
    if is_letter or (named and named[0] == 1):
        text, last = (word if is_letter else named[1] if named else ""), place
        if named and named[0] > 1:
            text, last = named[1], place + named[0] - 1
    elif named:
        text, last = named[1], place + named[0] - 1
    elif found := language.alphabet.at(row, place):
        month = language.months.get(word)
        if month is not None:
            return Atom(What.MONTH, str(month), place, place, weak=True, letter=found[1])
        return Atom(What.LETTERS, found[1], place, place + found[0] - 1, weak=True)
    else:
        return None
    if explained := _explained(row, last + 1, text, language):
        return Atom(What.LETTERS, text, place, explained)
    if not is_letter and language.skips.at(row, place):
        return None
    weak = (last == place and not is_letter) or (is_letter and word in _WORD_LETTERS[language.code])
    return Atom(What.LETTERS, text, place, last, weak=weak)


def _explained(row: Sequence[Token], place: int, letter: str, language: Language) -> int | None:
    """The last token of `as in Bravo`, when the word begins with the letter."""
    found = language.as_in.at(row, place) if place < len(row) else None
    if found is None or place + found[0] >= len(row):
        return None
    example = row[place + found[0]]
    same_line = example.line == row[place].line
    if (
        same_line
        and len(example.word) > 1
        and (example.word[0] == letter or _spells(row, place + found[0], letter, language))
    ):
        return place + found[0]
    return None


def _spells(row: Sequence[Token], place: int, letter: str, language: Language) -> bool:
    found = language.alphabet.at(row, place)
    return found is not None and found[1] == letter


def _number(row: Sequence[Token], place: int, language: Language) -> Atom | None:
    found = numeral(row, place, language)
    if found is None:
        return None
    behind = place + found.words
    if found.words > 1 and behind < len(row) and row[behind].word in language.times:  # quarante, deux fois
        found = numeral(row[: behind - 1], place, language) or found
    word = row[place].word
    weak = found.words == 1 and word in ("un", "une", "una", "ein", "eine", "een", "once")
    return Atom(What.DIGITS, found.digits, place, place + found.words - 1, weak=weak)


def _written(row: Sequence[Token], place: int, language: Language) -> Atom | None:
    word = row[place].word
    if _DIGITS.fullmatch(word):
        return Atom(What.DIGITS, word, place, place, written=True)
    if word.isascii() and _CODE.fullmatch(word) and not re.fullmatch(r"\d+(?:st|nd|rd|th|er|e|de|ste)", word):
        return Atom(What.LETTERS, word, place, place, written=True)
    if _is_country(row, place, language):
        return Atom(What.LETTERS, word, place, place, weak=True, written=True)
    return None


def _is_country(row: Sequence[Token], place: int, language: Language) -> bool:
    """The letters before the check digits of an IBAN, as a recogniser writes them: `DE 89`, `de 89`."""
    word = row[place].word
    if len(word) != 2 or word not in _IBAN_COUNTRIES or place + 1 >= len(row):
        return False
    behind = row[place + 1].word
    return behind[:2].isdigit() or bool(language.number_parts(behind))


def _corrected(row: Sequence[Token], place: int, language: Language) -> Atom | None:
    found = language.corrections.at(row, place)
    return Atom(What.CORRECTION, "", place, place + found[0] - 1) if found else None


def _month(row: Sequence[Token], place: int, language: Language) -> Atom | None:
    return Atom(What.MONTH, str(language.months[row[place].word]), place, place)


def _symbol(row: Sequence[Token], place: int, language: Language) -> Atom | None:
    return _phrase(What.SIGN, language.symbols, row, place)


def _unit(row: Sequence[Token], place: int, language: Language) -> Atom | None:
    return _phrase(What.UNIT, language.units, row, place)


def _skipped(row: Sequence[Token], place: int, language: Language) -> Atom | None:
    return _phrase(What.SKIP, language.skips, row, place)


def _phrase(what: What, phrases: Phrases, row: Sequence[Token], place: int) -> Atom | None:
    found = phrases.at(row, place)
    return Atom(what, found[1], place, place + found[0] - 1) if found else None


_WRITTEN_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|e|de|ste|ter|ten)")
_COMPOUND_ORDINAL = re.compile(r"(.{3,30})(?:zigst|ssigst|tigst)(?:e|er|en)?")


def _ordinal(row: Sequence[Token], place: int, language: Language) -> Atom | None:
    """Third, dritter, einundzwanzigster, 3rd."""
    word = row[place].word
    if (value := language.ordinals.get(word)) is not None:
        return Atom(What.ORDINAL, str(value), place, place)
    if word[0].isdigit() and (found := _WRITTEN_ORDINAL.fullmatch(word)):
        return Atom(What.ORDINAL, found[1], place, place)
    if "igst" in word and _COMPOUND_ORDINAL.fullmatch(word):
        cardinal = word[: word.index("igst") + 2]
        if said := numeral([Token(cardinal, 0, 1, 0, "")], 0, language):
            return Atom(What.ORDINAL, said.digits, place, place)
    return None


Way = Callable[[Sequence[Token], int, Language], Atom | None]


@lru_cache(maxsize=16384)
def _ways(word: str, language: Language) -> tuple[Way, ...]:
    """The ways in which what begins with a word may be read, in order; most words have none."""
    is_number = bool(language.number_parts(word))
    if not is_number and len(word) > 1 and word.isalpha() and word not in _begins(language) and "igst" not in word:
        return ()
    is_letter = len(word) == 1 and "a" <= word <= "z"
    begins = {
        _repeated: word in language.multiples.firsts() or is_number or bool(_small(word)),
        _letter: is_letter or word in language.letters.firsts() or word in language.alphabet.firsts(),
        _number: is_number,
        _written: not word.isalpha() or word in _IBAN_COUNTRIES,
        _corrected: word in language.corrections.firsts(),
        _month: word in language.months,
        _ordinal: word in language.ordinals or word[0].isdigit() or "igst" in word,
        _symbol: word in language.symbols.firsts(),
        _unit: word in language.units.firsts(),
        _skipped: word in language.skips.firsts(),
    }
    return tuple(way for way, may in begins.items() if may)


@cache
def _begins(language: Language) -> frozenset[str]:
    """Every word of letters with which anything may begin but a number."""
    said = (language.multiples, language.letters, language.alphabet, language.symbols)
    between = (language.corrections, language.units, language.skips)
    firsts = frozenset[str]().union(*(one.firsts() for one in (*said, *between)))
    return firsts | _IBAN_COUNTRIES | language.months.keys() | language.ordinals.keys()
