"""A mail (RFC 5322, MIME) as one file: who, to whom, when, about what, its text, and which files hang on it.

The body is the plain text where there is one, else the page. Files are numbered as they come; each becomes a source of
its own (documents/attachments.py). Not read: signatures are not verified, nothing a page points to is fetched.
"""

from __future__ import annotations

import email.errors
import email.parser
import email.policy
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import BinaryIO

from earwitness_core.documents.encoding import decoded, guessed
from earwitness_core.documents.paragraphs import Paragraph, tidy
from earwitness_core.documents.readers.html import html_texts
from earwitness_core.documents.readers.plain import paragraphs_of
from earwitness_core.errors import EngineRefused
from earwitness_core.outcomes import Outcome

MOST_BYTES = 128 << 20  # mail servers stop at 25 to 150 MB
MOST_FILES = 500
_MOST_PARTS = 5_000
_SMALL_PICTURE = 16 << 10  # inline pictures below are logos and lines
# What the standard library raises over headers and parts that are no headers and parts.
_DAMAGE = (email.errors.MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError, OverflowError,
           AssertionError)  # fmt: skip
_SHOWN = ("From", "To", "Cc", "Date", "Subject")
_HEADER = re.compile(rb"[!-9;-~]{1,100}:[ \t]?[^\r\n]{0,2000}\r?\n(?:[ \t][^\r\n]{0,2000}\r?\n)*")
_TELLING = frozenset(
    b"from to cc date subject received message-id mime-version return-path delivered-to reply-to sender x-mailer "
    b"content-type dkim-signature in-reply-to references".split()
)
_MBOX = re.compile(rb"From \S{1,200} .{0,60}\d{4}\r?\n")


def is_mail(head: bytes) -> bool:
    """Whether a file begins as a mail does: fields only, at least three that mails have, one of them whose it is."""
    at, names = 0, set[bytes]()
    while found := _HEADER.match(head, at):
        names.add(found.group().partition(b":")[0].strip().lower())
        at = found.end()
    ends = head[at : at + 2]
    whole = ends[:1] == b"\n" or ends == b"\r\n" or at >= len(head) - 3000
    return whole and len(names & _TELLING) >= 3 and bool(names & {b"from", b"sender", b"return-path", b"received"})


def is_mailbox(head: bytes) -> bool:
    return _MBOX.match(head) is not None


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that hangs on a mail. `name` is as the mail writes it; a mail that was forwarded is one, too."""

    name: str
    content: bytes


def parse(file: BinaryIO) -> Message:
    """EngineRefused: too-large, encrypted, or nested beyond any mail."""
    file.seek(0)
    content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise EngineRefused(Outcome.TOO_LARGE, f"Mails may have up to {MOST_BYTES >> 20} MB.")
    try:
        mail = email.parser.BytesParser(policy=email.policy.compat32).parsebytes(content)
        count = sum(1 for _ in mail.walk())
    except _DAMAGE as cause:
        raise EngineRefused(Outcome.UNREADABLE, "Its parts are nested too deep or damaged.") from cause
    if count > _MOST_PARTS:
        raise EngineRefused(Outcome.TOO_LARGE, "It has very many parts.")
    kind = mail.get_content_type()
    if kind == "multipart/encrypted" or (
        kind in ("application/pkcs7-mime", "application/x-pkcs7-mime")
        and str(mail.get_param("smime-type", "enveloped-data")) != "signed-data"
    ):
        raise EngineRefused(
            Outcome.ENCRYPTED, "The mail is encrypted; open it in the mail program and save it decrypted."
        )
    return mail


def is_whole(mail: Message) -> bool:
    """Whether its outermost parts reach their closing line."""
    return not any("CloseBoundaryNotFound" in type(defect).__name__ for defect in mail.defects)


def sent(mail: Message) -> str | None:
    """When it was sent, as it says itself."""
    try:
        return parsedate_to_datetime(str(mail["Date"])).isoformat()
    except _DAMAGE:
        return None


def read_mail(mail: Message) -> Iterator[Paragraph]:
    for name in _SHOWN:
        if value := _shown(mail, name):
            yield Paragraph(f"{name}: {value}")
    body = _body(mail)
    if body is None:
        return
    text = _text_of(body)
    if body.get_content_type() == "text/html":
        yield from map(Paragraph, html_texts(text))
    else:
        yield from paragraphs_of(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def attached(mail: Message) -> Iterator[Attached]:
    """The files, in the order in which they hang on the mail."""
    body = _body(mail)
    count = 0
    for part, is_related in _parts(mail, related=False):
        if part is body or _is_other_body(part, body):
            continue
        content = _content_of(part)
        is_logo = is_related and part.get_content_maintype() == "image" and len(content) < _SMALL_PICTURE
        if not content or is_logo:
            continue
        count += 1
        if count > MOST_FILES:
            raise EngineRefused(Outcome.TOO_LARGE, f"More than {MOST_FILES} files hang on it.")
        yield Attached(_name_of(part, count), content)


def _shown(mail: Message, name: str) -> str:
    return tidy(", ".join(_decoded_header(str(value)) for value in mail.get_all(name, [])))[:4000]


def _decoded_header(value: str) -> str:
    try:
        return str(make_header(decode_header(value)))
    except _DAMAGE:
        raw = value.encode("utf-8", "surrogateescape")
        return decoded(raw) if raw else ""


def _parts(mail: Message, *, related: bool) -> Iterator[tuple[Message, bool]]:
    """The leaves, and whether each belongs to a page; a forwarded mail is a leaf."""
    kind = mail.get_content_type()
    payload = mail.get_payload()
    if kind == "message/rfc822" or not isinstance(payload, list):
        yield mail, related
        return
    for part in payload:
        if isinstance(part, Message):
            yield from _parts(part, related=related or kind == "multipart/related")


def _body(mail: Message) -> Message | None:
    """The part that is the text: the first plain one that is no file, else the first page."""
    texts = [part for part, _ in _parts(mail, related=False) if _is_text(part)]
    plain = [part for part in texts if part.get_content_type() != "text/html" and _content_of(part).strip()]
    pages = [part for part in texts if part.get_content_type() == "text/html"]
    return next(iter(plain or pages or texts), None)


def _is_text(part: Message) -> bool:
    kind = part.get_content_type()
    return (
        (kind in ("text/plain", "text/html") or kind.startswith("multipart/"))
        and not isinstance(part.get_payload(), list)
        and _disposition(part) != "attachment"
        and not _file_name(part)
    )


def _is_other_body(part: Message, body: Message | None) -> bool:
    """The same text in another form, as multipart/alternative has it."""
    return body is not None and _is_text(part) and part.get_content_type() != body.get_content_type()


def _disposition(part: Message) -> str:
    return str(part.get("Content-Disposition", "")).partition(";")[0].strip().lower()


def _file_name(part: Message) -> str:
    try:
        name = part.get_filename()
    except _DAMAGE:
        return ""
    return _decoded_header(str(name)) if name else ""


def _name_of(part: Message, number: int) -> str:
    if name := tidy(_file_name(part)):
        return name[:255]
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        if (
            isinstance(inner, list)
            and inner
            and isinstance(inner[0], Message)
            and (about := _shown(inner[0], "Subject"))
        ):
            return f"{about[:200]}.eml"
    return f"attachment {number}"


def _content_of(part: Message) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        if isinstance(inner, list) and inner and isinstance(inner[0], Message):
            try:
                return inner[0].as_bytes(policy=email.policy.compat32.clone(max_line_length=None))
            except _DAMAGE:
                return b""
    try:
        content = part.get_payload(decode=True)
    except _DAMAGE:
        return b""
    return content if isinstance(content, bytes) else b""


def _text_of(part: Message) -> str:
    content = _content_of(part)
    try:
        told = part.get_content_charset()
        if told:
            return content.decode(told)
    except _DAMAGE:
        pass
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode(guessed(content[: 1 << 16]), "replace")
