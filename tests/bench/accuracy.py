"""`make accuracy DATA=folder`: words and speakers against references, by the whole product and by the bare engine.

A folder holds `manifest.json`: a list of entries with `file`, `language`, `seconds`, `kind` and a reference: `text`, or
`turns` (a JSON list, or an object with a list `turns`, of start, end, speaker and text), and for speakers `rttm`.
Ours: the files are taken into a new vault, the language left to the machine, every stage run. Bare: faster-whisper's
own call on the whole file with the same model and settings and the right language. Plain: its call with nothing chosen.
Word error rate is counted over Whisper's normalised texts (whisper-normalizer; jiwer), all errors over all words.

    python tests/bench/accuracy.py FOLDER [--quality fast|best] [--only PREFIX] [--without-plain] [--write PAGE]
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jiwer
from whisper_normalizer.basic import BasicTextNormalizer
from whisper_normalizer.english import EnglishTextNormalizer

from earwitness_core.catalogue import ModelStore
from earwitness_core.desk import Desk
from earwitness_core.model import Destination, Quality, SpeechChoice
from earwitness_core.speech.settings import choose_model, setting_for
from earwitness_core.speech.speakers.rows import turns_of
from earwitness_core.vault import create_vault
from speaker_accuracy import SpeakerFigures, speaker_rows
from speaker_accuracy import table as speaker_table

PAGE = Path(__file__).parents[2] / "core" / "docs" / "accuracy.md"
WORST_OVER_BARE = 0.3  # points
_ENGLISH, _ANY = EnglishTextNormalizer(), BasicTextNormalizer()


@dataclass(frozen=True)
class Errors:
    wrong: int = 0
    words: int = 0

    def __add__(self, other: Errors) -> Errors:
        return Errors(self.wrong + other.wrong, self.words + other.words)

    @property
    def rate(self) -> float:
        return 100 * self.wrong / max(1, self.words)


@dataclass
class Row:
    """One reference: errors by system, and what the machine took the language for."""

    file: str
    kind: str
    language: str
    heard_as: str
    suspects: int
    errors: dict[str, Errors] = field(default_factory=dict)


def word_errors(said: str, heard: str, language: str) -> Errors:
    """Substitutions, deletions and insertions after normalising both as Whisper's authors do."""
    normal = _ENGLISH if language == "en" else _ANY
    compared = jiwer.process_words(normal(said), normal(heard))
    wrong = compared.substitutions + compared.deletions + compared.insertions
    return Errors(wrong, compared.substitutions + compared.deletions + compared.hits)


def reference_text(entry: Mapping[str, Any], folder: Path) -> str | None:
    """What was said, in order; None when nobody wrote it down."""
    if entry.get("text"):
        return str(entry["text"])
    if not entry.get("turns"):
        return None
    read = json.loads((folder / entry["turns"]).read_text())
    turns = read["turns"] if isinstance(read, dict) else read
    return " ".join(turn["text"] for turn in sorted(turns, key=lambda turn: float(turn["start"])))


def ours(
    entries: Iterable[Mapping[str, Any]], folder: Path, quality: Quality
) -> tuple[list[Row], list[SpeakerFigures], float]:
    """Every file through a vault; the rows, the speakers, and the seconds it took."""
    rows, speakers = [], []
    with tempfile.TemporaryDirectory() as place:
        vault = create_vault(Path(place) / "accuracy.earwitness", "marble otter canal vinegar").vault
        with Desk(vault) as desk:
            project = desk.library.add_project("accuracy")
            started = time.perf_counter()
            taken = {}
            for entry in entries:
                choice = SpeechChoice(quality=quality)
                [verdict] = desk.intake.take([folder / entry["file"]], Destination(project.id, choice))
                assert verdict.source_id is not None, verdict
                taken[entry["file"]] = verdict.source_id
            desk.work()
            seconds = time.perf_counter() - started
            for entry in entries:
                source_id = taken[entry["file"]]
                transcript = desk.library.transcript(source_id)
                with desk.vault.read() as session:
                    turns = turns_of(session, source_id)
                words = [word for segment in transcript.segments for word in segment.words]
                figures = speaker_rows(entry, folder, turns, words)
                speakers += [figures] if figures is not None else []
                said = reference_text(entry, folder)
                if said is not None:
                    language = str(entry["language"])[:2]
                    row = Row(entry["file"], entry["kind"], language, transcript.info.language or "?", 0)
                    row.suspects = len(transcript.suspects)
                    row.errors["ours"] = word_errors(said, transcript.text, language)
                    rows.append(row)
    return rows, speakers, seconds


def direct(
    rows: Iterable[Row],
    entries: Mapping[str, Mapping[str, Any]],
    folder: Path,
    system: str,
    load: dict[str, Any],
    options: dict[str, Any],
    model_folder: Path,
) -> float:
    """faster-whisper called on each whole file; adds its errors to the rows, returns the seconds."""
    from faster_whisper import WhisperModel

    started = time.perf_counter()
    model = WhisperModel(str(model_folder), **load)
    for row in rows:
        given = {"language": row.language} | options
        segments, _ = model.transcribe(str(folder / row.file), **given)
        heard = "".join(segment.text for segment in segments)
        row.errors[system] = word_errors(reference_text(entries[row.file], folder) or "", heard, row.language)
    return time.perf_counter() - started


def totals(rows: Iterable[Row]) -> dict[str, dict[str, Errors]]:
    """Errors summed by kind of recording and over all, by system."""
    sums: dict[str, dict[str, Errors]] = defaultdict(lambda: defaultdict(Errors))
    for row in rows:
        for group in (f"{row.kind}, {row.language}", "all"):
            for system, errors in row.errors.items():
                sums[group][system] += errors
    return sums


def word_table(rows: list[Row]) -> str:
    systems = list(rows[0].errors) if rows else []
    lines = [
        "| recording | language (heard as) | words | " + " | ".join(f"WER {name}" for name in systems) + " | marks |",
        "|---|---|---|" + "---|" * len(systems) + "---|",
    ]
    for row in rows:
        rates = " | ".join(f"{row.errors[name].rate:.1f}" for name in systems)
        heard = row.language if row.heard_as == row.language else f"{row.language} (**{row.heard_as}**)"
        lines.append(f"| {row.file} | {heard} | {row.errors['ours'].words} | {rates} | {row.suspects} |")
    for group, errors in totals(rows).items():
        rates = " | ".join(f"**{errors[name].rate:.2f}**" for name in systems)
        lines.append(f"| **{group}** | | {errors['ours'].words} | {rates} | |")
    return "\n".join(lines)


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--quality", type=Quality, default=Quality.FAST)
    asked.add_argument("--only", default="", help="files whose name begins with this")
    asked.add_argument("--without-plain", action="store_true", help="leave faster-whisper's defaults out")
    asked.add_argument("--write", type=Path, default=PAGE, help="the page to keep the figures in")
    options = asked.parse_args()
    entries = {
        entry["file"]: entry
        for entry in json.loads((options.folder / "manifest.json").read_text())
        if entry["file"].startswith(options.only) and (options.folder / entry["file"]).exists()
    }
    if not entries:
        print("no recordings: is this a folder with a manifest.json?")
        return 2
    page, met = measure(entries, options.folder, options.quality, with_plain=not options.without_plain)
    print(page)
    if not options.only:
        keep(options.write, options.quality, page)
    return 0 if met else 1


def measure(
    entries: Mapping[str, Mapping[str, Any]], folder: Path, quality: Quality, *, with_plain: bool
) -> tuple[str, bool]:
    """The figures as Markdown, and whether the word gate is met."""
    store = ModelStore()
    setting, model_id = setting_for(quality), choose_model(store, SpeechChoice(quality=quality))
    load = setting.load_options()
    rows, speakers, our_s = ours(list(entries.values()), folder, quality)
    same = {name: value for name, value in setting.transcribe_options().items() if name != "language"}
    taken = {"ours, all stages": our_s}
    taken["bare, words only"] = direct(rows, entries, folder, "bare", load, same, store.path(model_id))
    if with_plain:
        taken["plain, words only"] = direct(rows, entries, folder, "plain", {"device": "cpu"}, {}, store.path(model_id))
    everything = totals(rows)["all"]
    over = everything["ours"].rate - everything["bare"].rate
    met = over <= WORST_OVER_BARE
    seconds = ", ".join(f"{name} {value:.0f} s" for name, value in taken.items())
    parts = [
        f"Model `{model_id}`, {load['compute_type']}. Ours minus bare: {over:+.2f} points "
        f"({'met' if met else '**not met**'}: at most +{WORST_OVER_BARE}). Wall time in this run: {seconds}.",
        word_table(rows),
    ]
    if speakers:
        parts.append(speaker_table(speakers))
    return "\n\n".join(parts), met


def keep(page: Path, quality: Quality, figures: str) -> None:
    """Put the figures of one quality into the page, between its marks; the rest of the page is left as it is."""
    begin, end = f"<!-- {quality}: begin -->", f"<!-- {quality}: end -->"
    text = page.read_text() if page.exists() else "# Accuracy\n"
    block = f"{begin}\n{figures}\n{end}"
    if begin in text and end in text:
        text = text[: text.index(begin)] + block + text[text.index(end) + len(end) :]
    else:
        text = f"{text.rstrip()}\n\n## Quality `{quality}`\n\n{block}\n"
    page.write_text(text)


if __name__ == "__main__":
    sys.exit(main())
