"""Answers of `audit`."""

from __future__ import annotations

from typing import Annotated as An
from typing import TypedDict


class TrailFault(TypedDict):
    """Something wrong with some events."""

    kind: An[str, "changed | moved | missing | broken | cut | mirror (core/docs/audit.md)"]
    first: An[int, "the number of the first event it is about"]
    last: int
    says: str


class TrailVerified(TypedDict):
    ok: An[bool, "every event is as it was written, and none is missing"]
    events: int
    since: An[str | None, "when the first event was"]
    until: An[str | None, "when the last event was"]
    head: An[str, "the link of the last event: whoever writes it down can tell later that nothing before it changed"]
    faults: list[TrailFault]
    mirrors: An[list[str], "what outside the database it was compared with: file, keyring"]
    told: An[list[str], "events that say the trail was interrupted: a restored backup, a database that was put back"]


class TrailTouched(TypedDict):
    """Rows of one kind that an event is about."""

    kind: str
    count: An[int, "how many; 0: some, not counted"]
    ids: An[list[str], "which; empty when there were more than 16"]


class TrailEvent(TypedDict):
    """One thing that was done."""

    seq: int
    at: An[str | None, "when"]
    actor: str
    action: str
    reason: str
    touched: list[TrailTouched]


class TrailShown(TypedDict):
    events: list[TrailEvent]


class CustodyArrival(TypedDict):
    """One way in which the content reached the vault."""

    origin: str
    actor: str
    scan: An[str, "clean | off | unavailable"]
    size_bytes: int
    taken: str | None


class CustodyVersion(TypedDict):
    """A version of the words."""

    id: str
    version: int
    origin: str
    state: str
    revision: int
    model: str | None
    model_sha256: str | None
    evidence_sha256: An[str | None, "of what the engine or importer gave; null until it is complete"]
    created: str | None
    completed: str | None


class CustodyErasing(TypedDict):
    what: An[str, "all | sound"]
    why: str
    actor: str
    erased: str | None


class CustodyHanded(TypedDict):
    """A file or a message that something of it was in."""

    event: An[int, "the number of the event by which it began"]
    at: str | None
    actor: str
    action: str
    how: An[str, "format and profile"]
    sha256: An[str | None, "of what was given; null when it never was given whole, or by an older Earwitness"]
    size_bytes: int | None


class CustodyShown(TypedDict):
    source: str
    is_here: bool
    sha256: An[str | None, "of the bytes that were taken in"]
    size_bytes: int | None
    taken: str | None
    arrivals: list[CustodyArrival]
    versions: list[CustodyVersion]
    erasings: list[CustodyErasing]
    handed: An[list[CustodyHanded], "what was handed out or sent"]
    out: An[list[TrailEvent], "by which something of it was handed out or sent"]
    events: list[TrailEvent]


class TrailExported(TypedDict):
    folder: An[str, "with trail.json, report.pdf, verify_audit.py and signature.json"]
    first: An[int, "the number of the first event"]
    last: int
    shown: int
    hidden: An[int, "events in between of which only the digest is given"]
    fingerprint: An[str, "of the key that signed it; give it to the reader by another way"]


class TrailKey(TypedDict):
    fingerprint: An[str, "of the key that signs parts of this vault's trail"]


ANSWERS: dict[str, type] = {
    "audit verify": TrailVerified,
    "audit show": TrailShown,
    "audit custody": CustodyShown,
    "audit export": TrailExported,
    "audit key": TrailKey,
}
