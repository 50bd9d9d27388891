"""The words of the window: what is in its code now, what is translated, and files that Qt reads made of them."""

from __future__ import annotations

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import earwitness_desktop

WORDS = Path(str(resources.files("earwitness_resources").joinpath("i18n")))
TRANSLATED = ("de", "fr", "es", "nl")
_CODE = Path(earwitness_desktop.__file__).parent
_WITHOUT_A_WINDOW = ("cli", "service")


@dataclass(frozen=True)
class Word:
    """A text of the window in one language; `forms` are two where it counts something."""

    context: str
    source: str
    counts: bool
    forms: tuple[str, ...]
    is_finished: bool


def words(file: Path) -> list[Word]:
    """All of a file of Qt Linguist."""
    found = []
    for context in ET.parse(file).getroot().findall("context"):
        for message in context.findall("message"):
            made = message.find("translation")
            assert made is not None
            plural = [one.text or "" for one in made.findall("numerusform")]
            found.append(
                Word(
                    context.findtext("name", ""),
                    message.findtext("source", ""),
                    message.get("numerus") == "yes",
                    tuple(plural or [made.text or ""]),
                    made.get("type") is None,
                )
            )
    return found


def in_the_code(place: Path) -> set[tuple[str, str, bool]]:
    """Context, text and whether it counts, of every text that the window shows."""
    code = [str(one) for one in sorted(_CODE.rglob("*.py")) if one.relative_to(_CODE).parts[0] not in _WITHOUT_A_WINDOW]
    file = place / "now_de.ts"
    _run("lupdate", "-silent", "-locations", "none", "-tr-function-alias", "translate+=_tr", *code, "-ts", str(file))
    return {(one.context, one.source, one.counts) for one in words(file)}


def made(place: Path) -> Path:
    """A folder with the files that Qt reads, of all languages."""
    for file in WORDS.glob("*.ts"):
        shutil.copy(file, place)
        _run("lrelease", "-silent", str(place / file.name))
    return place


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).parent / f"pyside6-{tool}"), *arguments], check=True, timeout=120)
