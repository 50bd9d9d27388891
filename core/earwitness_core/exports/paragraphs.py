"""A transcript in paragraphs, as a person reads it: one speaker each, with a new time about once a minute.

The paragraphs of a document are its own; they stand on a page instead of at a time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from earwitness_core.exports.wording import hours, name_of, place
from earwitness_core.ids import SpeakerId
from earwitness_core.model import Segment, Transcript

_PARAGRAPH_MS = 60_000


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Segments that follow each other and are said by one; `speaker` is the name shown, None while nobody knows.

    `where` is its time, or in a document its page and number, as a reader is shown it.
    """

    segments: tuple[Segment, ...]
    where: str
    speaker_id: SpeakerId | None = None
    speaker: str | None = None

    @property
    def start_ms(self) -> int:
        return self.segments[0].time.start_ms

    @property
    def end_ms(self) -> int:
        return max(segment.time.end_ms for segment in self.segments)


def paragraphs(transcript: Transcript) -> Iterator[Paragraph]:
    """All segments, each in one paragraph, in their order."""
    return _of_document(transcript) if transcript.is_document else _of_speech(transcript)


def _of_document(transcript: Transcript) -> Iterator[Paragraph]:
    for number, segment in enumerate(transcript.segments, start=1):
        yield Paragraph((segment,), place(segment.page, number))


def _of_speech(transcript: Transcript) -> Iterator[Paragraph]:
    names = {speaker.id: name_of(speaker) for speaker in transcript.speakers}
    for speaker_id, stretch in groupby(transcript.segments, key=lambda segment: segment.speaker_id):
        for segments in _by_minute(stretch):
            where = hours(segments[0].time.start_ms // 1000)
            yield Paragraph(tuple(segments), where, speaker_id, names.get(speaker_id) if speaker_id else None)


def _by_minute(stretch: Iterator[Segment]) -> Iterator[list[Segment]]:
    paragraph: list[Segment] = []
    for segment in stretch:
        if paragraph and segment.time.end_ms - paragraph[0].time.start_ms > _PARAGRAPH_MS:
            yield paragraph
            paragraph = []
        paragraph.append(segment)
    if paragraph:
        yield paragraph
