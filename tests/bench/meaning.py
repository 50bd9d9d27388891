"""Search by meaning on questions people asked about meetings: QMSum, through the product's own passages and search.

    python tests/bench/meaning.py FOLDER          (DATA=FOLDER for run.py; a folder of QMSum's meetings as JSON)

Each meeting becomes a source with one segment per turn. A question is answered when one of the first five hits touches
a turn that people marked as its answer: within its own meeting (`source:`), and over all meetings. The baseline is full
text alone (`way="words"`), same passages, same run. `place` counts a hit only by the segment that it is played from.
The halves are the meetings by turns; what is set in search/meaning/ranking.py was set by looking at both.
"""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from earwitness_core.desk import Desk
from earwitness_core.search import Hit, Way
from earwitness_core.vault import create_vault
from earwitness_core.vault.schema import SpeakerRow
from harness import Figure, table
from helpers.conversations import add_source, add_transcript

FIRST = 5
_MARKER = re.compile(r"\{[a-z]+\}")
_SPACED = re.compile(r" ([.,?!;:]|n't|'(?:s|re|m|ll|ve|d|t)\b)")


@dataclass(frozen=True)
class Asked:
    meeting: str
    number: int
    question: str
    gold: tuple[tuple[int, int], ...]  # code points of the transcript


@dataclass
class Told:
    """Shares of questions answered: in all, in the first half of the meetings, in the second."""

    passage: list[float]
    place: list[float]


def figures(data: Path | None = None) -> list[Figure]:
    """All figures; none, with a word, where the data is not."""
    folder = data or Path(os.environ.get("DATA", ""))
    files = sorted(folder.glob("*.json")) if str(folder) != "." else []
    if not files:
        print("meaning: no data here; give a folder of QMSum meetings by DATA=")
        return []
    with tempfile.TemporaryDirectory() as place:
        desk = Desk(create_vault(Path(place) / "bench.earwitness", "marble otter canal vinegar").vault)
        with desk:
            asked = _fill(desk, files)
            started = time.perf_counter()
            assert desk.work()
            seconds = time.perf_counter() - started
            words, both, meant = (_told(desk, asked, way) for way in _WAYS)
    said = [Figure("meaning, passages and vectors made", seconds, "s", note=f"{len(files)} meetings")]
    for number, setting in enumerate(("within a meeting", "over all")):
        target = (0.85, 0.60)[number]
        note = "; ".join(
            f"{name}: {got.passage[number]:.3f} (halves {got.passage[2 + number]:.3f} {got.passage[4 + number]:.3f}, "
            f"place {got.place[number]:.3f})"
            for name, got in (("words", words), ("meaning", meant), ("both", both))
        )
        said.append(
            Figure(
                f"meaning, hit@5 {setting}",
                both.passage[number],
                "share",
                baseline=words.passage[number],
                target=f">= {target}, > words",
                met=both.passage[number] >= target and both.passage[number] > words.passage[number],
                note=note,
            )
        )
    return said


_WAYS: tuple[Way, ...] = ("words", "both", "meaning")


def _fill(desk: Desk, files: list[Path]) -> list[Asked]:
    asked = []
    for number, path in enumerate(files):
        meeting = json.loads(path.read_text("utf-8"))
        source = add_source(desk.vault, f"meeting-{path.stem}", project="Meetings")
        turns = [(turn["speaker"], _plain(turn["content"])) for turn in meeting["meeting_transcripts"]]
        kept = [i for i, (_, text) in enumerate(turns) if text]
        spans, at = {}, 0
        for i in kept:
            spans[i] = (at, at + len(" ".join(turns[i][1].split())))
            at = spans[i][1] + 1
        add_transcript(desk.vault, source, [turns[i] for i in kept])
        for one in meeting["specific_query_list"]:
            gold = [range(int(first), int(last) + 1) for first, last in one["relevant_text_span"]]
            places = tuple(spans[i] for turns_ in gold for i in turns_ if i in spans)
            asked.append(Asked(f"meeting-{path.stem}", number, one["query"], places))
    with desk.vault.read() as session:
        assert session.query(SpeakerRow).count()
    return asked


def _plain(text: str) -> str:
    return _SPACED.sub(r"\1", " ".join(_MARKER.sub(" ", text).split()))


def _told(desk: Desk, asked: list[Asked], way: Way) -> Told:
    by_passage: list[tuple[int, bool, bool]] = []
    by_place: list[tuple[bool, bool]] = []
    for one in asked:
        question = re.sub(r'["“”„()]', " ", one.question)
        pages = [
            desk.search.seek(f'{question} source:"{one.meeting}"', way=way, limit=FIRST, facets=False).hits,
            desk.search.seek(question, way=way, limit=FIRST, facets=False).hits,
        ]
        within, over = (any(_touches(hit, one, hit.span.start, hit.span.end) for hit in hits) for hits in pages)
        by_passage.append((one.number % 2, within, over))
        at, over_at = (
            any(_touches(hit, one, hit.anchor.span.start, hit.anchor.span.start + 1) for hit in hits) for hits in pages
        )
        by_place.append((at, over_at))

    def share(which: int, half: int | None = None) -> float:
        rows = [row for row in by_passage if half is None or row[0] == half]
        return sum(row[1 + which] for row in rows) / max(1, len(rows))

    return Told(
        passage=[share(0), share(1), share(0, 0), share(1, 0), share(0, 1), share(1, 1)],
        place=[sum(row[i] for row in by_place) / max(1, len(by_place)) for i in (0, 1)],
    )


def _touches(hit: Hit, one: Asked, start: int, end: int) -> bool:
    return hit.source_title == one.meeting and any(start < last and first < end for first, last in one.gold)


if __name__ == "__main__":
    found = figures(Path(sys.argv[1]))
    print(table(found))
    for figure in found:
        print(f"{figure.name}: {figure.note}")
