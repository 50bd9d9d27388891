"""An intake on a real vault with short waits, and what a test asks about the outcome."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from sqlalchemy import func, select

from earwitness_core.ids import FolderId, ProjectId, SourceId, new_id
from earwitness_core.intake import Intake, IntakeSettings, Probe, Scanner, ScanPolicy, Verdict, Watcher
from earwitness_core.jobs import JobSpec, Queue
from earwitness_core.model import Destination, SpeechChoice
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import BlobRow, InboxRow, JobRow, ProjectRow, ProvenanceRow, SourceRow
from helpers.media import quick_probe
from helpers.waiting import wait_until

QUICK = IntakeSettings(
    settle_s=0.15,
    patience_s=1.0,
    blank_patience_s=0.5,
    rescan_s=300.0,
    poll_s=0.2,
    presence_s=0.1,
    glance_s=0.05,
    backoff_s=0.1,
    longest_backoff_s=0.5,
    reserve_bytes=0,
)


class Bench:
    """One vault, one project, one intake."""

    def __init__(
        self,
        vault: Vault,
        *,
        probe: Probe = quick_probe,
        scanner: Scanner | None = None,
        settings: IntakeSettings = QUICK,
    ) -> None:
        self.vault = vault
        self.queue = Queue(vault)
        self.intake = Intake(
            vault,
            probe=probe,
            stages=self._plan,
            scanner=scanner or Scanner(ScanPolicy.OFF),
            settings=settings,
            actor="tester",
        )
        self.destination = Destination(self.project("Case 1"))

    def project(self, name: str) -> ProjectId:
        with self.vault.write(actor="tester", action="project.add") as unit:
            row = unit.session.scalar(select(ProjectRow).where(ProjectRow.name == name))
            if row is None:
                row = ProjectRow(id=new_id(), name=name, created_ms=unit.now_ms)
                unit.session.add(row)
            return ProjectId(row.id)

    def _plan(self, unit: UnitOfWork, source_id: SourceId, choice: SpeechChoice) -> None:
        decode = self.queue.add(unit, JobSpec(kind="decode", source_id=source_id, lane="light"))
        self.queue.add(unit, JobSpec(kind="transcribe", source_id=source_id, lane="heavy", after=decode))

    def take(self, *paths: Path | str) -> list[Verdict]:
        return self.intake.take(paths, self.destination)

    def watch(self, folder: Path, **how: object) -> FolderId:
        folder.mkdir(exist_ok=True)
        return self.intake.watch(folder, self.destination, **how)  # type: ignore[arg-type]

    @contextmanager
    def watching(self, folder: Path, **how: object) -> Iterator[Watcher]:
        """A folder that is watched, after its first scan."""
        self.watch(folder, **how)
        with Watcher(self.intake) as watcher:
            wait_until(lambda: watcher.is_idle or self.intake.verdicts(), what="the first scan")
            yield watcher

    def sources(self) -> list[SourceRow]:
        with self.vault.read() as session:
            return list(session.scalars(select(SourceRow).order_by(SourceRow.id)))

    def count(self) -> int:
        with self.vault.read() as session:
            return session.scalar(select(func.count()).select_from(SourceRow)) or 0

    def titles(self) -> list[str]:
        return sorted(source.title for source in self.sources())

    def provenance(self) -> list[ProvenanceRow]:
        with self.vault.read() as session:
            return list(session.scalars(select(ProvenanceRow).order_by(ProvenanceRow.id)))

    def content(self, source: SourceRow) -> bytes:
        with self.vault.blobs.open(source.blob_id) as blob:
            return blob.read_at(0, blob.size_bytes)

    def verdict(self, name: str) -> Verdict | None:
        """The latest for a file of that name."""
        with self.vault.read() as session:
            rows = session.scalars(select(InboxRow).where(InboxRow.path.endswith(name)).order_by(InboxRow.id.desc()))
            return next((one for one in map(Verdict.of, rows) if one.path.name == name), None)

    def wait_for(self, name: str, state: str, *, seconds: float = 20.0) -> Verdict:
        """Wait until the latest verdict on a file of that name has this state."""
        found: list[Verdict] = []

        def reached() -> bool:
            verdict = self.verdict(name)
            if verdict is not None and verdict.state == state:
                found.append(verdict)
            return bool(found)

        wait_until(reached, seconds=seconds, what=f"{name!r} to be {state}")
        return found[0]

    def require_whole(self, *contents: bytes) -> None:
        """These contents are sources, each exactly once, with its jobs, and nothing else lies in the vault's folder."""
        held = sorted(self.content(source) for source in self.sources())
        assert held == sorted(contents)
        with self.vault.read() as session:
            jobs = session.scalar(select(func.count()).select_from(JobRow))
            blobs = set(session.scalars(select(BlobRow.id)))
        assert jobs == 2 * len(contents)
        assert {path.name for path in self.vault.blobs.files()} == blobs


def patient(**changes: float) -> IntakeSettings:
    """The quick settings with some of them changed."""
    return replace(QUICK, **changes)  # type: ignore[arg-type]
