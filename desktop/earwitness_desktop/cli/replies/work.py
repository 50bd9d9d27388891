"""Answers of what takes files and runs jobs: `take`, `watch`, `work`, `jobs`."""

from __future__ import annotations

from typing import Annotated as An
from typing import TypedDict


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
    total: An[int, "how many there are; `jobs` are those from `offset` on"]
    offset: int
    jobs: An[list[Job], "the oldest first"]


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


class WatchingEvent(TypedDict):
    """`watching`: the folders that are watched now."""

    folders: list[Folder]


class VerdictEvent(TypedDict):
    """`verdict`: what became of a file."""

    verdict: Verdict


class JobEvent(TypedDict):
    """`job`: a job began, moved on, or ended."""

    job: Job


ANSWERS: dict[str, type] = {
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
}

EVENTS: dict[str, type] = {
    "watching": WatchingEvent,
    "verdict": VerdictEvent,
    "job": JobEvent,
}
