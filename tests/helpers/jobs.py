"""Adding jobs and sources in tests without ceremony."""

from __future__ import annotations

from typing import Any

from earwitness_core.ids import JobId, SourceId
from earwitness_core.jobs import JobSpec, Queue
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import BlobRow, ProjectRow, SourceRow


def add_job(vault: Vault, queue: Queue, kind: str = "work", *, again: bool = False, **spec: Any) -> JobId:
    """One job in a unit of its own."""
    with vault.write(actor="tester", action="job.add") as unit:
        return queue.add(unit, JobSpec(kind, **spec), again=again)


def add_jobs(vault: Vault, queue: Queue, count: int, kind: str = "work") -> list[JobId]:
    """Jobs with keys of their own, in one unit."""
    with vault.write(actor="tester", action="job.add") as unit:
        return [queue.add(unit, JobSpec(kind, key=f"{kind}-{i}")) for i in range(count)]


def add_source(vault: Vault, title: str = "interview") -> SourceId:
    """A source with nothing behind it, for jobs that never look."""
    with vault.write(actor="tester", action="source.add") as unit:
        project = ProjectRow(name=title, created_ms=unit.now_ms)
        blob = BlobRow(id=f"blob-{title}", wrapped_key=b"", size_bytes=0, sha256="", created_ms=unit.now_ms)
        unit.session.add_all((project, blob))
        unit.session.flush()
        source = SourceRow(
            project_id=project.id,
            title=title,
            media_type="audio/wav",
            size_bytes=0,
            sha256=title,
            blob_id=blob.id,
            created_ms=unit.now_ms,
        )
        unit.session.add(source)
        unit.session.flush()
        return SourceId(source.id)
