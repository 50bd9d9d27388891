"""An open vault: snapshots to read, units of work to write, and the news of what changed.

Promised: a unit is on disk, power cut included, when its block has ended; or nothing of it is. Readers never wait for a
writer nor a writer for readers, in one thread or many. Sessions stay in the thread that opened them.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from earwitness_core.clock import Clock
from earwitness_core.errors import VaultRefused
from earwitness_core.ids import VaultId
from earwitness_core.model import Changes
from earwitness_core.vault import cipher, freshness, lock
from earwitness_core.vault.blobs import BlobStore
from earwitness_core.vault.header import Editing, Header, HeaderFile, Mark
from earwitness_core.vault.keys import VaultKeys
from earwitness_core.vault.units import UnitOfWork

DATABASE = "vault.db"
LOCK = "lock"
MARK_SECONDS = 60.0
_log = logging.getLogger(__name__)


class Vault:
    """Made by opening.create_vault and opening.open_vault. Close it, or use it as a context manager."""

    def __init__(self, folder: Path, header: Header, keys: VaultKeys, clock: Clock) -> None:
        self.folder = folder
        self.clock = clock
        self.id = VaultId(header.vault_id.hex())
        self.keys = keys
        self.header_file = HeaderFile(folder)
        self._readers = cipher.make_engine(folder / DATABASE, keys.database, read_only=True)
        self._writer = cipher.make_engine(folder / DATABASE, keys.database, read_only=False)
        self._turn = threading.Lock()
        self._writing_thread: int | None = None
        self._listeners: list[Callable[[Changes], None]] = []
        self._witnesses: list[Callable[[Session, Changes], None]] = []
        self._last_acts: list[Callable[[], None]] = []
        self._above = header.mark.counter
        self._marked_at: float | None = None
        self._unmarked = False
        self._closed = False
        self.opened_by = ""  # the kind of slot that opened it; opening.open_vault says
        self.blobs = BlobStore(self)
        try:
            self.opened_older_copy = self._compare_marks()
        except BaseException:
            self._dispose()
            raise

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one state of the vault, from its first statement on, and cannot write."""
        self._require_open()
        with cipher.translated(self.folder), self._session(self._readers) as session:
            yield session
            if session.new or session.dirty or session.deleted:
                raise RuntimeError("a reader changed rows; they go through a unit of work")

    @contextmanager
    def write(self, *, actor: str, action: str, reason: str = "") -> Iterator[UnitOfWork]:
        """A unit of work: committed at the end of the block, rolled back when it raises.

        Keep it short: it waits for other writers (VaultBusy after 30 s of another process) and they for it.
        Raises DiskFull, VaultDamaged, VaultUnreachable; then nothing of it happened.
        """
        with self._my_turn(), cipher.translated(self.folder), self._session(self._writer) as session:
            session.connection()  # BEGIN IMMEDIATE now, not at the first statement
            unit = UnitOfWork(session, actor=actor, action=action, reason=reason, now_ms=self.clock.now_ms())
            yield unit
            changes = unit._close()
            for witness in tuple(self._witnesses):
                witness(session, changes)
            self._commit(session)
        for act in unit._afterwards:
            _carefully(act)
        for listener in tuple(self._listeners):
            _carefully(lambda tell=listener: tell(changes))  # type: ignore[misc]

    @property
    def is_writing_here(self) -> bool:
        """Whether a unit of work is open in this thread; a second one would wait for it for ever."""
        return self._writing_thread == threading.get_ident()

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Hear of every commit of this process, in the thread that made it. Returns what ends it."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def pulse(self) -> tuple[int, ...]:
        """Another one after every commit, of whatever process: sizes and times of the database's files. Asks nothing of
        the database, so that it can be looked at all day.
        """
        seen: list[int] = []
        for name in (DATABASE, f"{DATABASE}-wal"):
            with suppress(OSError):
                status = (self.folder / name).stat()
                seen += (status.st_size, status.st_mtime_ns)
        return tuple(seen)

    def witness(self, hook: Callable[[Session, Changes], None]) -> None:
        """Be part of every unit of work: called inside the transaction; what it raises undoes the unit."""
        self._witnesses.append(hook)

    def before_close(self, act: Callable[[], None]) -> None:
        """Have something done while the vault is still open, by whoever closes it."""
        self._last_acts.append(act)

    @contextmanager
    def maintenance(self) -> Iterator[Any]:
        """A bare connection with this process's turn at writing, for what no unit of work can do (VACUUM)."""
        with (
            self._my_turn(),
            cipher.translated(self.folder),
            closing(cipher.connect(self.folder / DATABASE, self.keys.database)) as connection,
        ):
            yield connection

    @contextmanager
    def runner_lock(self) -> Iterator[None]:
        """Be the one process that runs jobs. Raises VaultBusy when there is one; a killed one does not count."""
        with lock.held(self.folder / LOCK, wait_seconds=0, signed_ms=self.clock.now_ms()):
            yield

    def close(self) -> None:
        """Leave nothing behind: the last mark, the blobs that were given to no source, the connections."""
        while self._last_acts:
            _carefully(self._last_acts.pop())
        with self._turn:  # whoever writes has ended
            if self._closed:
                return
            self.blobs.close()
            self._closed = True
        try:
            if self._unmarked:
                with self._turn, cipher.translated(self.folder), self._session(self._writer) as session:
                    session.connection()  # before the header, as every unit does: else two wait for each other
                    self._commit(session, mark_now=True)
        except VaultRefused as problem:
            _log.warning("vault closed without its last mark", extra={"error": type(problem).__name__})
        finally:
            self._dispose()

    def __enter__(self) -> Vault:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Vault({self.id})"

    def _dispose(self) -> None:
        self._readers.dispose()
        self._writer.dispose()

    def _require_open(self) -> None:
        if self._closed:
            raise RuntimeError("the vault is closed")

    @contextmanager
    def _my_turn(self) -> Iterator[None]:
        self._require_open()
        if self.is_writing_here:
            raise RuntimeError("a unit of work is open in this thread; a second one would wait for it for ever")
        with self._turn:
            self._require_open()
            self._writing_thread = threading.get_ident()
            try:
                yield
            finally:
                self._writing_thread = None

    @contextmanager
    def _session(self, engine: Engine) -> Iterator[Session]:
        with Session(engine, autoflush=engine is self._writer, expire_on_commit=False) as session:
            try:
                yield session
            except DBAPIError as problem:
                # After one bad page SQLCipher refuses everything on the same connection: take a new one next time.
                if cipher.translate(problem.orig, self.folder) is not None:
                    session.invalidate()
                raise

    def _commit(self, session: Session, *, mark_now: bool = False) -> None:
        due = mark_now or self._marked_at is None or self.clock.ticks() - self._marked_at >= MARK_SECONDS
        with ExitStack() as stack:
            editing = stack.enter_context(self.header_file.editing(self.keys)) if due else None
            freshness.advance(session, above=self._above)
            mark = freshness.draw(session, editing.header.mark) if editing else None
            session.commit()
            self._unmarked = True
            if editing and mark:
                self._show(editing, mark)

    def _show(self, editing: Editing, mark: Mark) -> None:
        try:
            editing.write(replace(editing.header, mark=mark))
        except VaultRefused as problem:  # the unit is committed: never tell its caller otherwise
            _log.warning("header not marked", extra={"error": type(problem).__name__})
            return
        self._marked_at = self.clock.ticks()
        self._unmarked = False

    def _compare_marks(self) -> bool:
        """Whether the database is not the one the header knows; a header that lags by one mark is brought up."""
        with self.header_file.editing(self.keys) as editing, self.read() as session:
            shown = editing.header.mark
            mark, previous = freshness.marks(session)
            if shown == previous and shown != mark:
                self._show(editing, mark)
        return shown not in (mark, previous)


def _carefully(act: Callable[[], None]) -> None:
    """The commit stands; whoever hears of it cannot make it look failed."""
    try:
        act()
    except Exception as problem:  # noqa: BLE001
        _log.error("failed after a commit", extra={"error": type(problem).__name__})
