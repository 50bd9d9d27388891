"""Subtitles (SubRip, WebVTT) as cues: times, text, and who says it where the file tells. Pure; reads what people have.

Forgiving as players are: numbers may lack, be doubled or be wrong, hours may lack, `.` and `,` both part the
milliseconds, cues may overlap or run backwards. Not kept: styles, positions, notes, chapters. A file in which no cue
can be found gives none.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

_STAMP = r"(?:(\d{1,4}):)?([0-5]?\d):([0-5]?\d)(?:[.,:](\d{1,3}))?"
_TIMES = re.compile(rf"^\s*{_STAMP}\s*-{{1,2}}>\s*{_STAMP}(?:\s.*)?$")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]{1,200})>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:[a-zA-Z][^<>]{0,200}|[\d:.]+)>|\{\\[^{}]{0,200}\}")
_NAMED = re.compile(r"^\s*[-–—]?\s*([^\W\d_][^:.!?\[\]()<>]{0,40}):\s+(?=\S)")
_BLOCKS = ("NOTE", "STYLE", "REGION")
_LONGEST_MS = 1000 * 3600 * 1000


@dataclass(frozen=True, slots=True)
class Cue:
    """A stretch of speech. `speaker` is a name as the file writes it, None where it does not say."""

    start_ms: int
    end_ms: int
    text: str
    speaker: str | None = None


def is_vtt(text: str) -> bool:
    """Whether a text says that it is WebVTT (webvtt1 §4.1): the word, alone on its line or before a space."""
    return re.match(r"\ufeff?WEBVTT(?:[ \t].*)?(?:\r|\n|$)", text) is not None


def is_srt(text: str) -> bool:
    """Whether a text begins as SubRip does: a number, a line of times, something said."""
    lines = [line for line in text.lstrip("\ufeff").splitlines()[:20] if line.strip()]
    return len(lines) > 2 and lines[0].strip().isdecimal() and _TIMES.match(lines[1]) is not None


def parse_subtitles(text: str) -> list[Cue]:
    """The cues of SubRip or WebVTT, in the file's order; in WebVTT one cue per voice."""
    voiced = is_vtt(text)
    cues: list[Cue] = []
    for start_ms, end_ms, lines in _timed(text.lstrip("\ufeff")):
        parts = _voices(lines) if voiced else _names(lines)
        cues += [Cue(start_ms, end_ms, said, speaker) for speaker, said in parts if said]
    return cues


def _timed(text: str) -> Iterator[tuple[int, int, list[str]]]:
    """Start, end and lines of every cue. A line of times begins one, wherever it stands; a blank line ends it."""
    times: tuple[int, int] | None = None
    said: list[str] = []
    skipping = False
    for line in re.split(r"\r\n|\r|\n", text):
        found = None if skipping else _TIMES.match(line)
        if found:
            if times:
                # Without a blank line between them the number of this cue was read as the last line of that one.
                yield *times, said[:-1] if said and said[-1].strip().isdecimal() else said
            start, end = _ms(*found.groups()[:4]), _ms(*found.groups()[4:])
            times, said = (start, max(start, end)), []
        elif not line.strip():
            if times:
                yield *times, said
            times, said, skipping = None, [], False
        elif times:
            said.append(line)
        elif line.startswith(_BLOCKS):
            skipping = True
    if times:
        yield *times, said


def _ms(hours: str | None, minutes: str, seconds: str, fraction: str | None) -> int:
    whole = (int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)
    return min(whole * 1000 + int((fraction or "0").ljust(3, "0")), _LONGEST_MS)


def _voices(lines: list[str]) -> Iterator[tuple[str | None, str]]:
    """Who says what in a WebVTT cue: voice tags tell, up to the next one."""
    whole = "\n".join(lines)
    marks = list(_VOICE.finditer(whole))
    ends = [*(mark.start() for mark in marks[1:]), len(whole)][: len(marks)]
    yield None, _plain(whole[: marks[0].start()] if marks else whole)
    for mark, end in zip(marks, ends, strict=True):
        yield html.unescape(mark.group(1)).strip() or None, _plain(whole[mark.end() : end])


def _names(lines: list[str]) -> Iterator[tuple[str | None, str]]:
    """Who says what in a SubRip cue. It has no way to tell; "Name: " at the start of a line is what people write."""
    speaker: str | None = None
    said: list[str] = []
    for line in lines:
        plain = _TAG.sub("", line)
        named = _NAMED.match(plain)
        if named and _is_name(named.group(1)):
            yield speaker, _plain(" ".join(said), unescape=False)
            speaker, said = named.group(1).strip(), [plain[named.end() :]]
        else:
            said.append(plain)
    yield speaker, _plain(" ".join(said), unescape=False)


def _is_name(words: str) -> bool:
    """At most four words, each beginning with a capital or a digit: "Ms Gray", "SPEAKER 2", and not "He said"."""
    parts = words.split()
    return 0 < len(parts) <= 4 and all(not part[0].islower() for part in parts) and len(words) > 1


def _plain(text: str, *, unescape: bool = True) -> str:
    bare = _TAG.sub("", text)
    return " ".join((html.unescape(bare) if unescape else bare).replace("\u2060", "").split())
