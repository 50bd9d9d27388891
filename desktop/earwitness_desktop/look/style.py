"""The look of the program: a palette on Qt's Fusion style, and a style sheet made of palette and measures."""

from __future__ import annotations

from functools import partial
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from earwitness_desktop.look.icons import icon
from earwitness_desktop.look.measures import CELL_MARGIN, SPACE, TYPE
from earwitness_desktop.look.palettes import DARK, LIGHT, PALETTES, Palette
from earwitness_desktop.look.pictures import Pictures

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

SYSTEM = "system"
_LOOKS: list[Look] = []  # one, but for tests; it is asked for by each cell that is painted
_HALF = 128  # of lightness
_SIGN = 16  # the side of a box to tick, at 100 % text
_ROLES = {
    QPalette.ColorRole.Window: "ground",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "ground",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "quiet",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "bad",
    QPalette.ColorRole.Highlight: "accent_soft",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Accent: "accent",
}


class Look(QObject):
    """The look in force. `changed` comes when palette or size of text are others; who paints asks again then."""

    changed = Signal()

    def __init__(self, app: QApplication, wanted: str = SYSTEM, text_percent: int = 100) -> None:
        super().__init__(app)
        _LOOKS.append(self)
        self.destroyed.connect(partial(_LOOKS.remove, self))
        self._app = app
        self._wanted = wanted
        self._percent = text_percent
        self._system_points = app.font().pointSizeF() if app.font().pointSizeF() > 0 else 10.0
        self._system_is_dark: bool = _is_dark(app) if len(_LOOKS) == 1 else _LOOKS[0]._system_is_dark
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._pictures = Pictures()
        self.palette = self._chosen()
        self._apply()

    def choose(self, wanted: str, text_percent: int | None = None) -> None:
        """`wanted` is "system" or a name of palettes.PALETTES; text from 80 to 200 per cent."""
        self._wanted = wanted
        self._percent = max(80, min(200, text_percent or self._percent))
        self._apply()

    @property
    def wanted(self) -> str:
        """What was chosen: "system" or the name of a palette."""
        return self._wanted

    @property
    def text_percent(self) -> int:
        return self._percent

    def font(self, scale: float = TYPE.body, *, bold: bool = False, fixed: bool = False) -> QFont:
        """The system's font in one of the sizes of TYPE; `fixed` for codes and times."""
        font = _fixed_font() if fixed else QFont(self._app.font())
        font.setPointSizeF(self._points * scale)
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def px(self, space: int) -> int:
        """A measure of SPACE at the chosen size of text."""
        return round(space * self._percent / 100)

    def icon(self, name: str, colour: str = "text") -> QIcon:
        """An icon in one of the palette's colours."""
        return icon(name, getattr(self.palette, colour), self.palette.quiet)

    def colour(self, role: str) -> QColor:
        return QColor(getattr(self.palette, role))

    @property
    def _points(self) -> float:
        return self._system_points * self._percent / 100

    def _chosen(self) -> Palette:
        if self._wanted in PALETTES:
            return PALETTES[self._wanted]
        return DARK if self._system_is_dark else LIGHT

    def _follow_system(self, scheme: Qt.ColorScheme) -> None:
        self._system_is_dark = scheme.name == "Dark"
        if self._wanted == SYSTEM:
            self._apply()

    def _apply(self) -> None:
        self.palette = self._chosen()
        font = QFont(self._app.font())
        font.setPointSizeF(self._points)
        self._app.setFont(font)
        self._app.setPalette(_qt_palette(self.palette))
        self._app.setStyleSheet(self._sheet())
        self.changed.emit()

    def _sheet(self) -> str:
        values = {name: getattr(self.palette, name) for name in Palette._fields if name != "speakers"}
        values |= {name: f"{self.px(getattr(SPACE, name))}px" for name in SPACE._fields}
        values["head"] = f"{self.px(SPACE.small) + CELL_MARGIN}px"
        values |= {f"type_{name}": f"{self._points * getattr(TYPE, name):.1f}pt" for name in TYPE._fields}
        values |= {"sign": f"{self.px(_SIGN)}px", "half_sign": f"{self.px(_SIGN) // 2}px"}
        values |= {f"picture_{name}": path for name, path in self._pictures.paths(self.palette).items()}
        return Template(SHEET).substitute(values)


def in_fusion(program: str) -> list[str]:
    """The arguments of an application that begins in the style on which this look stands.

    Set later, it would be answered with the style that was set, all of whose names are made then: 25 ms.
    """
    return [program, "-style", "fusion"]


def look_of(_: QWidget | None = None) -> Look:
    """The look of the running program."""
    assert _LOOKS, "there is no application yet"
    return _LOOKS[0]


def _is_dark(app: QApplication) -> bool:
    """Whether the system's colours are, which an application has before it is given others. The hints would say it in
    a name of Qt, of which all are made then (decision 0187).
    """
    return app.palette().color(QPalette.ColorRole.Window).lightness() < _HALF


def _fixed_font() -> QFont:
    from PySide6.QtGui import QFontDatabase  # here: the door shows no codes

    return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)


def _qt_palette(palette: Palette) -> QPalette:
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(role, QColor(getattr(palette, name)))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.quiet))
    return made


# Properties that widgets set: `role` for text and panels, `kind` for buttons.
SHEET = """
QWidget { color: $text; }
QMainWindow, QWidget[role="ground"] { background: $ground; }
QWidget[role="surface"] { background: $surface; }
QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: $radius; }
QFrame[role="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: $type_title; font-weight: 600; }
QLabel[role="heading"] { font-size: $type_heading; font-weight: 600; }
QLabel[role="quiet"] { color: $quiet; }
QLabel[role="small"] { color: $quiet; font-size: $type_small; }
QLabel[role="good"] { color: $good; }
QLabel[role="warn"] { color: $warn; }
QLabel[role="bad"] { color: $bad; }
QPushButton, QToolButton { background: $surface; border: 1px solid $line; border-radius: $radius;
    padding: $tight $usual; min-height: 1.5em; }
QToolButton { padding: $tight; }
QPushButton:hover, QToolButton:hover { background: $accent_soft; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: $accent_soft; border-color: $accent; }
QPushButton:disabled, QToolButton:disabled { color: $quiet; background: $ground; }
QPushButton:focus, QToolButton:focus { border: 2px solid $focus; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed { background: $focus; border-color: $focus; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled { background: $line; color: $quiet; border-color: $line; }
QPushButton[kind="danger"] { color: $bad; border-color: $bad; }
QPushButton[kind="link"], QToolButton[kind="plain"] { background: transparent; border: 2px solid transparent; }
QPushButton[kind="link"] { color: $accent; text-align: left; padding: $hair 0px; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus, QToolButton[kind="plain"]:focus { border-color: $focus; }
QToolButton[kind="plain"]:hover, QToolButton[kind="plain"]:checked { background: $accent_soft; }
QToolButton[kind="rail"] { background: transparent; border: 2px solid transparent; border-radius: $radius;
    padding: $small $tight; color: $quiet; font-size: $type_small; }
QToolButton[kind="rail"]:hover { background: $accent_soft; color: $text; }
QToolButton[kind="rail"]:checked { background: $accent_soft; color: $text; font-weight: 600; }
QToolButton[kind="rail"]:focus { border-color: $focus; }
QToolButton::menu-indicator { image: none; }
QPushButton::menu-indicator { image: url($picture_menu); width: $usual; height: $usual; subcontrol-origin: padding;
    subcontrol-position: center right; right: $tight; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit { background: $surface; border: 1px solid $line;
    border-radius: $radius; padding: $tight $small; min-height: 1.5em; selection-background-color: $hit;
    selection-color: $text; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus {
    border: 2px solid $focus; }
QLineEdit > QToolButton { background: transparent; border: none; padding: 0px; min-height: 0px; }
QTextEdit[role="bare"] { border: none; padding: 0; background: transparent; }
QTextEdit[role="bare"]:focus { border: 1px solid $focus; }
QComboBox::drop-down { border: none; width: $wide; padding-right: $tight; }
QComboBox::down-arrow { image: url($picture_down); width: $usual; height: $usual; }
QSpinBox, QDateEdit { padding-right: $wide; padding-left: $small; }
QSpinBox QLineEdit, QDateEdit QLineEdit, QSpinBox QLineEdit:focus, QDateEdit QLineEdit:focus { border: none;
    padding: 0px; padding-left: $small; min-height: 0px; background: transparent; }
QSpinBox::up-button, QDateEdit::up-button, QSpinBox::down-button, QDateEdit::down-button { background: transparent;
    border: none; width: $wide; subcontrol-origin: border; }
QSpinBox::up-button, QDateEdit::up-button { subcontrol-position: top right; }
QSpinBox::down-button, QDateEdit::down-button { subcontrol-position: bottom right; }
QSpinBox::up-arrow, QDateEdit::up-arrow { image: url($picture_up); width: $usual; height: $usual; }
QSpinBox::down-arrow, QDateEdit::down-arrow { image: url($picture_down); width: $usual; height: $usual; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $line; selection-background-color: $accent_soft;
    selection-color: $text; }
QAbstractItemView { background: $surface; border: none; outline: none; selection-background-color: $accent_soft;
    selection-color: $text; alternate-background-color: $ground; }
QAbstractItemView:focus { border: 2px solid $focus; }
QAbstractItemView::item { padding: $tight $small; }
QAbstractItemView::item:selected { background: $accent_soft; color: $text; }
QAbstractItemView::item:focus { border: 1px solid $focus; }
QHeaderView::section { background: $surface; color: $quiet; border: none; border-bottom: 1px solid $line;
    padding: $tight $small; padding-left: $head; font-weight: 600; }
QHeaderView::up-arrow { image: url($picture_up); width: $usual; height: $usual; }
QHeaderView::down-arrow { image: url($picture_down); width: $usual; height: $usual; }
QMenu { background: $raised; border: 1px solid $line; padding: $tight; }
QMenu::item { padding: $tight $wide; border-radius: $tight; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $quiet; }
QMenu::separator { height: 1px; background: $line; margin: $tight $small; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: $tight; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $quiet; border-radius: 4px; margin: 2px; min-height: 32px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none;
    height: 0; width: 0; }
QProgressBar { background: $line; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QCheckBox, QRadioButton { spacing: $small; background: transparent; border: 2px solid transparent; padding: $hair; }
QCheckBox:focus, QRadioButton:focus { border-color: $focus; border-radius: $tight; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator { width: $sign; height: $sign;
    border: 1px solid $quiet; border-radius: $tight; background: $surface; }
QRadioButton::indicator { border-radius: $half_sign; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: $accent; border-color: $accent;
    image: url($picture_check); }
QRadioButton::indicator:checked { border-color: $accent; image: url($picture_dot); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $ground; border-color: $line; }
QTabWidget::pane { border: none; }
QTabBar::tab { background: transparent; border: 2px solid transparent; padding: $small $usual; color: $quiet; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:selected:focus { border-color: $focus; }
QAbstractItemView[role="side"] { background: $ground; }
QAbstractItemView[role="nav"], QAbstractItemView[role="nav"]:focus { background: transparent; border: none; }
QAbstractItemView[role="nav"]::item { border: 2px solid transparent; border-radius: $radius; }
QAbstractItemView[role="nav"]::item:focus { border: 2px solid $focus; }
QSplitter::handle { background: $line; }
QSplitter[role="gap"]::handle { background: transparent; }
QSlider::groove:horizontal { background: $line; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; height: 4px; border-radius: 2px; }
QSlider::handle:horizontal { background: $accent; width: 14px; height: 14px; margin: -5px 0; border-radius: 7px; }
QSlider:focus { border: 2px solid $focus; border-radius: $tight; }
QFrame[role="notice"] { background: $warn_soft; border: none; border-radius: $radius; }
QFrame[role="notice"][tone="bad"] { background: $bad_soft; }
QFrame[role="notice"][tone="good"] { background: $good_soft; }
QFrame[role="notice"][tone="calm"] { background: $accent_soft; }
"""
