"""A corrected transcript for tests: a desk of corrections on a vault, and everything that must hold after each."""

from __future__ import annotations

from sqlalchemy import select

from earwitness_core.corrections import CorrectionDesk
from earwitness_core.ids import SourceId
from earwitness_core.jobs import Queue
from earwitness_core.model import Segment
from earwitness_core.speech.speakers.edits import SpeakerDesk
from earwitness_core.texts import rows
from earwitness_core.vault import Vault
from earwitness_core.vault.evidence import evidence_of
from earwitness_core.vault.schema import SegmentRow, TranscriptRow


def corrections(vault: Vault) -> CorrectionDesk:
    return CorrectionDesk(vault, SpeakerDesk(vault, Queue(vault), actor="anna"), actor="anna")


def segments(vault: Vault, source_id: SourceId, revision: int | None = None) -> tuple[Segment, ...]:
    """As a reader gets them."""
    with vault.read() as session:
        transcript = rows.current_transcript(session, source_id)
        assert transcript is not None
        return rows.segments(session, transcript.id, revision=revision)


def texts(vault: Vault, source_id: SourceId, revision: int | None = None) -> list[str]:
    return [segment.text for segment in segments(vault, source_id, revision)]


def evidence(vault: Vault, source_id: SourceId) -> str:
    with vault.read() as session:
        transcript = rows.current_transcript(session, source_id)
        assert transcript is not None
        return evidence_of(session, transcript.id)


def require_consistent(vault: Vault) -> None:
    """Positions, lengths, words and the index of every transcript agree with its text."""
    with vault.write(actor="tester", action="test.check") as unit:
        driver = unit.session.connection().exec_driver_sql
        driver("INSERT INTO segment_fts (segment_fts, rank) VALUES ('integrity-check', 1)")
        indexed = {row[0] for row in driver("SELECT id FROM search_segment")}
        current = {row[0] for row in driver("SELECT id FROM segment WHERE until IS NULL")}
        placed = {row[0]: row[1] for row in driver(f"SELECT id, {rows.START_SQL} FROM segment WHERE until IS NULL")}
        assert indexed == current
        for transcript in unit.session.scalars(select(TranscriptRow)):
            _require_placed(rows.segments(unit.session, transcript.id), placed, transcript.text_length)
        lengths = unit.session.execute(select(SegmentRow.char_end - SegmentRow.char_start, SegmentRow.text))
        assert all(length == len(text) for length, text in lengths)


def _require_placed(found: tuple[Segment, ...], placed: dict[int, int], length: int) -> None:
    at = 0
    for segment in found:
        assert segment.span.start == at == placed[segment.id]
        assert segment.text == segment.text.strip()
        for word in segment.words:
            assert segment.text[word.span.start - at : word.span.end - at] == word.text
        at = segment.span.end + 1
    assert length == max(0, at - 1)
