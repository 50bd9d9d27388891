"""The privacy centre: sections at the side, each made when it is first looked at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QSizePolicy, QWidget

from earwitness_desktop.actions import Actions
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.views.privacy.findings import FindingsSection
from earwitness_desktop.views.privacy.handover import HandoverSection
from earwitness_desktop.views.privacy.overview import OverviewSection
from earwitness_desktop.views.privacy.people import PeopleSection
from earwitness_desktop.views.privacy.rules import RulesSection
from earwitness_desktop.views.privacy.section import Section
from earwitness_desktop.views.privacy.sends import SendsSection
from earwitness_desktop.views.privacy.tokens import TokensSection
from earwitness_desktop.views.privacy.trail import TrailSection
from earwitness_desktop.views.screen import Screen
from earwitness_desktop.widgets.stack import Stack
from earwitness_desktop.widgets.words import follow_look

Make = Callable[[OpenDesk], Section]
_ROOMY = 860  # below it the sections at the side are icons


class PrivacyScreen(Screen):
    """`show_what` takes ("findings", source id or None), ("export", ids of sources), or the name of a section."""

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Privacy"), parent)
        self._desk = desk
        self._makers: list[tuple[str, str, str, Make]] = [
            ("overview", self.tr("Overview"), "eye", OverviewSection),
            ("findings", self.tr("Findings"), "filter", FindingsSection),
            ("people", self.tr("People"), "person", PeopleSection),
            ("pseudonyms", self.tr("Pseudonyms"), "key", TokensSection),
            ("rules", self.tr("Labels and policy"), "privacy", RulesSection),
            ("export", self.tr("Export"), "export", HandoverSection),
            ("sends", self.tr("Sends"), "out", SendsSection),
            ("trail", self.tr("Trail"), "trail", TrailSection),
        ]
        self._sections: dict[str, Section] = {}
        self._actions: Actions | None = None
        self.list = self._side()
        self._pages = Stack()
        row = QHBoxLayout()
        row.setSpacing(look_of().px(SPACE.wide))
        row.addWidget(self.list, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._pages, 1)
        self.column.addLayout(row, 1)
        self.list.currentRowChanged.connect(self._turn)
        self.list.setCurrentRow(0)
        follow_look(self, self._fit_side)

    @property
    def front(self) -> Section:
        """The section that is looked at."""
        section = self._pages.currentWidget()
        assert isinstance(section, Section)
        return section

    def section(self, name: str) -> Section:
        """A section by its name, brought to the front."""
        names = [one[0] for one in self._makers]
        self.list.setCurrentRow(names.index(name))
        return self._sections[name]

    def commands(self) -> dict[str, object]:
        own: dict[str, object] = {}
        for section in self._sections.values():
            own |= section.commands()
        return own

    def bind(self, actions: Actions) -> None:
        super().bind(actions)
        self._actions = actions

    def release(self, actions: Actions) -> None:
        super().release(actions)
        self._actions = None

    def show_what(self, what: object) -> None:
        name, about = what if isinstance(what, tuple) else (what, None)
        if name in [one[0] for one in self._makers]:
            self.section(str(name)).show_what(about)

    def forget(self) -> None:
        for section in self._sections.values():
            section.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """Where there is little room, the sections at the side are icons."""
        super().resizeEvent(event)
        self._fit_side()

    def _side(self) -> QListWidget:
        side = QListWidget()
        side.setAccessibleName(self.tr("Sections of the privacy centre"))
        side.setProperty("role", "nav")
        side.setFrameShape(QFrame.Shape.NoFrame)
        side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        side.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for _, title, _, _ in self._makers:
            item = QListWidgetItem(title)
            item.setToolTip(title)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, title)
            side.addItem(item)
        return side

    def _fit_side(self) -> None:
        look, side = look_of(), self.list
        has_room = self.width() >= look.px(_ROOMY)
        for at, (_, title, icon, _) in enumerate(self._makers):
            item = side.item(at)
            item.setIcon(look.icon(icon, "accent" if at == side.currentRow() else "quiet"))
            item.setText(title if has_room else "")
        px = look.px(20)
        side.setIconSize(QSize(px, px))
        side.setFixedWidth(side.sizeHintForColumn(0) + look.px(SPACE.wide if has_room else SPACE.tight))

    def _turn(self, at: int) -> None:
        name, _, _, make = self._makers[at]
        if name not in self._sections:
            section = make(self._desk)
            section.asked_for.connect(self.asked_for)
            section.go.connect(self.section)
            self._sections[name] = section
            self._pages.addWidget(section)
            if self._actions is not None:
                super().bind(self._actions)
        self._pages.setCurrentWidget(self._sections[name])
        self._fit_side()
