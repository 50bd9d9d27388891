"""The one table of what a person can set about the window, and where it is kept: beside the vault, and without content.

The settings screen, the program and the tests read the table; what concerns a vault (its passphrase, its backups, its
watched folders) is kept in the vault and is no preference.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, QSettings, Signal


class Kind(StrEnum):
    """How a preference is chosen."""

    CHOICE = "choice"
    NUMBER = "number"
    SWITCH = "switch"


class Preference(NamedTuple):
    """`choices` are (value, words); a number lies between `least` and `most` in steps. Words are translated on show."""

    key: str
    group: str
    title: str
    says: str
    kind: Kind
    default: str | int | bool
    choices: tuple[tuple[str, str], ...] = ()
    least: int = 0
    most: int = 0
    step: int = 1
    unit: str = ""

    def taken(self, value: object) -> str | int | bool:
        """A stored value as this preference can take it; what makes no sense is the default."""
        if self.kind is Kind.CHOICE:
            return value if isinstance(value, str) and value in dict(self.choices) else self.default
        if self.kind is Kind.SWITCH:
            return value in (True, "true") if value in (True, False, "true", "false") else self.default
        try:
            return max(self.least, min(self.most, int(str(value))))
        except ValueError:
            return self.default


LOOK, LISTENING, LOCKING, WATCHING = (
    str(QT_TRANSLATE_NOOP("Preference", "Look")),
    str(QT_TRANSLATE_NOOP("Preference", "Foot pedal")),
    str(QT_TRANSLATE_NOOP("Preference", "Locking")),
    str(QT_TRANSLATE_NOOP("Preference", "Watching")),
)
_PEDAL_KEYS = (
    *((key, key) for key in ("F4", "F5", "F6", "F7", "F11", "F12", "F13", "F14", "F15", "F16")),
    ("Media Previous", str(QT_TRANSLATE_NOOP("Preference", "Media key: previous"))),
    ("Media Play", str(QT_TRANSLATE_NOOP("Preference", "Media key: play"))),
    ("Media Next", str(QT_TRANSLATE_NOOP("Preference", "Media key: next"))),
    ("none", str(QT_TRANSLATE_NOOP("Preference", "No key"))),
)

TABLE: tuple[Preference, ...] = (
    Preference(
        "look",
        LOOK,
        str(QT_TRANSLATE_NOOP("Preference", "Colours")),
        str(QT_TRANSLATE_NOOP("Preference", "As the system, or as you like it.")),
        Kind.CHOICE,
        "system",
        (
            ("system", str(QT_TRANSLATE_NOOP("Preference", "As the system"))),
            ("light", str(QT_TRANSLATE_NOOP("Preference", "Light"))),
            ("dark", str(QT_TRANSLATE_NOOP("Preference", "Dark"))),
            ("high-contrast", str(QT_TRANSLATE_NOOP("Preference", "High contrast"))),
        ),
    ),
    Preference(
        "text",
        LOOK,
        str(QT_TRANSLATE_NOOP("Preference", "Size of text")),
        str(QT_TRANSLATE_NOOP("Preference", "Everything grows with it.")),
        Kind.NUMBER,
        100,
        least=80,
        most=200,
        step=10,
        unit=" %",
    ),
    Preference(
        "language",
        LOOK,
        str(QT_TRANSLATE_NOOP("Preference", "Language")),
        str(QT_TRANSLATE_NOOP("Preference", "Takes effect at the next start.")),
        Kind.CHOICE,
        "system",
        (
            ("system", str(QT_TRANSLATE_NOOP("Preference", "As the system"))),
            ("en", "English"),
            ("de", "Deutsch"),
            ("fr", "Français"),
            ("es", "Español"),
            ("nl", "Nederlands"),
        ),
    ),
    Preference(
        "pedal-play",
        LISTENING,
        str(QT_TRANSLATE_NOOP("Preference", "Play or pause")),
        str(QT_TRANSLATE_NOOP("Preference", "The key that your pedal sends when it is pressed in the middle.")),
        Kind.CHOICE,
        "F4",
        _PEDAL_KEYS,
    ),
    Preference(
        "pedal-back",
        LISTENING,
        str(QT_TRANSLATE_NOOP("Preference", "Back 5 seconds")),
        str(QT_TRANSLATE_NOOP("Preference", "The key of its left side.")),
        Kind.CHOICE,
        "F6",
        _PEDAL_KEYS,
    ),
    Preference(
        "pedal-on",
        LISTENING,
        str(QT_TRANSLATE_NOOP("Preference", "On 5 seconds")),
        str(
            QT_TRANSLATE_NOOP(
                "Preference", "The key of its right side. A key that is chosen twice does the first of these."
            )
        ),
        Kind.CHOICE,
        "F7",
        _PEDAL_KEYS,
    ),
    Preference(
        "idle",
        LOCKING,
        str(QT_TRANSLATE_NOOP("Preference", "Lock by itself after")),
        str(
            QT_TRANSLATE_NOOP(
                "Preference",
                "Without a key or a movement of the mouse. 0: never. It also locks with the screen and before sleep.",
            )
        ),
        Kind.NUMBER,
        15,
        least=0,
        most=240,
        step=5,
        unit=str(QT_TRANSLATE_NOOP("Preference", " minutes")),
    ),
    Preference(
        "tray",
        WATCHING,
        str(QT_TRANSLATE_NOOP("Preference", "Go on in the tray when the window is closed")),
        str(QT_TRANSLATE_NOOP("Preference", "While folders are watched or jobs run.")),
        Kind.SWITCH,
        default=True,
    ),
    Preference(
        "awake",
        WATCHING,
        str(QT_TRANSLATE_NOOP("Preference", "Keep the machine awake while it transcribes")),
        str(QT_TRANSLATE_NOOP("Preference", "Not on battery. The screen still locks; a closed lid is sleep.")),
        Kind.SWITCH,
        default=True,
    ),
    Preference(
        "notify",
        WATCHING,
        str(QT_TRANSLATE_NOOP("Preference", "Tell when a recording is ready")),
        str(QT_TRANSLATE_NOOP("Preference", "Without its name, and never while the vault is locked.")),
        Kind.SWITCH,
        default=True,
    ),
)
BY_KEY = {one.key: one for one in TABLE}


def translated(text: str) -> str:
    """Words of the table in the person's language."""
    return QCoreApplication.translate("Preference", text)


def kept() -> QSettings:
    """Where the window keeps what is not of a vault: a file of the same form on every system."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Earwitness", "desktop")


class Preferences(QObject):
    """What was chosen. `changed` comes with the key."""

    changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept = kept()

    def text(self, key: str) -> str:
        return str(self._value(key))

    def number(self, key: str) -> int:
        return int(self._value(key))

    def switch(self, key: str) -> bool:
        return bool(self._value(key))

    def choose(self, key: str, value: str | int | bool) -> None:
        """Keep a value. Raises KeyError for what is no preference."""
        value = BY_KEY[key].taken(value)
        if value != self._value(key):
            self._kept.setValue(f"preferences/{key}", value)
            self.changed.emit(key)

    def _value(self, key: str) -> str | int | bool:
        known = BY_KEY[key]
        return known.taken(self._kept.value(f"preferences/{key}", known.default))
