"""What the door of a vault knows before it is open: the ways into it, and which other vaults there are."""

from __future__ import annotations

import gc
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from earwitness_core.errors import EarwitnessError
from earwitness_desktop.jobs import Task
from earwitness_desktop.shared.known import known_folders
from earwitness_desktop.viewmodels.session import Session, State

# The core in parts of a third of a second at most, so that who leaves at the door need not wait for all of it.
_ROOMS = (
    *("sqlalchemy.util", "sqlalchemy.sql", "sqlalchemy.engine", "sqlalchemy.orm", "numpy", "earwitness_core.vault"),
    *("earwitness_core.audit", "earwitness_core.library", "earwitness_core.care", "earwitness_core.desk"),
)


class Entrance(NamedTuple):
    """What was found out about a vault that is closed."""

    keyring: bool


class DoorModel(QObject):
    """Looks at the closed vault in a thread, which also loads what opening it will need.

    The keyring is tried by itself, once; never for somebody who has just locked.
    """

    looked = Signal(object)  # Entrance
    unreachable = Signal(object)  # EarwitnessError: there is no vault there, or none that can be read

    def __init__(self, session: Session, *, try_keyring: bool = True, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._try_keyring = try_keyring
        self.entrance = Entrance(keyring=False)

    @property
    def others(self) -> list[Path]:
        """Other vaults that were opened here, the latest first."""
        return [one for one in reversed(known_folders()) if one != self._session.folder]

    def look(self) -> None:
        """Find out; `looked` or `unreachable` comes."""
        folder = self._session.folder
        if folder is None:
            return

        def looking() -> Entrance:
            from earwitness_core.vault import door
            from earwitness_core.vault.slots import SlotKind

            return Entrance(SlotKind.KEYRING in door.ways(folder) and door.has_keyring())

        self._session.background.read(looking, self._found, failed=self._not_found)
        self._session.background.follow(_load)

    def _found(self, entrance: Entrance) -> None:
        self.entrance = entrance
        self.looked.emit(entrance)
        if entrance.keyring and self._try_keyring and self._session.state is State.LOCKED:
            self._try_keyring = False
            self._session.unlock_with_keyring()

    def _not_found(self, problem: EarwitnessError) -> None:
        self.unreachable.emit(problem)


def _load(task: Task) -> None:
    """What opening a vault needs is read while the person types."""
    for room in _ROOMS:
        if task.is_cancelled:
            return
        import_module(room)
    gc.freeze()  # code is never garbage: a full collection would look through all of it, on the thread that draws
