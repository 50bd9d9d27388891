"""The values of the ledger: what is known of a send before and after, and sums and proofs over all of them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from hashlib import sha256
from typing import Any

from earwitness_core.ids import SourceId
from earwitness_core.model import Label
from earwitness_core.privacy.policy.model import Profile, Purpose
from earwitness_core.vault.schema import EgressApprovalRow, EgressRow

ANSWERED, FAILED, REFUSED, BLOCKED = "answered", "failed", "refused", "blocked"
GONE = (ANSWERED, FAILED)


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of a send before it begins. `host` is a name of the policy's list, or its hash (`hidden`)."""

    purpose: Purpose
    host: str
    port: int
    label: Label
    sources: tuple[SourceId, ...]
    shape: str
    region: str = ""
    rule: str = ""
    profile: Profile = Profile.NONE
    redactions: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Described:
    """What rows of the ledger and requests for a person's word both say of a payload."""

    id: str
    purpose: str
    host: str
    port: int
    region: str
    rule: str
    label: str
    profile: str
    shape: str
    redactions: dict[str, int]
    sources: tuple[str, ...]
    size_bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Sent(Described):
    """One row. `left_bytes` is what is known to have gone, or may have: all of it while the end is not known."""

    approval_id: str | None
    actor: str
    begun_ms: int
    ended_ms: int | None
    outcome: str | None
    detail: str | None
    status: int | None
    sent_bytes: int | None
    received_bytes: int | None

    @property
    def left_bytes(self) -> int:
        return self.size_bytes if self.outcome is None else self.sent_bytes or 0


@dataclass(frozen=True, slots=True)
class Total:
    """All that left, in numbers. `kept_in`: attempts refused or blocked."""

    sends: int
    left_bytes: int
    received_bytes: int
    kept_in: int
    hosts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """Whether what the ledger keeps is what it says: rows read, payloads whose bytes have their hash, gone with an
    erased source, and ids of rows whose payload is missing or another one."""

    rows: int
    proved: int
    erased: int
    wrong: tuple[str, ...]


def columns(entry: Entry, body: bytes) -> dict[str, Any]:
    """What a row says of a payload before it goes."""
    return {
        "purpose": entry.purpose.value,
        "host": entry.host,
        "port": entry.port,
        "region": entry.region,
        "rule": entry.rule,
        "label": entry.label.value,
        "profile": entry.profile.value,
        "shape": entry.shape,
        "redactions": dict(entry.redactions),
        "sources": list(entry.sources),
        "size_bytes": len(body),
        "sha256": sha256(body).hexdigest() if body else "",
    }


def described(row: EgressRow | EgressApprovalRow) -> dict[str, Any]:
    """The fields of `Described`, of a row."""
    told = {one.name: getattr(row, one.name) for one in fields(Described)}
    return {**told, "redactions": dict(row.redactions), "sources": tuple(row.sources)}


def sent(row: EgressRow) -> Sent:
    """A row as a value."""
    return Sent(
        **described(row),
        approval_id=row.approval_id,
        actor=row.actor,
        begun_ms=row.begun_ms,
        ended_ms=row.ended_ms,
        outcome=row.outcome,
        detail=row.detail,
        status=row.status,
        sent_bytes=row.sent_bytes,
        received_bytes=row.received_bytes,
    )


def hidden(url: str) -> str:
    """What stands for an address that is on no list, which may carry content: its hash, to recognise it by."""
    return f"unlisted:{sha256(url.encode(errors='surrogatepass')).hexdigest()[:16]}"
