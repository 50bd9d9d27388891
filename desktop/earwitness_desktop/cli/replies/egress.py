"""Answers of `egress`: what left, what was kept in, what waits for a person's word."""

from __future__ import annotations

from typing import Annotated as An
from typing import TypedDict


class EgressEntry(TypedDict):
    """One attempt to send, as the ledger has it."""

    id: str
    begun: str | None
    ended: str | None
    purpose: An[str, "ask | summarise | extract | embed | transcribe; empty for what the guard refused"]
    host: An[str, "a name of the policy's list, or unlisted:HASH for one that is on none"]
    port: int
    region: str
    rule: An[str, "what in the policy allowed it"]
    label: str
    profile: An[str, "how it was redacted: none | mask | pseudonymise | generalise | remove"]
    shape: An[str, "chat | embeddings | transcription"]
    redactions: An[dict[str, int], "how many findings were made unreadable, by kind"]
    sources: An[list[str], "ids"]
    size_bytes: An[int, "of the payload"]
    sha256: An[str, "of the payload"]
    approval: An[str | None, "id of the person's word, where the policy asks for one"]
    actor: str
    outcome: An[str | None, "answered | failed | refused | blocked; null: not known, and counted as gone"]
    detail: An[str | None, "one word: what refused it or how it failed"]
    status: An[int | None, "of HTTP"]
    left_bytes: An[int, "that went, or may have"]
    received_bytes: int | None


class EgressLedger(TypedDict):
    entries: An[list[EgressEntry], "the newest first"]


class OneEgressEntry(TypedDict):
    entry: EgressEntry


class EgressFetch(TypedDict):
    """A visit of this machine without a vault: published files that were fetched, or what was refused."""

    at: str | None
    purpose: str
    host: str
    received_bytes: int
    outcome: An[str | None, "answered | failed | blocked; null: under way or cut off"]
    detail: str


class EgressSummary(TypedDict):
    """What ever left."""

    sends: An[int, "questions with content of this vault that went out, wholly or in part"]
    left_bytes: An[int, "of content, all in all"]
    received_bytes: int
    hosts: An[list[str], "that got content"]
    kept_in: An[int, "attempts that were refused or blocked"]
    fetches: An[list[EgressFetch], "of this machine, without content"]


class EgressPayload(TypedDict):
    """The bytes as they went, or as they wait."""

    id: str
    base64: str
    sha256: str
    as_recorded: An[bool, "whether the hash is the one on record"]


class EgressVerified(TypedDict):
    entries: int
    proved: An[int, "payloads whose bytes have the hash on record"]
    erased: An[int, "payloads that went with a source that was erased; their hash stays"]
    wrong: An[list[str], "ids of entries whose payload is missing or another one"]


class EgressRequest(TypedDict):
    """Something that waits for a person's word."""

    id: str
    state: An[str, "pending | approved | refused | used | expired"]
    purpose: str
    host: str
    port: int
    region: str
    rule: str
    label: str
    profile: str
    redactions: dict[str, int]
    sources: list[str]
    size_bytes: int
    sha256: str
    asked_by: str
    asked: str | None
    expires: str | None
    decided_by: str | None


class EgressPending(TypedDict):
    requests: list[EgressRequest]


class EgressPreview(TypedDict):
    request: EgressRequest
    payload: EgressPayload


class OneEgressRequest(TypedDict):
    request: EgressRequest


class EgressKey(TypedDict):
    host: str
    kept: An[bool, "whether the system's keyring has a key for it now"]


ANSWERS: dict[str, type] = {
    "egress summary": EgressSummary,
    "egress list": EgressLedger,
    "egress show": OneEgressEntry,
    "egress payload": EgressPayload,
    "egress verify": EgressVerified,
    "egress pending": EgressPending,
    "egress preview": EgressPreview,
    "egress approve": OneEgressRequest,
    "egress refuse": OneEgressRequest,
    "egress key": EgressKey,
}
