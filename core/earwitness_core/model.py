"""The values everything speaks in. Frozen; times in whole milliseconds; text positions in code points, half-open."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from earwitness_core.ids import ProjectId, SegmentId, SourceId, SpeakerId, TranscriptId


class Label(StrEnum):
    """How sensitive, from least to most."""

    PUBLIC = "public"
    INTERNAL = "internal"
    CONFIDENTIAL = "confidential"
    RESTRICTED = "restricted"


class Quality(StrEnum):
    """The two choices of a person who transcribes."""

    FAST = "fast"
    BEST = "best"


@dataclass(frozen=True, slots=True, order=True)
class TextSpan:
    """Half-open range of code points of a transcript's text."""

    start: int
    end: int

    def overlaps(self, other: TextSpan) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, order=True)
class TimeSpan:
    """Half-open range of milliseconds from the start of the recording."""

    start_ms: int
    end_ms: int

    def overlaps(self, other: TimeSpan) -> bool:
        return self.start_ms < other.end_ms and other.start_ms < self.end_ms

    def shared_ms(self, other: TimeSpan) -> int:
        """Milliseconds that both cover."""
        return max(0, min(self.end_ms, other.end_ms) - max(self.start_ms, other.start_ms))


@dataclass(frozen=True, slots=True)
class Word:
    """One word as heard. `span` counts from the start of the transcript's text; `probability` is 0 to 1."""

    text: str
    span: TextSpan
    time: TimeSpan
    probability: float = 1.0


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a transcript by one speaker; `text` is exactly the transcript's text over `span`."""

    id: SegmentId
    transcript_id: TranscriptId
    ordinal: int
    text: str
    span: TextSpan
    time: TimeSpan
    speaker_id: SpeakerId | None = None
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place: in which text, where in it, which words, and when in the sound."""

    source_id: SourceId
    transcript_id: TranscriptId
    span: TextSpan
    words: TextSpan
    time: TimeSpan


@dataclass(frozen=True, slots=True)
class Changes:
    """What one unit of work did: who, what, why, when, and the ids of what changed by kind (table name)."""

    actor: str
    action: str
    reason: str
    at_ms: int
    touched: dict[str, frozenset[str]] = field(default_factory=dict)

    def of(self, kind: str) -> frozenset[str]:
        return self.touched.get(kind, frozenset())


@dataclass(frozen=True, slots=True)
class SpeechChoice:
    """How a recording is to be transcribed. None leaves the choice to the machine."""

    quality: Quality = Quality.FAST
    language: str | None = None
    vocabulary: tuple[str, ...] = ()
    speakers: int | None = None
    find_speakers: bool = True


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a taken file goes and how it is to be handled."""

    project_id: ProjectId
    speech: SpeechChoice = field(default_factory=SpeechChoice)
