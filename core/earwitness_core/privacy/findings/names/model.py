"""The names model, run by NumPy: hashed features, four layers of convolution, a machine that opens and closes names.

It is trained with spaCy (packaging/ner), whose network and transition system this repeats; by itself it is three times
as fast and needs no more than NumPy (decision 0130). What makes it quicker still changes no answer: a word that was met
before is embedded already, rows go through a layer in tiles that fit the processor's cache, of the machine's steps only
those within a name are taken one after the other (decision 0163), and short texts are read together (decision 0192).
"""

from __future__ import annotations

import hashlib
import io
import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources.abc import Traversable
from itertools import accumulate

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from threadpoolctl import ThreadpoolController

from earwitness_core.errors import ModelDamaged
from earwitness_core.privacy.findings.names.layers import DEPTH, Embedding, Floats, Maxout, convolved, needed
from earwitness_core.privacy.findings.names.machine import Machine, Named
from earwitness_core.privacy.findings.names.tokens import NameWords

# NameWords in a piece: the network looks four words to each side.
LONGEST, PAD = 48, 4
BATCH = 4000  # words at a time: bounds the memory, whatever the texts
_SENTENCE_ENDS = frozenset(".?!;")
Piece = tuple[int, int]  # half-open range of words
Span = tuple[int, int, str]  # half-open range of code points, and a label


class Model:
    """The network with its weights. Of texts it keeps single words it has met, never more than `MOST_KNOWN`."""

    def __init__(self, folder: Traversable) -> None:
        """Load `weights.npz`. `ModelDamaged` when it is not the file whose SHA-256 is recorded beside it."""
        content = folder.joinpath("weights.npz").read_bytes()
        record = json.loads(folder.joinpath("weights.json").read_text("utf-8"))
        if hashlib.sha256(content).hexdigest() != record["sha256"]:
            raise ModelDamaged(file="weights.npz", model="names", next_step="Install Earwitness again.")
        with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
            weights: dict[str, Floats] = {name: arrays[name].astype(np.float32) for name in arrays.files}
        self._embedding = Embedding(weights)
        self._layers = [Maxout(weights, f"conv{layer}") for layer in range(DEPTH)]
        self._machine = Machine(weights, record["actions"])
        # Matrices this small lose more by waking a second thread than it brings (12 times, on a busy machine).
        self._threads = ThreadpoolController()

    def spans(self, texts: Sequence[NameWords]) -> list[list[Span]]:
        """Of each text half-open code-point ranges with their label, in order."""
        spelled = [word for words in texts for word in words.spelled]
        firsts = list(accumulate((len(words.spelled) for words in texts), initial=0))
        pieces = (
            (at + first, at + end) for at, words in zip(firsts, texts, strict=False) for first, end in _pieces(words)
        )
        found: list[list[Span]] = [[] for _ in texts]
        with self._threads.limit(limits=1, user_api="blas"):
            for batch in _batches(pieces):
                for first, last, label in self._read(spelled, batch):
                    which = bisect_right(firsts, first) - 1
                    words, at = texts[which], firsts[which]
                    found[which].append((words.starts[first - at], words.spans[last - at][1], label))
        return found

    def _read(self, spelled: Sequence[str], pieces: Sequence[Piece]) -> Iterator[Named]:
        """Names in pieces that follow each other. Between pieces lie rows that begin as nought."""
        begin, end = pieces[0][0], pieces[-1][1]
        lengths = np.array([last - first for first, last in pieces])
        rows = np.arange(end - begin) + PAD * np.repeat(np.arange(1, len(pieces) + 1), lengths)
        vectors = np.zeros((len(rows) + PAD * (len(pieces) + 1), self._embedding.width), dtype=np.float32)
        vectors[rows] = self._embedding.of(spelled[begin:end])
        windows = sliding_window_view(vectors.reshape(-1), 3 * vectors.shape[1])[:: vectors.shape[1]]
        for layer, places in zip(self._layers, needed(rows, len(vectors)), strict=True):
            vectors[places] += convolved(layer, windows, places)
        is_last = np.zeros(len(rows), dtype=np.intp)
        is_last[np.cumsum(lengths) - 1] = 1
        for first, last, label in self._machine.named(vectors[rows], is_last):
            yield begin + first, begin + last, label


def _pieces(words: NameWords) -> Iterator[Piece]:
    """The words of each line; a long line in pieces that end with a sentence where one ends."""
    first, newline = 0, -1
    while first < len(words.spans):
        newline = words.text.find("\n", words.starts[first])
        end = bisect_left(words.starts, newline, lo=first) if newline >= 0 else len(words.spans)
        yield from _cut(words.spelled, first, end)
        first = end


def _cut(spelled: Sequence[str], first: int, end: int) -> Iterator[Piece]:
    while end - first > LONGEST:
        furthest = min(first + 2 * LONGEST, end)
        ends = (at + 1 for at in range(first + LONGEST - 1, furthest) if spelled[at] in _SENTENCE_ENDS)
        stop = next(ends, furthest)
        yield first, stop
        first = stop
    if end > first:
        yield first, end


def _batches(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    batch: list[Piece] = []
    for piece in pieces:
        batch.append(piece)
        if piece[1] - batch[0][0] >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
