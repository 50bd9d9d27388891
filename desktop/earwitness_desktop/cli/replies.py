"""What commands answer with `--json`, schema `earwitness.cli/1`: the types are the documentation (manual.py prints it).

Every answer is one object with `schema` and `command` beside the fields of its type here; a failed one has `error`
instead. Fields may be added within version 1; none changes its meaning or goes. Moments are ISO 8601 in UTC, lengths
and places are milliseconds, positions are half-open ranges of code points.
"""

from __future__ import annotations

from typing import Annotated as An
from typing import Any, NotRequired, TypedDict


class Error(TypedDict):
    """Why a command did not do it; the process ends with `exit_code`."""

    exit_code: An[int, "as listed under exit codes"]
    kind: An[str, "the error's name, such as WrongPassphrase; Bug for a mistake of Earwitness"]
    outcome: An[str | None, "how a file or job ended, where that is what failed"]
    says: An[str, "what happened, in words"]
    next_step: An[str, "what to do, in words; may be empty"]
    id: An[str | None, "of a bug, to be reported"]


class Choice(TypedDict):
    """How a recording is transcribed."""

    quality: An[str, "fast | best"]
    language: An[str | None, "ISO 639-1; null: detected"]
    vocabulary: list[str]
    speakers: An[int | None, "how many speak; null: found out"]
    find_speakers: bool
    model: An[str | None, "a model's id; null: as the quality prefers"]


class Project(TypedDict):
    """A case or study."""

    id: str
    name: str
    label: An[str, "public | internal | confidential | restricted"]
    sources: int
    duration_ms: int
    choice: Choice
    created: str | None


class Projects(TypedDict):
    projects: list[Project]


class OneProject(TypedDict):
    project: Project


class VaultCreated(TypedDict):
    folder: str
    id: str
    recovery_code: An[str | None, "shown this once; null when --recovery-file keeps it"]
    recovery_file: str | None
    remembered: An[bool, "the system keyring opens it from now on"]


class VaultOpened(TypedDict):
    folder: str
    id: str
    older_copy: An[bool, "the database is older than what was seen last: a restored backup, or a replaced file"]
    remembered: An[bool | None, "true: the keyring opens it now; false: no longer; null: not changed"]
    projects: int
    sources: int


class Finding(TypedDict):
    """Something that is not as it should be."""

    severity: An[str, "damage: lost or changed | notice: worth knowing"]
    part: An[str, "header, database, search, blob …"]
    says: str


class VaultChecked(TypedDict):
    ok: An[bool, "nothing is lost or changed"]
    repaired: An[bool, "--repair mended what can be mended, before this was found"]
    counts: An[dict[str, int], "how much was looked at"]
    findings: list[Finding]


class PassphraseChanged(TypedDict):
    changed: bool


class RecoveryRotated(TypedDict):
    recovery_code: An[str | None, "shown this once; null when --recovery-file keeps it"]
    recovery_file: str | None


class Verdict(TypedDict):
    """What became of a file."""

    id: An[str | None, "for `jobs retry`; null for what never was a file"]
    path: str
    state: An[str, "settling | accepted | duplicate | attention | ignored | gone"]
    outcome: An[str, "an outcome, as listed"]
    says: str
    next_step: str
    source: An[str | None, "id of the source its content is in"]
    size_bytes: int
    sha256: str | None


class Taken(TypedDict):
    verdicts: list[Verdict]
    done: An[int, "jobs finished before the command ended"]
    attention: An[int, "of these, jobs that need a person"]


class Folder(TypedDict):
    """A watched folder."""

    id: str
    path: str
    project: An[str, "its name"]
    after: An[str, "leave | move: what is done with an original that was taken"]
    polling: An[bool, "looked through again and again, for lack of events (network mounts)"]
    active: bool


class Folders(TypedDict):
    folders: list[Folder]


class OneFolder(TypedDict):
    folder: Folder


class Worked(TypedDict):
    done: int
    attention: int


class Job(TypedDict):
    """A stage of a source, or other work."""

    id: str
    kind: An[str, "decode | transcribe | speakers …"]
    source: str | None
    title: An[str | None, "of the source"]
    lane: An[str, "heavy | light"]
    state: An[str, "waiting | ready | running | paused | done | attention | cancelled"]
    wanted: An[str | None, "pause | cancel, asked of a running job and not yet followed"]
    progress: An[float, "0 to 1"]
    attempt: An[int, "failures since it last moved on"]
    outcome: An[str | None, "how the last attempt ended"]
    says: str
    next_step: str
    detail: str | None
    left_ms: An[int | None, "estimated work left, from this machine's own speed; null: not known"]
    created: str | None
    started: str | None
    finished: str | None


class Jobs(TypedDict):
    paused: An[bool, "everything is paused"]
    jobs: list[Job]


class JobsChanged(TypedDict):
    changed: An[int, "how many jobs"]
    paused: An[bool, "everything is paused"]


class Attention(TypedDict):
    jobs: list[Job]
    files: An[list[Verdict], "those that were not taken"]


class Retried(TypedDict):
    jobs: An[int, "how many are tried again"]
    files: An[list[Verdict], "what became of those that were not taken before"]


class AttentionList(TypedDict):
    file: An[str | None, "where the list was written"]
    csv: An[str | None, "the list, when no file was named"]


class TranscriptState(TypedDict):
    """A version of the words of a source."""

    id: str
    version: int
    origin: An[str, "machine | edited | imported"]
    state: An[str, "partial | complete"]
    language: str | None
    language_probability: float | None
    model: str | None
    model_sha256: str | None
    settings: dict[str, Any]
    text_length: An[int, "code points"]
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
    kind: str
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
    sources: list[Source]


class Provenance(TypedDict):
    """One way in which the content reached the vault."""

    origin: An[str, "watched | taken"]
    path: str
    name: str
    size_bytes: int
    modified: str | None
    scan: An[str, "clean | off | unavailable"]
    actor: str
    taken: str | None


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
    """A stretch by one speaker."""

    start_ms: int
    end_ms: int
    char_start: int
    char_end: int
    speaker: An[str | None, "name as shown"]
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


class Hit(TypedDict):
    """A passage, and where it is said."""

    source: An[str, "id"]
    title: str
    project: str
    speaker: str | None
    language: str | None
    text: An[str, "the whole segment"]
    matches: An[list[list[int]], "start and end in `text` of what matches"]
    snippet: An[str, "the part to show"]
    start_ms: An[int, "of the first match: play from here"]
    end_ms: int
    char_start: An[int, "of the first match in the transcript"]
    char_end: int
    score: An[float | None, "higher is better, comparable within this answer only; null: not ranked"]


class FacetValue(TypedDict):
    """How many passages have a value; adding `query` to the search leaves just those."""

    value: str
    query: str
    count: int


class Found(TypedDict):
    query: str
    total: An[int, "how many passages match"]
    exact_total: An[bool, "false: `total` is an estimate"]
    offset: int
    took_ms: float
    hits: list[Hit]
    facets: An[dict[str, list[FacetValue]], "by name; empty without --facets"]


class Exported(TypedDict):
    format: str
    media_type: str
    name: An[str, "a file name for it"]
    file: An[str | None, "where it was written"]
    text: An[str | None, "the document, when no file was named"]


class Model(TypedDict):
    """A model of the catalogue."""

    id: str
    title: str
    purpose: An[str, "speech | speakers | meaning"]
    languages: An[list[str], 'ISO 639-1, or "*" for very many']
    licence: str
    size_bytes: int
    state: An[str, "ready | missing | damaged"]
    embedded: An[bool, "comes with the set-up"]


class Models(TypedDict):
    folder: str
    models: list[Model]


class ModelsVerified(TypedDict):
    verified: An[list[str], "ids of models whose every byte is the published one"]
    damaged: list[str]


class ModelsAdded(TypedDict):
    complete: An[list[str], "ids of models that are here now"]
    missing: An[dict[str, list[str]], "names of the files that others still lack, by id"]


class Demo(TypedDict):
    done: bool


class Check(TypedDict):
    """One thing that `doctor` looked at."""

    id: str
    state: An[str, "ok | missing | warning"]
    needed: An[bool, "without it the main job does not work"]
    says: str
    install: An[str | None, "the command or step that brings it on this system"]


class Doctor(TypedDict):
    ok: An[bool, "everything needed works"]
    version: str
    system: str
    checks: list[Check]


class WatchingEvent(TypedDict):
    """`watching`: the folders that are watched now."""

    folders: list[Folder]


class VerdictEvent(TypedDict):
    """`verdict`: what became of a file."""

    verdict: Verdict


class JobEvent(TypedDict):
    """`job`: a job began, moved on, or ended."""

    job: Job


class SegmentEvent(TypedDict):
    """`segment`: a stretch of text was made. Speakers are not known yet."""

    source: An[str, "id"]
    segment: Segment


EVENTS: dict[str, type] = {
    "watching": WatchingEvent,
    "verdict": VerdictEvent,
    "job": JobEvent,
    "segment": SegmentEvent,
}

ANSWERS: dict[str, type] = {
    "vault create": VaultCreated,
    "vault open": VaultOpened,
    "vault check": VaultChecked,
    "vault passphrase": PassphraseChanged,
    "vault recovery": RecoveryRotated,
    "project list": Projects,
    "project add": OneProject,
    "project rename": OneProject,
    "take": Taken,
    "watch add": OneFolder,
    "watch list": Folders,
    "watch remove": OneFolder,
    "watch run": Worked,
    "work": Worked,
    "jobs list": Jobs,
    "jobs attention": Attention,
    "jobs retry": Retried,
    "jobs pause": JobsChanged,
    "jobs resume": JobsChanged,
    "jobs cancel": JobsChanged,
    "jobs export": AttentionList,
    "sources": Sources,
    "show": Shown,
    "transcript": TranscriptRead,
    "transcribe": TranscribedAgain,
    "speakers list": Speakers,
    "speakers rename": Speakers,
    "speakers merge": Speakers,
    "speakers assign": Speakers,
    "speakers rerun": SpeakersAgain,
    "search": Found,
    "export": Exported,
    "models list": Models,
    "models get": Models,
    "models add": ModelsAdded,
    "models verify": ModelsVerified,
    "doctor": Doctor,
    "demo": Demo,
}
