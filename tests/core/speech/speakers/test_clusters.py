"""The number of speakers is found on clear and poor lines, in minutes and hours; or it is the one asked for."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from earwitness_core.speech.speakers.clusters import find_centroids
from earwitness_core.speech.speakers.links import Links
from earwitness_core.speech.speakers.tracks import FRAME_MS
from earwitness_core.speech.speakers.voices import VECTOR_SIZE, Window
from helpers.voices import Voices

CLEAR: Any = {"likeness": 0.4, "itself": 0.7}
PHONE: Any = {"likeness": 0.55, "itself": 0.75}
NOISY: Any = {"likeness": 0.35, "itself": 0.58}


def _who(count: int, stretches: int) -> list[int]:
    drawn = np.random.default_rng(count).integers(0, count, stretches)
    return [int(speaker) for speaker in drawn] + list(range(count))


@pytest.mark.parametrize("count", range(1, 7))
@pytest.mark.parametrize("line", [CLEAR, PHONE, NOISY], ids=["clear", "phone", "noisy"])
def test_the_number_of_speakers_is_found(count: int, line: Any) -> None:
    voices = Voices(count, **line)
    windows, vectors = voices.say(_who(count, 20))

    centroids = find_centroids(windows, vectors)

    assert len(centroids) == count
    assert ((centroids @ voices.directions.T).max(axis=1) > 0.9).all()


@pytest.mark.parametrize("asked", [1, 2, 3, 4, 6])
def test_an_asked_number_is_given(asked: int) -> None:
    windows, vectors = Voices(3, **CLEAR).say(_who(3, 20))

    assert len(find_centroids(windows, vectors, speakers=asked)) == asked


def test_an_asked_number_joins_the_voices_that_are_most_alike() -> None:
    near, far = Voices(2, likeness=0.55, itself=0.75), Voices(1, itself=0.75, seed=9)
    near.directions = np.concatenate([near.directions, far.directions])
    windows, vectors = near.say([0, 1, 2] * 6)

    centroids = find_centroids(windows, vectors, speakers=2)

    likeness = centroids @ near.directions.T
    assert likeness[:, :2].argmax(axis=0).tolist() in ([0, 0], [1, 1])


def test_more_speakers_than_windows_are_not_made_up() -> None:
    windows, vectors = Voices(1).say([0], seconds=2.0)

    assert 1 <= len(find_centroids(windows, vectors, speakers=9)) <= len(windows)


def test_no_windows_no_speakers() -> None:
    assert find_centroids([], np.zeros((0, VECTOR_SIZE), np.float32)).shape == (0, VECTOR_SIZE)


def test_a_single_short_word_is_one_speaker() -> None:
    windows, vectors = Voices(1).say([0], seconds=0.5)

    assert len(find_centroids(windows, vectors)) == 1


def _beside(long: list[Window], short: list[Window]) -> list[Window]:
    """Both, the short ones in a stretch of their own, far from the others."""
    return [*long, *(replace(one, stretch=99, start=one.start + 10**5, end=one.end + 10**5) for one in short)]


def test_a_sentence_in_half_a_minute_is_a_speaker() -> None:
    voices = Voices(3, **CLEAR)
    long, long_vectors = voices.say([0, 1] * 2)
    short, short_vectors = voices.say([2], seconds=1.2)

    assert len(find_centroids(_beside(long, short), np.concatenate([long_vectors, short_vectors]))) == 3


def test_what_is_hardly_speech_is_no_speaker() -> None:
    voices = Voices(3, **CLEAR)
    long, long_vectors = voices.say([0, 1] * 2)
    cough, cough_vectors = voices.say([2], seconds=1.2)
    cough = [replace(one, sure=0.6) for one in cough]

    assert len(find_centroids(_beside(long, cough), np.concatenate([long_vectors, cough_vectors]))) == 2
    assert len(find_centroids(cough, cough_vectors)) == 1


def test_a_sentence_in_minutes_is_no_speaker_of_its_own() -> None:
    voices = Voices(3, **CLEAR)
    long, long_vectors = voices.say([0, 1] * 15)
    short, short_vectors = voices.say([2], seconds=1.2)

    assert len(find_centroids(_beside(long, short), np.concatenate([long_vectors, short_vectors]))) == 2


def _linked(windows: list[Window], apart: float) -> Links:
    """All windows of different stretches linked alike."""
    pairs = [
        (i, j)
        for i, one in enumerate(windows)
        for j, other in enumerate(windows)
        if i < j and one.stretch != other.stretch
    ]
    left, right = np.array(pairs).T
    return Links(left, right, np.full(len(left), apart))


def test_the_segmentation_parts_voices_that_lie_on_the_edge_and_no_others() -> None:
    near = Voices(2, likeness=0.60, itself=0.7)
    windows, vectors = near.say([0, 1], seconds=4.0)
    same, same_vectors = Voices(1).say([0, 0], seconds=4.0)

    assert len(find_centroids(windows, vectors)) == 1
    assert len(find_centroids(windows, vectors, links=_linked(windows, 1.0))) == 2
    assert len(find_centroids(same, same_vectors, links=_linked(same, 1.0))) == 1


@pytest.mark.parametrize(("overlap_ms", "found"), [(400, 1), (1500, 2)])
def test_two_at_once_are_two_though_one_never_speaks_alone(overlap_ms: int, found: int) -> None:
    voices = Voices(2, **CLEAR)
    windows, vectors = voices.say([0, 0, 0])
    both = Window(7, 20_000, 20_000 + round(overlap_ms / FRAME_MS), alone=False)
    mixed = voices.directions.sum(axis=0) / np.linalg.norm(voices.directions.sum(axis=0))

    centroids = find_centroids([*windows, both], np.concatenate([vectors, mixed[None]]))

    assert len(centroids) == found
    assert (vectors @ centroids.T).argmax(axis=1).tolist() == [0] * len(windows)


def test_the_odd_ends_of_an_hour_are_nobody() -> None:
    """One of two voices says a sentence again and again that sounds 0.75 like the rest of what it says."""
    voices = Voices(2, **CLEAR)
    odd = Voices(1, itself=0.8, seed=5).directions[0]
    strange = 0.75 * voices.directions[1] + np.sqrt(1 - 0.75**2) * odd
    voices.directions = np.concatenate([voices.directions, strange[None] / np.linalg.norm(strange)])
    windows, vectors = voices.say(([0, 1] * 10 + [2]) * 5)

    assert len(find_centroids(windows, vectors)) == 2


def test_many_windows_are_sampled_and_give_the_same_voices() -> None:
    voices = Voices(4, **CLEAR)
    windows, vectors = voices.say([0, 1, 2, 3] * 60, seconds=30.0)
    assert len(windows) > 10_000
    started = time.process_time()

    centroids = find_centroids(windows, vectors)

    assert sorted((centroids @ voices.directions.T).argmax(axis=1).tolist()) == [0, 1, 2, 3]
    assert time.process_time() - started < 30
