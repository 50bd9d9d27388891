"""The tables of a vault, one module per subject. Rows leave the vault package as values of `model.py`.

A change here is a new step in vault/migrations/steps with a fixture vault of its own (tests/helpers/write_fixture.py).
"""

from earwitness_core.vault.schema.anchors import AnchorRow, QuoteRow
from earwitness_core.vault.schema.base import Base
from earwitness_core.vault.schema.care import ErasureRow, HoldRow, RetentionRow
from earwitness_core.vault.schema.corrections import CorrectionRow, TextShiftRow
from earwitness_core.vault.schema.desk import DraftRow, HeardRightRow, ListeningPlaceRow, SoundOutlineRow
from earwitness_core.vault.schema.egress import EgressApprovalRow, EgressPayloadRow, EgressRow
from earwitness_core.vault.schema.findings import (
    FindingDecisionRow,
    FindingKnownRow,
    FindingRow,
    FindingRuleRow,
    FindingScanRow,
    PersonNameRow,
    PersonRow,
)
from earwitness_core.vault.schema.freshness import FreshnessRow
from earwitness_core.vault.schema.inbox import InboxRow, WatchedFolderRow
from earwitness_core.vault.schema.jobs import JobRow, MeasuredSpeedRow
from earwitness_core.vault.schema.meaning import (
    MeaningModelRow,
    PassageRow,
    PassageStateRow,
    PassageValuesRow,
    PassageVectorRow,
    SavedSearchRow,
)
from earwitness_core.vault.schema.policy import LabelChangeRow, PolicyKeyRow, PolicyRow
from earwitness_core.vault.schema.pseudonyms import PseudonymFormRow, PseudonymRow
from earwitness_core.vault.schema.sources import BlobRow, ProjectRow, ProvenanceRow, SettingRow, SourceRow
from earwitness_core.vault.schema.speakers import HeardVoiceRow, SpeakerEditRow, SpeakerRow, TurnRow, VoiceRow
from earwitness_core.vault.schema.trail import TrailRow
from earwitness_core.vault.schema.transcripts import SegmentRow, SuspectRow, TranscriptRow, WindowRow

__all__ = [
    "AnchorRow",
    "Base",
    "BlobRow",
    "CorrectionRow",
    "DraftRow",
    "EgressApprovalRow",
    "EgressPayloadRow",
    "EgressRow",
    "ErasureRow",
    "FindingDecisionRow",
    "FindingKnownRow",
    "FindingRow",
    "FindingRuleRow",
    "FindingScanRow",
    "FreshnessRow",
    "HeardRightRow",
    "HeardVoiceRow",
    "HoldRow",
    "InboxRow",
    "JobRow",
    "LabelChangeRow",
    "ListeningPlaceRow",
    "MeaningModelRow",
    "MeasuredSpeedRow",
    "PassageRow",
    "PassageStateRow",
    "PassageValuesRow",
    "PassageVectorRow",
    "PersonNameRow",
    "PersonRow",
    "PolicyKeyRow",
    "PolicyRow",
    "ProjectRow",
    "ProvenanceRow",
    "PseudonymFormRow",
    "PseudonymRow",
    "QuoteRow",
    "RetentionRow",
    "SavedSearchRow",
    "SegmentRow",
    "SettingRow",
    "SoundOutlineRow",
    "SourceRow",
    "SpeakerEditRow",
    "SpeakerRow",
    "SuspectRow",
    "TextShiftRow",
    "TrailRow",
    "TranscriptRow",
    "TurnRow",
    "VoiceRow",
    "WatchedFolderRow",
    "WindowRow",
]
