"""The first steps: a vault is made, its recovery code is proved to be kept, a model chosen, a folder watched."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal

from earwitness_core.errors import VaultMissing
from earwitness_desktop.jobs import Heard, Task
from earwitness_desktop.shared import kit
from earwitness_desktop.shared.known import vault_of
from earwitness_desktop.viewmodels.session import Session

if TYPE_CHECKING:
    from earwitness_core.vault.kdf import Strength

ENDING = ".earwitness"
_PAUSE_MS = 120  # the estimate follows the typing, not every key
_SAME = str.maketrans("OIL", "011")  # as the code itself is read


class FirstRun(QObject):
    """What the pages of the first run know and do. The code is held until its two groups were typed back."""

    strength_known = Signal(object)  # Strength
    keyring_known = Signal(object)  # bool
    code_known = Signal()
    progressed = Signal(object)  # of a restore, 0.0 to 1.0
    restored = Signal(object)  # the folder of the vault
    failed = Signal(object)  # EarwitnessError: there is no vault there, or no backup

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.code = ""
        self.asked: tuple[int, int] = (0, 1)
        self._typed = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._estimate)
        session.made.connect(self._made)

    @staticmethod
    def proposed(name: str) -> Path:
        """Where a vault of this name goes unless the person says otherwise."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        place = Path(documents) if documents and Path(documents).is_dir() else Path.home()
        return place / f"{name}{ENDING}"

    def look(self) -> None:
        """Whether this system has a keyring; the rooms that making a vault needs are loaded meanwhile."""

        def looking() -> bool:
            from earwitness_core.vault import door

            return door.has_keyring()

        self.session.background.read(looking, self.keyring_known)

    def typed(self, passphrase: str) -> None:
        """`strength_known` comes soon."""
        self._typed = passphrase
        self._pause.start()

    def make(self, folder: Path, passphrase: str, *, keyring: bool) -> None:
        """Make the vault; `code_known` comes, or the session says why not."""
        self._pause.stop()
        self._typed = ""
        named = folder if folder.suffix else folder.with_name(folder.name + ENDING)
        self.session.create(named.absolute(), passphrase, keyring=keyring)

    def is_kept(self, first: str, second: str) -> bool:
        """Whether the two groups that were asked for were typed as they stand on the page."""
        groups = self.code.split("-")
        wanted = [groups[at] for at in self.asked]
        return [one.strip().upper().translate(_SAME) for one in (first, second)] == wanted

    def forget_code(self) -> None:
        """It is kept by the person now, and by nobody else."""
        self.code = ""

    def kit_facts(self) -> tuple[str, str]:
        """Name and id of the new vault, for the page with the code."""
        assert self.session.open_desk is not None
        vault = self.session.open_desk.desk.vault
        return vault.folder.name, vault.id

    def save_kit(self, file: Path, content: bytes, *, done: Heard, failed: Heard) -> None:
        """Write the page to a new file that its owner alone can read."""
        self.session.background.write(lambda: kit.write_private(file, content), done, failed=failed)

    def watch(self, folder: Path, *, move: bool, done: Heard, failed: Heard) -> None:
        """Watch a folder from now on, for the first project."""
        assert self.session.open_desk is not None
        desk = self.session.open_desk.desk

        def watching() -> None:
            from earwitness_core.model import Destination

            project = desk.library.first_project()
            desk.intake.watch(folder, Destination(project.id, project.choice), after="move" if move else "leave")

        self.session.open_desk.background.write(watching, done, failed=failed)

    def choose_quality(self, quality: str, *, done: Heard, failed: Heard) -> None:
        """How recordings are to be heard in the first project: "fast" or "best"."""
        assert self.session.open_desk is not None
        desk = self.session.open_desk.desk

        def choosing() -> None:
            from dataclasses import replace

            from earwitness_core.model import Quality

            project = desk.library.first_project()
            desk.library.choose_speech(project.id, replace(project.choice, quality=Quality(quality)))

        self.session.open_desk.background.write(choosing, done, failed=failed)

    def open_other(self, folder: Path) -> None:
        """Go to the door of a vault; a path into one means the vault. `failed` comes when there is none."""
        found = vault_of(folder.absolute())
        if found is None:
            step = self.tr("Choose the folder whose name ends in %1.").replace("%1", ENDING)
            self.failed.emit(VaultMissing(folder=folder, next_step=step))
            return
        self.session.choose(found)

    def restore(self, file: Path, to: Path, secret: str, *, by_code: bool) -> None:
        """Make a vault of a backup; `restored` comes, or `failed`."""

        def restoring(task: Task) -> Path:
            from earwitness_core.vault import FromPassphrase, FromRecoveryCode
            from earwitness_core.vault.backup import open_backup
            from earwitness_core.vault.backup import restore as restored

            way = FromRecoveryCode(secret) if by_code else FromPassphrase(secret)
            with open_backup(file, way) as found:
                made = restored(found, to, on_progress=lambda done, of: task.report(done / max(1, of)))
            return made.folder

        self.session.background.follow(restoring, self.restored, failed=self.failed, progressed=self.progressed)

    def _estimate(self) -> None:
        typed, self._typed = self._typed, ""

        def estimating() -> Strength:
            from earwitness_core.vault.kdf import strength

            return strength(typed)

        self.session.background.read(estimating, self.strength_known)

    def _made(self, code: str) -> None:
        self.code = code
        groups = len(code.split("-"))
        first, second = sorted(secrets.SystemRandom().sample(range(groups), 2))
        self.asked = (first, second)
        self.code_known.emit()
