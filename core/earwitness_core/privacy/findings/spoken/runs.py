"""Runs: digits, letters and signs said one after the other, whoever says "yes" in between.

A run goes over ends of lines, fillers, short lines of the other speaker, corrections ("six, no wait, five") and echoes.
What was meant is not always sure; `meant` gives the likely readings, and whoever judges takes the first that holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from earwitness_core.privacy.findings.spoken.reading import Atom, What
from earwitness_core.privacy.findings.spoken.tokens import Token

_BEGIN = (What.DIGITS, What.LETTERS, What.MONTH, What.SIGN)
_LONGEST = 72  # pieces; an IBAN spelled digit by digit has 34, with an echo 68
_ASIDE_WORDS = 5
_ASIDES = 3
_DICTATED = 4
_START = 3
_COUNTRY_AND_CHECK = re.compile(r"[a-z]{2}\d{2}")


class Piece(NamedTuple):
    """What was said in one go, with its tokens and line. `corrects`: what came before it was wrong."""

    text: str
    first: int
    last: int
    line: int
    weak: bool
    sign: bool
    written: bool
    corrects: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces in order; `before` and `after` are tokens next to it."""

    pieces: tuple[Piece, ...]
    counted: bool  # a unit follows: euros, years

    @property
    def is_figure(self) -> bool:
        """Written in figures and too short to have been dictated (590,000; 2017-18): others look for these."""
        return all(piece.written or piece.sign for piece in self.pieces) and len(self.pieces) < _DICTATED

    @property
    def first(self) -> int:
        return self.pieces[0].first

    @property
    def last(self) -> int:
        return self.pieces[-1].last


def runs(atoms: Sequence[Atom], row: Sequence[Token]) -> Iterator[Run]:
    """All runs with two pieces or more, trimmed at both ends."""
    asides = _Asides(atoms, row)
    pieces: list[Piece] = []
    corrects, skipped = False, 0
    for atom in atoms:
        what = atom.what
        if not pieces and what not in _BEGIN:
            continue
        if what in (What.SKIP, What.CORRECTION):
            corrects = corrects or what is What.CORRECTION
            continue
        line = row[atom.first].line
        if piece := _piece(atom, line, corrects, pieces):
            if pieces and _apart(pieces[-1], piece):
                yield from _closed(pieces, counted=False)
                pieces = []
            pieces.append(piece)
            corrects, skipped = False, 0
        elif pieces and line != pieces[-1].line and skipped < _ASIDES * _ASIDE_WORDS and line in asides.lines:
            skipped += 1
            continue
        else:
            follows = bool(pieces) and line == pieces[-1].line and what is What.WORD
            yield from _closed(pieces, counted=what is What.UNIT, followed=follows)
            pieces, corrects, skipped = [], False, 0
        if len(pieces) >= _LONGEST:
            yield from _closed(pieces, counted=False)
            pieces = []
    yield from _closed(pieces, counted=False)


def _is_bank(word: str, before: Sequence[Piece]) -> bool:
    """The four letters behind country and check digits, written as a word: `NL 91 ABNA 0417`."""
    may_be = len(word) == 4 and word.isascii() and word.isalpha()
    return may_be and _COUNTRY_AND_CHECK.fullmatch(_said(before[-4:])[-4:]) is not None


def _piece(atom: Atom, line: int, corrects: bool, before: Sequence[Piece]) -> Piece | None:
    if atom.what in (What.DIGITS, What.LETTERS):
        return Piece(atom.text, atom.first, atom.last, line, atom.weak, False, atom.written, corrects)
    if atom.what is What.MONTH and atom.letter:
        return Piece(atom.letter, atom.first, atom.last, line, True, False, False, corrects)
    if atom.what is What.WORD and _is_bank(atom.text, before):
        return Piece(atom.text, atom.first, atom.last, line, True, False, True, corrects)
    if atom.what is What.SIGN and atom.text != "@":
        return Piece(atom.text, atom.first, atom.last, line, False, True, atom.written, corrects)
    return None


def _apart(before: Piece, after: Piece) -> bool:
    """An empty line lies between, or too many lines."""
    return after.line - before.line > _ASIDES + 1


class _Asides:
    """Lines of few words that say no digit and no letter; looked for when a run meets such a line."""

    def __init__(self, atoms: Sequence[Atom], row: Sequence[Token]) -> None:
        self._atoms, self._row = atoms, row

    @cached_property
    def lines(self) -> frozenset[int]:
        found: set[int] = set()
        for line, group in groupby(self._atoms, key=lambda atom: self._row[atom.first].line):
            inside = list(group)
            said = any(atom.what is What.DIGITS or (atom.what is What.LETTERS and not atom.weak) for atom in inside)
            if not said and inside[-1].last - inside[0].first < _ASIDE_WORDS:
                found.add(line)
        return frozenset(found)


def _closed(pieces: Sequence[Piece], *, counted: bool, followed: bool = False) -> Iterator[Run]:
    """`followed`: a word comes next, so that a last `a` or `I` begins what follows."""
    kept = list(pieces)
    while kept and (kept[-1].sign or (followed and _begins_clause(kept))):
        kept.pop()
    while kept and kept[0].sign and kept[0].text != "+":
        kept.pop(0)
    if len(kept) > 1 or (kept and len(kept[0].text) > 3):
        yield Run(tuple(kept), counted)


def _begins_clause(kept: Sequence[Piece]) -> bool:
    last = kept[-1]
    if not last.weak or len(last.text) != 1 or last.first != last.last or last.text.isdigit():
        return False
    return last.text == "i" or len(kept) < 2 or not kept[-2].text.isalpha()


def meant(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, ...]]:
    """The readings of a run, likeliest first, none twice."""
    given: list[tuple[Piece, ...]] = []
    for said in (_without_echoes(pieces), tuple(pieces)):
        for reading in _corrected(said):
            if reading and reading not in given:
                given.append(reading)
                yield reading


def _without_echoes(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Without lines that repeat what was just said."""
    kept: list[Piece] = []
    so_far = ""
    pieces = _from_last_start(pieces)
    for _, group in groupby(pieces, key=lambda piece: piece.line):
        line = list(group)
        said = _said(line)
        if len(said) >= 2 and so_far.endswith(said):
            continue
        kept.extend(line)
        so_far += said
    return tuple(kept)


def _from_last_start(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Without a beginning that is said again at once: "zero one five, so, zero one five three…"."""
    texts = [piece.text for piece in pieces]
    for size in range(_START, len(texts) // 2 + 1):
        if texts[:size] == texts[size : 2 * size] and len(set(texts[:size])) > 1:
            return pieces[size:]
    return pieces


def _said(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces if not piece.sign)


def _corrected(pieces: tuple[Piece, ...]) -> Iterator[tuple[Piece, ...]]:
    """What remains when what was taken back is gone: as many pieces as came anew, one, the line, or all of them."""
    if not any(piece.corrects for piece in pieces):
        yield pieces
        return
    for rule in ("one", "same", "restart", "two", "three", "all", "none"):
        kept: list[Piece] = []
        for place, piece in enumerate(pieces):
            if piece.corrects:
                del kept[len(kept) - _taken_back(kept, pieces[place:], rule) :]
            kept.append(piece)
        yield tuple(kept)


def _taken_back(before: Sequence[Piece], after: Sequence[Piece], rule: str) -> int:
    if rule == "same":  # until the next correction or the end of the line
        anew = 1
        while anew < len(after) and not after[anew].corrects and after[anew].line == after[0].line:
            anew += 1
        return min(anew, len(before))
    if rule == "restart":  # he begins again with a piece that he said before
        places = [k for k, piece in enumerate(before) if piece.text == after[0].text]
        return len(before) - places[-1] if places else 1
    return min(len(before), {"one": 1, "two": 2, "three": 3, "all": len(before), "none": 0}[rule])
