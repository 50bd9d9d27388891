"""The inbox's rows outside a decision: what is new, what an earlier process left, what is moved aside."""

from __future__ import annotations

import itertools
import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.ids import new_id
from earwitness_core.intake import names, rules
from earwitness_core.intake.folders import MOVE, WatchedFolder
from earwitness_core.intake.processed import move_aside as move_file_aside
from earwitness_core.intake.settling import Identity
from earwitness_core.intake.verdict import ACCEPTED, ATTENTION, DUPLICATE, GONE, IGNORED, SETTLING
from earwitness_core.outcomes import Outcome
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import InboxRow

_AT_ONCE = 400  # paths per statement and rows per unit of work
_ACTOR = "intake"
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Arrival:
    """Something that lies in a watched folder. `kind` says what it is if it is no regular file."""

    path: str
    folder: WatchedFolder
    identity: Identity
    kind: str

    @property
    def key(self) -> tuple[object, ...]:
        here = self.identity
        return (names.store(self.path), here.device, here.inode, here.size_bytes, here.mtime_ns, self.folder.project_id)


@dataclass(frozen=True, slots=True)
class Undecided:
    """A row that waits for its file."""

    row_id: str
    path: str
    next_try_ms: int = 0


def look_at(path: str, folder: WatchedFolder) -> Arrival | None:
    """What is at this path now; None when nothing is, or when it is only a placeholder for something elsewhere."""
    try:
        status = os.lstat(path)
    except OSError:
        return None
    if rules.is_elsewhere(status):
        return None
    return Arrival(path, folder, Identity.of(status), rules.kind_of(status))


def record(vault: Vault, found: Iterable[Arrival]) -> Iterator[tuple[Arrival, str]]:
    """Give every new content its row. Yields what waits now, with its row's id; what was decided is passed over."""
    for some in in_batches(found):
        with vault.read() as session:
            fresh, waiting = _sorted_out(session, some)
        if fresh:
            with vault.write(actor=_ACTOR, action="intake.notice") as unit:
                fresh, since = _sorted_out(unit.session, fresh)
                waiting += since
                waiting += [(arrival, row_id) for arrival in fresh if (row_id := _add(unit, arrival)) is not None]
        yield from waiting


def unfinished(vault: Vault) -> list[Undecided]:
    """Rows of watched folders that an earlier process did not come to decide."""
    wanted = select(InboxRow.id, InboxRow.path, InboxRow.next_try_ms).where(
        InboxRow.state == SETTLING, InboxRow.folder_id.is_not(None)
    )
    with vault.read() as session:
        return [Undecided(row.id, str(names.load(row.path)), row.next_try_ms) for row in session.execute(wanted)]


def say_why(vault: Vault, row_id: str, why: str) -> None:
    """Keep with a waiting row what it waits for."""
    with vault.write(actor=_ACTOR, action="intake.wait") as unit:
        row = unit.session.get(InboxRow, row_id)
        if row is not None and row.state == SETTLING:
            row.outcome, row.detail = Outcome.UNSETTLED.value, why or None


def not_moved(vault: Vault, folders: Iterable[WatchedFolder]) -> list[str]:
    """Rows that are in the vault and whose original still lies where it lay though its folder wants it moved."""
    moving = [folder.id for folder in folders if folder.after == MOVE]
    wanted = select(InboxRow.id).where(
        InboxRow.folder_id.in_(moving), InboxRow.moved.is_(False), InboxRow.state.in_((ACCEPTED, DUPLICATE))
    )
    with vault.read() as session:
        return list(session.scalars(wanted))


def move_aside(vault: Vault, folders: Sequence[WatchedFolder], row_ids: Collection[str]) -> None:
    """Move the originals of these rows, where their folder asks for it. What cannot be moved is left."""
    roots: dict[str | None, str] = {folder.id: folder.root for folder in folders if folder.after == MOVE}
    for ids in in_batches(row_ids if roots else ()):
        with vault.read() as session:
            rows = session.scalars(select(InboxRow).where(InboxRow.id.in_(ids), InboxRow.moved.is_(False))).all()
        moved = [row.id for row in rows if row.folder_id in roots and _move(row, roots[row.folder_id])]
        if moved:
            with vault.write(actor=_ACTOR, action="intake.move") as unit:
                for row in unit.session.scalars(select(InboxRow).where(InboxRow.id.in_(moved))):
                    row.moved = True


def _move(row: InboxRow, root: str) -> bool:
    identity = Identity(row.device, row.inode, row.size_bytes, row.mtime_ns)
    return move_file_aside(str(names.load(row.path)), root, identity)


def _sorted_out(session: Session, found: Sequence[Arrival]) -> tuple[list[Arrival], list[tuple[Arrival, str]]]:
    """What has no row yet, and what waits already (put there by another process, or before a restart)."""
    paths = {names.store(arrival.path) for arrival in found}
    rows = session.execute(_KNOWN.where(InboxRow.path.in_(paths))).all()
    waiting = {(row.path, row.project_id): row.id for row in rows if row.state == SETTLING}
    known = {tuple(row[:6]) for row in rows}
    fresh, wait = [], []
    for arrival in found:
        row_id = waiting.get((names.store(arrival.path), arrival.folder.project_id))
        if row_id is not None:
            wait.append((arrival, row_id))
        elif arrival.key not in known:
            fresh.append(arrival)
    return fresh, wait


# Columns, not rows of the class: a rescan of a folder of a hundred thousand files asks for all of them.
_KNOWN = select(
    InboxRow.path,
    InboxRow.device,
    InboxRow.inode,
    InboxRow.size_bytes,
    InboxRow.mtime_ns,
    InboxRow.project_id,
    InboxRow.id,
    InboxRow.state,
)


def _add(unit: UnitOfWork, arrival: Arrival) -> str | None:
    """A new row; its id if it is to be waited for. What needed attention at this path before is not there any more."""
    stored, here = names.store(arrival.path), arrival.identity
    before = select(InboxRow).where(
        InboxRow.path == stored, InboxRow.project_id == arrival.folder.project_id, InboxRow.state == ATTENTION
    )
    for row in unit.session.scalars(before):
        row.state = GONE
    row = InboxRow(
        id=new_id(),
        folder_id=arrival.folder.id,
        project_id=arrival.folder.project_id,
        choice=arrival.folder.choice.plain(),
        path=stored,
        device=here.device,
        inode=here.inode,
        size_bytes=here.size_bytes,
        mtime_ns=here.mtime_ns,
        state=SETTLING,
        seen_ms=unit.now_ms,
    )
    if arrival.kind:
        row.state, row.outcome, row.decided_ms = IGNORED, Outcome.UNSUPPORTED.value, unit.now_ms
        row.detail = f"It is {arrival.kind}, not a file."
    unit.session.add(row)
    return None if arrival.kind else row.id


def in_batches(every: Iterable[_T]) -> Iterator[list[_T]]:
    """As many at a time as one statement takes."""
    rest = iter(every)
    while batch := list(itertools.islice(rest, _AT_ONCE)):
        yield batch
