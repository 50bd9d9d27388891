"""Rich Text Format (1.9.1): the text, by pages where the writer set breaks. Nothing of it is executed or fetched.

Read: paragraphs, rows of tables, footnotes and comments (after the paragraph they stand in), headers and footers once,
deleted text that is still kept. Not read: pictures, embedded objects, fields' instructions, styles, the author's name.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import BinaryIO

from earwitness_core.documents.paragraphs import Paragraph
from earwitness_core.documents.readers import rtf_words
from earwitness_core.documents.tables import CELLS
from earwitness_core.errors import EngineRefused
from earwitness_core.outcomes import Outcome

MOST_BYTES = 256 << 20
_DEEPEST = 5_000
_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n\0]+|([^\\{}\r\n\0]+)", re.DOTALL
)
_CREATED = re.compile(rb"\{\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})(?:\\hr(\d{1,2})\\min(\d{1,2}))?")


@dataclass(frozen=True, slots=True)
class _State:
    silent: bool = False
    apart: str = ""  # the kind of note that is being collected
    skip: int = 1  # how many characters stand for an old reader after a \\u
    encoding: str = "cp1252"
    deleted: bool = False
    fonts: bool = False


@dataclass(slots=True)
class _Text:
    """A run of text that may be bytes of a code page, which join up to letters over several tokens."""

    pieces: list[str] = field(default_factory=list)
    raw: bytearray = field(default_factory=bytearray)
    encoding: str = "cp1252"

    def add_raw(self, raw: bytes, encoding: str) -> None:
        if encoding != self.encoding:
            self.settle()
            self.encoding = encoding
        self.raw += raw

    def add(self, text: str) -> None:
        self.settle()
        self.pieces.append(text)

    def settle(self) -> None:
        if self.raw:
            self.pieces.append(bytes(self.raw).decode(self.encoding, "replace"))
            self.raw.clear()

    def take(self) -> str:
        self.settle()
        text, self.pieces = "".join(self.pieces), []
        # Halves of a letter beyond U+FFFF come as two \u.
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def is_whole(tail: bytes) -> bool:
    """Whether a file reaches its own end: its last sign is the brace that closes it."""
    return tail.rstrip(b"\0\r\n\t \x1a").endswith(b"}")


def created(head: bytes) -> str | None:
    found = _CREATED.search(head)
    if not found:
        return None
    try:
        return datetime(*(int(part or 0) for part in found.groups())).isoformat()  # type: ignore[arg-type]  # noqa: DTZ001
    except ValueError:
        return None


def read_rtf(file: BinaryIO) -> Iterator[Paragraph]:
    content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise EngineRefused(Outcome.TOO_LARGE, f"Texts may have up to {MOST_BYTES >> 20} MB.")
    yield from _Reader(content).paragraphs()


class _Reader:
    def __init__(self, content: bytes) -> None:
        self._content = content
        self._state = _State()
        self._stack: list[_State] = []
        self._body, self._aside, self._gone = _Text(), _Text(), _Text()
        self._author = ""
        self._after: list[str] = []
        self._done: list[Paragraph] = []
        self._seen: set[str] = set()
        self._star = False
        self._to_skip = 0
        self._notes = 0
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._page: int | None = 1 if re.search(rb"\\page(?![a-z])", content) else None
        self._ansi = "cp1252"

    def paragraphs(self) -> Iterator[Paragraph]:
        at = 0
        while found := _TOKEN.match(self._content, at):
            at = found.end()
            word, number, code, sign, brace, plain = found.groups()
            if word:
                if word == b"bin":  # so many raw bytes follow
                    at += max(0, int(number or 0))
                else:
                    self._word(word.decode("ascii"), None if number is None else int(number))
            elif code:
                self._raw(bytes.fromhex(code.decode("ascii")))
            elif sign:
                self._sign(sign)
            elif brace:
                self._brace(brace)
            elif plain:
                self._raw(plain)
            if self._done:
                done, self._done = self._done, []
                yield from done
        self._end_paragraph()
        yield from self._done

    def _brace(self, brace: bytes) -> None:
        self._star, self._to_skip = False, 0
        if brace == b"{":
            self._stack.append(self._state)
            if len(self._stack) > _DEEPEST:
                raise EngineRefused(Outcome.UNREADABLE, "It is nested too deep.")
            return
        before = self._state
        self._state = self._stack.pop() if self._stack else _State()
        if before.apart and not self._state.apart:
            self._end_aside(before.apart)

    def _sign(self, sign: bytes) -> None:
        match sign:
            case b"*":
                self._star = True
            case b"~":
                self._text("\u00a0")
            case b"_":
                self._text("\u2011")
            case b"-":
                pass  # where a word may be parted
            case b"\r" | b"\n":
                self._end_paragraph()
            case b"{" | b"}" | b"\\":
                self._raw(sign)

    def _word(self, word: str, number: int | None) -> None:
        state = self._state
        star, self._star = self._star, False
        if word in rtf_words.SILENT or (star and word not in rtf_words.AFTER_STAR):
            self._state = replace(state, silent=True, fonts=word == "fonttbl")
        elif word in rtf_words.APART and not state.apart:
            self._state = replace(state, apart=rtf_words.APART[word])
        elif word == "atnauthor":
            self._state = replace(state, apart="author")
        elif word in ("par", "row", "nestrow", "sect", "page"):
            self._end_line(word)
        elif word == "u" and number is not None:
            self._text(chr(number % 0x10000))
            self._to_skip = self._state.skip
        elif word == "uc" and number is not None:
            self._state = replace(state, skip=min(max(0, number), 100))
        elif word == "ansicpg" and number is not None:
            self._ansi = _known(f"cp{number}")
            self._state = replace(state, encoding=self._ansi)
        elif word in ("f", "fcharset", "plain", "deleted"):
            self._format(word, number)
        elif word in rtf_words.SIGNS:
            self._text(rtf_words.SIGNS[word])

    def _format(self, word: str, number: int | None) -> None:
        if word == "f" and self._state.fonts:
            self._font = number or 0
        elif word == "f":
            self._state = replace(self._state, encoding=self._fonts.get(number or 0, self._ansi))
        elif word == "fcharset" and self._state.fonts:
            self._fonts[self._font] = (
                rtf_words.CHARSETS.get(number or 0, self._ansi) if number not in (0, 1, 2) else self._ansi
            )
        elif word == "deleted":
            self._state = replace(self._state, deleted=number != 0)
        elif word == "plain":
            self._state = replace(self._state, deleted=False)

    def _target(self) -> _Text | None:
        if self._state.silent:
            return None
        if self._state.apart:
            return self._aside
        return self._gone if self._state.deleted else self._body

    def _raw(self, raw: bytes) -> None:
        if self._to_skip:
            skipped = min(self._to_skip, len(raw))
            self._to_skip -= skipped
            raw = raw[skipped:]
        target = self._target()
        if target is not None and raw:
            target.add_raw(raw, self._state.encoding)

    def _text(self, text: str) -> None:
        target = self._target()
        if target is not None:
            target.add(text)

    def _end_line(self, word: str) -> None:
        if self._state.silent:
            return
        if self._state.apart:
            self._aside.add(" ")
            return
        self._end_paragraph()
        if word == "page" and self._page is not None:
            self._page += 1

    def _end_aside(self, kind: str) -> None:
        text = self._aside.take().strip()
        if kind == "author":
            self._author = text
        elif kind in ("header", "footer"):
            if text and (mark := f"[{kind}] {text}") not in self._seen:
                self._seen.add(mark)
                self._after.append(mark)
        elif text:
            self._notes += kind == "footnote"
            who = f", {self._author}" if kind == "comment" and self._author else ""
            self._after.append(f"[{kind}{f' {self._notes}' if kind == 'footnote' else who}] {text}")

    def _end_paragraph(self) -> None:
        text = self._body.take().strip()
        gone = self._gone.take().strip()
        while text.endswith(CELLS.strip()):
            text = text[: -len(CELLS.strip())].rstrip()
        texts = [text, *self._after, f"[deleted] {gone}" if gone else ""]
        self._after = []
        self._done += [Paragraph(one, self._page) for one in texts if one]


def _known(encoding: str) -> str:
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return "cp1252"
