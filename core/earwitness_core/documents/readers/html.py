"""Web pages: the text a reader sees, by blocks and rows. No script runs, no address is opened, no style is applied.

Not read: scripts, styles, comments, forms' values, text of pictures. What a style would hide is read like the rest.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from typing import BinaryIO

from earwitness_core.documents.encoding import encoding_of, lines_of, mark_of, wide_encoding
from earwitness_core.documents.paragraphs import Paragraph
from earwitness_core.documents.tables import CELLS
from earwitness_core.errors import EngineRefused
from earwitness_core.outcomes import Outcome

MOST_BYTES = 64 << 20
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
_SILENT = frozenset(("script", "style", "template", "svg", "math", "object", "iframe", "noframes"))
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|div|p|table|h1|span)\b",
    re.IGNORECASE | re.DOTALL,
)


def is_html(text: str) -> bool:
    """Whether a text begins as a web page does."""
    return _START.match(text.lstrip("\ufeff")) is not None


def read_html(file: BinaryIO) -> Iterator[Paragraph]:
    encoding = _encoding(file)
    yield from map(Paragraph, texts(lines_of(file, encoding)))


def html_texts(content: str) -> Iterator[str]:
    """The blocks of a page in memory."""
    yield from texts(content.splitlines())


def texts(lines: Iterable[str]) -> Iterator[str]:
    """The blocks of a page that comes line by line."""
    page = _Page()
    size = 0
    for line in lines:
        size += len(line) + 1
        if size > MOST_BYTES:
            raise EngineRefused(Outcome.TOO_LARGE, f"Pages may have up to {MOST_BYTES >> 20} MB.")
        yield from page.see(line + "\n")
    yield from page.done()


def _encoding(file: BinaryIO) -> str:
    """As the page's own head says, unless a mark or its bytes say otherwise."""
    file.seek(0)
    head = file.read(4096)
    told = _CHARSET.search(head)
    found = encoding_of(file)
    if told is None or found == "utf-8" or mark_of(head) or wide_encoding(head):
        return found
    try:
        named = codecs.lookup(told.group(1).decode("ascii")).name
        return found if named.startswith("utf-") else named
    except LookupError:
        return found


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._text: list[str] = []
        self._done: list[str] = []
        self._silent: list[str] = []
        self._in_row = 0
        self._breaks = 0

    def see(self, line: str) -> list[str]:
        try:
            self.feed(line)
        except (AssertionError, ValueError, RecursionError) as cause:
            raise EngineRefused(Outcome.UNREADABLE, "Its markup is damaged.") from cause
        done, self._done = self._done, []
        return done

    def done(self) -> list[str]:
        try:
            self.close()
        except (AssertionError, ValueError) as cause:
            raise EngineRefused(Outcome.UNREADABLE, "Its markup is damaged.") from cause
        self._end_block()
        done, self._done = self._done, []
        return done

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent.append(tag)
        elif self._silent:
            return
        elif tag == "br":
            self._breaks += 1
            if self._breaks > 1 and not self._in_row:
                self._end_block()
            self._text.append(" ")
        elif tag == "tr":
            self._end_block()
            self._in_row += 1
        elif tag in ("td", "th"):
            if "".join(self._text).strip():
                self._text.append(CELLS)
        elif tag in _BLOCKS:
            self._end_block_or_space()

    def handle_endtag(self, tag: str) -> None:
        if self._silent:
            if tag == self._silent[-1]:
                self._silent.pop()
        elif tag in ("tr", "table"):
            self._in_row = max(0, self._in_row - 1) if tag == "tr" else 0
            self._end_block()
        elif tag in _BLOCKS:
            self._end_block_or_space()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            if data.strip():
                self._breaks = 0
            self._text.append(data)

    def _end_block_or_space(self) -> None:
        if self._in_row:
            self._text.append(" ")
        else:
            self._end_block()

    def _end_block(self) -> None:
        text, self._text = " ".join("".join(self._text).split()), []
        if text:
            self._done.append(text)
