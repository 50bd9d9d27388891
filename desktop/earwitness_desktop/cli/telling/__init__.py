"""The values of core as the documented replies, once for all commands; trail and policies also for a person."""

from earwitness_desktop.cli.telling.corrected import difference, match, quote, revision
from earwitness_desktop.cli.telling.reviewed import decided, kept_finding, person, waiting
from earwitness_desktop.cli.telling.shelf import (
    choice,
    project,
    provenance,
    segment,
    source,
    speaker,
    suspect,
    transcript_state,
)
from earwitness_desktop.cli.telling.work import imported, job, loss, not_imported, verdict

__all__ = [
    "choice",
    "decided",
    "difference",
    "imported",
    "job",
    "kept_finding",
    "loss",
    "match",
    "not_imported",
    "person",
    "project",
    "provenance",
    "quote",
    "revision",
    "segment",
    "source",
    "speaker",
    "suspect",
    "transcript_state",
    "verdict",
    "waiting",
]
