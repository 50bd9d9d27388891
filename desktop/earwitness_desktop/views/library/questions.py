"""What is asked before something is done with sources or projects: a line for a text or a yes, a menu for a choice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from earwitness_core.ids import ProjectId, SourceId
from earwitness_core.model import Label
from earwitness_desktop.viewmodels import saying
from earwitness_desktop.viewmodels.library import LibraryViewModel
from earwitness_desktop.views.library.sources import SourcesPage
from earwitness_desktop.widgets.ask_line import AskLine


class Questions(QObject):
    """Asks about what is chosen on the page of sources, and has it done."""

    def __init__(self, model: LibraryViewModel, sources: SourcesPage, line: AskLine, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._sources, self._line, self._window = model, sources, line, parent

    def take(self, paths: list[Path]) -> None:
        """Take files into the project that is looked at; with several and none looked at, ask into which."""
        model = self._model
        if not paths:
            return
        if model.project is None and len(model.projects) > 1:
            self._choose_project(lambda project: model.take(paths, project), self.tr("Into which project?"))
        else:
            model.take(paths, None)

    def new_project(self) -> None:
        self._line.ask(self.tr("What is the new project called?"), self.tr("Add"), self._model.add_project)

    def project_name(self, project_id: str) -> None:
        name = next((one.name for one in self._model.projects if one.id == project_id), "")
        rename = partial(self._model.rename_project, ProjectId(project_id))
        self._line.ask(self.tr("What shall the project be called?"), self.tr("Rename"), rename, text=name)

    def title(self) -> None:
        [source] = self._sources.selected()
        title = next(iter(self._sources.selected_titles()), "")
        rename = partial(self._model.rename, source)
        self._line.ask(self.tr("What shall it be called?"), self.tr("Rename"), rename, text=title)

    def hold(self) -> None:
        question = self.tr("Why may nobody erase this? The reason stays on record.")
        self._line.ask(question, self.tr("Hold"), partial(self._model.hold, self._sources.selected()))

    def lift(self) -> None:
        question = self.tr("Why may it be erased again? The reason stays on record.")
        self._line.ask(question, self.tr("Lift the hold"), partial(self._model.lift, self._sources.selected()))

    def erase(self, ids: list[str]) -> None:
        """Erasing cannot be undone."""
        question = self.tr("Erase %n source(s) for good? Nobody can bring them back.", "", len(ids))
        if ids:
            self._line.ask(question, self.tr("Erase for good"), lambda _: self._model.trashed.erase(ids), field=False)

    def move(self) -> None:
        self._choose_project(partial(self._model.move, self._sources.selected()), self.tr("Move to which project?"))

    def label(self) -> None:
        ids = self._sources.selected()
        menu = self._menu(self.tr("How sensitive is it?"))
        for one in Label:
            choose = partial(self._model.choose_label, ids, one, self._why)
            menu.addAction(saying.label_text(one)).triggered.connect(lambda _=False, act=choose: act())
        menu.popup(QCursor.pos())

    def _why(self, ids: Sequence[SourceId], label: Label) -> None:
        """Lowering is for a reason."""
        question = self.tr("Why {label}? The reason stays on record.").format(label=saying.label_text(label))
        self._line.ask(question, self.tr("Label"), lambda reason: self._model.label(ids, label, reason))

    def _choose_project(self, then: Callable[[ProjectId], object], question: str) -> None:
        menu = self._menu(question)
        for one in self._model.projects:
            menu.addAction(one.name.replace("&", "&&")).triggered.connect(lambda _=False, chosen=one.id: then(chosen))
        menu.popup(QCursor.pos())

    def _menu(self, question: str) -> QMenu:
        menu = QMenu(self._window)
        menu.addAction(question).setEnabled(False)
        menu.addSeparator()
        menu.aboutToHide.connect(menu.deleteLater)
        return menu
