"""What this is, and what never leaves: the first thing that a person reads."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel

from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.viewmodels.first_run import FirstRun
from earwitness_desktop.views.first_run.page import Page
from earwitness_desktop.widgets.words import button, follow_look, label


class WelcomePage(Page):
    """The privacy notice in plain words, and three ways on."""

    def __init__(self, model: FirstRun) -> None:
        super().__init__(model)
        look = look_of()
        self.say(
            self.tr("Recordings that stay with you"),
            self.tr(
                "Earwitness turns recordings into searchable text, in an encrypted vault on this machine. "
                "Every word stays tied to its second of sound."
            ),
        )
        for icon, said in (
            ("privacy", self.tr("Nothing leaves this machine unless a policy that you set says so.")),
            ("trail", self.tr("What is done and what leaves is on record, and you can look at it.")),
            ("lock", self.tr("While the vault is locked, nothing of it can be read: no text, no names, no sound.")),
            ("warn", self.tr("It does not protect from a program that runs as you while the vault is open.")),
        ):
            self.column.addLayout(_point(icon, said))
        self.column.addSpacing(look.px(SPACE.usual))
        self.make = button(self.tr("Make a vault"), "primary", icon="add")
        self.open = button(self.tr("Open a vault that I have"), icon="folder")
        self.restore = button(self.tr("Restore a backup"), icon="restore")
        for part, name in ((self.make, "vault"), (self.open, "open"), (self.restore, "restore")):
            self.column.addWidget(part)
            part.clicked.connect(lambda _=False, name=name: self.go.emit(name))
        self.setFocusProxy(self.make)

    @property
    def next_text(self) -> str:
        return ""


def _point(icon: str, said: str) -> QHBoxLayout:
    look = look_of()
    picture, text = QLabel(), label(said, wrap=True)
    follow_look(picture, lambda: picture.setPixmap(look.icon(icon, "accent").pixmap(look.px(24), look.px(24))))
    row = QHBoxLayout()
    row.setSpacing(look.px(SPACE.usual))
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(text, 1)
    return row
