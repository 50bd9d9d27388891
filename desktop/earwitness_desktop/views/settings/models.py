"""The models on this machine: bring, verify, remove, measure."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from earwitness_desktop.viewmodels.models import ModelsModel
from earwitness_desktop.views.model_words import ModelWords
from earwitness_desktop.views.settings.section import Page
from earwitness_desktop.widgets.model_rows import ModelRows
from earwitness_desktop.widgets.words import button


class ModelsPage(Page):
    """All of the catalogue, by what it is for."""

    def __init__(self, model: ModelsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._words = model, ModelWords(self)
        said = self.tr("Each is pinned by its hash. They come by the one door, as far as the policies allow.")
        titles = {
            "speech": (self.tr("Listening"), said),
            "speakers": (self.tr("Telling speakers apart"), ""),
            "meaning": (self.tr("Searching by meaning"), ""),
        }
        self.rows: dict[str, ModelRows] = {}
        for purpose, (title, text) in titles.items():
            section = self.section(title, text)
            self.rows[purpose] = ModelRows()
            self.rows[purpose].acted.connect(self._act)
            section.column.addWidget(self.rows[purpose])
            if purpose == "speech":
                self.measure = button(self.tr("Measure this machine"), icon="retry")
                section.column.addWidget(self.measure)
        self.measure.clicked.connect(model.measure)
        model.changed.connect(self._show)
        model.measuring.connect(lambda under_way: self.measure.setEnabled(not under_way))

    def _show(self) -> None:
        for purpose, rows in self.rows.items():
            shown = [self._words.shown(row, keeping=True) for row in self._model.rows if row.purpose == purpose]
            rows.show_rows(shown)

    def _act(self, model: str, act: str) -> None:
        {"get": self._model.get, "stop": self._model.stop, "verify": self._model.verify, "remove": self._model.remove}[
            act
        ](model)
