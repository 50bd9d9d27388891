"""Find what was said in a vault: ranked hits, each with the place and the second of its first match, and facets.

Promised: only current transcripts of sources that are not in the trash; the same order for the same vault and query;
one snapshot per page. What was typed is in no log and nowhere on disk.

Not promised: a phrase across the end of a segment, and words within writing without spaces (core/docs/search.md).
"""

from __future__ import annotations

import json
import logging
import threading
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from earwitness_core.anchors import TextMap
from earwitness_core.audit.reading import Readings
from earwitness_core.errors import ModelMissing, QueryRefused
from earwitness_core.ids import SegmentId, TranscriptId
from earwitness_core.model import PARAGRAPH_KINDS, Segment, TextSpan, TimeSpan
from earwitness_core.packing import unpack_words
from earwitness_core.search.asking import Ask, asking
from earwitness_core.search.facets import facets as facets_of
from earwitness_core.search.filters import select
from earwitness_core.search.highlight import Highlighter, shown_part
from earwitness_core.search.matching import Counted, Matches
from earwitness_core.search.meaning.ranked import K, Ranked
from earwitness_core.search.meaning.sense import NO_SENSE, Meaning, Question
from earwitness_core.search.paragraphs import PARAGRAPH_SQL
from earwitness_core.search.places import Known, Place, Places
from earwitness_core.search.query import Query, parse
from earwitness_core.search.results import Hit, SearchPage, Turn, Way
from earwitness_core.texts.rows import START_SQL
from earwitness_core.vault import Vault

if TYPE_CHECKING:
    from earwitness_core.search.meaning.finder import Finder

LARGEST_PAGE = 1_000
_log = logging.getLogger(__name__)

Scored = Sequence[tuple[int, float | None]]


class Search:
    """Searches of one vault. May be used from any thread."""

    def __init__(self, vault: Vault, meaning: Meaning | None = None, *, readings: Readings | None = None) -> None:
        """Without `meaning`, `seek` goes by words. `readings`: where searches are put on record."""
        self._readings = readings
        self._vault = vault
        self._meaning = meaning
        self._places = Places()
        self._highlighter = Highlighter()
        self._finder: Finder | None = None
        self._finding = threading.Lock()

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
        self._note(query, hits, "words")
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

    def seek(
        self, query: str, *, way: Way = "both", limit: int = 20, offset: int = 0, facets: bool = True
    ) -> SearchPage:
        """Passages by words and by meaning, or by one of them, for words or a question; filters hold as in `find`.

        With a phrase, a beginning, a keyword or an exclusion, the query says exactly what it wants, and gets what
        `find` finds. Without a model it goes by words and says so (`notice`). Raises QueryRefused; ModelMissing when
        meaning alone is asked for and cannot be had.
        """
        started = time.perf_counter()
        if not 0 <= limit <= LARGEST_PAGE or offset < 0:
            raise QueryRefused(why=f"a page holds up to {LARGEST_PAGE} hits")
        asked = parse(query)
        finder = self._finder_at_hand()
        if asked.plain is None or finder is None:
            notice = "" if finder else "This installation has no search by meaning; it looked for the exact words."
            return replace(self.find(query, limit=limit, offset=offset, facets=facets), notice=notice)
        sense = NO_SENSE if way == "words" or self._meaning is None else self._meaning.sense(asked.plain)
        if way == "meaning" and sense.vector is None:
            raise ModelMissing(model=sense.model_id or "for search by meaning")
        found_by: Way = way if sense.vector is not None else "words"
        question = Question(asked.plain, sense.vector, sense.model_no, sense.floor, asked.filters, found_by)
        with self._vault.read() as session:
            ask = asking(session)
            known = self._places.known(ask)
            answers = finder.answers(ask, known, question)
            scored: list[tuple[int, float]] = []
            unread = Counted(0, True, {}, True)
            if way != "meaning":
                scored, unread = self._unread(ask, known, asked, limit + offset, facets=facets)
            shown = fused(answers.ranked, scored)[offset : offset + limit]
            passages = answers.hits([one for one in shown if isinstance(one, Ranked)])
            segments = self._hits(ask, known, asked, [one for one in shown if isinstance(one, tuple)])
            begun, spoken = answers.by_place() if facets else ({}, {})
            by_place, by_voice = (_summed(unread.by_place, more) for more in (begun, spoken))
        by_segment = {hit.segment_id: hit for hit in segments}
        found = [passages.get(one) if isinstance(one, Ranked) else by_segment.get(SegmentId(one[0])) for one in shown]
        total = len(answers.ranked) + unread.total
        hits = tuple(hit for hit in found if hit is not None)
        took_ms = (time.perf_counter() - started) * 1000
        _log.info("sought", extra={"total": total, "took_ms": round(took_ms)})
        self._note(query, hits, found_by)
        return SearchPage(
            hits=hits,
            offset=offset,
            total=total,
            exact_total=False,
            exact_facets=False,
            ranked_all=True,
            facets=facets_of(by_place, known, by_voice) if facets else (),
            took_ms=took_ms,
            way=found_by,
            notice=sense.notice if way != "words" else "",
        )

    def _note(self, query: str, hits: Sequence[Hit], way: Way) -> None:
        if self._readings is not None:
            self._readings.searched(query, {hit.source_id for hit in hits}, way=way)

    def _unread(
        self, ask: Ask, known: Known, asked: Query, limit: int, *, facets: bool
    ) -> tuple[list[tuple[int, float]], Counted]:
        """Segments with all the words in transcripts that have no passages yet: they grow, or came a moment ago."""
        places = {no for (no,) in ask(_UNREAD)}
        wanted = select(asked.filters, known)
        places = {no for no in places if no in known.places and (wanted is None or no in wanted)}
        if not places or asked.match is None:
            return [], Counted(0, True, {}, True)
        matches = Matches(ask, asked.match, prefixed=asked.prefixed, places=places)
        return matches.best(limit, 0, asked.choices), matches.count(by_place=facets)

    def _finder_at_hand(self) -> Finder | None:
        """None in an installation without numpy; it is imported with the first search that needs it."""
        with self._finding:
            if self._finder is None:
                try:
                    from earwitness_core.search.meaning.finder import Finder
                except ImportError:
                    return None
                self._finder = Finder()
            return self._finder

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


def _summed(some: Mapping[int, float], more: Mapping[int, float]) -> Mapping[int, float]:
    return {no: some.get(no, 0) + more.get(no, 0) for no in some.keys() | more.keys()}


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


def fused(ranked: Sequence[Ranked], scored: Sequence[tuple[int, float]]) -> list[Ranked | tuple[int, float]]:
    """Passages and segments in one order, by the reciprocal of their rank."""
    both = [(-one.score, 0, number, one) for number, one in enumerate(ranked)]
    both += [(-1 / (K + 1 + number), 1, number, one) for number, one in enumerate(scored)]  # type: ignore[misc]
    return [one for *_, one in sorted(both, key=lambda entry: entry[:3])]


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
        turns=(Turn(TextSpan(0, len(row.text)), place.speaker),),
        matches=matches,
        shown=shown_part(row.text, matches),
        anchor=TextMap.of([segment]).anchor(place.source_id, place.transcript_id, first),
        score=score,
        recorded_ms=place.recorded_ms,
        language=place.language,
        page=row.page,
        paragraph=row.paragraph if place.kind in PARAGRAPH_KINDS else None,
    )


_SEGMENTS = f"""
    SELECT segment.id, segment.ordinal, {START_SQL}, segment.start_ms, segment.end_ms, segment.text,
           segment.words, search_segment.place, segment.page, {PARAGRAPH_SQL}
    FROM json_each(?) AS wanted
    JOIN segment ON segment.id = wanted.value
    JOIN search_segment ON search_segment.id = segment.id
"""  # noqa: S608
_UNREAD = """
    SELECT search_place.no FROM passage_state JOIN search_place USING (transcript_id) WHERE passage_state.built = 0
"""
_COUNTS = """
    SELECT place, count(*) FROM search_segment WHERE place IN (SELECT value FROM json_each(?)) GROUP BY place
"""
_IN_ORDER = """
    SELECT segment.id FROM segment JOIN search_segment ON search_segment.id = segment.id
    WHERE segment.transcript_id = ? AND segment.until IS NULL
        AND search_segment.place IN (SELECT value FROM json_each(?))
    ORDER BY segment.ordinal LIMIT ? OFFSET ?
"""
