"""Pseudonyms and redaction: what is given away without what was found in it (docs/redaction.md)."""

from earwitness_core.privacy.redaction.covering import Datum, Redacted
from earwitness_core.privacy.redaction.pseudonyms import Pseudonym, Pseudonyms
from earwitness_core.privacy.redaction.redactor import (
    NEUTRAL_PROJECT,
    RedactedTranscript,
    Redactor,
    is_hidden,
    redact_text,
)
from earwitness_core.privacy.redaction.restoring import Restored, Restorer, restore

__all__ = [
    "NEUTRAL_PROJECT",
    "Datum",
    "Pseudonym",
    "Pseudonyms",
    "Redacted",
    "RedactedTranscript",
    "Redactor",
    "Restored",
    "Restorer",
    "is_hidden",
    "redact_text",
    "restore",
]
