"""A card of settings: a heading, then rows of a title, a sentence and a control."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.widgets.words import label


class Section(QFrame):
    """Grows downwards."""

    def __init__(self, title: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = look_of()
        self.setProperty("role", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*(look.px(SPACE.wide),) * 4)
        self.column.setSpacing(look.px(SPACE.small))
        self.column.addWidget(label(title, "heading", wrap=True))
        if text:
            self.column.addWidget(label(text, "quiet", wrap=True))

    def row(self, title: str, control: QWidget, says: str = "") -> None:
        """A control under its title; the title is its name."""
        named = label(title, wrap=True)
        named.setBuddy(control)
        if not control.accessibleName():
            control.setAccessibleName(title)
        self.column.addSpacing(look_of().px(SPACE.small))
        self.column.addWidget(named)
        self.column.addWidget(control)
        if says:
            self.column.addWidget(label(says, "small", wrap=True))


class Page(QWidget):
    """Sections one under the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look_of().px(SPACE.wide))

    def section(self, title: str, text: str = "") -> Section:
        made = Section(title, text)
        self.column.addWidget(made)
        return made
