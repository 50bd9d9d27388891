"""What a file said, made into what a vault can hold: text in order, with times that can be believed, and on record.

Pure. Other programs leave out times, let segments run into each other, or go on after the recording has ended; each is
mended in the mildest way and counted (losses.py). What Earwitness itself wrote is taken as it stands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from earwitness_core.errors import EngineFailed
from earwitness_core.imports.timing import in_order, start_of, until_end, with_times
from earwitness_core.imports.told import (
    MOST_SPEAKERS,
    Told,
    ToldSegment,
    ToldSpeaker,
    ToldWord,
    speakers_of,
)
from earwitness_core.losses import Loss, report
from earwitness_core.model import Suspect, TextSpan, TimeSpan, Word
from earwitness_core.outcomes import Outcome

_GENERIC = re.compile(r"^(?:speaker|sprecher(?:in)?|spk|s)[ _-]?(\d{1,3})$", re.IGNORECASE)
_OWN_NUMBER = re.compile(r"^Speaker ([1-9]\d{0,2})$")
_WORD_REACH = 60  # letters between words that a file does not list
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Piece:
    """A segment to be written; `speaker` is a key of Mended.speakers."""

    text: str
    span: TextSpan
    time: TimeSpan
    speaker: str | None
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Mended:
    """A transcript as it will stand in the vault."""

    pieces: tuple[Piece, ...]
    speakers: tuple[ToldSpeaker, ...]
    suspects: tuple[Suspect, ...]
    losses: tuple[Loss, ...]

    @property
    def text_length(self) -> int:
        return self.pieces[-1].span.end if self.pieces else 0

    @property
    def end_ms(self) -> int:
        """When the last word ends: how long a recording there must have been."""
        return max((piece.time.end_ms for piece in self.pieces), default=0)


def mend(told: Told, *, duration_ms: int | None = None) -> Mended:
    """Raises EngineFailed when nothing is left, or when it is beyond what a vault is for."""
    counts: Counter[str] = Counter()
    own = told.tool.startswith("Earwitness")
    segments = [segment for segment in told.segments if segment.text.strip()]
    counts["empty-segments"] = len(told.segments) - len(segments)
    if not segments:
        raise EngineFailed(Outcome.UNREADABLE, "It holds no words.")
    timed = any(segment.start_ms is not None for segment in segments)
    if not own:
        segments = [part for segment in segments for part in _by_word_speaker(segment)]
        timed_all = with_times(segments, counts, has_ends="no-end-times" not in told.drops)
        segments = in_order(timed_all, counts)
    if duration_ms:
        segments = [until_end(segment, duration_ms, counts) for segment in segments]
    pieces = tuple(_pieces(segments, counts))
    talking = set(speakers_of(segments))
    speakers = tuple(one for one in _speakers(told, segments) if one.key in talking)
    counts["silent-speakers"] = sum(1 for one in told.speakers if one.key not in talking)
    moved = counts["empty-segments"] or not own
    return Mended(
        pieces,
        speakers,
        () if moved else tuple(_suspects(told, pieces[-1].span.end)),
        report(
            {**told.drops, **counts}, always=[*told.drops, *_not_said(told, pieces, speakers, timed=timed, own=own)]
        ),
    )


def _not_said(
    told: Told, pieces: Sequence[Piece], speakers: Sequence[ToldSpeaker], *, timed: bool, own: bool
) -> Iterator[str]:
    words = any(piece.words for piece in pieces)
    missing = {
        "no-times": not timed,
        "no-word-times": timed and not words,
        "no-probabilities": words and not own and not _has_probabilities(told),
        "no-speakers": not speakers,
        "no-language": told.language is None,
        "no-model": told.model is None,
        "no-suspects": not told.suspects and told.tool != "Earwitness",
    }
    yield from (what for what, is_missing in missing.items() if is_missing)


def _has_probabilities(told: Told) -> bool:
    return any(word.probability is not None for segment in told.segments for word in segment.words)


def _by_word_speaker(segment: ToldSegment) -> Iterator[ToldSegment]:
    """A segment in which words have speakers of their own, cut where they change."""
    own = [word.speaker or segment.speaker for word in segment.words]
    places = list(_placed(segment, Counter()))
    if len(set(own)) < 2 or len(places) != len(segment.words):
        yield segment if segment.speaker or not own else replace(segment, speaker=own[0])
        return
    first = 0
    for at in range(1, len(own) + 1):
        if at < len(own) and own[at] == own[first]:
            continue
        start = places[first][1] if first else 0
        end = places[at][1] if at < len(own) else len(segment.text)
        words = tuple(replace(word, at=None) for word in segment.words[first:at])
        yield ToldSegment(
            segment.text[start:end].strip(),
            segment.start_ms if first == 0 else words[0].start_ms,
            segment.end_ms if at == len(own) else words[-1].end_ms,
            own[first],
            words,
        )
        first = at


def _pieces(segments: Sequence[ToldSegment], counts: Counter[str]) -> Iterator[Piece]:
    at = 0
    for segment in segments:
        span = TextSpan(at, at + len(segment.text))
        time = TimeSpan(max(0, start_of(segment)), max(0, segment.end_ms or 0))
        yield Piece(segment.text, span, time, segment.speaker, tuple(_words(segment, at, time, counts)))
        at = span.end + 1


def _words(segment: ToldSegment, base: int, time: TimeSpan, counts: Counter[str]) -> Iterator[Word]:
    placed = list(_placed(segment, counts))
    times = _word_times([word for word, _ in placed], time, counts)
    for (word, at), own in zip(placed, times, strict=True):
        sure = 1.0 if word.probability is None else word.probability
        yield Word(word.text, TextSpan(base + at, base + at + len(word.text)), own, sure)


def _placed(segment: ToldSegment, counts: Counter[str]) -> Iterator[tuple[ToldWord, int]]:
    """Where each word stands in the segment's text, one after another."""
    at = 0
    for word in segment.words:
        if not word.text:
            continue
        place = word.at
        if place is None or place < at or segment.text[place : place + len(word.text)] != word.text:
            place = segment.text.find(word.text, at, at + len(word.text) + _WORD_REACH)
        if place < 0:
            counts["words-unplaced"] += 1
            continue
        yield word, place
        at = place + len(word.text)


def _word_times(words: Sequence[ToldWord], time: TimeSpan, counts: Counter[str]) -> list[TimeSpan]:
    """The words' own times; those that have none share the time between their neighbours."""
    times: list[TimeSpan] = []
    before = time.start_ms
    for number, word in enumerate(words):
        start, end = word.start_ms, word.end_ms
        if start is None or end is None:
            counts["times-missing"] += 1
            later = [(ahead, one.start_ms) for ahead, one in enumerate(words[number:][:50]) if one.start_ms is not None]
            ahead, until = later[0] if later else (len(words) - number, max(time.end_ms, before))
            step = max(0, until - before) // max(1, ahead)
            start = before if start is None else start
            end = start + step if end is None else end
        start = max(0, start)
        times.append(TimeSpan(start, max(0, end)))
        before = max(start, end)
    return times


def _speakers(told: Told, segments: Sequence[ToldSegment]) -> tuple[ToldSpeaker, ...]:
    """Everybody who speaks, and whoever the file lists besides, with the names that people gave."""
    listed = {one.key: one for one in told.speakers}
    keys = tuple(dict.fromkeys([*listed, *speakers_of(segments)]))
    if len(keys) > MOST_SPEAKERS:
        raise EngineFailed(Outcome.UNREADABLE, f"It names more than {MOST_SPEAKERS} speakers.")
    numbered = all(_OWN_NUMBER.match(key) for key in keys if _GENERIC.match(key))
    made = []
    for key in keys:
        one = listed.get(key) or ToldSpeaker(key)
        own = key in listed and told.tool == "Earwitness"
        name = one.name if own or one.name else _name_in(key)
        number = _OWN_NUMBER.match(key) if numbered else None
        made.append(ToldSpeaker(key, name if own else _tidy(name), one.ordinal or (int(number[1]) if number else None)))
    return tuple(made)


def _name_in(key: str) -> str | None:
    return None if _GENERIC.match(key) else key


def _tidy(name: str | None) -> str | None:
    return (" ".join(name.split())[:_LONGEST_NAME] or None) if name else None


def _suspects(told: Told, length: int) -> Iterator[Suspect]:
    for one in told.suspects:
        if 0 <= one.start <= one.end <= length:
            yield Suspect(one.reason, one.score, TextSpan(one.start, one.end), TimeSpan(one.start_ms, one.end_ms))


def turns_of(pieces: Iterable[Piece], key: str) -> tuple[TimeSpan, ...]:
    """When a speaker talks; a segment without length is a moment."""
    return tuple(
        TimeSpan(piece.time.start_ms, max(piece.time.end_ms, piece.time.start_ms + 1))
        for piece in pieces
        if piece.speaker == key
    )
