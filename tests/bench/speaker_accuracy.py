"""How well the speakers stage does on a folder of references: as a script, or row by row from `accuracy.py`.

A folder holds `manifest.json`: a list of entries with `file`, `speakers`, and for conversations `rttm` (when who talks)
and `turns` (a JSON list, or an object with a list `turns`, of start, end, speaker and text). Error rates are those of
pyannote.metrics with overlapped speech scored; a collar of 0.25 s means that much on each side of a boundary (NIST).

    python tests/bench/speaker_accuracy.py FOLDER [--models STORE] [--words MODEL_FOLDER] [--only PREFIX]
"""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
import time
import warnings
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av
import jiwer
from whisper_normalizer.basic import BasicTextNormalizer

from earwitness_core.model import TextSpan, TimeSpan, Word
from earwitness_core.speech.speakers.attribution import Spoken, attribute

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from pyannote.core import Annotation, Segment
    from pyannote.core import Timeline as Extent
    from pyannote.metrics.diarization import DiarizationErrorRate

_COLLAR_S = 0.5  # pyannote counts both sides of a boundary together


@dataclass(frozen=True)
class SpeakerFigures:
    """Percent of the reference's speech, except the counts. `words_right` is None without words or texts."""

    file: str
    kind: str
    reference_count: int
    found_count: int
    error: float
    error_collar: float
    confusion: float
    confusion_collar: float
    missed: float
    false_alarm: float
    words_right: float | None = None
    words_joined: int = 0

    @property
    def count_is_right(self) -> bool:
        return self.reference_count == self.found_count


def speaker_rows(
    entry: Mapping[str, Any], folder: Path, turns: Sequence[Spoken], words: Sequence[Word] = ()
) -> SpeakerFigures | None:
    """The figures of one manifest entry for these turns (and these machine words); None without a reference.

    Words are joined with the turns as the product does (`attribution.attribute`), aligned with the reference's words by
    Levenshtein distance, and counted where both sides have a word, right or wrong in its letters.
    """
    if "rttm" not in entry:
        return None
    reference = _annotation(_read_rttm(folder / entry["rttm"]))
    found = _annotation((turn.time.start_ms / 1000, turn.time.end_ms / 1000, turn.speaker) for turn in turns)
    extent = Extent([Segment(0, float(entry["seconds"]))])
    plain, tolerant = (_rates(reference, found, extent, collar) for collar in (0.0, _COLLAR_S))
    right, joined = _words_right(entry, folder, reference, found, extent, turns, words)
    return SpeakerFigures(
        file=str(entry["file"]),
        kind=str(entry.get("kind", "")),
        reference_count=len(reference.labels()),
        found_count=len({turn.speaker for turn in turns}),
        error=plain["error"],
        error_collar=tolerant["error"],
        confusion=plain["confusion"],
        confusion_collar=tolerant["confusion"],
        missed=plain["missed"],
        false_alarm=plain["false_alarm"],
        words_right=right,
        words_joined=joined,
    )


def table(rows: Iterable[SpeakerFigures]) -> str:
    """The figures as a Markdown table."""
    lines = [
        "| file | speakers (found/true) | DER | DER ±0.25 s | confusion | confusion ±0.25 s | miss | false alarm "
        "| words right |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        words = "" if row.words_right is None else f"{row.words_right:.1f} % of {row.words_joined}"
        lines.append(
            f"| {row.file} | {row.found_count}/{row.reference_count}{'' if row.count_is_right else ' **wrong**'} "
            f"| {row.error:.1f} | {row.error_collar:.1f} | {row.confusion:.2f} | {row.confusion_collar:.2f} "
            f"| {row.missed:.1f} | {row.false_alarm:.1f} | {words} |"
        )
    return "\n".join(lines)


def _rates(reference: Annotation, found: Annotation, extent: Extent, collar: float) -> dict[str, float]:
    metric = DiarizationErrorRate(collar=collar, skip_overlap=False)
    parts = metric(reference, found, uem=extent, detailed=True)
    total = max(parts["total"], 1e-9)
    return {
        "error": 100 * parts["diarization error rate"],
        "confusion": 100 * parts["confusion"] / total,
        "missed": 100 * parts["missed detection"] / total,
        "false_alarm": 100 * parts["false alarm"] / total,
    }


def _words_right(
    entry: Mapping[str, Any],
    folder: Path,
    reference: Annotation,
    found: Annotation,
    extent: Extent,
    turns: Sequence[Spoken],
    words: Sequence[Word],
) -> tuple[float | None, int]:
    if not words or "turns" not in entry:
        return None, 0
    true_name = DiarizationErrorRate().optimal_mapping(reference, found, uem=extent)
    normal = BasicTextNormalizer()
    heard = [
        (token, true_name.get(speaker))
        for word, speaker in zip(words, attribute(words, turns), strict=True)
        for token in normal(word.text).split()
    ]
    said = [
        (token, turn["speaker"])
        for turn in _read_turns(folder / entry["turns"])
        for token in normal(turn["text"]).split()
    ]
    aligned = jiwer.process_words(" ".join(t for t, _ in said), " ".join(t for t, _ in heard)).alignments[0]
    pairs = [
        (said[chunk.ref_start_idx + i][1], heard[chunk.hyp_start_idx + i][1])
        for chunk in aligned
        if chunk.type in ("equal", "substitute")
        for i in range(chunk.ref_end_idx - chunk.ref_start_idx)
    ]
    right = sum(true == ours for true, ours in pairs)
    return 100 * right / max(1, len(pairs)), len(pairs)


def _annotation(turns: Iterable[tuple[float, float, str]]) -> Annotation:
    annotation = Annotation()
    for number, (start, end, speaker) in enumerate(turns):
        annotation[Segment(start, end), number] = speaker
    return annotation


def _read_rttm(path: Path) -> list[tuple[float, float, str]]:
    fields = [line.split() for line in path.read_text().splitlines() if line.startswith("SPEAKER")]
    return [(float(f[3]), float(f[3]) + float(f[4]), f[7]) for f in fields]


def _read_turns(path: Path) -> list[dict[str, Any]]:
    read = json.loads(path.read_text())
    turns = read["turns"] if isinstance(read, dict) else read
    return sorted(turns, key=lambda turn: float(turn["start"]))


def decoded(path: Path) -> bytes:
    """16 kHz mono s16le of any file PyAV reads."""
    pcm = io.BytesIO()
    with av.open(str(path)) as container:
        resampler = av.AudioResampler(format="s16", layout="mono", rate=16_000)
        for frame in container.decode(audio=0):
            for piece in resampler.resample(frame):
                pcm.write(piece.to_ndarray().tobytes())
        for piece in resampler.resample(None):
            pcm.write(piece.to_ndarray().tobytes())
    return pcm.getvalue()


def _machine_words(path: Path, model: Any) -> list[Word]:
    segments, _ = model.transcribe(str(path), beam_size=5, word_timestamps=True, vad_filter=True, language="en")
    words: list[Word] = []
    at = 0
    for segment in segments:
        for word in segment.words:
            text = word.word.strip()
            words.append(
                Word(text, TextSpan(at, at + len(text)), TimeSpan(round(word.start * 1000), round(word.end * 1000)))
            )
            at += len(text) + 1
    return words


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--models", type=Path, default=Path(os.environ.get("EARWITNESS_MODELS", ".")) / "speakers")
    asked.add_argument("--words", type=Path, help="folder of a Whisper model, to count words with the right speaker")
    asked.add_argument("--only", default="", help="files whose name begins with this")
    asked.add_argument("--threads", type=int, default=2)
    options = asked.parse_args()

    from earwitness_core.speech.speakers.child import SpeakerFinder
    from earwitness_core.speech.speakers.sound import Sound
    from earwitness_core.speech.speakers.stage import heard_from

    started = time.perf_counter()
    finder = SpeakerFinder(options.models, threads=options.threads)
    load_s = time.perf_counter() - started
    whisper = None
    if options.words:
        from faster_whisper import WhisperModel

        whisper = WhisperModel(str(options.words), device="cpu", compute_type="int8", cpu_threads=options.threads)
    rows: list[SpeakerFigures] = []
    audio_s = work_s = 0.0
    for entry in json.loads((options.folder / "manifest.json").read_text()):
        if not entry["file"].startswith(options.only) or not (options.folder / entry["file"]).exists():
            continue
        pcm = decoded(options.folder / entry["file"])
        started = time.perf_counter()
        turns = heard_from(finder.find_in(Sound(io.BytesIO(pcm)))).turns
        work_s += time.perf_counter() - started
        audio_s += len(pcm) / 32_000
        found = len({turn.speaker for turn in turns})
        words = _machine_words(options.folder / entry["file"], whisper) if whisper and "turns" in entry else ()
        row = speaker_rows(entry, options.folder, turns, words)
        if row is not None:
            rows.append(row)
        elif found != entry["speakers"]:
            print(f"{entry['file']}: {found} speakers found, {entry['speakers']} true")
    print(table(rows))
    wrong = [row.file for row in rows if not row.count_is_right]
    pace = work_s / max(audio_s, 1e-9)
    print(f"\nwrong count: {wrong or 'none'}; load {load_s:.2f} s; {pace:.4f} s of work per second of sound")
    return 0


if __name__ == "__main__":
    sys.exit(main())
