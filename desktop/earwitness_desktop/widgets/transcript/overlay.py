"""An editor that stands over a row: the text makes room for it, and it scrolls with its row."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.widgets.transcript.sheet import Sheet


class Overlay:
    """One editor at a time, on a viewport."""

    def __init__(self, sheet: Sheet, viewport: QWidget) -> None:
        self._sheet, self._viewport = sheet, viewport
        self._editor: QWidget | None = None

    @property
    def row(self) -> int | None:
        """The row that is edited."""
        return self._sheet.held_row

    def open(self, row: int, editor: QWidget) -> None:
        """Put an editor over a row's text."""
        self._editor, self._sheet.held_row = editor, row
        editor.setParent(self._viewport)
        self.dress()
        editor.show()
        editor.setFocus()

    def dress(self) -> None:
        """Its font is that of the text, whatever size that has now."""
        if self._editor is not None:
            self._editor.setFont(self._sheet.page.fonts.reading)
            self.fit()

    def fit(self) -> None:
        """The editor has grown, or the page under it has moved."""
        row, editor, sheet = self.row, self._editor, self._sheet
        if row is None or editor is None or row >= len(sheet.column):
            return
        pad = look_of().px(SPACE.small)
        above = sheet.page.above(begins=sheet.script.begins(row))
        editor.setFixedWidth(sheet.page.text_width + 2 * pad)
        height = max(editor.sizeHint().height(), round(sheet.page.line_height) + 2 * pad)
        if sheet.column.measure(row, above + height + pad):
            sheet.stretch()
        rect = sheet.row_rect(row)
        editor.setGeometry(rect.left() - pad, rect.top() - pad // 2, sheet.page.text_width + 2 * pad, height)

    def move(self, row: int) -> None:
        """The row under the editor stands elsewhere now."""
        self._sheet.held_row = row
        self.fit()

    def close(self) -> None:
        """Take the editor away."""
        editor, self._editor = self._editor, None
        row, self._sheet.held_row = self.row, None
        if editor is None:
            return
        editor.hide()
        editor.deleteLater()
        if row is not None and row < len(self._sheet.column) and row < len(self._sheet.script):
            self._sheet.measure_row(row)
            self._sheet.stretch()
        self._viewport.update()
