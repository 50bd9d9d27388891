"""Where the vault is to be, and what opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from earwitness_core.errors import EarwitnessError
from earwitness_desktop.viewmodels.first_run import FirstRun
from earwitness_desktop.viewmodels.session import State
from earwitness_desktop.views.first_run.page import Page
from earwitness_desktop.widgets.path_field import PathField, Wanted
from earwitness_desktop.widgets.secret_field import SecretField
from earwitness_desktop.widgets.strength import StrengthBar

if TYPE_CHECKING:
    from earwitness_core.vault.kdf import Strength


class VaultPage(Page):
    """Folder, passphrase twice, and the keyring where there is one."""

    back = "welcome"
    step = 1

    def __init__(self, model: FirstRun) -> None:
        super().__init__(model)
        self.say(
            self.tr("Your vault"), self.tr("An encrypted folder. Only your passphrase or the recovery code opens it.")
        )
        self._enough = False
        self.place = PathField(self.tr("Folder"), Wanted.NEW_FILE)
        self.place.path = model.proposed(self.tr("Interviews"))
        self.secret = SecretField(self.tr("Passphrase"))
        self.again = SecretField(self.tr("The same again"))
        self.strength = StrengthBar()
        self.keyring = QCheckBox(self.tr("Let this system's keyring open it, too"))
        self.keyring.hide()
        self.field(self.tr("Folder"), self.place)
        self.field(self.tr("Passphrase"), self.secret)
        self.column.addWidget(self.strength)
        self.field(self.tr("The same again"), self.again)
        self.column.addWidget(self.keyring)
        self.setFocusProxy(self.secret)
        self.place.changed.connect(lambda _: self.ready_changed.emit())
        self.secret.changed.connect(self._typed)
        self.again.changed.connect(lambda _: self.ready_changed.emit())
        self.again.entered.connect(self.pressed)
        model.strength_known.connect(self._estimated)
        model.keyring_known.connect(lambda there: self.keyring.setVisible(there))
        model.code_known.connect(self._made)
        model.session.refused.connect(self._refused)
        model.session.state_changed.connect(self._follow)

    @property
    def next_text(self) -> str:
        return self.tr("Making the vault…") if self.is_busy else self.tr("Make the vault")

    @property
    def is_ready(self) -> bool:
        same = bool(self.secret.text) and self.secret.text == self.again.text
        return self._enough and same and self.place.path is not None

    @property
    def is_busy(self) -> bool:
        return self.model.session.state is State.OPENING

    def entered(self) -> None:
        self.model.look()

    def pressed(self) -> None:
        place = self.place.path
        if not self.is_ready or place is None or self.is_busy:
            return
        self.notice.clear()
        self.model.make(place, self.secret.text, keyring=self.keyring.isChecked() and self.keyring.isVisible())

    def forget(self) -> None:
        self.secret.clear()
        self.again.clear()

    def _typed(self, text: str) -> None:
        self._enough = False
        if text:
            self.model.typed(text)
        else:
            self.strength.clear()
        self.ready_changed.emit()

    def _estimated(self, found: Strength) -> None:
        if self.secret.text:
            self._enough = found.is_enough
            self.strength.show_strength(found.score, found.guesses_log10, found.why)
        self.ready_changed.emit()

    def _made(self) -> None:
        self.secret.clear()
        self.again.clear()
        self.go.emit("kit")

    def _refused(self, problem: EarwitnessError) -> None:
        self.notice.tell(problem)
        self.ready_changed.emit()

    def _follow(self, _state: State) -> None:
        for part in (self.place, self.secret, self.again, self.keyring):
            part.setEnabled(not self.is_busy)
        self.ready_changed.emit()
