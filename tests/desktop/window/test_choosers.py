"""The real file choosers and the real print dialog, answered as by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication

from earwitness_desktop.viewmodels.first_run import FirstRun
from earwitness_desktop.viewmodels.session import OpenDesk, Session
from earwitness_desktop.views.first_run.kit_page import KitPage
from earwitness_desktop.views.library.screen import LibraryScreen
from earwitness_desktop.views.privacy.trail import TrailSection
from earwitness_desktop.widgets.path_field import PathField, Wanted
from helpers.choosers import choosing
from helpers.listened import tone_wav
from helpers.windows import Closed, make_closed, opened, wait_for


@pytest.fixture
def closed(tmp_path: Path) -> Closed:
    return make_closed(tmp_path)


@pytest.fixture
def session(closed: Closed) -> Iterator[Session]:
    made, _ = opened(closed)
    yield made
    made.shut_down()


@pytest.fixture
def desk(session: Session) -> OpenDesk:
    assert session.open_desk is not None
    return session.open_desk


@pytest.mark.parametrize("wanted", list(Wanted))
def test_a_path_is_chosen_or_stays_what_it_was(qapp: QApplication, tmp_path: Path, wanted: Wanted) -> None:
    file = tmp_path / "page.pdf"
    file.write_bytes(b"x")
    meant = {Wanted.FOLDER: tmp_path, Wanted.FILE: file, Wanted.NEW_FILE: tmp_path / "new.pdf"}[wanted]
    field = PathField("Where", wanted)
    field.path = tmp_path / "before"
    field.show()
    with choosing(None) as seen:
        field.browse.click()
    assert len(seen) == 1 and seen[0].startswith("Where")
    assert field.path == tmp_path / "before"
    field.path = tmp_path
    with choosing(meant):
        field.browse.click()
    assert field.path == meant


def test_files_and_folders_are_added_by_choosing_them(desk: OpenDesk, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.wav").write_bytes(tone_wav(1.0))
    (tmp_path / "b.wav").write_bytes(tone_wav(1.5))
    screen = LibraryScreen(desk)
    screen.show()
    with choosing(None):
        screen.add_files()
    assert not screen.model.arrivals.is_taking and screen.model.arrivals.number == 0
    with choosing(tmp_path / "b.wav"):
        screen.add_files()
    wait_for(lambda: screen.model.arrivals.accepted == 1)
    with choosing(folder):
        screen.add_folder()
    wait_for(lambda: sorted(one.title for one in desk.desk.library.sources()) == ["a", "b"])
    wait_for(lambda: not screen.model.arrivals.is_taking)
    screen.forget()
    screen.close()


def test_the_list_of_what_needs_somebody_goes_into_the_file_that_is_chosen(desk: OpenDesk, tmp_path: Path) -> None:
    screen = LibraryScreen(desk)
    screen.show()
    with choosing(tmp_path / "list.csv") as seen:
        screen.attention.ask_where()
    assert "attention.csv" in seen[0]
    wait_for(lambda: (tmp_path / "list.csv").exists())
    assert (tmp_path / "list.csv").read_text("utf-8").startswith("job")
    screen.forget()
    screen.close()


def test_a_part_of_the_trail_goes_into_the_folder_that_is_chosen(desk: OpenDesk, tmp_path: Path) -> None:
    folder = tmp_path / "part"
    folder.mkdir()
    section = TrailSection(desk)
    section.show()
    section.reason.setText("asked by the court")
    with choosing(folder):
        section._export()
    wait_for(lambda: "written to" in section.notice.text)
    assert any(folder.iterdir())


@pytest.fixture
def page(session: Session, closed: Closed) -> KitPage:
    """As after the vault was made."""
    made = KitPage(FirstRun(session))
    made.model.code = closed.code
    made.model.code_known.emit()
    made.show()
    return made


def _print_dialog() -> QPrintDialog:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, QPrintDialog) and one.isVisible())


def _text(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "".join(document[at].get_textpage().get_text_bounded() for at in range(len(document)))
    finally:
        document.close()


def test_the_page_with_the_code_is_printed_on_the_printer_that_is_chosen(
    page: KitPage, closed: Closed, tmp_path: Path
) -> None:
    page.print.click()
    dialog = _print_dialog()
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog.accepted.emit(printer)
    dialog.close()
    wait_for(lambda: (tmp_path / "printed.pdf").exists())
    told = "".join(_text(tmp_path / "printed.pdf").split())
    assert "RECOVERYKIT" in told
    assert closed.code.replace("-", "") in told.replace("-", "")


def test_whoever_closes_the_dialog_has_printed_nothing(page: KitPage, tmp_path: Path) -> None:
    page.print.click()
    dialog = _print_dialog()
    dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog.reject()
    assert not (tmp_path / "printed.pdf").exists()
