"""Slots open with their key, and only as they were sealed."""

from __future__ import annotations

import contextlib

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.errors import VaultDamaged
from earwitness_core.vault import slots
from earwitness_core.vault.keys import Secret
from earwitness_core.vault.slots import Slot, SlotKind

keys = st.binary(min_size=32, max_size=32).map(Secret)
KEK, VAULT_KEY = Secret(b"k" * 32), Secret(b"v" * 32)


def sealed() -> Slot:
    facts = {"kdf": "argon2id", "salt": bytes(16), "memory_kib": 65536, "passes": 3, "lanes": 4}
    return slots.seal(slots.new_head(SlotKind.PASSPHRASE, bytes(16), 1_700_000_000_000, **facts), KEK, VAULT_KEY)


@given(keys, keys, st.binary(min_size=16, max_size=16), st.integers(0, 2**48))
def test_what_was_sealed_is_unsealed(kek: Secret, vault_key: Secret, vault_id: bytes, now_ms: int) -> None:
    slot = slots.seal(slots.new_head(SlotKind.RECOVERY, vault_id, now_ms, salt=bytes(16)), kek, vault_key)
    again = slots.read_slot(cbor2.loads(cbor2.dumps([slot.head, slot.wrapped])))
    opened = slots.unseal(again, kek)

    assert again == slot
    assert opened is not None
    assert opened.reveal() == vault_key.reveal()


def test_another_key_opens_nothing() -> None:
    assert slots.unseal(sealed(), Secret(b"x" * 32)) is None


@given(st.data())
def test_a_flipped_bit_anywhere_opens_nothing(data: st.DataObject) -> None:
    slot = sealed()
    whole = bytearray(slot.head + slot.wrapped)
    place = data.draw(st.integers(0, len(whole) * 8 - 1))
    whole[place // 8] ^= 1 << place % 8
    flipped = Slot(bytes(whole[: len(slot.head)]), bytes(whole[len(slot.head) :]))

    with contextlib.suppress(VaultDamaged):  # it may no longer be a slot at all
        assert slots.unseal(slots.read_slot([flipped.head, flipped.wrapped]), KEK) is None


def test_a_field_of_the_head_cannot_be_edited() -> None:
    """Lowering the cost of guessing is what published attacks on password managers did."""
    slot = sealed()
    for field, value in (
        ("memory_kib", 8),
        ("passes", 1),
        ("vault", b"o" * 16),
        ("salt", b"s" * 16),
        ("created_ms", 0),
    ):
        edited = Slot(cbor2.dumps(slot.facts | {field: value}, canonical=True), slot.wrapped)

        assert slots.unseal(edited, KEK) is None


@pytest.mark.parametrize(
    "stored",
    [
        None,
        7,
        [],
        [b"", b""],
        [b"\xa0", b"w" * 48],
        [b"\xff", b"w" * 48],
        ["text", b"w" * 48],
        [cbor2.dumps([1]), b"w" * 48],
    ],
)
def test_what_is_no_slot_is_called_damage(stored: object) -> None:
    with pytest.raises(VaultDamaged, match="slot"):
        slots.read_slot(stored)


def test_every_slot_draws_its_own_nonce_and_id() -> None:
    heads = [slots.new_head(SlotKind.RECOVERY, bytes(16), 0) for _ in range(50)]

    assert len({head["nonce"] for head in heads}) == len({head["id"] for head in heads}) == 50
