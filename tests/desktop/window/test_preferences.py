"""The one table of settings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from earwitness_desktop.viewmodels.preferences import TABLE, Kind, Preference, Preferences


@pytest.mark.parametrize("one", TABLE, ids=lambda one: one.key)
def test_every_setting_has_its_sentence_and_a_default_it_can_take(one: Preference) -> None:
    assert one.title and one.says and one.group
    assert one.taken(one.default) == one.default
    assert (one.kind is Kind.CHOICE) == bool(one.choices)
    assert (one.kind is Kind.NUMBER) == (one.most > one.least)


def test_keys_are_their_own() -> None:
    assert len({one.key for one in TABLE}) == len(TABLE)


@pytest.mark.parametrize("one", TABLE, ids=lambda one: one.key)
@given(value=st.one_of(st.text(max_size=8), st.integers(), st.booleans(), st.none()))
def test_whatever_is_stored_a_value_comes_out_that_makes_sense(one: Preference, value: object) -> None:
    taken = one.taken(value)
    assert one.taken(taken) == taken
    if one.kind is Kind.CHOICE:
        assert taken in dict(one.choices)
    elif one.kind is Kind.NUMBER:
        assert one.least <= int(taken) <= one.most
    else:
        assert isinstance(taken, bool)


def test_what_was_chosen_is_there_the_next_time_and_told_once(qapp: QApplication) -> None:
    first = Preferences()
    heard: list[str] = []
    first.changed.connect(heard.append)
    first.choose("idle", 30)
    first.choose("idle", 30)
    first.choose("tray", value=False)
    assert heard == ["idle", "tray"]
    second = Preferences()
    assert (second.number("idle"), second.switch("tray")) == (30, False)


def test_a_number_stays_within_its_bounds(qapp: QApplication) -> None:
    made = Preferences()
    made.choose("text", 1000)
    assert made.number("text") == 200


def test_what_is_no_setting_is_refused(qapp: QApplication) -> None:
    with pytest.raises(KeyError):
        Preferences().choose("nonsense", 1)
