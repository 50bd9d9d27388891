"""The text of a source as rows, for whoever shows it: what is said, by whom, when, and what is marked in it.

Rows are segments as they were read. A correction replaces the rows it touches; those behind keep the positions they
were read with, so nothing here looks at `Segment.span` but to place words within their own row. Positions are code
points of a row. Knows no Qt.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from earwitness_core.ids import SegmentId
from earwitness_core.model import Segment, SpeakerInfo, TextSpan, TimeSpan, Word

SUSPECT, FINDING = "suspect", "finding"
_PAUSE_MS = 2_000  # a shorter one is no end of a turn


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to look at. `span` counts from the transcript's start when it is given, from its row's start after."""

    kind: str
    id: str
    span: TextSpan
    time: TimeSpan
    says: str = ""  # a reason, a kind of datum: one word for the person
    is_open: bool = True  # whether a person has still to say something


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A code point of a row."""

    row: int
    offset: int


class Script:
    """Rows in order. Changing methods are called on the GUI thread, and so are all others."""

    def __init__(self, rows: Sequence[Segment] = (), speakers: Sequence[SpeakerInfo] = ()) -> None:
        self.rows: list[Segment] = list(rows)
        self.speakers: dict[str, SpeakerInfo] = {}
        self.marks: dict[SegmentId, tuple[Mark, ...]] = {}
        self.is_document = False
        self.edition = 0  # counts changes of the rows, for whoever keeps something that was made of them
        self.know(speakers)

    def know(self, speakers: Sequence[SpeakerInfo]) -> None:
        """Who may be speaking."""
        self.speakers = {one.id: one for one in speakers}

    def replace(self, first: int, end: int, rows: Sequence[Segment]) -> None:
        """Other rows stand where those from `first` to before `end` stood."""
        for row in self.rows[first:end]:
            self.marks.pop(row.id, None)
        self.rows[first:end] = rows
        self._changed()

    def __len__(self) -> int:
        return len(self.rows)

    def row_of(self, segment: object) -> int | None:
        """Where a segment stands, by its id."""
        return self._by_id.get(segment)

    def begins(self, row: int) -> bool:
        """Whether another speaker begins here, or another page."""
        if row == 0:
            return True
        one, before = self.rows[row], self.rows[row - 1]
        return one.page != before.page if self.is_document else one.speaker_id != before.speaker_id

    def name(self, row: int) -> str | None:
        """Who says it, as it is shown; None while nobody knows."""
        speaker = self.speakers.get(self.rows[row].speaker_id or "")
        return speaker.shown if speaker else None

    def number(self, row: int) -> int | None:
        """The speaker's number, from 1."""
        speaker = self.speakers.get(self.rows[row].speaker_id or "")
        return speaker.ordinal if speaker else None

    def row_at(self, ms: int) -> int | None:
        """The last row that has begun at a moment; None before the first."""
        found = bisect_right(self._begin_ms, ms) - 1
        return found if found >= 0 else None

    def word_at(self, ms: int) -> tuple[int, TextSpan] | None:
        """The row and range of the word that sounds; of a pause, the word before it. None before the first."""
        row = self.row_at(ms)
        if row is None:
            return None
        words = self.rows[row].words
        found = bisect_right([word.time.start_ms for word in words], ms) - 1
        return (row, self.within(row, words[found])) if found >= 0 else (row, TextSpan(0, 0))

    def word_on(self, place: Place) -> Word | None:
        """The word at a place, or the next one in its row; the last one behind it."""
        words = self.rows[place.row].words
        at = self.rows[place.row].span.start + place.offset
        return next((word for word in words if word.span.end > at), words[-1] if words else None)

    def ms_at(self, place: Place) -> int:
        """When the word at a place is said; in a row without words its share of the row's time."""
        row = self.rows[place.row]
        word = self.word_on(place)
        if word is not None:
            return word.time.start_ms
        share = place.offset / max(1, len(row.text))
        return row.time.start_ms + round(share * (row.time.end_ms - row.time.start_ms))

    def within(self, row: int, word: Word) -> TextSpan:
        """A word's range in its row."""
        start = self.rows[row].span.start
        return TextSpan(word.span.start - start, word.span.end - start)

    def time_of(self, first: Place, end: Place) -> TimeSpan:
        """When a stretch is said."""
        start_ms = self.ms_at(first)
        last = self.word_on(Place(end.row, max(0, end.offset - 1)))
        return TimeSpan(start_ms, max(start_ms, last.time.end_ms if last else self.rows[end.row].time.end_ms))

    def text_of(self, first: Place, end: Place) -> str:
        """What is said between two places; a line break between rows."""
        if first.row == end.row:
            return self.rows[first.row].text[first.offset : end.offset]
        between = [row.text for row in self.rows[first.row + 1 : end.row]]
        return "\n".join([self.rows[first.row].text[first.offset :], *between, self.rows[end.row].text[: end.offset]])

    def place_marks(self, kind: str, marks: Iterable[Mark]) -> None:
        """These are the marks of a kind now; their spans count from the start of the text as it stands here."""
        placed: defaultdict[SegmentId, list[Mark]] = defaultdict(list)
        for held, others in self.marks.items():
            placed[held] += [one for one in others if one.kind != kind]
        starts = self._begin_at
        for mark in marks:
            row = int(np.searchsorted(starts, mark.span.start, "right")) - 1
            while 0 <= row < len(self.rows) and (starts[row] < mark.span.end or starts[row] == mark.span.start):
                length, start = len(self.rows[row].text), int(starts[row])
                span = TextSpan(max(0, mark.span.start - start), min(length, mark.span.end - start))
                placed[self.rows[row].id].append(replace(mark, span=span))
                row += 1
        self.marks = {held: tuple(sorted(some, key=lambda one: one.span)) for held, some in placed.items() if some}

    def marks_from(self, place: Place, kind: str, *, back: bool = False) -> Iterator[tuple[int, Mark]]:
        """Open marks of a kind behind a place, or before it, nearest first."""
        rows = range(place.row, -1, -1) if back else range(place.row, len(self.rows))
        for row in rows:
            marks = self.marks.get(self.rows[row].id, ())
            for mark in reversed(marks) if back else marks:
                at = Place(row, mark.span.start)
                if mark.kind == kind and mark.is_open and (at < place if back else at > place):
                    yield row, mark

    def turns(self) -> list[tuple[int, int, int]]:
        """Who speaks when, as (from, to, the speaker's number); neighbouring rows of one speaker are one."""
        numbers = {known: one.ordinal for known, one in self.speakers.items()}
        made: list[tuple[int, int, int]] = []
        for row in self.rows:
            number = numbers.get(row.speaker_id or "")
            if number is None:
                continue
            if made and made[-1][2] == number and row.time.start_ms - made[-1][1] < _PAUSE_MS:
                made[-1] = (made[-1][0], max(made[-1][1], row.time.end_ms), number)
            else:
                made.append((row.time.start_ms, row.time.end_ms, number))
        return made

    def find(self, wanted: str) -> list[tuple[int, TextSpan]]:
        """Every place where it stands, whatever its case."""
        wanted = wanted.casefold()
        return [(row, span) for row in range(len(self.rows)) for span in self._in_row(row, wanted)] if wanted else []

    def _in_row(self, row: int, wanted: str) -> Iterator[TextSpan]:
        text = self.rows[row].text
        folded = text.casefold()
        if wanted not in folded:
            return
        if len(folded) != len(text):  # "ß" folds to "ss": positions by what each sign folds to
            origin = [at for at, sign in enumerate(text) for _ in sign.casefold()] + [len(text)]
        else:
            origin = []
        at = folded.find(wanted)
        while at >= 0:
            end = at + len(wanted)
            yield TextSpan(origin[at], origin[end - 1] + 1) if origin else TextSpan(at, end)
            at = folded.find(wanted, end)

    def _changed(self) -> None:
        self.edition += 1
        for known in ("_by_id", "_begin_ms", "_begin_at"):
            self.__dict__.pop(known, None)

    @cached_property
    def _by_id(self) -> dict[object, int]:
        return {row.id: number for number, row in enumerate(self.rows)}

    @cached_property
    def _begin_ms(self) -> list[int]:
        """Never falling: where a row begins before the one above it, it counts from that one's beginning."""
        begun: npt.NDArray[np.int64] = np.fromiter((row.time.start_ms for row in self.rows), np.int64, len(self.rows))
        return [int(one) for one in np.maximum.accumulate(begun)] if len(begun) else []

    @cached_property
    def _begin_at(self) -> npt.NDArray[np.int64]:
        lengths = np.fromiter((len(row.text) + 1 for row in self.rows), np.int64, len(self.rows))
        return np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths)])[:-1]
