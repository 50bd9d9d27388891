"""Stages run to their end on made-up answers of their engines."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from earwitness_core.ids import SourceId
from earwitness_core.speech.speakers.stage import heard_from, store
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import JobRow


def find_speakers(vault: Vault, source_id: SourceId, answer: dict[str, Any]) -> None:
    """What a speakers run leaves when it has heard this, its job included."""
    with vault.write(actor="runner", action="speakers.find") as unit:
        store(unit, source_id, heard_from(answer))
        key = f"speakers:{source_id}"
        job = unit.session.scalars(select(JobRow).where(JobRow.key == key)).one_or_none()
        job = job or JobRow(key=key, kind="speakers", source_id=source_id, lane="heavy", created_ms=unit.now_ms)
        job.state, job.finished_ms = "done", unit.now_ms
        unit.session.add(job)
