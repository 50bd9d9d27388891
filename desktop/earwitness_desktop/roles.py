"""What models say beside Qt's own roles; `widgets/cells.py` paints it.

Every model under `Cells` answers all of them, "" and NO_PROGRESS where it has nothing to say.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

_FIRST = int(Qt.ItemDataRole.UserRole)

ID = _FIRST + 1  # of the row
ICON = _FIRST + 2  # the name of an icon
TONE = _FIRST + 3  # a colour of the palette: quiet, accent, good, warn, bad
PROGRESS = _FIRST + 4  # 0 to 1, painted as a bar
NO_PROGRESS = -1.0

HEADING = _FIRST + 5  # whether a row is a heading
PIECES = _FIRST + 6  # [(text, whether it is a hit)]
META = _FIRST + 7  # the second line of a row


@dataclass(frozen=True, slots=True)
class RowCells:
    """A row of a table as a whole (widgets/row_table.py): for each column its text and its tone. The first may have an
    icon, and the column `bar` shows how far it is, from 0 to 1.
    """

    texts: tuple[str, ...]
    tones: tuple[str, ...]
    icon: str = ""
    progress: float = NO_PROGRESS
    bar: int = -1

    def at(self, column: int) -> tuple[str, str]:
        return self.texts[column], self.tones[column]
