"""Findings, the riskiest first: the words around, what it is said to be, and one key for each answer."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QListView,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from earwitness_core.model import ProjectInfo
from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.review.desk import Waiting
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.viewmodels.privacy.findings import FindingsModel
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.views.privacy.found_here import FoundHere, place_word
from earwitness_desktop.views.privacy.naming import kind_word
from earwitness_desktop.views.privacy.section import Scrolled, Section, narrow
from earwitness_desktop.widgets.empty import EmptyState
from earwitness_desktop.widgets.flow import Flow
from earwitness_desktop.widgets.stack import Stack
from earwitness_desktop.widgets.two_lines import TwoLines
from earwitness_desktop.widgets.words import button, label, name_box


class FindingsSection(Section):
    """The queue at the left, the finding that is looked at at the right."""

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Findings"), parent)
        self._desk = desk
        self.model = FindingsModel(desk, _in_two_lines, self)
        self.models = [self.model]
        self.model.failed.connect(self.tell)
        self.model.counted.connect(self._count)
        self.model.undone.connect(self._tell_undone)
        self.model.back.connect(self._come_back)
        self._wanted = ""  # the finding to be looked at when the queue was read
        self.column.addLayout(self._head())
        self._parts = Stack()
        self._parts.addWidget(self._splitter())
        self._parts.addWidget(
            EmptyState(
                "check",
                self.tr("Nothing waits for a look"),
                self.tr("Whatever is found in new sources comes here, the riskiest first."),
            )
        )
        self.column.addWidget(self._parts, 1)
        self.model.rows.modelReset.connect(self._choose)
        self.model.rows.rowsRemoved.connect(lambda: self._choose())
        self._bind_keys()
        desk.background.read(desk.desk.library.projects, self._offer_projects)

    def show_what(self, what: object) -> None:
        """A source's id; None for all."""
        self.model.narrow(source=what if isinstance(what, str) else None)
        self._all.setVisible(self.model.source is not None)
        self._project.setVisible(self.model.source is None)

    def forget(self) -> None:
        super().forget()
        self._show(None)

    def commands(self) -> dict[str, object]:
        acts = {
            "finding.confirm": self.confirm,
            "finding.reject": self.reject,
            "finding.retype": self._kind.setFocus,
            "finding.undo": self.model.undo,
        }
        return {wanted: (act, self.isVisible) for wanted, act in acts.items()}

    def confirm(self) -> None:
        self.model.confirm(self._at, everywhere=self._everywhere.isChecked())

    def reject(self) -> None:
        self.model.reject(self._at, everywhere=self._everywhere.isChecked())

    def next(self) -> None:
        """Leave it undecided and look at the next one."""
        self._look_at(min(self._at + 1, self.model.rows.rowCount() - 1))

    def previous(self) -> None:
        self._look_at(max(0, self._at - 1))

    @property
    def _at(self) -> int:
        return self.queue.currentIndex().row()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._counted = label(role="quiet")
        self._project = narrow(QComboBox())
        name_box(self._project, self.tr("Project"))
        self._project.addItem(self.tr("All projects"), None)
        self._project.activated.connect(lambda: self.model.narrow(project=self._project.currentData()))
        self._all = button(self.tr("Show all sources"), "link")
        self._all.clicked.connect(lambda: self.show_what(None))
        self._all.hide()
        row.addWidget(self._counted)
        row.addStretch(1)
        row.addWidget(self._all)
        row.addWidget(self._project)
        return row

    def _splitter(self) -> QSplitter:
        self.queue = QListView()
        self.queue.setAccessibleName(self.tr("Findings to look at"))
        self.queue.setModel(self.model.rows)
        self.queue.setItemDelegate(TwoLines(self.queue))
        self.queue.setUniformItemSizes(True)
        self.queue.setMinimumWidth(look_of().px(170))
        self.queue.selectionModel().currentChanged.connect(
            lambda now: self._show(now.data(Qt.ItemDataRole.UserRole) if now.isValid() else None)
        )
        self.split = split = QSplitter(Qt.Orientation.Horizontal)
        split.setProperty("role", "gap")
        split.setHandleWidth(look_of().px(SPACE.usual))
        split.setChildrenCollapsible(False)
        split.setMinimumWidth(look_of().px(220))  # beside or above, as there is room
        split.addWidget(self.queue)
        split.addWidget(Scrolled(self._card(), fills=True))
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        return split

    def _card(self) -> QWidget:
        self.found = made = FoundHere()
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        made.opened.connect(self._open)
        self._everywhere = QCheckBox(self.tr("The same wherever it stands in the project"))
        made.column.addStretch(1)
        made.column.addWidget(self._everywhere)
        made.column.addLayout(self._answers())
        return made

    def _answers(self) -> QVBoxLayout:
        self.confirm_button = self._key(self.tr("Confirm"), "C", "primary", "check")
        self.reject_button = self._key(self.tr("Reject"), "R", "", "close")
        self.next_button = self._key(self.tr("Next"), "N", "", "next")
        self.undo_button = self._key(self.tr("Undo"), "Ctrl+Z", "", "undo")
        self.confirm_button.clicked.connect(self.confirm)
        self.reject_button.clicked.connect(self.reject)
        self.next_button.clicked.connect(self.next)
        self.undo_button.clicked.connect(self.model.undo)
        self._kind = QComboBox()
        name_box(self._kind, self.tr("It is something else"))
        self._kind.setToolTip(_with_key(self.tr("It is something else"), "T"))
        self._kind.addItem(self.tr("It is something else…"), None)
        for kind in Kind:
            self._kind.addItem(kind_word(kind), kind)
        self._kind.activated.connect(self._retype)
        narrow(self._kind)
        self._kind.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        first, second = Flow(), Flow()
        for one in (self.confirm_button, self.reject_button):
            one.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            first.addWidget(one)
        for part in (self._kind, self.next_button, self.undo_button):
            second.addWidget(part)
        both = QVBoxLayout()
        both.addLayout(first)
        both.addLayout(second)
        return both

    def _key(self, text: str, key: str, kind: str, icon: str) -> QPushButton:
        made = button(text, kind, icon=icon)
        made.setToolTip(_with_key(text, key))
        return made

    def _bind_keys(self) -> None:
        """Single letters count in here only: elsewhere they are typed."""
        for keys, act in (
            ("C", self.confirm),
            ("R", self.reject),
            ("Delete", self.reject),
            ("N", self.next),
            ("P", self.previous),
            ("T", self._kind.showPopup),
            ("Ctrl+Z", self.model.undo),
            ("E", self._everywhere.toggle),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _offer_projects(self, projects: list[ProjectInfo]) -> None:
        for one in projects:
            self._project.addItem(one.name, one.id)
        self._project.setVisible(len(projects) > 1)

    def _count(self, total: int) -> None:
        self._counted.setText(self.tr("%n finding(s) to look at.", "", total) if total else "")
        self._parts.setCurrentIndex(0 if total else 1)

    def _choose(self) -> None:
        """Keep looking at what was looked at; else at what is in its place now."""
        rows = self.model.rows
        ids = [str(row.finding.id) for at in range(rows.rowCount()) if (row := rows.row(at)) is not None]
        if self._wanted in ids:
            self._look_at(ids.index(self._wanted))
        elif ids:
            self._look_at(max(0, min(self._at, len(ids) - 1)))
        else:
            self._show(None)

    def _look_at(self, at: int) -> None:
        index = self.model.rows.index(at, 0)
        self.queue.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._show(self.model.rows.row(at))

    def _come_back(self, finding: str) -> None:
        self._wanted = finding

    def _show(self, waiting: Waiting | None) -> None:
        self.found.show_finding(waiting)
        for one in (self.confirm_button, self.reject_button, self.next_button, self._kind):
            one.setEnabled(waiting is not None)
        self._kind.setCurrentIndex(0)
        if waiting is not None:
            self._wanted = waiting.finding.id

    def _retype(self) -> None:
        kind = self._kind.currentData()
        if kind is not None:
            self.model.retype(self._at, Kind(kind))
            self.queue.setFocus()

    def _open(self) -> None:
        if self.found.waiting is not None:
            found = self.found.waiting.finding
            self.asked_for.emit("source", (found.source_id, found.time.start_ms))

    def _tell_undone(self, act: str, count: int) -> None:
        self.notice.say(self.tr("Taken back: what was decided about %n finding(s) or person(s).", "", count))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """Where there is little room, the queue stands above."""
        super().resizeEvent(event)
        beside = event.size().width() >= look_of().px(560)
        self.split.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)


def _in_two_lines(waiting: Waiting) -> tuple[str]:
    found = waiting.finding
    where = place_word(waiting, " · ")
    return (f"{found.text}\n{kind_word(found.kind)} · {where}",)


def _with_key(text: str, key: str) -> str:
    return f"{text} ({QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)})"
