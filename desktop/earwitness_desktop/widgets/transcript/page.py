"""How a transcript is set: fonts, columns, laid-out rows. Keeps the rows that were looked at last."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from earwitness_core.anchors import from_utf16, to_utf16
from earwitness_core.ids import SegmentId
from earwitness_core.model import TextSpan
from earwitness_desktop.look import SPACE, TYPE, Look
from earwitness_desktop.look.measures import READING_WIDTH
from earwitness_desktop.script import FINDING, Mark, Script

_KEPT = 240  # rows: some screens full; each is about 20 kB in Qt
_LEAST_BESIDE = 34  # characters to a line: below that, names go above the text
_GUTTER_CHARACTERS = 18
_MEAN = "etaoin shrdlu etaoin shrdlu"


@dataclass(frozen=True, slots=True)
class Fonts:
    reading: QFont
    name: QFont
    small: QFont


class Page:
    """The measures of a transcript at one width. Made anew when width or look change."""

    def __init__(self, look: Look, width: int) -> None:
        self.look = look
        self.fonts = Fonts(look.font(TYPE.reading), look.font(bold=True), look.font(TYPE.small))
        self._reading = QFontMetricsF(self.fonts.reading)
        self._name, self._small = QFontMetricsF(self.fonts.name), QFontMetricsF(self.fonts.small)
        mean = self._reading.horizontalAdvance(_MEAN) / len(_MEAN)
        margin = look.px(SPACE.wide)
        gutter = round(self._small.horizontalAdvance("n") * _GUTTER_CHARACTERS)
        self.is_stacked = width - 3 * margin - gutter < mean * _LEAST_BESIDE
        self.gutter = 0 if self.is_stacked else gutter + margin
        room = width - 2 * margin - self.gutter
        self.text_width = max(1, min(room, round(mean * READING_WIDTH)))
        self.left = margin + max(0, (room - self.text_width) // 2)
        self.text_left = self.left + self.gutter
        self._per_line = max(1.0, self.text_width / mean)
        self._laid: OrderedDict[SegmentId, QTextLayout] = OrderedDict()

    def above(self, *, begins: bool) -> int:
        """Space over a row; where a speaker begins there is more, and stacked the name lies in it."""
        gap = self.look.px(SPACE.wide if begins else SPACE.tight)
        return gap + (self.head_height if self.is_stacked and begins else 0)

    @property
    def head_height(self) -> int:
        return round(max(self._name.height(), self._small.height())) + self.look.px(SPACE.hair)

    @property
    def line_height(self) -> float:
        return self._reading.lineSpacing() * 1.3

    def guesses(self, characters: Sequence[int], begins: Sequence[bool]) -> list[int]:
        """How high rows may be that were not laid out yet."""
        per_line = max(1, int(self._per_line * 0.93))
        known: dict[tuple[int, bool], int] = {}  # thousands of rows have some ten heights
        made = []
        for count, begin in zip(characters, begins, strict=True):
            lines = max(1, -(-count // per_line))
            height = known.get((lines, begin))
            if height is None:
                height = known[lines, begin] = self._whole(round(lines * self.line_height), begins=begin)
            made.append(height)
        return made

    def height(self, script: Script, row: int) -> int:
        """How high a row is."""
        return self._whole(round(self.laid(script, row).boundingRect().height()), begins=script.begins(row))

    def laid(self, script: Script, row: int) -> QTextLayout:
        """A row's text, set."""
        segment = script.rows[row]
        found = self._laid.get(segment.id)
        if found is None or found.text() != segment.text:
            found = self._set(segment.text, script.marks.get(segment.id, ()))
            self._laid[segment.id] = found
            if len(self._laid) > _KEPT:
                self._laid.popitem(last=False)
        else:
            self._laid.move_to_end(segment.id)
        return found

    def forget(self) -> None:
        """Marks or texts are others."""
        self._laid.clear()

    def offset_at(self, script: Script, row: int, x: float, y: float) -> int:
        """The code point under a point that counts from the text's corner."""
        layout = self.laid(script, row)
        lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        line = next((one for one in lines if y < one.y() + one.height()), lines[-1] if lines else None)
        if line is None:
            return 0
        units = line.xToCursor(x)
        return from_utf16(
            script.rows[row].text, max(0, min(units if isinstance(units, int) else units[0], _units(layout)))
        )

    def rects(self, script: Script, row: int, span: TextSpan) -> list[QRectF]:
        """What a range covers, line by line, counted from the text's corner."""
        layout, text = self.laid(script, row), script.rows[row].text
        start, end = to_utf16(text, span.start), to_utf16(text, span.end)
        found = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = _x(line, first), _x(line, last)
                found.append(QRectF(min(left, right), line.y(), abs(right - left), line.height()))
        return found

    def ranges(self, text: str, spans: list[tuple[TextSpan, QTextCharFormat]]) -> list[QTextLayout.FormatRange]:
        """Ranges of code points as Qt wants them."""
        made = []
        for span, look in spans:
            one = QTextLayout.FormatRange()
            one.start = to_utf16(text, span.start)
            one.length = to_utf16(text, span.end) - one.start
            one.format = look
            made.append(one)
        return made

    def _whole(self, text_height: int, *, begins: bool) -> int:
        beside = 0 if self.is_stacked else round(self._small.height()) + (self.head_height if begins else 0)
        return self.above(begins=begins) + max(text_height, beside) + self.look.px(SPACE.tight)

    def _set(self, text: str, marks: tuple[Mark, ...]) -> QTextLayout:
        layout = QTextLayout(text, self.fonts.reading)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.setFormats(
            self.ranges(text, [(mark.span, self._worn(mark)) for mark in marks if mark.span.start < mark.span.end])
        )
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.text_width)
            line.setPosition(QPointF(0, y))
            y += max(self.line_height, line.height())
        layout.endLayout()
        return layout

    def _worn(self, mark: Mark) -> QTextCharFormat:
        """A ground while somebody has to look, and a line under it, so that it is not told by colour alone."""
        worn = QTextCharFormat()
        is_finding = mark.kind == FINDING
        if mark.is_open:
            worn.setBackground(self.look.colour("finding" if is_finding else "suspect"))
        style = QTextCharFormat.UnderlineStyle
        worn.setUnderlineStyle(style.SingleUnderline if is_finding else style.DotLine)
        worn.setUnderlineColor(QColor(self.look.palette.quiet if is_finding else self.look.palette.warn))
        return worn


def _units(layout: QTextLayout) -> int:
    return len(layout.text().encode("utf-16-le", "surrogatepass")) // 2


def _x(line: object, units: int) -> float:
    found = line.cursorToX(units)  # type: ignore[attr-defined]  # PySide gives the x, or the x and where it was asked
    return float(found[0] if isinstance(found, tuple) else found)
