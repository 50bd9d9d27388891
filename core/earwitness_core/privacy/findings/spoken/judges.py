"""What a run of digits and letters is. A check digit convinces by itself; everything else needs a hint.

Numbers are checked by python-stdnum and libphonenumber. Scores: 0.95 a check and a hint, 0.85 a check, 0.7 a hint and
the right form, 0.6 and less a form that little else has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from dataclasses import dataclass
from types import ModuleType

import phonenumbers
from stdnum import iban, luhn
from stdnum.at import tin as at_tin
from stdnum.at import vnr as at_vnr
from stdnum.be import nn as be_nn
from stdnum.ch import ssn as ch_ssn
from stdnum.de import idnr as de_idnr
from stdnum.es import cif as es_cif
from stdnum.es import dni as es_dni
from stdnum.es import nie as es_nie
from stdnum.eu import vat as eu_vat
from stdnum.fr import nif as fr_nif
from stdnum.fr import nir as fr_nir
from stdnum.gb import nhs as gb_nhs
from stdnum.gb import utr as gb_utr
from stdnum.ie import pps as ie_pps
from stdnum.it import codicefiscale as it_cf
from stdnum.nl import bsn as nl_bsn
from stdnum.pl import pesel as pl_pesel
from stdnum.pt import nif as pt_nif

from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.findings.spoken.said import Said, Window, counts_up

PROVED, CHECKED, HINTED, FORM = 0.95, 0.85, 0.7, 0.6


@dataclass(frozen=True, slots=True)
class Case:
    """What is known of a run besides what it says. Hints stand nearest first; `counted`: a unit follows."""

    language: str
    regions: tuple[str, ...]
    hints: tuple[Kind, ...]
    counted: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """A window of a reading and what it is."""

    window: Window
    kind: Kind
    score: float
    country: str | None = None
    value: str | None = None


Judge = Callable[[Said, Case], Verdict | None]


def judged(said: Said, case: Case) -> Verdict | None:
    """The first verdict: proofs, then what the nearest hint says, then numbers that convince by their form."""
    for judge in (_iban, _ip, _national):
        if found := judge(said, case):
            return found
    for kind in case.hints:
        if found := _HINTED[kind](said, case) if kind in _HINTED else None:
            return found
    if case.counted or said.is_decimal or counts_up(said.pieces):
        return None
    for judge in (_card, _phone, _unhinted_form):
        if found := judge(said, case):
            return found
    return None


def _iban(said: Said, case: Case) -> Verdict | None:
    if re.search(r"[A-Z]{2}\d{2}", said.text):
        for window in said.windows(range(15, 35)):
            if (
                window.text[:2].isalpha()
                and window.text[2:4].isdigit()
                and iban.is_valid(window.text, check_country=False)
            ):
                return Verdict(window, Kind.IBAN, PROVED, window.text[:2], window.text)
    return None


def _iban_by_hint(said: Said, case: Case) -> Verdict | None:
    """Misheard: the form of an IBAN, or at least as many digits, where one was announced."""
    for window in said.windows(range(14, 36)):
        if re.match(r"[A-Z]{2}\d{2}", window.text):
            return Verdict(window, Kind.IBAN, HINTED, window.text[:2], window.text)
    whole = said.whole()
    if whole and sum(sign.isdigit() for sign in whole.text) >= 10:
        return Verdict(whole, Kind.IBAN, FORM, None, whole.text)
    return None


def _card(said: Said, case: Case) -> Verdict | None:
    hinted = Kind.CARD in case.hints
    for window in said.windows(range(13, 20) if hinted else (15, 16)):
        alone = hinted or window == said.digits()
        issued = window.text.isdigit() and window.text[0] in "23456" and len(set(window.text)) > 1
        if alone and issued and luhn.is_valid(window.text):
            return Verdict(window, Kind.CARD, PROVED if hinted else CHECKED, None, window.text)
    return None


def _card_by_hint(said: Said, case: Case) -> Verdict | None:
    whole = said.digits()
    if found := _card(said, case):
        return found
    if whole and whole.text.isdigit() and 12 <= len(whole.text) <= 19:
        return Verdict(whole, Kind.CARD, HINTED, None, whole.text)
    return None


_IP = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])")


def _ip(said: Said, case: Case) -> Verdict | None:
    if not (found := _IP.search(said.with_signs.replace(",", "."))):
        return None
    if any(int(part) > 255 for part in found.group().split(".")):
        return None
    places: list[int] = []
    for k, piece in enumerate(said.pieces):
        places.extend([k] * len(piece.text if piece.sign else said.texts[k]))
    window = Window(found.group(), places[found.start()], places[found.end() - 1])
    return Verdict(window, Kind.IP, PROVED if Kind.IP in case.hints else CHECKED, None, found.group())


@dataclass(frozen=True, slots=True)
class _Number:
    """A national number. `languages`: where it convinces without a hint; `form` is its outward form."""

    kind: Kind
    country: str
    module: ModuleType
    form: re.Pattern[str]
    sizes: Container[int]
    languages: tuple[str, ...] = ()


def _of(kind: Kind, country: str, module: ModuleType, form: str, sizes: Container[int], *languages: str) -> _Number:
    return _Number(kind, country, module, re.compile(form), sizes, languages)


_NUMBERS = (
    _of(Kind.SOCIAL_SECURITY, "FR", fr_nir, r"[1-478]\d{5}[\dAB]\d{8}", (15,), "fr", "en", "de", "es", "nl"),
    _of(Kind.NATIONAL_ID, "IT", it_cf, r"[A-Z]{6}\w{10}", (16,), "fr", "en", "de", "es", "nl"),
    _of(Kind.SOCIAL_SECURITY, "CH", ch_ssn, r"756\d{10}", (13,), "de", "fr", "en"),
    _of(Kind.NATIONAL_ID, "BE", be_nn, r"\d{11}", (11,), "nl", "fr"),
    _of(Kind.TAX_ID, "DE", de_idnr, r"[1-9]\d{10}", (11,), "de"),
    _of(Kind.NATIONAL_ID, "ES", es_dni, r"\d{8}[A-Z]", (9,), "es", "en"),
    _of(Kind.NATIONAL_ID, "ES", es_nie, r"[XYZ]\d{7}[A-Z]", (9,), "es", "en"),
    _of(Kind.TAX_ID, "ES", es_cif, r"[A-HJNP-SUVW]\d{7}\w", (9,), "es"),
    _of(Kind.SOCIAL_SECURITY, "IE", ie_pps, r"\d{7}[A-W][A-IW]?", (8, 9), "en"),
    _of(Kind.NATIONAL_ID, "NL", nl_bsn, r"\d{9}", (9,), "nl"),
    _of(Kind.NATIONAL_ID, "GB", gb_nhs, r"\d{10}", (10,)),
    _of(Kind.TAX_ID, "GB", gb_utr, r"\d{10}", (10,)),
    _of(Kind.TAX_ID, "FR", fr_nif, r"[0-3]\d{12}", (13,)),
    _of(Kind.SOCIAL_SECURITY, "AT", at_vnr, r"\d{10}", (10,)),
    _of(Kind.TAX_ID, "AT", at_tin, r"\d{9}", (9,)),
    _of(Kind.NATIONAL_ID, "PL", pl_pesel, r"\d{11}", (11,)),
    _of(Kind.TAX_ID, "PT", pt_nif, r"\d{9}", (9,)),
)
_NATIONAL_HINTS = frozenset({Kind.NATIONAL_ID, Kind.SOCIAL_SECURITY, Kind.TAX_ID, Kind.VAT})


def _national(said: Said, case: Case) -> Verdict | None:
    """A national number whose check digit is right, where it was announced or is the whole of what was said."""
    hinted = bool(case.hints) and case.hints[0] in _NATIONAL_HINTS
    other = bool(case.hints) and not hinted
    wholes = list(said.wholes())
    if not hinted and (case.counted or said.is_decimal or not wholes):
        return None
    for number in _NUMBERS:
        if hinted and number.kind is not case.hints[0] and case.language not in number.languages:
            continue
        if not hinted and (case.language not in number.languages or (other and len(wholes[0].text) < 15)):
            continue
        # A part of what was said only for a country of the language: among fifteen digits many a part is Austrian.
        for window in said.windows(number.sizes) if hinted and number.country in case.regions else wholes:
            if len(window.text) in number.sizes and _valid(number, window.text):
                score = PROVED if hinted else CHECKED - (0.15 if len(window.text) < 11 and window.text.isdigit() else 0)
                return Verdict(window, number.kind, score, number.country, window.text)
    return None


def _valid(number: _Number, text: str) -> bool:
    return bool(number.form.fullmatch(text)) and bool(number.module.is_valid(text))


_FORMS: tuple[tuple[Kind, str, str, tuple[str, ...]], ...] = (
    # kind, country, form, languages in which the form alone is enough
    (Kind.SOCIAL_SECURITY, "GB", r"[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]", ("en",)),
    (Kind.SOCIAL_SECURITY, "DE", r"\d{2}[0-3]\d[0-1]\d{3}[A-Z]\d{3}", ("de",)),
    (Kind.ADDRESS, "GB", r"(?:[A-Z]{1,2}\d[A-Z\d]?)\d[ABD-HJLNP-UW-Z]{2}", ("en",)),
    (Kind.ADDRESS, "NL", r"[1-9]\d{3}[A-Z]{2}", ("nl",)),
    (Kind.PLATE, "GB", r"[A-Z]{2}[0-7]\d[A-Z]{3}", ("en",)),
    (Kind.PLATE, "FR", r"[A-HJ-NP-TV-Z]{2}\d{3}[A-HJ-NP-TV-Z]{2}", ("fr",)),
    (Kind.PLATE, "ES", r"\d{4}[B-DF-HJ-NPR-TV-Z]{3}", ("es",)),
)


def _official(said: Said, kind: Kind, language: str) -> Verdict | None:
    """The form that the language's country gives the kind, wherever it stands in what was said."""
    for of, country, form, languages in _FORMS:
        if of is kind and language in languages:
            for window in said.windows(range(5, 13)):
                if re.fullmatch(form, window.text):
                    return Verdict(window, kind, CHECKED, country, window.text)
    return None


def _unhinted_form(said: Said, case: Case) -> Verdict | None:
    for whole in said.wholes():
        inside = said.pieces[whole.first : whole.last + 1]
        if sum(piece.text.isalpha() and (not piece.weak or len(piece.text) > 1) for piece in inside) < 2:
            continue
        for kind, country, form, languages in _FORMS:
            if case.language in languages and re.fullmatch(form, whole.text):
                return Verdict(whole, kind, FORM, country, whole.text)
    whole_digits = said.digits()
    if whole_digits and len(whole_digits.text) >= 8 and said.is_read_out:
        return Verdict(whole_digits, Kind.CODE, 0.4, None, whole_digits.text)
    return None


def _phone(said: Said, case: Case) -> Verdict | None:
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


def _phone_by_hint(said: Said, case: Case) -> Verdict | None:
    if found := _phone(said, case):
        return found
    whole = said.digits()
    if whole and 7 <= len(whole.text) <= 15 and not case.counted:
        return Verdict(whole, Kind.PHONE, HINTED, None, whole.text)
    return None


def _alone(kind: Kind, form: str, *, score: float = HINTED) -> Judge:
    """Whatever has the form, as a whole, where the kind was announced."""
    pattern = re.compile(form)

    def judge(said: Said, case: Case) -> Verdict | None:
        if found := _official(said, kind, case.language):
            return found
        for window in (*said.wholes(), *said.windows(range(4, 21))):
            if pattern.fullmatch(window.text) and any(sign.isdigit() for sign in window.text):
                if len(window.text) < 5 and case.counted:
                    continue
                return Verdict(window, kind, score, None, window.text)
        return None

    return judge


def _vat(said: Said, case: Case) -> Verdict | None:
    for window in said.windows(range(8, 15)):
        if window.text[:2].isalpha() and eu_vat.is_valid(window.text):
            return Verdict(window, Kind.VAT, PROVED, window.text[:2], window.text)
    return _alone(Kind.VAT, r"(?:[A-Z]{2})?[A-Z\d]{7,13}")(said, case)


def _code(said: Said, case: Case) -> Verdict | None:
    return _alone(Kind.CODE, r"[A-Z\d]{4,24}")(said, case)


_HINTED: dict[Kind, Judge] = {
    Kind.IBAN: _iban_by_hint,
    Kind.CARD: _card_by_hint,
    Kind.PHONE: _phone_by_hint,
    Kind.PASSPORT: _alone(Kind.PASSPORT, r"[A-Z\d]{6,12}"),
    Kind.DRIVING_LICENCE: _alone(Kind.DRIVING_LICENCE, r"[A-Z\d]{5,18}"),
    Kind.PLATE: _alone(Kind.PLATE, r"(?=.*\d)[A-Z\d]{3,9}"),
    Kind.SOCIAL_SECURITY: _alone(Kind.SOCIAL_SECURITY, r"[A-Z]{0,2}\d{6,15}[A-Z]{0,2}\d{0,3}"),
    Kind.NATIONAL_ID: _alone(Kind.NATIONAL_ID, r"[A-Z]{0,3}\d{6,15}[A-Z\d]{0,3}|[A-Z\d]{9,10}"),
    Kind.TAX_ID: _alone(Kind.TAX_ID, r"[A-Z]?\d{7,14}[A-Z]?"),
    Kind.VAT: _vat,
    Kind.ADDRESS: _alone(Kind.ADDRESS, r"\d{5}|\d{4}(?:[A-Z]{2})?|[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}|[A-Z]\d\d[A-Z\d]{4}"),
    Kind.CODE: _code,
}
