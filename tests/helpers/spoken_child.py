"""A process with a transcript that a screen reader asked about, ended in several ways."""

from __future__ import annotations

import faulthandler
import gc
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from earwitness_desktop.look import Look
from earwitness_desktop.script import Place, Script
from earwitness_desktop.widgets.transcript import TranscriptView
from helpers.transcripts import speakers, spoken, transcript


def main(end: str) -> None:
    faulthandler.enable()
    app = QApplication([])
    Look(app, "light")
    QAccessible.setActive(True)
    window = QWidget()
    views = [_asked(window) for _ in range(3)]
    window.show()
    app.processEvents()
    views[0].setFocus()
    views[0].go_to(Place(1, 0))
    views.pop().deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    if end == "closed":
        window.close()
        window.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    elif end == "in an order of its own":
        held = [QAccessible.queryAccessibleInterface(one) for one in views]
        del window, views
        gc.collect()
        assert len(held) == 2
    print("end", flush=True)


def _asked(window: QWidget) -> TranscriptView:
    made = transcript((0, spoken("the crane stood")), (0, spoken("still", start_ms=5_000)), people=speakers("Anna"))
    view = TranscriptView(window)
    view.show_script(Script(made.segments, made.speakers))
    found = QAccessible.queryAccessibleInterface(view)
    assert found is not None and found.textInterface().text(0, 9) == "the crane"
    return view


if __name__ == "__main__":
    main(sys.argv[1])
