"""A short table that is read as a whole: rows of texts, each with an icon and what it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QObject

from earwitness_desktop.roles import RowCells
from earwitness_desktop.viewmodels.cells_model import NOWHERE, CellsModel, Index


@dataclass(frozen=True, slots=True)
class Row:
    """`known` is by what its owner knows it; the first cell has the icon."""

    known: str
    cells: tuple[str, ...]
    icon: str = ""


class RowsModel(CellsModel):
    """Shows what it is given."""

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = headings
        self._rows: list[Row] = []

    @property
    def rows(self) -> Sequence[Row]:
        return self._rows

    def show(self, rows: Sequence[Row]) -> None:
        """Show these; the same ones leave a selection as it is."""
        if list(rows) != self._rows:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()

    @cached_property
    def headings(self) -> list[str]:
        return list(self._wanted)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 -- Qt's name
        return 0 if parent.isValid() else len(self._rows)

    def cells(self, row: int) -> RowCells:
        one = self._rows[row]
        return RowCells(one.cells, ("", *["quiet"] * (len(one.cells) - 1)), one.icon)

    def known(self, row: int) -> str:
        return self._rows[row].known
