"""How many people speak, and what each sounds like: voice windows gathered by likeness, without being told the number.

Three things make the number hold on phone lines, in noise and over hours (decision 0041 has the figures):
the cut of the tree follows how alike one voice is to itself *in this recording*; clusters are compared by what their
likeness would be without the scatter of single windows; and a voice must speak long enough to count as one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.cluster.hierarchy import fcluster, linkage

from earwitness_core.speech.speakers.network import Floats
from earwitness_core.speech.speakers.tracks import FRAME_MS
from earwitness_core.speech.speakers.voices import VECTOR_SIZE, WINDOW_MS, Window

Labels = npt.NDArray[np.int_]
Likeness = npt.NDArray[np.float64]

# A window teaches when it is long enough to tell voices apart and mostly one voice.
_TEACHING_MS = 800
_TEACHING_ALONE = 0.5

# The tree needs n² memory and time: 5,000 windows, 40 minutes of speech, cost 0.9 s and 200 MB.
_MOST_IN_TREE = 5000

# Neighbouring windows of one stretch are one voice. On a clean line they are 0.70 alike, on the phone 0.75, in noise
# 0.60, and different voices come nearer in step; so the cut is a share of that.
_CUT = 0.84
_USUAL_LIKENESS = 0.68
_NEIGHBOUR_MS = 1000
_FEWEST_NEIGHBOURS = 5
_CUT_RANGE = (0.30, 0.55)

# Freed of scatter, halves of one voice are 0.94 to 1.06 alike and two voices 0.30 to 0.81 (phone), 0.67 (wide band).
# The longer one speaks, the more of what one says sounds odd and gathers by itself: a laugh, a sentence said often.
# Those odd ends are 0.71 to 0.85 like their voice; so a small share of the speech has to be more different to count.
_SAME_VOICE = 0.85
_SAME_VOICE_SMALL = 0.68
_SMALL_SHARES = (0.03, 0.06)
_TRUSTED_PAIRS = 50

_SHORTEST_SPEAKER_MS = 3000
_SHORTEST_SPEAKER_SHARE = 0.004
_ROUNDS = 2


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the windows lie, one value each."""

    start_ms: Likeness
    end_ms: Likeness
    stretch: Labels

    def speech_ms(self) -> Likeness:
        """How much speech each window stands for: an equal share of what the windows of its stretch cover."""
        _, number, count = np.unique(self.stretch, return_inverse=True, return_counts=True)
        first = np.full(len(count), np.inf)
        last = np.zeros(len(count))
        np.minimum.at(first, number, self.start_ms)
        np.maximum.at(last, number, self.end_ms)
        share: Likeness = ((last - first) / count)[number]
        return share


def find_centroids(windows: Sequence[Window], vectors: Floats, *, speakers: int | None = None) -> Floats:
    """One vector of length one per speaker: [speakers, 192]; none for no windows. `speakers` fixes the number."""
    teaching = _teaching(windows)
    if not len(teaching):
        return np.zeros((0, VECTOR_SIZE), np.float32)
    heard = vectors[teaching]
    place = _Place(
        start_ms=np.array([windows[n].start * FRAME_MS for n in teaching]),
        end_ms=np.array([windows[n].end * FRAME_MS for n in teaching]),
        stretch=np.array([windows[n].stretch for n in teaching]),
    )
    labels = _gather(heard, place, speakers)
    return _settled(heard, _centroids(heard, labels))


def _teaching(windows: Sequence[Window]) -> Labels:
    """The windows to learn voices from; all of them where none is good enough."""
    good = [
        number
        for number, window in enumerate(windows)
        if (window.end - window.start) * FRAME_MS >= _TEACHING_MS and window.alone > _TEACHING_ALONE
    ]
    return np.array(good or range(len(windows)), int)


def _gather(heard: Floats, place: _Place, speakers: int | None) -> Labels:
    """A label for each window, -1 for those of voices too short to count and those not drawn into the tree."""
    drawn = np.unique(np.linspace(0, len(heard) - 1, min(len(heard), _MOST_IN_TREE)).round().astype(int))
    if len(drawn) == 1:
        return np.zeros(len(heard), int)
    usual = _usual_likeness(heard, place)
    speech_ms = place.speech_ms()
    shortest_ms = max(_SHORTEST_SPEAKER_MS, _SHORTEST_SPEAKER_SHARE * float(speech_ms.sum()))
    speech_ms = speech_ms[drawn] * (len(heard) / len(drawn))
    tree = linkage(heard[drawn], "average", "cosine")
    cut = float(np.clip(1 - _CUT * usual, *_CUT_RANGE))
    if speakers is None:
        labels = _large(fcluster(tree, cut, "distance"), speech_ms, shortest_ms)
    else:
        labels = _of_number(tree, speakers, cut, speech_ms, shortest_ms)
    everywhere = np.full(len(heard), -1)
    everywhere[drawn] = _joined(heard[drawn], place.start_ms[drawn], labels, speech_ms, usual, wanted=speakers)
    return everywhere


def _usual_likeness(heard: Floats, place: _Place) -> float:
    """How alike windows of one stretch that follow each other within a second are in this recording: the median."""
    found: list[float] = []
    for step in range(1, len(heard)):
        same = place.stretch[step:] == place.stretch[:-step]
        gap = place.start_ms[step:] - place.end_ms[:-step]
        if not (same & (gap < _NEIGHBOUR_MS)).any():
            break
        near = same & (gap >= 0) & (gap < _NEIGHBOUR_MS)
        found += np.einsum("ij,ij->i", heard[step:][near], heard[:-step][near]).tolist()
    return float(np.median(found)) if len(found) >= _FEWEST_NEIGHBOURS else _USUAL_LIKENESS


def _large(labels: Labels, speech_ms: Likeness, shortest_ms: float) -> Labels:
    """Labels 0 … n-1 from the largest cluster down to the shortest that counts, at least one; -1 for the rest."""
    names, number = np.unique(labels, return_inverse=True)
    sizes = np.bincount(number, weights=speech_ms)
    order = np.argsort(-sizes, kind="stable")
    kept = [place for rank, place in enumerate(order) if rank == 0 or sizes[place] >= shortest_ms]
    renamed = np.full(len(names), -1)
    renamed[kept] = range(len(kept))
    large: Labels = renamed[number]
    return large


def _of_number(tree: Likeness, speakers: int, cut: float, speech_ms: Likeness, shortest_ms: float) -> Labels:
    """At least so many clusters, if there are windows enough: the cut goes down, then what counts as long enough."""
    labels = _large(fcluster(tree, cut, "distance"), speech_ms, shortest_ms)
    most = min(len(tree) + 1, 20 * speakers + 50)
    for enough_ms in (shortest_ms, shortest_ms / 3, 0.0):
        for number in range(speakers, most + 1):
            if labels.max() + 1 >= speakers:
                return labels
            labels = _large(fcluster(tree, number, "maxclust"), speech_ms, enough_ms)
    return labels


def _joined(
    heard: Floats, start_ms: Likeness, labels: Labels, speech_ms: Likeness, usual: float, *, wanted: int | None
) -> Labels:
    """Clusters of one voice joined, surest first; when a number is wanted, until there are so many."""
    labels = labels.copy()
    while labels.max() + 1 > (wanted or 1):
        surplus = _freed_of_scatter(heard, start_ms, labels, usual)
        if wanted is None:
            surplus -= _enough(labels, speech_ms)
        np.fill_diagonal(surplus, -np.inf)
        keep, other = sorted(int(n) for n in np.unravel_index(int(surplus.argmax()), surplus.shape))
        if wanted is None and surplus[keep, other] < 0:
            break
        labels[labels == other] = keep
        labels[labels > other] -= 1
    return labels


def _enough(labels: Labels, speech_ms: Likeness) -> Likeness:
    """How alike each pair of clusters must be to be one voice, by the smaller one's share of the speech."""
    sizes = np.bincount(labels[labels >= 0], weights=speech_ms[labels >= 0])
    smaller = np.minimum(sizes[:, None], sizes[None, :]) / max(float(speech_ms.sum()), 1.0)
    least, most = _SMALL_SHARES
    grown = np.clip((smaller - least) / (most - least), 0, 1)
    enough: Likeness = _SAME_VOICE_SMALL + (_SAME_VOICE - _SAME_VOICE_SMALL) * grown
    return enough


def _freed_of_scatter(heard: Floats, start_ms: Likeness, labels: Labels, usual: float) -> Likeness:
    """Likeness of clusters as if each were heard without noise (Spearman's correction for attenuation, 1904).

    A cluster's likeness to itself is taken over pairs of windows that share no sound, and leans towards what is usual
    in the recording while it has few of them.
    """
    count = int(labels.max()) + 1
    means = np.stack([heard[labels == k].mean(axis=0) for k in range(count)]).astype(float)
    itself = np.empty(count)
    for k in range(count):
        own, at = heard[labels == k].astype(float), start_ms[labels == k]
        # The sum over all pairs is the square of the sum; only pairs near in time have to be taken out one by one.
        near_pairs, near_sum = _near_pairs(own, at)
        pairs = len(own) ** 2 - near_pairs
        total = float(own.sum(axis=0) @ own.sum(axis=0)) - near_sum
        itself[k] = (total + _TRUSTED_PAIRS * usual) / (pairs + _TRUSTED_PAIRS)
    root = np.sqrt(np.maximum(itself, 0.2))
    alike: Likeness = (means @ means.T) / root[:, None] / root[None, :]
    return alike


def _near_pairs(own: Likeness, at: Likeness) -> tuple[int, float]:
    """Number and summed likeness of ordered pairs of windows that overlap, each window with itself included."""
    pairs, total = len(own), float(np.einsum("ij,ij->", own, own))
    order = np.argsort(at, kind="stable")
    own, at = own[order], at[order]
    for step in range(1, len(own)):
        near = at[step:] - at[:-step] < WINDOW_MS
        if not near.any():
            break
        pairs += 2 * int(near.sum())
        total += 2 * float(np.einsum("ij,ij->", own[step:][near], own[:-step][near]))
    return pairs, total


def _centroids(heard: Floats, labels: Labels) -> Floats:
    means = np.stack([heard[labels == k].mean(axis=0) for k in range(labels.max() + 1)])
    unit: Floats = means / np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-9)
    return unit


def _settled(heard: Floats, centroids: Floats) -> Floats:
    """Every window goes to the nearest voice, twice."""
    for _ in range(_ROUNDS):
        nearest = (heard @ centroids.T).argmax(axis=1)
        if len(np.unique(nearest)) < len(centroids):
            break
        centroids = _centroids(heard, nearest)
    return centroids
