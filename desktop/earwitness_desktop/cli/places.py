"""Places in a recording as a person names them: 65, 1:05, 1:02:05.5, or by some words that are said there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from earwitness_core.errors import Ambiguous, NotFound, Refused
from earwitness_core.ids import SourceId
from earwitness_core.model import Segment, TextSpan, TimeSpan
from earwitness_desktop.cli.screen import clock

if TYPE_CHECKING:
    from earwitness_core.desk import Desk

_PLACE = re.compile(r"(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d{1,3})?)\Z")

AtArgument = Annotated[str, typer.Argument(metavar="AT", help="When it is said, like 2:05 or 1:02:05.5.")]
ToOption = Annotated[str | None, typer.Option("--to", metavar="END", help="Until when.")]


def place(text: str) -> int:
    """A place in a recording in milliseconds."""
    match = _PLACE.match(text)
    if not match:
        raise Refused(f"“{text}” is no place in a recording.", next_step="Write it like 2:05 or 1:02:05.5.")
    hours, minutes, seconds = (float(part or 0) for part in match.groups())
    return round((hours * 3600 + minutes * 60 + seconds) * 1000)


def stretch(start: str, end: str) -> TimeSpan:
    """The time between two places."""
    span = TimeSpan(place(start), place(end))
    if span.start_ms >= span.end_ms:
        raise Refused("The stretch ends before it begins.", next_step="Give the start first, then the end.")
    return span


def segments_at(desk: Desk, source_id: SourceId, at: str, to: str | None = None) -> Sequence[Segment]:
    """The segments meant: those heard in a stretch, or the one at a moment.

    Lists show whole seconds, so a segment that begins within that second is meant before one that still goes on.
    """
    if to is not None:
        return desk.corrections.heard(source_id, stretch(at, to))
    moment = place(at)
    second = TimeSpan(moment, moment + (1 if "." in at else 1000))
    begun = desk.corrections.begins(source_id, second)
    return [begun] if begun else desk.corrections.heard(source_id, second)[:1]


def words_at(seen: Sequence[Segment], time: TimeSpan) -> TextSpan:
    """The words of some segments that are heard in a time, by their middle, as a range of the transcript."""
    words = [word for segment in seen for word in segment.words]
    inside = [word for word in words if time.start_ms <= (word.time.start_ms + word.time.end_ms) // 2 < time.end_ms]
    if inside:
        return TextSpan(inside[0].span.start, inside[-1].span.end)
    if words:
        raise NotFound("No word is said in this stretch.", next_step="Give a longer one.")
    return TextSpan(seen[0].span.start, seen[-1].span.end)


def words_saying(segments: Sequence[Segment], text: str) -> TextSpan:
    """The only place where a text is said, whatever its case and white space. NotFound or Ambiguous otherwise."""
    parts = [re.escape(part) for part in text.split()]
    if not parts:
        raise Refused("There are no words to look for.")
    whole = " ".join(segment.text for segment in segments)
    found = [TextSpan(*match.span()) for match in re.finditer(r"\s+".join(parts), whole, re.IGNORECASE)]
    start = segments[0].span.start if segments else 0
    if not found:
        raise NotFound(what="place that says", name=f"“{text}”", next_step="Look at `earwitness transcript`.")
    if len(found) > 1:
        at = [next(one for one in segments if one.span.end - start > span.start) for span in found[:5]]
        shown = ", ".join(clock(one.time.start_ms) for one in at)
        raise Ambiguous(what="places", name=f"“{text}”", candidates=shown, next_step="Say which by --from and --to.")
    return TextSpan(found[0].start + start, found[0].end + start)
