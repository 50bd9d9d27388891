"""A new run's voices are the known ones where they speak at the same time, and else where they sound the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.model import TimeSpan
from earwitness_core.speech.speakers.matching import match
from earwitness_core.speech.speakers.voice import Voice
from helpers.speaking import vector


def _voice(*times: tuple[int, int], sound: bytes = b"") -> Voice:
    return Voice(tuple(TimeSpan(*time) for time in times), sound, sum(end - start for start, end in times))


def test_whoever_speaks_at_the_same_time_is_the_same() -> None:
    known = {"ann": _voice((0, 1000), (3000, 4000)), "bob": _voice((1000, 3000))}

    assert match(known, [_voice((1050, 2900)), _voice((0, 990), (3100, 4000))]) == {0: "bob", 1: "ann"}


def test_two_voices_heard_as_one_keep_the_larger_ones_id() -> None:
    known = {"ann": _voice((0, 5000)), "bob": _voice((5000, 6000)), "cid": _voice((6000, 9000))}

    assert match(known, [_voice((0, 6000)), _voice((6000, 9000))]) == {0: "ann", 1: "cid"}


def test_a_voice_heard_as_two_gives_its_id_to_the_larger_part() -> None:
    assert match({"ann": _voice((0, 9000))}, [_voice((0, 3000)), _voice((3000, 9000))]) == {1: "ann"}


def test_a_voice_elsewhere_is_new_unless_it_sounds_the_same() -> None:
    known = {"ann": _voice((0, 1000), sound=vector(1.0, 0.0))}

    assert match(known, [_voice((5000, 6000), sound=vector(0.0, 1.0))]) == {}
    assert match(known, [_voice((5000, 6000), sound=vector(1.0, 0.1))]) == {0: "ann"}


def test_nobody_known_means_nobody_matched() -> None:
    assert match({}, [_voice((0, 1000))]) == {}
    assert match({"ann": _voice((0, 1000))}, []) == {}


@given(st.lists(st.integers(1, 5000), min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_the_same_voices_in_any_order_are_matched_to_themselves(lengths: list[int], random: object) -> None:
    at, voices = 0, []
    for length in lengths:
        voices.append(_voice((at, at + length)))
        at += length
    order = list(range(len(voices)))
    random.shuffle(order)  # type: ignore[attr-defined]

    matched = match({str(n): voice for n, voice in enumerate(voices)}, [voices[n] for n in order])

    assert matched == {place: str(n) for place, n in enumerate(order)}
