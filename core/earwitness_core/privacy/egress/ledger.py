"""What left a vault's machine: one row an attempt, committed before the first byte, with the payload sealed.

A row is filled once and never leaves (the database's triggers); the payload goes when a source that it was made of is
erased, and its hash stays. Raises what a vault's unit of work raises; then the caller sends nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256

from sqlalchemy import delete, func, select

from earwitness_core.audit.custody import HANDED
from earwitness_core.errors import NotFound, VaultDamaged
from earwitness_core.ids import new_id
from earwitness_core.privacy.egress.guard import Attempt
from earwitness_core.privacy.egress.records import (
    BLOCKED,
    GONE,
    REFUSED,
    Entry,
    Proof,
    Sent,
    Total,
    columns,
    sent,
)
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import EgressPayloadRow, EgressRow, SourceRow

# Marks an approval as used, in the unit of work that puts the send on record; gives its id.
UseApproval = Callable[[UnitOfWork], str]


class Ledger:
    """The ledger of one vault."""

    def __init__(self, vault: Vault, *, actor: str) -> None:
        self._vault = vault
        self._actor = actor

    def begin(self, entry: Entry, body: bytes, *, use_approval: UseApproval | None = None) -> str:
        """Put on record that these bytes are about to leave, and seal them. The id; when it returns, it is on disk.

        `use_approval` is called in the same unit of work; what it raises leaves no row.
        """
        send = new_id()
        with self._vault.blobs.create() as writer:
            writer.write(body)
            sealed = writer.finish()
        try:
            with self._vault.write(actor=self._actor, action="egress.send") as unit:
                approval = use_approval(unit) if use_approval is not None else None
                self._vault.blobs.record(unit, sealed)
                unit.session.add(self._row(entry, unit, send, body, approval_id=approval))
                unit.session.flush()
                keep_payload(unit, send, sealed.id, entry.sources)
                unit.touch(HANDED, f"{sha256(body).hexdigest()}:{len(body)}")
                if entry.sources:
                    unit.touch("source", *entry.sources)  # the chain of custody of each says that it went out
        except BaseException:
            self._vault.blobs.give_up(sealed)
            raise
        return send

    def end(
        self,
        send: str,
        outcome: str,
        *,
        detail: str | None = None,
        status: int | None = None,
        sent_bytes: int = 0,
        received_bytes: int = 0,
    ) -> None:
        """Fill in how it went, once."""
        with self._vault.write(actor=self._actor, action="egress.end") as unit:
            row = unit.session.get_one(EgressRow, send)
            row.ended_ms, row.outcome, row.detail, row.status = unit.now_ms, outcome, detail, status
            row.sent_bytes, row.received_bytes = sent_bytes, received_bytes

    def refuse(self, entry: Entry, detail: str, body: bytes = b"") -> str:
        """Put on record that something was kept in. Its payload is not kept, but its hash and size."""
        send = new_id()
        with self._vault.write(actor=self._actor, action="egress.refused") as unit:
            row = self._row(entry, unit, send, body)
            row.ended_ms, row.outcome, row.detail, row.sent_bytes = unit.now_ms, REFUSED, detail[:80], 0
            unit.session.add(row)
        return send

    def blocked(self, attempts: Iterable[Attempt]) -> None:
        """Put on record what the guard refused."""
        with self._vault.write(actor=self._actor, action="egress.blocked") as unit:
            for one in attempts:
                unit.session.add(_blocked(one, unit))

    def list(self, limit: int = 100, offset: int = 0) -> Sequence[Sent]:
        """Rows, the newest first."""
        with self._vault.read() as session:
            query = select(EgressRow).order_by(EgressRow.begun_ms.desc(), EgressRow.id.desc())
            return [sent(row) for row in session.scalars(query.limit(limit).offset(offset))]

    def find(self, send: str) -> Sent:
        """One row, by id or the end of it. Raises NotFound."""
        with self._vault.read() as session:
            found = session.scalars(select(EgressRow).where(EgressRow.id.endswith(send, autoescape=True))).all()
        if len(found) != 1:
            raise NotFound(what="entry of the ledger", name=send)
        return sent(found[0])

    def payload(self, owner: str) -> bytes:
        """The bytes as they went, or as they wait. Raises NotFound when there were none or a source was erased."""
        with self._vault.read() as session:
            blob = session.scalar(select(EgressPayloadRow.blob_id).where(EgressPayloadRow.owner_id == owner).limit(1))
        if blob is None:
            raise NotFound(
                what="payload of",
                name=owner,
                next_step="There was none, or a source that it was made of was erased; its hash stays in the ledger.",
            )
        with self._vault.blobs.open(blob) as reader:
            return reader.read()

    def total(self) -> Total:
        """All that ever left, in numbers."""
        unknown_is_all = func.coalesce(EgressRow.sent_bytes, EgressRow.size_bytes)
        gone = EgressRow.outcome.is_(None) | EgressRow.outcome.in_(GONE)
        with self._vault.read() as session:
            sums = (func.count(), func.sum(unknown_is_all), func.sum(EgressRow.received_bytes))
            sends, left, received = session.execute(select(*sums).where(gone)).one()
            kept = session.scalar(select(func.count()).where(EgressRow.outcome.in_((REFUSED, BLOCKED))))
            hosts = session.scalars(select(EgressRow.host).where(gone).distinct().order_by(EgressRow.host)).all()
        return Total(sends, left or 0, received or 0, kept or 0, tuple(hosts))

    def verify(self) -> Proof:
        """Read every payload and compare it with its row."""
        with self._vault.read() as session:
            rows = [sent(row) for row in session.scalars(select(EgressRow).order_by(EgressRow.begun_ms))]
            kept = set(session.scalars(select(EgressPayloadRow.owner_id)))
            sources = set(session.scalars(select(SourceRow.id)))
        due = [row for row in rows if row.sha256 and (row.id in kept or row.outcome in (*GONE, None))]
        erased = {row.id for row in due if row.id not in kept and not sources.issuperset(row.sources)}
        wrong = [row.id for row in due if row.id not in erased and not self._is_as_it_went(row)]
        return Proof(len(rows), len(due) - len(erased) - len(wrong), len(erased), tuple(wrong))

    def _is_as_it_went(self, row: Sent) -> bool:
        try:
            return sha256(self.payload(row.id)).hexdigest() == row.sha256
        except (NotFound, VaultDamaged):
            return False

    def _row(
        self, entry: Entry, unit: UnitOfWork, send: str, body: bytes, *, approval_id: str | None = None
    ) -> EgressRow:
        return EgressRow(
            **columns(entry, body), id=send, approval_id=approval_id, actor=self._actor, begun_ms=unit.now_ms
        )


def keep_payload(unit: UnitOfWork, owner: str, blob_id: str, sources: Iterable[str]) -> None:
    """Tie a sealed payload to a send or an approval, and to each source whose erasing takes it along."""
    for source in tuple(sources) or (None,):
        unit.session.add(EgressPayloadRow(owner_id=owner, blob_id=blob_id, source_id=source))


def forget_sound(vault: Vault, unit: UnitOfWork, source_id: str) -> None:
    """Erase the payloads that hold the sound of a source; the rows and hashes stay."""
    of_source = select(EgressPayloadRow.blob_id).join(EgressRow, EgressRow.id == EgressPayloadRow.owner_id)
    held = of_source.where(EgressPayloadRow.source_id == source_id, EgressRow.shape == "transcription")
    for blob in set(unit.session.scalars(held)):
        unit.session.execute(delete(EgressPayloadRow).where(EgressPayloadRow.blob_id == blob))
        vault.blobs.discard(unit, blob)


def _blocked(attempt: Attempt, unit: UnitOfWork) -> EgressRow:
    return EgressRow(
        id=new_id(),
        purpose="",
        host="",
        port=0,
        region="",
        rule="guard",
        label="",
        profile="",
        shape="",
        size_bytes=0,
        sha256="",
        actor=unit.actor,
        begun_ms=unit.now_ms,
        ended_ms=unit.now_ms,
        outcome=BLOCKED,
        detail=f"{attempt.what}:{attempt.who}",
        sent_bytes=0,
    )
