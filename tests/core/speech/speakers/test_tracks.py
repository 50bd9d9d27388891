"""Who is active when, through windows that each name their tracks anew, and the turns that come of it."""

from __future__ import annotations

import io
from itertools import pairwise

import numpy as np
import pytest

from earwitness_core.speech.speakers.sound import Sound
from earwitness_core.speech.speakers.timeline import Turn, turns_of
from earwitness_core.speech.speakers.tracks import FRAME_MS, Activity, find_tracks, frame_ms
from earwitness_core.speech.speakers.voices import Stretch, stretches_of, windows_of
from helpers.voices import WrittenSegmentation, written


def _heard(classes: list[int], *, renaming: bool = True) -> Activity:
    told: list[float] = []
    network = WrittenSegmentation(renaming=renaming)
    active = find_tracks(Sound(io.BytesIO(written(classes))), network, progress=told.append)  # type: ignore[arg-type]
    assert told == sorted(told)
    assert told[-1] == 1.0
    return active


@pytest.mark.parametrize("frames", [1, 100, 588, 589, 590, 885, 2000])
def test_every_frame_of_any_length_is_judged(frames: int) -> None:
    active = _heard([1] * frames)

    assert len(active) == frames
    assert active.sum(axis=1)[: frames - 2].all()


def test_one_voice_stays_one_track_though_every_window_renames_it() -> None:
    stretches = stretches_of(_heard([0] * 100 + [2] * 1500 + [0] * 100))

    assert [(one.start, one.end) for one in stretches] == [(100, 1600)]


def test_two_at_once_are_two_tracks() -> None:
    stretches = stretches_of(_heard([0] * 50 + [1] * 500 + [4] * 100 + [2] * 500 + [0] * 50))

    assert [(one.start, one.end) for one in stretches] == [(50, 650), (550, 1150)]
    assert len({one.track for one in stretches}) == 2


def test_silence_has_no_stretches_and_no_windows() -> None:
    active = _heard([0] * 1200)

    assert stretches_of(active) == []
    assert windows_of([], active) == []


def test_windows_cover_a_stretch_evenly_and_short_ones_are_left_out() -> None:
    active = np.zeros((1000, 3), bool)
    active[100:400, 0] = True
    active[500:510, 1] = True
    active[600:640, 1] = True

    stretches = stretches_of(active)
    windows = windows_of(stretches, active)

    assert [stretches[one.stretch].start for one in windows if one.stretch] == [600]
    first = [one for one in windows if one.stretch == 0]
    assert (first[0].start, first[-1].end) == (100, 400)
    assert all(one.end - one.start == 89 for one in first)
    assert all(0 < b.start - a.start <= 31 for a, b in pairwise(first))


def test_turns_follow_the_likeliest_voice_within_a_stretch() -> None:
    """One stretch in which the voice changes without a pause."""
    active = np.zeros((600, 3), bool)
    active[0:600, 0] = True
    stretches = [Stretch(0, 0, 600)]
    windows = windows_of(stretches, active)
    middle = np.array([(one.start + one.end) / 2 for one in windows])
    vectors = np.where(middle[:, None] < 300, [[1.0, 0.2]], [[0.2, 1.0]]).astype(np.float32)

    turns = turns_of(active, stretches, windows, vectors, np.eye(2, dtype=np.float32))

    assert [turn.speaker for turn in turns] == [0, 1]
    assert turns[0].end_ms == pytest.approx(300 * FRAME_MS, abs=400)
    assert turns[1].start_ms == turns[0].end_ms


def test_short_pauses_are_filled_and_blips_are_dropped() -> None:
    active = np.zeros((400, 3), bool)
    active[0:100, 0] = active[120:220, 0] = active[300:400, 1] = True
    stretches = stretches_of(active)
    windows = windows_of(stretches, active)
    blip = Stretch(2, 350, 360)

    turns = turns_of(
        active,
        [*stretches, blip],
        windows,
        np.ones((len(windows), 1), np.float32),
        np.ones((1, 1), np.float32),
    )

    assert [turn.speaker for turn in turns] == [0, 0]
    assert turns[0] == Turn(0, turns[0].start_ms, turns[0].end_ms)
    assert turns[0].end_ms == frame_ms(220)


def test_without_voices_there_are_no_turns() -> None:
    active = np.ones((100, 3), bool)

    assert turns_of(active, stretches_of(active), [], np.zeros((0, 2)), np.zeros((0, 2))) == []  # type: ignore[arg-type]
