"""Passages and vectors as rows: what is due, passages brought up to date, vectors stored and models changed.

All functions work in the caller's session or unit of work. The passages of a transcript are those that plan.py makes of
its current segments, whenever `built` equals `changes`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, func, insert, select, text
from sqlalchemy.orm import Session

from earwitness_core.search.meaning.plan import Passage, Said, plan
from earwitness_core.vault import UnitOfWork
from earwitness_core.vault.schema import (
    MeaningModelRow,
    PassageRow,
    PassageStateRow,
    PassageValuesRow,
    PassageVectorRow,
    SegmentRow,
    SettingRow,
    SpeakerRow,
)
from earwitness_core.vault.schema.meaning import PASSAGE_BITS

CHOSEN, SERVING = "meaning.model", "meaning.serving"


@dataclass(frozen=True, slots=True)
class Due:
    """A transcript whose passages or vectors are behind; `gone` when it is superseded and needs none."""

    transcript_id: str
    gone: bool


def due(session: Session, source_id: str, model_no: int | None) -> list[Due]:
    """What is to be done for a source."""
    rows = session.execute(text(_DUE_OF_SOURCE), {"source": source_id, "model": model_no})
    return [Due(row.id, row.state == "superseded") for row in rows]


def sources_due(session: Session, model_no: int | None, touched: list[str] | None = None) -> list[str]:
    """The sources with anything to be done and no job at work or waiting for it; none that is in the trash.

    With `touched`, ids of sources, transcripts, segments and speakers, only those that they belong to.
    """
    query = text(_SOURCES_DUE.format(among="" if touched is None else _AMONG))
    return list(session.scalars(query, {"model": model_no, "touched": json.dumps(touched or [])}))


def count_behind(session: Session, model_no: int | None) -> int:
    """How many sources are not up to date, those in the trash not counted."""
    return int(session.scalar(text(_COUNT_BEHIND), {"model": model_no}) or 0)


def build(unit: UnitOfWork, transcript_id: str) -> int:
    """Make the passages of a transcript those of its current text; how many are new."""
    session = unit.session
    state = session.scalars(select(PassageStateRow).where(PassageStateRow.transcript_id == transcript_id)).one()
    rows = session.scalars(select(PassageRow).where(PassageRow.transcript_id == transcript_id)).all()
    there = {row.digest: row for row in rows}
    kept = {(row.first_segment, row.first_at): (row.last_segment, row.last_at) for row in rows}
    count = max((row.id & ((1 << PASSAGE_BITS) - 1) for row in rows), default=0)
    added = 0
    for ordinal, passage in enumerate(plan(current(session, transcript_id), kept)):
        row = there.pop(passage.key, None)
        if row is None:
            added += 1
            row = _row(state.no << PASSAGE_BITS | (count + added), transcript_id, ordinal, passage)
            session.add(row)
            _index(session, row.id, passage)
        elif row.names != passage.names:
            session.execute(text(_UNINDEX), {"id": row.id})
            _index(session, row.id, passage)
        row.ordinal, row.names = ordinal, passage.names
    for row in there.values():
        session.delete(row)
    state.built = state.changes
    state.model_no = state.model_no if not added else None
    session.flush()
    return added


def clear(unit: UnitOfWork, transcript_id: str) -> None:
    """Nothing of this transcript is to be found by meaning."""
    unit.session.execute(delete(PassageRow).where(PassageRow.transcript_id == transcript_id))
    state = unit.session.scalars(select(PassageStateRow).where(PassageStateRow.transcript_id == transcript_id)).one()
    state.built, state.model_no = state.changes, None


def current(session: Session, transcript_id: str) -> list[Said]:
    """The current segments of a transcript, in order."""
    rows = session.execute(
        select(SegmentRow.id, SegmentRow.text, SpeakerRow.name)
        .outerjoin(SpeakerRow, SpeakerRow.id == SegmentRow.speaker_id)
        .where(SegmentRow.transcript_id == transcript_id, SegmentRow.until.is_(None))
        .order_by(SegmentRow.ordinal)
    )
    return [Said(row.id, row.text, row.name or "") for row in rows]


def without_vector(session: Session, transcript_id: str, model_no: int) -> list[tuple[int, str]]:
    """The passages of a transcript that a model has not seen, in order, with their text."""
    seen = select(PassageVectorRow.passage_id).where(PassageVectorRow.model_no == model_no)
    missing = session.scalars(
        select(PassageRow)
        .where(PassageRow.transcript_id == transcript_id, PassageRow.id.not_in(seen))
        .order_by(PassageRow.ordinal)
    ).all()
    if not missing:
        return []
    said = current(session, transcript_id)
    places = {segment.id: i for i, segment in enumerate(said)}
    return [(row.id, text_of(said, places, row)) for row in missing if row.first_segment in places]


def text_of(said: Sequence[Said], places: dict[int, int], row: PassageRow) -> str:
    """The words of a passage, from the segments of its transcript and where each stands among them."""
    first, last = places[row.first_segment], places.get(row.last_segment, places[row.first_segment])
    if first == last:
        return said[first].text[row.first_at : row.last_at]
    parts = [said[first].text[row.first_at :], *(one.text for one in said[first + 1 : last])]
    return " ".join([*parts, said[last].text[: row.last_at]])


def store(unit: UnitOfWork, model_no: int, made: Iterable[tuple[int, bytes, bytes]]) -> None:
    """Keep vectors given as passage, sketch and packed values. A passage that is gone meanwhile is passed over."""
    session = unit.session
    made = list(made)
    there = set(session.scalars(select(PassageRow.id).where(PassageRow.id.in_([one for one, _, _ in made]))))
    number = session.scalar(select(func.max(PassageVectorRow.no))) or 0
    vectors, values = [], []
    for passage, sketch, packed in made:
        if passage in there:
            number += 1
            vectors.append({"no": number, "passage_id": passage, "model_no": model_no, "sketch": sketch})
            values.append({"no": number, "values": packed})
    if vectors:
        session.execute(insert(PassageVectorRow), vectors)
        session.execute(insert(PassageValuesRow), values)


def number_of(unit: UnitOfWork, model_id: str, sha256: str) -> int:
    """The number of a model here, given when it is first used."""
    found = known_number(unit.session, model_id, sha256)
    if found is None:
        row = MeaningModelRow(model_id=model_id, sha256=sha256)
        unit.session.add(row)
        unit.session.flush()
        found = row.no
    return found


def known_number(session: Session, model_id: str, sha256: str) -> int | None:
    wanted = (MeaningModelRow.model_id == model_id, MeaningModelRow.sha256 == sha256)
    return session.scalars(select(MeaningModelRow.no).where(*wanted)).one_or_none()


def serving(session: Session) -> tuple[int, str] | None:
    """Number and id of the model whose vectors answer searches; None before the first transcript has any."""
    number = setting(session, SERVING)
    row = session.get(MeaningModelRow, number) if isinstance(number, int) else None
    return (row.no, row.model_id) if row else None


def finish(unit: UnitOfWork, transcript_id: str, model_no: int) -> bool:
    """Say of a transcript that all its vectors are there, if they are; whether it was said."""
    session = unit.session
    state = session.scalars(select(PassageStateRow).where(PassageStateRow.transcript_id == transcript_id)).one()
    if state.built != state.changes or without_vector(session, transcript_id, model_no):
        return False
    state.model_no = model_no
    session.flush()
    return True


def serve(unit: UnitOfWork, model_no: int) -> None:
    """Let a model answer as soon as it has seen everything, and drop the vectors of others."""
    session = unit.session
    now = setting(session, SERVING)
    if now == model_no or (now is not None and session.scalar(text(_BEHIND), {"model": model_no})):
        return
    session.merge(SettingRow(key=SERVING, value=model_no))
    session.execute(delete(PassageVectorRow).where(PassageVectorRow.model_no != model_no))


def setting(session: Session, key: str) -> object:
    row = session.get(SettingRow, key)
    return None if row is None else row.value


def _index(session: Session, passage_id: int, passage: Passage) -> None:
    session.execute(text(_INDEX), {"id": passage_id, "text": f"{passage.names} {passage.text}"})


def _row(number: int, transcript_id: str, ordinal: int, passage: Passage) -> PassageRow:
    first, last = passage.pieces[0], passage.pieces[-1]
    return PassageRow(
        id=number,
        transcript_id=transcript_id,
        ordinal=ordinal,
        names=passage.names,
        first_segment=first.segment,
        first_at=first.start,
        last_segment=last.segment,
        last_at=last.end,
        digest=passage.key,
    )


_INDEX = "INSERT INTO passage_fts (rowid, text) VALUES (:id, :text)"
_UNINDEX = "DELETE FROM passage_fts WHERE rowid = :id"
_IS_DUE = """
    transcript.state IN ('complete', 'superseded') AND (
        passage_state.built <> passage_state.changes
        OR (transcript.state = 'complete' AND :model IS NOT NULL AND passage_state.model_no IS NOT :model)
    )
"""
_DUE_OF_SOURCE = f"""
    SELECT transcript.id, transcript.state
    FROM transcript JOIN passage_state ON passage_state.transcript_id = transcript.id
    WHERE transcript.source_id = :source AND {_IS_DUE} ORDER BY transcript.version
"""  # noqa: S608 - put together from constants
_SOURCES_DUE = f"""
    SELECT DISTINCT source.id
    FROM passage_state JOIN transcript ON transcript.id = passage_state.transcript_id
    JOIN source ON source.id = transcript.source_id
    WHERE {_IS_DUE} AND source.trashed_ms IS NULL {{among}} AND NOT EXISTS (
        SELECT 1 FROM job WHERE job.key = 'embed:' || source.id AND job.state <> 'done'
    )
    ORDER BY source.id
"""  # noqa: S608 - put together from constants
_AMONG = """AND source.id IN (
        WITH touched(id) AS (SELECT value FROM json_each(:touched))
        SELECT id FROM touched
        UNION SELECT source_id FROM transcript WHERE id IN (SELECT id FROM touched)
        UNION SELECT source_id FROM speaker WHERE id IN (SELECT id FROM touched)
        UNION SELECT transcript.source_id FROM segment JOIN transcript ON transcript.id = segment.transcript_id
            WHERE segment.id IN (SELECT id FROM touched)
    )"""
_COUNT_BEHIND = f"""
    SELECT count(DISTINCT source.id)
    FROM passage_state JOIN transcript ON transcript.id = passage_state.transcript_id
    JOIN source ON source.id = transcript.source_id WHERE {_IS_DUE} AND source.trashed_ms IS NULL
"""  # noqa: S608 - put together from constants
_BEHIND = """
    SELECT EXISTS (
        SELECT 1 FROM passage_state JOIN transcript ON transcript.id = passage_state.transcript_id
        JOIN source ON source.id = transcript.source_id
        WHERE transcript.state = 'complete' AND source.trashed_ms IS NULL AND passage_state.model_no IS NOT :model
    )
"""
