"""The command that brings a part on this very system, by the first package manager that is there."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping

# What each part is called there; a manager that is left out does not have it.
KEYRINGS = {
    "apt-get": "gnome-keyring",
    "dnf": "gnome-keyring",
    "pacman": "gnome-keyring",
    "zypper": "gnome-keyring",
    "apk": "gnome-keyring",
}
SCANNERS = {
    "apt-get": "clamav-daemon",
    "dnf": "clamd clamav-update",
    "pacman": "clamav",
    "zypper": "clamav",
    "apk": "clamav-daemon freshclam",
    "brew": "clamav",
    "winget": "Cisco.ClamAV",
    "choco": "clamav",
}
TESSERACT = {  # with the packs of the interface's languages; others are named alike
    "apt-get": "tesseract-ocr tesseract-ocr-deu tesseract-ocr-fra tesseract-ocr-spa tesseract-ocr-nld",
    "dnf": "tesseract tesseract-langpack-deu tesseract-langpack-fra tesseract-langpack-spa tesseract-langpack-nld",
    "pacman": "tesseract tesseract-data-eng tesseract-data-deu tesseract-data-fra tesseract-data-nld",
    "zypper": "tesseract-ocr tesseract-ocr-traineddata-eng tesseract-ocr-traineddata-deu",
    "apk": "tesseract-ocr tesseract-ocr-data-deu tesseract-ocr-data-fra",
    "brew": "tesseract tesseract-lang",
    "winget": "UB-Mannheim.TesseractOCR",
    "choco": "tesseract",
}
PYTHONS = {
    "apt-get": "python3 python3-venv",
    "dnf": "python3",
    "pacman": "python",
    "zypper": "python311",
    "apk": "python3",
    "brew": "python@3.13",
    "winget": "Python.Python.3.13",
    "choco": "python",
}
_INSTALL = {
    "apt-get": "sudo apt-get install -y",
    "dnf": "sudo dnf install -y",
    "pacman": "sudo pacman -S --noconfirm",
    "zypper": "sudo zypper install -y",
    "apk": "sudo apk add",
    "brew": "brew install",
    "winget": "winget install --exact --id",
    "choco": "choco install -y",
}
Which = Callable[[str], str | None]


def install_command(packages: Mapping[str, str], which: Which = shutil.which) -> str | None:
    """How this system installs it; None where only its vendor's own way exists."""
    for manager, package in packages.items():
        if which(manager):
            return f"{_INSTALL[manager]} {package}"
    return None
