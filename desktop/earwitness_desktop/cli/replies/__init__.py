"""What commands answer with `--json`, schema `earwitness.cli/1`: the types are the documentation (manual.py prints it).

Every answer is one object with `schema` and `command` beside the fields of its type here; a failed one has `error`
instead. Fields may be added within version 1; none changes its meaning or goes. Moments are ISO 8601 in UTC, lengths
and places are milliseconds, positions are half-open ranges of code points.

One module per subject; each lists which command gives which answer.
"""

from __future__ import annotations

from earwitness_desktop.cli.replies import corrections, models, search, service, sources, vault, work
from earwitness_desktop.cli.replies.common import Choice, Error
from earwitness_desktop.cli.replies.corrections import (
    Corrected,
    Difference,
    Differences,
    History,
    OneQuote,
    Place,
    Quote,
    QuoteRemoved,
    Quotes,
    Replaced,
    Revision,
    WordsChanged,
)
from earwitness_desktop.cli.replies.models import (
    Model,
    ModelMeasured,
    Models,
    ModelsAdded,
    ModelsMeasured,
    ModelsRemoved,
    ModelsVerified,
)
from earwitness_desktop.cli.replies.search import FacetValue, Found, Hit
from earwitness_desktop.cli.replies.service import ServiceInstalled, ServiceRemoved, ServiceStatus
from earwitness_desktop.cli.replies.sources import (
    Exported,
    Provenance,
    Segment,
    SegmentEvent,
    Shown,
    Source,
    Sources,
    Speaker,
    Speakers,
    SpeakersAgain,
    Suspect,
    TranscribedAgain,
    TranscriptRead,
    TranscriptState,
    Word,
)
from earwitness_desktop.cli.replies.vault import (
    Check,
    Demo,
    Doctor,
    Finding,
    OneProject,
    PassphraseChanged,
    Project,
    Projects,
    RecoveryRotated,
    VaultChecked,
    VaultCreated,
    VaultOpened,
)
from earwitness_desktop.cli.replies.work import (
    Attention,
    AttentionList,
    Folder,
    Folders,
    Job,
    JobEvent,
    Jobs,
    JobsChanged,
    OneFolder,
    Retried,
    Taken,
    Verdict,
    VerdictEvent,
    WatchingEvent,
    Worked,
)

_SUBJECTS = (vault, work, service, sources, corrections, search, models)
ANSWERS: dict[str, type] = {name: kind for subject in _SUBJECTS for name, kind in subject.ANSWERS.items()}
EVENTS: dict[str, type] = {**work.EVENTS, **sources.EVENTS}

__all__ = [
    "ANSWERS",
    "EVENTS",
    "Attention",
    "AttentionList",
    "Check",
    "Choice",
    "Corrected",
    "Demo",
    "Difference",
    "Differences",
    "Doctor",
    "Error",
    "Exported",
    "FacetValue",
    "Finding",
    "Folder",
    "Folders",
    "Found",
    "History",
    "Hit",
    "Job",
    "JobEvent",
    "Jobs",
    "JobsChanged",
    "Model",
    "ModelMeasured",
    "Models",
    "ModelsAdded",
    "ModelsMeasured",
    "ModelsRemoved",
    "ModelsVerified",
    "OneFolder",
    "OneProject",
    "OneQuote",
    "PassphraseChanged",
    "Place",
    "Project",
    "Projects",
    "Provenance",
    "Quote",
    "QuoteRemoved",
    "Quotes",
    "RecoveryRotated",
    "Replaced",
    "Retried",
    "Revision",
    "Segment",
    "SegmentEvent",
    "ServiceInstalled",
    "ServiceRemoved",
    "ServiceStatus",
    "Shown",
    "Source",
    "Sources",
    "Speaker",
    "Speakers",
    "SpeakersAgain",
    "Suspect",
    "Taken",
    "TranscribedAgain",
    "TranscriptRead",
    "TranscriptState",
    "VaultChecked",
    "VaultCreated",
    "VaultOpened",
    "Verdict",
    "VerdictEvent",
    "WatchingEvent",
    "Word",
    "WordsChanged",
    "Worked",
]
