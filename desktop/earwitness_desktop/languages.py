"""The window's language: one that was chosen, else the first of the system's that is spoken here, else English.

The words lie in resources/earwitness_resources/i18n: `make i18n` brings new ones in, `make setup` makes of each file
what Qt reads. Qt's own words (of file dialogs, say) come from Qt.
"""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

LANGUAGES = ("en", "de", "fr", "es", "nl")
SYSTEM = "system"


def speak(app: QCoreApplication, wanted: str = SYSTEM, *, words: Path | None = None) -> str:
    """Have the program speak a language from now on; which one it is. Before the first word is shown.

    Numbers and dates keep the system's country where the language is the system's own. `words` is the folder of the
    files; those of the resources if not given.
    """
    language = _spoken(wanted)
    if wanted != SYSTEM:
        QLocale.setDefault(QLocale(language))
    folder = words or Path(str(resources.files("earwitness_resources").joinpath("i18n")))
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    _install(app, f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _install(app, f"earwitness_{language}", str(folder))
    return language


def _spoken(wanted: str) -> str:
    asked = QLocale.system().uiLanguages() if wanted == SYSTEM else [wanted]
    return next((short for one in asked if (short := one.replace("_", "-").split("-")[0]) in LANGUAGES), "en")


def _install(app: QCoreApplication, name: str, folder: str) -> None:
    """English has no file of Qt's, and a copy without `make setup` none of ours: then the words stay as written."""
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)
    else:
        translator.deleteLater()
