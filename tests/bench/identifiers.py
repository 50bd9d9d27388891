"""How fast written identifiers are looked for, and what is found that is none, in meeting speech.

Without a folder of meetings (`--data`), a stretch of speech made of common words stands for them.
"""

from __future__ import annotations

import json
import random
import time
from pathlib import Path

from earwitness_core.privacy.findings.identifiers import IdentifiersDetector
from harness import Figure

_SPEECH = "so I mean we could put the remote on that table and uh see what they think about it yeah right okay"


def figures(data: Path | None = None) -> list[Figure]:
    """Words a second on one core, first load excluded."""
    texts = meetings(data) if data else [_speech()]
    detector = IdentifiersDetector()
    detector.find("Call 06 12 34 56 78 before 3 May 2021, 12 Main Street.")
    start = time.process_time()
    found = [one for text in texts for one in detector.find(text, language="en")]
    seconds = time.process_time() - start
    words = sum(len(text.split()) for text in texts)
    speed = words / seconds
    kinds = sorted({one.kind.value for one in found})
    note = f"{words:,} words, {len(found)} found: {', '.join(kinds)}"
    return [Figure("written identifiers", speed, "words/s", target="≥ 60,000", met=speed >= 60_000, note=note)]


def meetings(data: Path) -> list[str]:
    """QMSum's form: a meeting per file, its turns in `meeting_transcripts`."""
    meetings = [json.loads(path.read_text("utf-8")) for path in sorted(data.glob("*.json"))]
    return ["\n".join(turn["content"] for turn in meeting["meeting_transcripts"]) for meeting in meetings]


def _speech() -> str:
    chance = random.Random(1)
    lines = [" ".join(chance.choices(_SPEECH.split(), k=chance.randint(3, 40))) for _ in range(10_000)]
    for place in range(0, len(lines), 50):
        lines[place] += f", that is {chance.randint(2, 999)} of them"
    return "\n".join(lines)
