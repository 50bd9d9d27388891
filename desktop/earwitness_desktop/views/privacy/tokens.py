"""The pseudonyms of a project: who is behind them is not told; one can be looked behind, for a reason on record."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from earwitness_core.model import ProjectInfo
from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.redaction import Pseudonym
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.viewmodels.privacy.tokens import TokensModel
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.views.privacy.naming import kind_word
from earwitness_desktop.views.privacy.section import Card, Section, narrow, table
from earwitness_desktop.views.said import number
from earwitness_desktop.widgets.empty import EmptyState
from earwitness_desktop.widgets.flow import Flow
from earwitness_desktop.widgets.stack import Stack
from earwitness_desktop.widgets.words import button, label, name_box


class TokensSection(Section):
    """The table above; below it the token that is chosen, and what is behind it once somebody has said why."""

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Pseudonyms"), parent)
        heads = (self.tr("Pseudonym"), self.tr("Kind"), self.tr("Ways to write it"), self.tr("Sources"), "")
        self.model = TokensModel(desk, heads, _told, self)
        self.models = [self.model]
        self._kept: tuple[str, int] | None = None  # what is chosen, also while the rows are read anew
        self.model.failed.connect(self.tell)
        self.model.revealed.connect(self._show_behind)
        self.model.invents.connect(self._know_style)
        self.table = table(self.model.rows, self.tr("Pseudonyms of this project"), stretch=4)
        self.table.selectionModel().currentRowChanged.connect(lambda now, _: self._follow() if now.isValid() else None)
        self.model.rows.modelReset.connect(self._reset)
        nothing = EmptyState(
            "key",
            self.tr("No pseudonym was given yet"),
            self.tr("Export under pseudonyms: whoever is named gets a token, the same in all of the project."),
        )
        self._parts = Stack()
        self._parts.addWidget(self.table)
        self._parts.addWidget(nothing)
        self.column.addLayout(self._head())
        self.column.addWidget(self._parts, 1)
        self.column.addWidget(self._below())
        desk.background.read(desk.desk.library.projects, self._offer_projects)

    @property
    def chosen(self) -> Pseudonym | None:
        """The token of the chosen row."""
        return self.model.rows.row(self.table.currentIndex().row())

    def forget(self) -> None:
        self._kept = None
        super().forget()
        self._hide_behind()

    def _head(self) -> Flow:
        self._project = narrow(QComboBox())
        name_box(self._project, self.tr("Project"))
        self._project.activated.connect(lambda: self.model.show_project(self._project.currentData()))
        self.invented = QCheckBox(self.tr("New ones get invented names"))
        self.invented.setToolTip(self.tr("Else they are numbered: Person 3. Those in use stay as they are."))
        self.invented.clicked.connect(self.model.set_invents)
        row = Flow()
        row.addWidget(self._project)
        row.addWidget(self.invented)
        return row

    def _below(self) -> QWidget:
        made = self._card = Card()
        self._what = label(role="heading", wrap=True)
        self.reason, self.name = QLineEdit(), QLineEdit()
        for field, name in (
            (self.reason, self.tr("Why you look behind it; it stays on record")),
            (self.name, self.tr("What to write in its place")),
        ):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
            field.setMinimumWidth(look_of().px(220))
        self.reveal, self.rename = button(self.tr("Reveal"), icon="eye"), button(self.tr("Rename"), icon="edit")
        self.behind = label(role="warn", wrap=True)
        self.behind.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.away = button(self.tr("Put away"), "link")
        row = Flow()
        for part in (self.reason, self.reveal, self.name, self.rename):
            row.addWidget(part)
        made.column.setSpacing(look_of().px(SPACE.small))
        for widget in (self._what, self.behind):
            made.column.addWidget(widget)
        made.column.addWidget(self.away, 0, Qt.AlignmentFlag.AlignLeft)
        made.column.addLayout(row)
        self.reveal.clicked.connect(self._reveal)
        self.reason.returnPressed.connect(self._reveal)
        self.rename.clicked.connect(self._rename)
        self.name.returnPressed.connect(self._rename)
        self.away.clicked.connect(self._hide_behind)
        self._hide_behind()
        made.hide()
        return made

    def _offer_projects(self, projects: list[ProjectInfo]) -> None:
        for one in projects:
            self._project.addItem(one.name, one.id)
        self._project.setVisible(len(projects) > 1)
        self.invented.setEnabled(bool(projects))
        if projects:
            self.model.show_project(projects[0].id)

    def _know_style(self, invents: bool) -> None:
        self.invented.setChecked(invents)

    def _reset(self) -> None:
        """Read anew: what was chosen stays chosen, as long as it is there."""
        rows = self.model.rows
        self._parts.setCurrentIndex(0 if rows.rowCount() else 1)
        there = [_key(rows.row(at)) for at in range(rows.rowCount())]
        if self._kept in there:
            self.table.selectRow(there.index(self._kept))
        else:
            self._follow()

    def _follow(self) -> None:
        one = self.chosen
        self._card.setVisible(one is not None)
        if one is None or _key(one) != self._kept:
            self._hide_behind()
        self._kept = _key(one)
        if one is None:
            return
        self._what.setText(one.token)
        can = not one.stands_for_nobody and one.merged_into is None
        for part in (self.reason, self.reveal, self.name, self.rename):
            part.setEnabled(can)

    def _reveal(self) -> None:
        one = self.chosen
        if one is not None:
            self.model.reveal(one.token, self.reason.text())

    def _rename(self) -> None:
        one, name = self.chosen, self.name.text().strip()
        if one is not None and name:
            self.model.rename(one.token, name)
            self.name.clear()

    def _show_behind(self, token: str, forms: tuple[str, ...]) -> None:
        """Until another row is chosen, it is put away, or the vault is locked."""
        one = self.chosen
        if one is None or one.token != token:
            return
        self.notice.clear()
        self.reason.clear()
        told = self.tr("In truth: {forms}").format(forms=", ".join(forms))
        self.behind.setText(told if forms else self.tr("It stands for nobody any more."))
        self.behind.show()
        self.away.show()

    def _hide_behind(self) -> None:
        self.behind.clear()
        self.behind.hide()
        self.away.hide()
        self.reason.clear()


def _key(one: Pseudonym | None) -> tuple[str, int] | None:
    """Its name can change, its number does not."""
    return None if one is None else (one.category, one.number)


def _told(one: Pseudonym) -> tuple[str, ...]:
    """In the thread that reads: the section may be gone."""
    kind = QCoreApplication.translate("TokensSection", "Source")
    state = ""
    if one.merged_into:
        state = QCoreApplication.translate("TokensSection", "is {token} now").format(token=one.merged_into)
    elif one.stands_for_nobody:
        state = QCoreApplication.translate("TokensSection", "stands for nobody any more")
    kind = kind if one.category == "source" else kind_word(Kind(one.category))
    return one.token, kind, number(one.forms), number(one.sources), state
