"""Postcodes: those whose shape hardly anything else has, those before a town, those that a word names, those that end
a line of a letter head."""

from __future__ import annotations

import re
from collections.abc import Iterator

from earwitness_core.privacy.findings.identifiers.line import Line
from earwitness_core.privacy.findings.identifiers.postal import CANADA, EIRCODE, PREFIXED, TOWN, UK, US

# Patterns that run over whole lines begin with the sign they are found by, and look behind after it: a search for a
# set of signs is quick, a look at every place is not.
_LETTERED = re.compile(r"[A-Z](?:-?\d|[A-Z] \d{5})")
_SHAPED = re.compile(rf"(?<![\w-])(?:{UK}|{CANADA}|{US}|{EIRCODE}|{PREFIXED}(?: {TOWN})?)(?![\w-])")
_PAIRED = re.compile(
    rf"\d(?:(?<=, .)|(?<=; .)|(?<=\n.)|(?<=^.))"
    rf"(?:\d{{3}} ?[A-Z]{{2}}|\d-\d{{3}}|\d{{3}}-\d{{3}}|\d{{2}} \d{{2}}) {TOWN}"
)
_ZIP_NAMED = re.compile(
    r"(?i:\b(?:zip(?: ?code)?|post ?code|postal code|postleitzahl|plz|code postal|código postal|cap|"
    r"kod pocztowy|psč|irányítószám|"
    r"postnummer|postinumero|poštna številka|poštanski broj|postcode|eircode|cod poștal|pašto kodas|"
    r"pasta indekss|sihtnumber|τ\.κ\.|ταχυδρομικός κώδικας|пощенски код))"
    r"(?i:\s(?:is|ist|est|es|was|number))?[:.]? {0,2}(?P<zip>(?=[\w -]{0,9}\d)(?=\w+[ -]?\w{3})"
    r"[A-Z0-9]{1,6}(?:[ -][A-Z0-9]{1,4})?)(?!\w)"
)
_BLOCK_END = re.compile(r"(?:^|[^\S\n]|[>?] ?)(?P<zip>\d{4,6}|[A-Z]\d[A-Z] \d[A-Z]\d|\d{3} \d{2})[^\S\n]*$", re.M)

Scored = tuple[int, int, float]  # a half-open range, and how sure


def postcodes(line: Line) -> Iterator[Scored]:
    """Postcodes of a line."""
    for hit in _SHAPED.finditer(line.text) if _LETTERED.search(line.text) else ():
        yield *hit.span(), 0.7
    for hit in _PAIRED.finditer(line.text):
        yield *hit.span(), 0.6
    for hit in _ZIP_NAMED.finditer(line.text) if "address" in line.sorts else ():
        yield *hit.span("zip"), 0.85


def in_block(text: str) -> Iterator[tuple[int, int]]:
    """Places of a postcode at the end of one of the lines that follow a street in a letter head."""
    for hit in _BLOCK_END.finditer(text):
        yield hit.span("zip")
