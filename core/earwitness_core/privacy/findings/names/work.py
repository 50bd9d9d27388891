"""What somebody does and for whom: job titles and employers, told by the words beside them or by a letter head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.findings.languages import frequent
from earwitness_core.privacy.findings.names.context import all_common
from earwitness_core.privacy.findings.names.lexicon import (
    EMPLOYED,
    EMPLOYED_BEGINS,
    OWN_THINGS,
    OWN_WORDS,
    WHAT_IT_IS,
    WHAT_IT_IS_WORDS,
    folded,
    occupations,
)
from earwitness_core.privacy.findings.names.tokens import NameWords

TITLE, EMPLOYER = "names/work", "names/employer"
_LETTERS = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_LINE = re.compile(r"[^\n]+")
_SIGNS_BEFORE = re.compile(r"[\W_]*")  # "> ", "??? ": what was quoted
_A_JOB = re.compile(r"[^\W\d_](?:[^\W\d_]|[ ,&/’'-])*")
_A_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[ ,&’'.-])*")
_MOST_WORDS = 7
# "worked as a sewer pipe cleaner", "als Krankenschwester", "comme infirmière", "como técnico de laboratorio".
_AS = re.compile(
    r"(?<!soon )(?<!well )(?<!such )(?<!long )(?<!much )(?<!far )(?<!\w)"
    r"(?:as|als|comme|como)(?: (?:an?|the|our|their|een|un|une|una))? ",
    re.IGNORECASE,
)
_WORDS_OF_A_JOB = 4
_WHOSE = frozenset({"i", "we", "you", "they", "my", "your", "his", "her", "its"})
_JOINTS = frozenset({"and", "und", "et", "y", "en", "de"})
_NAMED = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w&’'-]*(?: (?:(?:and|&|und|et|y|en|of) )?[A-ZÀ-ÖØ-ÞĀ-Ž][\w&’'-]*){0,3}"
_EMPLOYED = re.compile(rf"(?<!\w)(?i:{EMPLOYED}) (?:the )?(?P<name>{_NAMED})")
_OWNS = re.compile(rf"(?<!\w)(?i:the|her|his|their) (?P<name>{_NAMED}) (?:{OWN_THINGS})(?!\w)")
_IS = re.compile(
    rf"(?<!\w)(?P<name>{_NAMED}) (?:is|was|are) (?:an?|the|one of) (?:[\w()-]+ ){{0,4}}?(?:{WHAT_IT_IS})(?!\w)"
)


def titles(words: NameWords) -> Iterator[Found]:
    """Job titles after "as"; the words up to the one that names an occupation."""
    taken = 0
    for place in reversed(words.places(words.spellings(occupations()))):
        first = max(place - _WORDS_OF_A_JOB * 2, 0)
        start, end = words.spans[first][0], words.spans[place][1]
        says = list(_AS.finditer(words.text, start, end))[-1:]
        job = says[0].end() if says else end
        parts = [folded(part) for part in _LETTERS.findall(words.text, job, end)]
        if job == taken or len(parts) > _WORDS_OF_A_JOB or _is_clause(parts):
            continue  # "sewer pipe cleaner" is one job, not a sewer's too
        if _A_JOB.fullmatch(words.text, job, end):
            taken = job
            yield Found(job, end, Kind.TITLE, 0.6, TITLE)


def employers(words: NameWords) -> Iterator[tuple[int, int]]:
    """Names that their context makes a body's: who employs somebody, who has a website, what is a bank."""
    employed = {spelled for spelled, fold in words.folded.items() if _speaks_of_work(fold)}
    for pattern, spellings in ((_EMPLOYED, employed), (_OWNS, OWN_WORDS), (_IS, WHAT_IT_IS_WORDS)):
        for line in words.lines(spellings):
            for said in pattern.finditer(words.text, *line):
                if not all_common(said["name"]):
                    yield said.span("name")


@lru_cache(maxsize=1 << 14)
def _speaks_of_work(fold: str) -> bool:
    return EMPLOYED_BEGINS.match(fold) is not None


def in_letter_head(words: NameWords, people: Sequence[Found]) -> Iterator[Found]:
    """A job title and a body in the lines between a person's name and a line that begins with figures."""
    text = words.text
    for person in people:
        if not _fills_its_line(text, person):
            continue
        lines = _lines_after(text, person.end)
        line = next(lines, None)
        has_title = line is not None and _is_job(text[slice(*line)])
        if line and has_title:
            yield Found(*line, Kind.TITLE, 0.7, TITLE)
            line = next(lines, None)
        if not line or not _may_be_a_body(text, *line):
            continue
        below = next(lines, None)
        if below and text[slice(*below)] == text[person.start : person.end]:
            below = next(lines, None)
        if below and text[below[0]].isdigit():
            yield Found(*line, Kind.ORGANISATION, 0.8 if has_title else 0.65, EMPLOYER)


def _is_clause(parts: Sequence[str]) -> bool:
    """Whether one of the small words of a language is in it: "as we pilot" names no pilot."""
    return any((part in frequent() or part in _WHOSE) and part not in _JOINTS for part in parts)


def _may_be_a_body(text: str, start: int, end: int) -> bool:
    parts = [folded(part) for part in _LETTERS.findall(text, start, end)]
    of_few_words = 0 < len(parts) < _MOST_WORDS and not _is_clause(parts) and not all_common(text[start:end])
    return of_few_words and _A_NAME.fullmatch(text, start, end) is not None


def _fills_its_line(text: str, person: Found) -> bool:
    begin = text.rfind("\n", 0, person.start) + 1
    behind = text.find("\n", person.end)
    return (
        behind >= 0 and not text[person.end : behind].strip() and not any(map(str.isalnum, text[begin : person.start]))
    )


def _lines_after(text: str, end: int) -> Iterator[tuple[int, int]]:
    """The next lines that say something, without the signs before them."""
    for line in _LINE.finditer(text, end):
        start = _SIGNS_BEFORE.match(text, *line.span())
        first = start.end() if start else line.start()
        if first < line.end():
            yield first, first + len(text[first : line.end()].rstrip())


def _is_job(line: str) -> bool:
    """A line of few words, of which the last or first one names an occupation, or one before a comma."""
    found = _LETTERS.findall(line)
    if not _A_JOB.fullmatch(line) or not 0 < len(found) <= _MOST_WORDS:
        return False
    known = occupations()
    heads = {
        found[0],
        found[-1],
        found[-1].split("-")[-1],
        *(part.split()[-1] for part in line.split(",") if part.split()),
    }
    return any(folded(word) in known for word in heads)
