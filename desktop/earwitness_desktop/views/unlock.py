"""The door of a vault: passphrase, keyring or recovery code."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.viewmodels.session import Session, State
from earwitness_desktop.widgets.notice import Notice
from earwitness_desktop.widgets.words import button, card, label


class UnlockView(QWidget):
    """Asks for the passphrase of the session's vault."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = look_of()
        self._session = session
        self.setProperty("role", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        frame = self._card()
        frame.setFixedWidth(look.px(420))
        column = QVBoxLayout(self)
        column.addStretch()
        column.addWidget(frame, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        session.refused.connect(self.notice.tell)
        session.state_changed.connect(self._follow)
        self.setFocusProxy(self.passphrase)

    def _card(self) -> QFrame:
        look = look_of()
        frame = card()
        column = QVBoxLayout(frame)
        column.setContentsMargins(*(look.px(SPACE.section),) * 4)
        column.setSpacing(look.px(SPACE.usual))
        self.notice = Notice()
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setPlaceholderText(self.tr("Passphrase"))
        self.passphrase.setAccessibleName(self.tr("Passphrase"))
        self.open_button = button(self.tr("Unlock"), "primary", icon="unlock")
        self.passphrase.returnPressed.connect(self.open_button.click)
        self.open_button.clicked.connect(self._unlock)
        folder = self._session.folder
        column.addWidget(label(self.tr("This vault is locked"), "heading"))
        column.addWidget(label(folder.name if folder else "", "quiet", wrap=True))
        for part in (self.notice, self.passphrase, self.open_button):
            column.addWidget(part)
        return frame

    def _unlock(self) -> None:
        self.notice.clear()
        self._session.unlock_with_passphrase(self.passphrase.text())
        self.passphrase.clear()

    def _follow(self, state: State) -> None:
        waiting = state is State.OPENING
        self.passphrase.setEnabled(not waiting)
        self.open_button.setEnabled(not waiting)
        self.open_button.setText(self.tr("Unlocking…") if waiting else self.tr("Unlock"))
