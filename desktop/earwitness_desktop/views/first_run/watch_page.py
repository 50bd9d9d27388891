"""A folder whose recordings are taken as they arrive. It can be left for later."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from earwitness_desktop.viewmodels.first_run import FirstRun
from earwitness_desktop.views.first_run.page import Page
from earwitness_desktop.widgets.path_field import PathField, Wanted
from earwitness_desktop.widgets.words import label


class WatchPage(Page):
    """The last step; without a folder it goes straight on."""

    back = "models"
    step = 5

    def __init__(self, model: FirstRun) -> None:
        super().__init__(model)
        self.say(
            self.tr("Where do recordings arrive?"),
            self.tr(
                "A recorder's folder, a phone's, a colleague's share: what is dropped there is taken by itself while "
                "Earwitness runs. Leave it empty to do without; you can always drop files on the window."
            ),
        )
        self.place = PathField(self.tr("Folder to watch"), Wanted.FOLDER)
        self.aside = QCheckBox(self.tr("Move originals aside"))
        self.field(self.tr("Folder to watch"), self.place)
        self.column.addWidget(self.aside)
        said = self.tr(
            "To “processed” in the same folder, once they are safe in the vault. Else they stay as they are."
        )
        self.column.addWidget(label(said, "small", wrap=True))
        self.setFocusProxy(self.place)
        self.place.changed.connect(lambda _: self.ready_changed.emit())
        self.place.line.returnPressed.connect(self.pressed)

    @property
    def next_text(self) -> str:
        return self.tr("Watch it and begin") if self.place.path else self.tr("Begin without")

    def pressed(self) -> None:
        self.notice.clear()
        if self.place.path is None:
            return self.model.session.enter()
        entering = self.model.session
        return self.model.watch(
            self.place.path, move=self.aside.isChecked(), done=lambda _: entering.enter(), failed=self.notice.tell
        )
