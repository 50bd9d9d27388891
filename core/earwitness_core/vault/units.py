"""Units of work: all writes of a vault go through one, which says who does what and returns what changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from sqlalchemy import event, inspect
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction

from earwitness_core.model import Changes


class UnitOfWork:
    """One transaction. Rows added, changed or deleted through the session are noticed by themselves.

    SQL that goes past the mapped objects is noticed by its table only (an UPDATE or DELETE of a mapped class) or not
    at all (text): say what it touched with `touch`.
    """

    def __init__(self, session: Session, *, actor: str, action: str, reason: str, now_ms: int) -> None:
        self.session = session
        self.actor = actor
        self.action = action
        self.reason = reason
        self.now_ms = now_ms
        self._touched: defaultdict[str, set[str]] = defaultdict(set)
        self._afterwards: list[Callable[[], None]] = []
        self._changes: Changes | None = None
        event.listen(session, "after_flush", self._notice_rows)
        event.listen(session, "do_orm_execute", self._notice_statement)

    def touch(self, kind: str, *ids: object) -> None:
        """Say that rows of a kind (table name) changed; without ids: some of them."""
        self._touched[kind].update(str(one) for one in ids)

    def after_commit(self, act: Callable[[], None]) -> None:
        """Do something once the transaction is safe on disk; never when it is rolled back."""
        self._afterwards.append(act)

    @property
    def changes(self) -> Changes:
        """What was done: so far while the unit is open, complete after it."""
        return self._changes or self._gathered()

    def _gathered(self) -> Changes:
        touched = {kind: frozenset(ids) for kind, ids in self._touched.items()}
        return Changes(self.actor, self.action, self.reason, self.now_ms, touched)

    def _close(self) -> Changes:
        """Flush and fix what changed; rows that a witness adds afterwards do not count."""
        self.session.flush()
        self._changes = self._gathered()
        return self._changes

    def _notice_rows(self, session: Session, _context: UOWTransaction) -> None:
        for row in (*session.new, *session.deleted):
            self._notice(row)
        for row in session.dirty:
            if session.is_modified(row):
                self._notice(row)

    def _notice(self, row: Any) -> None:
        state = inspect(row)
        self.touch(
            state.mapper.local_table.name, ":".join(str(part) for part in state.mapper.primary_key_from_instance(row))
        )

    def _notice_statement(self, state: ORMExecuteState) -> None:
        if (state.is_insert or state.is_update or state.is_delete) and state.bind_mapper is not None:
            self.touch(state.bind_mapper.local_table.name)  # type: ignore[attr-defined]  # a Table: all our classes have one
