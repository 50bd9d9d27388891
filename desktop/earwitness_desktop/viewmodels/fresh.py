"""What a screen shows of some tables, kept fresh: read in a thread, and again when one of them changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from earwitness_core.errors import EarwitnessError
from earwitness_core.model import Changes
from earwitness_desktop.viewmodels.session import OpenDesk

_REST_MS = 100  # a burst of commits is one refresh


class Watching(QObject):
    """Refreshes when one of its tables changed. Asleep it reads nothing; `wake` it while somebody looks."""

    failed = Signal(object)  # EarwitnessError

    def __init__(self, desk: OpenDesk, tables: Iterable[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._tables = desk, frozenset(tables)
        self._awake, self._stale = False, True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self.again)
        desk.signals.changed.connect(self._hear)

    def wake(self) -> None:
        """Somebody looks: read, if anything changed meanwhile."""
        self._awake = True
        if self._stale:
            self.again()

    def sleep(self) -> None:
        """Nobody looks."""
        self._awake = False
        if self._timer.isActive():
            self._timer.stop()

    def again(self) -> None:
        """Read anew now."""
        self._timer.stop()
        self._stale = False
        self.refresh()

    def refresh(self) -> None:
        """What reading anew is."""
        raise NotImplementedError

    def forget(self) -> None:
        """Keep nothing of the vault."""
        self.sleep()

    def _hear(self, changes: Changes) -> None:
        if self._tables.isdisjoint(changes.touched):
            return
        self._stale = True
        if self._awake and not self._timer.isActive():
            self._timer.start()


class Fresh(Watching):
    """One value of the vault; None until it was read."""

    changed = Signal()

    def __init__(
        self, desk: OpenDesk, read: Callable[[], object], tables: Iterable[str], parent: QObject | None = None
    ) -> None:
        """`read` runs in a thread; `tables` are those whose rows it looks at."""
        super().__init__(desk, tables, parent)
        self.value: object = None
        self._read = read
        self._reading = self._once_more = False

    def refresh(self) -> None:
        if self._reading:
            self._once_more = True
            return
        self._reading = True
        self._desk.background.read(self._read, self._take, failed=self._fail)

    def forget(self) -> None:
        super().forget()
        self.value = None

    def _take(self, value: object) -> None:
        self._end()
        self.value = value
        self.changed.emit()

    def _fail(self, problem: EarwitnessError) -> None:
        self._end()
        self.failed.emit(problem)

    def _end(self) -> None:
        self._reading = False
        if self._once_more:
            self._once_more = False
            self.refresh()
