"""A script as one text, a line to a row, and each row as it is read out: what a screen reader is told.

Qt counts in UTF-16 units from the beginning of the text; places count in code points of a row.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QCoreApplication

from earwitness_core.anchors import from_utf16, to_utf16
from earwitness_desktop.script import Place, Script
from earwitness_desktop.widgets.times import clock


class Lines:
    """Places of a script in UTF-16 units, with a line break behind each row. Made anew when rows are others."""

    def __init__(self) -> None:
        self._script: Script | None = None
        self._edition = -1
        self._starts: npt.NDArray[np.int64] = np.zeros(1, np.int64)

    def of(self, script: Script) -> Lines:
        """Itself, for this script as it is now."""
        if script is not self._script or script.edition != self._edition:
            self._script, self._edition = script, script.edition
            units = [to_utf16(row.text, len(row.text)) + 1 for row in script.rows]
            self._starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(np.array(units, np.int64))])
        return self

    @property
    def length(self) -> int:
        """Without the break behind the last row."""
        return max(0, int(self._starts[-1]) - 1)

    def units(self, place: Place) -> int:
        assert self._script is not None, "ask `of` first"
        if not len(self._script):
            return 0
        return int(self._starts[place.row]) + to_utf16(self._script.rows[place.row].text, place.offset)

    def place(self, units: int) -> Place:
        assert self._script is not None, "ask `of` first"
        if not len(self._script):
            return Place(0, 0)
        row = int(np.searchsorted(self._starts, units, "right")) - 1
        row = max(0, min(row, len(self._script) - 1))
        text = self._script.rows[row].text
        within = max(0, min(units - int(self._starts[row]), to_utf16(text, len(text))))
        return Place(row, from_utf16(text, within))


def row_said(script: Script, row: int) -> str:
    """A row as it is read out: who, when, what."""
    said = script.rows[row].text
    who = who_said(script, row)
    if script.is_document:
        return f"{who} {said}".strip()
    return f"{who}: {said}"


def who_said(script: Script, row: int) -> str:
    """Who says a row, and when; of a paper, on which page it stands."""
    segment = script.rows[row]
    if script.is_document:
        page = QCoreApplication.translate("TranscriptView", "Page {0}")
        return page.format(segment.page) if segment.page is not None else ""
    who = script.name(row) or QCoreApplication.translate("TranscriptView", "Unknown speaker")
    return f"{who}, {clock(segment.time.start_ms)}"
