"""The times of segments that other programs wrote, made such that they can be believed; what is mended is counted.

Pure. What is missing is shared out by letters, what runs backwards or beyond the recording is cut.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from earwitness_core.imports.told import ToldSegment

_MS_PER_LETTER = 70  # about 14 letters a second, when nothing else is known


def with_times(segments: Sequence[ToldSegment], counts: Counter[str], *, has_ends: bool) -> list[ToldSegment]:
    """Every segment with a beginning and an end, none before the beginning of the recording."""
    starts = [_told_start(one) for one in segments]
    ends = [_told_end(one) for one in segments]
    counts["times-missing"] += sum(
        start is None or (has_ends and end is None) for start, end in zip(starts, ends, strict=True)
    )
    _share_out(segments, starts, ends)
    made: list[ToldSegment] = []
    for number, (one, start, end) in enumerate(zip(segments, starts, ends, strict=True)):
        begin = start or 0
        if end is None:
            following = starts[number + 1] if number + 1 < len(segments) else None
            end = begin + len(one.text) * _MS_PER_LETTER if following is None else max(begin, following)
        counts["times-negative"] += begin < 0 or end < 0
        counts["times-reversed"] += end < begin
        made.append(replace(one, start_ms=max(0, begin), end_ms=max(0, begin, end)))
    return made


def _told_start(one: ToldSegment) -> int | None:
    if one.start_ms is not None:
        return one.start_ms
    return min((word.start_ms for word in one.words if word.start_ms is not None), default=None)


def _told_end(one: ToldSegment) -> int | None:
    if one.end_ms is not None:
        return one.end_ms
    return max((word.end_ms for word in one.words if word.end_ms is not None), default=None)


def _share_out(segments: Sequence[ToldSegment], starts: list[int | None], ends: list[int | None]) -> None:
    """Segments without a beginning share the time up to the next that has one, by their letters."""
    at = 0
    while at < len(segments):
        if starts[at] is not None:
            at += 1
            continue
        until = next((later for later in range(at, len(segments)) if starts[later] is not None), len(segments))
        first = at - 1 if at and ends[at - 1] is None else at  # one without an end shares its time, too
        begin = (starts[first] if first < at else ends[at - 1] if at else None) or 0
        letters = sum(len(one.text) for one in segments[first:until])
        end = starts[until] if until < len(segments) else None
        room = letters * _MS_PER_LETTER if end is None else max(0, end - begin)
        done = 0
        for number in range(first, until):
            starts[number] = begin + room * done // letters
            done += len(segments[number].text)
            if ends[number] is None:
                ends[number] = begin + room * done // letters
        at = until


def in_order(segments: list[ToldSegment], counts: Counter[str]) -> list[ToldSegment]:
    """Sorted by their beginnings; one that runs into the next ends there, unless two people talk at once."""
    latest = 0
    for one in segments:
        counts["times-unsorted"] += start_of(one) < latest
        latest = max(latest, start_of(one))
    ordered = sorted(segments, key=start_of)
    for number, one in enumerate(ordered[:-1]):
        later = ordered[number + 1]
        talk_at_once = one.speaker is not None and later.speaker is not None and one.speaker != later.speaker
        if (one.end_ms or 0) > start_of(later) and not talk_at_once:
            counts["times-overlapping"] += 1
            ordered[number] = replace(one, end_ms=max(start_of(one), start_of(later)))
    return ordered


def until_end(segment: ToldSegment, duration_ms: int, counts: Counter[str]) -> ToldSegment:
    """A segment with nothing of it after the end of the recording."""
    start, end = start_of(segment), segment.end_ms or 0
    late = max([start, end, *(word.end_ms or 0 for word in segment.words)])
    if late <= duration_ms:
        return segment
    counts["times-beyond-end"] += 1
    words = tuple(
        replace(word, start_ms=_least(word.start_ms, duration_ms), end_ms=_least(word.end_ms, duration_ms))
        for word in segment.words
    )
    return replace(segment, start_ms=min(start, duration_ms), end_ms=min(end, duration_ms), words=words)


def _least(ms: int | None, most: int) -> int | None:
    return None if ms is None else min(ms, most)


def start_of(segment: ToldSegment) -> int:
    """When it begins; a segment without a time begins at the beginning."""
    return segment.start_ms or 0
