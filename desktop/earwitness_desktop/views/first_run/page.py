"""What every page of the first run is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.viewmodels.first_run import FirstRun
from earwitness_desktop.widgets.notice import Notice
from earwitness_desktop.widgets.words import label


class Page(QWidget):
    """A title, a sentence, a notice, and what the page asks. The wizard has the buttons Back and Next."""

    ready_changed = Signal()  # whether Next can be pressed is another now
    go = Signal(str)  # the name of the page to go to

    back: str = ""  # the page before; empty where there is no way back
    step: int = 0  # of STEPS; 0 for what is no step of making a vault

    def __init__(self, model: FirstRun) -> None:
        super().__init__()
        look = look_of()
        self.model = model
        self.title, self.text = label("", "title", wrap=True), label("", "quiet", wrap=True)
        self.notice = Notice()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*(look.px(SPACE.section),) * 4)
        self.column.setSpacing(look.px(SPACE.usual))
        for part in (self.title, self.text, self.notice):
            self.column.addWidget(part)

    def say(self, title: str, text: str) -> None:
        """What the page is, and its sentence."""
        self.title.setText(title)
        self.text.setText(text)
        self.setAccessibleName(title)

    @property
    def next_text(self) -> str:
        """What is on the button Next; empty where there is none."""
        return self.tr("Next")

    @property
    def is_ready(self) -> bool:
        return True

    @property
    def is_busy(self) -> bool:
        """Whether something is under way that the person waits for."""
        return False

    def entered(self) -> None:
        """It comes to the front."""

    def pressed(self) -> None:
        """Next was pressed."""

    def forget(self) -> None:
        """Show no secret any more."""

    def field(self, title: str, part: QWidget) -> QLabel:
        """A labelled part, under the last one."""
        named = label(title)
        named.setBuddy(part)
        self.column.addWidget(named)
        self.column.addWidget(part)
        return named
