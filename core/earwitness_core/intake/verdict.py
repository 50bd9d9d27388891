"""What became of a file, in the words that the command line and the screens say."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from earwitness_core.ids import FolderId, InboxId, ProjectId, SourceId
from earwitness_core.intake import names
from earwitness_core.outcomes import Outcome
from earwitness_core.vault.schema import InboxRow

SETTLING, ACCEPTED, DUPLICATE, ATTENTION, IGNORED, GONE = (
    "settling",
    "accepted",
    "duplicate",
    "attention",
    "ignored",
    "gone",
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """`state` is settling | accepted | duplicate | attention | ignored | gone; `outcome` says why.

    `inbox_id` is None for a path that never was a file of the inbox. `source_id` is the source that the content is in,
    `carrier_id` the mail it hung on.
    """

    path: Path
    project_id: ProjectId
    state: str
    outcome: Outcome
    detail: str = ""
    inbox_id: InboxId | None = None
    folder_id: FolderId | None = None
    source_id: SourceId | None = None
    size_bytes: int = 0
    sha256: str | None = None
    attempt: int = 0
    moved: bool = False
    seen_ms: int = 0
    decided_ms: int | None = None
    carrier_id: SourceId | None = None

    @property
    def name(self) -> str:
        """The file's name as it can be shown."""
        return names.shown(self.path)

    @property
    def says(self) -> str:
        """One sentence or two for a person."""
        return f"{self.outcome.says} {self.detail}".strip()

    @property
    def next_step(self) -> str:
        return self.outcome.next_step

    @classmethod
    def of(cls, row: InboxRow) -> Verdict:
        return cls(
            path=names.load(row.path),
            project_id=ProjectId(row.project_id),
            state=row.state,
            outcome=Outcome(row.outcome) if row.outcome else Outcome.UNSETTLED,
            detail=row.detail or "",
            inbox_id=InboxId(row.id),
            folder_id=FolderId(row.folder_id) if row.folder_id else None,
            source_id=SourceId(row.source_id) if row.source_id else None,
            size_bytes=row.size_bytes,
            sha256=row.sha256,
            attempt=row.attempt,
            moved=row.moved,
            seen_ms=row.seen_ms,
            decided_ms=row.decided_ms,
            carrier_id=SourceId(row.carrier_id) if row.carrier_id else None,
        )
