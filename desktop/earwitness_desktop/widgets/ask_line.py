"""A question in a line, where others would open a dialog: what is asked, a field, yes or no."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.widgets.words import button, label

Answered = Callable[[str], object]


class AskLine(QFrame):
    """Hidden until something is asked; answered or put away it hides again, and focus goes back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setProperty("tone", "calm")
        look = look_of()
        self._then: Answered | None = None
        self._before: QWidget | None = None
        self._needs_text = True
        self.question = label(wrap=True)
        self.field = QLineEdit()
        self.yes = button("", "plain")
        self.no = button(self.tr("Cancel"), "link")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.yes)
        buttons.addWidget(self.no)
        grid = QGridLayout(self)
        grid.setContentsMargins(*(look.px(SPACE.usual),) * 4)
        grid.setSpacing(look.px(SPACE.small))
        grid.addWidget(self.question, 0, 0, 1, 2)
        grid.addWidget(self.field, 1, 0)
        grid.addLayout(buttons, 1, 1)
        grid.setColumnStretch(0, 1)
        self.field.returnPressed.connect(self.yes.click)
        self.field.textChanged.connect(self._judge)
        self.yes.clicked.connect(self._answer)
        self.no.clicked.connect(self.put_away)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.put_away)
        self.hide()

    def ask(self, question: str, yes: str, then: Answered, *, text: str = "", field: bool = True) -> None:
        """`then` gets the text, which is never empty; without a `field` it gets "" and only yes or no is asked."""
        self._before = self.window().focusWidget()
        self._then, self._needs_text = then, field
        self.question.setText(question)
        self.field.setVisible(field)
        self.field.setText(text)
        self.field.selectAll()
        self.field.setAccessibleName(question)
        self.yes.setText(yes)
        self._judge()
        self.show()
        (self.field if field else self.no).setFocus()  # what cannot be undone is not one careless Enter away

    def put_away(self) -> None:
        """Ask no more."""
        self._then = None
        self.field.clear()
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self._before = None

    def _judge(self) -> None:
        self.yes.setEnabled(not self._needs_text or bool(self.field.text().strip()))

    def _answer(self) -> None:
        then, text = self._then, self.field.text().strip() if self._needs_text else ""
        self.put_away()
        if then is not None:
            then(text)
