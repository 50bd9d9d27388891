"""Which kind of document a file is, by its content and never by its name; what is none says what it is instead."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from enum import StrEnum
from typing import BinaryIO, NoReturn

from earwitness_core.documents.archive import Archive
from earwitness_core.documents.encoding import guessed, looks_like_text, mark_of, wide_encoding
from earwitness_core.documents.readers import docx, image, mail, odt
from earwitness_core.documents.readers.html import is_html
from earwitness_core.documents.readers.markdown import MOST_BYTES as MOST_MARKDOWN
from earwitness_core.documents.readers.markdown import is_markdown
from earwitness_core.errors import EngineRefused
from earwitness_core.outcomes import Outcome
from earwitness_core.subtitles import is_subrip, is_webvtt

HEAD = 1 << 15
_PDF_WITHIN = 1024  # ISO 32000-1, annex H: the header may stand anywhere in these bytes


class Form(StrEnum):
    """The value is the media type."""

    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ODT = "application/vnd.oasis.opendocument.text"
    RTF = "application/rtf"
    HTML = "text/html"
    MAIL = "message/rfc822"
    MARKDOWN = "text/markdown"
    TEXT = "text/plain"
    SRT = "application/x-subrip"
    VTT = "text/vtt"
    PICTURE = "image/*"


@dataclass(frozen=True, slots=True)
class Recognised:
    form: Form
    media_type: str
    archive: Archive | None = None


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OFFICE = {
    "xl/workbook.xml": "It is a spreadsheet; save it as CSV or PDF.",
    "xl/workbook.bin": "It is a spreadsheet; save it as CSV or PDF.",
    "ppt/presentation.xml": "It is a presentation; save it as PDF.",
    "META-INF/container.xml": "It is an e-book; save it as PDF or text.",
    "Index/Document.iwa": "It is a Pages document; save it as DOCX or PDF.",
}
_OPEN_DOCUMENT = {
    b"spreadsheet": "It is a spreadsheet; save it as CSV or PDF.",
    b"presentation": "It is a presentation; save it as PDF.",
    b"epub+zip": "It is an e-book; save it as PDF or text.",
}
_OLE_STREAMS = (  # names of streams, in UTF-16, as the directory of the file has them
    ("EncryptedPackage", Outcome.ENCRYPTED, ""),
    ("WordDocument", Outcome.UNSUPPORTED, "It is a Word document of the old kind; save it as DOCX."),
    ("Workbook", Outcome.UNSUPPORTED, "It is a spreadsheet; save it as CSV or PDF."),
    ("PowerPoint Document", Outcome.UNSUPPORTED, "It is a presentation; save it as PDF."),
    ("__properties_version1.0", Outcome.UNSUPPORTED, "It is an Outlook message; save it as EML."),
)
_OLE_LOOKED_AT = 4 << 20


def recognise(file: BinaryIO, size_bytes: int) -> Recognised:
    """EngineRefused: unsupported (with words when it is known what it is), encrypted, unreadable, too-large."""
    file.seek(0)
    head = file.read(HEAD)
    if b"%PDF-" in head[:_PDF_WITHIN] and not head.startswith(b"PK"):
        return Recognised(Form.PDF, Form.PDF.value)
    if head.startswith(b"PK\x05\x06"):
        raise EngineRefused(Outcome.UNSUPPORTED, "It is an empty archive.")
    if head.startswith(b"PK\x03\x04"):
        return _zipped(file, size_bytes)
    if head.startswith(_OLE):
        _refuse_ole(file)
    if head.startswith(b"{\\rtf"):
        return Recognised(Form.RTF, Form.RTF.value)
    if picture := image.media_type(head):
        return Recognised(Form.PICTURE, picture)
    if not looks_like_text(head[:4096]):
        raise EngineRefused(Outcome.UNSUPPORTED)
    form = _written(head, size_bytes)
    return Recognised(form, form.value)


def _zipped(file: BinaryIO, size_bytes: int) -> Recognised:
    archive = Archive(file, size_bytes)
    if docx.is_docx(archive):
        if archive.is_locked:
            raise EngineRefused(Outcome.ENCRYPTED)
        return Recognised(Form.DOCX, Form.DOCX.value, archive)
    kind = archive.read("mimetype", 200) if not archive.is_locked else b""
    if odt.is_odt(archive) if kind else False:
        if odt.is_locked(archive):
            raise EngineRefused(Outcome.ENCRYPTED)
        return Recognised(Form.ODT, Form.ODT.value, archive)
    for word, says in _OPEN_DOCUMENT.items():
        if word in kind:
            raise EngineRefused(Outcome.UNSUPPORTED, says)
    for name, says in _OFFICE.items():
        if archive.has(name):
            raise EngineRefused(Outcome.UNSUPPORTED, says)
    if archive.is_locked:
        raise EngineRefused(Outcome.ENCRYPTED)
    raise EngineRefused(Outcome.UNSUPPORTED, "It is an archive; unpack it.")


def _refuse_ole(file: BinaryIO) -> NoReturn:
    file.seek(0)
    content = file.read(_OLE_LOOKED_AT)
    for name, outcome, says in _OLE_STREAMS:
        if name.encode("utf-16-le") in content:
            raise EngineRefused(outcome, says)
    raise EngineRefused(Outcome.UNSUPPORTED, "It is an office document of an old kind; save it as DOCX or PDF.")


def _written(head: bytes, size_bytes: int) -> Form:
    if mail.is_mailbox(head):
        raise EngineRefused(Outcome.UNSUPPORTED, "It is a mailbox of several mails; save each as a file (EML).")
    if mail.is_mail(head):
        return Form.MAIL
    text = _beginning(head)
    if is_webvtt(text):
        return Form.VTT
    if is_subrip(text):
        return Form.SRT
    if text.lstrip("\ufeff").startswith("#EXTM3U") or text.startswith("ffconcat version"):
        raise EngineRefused(Outcome.UNSUPPORTED, "It is a list of recordings and holds none.")
    if is_html(text):
        return Form.HTML
    if size_bytes <= MOST_MARKDOWN and is_markdown(text):
        return Form.MARKDOWN
    return Form.TEXT


def _beginning(head: bytes) -> str:
    """The first letters; the last may be cut in its middle."""
    encoding = mark_of(head) or wide_encoding(head)
    if encoding is None:
        try:
            return codecs.getincrementaldecoder("utf-8")().decode(head)
        except UnicodeDecodeError:
            encoding = guessed(head)
    return codecs.getincrementaldecoder(encoding)("replace").decode(head)
