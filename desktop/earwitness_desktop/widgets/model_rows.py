"""Models in rows: what each is, whether it is here, and the one thing to do with it. Shows what it is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QGridLayout, QProgressBar, QPushButton, QWidget

from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.widgets.words import button, label


@dataclass(frozen=True, slots=True)
class Shown:
    """`says` is the second line. `acts` are (id of the act, its words); `done` is from 0 to 1 while something comes."""

    id: str
    title: str
    says: str
    acts: tuple[tuple[str, str], ...] = ()
    done: float | None = None


class ModelRows(QWidget):
    """`acted` comes with the model and the act: get, stop, verify, remove."""

    acted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = look_of()
        self._shown: tuple[Shown, ...] = ()
        self._bars: dict[str, QProgressBar] = {}
        self.buttons: dict[tuple[str, str], QPushButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.px(SPACE.usual))
        self._grid.setVerticalSpacing(look.px(SPACE.small))
        self._grid.setColumnStretch(0, 1)

    def show_rows(self, rows: Sequence[Shown]) -> None:
        """What is the same but for its progress keeps its widgets, and the focus in them."""
        fresh = tuple(rows)
        if [_still(one) for one in fresh] == [_still(one) for one in self._shown]:
            for row in fresh:
                if row.done is not None:
                    self._bars[row.id].setValue(round(row.done * 100))
        else:
            self._build(fresh)
        self._shown = fresh

    def _build(self, rows: Sequence[Shown]) -> None:
        focused = next((key for key, made in self.buttons.items() if made.hasFocus()), None)
        while item := self._grid.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        self._bars.clear()
        self.buttons.clear()
        for at, row in enumerate(rows):
            self._add(at * 2, row)
        if focused in self.buttons:
            self.buttons[focused].setFocus()

    def _add(self, at: int, row: Shown) -> None:
        self._grid.addWidget(label(row.title), at, 0)
        self._grid.addWidget(label(row.says, "small", wrap=True), at + 1, 0)
        if row.done is not None:
            bar = QProgressBar()
            bar.setRange(0, 100)
            bar.setValue(round(row.done * 100))
            bar.setAccessibleName(row.title)
            self._bars[row.id] = bar
            self._grid.addWidget(bar, at, 1, 2, 1)
        for column, (act, words) in enumerate(row.acts, 2):
            made = button(words, "link" if act == "remove" else "")
            made.setAccessibleName(f"{words}: {row.title}")
            made.clicked.connect(lambda _=False, act=act: self.acted.emit(row.id, act))
            self.buttons[row.id, act] = made
            self._grid.addWidget(made, at, column, 2, 1)


def size_words(size_bytes: int) -> str:
    """A size as the person's language writes it."""
    return QLocale().formattedDataSize(
        size_bytes, 0 if size_bytes < 1e9 else 1, QLocale.DataSizeFormat.DataSizeSIFormat
    )


def _still(row: Shown) -> tuple[object, ...]:
    return row.id, row.title, row.says, row.acts, row.done is not None
