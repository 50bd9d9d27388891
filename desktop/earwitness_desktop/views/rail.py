"""The rail at the edge: one button for each screen, and the lock."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from earwitness_desktop.actions import Actions, Command
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.widgets.words import wear


class Rail(QWidget):
    """Shows commands as buttons; `chosen` comes with the id of a command."""

    chosen = Signal(str)

    def __init__(self, actions: Actions, above: list[str], below: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = look_of()
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Screens"))
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(SPACE.small),) * 4)
        column.setSpacing(look.px(SPACE.tight))
        for wanted in above:
            column.addWidget(self._button(actions.command(wanted), checkable=True))
        column.addStretch()
        for wanted in below:
            column.addWidget(self._button(actions.command(wanted), checkable=wanted.startswith("go.")))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """Where the window is too low for all words, as with large text, the icons stand alone; tool tips say them."""
        super().resizeEvent(event)
        high = self.fontMetrics().lineSpacing() + look_of().px(24 + 2 * SPACE.small + SPACE.usual)
        has_room = len(self._buttons) * high + look_of().px(2 * SPACE.small) <= event.size().height()
        style = Qt.ToolButtonStyle.ToolButtonTextUnderIcon if has_room else Qt.ToolButtonStyle.ToolButtonIconOnly
        for one in self._buttons.values():
            one.setToolButtonStyle(style)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 -- Qt's name
        """As low as the icons alone."""
        return QSize(super().minimumSizeHint().width(), len(self._buttons) * look_of().px(36))

    def mark(self, wanted: str) -> None:
        """Show which screen is in front."""
        if wanted in self._buttons:
            self._buttons[wanted].setChecked(True)

    def _button(self, command: Command, *, checkable: bool) -> QToolButton:
        made = QToolButton()
        made.setProperty("kind", "rail")
        made.setText(command.text)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setCheckable(checkable)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.setAccessibleName(command.text)
        made.setToolTip(command.text)
        wear(made, command.icon)
        side = look_of().px(24)
        made.setIconSize(QSize(side, side))
        made.clicked.connect(lambda: self.chosen.emit(command.id))
        if checkable:
            self._group.addButton(made)
        self._buttons[command.id] = made
        return made
