"""Check digits that python-stdnum does not have. Each takes the number in capitals without separators.

Sources are the states' own publications: the German pension insurance (VKVV §2), GKV-Spitzenverband, Hungarian acts
XX of 1996 and CL of 2017, the Spanish order TAS/2004, CTIE Luxembourg, Instituto da Segurança Social, ICAO 9303-3,
the Polish interior ministry.
"""

from __future__ import annotations

import datetime

from stdnum import luhn, verhoeff
from stdnum.hu import anum
from stdnum.lv import pvn
from stdnum.si import emso


def jmbg(number: str) -> bool:
    """The Yugoslav number, still on Croatian papers: computed as Slovenia's EMŠO."""
    return bool(emso.is_valid(number))


def ico(number: str) -> bool:
    """Czech and Slovak company number, 8 digits."""
    return int(number[7]) == (11 - _weighted(number[:7], (8, 7, 6, 5, 4, 3, 2)) % 11) % 10


def rvnr(number: str) -> bool:
    """German pension insurance number: area, date of birth (day + 50 too), letter, serial, check digit."""
    if not _is_date(int(number[6:8]), int(number[4:6]), int(number[2:4]) % 50):
        return False
    digits = f"{number[:8]}{ord(number[8]) - 64:02}{number[9:11]}"
    return _cross_sum(digits, (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1)) % 10 == int(number[11])


def kvnr(number: str) -> bool:
    """German health insurance number: letter, 8 digits, check digit."""
    digits = f"{ord(number[0]) - 64:02}{number[1:9]}"
    return _cross_sum(digits, (1, 2) * 5) % 10 == int(number[9])


def icao(number: str) -> bool:
    """Weights 7, 3, 1 over all but the last digit, letters from A = 10, as in the machine-readable zone."""
    return _weighted(number[:-1], (7, 3, 1) * 5) % 10 == int(number[-1])


def dowod(number: str) -> bool:
    """Polish identity card: three letters, the check digit, five digits."""
    return _weighted(number, (7, 3, 1, 9, 7, 3, 1, 7, 3)) % 10 == 0


def polish_passport(number: str) -> bool:
    """Polish passport: two letters, the check digit, six digits."""
    return _weighted(number, (7, 3, 9, 1, 7, 3, 1, 7, 3)) % 10 == 0


def taj(number: str) -> bool:
    """Hungarian social security number."""
    return number[0] != "0" and _weighted(number[:8], (3, 7) * 4) % 10 == int(number[8])


def adoazonosito(number: str) -> bool:
    """Hungarian personal tax number."""
    return _weighted(number[:9], range(1, 10)) % 11 == int(number[9])


def szemelyi(number: str) -> bool:
    """Hungarian personal number: 1 to 8 for sex and century, date of birth, serial, check digit (reversed in 1997)."""
    if not _is_date(int(number[1:3]), int(number[3:5]), int(number[5:7])):
        return False
    weights = range(1, 11) if number[0] in "1256" and int(number[1:3]) < 97 else range(10, 0, -1)
    return _weighted(number[:10], weights) % 11 == int(number[10])


def adoszam(number: str) -> bool:
    """Hungarian tax number of a business: 8 digits with their check, kind of tax, county."""
    return bool(anum.is_valid(number[:8])) and 2 <= int(number[9:]) <= 51


def latvian(number: str) -> bool:
    """Latvian personal code as issued until 2017, with the date of birth in it."""
    return number[0] <= "3" and not number.startswith("32") and bool(pvn.is_valid(number))


def matricule(number: str) -> bool:
    """Luxembourg: date of birth, serial, a Luhn digit and a Verhoeff digit."""
    born = int(number[:4]), int(number[4:6]), int(number[6:8])
    return _is_date(*born) and bool(luhn.is_valid(number[:12]) and verhoeff.is_valid(number[:11] + number[12]))


def niss(number: str) -> bool:
    """Portuguese social security number."""
    return 9 - _weighted(number[:10], (29, 23, 19, 17, 13, 11, 7, 5, 3, 2)) % 10 == int(number[10])


def nuss(number: str) -> bool:
    """Spanish social security number: province, serial, two check digits."""
    province, serial = int(number[:2]), int(number[2:10])
    if not (1 <= province <= 53 or province == 66):
        return False
    whole = province * 10_000_000 + serial if serial < 10_000_000 else int(number[:10])
    return whole % 97 == int(number[10:])


def samordningsnummer(number: str) -> bool:
    """Swedish coordination number: a personal number with 60 added to the day."""
    short = "".join(filter(str.isdigit, number))[-10:]
    day = int(short[4:6]) - 60
    return day > 0 and _is_date(int(short[:2]), int(short[2:4]), day) and bool(luhn.is_valid(short))


def nino(number: str) -> bool:
    """British national insurance number: prefixes that are never given."""
    return number[:2] not in {"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"}


def _weighted(number: str, weights: tuple[int, ...] | range) -> int:
    return sum(int(sign, 36) * weight for sign, weight in zip(number, weights, strict=False))


def _cross_sum(digits: str, weights: tuple[int, ...]) -> int:
    return sum(sum(divmod(int(digit) * weight, 10)) for digit, weight in zip(digits, weights, strict=True))


def _is_date(year: int, month: int, day: int) -> bool:
    """Whether it is a day; a year of two digits passes when it is one in any century."""
    try:
        datetime.date(year if year > 99 else 2000 + year, month, day)
    except ValueError:
        return False
    return True
