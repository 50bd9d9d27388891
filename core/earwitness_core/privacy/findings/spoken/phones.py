"""Telephone numbers that are said: those libphonenumber knows, and what is as long where one was announced."""

from __future__ import annotations

import re

import phonenumbers

from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.findings.spoken.said import Said, Window
from earwitness_core.privacy.findings.spoken.verdicts import CHECKED, FORM, HINTED, PROVED, Case, Verdict


def phone(said: Said, case: Case) -> Verdict | None:
    """A number that libphonenumber knows in one of the language's countries; the whole before a part of it."""
    sure = PROVED if Kind.PHONE in case.hints else CHECKED
    whole = said.digits()
    for window in said.wholes():
        if window.text.isdigit() and (found := _known_here(window, said, case)):
            return Verdict(found[0], Kind.PHONE, sure, found[1], found[2])
    abroad = said.pieces[0].text == "+" or (whole is not None and whole.text.startswith("00"))
    if whole and Kind.PHONE in case.hints and 7 <= len(whole.text) < (16 if abroad else 15):
        begun = Window(whole.text, 0, whole.last) if said.pieces[0].text == "+" else whole
        return Verdict(begun, Kind.PHONE, HINTED, None, whole.text)
    if whole and said.pieces[0].text == "+" and _is_possible(whole.text):  # made up, and of a real country
        return Verdict(Window(whole.text, 0, whole.last), Kind.PHONE, FORM, None, whole.text)
    if whole and re.fullmatch(r"0[1-9]\d{8,9}", whole.text):
        return Verdict(whole, Kind.PHONE, FORM, None, whole.text)
    windows = [window for window in said.windows(range(9, 17)) if window.text.isdigit()]
    for window in sorted(windows[:200], key=lambda window: -len(window.text)):
        inside = said.pieces[window.first : window.last + 1]
        if Kind.PHONE not in case.hints and inside[0].line != inside[-1].line:
            continue
        if found := _known_here(window, said, case):
            return Verdict(found[0], Kind.PHONE, FORM, found[1], found[2])
    return None


def _known_here(window: Window, said: Said, case: Case) -> tuple[Window, str, str] | None:
    """Ten digits of the United States have no zero before them, so that much looks like them."""
    hinted = Kind.PHONE in case.hints
    if not (8 if hinted else 9) <= len(window.text) <= 16:
        return None
    found = _known(window, said, case.regions)
    return None if found and found[1] == "US" and not (hinted or said.is_read_out) else found


_CODES = frozenset({"31", "32", "33", "34", "41", "43", "44", "49"})  # said without the plus


def _known(window: Window, said: Said, regions: tuple[str, ...]) -> tuple[Window, str, str] | None:
    digits = window.text
    if plus := _is_plus(said, window):
        window = Window(window.text, window.first - 1, window.last)
    elif digits.startswith("00"):
        digits, plus = digits[2:], True
    if plus:
        return _parsed(window, "+" + digits, None)
    if len(digits) in (11, 12, 13) and digits[:2] in _CODES and (found := _parsed(window, "+" + digits, None)):
        return found
    for region in regions:
        trunk = region not in ("ES", "LU", "US")
        if (
            (trunk and digits[0] == "0")
            or (region in ("ES", "LU") and len(digits) == 9)
            or (region == "US" and len(digits) in (10, 11))
        ) and (found := _parsed(window, digits, region)):
            return found
    return None


def _parsed(window: Window, digits: str, region: str | None) -> tuple[Window, str, str] | None:
    try:
        number = phonenumbers.parse(digits, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    country = phonenumbers.region_code_for_number(number) or region or ""
    return window, country, phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _is_possible(digits: str) -> bool:
    """Whether a country has such a code and numbers as long."""
    try:
        number = phonenumbers.parse("+" + digits, None)
    except phonenumbers.NumberParseException:
        return False
    return len(digits) >= 9 and phonenumbers.is_possible_number(number)


def _is_plus(said: Said, window: Window) -> bool:
    return window.first > 0 and said.pieces[window.first - 1].text == "+"


def phone_by_hint(said: Said, case: Case) -> Verdict | None:
    if found := phone(said, case):
        return found
    whole = said.digits()
    if whole and 7 <= len(whole.text) <= 15 and not case.counted:
        return Verdict(whole, Kind.PHONE, HINTED, None, whole.text)
    return None
