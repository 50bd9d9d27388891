"""The one oracle of all fault tests: what a vault must look like when the work on it is done."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select

from earwitness_core.vault import Vault
from earwitness_core.vault.check import check_vault
from earwitness_core.vault.schema import InboxRow, JobRow, SegmentRow, SourceRow, TranscriptRow, WindowRow
from helpers.vaults import reopen


@dataclass(frozen=True)
class Result:
    """What became of one content: its state, the hash of the machine's evidence, its text."""

    state: str
    evidence: str | None
    text: str


def results(folder: Path) -> dict[str, Result]:
    """By hash of the original; asserts that each content is there once and nothing is stuck."""
    with reopen(folder) as vault:
        _nothing_is_stuck(vault)
        _no_window_was_computed_twice(vault)
        report = check_vault(vault)
        assert report.ok, report
        with vault.read() as session:
            sources = session.scalars(select(SourceRow)).all()
            found = {source.sha256: _result(session, source) for source in sources}
        assert len(found) == len(sources), "a content is in the vault twice"
    return found


def _result(session, source: SourceRow) -> Result:  # type: ignore[no-untyped-def]
    transcript = session.scalars(
        select(TranscriptRow).where(TranscriptRow.source_id == source.id, TranscriptRow.state == "complete")
    ).one()
    segments = session.scalars(
        select(SegmentRow.text).where(SegmentRow.transcript_id == transcript.id).order_by(SegmentRow.ordinal)
    )
    return Result(source.state, transcript.evidence_sha256, " ".join(segments))


def _nothing_is_stuck(vault: Vault) -> None:
    with vault.read() as session:
        jobs = dict(session.execute(select(JobRow.state, func.count()).group_by(JobRow.state)).all())
        inbox = dict(session.execute(select(InboxRow.state, func.count()).group_by(InboxRow.state)).all())
    assert set(jobs) <= {"done"}, f"jobs left: {jobs}"
    assert set(inbox) <= {"accepted", "duplicate"}, f"inbox left: {inbox}"


def _no_window_was_computed_twice(vault: Vault) -> None:
    with vault.read() as session:
        counts = session.scalars(select(WindowRow.computed_count)).all()
    assert set(counts) <= {1}, f"windows computed more than once: {counts}"
