"""SubRip (SRT) and WebVTT. Times to the millisecond; the text is that of the transcript, in cues (cues.py).

SRT has no way to escape anything: what a player could take for a time line or a style gets a word joiner
(U+2060, invisible) in the middle. A change of speaker is written as "Name: " there. WebVTT names the speaker of every
cue in a voice tag and escapes as https://www.w3.org/TR/webvtt1/#webvtt-cue-text asks.
"""

from __future__ import annotations

import html
import re

from earwitness_core.exports.cues import cues
from earwitness_core.exports.wording import clock
from earwitness_core.model import Transcript
from earwitness_core.subtitles import JOINER

_STYLED = re.compile(r"<(?=[/a-zA-Z])|\{(?=\\)|--(?=>)")


def srt(transcript: Transcript) -> str:
    """The transcript as SubRip; empty when it has no words yet."""
    blocks = (
        f"{number}\n{clock(cue.start_ms, ',')} --> {clock(cue.end_ms, ',')}\n"
        + "\n".join(_STYLED.sub(lambda found: found[0] + JOINER, line) for line in cue.lines)
        + "\n"
        for number, cue in enumerate(cues(transcript, named_in_text=True), start=1)
    )
    return "\n".join(blocks)


def vtt(transcript: Transcript) -> str:
    """The transcript as WebVTT."""
    blocks = ["WEBVTT\n"]
    for cue in cues(transcript):
        voice = f"<v {_escaped(cue.speaker)}>" if cue.speaker else ""
        text = "\n".join(_escaped(line) for line in cue.lines)
        blocks.append(f"{clock(cue.start_ms, '.')} --> {clock(cue.end_ms, '.')}\n{voice}{text}\n")
    return "\n".join(blocks)


def _escaped(text: str) -> str:
    return html.escape(text, quote=False)
