"""Find what was said in a vault: ranked hits, each with the place and the second of its first match, and facets.

Promised: only current transcripts of sources that are not in the trash; the same order for the same vault and query;
one snapshot per page. What was typed is in no log and nowhere on disk.

Not promised: a phrase across the end of a segment, and words within writing without spaces (core/docs/search.md).
"""

from __future__ import annotations

import json
import logging
import time
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from earwitness_core.anchors import TextMap
from earwitness_core.errors import QueryRefused
from earwitness_core.ids import SegmentId, TranscriptId
from earwitness_core.model import PARAGRAPH_KINDS, Segment, TextSpan, TimeSpan
from earwitness_core.packing import unpack_words
from earwitness_core.search.asking import Ask, asking
from earwitness_core.search.facets import facets as facets_of
from earwitness_core.search.filters import select
from earwitness_core.search.highlight import Highlighter, shown_part
from earwitness_core.search.matching import Counted, Matches
from earwitness_core.search.places import Known, Place, Places
from earwitness_core.search.query import Query, parse
from earwitness_core.search.results import Hit, SearchPage
from earwitness_core.texts.rows import START_SQL
from earwitness_core.vault import Vault

LARGEST_PAGE = 1_000
_log = logging.getLogger(__name__)

Scored = Sequence[tuple[int, float | None]]


class Search:
    """Searches of one vault. May be used from any thread."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._places = Places()
        self._highlighter = Highlighter()

    def find(self, query: str, *, limit: int = 20, offset: int = 0, facets: bool = True) -> SearchPage:
        """The hits from `offset` on, at most `limit`. Raises QueryRefused, with `position` among its facts."""
        started = time.perf_counter()
        if not 0 <= limit <= LARGEST_PAGE or offset < 0:
            raise QueryRefused(why=f"a page holds up to {LARGEST_PAGE} hits")
        asked = parse(query)
        with self._vault.read() as session:
            ask = asking(session)
            known = self._places.known(ask)
            scored, counted, ranked_all = self._said(ask, known, asked, limit, offset, facets=facets)
            hits = self._hits(ask, known, asked, scored)
        took_ms = (time.perf_counter() - started) * 1000
        _log.info("searched", extra={"total": counted.total, "took_ms": round(took_ms)})
        return SearchPage(
            hits=hits,
            offset=offset,
            total=counted.total,
            exact_total=counted.exact,
            exact_facets=counted.places_exact,
            ranked_all=ranked_all,
            facets=facets_of(counted.by_place, known) if facets else (),
            took_ms=took_ms,
        )

    def _said(
        self, ask: Ask, known: Known, asked: Query, limit: int, offset: int, *, facets: bool
    ) -> tuple[Scored, Counted, bool]:
        places = select(asked.filters, known)
        if places is not None and not places:
            return [], Counted(0, True, {}, True), True
        if asked.match is None:
            return _everything(ask, known, places or set(), limit, offset)
        matches = Matches(ask, asked.match, prefixed=asked.prefixed, places=places)
        return matches.best(limit, offset, asked.choices), matches.count(by_place=facets), matches.ranked_all

    def _hits(self, ask: Ask, known: Known, asked: Query, scored: Scored) -> tuple[Hit, ...]:
        wanted = json.dumps([segment for segment, _ in scored])
        rows = {row[0]: _Row(*row) for row in ask(_SEGMENTS, wanted)}
        texts = {key: row.text for key, row in rows.items()}
        matches = self._highlighter.matches(asked.match, texts) if asked.match else {}
        return tuple(
            _hit(rows[segment], known.places[rows[segment].place], matches.get(segment, ()), score)
            for segment, score in scored
        )


class _Row(NamedTuple):
    """As _SEGMENTS selects it."""

    id: int
    ordinal: int
    start: int
    start_ms: int
    end_ms: int
    text: str
    words: bytes
    place: int
    page: int | None
    paragraph: int


def _everything(ask: Ask, known: Known, places: set[int], limit: int, offset: int) -> tuple[Scored, Counted, bool]:
    """All segments of these places: the newest recordings first, each in its order."""
    wanted = json.dumps(sorted(places))
    counts: dict[int, int] = dict(ask(_COUNTS, wanted))
    total = sum(counts.values())
    by_transcript: Counter[tuple[int, TranscriptId]] = Counter()
    for no, count in counts.items():
        place = known.places[no]
        by_transcript[(-place.moment_ms, place.transcript_id)] += count
    found: list[tuple[int, float | None]] = []
    for (_, transcript), count in sorted(by_transcript.items()):
        if len(found) == limit:
            break
        if offset >= count:
            offset -= count
            continue
        rows = ask(_IN_ORDER, transcript, wanted, limit - len(found), offset)
        found += [(row[0], None) for row in rows]
        offset = 0
    return found, Counted(total, True, {no: float(count) for no, count in counts.items()}, True), True


def _hit(row: _Row, place: Place, matches: tuple[TextSpan, ...], score: float | None) -> Hit:
    span = TextSpan(row.start, row.start + len(row.text))
    segment = Segment(
        id=SegmentId(row.id),
        transcript_id=place.transcript_id,
        ordinal=row.ordinal,
        text=row.text,
        span=span,
        time=TimeSpan(row.start_ms, row.end_ms),
        words=unpack_words(row.words, row.text, char_start=row.start, start_ms=row.start_ms),
    )
    first = TextSpan(span.start + matches[0].start, span.start + matches[0].end) if matches else span
    return Hit(
        segment_id=segment.id,
        source_id=place.source_id,
        source_title=place.title,
        project_id=place.project_id,
        project=place.project,
        speaker_id=place.speaker_id,
        speaker=place.speaker,
        text=row.text,
        span=span,
        matches=matches,
        shown=shown_part(row.text, matches),
        anchor=TextMap.of([segment]).anchor(place.source_id, place.transcript_id, first),
        score=score,
        recorded_ms=place.recorded_ms,
        language=place.language,
        page=row.page,
        paragraph=row.paragraph if place.kind in PARAGRAPH_KINDS else None,
    )


# Which of the current segments it is. Ordinals count from 0 without gaps until a text is corrected (texts/order.py).
_PARAGRAPH_SQL = """iif(
        (SELECT revision FROM transcript WHERE transcript.id = segment.transcript_id) = 0, segment.ordinal + 1,
        (SELECT count(*) FROM segment AS earlier WHERE earlier.transcript_id = segment.transcript_id
            AND earlier.until IS NULL AND earlier.ordinal <= segment.ordinal)
    )"""
_SEGMENTS = f"""
    SELECT segment.id, segment.ordinal, {START_SQL}, segment.start_ms, segment.end_ms, segment.text,
           segment.words, search_segment.place, segment.page, {_PARAGRAPH_SQL}
    FROM json_each(?) AS wanted
    JOIN segment ON segment.id = wanted.value
    JOIN search_segment ON search_segment.id = segment.id
"""  # noqa: S608
_COUNTS = """
    SELECT place, count(*) FROM search_segment WHERE place IN (SELECT value FROM json_each(?)) GROUP BY place
"""
_IN_ORDER = """
    SELECT segment.id FROM segment JOIN search_segment ON search_segment.id = segment.id
    WHERE segment.transcript_id = ? AND segment.until IS NULL
        AND search_segment.place IN (SELECT value FROM json_each(?))
    ORDER BY segment.ordinal LIMIT ? OFFSET ?
"""
