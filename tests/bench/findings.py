"""How fast all detectors of personal data together search a text, and what they take of memory.

A folder of meetings (`--data`) is searched as speech; without one, made-up talk with a name, a number or a dictated
address in every tenth line stands for it.
"""

from __future__ import annotations

import random
import time
from pathlib import Path

import psutil

from earwitness_core.privacy.findings.scan import Scan
from harness import Figure
from identifiers import meetings

_MIB = 2**20
_TALK = (
    "so I mean we could put the remote on that table and uh see what they think about it yeah right okay then you "
    "would have to ask the people in the other group whether they want this at all because last week nobody "
    "said anything"
)
_PERSONAL = (
    "then Anna Berg from Hamburg rang",
    "my number is oh seven seven double oh nine hundred one two three",
    "he was born on the third of March nineteen eighty two",
    "write to anna dot berg at example dot org please",
    "that was 12 March 2021 at 4 Mill Lane",
    "she was diagnosed with asthma in 2019",
)


def figures(data: Path | None = None) -> list[Figure]:
    """Words a second of one core's time, first load excluded; memory with it."""
    texts = meetings(data) if data else [_talk(seed) for seed in range(5)]
    before = psutil.Process().memory_info().rss
    scan = Scan()
    scan.find("\n".join(_PERSONAL))
    start = time.process_time()
    found = sum(len(scan.find(text)) for text in texts)
    seconds = time.process_time() - start
    grown = (psutil.Process().memory_info().rss - before) / _MIB
    words = sum(len(text.split()) for text in texts)
    note = f"{words:,} words, {found} found by {', '.join(scan.detectors)}"
    return [
        Figure("findings", words / seconds, "words/s", target="≥ 10,000", met=words / seconds >= 10_000, note=note),
        Figure("findings, memory", grown, "MiB", target="≤ 300", met=grown <= 300, note="above the rest"),
    ]


def _talk(seed: int) -> str:
    chance = random.Random(seed)
    lines = [" ".join(chance.choices(_TALK.split(), k=chance.randint(3, 30))) for _ in range(1200)]
    lines[::10] = chance.choices(_PERSONAL, k=120)
    return "\n".join(lines)
