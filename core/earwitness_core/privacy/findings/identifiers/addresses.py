"""Street addresses and postcodes, in the forms of the states (streets.toml), over the lines of a letter head.

An address is found by its street with a number, by a postal box, or by a postcode beside a town. A name with a number
("Parmova 109") is one only where a word says so or a postcode follows. The town alone is left to the names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.findings.identifiers.dates import months
from earwitness_core.privacy.findings.identifiers.line import Line
from earwitness_core.privacy.findings.identifiers.postal import (
    CANADA,
    CAPITAL,
    EIRCODE,
    HOUSE,
    NAME,
    NAMES,
    NR,
    PLAIN,
    PREFIXED,
    TOWN,
    UK,
    UNIT,
    US,
)
from earwitness_core.privacy.findings.identifiers.postcodes import postcodes
from earwitness_core.privacy.findings.identifiers.streets import forms
from earwitness_core.privacy.findings.names.lexicon import TITLE, TITLE_WORDS

_BOX = re.compile(
    r"(?<!\w)(?:(?i:p\. ?o\. ?box|po box|post ?box|postfach|postbus|boîte postale|b\.p\.|bp|"
    r"apartado(?: de correos| postal)?|casella postale|"
    r"postboks|skrytka pocztowa|poštovní přihrádka|pošta box|c\.p\.|apdo\.?|box nr\.?|cutie poștală|"
    r"pk|pl)\.? ?\d[\d ]{0,7}(?!\w)"
    r"|(?:PSC|Unit|CMR) \d{1,5},? Box \d{1,5}\b|US(?:NS|S|CGC|NV) [A-Z]\w{1,20})"
)
_MILITARY = re.compile(r"\s{1,4}[ADF]PO,? A[AEP] \d{5}\b")
_SUITE = re.compile(r"(?<!\w)(?i:apt|apartment|suite|flat)\.? #?\d{1,5}[A-Za-z]?(?!\w)")
_TAIL = re.compile(
    rf"(?: ?,)?(?:\s{{1,6}}|(?<=,))(?:(?P<unit>{UNIT})(?!\w)|(?P<post>(?:Dublin \d{{1,2}}W?|{UK}|{CANADA}|{US}|"
    rf"{EIRCODE})(?!\w)|(?:{PREFIXED}|{PLAIN})(?!\w)(?:,? {TOWN})?))"
)
_TOWN_THEN_POST = re.compile(
    rf",? {TOWN}(?:, {TOWN}| \({TOWN}\)){{0,2}},?\s{{1,3}}(?P<post>{UK}|{US}|\d{{5,6}}|"
    rf"\d{{3}} \d{{2}}|[A-Z]{{3}} \d{{4}})(?!\w)"
)
_REGION = re.compile(rf"(?:,? |,? ?\n ?){TOWN},? [A-Z]{{2,3}} \d{{4,6}}(?!\w)")
_TAIL_OF_NAME = re.compile(
    rf",?(?:\s{{1,3}}|(?<=,))(?:{UNIT}(?!\w)|(?:(?:{PREFIXED}|{PLAIN}),? {TOWN}|{UK}|{EIRCODE}|{US}))"
)
_SHORT = {" st", " rd", " dr", " ct", " ln", " pl", " sq", "ave", "lvd", "str", "esq"}
_CALLED_SO = re.compile(r"(?i:street|flat|house)")
_POST_BEFORE = re.compile(rf"(?<![\w-])(?:{PREFIXED}|\d{{4,5}}) {TOWN},? $")
_JOINT = re.compile(r" ?,?\s{0,6}")
_LONGEST = 160
# What a line must have before the dearer patterns are tried on it. Written for a quick search, as in postcodes.py.
_PROMISING = re.compile(
    rf"[A-Z\d](?:(?<=\d)(?:\d{{3,5}},? ?{CAPITAL}|\d{{2}} \d{{2}} {CAPITAL}|-\d{{3}} )|"
    rf"(?<=[A-Z])(?:\d[\dA-Z]? \d[A-Z]|\d{{2}} ?[A-Z0-9]{{4}}|[A-Z] \d{{5}}))"
)
_UNITS = frozenset({"apt", "apartment", "suite", "flat", "whg", "lok", "m", "box", "unit", "bus", "bte"})
_BOX_WORDS = """
    box postbox postfach postbus boîte b bp apartado apdo casella postboks skrytka poštovní pošta c cutie pk unit psc
    cmr usns uss uscgc usnv
"""
_BOXES = frozenset(_BOX_WORDS.split())
_UNIT_BELOW = re.compile(r"\n[>?\s]{0,6}(?i:apt|apartment|suite|flat|unit)\b")
_NO_STREET_WORDS = "in no nr on at the from since by page chapter room about over fahrenheit"
_NO_STREETS = frozenset(_NO_STREET_WORDS.split())
_FLATS = frozenset({"apt", "suite", "flat"})
_NAME_BETWEEN = re.compile(rf"(?:(?<=^)|(?<=\n)|(?<= ))\d{{1,5}} {NAMES} {HOUSE}(?=,? ?$|,? (?i:apt|suite|flat)|\s*\n)")
_ENDS_IN_FIGURES = re.compile(r"\d[\w –/-]{0,24},? ?$")
_LONGEST_TITLE = 12
_NAME_THEN_NUMBER = re.compile(rf" (?:{NAME},? )+(?=[^\W\d][\w.’'-]* ?\d)")  # up to the word before the number
_A_YEAR = re.compile(r"(?:19|20)\d{2}")
_NEAR_NAME = re.compile(rf"(?<![\w,.-])(?:\d{{1,5}} )?(?:C/ ?)?{NAMES} {NR}{HOUSE}(?![\w%€$]|[.,:]\d)")
_NUMBER_FIRST = re.compile(rf"(?<![\w,.-])\d{{1,5}}[A-Za-z]?,? {NAMES}(?: {HOUSE})?(?![\w%])")


def addresses(line: Line, after: str = "") -> Iterator[Found]:
    """Addresses that begin in the line; `after` is the text behind it, into which one may run."""
    text = line.text + after
    for pattern, score in (*forms(line), *_between(line)):
        for hit in pattern.finditer(line.text):
            yield _grown(text, hit.start(), hit.end(), score, line)
    if not line.small.isdisjoint(_BOXES):
        for hit in _BOX.finditer(line.text):
            military = _MILITARY.match(text, hit.end())
            if military or not hit.group().startswith("US"):
                yield _address(text, hit.start(), military.end() if military else hit.end(), 0.8)
    taken = 0
    for hit in _SUITE.finditer(line.text) if not line.small.isdisjoint(_UNITS) else ():
        if hit.start() >= taken:
            flat = _grown(text, hit.start(), hit.end(), 0.6, line)
            taken = flat.end
            yield flat
    for start, end, score in postcodes(line):
        yield _address(line.text, start, end, score)
    yield from _by_context(line, text, after)


def united(found: list[Found], text: str) -> list[Found]:
    """Addresses that overlap, or have but spaces and a comma between, as one."""
    whole: list[Found] = []
    for one in sorted(found):
        last = whole[-1] if whole else None
        near = last and one.end - last.start < _LONGEST and _JOINT.fullmatch(text, last.end, one.start)
        if last and (near or one.start <= last.end):
            whole[-1] = _address(text, last.start, max(last.end, one.end), max(last.score, one.score))
        else:
            whole.append(one)
    return whole


def _between(line: Line) -> Iterator[tuple[re.Pattern[str], float]]:
    """Whether "12 Mill Close 4" may stand at the end of the line, or before a flat."""
    if (
        "\n" in line.text
        or not line.small.isdisjoint(_FLATS)
        or _ENDS_IN_FIGURES.search(line.text, len(line.text) - 40)
    ):
        yield _NAME_BETWEEN, 0.6


def _by_context(line: Line, text: str, after: str) -> Iterator[Found]:
    """A name and a number, which only the words before or a postcode or flat behind make an address."""
    said = "address" in line.sorts
    if not said and line.small.isdisjoint(_UNITS) and not _PROMISING.search(text) and not _UNIT_BELOW.match(after):
        return
    for pattern in (_NEAR_NAME, _NUMBER_FIRST):
        for hit in pattern.finditer(line.text):
            inside = re.findall(r"\w+", hit.group().lower())
            if not months().isdisjoint(inside) or inside[0] in _NO_STREETS or _A_YEAR.fullmatch(inside[0]):
                continue  # "between 19 July and ...", "In 2001", "2007 Bowling Green"
            if said and _just_said(line, hit.start()):
                yield _grown(text, hit.start(), hit.end(), 0.7, line)
            elif _TAIL_OF_NAME.match(text, hit.end()):
                yield _grown(text, hit.start(), hit.end(), 0.6, line)


def _just_said(line: Line, start: int) -> bool:
    """Whether the line says just before that an address follows."""
    return any(cue.names("address") and 0 <= start - cue.end <= 30 for cue in line.cues) and not any(
        start - 30 <= word.start < start and word.is_number for word in line.words
    )


def _grown(text: str, start: int, end: int, score: float, line: Line) -> Found:
    """The address with what belongs to it behind: flat, postcode with its town, over the end of a line."""
    start = _after_person(line, text, _after_cue(line, start), end)
    before = _POST_BEFORE.search(text, max(0, start - 50), start)
    if before:
        start, score = before.start(), max(score, 0.85)
    for _ in range(4):
        tail = _TAIL.match(text, end)
        if tail is None:
            break
        end = tail.end()
        score = max(score, 0.85)
        if tail["post"]:
            return _address(text, start, end, score)
    town = _REGION.match(text, end) or _TOWN_THEN_POST.match(text, end)
    if town:
        end, score = town.end(), max(score, 0.85)
    if score < 0.5 and _just_said(line, start):
        score = 0.7
    return _address(text, start, end, score)


def _after_cue(line: Line, start: int) -> int:
    """Past the word that announces the address, where that begins with a capital: "Abito in Via Roma 5"."""
    cue = next((cue for cue in line.cues if cue.start == start and cue.names("address")), None)
    if cue is None or _CALLED_SO.fullmatch(line.text, cue.start, cue.end):
        return start
    return next((word.start for word in line.words if word.start >= cue.end and not word.text.islower()), start)


def _after_person(line: Line, text: str, start: int, end: int) -> int:
    """Past somebody with a title: "Mrs Holzapfel Apt. 117" is a name and a flat."""
    title = None if line.small.isdisjoint(TITLE_WORDS) else TITLE.search(text, max(0, start - _LONGEST_TITLE), end)
    name = _NAME_THEN_NUMBER.match(text, title.end(), end) if title and title.start() <= start else None
    return max(start, name.end()) if name else start


def _address(text: str, start: int, end: int, score: float) -> Found:
    while text[end - 1] in " ,;:.\n" and not (text[end - 1] == "." and text[end - 4 : end - 1].lower() in _SHORT):
        end -= 1
    value = " ".join(text[start:end].split()).lower()
    return Found(start, end, Kind.ADDRESS, score, "identifiers/address", None, value)
