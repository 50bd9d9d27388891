"""Strict readers of our own exports: what they do not know they refuse, so that a slip in a writer shows."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class ReadCue:
    start_ms: int
    end_ms: int
    speaker: str | None
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        return " ".join(self.lines)


class Malformed(AssertionError):
    pass


_TIME = r"(\d{2,}):([0-5]\d):([0-5]\d)%s(\d{3})"
_SRT_TIMES = re.compile(f"^{_TIME % ','} --> {_TIME % ','}$")
_VTT_TIMES = re.compile(rf"^{_TIME % '[.]'} --> {_TIME % '[.]'}$")
_VOICE = re.compile(r"^<v ([^<>\n]+)>")


def read_srt(text: str) -> list[ReadCue]:
    """Cues of a SubRip file; numbers must count from 1, blank lines only stand between cues."""
    cues = []
    for number, block in enumerate(_blocks(text), start=1):
        head, times, *lines = block.split("\n")
        _require(head == str(number), f"cue {number} is numbered {head!r}")
        cues.append(_cue(_SRT_TIMES, times, None, lines))
    return cues


def read_vtt(text: str) -> list[ReadCue]:
    """Cues of a WebVTT file with voice tags and character references undone."""
    header, *blocks = _blocks(text)
    _require(header == "WEBVTT", f"header is {header!r}")
    cues = []
    for block in blocks:
        times, *lines = block.split("\n")
        voice = _VOICE.match(lines[0])
        if voice:
            lines[0] = lines[0][voice.end() :]
        _require(not any("<" in line or ">" in line for line in lines), f"a stray tag in {lines}")
        speaker = html.unescape(voice[1]) if voice else None
        cues.append(_cue(_VTT_TIMES, times, speaker, [html.unescape(line) for line in lines]))
    return cues


def _blocks(text: str) -> list[str]:
    if not text:
        return []
    _require(text.endswith("\n") and not text.endswith("\n\n"), "a file ends in one line end")
    _require("\r" not in text, "line ends are line feeds")
    blocks = text[:-1].split("\n\n")
    _require(all(block and not block.startswith("\n") for block in blocks), "an empty block")
    return blocks


def _cue(pattern: re.Pattern[str], times: str, speaker: str | None, lines: list[str]) -> ReadCue:
    match = pattern.match(times)
    _require(match is not None, f"no times: {times!r}")
    assert match is not None
    numbers = [int(group) for group in match.groups()]
    _require(bool(lines) and all(line.strip() for line in lines), "a cue without words")
    return ReadCue(_ms(numbers[:4]), _ms(numbers[4:]), speaker, tuple(lines))


def _ms(parts: list[int]) -> int:
    hours, minutes, seconds, millis = parts
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + millis


def _require(holds: bool, why: str) -> None:
    if not holds:
        raise Malformed(why)


_PLACE = {"char_start": int, "char_end": int, "start_ms": int, "end_ms": int}
_MAYBE = (str, type(None))
JSON_SHAPE: dict[str, Any] = {
    "schema": str,
    "source": {
        "id": str,
        "title": str,
        "project": str,
        "kind": str,
        "media_type": str,
        "size_bytes": int,
        "sha256": str,
        "duration_ms": (int, type(None)),
        "label": str,
        "recorded": _MAYBE,
        "taken": str,
    },
    "transcript": {
        "id": str,
        "version": int,
        "origin": str,
        "state": str,
        "language": _MAYBE,
        "language_probability": (int, float, type(None)),
        "model": {"id": _MAYBE, "sha256": _MAYBE},
        "settings": dict,
        "text_length": int,
        "revision": int,
        "evidence_sha256": _MAYBE,
        "completed": _MAYBE,
    },
    "speakers": [{"id": str, "name": str, "named_by_person": bool, "speech_ms": int}],
    "segments": [
        {
            **_PLACE,
            "speaker": _MAYBE,
            "page": (int, type(None)),
            "text": str,
            "words": [{"text": str, **_PLACE, "probability": (int, float)}],
        }
    ],
    "suspects": [{"reason": str, "score": (int, float), **_PLACE}],
    "redaction": (dict, type(None)),
}


def read_json(text: str) -> dict[str, Any]:
    """A document of schema earwitness.transcript/1 with exactly the fields that are documented."""
    document = json.loads(text)
    _require(document.get("schema") == "earwitness.transcript/1", "another schema")
    _check(document, JSON_SHAPE, "$")
    read: dict[str, Any] = document
    return read


def _check(value: Any, shape: Any, where: str) -> None:
    if isinstance(shape, dict):
        _require(isinstance(value, dict), f"{where} is no object")
        _require(set(value) == set(shape), f"{where} has {sorted(value)}, documented are {sorted(shape)}")
        for name, inner in shape.items():
            _check(value[name], inner, f"{where}.{name}")
    elif isinstance(shape, list):
        _require(isinstance(value, list), f"{where} is no list")
        for i, item in enumerate(value):
            _check(item, shape[0], f"{where}[{i}]")
    else:
        _require(isinstance(value, shape), f"{where} is {value!r}")
