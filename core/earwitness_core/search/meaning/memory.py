"""What searches by meaning keep in memory: where each passage stands, and a sketch of its vector. Needs numpy.

About 70 bytes a passage; the vectors themselves are read for the few that a sketch chose. The vault's own counts say
when it is stale, whatever process changed something; then it is read anew.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from earwitness_core.search.asking import Ask
from earwitness_core.search.meaning.vectors import Bits, as_bits, differing
from earwitness_core.vault.schema.meaning import PASSAGE_BITS

Positions = npt.NDArray[np.int64]
_STALE = (-1, -1, -1)


@dataclass(frozen=True)
class Shelf:
    """All passages in the order in which they are said, transcript by transcript; a position is an index of these.

    `vectors` is the number of a passage's vector, -1 where it has none; `live` says whether it may be found.
    """

    state: tuple[int, int, int]
    ids: Positions
    ordinals: npt.NDArray[np.int32]
    vectors: Positions
    sketches: Bits
    live: npt.NDArray[np.bool_]
    by_id: Positions  # positions in the order of ids
    transcripts: Positions  # the number of each one's transcript

    def positions(self, ids: Positions) -> Positions:
        """Where passages stand; -1 for one that is not here."""
        if not len(self.ids):
            return np.full(len(ids), -1, np.int64)
        places = np.searchsorted(self.ids[self.by_id], ids)
        found = self.by_id[np.minimum(places, len(self.ids) - 1)]
        return np.where(self.ids[found] == ids, found, -1)

    def nearest(self, question: Bits, among: npt.NDArray[np.bool_] | None, most: int) -> Positions:
        """The positions whose sketches are most like a question's; those without a vector are not among them."""
        wanted = self.live & (self.vectors >= 0)
        if among is not None:
            wanted &= among
        where = np.flatnonzero(wanted)
        if len(where) <= most:
            return where
        far = differing(self.sketches if len(where) == len(self.ids) else self.sketches[where], question)
        return where[np.argpartition(far, most)[:most]]


class Memory:
    """The shelf as the latest snapshot had it. May be asked from any thread, each with a snapshot of its own."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        none = np.zeros(0, np.int64)
        self._shelf = Shelf(
            _STALE, none, none.astype(np.int32), none, np.zeros((0, 0), np.uint64), none.astype(np.bool_), none, none
        )

    def shelf(self, ask: Ask, model_no: int | None) -> Shelf:
        """Of the snapshot that is asked; with the vectors of this model, or of none."""
        model = -1 if model_no is None else model_no
        [(stamp, vectors)] = ask(_STATE)
        state = (stamp, vectors or 0, model)
        with self._turn:
            if self._shelf.state != state:
                self._shelf = _read(ask, state)
            return self._shelf


def _read(ask: Ask, state: tuple[int, int, int]) -> Shelf:
    rows = ask("SELECT id, ordinal FROM passage")
    ids = np.fromiter((row[0] for row in rows), np.int64, len(rows))
    ordinals = np.fromiter((row[1] for row in rows), np.int32, len(rows))
    del rows
    order = np.lexsort((ordinals, ids >> PASSAGE_BITS))
    ids, ordinals = ids[order], ordinals[order]
    by_id = np.argsort(ids, kind="stable")
    live = np.isin(ids >> PASSAGE_BITS, np.array([no for (no,) in ask(_LIVE)], np.int64))
    vectors = np.full(len(ids), -1, np.int64)
    found = ask(_SKETCHES, state[2])
    width = len(found[0][2]) // 8 if found else 0
    sketches = np.zeros((len(ids), width), np.uint64)
    shelf = Shelf(state, ids, ordinals, vectors, sketches, live, by_id, ids >> PASSAGE_BITS)
    if found:
        places = shelf.positions(np.fromiter((row[1] for row in found), np.int64, len(found)))
        vectors[places] = np.fromiter((row[0] for row in found), np.int64, len(found))
        sketches[places] = as_bits(b"".join(row[2] for row in found), len(found))
    return shelf


_STATE = """
    SELECT (SELECT changes FROM passage_stamp), (SELECT max(no) FROM passage_vector)
"""
_LIVE = """
    SELECT passage_state.no FROM passage_state JOIN transcript ON transcript.id = passage_state.transcript_id
    JOIN source ON source.id = transcript.source_id
    WHERE transcript.state <> 'superseded' AND source.trashed_ms IS NULL
"""
_SKETCHES = "SELECT no, passage_id, sketch FROM passage_vector WHERE model_no = ? ORDER BY no"
