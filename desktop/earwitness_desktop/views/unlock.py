"""The door of a vault: passphrase, keyring or recovery code, and the way to another vault."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from earwitness_core.errors import EarwitnessError, KeyringUnavailable
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.steps import told
from earwitness_desktop.viewmodels.door import DoorModel, Entrance
from earwitness_desktop.viewmodels.session import Session, State
from earwitness_desktop.views.door_frame import DoorFrame
from earwitness_desktop.widgets.notice import Notice
from earwitness_desktop.widgets.secret_field import SecretField
from earwitness_desktop.widgets.words import button, card, label


class UnlockView(DoorFrame):
    """Asks for what opens the session's vault. While it is tried, it says so and takes nothing else."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._by_code = False
        self.model = DoorModel(session, try_keyring=not session.locked_by_hand, parent=self)
        self.place(self._card(), 460)
        session.refused.connect(self._refused)
        session.state_changed.connect(self._follow)
        self.model.looked.connect(self._show_ways)
        self.model.unreachable.connect(self.notice.tell)
        self.setFocusProxy(self.secret)
        if session.last_crash:
            said = self.tr("Earwitness ended unexpectedly last time. Nothing that was finished is lost.")
            self.notice.say(said, report=session.last_crash)
        # After all that hears of the paint: the person sees the door, and types into it, at once.
        self.painted.connect(partial(QTimer.singleShot, 0, self.model, self.model.look))

    def _card(self) -> QFrame:
        look, folder = look_of(), self._session.folder
        frame = card()
        column = QVBoxLayout(frame)
        column.setContentsMargins(*(look.px(SPACE.section),) * 4)
        column.setSpacing(look.px(SPACE.usual))
        self.notice = Notice()
        self.secret = SecretField(self.tr("Passphrase"))
        self.open_button = button(self.tr("Unlock"), "primary", icon="unlock")
        self.keyring_button = button(self.tr("Unlock with this system's keyring"), icon="key")
        self.keyring_button.hide()
        self.code_button = button(self.tr("Use the recovery code"), "link")
        self.other_button = button(self.tr("Another vault"), "link")
        self.waiting = label("", "quiet", wrap=True)
        self.waiting.hide()
        name = label(folder.stem if folder else "", "title", wrap=True)
        column.addWidget(name)
        column.addWidget(label(self.tr("This vault is locked."), "quiet"))
        for part in (self.notice, self.secret, self.open_button, self.waiting, self.keyring_button):
            column.addWidget(part)
        column.addSpacing(look.px(SPACE.small))
        column.addLayout(_at_the_start(self.code_button))
        column.addLayout(_at_the_start(self.other_button))
        self.secret.entered.connect(self.open_button.click)
        self.open_button.clicked.connect(self._unlock)
        self.keyring_button.clicked.connect(self._unlock_by_keyring)
        self.code_button.clicked.connect(self._other_secret)
        self.other_button.clicked.connect(self._offer_others)
        return frame

    def _unlock(self) -> None:
        typed = self.secret.text
        if not typed.strip():
            return self.secret.setFocus()
        self.notice.clear()
        self.secret.clear()
        if self._by_code:
            return self._session.unlock_with_recovery_code(typed)
        return self._session.unlock_with_passphrase(typed)

    def _unlock_by_keyring(self) -> None:
        self.notice.clear()
        self._session.unlock_with_keyring()

    def _other_secret(self) -> None:
        """From the passphrase to the recovery code, and back."""
        self._by_code = not self._by_code
        name = self.tr("Recovery code") if self._by_code else self.tr("Passphrase")
        self.secret.line.setAccessibleName(name)
        self.secret.line.setPlaceholderText(name)
        self.secret.eye.setChecked(self._by_code)  # 56 letters from a page: seen, or they cannot be typed
        other = self.tr("Use the passphrase") if self._by_code else self.tr("Use the recovery code")
        self.code_button.setText(other)
        self.secret.clear()
        self.secret.eye.setChecked(self._by_code)
        self.secret.setFocus()

    def _show_ways(self, entrance: Entrance) -> None:
        self.keyring_button.setVisible(entrance.keyring)

    def _refused(self, problem: EarwitnessError) -> None:
        if isinstance(problem, KeyringUnavailable):
            self.notice.say(told(problem), tone="warn")
        else:
            self.notice.tell(problem)
        self.secret.setFocus()

    def _follow(self, state: State) -> None:
        waiting = state in (State.OPENING, State.OPEN)
        for part in (self.secret, self.open_button, self.keyring_button, self.code_button, self.other_button):
            part.setEnabled(not waiting)
        self.open_button.setText(self.tr("Unlocking…") if waiting else self.tr("Unlock"))
        self.waiting.setText(self.tr("This takes a second or two on purpose: so does every guess of somebody else."))
        self.waiting.setVisible(waiting)

    def _offer_others(self) -> None:
        menu = self.others_menu()
        menu.popup(self.other_button.mapToGlobal(self.other_button.rect().bottomLeft()))

    def others_menu(self) -> QMenu:
        """The other vaults known here, and the ways to one that is not."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for folder in self.model.others:
            menu.addAction(folder.name, partial(self._go_to, folder))
        menu.addSeparator()
        menu.addAction(self.tr("Open, make or restore another…"), partial(self._go_to, None))
        return menu

    def _go_to(self, folder: Path | None) -> None:
        self._session.choose(folder)


def _at_the_start(one: QPushButton) -> QHBoxLayout:
    """A button as wide as its words."""
    row = QHBoxLayout()
    row.addWidget(one)
    row.addStretch(1)
    return row
