"""Plain text for reading and pasting: who says what from when, one paragraph per line. No program should parse it.

A document has pages and paragraphs instead of times.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from earwitness_core.exports.wording import clean, hours, name_of, place
from earwitness_core.model import Segment, Transcript

_PARAGRAPH_MS = 60_000  # a long speech gets a new time about once a minute
_STATES = {"partial": "not finished"}
_ORIGINS = {
    "machine": "machine transcript, not checked by a person",
    "document": "text of the document",
    "imported": "imported transcript",
}


def txt(transcript: Transcript) -> str:
    """Title, what it is, and the paragraphs with times and speakers."""
    paragraphs = _of_document(transcript) if transcript.is_document else _paragraphs(transcript)
    return "\n".join([clean(transcript.source.title), _about(transcript), "", *paragraphs, ""])


def _about(transcript: Transcript) -> str:
    source, info = transcript.source, transcript.info
    facts = [
        hours(source.duration_ms // 1000) if source.duration_ms is not None else None,
        info.language,
        info.model_id,
        _ORIGINS.get(info.origin, info.origin) if not info.revision else "corrected by a person",
        _STATES.get(info.state),
    ]
    return " · ".join(fact for fact in facts if fact)


def _paragraphs(transcript: Transcript) -> Iterator[str]:
    names = {speaker.id: name_of(speaker) for speaker in transcript.speakers}
    for _, stretch in groupby(transcript.segments, key=lambda segment: segment.speaker_id):
        for paragraph in _by_minute(stretch):
            speaker = names.get(paragraph[0].speaker_id) if paragraph[0].speaker_id else None
            said = " ".join(clean(segment.text) for segment in paragraph)
            who = f"{speaker}: " if speaker else ""
            yield f"[{hours(paragraph[0].time.start_ms // 1000)}] {who}{said}"


def _of_document(transcript: Transcript) -> Iterator[str]:
    return (
        f"[{place(segment.page, number)}] {clean(segment.text)}"
        for number, segment in enumerate(transcript.segments, start=1)
    )


def _by_minute(stretch: Iterator[Segment]) -> Iterator[list[Segment]]:
    paragraph: list[Segment] = []
    for segment in stretch:
        if paragraph and segment.time.end_ms - paragraph[0].time.start_ms > _PARAGRAPH_MS:
            yield paragraph
            paragraph = []
        paragraph.append(segment)
    if paragraph:
        yield paragraph
