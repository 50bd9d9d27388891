"""A transcript laid out anew after its text was changed: segments, words with times, doubts; all positions hold again.

Pure. A word that no edit touches keeps its time and probability. Words that an edit touches become the words of what
stands there now, which share their time by letters. A segment of which nothing is left goes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from earwitness_core.model import Segment, Suspect, TextSpan, TimeSpan, Transcript, Word
from earwitness_core.privacy.redaction.covering import Cut, Layout, apply, edits


@dataclass(frozen=True, slots=True)
class _Laid:
    """A segment as it was and as it is; `now` is None where nothing is left. `at` is where it stands or would stand."""

    was: Segment
    now: Segment | None
    layout: Layout
    at: int


def relay(transcript: Transcript, made: Sequence[Cut], replacements: Sequence[str]) -> Transcript:
    """The transcript with each cut replaced; cuts count in its text. A cut over several segments is one in each."""
    laid: list[_Laid] = []
    at = 0
    for segment, own, new in _by_segment(transcript.segments, made, replacements):
        text, layout = apply(segment.text, edits(segment.text, own, new))
        if not text.strip():
            laid.append(_Laid(segment, None, layout, at))
            continue
        span = TextSpan(at, at + len(text))
        words = tuple(_words(segment, text, layout, at))
        laid.append(_Laid(segment, replace(segment, text=text, span=span, words=words), layout, at))
        at = span.end + 1
    segments = tuple(replace(one.now, ordinal=n) for n, one in enumerate(one for one in laid if one.now) if one.now)
    return replace(
        transcript,
        segments=segments,
        suspects=tuple(_suspects(transcript.suspects, laid)),
        info=replace(transcript.info, text_length=max(0, at - 1)),
    )


def _by_segment(
    segments: Sequence[Segment], made: Sequence[Cut], replacements: Sequence[str]
) -> Iterator[tuple[Segment, list[Cut], list[str]]]:
    """Each segment with the cuts in it, counted from its start."""
    ends = [cut.end for cut in made]
    for segment in segments:
        first = bisect_right(ends, segment.span.start)
        own: list[Cut] = []
        new: list[str] = []
        for cut, replacement in zip(made[first:], replacements[first:], strict=True):
            if cut.start >= segment.span.end:
                break
            start = max(cut.start, segment.span.start) - segment.span.start
            end = min(cut.end, segment.span.end) - segment.span.start
            own.append(replace(cut, start=start, end=end))
            new.append(replacement)
        yield segment, own, new


def _words(segment: Segment, text: str, layout: Layout, at: int) -> Iterator[Word]:
    spans = list(layout.spans)
    group: list[Word] = []
    start = end = 0  # of the group, in the old segment
    for word in segment.words:
        begins, ends = word.span.start - segment.span.start, word.span.end - segment.span.start
        if group and begins < end:
            group.append(word)
            end = max(end, ends)
        else:
            yield from _said_now(group, text, layout, (start, end), at)
            group, start, end = [word], begins, ends
        for span in spans:
            if span.start < ends and begins < span.end:
                start, end = min(start, span.start), max(end, span.end)
    yield from _said_now(group, text, layout, (start, end), at)


def _said_now(group: Sequence[Word], text: str, layout: Layout, old: tuple[int, int], at: int) -> Iterator[Word]:
    """The words that stand in a group's place, in the time of the group."""
    if not group:
        return
    start, end = layout.start(old[0]), layout.end(old[1])
    if len(group) == 1 and text[start:end] == group[0].text:
        yield replace(group[0], span=TextSpan(at + start, at + end))
        return
    parts = list(_runs(text, start, end))
    total = sum(b - a for a, b in parts)
    first_ms = min(word.time.start_ms for word in group)
    lasts = max(first_ms, *(word.time.end_ms for word in group)) - first_ms
    said = 0
    for a, b in parts:
        from_ms = first_ms + lasts * said // total
        said += b - a
        time = TimeSpan(from_ms, first_ms + lasts * said // total)
        yield Word(text[a:b], TextSpan(at + a, at + b), time)


def _runs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for part in text[start:end].split():
        at = text.index(part, at)
        yield at, at + len(part)
        at += len(part)


def _suspects(suspects: Sequence[Suspect], laid: Sequence[_Laid]) -> Iterator[Suspect]:
    """The doubts where they are now; one about nothing that is left, or about a pause, stays by its time."""
    starts = [one.was.span.start for one in laid]
    length = max(0, laid[-1].now.span.end if laid and laid[-1].now else (laid[-1].at - 1 if laid else 0))

    def place(position: int, *, is_end: bool) -> int:
        index = max(0, bisect_right(starts, position) - 1)
        one = laid[index]
        if one.now is None:
            return min(length, one.at)
        within = min(position, one.was.span.end) - one.was.span.start
        return one.at + (one.layout.end(within) if is_end else one.layout.start(within))

    for suspect in suspects:
        if not laid:
            yield replace(suspect, span=TextSpan(0, 0))
            continue
        start = min(length, place(suspect.span.start, is_end=False))
        end = place(max(suspect.span.start, suspect.span.end), is_end=True)
        yield replace(suspect, span=TextSpan(start, max(start, min(length, end))))
