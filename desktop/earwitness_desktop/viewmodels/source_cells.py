"""A source as a row of the library: its columns, and what stands in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from earwitness_core.library.browsing import Line
from earwitness_desktop.roles import RowCells
from earwitness_desktop.viewmodels import saying


class Column(IntEnum):
    """The columns, in order."""

    TITLE = 0
    PROJECT = 1
    LENGTH = 2
    MOMENT = 3
    LANGUAGE = 4
    SPEAKERS = 5
    LABEL = 6
    STATE = 7


@dataclass(frozen=True, slots=True)
class Told:
    """A line with its words."""

    line: Line
    cells: RowCells

    @classmethod
    def of(cls, line: Line) -> Told:
        """Made in the thread that reads: no cell is put into words while it is painted."""
        tones = ["quiet"] * len(Column)
        tones[Column.TITLE], tones[Column.STATE] = "", saying.tone_of(line)
        texts = tuple(_TEXTS[column](line) for column in Column)
        return cls(line, RowCells(texts, tuple(tones), saying.kind_icon(line.kind)))

    def tip(self, column: Column) -> str:
        """What is said of a cell when somebody stays on it."""
        line = self.line
        if column is Column.MOMENT:
            return saying.whole_moment_text(line.recorded_ms or line.created_ms)
        if column is Column.TITLE:
            return f"{line.title}\n{saying.kind_text(line.kind)}, {saying.size_text(line.size_bytes)}"
        return self.cells.texts[column]


_TEXTS: dict[Column, Callable[[Line], str]] = {
    Column.TITLE: lambda line: line.title,
    Column.PROJECT: lambda line: line.project,
    Column.LENGTH: lambda line: saying.length_text(line.duration_ms, line.pages),
    Column.MOMENT: lambda line: saying.moment_text(line.recorded_ms or line.created_ms),
    Column.LANGUAGE: lambda line: saying.language_text(line.language),
    Column.SPEAKERS: lambda line: saying.speakers_text(line.speakers, line.speaker_count),
    Column.LABEL: lambda line: saying.label_text(line.label),
    Column.STATE: saying.standing_text,
}
