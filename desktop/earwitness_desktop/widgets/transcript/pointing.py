"""The mouse on a transcript: a click plays from the word, a drag chooses, a double click edits, a name asks who speaks.

And the keys that move the caret.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent

from earwitness_desktop.script import Place, Script
from earwitness_desktop.widgets.transcript.selection import word_step

if TYPE_CHECKING:
    from earwitness_desktop.widgets.transcript.view import TranscriptView


class Pointing:
    """What the events of a view's mouse mean."""

    def __init__(self, view: TranscriptView) -> None:
        self._view = view
        self._pressed: Place | None = None

    def press(self, event: QMouseEvent) -> None:
        view = self._view
        place = view.sheet.place_at(event.position().toPoint())
        if place is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        script = view.script
        is_beside = event.position().x() < view.sheet.page.text_left
        if is_beside and script.begins(place.row) and not script.is_document:
            view.put_caret(Place(place.row, 0))
            view.names_wanted.emit(place.row, event.globalPosition().toPoint())
            return
        choose = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._pressed = None if choose else place
        view.put_caret(place, choose=choose)

    def move(self, event: QMouseEvent) -> None:
        view, point = self._view, event.position().toPoint()
        if event.buttons() & Qt.MouseButton.LeftButton and self._pressed is not None:
            place = view.sheet.place_at(point)
            if place is not None:
                view.put_caret(place, choose=True)
            return
        page = view.sheet.page
        over_text = page.text_left <= point.x() <= page.text_left + page.text_width
        view.viewport().setCursor(Qt.CursorShape.IBeamCursor if over_text else Qt.CursorShape.ArrowCursor)

    def release(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is not None and self._view.selection.is_empty and event.button() is Qt.MouseButton.LeftButton:
            self._view.play_here()

    def double(self, event: QMouseEvent) -> None:
        view = self._view
        place = view.sheet.place_at(event.position().toPoint())
        self._pressed = None
        if place is not None and event.position().x() >= view.sheet.page.text_left:
            view.put_caret(place)
            view.edit_wanted.emit(place.row)

    def menu(self, event: QContextMenuEvent) -> None:
        view = self._view
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            place = view.sheet.place_at(event.pos())
            if place is not None and view.selection.is_empty:
                view.put_caret(place)
            view.menu_wanted.emit(event.globalPos())
        elif len(view.script):
            view.menu_wanted.emit(view.viewport().mapToGlobal(view.sheet.row_rect(view.caret.row).center()))


def moved(script: Script, caret: Place, key: int, *, control: bool, is_right_to_left: bool) -> Place | None:
    """Where a key moves the caret; None for a key that does not."""
    back, on = Qt.Key.Key_Left, Qt.Key.Key_Right
    if is_right_to_left:
        back, on = on, back
    if key == back:
        return word_step(script, caret, -1)
    if key == on:
        return word_step(script, caret, 1)
    if key == Qt.Key.Key_Up:
        return Place(max(0, caret.row - 1), 0)
    if key == Qt.Key.Key_Down:
        return Place(min(len(script) - 1, caret.row + 1), 0)
    if key == Qt.Key.Key_Home:
        return Place(0 if control else caret.row, 0)
    if key == Qt.Key.Key_End:
        row = len(script) - 1 if control else caret.row
        return Place(row, len(script.rows[row].text))
    return None
