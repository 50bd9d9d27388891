"""PDF by PDFium: the text of every page, as paragraphs. No script of it runs, no form is sent, no address is opened.

Lines become paragraphs by their distance, indent, size of letters and ends. A word that was parted at the end of a line
is joined. Lines that stand on top or at the bottom of many pages (headers, footers, page numbers) are given once. Notes
of reviewers are given after their page. Not read: text within pictures (that is what text recognition is for), layers
are not told apart, columns come in the order in which the file draws them.
"""

from __future__ import annotations

import contextlib
import ctypes
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, BinaryIO

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from earwitness_core.documents.paragraphs import Paragraph
from earwitness_core.errors import EngineRefused
from earwitness_core.outcomes import Outcome

MOST_PAGES = 50_000
_DOTS = 300  # per inch, for recognition
_MOST_PIXELS = 40_000_000
_SAMPLE_PAGES = 40
_EDGE_LINES = 2
_TELLING_GAPS = 4
_MARGIN = 64 << 10  # how far from its end a file may carry its end mark
_HYPHENS = "\ufffe\x02\u00ad-\u2010"
_PARTED = re.compile(r"[\ufffe\x02](?=(.))")
_ENDS = re.compile(r"[.!?:;…]['\"»”’)\]]*$")
_ITEM = re.compile(r"^(?:[-–—•●▪◦*]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is drawn: its text, where it stands (points, from the bottom left), how large its letters are."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    height: float


def is_whole(file: BinaryIO, size_bytes: int) -> bool:
    """Whether the file has its end mark near its end; a copy in progress has not."""
    file.seek(max(0, size_bytes - _MARGIN))
    tail = file.read(_MARGIN)
    file.seek(0)
    return b"%%EOF" in tail


class Pdf:
    """An open PDF. EngineRefused: encrypted, unreadable, too-large."""

    def __init__(self, file: BinaryIO) -> None:
        file.seek(0)
        try:
            self._document = pdfium.PdfDocument(file)
            self.pages = len(self._document)
        except pdfium.PdfiumError as cause:
            outcome = Outcome.ENCRYPTED if _is_password(cause) else Outcome.UNREADABLE
            raise EngineRefused(
                outcome, "" if outcome is Outcome.ENCRYPTED else "It is damaged or cut short."
            ) from cause
        if self.pages > MOST_PAGES:
            raise EngineRefused(Outcome.TOO_LARGE, f"It has {self.pages} pages; the limit is {MOST_PAGES}.")

    @property
    def created(self) -> str | None:
        """As the file says: D:YYYYMMDDHHmmSS and a zone (ISO 32000-1, 7.9.4)."""
        with contextlib.suppress(pdfium.PdfiumError, ValueError):
            told = self._document.get_metadata_value("CreationDate")
            found = re.match(r"D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:([+-])(\d\d)'?(\d\d)?|Z)?", told)
            if found:
                year, month, day, hour, minute, second, sign, zone, zone_minutes = found.groups()
                shift = f"{sign}{zone}:{zone_minutes or '00'}" if sign else "+00:00"
                return f"{year}-{month}-{day}T{hour or '00'}:{minute or '00'}:{second or '00'}{shift}"
        return None

    def paragraphs(self, check: Callable[[], None], unread: list[int]) -> Iterator[Paragraph]:
        """Page by page; pages without any text that hold something drawn are noted in `unread`."""
        running = self._running_lines(check)
        shown: set[str] = set()
        for number in range(self.pages):
            check()
            lines, marks, is_drawn = self._page(number)
            if not lines and is_drawn:
                unread.append(number + 1)
            kept = [line for at, line in enumerate(lines) if _is_kept(line, at, len(lines), running, shown)]
            for text in paragraphs_of(kept or lines):  # a page of nothing else: it is its text
                yield Paragraph(text, number + 1)
            for mark in marks:
                yield Paragraph(mark, number + 1)

    def grey_page(self, number: int) -> tuple[int, int, int, bytes]:
        """Width, height, dots per inch and the pixels of a page, one byte each. `number` counts from 1."""
        try:
            page = self._document[number - 1]
            width, height = page.get_size()
            scale = _DOTS / 72
            while width * height * scale * scale > _MOST_PIXELS:
                scale /= 1.25
            bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False)
            stride, rows = bitmap.stride, bitmap.height
            pixels = bytes(bitmap.buffer)
            flat = b"".join(pixels[row * stride : row * stride + bitmap.width] for row in range(rows))
            return bitmap.width, rows, max(70, round(scale * 72)), flat
        except (pdfium.PdfiumError, ValueError, IndexError) as cause:
            raise EngineRefused(Outcome.UNREADABLE, "A page of it cannot be drawn.") from cause

    def close(self) -> None:
        self._document.close()

    def _page(self, number: int) -> tuple[list[Line], list[str], bool]:
        """Lines, reviewers' notes, and whether anything is drawn. A page that is damaged has none."""
        try:
            page = self._document[number]
        except pdfium.PdfiumError:
            return [], [], False
        try:
            with contextlib.closing(page.get_textpage()) as text:
                lines = _lines(text)
            is_drawn = bool(lines) or raw.FPDFPage_CountObjects(page) > 0
            return lines, list(_notes(page)), is_drawn
        except pdfium.PdfiumError:
            return [], [], False
        finally:
            page.close()

    def _running_lines(self, check: Callable[[], None]) -> set[str]:
        """What stands on top or at the bottom of many pages, digits aside, from a sample of pages."""
        if self.pages < 3:
            return set()
        step = max(1, self.pages // _SAMPLE_PAGES)
        sample = range(0, self.pages, step)
        counted: Counter[str] = Counter()
        for number in sample:
            check()
            lines, _, _ = self._page(number)
            counted.update({_pattern(line.text) for line in (*lines[:_EDGE_LINES], *lines[-_EDGE_LINES:])})
        least = max(3, len(sample) * 2 // 5)
        return {pattern for pattern, count in counted.items() if count >= least}


def _is_kept(line: Line, at: int, count: int, running: set[str], shown: set[str]) -> bool:
    if _EDGE_LINES <= at < count - _EDGE_LINES:
        return True
    pattern = _pattern(line.text)
    if pattern not in running:
        return True
    is_number = not re.search(r"[^\W\d_]", pattern)
    first = pattern not in shown
    shown.add(pattern)
    return first and not is_number


def _pattern(text: str) -> str:
    return re.sub(r"\d+", "#", text).strip()


def paragraphs_of(lines: Sequence[Line]) -> Iterator[str]:
    """Lines of a page, joined to paragraphs."""
    if not lines:
        return
    right = max(line.right for line in lines)
    gaps = sorted(max(0.0, above.bottom - below.top) for above, below in pairwise(lines))
    usual = gaps[len(gaps) // 4] if gaps else 0.0  # short paragraphs: half of all gaps may be between them
    if len(gaps) < _TELLING_GAPS:  # too few to say what is usual here: set as most texts are
        usual = min(usual, 0.4 * lines[0].height)
    joined = lines[0].text
    for above, line in pairwise(lines):
        if _begins(above, line, usual, right):
            yield joined
            joined = line.text
        else:
            joined = join(joined, line.text)
    yield joined


def _begins(above: Line, line: Line, usual_gap: float, right: float) -> bool:
    """Whether a line begins a paragraph."""
    size = min(above.height, line.height)
    gap = above.bottom - line.top
    if gap > usual_gap + 0.6 * size or gap < -3 * size:  # further down than usual, or up: another column
        return True
    if not 0.8 < line.height / above.height < 1.25 or _ITEM.match(line.text):
        return True
    if line.left - above.left > 1.2 * size and line.left < right - 10 * size:
        return True
    return bool(_ENDS.search(above.text)) and above.right < right - 6 * size


def join(text: str, more: str) -> str:
    """Two lines as one text; a word that was parted at the end of the first is whole again."""
    if text and text[-1] in _HYPHENS and len(text) > 1 and text[-2].isalpha() and more[:1].islower():
        return text[:-1] + more
    if text and text[-1] in "-\u2010" and len(text) > 1 and not text[-2].isspace():
        return text + more  # a name or a compound: "Müller-" "Lüdenscheidt"
    return f"{text} {more}"


def _lines(text: Any) -> list[Line]:
    """The lines of a page as PDFium puts them together."""
    count = text.count_chars()
    if count <= 0:
        return []
    whole = text.get_text_range(0, count, errors="replace")
    lines: list[Line] = []
    at = 0
    for piece in re.split(r"(\r\n|\r|\n)", whole):
        if piece.strip():
            lines.append(_line(text, piece, at, count))
        at += len(piece.encode("utf-16-le", "surrogatepass")) // 2  # PDFium counts UTF-16 units
    return [line for line in lines if line.text]


def _line(text: Any, piece: str, at: int, count: int) -> Line:
    stripped = piece.rstrip()
    last = min(count - 1, at + max(0, len(stripped) - 1))
    left, bottom, right, top = _box(text, min(at, count - 1))
    _, last_bottom, last_right, _ = _box(text, last)
    return Line(
        _PARTED.sub(_whole, stripped).strip(),
        left,
        max(right, last_right),
        top,
        min(bottom, last_bottom),  # PDFium gives two lines as one where a word goes on in the second
        max(1.0, top - bottom),
    )


def _whole(match: re.Match[str]) -> str:
    """A word that PDFium marks as parted: its hyphen goes, unless what follows begins a name or a number."""
    return "" if match.group(1).islower() else "-"


def _box(text: Any, index: int) -> tuple[float, float, float, float]:
    """Left, bottom, right, top of the place a letter takes, its ascent and descent included."""
    rect = raw.FS_RECTF()
    if raw.FPDFText_GetLooseCharBox(text, index, rect):
        return rect.left, rect.bottom, rect.right, rect.top
    return 0.0, 0.0, 0.0, 0.0


def _notes(page: Any) -> Iterator[str]:
    """What reviewers wrote at a page; links and form fields are none of it."""
    kinds = (raw.FPDF_ANNOT_TEXT, raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_HIGHLIGHT, raw.FPDF_ANNOT_UNDERLINE,
             raw.FPDF_ANNOT_STRIKEOUT, raw.FPDF_ANNOT_SQUIGGLY, raw.FPDF_ANNOT_STAMP)  # fmt: skip
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), 1_000)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        try:
            if raw.FPDFAnnot_GetSubtype(annotation) in kinds and (said := _value(annotation, b"Contents")):
                author = _value(annotation, b"T")
                yield f"[comment{f', {author}' if author else ''}] {said}"
        finally:
            raw.FPDFPage_CloseAnnot(annotation)


def _value(annotation: Any, key: bytes) -> str:
    size = raw.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    if not 2 < size <= 1 << 16:
        return ""
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFAnnot_GetStringValue(annotation, key, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), size)
    return " ".join(buffer.raw[: size - 2].decode("utf-16-le", "replace").split())


def _is_password(error: pdfium.PdfiumError) -> bool:
    return getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD or "assword" in str(error)
