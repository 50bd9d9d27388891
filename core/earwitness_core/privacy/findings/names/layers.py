"""What the names model is made of: words as vectors, layers of the best of three, rows that see their neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from earwitness_core.privacy.findings.names.features import keys, rows

TILE = 512  # rows at a time: 512 rows of 288 numbers fit the cache of a core
EMBEDDED_AT_ONCE = 32  # always as many, so that a word has the same vector whatever it is met with
MOST_KNOWN = 1 << 15  # embedded words that are kept: 12 MiB
DEPTH, PIECES = 4, 3
FIRST_SEED = 8
COLUMNS = 4
Floats = NDArray[np.float32]
Places = NDArray[np.intp]


class Maxout:
    """A layer of the best of three, normalised."""

    def __init__(self, weights: dict[str, Floats], name: str) -> None:
        self._matrix = np.ascontiguousarray(weights[f"{name}_W"].T)
        self._bias = weights[f"{name}_b"]
        self._gain, self._shift = weights[f"{name}_G"], weights[f"{name}_B"]
        self._mean = np.full(len(self._gain), 1 / len(self._gain), dtype=np.float32)

    def __call__(self, given: Floats) -> Floats:
        out = given @ self._matrix
        out += self._bias
        best = largest(out, PIECES)
        best -= (best @ self._mean)[:, None]
        best /= np.sqrt(np.einsum("ij,ij->i", best, best) / np.float32(best.shape[1]) + np.float32(1e-8))[:, None]
        best *= self._gain
        best += self._shift
        return best


class Embedding:
    """What the network knows of a word by itself; kept for words that it has met."""

    def __init__(self, weights: dict[str, Floats]) -> None:
        tables = [weights[f"embed{column}"] for column in range(COLUMNS)]
        self.width = tables[0].shape[1]
        self._tables = np.concatenate(tables)
        self._sizes = np.array([len(table) for table in tables], dtype=np.uint64)
        self._offsets = np.concatenate(([0], np.cumsum(self._sizes)[:-1])).astype(np.intp)
        self._seeds = np.arange(FIRST_SEED, FIRST_SEED + COLUMNS, dtype=np.uint64)
        self._mixed = Maxout(weights, "mix")
        self._numbers: dict[str, int] = {}
        self._vectors = np.zeros((MOST_KNOWN, self.width), dtype=np.float32)

    def of(self, spelled: Sequence[str]) -> Floats:
        """A row a word."""
        new = [word for word in dict.fromkeys(spelled) if word not in self._numbers]
        if len(self._numbers) + len(new) > MOST_KNOWN:
            self._numbers.clear()
            new = list(dict.fromkeys(spelled))
        if new:
            self._learn(new)
        numbers = self._numbers
        return self._vectors[[numbers[word] for word in spelled]]

    def _learn(self, new: Sequence[str]) -> None:
        known = len(self._numbers)
        places = rows(keys(new), self._seeds, self._sizes) + self._offsets[:, None]
        for first in range(0, len(new), EMBEDDED_AT_ONCE):
            some = places[first : first + EMBEDDED_AT_ONCE]
            given = np.zeros((EMBEDDED_AT_ONCE, COLUMNS * self.width), dtype=np.float32)
            given[: len(some)] = self._tables[some].sum(axis=2).reshape(len(some), -1)
            self._vectors[known + first : known + first + len(some)] = self._mixed(given)[: len(some)]
        self._numbers.update(zip(new, range(known, known + len(new)), strict=True))


def convolved(layer: Maxout, windows: Floats, places: Places) -> Floats:
    """What a layer makes of these rows, each seen with the row before and the row after it (a row of `windows`)."""
    made = np.empty((len(places), windows.shape[1] // 3), dtype=np.float32)
    for first in range(0, len(places), TILE):
        made[first : first + TILE] = layer(windows[places[first : first + TILE] - 1])
    return made


def needed(rows: Places, total: int) -> Iterator[Places]:
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


def largest(values: Floats, pieces: int) -> Floats:
    """The largest of `pieces` numbers that stand apart in a row. By slices: a reduction over a short axis is slow."""
    width = values.shape[1] // pieces
    best: Floats = np.maximum(values[:, :width], values[:, width : 2 * width])
    for piece in range(2, pieces):
        np.maximum(best, values[:, piece * width : (piece + 1) * width], out=best)
    return best
