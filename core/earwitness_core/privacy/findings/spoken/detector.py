"""The detector of spoken identifiers: islands of dictation, read in one language or in all, and judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.findings.languages import LANGUAGES, told
from earwitness_core.privacy.findings.spoken.addresses import addresses
from earwitness_core.privacy.findings.spoken.dates import dates
from earwitness_core.privacy.findings.spoken.figures import are_written
from earwitness_core.privacy.findings.spoken.hints import Hint, around, hints
from earwitness_core.privacy.findings.spoken.islands import Finder, Island
from earwitness_core.privacy.findings.spoken.judges import judged
from earwitness_core.privacy.findings.spoken.lexicon import Language
from earwitness_core.privacy.findings.spoken.lexicon import language as lexicon
from earwitness_core.privacy.findings.spoken.reading import read
from earwitness_core.privacy.findings.spoken.runs import Piece, Run, meant, runs
from earwitness_core.privacy.findings.spoken.said import Said
from earwitness_core.privacy.findings.spoken.tokens import Token, tokens
from earwitness_core.privacy.findings.spoken.verdicts import CHECKED, Case, Verdict
from earwitness_core.privacy.findings.words import Words

_LIKELY = 0.6  # of the weight of the likeliest language
_AS_GOOD = 0.9
_MANY = 20  # islands; fewer do not tell a language


class SpokenDetector:
    """Finds identifiers that are said aloud or spelled. A text without a known language is read in all five."""

    name = "spoken"

    def __init__(self) -> None:
        self._finder = Finder()

    def find(self, text: str, *, language: str | None = None) -> Sequence[Found]:
        """Spans from the first to the last word that was said for an identifier, in order, none overlapping."""
        return self.find_in(Words(text), language=language)

    def find_in(self, words: Words, *, language: str | None = None) -> Sequence[Found]:
        """The same, of words that somebody has already."""
        codes = (language,) if language in LANGUAGES else LANGUAGES
        islands = list(self._finder.find(words, codes))
        usual = _usual(words, islands) if len(codes) > 1 and islands else None
        return _chosen([one for island in islands for one in _read(words, island, usual)])


def _usual(words: Words, islands: Sequence[Island]) -> str | None:
    """The language that a text is in, by its frequent words, or else by what speaks for each in many islands."""
    if code := told(words):
        return code
    if len(islands) < _MANY:
        return None
    return max(islands[0].weights, key=lambda code: sum(island.weights[code] for island in islands))


def _read(words: Words, island: Island, usual: str | None) -> Iterator[Found]:
    """In the usual language, unless more speaks for another here; without one in all that are likely."""
    most = max(island.weights.values())
    codes = tuple(code for code, weight in island.weights.items() if weight >= most * _LIKELY)
    if usual and island.weights[usual] >= most * _AS_GOOD:
        codes = (usual,)
    if island.is_plain and are_written(words, island.first, island.last, island.places, codes):
        return
    row = list(tokens(words, island.first, island.last))
    for code in codes:
        yield from _in_language(row, lexicon(code))


def _in_language(row: Sequence[Token], language: Language) -> Iterator[Found]:
    atoms = read(row, language)
    all_hints = hints(row, language)
    for address in addresses(atoms, row, all_hints, language):
        yield _found(row, address.first, address.last, address.kind, address.score, None, address.value)
    for day in dates(atoms, row, all_hints):
        yield _found(row, day.first, day.last, day.kind, day.score, None, day.value)
    for run in runs(atoms, row):
        yield from _in_run(run, row, all_hints, language)


def _in_run(run: Run, row: Sequence[Token], all_hints: Sequence[Hint], language: Language) -> Iterator[Found]:
    """What a run is, and then what is left of it on both sides."""
    if run.is_figure:
        return
    kinds = around(all_hints, row, run.first, run.last)
    case = Case(language.code, language.regions, tuple(kinds), run.counted)
    best: tuple[Said, Verdict] | None = None
    for pieces in meant(run.pieces):
        for letter_o in (False, True) if any(piece.text == "o" for piece in pieces) else (False,):
            said = Said(pieces, letter_o)
            verdict = judged(said, case)
            if verdict and (best is None or verdict.score > best[1].score):
                best = said, verdict
        if best and best[1].score >= CHECKED:
            break
    if best is None:
        return
    said, verdict = best
    first, last = _extent(run.pieces, said, verdict)
    yield _found(
        row, run.pieces[first].first, run.pieces[last].last, verdict.kind, verdict.score, verdict.country, verdict.value
    )
    for rest in (run.pieces[:first], run.pieces[last + 1 :]):
        if len(rest) > 1:
            yield from _in_run(Run(rest, run.counted and rest[-1] is run.pieces[-1]), row, all_hints, language)


def _extent(pieces: Sequence[Piece], said: Said, verdict: Verdict) -> tuple[int, int]:
    """The pieces from first to last word; what was taken back or echoed at an end belongs to it."""
    chosen = said.pieces
    window = verdict.window
    first = 0 if window.first == 0 else pieces.index(chosen[window.first])
    last = len(pieces) - 1 if window.last == len(chosen) - 1 else pieces.index(chosen[window.last])
    return first, last


def _found(
    row: Sequence[Token], first: int, last: int, kind: Kind, score: float, country: str | None, value: str | None
) -> Found:
    detector = f"spoken/{kind.value}"
    return Found(row[first].start, row[last].end, kind, score, detector, country=country, value=value)


def _chosen(found: Sequence[Found]) -> list[Found]:
    """Of overlapping spans the surest, then the longest."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (-one.score, one.start - one.end, one.start)):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return sorted(kept)
