"""What the outside of a media file tells before any decoder touches it: is it all there, is it locked.

Reads headers only, by ranges, in plain Python: RIFF, RF64, AIFF, W64, AU, CAF, MP4 and QuickTime, Matroska, Ogg, ASF.
It promises "complete" only for containers that say how long they are; one that does not say counts as complete.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

_UNKNOWN_32 = 0xFFFFFFFF
_MOOV_LIMIT = 64 << 20  # a moov of a 24 h recording is about 20 MB
_SEGMENT, _ENDLESS = 0x18538067, -1
_MP3_FRAME = 2881  # the largest; encoders do not agree on whether the Xing frame counts itself
_LOCKED_ENTRIES = frozenset({b"drms", b"drmi", b"drmt", b"enca", b"encv", b"encs", b"aavd"})
_LOCKED_BRANDS = frozenset({b"aax ", b"aaxc", b"M4P "})
# ASF specification 01.20.06, §10: Content Encryption Object and Extended Content Encryption Object.
_ASF_HEADER = bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c")
_ASF_FILE = bytes.fromhex("a1dcab8c47a9cf118ee400c00c205365")
_ASF_LOCKS = (bytes.fromhex("fbb3112223bdd211b4b700a0c955fc6e"), bytes.fromhex("14e68a292226174cb935dae07ee9289c"))
_W64_RIFF = bytes.fromhex("726966662e91cf11a5d628db04c10000")


_STARTS = (
    *(
        b"RIFF",
        b"RF64",
        b"BW64",
        b"FORM",
        b".snd",
        b"caff",
        b"fLaC",
        b"OggS",
        b"ID3",
        b"#!AMR",
        b"FLV",
        b"wvpk",
        b"MAC ",
    ),
    *(b"TTA1", b"MPCK", b"MP+", b"DSD ", b"\x02dss", b"\x03dss", b"\x1a\x45\xdf\xa3", b"\x00\x00\x01\xba", b"\x47\x40"),
    *(_ASF_HEADER, _W64_RIFF, b".RMF", b"nut/", b"Creative Voice", b"tBaK", b"\x06\x0e\x2b\x34", b"\x0b\x77"),
)


class Box(NamedTuple):
    """One MP4 box: its kind, where its content starts, and where it claims to end."""

    kind: bytes
    start: int
    end: int


def is_known(head: bytes) -> bool:
    """Whether a file starts as sound or video does: a decoder that fails on it met damage, not another kind of file."""
    if head[:4] == b"RIFF":
        return head[8:12] in (b"WAVE", b"AVI ")
    mpeg_frame = len(head) > 2 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0 and head[2] < 0xF0
    return head.startswith(_STARTS) or _is_mp4(head) or mpeg_frame


def is_complete(file: BinaryIO, size: int) -> bool:
    """Whether the file reaches the end that its own container states."""
    head = _at(file, 0, 64)
    if head[:4] in (b"RIFF", b"RF64", b"BW64"):
        return _riff_complete(file, size, head)
    if head[:4] == b"FORM" and head[8:12] in (b"AIFF", b"AIFC"):
        return 8 + int(struct.unpack(">I", head[4:8])[0]) <= size + 1  # the pad byte may be missing
    if head[:16] == _W64_RIFF and len(head) >= 24:
        return int(struct.unpack("<Q", head[16:24])[0]) <= size
    if head[:4] == b".snd" and len(head) >= 12:
        start, length = struct.unpack(">II", head[4:12])
        return bool(length == _UNKNOWN_32 or start + length <= size)
    if head[:4] == b"caff":
        return _caf_complete(file, size)
    if _is_mp4(head):
        return _mp4_complete(file, size)
    if head[:4] == b"\x1a\x45\xdf\xa3":
        return _matroska_complete(file, size)
    if head[:4] == b"OggS":
        return _ogg_complete(file, size)
    if head[:16] == _ASF_HEADER:
        return _asf_complete(_at(file, 0, 64 << 10), size)
    if head[:4] == b"fLaC":
        return _flac_complete(file, size)
    return _mp3_complete(file, size, head)


def is_locked(file: BinaryIO, size: int) -> bool:
    """Whether the container says that its sound is encrypted (bought music, audio books, protected streams)."""
    head = _at(file, 0, 64)
    if head[:16] == _ASF_HEADER:
        return any(lock in _at(file, 0, 64 << 10) for lock in _ASF_LOCKS)
    if not _is_mp4(head):
        return False
    if head[4:8] == b"ftyp" and head[8:12] in _LOCKED_BRANDS:
        return True
    return any(box.kind == b"moov" and _moov_locked(file, box) for box in _boxes(file, 0, size))


def _at(file: BinaryIO, offset: int, length: int) -> bytes:
    file.seek(offset)
    return file.read(length)


def _riff_complete(file: BinaryIO, size: int, head: bytes) -> bool:
    """Chunk by chunk to the sound: its claimed size must be there. Claims of 0 and 2^32-1 mean "until the end"."""
    if head[8:12] != b"WAVE":
        claimed = int(struct.unpack("<I", head[4:8])[0]) if len(head) >= 8 else 0
        return claimed in (0, _UNKNOWN_32) or 8 + claimed <= size + 1
    offset, long_length = 12, None
    while offset + 8 <= size:
        kind, length = struct.unpack("<4sI", _at(file, offset, 8).ljust(8, b"\0"))
        if kind == b"ds64":
            long_length = int(struct.unpack("<Q", _at(file, offset + 16, 8).ljust(8, b"\0"))[0])
        if kind == b"data":
            claimed = long_length if length == _UNKNOWN_32 and long_length else length
            return claimed in (0, _UNKNOWN_32) or offset + 8 + claimed <= size
        offset += 8 + length + (length & 1)
    return False


def _caf_complete(file: BinaryIO, size: int) -> bool:
    offset = 8
    while offset + 12 <= size:
        kind, length = struct.unpack(">4sq", _at(file, offset, 12))
        if length < 0:
            return bool(kind == b"data")
        offset += 12 + length
    return offset == size


def _is_mp4(head: bytes) -> bool:
    return head[4:8] in (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip", b"styp", b"pnot")


def _boxes(file: BinaryIO, start: int, end: int) -> Iterator[Box]:
    """The boxes between two offsets (ISO/IEC 14496-12 §4.2). One that claims to end beyond `end` is the last."""
    offset = start
    while offset + 8 <= end:
        length, kind = struct.unpack(">I4s", _at(file, offset, 8).ljust(8, b"\0"))
        header = 8
        if length == 1:
            header, length = 16, int(struct.unpack(">Q", _at(file, offset + 8, 8).ljust(8, b"\0"))[0])
        elif length == 0:
            length = end - offset
        if length < header:
            return
        yield Box(kind, offset + header, offset + length)
        offset += length


def _mp4_complete(file: BinaryIO, size: int) -> bool:
    boxes = list(_boxes(file, 0, size))
    return any(box.kind == b"moov" for box in boxes) and all(box.end <= size for box in boxes)


def _moov_locked(file: BinaryIO, moov: Box) -> bool:
    """Walks moov/trak/mdia/minf/stbl/stsd and looks at the kinds of the sample entries; `pssh` says it outright."""
    content = _at(file, moov.start, min(moov.end - moov.start, _MOOV_LIMIT))
    memory = io.BytesIO(content)
    pending = [Box(b"moov", 0, len(content))]
    while pending:
        parent = pending.pop()
        for box in _boxes(memory, parent.start, min(parent.end, len(content))):
            if box.kind == b"pssh":
                return True
            if box.kind in (b"trak", b"mdia", b"minf", b"stbl"):
                pending.append(box)
            if box.kind == b"stsd":
                entries = _boxes(memory, box.start + 8, min(box.end, len(content)))
                if any(entry.kind in _LOCKED_ENTRIES for entry in entries):
                    return True
    return False


def _matroska_complete(file: BinaryIO, size: int) -> bool:
    """EBML header, then the segment: of known size, or all ones for a stream that was never closed (RFC 8794 §6)."""
    offset = 0
    for _ in range(2):
        identifier, offset = _vint(file, offset, keep_marker=True)
        length, offset = _vint(file, offset, keep_marker=False)
        if identifier is None or length is None:
            return False
        if length == _ENDLESS:
            return identifier == _SEGMENT
        offset += length
    return offset <= size


def _vint(file: BinaryIO, offset: int, *, keep_marker: bool) -> tuple[int | None, int]:
    """A number of variable length and the offset behind it; None when it is not there."""
    raw = _at(file, offset, 8)
    if not raw or raw[0] == 0:
        return None, offset
    width = 9 - raw[0].bit_length()
    if len(raw) < width:
        return None, offset
    value = int.from_bytes(raw[:width], "big")
    if keep_marker:
        return value, offset + width
    every_bit = (1 << 7 * width) - 1
    value &= every_bit
    return (_ENDLESS if value == every_bit else value), offset + width


def _ogg_complete(file: BinaryIO, size: int) -> bool:
    """The last page must end where the file ends (RFC 3533 §6)."""
    tail_start = max(0, size - (65_307 * 2))  # two largest pages
    tail = _at(file, tail_start, size - tail_start)
    at = tail.rfind(b"OggS")
    while at >= 0:
        page = tail[at : at + 27 + 255]
        if len(page) < 27 or len(page) < 27 + page[26]:
            return False
        if page[4] == 0 and page[5] < 8:  # otherwise the four letters stood inside a packet
            return at + 27 + page[26] + sum(page[27 : 27 + page[26]]) == len(tail)
        at = tail.rfind(b"OggS", 0, at)
    return False


def _flac_complete(file: BinaryIO, size: int) -> bool:
    """Only that sound follows the metadata (RFC 9639 §8); how far it reaches shows in its last frame, not in bytes."""
    offset, last = 4, False
    while not last and offset + 4 <= size:
        block = _at(file, offset, 4)
        last, offset = bool(block[0] & 0x80), offset + 4 + int.from_bytes(block[1:], "big")
    return last and offset < size


def _mp3_complete(file: BinaryIO, size: int, head: bytes) -> bool:
    """A Xing or Info frame tells how many bytes the sound has; without one nothing can be said."""
    start = 10 + _seven_bits(head[6:10]) if head[:3] == b"ID3" else 0
    frame = _at(file, start, 200)
    at = max(frame.find(b"Xing"), frame.find(b"Info"))
    if at < 0 or len(frame) < at + 16 or not frame[at + 7] & 2:
        return True
    has_frames = frame[at + 7] & 1
    claimed = int.from_bytes(frame[at + 8 + 4 * has_frames :][:4], "big")
    return start + claimed <= size + _MP3_FRAME


def _seven_bits(raw: bytes) -> int:
    """A synchsafe integer (ID3v2.4 §6.2)."""
    return sum((byte & 0x7F) << 7 * place for place, byte in enumerate(reversed(raw)))


def _asf_complete(head: bytes, size: int) -> bool:
    at = head.find(_ASF_FILE)
    if at < 0 or len(head) < at + 48:
        return False
    claimed, flags = struct.unpack("<Q", head[at + 40 : at + 48])[0], head[at + 88 : at + 89]
    being_written = bool(flags and flags[0] & 1)
    return being_written or int(claimed) <= size
