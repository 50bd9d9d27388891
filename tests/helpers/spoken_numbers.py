"""Numbers from 0 to 9999 as they are said in five languages; written apart from the product's reading of them."""

from __future__ import annotations

from collections.abc import Callable


def _words(text: str) -> list[str]:
    return text.split(" ")


_EN = _words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_EN_TENS = _words("- - twenty thirty forty fifty sixty seventy eighty ninety")
_DE = _words(
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
    "sechzehn siebzehn achtzehn neunzehn"
)
_DE_TENS = _words("- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")
_NL = _words(
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien "
    "zestien zeventien achttien negentien"
)
_NL_TENS = _words("- - twintig dertig veertig vijftig zestig zeventig tachtig negentig")
_FR = _words(
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    "dix-sept dix-huit dix-neuf"
)
_FR_TENS = _words("- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt")
_ES = _words(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
    "diecisiete dieciocho diecinueve "
    "veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
)
_ES_TENS = _words("- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa")
_ES_HUNDREDS = _words(
    "- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
)


def _en(n: int) -> str:
    if n < 20:
        return _EN[n]
    if n < 100:
        return _EN_TENS[n // 10] + (f" {_EN[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{_EN[n // 100]} hundred" + (f" and {_en(n % 100)}" if n % 100 else "")
    return f"{_EN[n // 1000]} thousand" + (f" {_en(n % 1000)}" if n % 1000 else "")


def _de(n: int) -> str:
    one = "ein"
    if n < 20:
        return _DE[n]
    if n < 100:
        unit = one if n % 10 == 1 else _DE[n % 10]
        return (f"{unit}und" if n % 10 else "") + _DE_TENS[n // 10]
    if n < 1000:
        return (one if n < 200 else _DE[n // 100]) + "hundert" + (_de(n % 100) if n % 100 else "")
    return (one if n < 2000 else _DE[n // 1000]) + "tausend" + (_de(n % 1000) if n % 1000 else "")


def _nl(n: int) -> str:
    if n < 20:
        return _NL[n]
    if n < 100:
        joined = "ën" if n % 10 in (2, 3) else "en"
        return (_NL[n % 10] + joined if n % 10 else "") + _NL_TENS[n // 10]
    if n < 1000:
        return ("" if n < 200 else _NL[n // 100]) + "honderd" + (_nl(n % 100) if n % 100 else "")
    return ("" if n < 2000 else _NL[n // 1000]) + "duizend" + (f" {_nl(n % 1000)}" if n % 1000 else "")


def _fr(n: int) -> str:
    if n < 20:
        return _FR[n]
    if n < 100:
        ten, unit = n // 10, n % 10
        if ten in (7, 9):
            unit += 10
        if not unit:
            return _FR_TENS[ten] + ("s" if n == 80 else "")
        if unit in (1, 11) and ten < 8:
            return f"{_FR_TENS[ten]} et {_FR[unit]}"
        return f"{_FR_TENS[ten]}-{_FR[unit]}"
    if n < 1000:
        return ("" if n < 200 else f"{_FR[n // 100]} ") + "cent" + (f" {_fr(n % 100)}" if n % 100 else "")
    return ("" if n < 2000 else f"{_FR[n // 1000]} ") + "mille" + (f" {_fr(n % 1000)}" if n % 1000 else "")


def _es(n: int) -> str:
    if n < 30:
        return _ES[n]
    if n < 100:
        return _ES_TENS[n // 10] + (f" y {_ES[n % 10]}" if n % 10 else "")
    if n == 100:
        return "cien"
    if n < 1000:
        return _ES_HUNDREDS[n // 100] + (f" {_es(n % 100)}" if n % 100 else "")
    return ("" if n < 2000 else f"{_ES[n // 1000]} ") + "mil" + (f" {_es(n % 1000)}" if n % 1000 else "")


SAY: dict[str, Callable[[int], str]] = {"en": _en, "de": _de, "nl": _nl, "fr": _fr, "es": _es}


def digits(code: str, number: str) -> str:
    """Digit by digit."""
    return " ".join(SAY[code](int(digit)) for digit in number)


def pairs(code: str, number: str) -> str:
    """Two digits at a time, a leading zero said by itself; the last alone when the count is odd."""
    groups = [number[k : k + 2] for k in range(0, len(number), 2)]
    return " ".join(digits(code, group) if group.startswith("0") else SAY[code](int(group)) for group in groups)
