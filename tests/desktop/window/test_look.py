"""Contrast of the palettes, and icons that can be drawn."""

from __future__ import annotations

from importlib import resources

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox, QRadioButton

from earwitness_desktop.actions import COMMANDS
from earwitness_desktop.look import icon
from earwitness_desktop.look.palettes import PALETTES, Palette
from earwitness_desktop.look.style import look_of
from earwitness_desktop.widgets.secret_field import SecretField
from earwitness_desktop.widgets.words import label, set_named, tool

AA_TEXT, AA_SIGN = 4.5, 3.0


def _luminance(colour: str) -> float:
    """Relative luminance by WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21, by WCAG 2.2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=list(PALETTES))
def test_text_can_be_read_on_every_ground_it_stands_on(palette: Palette) -> None:
    grounds = ("ground", "surface", "raised", "accent_soft", "finding", "suspect", "hit")
    pairs = [("text", ground) for ground in (*grounds, "bad_soft", "warn_soft", "good_soft")]
    pairs += [("quiet", ground) for ground in ("ground", "surface", "raised", "accent_soft")]
    pairs += [("accent", ground) for ground in ("ground", "surface", "bad_soft", "warn_soft", "good_soft")]
    pairs += [("on_accent", "accent"), ("on_accent", "focus")]
    pairs += [(tone, ground) for tone in ("good", "warn", "bad") for ground in ("ground", "surface")]
    low = {pair: contrast(getattr(palette, pair[0]), getattr(palette, pair[1])) for pair in pairs}
    assert {pair: round(value, 2) for pair, value in low.items() if value < AA_TEXT} == {}
    speakers = [contrast(colour, palette.surface) for colour in palette.speakers]
    assert min(speakers) >= AA_TEXT
    assert contrast(palette.focus, palette.surface) >= AA_SIGN


def test_every_icon_can_be_drawn(qapp: object) -> None:
    names = [one.name for one in resources.files("earwitness_resources").joinpath("icons").iterdir()]
    assert len(names) > 40
    for name in names:
        image = icon(name.removesuffix(".svg"), "#000000").pixmap(24, 24).toImage()
        drawn = sum(image.pixelColor(x, y).alpha() > 0 for x in range(24) for y in range(24))
        assert drawn > 3, name


def test_every_command_has_an_icon_that_exists_and_keys_of_its_own() -> None:
    files = resources.files("earwitness_resources").joinpath("icons")
    keys: dict[str, list[str]] = {screen: [] for screen in (*_SCREENS, "elsewhere")}
    for command in COMMANDS:
        assert not command.icon or files.joinpath(f"{command.icon}.svg").is_file(), command.id
        keys[_screen(command.id)] += [key for key in command.shortcut.split("; ") if key]
    for screen in _SCREENS:  # only one of them is bound at a time; the others' keys hold everywhere
        held = keys[screen] + keys["elsewhere"]
        assert len(held) == len(set(held))


_SCREENS = ("library", "source", "search", "queue")


def _screen(command: str) -> str:
    part = command.partition(".")[0]
    return "source" if part in ("sound", "text", "review") else part if part in _SCREENS else "elsewhere"


def test_it_follows_the_system_unless_something_else_was_chosen(qapp: QApplication) -> None:
    look, hints = look_of(), QGuiApplication.styleHints()
    look.choose("system")
    for scheme, name in ((Qt.ColorScheme.Dark, "dark"), (Qt.ColorScheme.Light, "light")):
        hints.colorSchemeChanged.emit(scheme)
        assert look.palette.name == name
    look.choose("high-contrast")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.palette.name == "high-contrast"
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    look.choose("system")


def test_what_is_set_by_name_is_set_and_a_slip_is_told(qapp: QApplication) -> None:
    told = label("<b>not markup</b>")
    assert told.textFormat() is Qt.TextFormat.PlainText
    assert tool("eye", "Look").focusPolicy() is Qt.FocusPolicy.StrongFocus
    field = SecretField("Passphrase")
    hints = field.line.inputMethodHints()
    assert Qt.InputMethodHint.ImhSensitiveData in hints and Qt.InputMethodHint.ImhNoPredictiveText in hints
    with pytest.raises(AssertionError, match="textFormat PlainTxt"):
        set_named(told, textFormat="PlainTxt")


def test_a_tick_an_arrow_and_a_dot_are_seen_in_every_palette(qapp: QApplication) -> None:
    look = look_of()
    box, choice, list_ = QCheckBox(), QRadioButton(), QComboBox()
    for widget in (box, choice, list_):
        widget.setProperty("role", "surface")
    for name, palette in PALETTES.items():
        look.choose(name)
        for widget, colour in ((box, palette.accent), (choice, palette.accent), (list_, palette.quiet)):
            if isinstance(widget, QAbstractButton):
                widget.setChecked(True)
            image = widget.grab().toImage()
            seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
            assert colour in seen, (name, type(widget).__name__)
    look.choose("system")
