"""Transcripts cut by speaker, as rows. Text, words and their times stay what they are (attribution.py)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.ids import SourceId
from earwitness_core.model import TextSpan, TimeSpan
from earwitness_core.packing import pack_words, unpack_words
from earwitness_core.speech.speakers.attribution import Piece, Spoken, cut_by_speaker
from earwitness_core.vault import UnitOfWork
from earwitness_core.vault.schema import SegmentRow, TranscriptRow


def recut_transcripts(unit: UnitOfWork, source_id: SourceId, turns: Sequence[Spoken]) -> None:
    """Give the words of every complete transcript of a source their speakers. A partial one waits for its end."""
    complete = select(TranscriptRow.id).where(TranscriptRow.source_id == source_id, TranscriptRow.state == "complete")
    for transcript_id in unit.session.scalars(complete).all():
        _recut(unit.session, transcript_id, turns)
    unit.session.flush()


def _recut(session: Session, transcript_id: str, turns: Sequence[Spoken]) -> None:
    rows = session.scalars(
        select(SegmentRow).where(SegmentRow.transcript_id == transcript_id).order_by(SegmentRow.ordinal)
    ).all()
    pieces = cut_by_speaker([_piece(row) for row in rows], turns)
    ordinal = 0
    for own_rows, own_pieces in zip(_wholes(rows), _piece_groups(pieces), strict=True):
        # The first row of a segment stays its first; later ones are used again, so that little is written.
        for row, piece in zip_longest(own_rows, own_pieces):
            if piece is None:
                session.delete(row)
                continue
            _write(row or _added(session, transcript_id), piece, ordinal)
            ordinal += 1


def _added(session: Session, transcript_id: str) -> SegmentRow:
    row = SegmentRow(transcript_id=transcript_id)
    session.add(row)
    return row


def _piece(row: SegmentRow) -> Piece:
    words = unpack_words(row.words, row.text, char_start=row.char_start, start_ms=row.start_ms)
    span, time = TextSpan(row.char_start, row.char_end), TimeSpan(row.start_ms, row.end_ms)
    return Piece(row.text, span, time, words, row.speaker_id, row.by_speaker)


def _write(row: SegmentRow, piece: Piece, ordinal: int) -> None:
    row.ordinal = ordinal
    row.text = piece.text
    row.char_start, row.char_end = piece.span.start, piece.span.end
    row.start_ms, row.end_ms = piece.time.start_ms, piece.time.end_ms
    row.words = pack_words(piece.words, char_start=piece.span.start, start_ms=piece.time.start_ms)
    row.speaker_id = piece.speaker
    row.by_speaker = piece.cut


def _wholes(rows: Sequence[SegmentRow]) -> Iterator[list[SegmentRow]]:
    group: list[SegmentRow] = []
    for row in rows:
        if group and not row.by_speaker:
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _piece_groups(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    group: list[Piece] = []
    for piece in pieces:
        if group and not piece.cut:
            yield group
            group = []
        group.append(piece)
    if group:
        yield group
