"""What kind of file this is, by its content and never by its name.

A small table of the containers that sound and video come in, and of the files that people drop beside them. It names;
it does not judge: documents go to the probe of documents, and what it does not know to both, FFmpeg last. (The general
tables were tried: see core/docs/decisions/0030-events-are-hints.md.)
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from earwitness_core.model import DocumentFacts, MediaFacts

HEAD = 4096  # bytes that `sniff` wants to see


class Kind(Enum):
    MEDIA = "media"
    DOCUMENT = "document"  # one that is read, or an archive that may be one
    FOREIGN = "foreign"  # well known, and neither recording nor document
    LOCKED = "locked"  # protected by a password
    BLANK = "blank"  # zeros only: space that is reserved and not written
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Sniffed:
    kind: Kind
    media_type: str = "application/octet-stream"
    words: str = ""  # for a person: what a foreign file is


_AUDIO_BRANDS = (b"M4A ", b"M4B ", b"M4P ", b"F4A ", b"aax ", b"aaxc")
_MEDIA: tuple[tuple[int, bytes, str], ...] = (
    (0, b"fLaC", "audio/flac"),
    (0, b"#!AMR", "audio/amr"),
    (0, b".snd", "audio/basic"),
    (0, b"caff", "audio/x-caf"),
    (0, b"riff\x2e\x91\xcf\x11", "audio/x-w64"),
    (0, b"wvpk", "audio/x-wavpack"),
    (0, b"MAC ", "audio/x-ape"),
    (0, b"TTA1", "audio/x-tta"),
    (0, b"Creative Voice File\x1a", "audio/x-voc"),
    (0, b"DSD ", "audio/x-dsf"),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "video/x-ms-asf"),
    (0, b"FLV\x01", "video/x-flv"),
    (0, b"\x00\x00\x01\xba", "video/mpeg"),
    (0, b".RMF", "application/vnd.rn-realmedia"),
    (0, b"\x06\x0e\x2b\x34\x02\x05\x01\x01", "application/mxf"),
    (4, b"moov", "video/quicktime"),
    (4, b"mdat", "video/quicktime"),
    (4, b"wide", "video/quicktime"),
)
_DOCUMENTS: tuple[tuple[int, bytes, str, str], ...] = (
    (0, b"%PDF-", "application/pdf", "It is a PDF."),
    (0, b"PK\x03\x04", "application/zip", "It is an archive or an office document."),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage", "It is an office document."),
    (0, b"{\\rtf", "application/rtf", "It is a text document."),
    (0, b"\xff\xd8\xff", "image/jpeg", "It is a picture."),
    (0, b"\x89PNG\r\n\x1a\n", "image/png", "It is a picture."),
    (0, b"II*\x00", "image/tiff", "It is a picture."),
    (0, b"MM\x00*", "image/tiff", "It is a picture."),
)
_FOREIGN: tuple[tuple[int, bytes, str, str], ...] = (
    (0, b"PK\x05\x06", "application/zip", "It is an empty archive."),
    (0, b"Rar!\x1a\x07", "application/vnd.rar", "It is an archive; unpack it."),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed", "It is an archive; unpack it."),
    (0, b"\x1f\x8b", "application/gzip", "It is an archive; unpack it."),
    (257, b"ustar", "application/x-tar", "It is an archive; unpack it."),
    (0, b"GIF8", "image/gif", "It is a picture."),
    (0, b"SQLite format 3\x00", "application/vnd.sqlite3", "It is a database."),
    (0, b"\x7fELF", "application/x-executable", "It is a program."),
    (0, b"MThd", "audio/midi", "It holds notes, not sound."),
)


def sniff(head: bytes) -> Sniffed:
    """Name a file by its first bytes (up to HEAD of them)."""
    if not head.strip(b"\0"):
        return Sniffed(Kind.BLANK)
    media = _media_type(head)
    if media:
        return Sniffed(Kind.MEDIA, media)
    for kind, table in ((Kind.DOCUMENT, _DOCUMENTS), (Kind.FOREIGN, _FOREIGN)):
        for offset, magic, media_type, words in table:
            if head.startswith(magic, offset):
                return Sniffed(Kind.LOCKED if _is_locked(head) else kind, media_type, words)
    return Sniffed(Kind.UNKNOWN)


def media_type(sniffed: Sniffed, facts: MediaFacts | DocumentFacts) -> str:
    """What to call a file that the probe could read: by its content, else by the container the probe found."""
    if isinstance(facts, DocumentFacts):
        return facts.media_type
    if sniffed.kind is Kind.MEDIA:
        return sniffed.media_type
    container = facts.container.partition(",")[0]
    return {"mp3": "audio/mpeg", "aac": "audio/aac", "mpegts": "video/mp2t"}.get(container) or f"audio/x-{container}"


def _media_type(head: bytes) -> str:
    if head[:4] in (b"RIFF", b"RF64", b"BW64"):
        return {b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}.get(head[8:12], "")
    if head[:4] == b"FORM" and head[8:12] in (b"AIFF", b"AIFC"):
        return "audio/aiff"
    if head[4:8] == b"ftyp":
        return _iso_type(head[8:12])
    if head[:4] == b"OggS":
        return "video/ogg" if b"\x80theora" in head[:512] else "audio/ogg"
    if head[:4] == b"\x1aE\xdf\xa3":
        return "video/webm" if b"webm" in head[:64] else "video/x-matroska"
    if head[:3] == b"ID3":
        return "audio/mpeg"
    return next((kind for offset, magic, kind in _MEDIA if head.startswith(magic, offset)), "")


def _iso_type(brand: bytes) -> str:
    if brand in _AUDIO_BRANDS:
        return "audio/mp4"
    if brand == b"qt  ":
        return "video/quicktime"
    if brand[:3] in (b"3gp", b"3g2"):
        return "video/3gpp"
    if brand in (b"heic", b"heix", b"mif1", b"avif"):
        return ""  # pictures in the same boxes; the probe finds no sound in them
    return "video/mp4"


def _is_locked(head: bytes) -> bool:
    """A ZIP says in bit 0 of its flags (APPNOTE 4.4.4) that its first member is encrypted."""
    return head[:4] == b"PK\x03\x04" and len(head) >= 8 and bool(head[6] & 1)
