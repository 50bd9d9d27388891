"""The annotated corpora (see the card for their licences), and meeting speech without names as what is none."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from fill import Line

LABEL = {
    "PER": "PER", "PERSON": "PER", "LOC": "LOC", "LOCATION": "LOC", "ORG": "ORG", "CORPORATION": "ORG", "GROUP": "ORG",
}  # fmt: skip
FILES = (
    "wikigold/wikigold.conll.txt",
    "wnut17/wnut17train.conll",
    *(f"btc/CONLL-format/data/{part}.conll" for part in "abefgh"),
    *(f"europeana/enp_{part}.bio" for part in ("DE.lft", "DE.onb", "DE.sbb", "FR.bnf", "NL.kb")),
)
SPEECH = re.compile(r"(Bed|Bmr|Bro|ES|IS|TS)\d+\w*\.json")
LONGEST = 60  # words; Europeana knows no sentences, so a stretch without a full stop is cut here
NO_SPACE_BEFORE = frozenset(".,;:!?)]}'’%")


def annotated(folder: Path) -> Iterator[Line]:
    """All sentences of the corpora."""
    for name in FILES:
        yield from _sentences(folder / name)


def _sentences(path: Path) -> Iterator[Line]:
    words: list[tuple[str, str]] = []
    cut_at_stops = "europeana" in path.parts
    for row in path.read_text("utf-8").splitlines():
        parts = row.split()
        if len(parts) < 2 or row.startswith("-DOCSTART-"):
            if words:
                yield _line(words)
            words = []
            continue
        words.append((parts[0], parts[-1]))
        if cut_at_stops and (len(words) >= LONGEST or parts[0] in {".", "!", "?"}):
            yield _line(words)
            words = []
    if words:
        yield _line(words)


def _line(words: list[tuple[str, str]]) -> Line:
    line = Line("")
    last = ""
    for word, tag in words:
        if word.startswith(("@", "http")):
            last = ""
            continue  # handles and addresses are the identifiers' work
        label = LABEL.get(tag[2:].upper(), "")
        if line.text and word not in NO_SPACE_BEFORE and not word.startswith(("'", "’")):
            line.text += " "
        start = len(line.text)
        line.text += word
        if label and label == last and tag[0] == "I":
            first, _, _ = line.spans[-1]
            line.spans[-1] = (first, len(line.text), label)
        elif label:
            line.spans.append((start, len(line.text), label))
        last = label
    return line


def speech(folder: Path, *, held_out: bool) -> Iterator[Line]:
    """Turns of staged meetings that hold no capitalised word inside a sentence. Every second file is held out, to measure by."""
    paths = [path for path in sorted(folder.glob("*.json")) if SPEECH.fullmatch(path.name)]
    for path in paths[1::2] if held_out else paths[0::2]:
        for turn in json.loads(path.read_text("utf-8"))["meeting_transcripts"]:
            text = re.sub(r"\s+", " ", re.sub(r"\{\w+\}", "", turn["content"])).strip()
            text = re.sub(r" ([.,?!])", r"\1", text)
            if len(text) > 12 and not re.search(r"[^.?!] (?!I\b)[A-Z]|\d", text) and _plain_start(text):
                yield Line(text)


def _plain_start(text: str) -> bool:
    starts = re.findall(r"(?:^|[.?!] )(\w+)", text)
    return all(word.lower() in PLAIN_STARTS for word in starts)


PLAIN_STARTS = frozenset(
    "i you he she it we they that this these those there here so and but or because if when then well okay ok yeah yes no "
    "um uh mm oh right now what why how who where which do does did is are was can could would should maybe actually just "
    "also for in on at to with the a an my your our their his her some all not or let one as from like sure alright hmm "
    "or anyway first second next basically probably sorry thanks see though after before however have has had".split()
)
