"""Days, months and years as they are written: in figures, with the month in words, years in a place of time.

A date that the words beside it call a birthday is a `birth-date`. What is no day (31 February, month 13) is no date.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache

from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.findings.identifiers.cues import table
from earwitness_core.privacy.findings.identifiers.line import Line

_TIME = r"(?:(?:,? (?:at )?|T)\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?: ?[ap]\.?m\.?|Z|[+-]\d{2}:?\d{2})?)?"
_SEPARATED = re.compile(r"\d[./-]\s?\d")
_FIGURES = re.compile(
    rf"(?<![\w./:-])(?:(?P<day>\d{{1,2}})(?P<sep>[./-]|\. |\.[  ])(?P<month>\d{{1,2}})(?P=sep)(?P<year>\d{{4}}|\d{{2}})"
    rf"|(?P<iso_year>\d{{4}})(?P<iso>[-./]|\. )(?P<iso_month>\d{{1,2}})(?P=iso)(?P<iso_day>\d{{1,2}}))"
    rf"(?![\w/]|[.:-]\d|-\w)(?i:{_TIME})"
)
_REACH = 9  # words from a month to the beginning and end of its date
_A_WORD = re.compile(r"\w+")
_YEAR = r"(?:1[89]\d{2}|20\d{2})"
_ORDINAL = r"(?:st|nd|rd|th|er|e|º|ª|o|\.)?"
_OF = r"(?:of |de |del |d['’])?"
_WORDS_BEFORE_YEAR = (
    "in|since|until|till|by|from|during|after|before|of|between|year|years|early|late|mid|"
    "circa|spring|"
    "summer|autumn|fall|winter|end|beginning|throughout|born|through|"
    "im jahr|im jahre|jahr|jahre|seit|bis|ab|von|vor|nach|anfang|ende|mitte|um|sommer|winter|"
    "herbst|frühjahr|frühling|geboren|"
    "en|depuis|dès|avant|après|année|vers|entre|jusqu['’]en|fin|début|"
    "desde|hasta|año|antes de|después de|hacia|durante|"
    "sinds|tot|voor|na|jaar|rond|begin|eind|het jaar|tussen|"
    "nel|dal|del|anno|em|ano|roku|rok|roce|roka|godine|anul|vuonna|aastal|år|gadā|metais"
)
# The look behind stands after the year: so a search goes from one 1 or 2 to the next, and not from place to place.
_YEAR_ALONE = re.compile(rf"{_YEAR}(?<![\w./,-]\d{{4}})(?:[-–/](?:{_YEAR}|\d{{2}}))?(?:s\b)?(?![\w%€$/]|[.,-]\d)")
_TIME_WORD = re.compile(
    rf"(?:\b(?:{_WORDS_BEFORE_YEAR})(?: the)?(?: years?)? "
    rf"|{_YEAR}(?:,| and| to| or| until| und| bis| et| à| y| a| en| tot) |\()$",
    re.IGNORECASE,
)
# "the summer of 1993", "autumn 2002", "late 1980s": the part of the year belongs to it.
_PART_OF_YEAR = re.compile(
    r"\b(?:(?:early|late|mid)[ -]|(?:the )?(?:spring|summer|autumn|winter|beginning|end|middle|fall|"
    r"course)(?: of(?: the)?)? |(?:frühjahr|sommer|herbst|winter|anfang|ende|mitte) |"
    r"(?:printemps|été|automne|hiver|début|fin|mi-)(?: de)? ?|(?:primavera|verano|otoño|invierno|"
    r"principios|finales)(?: de)? |(?:voorjaar|zomer|najaar|begin|eind|lente|herfst)(?: van)? |"
    r"years )$",
    re.IGNORECASE,
)
_OF_A_RULE = re.compile(
    r"(?i: (?:act|ordinance|convention|law|laws|regulations?|directive|rules|protocol|code|"
    r"constitution|order|treaty)\b)"
)
_OF_AN_EVENT = re.compile(
    r" (?i:(?:[a-z]+(?:an|ish|ese|ch) )?(?:election|elections|film|report|census|season|crisis|war|"
    r"championship|tour|edition|summit|action|album|movie|novel|referendum|campaign|budget)\b)|"
    r" [A-Z][a-z]+(?:an|ish|ese|ch) "
)


def dates(line: Line) -> Iterator[Found]:
    """Dates of a line, without the word before them; with the time of day if it is beside."""
    for hit in _FIGURES.finditer(line.text) if _SEPARATED.search(line.text) else ():
        yield from _in_figures(line, hit)
    days = list(_with_months(line))
    yield from days
    birth = "birth" in line.sorts
    for hit in _YEAR_ALONE.finditer(line.text):
        if not birth and any(day.start <= hit.start() and hit.end() <= day.end for day in days):
            continue
        found = _year(line, *hit.span(), birth=birth)
        if found:
            yield found


def weekdays(line: Line) -> Iterator[Found]:
    """Names of weekdays that are written with a capital: a date where the text tells the week."""
    for hit in _weekday().finditer(line.text):
        yield Found(*hit.span(), Kind.DATE, 0.5, "identifiers/weekday", None, hit.group().lower())


def _year(line: Line, start: int, end: int, *, birth: bool) -> Found | None:
    """A year that the words around it set in time."""
    if birth and line.said_of(start, end).names("birth") == 1.0:
        return _dated(line, start, end, 0.7, line.text[start:end])
    if _OF_A_RULE.match(line.text, end):
        return None
    before = line.text[max(0, start - 24) : start]
    part = _PART_OF_YEAR.search(before)
    if part:
        return _dated(line, start - len(part.group().removeprefix("the ")), end, 0.6, line.text[start:end])
    if (
        before.endswith("(")
        and line.text[end : end + 1] != ")"
        and not line.text.startswith(("-", "–", " -", " –"), end)
    ):
        return None
    if line.text.startswith(")", end) and line.text[end + 1 : end + 2].isalnum():
        return None  # CPT/Inf (2002)8
    spans = end - start > 5
    if spans or _TIME_WORD.search(before) or _OF_AN_EVENT.match(line.text, end):
        return _dated(line, start, end, 0.55, line.text[start:end])
    return None


def _with_months(line: Line) -> Iterator[Found]:
    """Dates with the month in words, each looked for around a month's name."""
    names, end = months(), 0
    for index, word in enumerate(line.words):
        if word.small not in names or word.start < end:
            continue
        hit = _around(line, index, end)
        for found in _in_words(line, hit) if hit else ():
            yield found
            end = max(end, found.end)


def _around(line: Line, index: int, begin: int) -> re.Match[str] | None:
    """The date that holds the month at a word, from `begin` on. It begins with a figure, a weekday or a month."""
    month = line.words[index]
    last = line.words[min(len(line.words) - 1, index + _REACH)].end
    for word in line.words[max(0, index - _REACH) : index + 1]:
        if word.start < begin or not (word.is_number or word.small in _first_words()):
            continue
        if hit := _with_month().match(line.text, word.start, last):
            if hit.end() > month.start:
                return hit
            begin = hit.end()
    return None


def _in_figures(line: Line, hit: re.Match[str]) -> Iterator[Found]:
    year = hit["year"] or hit["iso_year"]
    first, second = (int(hit[name] or hit[f"iso_{name}"]) for name in ("day", "month"))
    days = (
        [(second, first)] if hit["iso"] else [(second, first), (first, second)]
    )  # day first in Europe, month first in the US
    day = next((_day(_full(year), month, day) for month, day in days if _day(_full(year), month, day)), None)
    if day is None:
        return
    separator = hit["sep"] or hit["iso"]
    score = 0.85 if len(year) == 4 else 0.6 if "/" in separator else 0.5
    if len(year) == 2 and "-" in separator and not line.said_of(*hit.span()).names("birth"):
        score = 0.45  # 12-05-03 may as well be part of a number
    yield _dated(line, *hit.span(), score, day.isoformat())


def _in_words(line: Line, hit: re.Match[str]) -> Iterator[Found]:
    text = hit.group()
    start, end = hit.span()
    trimmed = text.rstrip(" ,")
    end -= len(text) - len(trimmed)
    figures = [int(figure) for figure in re.findall(r"\d+", re.sub(r"\d{1,2}:\d{2}.*", "", trimmed))]
    years = [figure for figure in figures if figure > 99]
    if not figures or any(figure > 31 or figure < 1 for figure in figures if figure <= 99):
        return
    month = hit["month"] or hit["second"] or hit["third"] or hit["fourth"]
    if month.rstrip(".") in ("may", "march", "mar", "mai", "mars", "mail", "mei") and not years and not line.states[:1]:
        return  # "may 5 people", "march 20 miles", "5 mai" without a year stays with the languages that write so
    score = 0.9 if years and len(figures) > 1 else 0.8 if years else 0.65
    yield _dated(line, start, end, score, trimmed.lower())


def _dated(line: Line, start: int, end: int, score: float, value: str) -> Found:
    """A date, or a date of birth where the nearest words say so."""
    said = line.said_of(start, end)
    if any(cue.names("birth") and cue.start <= end + 2 for cue in (*said.near, *said.far)):
        return Found(start, end, Kind.BIRTH_DATE, max(score, 0.9), "identifiers/birth-date", None, value)
    return Found(start, end, Kind.DATE, score, "identifiers/date", None, value)


def _full(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day) if 1000 < year < 2200 else None
    except ValueError:
        return None


def _names(key: str) -> list[str]:
    rows = table("calendar.toml")[key]
    assert isinstance(rows, list)
    names = [name for row in rows for name in (row if isinstance(row, list) else [row])]
    return sorted(set(names), key=len, reverse=True)


@cache
def months() -> frozenset[str]:
    """The names of months, long and short, in lower case."""
    return frozenset(_names("months") + _names("short"))


@cache
def _first_words() -> frozenset[str]:
    """With what a date may begin, beside figures: months and weekdays."""
    days = (_A_WORD.match(name) for name in _names("weekdays") + _names("weekdays_small"))
    return months() | frozenset(day[0].lower() for day in days if day)


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_names('weekdays'))})s?\b")


@cache
def _with_month() -> re.Pattern[str]:
    month = rf"(?P<month>(?:{'|'.join(_names('months'))})\b|(?:{'|'.join(_names('short'))})\b\.?)"
    weekday = rf"(?:\b(?:{'|'.join(_names('weekdays') + _names('weekdays_small'))}),? (?:the |den |le |el |de )?)?"
    day = rf"\d{{1,2}}{_ORDINAL}"
    nth = r"\d{1,2}(?:st|nd|rd|th|º)?"
    days = rf"{day}(?:(?: ?(?:-|–|,|/) ?| (?:and|or|to|und|bis|oder|et|ou|au|y|o|al|en|of|tot) ){day}){{0,3}}"
    year = rf"(?:,? ?(?:de |del )?{_YEAR}(?!\w))"
    day_first = rf"{weekday}(?<![\w/:-]){days}[  -]{{1,2}}{_OF}{month}(?:[  -]?{year}|-\d{{2}}\b)?"
    several = (
        rf"(?<!\w){month.replace('<month>', '<fourth>')}(?:(?:, |,? and | und | et | y | en )"
        rf"{month.replace('?P<month>', '?:')}){{1,3}} {_YEAR}(?!\w)"
    )
    month_first = (
        rf"(?<!\w){month.replace('<month>', '<second>')}(?: {nth}(?!\d|[:/])(?:(?:-|–| and | or | to )"
        rf"{nth})?,?(?: {_YEAR}(?!\w))?|,? (?:of |de |del )?{_YEAR}(?!\w))"
    )
    year_first = (
        rf"(?<!\w){_YEAR}\.? (?:m\. |gada |gada|metų )?{month.replace('<month>', '<third>')} (?:\d{{1,2}}(?!\d)\.?)"
    )
    return re.compile(rf"(?:{year_first}|{day_first}|{several}|{month_first})(?i:{_TIME})", re.IGNORECASE)
