"""A line where others would open a dialog: what happened, what to do, and a report without content to copy."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from earwitness_core.errors import EarwitnessError, Refused, Typed
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.steps import told
from earwitness_desktop.widgets.announcing import announce
from earwitness_desktop.widgets.words import button, label, restyle, set_named, tool


class Notice(QFrame):
    """Hidden until it has something to say. `acted` comes when the person takes the step that was offered."""

    acted = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self._report = ""
        self._text = label(wrap=True)
        set_named(self._text, textInteractionFlags="TextSelectableByMouse")
        self._act = button("", "link")
        self._copy = button(self.tr("Copy report"), "link")
        self._close = tool("close", self.tr("Dismiss"))
        row = QHBoxLayout(self)
        row.setContentsMargins(*(look_of().px(SPACE.small),) * 4)
        row.addWidget(self._text, 1)
        for part in (self._act, self._copy, self._close):
            row.addWidget(part)
        self._act.clicked.connect(self.acted)
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._report))
        self._close.clicked.connect(self.clear)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now."""
        return self._text.text() if not self.isHidden() else ""

    def say(self, text: str, *, tone: str = "calm", act: str = "", report: str = "") -> None:
        """`tone`: calm, good, warn or bad. `act` is on the button of the next step; `report` has no content."""
        self._report = report
        self._text.setText(text)
        self._act.setText(act)
        self._act.setVisible(bool(act))
        self._copy.setVisible(bool(report))
        restyle(self, "tone", tone)
        self.setAccessibleName(text)
        self.show()
        announce(self, text)

    def tell(self, problem: EarwitnessError, *, act: str = "") -> None:
        """An error with its next step here. What the person can mend alone needs no report."""
        alone = isinstance(problem, Refused) and not isinstance(problem, Typed)
        self.say(told(problem), tone="bad", act=act, report="" if alone else report_of(problem))

    def clear(self) -> None:
        """Say nothing."""
        if not self.isHidden():
            self.hide()
            self.dismissed.emit()


def report_of(problem: EarwitnessError) -> str:
    """What may be sent to somebody who helps: class and id, versions, and nothing that was in a vault."""
    from importlib.metadata import version
    from platform import platform, python_version

    bug = problem.facts.get("bug", "")
    lines = [f"Earwitness {version('earwitness')}, Python {python_version()}, {platform()}"]
    lines += [f"error: {type(problem).__name__} ({problem.exit_code})", *([f"report: {bug}"] if bug else [])]
    return "\n".join(lines)
