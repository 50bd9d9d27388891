"""What this program is made of, and how it is doing: versions, licences, diagnostics without content."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, distribution, version
from platform import platform, python_version

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from earwitness_core.errors import EarwitnessError
from earwitness_desktop.look.style import look_of
from earwitness_desktop.steps import told
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.views.settings.section import Page
from earwitness_desktop.widgets.words import button, label

_PARTS = (
    *("PySide6", "SQLAlchemy", "alembic", "sqlcipher3", "cryptography", "keyring", "zxcvbn", "cbor2", "watchdog"),
    *("psutil", "faster-whisper", "ctranslate2", "av", "onnxruntime", "tokenizers", "numpy", "rapidfuzz", "pypdfium2"),
    *("python-docx", "python-stdnum", "phonenumbers", "spacy", "httpx", "openai", "typer", "rich", "platformdirs"),
)


class AboutPage(Page):
    """Reads the packages that are here, and runs the checks of `earwitness doctor` when asked."""

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        said = f"Earwitness {version('earwitness')} · Python {python_version()} · {platform(terse=True)}"
        about = self.section("Earwitness", said)
        about.column.addWidget(
            label(self.tr("Made of these packages, each under its own licence:"), "quiet", wrap=True)
        )
        self.parts = _text(self.tr("Packages and licences"))
        self.parts.setPlainText("\n".join(packages()))
        about.column.addWidget(self.parts)
        looks = self.section(
            self.tr("Diagnostics"),
            self.tr("What works here and what is missing. It names no source and no word of yours."),
        )
        self.look = button(self.tr("Look now"), icon="retry")
        self.copy = button(self.tr("Copy"), icon="copy")
        self.copy.setEnabled(False)
        self.found = _text(self.tr("Diagnostics"))
        self.found.hide()
        for part in (self.look, self.found, self.copy):
            looks.column.addWidget(part)
        self.look.clicked.connect(self._look)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.found.toPlainText()))

    def _look(self) -> None:
        self.look.setEnabled(False)

        def looking() -> str:
            from earwitness_desktop.cli.checks import all_checks

            # Without what they say, and of their names the kind alone: the rest names folders and vaults.
            found = [f"{one.state}: {one.id.split()[0]}" for one in all_checks()]
            return "\n".join([f"Earwitness {version('earwitness')}", platform(), *found])

        self._desk.background.read(looking, self._show, failed=self._failed)

    def _show(self, found: str) -> None:
        self.found.setPlainText(found)
        self.found.show()
        self.copy.setEnabled(True)
        self.look.setEnabled(True)

    def _failed(self, problem: EarwitnessError) -> None:
        self._show(told(problem))


def packages() -> list[str]:
    """Name, version and licence of the packages that are here."""
    lines = []
    for name in _PARTS:
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue
        told = found.metadata
        said = [*(told.get_all("License-Expression") or ()), _classified(told.get_all("Classifier") or [])]
        said += [one.split("\n")[0][:60] for one in told.get_all("License") or ()]
        lines.append(f"{name} {found.version}: {next(filter(None, said), 'as its files say')}")
    return lines


def _classified(classifiers: list[str]) -> str:
    return ", ".join(one.rsplit(" :: ", 1)[-1] for one in classifiers if one.startswith("License ::"))


def _text(name: str) -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setReadOnly(True)
    made.setTabChangesFocus(True)
    made.setAccessibleName(name)
    made.setMinimumHeight(look_of().px(180))
    return made
