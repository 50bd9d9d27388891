"""A kept finding as a value: what it is, where it stands now, whether a person agreed, and whom it means."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType, Protocol

from earwitness_core.ids import SourceId, TranscriptId
from earwitness_core.model import TextSpan, TimeSpan, TranscriptInfo
from earwitness_core.privacy.findings.found import Kind

FindingId = NewType("FindingId", str)
PersonId = NewType("PersonId", str)
BY_RULE = "rule"  # `decided_by` where an earlier decision about the same datum everywhere decided


class State(StrEnum):
    """What people said of it. The value is stored and printed; never rename one."""

    SUGGESTED = "suggested"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Finding:
    """A suspected personal datum in the current text of a source.

    `span` is a half-open range of code points of the transcript, `words` the same snapped outward to whole words (empty
    where a text has no words of its own), `time` when those are said (0 to 0 in a document). `text` is what stands
    there now, empty where nothing is left. `is_sure` is False where the text changed so much that a person should look
    at the place. `value_key` is equal for equal data of a kind in this vault (a keyed hash, so it tells nothing outside
    of it). `person_number` counts from 1 in a project, is never used again for somebody else, and is None for what
    means no person. `decided_by` and `decided_ms` are of the last decision; None while nobody decided.
    """

    id: FindingId
    source_id: SourceId
    transcript_id: TranscriptId
    kind: Kind
    state: State
    score: float
    detector: str
    country: str | None
    span: TextSpan
    words: TextSpan
    time: TimeSpan
    text: str
    is_sure: bool
    value_key: str
    person_id: PersonId | None = None
    person_number: int | None = None
    decided_by: str | None = None
    decided_ms: int | None = None

    @property
    def counts(self) -> bool:
        """Whether it is to be hidden: unless a person rejected it, a suspicion is enough."""
        return self.state is not State.REJECTED


class Findings(Protocol):
    """What other rooms read: all findings of a source, rejected ones too, in the order of its text."""

    def of(self, source_id: SourceId) -> tuple[Finding, ...]:
        """Empty for a source without any, in the trash, or without a complete transcript."""
        ...

    def searched(self, transcript: TranscriptInfo, /) -> bool:
        """Whether this text was searched, as it is now."""
        ...
