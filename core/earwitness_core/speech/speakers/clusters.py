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
import numpy.typing as npt
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import pdist

from earwitness_core.speech.speakers.links import Links, no_links
from earwitness_core.speech.speakers.network import Floats
from earwitness_core.speech.speakers.tracks import FRAME_MS
from earwitness_core.speech.speakers.voices import VECTOR_SIZE, WINDOW_MS, Window

Labels = npt.NDArray[np.int_]
Likeness = npt.NDArray[np.float64]

# A window teaches when somebody speaks alone in it for long enough to tell voices apart.
_TEACHING_MS = 400
# Coughs, laughs and clatter sound like nobody and would be one more speaker. Of single speech 98 % is surer than this.
_TEACHING_SURE = 0.75

# A short window is less like its own voice (at 1.5 s 0.83, at 0.8 s 0.67, at 0.4 s 0.55) while strangers stay at 0.41.
_FULL_MS, _SHORT_MS = 1200, 400
_SHORT_LENDS = 0.10

# What the segmentation says of two windows, in cosine, and of two clusters, leaning back while few windows say it.
_LINK = 0.10
_TRUSTED_LINKS = 2.0

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
_SMALL_MS = (1500, 4500)
_TRUSTED_PAIRS = 50

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
    pool = _Pool(heard[drawn], place.start_ms[drawn], speech_ms, lent, links, usual)
    everywhere = np.full(len(heard), -1)
    everywhere[drawn] = _joined(pool, labels, wanted=speakers)
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
    apart[first[links.left] + links.right - links.left - 1] += _LINK * links.apart
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


@dataclass(frozen=True, slots=True)
class _Pool:
    """The windows drawn into the tree, and what is known of them."""

    heard: Floats
    start_ms: Likeness
    speech_ms: Likeness
    lent: Likeness
    links: Links
    usual: float


def _joined(pool: _Pool, labels: Labels, *, wanted: int | None) -> Labels:
    """Clusters of one voice joined, surest first; when a number is wanted, until there are so many."""
    labels = labels.copy()
    while labels.max() + 1 > (wanted or 1):
        surplus = _freed_of_scatter(pool, labels) - _apart(pool.links, labels)
        if wanted is None:
            surplus -= _enough(labels, pool.speech_ms)
        np.fill_diagonal(surplus, -np.inf)
        keep, other = sorted(int(n) for n in np.unravel_index(int(surplus.argmax()), surplus.shape))
        if wanted is None and surplus[keep, other] < 0:
            break
        labels[labels == other] = keep
        labels[labels > other] -= 1
    return labels


def _enough(labels: Labels, speech_ms: Likeness) -> Likeness:
    """How alike each pair of clusters must be to be one voice, by how much the smaller one speaks."""
    sizes = np.bincount(labels[labels >= 0], weights=speech_ms[labels >= 0])
    smaller = np.minimum(sizes[:, None], sizes[None, :])
    by_share = _grown(smaller / max(float(speech_ms.sum()), 1.0), _SMALL_SHARES)
    grown = np.minimum(by_share, _grown(smaller, _SMALL_MS))
    enough: Likeness = _SAME_VOICE_SMALL + (_SAME_VOICE - _SAME_VOICE_SMALL) * grown
    return enough


def _grown(values: Likeness, between: tuple[float, float]) -> Likeness:
    """0 below the first, 1 above the second, straight in between."""
    least, most = between
    grown: Likeness = np.clip((values - least) / (most - least), 0, 1)
    return grown


def _apart(links: Links, labels: Labels) -> Likeness:
    """How much less alike each pair of clusters counts, since the segmentation hears their windows as two voices."""
    count = int(labels.max()) + 1
    said, links_between = np.zeros((count, count)), np.zeros((count, count))
    a, b = labels[links.left], labels[links.right]
    kept = (a >= 0) & (b >= 0)
    np.add.at(said, (a[kept], b[kept]), links.apart[kept])
    np.add.at(links_between, (a[kept], b[kept]), 1.0)
    said, links_between = said + said.T, links_between + links_between.T
    apart: Likeness = _LINK * said / (links_between + _TRUSTED_LINKS)
    return apart


def _freed_of_scatter(pool: _Pool, labels: Labels) -> Likeness:
    """Likeness of clusters as if each were heard without noise (Spearman's correction for attenuation, 1904).

    A cluster's likeness to itself is taken over pairs of windows that share no sound, and leans towards what is usual
    in the recording while it has few of them. What its short windows lack is lent.
    """
    count = int(labels.max()) + 1
    means = np.stack([pool.heard[labels == k].mean(axis=0) for k in range(count)]).astype(float)
    lent = np.array([np.average(pool.lent[labels == k], weights=pool.speech_ms[labels == k]) for k in range(count)])
    itself = np.empty(count)
    for k in range(count):
        own, at = pool.heard[labels == k].astype(float), pool.start_ms[labels == k]
        # The sum over all pairs is the square of the sum; only pairs near in time have to be taken out one by one.
        near_pairs, near_sum = _near_pairs(own, at)
        pairs = len(own) ** 2 - near_pairs
        total = float(own.sum(axis=0) @ own.sum(axis=0)) - near_sum
        itself[k] = (total + _TRUSTED_PAIRS * pool.usual) / (pairs + _TRUSTED_PAIRS)
    root = np.sqrt(np.maximum(itself, 0.2))
    alike: Likeness = (means @ means.T) / root[:, None] / root[None, :] + lent[:, None] + lent[None, :]
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


def _settled(heard: Floats, length_ms: Likeness, centroids: Floats) -> Floats:
    """Every window goes to the nearest voice, twice; the longer it is, the more it says of its voice."""
    weight = np.minimum(length_ms, WINDOW_MS)[:, None].astype(np.float32)
    for _ in range(_ROUNDS):
        nearest = (heard @ centroids.T).argmax(axis=1)
        if len(np.unique(nearest)) < len(centroids):
            break
        centroids = _centroids(heard * weight, nearest)
    return centroids
