"""Passages as hits: the words with those of the passages beside, what is marked, and the place to play from.

A hit is a passage of about a hundred words between the one before and the one after it, cut where the transcript
begins and ends. It is played from its first match, or from the passage itself when it was found by meaning alone.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from earwitness_core.anchors import TextMap
from earwitness_core.ids import SegmentId
from earwitness_core.model import PARAGRAPH_KINDS, Segment, TextSpan, TimeSpan
from earwitness_core.packing import unpack_words
from earwitness_core.search.asking import Ask
from earwitness_core.search.highlight import Highlighter, shown_part
from earwitness_core.search.meaning.memory import Shelf
from earwitness_core.search.meaning.ranked import Ranked
from earwitness_core.search.paragraphs import PARAGRAPH_SQL
from earwitness_core.search.places import Known, Place
from earwitness_core.search.results import Hit, Neighbour, Turn
from earwitness_core.texts.rows import START_SQL


class _Core(NamedTuple):
    """As _CORES selects it: from where to where a passage reaches, by segments and their order."""

    id: int
    transcript_id: str
    first_segment: int
    first_at: int
    first_ordinal: int
    last_segment: int
    last_at: int
    last_ordinal: int


@dataclass(frozen=True, slots=True)
class _Row:
    """A current segment, beginning at a code point of its transcript."""

    id: int
    ordinal: int
    start: int
    start_ms: int
    end_ms: int
    text: str
    words: bytes
    place: int
    page: int | None

    @property
    def span(self) -> TextSpan:
        return TextSpan(self.start, self.start + len(self.text))


class _Stretch(NamedTuple):
    """A passage (`core`), what it is shown in, the segments of that, and the ones beside them."""

    core: TextSpan
    span: TextSpan
    before: _Row | None
    said: list[_Row]
    after: _Row | None


class Shower:
    """Makes hits in one snapshot."""

    def __init__(self, ask: Ask, known: Known, shelf: Shelf, highlighter: Highlighter) -> None:
        self._ask, self._known, self._shelf, self._highlighter = ask, known, shelf, highlighter

    def hits(self, ranked: Sequence[Ranked], match: str) -> dict[Ranked, Hit]:
        """Of each passage that is still there; `match` is the FTS5 expression of the words that are marked."""
        parts = {one: self._ids(self._beside(one.position)) for one in ranked}
        cores = _cores(self._ask, [passage for around in parts.values() for passage in around])
        found = {one: self._stretch(one, [cores[p] for p in parts[one] if p in cores]) for one in ranked}
        there = {one: stretch for one, stretch in found.items() if stretch is not None}
        texts = {row.id: row.text for stretch in there.values() for row in stretch.said}
        marks = self._highlighter.matches(match, texts) if match else {}
        return {one: self._hit(one, stretch, marks) for one, stretch in there.items()}

    def by_place(self, ranked: Sequence[Ranked]) -> tuple[Mapping[int, int], Mapping[int, int]]:
        """How many of these passages begin in each place, and in how many of them somebody of each place speaks."""
        cores = _cores(self._ask, self._ids(one.position for one in ranked))
        begun, spoken = Counter[int](), Counter[int]()
        for core in cores.values():
            places = [row.place for row in self._rows(core, core)[1]]
            begun.update(places[:1])
            spoken.update(set(places))
        return begun, spoken

    def _ids(self, positions: Iterable[int]) -> list[int]:
        return [int(self._shelf.ids[position]) for position in positions]

    def _beside(self, position: int) -> list[int]:
        """The passage with those before and after it."""
        transcripts = self._shelf.transcripts
        around = range(max(0, position - 1), min(len(transcripts), position + 2))
        return [one for one in around if transcripts[one] == transcripts[position]]

    def _stretch(self, ranked: Ranked, cores: Sequence[_Core]) -> _Stretch | None:
        """A passage with those beside it; None when it is not there any more."""
        own = next((core for core in cores if core.id == int(self._shelf.ids[ranked.position])), None)
        if own is None:
            return None
        before, said, after = self._rows(cores[0], cores[-1])
        starts = {row.id: row.start for row in said}
        ends = (cores[0].first_segment, own.first_segment, own.last_segment, cores[-1].last_segment)
        if not all(segment in starts for segment in ends):
            return None
        span = TextSpan(starts[ends[0]] + cores[0].first_at, starts[ends[3]] + cores[-1].last_at)
        core = TextSpan(starts[ends[1]] + own.first_at, starts[ends[2]] + own.last_at)
        return _Stretch(core, span, before, said, after)

    def _hit(self, ranked: Ranked, stretch: _Stretch, marks: Mapping[int, tuple[TextSpan, ...]]) -> Hit:
        span, said = stretch.span, stretch.said
        text = " ".join(row.text for row in said)[span.start - said[0].start :][: span.end - span.start]
        matches = _matches(said, marks, span)
        core = TextSpan(stretch.core.start - span.start, stretch.core.end - span.start)
        inside = [match for match in matches if match.overlaps(core)]
        first = _played(inside) if inside else core
        anchored = TextSpan(first.start + span.start, first.end + span.start)
        played = [row for row in said if row.span.overlaps(anchored)] or said[:1]
        place = self._known.places[played[0].place]
        words = TextMap.of([_segment(row, place) for row in played])
        return Hit(
            segment_id=SegmentId(played[0].id),
            source_id=place.source_id,
            source_title=place.title,
            project_id=place.project_id,
            project=place.project,
            speaker_id=place.speaker_id,
            speaker=place.speaker,
            text=text,
            span=span,
            turns=self._turns(stretch),
            matches=matches,
            shown=shown_part(text, inside or [TextSpan(core.start, core.start)]),
            anchor=words.anchor(place.source_id, place.transcript_id, anchored),
            score=ranked.score,
            recorded_ms=place.recorded_ms,
            language=place.language,
            why=ranked.why,
            page=played[0].page,
            paragraph=self._paragraph(played[0].id) if place.kind in PARAGRAPH_KINDS else None,
            before=self._neighbour(stretch.before),
            after=self._neighbour(stretch.after),
        )

    def _turns(self, stretch: _Stretch) -> tuple[Turn, ...]:
        """Who says what of a stretch; what one says without a break is one turn, as far as segments tell."""
        turns: list[Turn] = []
        for row in stretch.said:
            start, end = max(row.start, stretch.span.start), min(row.span.end, stretch.span.end)
            speaker = self._known.places[row.place].speaker
            if turns and turns[-1].speaker == speaker:
                start = turns.pop().span.start + stretch.span.start
            turns.append(Turn(TextSpan(start - stretch.span.start, end - stretch.span.start), speaker))
        return tuple(turns)

    def _rows(self, first: _Core, last: _Core) -> tuple[_Row | None, list[_Row], _Row | None]:
        """The segments from one passage to another, and the ones beside them."""
        low, high = first.first_ordinal, last.last_ordinal
        transcript = first.transcript_id
        rows = self._ask(_SEGMENTS, transcript, transcript, low, low, transcript, high, high)
        placed: list[_Row] = []
        start = self._ask(_START, rows[0][0])[0][0] if rows else 0
        for one, ordinal, start_ms, end_ms, text, words, place, page in rows:
            placed.append(_Row(one, ordinal, start, start_ms, end_ms, text, words, place, page))
            start += len(text) + 1
        said = [row for row in placed if low <= row.ordinal <= high]
        before = next((row for row in placed if row.ordinal < low), None)
        return before, said, next((row for row in placed if row.ordinal > high), None)

    def _paragraph(self, segment: int) -> int:
        return int(self._ask(_PARAGRAPH, segment)[0][0])

    def _neighbour(self, row: _Row | None) -> Neighbour | None:
        if row is None:
            return None
        return Neighbour(row.text, self._known.places[row.place].speaker, TimeSpan(row.start_ms, row.end_ms))


def _cores(ask: Ask, ids: Sequence[int]) -> dict[int, _Core]:
    return {row[0]: _Core(*row) for row in ask(_CORES, json.dumps(ids))}


def _matches(said: Sequence[_Row], marks: Mapping[int, tuple[TextSpan, ...]], span: TextSpan) -> tuple[TextSpan, ...]:
    """What is marked in the segments, counted from the start of the passage."""
    found = []
    for row in said:
        for mark in marks.get(row.id, ()):
            start, end = row.start + mark.start - span.start, row.start + mark.end - span.start
            if start >= 0 and end <= span.end - span.start:
                found.append(TextSpan(start, end))
    return tuple(found)


def _played(matches: Sequence[TextSpan]) -> TextSpan:
    """The match that the most others follow within some sentences."""
    return max(
        matches, key=lambda one: (sum(one.start <= other.start < one.start + 300 for other in matches), -one.start)
    )


def _segment(row: _Row, place: Place) -> Segment:
    return Segment(
        id=SegmentId(row.id),
        transcript_id=place.transcript_id,
        ordinal=row.ordinal,
        text=row.text,
        span=row.span,
        time=TimeSpan(row.start_ms, row.end_ms),
        words=unpack_words(row.words, row.text, char_start=row.start, start_ms=row.start_ms),
    )


_CORES = """
    SELECT passage.id, passage.transcript_id, passage.first_segment, passage.first_at, first.ordinal,
           passage.last_segment, passage.last_at, last.ordinal
    FROM json_each(?) AS wanted
    JOIN passage ON passage.id = wanted.value
    JOIN segment AS first ON first.id = passage.first_segment AND first.until IS NULL
    JOIN segment AS last ON last.id = passage.last_segment AND last.until IS NULL
"""
# From the segment before the first to the one after the last.
_SEGMENTS = """
    SELECT segment.id, segment.ordinal, segment.start_ms, segment.end_ms, segment.text, segment.words,
           search_segment.place, segment.page
    FROM segment JOIN search_segment ON search_segment.id = segment.id
    WHERE segment.transcript_id = ? AND segment.until IS NULL
        AND segment.ordinal >= ifnull((
            SELECT max(ordinal) FROM segment WHERE transcript_id = ? AND until IS NULL AND ordinal < ?
        ), ?)
        AND segment.ordinal <= ifnull((
            SELECT min(ordinal) FROM segment WHERE transcript_id = ? AND until IS NULL AND ordinal > ?
        ), ?)
    ORDER BY segment.ordinal
"""
_START = f"SELECT {START_SQL} FROM segment WHERE id = ?"  # noqa: S608
_PARAGRAPH = f"SELECT {PARAGRAPH_SQL} FROM segment WHERE id = ?"  # noqa: S608
