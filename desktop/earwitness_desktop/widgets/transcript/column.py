"""How high rows are and where they lie: measured where they were drawn, guessed elsewhere. Knows no text, no Qt."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Heights = npt.NDArray[np.int64]


class Column:
    """Rows one under another, in pixels. A question costs O(log n); the first one after a change O(n) of numpy."""

    def __init__(self) -> None:
        self._heights: Heights = np.zeros(0, np.int64)
        self._known: npt.NDArray[np.bool_] = np.zeros(0, np.bool_)
        self._ends: Heights | None = None

    def __len__(self) -> int:
        return len(self._heights)

    def replace(self, first: int, end: int, guesses: Sequence[int]) -> None:
        """Other rows stand where those from `first` to before `end` stood."""
        fresh = np.asarray(guesses, np.int64)
        self._heights = np.concatenate([self._heights[:first], fresh, self._heights[end:]])
        unknown = np.zeros(len(fresh), np.bool_)
        self._known = np.concatenate([self._known[:first], unknown, self._known[end:]])
        self._ends = None

    def measure(self, row: int, height: int) -> int:
        """A row is so high; by how much more than was thought."""
        self._known[row] = True
        more = height - int(self._heights[row])
        if more:
            self._heights[row] = height
            self._ends = None
        return more

    def is_known(self, row: int) -> bool:
        """Whether a row was measured."""
        return bool(self._known[row])

    @property
    def total(self) -> int:
        return int(self._bottoms[-1]) if len(self._heights) else 0

    def top(self, row: int) -> int:
        """Where a row begins."""
        return int(self._bottoms[row - 1]) if row > 0 else 0

    def height(self, row: int) -> int:
        return int(self._heights[row])

    def row_at(self, y: int) -> int:
        """The row at a height; the first above all, the last below all. -1 without rows."""
        return min(int(np.searchsorted(self._bottoms, y, "right")), len(self._heights) - 1)

    @property
    def _bottoms(self) -> Heights:
        if self._ends is None:
            self._ends = np.cumsum(self._heights)
        return self._ends
