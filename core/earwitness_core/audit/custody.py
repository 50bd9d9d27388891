"""The chain of custody of one source: what was taken in, every version of its words, and all that was done with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.audit.event import Event
from earwitness_core.audit.events import Filter, events
from earwitness_core.errors import NotFound
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import ErasureRow, ProvenanceRow, SourceRow, TranscriptRow

HANDING, HANDED = "handing", "handed"  # kinds of what an event touched: the id of a giving away; `SHA-256:bytes`
_ENDED = ".exported"


@dataclass(frozen=True, slots=True)
class Arrival:
    """One way in which this content reached the vault. `scan` is clean, off or unavailable."""

    origin: str
    actor: str
    scan: str
    size_bytes: int
    taken_ms: int


@dataclass(frozen=True, slots=True)
class Version:
    """A version of its words. `evidence_sha256` seals what the engine or importer gave; None until it is complete."""

    id: str
    version: int
    origin: str
    state: str
    revision: int
    model_id: str | None
    model_sha256: str | None
    evidence_sha256: str | None
    created_ms: int
    completed_ms: int | None


@dataclass(frozen=True, slots=True)
class Erasing:
    what: str  # all | sound
    why: str
    actor: str
    erased_ms: int


@dataclass(frozen=True, slots=True)
class Handed:
    """What was given away: `how` is the reason of its event. Hash and size are of the bytes that were given; None when
    it was begun and never became whole, or was given by an older Earwitness.
    """

    seq: int
    at_ms: int
    actor: str
    action: str
    how: str
    sha256: str | None
    size_bytes: int | None


@dataclass(frozen=True, slots=True)
class Custody:
    """`sha256` is of the bytes that were taken in; of an erased source it is what its first event says, if it does.

    `out` are the events by which something of it left the vault or was handed out.
    """

    source_id: str
    is_here: bool
    sha256: str | None
    size_bytes: int | None
    taken_ms: int | None
    arrivals: tuple[Arrival, ...]
    versions: tuple[Version, ...]
    erasings: tuple[Erasing, ...]
    events: tuple[Event, ...]

    @property
    def out(self) -> tuple[Event, ...]:
        return tuple(one for one in self.events if is_out(one.action))

    @property
    def handed(self) -> tuple[Handed, ...]:
        """What was handed out or sent, a line each, by when it began."""
        begun = [one for one in self.out if _begins(one.action)]
        ends = [one for one in self.out if one.action.endswith(_ENDED)]
        return tuple(
            Handed(one.seq, one.at_ms, one.actor, one.action, one.reason, *what)
            for one in begun
            for what in _given(one, ends)
        )


def is_out(action: str) -> bool:
    """Whether an act hands content out of the vault."""
    return any(part in ("export", "exported", "egress", "send") for part in action.replace("-", ".").split("."))


def _begins(action: str) -> bool:
    return action.endswith(".export") or action == "egress.send"


def _given(begun: Event, ends: Sequence[Event]) -> Iterator[tuple[str | None, int | None]]:
    """The hash and size of each file of it."""
    same = [one for one in ends if one.ids(HANDING) == begun.ids(HANDING) != ()]
    given = [handed for one in (begun, *same) for handed in one.ids(HANDED)]
    for sha256, _, size in (one.partition(":") for one in given):
        yield sha256, int(size)
    if not given:
        yield None, None


def custody(vault: Vault, source_id: str) -> Custody:
    """Of a source that is there, in the trash, or erased. Raises NotFound for one that never was."""
    with vault.read() as session:
        found = tuple(events(session, Filter(source=source_id)))
        row = session.get(SourceRow, source_id)
        erased = _erasings(session, source_id)
        if row is None and not found and not erased:
            raise NotFound(what="source", name=source_id)
        taken = next((one for one in found if one.ids("content")), None)
        return Custody(
            source_id=source_id,
            is_here=row is not None,
            sha256=row.sha256 if row is not None else taken.ids("content")[0] if taken else None,
            size_bytes=row.size_bytes if row is not None else None,
            taken_ms=row.created_ms if row is not None else taken.at_ms if taken else None,
            arrivals=_arrivals(session, source_id),
            versions=_versions(session, source_id),
            erasings=erased,
            events=found,
        )


def _arrivals(session: Session, source_id: str) -> tuple[Arrival, ...]:
    rows = session.scalars(select(ProvenanceRow).where(ProvenanceRow.source_id == source_id).order_by(ProvenanceRow.id))
    return tuple(Arrival(row.origin, row.actor, row.scan, row.size_bytes, row.taken_ms) for row in rows)


def _versions(session: Session, source_id: str) -> tuple[Version, ...]:
    rows = session.scalars(
        select(TranscriptRow).where(TranscriptRow.source_id == source_id).order_by(TranscriptRow.version)
    )
    return tuple(
        Version(
            id=row.id,
            version=row.version,
            origin=row.origin,
            state=row.state,
            revision=row.revision,
            model_id=row.model_id,
            model_sha256=row.model_sha256,
            evidence_sha256=row.evidence_sha256,
            created_ms=row.created_ms,
            completed_ms=row.completed_ms,
        )
        for row in rows
    )


def _erasings(session: Session, source_id: str) -> tuple[Erasing, ...]:
    rows = session.scalars(
        select(ErasureRow).where(ErasureRow.source_id == source_id).order_by(ErasureRow.erased_ms, ErasureRow.id)
    )
    return tuple(Erasing(row.what, row.why, row.actor, row.erased_ms) for row in rows)
