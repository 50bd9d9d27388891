"""The names model, run by NumPy: hashed features, four layers of convolution, a machine that opens and closes names.

It is trained with spaCy (packaging/ner), whose network and transition system this repeats; by itself it is three times
as fast and needs no more than NumPy (decision 0130). Each distinct word of a batch is embedded once, and all pieces
of a batch take their next step together.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterable, Iterator
from importlib.resources.abc import Traversable

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from earwitness_core.errors import ModelDamaged
from earwitness_core.privacy.findings.names.features import keys, rows
from earwitness_core.privacy.findings.names.tokens import words

LONGEST = (
    48  # words in a piece; the network looks four words to each side, and many short pieces run faster than one long
)
BATCH = 4000  # words at a time: bounds the memory, whatever the text
DEPTH, PIECES, PAD = 4, 3, 4
FIRST_SEED = 8
Floats = NDArray[np.float32]
Piece = list[tuple[int, int]]


class Model:
    """The network with its weights. Holds nothing of the texts it has read."""

    def __init__(self, folder: Traversable) -> None:
        """Load `weights.npz`. `ModelDamaged` when it is not the file whose SHA-256 is recorded beside it."""
        content = folder.joinpath("weights.npz").read_bytes()
        record = json.loads(folder.joinpath("weights.json").read_text("utf-8"))
        if hashlib.sha256(content).hexdigest() != record["sha256"]:
            raise ModelDamaged(file="weights.npz", model="names", next_step="Install Earwitness again.")
        with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
            self._weights: dict[str, Floats] = {name: arrays[name].astype(np.float32) for name in arrays.files}
        width = len(self._weights["mix_G"])
        self._mean = np.full(width, 1 / width, dtype=np.float32)
        self._actions = _Actions(record["actions"])
        # Matrices this small lose more by waking a second thread than it brings (12 times, on a busy machine).
        self._threads = ThreadpoolController()

    def spans(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Half-open code-point ranges of `text` with their label, in order."""
        for batch in _batches(_pieces(text)):
            with self._threads.limit(limits=1, user_api="blas"):
                read = self._read(text, batch)
            for piece, named in zip(batch, read, strict=True):
                for first, last, label in named:
                    yield piece[first][0], piece[last][1], label

    def _read(self, text: str, pieces: list[Piece]) -> list[list[tuple[int, int, str]]]:
        starts, total = [], PAD
        for piece in pieces:
            starts.append(total)
            total += len(piece) + PAD
        vectors = np.zeros((total, len(self._mean)), dtype=np.float32)
        inside = np.zeros(total, dtype=bool)
        for start, piece in zip(starts, pieces, strict=True):
            inside[start : start + len(piece)] = True
        vectors[inside] = self._embedded([text[start:end] for piece in pieces for start, end in piece])
        for layer in range(DEPTH):
            vectors += self._maxout(f"conv{layer}", _windows(vectors))
        taken = self._stepped(vectors, np.array(starts), np.array([len(piece) for piece in pieces]))
        return [self._actions.spans(row[: len(piece)]) for row, piece in zip(taken, pieces, strict=True)]

    def _embedded(self, spelled: list[str]) -> Floats:
        numbers: dict[str, int] = {}
        index = [numbers.setdefault(word, len(numbers)) for word in spelled]
        hashes = keys(list(numbers))
        tables = [self._weights[f"embed{column}"] for column in range(hashes.shape[1])]
        parts = [
            table[rows(hashes[:, column], FIRST_SEED + column, len(table))].sum(axis=1)
            for column, table in enumerate(tables)
        ]
        return self._maxout("mix", np.concatenate(parts, axis=1))[index]

    def _maxout(self, name: str, given: Floats) -> Floats:
        """A layer of the best of three, normalised."""
        out = given @ self._weights[f"{name}_W"].T + self._weights[f"{name}_b"]
        best = _best(out, PIECES)
        best -= (best @ self._mean)[:, None]
        best /= np.sqrt(np.einsum("ij,ij->i", best, best) / np.float32(best.shape[1]) + np.float32(1e-8))[:, None]
        return best * self._weights[f"{name}_G"] + self._weights[f"{name}_B"]

    def _stepped(self, vectors: Floats, starts: NDArray[np.intp], lengths: NDArray[np.intp]) -> NDArray[np.intp]:
        """The action taken at every word of every piece (rows; what is beyond a piece's end is 0)."""
        weights = self._weights
        projected = vectors @ weights["project_W"].T + weights["project_b"]
        pad = weights["lower_pad"]
        affine = (projected @ weights["lower_W"].T).reshape(len(vectors), *pad.shape)
        affine[:, 0] += weights["lower_b"]
        order = np.argsort(-lengths, kind="stable")
        taken = np.zeros((len(starts), int(lengths.max())), dtype=np.intp)
        opened = np.full(len(starts), -1)  # where the open name starts, in `vectors`
        state = np.zeros(len(starts), dtype=np.intp)  # 0, or which label is open
        for step in range(int(lengths.max())):
            alive = order[: int((lengths[order] > step).sum())]
            at = starts[alive] + step
            is_open = state[alive] > 0
            entity = np.where(is_open[:, None], affine[opened[alive], 1], pad[1])
            before = np.where(is_open[:, None], affine[at - 1, 2], pad[2])
            hidden = _best(affine[at, 0] + entity + before, 2)
            scores = hidden @ weights["upper_W"].T + weights["upper_b"]
            scores[~self._actions.allowed(state[alive], lengths[alive] - step < 2)] = -np.inf
            action = scores.argmax(axis=1)
            taken[alive, step] = action
            opened[alive] = np.where(self._actions.opens[action], at, opened[alive])
            state[alive] = self._actions.leaves_open[action]
        return taken


class _Actions:
    """What may be done at a word: begin, go on, end or be a name of one word, of each label; or be none."""

    def __init__(self, names: list[str]) -> None:
        """`names` in the order of the scores, as "B-PER" or "O"; another one is never taken."""
        self._names = names
        self._labels = ["", *sorted({name[2:] for name in names if name[2:]})]
        number = {label: at for at, label in enumerate(self._labels)}
        self.opens = np.array([name[0] == "B" for name in names])
        self.leaves_open = np.array([number[name[2:]] if name[0] in "BI" else 0 for name in names])
        self._may = np.zeros(
            (len(self._labels), 2, len(names)), dtype=bool
        )  # by open label, and whether the word is last
        for at, name in enumerate(names):
            move, label = name[0], number.get(name[2:], 0)
            for is_last in (0, 1):
                if (label and move == "U") or name == "O" or (label and move == "B" and not is_last):
                    self._may[0, is_last, at] = True
                elif label and (move == "L" or (move == "I" and not is_last)):
                    self._may[label, is_last, at] = True

    def allowed(self, state: NDArray[np.intp], is_last: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Which actions each piece may take now."""
        allowed: NDArray[np.bool_] = self._may[state, is_last.astype(np.intp)]
        return allowed

    def spans(self, taken: NDArray[np.intp]) -> list[tuple[int, int, str]]:
        """First word, last word and label of each name."""
        found, begun = [], 0
        for at, action in enumerate(taken.tolist()):
            name = self._names[action]
            if name[0] in "BU":
                begun = at
            if name[0] in "LU" and name[2:]:
                found.append((begun, at, name[2:]))
        return found


def _best(values: Floats, pieces: int) -> Floats:
    """The largest of `pieces` numbers that stand apart in a row. By slices: a reduction over a short axis is slow."""
    width = values.shape[1] // pieces
    best = values[:, :width].copy()
    for piece in range(1, pieces):
        np.maximum(best, values[:, piece * width : (piece + 1) * width], out=best)
    return best


def _windows(vectors: Floats) -> Floats:
    """Every row with the row before and the row after it."""
    around = np.zeros((len(vectors), 3, vectors.shape[1]), dtype=np.float32)
    around[1:, 0], around[:, 1], around[:-1, 2] = vectors[:-1], vectors, vectors[1:]
    return around.reshape(len(vectors), -1)


def _pieces(text: str) -> Iterator[Piece]:
    """Words of `text` line by line; a long line in pieces that end with a sentence where one ends."""
    offset = 0
    for line in text.split("\n"):
        piece: Piece = []
        for start, end in words(line):
            piece.append((offset + start, offset + end))
            if len(piece) >= LONGEST * 2 or (len(piece) >= LONGEST and line[start:end] in {".", "?", "!", ";"}):
                yield piece
                piece = []
        if piece:
            yield piece
        offset += len(line) + 1


def _batches(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    batch: list[Piece] = []
    size = 0
    for piece in pieces:
        batch.append(piece)
        size += len(piece)
        if size >= BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
