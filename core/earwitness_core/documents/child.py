"""Runs in an engine's child: any document becomes paragraphs, batch by batch, in memory that does not grow with it.

Documents are hostile input. What a file claims about itself is checked before it is believed, nothing it points to is
opened, and every refusal is typed. The child holds no key and can open no socket (engines/sandbox.py).
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from earwitness_core.documents.archive import Archive
from earwitness_core.documents.kinds import Form, Recognised, recognise
from earwitness_core.documents.paragraphs import Paragraph, bounded
from earwitness_core.documents.readers import docx, image, mail, odt, rtf
from earwitness_core.documents.readers.captions import cues_of, read_captions
from earwitness_core.documents.readers.html import read_html
from earwitness_core.documents.readers.markdown import read_markdown
from earwitness_core.documents.readers.plain import read_plain
from earwitness_core.engines.call import Call
from earwitness_core.errors import EngineRefused
from earwitness_core.outcomes import Outcome

_BATCH_PARAGRAPHS, _BATCH_CHARACTERS = 500, 200_000
_PIECE = 1 << 20
_KINDS = {Form.MAIL: "email", Form.PICTURE: "image", Form.SRT: "subtitles", Form.VTT: "subtitles"}


def entry(_config: Mapping[str, object]) -> DocumentChild:
    return DocumentChild()


class DocumentChild:
    def probe(self, call: Call) -> dict[str, object]:
        """The fields of DocumentFacts. Refuses what cannot be read; `complete` is False for what is cut short."""
        file, size = _opened(call)
        try:
            return facts_of(file, size)
        except EngineRefused as refused:
            if refused.outcome is Outcome.UNREADABLE and is_cut_short(file, size):
                return {**_NOTHING, "complete": False}
            raise

    def extract(self, call: Call) -> dict[str, object]:
        """Emits lists of [text, page, start_ms, end_ms, speaker]. Returns `unread`: pages that hold no text to read."""
        file, size = _opened(call)
        unread: list[int] = []
        batch: list[list[object]] = []
        characters = 0
        for paragraph in bounded(paragraphs_of(file, size, call, unread)):
            batch.append([paragraph.text, paragraph.page, paragraph.start_ms, paragraph.end_ms, paragraph.speaker])
            characters += len(paragraph.text)
            if len(batch) >= _BATCH_PARAGRAPHS or characters >= _BATCH_CHARACTERS:
                call.emit(batch)
                batch, characters = [], 0
        if batch:
            call.emit(batch)
        return {"unread": unread}

    def picture(self, call: Call, page: int) -> dict[str, int]:
        """Emits the pixels of a page, one grey byte each, in pieces. Returns `width`, `height` and `dots` per inch."""
        file, size = _opened(call)
        recognised = recognise(file, size)
        if recognised.form is Form.PDF:
            from earwitness_core.documents.readers.pdf import Pdf

            width, height, dots, pixels = Pdf(file).grey_page(page)
        elif recognised.form is Form.PICTURE:
            width, height, dots, pixels = image.grey_page(file, page)
        else:
            raise EngineRefused(Outcome.NO_TEXT)
        for start in range(0, len(pixels), _PIECE):
            call.emit(pixels[start : start + _PIECE])
        return {"width": width, "height": height, "dots": dots}

    def attachments(self, call: Call, first: int) -> dict[str, int]:
        """Emits each file of a mail from number `first` (of 0) on: {"name"}, then its bytes in pieces, then None."""
        file, _ = _opened(call)
        count = 0
        for attached in mail.attached(mail.parse(file)):
            count += 1
            if count > first:
                call.emit({"name": attached.name, "number": count})
                for start in range(0, len(attached.content), _PIECE):
                    call.emit(attached.content[start : start + _PIECE])
                call.emit(None)
        return {"count": count}


_NOTHING: dict[str, object] = {
    "kind": "document",
    "media_type": "application/octet-stream",
    "complete": True,
    "pages": None,
    "duration_ms": None,
    "attachments": 0,
    "tags": {},
    "readable": False,
}


def facts_of(file: BinaryIO, size: int) -> dict[str, object]:
    """What a look at the outside of a document tells. Its text is not read here, but where there is no outside."""
    recognised = recognise(file, size)
    facts = _NOTHING | {"media_type": recognised.media_type, "readable": True}
    facts["kind"] = _KINDS.get(recognised.form, "document")
    created: str | None = None
    file.seek(0)
    match recognised.form:
        case Form.PDF:
            from earwitness_core.documents.readers.pdf import Pdf, is_whole

            pdf = Pdf(file)
            facts |= {"pages": pdf.pages, "complete": is_whole(file, size)}
            created = pdf.created
            pdf.close()
        case Form.DOCX:
            created = docx.created(_archive(recognised))
        case Form.ODT:
            created = odt.created(_archive(recognised))
        case Form.RTF:
            created = rtf.created(file.read(1 << 15))
            facts["complete"] = not is_cut_short(file, size)
        case Form.PICTURE:
            facts |= {"pages": image.count_pages(file), "complete": image.is_whole(file, size, recognised.media_type)}
        case Form.MAIL:
            parsed = mail.parse(file)
            facts |= {"attachments": sum(1 for _ in mail.attached(parsed)), "complete": mail.is_whole(parsed)}
            created = mail.sent(parsed)
        case Form.SRT | Form.VTT:
            cues = cues_of(file)
            facts["duration_ms"] = max((cue.end_ms for cue in cues), default=0)
    if created:
        facts["tags"] = {"creation_time": created}
    return facts


def is_cut_short(file: BinaryIO, size: int) -> bool:
    """Whether what cannot be read lacks the end that its kind has: it may be a copy that is still going on."""
    file.seek(0)
    head = file.read(16)
    file.seek(max(0, size - (66 << 10)))
    tail = file.read(66 << 10)
    file.seek(0)
    if head.startswith(b"PK\x03\x04"):
        return b"PK\x05\x06" not in tail
    if head.startswith(b"%PDF-"):
        return b"%%EOF" not in tail
    if head.startswith(b"{\\rtf"):
        return not rtf.is_whole(tail)
    kind = image.media_type(head)
    return kind is not None and not image.is_whole(file, size, kind)


def paragraphs_of(file: BinaryIO, size: int, call: Call | None, unread: list[int]) -> Iterator[Paragraph]:
    """The paragraphs of any document."""
    recognised = recognise(file, size)
    file.seek(0)
    check = call.check if call is not None else _never
    match recognised.form:
        case Form.PDF:
            from earwitness_core.documents.readers.pdf import Pdf

            yield from Pdf(file).paragraphs(check, unread)
        case Form.DOCX:
            yield from docx.read_docx(_archive(recognised))
        case Form.ODT:
            yield from odt.read_odt(_archive(recognised))
        case Form.RTF:
            yield from rtf.read_rtf(file)
        case Form.HTML:
            yield from read_html(file)
        case Form.MAIL:
            yield from mail.read_mail(mail.parse(file))
        case Form.MARKDOWN:
            yield from read_markdown(file)
        case Form.SRT | Form.VTT:
            yield from read_captions(file)
        case Form.PICTURE:
            unread += range(1, image.count_pages(file) + 1)
        case Form.TEXT:
            yield from read_plain(file)


def _never() -> None:
    """The answer of whoever does not stop."""


def _archive(recognised: Recognised) -> Archive:
    assert recognised.archive is not None
    return recognised.archive


def _opened(call: Call) -> tuple[BinaryIO, int]:
    source = call.source
    size = source.seek(0, io.SEEK_END)
    if size == 0:
        raise EngineRefused(Outcome.EMPTY)
    source.seek(0)
    return source, size
