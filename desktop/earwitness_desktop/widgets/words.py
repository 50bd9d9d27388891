"""Labels and buttons as the look knows them, with names for screen readers."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QPushButton, QToolButton, QWidget

from earwitness_desktop.look.style import look_of

_WORN = "worn"  # property of a button: icon and colour


def label(text: str = "", role: str = "", *, wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """A label in one of the look's roles: title, heading, quiet, small, good, warn, bad. Its text is never markup."""
    made = QLabel(text, parent)
    set_named(made, textFormat="PlainText")
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
    set_named(made, focusPolicy="StrongFocus")
    wear(made, icon)
    return made


def name_box(box: QComboBox, name: str) -> None:
    """Name a box without a label. On Linux Qt says what is chosen in it for a name: there its description names it."""
    box.setAccessibleName(name)
    box.setAccessibleDescription(name if sys.platform.startswith("linux") else "")


def set_named(widget: QWidget, **values: str) -> None:
    """Set properties to values by their names in Qt, as its forms do: `set_named(part, focusPolicy="NoFocus")`.

    For what the door shows. PySide makes all 1,195 names of the namespace `Qt` when the first of them is used: 62 ms,
    a fifth of what a bare window takes to start (decision 0187).
    """
    for name, value in values.items():
        is_known = widget.setProperty(name, value)
        assert is_known, f"{type(widget).__name__} has no {name} {value}"


def wear(made: QPushButton | QToolButton, icon: str, colour: str = "text") -> None:
    """Give a button an icon that follows the look, or another one."""
    look = look_of()

    def paint() -> None:
        made.setIcon(look.icon(*str(made.property(_WORN)).split()))
        side = look.px(20)
        made.setIconSize(QSize(side, side))

    wore_one = made.property(_WORN) is not None
    made.setProperty(_WORN, f"{icon} {colour}")
    if wore_one:
        paint()
    else:
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
