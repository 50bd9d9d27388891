"""Telephone numbers by libphonenumber (`phonenumbers`): valid in a state, and written or named as one.

A number with `+` or `00` says its state. A national one is tried in the states of the text's language, and where a
word names it ("call me on", "Durchwahl") in all of ours; there, a number that is valid nowhere counts too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import phonenumbers

from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.findings.identifiers.line import Line, is_column

OURS = (
    "DE", "FR", "GB", "ES", "NL", "BE", "IT", "AT", "PL", "PT", "SE", "DK", "FI", "IE", "CH", "NO", "CZ", "RO", "GR",
    "HU", "BG", "HR", "SK", "SI", "LT", "LV", "EE", "LU", "CY", "MT", "US",
)  # fmt: skip
_CANDIDATE = re.compile(
    r"(?<![\w.,:/+#§$€£-])(?:\+|\(\+)?\(?\d[\d  ().\-–/]{4,22}\d(?:[  ,]{0,2}(?:x|ext\.?|extension|"
    r"poste|Dw\.?)[  ]?\d{1,6})?(?![\w§%€]|[,:.]\d)"
)
# Where national numbers are written without a nought in front.
_NO_TRUNK = frozenset({"CY", "CZ", "DK", "EE", "ES", "GR", "IT", "LT", "LU", "LV", "MT", "NO", "PL", "PT"})
_AMOUNT = re.compile(r"\d{1,3}(?:\.\d{3})+")
_SEPARATED = re.compile(r"[  ().\-–/]")
_AMERICAN = re.compile(r"(?:\+?1[ .-])?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-.]\d{4}(?:x\d{1,6})?")
_DATE = re.compile(
    r"(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?: .*)?|"
    r"\d{4}\s?[-–/]{1,2}\s?\d{4}|\d+/\d+|\d+\.\d+"
)


def phones(line: Line) -> Iterator[Found]:
    """Telephone numbers of a line, each without the words before it."""
    for hit in _CANDIDATE.finditer(line.text):
        start, end = hit.span()
        if line.text[start] == "(" and ")" not in hit.group():
            start += 1
        found = _phone(line, start, end)
        if found:
            yield found


def _phone(line: Line, start: int, end: int) -> Found | None:
    """The longest beginning of the candidate that is a number: "0612345678 2024" ends before the year."""
    written = line.text[start:end]
    if _DATE.fullmatch(written):
        return None
    said = line.said_of(start, end)
    named = said.names("phone")
    if said.names("other") == 1.0 or (not named and (is_column(line.text, start, end) or _AMOUNT.fullmatch(written))):
        return None
    for stop in _stops(written):
        text = written[:stop]
        digits = sum(map(str.isdigit, text))
        if not 6 <= digits <= 17 or text.count("(") != text.count(")"):
            continue
        scored = _international(text) or _national(text, line, named=bool(named))
        if scored:
            score, country, value = scored
            if score < 0.95 and named:
                score = max(score, 0.9 if named == 1.0 else 0.8)
            return Found(start, start + stop, Kind.PHONE, score, "identifiers/phone", country, value)
    digits = sum(map(str.isdigit, written))
    if named == 1.0 and 6 <= digits <= 15 and not re.fullmatch(r"\d{1,3}(?:[.,  ]\d{3})+", written):
        return Found(start, end, Kind.PHONE, 0.65, "identifiers/phone", None, re.sub(r"\D", "", written))
    return None


def _stops(written: str) -> Iterator[int]:
    """Where a number may end: the whole, then before its last group, and the one before that."""
    yield len(written)
    gaps = [hit.start() for hit in re.finditer(r"(?<=\d)[  /–-]+", written)]
    yield from reversed(gaps[-2:])


def _international(text: str) -> tuple[float, str | None, str] | None:
    digits = text.replace("(0)", "")
    if digits.lstrip("(").startswith("00"):
        digits = "+" + digits.lstrip("(")[2:]
    if not digits.lstrip("(").startswith("+"):
        return None
    try:
        number = phonenumbers.parse(digits, None)
    except phonenumbers.NumberParseException:
        return None
    value = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    if phonenumbers.is_valid_number(number):
        return 0.96, phonenumbers.region_code_for_number(number), value
    # A made-up number of a real country: still written as one.
    country = phonenumbers.region_code_for_country_code(number.country_code or 0)
    score = 0.75 if "+" in text else 0.4
    return (score, country, value) if country != "ZZ" else None


def _national(text: str, line: Line, *, named: bool) -> tuple[float, str | None, str] | None:
    if _AMERICAN.fullmatch(text):
        return 0.7, "US", "+1" + re.sub(r"\D", "", text.partition("x")[0])[-10:]
    separators = len(_SEPARATED.findall(text))
    looks = text.lstrip("(").startswith("0") and text.lstrip("(")[1:2] != "0"
    for state in dict.fromkeys((*line.states, *OURS)):
        expected = state in line.states
        if not (named or (looks and (separators or expected)) or (expected and separators >= 2 and state in _NO_TRUNK)):
            continue
        try:
            number = phonenumbers.parse(text, state)
        except phonenumbers.NumberParseException:
            return None
        if phonenumbers.is_valid_number_for_region(number, state):
            full = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
            value = full if expected else re.sub(r"\D", "", text)
            score = 0.65 if expected and looks else 0.55 if looks else 0.5
            return score, state if expected else None, value
    return None
