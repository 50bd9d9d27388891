"""Clusters of one voice put together, compared by what their likeness would be without the scatter of windows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from earwitness_core.speech.speakers.links import Links
from earwitness_core.speech.speakers.network import Floats
from earwitness_core.speech.speakers.voices import WINDOW_MS

Labels = npt.NDArray[np.int_]
Likeness = npt.NDArray[np.float64]

# What the segmentation says of two windows, in cosine, and of two clusters, leaning back while few windows say it.
LINK = 0.10
_TRUSTED_LINKS = 2.0

# Freed of scatter, halves of one voice are 0.94 to 1.06 alike and two voices 0.30 to 0.81 (phone), 0.67 (wide band).
# The longer one speaks, the more of what one says sounds odd and gathers by itself: a laugh, a sentence said often.
# Those odd ends are 0.71 to 0.85 like their voice; so a small share of the speech has to be more different to count.
_SAME_VOICE = 0.85
_SAME_VOICE_SMALL = 0.68
_SMALL_SHARES = (0.03, 0.06)
_SMALL_MS = (1500, 4500)
_TRUSTED_PAIRS = 50


@dataclass(frozen=True, slots=True)
class Pool:
    """The windows drawn into the tree, and what is known of them."""

    heard: Floats
    start_ms: Likeness
    speech_ms: Likeness
    lent: Likeness
    links: Links
    usual: float


def joined(pool: Pool, labels: Labels, *, wanted: int | None) -> Labels:
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
    apart: Likeness = LINK * said / (links_between + _TRUSTED_LINKS)
    return apart


def _freed_of_scatter(pool: Pool, labels: Labels) -> Likeness:
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
