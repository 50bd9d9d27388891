"""Plain text for reading and pasting: who says what from when, one paragraph per line. No program should parse it.

A document has pages and paragraphs instead of times.
"""

from __future__ import annotations

from earwitness_core.exports.paragraphs import paragraphs
from earwitness_core.exports.wording import clean, hours, how_made
from earwitness_core.model import Transcript


def txt(transcript: Transcript) -> str:
    """Title, what it is, and the paragraphs with times and speakers."""
    lines = [
        f"[{one.where}] {f'{one.speaker}: ' if one.speaker else ''}"
        + " ".join(clean(segment.text) for segment in one.segments)
        for one in paragraphs(transcript)
    ]
    return "\n".join([clean(transcript.source.title), _about(transcript), "", *lines, ""])


def _about(transcript: Transcript) -> str:
    source, info = transcript.source, transcript.info
    facts = [
        hours(source.duration_ms // 1000) if source.duration_ms is not None else None,
        info.language,
        info.model_id,
        *how_made(info),
        f"redacted ({transcript.redaction.profile})" if transcript.redaction else None,
    ]
    return " · ".join(fact for fact in facts if fact)
