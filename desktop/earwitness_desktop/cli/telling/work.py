"""Jobs, files that were taken or not, and transcripts of other programs as the documented replies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from earwitness_core.losses import Loss
from earwitness_core.outcomes import Outcome
from earwitness_desktop.cli import replies
from earwitness_desktop.cli.screen import moment

if TYPE_CHECKING:
    from earwitness_core.imports import Brought, NotBrought
    from earwitness_core.intake import Verdict
    from earwitness_core.jobs import JobInfo


def job(info: JobInfo, titles: Mapping[str, str], left_ms: int | None = None) -> replies.Job:
    outcome = Outcome(info.outcome) if info.outcome else None
    return {
        "id": info.id,
        "kind": info.kind,
        "source": info.source_id,
        "title": titles.get(info.source_id or ""),
        "lane": info.lane,
        "state": info.state.value,
        "wanted": info.wanted,
        "progress": info.progress,
        "attempt": info.attempt,
        "outcome": outcome.value if outcome else None,
        "says": outcome.says if outcome else "",
        "next_step": outcome.next_step if outcome else "",
        "detail": info.detail,
        "left_ms": left_ms,
        "created": moment(info.created_ms),
        "started": moment(info.started_ms),
        "finished": moment(info.finished_ms),
    }


def verdict(given: Verdict) -> replies.Verdict:
    return {
        "id": given.inbox_id,
        "path": str(given.path),
        "state": given.state,
        "outcome": given.outcome.value,
        "says": given.says,
        "next_step": given.next_step,
        "source": given.source_id,
        "size_bytes": given.size_bytes,
        "sha256": given.sha256,
    }


def imported(given: Brought) -> replies.ImportedTranscript:
    return {
        "file": str(given.file),
        "tool": given.tool,
        "state": given.state,
        "source": given.source_id,
        "title": given.title,
        "recording": given.recording,
        "version": given.version,
        "segments": given.segments,
        "words": given.words,
        "speakers": given.speakers,
        "losses": [loss(one) for one in given.losses],
    }


def not_imported(given: NotBrought) -> replies.NotImported:
    return {
        "file": str(given.file),
        "title": given.title,
        "says": given.refusal.sentence,
        "next_step": given.refusal.advice,
    }


def loss(given: Loss) -> replies.Loss:
    return {"what": given.what, "how": given.how.value, "count": given.count, "says": given.says}
