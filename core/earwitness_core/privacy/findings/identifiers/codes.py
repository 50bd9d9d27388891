"""Numbers that point to a person or case by what stands before them.

"no. 38978/97", "Az. 3 K 123/20", "customer number 48213".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.findings.identifiers.line import Line

_NO_WORDS = frozenset(
    {
        "no",
        "nos",
        "nr",
        "nrs",
        "number",
        "numbers",
        "num",
        "n",
        "№",
        "č",
        "čj",
        "čís",
        "nummer",
        "numéro",
        "número",
        "sz",
    }
)
_OWN_NO = re.compile(
    r"(?:(?i:number|numbers|nummer|numéro|número)\b[.:]?|(?:[Nn]os?|[Nn]rs?|[Nn]um|č|čj|čís|sz|NO|"
    r"NR)\.|[Nn]os\b|[Nn]r\b|n[°º])\s{0,2}"
)
_SIGN = re.compile(r"[№#]\s?")
# "Law no. 3713", "Protocol No. 11", "Article 6": parts of rules, which are public.
_PUBLIC = re.compile(
    r"(?i:\b(?:law|laws|act|acts|protocol|protocols|article|articles|art|rule|rules|decree|"
    r"regulation|directive|convention|section|sections|"
    r"chapter|order|series|volume|vol|table|figure|fig|page|question|recommendation|resolution|"
    r"gesetz|verordnung|loi|décret|ley|wet|paragraph|paragraphs|"
    r"amendment|annex|appendix|part|title|schedule|item|option|point|clause|statute|ordinance|cap|"
    r"phone|telephone|bekendtgørelse|reports|decisions|decision|"
    r"room|house|flat|platform|line|bus|channel|priority|day|a|the|of|in|are|with|than|say|any)[\s.,(]{0,3})$"
)
_CASE = re.compile(r"(?<![\w/.,-])(?:[A-Z]{1,3}[-‑ ]?)?\d{1,6}/\d{2,4}(?:/\d{1,6})*(?![\w/-]|[.,]\d)")
_TAX_YEARS = re.compile(r"(?:1[89]|20)\d{2}/(?:\d{2}|(?:1[89]|20)\d{2})")
_CODE = r"(?=[A-Za-z./-]{0,6}\d)[\dA-Za-z](?:[\dA-Za-z]|[./-](?=[\dA-Za-z])){0,24}"
_FIRST = re.compile(_CODE)
_NEXT = re.compile(rf"(?:, | and | und | et | & |; |, and )({_CODE})(?![\w%])")
# What follows a word such as "case" or "Kundennummer": maybe "no." and "is", then the code with its register's letters.
_OF_WHAT = re.compile(
    r"(?:[ -](?i:no|nr|number|num|id|code|ref|reference|n[°º]|numéro|nummer|file))"
    r"?(?:[.:]{0,2}\s#?|\s?#\s?)(?i:(?:is|was|ist|lautet|est|es|no\.|nr\.|n[°º]|№|number|č\.)\s)?"
    r"(?P<code>(?=[A-Z -]{0,6}[\dA-Z./-]{0,8}\d)(?:[IVX]{1,4} |\d{1,3} )"
    r"?(?:[A-Z][A-Za-z]{0,4}[ -]{1,3})?[\dA-Z][\dA-Za-z]{0,11}(?:[./-][\dA-Za-z]{1,12}){0,4})(?!\w)"
)
_A_YEAR = re.compile(r"(?:19|20)\d{2}(?:-\d{2,4})?")
_UUID = re.compile(r"(?<![\w-])[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}(?![\w-])")
_ECLI = re.compile(r"\bECLI:[A-Z]{2}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9.]{1,25}\b")


def codes(line: Line) -> Iterator[Found]:
    """Numbers of cases, files, customers and the like in a line."""
    text = line.text
    for pattern, score in ((_UUID, 0.7), (_ECLI, 0.9)) if text.count("-") > 3 or "ECLI" in text else ():
        for hit in pattern.finditer(text):
            yield _code(hit.start(), hit.end(), score, text)
    for hit in _CASE.finditer(text) if "/" in text else ():
        score = _score_of_case(line, hit)
        if score:
            yield _code(hit.start(), hit.end(), score, text)
    yield from _numbered(line)
    for cue in line.cues:
        if cue.names("code") and (named := _OF_WHAT.match(text, cue.end)):
            code = named["code"]
            sure = not _A_YEAR.fullmatch(code) and (sum(map(str.isdigit, code)) > 3 or re.search(r"[/A-Z-]", code))
            yield _code(*named.span("code"), 0.82 if "/" in code else 0.7 if sure else 0.35, text)


def _numbered(line: Line) -> Iterator[Found]:
    """What follows "no." or "nos.", one or several."""
    starts = [word.start for word in line.words if word.small in _NO_WORDS]
    marks = [hit for start in starts if (hit := _OWN_NO.match(line.text, start))]
    for mark in (*marks, *_SIGN.finditer(line.text)):
        if _PUBLIC.search(line.text[max(0, mark.start() - 24) : mark.start()]):
            continue
        first = _FIRST.match(line.text, mark.end())
        if first is None:
            continue
        dotted = "." in mark.group() or mark.group()[0] == "№"
        figures = sum(map(str.isdigit, first.group()))
        tagged = mark.group()[0] == "#"  # a place in a chart, a hashtag
        score = 0.3 if tagged else 0.7 if dotted and figures > 1 else 0.6 if figures > 3 else 0.3
        yield _code(*first.span(), score, line.text)
        end = first.end()
        while following := _NEXT.match(line.text, end):
            yield _code(*following.span(1), score, line.text)
            end = following.end()


def _score_of_case(line: Line, hit: re.Match[str]) -> float:
    """ "38978/97" is how courts number; "24/7" and "1/2002" are not."""
    number, year = hit.group().split("/")[:2]
    if _TAX_YEARS.fullmatch(hit.group()) or _PUBLIC.search(line.text[max(0, hit.start() - 24) : hit.start()]):
        return 0.0
    if line.said_of(*hit.span()).names("code"):
        return 0.8
    serial = len(re.sub(r"\D", "", number))
    return 0.6 if serial >= 4 or hit.group().count("/") > 2 else 0.5 if serial == 3 and len(year) in (2, 4) else 0.3


def _code(start: int, end: int, score: float, text: str) -> Found:
    return Found(start, end, Kind.CODE, score, "identifiers/code", None, text[start:end].upper())
