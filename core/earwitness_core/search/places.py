"""Where things are said: the pairs of transcript and speaker that the index numbers, and the names people give them.

Kept in memory, since a facet over thousands of matches asks for them; the vault's stamp (schema/search.py) says when
a name changed, in whatever process. A place that came since is read alone.
"""

from __future__ import annotations

import threading
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from earwitness_core.ids import ProjectId, SourceId, SpeakerId, TranscriptId
from earwitness_core.search.asking import Ask


@dataclass(frozen=True, slots=True)
class Place:
    """`moment_ms` is when it was recorded or, where nobody knows that, when it came; `month` is of it, as 2026-05."""

    no: int
    transcript_id: TranscriptId
    source_id: SourceId
    title: str
    kind: str
    project_id: ProjectId
    project: str
    language: str | None
    speaker_id: SpeakerId | None
    speaker: str | None
    recorded_ms: int | None
    moment_ms: int
    month: str | None


@dataclass(frozen=True)
class Known:
    """All places as one snapshot of the vault has them."""

    stamp: int
    places: Mapping[int, Place]
    _by: dict[str, dict[Any, list[int]]] = field(default_factory=dict, compare=False)
    _coded: dict[str, tuple[list[Any], array[int]]] = field(default_factory=dict, compare=False)

    def coded(self, attribute: str) -> tuple[list[Any], array[int]]:
        """The values of all places, and the number among them of each place's own by its `no`: to count with."""
        if attribute not in self._coded:
            by = self.by(attribute)
            codes = array("l", bytes(array("l").itemsize * (max(self.places, default=0) + 1)))
            for code, numbers in enumerate(by.values()):
                for no in numbers:
                    codes[no] = code
            self._coded[attribute] = list(by), codes
        return self._coded[attribute]

    def by(self, attribute: str) -> Mapping[Any, list[int]]:
        """The numbers of the places by a value of theirs: names are tested once, not once a place."""
        if attribute not in self._by:
            index: dict[Any, list[int]] = {}
            for place in self.places.values():
                index.setdefault(getattr(place, attribute), []).append(place.no)
            self._by[attribute] = index
        return self._by[attribute]


class Places:
    """The cache. May be asked from any thread, each with a snapshot of its own."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._known = Known(-1, {})

    def known(self, ask: Ask) -> Known:
        """The places in the snapshot that is asked."""
        [(stamp, highest)] = ask(_STATE)
        with self._turn:
            known = self._known
            if known.stamp == stamp and (highest is None or highest in known.places):
                return known
            same = known.stamp == stamp
            after = max(known.places, default=0) if same else 0
            new = {place.no: place for place in _read(ask, after)}
            self._known = Known(stamp, {**known.places, **new} if same else new)
            return self._known


def _read(ask: Ask, after: int) -> Iterable[Place]:
    for row in ask(_PLACES, after):
        no, transcript, source, title, kind, project_id, project, language, speaker_id, name, ordinal, *moments = row
        recorded_ms, created_ms = moments
        yield Place(
            no=no,
            transcript_id=transcript,
            source_id=source,
            title=title,
            kind=kind,
            project_id=project_id,
            project=project,
            language=language,
            speaker_id=speaker_id,
            speaker=(name or f"Speaker {ordinal}") if speaker_id else None,
            recorded_ms=recorded_ms,
            moment_ms=created_ms if recorded_ms is None else recorded_ms,
            month=_month(created_ms if recorded_ms is None else recorded_ms),
        )


def _month(moment_ms: int) -> str | None:
    try:
        return datetime.fromtimestamp(moment_ms / 1000, tz=UTC).strftime("%Y-%m")
    except (ValueError, OverflowError, OSError):  # a recorder's clock may say anything
        return None


_STATE = "SELECT (SELECT changes FROM search_stamp), (SELECT max(no) FROM search_place)"
_PLACES = """
    SELECT place.no, transcript.id, source.id, source.title, source.kind, project.id, project.name,
           coalesce(source.language, transcript.language),
           speaker.id, speaker.name, speaker.ordinal, source.recorded_ms, source.created_ms
    FROM search_place AS place
    CROSS JOIN transcript ON transcript.id = place.transcript_id
    JOIN source ON source.id = transcript.source_id
    JOIN project ON project.id = source.project_id
    LEFT JOIN speaker ON speaker.id = place.speaker_id
    WHERE place.no > ?
"""
