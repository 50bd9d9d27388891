"""How two revisions of a transcript differ: word by word, or line by line with the words around.

What both have is never read: of ten hours with a hundred corrections, a hundred rows are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.model import TextSpan, TimeSpan
from earwitness_core.texts.alignment import RUN, WordChange, word_changes
from earwitness_core.texts.places import Window
from earwitness_core.texts.rows import at_revision
from earwitness_core.vault.schema import SegmentRow

_AROUND = 3  # words
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of one revision and what stands there in the other. Both empty: the text is only cut otherwise there."""

    time: TimeSpan
    before: str
    after: str
    left: str
    right: str


class Stands(StrEnum):
    """In which of two revisions some words stand."""

    IN_BOTH = "both"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words without the blanks around them; `time` is when what differs is said, None for what is in both."""

    stands: Stands
    text: str
    time: TimeSpan | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Neighbouring segments that are not the same in two revisions: all their words, as either has them.

    Without a piece that differs they are only cut otherwise; then each piece is a segment as it is now.
    """

    time: TimeSpan
    pieces: tuple[Piece, ...]

    @property
    def is_cut_only(self) -> bool:
        return all(piece.stands is Stands.IN_BOTH for piece in self.pieces)


def differences(session: Session, transcript_id: str, old: int, new: int) -> list[Difference]:
    """How the text of two revisions differs, in order."""
    return [one for before, after in _regions(session, transcript_id, old, new) for one in _told(before, after)]


def compared(session: Session, transcript_id: str, old: int, new: int) -> list[Comparison]:
    """The segments that two revisions do not share, in order, with what differs in them."""
    return [_compared(before, after) for before, after in _regions(session, transcript_id, old, new)]


def _regions(session: Session, transcript_id: str, old: int, new: int) -> Iterator[tuple[Window, Window]]:
    """What lies between segments that both have."""
    before, after = (_ids(session, transcript_id, revision) for revision in (old, new))
    shared = set(before) & set(after)
    lefts, rights = _between(before, shared), _between(after, shared)
    rows = _rows(session, [one for regions in (lefts, rights) for region in regions for one in region])
    for left, right in zip(lefts, rights, strict=True):
        if left or right:
            yield Window.of([rows[one] for one in left]), Window.of([rows[one] for one in right])


def _ids(session: Session, transcript_id: str, revision: int) -> list[int]:
    return list(session.scalars(at_revision(transcript_id, revision).with_only_columns(SegmentRow.id)))


def _rows(session: Session, ids: Sequence[int]) -> dict[int, SegmentRow]:
    found: dict[int, SegmentRow] = {}
    for first in range(0, len(ids), _AT_ONCE):  # a statement takes a limited number of values
        some = select(SegmentRow).where(SegmentRow.id.in_(ids[first : first + _AT_ONCE]))
        found.update((row.id, row) for row in session.scalars(some))
    return found


def _between(ids: Iterable[int], shared: set[int]) -> list[list[int]]:
    regions: list[list[int]] = [[]]
    for one in ids:
        if one in shared:
            regions.append([])
        else:
            regions[-1].append(one)
    return regions


def _told(old: Window, new: Window) -> Iterator[Difference]:
    changes = word_changes(old.text, new.text)
    if not changes and [one.text for one in old.segments] != [one.text for one in new.segments]:
        yield Difference((old.segments or new.segments)[0].time, "", "", "", "")
    for change in changes:
        yield Difference(
            time=_when(old, new, change),
            before=change.before,
            after=change.after,
            left=_last_words(new.text[: change.new.start]),
            right=_first_words(new.text[change.new.end :]),
        )


def _compared(old: Window, new: Window) -> Comparison:
    segments = new.segments or old.segments
    time = TimeSpan(segments[0].time.start_ms, segments[-1].time.end_ms)
    changes = word_changes(old.text, new.text)
    if not changes:
        return Comparison(time, tuple(Piece(Stands.IN_BOTH, one.text) for one in new.segments))
    pieces, at = [], 0
    for change in changes:
        pieces.append(Piece(Stands.IN_BOTH, new.text[at : change.new.start].strip()))
        when = _when(old, new, change)
        pieces += [Piece(Stands.BEFORE, change.before, when), Piece(Stands.AFTER, change.after, when)]
        at = change.new.end
    pieces.append(Piece(Stands.IN_BOTH, new.text[at:].strip()))
    return Comparison(time, tuple(piece for piece in pieces if piece.text))


def _when(old: Window, new: Window, change: WordChange) -> TimeSpan:
    """When words that differ are said: by the times of the old ones, if there were any."""
    where, span = (old, change.old) if change.before else (new, change.new)
    times = _times(where, span)
    return TimeSpan(min(one.start_ms for one in times), max(one.end_ms for one in times))


def _times(where: Window, span: TextSpan) -> Sequence[TimeSpan]:
    words = [word.time for one in where.segments for word in one.words if word.span.overlaps(span)]
    return words or [one.time for one in where.segments if one.span.overlaps(span)] or [where.segments[0].time]


def _last_words(text: str) -> str:
    found = list(RUN.finditer(text[-200:]))[-_AROUND:]
    return text[-200:][found[0].start() :].strip() if found else ""


def _first_words(text: str) -> str:
    found = list(RUN.finditer(text[:200]))[:_AROUND]
    return text[: found[-1].end()].strip() if found else ""
