"""Markdown (CommonMark with tables): the text without its marks. The address of a link follows its words.

No name decides that a text is Markdown: it must show at least two kinds of marks, or headings and text under them. One
that is taken for it wrongly loses marks and no words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from markdown_it import MarkdownIt
from markdown_it.token import Token

from earwitness_core.documents.encoding import decoded
from earwitness_core.documents.paragraphs import Paragraph
from earwitness_core.documents.readers.html import html_texts
from earwitness_core.documents.tables import CELLS
from earwitness_core.errors import EngineRefused
from earwitness_core.outcomes import Outcome

MOST_BYTES = 4 << 20  # a larger one is read as plain text
_MARKS = (
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"^\S.*\n(?:={3,}|-{3,})\s*$", re.MULTILINE),
    re.compile(r"^(?:```|~~~)", re.MULTILINE),
    re.compile(r"\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)"),
    re.compile(r"(?<![\w*])\*\*[^*\s][^*\n]{0,200}\*\*(?![\w*])"),
    re.compile(r"^\|.{1,500}\|\s*\n\|[ :|-]{3,}\|\s*$", re.MULTILINE),
    re.compile(r"^(?:[-*+] \S.*\n){2,}", re.MULTILINE),
    re.compile(r"^> \S", re.MULTILINE),
)


def is_markdown(text: str) -> bool:
    """Whether a text shows the marks of Markdown, by its beginning."""
    found = [bool(mark.search(text)) for mark in _MARKS]
    return sum(found) >= 2 or len(_MARKS[0].findall(text)) >= 2


def read_markdown(file: BinaryIO) -> Iterator[Paragraph]:
    file.seek(0)
    text = decoded(file.read(MOST_BYTES))
    try:
        tokens = MarkdownIt("commonmark").enable("table").parse(text)
    except (RecursionError, ValueError, IndexError) as cause:
        raise EngineRefused(Outcome.UNREADABLE, "Its markup is nested too deep.") from cause
    yield from map(Paragraph, _texts(tokens))


def _texts(tokens: Sequence[Token]) -> Iterator[str]:
    cells: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            cells = []
        elif token.type == "tr_close" and cells is not None:
            yield CELLS.join(cells)
            cells = None
        elif token.type == "inline":
            text = _inline(token.children or [])
            if cells is None:
                yield text
            else:
                cells.append(text)
        elif token.type in ("fence", "code_block"):
            yield from token.content.splitlines()
        elif token.type == "html_block":
            yield from html_texts(token.content)


def _inline(children: Sequence[Token]) -> str:
    parts: list[str] = []
    targets: list[tuple[str, int]] = []
    for child in children:
        match child.type:
            case "text" | "code_inline":
                parts.append(child.content)
            case "softbreak" | "hardbreak":
                parts.append(" ")
            case "image":
                parts.append(_inline(child.children or []))
            case "html_inline":
                parts.append(" ".join(html_texts(child.content)))
            case "link_open":
                targets.append((str(child.attrs.get("href", "")), len(parts)))
            case "link_close" if targets:
                target, start = targets.pop()
                if target and target not in "".join(parts[start:]):
                    parts.append(f" ({target})")
    return "".join(parts)
