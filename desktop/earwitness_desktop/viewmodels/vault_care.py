"""What concerns the open vault and is set rarely: its secrets, its backups, its watched folders, its soundness."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from earwitness_desktop.jobs import Heard, Task
from earwitness_desktop.viewmodels.session import OpenDesk


@dataclass(frozen=True, slots=True)
class Watched:
    """A folder that is watched. `moves`: originals go aside once they are taken."""

    id: str
    path: str
    project: str
    moves: bool
    is_there: bool


@dataclass(frozen=True, slots=True)
class Care:
    """`every`: daily, weekly or off. `last_ms` is None while no backup was made."""

    folders: tuple[Watched, ...]
    backup_file: str
    every: str
    last_ms: int | None
    keyring: bool
    has_keyring: bool


class VaultCare(QObject):
    """Reads and changes. `changed` comes with a Care; what is refused comes as `failed`."""

    changed = Signal(object)
    failed = Signal(object)  # EarwitnessError
    done = Signal(str)  # what came about: passphrase, keyring, backup, sound, damaged
    code = Signal(object)  # the new recovery code, shown this once
    progressed = Signal(object)  # 0.0 to 1.0

    def __init__(self, desk: OpenDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def load(self) -> None:
        desk = self._desk.desk

        def reading() -> Care:
            from earwitness_core.vault import door
            from earwitness_core.vault.slots import SlotKind

            names = {str(one.id): one.name for one in desk.library.projects()}
            folders = tuple(
                Watched(one.id, str(one.path), names.get(str(one.project_id), ""), one.after == "move", one.is_present)
                for one in desk.intake.folders()
            )
            backup = desk.care.backups.schedule
            return Care(
                folders,
                backup.file if backup else "",
                backup.every if backup else "off",
                backup.last_ms if backup else None,
                SlotKind.KEYRING in door.ways(desk.vault.folder),
                door.has_keyring(),
            )

        self._desk.background.read(reading, self.changed, failed=self.failed)

    def watch(self, folder: Path, *, move: bool) -> None:
        """Watch a folder for the first project, or change what happens to its originals."""
        desk = self._desk.desk

        def watching() -> None:
            from earwitness_core.model import Destination

            project = desk.library.projects()[0] if desk.library.projects() else desk.library.first_project()
            desk.intake.watch(folder, Destination(project.id, project.choice), after="move" if move else "leave")

        self._change(watching)

    def unwatch(self, folder_id: str) -> None:
        """No longer; what was taken stays."""
        from earwitness_core.ids import FolderId

        self._change(lambda: self._desk.desk.intake.unwatch(FolderId(folder_id)))

    def change_passphrase(self, new: str) -> None:
        def changing() -> None:
            from earwitness_core.vault import change_passphrase

            change_passphrase(self._desk.desk.vault, new)

        self._change(changing, "passphrase")

    def rotate_code(self) -> None:
        """`code` comes; the old one opens nothing any more."""

        def rotating() -> str:
            from earwitness_core.vault import rotate_recovery_code

            return rotate_recovery_code(self._desk.desk.vault)

        self._desk.background.write(rotating, self.code, failed=self.failed)

    def remember(self, *, keyring: bool) -> None:
        """Let the system's keyring open it from now on, or not any more."""

        def changing() -> None:
            from earwitness_core.vault import add_keyring_slot, remove_keyring_slot

            (add_keyring_slot if keyring else remove_keyring_slot)(self._desk.desk.vault)

        self._change(changing, "keyring")

    def back_up(self, file: Path) -> None:
        """Add the vault as it is now to a sealed file."""
        care, vault = self._desk.desk.care, self._desk.desk.vault
        to = file / f"{vault.folder.stem}.ewbackup" if file.is_dir() else file

        def copying(task: Task) -> str:
            care.backups.make(
                to,
                on_progress=lambda done, of: task.report(done / max(1, of)),
                stopping=lambda: task.is_cancelled,
            )
            return "backup"

        self._follow(copying)

    def schedule(self, every: str) -> None:
        """daily, weekly or off."""
        care = self._desk.desk.care

        def changing() -> None:
            from dataclasses import replace

            from earwitness_core.care import Schedule

            care.backups.set_schedule(replace(care.backups.schedule or Schedule(""), every=every))

        self._change(changing)

    def check(self) -> None:
        """Look at every byte; `done` says sound or damaged."""
        care = self._desk.desk.care

        def checking(task: Task) -> str:
            found = care.check(quick=False, on_progress=lambda done, of: task.report(done / max(1, of)))
            return "sound" if found.ok else "damaged"

        self._follow(checking)

    def _follow(self, call: Callable[[Task], str]) -> None:
        self._desk.background.follow(call, self._came_about, failed=self.failed, progressed=self.progressed)

    def _change(self, call: Callable[[], object], what: str = "") -> None:
        def changing() -> str:
            call()
            return what

        heard: Heard = self._came_about
        self._desk.background.write(changing, heard, failed=self.failed)

    def _came_about(self, what: str) -> None:
        if what:
            self.done.emit(what)
        self.load()
