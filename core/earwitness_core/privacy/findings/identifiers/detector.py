"""Looks for written identifiers in a text, line by line, and settles which reading of a number holds.

A line without a figure, an at-sign, a month or another sign that some rule needs costs one look. Of two readings that
overlap the surer holds, then the longer, then the one that stands first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.findings.identifiers import (
    addresses,
    ages,
    codes,
    dates,
    money,
    network,
    phones,
    postcodes,
    states,
    vehicles,
)
from earwitness_core.privacy.findings.identifiers.line import FLOOR, Line

# A longer line is taken in pieces that overlap by nothing but end at a space: no rule needs more than a sentence.
_LONGEST_LINE = 2000
_LINES_OF_AN_ADDRESS, _LONGEST_LABEL = 6, 40
_FIGURE = re.compile(r"[0-9]")
_STREETS = (
    *("straße", "strasse", "straat", "gasse", "gracht", "gatan", "vägen", "katu", "kade", " St.", "Street", " street"),
    *(" Road", "Avenue", " Lane", "USNS", "USS ", "USCG"),
)


class IdentifiersDetector:
    """Finds what people and states give out in writing. Implements `found.Detector`; needs no model and no extra."""

    name = "identifiers"

    def find(self, text: str, *, language: str | None = None) -> Sequence[Found]:
        """Spans of `text` in order, none overlapping another, none below 0.5."""
        found = list(money.ibans(text))
        for line in _lines(text, language):
            found += (_moved(one, line.start) for one in _in_line(line, text))
        sure = [one for one in found if one.score >= FLOOR]
        streets = addresses.united([one for one in sure if one.kind is Kind.ADDRESS], text)
        return settled([*streets, *(one for one in sure if one.kind is not Kind.ADDRESS)])


def settled(found: Iterable[Found]) -> list[Found]:
    """Those that hold where several overlap: the surer, then the longer, then the first; in order."""
    kept: list[Found] = []
    taken: set[int] = set()
    for one in sorted(found, key=lambda one: (-one.score, one.start - one.end, one.start)):
        if taken.isdisjoint(range(one.start, one.end)):
            taken.update(range(one.start, one.end))
            kept.append(one)
    return sorted(kept)


def _in_line(line: Line, text: str) -> Iterator[Found]:
    yield from dates.weekdays(line)
    figures = _FIGURE.search(line.text) is not None
    if figures or network.may_have_address(line.text):
        yield from network.addresses(line)
    if figures or ages.may_have_age(line.text):
        yield from ages.ages(line)
    behind = line.start + len(line.text)
    after = "\n".join(text[behind : behind + 400].split("\n")[:_LINES_OF_AN_ADDRESS])
    if figures or any(word in line.text for word in _STREETS):
        streets = list(addresses.addresses(line, after))
        yield from streets
        if any(one.score >= 0.6 for one in streets):
            yield from _block(line, after)
    if not figures:
        return
    yield from states.numbers(line)
    yield from money.cards(line)
    yield from phones.phones(line)
    yield from dates.dates(line)
    yield from codes.codes(line)
    yield from vehicles.plates(line)


def _block(line: Line, after: str) -> Iterator[Found]:
    for start, end in postcodes.in_block(line.text + after):
        if start >= len(line.text):
            yield Found(start, end, Kind.ADDRESS, 0.6, "identifiers/address", None, (line.text + after)[start:end])


def _lines(text: str, language: str | None) -> Iterator[Line]:
    """The lines of a text. A label ("Phone:") is one line with what stands below it."""
    start, label = 0, ""
    for piece in text.splitlines(keepends=True):
        whole = label + piece
        if len(whole) <= _LONGEST_LABEL and whole.rstrip().endswith(":"):
            label = whole
            continue
        yield from _pieces(whole.rstrip("\r\n"), start, language)
        start, label = start + len(whole), ""
    if label:
        yield from _pieces(label.rstrip("\r\n"), start, language)


def _pieces(line: str, start: int, language: str | None) -> Iterator[Line]:
    """A line, cut at spaces when it is very long."""
    while len(line) > _LONGEST_LINE:
        cut = line.rfind(" ", _LONGEST_LINE // 2, _LONGEST_LINE) + 1 or _LONGEST_LINE
        yield Line(line[:cut], start, language)
        line, start = line[cut:], start + cut
    if line:
        yield Line(line, start, language)


def _moved(found: Found, by: int) -> Found:
    return found._replace(start=found.start + by, end=found.end + by) if by else found
