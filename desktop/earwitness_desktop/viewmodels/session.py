"""Which vault this window is about, and whether it is locked, open, or yet to be made.

The rooms of the core are heavy, and the door needs none of them: they are loaded in a thread, at the latest when a
vault is opened (decision 0174).
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from earwitness_core.errors import EarwitnessError, VaultBusy
from earwitness_desktop.jobs import Background, VaultSignals
from earwitness_desktop.shared.known import remember_folder

if TYPE_CHECKING:
    from earwitness_core.desk import Desk
    from earwitness_core.vault import Unlock


class State(StrEnum):
    """NEW: no vault is known, or a new one is asked for. FIRST_STEPS: it was just made, is open, and has first things
    to be settled; then OPEN.
    """

    NEW = "new"
    LOCKED = "locked"
    OPENING = "opening"
    FIRST_STEPS = "first-steps"
    OPEN = "open"


class Session(QObject):
    """Opens and closes the desk. Everything that shows a vault is made when `opened` comes and gone after `closing`."""

    state_changed = Signal(object)
    opened = Signal(object)  # the OpenDesk
    closing = Signal()
    refused = Signal(object)  # EarwitnessError
    made = Signal(str)  # the recovery code of a new vault, shown this once

    def __init__(self, folder: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self.state = State.NEW if folder is None else State.LOCKED
        self.open_desk: OpenDesk | None = None
        self.locked_by_hand = False  # then the keyring does not open it again by itself
        self.last_crash = ""  # a report without content of how the program ended last time
        self.opened_by = ""  # passphrase, keyring or recovery; empty for one that was just made
        self.background = Background(self)
        self._late: Desk | None = None  # opened in a thread, and not heard of yet

    def choose(self, folder: Path | None) -> None:
        """Be about another vault; None for one that is to be made. Only while none is open."""
        assert self.open_desk is None, "lock the open vault first"
        self.folder = folder
        self._become(State.NEW if folder is None else State.LOCKED)

    def unlock_with_passphrase(self, passphrase: str) -> None:
        def way() -> Unlock:
            from earwitness_core.vault import FromPassphrase

            return FromPassphrase(passphrase)

        self._open(way)

    def unlock_with_keyring(self) -> None:
        def way() -> Unlock:
            from earwitness_core.vault import FromKeyring

            return FromKeyring()

        self._open(way)

    def unlock_with_recovery_code(self, code: str) -> None:
        def way() -> Unlock:
            from earwitness_core.vault import FromRecoveryCode

            return FromRecoveryCode(code)

        self._open(way)

    def create(self, folder: Path, passphrase: str, *, keyring: bool) -> None:
        """Make a vault and open it. `made` comes with its recovery code; `enter` goes on from there to `opened`."""

        def making() -> tuple[Desk, str]:
            from earwitness_core.desk import Desk

            made = Desk.create(folder, passphrase, keyring=keyring)
            self._late = made[0]
            remember_folder(folder)
            return made

        self.folder = folder
        self._become(State.OPENING)
        self.background.write(making, self._created, failed=self._refuse_new)

    def enter(self) -> None:
        """The first steps with a new vault are done: show what is in it."""
        assert self.open_desk is not None, "there is nothing to enter"
        self._become(State.OPEN)
        self.opened.emit(self.open_desk)

    def close(self) -> None:
        """Close the desk: jobs stop at their last commit, engines end."""
        if self.open_desk is not None:
            self.closing.emit()
            self.open_desk.close()
            self.open_desk = None
            self._become(State.LOCKED)

    def shut_down(self) -> None:
        """Close, and wait for whatever is under way; for the end of the program."""
        self.background.close()
        self.close()
        if self._late is not None:  # nobody heard any more that it was opened
            self._late.close()

    def _open(self, way: Callable[[], Unlock]) -> None:
        folder = self.folder
        assert folder is not None, "there is no vault to open"

        def opening() -> Desk:
            from earwitness_core.desk import Desk

            self._late = desk = Desk.open(folder, way())
            remember_folder(folder)
            return desk

        self._become(State.OPENING)
        self.background.write(opening, self._opened, failed=self._refuse)

    def _created(self, answer: tuple[Desk, str]) -> None:
        desk, code = answer
        self.opened_by, self._late = "", None
        self.open_desk = OpenDesk(desk, self)
        self._become(State.FIRST_STEPS)
        self.made.emit(code)

    def _opened(self, desk: Desk) -> None:
        self.opened_by, self._late = desk.vault.opened_by, None
        self.open_desk = OpenDesk(desk, self)
        self.enter()

    def _refuse(self, problem: EarwitnessError) -> None:
        self._become(State.LOCKED)
        self.refused.emit(problem)

    def _refuse_new(self, problem: EarwitnessError) -> None:
        self.folder = None
        self._become(State.NEW)
        self.refused.emit(problem)

    def _become(self, state: State) -> None:
        self.state = state
        self.state_changed.emit(state)


class OpenDesk(QObject):
    """An open desk with its threads, its signals and its workers. What every view model of a vault is given."""

    working_changed = Signal(bool)
    work_refused = Signal(object)  # EarwitnessError
    in_use = Signal()  # somebody listens, and need not touch anything

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.background = Background(self)
        self.signals = VaultSignals(desk.vault, self)
        self.works_elsewhere = False  # another process of this machine runs the jobs
        self._stop: Callable[[], None] | None = None

    @property
    def is_working(self) -> bool:
        """Whether jobs run in this process."""
        return self._stop is not None

    def start_work(self) -> None:
        """Run jobs and watch the folders in this process, unless another does."""
        if self._stop is None:
            self.background.write(self._start, self._started, failed=self._not_started)

    def stop_work(self) -> None:
        """Stop at the last commit; the window stays."""
        stop, self._stop = self._stop, None
        if stop is not None:
            self.background.write(stop, lambda _: self.working_changed.emit(False))

    def close(self) -> None:
        """Stop the work, end the threads, close the desk."""
        self.signals.close()
        self.background.close()
        if self._stop is not None:
            self._stop()
            self._stop = None
        self.desk.close()

    def _start(self) -> Callable[[], None]:
        held = ExitStack()
        held.enter_context(self.desk.working(by_battery=True))
        return held.close

    def _started(self, stop: Callable[[], None]) -> None:
        self._stop = stop
        self.works_elsewhere = False
        self.working_changed.emit(True)

    def _not_started(self, problem: EarwitnessError) -> None:
        self.works_elsewhere = isinstance(problem, VaultBusy)
        self.working_changed.emit(False)
        if not self.works_elsewhere:
            self.work_refused.emit(problem)
