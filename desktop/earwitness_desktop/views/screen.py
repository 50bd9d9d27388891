"""What every screen of the main window is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from earwitness_desktop.actions import Actions
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.widgets.notice import Notice
from earwitness_desktop.widgets.words import label


class Screen(QWidget):
    """A page with a title, a place for buttons beside it, a notice, and its content.

    `commands` names what the screen can do while it is in front: id → function, or (function, enabled).
    """

    asked_for = Signal(str, object)  # another screen, and what it shall show: ("source", (source id, milliseconds))

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = look_of()
        self.setProperty("role", "ground")
        self.setAccessibleName(title)
        self.title = label(title, "title")
        self.head = QHBoxLayout()
        self.head.addWidget(self.title)
        self.head.addStretch(1)
        self.notice = Notice()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*(look.px(SPACE.wide),) * 4)
        self.column.setSpacing(look.px(SPACE.usual))
        self.column.addLayout(self.head)
        self.column.addWidget(self.notice)

    def commands(self) -> dict[str, object]:
        """Nothing, unless a screen says more."""
        return {}

    def bind(self, actions: Actions) -> None:
        """It comes to the front: what it can do is bound."""
        for wanted, do in self.commands().items():
            if isinstance(do, tuple):
                actions.bind(wanted, do[0], do[1])
            else:
                actions.bind(wanted, do)  # type: ignore[arg-type]

    def release(self, actions: Actions) -> None:
        """It goes to the back."""
        for wanted in self.commands():
            actions.release(wanted)

    def chosen_sources(self) -> list[str]:
        """The ids of the sources that are meant when somebody says *export*: what is selected, or open."""
        return []

    def show_what(self, what: object) -> None:
        """Show what another screen asked for."""

    def forget(self) -> None:
        """The vault is about to close: show nothing of it any more, stop what plays, save what was typed."""
