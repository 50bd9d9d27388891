"""Documents that are broken, misnamed or hostile, of every kind, made afresh at each call."""

from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from earwitness_core.outcomes import Outcome
from helpers import papers

_UNREADABLE, _UNSUPPORTED, _LOCKED = Outcome.UNREADABLE, Outcome.UNSUPPORTED, Outcome.ENCRYPTED
_LARGE, _NOTHING = Outcome.TOO_LARGE, Outcome.NO_TEXT


@dataclass(frozen=True)
class BadPaper:
    """`probe` is the outcome of the first look, `read` that of reading it; None is "works".

    `complete` is what the probe says. `holds` must come out as text; `says` must stand in the refusal.
    """

    name: str
    make: Callable[[], bytes]
    probe: Outcome | None = None
    read: Outcome | None = None
    complete: bool = True
    holds: str = ""
    says: str = ""

    def __str__(self) -> str:
        return self.name


def bad_papers() -> list[BadPaper]:
    """One row per kind of trouble."""
    return [*_pdfs(), *_words(), *_open_documents(), *_rich_texts(), *_pages(), *_mails(), *_texts(), *_pictures()]


def refused(
    name: str, make: Callable[[], bytes], outcome: Outcome, says: str = "", *, complete: bool = True
) -> BadPaper:
    return BadPaper(name, make, outcome, outcome, complete, says=says)


def cut(name: str, make: Callable[[], bytes]) -> BadPaper:
    """Ends before its own end: the first look says "not yet"."""
    return BadPaper(name, make, None, _UNREADABLE, complete=False)


def _pdfs() -> list[BadPaper]:
    whole = papers.pdf([papers.PARAGRAPHS])
    line = papers.PARAGRAPHS[0]
    return [
        cut("a pdf that is only its name", lambda: b"%PDF-1.7\n"),
        cut("a pdf cut in its middle", lambda: whole[: len(whole) // 2]),
        BadPaper("a pdf cut before its end mark", lambda: whole[:-8], complete=False, holds=line),
        refused("a pdf with a password", papers.locked_pdf, _LOCKED),
        refused("a pdf of rubbish", lambda: b"%PDF-1.7\n" + random.Random(1).randbytes(9000) + b"%%EOF", _UNREADABLE),
        BadPaper(
            "a pdf whose table lies elsewhere", lambda: whole.replace(b"startxref\n", b"startxref\n9"), holds=line
        ),
        BadPaper("a pdf whose pages are themselves", _looping_pages, None, _NOTHING),
        BadPaper(
            "a pdf that claims a million pages", lambda: whole.replace(b"/Count 1 ", b"/Count 999999 "), _LARGE, _LARGE
        ),
        BadPaper("a pdf whose page unpacks to 300 MB", _page_bomb, None, _NOTHING),
        refused("a pdf of 200,000 brackets", lambda: b"%PDF-1.7\n1 0 obj " + b"[" * 200_000 + b"\n%%EOF", _UNREADABLE),
        BadPaper("a pdf that starts programs", _launching, holds=line),
        BadPaper("a pdf in the clothes of a page", lambda: b"<html><body>" + whole, holds=line),
        BadPaper("a pdf with an archive behind it", lambda: whole + papers.docx(["other"]), holds=line),
        BadPaper("a pdf of empty pages", lambda: papers.pdf([[], []]), None, _NOTHING),
        BadPaper("a pdf of a wall", lambda: whole.replace(b"595 842", b"9e9 9e9"), holds=line),
        BadPaper("a pdf with a page that is none", _page_that_is_none, holds=line),
    ]


def _words() -> list[BadPaper]:
    whole, bomb = papers.docx(), '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    line = papers.PARAGRAPHS[0]
    return [
        cut("a docx cut in its middle", lambda: whole[: len(whole) // 2]),
        cut("a docx cut in its directory", lambda: whole[:-30]),
        refused("an archive", lambda: papers.zipped({"a.wav": b"RIFF"}), _UNSUPPORTED, "archive"),
        refused("an empty archive", lambda: papers.zipped({}), _UNSUPPORTED, "archive"),
        BadPaper("a docx with a bomb of entities", lambda: _docx_of(bomb + _body("&b;")), None, _UNREADABLE),
        BadPaper(
            "a docx that reads a file",
            lambda: _docx_of(_reading("file:///etc/passwd") + _body("&x;")),
            None,
            _UNREADABLE,
        ),
        BadPaper(
            "a docx that asks a server",
            lambda: _docx_of(_reading("http://127.0.0.1:9/x") + _body("&x;")),
            None,
            _UNREADABLE,
        ),
        BadPaper("a docx with a template elsewhere", _remote_template, holds=line),
        BadPaper(
            "a docx of 100,000 nested paragraphs",
            lambda: papers.docx("<w:p>" * 100_000),
            None,
            _UNREADABLE,
            says="deep",
        ),
        BadPaper("a docx that unpacks to 300 MB", _zip_bomb, None, _LARGE),
        BadPaper("a docx with a wrong checksum", _wrong_checksum, None, _UNREADABLE),
        refused("a docx with a locked part", lambda: _flagged(whole), _LOCKED),
        refused("a docx with a password", lambda: _ole("EncryptedPackage"), _LOCKED),
        refused("a word document of the old kind", lambda: _ole("WordDocument"), _UNSUPPORTED, "DOCX"),
        refused("an outlook message", lambda: _ole("__properties_version1.0"), _UNSUPPORTED, "EML"),
        refused("an old spreadsheet", lambda: _ole("Workbook"), _UNSUPPORTED, "spreadsheet"),
        refused("an office document that is cut", lambda: _ole("")[:600], _UNSUPPORTED, "office"),
        BadPaper("a docx with a part that climbs", lambda: papers.docx(parts={"../../etc/passwd": "x"}), holds=line),
        refused("a docx of 20,001 parts", _many_parts, _LARGE),
        BadPaper("a docx packed in an odd way", _oddly_packed, None, _UNREADABLE),
        BadPaper("a docx that is no xml", lambda: _docx_of("<w:document><w:p>"), None, _UNREADABLE),
        BadPaper(
            "a docx in an unknown encoding",
            lambda: _docx_of('<?xml version="1.0" encoding="x-none"?><a/>'),
            None,
            _UNREADABLE,
        ),
        BadPaper("a docx in utf-16", lambda: _docx_of(_body(line).encode("utf-16")), holds=line),
        BadPaper("a docx without a word", lambda: papers.docx(""), None, _NOTHING),
        BadPaper(
            "a docx with broken notes", lambda: papers.docx(parts={"word/footnotes.xml": "<no"}), None, _UNREADABLE
        ),
        refused("a spreadsheet", lambda: papers.zipped({"xl/workbook.xml": "<x/>"}), _UNSUPPORTED, "spreadsheet"),
        refused(
            "a presentation", lambda: papers.zipped({"ppt/presentation.xml": "<x/>"}), _UNSUPPORTED, "presentation"
        ),
        refused("an e-book", lambda: papers.zipped({"mimetype": "application/epub+zip"}), _UNSUPPORTED, "e-book"),
    ]


def _open_documents() -> list[BadPaper]:
    whole = papers.odt()
    line = papers.PARAGRAPHS[0]
    lock = {"META-INF/manifest.xml": "<manifest:encryption-data/>"}
    bomb = '<!DOCTYPE a [<!ENTITY a "ha">]><a>&a;</a>'
    return [
        refused("an odt with a password", lambda: papers.odt(parts=lock), _LOCKED),
        BadPaper("an odt without content", lambda: _odt_of(None), None, _UNREADABLE),
        BadPaper("an odt with a bomb of entities", lambda: _odt_of(bomb), None, _UNREADABLE),
        BadPaper(
            "an odt of a million spaces",
            lambda: papers.odt('<text:p>a<text:s text:c="99999999"/>b</text:p>'),
            holds="a b",
        ),
        BadPaper(
            "an odt that never closes a note", lambda: papers.odt(f"<text:p>{line}</text:p><text:note/>"), holds=line
        ),
        cut("an odt cut in its middle", lambda: whole[: len(whole) // 2]),
        refused(
            "an open spreadsheet",
            lambda: papers.zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
            _UNSUPPORTED,
            "spreadsheet",
        ),
    ]


def _rich_texts() -> list[BadPaper]:
    line = papers.PARAGRAPHS[0]
    return [
        BadPaper("an rtf cut in its middle", lambda: papers.rtf()[:-30], complete=False, holds=line),
        BadPaper("an rtf of 100,000 braces", lambda: b"{\\rtf1" + b"{" * 100_000 + b"}" * 100_001, None, _UNREADABLE),
        BadPaper(
            "an rtf with binary beyond its end",
            lambda: papers.rtf(f"{line}\\par \\bin999999999 x"),
            complete=True,
            holds=line,
        ),
        BadPaper(
            "an rtf with letters that are none", lambda: papers.rtf("a\\u99999? \\u-70000? \\'zz b\\par"), holds="b"
        ),
        BadPaper("an rtf that closes too often", lambda: papers.rtf(f"}}}}}} {line}\\par"), holds=line),
        BadPaper("an rtf without a word", lambda: papers.rtf(""), None, _NOTHING),
        BadPaper(
            "an rtf with an object in it",
            lambda: papers.rtf(f"{{\\object {{\\*\\objdata {'41' * 99}}}}}{line}\\par"),
            holds=line,
        ),
        BadPaper(
            "an rtf that asks a server",
            lambda: papers.rtf(f"{{\\*\\template http://127.0.0.1:9/}}{line}\\par"),
            holds=line,
        ),
        BadPaper(
            "an rtf with absurd numbers",
            lambda: papers.rtf(f"\\uc-5\\ansicpg0\\f-1\\fcharset9999 {line}\\par"),
            holds=line,
        ),
    ]


def _pages() -> list[BadPaper]:
    line = papers.PARAGRAPHS[0]
    return [
        BadPaper("a page of 200,000 divs", lambda: b"<html>" + b"<div>" * 200_000 + line.encode(), holds=line),
        BadPaper("a page that never ends a script", lambda: f"<html><p>{line}</p><script>x".encode(), holds=line),
        BadPaper("a page that never ends a comment", lambda: f"<html><p>{line}</p><!-- x".encode(), holds=line),
        BadPaper(
            "a page that asks a server",
            lambda: (
                f'<html><img src="http://127.0.0.1:9/"><iframe src="http://127.0.0.1:9/"></iframe><p>{line}</p>'.encode()
            ),
            holds=line,
        ),
        BadPaper(
            "a page that lies about its letters",
            lambda: '<html><meta charset="utf-8"><p>Größe'.encode("cp1252"),
            holds="Größe",
        ),
        BadPaper(
            "a page in no encoding", lambda: '<html><meta charset="x-none"><p>Größe'.encode("cp1252"), holds="Größe"
        ),
        BadPaper("a page of broken tags", lambda: b"<html><p" + b"<" * 50_000 + b"><p>fine</p>", holds="fine"),
        BadPaper("a page without a word", lambda: b"<html><body><br></body></html>", None, _NOTHING),
    ]


def _mails() -> list[BadPaper]:
    head = (
        "From: a@example.org\nTo: b@example.org\nSubject: x\nDate: Mon, 04 May 2026 09:30:00 +0200\nMIME-Version: 1.0\n"
    )
    return [
        refused("a mail of 3,000 nested parts", lambda: _nested(head, 3_000), _UNREADABLE),
        BadPaper(
            "a mail cut before its end",
            lambda: papers.mail(files=[("a.txt", b"x" * 99)])[:-40],
            complete=False,
            holds="harbour",
        ),
        BadPaper(
            "a mail with a broken file",
            lambda: papers.mail(files=[("a", b"abc")]).replace(b"YWJj", b"Y!!="),
            holds="harbour",
        ),
        BadPaper(
            "a mail with odd words",
            lambda: (head + "X-Y: z\nCc: =?bogus?q?=ff?= =?utf-8?b?!!?=\n\nhello").encode(),
            holds="hello",
        ),
        BadPaper(
            "a mail without a boundary",
            lambda: (head + "Content-Type: multipart/mixed\n\nhello").encode(),
            holds="hello",
        ),
        BadPaper(
            "a mail in no encoding",
            lambda: (head + "Content-Type: text/plain; charset=x-none\n\nhello").encode(),
            holds="hello",
        ),
        BadPaper(
            "a mail with a date that is none",
            lambda: (head.replace("04 May", "99 Foo") + "\nhello").encode(),
            holds="hello",
        ),
        refused(
            "an encrypted mail",
            lambda: (head + "Content-Type: multipart/encrypted; boundary=x\n\n--x--\n").encode(),
            _LOCKED,
        ),
        refused(
            "a mail that s/mime has locked",
            lambda: (head + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nAAAA").encode(),
            _LOCKED,
        ),
        refused(
            "a mailbox",
            lambda: b"From a@example.org Mon May  4 09:30:00 2026\n" + head.encode() + b"\nx",
            _UNSUPPORTED,
            "EML",
        ),
        refused("a mail of 6,000 parts", lambda: _many_files(head), _LARGE),
        BadPaper(
            "a mail with raw bytes in its head", lambda: head.encode() + b"Cc: Gr\xf6\xdfe\n\nhello", holds="hello"
        ),
    ]


def _texts() -> list[BadPaper]:
    return [
        refused("noise", lambda: random.Random(2).randbytes(50_000), _UNSUPPORTED),
        BadPaper("only spaces", lambda: b" \n\t" * 500, None, _NOTHING),
        BadPaper("a line of 10 MB", lambda: b"word " * 2_000_000, holds="word word"),
        BadPaper("utf-8 that ends within a letter", lambda: "Größe ß".encode()[:-1], holds="Größe"),
        BadPaper(
            "utf-16 that ends within a letter",
            lambda: ("Größe und mehr davon" * 9).encode("utf-16")[:-1],
            holds="Größe",
        ),
        BadPaper("two encodings in one", lambda: "Größe. ".encode() * 9 + "Größe".encode("cp1252"), holds="Gr"),
        BadPaper("letters that turn the line", lambda: "the \u202eevil\u202c harbour".encode(), holds="harbour"),
        BadPaper("words with unseen letters in them", lambda: "in\u200bvo\u00adice 7".encode(), holds="invoice 7"),
        BadPaper(
            "half letters", lambda: b"\xff\xfe" + b"\x00\xd8" * 20 + "harbour".encode("utf-16-le"), holds="harbour"
        ),
        BadPaper("one letter", lambda: b"R", holds="R"),
        refused("a playlist", lambda: b"#EXTM3U\n#EXTINF:9,\nfile:///etc/passwd\n", _UNSUPPORTED),
        BadPaper("subtitles with absurd times", lambda: b"1\n9999:59:59,999 --> 00:00:00,000\nhello\n", holds="hello"),
        BadPaper("subtitles in which nobody speaks", lambda: b"WEBVTT\n\n00:01.000 --> 00:02.000\n\n", None, _NOTHING),
        BadPaper(
            "markdown of 50,000 nested quotes", lambda: b"# a\n# b\n\n" + b">" * 50_000 + b" deep\n\nfine", holds="a"
        ),
        BadPaper("a drawing in xml", lambda: b'<?xml version="1.0"?><svg><text>harbour</text></svg>', holds="harbour"),
    ]


def _pictures() -> list[BadPaper]:
    png = papers.picture()
    return [
        BadPaper("a png cut in its middle", lambda: png[: len(png) // 2], None, _NOTHING, complete=False),
        refused("a png of 2,500 million pixels", lambda: _huge_png(50_000, 50_000), _LARGE),
        refused(
            "a png that is only its name", lambda: b"\x89PNG\r\n\x1a\n" + bytes(40) + b"IEND\xaeB`\x82", _UNREADABLE
        ),
        cut("a jpeg cut at its start", lambda: papers.picture(form="JPEG")[:60]),
        refused("a tiff of noise", lambda: b"II*\0" + random.Random(4).randbytes(4000), _UNREADABLE),
        refused("a tiff that points at itself", lambda: b"II*\0\x08\0\0\0\0\0\x08\0\0\0", _UNREADABLE),
    ]


def _body(text: str) -> str:
    return f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{papers.word_paragraph("@")}</w:body></w:document>'.replace(
        "@", text
    )


def _docx_of(document: str | bytes) -> bytes:
    return papers.zipped({"word/document.xml": document})


def _odt_of(content: str | None) -> bytes:
    parts = {"mimetype": "application/vnd.oasis.opendocument.text"} | (
        {} if content is None else {"content.xml": content}
    )
    return papers.zipped(parts)


def _reading(address: str) -> str:
    return f'<!DOCTYPE a [<!ENTITY x SYSTEM "{address}">]>'


def _remote_template() -> bytes:
    template = '<Relationship Id="r1" Target="http://127.0.0.1:9/t.dotm" TargetMode="External"/>'
    return papers.docx(parts={"word/_rels/settings.xml.rels": f"<Relationships>{template}</Relationships>"})


def _zip_bomb() -> bytes:
    memory = io.BytesIO()
    with (
        zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive,
        archive.open("word/document.xml", "w") as part,
    ):
        part.write(_body("@").partition("@")[0].encode())
        for _ in range(300):
            part.write(b" " * (1 << 20))
    return memory.getvalue()


def _wrong_checksum() -> bytes:
    whole = bytearray(papers.zipped({"word/document.xml": _body("x" * 5000)}))
    place = whole.index(b"PK\x01\x02")
    whole[place + 16 : place + 20] = b"\1\2\3\4"
    return bytes(whole)


def _flagged(whole: bytes) -> bytes:
    marked = bytearray(whole)
    at = 0
    while (at := marked.find(b"PK\x01\x02", at)) >= 0:
        marked[at + 8] |= 1
        at += 4
    return bytes(marked)


def _ole(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + stream.encode("utf-16-le") + bytes(600)


def _many_parts() -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        archive.writestr("word/document.xml", _body("x"))
        for number in range(20_000):
            archive.writestr(f"x/{number}", b"")
    return memory.getvalue()


def _oddly_packed() -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("word/document.xml", _body("x"))
    return memory.getvalue()


def _looping_pages() -> bytes:
    return papers.pdf([papers.PARAGRAPHS]).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]")


def _page_bomb() -> bytes:
    stream = zlib.compress(b" " * (300 << 20), 9)
    whole = papers.pdf([[]], compressed=False)
    start, end = whole.index(b"<< /Length"), whole.index(b"endstream")
    return (
        whole[:start]
        + f"<< /Filter /FlateDecode /Length {len(stream)} >>\nstream\n".encode()
        + stream
        + b"\n"
        + whole[end:]
    )


def _launching() -> bytes:
    action = "/AA << /O << /S /Launch /F (calc.exe) /Next << /S /URI /URI (http://127.0.0.1:9/) >> >> >>"
    return papers.pdf([papers.PARAGRAPHS], extra=action)


def _page_that_is_none() -> bytes:
    return papers.pdf([papers.PARAGRAPHS, ["x"]]).replace(b"/Kids [4 0 R 7 0 R]", b"/Kids [4 0 R 3 0 R]")


def _nested(head: str, depth: int) -> bytes:
    lines = [head]
    for number in range(depth):
        lines.append(f"Content-Type: multipart/mixed; boundary=b{number}\n\n--b{number}\n")
    return "".join([*lines, "\nx"]).encode()


def _many_files(head: str) -> bytes:
    part = "--x\nContent-Type: text/plain; name=a.txt\nContent-Disposition: attachment\n\nx\n"
    return (head + "Content-Type: multipart/mixed; boundary=x\n\n" + part * 6_000 + "--x--\n").encode()


def _huge_png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
