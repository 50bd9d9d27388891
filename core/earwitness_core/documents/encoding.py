"""From bytes to letters, in whatever encoding they are: told by a mark, by their shape, or found out.

Order: a byte order mark; the pattern of zeros that UTF-16 and UTF-32 leave; UTF-8 if all of it is; else the likeliest
of the old code pages (charset-normalizer). What cannot be decoded becomes U+FFFD. Never reads more than pieces.
"""

from __future__ import annotations

import codecs
import io
from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO

PIECE = 1 << 18
_SAMPLE = 1 << 16
_MARKS = (  # the longer first: UTF-32's begins as UTF-16's does
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Controls that text holds: backspace, tab, line feed, vertical tab, form feed, return, DOS's end, escape.
_TEXT_CONTROLS = frozenset(b"\x08\t\n\x0b\x0c\r\x1a\x1b")
_CONTROLS = bytes(one for one in range(32) if one not in _TEXT_CONTROLS) + b"\x7f"
_MOST_CONTROLS = 1 / 200  # noise has 1 in 9
# charset-normalizer weighs these by what they make of the sample; others are rare, and near-doubles of these.
_CODE_PAGES = [
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "iso8859_15", "iso8859_2",
    "koi8_r", "cp866", "cp437", "mac_roman", "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr", "tis_620",
]  # fmt: skip


def wide_encoding(head: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark, by where the zeros are; None for anything else.

    Letters, digits, spaces and line ends of most scripts have a zero as one of two bytes, or as two of four.
    """
    sample = head[: len(head) // 4 * 4][:4096]
    if len(sample) < 8 or b"\0" not in sample:
        return None
    zeros = [sample[place::4].count(0) * 4 / len(sample) for place in range(4)]
    if zeros[0] > 0.9 and zeros[1] > 0.8:
        found = "utf-32-be"
    elif zeros[3] > 0.9 and zeros[2] > 0.8:
        found = "utf-32-le"
    elif min(zeros[1], zeros[3]) > 0.15 and max(zeros[0], zeros[2]) < 0.05:
        found = "utf-16-le"
    elif min(zeros[0], zeros[2]) > 0.15 and max(zeros[1], zeros[3]) < 0.05:
        found = "utf-16-be"
    else:
        return next((one for one, high in (("utf-16-le", 1), ("utf-16-be", 0)) if _is_script(sample, one, high)), None)
    return found if _reads_as_text(sample, found) else None


def _is_script(sample: bytes, encoding: str, high: int) -> bool:
    """Whether the high bytes are few, as in a text of one script (Cyrillic, Greek, Arabic), and the low ones many."""
    covered = [
        sum(count for _, count in Counter(sample[place::2]).most_common(3)) * 2 / len(sample)
        for place in (high, 1 - high)
    ]
    if covered[0] < 0.9 or covered[1] > 0.6 or not _reads_as_text(sample, encoding):
        return False
    text = sample.decode(encoding, "replace")
    return sum(one.isalpha() or one.isspace() for one in text) > len(text) * 0.8


def _reads_as_text(sample: bytes, encoding: str) -> bool:
    text = codecs.getincrementaldecoder(encoding)("replace").decode(sample)
    odd = sum(one == "\ufffd" or (ord(one) < 32 and ord(one) not in _TEXT_CONTROLS) for one in text)
    return odd <= len(text) * _MOST_CONTROLS


def mark_of(head: bytes) -> str | None:
    """The encoding that a byte order mark tells."""
    return next((encoding for mark, encoding in _MARKS if head.startswith(mark)), None)


def looks_like_text(head: bytes) -> bool:
    """Whether bytes are text of some encoding rather than a program, a picture or noise."""
    if mark_of(head) or wide_encoding(head):
        return True
    return bool(head) and sum(head.count(one) for one in _CONTROLS) <= len(head) * _MOST_CONTROLS


def encoding_of(file: BinaryIO) -> str:
    """The encoding of a whole file; leaves it at its start."""
    file.seek(0)
    head = file.read(_SAMPLE)
    found = mark_of(head) or wide_encoding(head)
    if found is None:
        found = "utf-8" if _is_utf8(head, file) else guessed(head)
    file.seek(0)
    return found


def _is_utf8(head: bytes, file: BinaryIO) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(head)
        while piece := file.read(PIECE):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as cause:
        # Cut off within its last letter it is UTF-8 all the same.
        return cause.reason == "unexpected end of data"
    return True


def guessed(sample: bytes) -> str:
    """The likeliest old code page of a sample that is not UTF-8."""
    import charset_normalizer

    best = charset_normalizer.from_bytes(sample, cp_isolation=_CODE_PAGES, preemptive_behaviour=False).best()
    return best.encoding if best is not None else "cp1252"


def decoded(content: bytes) -> str:
    """Bytes in memory as text."""
    return content.decode(encoding_of(io.BytesIO(content)), "replace")


def lines_of(file: BinaryIO, encoding: str) -> Iterator[str]:
    """The lines of a file without their ends, whichever kind those are; a form feed stays. Memory: a line.

    A line that never ends is given in pieces, so that a file without line ends needs no memory either.
    """
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    pending = ""
    while True:
        piece = file.read(PIECE)
        pending += decoder.decode(piece, final=not piece)
        if not piece:
            break
        held = "\r" if pending.endswith("\r") else ""  # its line feed may come with the next piece
        *whole, pending = _split(pending[: len(pending) - len(held)])
        pending += held
        yield from whole
        if len(pending) > PIECE:
            yield pending
            pending = ""
    yield from _split(pending)


def _split(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n").split("\n")
