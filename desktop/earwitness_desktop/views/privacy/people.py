"""The persons of a project: one row each; merged when they are one, split when they are two."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from earwitness_core.model import ProjectInfo
from earwitness_core.privacy.review.persons import Person
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.viewmodels.privacy.people import PeopleModel
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.views.privacy.section import Card, Scrolled, Section, narrow, table
from earwitness_desktop.views.said import number
from earwitness_desktop.widgets.empty import EmptyState
from earwitness_desktop.widgets.flow import Flow
from earwitness_desktop.widgets.stack import Stack
from earwitness_desktop.widgets.words import button, label, name_box


class PeopleSection(Section):
    """The table above, what can be done with whom is chosen below it."""

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("People"), parent)
        heads = (
            self.tr("Number"),
            self.tr("Name"),
            self.tr("Also called"),
            self.tr("Findings"),
            self.tr("Sources"),
            self.tr("Note"),
        )
        self.model = PeopleModel(desk, heads, _told, self)
        self.model.failed.connect(self.tell)
        self.models = [self.model]
        self.table = table(self.model.rows, self.tr("People of this project"), stretch=2)
        self.table.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.table.selectionModel().selectionChanged.connect(self._follow)
        self.model.rows.modelReset.connect(self._reset)
        nobody = EmptyState(
            "person",
            self.tr("Nobody was found or entered"),
            self.tr("People whose names are found in this project come here, each with a number for good."),
        )
        self._parts = Stack()
        self._parts.addWidget(self.table)
        self._parts.addWidget(nobody)
        self.column.addLayout(self._head())
        self.column.addWidget(self._parts, 1)
        self.column.addWidget(self._below())
        desk.background.read(desk.desk.library.projects, self._offer_projects)

    def forget(self) -> None:
        super().forget()
        self._follow()

    @property
    def chosen(self) -> list[Person]:
        """The persons of the chosen rows, by number."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [person for at in rows if (person := self.model.rows.row(at)) is not None]

    def _head(self) -> Flow:
        self._project = narrow(QComboBox())
        name_box(self._project, self.tr("Project"))
        self._project.activated.connect(lambda: self.model.show_project(self._project.currentData()))
        self._new = QLineEdit()
        self._new.setPlaceholderText(self.tr("Name of a participant"))
        self._new.setAccessibleName(self.tr("Name of a participant"))
        self._add = button(self.tr("Add"), icon="add")
        self._add.clicked.connect(self._enter)
        self._new.returnPressed.connect(self._enter)
        self.undo_button = button(self.tr("Undo"), icon="undo")
        self.undo_button.clicked.connect(self.model.undo)
        row = Flow()
        for part in (self._project, self._new, self._add, self.undo_button):
            row.addWidget(part)
        return row

    def _below(self) -> QWidget:
        """Three faces: nobody is chosen, one person, several."""
        self._acts = Stack()
        hint = label(self.tr("Choose somebody to rename or split; choose several to merge them."), "quiet", wrap=True)
        hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._acts.addWidget(hint)
        self._acts.addWidget(Scrolled(self._of_one()))
        self._acts.addWidget(self._of_several())
        self._acts.setMaximumHeight(look_of().px(260))
        return self._acts

    def _of_one(self) -> QWidget:
        made = Card()
        self._name, self._note = QLineEdit(), QLineEdit()
        self._name.setAccessibleName(self.tr("Name"))
        self._note.setAccessibleName(self.tr("Note"))
        self._note.setPlaceholderText(self.tr("Note: who they are"))
        self._save = button(self.tr("Rename"))
        self._save.clicked.connect(self._rename)
        row = Flow()
        for part in (self._name, self._note, self._save):
            row.addWidget(part)
        made.column.addLayout(row)
        self._splits = label(self.tr("Names that mean somebody else:"), "quiet", wrap=True)
        self._forms, self._boxes = QVBoxLayout(), list[QCheckBox]()
        self._forms.setSpacing(look_of().px(SPACE.hair))
        self._split = button(self.tr("Split these names off"), icon="split")
        self._split.clicked.connect(self._split_off)
        made.column.addWidget(self._splits)
        made.column.addLayout(self._forms)
        made.column.addWidget(self._split, 0, Qt.AlignmentFlag.AlignLeft)
        return made

    def _of_several(self) -> QWidget:
        made = Card()
        self._merges = label(wrap=True)
        self._merge = button(self.tr("They are one person"), icon="merge")
        self._merge.clicked.connect(lambda: self.model.merge(self.chosen))
        made.column.addWidget(self._merges)
        made.column.addWidget(self._merge, 0, Qt.AlignmentFlag.AlignLeft)
        return made

    def _offer_projects(self, projects: list[ProjectInfo]) -> None:
        for one in projects:
            self._project.addItem(one.name, one.id)
        self._project.setVisible(len(projects) > 1)
        for part in (self._new, self._add):
            part.setEnabled(bool(projects))
        if projects:
            self.model.show_project(projects[0].id)

    def _reset(self) -> None:
        self._parts.setCurrentIndex(0 if self.model.rows.rowCount() else 1)
        self._follow()

    def _follow(self, _now: QItemSelection | None = None, _before: QItemSelection | None = None) -> None:
        chosen = self.chosen
        self._acts.setCurrentIndex(min(len(chosen), 2))
        if len(chosen) == 1:
            self._show_one(chosen[0])
        elif chosen:
            names = ", ".join(one.name for one in chosen)
            self._merges.setText(
                self.tr("{names}: merged, they are person {number}.").format(names=names, number=chosen[0].number)
            )

    def _show_one(self, person: Person) -> None:
        self._name.setText(person.name)
        self._note.setText(person.note)
        while (item := self._forms.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        can_split = len(person.names) > 1
        self._boxes = [QCheckBox(form.replace("&", "&&")) for form in (person.names if can_split else ())]
        for box in self._boxes:
            self._forms.addWidget(box)
        for part in (self._splits, self._split):
            part.setVisible(can_split)

    def _enter(self) -> None:
        if self._new.text().strip():
            self.model.add(self._new.text())
            self._new.clear()

    def _rename(self) -> None:
        for person in self.chosen[:1]:
            self.model.rename(person, self._name.text(), self._note.text())

    def _split_off(self) -> None:
        wanted = [box.text().replace("&&", "&") for box in self._boxes if box.isChecked()]
        for person in self.chosen[:1]:
            self.model.split(person, wanted)


def _told(person: Person) -> tuple[str, ...]:
    others = ", ".join(one for one in person.names if one != person.name)
    return (
        str(person.number),
        person.name,
        others,
        number(person.findings),
        number(person.sources),
        person.note,
    )
