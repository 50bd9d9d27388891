"""A vault that is there already, and one that is made anew of a backup."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QProgressBar

from earwitness_core.errors import EarwitnessError
from earwitness_desktop.viewmodels.first_run import ENDING, FirstRun
from earwitness_desktop.views.first_run.page import Page
from earwitness_desktop.widgets.path_field import PathField, Wanted
from earwitness_desktop.widgets.secret_field import SecretField


class OpenPage(Page):
    """The folder of a vault."""

    back = "welcome"

    def __init__(self, model: FirstRun) -> None:
        super().__init__(model)
        said = self.tr("Choose its folder. The name ends in %1.").replace("%1", ENDING)
        self.say(self.tr("Open a vault"), said)
        self.place = PathField(self.tr("Folder of the vault"), Wanted.FOLDER)
        self.field(self.tr("Folder of the vault"), self.place)
        self.setFocusProxy(self.place)
        self.place.changed.connect(lambda _: self.ready_changed.emit())
        self.place.line.returnPressed.connect(self.pressed)
        model.failed.connect(self.notice.tell)

    @property
    def next_text(self) -> str:
        return self.tr("Go to its door")

    @property
    def is_ready(self) -> bool:
        return self.place.path is not None

    def pressed(self) -> None:
        self.notice.clear()
        if self.place.path is not None:
            self.model.open_other(self.place.path)


class RestorePage(Page):
    """A backup, what opens it, and where its vault is to be."""

    back = "welcome"

    def __init__(self, model: FirstRun) -> None:
        super().__init__(model)
        said = self.tr("A backup is one sealed file. The passphrase or the recovery code of its vault opens it.")
        self.say(self.tr("Restore a backup"), said)
        self._busy = False
        self.file = PathField(self.tr("Backup"), Wanted.FILE, kinds=self.tr("Backups") + " (*.ewbackup)")
        self.place = PathField(self.tr("New folder for the vault"), Wanted.NEW_FILE)
        self.place.path = model.proposed(self.tr("Restored"))
        self.secret = SecretField(self.tr("Passphrase of the vault"))
        self.by_code = QCheckBox(self.tr("It is the recovery code"))
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Restored so far"))
        self.bar.setRange(0, 100)
        self.bar.hide()
        self.field(self.tr("Backup"), self.file)
        self.field(self.tr("New folder for the vault"), self.place)
        self.field(self.tr("Passphrase of the vault"), self.secret)
        self.column.addWidget(self.by_code)
        self.column.addWidget(self.bar)
        self.setFocusProxy(self.file)
        for part in (self.file, self.place, self.secret):
            part.changed.connect(lambda _: self.ready_changed.emit())
        self.secret.entered.connect(self.pressed)
        model.progressed.connect(lambda done: self.bar.setValue(round(done * 100)))
        model.restored.connect(self._restored)
        model.failed.connect(self._failed)

    @property
    def next_text(self) -> str:
        return self.tr("Restoring…") if self._busy else self.tr("Restore")

    @property
    def is_busy(self) -> bool:
        return self._busy

    @property
    def is_ready(self) -> bool:
        return bool(self.file.path and self.place.path and self.secret.text)

    def pressed(self) -> None:
        if not self.is_ready or self._busy or self.file.path is None or self.place.path is None:
            return
        self.notice.clear()
        self._become(busy=True)
        self.model.restore(
            self.file.path, self.place.path.absolute(), self.secret.text, by_code=self.by_code.isChecked()
        )

    def _restored(self, folder: Path) -> None:
        self.secret.clear()
        self._become(busy=False)
        self.model.session.choose(folder)

    def _failed(self, problem: EarwitnessError) -> None:
        self._become(busy=False)
        self.notice.tell(problem)

    def _become(self, *, busy: bool) -> None:
        self._busy = busy
        self.bar.setVisible(busy)
        for part in (self.file, self.place, self.secret, self.by_code):
            part.setEnabled(not busy)
        self.ready_changed.emit()
