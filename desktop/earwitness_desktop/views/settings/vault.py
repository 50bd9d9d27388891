"""The vault's own: its secrets, its backups, its soundness."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QProgressBar, QWidget

from earwitness_desktop.look import TYPE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.shared import kit
from earwitness_desktop.viewmodels.vault_care import Care, VaultCare
from earwitness_desktop.views.settings.section import Page
from earwitness_desktop.widgets.path_field import PathField, Wanted
from earwitness_desktop.widgets.secret_field import SecretField
from earwitness_desktop.widgets.words import button, follow_look, label


class VaultPage(Page):
    """Nothing here shows a secret that is in use; a new code is shown once, until it is put away."""

    def __init__(self, care: VaultCare, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._care = care
        self._secrets()
        self._backups()
        self._soundness()
        care.changed.connect(self._show)
        care.code.connect(self._show_code)
        care.done.connect(self._came_about)
        care.failed.connect(lambda _: self._came_about(""))
        care.progressed.connect(self._progressed)

    def forget(self) -> None:
        """No secret stays."""
        self.new.clear()
        self.again.clear()
        self._put_away()

    def _secrets(self) -> None:
        section = self.section(self.tr("What opens it"))
        self.new, self.again = SecretField(self.tr("New passphrase")), SecretField(self.tr("The same again"))
        self.set = button(self.tr("Set the new passphrase"), icon="key")
        self.set.setEnabled(False)
        section.row(self.tr("New passphrase"), self.new, self.tr("Four or more unrelated words hold best."))
        section.row(self.tr("The same again"), self.again)
        section.column.addWidget(self.set)
        self.keyring = QCheckBox(self.tr("Let this system's keyring open it, too"))
        self.rotate = button(self.tr("Make a new recovery code"), icon="retry")
        self.code: QLabel = label("")
        follow_look(self.code, lambda: self.code.setFont(look_of().font(TYPE.reading, fixed=True)))
        said = self.tr("Write it down now; the old code opens nothing any more.")
        self.code_said, self.away = label(said, "warn", wrap=True), button(self.tr("I have it on paper"))
        for part in (self.keyring, self.rotate, self.code, self.code_said, self.away):
            section.column.addWidget(part)
        self._put_away()
        for line in (self.new, self.again):
            line.changed.connect(
                lambda _: self.set.setEnabled(bool(self.new.text) and self.new.text == self.again.text)
            )
        self.set.clicked.connect(self._set)
        self.keyring.clicked.connect(lambda on: self._care.remember(keyring=on))
        self.rotate.clicked.connect(self._care.rotate_code)
        self.away.clicked.connect(self._put_away)

    def _backups(self) -> None:
        section = self.section(
            self.tr("Backup"),
            self.tr("One sealed file with the vault at many moments. To restore it: Another vault, at the door."),
        )
        self.last = label("", "quiet", wrap=True)
        self.place = PathField(self.tr("Folder or file"), Wanted.NEW_FILE)
        self.every = QComboBox()
        for value, words in (
            ("off", self.tr("Only when I ask")),
            ("daily", self.tr("Every day")),
            ("weekly", self.tr("Every week")),
        ):
            self.every.addItem(words, value)
        self.back_up = button(self.tr("Back up now"), icon="backup")
        section.column.addWidget(self.last)
        section.row(self.tr("Folder or file"), self.place)
        section.row(self.tr("By itself"), self.every, self.tr("While Earwitness works, where it went last."))
        section.column.addWidget(self.back_up)
        self.back_up.clicked.connect(self._back_up)
        self.every.activated.connect(lambda at: self._care.schedule(str(self.every.itemData(at))))

    def _soundness(self) -> None:
        section = self.section(self.tr("Soundness"), self.tr("Reads every page and every byte, and changes nothing."))
        self.check = button(self.tr("Check the vault"), icon="check")
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Done so far"))
        self.bar.hide()
        section.column.addWidget(self.check)
        section.column.addWidget(self.bar)
        self.check.clicked.connect(self._check)

    def _set(self) -> None:
        self.set.setEnabled(False)
        self._care.change_passphrase(self.new.text)

    def _back_up(self) -> None:
        if self.place.path is not None:
            self._busy(under_way=True)
            self._care.back_up(self.place.path)

    def _check(self) -> None:
        self._busy(under_way=True)
        self._care.check()

    def _show(self, care: Care) -> None:
        self.keyring.setEnabled(care.has_keyring or care.keyring)
        self.keyring.setChecked(care.keyring)
        self.every.setCurrentIndex(self.every.findData(care.every))
        self.every.setEnabled(bool(care.backup_file))
        if care.backup_file and not self.place.line.isModified():
            self.place.path = Path(care.backup_file)
        when = QDateTime.fromMSecsSinceEpoch(care.last_ms or 0)
        said = QLocale().toString(when, QLocale.FormatType.ShortFormat)
        last = self.tr("The last one: %1.").replace("%1", said)
        self.last.setText(last if care.last_ms else self.tr("There is no backup yet."))

    def _show_code(self, code: str) -> None:
        self.code.setText("\n".join(kit.rows_of(code, in_row=5)))
        for part in (self.code, self.code_said, self.away):
            part.show()
        self.away.setFocus()

    def _put_away(self) -> None:
        self.code.clear()
        for part in (self.code, self.code_said, self.away):
            part.hide()

    def _came_about(self, what: str) -> None:
        if what == "passphrase":
            self.new.clear()
            self.again.clear()
        self.set.setEnabled(bool(self.new.text) and self.new.text == self.again.text)
        self._busy(under_way=False)

    def _progressed(self, done: float) -> None:
        self.bar.setValue(round(done * 100))

    def _busy(self, *, under_way: bool) -> None:
        self.bar.setVisible(under_way)
        self.bar.setValue(0)
        for part in (self.check, self.back_up):
            part.setEnabled(not under_way)
