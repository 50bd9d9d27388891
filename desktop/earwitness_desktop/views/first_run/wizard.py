"""The pages of the first run one after the other, with Back and Next under them."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.viewmodels.first_run import FirstRun
from earwitness_desktop.viewmodels.session import Session
from earwitness_desktop.views.door_frame import DoorFrame
from earwitness_desktop.views.first_run.kit_page import KeptPage, KitPage
from earwitness_desktop.views.first_run.model_page import ModelPage
from earwitness_desktop.views.first_run.other_pages import OpenPage, RestorePage
from earwitness_desktop.views.first_run.page import Page
from earwitness_desktop.views.first_run.vault_page import VaultPage
from earwitness_desktop.views.first_run.watch_page import WatchPage
from earwitness_desktop.views.first_run.welcome import WelcomePage
from earwitness_desktop.widgets.words import button, card, label

STEPS = 5


class FirstRunView(DoorFrame):
    """One page at a time. Alt+Left goes back, as everywhere."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FirstRun(session, self)
        self.welcome = WelcomePage(self.model)
        self.vault = VaultPage(self.model)
        self.kit, self.kept = KitPage(self.model), KeptPage(self.model)
        self.models = ModelPage(self.model)
        self.watch = WatchPage(self.model)
        self.other, self.restore = OpenPage(self.model), RestorePage(self.model)
        self.pages: dict[str, Page] = {
            "welcome": self.welcome,
            "vault": self.vault,
            "kit": self.kit,
            "kept": self.kept,
            "models": self.models,
            "watch": self.watch,
            "open": self.other,
            "restore": self.restore,
        }
        self.page: Page = self.welcome
        self.place(self._card(), 640)
        self.column.addWidget(self._foot())
        for page in self.pages.values():
            page.go.connect(self.show_page)
            page.ready_changed.connect(self._follow)
        self.show_page("welcome")

    def show_page(self, name: str) -> None:
        """Bring a page to the front, with the focus on what it asks first."""
        if name == "models":
            self.pages["kit"].forget()
        before, self.page = self.page, self.pages[name]
        before.hide()
        self.page.show()
        self.page.entered()
        self._follow()
        self.area.verticalScrollBar().setValue(0)
        self.setFocusProxy(self.page.focusProxy() or self.next)
        self.setFocus()

    def forget(self) -> None:
        """Neither code nor passphrase stays on any page."""
        self.model.forget_code()
        for page in self.pages.values():
            page.forget()

    def go_back(self) -> None:
        """To the page before, where there is one and nothing is under way."""
        if self.page.back and not self.page.is_busy:
            self.show_page(self.page.back)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        """Back by the keys of the system."""
        if event.matches(QKeySequence.StandardKey.Back):
            return self.go_back()
        return super().keyPressEvent(event)

    def _card(self) -> QFrame:
        frame = card()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        for page in self.pages.values():
            page.hide()
            column.addWidget(page)
        return frame

    def _foot(self) -> QFrame:
        look = look_of()
        foot = QFrame()
        foot.setProperty("role", "surface")
        self.back, self.next = button(self.tr("Back"), icon="back"), button("", "primary")
        self.steps = label("", "quiet")
        row = QHBoxLayout(foot)
        row.setContentsMargins(look.px(SPACE.wide), look.px(SPACE.usual), look.px(SPACE.wide), look.px(SPACE.usual))
        row.addWidget(self.back)
        row.addStretch()
        row.addWidget(self.steps)
        row.addStretch()
        row.addWidget(self.next)
        self.foot = foot
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(lambda: self.page.pressed())
        return foot

    def _follow(self) -> None:
        page = self.page
        self.back.setEnabled(bool(page.back) and not page.is_busy)
        self.back.setVisible(bool(page.back))
        self.next.setText(page.next_text)
        self.next.setVisible(bool(page.next_text))
        self.next.setEnabled(page.is_ready and not page.is_busy)
        step = self.tr("Step %1 of %2").replace("%1", str(page.step)).replace("%2", str(STEPS))
        self.steps.setText(step if page.step else "")
        self.foot.setVisible(bool(page.next_text or page.back))
