"""Run under a real X server: locks the program, with a clipboard of its own or of another program, and says what is in
it afterwards. `hold` is that other program: it keeps "theirs" in the clipboard until its input ends.

    python -m helpers.clipboard_child ours|theirs|hold FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSettings, QSocketNotifier
from PySide6.QtWidgets import QApplication

from helpers.programs import enter, running
from helpers.windows import make_closed, wait_for


def main(whose: str, place: Path) -> None:
    app = QApplication([])
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(place))
    if whose == "hold":
        app.clipboard().setText("theirs")
        app.processEvents()
        print("held", flush=True)
        ends = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        ends.activated.connect(app.quit)
        app.exec()
        return
    closed = make_closed(place)
    with running(closed.folder) as program:
        enter(program, closed)
        if whose == "ours":
            app.clipboard().setText("a quote")
            wait_for(app.clipboard().ownsClipboard)
        program.lock()
        app.processEvents()
        print(f"left: {app.clipboard().text()}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
