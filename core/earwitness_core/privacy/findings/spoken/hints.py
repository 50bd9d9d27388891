"""What the words around say a number is: "my phone number is", "lautet meine IBAN"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.findings.spoken.lexicon import Language
from earwitness_core.privacy.findings.spoken.tokens import Token

_BEFORE, _AFTER = 16, 7  # tokens
_LINES_BEFORE = 4


@dataclass(frozen=True, slots=True)
class Hint:
    """A phrase that names a kind, at tokens `first` to `last`."""

    kind: Kind
    first: int
    last: int


_LOOSE = frozenset({Kind.PHONE, Kind.CODE})  # "the number is", "le code": what another phrase says better


def hints(row: Sequence[Token], language: Language) -> list[Hint]:
    """All hints of a stretch, in order. Of two that overlap the first counts, unless only the second is exact."""
    found: list[Hint] = []
    firsts = language.hints.firsts()
    for place in [place for place, token in enumerate(row) if token.word in firsts]:
        if not (phrase := language.hints.at(row, place)):
            continue
        hint = Hint(Kind(phrase[1]), place, place + phrase[0] - 1)
        if not found or found[-1].last < place:
            if not (found and found[-1].last == place - 1 and hint.kind in _LOOSE):  # dni número
                found.append(hint)
        elif found[-1].kind in _LOOSE and hint.kind not in _LOOSE:
            found[-1] = hint
    return found


def around(all_hints: Sequence[Hint], row: Sequence[Token], first: int, last: int) -> list[Kind]:
    """Kinds that hints name for tokens `first` to `last`, the nearest one first; those before win over those behind."""
    line, end_line = row[first].line, row[last].line
    before = [
        hint
        for hint in reversed(all_hints)
        if hint.first < first and first - hint.last <= _BEFORE and line - row[hint.last].line <= _LINES_BEFORE
    ]
    behind = [hint for hint in all_hints if last < hint.first <= last + _AFTER and row[hint.first].line == end_line]
    return list(dict.fromkeys(hint.kind for hint in (*before, *behind)))
