"""Who is active when, through windows that each name their tracks anew, and the turns that come of it."""

from __future__ import annotations

import io
from itertools import pairwise

import numpy as np
import pytest

from earwitness_core.speech.speakers.links import Links, links_of
from earwitness_core.speech.speakers.sound import Sound
from earwitness_core.speech.speakers.timeline import Turn, turns_of
from earwitness_core.speech.speakers.tracks import FRAME_MS, Activity, Tracks, find_tracks, frame_ms
from earwitness_core.speech.speakers.voices import stretches_of, windows_of
from helpers.voices import WrittenSegmentation, written


def _heard(classes: list[int], *, renaming: bool = True) -> Tracks:
    told: list[float] = []
    network = WrittenSegmentation(renaming=renaming)
    tracks = find_tracks(Sound(io.BytesIO(written(classes))), network, progress=told.append)  # type: ignore[arg-type]
    assert told == sorted(told)
    assert told[-1] == 1.0
    return tracks


@pytest.mark.parametrize("frames", [1, 100, 588, 589, 590, 885, 2000])
def test_every_frame_of_any_length_is_judged(frames: int) -> None:
    active = _heard([1] * frames).active

    assert len(active) == frames
    assert active.sum(axis=1)[: frames - 2].all()


def test_one_voice_stays_one_track_though_every_window_renames_it() -> None:
    stretches = stretches_of(_heard([0] * 100 + [2] * 1500 + [0] * 100))

    assert [(one.start, one.end) for one in stretches] == [(100, 1600)]


def test_two_at_once_are_a_stretch_of_their_own() -> None:
    stretches = stretches_of(_heard([0] * 50 + [1] * 500 + [4] * 100 + [2] * 500 + [0] * 50))

    assert [(one.start, one.end) for one in stretches] == [(50, 550), (550, 650), (650, 1150)]
    assert [one.alone for one in stretches] == [True, False, True]
    assert set(stretches[0].tracks) | set(stretches[2].tracks) == set(stretches[1].tracks)


def test_silence_has_no_stretches_and_no_windows() -> None:
    tracks = _heard([0] * 1200)

    assert stretches_of(tracks) == []
    assert windows_of([], tracks.speech) == []


def test_a_change_of_voice_without_a_pause_begins_a_stretch() -> None:
    tracks = _heard([1] * 300 + [2] * 300)

    assert len(tracks.changes) >= 1
    assert all(abs(frame - 300) <= 1 for frame in tracks.changes)
    assert tracks.active[:598].any(axis=1).all()
    assert any(abs(one.start - 300) <= 1 for one in stretches_of(tracks))


def test_no_window_reaches_over_a_change_of_voice_within_a_track() -> None:
    active = np.zeros((600, 3), bool)
    active[:, 0] = True
    speech = np.ones(600, np.float32)

    stretches = stretches_of(Tracks(active, speech, (300,), ()))

    assert [(one.start, one.end) for one in stretches] == [(0, 300), (300, 600)]
    assert all(one.end <= 300 or one.start >= 300 for one in windows_of(stretches, speech))


def test_a_blip_of_another_voice_is_no_change() -> None:
    assert _heard([1] * 300 + [2] * 8 + [1] * 300).changes == ()


def test_windows_of_one_view_are_linked_by_its_voices() -> None:
    tracks = _heard([1] * 100 + [0] * 20 + [2] * 100 + [0] * 20 + [1] * 100)
    windows = windows_of(stretches_of(tracks), tracks.speech)

    links = links_of(windows, tracks.views)

    middle = {n for n, one in enumerate(windows) if 100 < one.start < 220}
    for left, right, apart in zip(links.left, links.right, links.apart, strict=True):
        assert (apart > 0) == ((left in middle) != (right in middle))
    assert len(links.left) == len(windows) * (len(windows) - 1) // 2


def test_links_among_chosen_windows_name_them_by_their_place() -> None:
    links = Links(np.array([0, 0, 1]), np.array([1, 2, 2]), np.array([1.0, 0.5, -0.4]))

    chosen = links.among(np.array([0, 2]), 3)

    assert (chosen.left.tolist(), chosen.right.tolist(), chosen.apart.tolist()) == ([0], [1], [0.5])


def test_without_windows_there_are_no_links() -> None:
    assert len(links_of([], _heard([0] * 700).views).left) == 0


def _tracks(active: Activity) -> Tracks:
    return Tracks(active, np.ones(len(active), np.float32), (), ())


def test_windows_cover_a_stretch_evenly_and_short_ones_are_left_out() -> None:
    active = np.zeros((1000, 3), bool)
    active[100:400, 0] = True
    active[500:510, 1] = True
    active[600:640, 1] = True

    stretches = stretches_of(_tracks(active))
    windows = windows_of(stretches, np.ones(len(active), np.float32))

    assert [stretches[one.stretch].start for one in windows if one.stretch] == [600]
    first = [one for one in windows if one.stretch == 0]
    assert (first[0].start, first[-1].end) == (100, 400)
    assert all(one.end - one.start == 89 for one in first)
    assert all(0 < b.start - a.start <= 31 for a, b in pairwise(first))


def test_turns_follow_the_likeliest_voice_within_a_stretch() -> None:
    """One stretch in which the voice changes without a pause and no window noticed."""
    active = np.zeros((600, 3), bool)
    active[0:600, 0] = True
    stretches = stretches_of(_tracks(active))
    windows = windows_of(stretches, np.ones(len(active), np.float32))
    middle = np.array([(one.start + one.end) / 2 for one in windows])
    vectors = np.where(middle[:, None] < 300, [[1.0, 0.2]], [[0.2, 1.0]]).astype(np.float32)

    turns = turns_of(active, stretches, windows, vectors, np.eye(2, dtype=np.float32))

    assert [turn.speaker for turn in turns] == [0, 1]
    assert turns[0].end_ms == pytest.approx(300 * FRAME_MS, abs=400)
    assert turns[1].start_ms == turns[0].end_ms


def _turns_over(active: Activity, alone: dict[int, int], mixed: list[float]) -> list[Turn]:
    """Turns of three voices: who speaks alone on which track, and how like each the mixture sounds."""
    stretches = stretches_of(_tracks(active))
    windows = windows_of(stretches, np.ones(len(active), np.float32))
    voices = np.eye(3, dtype=np.float32)
    vectors = [voices[alone[stretches[one.stretch].tracks[0]]] if one.alone else np.array(mixed) for one in windows]
    return turns_of(active, stretches, windows, np.array(vectors, np.float32), voices)


def test_who_speaks_while_others_do_goes_on_from_before() -> None:
    active = np.zeros((300, 3), bool)
    active[0:200, 0] = active[150:300, 1] = True

    turns = _turns_over(active, {0: 0, 1: 1}, mixed=[0.2, 0.2, 0.9])

    assert [(turn.speaker, turn.start_ms, turn.end_ms) for turn in turns] == [
        (0, frame_ms(0), frame_ms(200)),
        (1, frame_ms(150), frame_ms(300)),
    ]


def test_who_never_speaks_alone_is_the_likeliest_of_the_others() -> None:
    active = np.zeros((300, 3), bool)
    active[0:300, 0] = active[100:180, 1] = True

    turns = _turns_over(active, {0: 0}, mixed=[0.9, 0.3, 0.6])

    assert [(turn.speaker, turn.start_ms, turn.end_ms) for turn in turns] == [
        (0, frame_ms(0), frame_ms(300)),
        (2, frame_ms(100), frame_ms(180)),
    ]


def test_two_tracks_of_one_voice_at_once_are_two_people() -> None:
    active = np.zeros((300, 3), bool)
    active[0:200, 0] = active[150:300, 1] = True

    turns = _turns_over(active, {0: 0, 1: 0}, mixed=[0.9, 0.3, 0.6])

    assert {(turn.speaker, turn.start_ms) for turn in turns} == {(0, frame_ms(0)), (2, frame_ms(150))}


def test_short_pauses_are_filled_and_blips_are_dropped() -> None:
    active = np.zeros((400, 3), bool)
    active[0:100, 0] = active[120:220, 0] = active[300:400, 1] = active[250:260, 2] = True
    stretches = stretches_of(_tracks(active))
    windows = windows_of(stretches, np.ones(len(active), np.float32))

    turns = turns_of(active, stretches, windows, np.ones((len(windows), 1), np.float32), np.ones((1, 1), np.float32))

    assert [turn.speaker for turn in turns] == [0, 0]
    assert turns[0] == Turn(0, turns[0].start_ms, turns[0].end_ms)
    assert turns[0].end_ms == frame_ms(220)


def test_without_voices_there_are_no_turns() -> None:
    active = np.ones((100, 3), bool)
    nobody = np.zeros((0, 2), np.float32)

    assert turns_of(active, stretches_of(_tracks(active)), [], nobody, nobody) == []
