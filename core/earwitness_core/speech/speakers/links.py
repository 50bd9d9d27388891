"""What the segmentation knows of who is who: two windows of sound that one of its views hears as one voice, or as two.

A view spans 10 s and tells up to three voices apart by hearing them together, which is more than two short vectors can
say. On 80 conversations of known truth nine of ten pairs it calls different are different people, and on single
readers it never made two of one (decision 0042). It leans, and does not decide: over minutes most pairs lie in
different views, and the voices alone decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from earwitness_core.speech.speakers.tracks import View
from earwitness_core.speech.speakers.voices import Window

Numbers = npt.NDArray[np.int_]
Evidence = npt.NDArray[np.float64]

# A window belongs to the voice of a view that speaks alone in most of it.
_OWN_SHARE = 0.6
_RIM_FRAMES = 5
# Views miss a change between two like voices more often than they make one up: one voice counts for less than two.
_SAME = -0.4


@dataclass(frozen=True, slots=True)
class Links:
    """Pairs of windows `left` < `right` that share a view. `apart`: 1 where every view hears two voices, -0.4 one."""

    left: Numbers
    right: Numbers
    apart: Evidence

    @property
    def of_one_voice(self) -> npt.NDArray[np.bool_]:
        """Which pairs every view that heard both calls one voice."""
        return np.asarray(np.abs(self.apart - _SAME) < 1e-9)

    def among(self, chosen: Numbers, count: int) -> Links:
        """The links among the chosen of `count` windows, by their place among the chosen (in rising order)."""
        place = np.full(count, -1)
        place[chosen] = range(len(chosen))
        left, right = place[self.left], place[self.right]
        kept = (left >= 0) & (right >= 0)
        return Links(left[kept], right[kept], self.apart[kept])


def no_links() -> Links:
    return Links(np.zeros(0, int), np.zeros(0, int), np.zeros(0))


def links_of(windows: Sequence[Window], views: Sequence[View]) -> Links:
    """The links of windows in which one speaks alone."""
    alone = [number for number, window in enumerate(windows) if window.alone]
    starts = np.array([windows[number].start for number in alone], int)
    keys: list[Numbers] = []
    said: list[Evidence] = []
    for view in views:
        end = view.start + len(view.alone)
        first, last = np.searchsorted(starts, (view.start - _RIM_FRAMES, end))
        members: list[int] = []
        voices: list[int] = []
        for place in range(int(first), int(last)):
            window = windows[alone[place]]
            if window.end > end + _RIM_FRAMES:
                continue
            heard = np.bincount(view.alone[max(0, window.start - view.start) : window.end - view.start], minlength=4)
            voice = int(heard[1:].argmax()) + 1
            if heard[voice] >= max(1.0, _OWN_SHARE * heard.sum()):
                members.append(alone[place])
                voices.append(voice)
        a, b = np.triu_indices(len(members), 1)
        member, voice_of = np.array(members, int), np.array(voices, int)
        keys.append(member[a] * len(windows) + member[b])
        said.append(np.where(voice_of[a] != voice_of[b], 1.0, _SAME))
    if not keys:
        return no_links()
    pairs, number = np.unique(np.concatenate(keys), return_inverse=True)
    apart = np.bincount(number, weights=np.concatenate(said)) / np.maximum(np.bincount(number), 1)
    return Links(pairs // max(1, len(windows)), pairs % max(1, len(windows)), apart)
