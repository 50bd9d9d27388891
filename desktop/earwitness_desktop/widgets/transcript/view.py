"""A transcript that follows the sound: scrolled, read, searched and pointed at. Knows no vault and no player.

Keys: arrows move the caret by word and by row, with Shift they choose; Home and End go to the ends of a row, with Ctrl
of the text; Space plays or pauses, Ctrl+Enter plays from the caret, Enter edits; digits say who speaks.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
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
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.script import Place, Script
from earwitness_desktop.widgets.times import clock
from earwitness_desktop.widgets.transcript.column import Column
from earwitness_desktop.widgets.transcript.page import Page
from earwitness_desktop.widgets.transcript.painter import RowPainter, Shown
from earwitness_desktop.widgets.transcript.selection import START, Selection, word_around, word_step
from earwitness_desktop.widgets.words import button, follow_look

_AWAY = {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class TranscriptView(QAbstractScrollArea):
    """Shows a script. Tell it what changed by `added`, `replaced` and `marked`."""

    play_from = Signal(int)  # milliseconds
    play_or_pause = Signal()
    edit_wanted = Signal(int)  # a row
    speaker_pressed = Signal(int)  # the digit
    names_wanted = Signal(int, QPoint)  # a row, and where on the screen
    menu_wanted = Signal(QPoint)
    following_changed = Signal(bool)
    caret_moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.script = Script()
        self.selection = START
        self._column = Column()
        self._page = Page(look_of(), 600)
        self._shown = Shown(START, TextSpan(0, 0))
        self._editor: QWidget | None = None
        self._pressed: Place | None = None
        self._follows = True
        self._can_play = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Transcript"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(round(self._page.line_height))
        self.verticalScrollBar().actionTriggered.connect(lambda _: self.follow(False))
        self.viewport().setMouseTracking(True)
        self._follow_button = button(self.tr("Follow the sound"), icon="down", parent=self)
        self._follow_button.clicked.connect(lambda: self.follow(True))
        self._follow_button.hide()
        follow_look(self, self._set_anew)

    # what is shown

    def show_script(self, script: Script) -> None:
        """Show another text, from its beginning."""
        self.close_editor()
        self.script = script
        self.selection = START
        self._shown = Shown(START, TextSpan(0, 0))
        self._column = Column()
        self.added(0)
        self.verticalScrollBar().setValue(0)
        self.follow(True)

    def added(self, first: int) -> None:
        """Rows from `first` on are new at the end."""
        self._column.replace(first, first, self._guesses(first, len(self.script)))
        self._stretch()

    def replaced(self, first: int, old_end: int, new_end: int) -> None:
        """Rows `first` to before `new_end` stand where those to before `old_end` stood."""
        last = min(new_end + 1, len(self.script))  # the row behind may begin a speaker now, or not any more
        self._column.replace(first, min(old_end + (last - new_end), len(self._column)), self._guesses(first, last))
        self._shown.hits, self._shown.hit = {}, None
        self._put_caret(self.selection.caret, tell=False)
        self._stretch()

    def marked(self) -> None:
        """Marks or names are others."""
        self._page.forget()
        self._measure()
        self.viewport().update()

    def set_playable(self, can: bool) -> None:
        """Whether there is a sound: then a click plays."""
        self._can_play = can

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
        found = self.script.word_at(ms) if len(self.script) else None
        before = self._shown.sounding
        if found == before:
            return
        self._shown.sounding = found
        for one in (before, found):
            if one is not None and one[0] < len(self._column):
                self._update_row(one[0])
        if found is not None and self._follows and (before is None or before[0] != found[0]):
            self._keep_in_sight(found[0])

    @property
    def sounding_row(self) -> int | None:
        return self._shown.sounding[0] if self._shown.sounding else None

    @property
    def is_following(self) -> bool:
        return self._follows

    def follow(self, follows: bool) -> None:
        """Keep what sounds in sight, from now on or no more."""
        if follows != self._follows:
            self._follows = follows
            self._offer_follow()
            self.following_changed.emit(follows)
        if follows and self._shown.sounding is not None:
            self._keep_in_sight(self._shown.sounding[0])

    def go_to(self, place: Place, *, choose: bool = False) -> None:
        """Put the caret there and have it in sight."""
        self._put_caret(place, choose=choose)
        if place.row < len(self._column):
            self._measure_row(place.row)
            self._keep_in_sight(place.row, centred=not self._is_in_sight(place.row))

    @property
    def caret(self) -> Place:
        return self.selection.caret

    @property
    def caret_word(self) -> TextSpan:
        """The word that the caret is on."""
        return self._shown.caret

    def select(self, first: Place, end: Place) -> None:
        """Choose a stretch."""
        self._put_caret(first)
        self._put_caret(end, choose=True)

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

    def row_rect(self, row: int) -> QRect:
        """Where a row's text is, on the viewport."""
        top = (
            self._column.top(row) - self.verticalScrollBar().value() + self._page.above(begins=self.script.begins(row))
        )
        height = self._column.top(row + 1) - self._column.top(row) - self._page.above(begins=self.script.begins(row))
        return QRect(self._page.text_left, top, self._page.text_width, height)

    def name_rect(self, row: int) -> QRect:
        """Where a row's speaker is named, on the viewport."""
        page = self._page
        top = self._column.top(row) - self.verticalScrollBar().value() + page.above(begins=self.script.begins(row))
        if page.is_stacked:
            top -= page.head_height
        width = (page.gutter or page.text_width) - look_of().px(SPACE.small)
        return QRect(page.left, top, width, page.head_height)

    # an editor over a row

    def open_editor(self, row: int, editor: QWidget) -> None:
        """Put an editor over a row's text."""
        self.close_editor()
        self.go_to(Place(row, min(self.caret.offset, len(self.script.rows[row].text)) if self.caret.row == row else 0))
        self._editor, self._shown.edited_row = editor, row
        editor.setParent(self.viewport())
        editor.setFont(self._page.fonts.reading)
        self.fit_editor()
        editor.show()
        editor.setFocus()

    def fit_editor(self) -> None:
        """The editor has grown, or the page under it has moved."""
        row, editor = self._shown.edited_row, self._editor
        if row is None or editor is None or row >= len(self._column):
            return
        pad = look_of().px(SPACE.small)
        above = self._page.above(begins=self.script.begins(row))
        editor.setFixedWidth(self._page.text_width + 2 * pad)
        height = max(editor.sizeHint().height(), round(self._page.line_height) + 2 * pad)
        if self._column.measure(row, above + height + pad):
            self._stretch()
        rect = self.row_rect(row)
        editor.setGeometry(rect.left() - pad, rect.top() - pad // 2, self._page.text_width + 2 * pad, height)

    def move_editor(self, row: int) -> None:
        """The row under the editor stands elsewhere now."""
        self._shown.edited_row = row
        self.fit_editor()

    def close_editor(self) -> None:
        """Take the editor away."""
        editor, self._editor = self._editor, None
        row, self._shown.edited_row = self._shown.edited_row, None
        if editor is not None:
            editor.hide()
            editor.deleteLater()
            if row is not None and row < len(self._column) and row < len(self.script):
                self._measure_row(row)
                self._stretch()
            self.viewport().update()

    @property
    def edited_row(self) -> int | None:
        return self._shown.edited_row

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        painter = QPainter(self.viewport())
        try:
            self._paint(painter, event.rect())
        finally:
            painter.end()

    def _paint(self, painter: QPainter, seen: QRect) -> None:
        painter.fillRect(seen, look_of().colour("surface"))
        if not len(self._column):
            return
        self._shown.selection, self._shown.has_focus = self.selection, self.hasFocus()
        rows = RowPainter(painter, self._page, self.script, self._shown)
        top = self.verticalScrollBar().value()
        row = self._column.row_at(top + seen.top())
        while row < len(self._column):
            y = self._column.top(row) - top
            if y > seen.bottom():
                break
            rows.row(row, y, self._column.height(row))
            row += 1

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        if event.size().width() != event.oldSize().width():
            self._set_anew()
        else:
            self._stretch()
        self._offer_follow()

    def _offer_follow(self) -> None:
        """The way back to the sound floats over the end of the page."""
        self._follow_button.setVisible(not self._follows and self._can_play and self._shown.sounding is not None)
        self._follow_button.adjustSize()
        x = (self.viewport().width() - self._follow_button.width()) // 2
        self._follow_button.move(x, self.height() - self._follow_button.height() - look_of().px(SPACE.usual))

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 -- Qt's name
        self._measure()
        self.fit_editor()
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 -- Qt's name
        self.follow(False)
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 -- Qt's name
        place = self.place_at(event.position().toPoint())
        if place is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if (
            event.position().x() < self._page.text_left
            and self.script.begins(place.row)
            and not self.script.is_document
        ):
            self._put_caret(Place(place.row, 0))
            self.names_wanted.emit(place.row, event.globalPosition().toPoint())
            return
        choose = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._pressed = None if choose else place
        self._put_caret(place, choose=choose)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 -- Qt's name
        point = event.position().toPoint()
        if event.buttons() & Qt.MouseButton.LeftButton and self._pressed is not None:
            place = self.place_at(point)
            if place is not None:
                self._put_caret(place, choose=True)
            return
        over_text = self._page.text_left <= point.x() <= self._page.text_left + self._page.text_width
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor if over_text else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 -- Qt's name
        pressed, self._pressed = self._pressed, None
        if pressed is not None and self.selection.is_empty and event.button() is Qt.MouseButton.LeftButton:
            self.play_here()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 -- Qt's name
        place = self.place_at(event.position().toPoint())
        self._pressed = None
        if place is not None and event.position().x() >= self._page.text_left:
            self._put_caret(place)
            self.edit_wanted.emit(place.row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 -- Qt's name
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            place = self.place_at(event.pos())
            if place is not None and self.selection.is_empty:
                self._put_caret(place)
            self.menu_wanted.emit(event.globalPos())
        elif len(self.script):
            self.menu_wanted.emit(self.viewport().mapToGlobal(self.row_rect(self.caret.row).center()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        if not len(self.script) or not self._key(event):
            super().keyPressEvent(event)
            if event.key() in _AWAY:
                self.follow(False)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 -- Qt's name
        super().focusInEvent(event)
        self._say_row()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 -- Qt's name
        super().focusOutEvent(event)
        self.viewport().update()

    def play_here(self) -> None:
        """Play from the word that the caret is on."""
        if self._can_play and len(self.script):
            self.follow(True)
            self.play_from.emit(self.script.ms_at(self.caret))

    def place_at(self, point: QPoint) -> Place | None:
        """The place under a point of the viewport."""
        row = self._column.row_at(point.y() + self.verticalScrollBar().value())
        if row < 0:
            return None
        rect = self.row_rect(row)
        return Place(row, self._page.offset_at(self.script, row, point.x() - rect.left(), point.y() - rect.top()))

    def row_text(self, row: int) -> str:
        """A row as it is read out: who, when, what."""
        segment = self.script.rows[row]
        if self.script.is_document:
            page = self.tr("Page {0}").format(segment.page) if segment.page is not None else ""
            return f"{page} {segment.text}".strip()
        who = self.script.name(row) or self.tr("Unknown speaker")
        return f"{who}, {clock(segment.time.start_ms)}: {segment.text}"

    def _key(self, event: QKeyEvent) -> bool:
        key, keys = event.key(), event.modifiers()
        control = bool(keys & Qt.KeyboardModifier.ControlModifier)
        choose = bool(keys & Qt.KeyboardModifier.ShiftModifier)
        if keys & Qt.KeyboardModifier.AltModifier:
            return False
        moved = self._moved(key, control=control)
        if moved is not None:
            self.follow(False)
            self.go_to(moved, choose=choose)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.play_here() if control else self.edit_wanted.emit(self.caret.row)
        elif key == Qt.Key.Key_Space and not control:
            self.play_or_pause.emit()
        elif event.text().isdecimal() and event.text() != "0" and not control:
            self.speaker_pressed.emit(int(event.text()))
        else:
            return False
        return True

    def _moved(self, key: int, *, control: bool) -> Place | None:
        caret, script = self.caret, self.script
        back, on = Qt.Key.Key_Left, Qt.Key.Key_Right
        if self.isRightToLeft():
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

    def _put_caret(self, place: Place, *, choose: bool = False, tell: bool = True) -> None:
        if not len(self.script):
            self.selection, self._shown.caret = START, TextSpan(0, 0)
            return
        row = min(place.row, len(self.script) - 1)
        place = Place(row, min(place.offset, len(self.script.rows[row].text)))
        before = self.selection.caret.row
        self.selection = Selection(self.selection.anchor if choose else place, place)
        self._shown.caret = word_around(self.script, place)
        self.viewport().update()
        if tell:
            self.caret_moved.emit()
            if before != row:
                self._say_row()

    def _say_row(self) -> None:
        """A screen reader hears the row that the caret came to."""
        if not len(self.script) or not self.hasFocus():
            return
        said = self.row_text(self.caret.row)
        self.setAccessibleDescription(said)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _guesses(self, first: int, end: int) -> list[int]:
        rows, begins, guess = self.script.rows, self.script.begins, self._page.guess
        return [guess(len(rows[row].text), begins=begins(row)) for row in range(first, end)]

    def _set_anew(self) -> None:
        """Width or look are others: everything is set again, and what stood on top stays there."""
        row = self._column.row_at(self.verticalScrollBar().value()) if len(self._column) else 0
        self._page = Page(look_of(), self.viewport().width())
        self._column = Column()
        self._column.replace(0, 0, self._guesses(0, len(self.script)))
        self._stretch()
        if row > 0:
            self.verticalScrollBar().setValue(self._column.top(row))
        if self._editor is not None:
            self._editor.setFont(self._page.fonts.reading)
            self.fit_editor()
        self.viewport().update()

    def _stretch(self) -> None:
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        below = look_of().px(SPACE.section)
        bar.setRange(0, max(0, self._column.total + below - self.viewport().height()))
        self._measure()
        self.viewport().update()

    def _measure(self) -> None:
        """Lay out what is on the screen. Where a guess was wrong, what was seen before stays where it is."""
        if not len(self._column):
            return
        bar = self.verticalScrollBar()
        for _ in range(2):  # what moved may bring another row into sight
            top = bar.value()
            seen = range(self._column.row_at(top), self._column.row_at(top + self.viewport().height()) + 1)
            still = next((row for row in seen if self._column.is_known(row)), seen.start)
            before = self._column.top(still)
            if not sum(abs(self._measure_row(row)) for row in seen):
                return
            below = look_of().px(SPACE.section)
            bar.blockSignals(True)
            bar.setRange(0, max(0, self._column.total + below - self.viewport().height()))
            bar.setValue(top + self._column.top(still) - before)
            bar.blockSignals(False)

    def _measure_row(self, row: int) -> int:
        if row == self._shown.edited_row:
            return 0
        return self._column.measure(row, self._page.height(self.script, row))

    def _update_row(self, row: int) -> None:
        top = self._column.top(row) - self.verticalScrollBar().value()
        self.viewport().update(0, top, self.viewport().width(), self._column.height(row))

    def _is_in_sight(self, row: int) -> bool:
        top = self._column.top(row) - self.verticalScrollBar().value()
        return top >= 0 and top + self._column.height(row) <= self.viewport().height()

    def _keep_in_sight(self, row: int, *, centred: bool = True) -> None:
        """A row is wholly seen; if it was not, it comes to a third of the page."""
        if self._is_in_sight(row) or not centred:
            return
        self.verticalScrollBar().setValue(self._column.top(row) - self.viewport().height() // 3)
        self._measure()
        self.verticalScrollBar().setValue(self._column.top(row) - self.viewport().height() // 3)
