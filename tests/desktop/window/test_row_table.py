"""A table that paints whole rows: what is seen of texts, tones, icons and bars, and what is asked for."""

from __future__ import annotations

from functools import cached_property

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from earwitness_desktop.look.style import look_of
from earwitness_desktop.roles import ICON, ID, NO_PROGRESS, PROGRESS, TONE, RowCells
from earwitness_desktop.viewmodels.cells_model import NOWHERE, CellsModel, Index
from earwitness_desktop.widgets.cells import fit
from earwitness_desktop.widgets.row_table import RowTable


class Numbers(CellsModel):
    """Row 3 has not been read yet; row 1 is in the tone of what is bad, row 2 is half done."""

    numbers = frozenset({1})

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count
        self.asked: list[int] = []

    @cached_property
    def headings(self) -> list[str]:
        return ["Name", "Number"]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self.count

    def known(self, row: int) -> str:
        return f"id {row}"

    def cells(self, row: int) -> RowCells | None:
        self.asked.append(row)
        tone = "bad" if row == 1 else "quiet"
        share = 0.5 if row == 2 else NO_PROGRESS
        return None if row == 3 else RowCells((f"Row {row}", str(row)), ("", tone), "recording", share, 1)


@pytest.fixture
def model(qapp: QApplication) -> Numbers:
    return Numbers(100_000)


@pytest.fixture
def table(model: Numbers) -> RowTable:
    made = RowTable("Rows", model.cells)
    made.setModel(model)
    made.resize(400, 300)
    made.show()
    return made


def seen(table: RowTable, row: int, column: int) -> tuple[QImage, set[str]]:
    """The picture of a cell, and its colours."""
    at = table.visualRect(table.model().index(row, column)).adjusted(3, 3, -3, -3)
    image = table.viewport().grab(at).toImage()
    return image, {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_only_the_rows_that_are_seen_are_asked_for_and_each_once(table: RowTable, model: Numbers) -> None:
    model.asked.clear()
    table.viewport().repaint()
    assert model.asked == list(range(len(model.asked))) and 5 < len(model.asked) < 20
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum() // 2)
    model.asked.clear()
    table.viewport().repaint()
    assert min(model.asked) > 49_000 and max(model.asked) < 51_000


@pytest.mark.parametrize("palette", ["light", "dark", "high-contrast"])
def test_texts_are_in_their_tones_in_every_palette(table: RowTable, palette: str) -> None:
    look = look_of()
    look.choose(palette)
    assert look.palette.text in seen(table, 0, 0)[1]
    assert look.palette.quiet in seen(table, 0, 1)[1]
    assert look.palette.bad in seen(table, 1, 1)[1]
    look.choose("system")


def test_how_far_it_is_shows_as_a_bar_where_there_is_one(table: RowTable) -> None:
    fit(table, bars=True)
    colours = [seen(table, row, 1)[1] for row in (0, 2)]
    assert [look_of().palette.accent in one for one in colours] == [False, True]


def test_what_is_chosen_has_its_ground_and_the_focus_its_frame(table: RowTable) -> None:
    palette = look_of().palette
    assert palette.accent_soft not in seen(table, 2, 1)[1]
    table.selectRow(2)
    assert palette.accent_soft in seen(table, 2, 1)[1]
    table.activateWindow()
    assert QTest.qWaitForWindowActive(table)
    table.setFocus()
    image = table.viewport().grab(QRect(0, table.rowViewportPosition(2), 40, table.rowHeight(2))).toImage()
    assert image.pixelColor(20, 1).name() == palette.focus


def test_a_row_that_is_being_read_is_a_sign_and_no_error(table: RowTable) -> None:
    assert [len(seen(table, 3, column)[1]) > 1 for column in range(2)] == [True, False]


def test_a_number_ends_where_its_column_ends_and_the_other_way_round_from_right_to_left(table: RowTable) -> None:
    def drawn() -> tuple[bool, bool]:
        image, ground = seen(table, 0, 1)[0], look_of().palette.surface
        rows, half = range(image.height()), image.width() // 2
        sides = (range(half), range(half, image.width()))
        left, right = (any(image.pixelColor(x, y).name() != ground for x in side for y in rows) for side in sides)
        return left, right

    assert drawn() == (False, True)
    table.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert drawn() == (True, False)


def test_a_click_chooses_the_row_and_a_screen_reader_hears_every_cell(table: RowTable, model: Numbers) -> None:
    where = table.visualRect(model.index(4, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(where))
    assert [index.row() for index in table.selectionModel().selectedRows()] == [4]
    heard = [model.index(4, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in range(2)]
    assert heard == ["Name: Row 4", "Number: 4"]


def test_the_model_answers_every_role_also_of_what_is_being_read(model: Numbers) -> None:
    here, not_here = model.index(2, 1), model.index(3, 1)
    assert (here.data(ID), here.data(TONE), here.data(PROGRESS), here.data(ICON)) == ("id 2", "quiet", 0.5, "")
    assert (model.index(2, 0).data(ICON), model.index(2, 0).data(PROGRESS)) == ("recording", NO_PROGRESS)
    assert (not_here.data(TONE), not_here.data(PROGRESS), not_here.data(ICON)) == ("quiet", NO_PROGRESS, "")
    assert (model.index(3, 0).data(), not_here.data()) == ("…", None)
    assert here.data(Qt.ItemDataRole.ToolTipRole) == "2"
