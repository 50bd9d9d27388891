"""Answers about sources and their transcripts."""

from __future__ import annotations

from typing import Annotated as An
from typing import Any, NotRequired, TypedDict

from earwitness_desktop.cli.replies.common import Choice, Loss
from earwitness_desktop.cli.replies.work import Job


class TranscriptState(TypedDict):
    """A version of the words of a source."""

    id: str
    version: int
    origin: An[str, "machine | edited | imported | document"]
    state: An[str, "partial | complete"]
    language: str | None
    language_probability: float | None
    model: str | None
    model_sha256: str | None
    settings: dict[str, Any]
    text_length: An[int, "code points"]
    revision: An[int, "corrections so far; 0: as the machine gave it"]
    evidence_sha256: An[str | None, "of words, times and probabilities as the engine gave them"]
    windows: An[int, "stretches it is done in"]
    windows_done: int
    completed: str | None


class Source(TypedDict):
    """A recording or document."""

    id: str
    title: str
    project: An[str, "its name"]
    state: An[str, "processing | ready | attention"]
    kind: An[str, "recording | document | email | image | subtitles"]
    media_type: str
    size_bytes: int
    sha256: An[str, "of the original bytes"]
    duration_ms: int | None
    language: str | None
    label: An[str, "in force: its own, else its project's"]
    recorded: str | None
    taken: str | None
    choice: Choice
    transcript: TranscriptState | None


class Sources(TypedDict):
    total: An[int, "how many there are; `sources` are those from `offset` on, counted from the newest"]
    offset: int
    sources: An[list[Source], "the newest last"]


class Provenance(TypedDict):
    """One way in which the content reached the vault."""

    origin: An[str, "watched | taken | attached | imported"]
    path: str
    name: str
    size_bytes: int
    modified: str | None
    scan: An[str, "clean | off | unavailable"]
    actor: str
    taken: str | None
    mail: An[str | None, "id of the mail it hung on; then `path` is that id, a number and its name"]


class Speaker(TypedDict):
    """A person heard in a source."""

    id: str
    ordinal: An[int, "1 is heard first"]
    name: An[str, "given by a person, else Speaker and the ordinal"]
    named_by_person: bool
    speech_ms: int


class Shown(TypedDict):
    source: Source
    provenance: list[Provenance]
    jobs: list[Job]
    speakers: list[Speaker]
    suspects: An[int, "places to be listened to again"]


class Word(TypedDict):
    """A word as heard."""

    text: str
    start_ms: int
    end_ms: int
    char_start: int
    char_end: int
    probability: float


class Segment(TypedDict):
    """A stretch by one speaker, or a paragraph of a document (its times are 0)."""

    start_ms: int
    end_ms: int
    char_start: int
    char_end: int
    speaker: An[str | None, "name as shown"]
    page: An[int | None, "of a document that has pages"]
    paragraph: An[int | None, "of a document, counted from 1; null: a recording"]
    text: str
    words: NotRequired[An[list[Word], "with --words"]]


class Suspect(TypedDict):
    """A place that should be listened to again: it may not be what was said, or lack it."""

    reason: An[str, "loop | missed-speech | words-in-silence | low-probability | too-fast"]
    score: float
    start_ms: int
    end_ms: int
    char_start: int
    char_end: int


class TranscriptRead(TypedDict):
    source: Source
    segments: An[list[Segment], "with --follow empty: they were events"]
    suspects: list[Suspect]


class Speakers(TypedDict):
    source: An[str, "id"]
    speakers: list[Speaker]


class TranscribedAgain(TypedDict):
    source: An[str, "id"]
    job: An[str, "id of the job that does it"]


class SpeakersAgain(TypedDict):
    source: An[str, "id"]
    job: An[str, "id of the job that does it"]


class Exported(TypedDict):
    format: str
    media_type: str
    name: An[str, "a file name for it"]
    file: An[str | None, "where it was written; of several, the folder"]
    text: An[str | None, "the document, when no file was named"]
    files: An[list[str], "all that were written"]
    losses: An[list[Loss], "what of the transcripts the format does not carry"]


class ImportedTranscript(TypedDict):
    """A transcript that is in the vault now."""

    file: An[str, "where it was read"]
    tool: An[str, "what wrote it"]
    state: An[str, "imported | already there"]
    source: An[str, "id"]
    title: An[str, "of the source"]
    recording: An[bool, "whether there is a recording to play"]
    version: An[int, "of the source's words"]
    segments: int
    words: An[int, "with times of their own"]
    speakers: int
    losses: An[list[Loss], "what the file held and is not kept, what it does not say, what was mended"]


class NotImported(TypedDict):
    """A file, or a transcript in it, that was not brought in."""

    file: str
    title: An[str, "of the transcript, else the file's name"]
    says: str
    next_step: str


class Imports(TypedDict):
    imported: list[ImportedTranscript]
    refused: list[NotImported]


class SegmentEvent(TypedDict):
    """`segment`: a stretch of text was made. Speakers are not known yet."""

    source: An[str, "id"]
    segment: Segment


ANSWERS: dict[str, type] = {
    "sources": Sources,
    "show": Shown,
    "transcript": TranscriptRead,
    "transcribe": TranscribedAgain,
    "speakers list": Speakers,
    "speakers rename": Speakers,
    "speakers merge": Speakers,
    "speakers assign": Speakers,
    "speakers rerun": SpeakersAgain,
    "export": Exported,
    "clip": Exported,
    "import": Imports,
}

EVENTS: dict[str, type] = {
    "segment": SegmentEvent,
}
