"""Corrections: what a person may do to the words of a transcript, all of it on record and all of it undoable.

The desk is `CorrectionDesk`. How text becomes a revision, and how anchors follow, is in earwitness_core.texts.
"""

from earwitness_core.corrections.comparing import Comparison, Difference, Piece, Stands
from earwitness_core.corrections.desk import CorrectionDesk, SpeakerBook
from earwitness_core.corrections.drafts import Draft
from earwitness_core.corrections.history import Revision
from earwitness_core.corrections.replacing import Match

__all__ = [
    "Comparison",
    "CorrectionDesk",
    "Difference",
    "Draft",
    "Match",
    "Piece",
    "Revision",
    "SpeakerBook",
    "Stands",
]
