"""A call of the core becomes signals: it runs in a thread, and its end is heard on the GUI thread.

The one place where the window meets threads. Writes run one after the other, as the vault has one writer; reads run
beside them, so that a long write leaves the lists alive. Whoever asks may be gone when the answer comes: slots of a
QObject that was deleted are not called (Qt cuts the connection), and results of a closed `Background` are dropped.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from earwitness_core.errors import Cancelled, EarwitnessError
from earwitness_core.paths import state_folder
from earwitness_desktop.shared import crashes

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

    from earwitness_core.model import Changes
    from earwitness_core.vault import Vault

# The thread that draws waits for the interpreter after each call of Qt that lets go of it: beside a reader that
# computes for a second, 5 ms each (Python's default) made stalls of a tenth of a second.
_SWITCH_S = 0.001
# A slot, or a Signal(object) to pass it on by. A bound method of a QObject is not called once that is gone.
Heard = Callable[..., object] | SignalInstance


class Lane(StrEnum):
    """Where a call waits for its turn."""

    READ = "read"
    WRITE = "write"


_THREADS = {Lane.READ: 3, Lane.WRITE: 1}


class Task(QObject):
    """One call under way. Exactly one of `done` and `failed` comes, on the thread that made it; then `ended`."""

    progressed = Signal(object)
    done = Signal(object)
    failed = Signal(object)  # an EarwitnessError: what is no error of the tree is kept as a report, then told as one
    ended = Signal()
    _came = Signal(object, object)

    def __init__(self, call: Callable[[Task], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._call = call
        self._future: Future[None] | None = None
        self._cancelled = False
        self._came.connect(self._tell)  # it comes out of another thread, so it waits for its turn on this one

    @property
    def is_cancelled(self) -> bool:
        """Whether nobody wants the answer any more; a long call looks at it between two steps."""
        return self._cancelled

    def cancel(self) -> None:
        """Nobody wants the answer: neither `done` nor `failed` comes."""
        self._cancelled = True
        if self._future is not None and self._future.cancel():
            self.ended.emit()

    def report(self, progress: object) -> None:
        """Tell how far it is; from any thread."""
        if shiboken6.isValid(self) and not self._cancelled:
            self.progressed.emit(progress)

    def _start(self, pool: ThreadPoolExecutor) -> None:
        self._future = pool.submit(self._run)

    def _run(self) -> None:
        answer: object = None
        problem: BaseException | None = None
        try:
            answer = self._call(self)
        except BaseException as caught:  # noqa: BLE001 -- told on the GUI thread, whatever it is
            problem = caught
        if shiboken6.isValid(self):  # else the window has gone meanwhile
            self._came.emit(answer, problem)

    @Slot(object, object)
    def _tell(self, answer: object, problem: object) -> None:
        if not self._cancelled:
            if problem is None:
                self.done.emit(answer)
            elif not isinstance(problem, Cancelled):
                assert isinstance(problem, BaseException)
                self.failed.emit(as_told(problem))
        self.ended.emit()


class Background(QObject):
    """Runs calls off the GUI thread. Belongs to whoever shows their answers; close it before the desk."""

    busy = Signal(bool)  # whether anything is under way

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_SWITCH_S)
        self._pools: dict[Lane, ThreadPoolExecutor] = {}
        self._tasks: set[Task] = set()
        self._closed = False

    def read(self, call: Callable[[], object], done: Heard | None = None, *, failed: Heard | None = None) -> Task:
        """Ask the vault something; `done` is called with the answer, `failed` with the error."""
        return self._begin(Lane.READ, lambda _: call(), done, failed)

    def write(self, call: Callable[[], object], done: Heard | None = None, *, failed: Heard | None = None) -> Task:
        """Change something; in the order in which it was asked."""
        return self._begin(Lane.WRITE, lambda _: call(), done, failed)

    def follow(
        self,
        call: Callable[[Task], object],
        done: Heard | None = None,
        *,
        failed: Heard | None = None,
        progressed: Heard | None = None,
    ) -> Task:
        """A long call that tells its progress by `task.report` and looks at `task.is_cancelled`."""
        return self._begin(Lane.READ, call, done, failed, progressed)

    def close(self) -> None:
        """Wait for the calls under way; no answer is told any more, and no call is begun."""
        self._closed = True
        for task in tuple(self._tasks):
            task.cancel()
        for pool in self._pools.values():
            pool.shutdown(wait=True, cancel_futures=True)
        self._tasks.clear()

    def _begin(
        self,
        lane: Lane,
        call: Callable[[Task], object],
        done: Heard | None,
        failed: Heard | None,
        progressed: Heard | None = None,
    ) -> Task:
        task = Task(call, self)
        if self._closed:
            return task
        for signal, slot in ((task.done, done), (task.failed, failed), (task.progressed, progressed)):
            if slot is not None:
                signal.connect(slot)
        task.ended.connect(lambda: self._forget(task))
        self._tasks.add(task)
        self.busy.emit(True)
        task._start(self._pool(lane))  # after the connections: what is told before them is lost
        return task

    def _pool(self, lane: Lane) -> ThreadPoolExecutor:
        from concurrent.futures import ThreadPoolExecutor  # here: the door is painted before it asks anything

        if lane not in self._pools:
            self._pools[lane] = ThreadPoolExecutor(_THREADS[lane], thread_name_prefix=lane)
        return self._pools[lane]

    def _forget(self, task: Task) -> None:
        self._tasks.discard(task)
        task.deleteLater()
        self.busy.emit(bool(self._tasks))


class Newest:
    """Reads of one thing that is asked for again and again. Reads run side by side, so an older answer may come after a
    newer one: only what was asked last is told."""

    def __init__(self, background: Background) -> None:
        self._background = background
        self._task: Task | None = None

    def read(self, call: Callable[[], object], done: Heard, *, failed: Heard | None = None) -> None:
        """As `Background.read`; nobody wants the answers before it any more."""
        if self._task is not None and shiboken6.isValid(self._task):
            self._task.cancel()
        self._task = self._background.read(call, done, failed=failed)


class VaultSignals(QObject):
    """The commits of this process as a signal on the GUI thread. Ids by kind of row, never content."""

    changed = Signal(object)  # Changes
    _heard = Signal(object)

    def __init__(self, vault: Vault, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtCore import Qt  # here: the door is painted without the names of Qt (decision 0187)

        self._heard.connect(self.changed, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = vault.subscribe(self._hear)

    def close(self) -> None:
        """Hear no more."""
        self._unsubscribe()

    def _hear(self, changes: Changes) -> None:
        if shiboken6.isValid(self):
            self._heard.emit(changes)


def as_told(problem: BaseException) -> EarwitnessError:
    """An error of the tree as it is; anything else as a bug with an id, whose report holds no content."""
    if isinstance(problem, EarwitnessError):
        return problem
    bug = crashes.keep(state_folder(), problem, where="thread")
    return EarwitnessError(
        "Something went wrong that should not. Nothing was changed.",
        next_step="Try again. If it happens again, copy the report: it holds no content.",
        bug=bug,
    )
