"""Transcripts cut by speaker, as rows. Text, words and their times stay what they are (attribution.py).

Only the current text is cut. What a person corrected is a whole of its own: it is cut where the speaker changes, and
never joined with what the machine wrote, so that every revision keeps its text, the evidence above all.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.ids import SourceId
from earwitness_core.model import TextSpan, TimeSpan
from earwitness_core.packing import pack_words, unpack_words
from earwitness_core.speech.speakers.attribution import Piece, Spoken, cut_by_speaker, kept_speakers
from earwitness_core.speech.speakers.book import decided_times, is_heard
from earwitness_core.texts.order import Shifts, between, spread
from earwitness_core.texts.places import settled
from earwitness_core.texts.rows import current
from earwitness_core.vault import UnitOfWork
from earwitness_core.vault.schema import SegmentRow, TranscriptRow, TurnRow


def recut_transcripts(unit: UnitOfWork, source_id: SourceId, turns: Sequence[Spoken]) -> None:
    """Give the words of every complete transcript of a source their speakers. A partial one waits for its end."""
    complete = select(TranscriptRow).where(TranscriptRow.source_id == source_id, TranscriptRow.state == "complete")
    for row in unit.session.scalars(complete).all():
        if row.settings.get("speakers") == "told":
            _reattribute(unit.session, row.id, turns)
        else:
            _recut(unit.session, source_id, row.id, turns)
    unit.session.flush()


def recut_revision(unit: UnitOfWork, source_id: SourceId, transcript_id: str, revision: int) -> None:
    """The same for those current segments alone that a revision brought. Nothing without turns."""
    asked = select(TurnRow).where(TurnRow.source_id == source_id)
    turns = [Spoken(TimeSpan(row.start_ms, row.end_ms), row.speaker_id) for row in unit.session.scalars(asked)]
    if turns:
        _recut(unit.session, source_id, transcript_id, turns, since=revision)
        unit.session.flush()


def _reattribute(session: Session, transcript_id: str, turns: Sequence[Spoken]) -> None:
    """Speakers of a transcript that came with them: each stays with its segment as long as it speaks there.

    Another program, or a person, said who says it; a guess by time is second to that. Nothing is cut.
    """
    rows = session.scalars(current(transcript_id)).all()
    told = [(TimeSpan(row.start_ms, row.end_ms), row.speaker_id) for row in rows]
    for row, speaker in zip(rows, kept_speakers(told, turns), strict=True):
        row.speaker_id = speaker


def _recut(
    session: Session, source_id: SourceId, transcript_id: str, turns: Sequence[Spoken], *, since: int | None = None
) -> None:
    rows = session.scalars(current(transcript_id)).all()
    start = rows[0].char_start + Shifts(session, transcript_id).before(rows[0].ordinal) if rows else 0
    placed = list(_placed(_wholes(rows, _Closed(session, transcript_id)), start))
    wholes = [(whole, at) for whole, at in placed if since is None or whole[0].since == since]
    pieces = [piece for whole, at in wholes for piece in _pieces(whole, at)]
    firm, guess = decided_times(session, source_id), is_heard(session, source_id)
    groups = list(_piece_groups(cut_by_speaker(pieces, turns, firm=firm, guess=guess)))
    with settled(session, transcript_id):
        _put(session, transcript_id, [whole for whole, _ in wholes], groups)


def _put(
    session: Session, transcript_id: str, wholes: Sequence[list[SegmentRow]], groups: Sequence[list[Piece]]
) -> None:
    ordinals = _ordinals(session, transcript_id, wholes, groups)
    shifts = Shifts(session, transcript_id)
    for own_rows, own_pieces, own_ordinals in zip(wholes, groups, ordinals, strict=True):
        # The first row of a segment stays its first; later ones are used again, so that little is written.
        for row, piece, ordinal in zip(
            _used_again(session, own_rows, own_pieces), own_pieces, own_ordinals, strict=True
        ):
            _write(row, piece, ordinal, shifts.before(ordinal))
        for row in own_rows[len(own_pieces) :]:
            session.delete(row)


def _used_again(session: Session, rows: Sequence[SegmentRow], pieces: Sequence[Piece]) -> Iterator[SegmentRow]:
    yield from rows[: len(pieces)]
    for _ in range(len(pieces) - len(rows)):
        row = SegmentRow(transcript_id=rows[0].transcript_id, since=rows[0].since)
        session.add(row)
        yield row


class _Closed:
    """Where segments of earlier revisions stand: two current ones that had one between them are no whole."""

    def __init__(self, session: Session, transcript_id: str) -> None:
        closed = select(SegmentRow.ordinal, SegmentRow.until).where(
            SegmentRow.transcript_id == transcript_id, SegmentRow.until.is_not(None)
        )
        self.rows = sorted((ordinal, until or 0) for ordinal, until in session.execute(closed))

    def parts(self, left: SegmentRow, right: SegmentRow) -> bool:
        first = bisect_right(self.rows, (left.ordinal, 1 << 62))
        for ordinal, until in self.rows[first:]:
            if ordinal >= right.ordinal:
                return False
            if until > right.since:
                return True
        return False


def _wholes(rows: Sequence[SegmentRow], closed: _Closed) -> Iterator[list[SegmentRow]]:
    group: list[SegmentRow] = []
    for row in rows:
        if group and not (row.by_speaker and row.since == group[-1].since and not closed.parts(group[-1], row)):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _placed(wholes: Iterable[list[SegmentRow]], start: int) -> Iterator[tuple[list[SegmentRow], int]]:
    for whole in wholes:
        yield whole, start
        start += sum(len(row.text) + 1 for row in whole)


def _pieces(whole: Sequence[SegmentRow], start: int) -> Iterator[Piece]:
    for number, row in enumerate(whole):
        words = unpack_words(row.words, row.text, char_start=start, start_ms=row.start_ms)
        span, time = TextSpan(start, start + len(row.text)), TimeSpan(row.start_ms, row.end_ms)
        yield Piece(row.text, span, time, words, row.speaker_id, cut=number > 0)
        start = span.end + 1


def _ordinals(
    session: Session, transcript_id: str, wholes: Sequence[Sequence[SegmentRow]], groups: Sequence[Sequence[Piece]]
) -> list[list[int]]:
    """Each piece's ordinal: those of its whole's rows, then new ones before what stood behind it in any revision."""
    every = list(
        session.scalars(
            select(SegmentRow.ordinal)
            .where(SegmentRow.transcript_id == transcript_id)
            .distinct()
            .order_by(SegmentRow.ordinal)
        )
    )
    found: list[list[int]] = []
    for rows, pieces in zip(wholes, groups, strict=True):
        own = [row.ordinal for row in rows][: len(pieces)]
        missing = len(pieces) - len(own)
        if missing:
            behind = bisect_right(every, own[-1])
            new = between(own[-1], every[behind] if behind < len(every) else None, missing)
            if new is None:
                spread(session, transcript_id)
                session.scalars(current(transcript_id)).all()  # read anew at once, not row by row
                return _ordinals(session, transcript_id, wholes, groups)
            own += new
        found.append(own)
    return found


def _write(row: SegmentRow, piece: Piece, ordinal: int, shift: int) -> None:
    row.ordinal = ordinal
    row.text = piece.text
    row.char_start, row.char_end = piece.span.start - shift, piece.span.end - shift
    row.start_ms, row.end_ms = piece.time.start_ms, piece.time.end_ms
    row.words = pack_words(piece.words, char_start=piece.span.start, start_ms=piece.time.start_ms)
    row.speaker_id = piece.speaker
    row.by_speaker = piece.cut


def _piece_groups(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    group: list[Piece] = []
    for piece in pieces:
        if group and not piece.cut:
            yield group
            group = []
        group.append(piece)
    if group:
        yield group
