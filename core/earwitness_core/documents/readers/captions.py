"""Subtitle files as paragraphs with times and speakers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from earwitness_core.documents.encoding import decoded
from earwitness_core.documents.paragraphs import Paragraph
from earwitness_core.errors import EngineRefused
from earwitness_core.outcomes import Outcome
from earwitness_core.subtitles import Cue, parse_subtitles

MOST_BYTES = 32 << 20  # a day of speech is about 2 MB


def cues_of(file: BinaryIO) -> list[Cue]:
    file.seek(0)
    content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise EngineRefused(Outcome.TOO_LARGE, f"Subtitles may have up to {MOST_BYTES >> 20} MB.")
    return parse_subtitles(decoded(content))


def read_captions(file: BinaryIO) -> Iterator[Paragraph]:
    """In order of time: a transcript's text and its times go the same way."""
    for cue in sorted(cues_of(file), key=lambda cue: (cue.start_ms, cue.end_ms)):
        yield Paragraph(cue.text, None, cue.start_ms, max(cue.start_ms, cue.end_ms), cue.speaker)
