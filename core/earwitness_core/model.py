"""The values everything speaks in. Frozen; times in whole milliseconds; text positions in code points, half-open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from typing import Any

from earwitness_core.ids import JobId, ProjectId, SegmentId, SourceId, SpeakerId, TranscriptId

PARAGRAPH_KINDS = frozenset(("document", "email", "image"))  # of sources whose places are paragraphs, not times


class Label(StrEnum):
    """How sensitive, from least to most."""

    PUBLIC = "public"
    INTERNAL = "internal"
    CONFIDENTIAL = "confidential"
    RESTRICTED = "restricted"

    @property
    def rank(self) -> int:
        """0 for the least sensitive; compare these, for labels compare as texts do."""
        return tuple(Label).index(self)


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
    page: int | None = None  # of a document that has pages, counted from 1


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
    """How a recording is to be transcribed. None leaves the choice to the machine.

    `language` is an ISO 639-1 code; `vocabulary` are names and terms that are likely to be said; `model` is an id of
    the catalogue, taken whatever `quality` would prefer.
    """

    quality: Quality = Quality.FAST
    language: str | None = None
    vocabulary: tuple[str, ...] = ()
    speakers: int | None = None
    find_speakers: bool = True
    model: str | None = None

    def plain(self) -> dict[str, object]:
        """As rows keep it: JSON values under the field names."""
        return {**asdict(self), "quality": self.quality.value, "vocabulary": list(self.vocabulary)}

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> SpeechChoice:
        """The choice a row keeps; what it does not say is the default, what nobody knows any more is left out."""
        known = {field.name: plain[field.name] for field in fields(cls) if field.name in plain}
        known["quality"] = Quality(known.get("quality", Quality.FAST))
        known["vocabulary"] = tuple(known.get("vocabulary", ()))
        return cls(**known)


@dataclass(frozen=True, slots=True)
class MediaFacts:
    """What a probe saw in a media file.

    `container` is the demuxer's name ("wav", "mov,mp4,m4a,3gp,3g2,mj2"); `duration_ms` is None when the container does
    not say. `complete` is False when the file stops before its own container ends: cut short, or not yet written.
    """

    container: str
    duration_ms: int | None
    has_audio: bool
    channels: int
    sample_rate: int
    codec: str
    complete: bool
    tags: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What a probe saw in a document.

    `kind` is what its source will be: document | email | image | subtitles. `complete` is False when the file stops
    before its own end; `readable` says whether it can be read all the same. `attachments` counts the files on a mail.
    """

    kind: str
    media_type: str
    complete: bool
    readable: bool
    pages: int | None = None
    duration_ms: int | None = None
    attachments: int = 0
    tags: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a taken file goes and how it is to be handled."""

    project_id: ProjectId
    speech: SpeechChoice = field(default_factory=SpeechChoice)


@dataclass(frozen=True, slots=True)
class ProjectInfo:
    """A case or study, with how much lies in it. `duration_ms` sums the recordings whose length is known."""

    id: ProjectId
    name: str
    label: Label
    choice: SpeechChoice
    sources: int
    duration_ms: int
    created_ms: int


@dataclass(frozen=True, slots=True)
class ProvenanceInfo:
    """One way in which a source's content reached the vault."""

    origin: str
    path: str
    name: str
    size_bytes: int
    modified_ms: int
    scan: str
    actor: str
    taken_ms: int
    carrier_id: SourceId | None = None  # the mail it hung on


@dataclass(frozen=True, slots=True)
class StageInfo:
    """A job of a source as a person sees it; `outcome` is a value of outcomes.Outcome once it has ended."""

    job_id: JobId
    kind: str
    state: str
    progress: float
    attempt: int
    outcome: str | None


@dataclass(frozen=True, slots=True)
class TranscriptInfo:
    """A version of the words of a source, and how they came about. `windows_done` of `windows` are published."""

    id: TranscriptId
    source_id: SourceId
    version: int
    origin: str
    state: str
    language: str | None
    language_probability: float | None
    model_id: str | None
    model_sha256: str | None
    settings: dict[str, object]
    text_length: int
    evidence_sha256: str | None
    created_ms: int
    completed_ms: int | None
    windows: int = 0
    windows_done: int = 0
    revision: int = 0  # corrections so far; 0: as the machine or importer gave it


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """One recording or document. `label` is the one in force: its own, else its project's.

    `provenance` and `stages` are filled when one source is asked for, and empty in a list.
    """

    id: SourceId
    project_id: ProjectId
    project: str
    title: str
    kind: str
    media_type: str
    size_bytes: int
    sha256: str
    duration_ms: int | None
    language: str | None
    label: Label
    state: str
    recorded_ms: int | None
    created_ms: int
    trashed_ms: int | None
    choice: SpeechChoice = field(default_factory=SpeechChoice)
    transcript: TranscriptInfo | None = None
    provenance: tuple[ProvenanceInfo, ...] = ()
    stages: tuple[StageInfo, ...] = ()


@dataclass(frozen=True, slots=True)
class SpeakerInfo:
    """A person heard in one source. `name` is what somebody gave; `shown` is what a reader sees."""

    id: SpeakerId
    ordinal: int
    name: str | None
    speech_ms: int = 0

    @property
    def shown(self) -> str:
        return self.name or f"Speaker {self.ordinal}"


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody whom an imported transcript names: when they talk, and what is known of them.

    `ordinal` is the number they are shown by, if it is free; `known` the id that a vault once gave them.
    """

    turns: tuple[TimeSpan, ...]
    name: str | None = None
    ordinal: int | None = None
    known: str | None = None


@dataclass(frozen=True, slots=True)
class Suspect:
    """A span that may not be what was said.

    `reason`: loop | missed-speech | words-in-silence | low-probability | too-fast.
    """

    reason: str
    score: float
    span: TextSpan
    time: TimeSpan


@dataclass(frozen=True, slots=True)
class Redaction:
    """That a transcript was redacted: by which profile, and how many findings of each kind are gone."""

    profile: str
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Transcript:
    """A transcript with everything a reader needs: words, speakers, doubts, and the source they come from.

    `redaction` is None for one that says all of it.
    """

    source: SourceInfo
    info: TranscriptInfo
    segments: tuple[Segment, ...]
    speakers: tuple[SpeakerInfo, ...] = ()
    suspects: tuple[Suspect, ...] = ()
    redaction: Redaction | None = None

    @property
    def text(self) -> str:
        """The immutable text that all spans of this version count in."""
        return " ".join(segment.text for segment in self.segments)

    def speaker_of(self, segment: Segment) -> str | None:
        """The name shown for who says it; None while nobody knows."""
        return next((speaker.shown for speaker in self.speakers if speaker.id == segment.speaker_id), None)

    @property
    def is_document(self) -> bool:
        """Whether its places are pages and paragraphs; else they are times."""
        return self.info.origin == "document"
