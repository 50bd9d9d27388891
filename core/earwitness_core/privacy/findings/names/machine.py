"""The machine that opens and closes names: trained as spaCy's transition system, run over all words at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from earwitness_core.privacy.findings.names.layers import Floats, Places, largest

Named = tuple[int, int, str]  # first word, last word, label


class Machine:
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
        scores = largest(hidden, 2) @ self._upper
        scores += self._upper_bias
        scores += self._forbidden[state, is_last]
        taken: Places = scores.argmax(axis=1)
        return taken
