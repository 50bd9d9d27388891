"""From the first run to the next morning, as a person: the real program, a real recording, the real engine."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from earwitness_desktop.app import Program
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.views.library.screen import LibraryScreen
from earwitness_desktop.views.privacy.handover import HandoverSection
from earwitness_desktop.views.privacy.screen import PrivacyScreen
from earwitness_desktop.views.screen import Screen
from earwitness_desktop.views.search.screen import SearchScreen
from earwitness_desktop.views.source.screen import SourceScreen
from helpers.choosers import choosing
from helpers.first_runs import GOOD, first_run, keep_code, make_vault, type_into, unlock
from helpers.programs import running
from helpers.windows import wait_for

PUT, NAME = "Zinnober", "Marianne Brandt"
A = TypeVar("A", bound=Screen)


@pytest.mark.models
@pytest.mark.timeout(300)
def test_a_recording_from_the_first_run_to_the_next_morning(qapp: QApplication, tmp_path: Path) -> None:
    with running(None) as program:
        desk = _first_steps(program, tmp_path / "Harbour")
        _drop(screen(program, "library", LibraryScreen), _recording(tmp_path))
        source = _watch_the_text_come(program, desk)
        _correct_and_name(source)
        _find_and_hear(program, source)
        written = _export(program, tmp_path / "handed on.txt")
        program.window.commands.do("vault.lock")
        assert program.again is not None and program.session.open_desk is None
    assert PUT in written and NAME in written

    with running(tmp_path / "Harbour.earwitness", locked_by_hand=True) as program:
        type_into(unlock(program.window).secret, GOOD)
        unlock(program.window).open_button.click()
        wait_for(lambda: program.session.open_desk is not None, 60)
        source = _open_the_only_source(program)
        assert source.model.script.rows[0].text.startswith(PUT)
        assert source.model.script.name(0) == NAME
        assert source.title.text() == "Reading"
        wait_for(lambda: source.player.duration_ms > 20_000)
        assert source.player.position_ms > 0, "it goes on where it was"


def screen(program: Program, name: str, kind: type[A]) -> A:
    """A screen, by the command that brings it to the front."""
    program.window.commands.do(f"go.{name}")
    made = program.window.page(name)
    assert isinstance(made, kind)
    return made


def _recording(place: Path) -> Path:
    sample = files("earwitness_resources") / "samples" / "reading-en.flac"
    file = place / "Reading.flac"
    file.write_bytes(sample.read_bytes())
    return file


def _first_steps(program: Program, folder: Path) -> OpenDesk:
    """The vault made, its code kept, the model taken as proposed, no folder watched."""
    view = first_run(program.window)
    make_vault(view, folder)
    keep_code(view)
    assert view.page is view.models
    view.next.click()
    wait_for(lambda: view.page is view.watch)
    view.next.click()
    desk = program.session.open_desk
    assert desk is not None
    wait_for(lambda: desk.is_working)
    return desk


def _drop(library: LibraryScreen, file: Path) -> None:
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file))])
    where, action = QPointF(300, 300), Qt.DropAction.CopyAction
    library.dropEvent(QDropEvent(where, action, carried, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))


def _open_the_only_source(program: Program) -> SourceScreen:
    library = screen(program, "library", LibraryScreen)
    wait_for(lambda: library.model.sources.rowCount() == 1 and library.model.sources.line(0) is not None, 60)
    library.sources.select([library.model.sources.ids[0]])
    program.window.commands.do("library.open")
    source = program.window.page("source")
    assert isinstance(source, SourceScreen)
    wait_for(lambda: source.model.is_complete and len(source.model.script) > 0)
    return source


def _watch_the_text_come(program: Program, desk: OpenDesk) -> SourceScreen:
    """The source is open while the machine listens; its words appear by themselves."""
    library = screen(program, "library", LibraryScreen)
    wait_for(lambda: library.model.sources.rowCount() == 1 and library.model.sources.line(0) is not None, 60)
    library.sources.select([library.model.sources.ids[0]])
    program.window.commands.do("library.open")
    source = program.window.page("source")
    assert isinstance(source, SourceScreen)
    wait_for(lambda: source.model.info is not None)
    assert len(source.model.script) == 0, "it came before anybody could look"
    wait_for(lambda: len(source.model.script) > 0, 120)
    wait_for(lambda: not desk.desk.queue.jobs(state=("ready", "waiting", "running")), 120)
    wait_for(lambda: source.model.script.rows[0].speaker_id is not None)
    said = " ".join(row.text for row in source.model.script.rows).lower()
    assert "dashwood" in said or "sussex" in said or len(said) > 200
    return source


def _correct_and_name(source: SourceScreen) -> None:
    row = source.model.script.rows[0]
    first = row.text.split()[0]
    source.edits.edit_row(0)
    editor = source.edits.editor
    assert editor is not None
    editor.choose(0, len(first))
    QTest.keyClicks(editor, PUT)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    wait_for(lambda: source.model.script.rows[0].text == PUT + row.text[len(first) :])
    speaker = source.model.script.rows[0].speaker_id
    assert speaker is not None
    source.naming.rename(speaker, 0)
    [namer] = [one for one in source.text.viewport().findChildren(QLineEdit) if one.isVisible()]
    QTest.keyClicks(namer, NAME)
    QTest.keyClick(namer, Qt.Key.Key_Return)
    wait_for(lambda: source.model.script.name(0) == NAME)


def _find_and_hear(program: Program, source: SourceScreen) -> None:
    """Enter on a hit plays its second: asked of the player, which plays the sealed sound."""
    search = screen(program, "search", SearchScreen)
    last = source.model.script.rows[-1]
    wanted = max((word.strip(".,;") for word in last.text.split()), key=len)
    QTest.keyClicks(search.field, f'"{wanted}"')
    wait_for(lambda: search.hit() is not None)
    hit = search.hit()
    assert hit is not None and wanted.lower() in hit.text.lower()
    QTest.keyClick(search.results, Qt.Key.Key_Return)
    wait_for(lambda: source.isVisible() and source.player.duration_ms > 0)
    program.window.commands.do("sound.play")
    begun = hit.anchor.time.start_ms
    wait_for(lambda: source.player.is_playing and source.player.position_ms > begun + 200)
    assert source.player.position_ms < begun + 5_000
    program.window.commands.do("sound.play")
    wait_for(lambda: not source.player.is_playing)


def _export(program: Program, file: Path) -> str:
    """From the source that is open, through the real chooser of files."""
    program.window.commands.do("export.open")
    privacy = program.window.page("privacy")
    assert isinstance(privacy, PrivacyScreen)
    section = privacy.front
    assert isinstance(section, HandoverSection)
    section.format.setCurrentIndex(section.format.findData("txt"))
    section.format.activated.emit(section.format.currentIndex())
    wait_for(lambda: section.write.isEnabled() and PUT in section.preview.toPlainText())
    with choosing(file) as seen:
        section.write.click()
    assert len(seen) == 1 and seen[0].endswith("Reading.txt")
    wait_for(lambda: "1 file" in section.notice.text)
    return file.read_text("utf-8")
