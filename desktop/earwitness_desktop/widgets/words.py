"""Labels and buttons as the look knows them, with names for screen readers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QToolButton, QWidget

from earwitness_desktop.look.style import look_of


def label(text: str = "", role: str = "", *, wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """A label in one of the look's roles: title, heading, quiet, small, good, warn, bad. Its text is never markup."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def button(text: str, kind: str = "", *, icon: str = "", parent: QWidget | None = None) -> QPushButton:
    """A button of a kind: primary (one on a screen), danger, link, or plain."""
    made = QPushButton(text, parent)
    made.setProperty("kind", kind)
    made.setAutoDefault(kind == "primary")
    if icon:
        wear(made, icon, "on_accent" if kind == "primary" else "accent" if kind == "link" else "text")
    return made


def tool(icon: str, name: str, *, checkable: bool = False, parent: QWidget | None = None) -> QToolButton:
    """A button that is only an icon; its name is its tool tip and what a screen reader says."""
    made = QToolButton(parent)
    made.setProperty("kind", "plain")
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setCheckable(checkable)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    wear(made, icon)
    return made


def wear(made: QPushButton | QToolButton, icon: str, colour: str = "text") -> None:
    """Give a button an icon that follows the look."""
    look = look_of()

    def paint() -> None:
        made.setIcon(look.icon(icon, colour))
        side = look.px(20)
        made.setIconSize(QSize(side, side))

    follow_look(made, paint)


def follow_look(widget: QWidget, paint: Callable[[], object]) -> None:
    """Paint now, and again whenever the look changes, as long as the widget lives."""
    look = look_of()
    paint()
    connection = look.changed.connect(paint)
    widget.destroyed.connect(lambda: QObject.disconnect(connection))


def card(parent: QWidget | None = None) -> QFrame:
    """A framed surface."""
    made = QFrame(parent)
    made.setProperty("role", "card")
    return made


def rule(parent: QWidget | None = None) -> QFrame:
    """A hairline across."""
    made = QFrame(parent)
    made.setProperty("role", "rule")
    return made


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
