"""The recovery code as a person meets it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.errors import WrongRecoveryCode
from earwitness_core.vault import recovery
from earwitness_core.vault.keys import Secret

codes = st.binary(min_size=32, max_size=32)


@given(codes)
def test_what_is_printed_is_read_back(raw: bytes) -> None:
    assert recovery.read_code(recovery.print_code(Secret(raw))).reveal() == raw


@given(codes, st.integers(0, 55), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_a_slip_of_one_letter_is_noticed(raw: bytes, place: int, letter: str) -> None:
    letters = recovery.print_code(Secret(raw)).replace("-", "")
    slipped = letters[:place] + letter + letters[place + 1 :]

    if slipped != letters:
        with pytest.raises(WrongRecoveryCode, match="typing mistake"):
            recovery.read_code(slipped)


def test_two_letters_in_the_wrong_order_are_noticed() -> None:
    letters = recovery.print_code(Secret(bytes(range(32)))).replace("-", "")
    for i in range(55):
        slipped = letters[:i] + letters[i + 1] + letters[i] + letters[i + 2 :]
        if slipped != letters:
            with pytest.raises(WrongRecoveryCode):
                recovery.read_code(slipped)


def test_case_grouping_and_lookalikes_do_not_matter() -> None:
    code = Secret(bytes(32))
    printed = recovery.print_code(code)
    typed = printed.lower().replace("-", " ").replace("0", "o", 3)

    assert recovery.read_code(f"  {typed}\n").reveal() == code.reveal()


def test_it_is_printed_in_fourteen_groups_of_four() -> None:
    assert re.fullmatch(r"([0-9A-Z]{4}-){13}[0-9A-Z]{4}", recovery.print_code(Secret(bytes(range(32)))))


@pytest.mark.parametrize("typed", ["", "ABCD", "A" * 55, "A" * 57, "U" * 56, "é" * 56])
def test_what_is_no_code_is_refused_with_the_reason(typed: str) -> None:
    with pytest.raises(WrongRecoveryCode):
        recovery.read_code(typed)
