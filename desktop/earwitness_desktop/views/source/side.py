"""What stands beside the text when it is asked for: review, what was corrected, all versions, where it came from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from earwitness_core.corrections import Comparison, Revision
from earwitness_core.model import SourceInfo
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.script import FINDING, SUSPECT, Mark
from earwitness_desktop.views.source.comparison import ComparisonView
from earwitness_desktop.views.source.panels import AboutPanel, HistoryPanel, ReviewPanel
from earwitness_desktop.widgets.elided import ElidedLabel
from earwitness_desktop.widgets.stack import Stack
from earwitness_desktop.widgets.words import follow_look, tool


class SourceSide(QFrame):
    """Hidden until one of its buttons is pressed. The buttons stand in the head of the screen."""

    panel_wanted = Signal(str)
    go_wanted = Signal(int)  # milliseconds
    restore_wanted = Signal(int)  # a revision

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = look_of()
        self.setProperty("role", "card")
        self._source: SourceInfo | None = None
        self._whole = 0
        self._review, self._compare = ReviewPanel(), ComparisonView()
        self._history, self._about = HistoryPanel(), AboutPanel()
        self._panels: dict[str, QWidget] = {
            "review": self._review,
            "compare": self._compare,
            "history": self._history,
            "about": self._about,
        }
        names = {
            "review": ("eye", self.tr("Review")),
            "compare": ("compare", self.tr("Compare")),
            "history": ("trail", self.tr("Versions")),
            "about": ("info", self.tr("About this source")),
        }
        self._buttons: dict[str, QToolButton] = {}
        self._pages = Stack()
        self._heading = ElidedLabel("", "heading")
        self._close = tool("close", self.tr("Close"))
        self._close.clicked.connect(self.shut)
        for panel, (icon, name) in names.items():
            made = tool(icon, name, checkable=True)
            made.clicked.connect(lambda _=False, wanted=panel: self.toggle(wanted))
            self._buttons[panel] = made
            held = self._panels[panel]
            self._pages.addWidget(held if held is self._compare else _scrolled(held, name))
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(SPACE.usual),) * 4)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        self._names = {panel: name for panel, (_, name) in names.items()}
        self._compare.go_wanted.connect(self.go_wanted)
        self._history.restore_wanted.connect(self.restore_wanted)
        follow_look(self, self._fit)
        self.hide()

    @property
    def panels(self) -> tuple[str, ...]:
        return tuple(self._panels)

    @property
    def buttons(self) -> tuple[QToolButton, ...]:
        return tuple(self._buttons.values())

    def offer_versions(self, offer: bool) -> None:
        """A paper stays as it was taken in: it has no versions, and nothing to compare."""
        for panel in ("compare", "history"):
            self._buttons[panel].setVisible(offer)

    @property
    def panel(self) -> str:
        """The one that is seen; "" while none is."""
        return "" if self.isHidden() else self.panels[self._pages.currentIndex()]

    def toggle(self, panel: str) -> None:
        """Show it, or shut it if it is shown."""
        if self.panel == panel:
            self.shut()
            return
        self._pages.setCurrentIndex(self.panels.index(panel))
        self._heading.setText(self._names[panel])
        self._fit()
        self.show()
        self._check(panel)
        if panel == "about" and self._source is not None:
            self._about.tell(self._source)
        self.panel_wanted.emit(panel)

    def shut(self) -> None:
        self.hide()
        self._check("")

    def fit(self, whole: int) -> None:
        """As wide as it may be in so many pixels: a comparison has two columns where they can be read."""
        self._whole = whole
        self._fit()

    def forget(self) -> None:
        """Of no source."""
        for part in (self._review, self._compare, self._history, self._about):
            part.clear()
        self._source = None
        self.shut()

    def tell_source(self, source: SourceInfo) -> None:
        """Shown when it is looked at: it is told after every correction."""
        self._source = source
        if self.panel == "about":
            self._about.tell(source)

    def show_marks(self, mark: Mark | None, counts: dict[str, int]) -> None:
        if self.panel == "review":  # it is told again when it is opened
            self._review.tell(mark, counts.get(SUSPECT, 0), counts.get(FINDING, 0))

    def show_comparison(self, lines: Sequence[Comparison]) -> None:
        self._compare.tell(lines)

    def show_change(self, at: int) -> None:
        """One of what is compared, to the front."""
        self._compare.show_change(at)

    def show_history(self, revisions: Sequence[Revision]) -> None:
        self._history.tell(revisions)

    def _fit(self) -> None:
        look = look_of()
        usual = min(look.px(290), 420)
        is_compare = self._pages.currentIndex() == self.panels.index("compare")
        self.setFixedWidth(max(usual, min(look.px(620), self._whole * 45 // 100)) if is_compare else usual)

    def _check(self, panel: str) -> None:
        for name, button in self._buttons.items():
            button.setChecked(name == panel)


def _scrolled(panel: QWidget, name: str) -> QScrollArea:
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setAccessibleName(name)
    for part in (made.viewport(), panel):
        part.setProperty("role", "surface")
        part.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    made.setWidget(panel)
    return made
