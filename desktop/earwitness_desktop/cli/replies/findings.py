"""Answers about personal data: what a scan finds, what is kept, and persons."""

from __future__ import annotations

from typing import Annotated as An
from typing import TypedDict


class FoundSpan(TypedDict):
    """A suspected personal datum in a text that was searched."""

    start: An[int, "code points from the start of the text"]
    end: int
    type: An[str, "person, place, email, iban …: `core/docs/findings.md` lists all"]
    score: An[float, "0 to 1"]
    detector: An[str, "what found it, as identifiers/iban"]
    country: An[str | None, "ISO 3166, where the type has one"]
    value: An[str | None, "the normal form, where there is one"]
    text: An[str, "what stands there"]


class FindingsScanned(TypedDict):
    read_as: An[str, "text: positions count in the file itself, decoded; document: in `text`"]
    characters: An[int, "code points of the text"]
    text: An[str | None, "of a document as it was read, a paragraph per line"]
    findings: An[list[FoundSpan], "in the order of the text"]
    detectors: An[list[str], "that searched"]
    not_installed: An[list[str], "extras whose detectors could not"]


class KeptFinding(TypedDict):
    """A finding in a source of the vault."""

    id: str
    source: An[str, "id"]
    type: An[str, "person, place, email, iban …"]
    state: An[str, "suggested | confirmed | rejected"]
    score: An[float, "0 to 1"]
    detector: An[str, "what found it; person: added by hand"]
    country: str | None
    char_start: An[int, "code points of the current text"]
    char_end: int
    start_ms: int
    end_ms: int
    text: An[str, "what stands there now"]
    sure: An[bool, "false where the text changed so much that somebody should look"]
    person: An[int | None, "their number in the project"]
    decided_by: An[str | None, "who; rule: an earlier decision about the same everywhere"]
    decided: str | None


class KeptFindings(TypedDict):
    findings: list[KeptFinding]


class WaitingFinding(TypedDict):
    """A finding that waits for a person, in the order of risk."""

    finding: KeptFinding
    title: An[str, "of the source"]
    rank: An[str, "special | checked | contact | name | other | unsure"]
    before: An[str, "text before it"]
    after: An[str, "text behind it"]


class FindingQueue(TypedDict):
    waiting: list[WaitingFinding]
    total: An[int, "that wait in all"]


class TextAdded(TypedDict):
    text: An[str, "found wherever it stands in the project"]
    type: str


class Decided(TypedDict):
    """A decision about findings or persons."""

    id: int
    act: An[str, "confirm | reject | retype | add | add text | add person | rename person | merge persons …"]
    count: An[int, "findings or persons it was about"]
    actor: str
    at: str | None
    undone: An[str | None, "when it was taken back"]


class FindingUndone(TypedDict):
    undone: Decided


class FindingHistory(TypedDict):
    decisions: An[list[Decided], "the newest first"]


class FindingsQueued(TypedDict):
    queued: An[list[str], "ids of sources that `earwitness work` will search"]


class PersonKept(TypedDict):
    """Somebody in a project."""

    id: str
    number: An[int, "theirs for good"]
    name: An[str, "as shown"]
    note: str
    names: An[list[str], "ways in which they are written"]
    by_hand: An[bool, "entered as a participant: found in every source"]
    findings: int
    sources: int


class PersonsKept(TypedDict):
    persons: list[PersonKept]


class OnePerson(TypedDict):
    person: PersonKept


class PersonForgotten(TypedDict):
    forgotten: An[int, "number"]


ANSWERS: dict[str, type] = {
    "findings scan": FindingsScanned,
    "findings list": KeptFindings,
    "findings queue": FindingQueue,
    "findings show": KeptFindings,
    "findings confirm": KeptFindings,
    "findings reject": KeptFindings,
    "findings retype": KeptFindings,
    "findings add": KeptFindings,
    "findings add-text": TextAdded,
    "findings undo": FindingUndone,
    "findings history": FindingHistory,
    "findings run": FindingsQueued,
    "persons list": PersonsKept,
    "persons add": OnePerson,
    "persons rename": OnePerson,
    "persons merge": OnePerson,
    "persons split": OnePerson,
    "persons forget": PersonForgotten,
}
