"""What a screen shows of some tables, kept fresh: read in a thread, again when one of them changed, never twice at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from earwitness_core.errors import EarwitnessError
from earwitness_core.model import Changes
from earwitness_desktop.viewmodels.session import OpenDesk

_REST_MS = 100  # a burst of commits is one refresh


class Fresh(QObject):
    """A value of the vault. Asleep it reads nothing; `wake` it while somebody looks."""

    changed = Signal()
    failed = Signal(object)  # EarwitnessError

    def __init__(
        self,
        desk: OpenDesk,
        read: Callable[[], object],
        tables: Iterable[str],
        parent: QObject | None = None,
    ) -> None:
        """`read` runs in a thread; `tables` are those whose rows it looks at."""
        super().__init__(parent)
        self.value: object = None
        self._desk, self._read, self._tables = desk, read, frozenset(tables)
        self._awake, self._stale, self._reading = False, True, False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self._go)
        desk.signals.changed.connect(self._hear)

    def wake(self) -> None:
        """Somebody looks: read, if anything changed meanwhile."""
        self._awake = True
        if self._stale:
            self._go()

    def sleep(self) -> None:
        """Nobody looks."""
        self._awake = False
        self._timer.stop()

    def again(self) -> None:
        """Read anew now: the question is another one."""
        self._stale = True
        self._go()

    def forget(self) -> None:
        """Keep nothing of the vault."""
        self.sleep()
        self.value = None

    def _hear(self, changes: Changes) -> None:
        if self._tables.isdisjoint(changes.touched):
            return
        self._stale = True
        if self._awake and not self._timer.isActive():
            self._timer.start()

    def _go(self) -> None:
        if self._reading:
            return  # it is stale still, and read again when this answer is there
        self._timer.stop()
        self._reading, self._stale = True, False
        self._desk.background.read(self._read, self._take, failed=self._fail)

    def _take(self, value: object) -> None:
        self._reading = False
        if self._stale and self._awake:
            self._timer.start()
        self.value = value
        self.changed.emit()

    def _fail(self, problem: EarwitnessError) -> None:
        self._reading = False
        self.failed.emit(problem)
