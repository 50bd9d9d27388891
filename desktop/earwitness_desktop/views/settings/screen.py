"""The settings screen: pages side by side, each a column that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.viewmodels.models import ModelsModel
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.viewmodels.vault_care import VaultCare
from earwitness_desktop.views.screen import Screen
from earwitness_desktop.views.settings.about import AboutPage
from earwitness_desktop.views.settings.folders import FoldersPage
from earwitness_desktop.views.settings.general import GeneralPage
from earwitness_desktop.views.settings.models import ModelsPage
from earwitness_desktop.views.settings.vault import VaultPage


class SettingsScreen(Screen):
    """`show_what` takes the name of a page: general, models, folders, vault, about."""

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Settings"))
        self.setAccessibleName(self.tr("Settings"))
        self.care, self.models = VaultCare(desk, self), ModelsModel(desk, self)
        self.general = GeneralPage()
        self.models_page = ModelsPage(self.models)
        self.folders = FoldersPage(self.care)
        self.vault = VaultPage(self.care)
        self.about = AboutPage(desk)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Settings"))
        self._names = ("general", "models", "folders", "vault", "about")
        for page, words in (
            (self.general, self.tr("Window")),
            (self.models_page, self.tr("Models")),
            (self.folders, self.tr("Watched folders")),
            (self.vault, self.tr("Vault and backup")),
            (self.about, self.tr("About")),
        ):
            self.tabs.addTab(_scrolled(page), words)
        self.column.addWidget(self.tabs, 1)
        self.care.failed.connect(self.notice.tell)
        self.models.failed.connect(self.notice.tell)
        self.models.verified.connect(self._verified)
        self.care.done.connect(self._came_about)
        self.setFocusProxy(self.tabs)
        self.care.load()
        self.models.load()

    def show_what(self, what: object) -> None:
        if what in self._names:
            self.tabs.setCurrentIndex(self._names.index(str(what)))

    def forget(self) -> None:
        """No code, no passphrase, no path stays."""
        self.vault.forget()
        self.folders.forget()

    def _verified(self, model: str) -> None:
        self.notice.say(self.tr("%1 is as it was published, to the byte.").replace("%1", model), tone="good")

    def _came_about(self, what: str) -> None:
        said = {
            "passphrase": self.tr("The new passphrase opens the vault; the old one does not any more."),
            "keyring": self.tr("The keyring was told."),
            "backup": self.tr("The backup was made, read back and proved."),
            "sound": self.tr("Every page and every byte of the vault is sound."),
        }
        if what == "damaged":
            told = self.tr("The vault is damaged. Do not write to it; restore a backup: “Another vault”, at the door.")
            self.notice.say(told, tone="bad")
        elif what in said:
            self.notice.say(said[what], tone="good")


def _scrolled(page: QWidget) -> QScrollArea:
    look = look_of()
    held = QWidget()
    held.setProperty("role", "ground")
    held.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(held)
    column.setContentsMargins(0, look.px(SPACE.wide), look.px(SPACE.small), look.px(SPACE.wide))
    column.addWidget(page)
    column.addStretch()
    page.setMaximumWidth(look.px(760))
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(held)
    return area
