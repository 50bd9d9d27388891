"""Word's DOCX (ECMA-376): the text as it reads with all changes accepted, and what stands around it.

Order: headers once, the body with tables, text boxes, deleted text and comments where they stand, footnotes and
endnotes, footers once. Not read: pictures, charts, embedded files, macros; nothing it points to is fetched.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from earwitness_core.documents.archive import Archive
from earwitness_core.documents.paragraphs import Paragraph
from earwitness_core.documents.tables import Flow
from earwitness_core.documents.xml import Event, events

_BODY = "word/document.xml"
_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_MATH = ("http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math")
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}


def is_docx(archive: Archive) -> bool:
    return archive.has(_BODY)


def created(archive: Archive) -> str | None:
    """When its author began it, as the file says."""
    if not archive.has("docProps/core.xml"):
        return None
    with archive.open("docProps/core.xml") as part:
        return _text_of(events(part), "created")


def read_docx(archive: Archive) -> Iterator[Paragraph]:
    comments = dict(_comments(archive))
    for name in _parts(archive, "word/header"):
        yield from _part(archive, name, "[header] ", {})
    yield from _part(archive, _BODY, "", comments)
    for kind in ("footnote", "endnote"):
        yield from _notes(archive, kind)
    for name in _parts(archive, "word/footer"):
        yield from _part(archive, name, "[footer] ", {})


def _parts(archive: Archive, beginning: str) -> list[str]:
    return sorted(name for name in archive.names if name.startswith(beginning) and name.endswith(".xml"))


def _part(archive: Archive, name: str, mark: str, comments: dict[str, str]) -> Iterator[Paragraph]:
    seen: set[str] = set()
    with archive.open(name) as part:
        for text in _texts(events(part), comments):
            if not mark or (text not in seen and not seen.add(text)):  # type: ignore[func-returns-value]
                yield Paragraph(mark + text)


def _notes(archive: Archive, kind: str) -> Iterator[Paragraph]:
    name = f"word/{kind}s.xml"
    if not archive.has(name):
        return
    number = 0
    with archive.open(name) as part:
        for note in _each(events(part), kind):
            if note[0].get("type") in (None, "normal"):
                number += 1
                text = " ".join(_texts(iter(note), {}))
                if text.strip():
                    yield Paragraph(f"[{kind} {number}] {text}")


def _comments(archive: Archive) -> Iterator[tuple[str, str]]:
    if not archive.has("word/comments.xml"):
        return
    with archive.open("word/comments.xml") as part:
        for comment in _each(events(part), "comment"):
            author = comment[0].get("author")
            text = " ".join(_texts(iter(comment), {}))
            yield comment[0].get("id") or "", f"[comment{f', {author}' if author else ''}] {text}"


def _each(stream: Iterator[Event], name: str) -> Iterator[list[Event]]:
    """The events of each element of this name, its own start and end included."""
    inside: list[Event] = []
    for event in stream:
        if inside or (event.kind == "start" and event.name == name and event.space in _WORD):
            inside.append(event)
            if event.kind == "end" and event.name == name and event.space in _WORD:
                yield inside
                inside = []


def _text_of(stream: Iterator[Event], name: str) -> str | None:
    inside = False
    for event in stream:
        if event.kind == "text" and inside:
            try:
                return datetime.fromisoformat(event.text.strip().replace("Z", "+00:00")).isoformat()
            except ValueError:
                return None
        inside = event.kind == "start" and event.name == name
    return None


def _texts(stream: Iterator[Event], comments: dict[str, str]) -> Iterator[str]:
    walk = _Walk(comments)
    for event in stream:
        walk.see(event)
        yield from walk.flow.take()
    yield from walk.flow.close()


class _Walk:
    """Through one part, from event to event."""

    def __init__(self, comments: dict[str, str]) -> None:
        self.flow = Flow()
        self._comments = comments
        self._silent = 0  # inside what is a second form of something that was read already
        self._in_text = False
        self._deleted: list[str] = []
        self._deleting: str | None = None

    def see(self, event: Event) -> None:
        if event.name in ("Fallback", "moveFrom") and event.kind != "text":
            self._silent += 1 if event.kind == "start" else -1
        elif self._silent:
            return
        elif event.kind == "text":
            self._write(event.text)
        elif event.space in _WORD or event.space in _MATH:
            (self._start if event.kind == "start" else self._end)(event)

    def _write(self, text: str) -> None:
        if self._in_text and self._deleting is not None:
            self._deleted.append(text)
        elif self._in_text:
            self.flow.write(text)

    def _start(self, event: Event) -> None:
        match event.name:
            case "p" if event.space in _WORD:
                self.flow.begin()
            case "t" | "delText":
                self._in_text = True
            case "tr":
                self.flow.begin_row()
            case "tc":
                self.flow.begin_cell()
            case "del":
                self._deleting = event.get("author") or ""
            case "commentReference":
                if text := self._comments.pop(event.get("id") or "", ""):
                    self.flow.note(text)
            case name if name in _SIGNS:
                self.flow.write(_SIGNS[name])

    def _end(self, event: Event) -> None:
        match event.name:
            case "p" if event.space in _WORD:
                self.flow.end()
            case "t" | "delText":
                self._in_text = False
            case "tc":
                self.flow.end_cell()
            case "tr":
                self.flow.end_row()
            case "del":
                if "".join(self._deleted).strip():
                    who = f", {self._deleting}" if self._deleting else ""
                    self.flow.note(f"[deleted{who}] {''.join(self._deleted)}")
                self._deleted, self._deleting = [], None
