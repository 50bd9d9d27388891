"""How many people speak, and what each sounds like: voice windows gathered by likeness, without being told the number.

Four things make the number hold on phone lines, in noise, over hours and in half a minute (0041 and 0042 have the
figures): the cut of the tree follows how alike one voice is to itself *in this recording*; clusters are compared by
what their likeness would be without the scatter of single windows; a voice must speak long enough to count as one; and
where windows lie close together, the segmentation has its say on who is who (`links.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import pdist

from earwitness_core.speech.speakers.joining import LINK, Labels, Likeness, Pool, joined
from earwitness_core.speech.speakers.links import Links, no_links
from earwitness_core.speech.speakers.network import Floats
from earwitness_core.speech.speakers.tracks import FRAME_MS
from earwitness_core.speech.speakers.voices import VECTOR_SIZE, WINDOW_MS, Window

# A window teaches when somebody speaks alone in it for long enough to tell voices apart.
_TEACHING_MS = 400
# Coughs, laughs and clatter sound like nobody and would be one more speaker. Of single speech 98 % is surer than this.
_TEACHING_SURE = 0.75

# A short window is less like its own voice (at 1.5 s 0.83, at 0.8 s 0.67, at 0.4 s 0.55) while strangers stay at 0.41.
_FULL_MS, _SHORT_MS = 1200, 400
_SHORT_LENDS = 0.10

# The tree needs n² memory and time: 5,000 windows, 40 minutes of speech, cost 0.9 s and 200 MB.
_MOST_IN_TREE = 5000

# Neighbouring windows of one stretch are one voice. On a clean line they are 0.70 alike, on the phone 0.75, in noise
# 0.60, and different voices come nearer in step; so the cut is a share of that.
_CUT = 0.84
_USUAL_LIKENESS = 0.68
_NEIGHBOUR_MS = 1000
_FEWEST_NEIGHBOURS = 5
_CUT_RANGE = (0.30, 0.55)

# Half a second in half a minute is somebody; in a conversation of minutes it takes three, in hours more.
_SHORTEST_SPEAKER_MS = (500, 3000)
_SHORTEST_SPEAKER_SHARES = (0.02, 0.004)
_ROUNDS = 2

# Two at once for this long are two, though one of them never speaks alone. Single readers have none of it.
_OVERLAP_RUN_MS = 300
_OVERLAP_MS = 600


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the windows lie, one value each."""

    start_ms: Likeness
    end_ms: Likeness
    stretch: Labels
    links: Links

    def lent(self) -> Likeness:
        """What each window lacks in likeness for being short."""
        missing = (_FULL_MS - (self.end_ms - self.start_ms)) / (_FULL_MS - _SHORT_MS)
        lent: Likeness = _SHORT_LENDS * np.clip(missing, 0, 1)
        return lent

    def speech_ms(self) -> Likeness:
        """How much speech each window stands for: an equal share of what the windows of its stretch cover."""
        _, number, count = np.unique(self.stretch, return_inverse=True, return_counts=True)
        first = np.full(len(count), np.inf)
        last = np.zeros(len(count))
        np.minimum.at(first, number, self.start_ms)
        np.maximum.at(last, number, self.end_ms)
        share: Likeness = ((last - first) / count)[number]
        return share


def find_centroids(
    windows: Sequence[Window], vectors: Floats, *, links: Links | None = None, speakers: int | None = None
) -> Floats:
    """One vector of length one per speaker: [speakers, 192]; none for no windows. `speakers` fixes the number."""
    teaching = _teaching(windows)
    if not len(teaching):
        return np.zeros((0, VECTOR_SIZE), np.float32)
    heard = vectors[teaching]
    place = _Place(
        start_ms=np.array([windows[n].start * FRAME_MS for n in teaching]),
        end_ms=np.array([windows[n].end * FRAME_MS for n in teaching]),
        stretch=np.array([windows[n].stretch for n in teaching]),
        links=(links or no_links()).among(teaching, len(windows)),
    )
    labels = _gather(heard, place, speakers)
    centroids = _settled(heard, place.end_ms - place.start_ms, _centroids(heard, labels))
    if speakers is None and len(centroids) == 1:
        return _with_whom_speaks_over(centroids, windows, vectors)
    return centroids


def _with_whom_speaks_over(centroids: Floats, windows: Sequence[Window], vectors: Floats) -> Floats:
    """The one voice found, and what else is heard where two speak at once for long enough."""
    both = [n for n, window in enumerate(windows) if not window.alone and window.length_ms >= _OVERLAP_RUN_MS]
    spans = {windows[n].stretch: [windows[m] for m in both if windows[m].stretch == windows[n].stretch] for n in both}
    overlap_ms = sum((own[-1].end - own[0].start) * FRAME_MS for own in spans.values())
    if overlap_ms < _OVERLAP_MS:
        return centroids
    mixed = vectors[both].mean(axis=0)
    other = mixed - (mixed @ centroids[0]) * centroids[0]
    unit = other / max(float(np.linalg.norm(other)), 1e-9)
    return np.concatenate([centroids, unit[None]]).astype(np.float32)


def _teaching(windows: Sequence[Window]) -> Labels:
    """The windows to learn voices from; all of them where none is good enough."""
    good = [
        n
        for n, window in enumerate(windows)
        if window.alone and window.length_ms >= _TEACHING_MS and window.sure >= _TEACHING_SURE
    ]
    alone = [n for n, window in enumerate(windows) if window.alone]
    return np.array(good or alone or range(len(windows)), int)


def _gather(heard: Floats, place: _Place, speakers: int | None) -> Labels:
    """A label for each window, -1 for those of voices too short to count and those not drawn into the tree."""
    drawn = np.unique(np.linspace(0, len(heard) - 1, min(len(heard), _MOST_IN_TREE)).round().astype(int))
    if len(drawn) == 1:
        return np.zeros(len(heard), int)
    usual = _usual_likeness(heard, place)
    speech_ms = place.speech_ms()
    shortest_ms = _shortest_ms(float(speech_ms.sum()))
    speech_ms = speech_ms[drawn] * (len(heard) / len(drawn))
    links = place.links.among(drawn, len(heard))
    lent = place.lent()[drawn]
    tree = linkage(_distances(heard[drawn], lent, links), "average")
    cut = float(np.clip(1 - _CUT * usual, *_CUT_RANGE))
    if speakers is None:
        labels = _large(fcluster(tree, cut, "distance"), speech_ms, shortest_ms)
    else:
        labels = _of_number(tree, speakers, cut, speech_ms, shortest_ms)
    pool = Pool(heard[drawn], place.start_ms[drawn], speech_ms, lent, links, usual)
    everywhere = np.full(len(heard), -1)
    everywhere[drawn] = joined(pool, labels, wanted=speakers)
    return everywhere


def _shortest_ms(speech_ms: float) -> float:
    """How long somebody must speak to count, by how much speech there is."""
    least, most = _SHORTEST_SPEAKER_MS
    short, long = _SHORTEST_SPEAKER_SHARES
    return max(min(most, max(least, short * speech_ms)), long * speech_ms)


def _distances(heard: Floats, lent: Likeness, links: Links) -> Likeness:
    """One minus likeness of all pairs, in scipy's condensed order: what short windows lack is lent, links lean."""
    apart: Likeness = pdist(heard, "cosine")
    count = len(heard)
    first = count * np.arange(count) - np.arange(count) * (np.arange(count) + 1) // 2
    for n in range(count - 1):
        apart[first[n] : first[n] + count - n - 1] -= lent[n] + lent[n + 1 :]
    apart[first[links.left] + links.right - links.left - 1] += LINK * links.apart
    return np.maximum(apart, 0.0, out=apart)


def _usual_likeness(heard: Floats, place: _Place) -> float:
    """How alike windows of one voice that follow each other within a second are in this recording: the median.

    One voice is one stretch, or what every view that heard both calls one.
    """
    whole = place.end_ms - place.start_ms > _FULL_MS
    one = place.links.of_one_voice
    linked = set((place.links.left[one] * len(heard) + place.links.right[one]).tolist())
    found: list[float] = []
    for step in range(1, len(heard)):
        gap = place.start_ms[step:] - place.end_ms[:-step]
        if not (gap < _NEIGHBOUR_MS).any():
            break
        near = (gap >= -2 * FRAME_MS) & (gap < _NEIGHBOUR_MS) & whole[step:] & whole[:-step]
        left = np.flatnonzero(near)
        same = place.stretch[left] == place.stretch[left + step]
        known = np.fromiter((int(n) * len(heard) + int(n) + step in linked for n in left), bool, len(left))
        left = left[same | known]
        found += np.einsum("ij,ij->i", heard[left + step], heard[left]).tolist()
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


def _centroids(heard: Floats, labels: Labels) -> Floats:
    means = np.stack([heard[labels == k].mean(axis=0) for k in range(labels.max() + 1)])
    unit: Floats = means / np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-9)
    return unit


def _settled(heard: Floats, length_ms: Likeness, centroids: Floats) -> Floats:
    """Every window goes to the nearest voice, twice; the longer it is, the more it says of its voice."""
    weight = np.minimum(length_ms, WINDOW_MS)[:, None].astype(np.float32)
    for _ in range(_ROUNDS):
        nearest = (heard @ centroids.T).argmax(axis=1)
        if len(np.unique(nearest)) < len(centroids):
            break
        centroids = _centroids(heard * weight, nearest)
    return centroids
