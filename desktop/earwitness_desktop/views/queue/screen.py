"""The queue: the jobs in the order in which they are done, what holds them up, and what has ended folded below."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QHeaderView, QMenu, QTableView, QWidget

from earwitness_core.ids import JobId
from earwitness_core.jobs import JobState, OnBattery
from earwitness_desktop.actions import Actions
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.roles import ID
from earwitness_desktop.viewmodels.jobs_model import Column, JobLine, JobsModel
from earwitness_desktop.viewmodels.queue import QueueViewModel
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.views.screen import Screen
from earwitness_desktop.widgets.ask_line import AskLine
from earwitness_desktop.widgets.cells import fit
from earwitness_desktop.widgets.empty import EmptyState
from earwitness_desktop.widgets.more import MoreLine
from earwitness_desktop.widgets.row_table import RowTable
from earwitness_desktop.widgets.stack import Stack
from earwitness_desktop.widgets.words import button, follow_look, label, name_box, tool, wear

_ON_JOBS = ("queue.first", "queue.last", "", "queue.pause-one", "queue.resume-one", "queue.cancel", "queue.retry")
_WIDTHS = {Column.STATE: 24, Column.DEVICE: 26, Column.LEFT: 20}  # in characters
_FIRST_TO_GO = (Column.DEVICE, Column.LEFT)


class QueueScreen(Screen):
    """Jobs. Asks for "source" when one is opened."""

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Queue"), parent)
        self.model = QueueViewModel(desk, self)
        self._actions: Actions | None = None
        self.ask = AskLine()
        self._place_head()
        self.jobs = self._table(self.tr("To be done"), self.model.upcoming)
        self.ended = self._table(self.tr("Done and failed"), self.model.ended)
        self.nothing = EmptyState(
            "check",
            self.tr("Nothing is to be done"),
            self.tr("What you add to the library is transcribed and read here, one after the other."),
        )
        self.stack = Stack()
        self.stack.addWidget(self.jobs)
        self.stack.addWidget(self.nothing)
        self.fold = tool("down", self.tr("Done and failed"), checkable=True)
        self.fold.setText(self.tr("Done and failed"))
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.toggled.connect(self.ended.setVisible)
        self.fold.toggled.connect(lambda _: self._show_more())
        self.ended.hide()
        self.more, self.more_ended = MoreLine(), MoreLine()
        self.column.addWidget(self.ask)
        self.column.addWidget(self.stack, 3)
        self.column.addWidget(self.more)
        self.column.addWidget(self.fold)
        self.column.addWidget(self.ended, 2)
        self.column.addWidget(self.more_ended)
        self._connect()
        follow_look(self, self._show)

    def commands(self) -> dict[str, object]:
        model = self.model
        return {
            "queue.pause": self.toggle_pause,
            "queue.after": (model.stop_after_this, self._runs),
            "queue.cancel-all": (self.ask_to_cancel_all, lambda: model.upcoming.rowCount() > 0),
            "queue.first": (lambda: model.first(self.chosen()), self._some("ready", "waiting", "paused")),
            "queue.last": (lambda: model.last(self.chosen()), self._some("ready", "waiting", "paused")),
            "queue.pause-one": (lambda: model.pause(self.chosen()), self._some("running", "ready", "waiting")),
            "queue.resume-one": (lambda: model.resume(self.chosen()), self._some("paused", wanted="pause")),
            "queue.cancel": (
                lambda: model.cancel(self.chosen()),
                self._some("running", "ready", "waiting", "paused", "attention"),
            ),
            "queue.retry": (lambda: model.retry(self.chosen()), self._some("attention", "cancelled")),
        }

    def bind(self, actions: Actions) -> None:
        self._actions = actions
        super().bind(actions)

    def forget(self) -> None:
        self.ask.put_away()
        self.notice.clear()
        self.model.forget()

    def chosen(self) -> list[JobId]:
        """The jobs that are chosen, in the order in which they stand."""
        return [line.job.id for line in self._lines()]

    def toggle_pause(self) -> None:
        """Pause everything, or go on."""
        now = self.model.standing
        if now is not None and (now.paused or now.finishing):
            self.model.resume_all()
        else:
            self.model.pause_all()

    def ask_to_cancel_all(self) -> None:
        question = self.tr("Give up everything that is not done? What was done so far stays.")
        self.ask.ask(question, self.tr("Cancel all jobs"), lambda _: self.model.cancel_all(), field=False)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 -- Qt's name
        self.model.watch(True)
        self._fit()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 -- Qt's name
        self.model.watch(False)

    def resizeEvent(self, event: object) -> None:  # noqa: N802 -- Qt's name
        self._fit()

    def _place_head(self) -> None:
        self.pause = button(self.tr("Pause"), "primary")
        self.after = button(self.tr("Stop after this"))
        self.after.setToolTip(self.tr("Finish what is being worked at, then pause"))
        self.summary, self.hindrance = label("", "quiet"), label("", "warn", wrap=True)
        self.battery = QComboBox()
        name_box(self.battery, self.tr("On battery"))
        for choice, says in (
            (OnBattery.WORK, self.tr("On battery: go on")),
            (OnBattery.REST_WHEN_LOW, self.tr("On battery: rest when low")),
            (OnBattery.REST, self.tr("On battery: rest")),
        ):
            self.battery.addItem(says, choice.value)
        self.head.addWidget(self.after)
        self.head.addWidget(self.pause)
        row = QHBoxLayout()
        row.setSpacing(look_of().px(SPACE.usual))
        row.addWidget(self.summary)
        row.addWidget(self.hindrance, 1)
        row.addWidget(self.battery)
        self.column.addLayout(row)

    def _table(self, name: str, jobs: JobsModel) -> RowTable:
        made = RowTable(name, jobs.cells)
        made.setModel(jobs)
        made.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        made.customContextMenuRequested.connect(lambda at: self._menu(made.viewport().mapToGlobal(at)))
        made.doubleClicked.connect(self._open)
        header = made.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(Column.SOURCE, QHeaderView.ResizeMode.Stretch)
        made.selectionModel().selectionChanged.connect(lambda *_: self._tell_commands())
        follow_look(made, partial(fit, made, bars=True))
        return made

    def _connect(self) -> None:
        self.model.changed.connect(self._show)
        self.model.failed.connect(self.notice.tell)
        self.pause.clicked.connect(self.toggle_pause)
        self.after.clicked.connect(self.model.stop_after_this)
        self.battery.activated.connect(lambda _: self.model.on_battery(OnBattery(self.battery.currentData())))

    def _show(self) -> None:
        model, now = self.model, self.model.standing
        stopped = now is not None and (now.paused or now.finishing > 0)
        self.summary.setText(model.summary())
        self.hindrance.setText(model.hindrance())
        self.pause.setText(self.tr("Go on") if stopped else self.tr("Pause"))
        wear(self.pause, "play" if stopped else "pause", "on_accent")
        self.after.setEnabled(self._runs() and not stopped)
        self.stack.setCurrentWidget(self.jobs if model.upcoming.rowCount() else self.nothing)
        self.fold.setVisible(model.ended.rowCount() > 0)
        self.battery.setVisible(now is not None and now.power.percent is not None)
        if now is not None:
            self.battery.setCurrentIndex(self.battery.findData(now.on_battery.value))
        self._show_more()
        self._tell_commands()

    def _show_more(self) -> None:
        """How many jobs the lists leave out."""
        model, now = self.model, self.model.standing
        if now is None:
            left_out = ended = 0
        else:
            left_out, ended = now.to_do - model.upcoming.rowCount(), now.have_ended - model.ended.rowCount()
        self.more.show_count(left_out)
        self.more_ended.show_count(ended if self.fold.isChecked() else 0)

    def _runs(self) -> bool:
        return any(line.job.state is JobState.RUNNING for line in self.model.upcoming.lines)

    def _lines(self) -> list[JobLine]:
        found: list[JobLine] = []
        for view, model in ((self.jobs, self.model.upcoming), (self.ended, self.model.ended)):
            if view.isVisible() or view is self.jobs:
                rows = sorted({index.row() for index in view.selectionModel().selectedRows()})
                found += [model.lines[row] for row in rows if row < len(model.lines)]
        return found

    def _some(self, *states: str, wanted: str = "") -> object:
        def fits(line: JobLine) -> bool:
            return line.job.state in states or bool(wanted and line.job.wanted == wanted)

        return lambda: any(fits(line) for line in self._lines())

    def _open(self, index: QModelIndex) -> None:
        line = next((one for one in self._lines() if one.job.id == index.data(ID)), None)
        if line is not None and line.job.source_id:
            self.asked_for.emit("source", (line.job.source_id, None))

    def _menu(self, at: QPoint) -> None:
        if self._actions is None:
            return
        menu = QMenu(self)
        for wanted in _ON_JOBS:
            if not wanted:
                menu.addSeparator()
            elif self._actions.is_enabled(wanted):
                action = menu.addAction(self._actions.command(wanted).text)
                action.triggered.connect(partial(self._actions.do, wanted))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _tell_commands(self) -> None:
        if self._actions is not None:
            for wanted in filter(None, _ON_JOBS):
                self._actions.changed.emit(wanted)

    def _fit(self) -> None:
        """What has no room is hidden, the least needed first."""
        character = self.jobs.fontMetrics().horizontalAdvance("0")
        room = self.width() - 50 * character
        hidden: set[Column] = set()
        for column in _FIRST_TO_GO:
            if sum(width for one, width in _WIDTHS.items() if one not in hidden) * character > room:
                hidden.add(column)
        for view in (self.jobs, self.ended):
            view.setColumnWidth(Column.WHAT, 25 * character)
            for column, width in _WIDTHS.items():
                view.setColumnHidden(column, column in hidden)
                view.setColumnWidth(column, width * character)
