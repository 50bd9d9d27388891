"""Going through a window as somebody without a mouse, without sight, or with large text: what is wrong for them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QToolButton,
    QWidget,
)

_SOME = 3  # pixels: what a style rounds
_MANY = 400  # controls on one screen


def controls(window: QWidget) -> Iterator[QWidget]:
    """What can be used on it now: seen, enabled, and no inner part of another control."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.isEnabled() and not _is_inner(widget) and _is_control(widget):
            yield widget


def said(widget: QWidget) -> str:
    """A control, for whoever reads a failure."""
    text = widget.text() if isinstance(widget, QAbstractButton | QLabel | QLineEdit) else ""
    return f"{type(widget).__name__} {text or widget.accessibleName()!r} in {type(widget.parentWidget()).__name__}"


def without_name_or_role(window: QWidget) -> list[str]:
    """Controls that a screen reader cannot name."""
    return [said(one) for one in controls(window) if not _is_told(one)]


def without_keyboard(window: QWidget) -> list[str]:
    """Controls that Tab does not come to, from the first one on and round, nor arrow keys in a group of them."""
    reached = _by_tab(window)
    groups = {group for one in reached if (group := _group(one)) is not None}
    return [
        said(one)
        for one in controls(window)
        if (_group(one) is None or _group(one) not in groups)
        and not any(one is other or one.isAncestorOf(other) for other in reached)
    ]


def clipped(window: QWidget) -> list[str]:
    """Labels and buttons that are smaller than what they say, or stand out of what they are in."""
    found = []
    for kind in (QLabel, QPushButton, QToolButton, QCheckBox, QRadioButton):
        for widget in window.findChildren(kind):
            text = widget.text()  # type: ignore[attr-defined]  # each kind has one; what they share has none
            if widget.isVisible() and text and not _is_inner(widget) and (why := _clipping(widget)):
                found.append(f"{said(widget)}: {why}")
    return found


def _clipping(widget: QWidget) -> str:
    wants, has = widget.minimumSizeHint(), widget.size()
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            needs = widget.heightForWidth(has.width())
            return f"{has.height()} px high, needs {needs}" if needs > has.height() + _SOME else ""
        wants = widget.sizeHint()
    if wants.width() > has.width() + _SOME or wants.height() > has.height() + _SOME:
        return f"{has.width()}×{has.height()}, needs {wants.width()}×{wants.height()}"
    parent = widget.parentWidget()
    assert parent is not None, "only what lies in a window is asked"
    inside = parent.rect().adjusted(-_SOME, -_SOME, _SOME, _SOME).contains(widget.geometry())
    return "" if inside else f"at {widget.geometry()}, out of {parent.rect()}"


def _by_tab(window: QWidget) -> list[QWidget]:
    first = next((one for one in controls(window) if one.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
    if first is None:
        return []
    first.setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[QWidget] = []
    for _ in range(_MANY):
        now = QApplication.focusWidget()
        if now is None or now in reached:
            break
        reached.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return reached


def _group(widget: QWidget) -> object:
    """Of several buttons one is chosen: Tab comes to one of them, arrow keys go on from it."""
    if not isinstance(widget, QAbstractButton):
        return None
    group = widget.group()
    if group is not None and group.exclusive():
        return group
    return widget.parentWidget() if isinstance(widget, QRadioButton) else None


def _is_control(widget: QWidget) -> bool:
    if isinstance(widget, QAbstractButton):
        return True
    kinds = QLineEdit | QComboBox | QAbstractSpinBox | QAbstractItemView
    return isinstance(widget, kinds) or bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _is_inner(widget: QWidget) -> bool:
    """A part of a control that is reached with it: the line of a combo box, a scroll bar, a header, a viewport."""
    if isinstance(widget, QScrollBar | QHeaderView):
        return True
    parent = widget.parentWidget()
    if isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit | QHeaderView):
        return True
    if isinstance(parent, QAbstractItemView) and isinstance(widget, QAbstractButton):
        return True  # the corner of a table
    return isinstance(parent, QAbstractScrollArea) and widget is parent.viewport()


def _is_told(widget: QWidget) -> bool:
    told = QAccessible.queryAccessibleInterface(widget)
    if told is None or not told.isValid():
        return False
    name = told.text(QAccessible.Text.Name).strip()
    if isinstance(widget, QComboBox) and not _is_labelled(widget):  # Qt on Linux gives what is chosen in it as a name
        name = told.text(QAccessible.Text.Description).strip()
    return bool(name) and told.role() != QAccessible.Role.NoRole


def _is_labelled(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return parent is not None and any(one.buddy() is widget for one in parent.findChildren(QLabel))
