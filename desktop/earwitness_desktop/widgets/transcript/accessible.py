"""The transcript as a screen reader has it: one read-only text, a line to a row, with a caret.

Qt makes such interfaces for its own widgets only; this one is made in Python (decision 0184). What Qt counts here are
UTF-16 units from the beginning of the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
)
from PySide6.QtWidgets import QWidget

from earwitness_core.model import TextSpan
from earwitness_desktop.widgets.announcing import announce
from earwitness_desktop.widgets.transcript.lines import Lines, row_said, who_said
from earwitness_desktop.widgets.transcript.selection import Selection

if TYPE_CHECKING:
    from earwitness_desktop.widgets.transcript.view import TranscriptView

_NOTHING = shiboken6.VoidPtr(0)  # of `interface_cast`: neither 0 nor None becomes a null pointer


class TranscriptText(QAccessibleTextInterface):
    """Reads a view, and moves its caret."""

    def __init__(self, view: TranscriptView) -> None:
        super().__init__()
        self._view = view

    @property
    def lines(self) -> Lines:
        return self._view.lines.of(self._view.script)

    def characterCount(self) -> int:  # noqa: N802 -- Qt's name
        return self.lines.length

    def text(self, startOffset: int, endOffset: int) -> str:  # noqa: N803 -- Qt's names
        first, end = self.lines.place(startOffset), self.lines.place(endOffset)
        return self._view.script.text_of(first, end) if len(self._view.script) else ""

    def cursorPosition(self) -> int:  # noqa: N802 -- Qt's name
        return self.lines.units(self._view.caret)

    def setCursorPosition(self, position: int) -> None:  # noqa: N802 -- Qt's name
        self._view.go_to(self.lines.place(position))

    def selectionCount(self) -> int:  # noqa: N802 -- Qt's name
        """None is told: where one begins and ends would be written through pointers, which Python is not given."""
        return 0

    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:  # noqa: N802, N803
        self._view.select(self.lines.place(startOffset), self.lines.place(endOffset))

    def addSelection(self, startOffset: int, endOffset: int) -> None:  # noqa: N802, N803 -- Qt's names
        self.setSelection(0, startOffset, endOffset)

    def removeSelection(self, selectionIndex: int) -> None:  # noqa: N802, N803 -- Qt's names
        self._view.put_caret(self._view.caret)

    def characterRect(self, offset: int) -> QRect:  # noqa: N802 -- Qt's name
        view, place = self._view, self.lines.place(offset)
        if place.row >= len(view.sheet.column):
            return QRect()
        row = view.sheet.row_rect(place.row)
        signs = view.sheet.page.rects(view.script, place.row, TextSpan(place.offset, place.offset + 1))
        rect = signs[0].translated(row.topLeft()).toRect() if signs else QRect(row.topLeft(), row.topLeft())
        return QRect(view.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def offsetAtPoint(self, point: QPoint) -> int:  # noqa: N802 -- Qt's name
        place = self._view.sheet.place_at(self._view.viewport().mapFromGlobal(point))
        return -1 if place is None else self.lines.units(place)

    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:  # noqa: N802, N803 -- Qt's names
        if len(self._view.script):
            self._view.sheet.bring_into_sight(self.lines.place(startIndex).row)


class AccessibleTranscript(QAccessibleInterface):
    """A view with its text, and with what floats over it as children: an editor, a button, the scroll bar."""

    def __init__(self, view: TranscriptView) -> None:
        super().__init__()
        self._view = view
        self._text = TranscriptText(view)

    def isValid(self) -> bool:  # noqa: N802 -- Qt's name
        return shiboken6.isValid(self._view)

    def object(self) -> QObject:
        return self._view

    def interface_cast(self, wanted: QAccessible.InterfaceType) -> Any:
        """The stubs say int; a wrapped object, or a VoidPtr, is what becomes a pointer."""
        return self._text if wanted is QAccessible.InterfaceType.TextInterface and self.isValid() else _NOTHING

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.EditableText

    def state(self) -> QAccessible.State:
        made = QAccessible.State()
        if not self.isValid():
            made.invalid = True
            return made
        made.readOnly = made.multiLine = made.focusable = made.selectableText = True
        made.focused = self._view.hasFocus()
        made.invisible = not self._view.isVisible()
        return made

    def text(self, t: QAccessible.Text) -> str:
        if not self.isValid():
            return ""
        if t is QAccessible.Text.Name:
            return self._view.accessibleName()
        if t is QAccessible.Text.Description:
            return self._view.accessibleDescription()
        if t is QAccessible.Text.Value and len(self._view.script):
            return self._view.script.rows[self._view.caret.row].text
        return ""

    def setText(self, t: QAccessible.Text, text: str) -> None:  # noqa: N802 -- Qt's name
        """It is read only."""

    def rect(self) -> QRect:
        if not self.isValid():
            return QRect()
        return QRect(self._view.mapToGlobal(QPoint(0, 0)), self._view.size())

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        above = self._view.parentWidget() if self.isValid() else None
        return QAccessible.queryAccessibleInterface(above) if above is not None else None

    def childCount(self) -> int:  # noqa: N802 -- Qt's name
        return len(self._children())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        children = self._children()
        return QAccessible.queryAccessibleInterface(children[index]) if 0 <= index < len(children) else None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: N802
        for one in self._children():
            if QRect(one.mapToGlobal(QPoint(0, 0)), one.size()).contains(x, y):
                return QAccessible.queryAccessibleInterface(one)
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802 -- Qt's name
        wanted = child.object() if child is not None else None
        return next((at for at, one in enumerate(self._children()) if one is wanted), -1)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: N802
        for one in self._children():
            if one.hasFocus():
                return QAccessible.queryAccessibleInterface(one)
        return self if self.isValid() and self._view.hasFocus() else None

    def _children(self) -> list[QWidget]:
        if not self.isValid():
            return []
        view = self._view
        held = [one for one in view.viewport().children() if isinstance(one, QWidget)]
        return [one for one in (*held, view.following.button, view.verticalScrollBar()) if one.isVisible()]


def tell_move(view: TranscriptView, before: Selection) -> None:
    """The caret has moved: a reader follows it, and hears what its own reading of the text would leave out."""
    if not len(view.script) or not view.hasFocus():
        return
    row, was = view.caret.row, before.caret.row
    view.setAccessibleDescription(row_said(view.script, row))
    if not QAccessible.isActive():
        return
    lines = view.lines.of(view.script)
    QAccessible.updateAccessibility(QAccessibleTextCursorEvent(view, lines.units(view.caret)))
    word = view.script.rows[row].text[view.caret_word.start : view.caret_word.end]
    said = who_said(view.script, row) if row != was else word  # arrows step by word, and a reader says a sign
    announce(view, said)


_kinds: list[type[TranscriptView]] = []


def install(kind: type[TranscriptView]) -> None:
    """Have Qt ask here first for views of this kind; once for a process."""
    if not _kinds:
        _kinds.append(kind)
        QAccessible.installFactory(_made)


def _made(_name: str, of: QObject | None) -> QAccessibleInterface | None:
    return AccessibleTranscript(of) if _kinds and isinstance(of, _kinds[0]) else None
