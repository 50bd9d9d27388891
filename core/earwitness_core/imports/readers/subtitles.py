"""SRT and WebVTT: one segment per cue."""

from __future__ import annotations

from collections.abc import Iterator

from earwitness_core.imports.readers.content import Content
from earwitness_core.imports.told import Told, ToldSegment
from earwitness_core.subtitles import read_subtitles


def read(text: str, content: Content) -> Iterator[Told]:
    """The one transcript of the file."""
    subtitles = read_subtitles(text)
    for what, times in subtitles.left_out.items():
        content.drops[what] = content.drops.get(what, 0) + times
    yield Told(
        tool="WebVTT" if subtitles.webvtt else "SubRip",
        segments=tuple(ToldSegment(cue.text, cue.start_ms, cue.end_ms, cue.speaker) for cue in subtitles.cues),
        title=content.stem,
        drops=content.drops,
    )
