"""Looking at the whole trail: every event as it was written, every link, no number missing, the mirrors agreed with.

An event whose MAC is right was written by this vault with this number, text and link; whatever else is wrong is told
from that. A fault says which events it is about.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import Connection

from earwitness_core.audit.comparing import RESTORED, UNMIRRORED, disagrees, kept_in_keyring
from earwitness_core.audit.event import NO_LINK, digest_of, link_of, unpack_touched
from earwitness_core.audit.recording import BEGIN, CUT, last
from earwitness_core.errors import VaultDamaged
from earwitness_core.vault import Vault, mirror
from earwitness_core.vault.mirror import Head

_AT_ONCE = 2_000
_ROWS = "SELECT seq, at_ms, actor, action, reason, touched, salt, digest, link, mac FROM trail ORDER BY seq"
_FAULTS_KEPT = 100


class FaultKind(StrEnum):
    CHANGED = "changed"  # not as it was written, or written by somebody else
    MOVED = "moved"  # written by this vault, as another number
    MISSING = "missing"  # numbers that are not there
    BROKEN = "broken"  # genuine, but it does not follow the one before
    CUT = "cut"  # a mirror knows later events, or others
    MIRROR = "mirror"  # the mirror itself was edited


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with the events from `first` to `last`."""

    kind: FaultKind
    first: int
    last: int
    says: str


@dataclass(frozen=True, slots=True)
class Verification:
    """`told` are events that say the trail itself was interrupted: by restoring a backup, or by somebody's hand.

    `mirrors` are those that were there to compare with: `file`, `keyring`.
    """

    events: int
    first_ms: int | None
    last_ms: int | None
    head: Head
    faults: tuple[Fault, ...]
    told: tuple[str, ...] = field(default=())
    mirrors: tuple[str, ...] = field(default=())

    @property
    def ok(self) -> bool:
        return not self.faults


class _Row(NamedTuple):
    seq: int
    at_ms: int
    actor: str
    action: str
    reason: str
    touched: bytes
    salt: bytes
    digest: bytes
    link: bytes
    mac: bytes


def verify(vault: Vault, *, on_progress: Callable[[int, int], None] = lambda done, total: None) -> Verification:
    """Look at every event of one moment. `on_progress` hears events done and in all. Raises VaultDamaged where the
    database cannot be read; a trail that is wrong is told in the result.
    """
    with vault.read() as session:
        connection = session.connection()
        looking = _Looking(vault)
        head = last(connection)
        total = connection.exec_driver_sql("SELECT count(*) FROM trail").scalar_one()
        for row in _rows(connection):
            looking.look(row)
            if looking.events % _AT_ONCE == 0:
                on_progress(looking.events, total)
        on_progress(total, total)
        mirrors, disagreeing = _mirrors(vault, head)
        faults = [*looking.finish(), *disagreeing]
        for where, known in mirrors.items():
            faults += _against_mirror(vault, connection, head, where, known)
    return Verification(
        looking.events, looking.first_ms, looking.last_ms, head, tuple(faults), tuple(looking.told), tuple(mirrors)
    )


def _rows(connection: Connection) -> Iterator[_Row]:
    # The driver's own cursor: a million rows through SQLAlchemy's take twice as long.
    driver = connection.connection.dbapi_connection
    assert driver is not None
    cursor = driver.cursor()
    try:
        cursor.execute(_ROWS)
        while some := cursor.fetchmany(_AT_ONCE):
            yield from map(_Row._make, some)
    finally:
        cursor.close()


class _Looking:
    """The state of one look, from event to event."""

    def __init__(self, vault: Vault) -> None:
        self._keys = vault.keys
        self.events = 0
        self.first_ms: int | None = None
        self.last_ms: int | None = None
        self.told: list[str] = []
        self._faults: list[Fault] = []
        self._unproved: list[_Row] = []
        self._expected = 1
        self._link = NO_LINK

    def look(self, row: _Row) -> None:
        self.events += 1
        if self.first_ms is None:
            self.first_ms = row.at_ms
        self.last_ms = row.at_ms
        if row.seq != self._expected:
            self._missing(row.seq - 1)
        if not self._is_as_written(row):
            self._unproved.append(row)
        elif row.seq == self._expected and row.link != link_of(self._link, row.digest):
            self._broken(row.seq)
        elif row.seq == 1 and row.action not in (BEGIN, CUT, UNMIRRORED, RESTORED):
            self._add(FaultKind.MISSING, 0, 0, "The trail does not begin where a trail begins.")
        self._tell(row)
        self._expected, self._link = row.seq + 1, row.link

    def finish(self) -> list[Fault]:
        """All faults, those of unproved events by what became of them."""
        for row in self._unproved[:_FAULTS_KEPT]:
            other = next((one.seq for one in self._unproved[:_FAULTS_KEPT] if self._was(row, one.seq)), None)
            if other is not None and other != row.seq:
                says = f"What stands as event {row.seq} was written as event {other}: somebody changed the order."
                self._add(FaultKind.MOVED, row.seq, row.seq, says)
            else:
                says = f"Event {row.seq} is not as it was written, or was put there by somebody else."
                self._add(FaultKind.CHANGED, row.seq, row.seq, says)
        if len(self._unproved) > _FAULTS_KEPT:
            rest = self._unproved[_FAULTS_KEPT:]
            says = f"{len(rest)} more events from {rest[0].seq} to {rest[-1].seq} are not as they were written."
            self._add(FaultKind.CHANGED, rest[0].seq, rest[-1].seq, says)
        return sorted(self._faults, key=lambda one: (one.first, one.last))

    def _is_as_written(self, row: _Row) -> bool:
        return row.digest == digest_of(*row[:7]) and hmac.compare_digest(
            row.mac, self._keys.event_mac(row.seq, row.digest, row.link)
        )

    def _was(self, row: _Row, seq: int) -> bool:
        """Whether this row was written with that number; its own columns still say all but that."""
        digest = digest_of(seq, *row[1:7])
        return hmac.compare_digest(row.mac, self._keys.event_mac(seq, digest, row.link))

    def _missing(self, until: int) -> None:
        first = self._expected
        which = f"Event {first} is" if first == until else f"Events {first} to {until} are"
        self._add(FaultKind.MISSING, first, until, f"{which} missing.")

    def _broken(self, seq: int) -> None:
        says = f"Event {seq} is genuine, but does not follow what stands before it: an event before it was replaced."
        self._add(FaultKind.BROKEN, seq, seq, says)

    def _add(self, kind: FaultKind, first: int, until: int, says: str) -> None:
        self._faults.append(Fault(kind, first, until, says))

    def _tell(self, row: _Row) -> None:
        if row.action == RESTORED:
            self.told.append(f"Event {row.seq}: the vault was restored from {row.reason or 'a backup'}.")
        elif row.action == UNMIRRORED:
            self.told.append(f"Event {row.seq}: the mirror of the trail was {row.reason}, and was made anew.")
        elif row.action == CUT:
            self.told.append(f"Event {row.seq}: {_said_of_cut(row)}")


def _said_of_cut(row: _Row) -> str:
    try:
        heads = {one.kind: one.ids[0].partition(":")[0] for one in unpack_touched(row.touched) if one.ids}
    except ValueError:
        heads = {}
    known, found = heads.get("known", "?"), heads.get("found", "?")
    return (
        f"the database was put back or cut: a mirror knew of event {known}, and the database ended with {found} "
        "or went otherwise. What was done in between is not in this trail. If no backup was put back by hand, "
        "find out who changed the files."
    )


def _mirrors(vault: Vault, head: Head) -> tuple[dict[str, Head], list[Fault]]:
    """What the mirrors know now, by where they are; a mirror that is not as it was written is a fault."""
    known: dict[str, Head | None] = {"file": None, "keyring": kept_in_keyring(vault)}
    faults = []
    try:
        known["file"] = mirror.read(vault.folder, vault.keys)
    except VaultDamaged:
        says = "The mirror of the trail was edited or is damaged."
        faults.append(Fault(FaultKind.MIRROR, head.seq, head.seq, says))
    return {where: one for where, one in known.items() if one is not None}, faults


def _against_mirror(vault: Vault, connection: Connection, head: Head, where: str, known: Head) -> Iterator[Fault]:
    """An opening puts a disagreement on record and mends it, so this is rare."""
    which = "mirror" if where == "file" else f"mirror in the {where}"
    # Written after the database was read: events that came meanwhile are no fault.
    if known.seq <= head.seq and disagrees(connection, known):
        says = f"The {which} knows another event {known.seq}: the trail was replaced up to there."
        yield Fault(FaultKind.CUT, known.seq, known.seq, says)
    elif known.seq > head.seq and _still(vault, known):
        says = f"The {which} knows events up to {known.seq}; the last {known.seq - head.seq} are missing."
        yield Fault(FaultKind.CUT, head.seq + 1, known.seq, says)


def _still(vault: Vault, known: Head) -> bool:
    with vault.read() as session:
        return disagrees(session.connection(), known)
