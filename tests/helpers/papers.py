"""Documents in memory, sound ones of every kind, written by hand so that every part can lie."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Mapping, Sequence
from email.message import EmailMessage
from xml.sax.saxutils import escape

from PIL import Image, ImageDraw, ImageFont

PARAGRAPHS = ("The harbour was closed on Monday.", "Nobody had told the pilots.")

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def pdf(
    pages: Iterable[Sequence[str]],
    *,
    leading: float = 14.0,
    extra: str = "",
    images: Mapping[int, bytes] | None = None,
    encrypt: str = "",
    compressed: bool = True,
) -> bytes:
    """A PDF with these lines on its pages; an empty line leaves a gap. `images`: page number (of 0) to a grey JPEG."""
    objects: dict[int, bytes] = {}
    kids: list[int] = []
    number = 4
    for index, lines in enumerate(pages):
        page, content, picture = number, number + 1, number + 2
        number += 3
        kids.append(page)
        drawn = ["BT /F1 11 Tf 72 770 Td"]
        for line in lines:
            drawn.append(f"({_pdf_text(line)}) Tj 0 -{leading} Td" if line else f"0 -{leading} Td")
        drawn.append("ET")
        resources = "/Font << /F1 3 0 R >>"
        if images and index in images:
            drawn.append("q 595 0 0 842 0 0 cm /Im Do Q")
            resources += f" /XObject << /Im {picture} 0 R >>"
            jpeg = images[index]
            width, height = Image.open(io.BytesIO(jpeg)).size
            head = f"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray "
            head += f"/BitsPerComponent 8 /Filter /DCTDecode /Length {len(jpeg)} >>"
            objects[picture] = head.encode() + b"\nstream\n" + jpeg + b"\nendstream"
        stream = "\n".join(drawn).encode("cp1252", "replace")
        how = ""
        if compressed:
            stream, how = zlib.compress(stream), "/Filter /FlateDecode "
        objects[page] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R "
            f"/Resources << {resources} >> {extra} >>"
        ).encode()
        objects[content] = f"<< {how}/Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream"
    objects[1] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[2] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>".encode()
    objects[3] = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    return _pdf_file(objects, encrypt)


def _pdf_text(line: str) -> str:
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _pdf_file(objects: dict[int, bytes], encrypt: str) -> bytes:
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = {}
    for number in sorted(objects):
        places[number] = len(out)
        out += f"{number} 0 obj\n".encode() + objects[number] + b"\nendobj\n"
    start, count = len(out), max(objects) + 1
    out += f"xref\n0 {count}\n".encode()
    for number in range(count):
        out += f"{places[number]:010} 00000 n \n".encode() if number in places else b"0000000000 65535 f \n"
    out += f"trailer\n<< /Size {count} /Root 1 0 R {encrypt} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def locked_pdf() -> bytes:
    """A PDF whose trailer says that a password is needed (standard handler, revision 3; nobody knows the password)."""
    o, u = "00" * 32, "11" * 32
    lock = "/ID [<0123456789abcdef0123456789abcdef> <0123456789abcdef0123456789abcdef>] "
    lock += f"/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <{o}> /U <{u}> >>"
    return pdf([PARAGRAPHS], encrypt=lock)


def zipped(parts: Mapping[str, str | bytes], *, stored_first: bool = False) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        for index, (name, content) in enumerate(parts.items()):
            how = zipfile.ZIP_STORED if stored_first and not index else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name, (2026, 5, 4, 8, 0, 0)), content, how)
    return memory.getvalue()


def docx(body: str | Sequence[str] = PARAGRAPHS, parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """A Word document; `body` is its paragraphs, or the inside of w:body."""
    inside = body if isinstance(body, str) else "".join(word_paragraph(text) for text in body)
    document = f'<?xml version="1.0" encoding="UTF-8"?><w:document {_W}><w:body>{inside}</w:body></w:document>'
    return zipped({"[Content_Types].xml": _TYPES, "word/document.xml": document, **(parts or {})})


def word_paragraph(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def word_part(name: str, inside: str) -> str:
    """A part beside the body: footnotes, comments, hdr …"""
    return f"<w:{name} {_W}>{inside}</w:{name}>"


_ODF = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("meta", "meta"),
    )
)


def odt(body: str | Sequence[str] = PARAGRAPHS, parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """An OpenDocument text; `body` is its paragraphs, or the inside of office:text."""
    inside = body if isinstance(body, str) else "".join(f"<text:p>{escape(text)}</text:p>" for text in body)
    content = f'<?xml version="1.0"?><office:document-content {_ODF} xmlns:dc="http://purl.org/dc/elements/1.1/">'
    content += f"<office:body><office:text>{inside}</office:text></office:body></office:document-content>"
    kind = "application/vnd.oasis.opendocument.text"
    return zipped({"mimetype": kind, "content.xml": content, **(parts or {})}, stored_first=True)


def odf_styles(inside: str) -> str:
    return (
        f"<office:document-styles {_ODF}><office:master-styles>{inside}</office:master-styles></office:document-styles>"
    )


def rtf(body: str | Sequence[str] = PARAGRAPHS) -> bytes:
    """A rich text; `body` is its paragraphs, or what stands between its braces."""
    inside = body if isinstance(body, str) else "".join(f"{_rtf_text(text)}\\par\n" for text in body)
    head = "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial;}}"
    return (head + inside + "}").encode("latin-1")


def _rtf_text(text: str) -> str:
    units = text.encode("utf-16-le")
    numbers = [int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2)]
    return "".join(chr(one) if 32 <= one < 127 and chr(one) not in "\\{}" else f"\\u{one}?" for one in numbers)


def html(body: Sequence[str] = PARAGRAPHS, *, charset: str = "utf-8") -> bytes:
    inside = "".join(f"<p>{escape(text)}</p>" for text in body)
    page = (
        f'<!doctype html><html><head><meta charset="{charset}"><title>A page</title></head><body>{inside}</body></html>'
    )
    return page.encode(charset, "xmlcharrefreplace")


def mail(
    body: str = "Dear Ms Gray,\n\nthe harbour was closed on Monday.\n",
    *,
    subject: str = "Closing of the harbour",
    page: str | None = None,
    files: Sequence[tuple[str, bytes]] = (),
    mails: Sequence[bytes] = (),
) -> bytes:
    """A mail as programs save them, with files and forwarded mails on it."""
    message = EmailMessage()
    message["From"] = "Anna Gray <anna@example.org>"
    message["To"] = "Jan Müller <jan@example.org>"
    message["Date"] = "Mon, 04 May 2026 09:30:00 +0200"
    message["Subject"] = subject
    message["Message-ID"] = "<1@example.org>"
    message.set_content(body)
    if page is not None:
        message.add_alternative(page, subtype="html")
    for name, content in files:
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    for inner in mails:
        import email

        message.add_attachment(email.message_from_bytes(inner, policy=message.policy))
    return message.as_bytes()


def picture(text: str = "The harbour was\nclosed on Monday.", *, form: str = "PNG", size: int = 44) -> bytes:
    """A picture of letters, as a scan has them."""
    memory = io.BytesIO()
    drawn(text, size=size).save(memory, form, dpi=(150, 150))
    return memory.getvalue()


def pictures(*texts: str) -> bytes:
    """A TIFF with a page for each text."""
    memory = io.BytesIO()
    first, *others = (drawn(text) for text in texts)
    first.save(memory, "TIFF", save_all=True, append_images=others, compression="tiff_deflate", dpi=(150, 150))
    return memory.getvalue()


def drawn(text: str, *, size: int = 44) -> Image.Image:
    image = Image.new("L", (1240, 900), 255)
    ImageDraw.Draw(image).multiline_text((80, 80), text, fill=0, font=ImageFont.load_default(size), spacing=20)
    return image


def scan(*texts: str) -> bytes:
    """A PDF of pictures: no letter in it is text."""
    jpegs = {}
    for number, text in enumerate(texts):
        memory = io.BytesIO()
        drawn(text).save(memory, "JPEG", quality=85)
        jpegs[number] = memory.getvalue()
    return pdf([()] * len(texts), images=jpegs)


SRT = """1
00:00:01,000 --> 00:00:03,500
Ms Gray: Where were you on Monday?

2
00:00:04,000 --> 00:00:06,000
Mr Stone: <i>At home.</i>
"""
VTT = """WEBVTT

NOTE made for a test

00:01.000 --> 00:03.500
<v Ms Gray>Where were you on Monday?

00:04.000 --> 00:06.000 align:start
<v Mr Stone>At home &amp; alone.</v>
"""
