"""Draws the rows of a transcript that are on the screen."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextCharFormat

from earwitness_core.model import TextSpan
from earwitness_desktop.look import SPACE
from earwitness_desktop.widgets.times import clock
from earwitness_desktop.widgets.transcript.selection import START, Selection
from earwitness_desktop.widgets.transcript.sheet import Sheet

_NOWHERE = TextSpan(0, 0)


@dataclass(slots=True)
class Shown:
    """What is lit at this moment: the caret's word, the sounding word, hits of a search by row."""

    selection: Selection = START
    caret: TextSpan = _NOWHERE
    has_focus: bool = False
    sounding: tuple[int, TextSpan] | None = None
    hits: dict[int, list[TextSpan]] = field(default_factory=dict)
    hit: tuple[int, TextSpan] | None = None

    def forget(self) -> None:
        """Of another text: nothing is lit."""
        self.selection, self.caret, self.sounding = START, _NOWHERE, None
        self.hits, self.hit = {}, None


class RowPainter:
    """Paints the rows of one sheet; made for each paint."""

    def __init__(self, painter: QPainter, sheet: Sheet, shown: Shown) -> None:
        self._p, self._page, self._script, self._shown = painter, sheet.page, sheet.script, shown
        self._held_row = sheet.held_row
        self._look = sheet.page.look

    def row(self, row: int, top: int, height: int) -> None:
        """One row whose upper edge is at `top`."""
        begins = self._script.begins(row)
        text_top = top + self._page.above(begins=begins)
        if self._shown.has_focus and row == self._shown.selection.caret.row:
            bar = QRectF(
                self._page.left - self._look.px(SPACE.usual), text_top, self._look.px(3), height - (text_top - top)
            )
            self._p.fillRect(bar, self._look.colour("focus"))
        self._side(row, top, text_top, begins=begins)
        if row != self._held_row:
            self._text(row, text_top)

    def _side(self, row: int, top: int, text_top: int, *, begins: bool) -> None:
        page, look = self._page, self._look
        left, width = float(page.left), float(page.gutter or page.text_width) - look.px(SPACE.usual)
        y = float(text_top - page.head_height if page.is_stacked else text_top)
        if begins:
            number = self._script.number(row)
            self._p.setFont(page.fonts.name)
            self._p.setPen(_speaker(look.palette.speakers, number) if number else look.colour("quiet"))
            name = self._heading(row)
            shown = self._p.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, round(width))
            self._p.drawText(QRectF(left, y, width, page.head_height), Qt.AlignmentFlag.AlignLeft, shown)
            if page.is_stacked:
                left += self._p.fontMetrics().horizontalAdvance(shown) + look.px(SPACE.usual)
            else:
                y += page.head_height
        if not self._script.is_document and (begins or not page.is_stacked):
            self._p.setFont(page.fonts.small)
            self._p.setPen(look.colour("quiet"))
            room = QRectF(left, y, width, page.head_height)
            self._p.drawText(room, Qt.AlignmentFlag.AlignLeft, clock(self._script.rows[row].time.start_ms))

    def _heading(self, row: int) -> str:
        page = self._script.rows[row].page
        if self._script.is_document:
            said = QCoreApplication.translate("TranscriptView", "Page {0}")
            return said.format(page) if page is not None else ""
        return self._script.name(row) or "—"

    def _text(self, row: int, text_top: int) -> None:
        page, text = self._page, self._script.rows[row].text
        lit = [(span, _ground(self._look.colour("hit"))) for span in self._shown.hits.get(row, ())]
        chosen = self._shown.selection.in_row(self._script, row)
        if chosen is not None:
            lit.append((chosen, _ground(self._look.colour("accent_soft"))))
        corner = QPointF(page.text_left, text_top)
        sounding = self._shown.sounding[1] if self._shown.sounding and self._shown.sounding[0] == row else None
        if sounding is not None:
            lit.append((sounding, _ground(self._look.colour("hit"))))
        self._p.setPen(self._look.colour("text"))
        page.laid(self._script, row).draw(self._p, corner, page.ranges(text, lit))
        if sounding is not None:
            for rect in page.rects(self._script, row, sounding):
                rect.translate(corner)
                self._p.fillRect(QRectF(rect.left(), rect.bottom() - 2, rect.width(), 2), self._look.colour("accent"))
        if self._shown.hit is not None and self._shown.hit[0] == row:
            self._frame(row, corner, self._shown.hit[1], "accent")
        if self._shown.has_focus and chosen is None and row == self._shown.selection.caret.row:
            self._frame(row, corner, self._shown.caret, "focus")

    def _frame(self, row: int, corner: QPointF, span: TextSpan, colour: str) -> None:
        self._p.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._p.setBrush(Qt.BrushStyle.NoBrush)
        self._p.setPen(QPen(self._look.colour(colour), 1.5))
        for rect in self._page.rects(self._script, row, span):
            self._p.drawRoundedRect(rect.translated(corner).adjusted(-2, 0, 2, 0), 4, 4)


def _ground(colour: QColor) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setBackground(colour)
    return made


def _speaker(colours: tuple[str, ...], number: int) -> QColor:
    return QColor(colours[(number - 1) % len(colours)])
