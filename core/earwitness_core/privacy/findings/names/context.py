"""Names that their context gives away: after a title, after "my name is". Returns what the model may not know."""

from __future__ import annotations

import re
from collections.abc import Iterator

from earwitness_core.privacy.findings.names.lexicon import (
    AMBIGUOUS_TITLE,
    AMBIGUOUS_WORDS,
    INTRODUCTION,
    INTRODUCTION_WORDS,
    ORGANISATION,
    ORGANISATION_ENDS,
    PARTICLES,
    RANKS,
    RELATIVE,
    RELATIVE_WORDS,
    TITLE,
    TITLE_WORDS,
    common,
    folded,
    given,
)
from earwitness_core.privacy.findings.names.tokens import NameWords

# Initials ("J.-P.", "M.B."), then words; a particle counts only before another word.
_INITIALS = re.compile(r"(?:[^\W\d_]\.[-\s]?)+")
_LETTER = re.compile(r"[^\W\d_](?!\w|['’]\w\w)\.?")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_\u0300-\u036f]|[\u0300-\u036f]|[-‑'’](?=[^\W\d_]{2}))*")
_GAP = re.compile(r"[ \t\u00a0]+")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_STANDING_INITIALS = re.compile(r"(?<![\w.\u0300-\u036f])(?:[A-ZÀ-ÖØ-ÞĀ-Ž]\.[ ]?){1,2}[A-ZÀ-ÖØ-ÞĀ-Ž]\.(?![\w])")
_ABBREVIATIONS = "U.S. U.K. E.U. U.N. D.C. P.O. P.S. N.B. A.D. B.C. Q.C. L.J. S.A. B.V. N.V. S.L. U.S.A. A.S. A.M. P.M."
_NO_PERSON = frozenset(_ABBREVIATIONS.split())
_CAPITAL_INSIDE = re.compile(r"[^\W\d_A-ZÀ-Þ][,;]? (?!I\b)[A-ZÀ-Þ][^\W\d_A-ZÀ-Þ]")
_OPENERS = frozenset(
    "the at in a an my our from by for and die der das ein eine le la les un une el los las una de het een".split()  # noqa: SIM905
)
MOST_WORDS = 4


def titled(words: NameWords) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """A title and the name after it, as two ranges."""
    text = words.text
    for pattern, spellings in ((TITLE, words.spellings(TITLE_WORDS)), (AMBIGUOUS_TITLE, AMBIGUOUS_WORDS)):
        for place in words.places(spellings):
            title = pattern.match(text, words.starts[place])
            if title is None:
                continue
            gap = _GAP.match(text, title.end())
            name = (
                name_at(text, gap.end() if gap else title.end(), sure=False) if gap or title[0].endswith(".") else None
            )
            if not name or (pattern is AMBIGUOUS_TITLE and all_common(text[slice(*name)])):
                continue
            if folded(title[0]) in RANKS:
                name = title.start(), name[1]
            yield title.span(), name


def introduced(words: NameWords) -> Iterator[tuple[int, int]]:
    """The name after "my name is" and its like in five languages."""
    text = words.text
    for place in words.places(words.spellings(INTRODUCTION_WORDS)):
        said = INTRODUCTION.match(text, words.starts[place])
        if said is None:
            continue
        title = TITLE.match(text, said.end())
        start = said.end()
        if title:
            gap = _GAP.match(text, title.end())
            start = gap.end() if gap else title.end()
        name = name_at(text, start, sure=False)
        if name:
            yield name


def related(words: NameWords) -> Iterator[tuple[int, int]]:
    """The name after "my brother" and its like, where it has a capital."""
    for place in words.places(words.spellings(RELATIVE_WORDS)):
        said = RELATIVE.match(words.text, words.starts[place])
        if said and (name := name_at(words.text, said.end(), sure=True)) and not all_common(words.text[slice(*name)]):
            yield name


def given_names(words: NameWords) -> Iterator[tuple[int, int]]:
    """Names that begin with a given name that is no other word, where it is written as a name: "Nathan Stokes"."""
    beyond = 0
    for place in words.places(words.names(given())):
        (start, end), spelled = words.spans[place], words.spelled[place]
        in_one_word = words.text[start - 1 : start] in ("-", "'", "’") or words.text[end : end + 1] == "-"
        if start >= beyond and spelled.istitle() and not in_one_word:
            _, beyond = name_at(words.text, start, sure=True) or (start, end)
            if words.text[beyond - 2 : beyond] == " I" and words.text[beyond : beyond + 1] != ".":
                beyond -= 2  # "by Ellis I mean"
            yield start, beyond


def organisations(words: NameWords) -> Iterator[tuple[int, int]]:
    """Capitalised words that end as firms and bodies do ("Brandt & Söhne GmbH", "Rapid Cycle Solutions")."""
    text = words.text
    searched = 0
    for place in words.places(ORGANISATION_ENDS):
        start, end = words.spans[place]
        if start < searched or (end - start == 1 and text[start - 1 : start] not in ("/", ".")):
            continue
        line = text.rfind("\n", 0, start) + 1
        searched = len(text) if (stop := text.find("\n", start)) < 0 else stop
        for name in ORGANISATION.finditer(text, line, searched):
            yield from _without_opener(text, *name.span())


def _without_opener(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence's first word is not part of the name: "At Pixia Corp", "The Foundation"."""
    first = _WORD.match(text, start)
    while first and first.end() < end and folded(first[0]) in _OPENERS:
        gap = _GAP.match(text, first.end())
        start = gap.end() if gap else end
        first = _WORD.match(text, start)
    if " " in text[start:end]:
        yield start, end


def reads_as_cased(line: str) -> bool:
    """Whether capitals are used in `line`, so that a name in it would have one."""
    return bool(_CAPITAL_INSIDE.search(line)) or (
        line[:1].isupper() and line.rstrip()[-1:] in {".", "?", "!", '"', "”"}
    )


def initials(words: NameWords) -> Iterator[tuple[int, int]]:
    """Capitals with full stops that stand for somebody ("A.B.")."""
    taken = 0
    for place in words.places({spelled for spelled in words.folded if len(spelled) == 1 and spelled.isupper()}):
        start = words.starts[place]
        letters = _STANDING_INITIALS.match(words.text, start) if start >= taken else None
        if letters:
            taken = letters.end()
            if letters[0].replace(" ", "") not in _NO_PERSON:
                yield letters.span()


def all_common(name: str) -> bool:
    """Whether no word of `name` is likelier a name than a word."""
    return all(folded(word) in common() or folded(word) in PARTICLES for word in _LETTERS.findall(name))


def name_at(text: str, start: int, *, sure: bool) -> tuple[int, int] | None:
    """The name that starts at `start`: capitalised words, or one or two uncommon ones where there are no capitals."""
    end = at = start
    if initials := _INITIALS.match(text, at):
        end = len(initials[0].rstrip()) + start
        at = initials.end()
    elif letter := _LETTER.match(text, at):
        return (start, letter.end()) if letter[0][0].isupper() or letter[0].endswith(".") else None
    cased: bool | None = None
    for _ in range(MOST_WORDS):
        word = _WORD.match(text, at)
        if not word:
            break
        if cased is None:
            cased = word[0][0].isupper() or (
                folded(word[0]) in PARTICLES and text[word.end() + 1 : word.end() + 2].isupper()
            )
        is_particle = folded(word[0]) in PARTICLES
        if not is_particle and not (word[0][0].isupper() if cased else sure or folded(word[0]) not in common()):
            break
        if not is_particle:
            end, sure = word.end(), False
        gap = _GAP.match(text, word.end())
        if not gap:
            break
        at = gap.end()
        if not cased and not is_particle and _counted(text, start, end) >= 2:
            break
    return (start, end) if end > start else None


def _counted(text: str, start: int, end: int) -> int:
    return len(_GAP.findall(text, start, end)) + 1
