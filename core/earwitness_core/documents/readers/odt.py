"""OpenDocument text (ISO/IEC 26300): the text as it reads with all changes accepted, and what stands around it.

Order: headers and footers once, the body with tables, text boxes, notes and comments where they stand; text that was
deleted comes first, since the format keeps it there. Not read: pictures, charts, embedded files, macros, forms.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from earwitness_core.documents.archive import Archive
from earwitness_core.documents.paragraphs import Paragraph
from earwitness_core.documents.tables import Flow
from earwitness_core.documents.xml import Event, events

_TEXT, _TABLE, _OFFICE = "text:1.0", "table:1.0", "office:1.0"
_MOST_SPACES = 1_000
_MASTERS = ("header", "footer", "header-left", "footer-left", "header-first", "footer-first")


def is_odt(archive: Archive) -> bool:
    kind = archive.read("mimetype", 200).strip()
    return kind in (b"application/vnd.oasis.opendocument.text", b"application/vnd.oasis.opendocument.text-template")


def is_locked(archive: Archive) -> bool:
    """The manifest names the key derivation of what is encrypted (part 2, 4.8)."""
    return b"encryption-data" in archive.read("META-INF/manifest.xml", 1 << 20)


def created(archive: Archive) -> str | None:
    if not archive.has("meta.xml"):
        return None
    inside = False
    with archive.open("meta.xml") as part:
        for event in events(part):
            if event.kind == "text" and inside:
                return event.text.strip()[:40] or None
            inside = event.kind == "start" and event.name == "creation-date"
    return None


def read_odt(archive: Archive) -> Iterator[Paragraph]:
    if archive.has("styles.xml"):
        with archive.open("styles.xml") as part:
            yield from _masters(part)
    with archive.open("content.xml") as part:
        yield from map(Paragraph, _texts(events(part)))


def _masters(part: BinaryIO) -> Iterator[Paragraph]:
    """Headers and footers lie with the styles; each text once."""
    seen: set[str] = set()
    inside: list[Event] = []
    kind = ""
    for event in events(part):
        if event.kind == "start" and event.name in _MASTERS and event.space.endswith("style:1.0"):
            kind, inside = event.name.partition("-")[0], []
        elif event.kind == "end" and event.name in _MASTERS and event.space.endswith("style:1.0"):
            for text in _texts(iter(inside)):
                if text not in seen:
                    seen.add(text)
                    yield Paragraph(f"[{kind}] {text}")
            kind = ""
        elif kind:
            inside.append(event)


def _texts(stream: Iterator[Event]) -> Iterator[str]:
    walk = _Walk()
    for event in stream:
        walk.see(event)
        yield from walk.flow.take()
    yield from walk.flow.close()


class _Walk:
    """Through the content, from event to event. Notes, comments and deletions are collected apart, then put after."""

    def __init__(self) -> None:
        self.flow = Flow()
        self._aside: list[tuple[str, list[str]]] = []  # what is collected apart, the innermost last
        self._in_paragraph = 0
        self._citation = False
        self._numbers: list[str] = []
        self._author: list[str] | None = None
        self._authors: list[str] = []

    def see(self, event: Event) -> None:
        if event.kind == "text":
            self._write(event.text)
        elif event.kind == "start":
            self._start(event)
        else:
            self._end(event)

    def _write(self, text: str) -> None:
        if self._author is not None:
            self._author.append(text)
        elif self._citation:
            self._numbers.append(text)
        elif self._aside:
            if self._in_paragraph:
                self._aside[-1][1].append(text)
        else:
            self.flow.write(text)

    def _start(self, event: Event) -> None:
        is_text = event.space.endswith(_TEXT)
        match event.name:
            case "p" | "h" if is_text:
                self._in_paragraph += 1
                if self._aside:
                    self._aside[-1][1].append(" ")
                else:
                    self.flow.begin()
            case "s" if is_text:
                self._write(" " * min(_MOST_SPACES, _number(event.get("c"))))
            case "tab" | "line-break" if is_text:
                self._write(" ")
            case "note" if is_text:
                self._aside.append((event.get("note-class") or "footnote", []))
            case "note-citation" if is_text:
                self._citation, self._numbers = True, []
            case "deletion" if is_text:
                self._aside.append(("deleted", []))
            case "annotation" if event.space.endswith(_OFFICE):
                self._aside.append(("comment", []))
                self._authors = []
            case "creator":
                self._author = []
            case "table-row" if event.space.endswith(_TABLE) and not self._aside:
                self.flow.begin_row()
            case "table-cell" | "covered-table-cell" if event.space.endswith(_TABLE) and not self._aside:
                self.flow.begin_cell()
            case "date" if self._aside:
                self._author = []  # the moment of a change or comment is no text of it

    def _end(self, event: Event) -> None:
        is_text = event.space.endswith(_TEXT)
        match event.name:
            case "p" | "h" if is_text:
                self._in_paragraph = max(0, self._in_paragraph - 1)
                if not self._aside:
                    self.flow.end()
            case "note-citation" if is_text:
                self._citation = False
            case "note" | "deletion" | "annotation" if self._aside:
                self._put(*self._aside.pop())
            case "creator" if self._author is not None:
                self._authors, self._author = self._author, None
            case "date" if self._author is not None:
                self._author = None
            case "table-row" if event.space.endswith(_TABLE) and not self._aside:
                self.flow.end_row()
            case "table-cell" | "covered-table-cell" if event.space.endswith(_TABLE) and not self._aside:
                self.flow.end_cell()

    def _put(self, kind: str, pieces: list[str]) -> None:
        text = "".join(pieces).strip()
        if not text:
            return
        number = "".join(self._numbers).strip()
        more = f" {number}" if kind.endswith("note") and number else ""
        if kind in ("comment", "deleted") and (author := "".join(self._authors).strip()):
            more = f", {author}"
        self._authors = []
        self.flow.note(f"[{kind}{more}] {text}")


def _number(value: str | None) -> int:
    return int(value) if value and value.isdecimal() and len(value) < 6 else 1
