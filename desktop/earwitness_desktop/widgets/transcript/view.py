"""A transcript that follows the sound: scrolled, read, searched and pointed at. Knows no vault and no player.

Keys: arrows move the caret by word and by row, with Shift they choose; Home and End go to the ends of a row, with Ctrl
of the text; Space plays or pauses, Ctrl+Enter plays from the caret, Enter edits; digits say who speaks.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from earwitness_core.model import TextSpan
from earwitness_desktop.look.style import look_of
from earwitness_desktop.script import Place, Script
from earwitness_desktop.widgets.transcript import accessible
from earwitness_desktop.widgets.transcript.following import Following
from earwitness_desktop.widgets.transcript.lines import Lines
from earwitness_desktop.widgets.transcript.overlay import Overlay
from earwitness_desktop.widgets.transcript.painter import RowPainter, Shown
from earwitness_desktop.widgets.transcript.pointing import Pointing, moved
from earwitness_desktop.widgets.transcript.selection import START, Selection, word_around
from earwitness_desktop.widgets.transcript.sheet import Sheet, moved_row
from earwitness_desktop.widgets.words import follow_look

_AWAY = {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class TranscriptView(QAbstractScrollArea):
    """Shows a script. Tell it what changed by `added`, `replaced` and `marked`."""

    play_from = Signal(int)  # milliseconds
    play_or_pause = Signal()
    edit_wanted = Signal(int)  # a row
    speaker_pressed = Signal(int)  # the digit
    names_wanted = Signal(int, QPoint)  # a row, and where on the screen
    menu_wanted = Signal(QPoint)
    caret_moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.selection = START
        self.sheet = Sheet(self)
        self._shown = Shown()
        self.overlay = Overlay(self.sheet, self.viewport())
        self.following = Following(self.sheet, self._shown, self)
        self._pointing = Pointing(self)
        self.lines = Lines()
        accessible.install(TranscriptView)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Transcript"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(round(self.sheet.page.line_height))
        self.verticalScrollBar().actionTriggered.connect(lambda _: self.follow(False))
        self.viewport().setMouseTracking(True)
        follow_look(self, self._set_anew)

    @property
    def script(self) -> Script:
        return self.sheet.script

    # what is shown

    def show_script(self, script: Script) -> None:
        """Show another text, from its beginning."""
        self.overlay.close()
        self.selection = START
        self._shown.forget()
        self.sheet.show(script)
        self.follow(True)

    def added(self, first: int) -> None:
        """Rows from `first` on are new at the end."""
        self.sheet.added(first)

    def replaced(self, first: int, old_end: int, new_end: int) -> None:
        """Rows `first` to before `new_end` stand where those to before `old_end` stood."""
        anchor, caret = (
            Place(moved_row(place.row, first, old_end, new_end), place.offset)
            for place in (self.selection.anchor, self.selection.caret)
        )
        if self._shown.sounding is not None:
            row, word = self._shown.sounding
            is_gone = first <= row < old_end
            self._shown.sounding = None if is_gone else (moved_row(row, first, old_end, new_end), word)
        self._shown.hits, self._shown.hit = {}, None
        self.sheet.replaced(first, old_end, new_end, caret=self.caret.row)
        self.put_caret(anchor, tell=False)
        self.put_caret(caret, choose=True, tell=False)
        self.overlay.fit()

    def marked(self) -> None:
        """Marks or names are others."""
        self.sheet.page.forget()
        self.sheet.measure()
        self.viewport().update()

    def show_hits(self, hits: list[tuple[int, TextSpan]], current: int | None) -> None:
        """Hits of a search in the text, and which of them is in front."""
        by_row: dict[int, list[TextSpan]] = {}
        for row, span in hits:
            by_row.setdefault(row, []).append(span)
        self._shown.hits = by_row
        self._shown.hit = None if current is None else hits[current]
        if current is not None:
            self.go_to(Place(hits[current][0], hits[current][1].start))
        self.viewport().update()

    # where it is

    def show_sounding(self, ms: int) -> None:
        """Light the word that sounds now, and keep it in sight while following."""
        self.following.at(ms)

    @property
    def sounding_row(self) -> int | None:
        return self._shown.sounding[0] if self._shown.sounding else None

    def follow(self, follows: bool) -> None:
        """Keep what sounds in sight, from now on or no more."""
        self.following.follow(follows)

    def go_to(self, place: Place, *, choose: bool = False) -> None:
        """Put the caret there and have it in sight."""
        self.put_caret(place, choose=choose)
        if place.row < len(self.sheet.column):
            self.sheet.measure_row(place.row)
            self.sheet.bring_into_sight(place.row)

    @property
    def caret(self) -> Place:
        return self.selection.caret

    @property
    def caret_word(self) -> TextSpan:
        """The word that the caret is on."""
        return self._shown.caret

    def put_caret(self, place: Place, *, choose: bool = False, tell: bool = True) -> None:
        """Put the caret there, seen or not."""
        if not len(self.script):
            self.selection, self._shown.caret = START, TextSpan(0, 0)
            return
        row = min(place.row, len(self.script) - 1)
        place = Place(row, min(place.offset, len(self.script.rows[row].text)))
        before = self.selection
        self.selection = Selection(self.selection.anchor if choose else place, place)
        self._shown.caret = word_around(self.script, place)
        self.viewport().update()
        if tell:
            self.caret_moved.emit()
            accessible.tell_move(self, before)

    def select(self, first: Place, end: Place) -> None:
        """Choose a stretch."""
        self.put_caret(first)
        self.put_caret(end, choose=True)

    def select_all(self) -> None:
        if len(self.script):
            last = len(self.script) - 1
            self.select(Place(0, 0), Place(last, len(self.script.rows[last].text)))

    def chosen_text(self) -> str:
        """What is chosen; nothing while nothing is."""
        return "" if self.selection.is_empty else self.script.text_of(self.selection.first, self.selection.end)

    def copy(self) -> None:
        """What is chosen, to the clipboard."""
        if text := self.chosen_text():
            QGuiApplication.clipboard().setText(text)

    def play_here(self) -> None:
        """Play from the word that the caret is on."""
        if self.following.can_play and len(self.script):
            self.follow(True)
            self.play_from.emit(self.script.ms_at(self.caret))

    def edit(self, row: int, editor: QWidget) -> None:
        """Put an editor over a row's text."""
        self.overlay.close()
        self.go_to(Place(row, self.caret.offset if self.caret.row == row else 0))
        self.overlay.open(row, editor)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        painter = QPainter(self.viewport())
        try:
            painter.fillRect(event.rect(), look_of().colour("surface"))
            self._shown.selection, self._shown.has_focus = self.selection, self.hasFocus()
            rows = RowPainter(painter, self.sheet, self._shown)
            for row, top, height in self.sheet.rows_in(event.rect()):
                rows.row(row, top, height)
        finally:
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        if event.size().width() != event.oldSize().width():
            self._set_anew()
        else:
            self.sheet.stretch()
        self.following.offer()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 -- Qt's name
        self.sheet.measure()
        self.overlay.fit()
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 -- Qt's name
        self.follow(False)
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 -- Qt's name
        self._pointing.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 -- Qt's name
        self._pointing.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 -- Qt's name
        self._pointing.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 -- Qt's name
        self._pointing.double(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 -- Qt's name
        self._pointing.menu(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        if not len(self.script) or not self._key(event):
            super().keyPressEvent(event)
            if event.key() in _AWAY:
                self.follow(False)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 -- Qt's name
        super().focusInEvent(event)
        accessible.tell_move(self, START)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 -- Qt's name
        super().focusOutEvent(event)
        self.viewport().update()

    def _key(self, event: QKeyEvent) -> bool:
        key, keys = event.key(), event.modifiers()
        control = bool(keys & Qt.KeyboardModifier.ControlModifier)
        if keys & Qt.KeyboardModifier.AltModifier:
            return False
        there = moved(self.script, self.caret, key, control=control, is_right_to_left=self.isRightToLeft())
        if there is not None:
            self.follow(False)
            self.go_to(there, choose=bool(keys & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.play_here() if control else self.edit_wanted.emit(self.caret.row)
        elif key == Qt.Key.Key_Space and not control:
            self.play_or_pause.emit()
        elif event.text().isdecimal() and event.text() != "0" and not control:
            self.speaker_pressed.emit(int(event.text()))
        else:
            return False
        return True

    def _set_anew(self) -> None:
        self.sheet.set_anew()
        self.overlay.dress()
