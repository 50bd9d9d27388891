"""Writing events: in the transaction of the unit of work they tell of, so that neither is there without the other."""

from __future__ import annotations

import os
import re
import threading
from dataclasses import dataclass

from sqlalchemy import Connection, event
from sqlalchemy.orm import Session

from earwitness_core.audit.actions import LEFT_OUT
from earwitness_core.audit.event import NO_LINK, SALT_BYTES, digest_of, link_of, pack_touched, touched_of
from earwitness_core.audit.sources import sources_of
from earwitness_core.model import Changes
from earwitness_core.vault import Vault
from earwitness_core.vault.mirror import Head

_LAST = "SELECT seq, link FROM trail ORDER BY seq DESC LIMIT 1"
_PUT = """
    INSERT INTO trail (seq, at_ms, actor, action, reason, touched, salt, digest, link, mac)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
# An id as ids.new_id makes it, a row number, a digest, or several of them; or the fixed name of a setting or a way.
_ID = re.compile(r"(?:[0-9a-f]{8,64}|\d{1,20})(?::(?:[0-9a-f]{8,64}|\d{1,20}))*\Z")
_NAMED = frozenset({"setting", "measured_speed", "search_index"})
BEGIN, CUT = "trail.begin", "trail.cut"


@dataclass(frozen=True, slots=True)
class Waiting:
    """An event that goes with the next unit of work."""

    actor: str
    action: str
    reason: str
    at_ms: int
    touched: dict[str, frozenset[str]]


class Recorder:
    """The witness of one vault. `head` is the last event that this process knows to be on disk."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._waiting: list[Waiting] = []
        self._guard = threading.Lock()
        self.was_cut = False  # an event tells that the end was missing: the mirror must not stand by what it knew
        with vault.read() as session:
            self.head = last(session.connection())

    def wait(self, told: Waiting) -> int:
        """Let an event go with the next unit of work. Says how many wait."""
        with self._guard:
            self._waiting.append(told)
            return len(self._waiting)

    @property
    def waits(self) -> bool:
        return bool(self._waiting)

    def witness(self, session: Session, changes: Changes) -> None:
        """Put the unit on record; with it what waited, even when the unit itself leaves no event."""
        with self._guard:
            waiting = list(self._waiting)
        told: list[Waiting | Changes] = list(waiting)
        if changes.action not in LEFT_OUT:
            told.append(changes)
        if not told:
            return
        connection = session.connection()
        head = last(connection)
        is_cut = head.seq < self.head.seq
        if is_cut:
            head = self._append(connection, head, cut(self.head, head, changes.at_ms))
        for one in told:
            head = self._append(connection, head, one)
        # Inside the commit, while this process's turn at writing lasts: no other unit of ours comes in between.
        event.listen(session, "after_commit", lambda _: self._committed(head, waiting, is_cut=is_cut), once=True)

    def _committed(self, head: Head, written: list[Waiting], *, is_cut: bool) -> None:
        self.head = head
        self.was_cut = self.was_cut or is_cut
        with self._guard:
            self._waiting = [one for one in self._waiting if not any(one is done for done in written)]

    def _append(self, connection: Connection, before: Head, told: Waiting | Changes) -> Head:
        touched = {kind: frozenset(self._shown(kind, one) for one in ids) for kind, ids in told.touched.items()}
        sources = sources_of(connection, told.touched)
        if sources:
            touched["source"] = sources
        seq, salt = before.seq + 1, os.urandom(SALT_BYTES)
        said = (seq, told.at_ms, told.actor, told.action, told.reason, pack_touched(touched_of(touched)), salt)
        digest = digest_of(*said)
        link = link_of(before.link, digest)
        mac = self._vault.keys.event_mac(seq, digest, link)
        connection.exec_driver_sql(_PUT, (*said, digest, link, mac))
        return Head(seq, link)

    def _shown(self, kind: str, one: str) -> str:
        """An id as it is; anything else, which might be content, as a keyed hash."""
        if kind in _NAMED or _ID.match(one):
            return one
        return self._vault.keys.text_mac(one.encode()).hex()


def last(connection: Connection) -> Head:
    """The last event in the database; number 0 when there is none."""
    row = connection.exec_driver_sql(_LAST).one_or_none()
    return Head(0, NO_LINK) if row is None else Head(row[0], row[1])


def cut(known: Head, found: Head, at_ms: int) -> Waiting:
    """The event that tells of a trail which ends before, or goes otherwise than, what was known of it."""
    return Waiting("system", CUT, "", at_ms, heads(known, found))


def heads(known: Head, found: Head) -> dict[str, frozenset[str]]:
    return {kind: frozenset({f"{head.seq}:{head.link.hex()}"}) for kind, head in (("known", known), ("found", found))}
