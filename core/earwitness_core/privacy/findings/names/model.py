"""The names model, run by NumPy: hashed features, four layers of convolution, a machine that opens and closes names.

It is trained with spaCy (packaging/ner), whose network and transition system this repeats; by itself it is three times
as fast and needs no more than NumPy (decision 0130). What makes it quicker still changes no answer: a word that was met
before is embedded already, rows go through a layer in tiles that fit the processor's cache, and of the machine's steps
only those within a name are taken one after the other (decision 0163).
"""

from __future__ import annotations

import hashlib
import io
import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources.abc import Traversable

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from earwitness_core.errors import ModelDamaged
from earwitness_core.privacy.findings.names.features import keys, rows
from earwitness_core.privacy.findings.names.tokens import NameWords

# NameWords in a piece: the network looks four words to each side.
LONGEST = 48
BATCH = 4000  # words at a time: bounds the memory, whatever the text
TILE = 512  # rows at a time: 512 rows of 288 numbers fit the cache of a core
EMBEDDED_AT_ONCE = 32  # always as many, so that a word has the same vector whatever it is met with
MOST_KNOWN = 1 << 15  # embedded words that are kept: 12 MiB
DEPTH, PIECES, PAD = 4, 3, 4
FIRST_SEED = 8
COLUMNS = 4
_SENTENCE_ENDS = frozenset(".?!;")
Floats = NDArray[np.float32]
Places = NDArray[np.intp]
Piece = tuple[int, int]  # half-open range of words
Named = tuple[int, int, str]  # first word, last word, label


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
        self._embedding = _Embedding(weights)
        self._layers = [_Maxout(weights, f"conv{layer}") for layer in range(DEPTH)]
        self._machine = _Machine(weights, record["actions"])
        # Matrices this small lose more by waking a second thread than it brings (12 times, on a busy machine).
        self._threads = ThreadpoolController()

    def spans(self, words: NameWords) -> list[tuple[int, int, str]]:
        """Half-open code-point ranges with their label, in order."""
        if not words.spans:
            return []
        with self._threads.limit(limits=1, user_api="blas"):
            named = [one for batch in _batches(_pieces(words)) for one in self._read(words, batch)]
        return [(words.starts[first], words.spans[last][1], label) for first, last, label in named]

    def _read(self, words: NameWords, pieces: Sequence[Piece]) -> Iterator[Named]:
        """Names in pieces that follow each other. Between pieces lie rows that begin as nought."""
        begin, end = pieces[0][0], pieces[-1][1]
        lengths = np.array([last - first for first, last in pieces])
        rows = np.arange(end - begin) + PAD * np.repeat(np.arange(1, len(pieces) + 1), lengths)
        vectors = np.zeros((len(rows) + PAD * (len(pieces) + 1), self._embedding.width), dtype=np.float32)
        vectors[rows] = self._embedding.of(words.spelled[begin:end])
        windows = sliding_window_view(vectors.reshape(-1), 3 * vectors.shape[1])[:: vectors.shape[1]]
        for layer, needed in zip(self._layers, _needed(rows, len(vectors)), strict=True):
            vectors[needed] += _convolved(layer, windows, needed)
        is_last = np.zeros(len(rows), dtype=np.intp)
        is_last[np.cumsum(lengths) - 1] = 1
        for first, last, label in self._machine.named(vectors[rows], is_last):
            yield begin + first, begin + last, label


class _Maxout:
    """A layer of the best of three, normalised."""

    def __init__(self, weights: dict[str, Floats], name: str) -> None:
        self._matrix = np.ascontiguousarray(weights[f"{name}_W"].T)
        self._bias = weights[f"{name}_b"]
        self._gain, self._shift = weights[f"{name}_G"], weights[f"{name}_B"]
        self._mean = np.full(len(self._gain), 1 / len(self._gain), dtype=np.float32)

    def __call__(self, given: Floats) -> Floats:
        out = given @ self._matrix
        out += self._bias
        best = _best(out, PIECES)
        best -= (best @ self._mean)[:, None]
        best /= np.sqrt(np.einsum("ij,ij->i", best, best) / np.float32(best.shape[1]) + np.float32(1e-8))[:, None]
        best *= self._gain
        best += self._shift
        return best


class _Embedding:
    """What the network knows of a word by itself; kept for words that it has met."""

    def __init__(self, weights: dict[str, Floats]) -> None:
        tables = [weights[f"embed{column}"] for column in range(COLUMNS)]
        self.width = tables[0].shape[1]
        self._tables = np.concatenate(tables)
        self._sizes = np.array([len(table) for table in tables], dtype=np.uint64)
        self._offsets = np.concatenate(([0], np.cumsum(self._sizes)[:-1])).astype(np.intp)
        self._seeds = np.arange(FIRST_SEED, FIRST_SEED + COLUMNS, dtype=np.uint64)
        self._mixed = _Maxout(weights, "mix")
        self._numbers: dict[str, int] = {}
        self._vectors = np.zeros((MOST_KNOWN, self.width), dtype=np.float32)

    def of(self, spelled: Sequence[str]) -> Floats:
        """A row a word."""
        new = [word for word in dict.fromkeys(spelled) if word not in self._numbers]
        if len(self._numbers) + len(new) > MOST_KNOWN:
            self._numbers.clear()
            new = list(dict.fromkeys(spelled))
        for first in range(0, len(new), EMBEDDED_AT_ONCE):
            self._learn(new[first : first + EMBEDDED_AT_ONCE])
        numbers = self._numbers
        return self._vectors[[numbers[word] for word in spelled]]

    def _learn(self, new: Sequence[str]) -> None:
        hashes = np.zeros((EMBEDDED_AT_ONCE, COLUMNS), dtype=np.uint64)
        hashes[: len(new)] = keys(new)
        places = rows(hashes, self._seeds, self._sizes) + self._offsets[:, None]
        vectors = self._mixed(self._tables[places].sum(axis=2).reshape(EMBEDDED_AT_ONCE, -1))
        first = len(self._numbers)
        self._vectors[first : first + len(new)] = vectors[: len(new)]
        self._numbers.update(zip(new, range(first, first + len(new)), strict=True))


class _Machine:
    """Says at each word whether a name begins, goes on, ends, is of one word, or none is.

    While no name is open, what is done at a word depends on that word alone. So this is asked of all words at once, and
    step by step only what follows where a name could begin.
    """

    def __init__(self, weights: dict[str, Floats], names: Sequence[str]) -> None:
        """`names` of the actions in the order of their scores, as "B-PER" or "O"; another one is never taken."""
        pad = weights["lower_pad"]
        here, entity, before = weights["lower_W"].reshape(*pad.shape, -1)
        self._project, self._project_bias = np.ascontiguousarray(weights["project_W"].T), weights["project_b"]
        self._here, self._here_bias = np.ascontiguousarray(here.T), weights["lower_b"]
        self._entity, self._before = np.ascontiguousarray(entity.T), np.ascontiguousarray(before.T)
        self._none_open = pad[1] + pad[2]
        self._upper, self._upper_bias = np.ascontiguousarray(weights["upper_W"].T), weights["upper_b"]
        self._names = names
        labels = ["", *sorted({name[2:] for name in names if name[2:]})]
        number = {label: at for at, label in enumerate(labels)}
        self._begins = np.array([name[0] == "B" for name in names])
        self._is_one = np.array([name[0] == "U" for name in names])
        self._leaves_open = np.array([number[name[2:]] if name[0] in "BI" else 0 for name in names])
        # By open label, and whether the word is the last of its piece.
        self._forbidden = np.full((len(labels), 2, len(names)), -np.inf, dtype=np.float32)
        for at, name in enumerate(names):
            move, label = name[0], number.get(name[2:], 0)
            for is_last in (0, 1):
                if (label and move == "U") or name == "O" or (label and move == "B" and not is_last):
                    self._forbidden[0, is_last, at] = 0
                elif label and (move == "L" or (move == "I" and not is_last)):
                    self._forbidden[label, is_last, at] = 0

    def named(self, vectors: Floats, is_last: Places) -> Iterator[Named]:
        """Names among words that follow each other; none goes beyond a last word."""
        projected = vectors @ self._project
        projected += self._project_bias
        here = projected @ self._here
        here += self._here_bias
        actions = self._taken(here + self._none_open, np.zeros_like(is_last), is_last)
        begins = np.flatnonzero(self._begins[actions])
        ones = np.flatnonzero(self._is_one[actions])
        ends = self._followed(projected, here, begins, self._leaves_open[actions[begins]], is_last)
        found = zip([*begins.tolist(), *ones.tolist()], [*ends.tolist(), *ones.tolist()], strict=True)
        beyond = 0
        for first, last in sorted(found):
            if first >= beyond:  # else it was asked of a word that lies in a name
                beyond = last + 1
                yield first, last, self._names[actions[first]][2:]

    def _followed(self, projected: Floats, here: Floats, begins: Places, state: Places, is_last: Places) -> Places:
        """The last word of each name that begins."""
        ends = begins.copy()
        entity = projected[begins] @ self._entity
        open_, at = np.arange(len(begins)), begins + 1
        while len(open_):
            hidden = here[at] + entity
            hidden += projected[at - 1] @ self._before
            stays = self._leaves_open[self._taken(hidden, state, is_last[at])] > 0
            ends[open_[~stays]] = at[~stays]
            open_, at, state, entity = open_[stays], at[stays] + 1, state[stays], entity[stays]
        return ends

    def _taken(self, hidden: Floats, state: Places, is_last: Places) -> Places:
        scores = _best(hidden, 2) @ self._upper
        scores += self._upper_bias
        scores += self._forbidden[state, is_last]
        taken: Places = scores.argmax(axis=1)
        return taken


def _convolved(layer: _Maxout, windows: Floats, places: Places) -> Floats:
    """What a layer makes of these rows, each seen with the row before and the row after it (a row of `windows`)."""
    made = np.empty((len(places), windows.shape[1] // 3), dtype=np.float32)
    for first in range(0, len(places), TILE):
        made[first : first + TILE] = layer(windows[places[first : first + TILE] - 1])
    return made


def _needed(rows: Places, total: int) -> Iterator[Places]:
    """For each layer the rows on which an answer hangs: those of words, and as far beside them as later layers look."""
    inside = np.zeros(total, dtype=bool)
    inside[rows] = True
    for reach in range(DEPTH - 1, 0, -1):
        near = inside.copy()
        for step in range(1, reach + 1):
            near[step:] |= inside[:-step]
            near[:-step] |= inside[step:]
        yield np.flatnonzero(near)
    yield rows


def _best(values: Floats, pieces: int) -> Floats:
    """The largest of `pieces` numbers that stand apart in a row. By slices: a reduction over a short axis is slow."""
    width = values.shape[1] // pieces
    best: Floats = np.maximum(values[:, :width], values[:, width : 2 * width])
    for piece in range(2, pieces):
        np.maximum(best, values[:, piece * width : (piece + 1) * width], out=best)
    return best


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
