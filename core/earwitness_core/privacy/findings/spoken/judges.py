"""What a run of digits and letters is. A check digit convinces by itself; everything else needs a hint.

Numbers are checked by python-stdnum and libphonenumber. Scores: 0.95 a check and a hint, 0.85 a check, 0.7 a hint and
the right form, 0.6 and less a form that little else has.
"""

from __future__ import annotations

import re

from stdnum import iban, luhn
from stdnum.eu import vat as eu_vat

from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.findings.spoken.national import by_form, national, official
from earwitness_core.privacy.findings.spoken.phones import phone, phone_by_hint
from earwitness_core.privacy.findings.spoken.said import Said, Window, counts_up
from earwitness_core.privacy.findings.spoken.verdicts import CHECKED, FORM, HINTED, PROVED, Case, Judge, Verdict


def judged(said: Said, case: Case) -> Verdict | None:
    """The first verdict: proofs, then what the nearest hint says, then numbers that convince by their form."""
    for judge in (_iban, _ip, national):
        if found := judge(said, case):
            return found
    for kind in case.hints:
        if found := _HINTED[kind](said, case) if kind in _HINTED else None:
            return found
    if case.counted or said.is_decimal or counts_up(said.pieces):
        return None
    for judge in (_card, phone, _unhinted_form):
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


def _unhinted_form(said: Said, case: Case) -> Verdict | None:
    if found := by_form(said, case):
        return found
    whole_digits = said.digits()
    if whole_digits and len(whole_digits.text) >= 8 and said.is_read_out:
        return Verdict(whole_digits, Kind.CODE, 0.4, None, whole_digits.text)
    return None


def _alone(kind: Kind, form: str, *, score: float = HINTED) -> Judge:
    """Whatever has the form, as a whole, where the kind was announced."""
    pattern = re.compile(form)

    def judge(said: Said, case: Case) -> Verdict | None:
        if found := official(said, kind, case.language):
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
    Kind.PHONE: phone_by_hint,
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
