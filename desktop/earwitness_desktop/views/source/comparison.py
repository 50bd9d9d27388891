"""What the machine gave and what stands there now, by lines: side by side where there is room, else one in the other.

What went is struck out and what came is underlined, so that it is not told by colour alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from earwitness_core.corrections import Comparison, Piece, Stands
from earwitness_core.model import TimeSpan
from earwitness_desktop.look import SPACE, TYPE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.widgets.times import clock
from earwitness_desktop.widgets.words import follow_look

_MOST = 300  # lines: a page to read, not a report; the command line gives all of them
_ROOMY = 460  # pixels at 100 % text: two columns of some five words


@dataclass(frozen=True, slots=True)
class Change:
    """One place that differs: when, what was there, what is there now."""

    time: TimeSpan
    before: str
    after: str


class ComparisonView(QTextEdit):
    """Read, walked by arrow keys; a click or Enter on a line goes there."""

    go_wanted = Signal(int)  # milliseconds

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("What differs from the machine's words"))
        self._lines: Sequence[Comparison] | None = None
        self._marks: list[QTextCursor] = []  # a stretch of the document for each change
        self._front: int | None = None
        follow_look(self, self._write)

    def tell(self, lines: Sequence[Comparison]) -> None:
        """These are the lines that differ."""
        self._lines, self._front = lines, None
        self._write()

    def clear(self) -> None:
        self._lines, self._front = None, None
        self._write()

    def show_change(self, at: int) -> None:
        """Bring a change to the front, by its number in `changes_of`."""
        self._front = at
        self._light()
        if at < len(self._marks):
            there = QTextCursor(self.document())  # not a copy of the mark, which keeps its place when text is written
            there.setPosition(self._marks[at].selectionEnd())
            self.setTextCursor(there)
            self.ensureCursorVisible()

    @property
    def is_side_by_side(self) -> bool:
        return self.viewport().width() >= look_of().px(_ROOMY)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        was_wide = event.oldSize().width() >= look_of().px(_ROOMY)
        super().resizeEvent(event)
        if was_wide != self.is_side_by_side:
            self._write()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 -- Qt's name
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._go(self.cursorForPosition(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(self.textCursor())
        else:
            super().keyPressEvent(event)

    def _go(self, there: QTextCursor) -> None:
        """To the change that is nearest before the place; the first one lies behind its line's time."""
        changes = changes_of(self._lines or ())
        passed = [at for at, mark in enumerate(self._marks) if mark.selectionStart() <= there.position()]
        if self._marks:
            self.go_wanted.emit(changes[passed[-1] if passed else 0].time.start_ms)

    def _write(self) -> None:
        look = look_of()
        self._marks = []
        self.document().setDefaultFont(look.font())
        self.document().setDocumentMargin(look.px(SPACE.tight))
        super().clear()
        if self._lines is None:
            return
        cursor = QTextCursor(self.document())
        cursor.insertText(self._heading(), _worn(colour="quiet"))
        for line in self._lines[:_MOST]:
            cursor.insertBlock(_spaced())
            cursor.insertText(clock(line.time.start_ms), _worn(colour="quiet", scale=TYPE.small))
            if line.is_cut_only or not self.is_side_by_side:
                cursor.insertBlock(QTextBlockFormat())
            self._line(cursor, line)
        if len(self._lines) > _MOST:
            cursor.insertBlock(_spaced())
            cursor.insertText(self.tr("and %n more line(s)", "", len(self._lines) - _MOST), _worn(colour="quiet"))
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._light()

    def _heading(self) -> str:
        if not self._lines:
            return self.tr("Nothing was changed: these are the machine's words.")
        told = self.tr("%n place(s) differ from the machine's words", "", len(changes_of(self._lines)))
        return f"{told}. {self.tr('The machine left, now right.')}" if self.is_side_by_side else f"{told}."

    def _line(self, cursor: QTextCursor, line: Comparison) -> None:
        if line.is_cut_only:
            start = cursor.position()
            said = "  |  ".join(piece.text for piece in line.pieces)
            cursor.insertText(self.tr("Cut otherwise: {0}").format(said), _worn())
            self._marks.append(self._marked(start, cursor.position()))
        elif self.is_side_by_side:
            self._columns(cursor, line)
        else:
            for change in _grouped(line.pieces):
                start = cursor.position()
                for piece in change:
                    cursor.insertText(piece.text, _as(piece))
                    cursor.insertText(" ", _worn())
                if change[0].stands is not Stands.IN_BOTH:
                    self._marks.append(self._marked(start, cursor.position() - 1))

    def _columns(self, cursor: QTextCursor, line: Comparison) -> None:
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellPadding(0)
        form.setCellSpacing(look_of().px(SPACE.tight))
        half = QTextLength(QTextLength.Type.PercentageLength, 50)
        form.setColumnWidthConstraints([half, half])
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table = cursor.insertTable(1, 2, form)
        marks: dict[int, QTextCursor] = {}
        for column, own in enumerate((Stands.BEFORE, Stands.AFTER)):
            side = table.cellAt(0, column).firstCursorPosition()
            for at, change in enumerate(_grouped(line.pieces)):
                for piece in change:
                    if piece.stands in (own, Stands.IN_BOTH):
                        start = side.position()
                        side.insertText(piece.text, _as(piece))
                        if piece.stands is own:
                            marks[at] = self._marked(start, side.position())
                        side.insertText(" ", _worn())
        self._marks += [marks[at] for at in sorted(marks)]
        cursor.movePosition(QTextCursor.MoveOperation.End)

    def _marked(self, start: int, end: int) -> QTextCursor:
        made = QTextCursor(self.document())
        made.setKeepPositionOnInsert(True)
        made.setPosition(start)
        made.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return made

    def _light(self) -> None:
        lit = []
        if self._front is not None and self._front < len(self._marks):
            one = QTextEdit.ExtraSelection()
            one.cursor = self._marks[self._front]
            one.format = _worn()
            one.format.setBackground(look_of().colour("hit"))
            lit.append(one)
        self.setExtraSelections(lit)


def changes_of(lines: Sequence[Comparison]) -> list[Change]:
    """Every place that differs, in order."""
    found = []
    for line in lines:
        if line.is_cut_only:
            found.append(Change(line.time, "", ""))
        for group in _grouped(line.pieces):
            time = group[0].time
            if time is not None:
                said = {piece.stands: piece.text for piece in group}
                found.append(Change(time, said.get(Stands.BEFORE, ""), said.get(Stands.AFTER, "")))
    return found


def _grouped(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """What went and what came in its place are one change."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        follows = groups and piece.stands is Stands.AFTER and groups[-1][-1].stands is Stands.BEFORE
        if follows:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _as(piece: Piece) -> QTextCharFormat:
    if piece.stands is Stands.IN_BOTH:
        return _worn()
    went = piece.stands is Stands.BEFORE
    made = _worn(colour="bad" if went else "good")
    made.setBackground(look_of().colour("bad_soft" if went else "good_soft"))
    made.setFontStrikeOut(went)
    made.setFontUnderline(not went)
    return made


def _spaced() -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setTopMargin(look_of().px(SPACE.usual))
    return made


def _worn(*, colour: str = "text", scale: float = TYPE.body) -> QTextCharFormat:
    look = look_of()
    made = QTextCharFormat()
    made.setFont(look.font(scale))
    made.setForeground(look.colour(colour))
    return made
