"""What models say beside Qt's own roles; `widgets/cells.py` paints it.

Every model under `Cells` answers all of them, "" and NO_PROGRESS where it has nothing to say.
"""

from __future__ import annotations

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
