"""Bank accounts and cards: their check digits say it, however they are spaced, and over the end of a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from stdnum import iban, luhn, numdb

from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.findings.identifiers.line import Line, is_column

# Up to two separators between two signs: "DE89 - 3704", or the end of a line.
_GAP = r"[ \t\r\n\u00a0\u2009\u202f.–-]{0,3}"
_IBAN = re.compile(rf"(?<![A-Za-z0-9])([A-Za-z]{{2}}){_GAP}([0-9]{{2}})(?={_GAP}[A-Za-z0-9])")
_SIGN = re.compile(rf"{_GAP}([A-Za-z0-9])")
_CARD = re.compile(r"\d(?<![\w.,/+-]\d)(?:[  .-]?\d){11,18}(?![\w/]|[.,-]\d)")

# First digits and lengths of issuers: ISO/IEC 7812 ranges as the networks publish them.
_ISSUERS = re.compile(
    r"4(?:\d{12}|\d{15}|\d{18})"  # Visa
    r"|(?:5[1-5]\d{2}|222[1-9]|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}"  # Mastercard
    r"|3[47]\d{13}"  # American Express
    r"|3(?:0[0-5]|[689]\d)\d{11}(?:\d{2})?"  # Diners Club
    r"|6(?:011|5\d{2}|4[4-9]\d)\d{12}(?:\d{3})?"  # Discover
    r"|(?:35(?:2[89]|[3-8]\d)\d{12}|(?:2131|1800)\d{11}|35\d{14})"  # JCB
    r"|(?:5018|5020|5038|5[678]\d{2}|6304|6759|676[1-3]|6\d{3})\d{8,15}"  # Maestro, UnionPay
    r"|9792\d{12}|220[0-4]\d{12}"  # Troy, Mir
)


def ibans(text: str) -> Iterator[Found]:
    """IBANs of a whole text, as they may run over the end of a line. Only those whose check digits agree."""
    for hit in _IBAN.finditer(text):
        length = _length(hit.group(1).upper())
        if length is None:
            continue
        signs, end = [hit.group(1), hit.group(2)], hit.end()
        for _ in range(length - 4):
            sign = _SIGN.match(text, end)
            if sign is None:
                break
            signs.append(sign.group(1))
            end = sign.end()
        number = "".join(signs).upper()
        if len(number) == length and not text[end : end + 1].isalnum() and iban.is_valid(number, check_country=False):
            yield Found(hit.start(), end, Kind.IBAN, 0.99, "identifiers/iban", number[:2], number)


@cache
def _length(state: str) -> int | None:
    """How long an IBAN of a state is, from the register that python-stdnum carries."""
    for part, properties in numdb.get("iban").info(state):
        if part == state and "bban" in properties:
            return 4 + sum(map(int, re.findall(r"(\d+)!", properties["bban"])))
    return None


def cards(line: Line) -> Iterator[Found]:
    """Payment cards: the check digit and the range of an issuer."""
    for hit in _CARD.finditer(line.text):
        number = re.sub(r"\D", "", hit.group())
        if len(set(number)) < 2 or is_column(line.text, *hit.span()) or not luhn.is_valid(number):
            continue
        issued = _ISSUERS.fullmatch(number) is not None
        said = line.said_of(*hit.span())
        score = (0.98 if issued else 0.8) if said.names("card") else 0.75 if issued and len(number) > 14 else 0.35
        yield Found(*hit.span(), Kind.CARD, score, "identifiers/card", None, number)
