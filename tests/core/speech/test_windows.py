"""Windows: they cover the sound exactly, are bounded, end in pauses, and are the same every time."""

from __future__ import annotations

import io
import itertools

import numpy as np
import numpy.typing as npt
from hypothesis import given, settings
from hypothesis import strategies as st

from earwitness_core.model import TimeSpan
from earwitness_core.speech.window_plan import WindowPlan
from earwitness_core.speech.windows import FRAME_MS, plan_chains, powers, powers_of

LOUD, SOFT = 3000.0**2, 40.0**2

stretches = st.lists(
    st.tuples(st.integers(min_value=1, max_value=4_000), st.sampled_from([LOUD, SOFT, 0.0, 300.0**2])), max_size=60
)


def envelope(parts: list[tuple[int, float]]) -> npt.NDArray[np.float32]:
    """(frames of 10 ms, power) one after another."""
    return np.concatenate([np.full(n, p, dtype=np.float32) for n, p in parts] or [np.zeros(0, dtype=np.float32)])


def talk(minutes: float, *, pause_every_s: float = 7.0, pause_ms: int = 600) -> npt.NDArray[np.float32]:
    """Speech with a pause every few seconds, syllables included."""
    speech = envelope([(20, LOUD), (5, SOFT * 20)] * int(pause_every_s / 0.25))
    one = np.concatenate([speech, np.full(pause_ms // FRAME_MS, SOFT, dtype=np.float32)])
    return np.tile(one, int(minutes * 6000 / len(one)) + 1)[: int(minutes * 6000)]


def edges_of(chains: list[list[TimeSpan]]) -> list[int]:
    windows = [window for chain in chains for window in chain]
    assert all(a.end_ms == b.start_ms for a, b in itertools.pairwise(windows))
    return [window.start_ms for window in windows] + [windows[-1].end_ms]


@given(parts=stretches, rest_ms=st.integers(min_value=0, max_value=FRAME_MS - 1))
@settings(max_examples=60, deadline=None)
def test_windows_tile_the_sound_and_are_bounded(parts: list[tuple[int, float]], rest_ms: int) -> None:
    power = envelope(parts)
    duration_ms = max(0, len(power) * FRAME_MS - rest_ms)
    plan = WindowPlan()

    chains = plan_chains(power, duration_ms, plan)

    if not duration_ms:
        assert chains == []
        return
    edges = edges_of(chains)
    assert edges[0] == 0 and edges[-1] == duration_ms
    assert edges == sorted(set(edges))
    longest = plan.chain_ms * (1.25 + 2 * plan.reach)
    assert all(chain[-1].end_ms - chain[0].start_ms <= longest for chain in chains)
    assert all(w.end_ms - w.start_ms <= plan.length_ms * 1.5 for chain in chains for w in chain)
    assert chains == plan_chains(power.copy(), duration_ms, plan)


@given(seed=st.integers(min_value=0, max_value=2**32 - 1), pause_ms=st.integers(min_value=300, max_value=1500))
@settings(max_examples=25, deadline=None)
def test_no_cut_lies_in_loud_speech_while_there_is_a_pause(seed: int, pause_ms: int) -> None:
    chance = np.random.default_rng(seed)
    power = talk(22, pause_every_s=float(chance.uniform(4, 12)), pause_ms=pause_ms)
    power = power * chance.uniform(0.7, 1.3, len(power)).astype(np.float32)

    chains = plan_chains(power, len(power) * FRAME_MS)

    assert len(chains) == 5
    for chain in chains[:-1]:
        at = chain[-1].end_ms // FRAME_MS
        assert power[at - 3 : at + 3].max() < LOUD / 100


def test_whoever_knows_speech_is_believed_over_loudness() -> None:
    """A loud fan in the pause, a whisper in the quiet place."""
    power = envelope([(29_000, LOUD), (500, SOFT), (1_000, LOUD), (29_500, LOUD)])
    pause = TimeSpan(301_000, 302_500)

    def speech(start_ms: int, end_ms: int) -> list[TimeSpan]:
        return [TimeSpan(start_ms, pause.start_ms), TimeSpan(pause.end_ms, end_ms)]

    first = plan_chains(power, 600_000, speech=speech)[0]

    assert pause.start_ms + 200 <= first[-1].end_ms <= pause.end_ms - 200


def test_speech_without_a_pause_is_cut_where_it_is_quietest() -> None:
    power = envelope([(29_000, LOUD), (60, SOFT), (30_940, LOUD)])

    first = plan_chains(power, 600_000, speech=lambda start, end: [TimeSpan(start, end)])[0]

    assert 290_000 < first[-1].end_ms < 290_600


def test_the_first_window_is_short_and_the_rest_are_of_one_length() -> None:
    chains = plan_chains(talk(10), 600_000)

    assert len(chains) == 2
    lengths = [window.end_ms - window.start_ms for chain in chains for window in chain]
    assert lengths[0] == 30_000
    assert all(50_000 <= length <= 110_000 for length in lengths[1:])


def test_a_longer_pause_is_preferred_to_a_nearer_one() -> None:
    power = envelope([(29_500, LOUD), (30, SOFT), (470, LOUD), (1_000, LOUD), (120, SOFT), (28_880, LOUD)])

    first = plan_chains(power, 600_000)[0]

    assert 310_000 < first[-1].end_ms < 311_200


def test_speech_without_any_pause_is_cut_all_the_same() -> None:
    assert len(plan_chains(np.full(60_000, LOUD, dtype=np.float32), 600_000)) == 2


def test_a_short_recording_is_one_window() -> None:
    assert plan_chains(talk(0.5), 30_000) == [[TimeSpan(0, 30_000)]]


def test_loudness_is_that_of_the_samples_however_they_are_read() -> None:
    samples = np.random.default_rng(1).integers(-8000, 8000, 16_000 * 200 + 77).astype("<i2")

    read = powers(io.BytesIO(samples.tobytes()))

    assert np.allclose(read, powers_of(samples))
    assert len(read) == -(-len(samples) // 160)
