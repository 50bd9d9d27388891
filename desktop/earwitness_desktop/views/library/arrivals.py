"""What became of the files that were dropped: a line, and under it each file that was not taken, with its next step."""

from __future__ import annotations

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from earwitness_core.intake import Verdict
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.steps import in_window
from earwitness_desktop.viewmodels.arrivals import Arrivals
from earwitness_desktop.widgets.cells import Cells, item
from earwitness_desktop.widgets.more import MoreLine
from earwitness_desktop.widgets.words import button, label, restyle, tool

_ROWS_SHOWN = 4


class ArrivalsCard(QFrame):
    """Hidden until files come."""

    def __init__(self, arrivals: Arrivals, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = look_of()
        self._arrivals = arrivals
        self.setProperty("role", "notice")
        self.summary = label(wrap=True)
        self.stop = button(self.tr("Stop"), "link")
        self.close_button = tool("close", self.tr("Dismiss"))
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Files that need a look"))
        self.list.setItemDelegate(Cells(self.list))
        self.list.setWordWrap(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self._rows = QStandardItemModel(self)
        self.list.setModel(self._rows)
        row = QHBoxLayout()
        row.addWidget(self.summary, 1)
        row.addWidget(self.stop)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(SPACE.small),) * 4)
        column.addLayout(row)
        column.addWidget(self.list)
        self.more = MoreLine()
        column.addWidget(self.more)
        self.stop.clicked.connect(arrivals.stop)
        self.close_button.clicked.connect(self._dismiss)
        arrivals.changed.connect(self._show)
        self.hide()

    def _show(self) -> None:
        arrivals = self._arrivals
        if not arrivals.is_taking and not arrivals.number and not self.isVisible():
            return
        while self._rows.rowCount() > len(arrivals.told):
            self._rows.removeRow(self._rows.rowCount() - 1)
        for verdict in arrivals.told[self._rows.rowCount() :]:
            self._rows.appendRow(self._item(verdict))
        said = arrivals.summary()
        self.summary.setText(said)
        self.setAccessibleName(said)
        self.stop.setVisible(arrivals.is_taking)
        self.close_button.setVisible(not arrivals.is_taking)
        restyle(self, "tone", "warn" if arrivals.refused else "calm" if arrivals.is_taking else "good")
        self.list.setVisible(bool(arrivals.told))
        self.more.show_count(arrivals.untold)
        line = self.list.fontMetrics().height() + look_of().px(SPACE.small)
        self.list.setFixedHeight(2 * line * min(_ROWS_SHOWN, max(1, len(arrivals.told))))
        self.show()

    def _item(self, verdict: Verdict) -> QStandardItem:
        known = verdict.state == "duplicate"
        says = verdict.says if known else in_window(f"{verdict.says} {verdict.next_step}").strip()
        return item(f"{verdict.name}: {says}", "check" if known else "warn")

    def _dismiss(self) -> None:
        self.hide()
        self._arrivals.clear()
