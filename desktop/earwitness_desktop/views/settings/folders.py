"""The watched folders: which there are, one more, one less."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from earwitness_desktop.viewmodels.vault_care import Care, VaultCare
from earwitness_desktop.views.settings.section import Page
from earwitness_desktop.widgets.model_rows import ModelRows, Shown
from earwitness_desktop.widgets.path_field import PathField, Wanted
from earwitness_desktop.widgets.words import button, label


class FoldersPage(Page):
    """What was taken from a folder stays when it is watched no longer."""

    def __init__(self, care: VaultCare, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._care = care
        there = self.section(self.tr("Watched"), self.tr("What arrives in them is taken by itself."))
        self.rows = ModelRows()
        self.none = label(self.tr("No folder is watched yet."), "quiet")
        there.column.addWidget(self.none)
        there.column.addWidget(self.rows)
        more = self.section(self.tr("Watch another"))
        self.place = PathField(self.tr("Folder"), Wanted.FOLDER)
        self.aside = QCheckBox(self.tr("Move originals aside"))
        self.aside.setToolTip(self.tr("To “processed” in the same folder, once they are safe in the vault."))
        self.add = button(self.tr("Watch"), icon="add")
        more.row(self.tr("Folder"), self.place)
        more.column.addWidget(self.aside)
        more.column.addWidget(self.add)
        self.add.clicked.connect(self._watch)
        self.place.line.returnPressed.connect(self._watch)
        self.rows.acted.connect(lambda folder, _act: care.unwatch(folder))
        care.changed.connect(self._show)

    def forget(self) -> None:
        """Paths are content, too."""
        self.rows.show_rows([])
        self.place.path = None

    def _watch(self) -> None:
        if self.place.path is not None:
            self._care.watch(self.place.path, move=self.aside.isChecked())
            self.place.path = None

    def _show(self, care: Care) -> None:
        self.none.setVisible(not care.folders)
        act = (("unwatch", self.tr("Watch no longer")),)
        shown = []
        for one in care.folders:
            says = [one.project, self.tr("originals go aside") if one.moves else self.tr("originals stay")]
            says += [] if one.is_there else [self.tr("not there now")]
            shown.append(Shown(one.id, one.path, ", ".join(part for part in says if part), act))
        self.rows.show_rows(shown)
