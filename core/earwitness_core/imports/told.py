"""What a file of another program says, as values: between its reader in a child and the parent that stores it.

Nothing is mended here; a time may be missing or absurd (mend.py). The parent believes only the shape: what crossed the
pipe is checked field by field, since it was made by whatever the file made of its reader.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NoReturn

from earwitness_core.errors import EngineFailed
from earwitness_core.losses import KNOWN
from earwitness_core.outcomes import Outcome

BATCH = 500
MOST_SEGMENTS = 1_000_000
MOST_SPEAKERS = 200
_LONGEST_TEXT = 1_000_000  # letters of one segment
_LONGEST_FIELD = 2_000
_FURTHEST_MS = 1_000 * 3_600_000
_LONE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class ToldWord:
    """`at` is where it stands in its segment's text, when the file says so."""

    text: str
    start_ms: int | None = None
    end_ms: int | None = None
    probability: float | None = None
    speaker: str | None = None
    at: int | None = None


@dataclass(frozen=True, slots=True)
class ToldSegment:
    text: str
    start_ms: int | None = None
    end_ms: int | None = None
    speaker: str | None = None
    words: tuple[ToldWord, ...] = ()


@dataclass(frozen=True, slots=True)
class ToldSpeaker:
    """`key` is what segments call the speaker; `name` what people do, None for a mere number."""

    key: str
    name: str | None = None
    ordinal: int | None = None


@dataclass(frozen=True, slots=True)
class ToldSuspect:
    """A doubtful place; positions count in the segments' texts joined by one space."""

    reason: str
    score: float
    start: int
    end: int
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True)
class Told:
    """One transcript of a file. `item` tells it from others in the same file; `made` is a moment, as the file has it.

    `drops` are losses that the reader saw: how many, or 0 for what is simply not kept.
    """

    tool: str
    segments: tuple[ToldSegment, ...] = ()
    speakers: tuple[ToldSpeaker, ...] = ()
    suspects: tuple[ToldSuspect, ...] = ()
    item: str = ""
    title: str | None = None
    recording: str | None = None
    language: str | None = None
    language_probability: float | None = None
    model: str | None = None
    model_sha256: str | None = None
    made: str | None = None
    drops: dict[str, int] = field(default_factory=dict)


def seconds(value: object) -> int | None:
    """Milliseconds of a number of seconds; None for what is no such number."""
    return milliseconds(value, 1000.0)


def milliseconds(value: object, factor: float = 1.0) -> int | None:
    """A number in whole milliseconds; None for what is no number, or beyond any recording."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return round(value * factor) if abs(value * factor) <= _FURTHEST_MS else None


def share(value: object) -> float | None:
    """A probability; None for what is none."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return min(1.0, max(0.0, float(value)))


def as_items(told: Told) -> Iterator[list[object]]:
    """What a child emits for a transcript: its head, its segments by the batch, its end."""
    drops = dict(told.drops)
    odd = sum(1 for segment in told.segments if _storable(segment.text) != segment.text)
    if odd:
        drops["characters"] = odd
    head = {name: _storable(getattr(told, name)) for name in _HEAD} | {
        "drops": drops,
        "speakers": [[_storable(one.key), _storable(one.name), one.ordinal] for one in told.speakers],
        "suspects": [[one.reason, one.score, one.start, one.end, one.start_ms, one.end_ms] for one in told.suspects],
    }
    yield ["transcript", head]
    for first in range(0, len(told.segments), BATCH):
        yield ["segments", [_plain(segment) for segment in told.segments[first : first + BATCH]]]
    yield ["end"]


class Hearing:
    """Puts together what a child emits. Anything but the agreed shape ends the call."""

    def __init__(self, most: int) -> None:
        self.told: list[Told] = []
        self._most = most
        self._head: Told | None = None
        self._segments: list[ToldSegment] = []

    def hear(self, item: object) -> None:
        match item:
            case ["transcript", dict(head)] if self._head is None and len(self.told) < self._most:
                self._head, self._segments = _head(head), []
            case ["segments", list(batch)] if self._head is not None and len(self._segments) < MOST_SEGMENTS:
                self._segments += [_segment(one) for one in batch]
            case ["end"] if self._head is not None:
                self.told.append(replace(self._head, segments=tuple(self._segments)))
                self._head = None
            case _:
                _broken()


_HEAD = ("tool", "item", "title", "recording", "language", "language_probability", "model", "model_sha256", "made")


def _plain(one: ToldSegment) -> list[object]:
    words = [[_storable(w.text), w.start_ms, w.end_ms, w.probability, _storable(w.speaker), w.at] for w in one.words]
    return [_storable(one.text), one.start_ms, one.end_ms, _storable(one.speaker), words]


def _storable(value: Any) -> Any:
    """Text without lone surrogates, which JSON can hold and UTF-8 cannot; other values as they are."""
    if isinstance(value, str) and not value.isascii():
        return _LONE.sub("\ufffd", value)
    return value


def _head(head: dict[Any, Any]) -> Told:
    return Told(
        tool=_text(head.get("tool")) or _broken(),
        speakers=tuple(ToldSpeaker(_str(key), _text(name), _int(number)) for key, name, number in _rows(head, 3)),
        suspects=tuple(
            ToldSuspect(_str(reason), share(score) or 0.0, *(_whole(number) for number in numbers))
            for reason, score, *numbers in _rows(head, 6, "suspects")
        ),
        item=_text(head.get("item")) or "",
        title=_text(head.get("title")),
        recording=_text(head.get("recording")),
        language=_text(head.get("language")),
        language_probability=share(head.get("language_probability")),
        model=_text(head.get("model")),
        model_sha256=_text(head.get("model_sha256")),
        made=_text(head.get("made")),
        drops={what: _whole(number) for what, number in _drops(head.get("drops"))},
    )


def _rows(head: dict[Any, Any], columns: int, name: str = "speakers") -> Iterator[list[Any]]:
    rows = head.get(name)
    if not isinstance(rows, list):
        _broken()
    for row in rows:
        yield row if isinstance(row, list) and len(row) == columns else _broken()


def _drops(given: object) -> Iterable[tuple[str, object]]:
    if not isinstance(given, dict) or not given.keys() <= set(KNOWN):
        _broken()
    return given.items()


def _segment(one: object) -> ToldSegment:
    match one:
        case [text, start, end, speaker, list(words)]:
            return ToldSegment(_said(text), _int(start), _int(end), _text(speaker), tuple(_word(w) for w in words))
        case _:
            _broken()


def _word(one: object) -> ToldWord:
    match one:
        case [text, start, end, probability, speaker, at]:
            sure = None if probability is None else share(probability)
            return ToldWord(_said(text), _int(start), _int(end), sure, _text(speaker), _int(at))
        case _:
            _broken()


def _said(value: object) -> str:
    return value if isinstance(value, str) and len(value) <= _LONGEST_TEXT else _broken()


def _text(value: object) -> str | None:
    return None if value is None else _str(value)


def _str(value: object) -> str:
    return value if isinstance(value, str) and len(value) <= _LONGEST_FIELD else _broken()


def _int(value: object) -> int | None:
    return None if value is None else _whole(value)


def _whole(value: object) -> int:
    whole = isinstance(value, int) and not isinstance(value, bool) and abs(value) <= _FURTHEST_MS
    return value if whole and isinstance(value, int) else _broken()


def _broken() -> NoReturn:
    raise EngineFailed(Outcome.UNREADABLE, "Its reader gave back what is no transcript.")


def speakers_of(segments: Sequence[ToldSegment]) -> tuple[str, ...]:
    """The speakers that segments and words name, in the order they first speak."""
    names: dict[str, None] = {}
    for segment in segments:
        for one in (segment.speaker, *(word.speaker for word in segment.words)):
            if one is not None:
                names[one] = None
    return tuple(names)
