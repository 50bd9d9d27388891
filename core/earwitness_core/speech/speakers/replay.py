"""What people decided about speakers, replayed over what the machine heard.

Pure, and the only place that knows what an edit does: the speakers of a source are always
`replay(voices as heard, all edits in order)`. So an edit made today and the same edit after a re-run give the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from earwitness_core.model import TimeSpan
from earwitness_core.speech.speakers.attribution import Spoken


@dataclass(frozen=True, slots=True)
class Edit:
    """rename: speaker, name. merge: keep, other. assign: start_ms, end_ms, speaker."""

    kind: str
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Edited:
    """Who speaks when after all edits, what they are called, and which voices went into which speaker."""

    turns: tuple[Spoken, ...]
    names: Mapping[str, str | None]
    merged: Mapping[str, str]

    def speaker_of(self, voice: str) -> str:
        """The speaker that a voice as heard became part of."""
        while voice in self.merged:
            voice = self.merged[voice]
        return voice


def replay(heard: Iterable[Spoken], edits: Iterable[Edit]) -> Edited:
    """All edits in the order in which they were made."""
    turns = tidy(heard)
    names: dict[str, str | None] = {}
    merged: dict[str, str] = {}
    for edit in edits:
        if edit.kind == "rename":
            names[str(edit.facts["speaker"])] = edit.facts["name"]
        elif edit.kind == "merge":
            keep, other = str(edit.facts["keep"]), str(edit.facts["other"])
            turns = tidy(Spoken(turn.time, keep if turn.speaker == other else turn.speaker) for turn in turns)
            names[keep] = names.get(keep) or names.get(other)
            merged.pop(keep, None)  # keep stands by itself from now on: no circles
            merged[other] = keep
        elif edit.kind == "assign":
            span = TimeSpan(int(edit.facts["start_ms"]), int(edit.facts["end_ms"]))
            turns = tidy([*without(turns, span), Spoken(span, str(edit.facts["speaker"]))])
    return Edited(turns=tuple(turns), names=names, merged=merged)


def tidy(turns: Iterable[Spoken]) -> list[Spoken]:
    """Turns in order of time; those of one speaker that touch or overlap are one; empty ones are gone."""
    tidied: list[Spoken] = []
    by_speaker = sorted(turns, key=lambda turn: (turn.speaker, turn.time))
    for speaker, own in groupby(by_speaker, key=lambda turn: turn.speaker):
        tidied += [Spoken(time, speaker) for time in _joined([turn.time for turn in own])]
    return sorted(tidied)


def without(turns: Iterable[Spoken], span: TimeSpan) -> list[Spoken]:
    """Everybody silent over this span."""
    kept: list[Spoken] = []
    for turn in turns:
        if not turn.time.overlaps(span):
            kept.append(turn)
            continue
        before = TimeSpan(turn.time.start_ms, min(turn.time.end_ms, span.start_ms))
        after = TimeSpan(max(turn.time.start_ms, span.end_ms), turn.time.end_ms)
        kept += [Spoken(time, turn.speaker) for time in (before, after) if time.start_ms < time.end_ms]
    return kept


def _joined(times: Sequence[TimeSpan]) -> list[TimeSpan]:
    joined: list[TimeSpan] = []
    for time in times:
        if time.end_ms <= time.start_ms:
            continue
        if joined and time.start_ms <= joined[-1].end_ms:
            joined[-1] = TimeSpan(joined[-1].start_ms, max(joined[-1].end_ms, time.end_ms))
        else:
            joined.append(time)
    return joined
