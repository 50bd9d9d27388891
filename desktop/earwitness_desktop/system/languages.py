"""The window's language: one that was chosen, else the first of the system's that is spoken here, else English.

The words lie in resources/earwitness_resources/i18n: `make i18n` brings new ones in, `make setup` makes of each file
what Qt reads. Qt's own words (of file dialogs, say) come from Qt.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator
from PySide6.QtGui import QGuiApplication

import earwitness_resources

LANGUAGES = ("en", "de", "fr", "es", "nl")
SYSTEM = "system"
_SPOKEN: list[QTranslator] = []
_TOLD_BY = ("LC_ALL", "LC_MESSAGES", "LANG")
_ALSO_TOLD_BY = ("LANGUAGE", "LC_NUMERIC", "LC_TIME")


def speak(app: QCoreApplication, wanted: str = SYSTEM, *, words: Path | None = None) -> str:
    """Have the program speak a language from now on; which one it is. Before the first word is shown.

    Numbers and dates keep the system's country where the language is the system's own. `words` is the folder of the
    files; those of the resources if not given.
    """
    language = _spoken(wanted)
    if wanted != SYSTEM:
        from PySide6.QtCore import QLocale  # here: see _by_environment

        QLocale.setDefault(QLocale(language))
    folder = words or Path(earwitness_resources.__path__[0], "i18n")
    for old in _SPOKEN:
        app.removeTranslator(old)
        old.deleteLater()
    _SPOKEN.clear()
    _install(app, f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _install(app, f"earwitness_{language}", str(folder))
    return language


def lay_out(app: QGuiApplication, wanted: str = SYSTEM) -> None:
    """From right to left where the system's language is written so; the five that can be chosen are not."""
    if wanted not in LANGUAGES and _by_environment() is None:
        from PySide6.QtCore import QLocale

        app.setLayoutDirection(QLocale().textDirection())


def _spoken(wanted: str) -> str:
    if wanted == SYSTEM and (told := _by_environment()) is not None:
        return told
    from PySide6.QtCore import QLocale

    asked = QLocale.system().uiLanguages() if wanted == SYSTEM else [wanted]
    return next((short for one in asked if (short := one.replace("_", "-").split("-")[0]) in LANGUAGES), "en")


def _by_environment() -> str | None:
    """The system's language where its environment names one that is spoken here, or none, and nothing else.

    QLocale knows more, and makes the names of all languages and countries first: 27 ms, and 62 more when it is asked
    how they are written (decision 0187).
    """
    if not sys.platform.startswith("linux"):
        return None
    told = [os.environ.get(name, "").replace("_", ".").split(".")[0] for name in (*_TOLD_BY, *_ALSO_TOLD_BY)]
    named = ["en" if one in ("C", "POSIX") else one for one in told]
    known = all(one in LANGUAGES for one in named if one)
    is_told_once = named[3] in ("", *named[:3])  # a list of LANGUAGE, first things first, is for QLocale to read
    return next((one for one in named[:3] if one), "en") if known and is_told_once else None


def _install(app: QCoreApplication, name: str, folder: str) -> None:
    """English has no file of Qt's, and a copy without `make setup` none of ours: then the words stay as written."""
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)
        _SPOKEN.append(translator)
    else:
        translator.deleteLater()
