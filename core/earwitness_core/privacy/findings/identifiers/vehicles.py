"""Vehicle plates: the states' forms, and a word that says so. Three forms are told by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.findings.identifiers.line import Line

_L = "A-ZÄÖÜÕŠŽČĆĐΑ-ΩА-Я"
_PLATE = re.compile(
    rf"(?<![\w/.-])(?=[{_L}\d -]{{0,10}}\d)(?=[{_L}\d -]{{0,10}}[{_L}])"
    rf"[{_L}\d]{{1,7}}(?:[  -]{{1,3}}[{_L}\d]{{1,6}}){{0,3}}(?![\w/]|[.,]\d)"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_LOWER = re.compile(
    r"(?<![\w/.-])(?!(?:by|in|of|no|to|at|on|is|the|and|was|for) )(?:[a-z]{1,3}[ -]?\d{1,5}(?:[ -]?[a-z]{1,3})?|"
    r"\d{1,4}[ -]?[a-z]{1,3}(?:[ -]?\d{1,4})?)(?![\w/]|[.,]\d)"
)
_FORMS = (
    ("FR", re.compile(r"[A-HJ-NP-TV-Z]{2}-\d{3}-[A-HJ-NP-TV-Z]{2}"), 0.6),
    ("DE", re.compile(r"[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} \d{1,4}[EH]?"), 0.55),
    ("GB", re.compile(r"[A-HJ-PR-Y]{2}[0-7]\d ?[A-HJ-PR-Z]{3}"), 0.55),
    ("NL", re.compile(r"[BDFGHJ-NPR-TVXZ]{2}-\d{3}-[BDFGHJ-NPR-TVXZ]|\d-[BDFGHJ-NPR-TVXZ]{3}-\d{2}|"
r"\d{2}-[BDFGHJ-NPR-TVXZ]{3}-\d|[BDFGHJ-NPR-TVXZ]-\d{3}-[BDFGHJ-NPR-TVXZ]{2}|"
r"[A-Z]{2}-\d{2}-[A-Z]{2}|\d{2}-[A-Z]{2}-[A-Z]{2}"), 0.55),
    ("BE", re.compile(r"[1-9]-[A-Z]{3}-\d{3}"), 0.6),
    ("IT", re.compile(r"[A-HJ-NPR-TV-Z]{2} ?\d{3} ?[A-HJ-NPR-TV-Z]{2}"), 0.45),
    ("ES", re.compile(r"\d{4}[ -]?[BCDFGHJ-NPR-TV-Z]{3}"), 0.45),
    ("PT", re.compile(r"[A-Z]{2}-\d{2}-[A-Z]{2}|\d{2}-[A-Z]{2}-\d{2}"), 0.5),
    ("SK", re.compile(r"[A-Z]{2}-?\d{3}[A-Z]{2}"), 0.4),
    ("HU", re.compile(r"[A-Z]{3}-\d{3}|[A-Z]{2} ?[A-Z]{2}-\d{3}"), 0.4),
    ("IE", re.compile(r"\d{2,3}-(?:C|CE|CN|CW|D|DL|G|KE|KK|KY|L|LD|LH|LK|LM|LS|MH|MN|MO|OY|RN|SO|T|TN|TS|W|WH|WW|WX)"
r"-\d{1,6}"), 0.7),
    ("RO", re.compile(r"(?:B|AB|AR|AG|BC|BH|BN|BT|BV|BR|BZ|CS|CL|CJ|CT|CV|DB|DJ|GL|GR|GJ|HR|HD|IL|IS|IF|MM|MH|MS|NT|"
r"OT|PH|SM|SJ|SB|SV|TR|TM|TL|VS|VL|VN)[ -]\d{2,3}[ -][A-Z]{3}"), 0.6),
    ("HR", re.compile(r"[A-ZŠŽČĆĐ]{2}[ -]\d{3,4}-[A-Z]{1,2}"), 0.55),
    ("SI", re.compile(r"(?:LJ|MB|CE|KR|KP|GO|NM|MS|SG|PO|KK) [A-Z0-9]{2}-[A-Z0-9]{3}"), 0.6),
)  # fmt: skip


def plates(line: Line) -> Iterator[Found]:
    """Plates of a line: written with capitals, or small where a word names them."""
    for hit in _PLATE.finditer(line.text):
        start = max((cue.end for cue in line.cues if hit.start() <= cue.end < hit.end()), default=hit.start())
        again = _PLATE.search(line.text, start, hit.end())  # "SPZ 4A2 3000": the word that names it is no part of it
        found = again and _plate(line, again)
        if found:
            yield found
    if "plate" in line.sorts:
        for hit in _LOWER.finditer(line.text):
            if _mixed(hit.group()) and line.said_of(*hit.span()).names("plate") == 1.0:
                yield _found(hit, 0.6, None)


def _plate(line: Line, hit: re.Match[str]) -> Found | None:
    text = hit.group()
    said = line.said_of(*hit.span())
    state, alone = next(((state, score) for state, form, score in _FORMS if form.fullmatch(text)), (None, 0.0))
    if line.states and said.is_of("plate", line.states[0]):
        state = line.states[0]
    elif line.states and state not in line.states:
        state = None
    if said.names("plate") and _mixed(text):
        return _found(hit, 0.9 if said.names("plate") == 1.0 else 0.6, state)
    if alone and said.names("vehicle"):
        return _found(hit, 0.8, state)
    if alone and (state in line.states or alone >= 0.5):
        return _found(hit, alone if state in line.states or not line.states else alone - 0.05, state)
    return None


def _mixed(text: str) -> bool:
    signs = [sign for sign in text if sign.isalnum()]
    letters = _LETTERS.findall(text)
    return 4 <= len(signs) <= 9 and any(map(str.isdigit, signs)) and 0 < max(map(len, letters), default=0) <= 3


def _found(hit: re.Match[str], score: float, state: str | None) -> Found:
    value = "".join(sign for sign in hit.group().upper() if sign.isalnum())
    return Found(*hit.span(), Kind.PLATE, score, "identifiers/plate", state, value)
