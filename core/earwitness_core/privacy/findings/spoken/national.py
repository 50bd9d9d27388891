"""Numbers that states give, said aloud: by their check digits, or by the form that a country gives them."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from types import ModuleType

from stdnum.at import tin as at_tin
from stdnum.at import vnr as at_vnr
from stdnum.be import nn as be_nn
from stdnum.ch import ssn as ch_ssn
from stdnum.de import idnr as de_idnr
from stdnum.es import cif as es_cif
from stdnum.es import dni as es_dni
from stdnum.es import nie as es_nie
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
from earwitness_core.privacy.findings.spoken.said import Said
from earwitness_core.privacy.findings.spoken.verdicts import CHECKED, FORM, PROVED, Case, Verdict


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


def national(said: Said, case: Case) -> Verdict | None:
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


def official(said: Said, kind: Kind, language: str) -> Verdict | None:
    """The form that the language's country gives the kind, wherever it stands in what was said."""
    for of, country, form, languages in _FORMS:
        if of is kind and language in languages:
            for window in said.windows(range(5, 13)):
                if re.fullmatch(form, window.text):
                    return Verdict(window, kind, CHECKED, country, window.text)
    return None


def by_form(said: Said, case: Case) -> Verdict | None:
    """A number whose form alone is enough in the language, where letters were spelled in it."""
    for whole in said.wholes():
        inside = said.pieces[whole.first : whole.last + 1]
        if sum(piece.text.isalpha() and (not piece.weak or len(piece.text) > 1) for piece in inside) < 2:
            continue
        for kind, country, form, languages in _FORMS:
            if case.language in languages and re.fullmatch(form, whole.text):
                return Verdict(whole, kind, FORM, country, whole.text)
    return None
