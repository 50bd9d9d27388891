"""What a search found, by source, as rows of one list: a heading for each source, under it its hits, the best first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from earwitness_core.search.results import Hit
from earwitness_desktop.roles import HEADING, ID, META, PIECES
from earwitness_desktop.viewmodels import saying

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Group:
    """The hits of one source."""

    title: str
    project: str
    hits: tuple[Hit, ...]


Row = Group | Hit


def grouped(hits: Sequence[Hit]) -> list[Group]:
    """By source, the source of the best hit first."""
    by_source: dict[str, list[Hit]] = {}
    for hit in hits:
        by_source.setdefault(hit.source_id, []).append(hit)
    return [Group(some[0].source_title, some[0].project, tuple(some)) for some in by_source.values()]


class HitsModel(QAbstractListModel):
    """Rows are headings and hits. `more` is asked when somebody comes to the end of a list that goes on."""

    def __init__(self, more: Callable[[], bool], parent: QObject | None = None) -> None:
        """`more` fetches what comes next; whether there is anything to fetch."""
        super().__init__(parent)
        self._more = more
        self._rows: list[Row] = []
        self._new: frozenset[int] = frozenset()
        self.goes_on = False

    @property
    def rows(self) -> Sequence[Row]:
        return self._rows

    def show(self, hits: Sequence[Hit], *, new: Sequence[Hit] = (), goes_on: bool = False) -> None:
        """Show these instead; `new` ones are marked."""
        self.beginResetModel()
        self._rows = []
        for group in grouped(hits):
            self._rows += [group, *group.hits]
        self._new = frozenset(hit.segment_id for hit in new)
        self.goes_on = goes_on
        self.endResetModel()

    def hit(self, row: int) -> Hit | None:
        """The hit of a row; None for a heading."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Hit) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 -- Qt's name
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._rows[index.row()], Group):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 -- Qt's name
        return self.goes_on and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 -- Qt's name
        if not self._more():
            self.goes_on = False

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == HEADING:
            return isinstance(row, Group)
        if isinstance(row, Group):
            return self._heading(row, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(row.snippet.split())
        if role == PIECES:
            return [(" ".join(f"|{text}|".split())[1:-1], marked) for text, marked in row.pieces]
        if role == META:
            return self._meta(row)
        if role == ID:
            return row.source_id
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._meta(row)}: {' '.join(row.snippet.split())}"
        return None

    def _heading(self, group: Group, role: int) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return group.title
        if role == META:
            return f"{group.project}  ·  {saying.number_text(len(group.hits))}"
        if role == ID:
            return group.hits[0].source_id
        return [] if role == PIECES else None

    def _meta(self, hit: Hit) -> str:
        parts = [place_text(hit), hit.speaker or ""]
        parts.append(self.tr("by meaning") if hit.why == "meaning" else "")
        parts.append(self.tr("new") if hit.segment_id in self._new else "")
        return "  ·  ".join(part for part in parts if part)


def place_text(hit: Hit) -> str:
    """Where it is: a second, or a page and a paragraph."""
    from PySide6.QtCore import QCoreApplication

    if hit.paragraph is None:
        return saying.clock_text(hit.anchor.time.start_ms)
    paragraph = QCoreApplication.translate("Saying", "paragraph {number}").format(number=hit.paragraph)
    if hit.page is None:
        return paragraph
    return QCoreApplication.translate("Saying", "page {number}").format(number=hit.page) + f", {paragraph}"
