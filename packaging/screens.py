"""Takes pictures of the window for the README, from the real program on a vault of the sample recordings.

    make screens        (packaging/screens.py FOLDER)

The words of the interview are brought in from its script (tests/data/speech/interview.json), so that no model of speech
is needed; recordings are decoded, papers read, the index of meaning made and personal data found as always. PNG with
few colours.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from importlib import resources
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtGui import QCursor, QImage
from PySide6.QtWidgets import QApplication, QWidget  # noqa: TID251 -- takes pictures of them

from earwitness_core.desk import Desk
from earwitness_core.errors import EarwitnessError
from earwitness_core.model import Destination
from earwitness_desktop.look import Look, in_fusion
from earwitness_desktop.system.languages import speak
from earwitness_desktop.viewmodels.session import OpenDesk, Session
from earwitness_desktop.views.main_window import MainWindow
from earwitness_desktop.wiring import DOORS, SCREENS

SCRIPT = Path(__file__).parents[1] / "tests" / "data" / "speech" / "interview.json"
THEMES = ("light", "dark")
SECTIONS = ("overview", "findings", "rules", "export", "trail")
QUESTION = "who changed the bank account?"
_SIZE = (1240, 820)
_PATIENCE_S = 300.0


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, place)
        app = QApplication(in_fusion(sys.argv[0]))
        look = Look(app)
        speak(app, "en")
        QCursor.setPos(5_000, 5_000)  # over nothing
        vault = Path(place) / "Harbour.earwitness"
        desk, code = Desk.create(vault, "a passphrase for pictures only 7")
        try:
            _fill(desk, Path(place))
        finally:
            desk.close()
        for theme in THEMES:
            look.choose(theme)
            _take_doors(vault, folder, theme)
            _take_screens(vault, code, folder, theme)


def _fill(desk: Desk, place: Path) -> None:
    """The interview with its words, and the papers beside it."""
    project = desk.library.add_project("Harbour case")
    samples = resources.files("earwitness_resources").joinpath("samples")
    for name in ("interview.flac", "audit-report.pdf", "memo.docx"):
        (place / name).write_bytes(samples.joinpath(name).read_bytes())
    (place / "interview.vtt").write_text(_as_subtitles(), "utf-8")
    list(desk.imports.bring([place / "interview.vtt"], project.id, language="en"))
    desk.intake.take([place / "audit-report.pdf", place / "memo.docx"], Destination(project.id, project.choice))
    desk.work(_PATIENCE_S)


def _as_subtitles() -> str:
    """The script of the interview, as subtitles with their speakers."""
    told = ["WEBVTT", ""]
    for line in json.loads(SCRIPT.read_text("utf-8"))["turns"]:
        told += [
            f"{_time(line['start'])} --> {_time(line['end'])}",
            f"<v {line['speaker'].capitalize()}>{line['text']}",
            "",
        ]
    return "\n".join(told)


def _time(seconds: float) -> str:
    return f"{int(seconds // 3600):02}:{int(seconds // 60 % 60):02}:{seconds % 60:06.3f}"


def _take_doors(vault: Path, folder: Path, theme: str) -> None:
    for state, make in DOORS.items():
        session = Session(vault)
        view = make(session)
        view.resize(*_SIZE)
        view.show()
        _settle()
        _save(view, folder / f"door-{state.value}-{theme}.png")
        view.close()
        session.shut_down()


def _take_screens(vault: Path, code: str, folder: Path, theme: str) -> None:
    session = Session(vault)
    session.unlock_with_recovery_code(code)
    while session.open_desk is None:
        _settle()
    desk = session.open_desk
    window = MainWindow(session, {}, SCREENS)
    window._enter(desk)
    window.resize(*_SIZE)
    window.show()
    first = next(one for one in desk.desk.library.sources() if one.kind == "recording")
    for name in SCREENS:
        for section in SECTIONS if name == "privacy" else ("",):
            window.go(name, _what(name, section, first.id))
            _settle(desk)
            _save(window, folder / f"{name}{'-' if section else ''}{section}-{theme}.png")
    window.leave()
    window.close()
    session.shut_down()


def _what(name: str, section: str, source: str) -> object:
    """What a screen is to show, so that it is not empty."""
    if name == "source":
        return (source, 20_000)
    if name == "search":
        return QUESTION
    if name == "privacy":
        return ("export", [source]) if section == "export" else section
    return None


def _settle(desk: OpenDesk | None = None) -> None:
    """Until all answers of the vault have come, and a moment more."""
    quiet = 0
    while quiet < 20:
        time.sleep(0.03)
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        quiet = 0 if desk is not None and desk.background._tasks else quiet + 1


def _save(widget: QWidget, file: Path) -> None:
    shown = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    plain = Image.frombytes(
        "RGB", (shown.width(), shown.height()), bytes(shown.constBits()), "raw", "RGB", shown.bytesPerLine()
    )
    plain.quantize(192, dither=Image.Dither.NONE).save(file, optimize=True)


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]))
    except EarwitnessError as problem:
        sys.exit(str(problem))
