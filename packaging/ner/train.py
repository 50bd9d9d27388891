"""Trains the names model: `make ner`. One thread, a fixed seed, fresh generated lines in every part.

    python packaging/ner/train.py DATA OUT [--parts N] [--seed N] [--share X]

DATA holds the folders `ner` and `qmsum`. OUT gets `weights.npz` after each part, and `weights.json` with its SHA-256.
"""

from __future__ import annotations

import argparse
import os

for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[threads] = "1"

import random
import time
from collections.abc import Iterator
from pathlib import Path

import network
import spacy.util
from corpora import annotated, speech
from fill import Filler, Line
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.vocab import Vocab
from spoil import spoiled

from earwitness_core.privacy.findings.names.tokens import words

RATE, LAST_RATE = 0.0015, 0.0002
REAL, TALK, GENERATED = 3500, 500, 6000  # lines of a part
DROP = 0.15


def main() -> None:
    """Read the arguments, train, write."""
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--parts", type=int, default=20)
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--share", type=float, default=1.0, help="of the lines of a part: less, to try something")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)

    spacy.util.fix_random_seed(options.seed)
    rng = random.Random(options.seed)
    filler = Filler(rng)
    real = list(annotated(options.data / "ner"))
    talk = list(speech(options.data / "qmsum/val", held_out=False))
    print(f"sentences: {len(real)} annotated, {len(talk)} of meetings", flush=True)

    pipeline = network.empty()
    for label in network.LABELS:
        pipeline.get_pipe("ner").add_label(label)
    first = [example(line, pipeline.vocab) for line in real[:200] + list(filler.lines(200))]
    optimizer = pipeline.initialize(lambda: first)
    began, told, seen, losses = time.process_time(), time.process_time(), 0, {"ner": 0.0}
    for part in range(options.parts):
        known, spoken, made = (round(lines * options.share) for lines in (REAL, TALK, GENERATED))
        lines = rng.sample(real, known) + rng.sample(talk, spoken) + list(filler.lines(made))
        rng.shuffle(lines)
        for done, batch in batches(lines, size=600 + 900 * part // options.parts):
            progress = (part + done / len(lines)) / options.parts
            optimizer.learn_rate = RATE + (LAST_RATE - RATE) * progress
            examples = [example(spoiled(line, rng), pipeline.vocab) for line in batch]
            pipeline.update(examples, drop=DROP, sgd=optimizer, losses=losses)
            seen += sum(len(one.reference) for one in examples)
            if time.process_time() - told > 20:
                told = time.process_time()
                print(
                    f"{progress:.1%}: {seen} words, {seen / (told - began):.0f} a second, loss {losses['ner']:.0f}",
                    flush=True,
                )
                losses["ner"] = 0.0
        with pipeline.use_params(optimizer.averages):
            size = network.save(pipeline, options.out)
        print(f"part {part + 1}: {seen} words, {time.process_time() - began:.0f} s, {size} bytes", flush=True)


def batches(lines: list[Line], *, size: int) -> Iterator[tuple[int, list[Line]]]:
    """Lines in batches of about `size` words, with how many lines went before."""
    batch: list[Line] = []
    words_in = 0
    for done, line in enumerate(lines):
        batch.append(line)
        words_in += line.text.count(" ") + 1
        if words_in >= size:
            yield done, batch
            batch, words_in = [], 0
    if batch:
        yield len(lines), batch


def example(line: Line, vocab: Vocab) -> Example:
    """The line as spaCy learns from it. A span that cuts a word takes the whole word."""
    ranges = words(line.text)
    reference = Doc(vocab, [line.text[start:end] for start, end in ranges])
    spans: list[Span] = []
    for start, end, label in sorted(line.spans):
        inside = [at for at, (left, right) in enumerate(ranges) if left < end and start < right]
        if inside and (not spans or spans[-1].end <= inside[0]):
            spans.append(Span(reference, inside[0], inside[-1] + 1, label=label))
    reference.ents = tuple(spans)
    return Example(Doc(vocab, [word.text for word in reference]), reference)


if __name__ == "__main__":
    main()
