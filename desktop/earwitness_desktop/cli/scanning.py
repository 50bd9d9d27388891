"""`earwitness findings scan`: what is personal in a file, without a vault."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer
from rich.text import Text

from earwitness_core.errors import Refused
from earwitness_desktop.cli import replies
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.options import Language
from earwitness_desktop.cli.screen import count, line, safe

if TYPE_CHECKING:
    from earwitness_core.privacy.findings.found import Found

# Read as documents; everything else is text as it is, if it is text.
_DOCUMENTS = frozenset({".pdf", ".docx", ".odt", ".rtf", ".html", ".htm", ".eml"})
_LARGEST_BYTES = 64 * 2**20
_AROUND = 24  # code points shown on either side


class _Text(NamedTuple):
    content: str
    read_as: str


def scan(
    run: Run,
    file: Annotated[str, typer.Argument(metavar="FILE", help="A text or document; - reads standard input.")],
    language: Language = None,
) -> Answer:
    """Search a file for personal data. Needs no vault, and keeps nothing."""
    from earwitness_core.privacy.findings.scan import Scan

    read = _read(file)
    scanner = Scan()
    found = scanner.find(read.content, language=language)
    data: replies.FindingsScanned = {
        "read_as": read.read_as,
        "characters": len(read.content),
        "text": read.content if read.read_as == "document" else None,
        "findings": [_span(read.content, one) for one in found],
        "detectors": list(scanner.detectors),
        "not_installed": list(scanner.missing),
    }
    lacking = [line(f"Not searched for, since not installed: {', '.join(scanner.missing)}.", "yellow")]
    return Answer(
        data,
        [
            *(_shown(read.content, one) for one in found),
            line(f"{count(len(found), 'finding')}.", style="dim"),
            *(lacking if scanner.missing else []),
        ],
    )


def add_to(app: typer.Typer) -> None:
    command(app, "scan", example="earwitness findings scan letter.txt --json", unlocks=False)(scan)


def _read(file: str) -> _Text:
    """The text of a file. Raises Refused, and EngineFailed for a document that cannot be read."""
    try:
        content = sys.stdin.buffer.read(_LARGEST_BYTES + 1) if file == "-" else _bytes(Path(file))
    except OSError as cause:
        raise Refused(f"{file} cannot be read.", next_step="Check its name, and that you may read it.") from cause
    if len(content) > _LARGEST_BYTES:
        raise Refused("That is more text than can be searched at once.", next_step="Take it into a vault, or cut it.")
    if Path(file).suffix.lower() not in _DOCUMENTS:
        try:
            return _Text(content.decode("utf-8"), "text")
        except UnicodeDecodeError:
            pass
    return _Text(_document(content), "document")


def _bytes(path: Path) -> bytes:
    with path.open("rb") as opened:
        return opened.read(_LARGEST_BYTES + 1)


def _document(content: bytes) -> str:
    """By the documents' reader, in its child: a file from elsewhere is not opened here."""
    from earwitness_core.documents.room import ENTRY
    from earwitness_core.engines import BytesSource, Engine

    paragraphs: list[str] = []

    def hear(batch: object) -> None:
        paragraphs.extend(str(one[0]) for one in batch)  # type: ignore[attr-defined]  # CBOR of our own child

    with Engine(ENTRY) as reader:
        reader.call("extract", source=BytesSource(content), on_item=hear)
    return "\n".join(paragraphs)


def _span(text: str, one: Found) -> replies.FoundSpan:
    return {
        "start": one.start,
        "end": one.end,
        "type": one.kind.value,
        "score": round(one.score, 3),
        "detector": one.detector,
        "country": one.country,
        "value": one.value,
        "text": text[one.start : one.end],
    }


def _shown(text: str, one: Found) -> Text:
    shown = Text(f"{one.start:>7}  ", style="dim")
    shown.append(f"{one.kind.value:<16}", style="bold")
    shown.append(f"{one.score:4.2f}  ", style="dim")
    shown.append(safe(" ".join(text[max(0, one.start - _AROUND) : one.start].split("\n"))), style="dim")
    shown.append(safe(" ".join(text[one.start : one.end].split("\n"))), style="yellow")
    return shown.append(safe(" ".join(text[one.end : one.end + _AROUND].split("\n"))), style="dim")
