"""What every section of the privacy centre is: a column that scrolls where the window is small."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QScrollArea, QTableView, QVBoxLayout, QWidget

from earwitness_core.errors import EarwitnessError
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.viewmodels.pages import Pages
from earwitness_desktop.widgets.notice import Notice
from earwitness_desktop.widgets.words import label


class Sleeper(Protocol):
    """A view model that reads only while somebody looks."""

    def wake(self) -> None: ...

    def sleep(self) -> None: ...

    def forget(self) -> None: ...


class Section(QWidget):
    """Wakes its models while somebody looks. `told` is an error for the screen's notice, `asked_for` as Screen's."""

    asked_for = Signal(str, object)
    go = Signal(str)  # another section

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.models: list[Sleeper] = []
        self.notice = Notice()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look_of().px(SPACE.usual))
        self.column.addWidget(self.notice)

    def tell(self, problem: EarwitnessError) -> None:
        self.notice.tell(problem)

    def forget(self) -> None:
        """Show nothing of the vault."""
        for one in self.models:
            one.forget()

    def commands(self) -> dict[str, object]:
        """What it can do, as Screen.commands has it."""
        return {}

    def show_what(self, what: object) -> None:
        """Show what was asked for; None: nothing in particular."""

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 -- Qt's name
        super().showEvent(event)
        for one in self.models:
            one.wake()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 -- Qt's name
        super().hideEvent(event)
        for one in self.models:
            one.sleep()


class Scrolled(QScrollArea):
    """Its content as wide as it is, scrolled up and down only."""

    def __init__(self, content: QWidget, *, fills: bool = False, parent: QWidget | None = None) -> None:
        """`fills`: a card takes all the height there is."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("role", "ground")
        self.setWidget(_on_ground(content, fills=fills))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 -- Qt's name
        content = self.widget()
        wide = content.minimumSizeHint().width() if content else 0
        return QSize(wide + self.verticalScrollBar().sizeHint().width(), look_of().px(120))


def _on_ground(content: QWidget, *, fills: bool) -> QWidget:
    """A card keeps its own ground."""
    ground = QWidget() if content.property("role") else content
    ground.setProperty("role", "ground")
    if ground is not content:
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(content)
        if not fills:
            column.addStretch(1)
    return ground


class Card(QFrame):
    """A framed surface with a heading; `column` takes what is in it."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = look_of()
        self.setProperty("role", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*(look.px(SPACE.wide),) * 4)
        self.column.setSpacing(look.px(SPACE.small))
        if title:
            self.setAccessibleName(title)
            self.column.addWidget(label(title, "heading", wrap=True))


def narrow(box: QComboBox, letters: int = 10) -> QComboBox:
    """A box that is no wider than so many letters unless there is room."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(letters)
    return box


def table(model: Pages[Any], name: str, *, stretch: int) -> QTableView:
    """A table of rows to be chosen, quiet and reached by one Tab; the column `stretch` takes the room that is left."""
    view = QTableView()
    view.setModel(model)
    view.setAccessibleName(name)
    view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    view.setTabKeyNavigation(False)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(round(view.fontMetrics().height() * 1.9))
    head = view.horizontalHeader()
    head.setHighlightSections(False)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    head.setSectionResizeMode(head.ResizeMode.Interactive)
    head.setSectionResizeMode(stretch, head.ResizeMode.Stretch)
    head.setMaximumSectionSize(look_of().px(260))
    model.modelReset.connect(view.resizeColumnsToContents)  # not with each page: columns would jump while one scrolls
    return view
