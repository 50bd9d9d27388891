"""Measures names on a folder of the form of `tab_dev.json` and `presidio_synth_dev.json`: python packaging/ner/gate.py FOLDER.

A gold name counts as found when every letter and digit of it, titles left out, is in a finding of a person. Precision is
the share of persons found that touch a gold name. Lower-cased means the same text without capitals.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.findings.names import NamesDetector

Span = tuple[int, int, str]
TITLE = re.compile(r"\b(?:mr|mrs|ms|miss|dr|prof|professor|sir|mm|messrs)\b\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Score:
    """Gold names, those found whole, findings, and those of them that touch a gold name."""

    gold: int
    covered: int
    found: int
    right: int

    def __str__(self) -> str:
        recall, precision = self.covered / max(self.gold, 1), self.right / max(self.found, 1)
        return (
            f"recall {recall:.3f} ({self.covered}/{self.gold})  precision {precision:.3f} ({self.right}/{self.found})"
        )


def tab(path: Path) -> Iterator[tuple[str, list[Span]]]:
    """Texts of court judgments with their spans."""
    for document in json.loads(path.read_text("utf-8"))["documents"]:
        yield document["text"], [(start, end, kind) for start, end, kind in document["spans"]]


def synthetic(path: Path) -> Iterator[tuple[str, list[Span]]]:
    """Short generated texts with their spans."""
    for document in json.loads(path.read_text("utf-8")):
        spans = [(span["start_position"], span["end_position"], span["entity_type"]) for span in document["spans"]]
        yield document["full_text"], spans


def score(
    texts: Sequence[tuple[str, list[Span]]], detector: NamesDetector, gold: str, kinds: set[Kind], show: bool
) -> Score:
    """Every text searched by itself."""
    golds = covered = found = right = 0
    for text, spans in texts:
        wanted = [(start, end) for start, end, kind in spans if kind == gold]
        hits = [hit for hit in detector.find(text, language="en") if hit.kind in kinds]
        touched = {place for hit in hits for place in range(hit.start, hit.end)}
        for start, end in wanted:
            letters = _letters(text, start, end)
            if not letters:
                continue
            golds += 1
            covered += letters <= touched
            if show and not letters <= touched:
                print("  missed:", _around(text, start, end))
        for hit in hits:
            found += 1
            good = any(start < hit.end and hit.start < end for start, end in wanted)
            right += good
            if show and not good:
                print("  wrong:", hit.detector, _around(text, hit.start, hit.end))
    return Score(golds, covered, found, right)


def _letters(text: str, start: int, end: int) -> set[int]:
    titles = {place for title in TITLE.finditer(text, start, end) for place in range(*title.span())}
    return {place for place in range(start, end) if text[place].isalnum() and place not in titles}


def _around(text: str, start: int, end: int) -> str:
    return (text[max(0, start - 40) : start] + "[[" + text[start:end] + "]]" + text[end : end + 30]).replace("\n", "⏎")


def main() -> None:
    """Print the figures of the folder given, with every error when `--show` stands behind it."""
    folder, show = Path(sys.argv[1]), "--show" in sys.argv
    part = slice(0, None, 4 if "--quick" in sys.argv else 1)
    detector = NamesDetector()
    detector.find("Anna lives in Berlin.")
    for path, read, kinds in (
        (folder / "tab_dev.json", tab, {"PERSON": {Kind.PERSON}}),
        (
            folder / "presidio_synth_dev.json",
            synthetic,
            {
                "PERSON": {Kind.PERSON},
                "GPE": {Kind.PLACE},
                "ORGANIZATION": {Kind.ORGANISATION},
                "NRP": {Kind.NATIONALITY},
                "TITLE": {Kind.TITLE},
            },
        ),
    ):
        if not path.exists():
            continue
        texts = list(read(path))[part]
        lower = [(text.lower(), spans) for text, spans in texts if len(text.lower()) == len(text)]
        for gold, wanted in kinds.items():
            print(f"{path.stem} {gold} cased: {score(texts, detector, gold, wanted, show)}")
            print(f"{path.stem} {gold} lower: {score(lower, detector, gold, wanted, show)}", flush=True)
        count = sum(len(text.split()) for text, _ in texts)
        began = time.process_time()
        for text, _ in texts:
            detector.find(text)
        print(f"{path.stem}: {count / (time.process_time() - began):.0f} words a second of one core")


if __name__ == "__main__":
    main()
