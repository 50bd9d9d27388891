"""What people decided is replayed over what was heard, with the same result each time."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.model import TimeSpan
from earwitness_core.speech.speakers.attribution import Spoken
from earwitness_core.speech.speakers.replay import Edit, replay, tidy
from helpers.speaking import turn, turn_lists

_SPEAKER = st.sampled_from("abcd")


def _merge(keep: str, other: str) -> Edit:
    return Edit("merge", {"keep": keep, "other": other})


def _rename(speaker: str, name: str | None) -> Edit:
    return Edit("rename", {"speaker": speaker, "name": name})


def _assign(speaker: str, start_ms: int, end_ms: int) -> Edit:
    return Edit("assign", {"speaker": speaker, "start_ms": start_ms, "end_ms": end_ms})


def _edits() -> st.SearchStrategy[list[Edit]]:
    spans = st.tuples(st.integers(0, 8000), st.integers(1, 3000))
    return st.lists(
        st.one_of(
            st.tuples(_SPEAKER, _SPEAKER).filter(lambda two: two[0] != two[1]).map(lambda two: _merge(*two)),
            st.builds(_rename, _SPEAKER, st.one_of(st.none(), st.sampled_from(["Ann", "Bob"]))),
            st.builds(lambda who, span: _assign(who, span[0], sum(span)), _SPEAKER, spans),
        ),
        max_size=6,
    )


def _covered(turns: Any) -> set[int]:
    """The tens of milliseconds in which anybody speaks."""
    return {ms for one in turns for ms in range(one.time.start_ms, one.time.end_ms)}


def test_a_merged_speaker_has_the_turns_of_both() -> None:
    heard = [turn("a", 0, 1000), turn("b", 1000, 2000), turn("c", 2000, 3000)]

    edited = replay(heard, [_merge("a", "b")])

    assert edited.turns == (turn("a", 0, 2000), turn("c", 2000, 3000))


def test_the_kept_name_wins_and_a_missing_one_is_lent() -> None:
    assert replay([], [_rename("b", "Bob"), _merge("a", "b")]).names["a"] == "Bob"
    assert replay([], [_rename("a", "Ann"), _rename("b", "Bob"), _merge("a", "b")]).names["a"] == "Ann"


def test_an_assigned_span_is_one_speakers_alone() -> None:
    heard = [turn("a", 0, 3000), turn("b", 1500, 2500)]

    edited = replay(heard, [_assign("n", 1000, 2000)])

    assert edited.turns == (turn("a", 0, 1000), turn("n", 1000, 2000), turn("b", 2000, 2500), turn("a", 2000, 3000))


def test_merges_both_ways_do_not_run_in_a_circle() -> None:
    edited = replay([turn("a", 0, 10), turn("b", 20, 30)], [_merge("a", "b"), _merge("b", "a")])

    assert edited.speaker_of("a") == edited.speaker_of("b") == "b"


@given(turn_lists("abcd"), _edits())
def test_replaying_twice_is_replaying_once(heard: list[Spoken], edits: list[Edit]) -> None:
    once = replay(heard, edits)

    assert replay(heard, edits) == once
    assert replay(once.turns, []).turns == once.turns


@given(turn_lists("abcd"), _edits(), _SPEAKER, _SPEAKER)
def test_after_a_merge_the_other_is_gone(heard: list[Spoken], edits: list[Edit], keep: str, other: str) -> None:
    if keep == other:
        return
    edited = replay(heard, [*edits, _merge(keep, other)])

    assert other not in {one.speaker for one in edited.turns}
    assert _covered(edited.turns) == _covered(replay(heard, edits).turns)


@given(turn_lists("abcd"))
def test_tidied_turns_cover_the_same_time_without_touching(turns: list[Spoken]) -> None:
    tidied = tidy(turns)

    for speaker in "abcd":
        own = [one.time for one in tidied if one.speaker == speaker]
        assert _covered([Spoken(time, speaker) for time in own]) == _covered(
            [one for one in turns if one.speaker == speaker]
        )
        assert all(left.end_ms < right.start_ms for left, right in pairwise(own))
    assert all(one.time != TimeSpan(one.time.start_ms, one.time.start_ms) for one in tidied)
