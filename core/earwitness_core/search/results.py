"""What a search brings. Ranges are code points; nothing is marked up, that is for whoever shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from earwitness_core.ids import ProjectId, SegmentId, SourceId, SpeakerId
from earwitness_core.model import Anchor, TextSpan, TimeSpan

Why = Literal["words", "meaning", "both"]
Way = Literal["both", "words", "meaning"]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The segment before or after a passage."""

    text: str
    speaker: str | None
    time: TimeSpan


@dataclass(frozen=True, slots=True)
class Turn:
    """A part of a hit's text, counted from its start, and who says it."""

    span: TextSpan
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Hit:
    """A segment that matches, or a passage of some segments.

    `text` is all of it and `span` its place in the transcript; `matches` and `shown` (what a snippet shows) count from
    its start. `anchor` is the place of the first match, or of the heart of a passage found by meaning: play it from
    `anchor.time.start_ms`; `segment_id` and the speaker are of there, and `turns` say who says what of the whole text.
    `score` is comparable within one search only: higher is better, None where nothing was ranked. `why` says what found
    it; a passage has its neighbours with it. In a document there is no sound: `paragraph` counts from 1, `page` where
    it has pages; both are None in a recording.
    """

    segment_id: SegmentId
    source_id: SourceId
    source_title: str
    project_id: ProjectId
    project: str
    speaker_id: SpeakerId | None
    speaker: str | None
    text: str
    span: TextSpan
    turns: tuple[Turn, ...]
    matches: tuple[TextSpan, ...]
    shown: TextSpan
    anchor: Anchor
    score: float | None
    recorded_ms: int | None
    language: str | None
    page: int | None = None
    paragraph: int | None = None
    why: Why = "words"
    before: Neighbour | None = None
    after: Neighbour | None = None

    @property
    def snippet(self) -> str:
        """The part of the text to show, with … where it goes on."""
        return "".join(piece for piece, _ in self.pieces)

    @property
    def pieces(self) -> tuple[tuple[str, bool], ...]:
        """The snippet cut up: each piece, and whether it is a match."""
        found: list[tuple[str, bool]] = [("…", False)] if self.shown.start else []
        at = self.shown.start
        for match in self.matches:
            if not match.overlaps(self.shown):
                continue
            start, end = max(match.start, self.shown.start), min(match.end, self.shown.end)
            found += [(self.text[at:start], False), (self.text[start:end], True)]
            at = end
        found.append((self.text[at : self.shown.end], False))
        if self.shown.end < len(self.text):
            found.append(("…", False))
        return tuple(piece for piece in found if piece[0])


@dataclass(frozen=True, slots=True)
class FacetCount:
    """How many matches have a value; adding `query` to the search leaves just those."""

    value: str
    query: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """Matches by one property (`project`, `speaker`, `language`, `month`, `kind`), most first.

    Matches of which it is not known (nobody said who speaks) are in no count. `more` values have fewer matches.
    """

    name: str
    counts: tuple[FacetCount, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Hits from `offset` on, the best first.

    Words that are nearly everywhere are not counted to the end (core/docs/search.md): where `exact_total` or
    `exact_facets` is False, these are estimates; where `ranked_all` is, there may be better hits than these.
    `way` is how it was looked for in the end; `notice` says in words why that is not what was asked for.
    """

    hits: tuple[Hit, ...]
    offset: int
    total: int
    exact_total: bool
    exact_facets: bool
    ranked_all: bool
    facets: tuple[Facet, ...]
    took_ms: float
    way: Way = "words"
    notice: str = ""
