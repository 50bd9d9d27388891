"""A window in a process of its own, in which somebody types until the process is killed. Run by test_source_editor.

    python typing_child.py FOLDER RECOVERY_CODE SOURCE

Prints the seconds of the clock and how many signs stand in the editor, after every sign.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from earwitness_desktop.look import Look
from earwitness_desktop.views.source import SourceScreen
from helpers.windows import Closed, opened, wait_for


def main(folder: str, code: str, source: str) -> None:
    app = QApplication([])
    Look(app, "light")
    _, desk = opened(Closed(Path(folder), code))
    screen = SourceScreen(desk)
    screen.show()
    screen.show_what((source, None))
    wait_for(lambda: screen.model.is_complete)
    screen.edits.edit_row(0)
    editor = screen.edits.editor
    assert editor is not None
    editor.clear()
    count = 0
    while True:
        QTest.keyClicks(editor, "x")
        count += 1
        print(time.monotonic(), count, flush=True)
        QTest.qWait(40)


if __name__ == "__main__":
    main(*sys.argv[1:4])
