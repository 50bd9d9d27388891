"""Subtitle cues out of a transcript: what fits on a screen, cut where a word begins, in order of the text.

Promised for every transcript, however odd its word times: at most two lines of 42 columns and seven seconds per
cue; times never go back and never overlap; every word is in exactly one cue. A column is one letter, or half an
East Asian wide character. Limits as in the BBC's and Netflix's timed-text guides; they are not settings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from earwitness_core.exports.wording import clean, columns, fold, name_of, pieces_of
from earwitness_core.model import Segment, TextSpan, TimeSpan, Transcript, Word
from earwitness_core.subtitles import JOINER

LINE_COLUMNS = 42
LINES = 2
LONGEST_MS = 7_000
_SHORTEST_MS = 500  # a cue is stretched into the silence after it, never into the next cue
_PAUSE_MS = 1_000  # a silence as long as this ends a cue
_SENTENCE_ENDS = (".", "?", "!", "…", "。", "？", "！", "؟", "।")
_CLAUSE_ENDS = (",", ";", ":", "–", "—", "、", "，", "،")


@dataclass(frozen=True, slots=True)
class Cue:
    """What is on screen together. `speaker` is the name shown for who talks, None while nobody knows."""

    start_ms: int
    end_ms: int
    speaker: str | None
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word as written, with the punctuation that follows it; `glued` when no space stands before it."""

    text: str
    time: TimeSpan
    glued: bool = False


def cues(transcript: Transcript, *, named_in_text: bool = False) -> list[Cue]:
    """The cues of a transcript. With `named_in_text` a change of speaker takes "Name: " out of the first line.

    The colon is followed by an invisible word joiner, so that the name can be told from words when it is read back.
    """
    names = {speaker.id: name_of(speaker) for speaker in transcript.speakers}
    made: list[Cue] = []
    before: str | None = None
    for segment in transcript.segments:
        speaker = names.get(segment.speaker_id) if segment.speaker_id else None
        pieces = _pieces(segment)
        if named_in_text and speaker and speaker != before and pieces:
            pieces = _broken(_Piece(f"{speaker}:{JOINER}", _instant(pieces[0].time.start_ms))) + pieces
        before = speaker
        made += (_cue(group, speaker) for group in _groups(pieces))
    return _in_order(made)


def _instant(at_ms: int) -> TimeSpan:
    return TimeSpan(at_ms, at_ms)


def _pieces(segment: Segment) -> list[_Piece]:
    """The segment's words with what stands between them; a text without word times is spread over its time."""
    words = segment.words or _spread(segment)
    if not words:
        return []
    made: list[_Piece] = []
    starts = [segment.span.start, *(word.span.start for word in words[1:]), segment.span.end]
    for word, (start, end) in zip(words, pairwise(starts), strict=True):
        written = segment.text[start - segment.span.start : end - segment.span.start]
        glued = bool(made) and not segment.text[: start - segment.span.start][-1:].isspace()
        made += _broken(_Piece(clean(written), word.time, glued))
    return made


def _spread(segment: Segment) -> tuple[Word, ...]:
    """Words with times by their share of the letters, for text that came without."""
    length = max(1, len(segment.text))
    duration = segment.time.end_ms - segment.time.start_ms

    def at(position: int) -> int:
        return segment.time.start_ms + duration * position // length

    return tuple(
        Word(
            segment.text[start:end],
            TextSpan(segment.span.start + start, segment.span.start + end),
            TimeSpan(at(start), at(end)),
        )
        for start, end in pieces_of(segment.text)
    )


def _broken(piece: _Piece) -> list[_Piece]:
    """The piece, in parts that fit a line each. Empty when nothing of it can be shown."""
    parts = fold(piece.text, LINE_COLUMNS)
    return [
        _Piece(part, piece.time if i == 0 else _instant(piece.time.end_ms), piece.glued if i == 0 else True)
        for i, part in enumerate(parts)
    ]


def _groups(pieces: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    """Runs of pieces that make a cue each: as long as fits, ended early at a pause, a sentence or a clause."""
    group: list[_Piece] = []
    for piece in pieces:
        if group and (piece.time.start_ms - group[-1].time.end_ms >= _PAUSE_MS or not _fits([*group, piece])):
            cut = len(group) if piece.time.start_ms - group[-1].time.end_ms >= _PAUSE_MS else _best_cut(group)
            yield group[:cut]
            group = group[cut:]
            if group and not _fits([*group, piece]):
                yield group
                group = []
        group.append(piece)
    if group:
        yield group


def _best_cut(group: Sequence[_Piece]) -> int:
    """How many pieces stay: up to the last sentence end in the second half, else clause end, else all."""
    for ends in (_SENTENCE_ENDS, _CLAUSE_ENDS):
        for i in range(len(group), len(group) // 2, -1):
            if group[i - 1].text.endswith(ends):
                return i
    return len(group)


def _fits(group: Sequence[_Piece]) -> bool:
    return group[-1].time.end_ms - group[0].time.start_ms <= LONGEST_MS and _lines(group) is not None


def _lines(group: Sequence[_Piece]) -> tuple[str, ...] | None:
    """The group as one line, or as the two most even ones; None when it needs more."""
    whole = _joined(group)
    if columns(whole) <= LINE_COLUMNS:
        return (whole,)
    splits = ((_joined(group[:i]), _joined(group[i:])) for i in range(1, len(group)))
    fitting = [split for split in splits if max(map(columns, split)) <= LINE_COLUMNS]
    return min(fitting, key=lambda split: abs(columns(split[0]) - columns(split[1])), default=None)


def _joined(group: Sequence[_Piece]) -> str:
    return "".join(piece.text if piece.glued or i == 0 else f" {piece.text}" for i, piece in enumerate(group))


def _cue(group: Sequence[_Piece], speaker: str | None) -> Cue:
    return Cue(group[0].time.start_ms, group[-1].time.end_ms, speaker, _lines(group) or (_joined(group),))


def _in_order(made: Iterable[Cue]) -> list[Cue]:
    """Cues whose times follow each other: where two want the same time, the first keeps half a second of it."""
    ordered: list[Cue] = []
    for cue in made:
        start = max(0, cue.start_ms)
        if ordered:
            previous = ordered[-1]
            start = max(start, previous.start_ms + _SHORTEST_MS)
            shown = max(previous.end_ms, previous.start_ms + _SHORTEST_MS)
            ordered[-1] = replace(previous, end_ms=min(start, shown))
        end = min(max(cue.end_ms, start + 1), start + LONGEST_MS)
        ordered.append(replace(cue, start_ms=start, end_ms=end))
    if ordered:
        last = ordered[-1]
        ordered[-1] = replace(last, end_ms=max(last.end_ms, last.start_ms + _SHORTEST_MS))
    return ordered
