"""The bytes of an event: the same for the same event, others for any other, and given back as they were."""

from __future__ import annotations

import hashlib
from typing import Any

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.audit.event import (
    LISTED,
    NO_LINK,
    Event,
    Touched,
    digest_of,
    link_of,
    pack_touched,
    touched_of,
    unpack_touched,
)

_NUMBERS = st.integers(min_value=0, max_value=2**63 - 1)
_IDS = st.frozensets(st.text("0123456789abcdef", min_size=1, max_size=32), max_size=LISTED + 4)
_TOUCHED = st.dictionaries(st.text(min_size=1, max_size=12), _IDS, max_size=5)
_EVENTS = st.builds(
    Event,
    seq=_NUMBERS,
    at_ms=_NUMBERS,
    actor=st.text(max_size=20),
    action=st.text(max_size=20),
    reason=st.text(max_size=60),
    touched=_TOUCHED.map(touched_of),
    salt=st.binary(min_size=16, max_size=16),
)


@given(_TOUCHED)
def test_what_was_touched_comes_back_as_it_was(touched: dict[str, frozenset[str]]) -> None:
    made = touched_of(touched)
    assert unpack_touched(pack_touched(made)) == made
    assert [one.kind for one in made] == sorted(touched)
    assert {one.kind: one.count for one in made} == {kind: len(ids) for kind, ids in touched.items()}


@given(_EVENTS, _EVENTS)
def test_two_events_have_one_digest_only_when_they_are_one(one: Event, other: Event) -> None:
    assert (one.digest == other.digest) == (one == other)


@given(_EVENTS)
def test_an_event_is_hashed_as_the_format_says(event: Event) -> None:
    said = cbor2.dumps(
        [event.seq, event.at_ms, event.actor, event.action, event.reason, pack_touched(event.touched), event.salt],
        canonical=True,
    )
    assert event.digest == hashlib.sha256(b"earwitness/v1/event" + said).digest()
    assert (
        link_of(NO_LINK, event.digest)
        == hashlib.sha256(b"earwitness/v1/event-link" + bytes(32) + event.digest).digest()
    )


@given(_EVENTS, st.integers(min_value=0, max_value=6))
def test_no_field_can_change_without_the_digest(event: Event, field: int) -> None:
    said = [event.seq, event.at_ms, event.actor, event.action, event.reason, pack_touched(event.touched), event.salt]
    value: Any = said[field]
    said[field] = value + 1 if isinstance(value, int) else value + ("x" if isinstance(value, str) else b"x")
    assert digest_of(*said) != event.digest  # type: ignore[arg-type]


@pytest.mark.parametrize("stored", [b"", b"\xff", cbor2.dumps(5), cbor2.dumps([[1]]), cbor2.dumps([["a", 1, 7]])])
def test_bytes_that_are_no_list_of_what_was_touched_are_told(stored: bytes) -> None:
    with pytest.raises(ValueError, match="not"):
        unpack_touched(stored)


def test_of_many_ids_the_digest_of_the_sorted_ones_is_kept() -> None:
    ids = frozenset(f"{number:04x}" for number in range(LISTED + 1))
    assert Touched.of("segment", ids).digest == hashlib.sha256("\n".join(sorted(ids)).encode()).digest()
