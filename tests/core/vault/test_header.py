"""The header: one whole copy at any instant, and nothing in it that can be edited."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.errors import VaultDamaged, VaultMissing, VaultTooNew, WrongPassphrase
from earwitness_core.vault import (
    CreatedVault,
    FromPassphrase,
    FromRecoveryCode,
    change_passphrase,
    create_vault,
    header,
    kdf,
    open_vault,
)
from earwitness_core.vault.header import Header, Mark
from earwitness_core.vault.keys import Secret, VaultKeys
from earwitness_core.vault.slots import Slot
from helpers.vaults import CHEAP, PASSPHRASE, by_passphrase, make_vault, reopen

KEYS = VaultKeys(Secret(b"v" * 32), b"i" * 16)
BOTH = ("header", "header.copy")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed vault."""
    with make_vault(tmp_path) as vault:
        return vault.folder


@pytest.fixture
def at_floor(tmp_path: Path) -> CreatedVault:
    """A closed vault as the product makes them, at the least cost it allows."""
    made = create_vault(tmp_path / "floor.earwitness", PASSPHRASE, kdf=kdf.FLOOR)
    made.vault.close()
    return made


@given(st.integers(0, 2**63), st.text(max_size=40), st.integers(0, 2**48), st.integers(0, 2**60), st.integers(1, 4))
def test_what_was_encoded_is_decoded(generation: int, made_by: str, created_ms: int, counter: int, count: int) -> None:
    slots = tuple(_slot(number) for number in range(count))
    before = Header(KEYS.vault_id, generation, made_by, created_ms, Mark(counter, b"t" * 16), slots)
    copy = header.decode(header.encode(before, KEYS))

    assert copy.header == before
    assert copy.is_proved_by(KEYS)
    assert not copy.is_proved_by(VaultKeys(Secret(b"w" * 32), b"i" * 16))


def test_a_flipped_bit_anywhere_is_noticed_before_a_key_is_known() -> None:
    stored = header.encode(Header(KEYS.vault_id, 1, "x", 0, Mark(0, b""), (_slot(0),)), KEYS)
    for place in range(len(stored) * 8):
        flipped = bytearray(stored)
        flipped[place // 8] ^= 1 << place % 8
        with pytest.raises(VaultDamaged):
            header.decode(bytes(flipped))


@given(st.binary(max_size=200))
def test_rubbish_is_called_damage(rubbish: bytes) -> None:
    prefix = b"EARWITNS\x00\x01"
    with pytest.raises(VaultDamaged):
        header.decode(rubbish)
    with pytest.raises(VaultDamaged):
        header.decode(prefix + hashlib.sha256(prefix + rubbish).digest() + rubbish)


@pytest.mark.parametrize("name", BOTH)
@pytest.mark.parametrize("harm", ["flipped", "cut", "emptied", "gone"])
def test_a_damaged_copy_is_healed_from_the_other(folder: Path, name: str, harm: str) -> None:
    whole = (folder / name).read_bytes()
    _harm(folder / name, harm)

    reopen(folder).close()

    assert (folder / name).read_bytes() == (folder / BOTH[1 - BOTH.index(name)]).read_bytes() == whole


def test_two_damaged_copies_are_refused_by_name(folder: Path) -> None:
    for name in BOTH:
        _harm(folder / name, "flipped")

    with pytest.raises(VaultDamaged, match="both copies of its header"):
        reopen(folder)


def test_a_vault_without_any_header_is_damaged_and_an_empty_folder_is_no_vault(folder: Path, tmp_path: Path) -> None:
    for name in BOTH:
        (folder / name).unlink()

    with pytest.raises(VaultDamaged):
        reopen(folder)
    for place in (tmp_path / "nothing", tmp_path):
        with pytest.raises(VaultMissing):
            reopen(place)


def test_an_edited_header_is_refused(folder: Path) -> None:
    """Whoever edits it can compute the digest; the MAC they cannot."""
    for name in BOTH:
        _edit(folder / name, lambda body: body | {"mark": [10**9, b"t" * 16]})

    with pytest.raises(VaultDamaged, match="edited"):
        reopen(folder)


def test_an_edited_copy_is_healed_from_the_honest_one(folder: Path) -> None:
    honest = (folder / "header.copy").read_bytes()
    _edit(folder / "header", lambda body: body | {"generation": 10**9})

    reopen(folder).close()

    assert (folder / "header").read_bytes() == honest


@pytest.mark.parametrize(("field", "value"), [("memory_kib", 8), ("passes", 1), ("lanes", 1), ("memory_kib", 4 << 20)])
def test_a_slot_edited_out_of_bounds_is_refused_by_name(at_floor: CreatedVault, field: str, value: int) -> None:
    _edit_slots(at_floor.vault.folder, field, value)

    with pytest.raises(VaultDamaged, match="does not accept"):
        open_vault(at_floor.vault.folder, FromPassphrase(PASSPHRASE))


def test_a_slot_edited_within_bounds_opens_nothing_and_another_way_in_tells(at_floor: CreatedVault) -> None:
    _edit_slots(at_floor.vault.folder, "memory_kib", 65 * 1024)

    with pytest.raises(WrongPassphrase):
        open_vault(at_floor.vault.folder, FromPassphrase(PASSPHRASE))
    with pytest.raises(VaultDamaged, match="edited"):
        open_vault(at_floor.vault.folder, FromRecoveryCode(at_floor.recovery_code))


def test_a_slot_taken_from_another_vault_is_refused(folder: Path, tmp_path: Path) -> None:
    """With the attacker's own passphrase in it, it opens, to the attacker's key: the MAC and the pages say no."""
    other = make_vault(tmp_path / "other").folder
    stolen = _body(other / "header")["slots"]
    for name in BOTH:
        _edit(folder / name, lambda body: body | {"slots": stolen})

    with pytest.raises(VaultDamaged):
        reopen(folder)


def test_a_whole_header_from_another_vault_is_refused(folder: Path, tmp_path: Path) -> None:
    other = make_vault(tmp_path / "other").folder
    for name in BOTH:
        (folder / name).write_bytes((other / name).read_bytes())

    with pytest.raises(VaultDamaged, match="database"):
        reopen(folder)


def test_a_newer_format_is_refused(folder: Path) -> None:
    for name in BOTH:
        stored = (folder / name).read_bytes()
        prefix, rest = b"EARWITNS\x00\x02", stored[42:]
        (folder / name).write_bytes(prefix + hashlib.sha256(prefix + rest).digest() + rest)

    with pytest.raises(VaultTooNew, match="format 2"):
        reopen(folder)


def test_an_older_copy_does_not_bring_an_old_passphrase_back(folder: Path) -> None:
    """As after a crash between the two copies, or when somebody puts one of them back."""
    old = (folder / "header.copy").read_bytes()
    with reopen(folder) as vault:
        change_passphrase(vault, "seven brass kettles hum", kdf=CHEAP, _floor=CHEAP)
    (folder / "header.copy").write_bytes(old)

    with pytest.raises(WrongPassphrase):
        open_vault(folder, by_passphrase(PASSPHRASE))
    open_vault(folder, by_passphrase("seven brass kettles hum")).close()
    assert (folder / "header.copy").read_bytes() == (folder / "header").read_bytes()


def test_every_write_is_a_generation_and_unchanged_is_not_written(folder: Path) -> None:
    with reopen(folder) as vault:
        first = vault.header_file.update(vault.keys, lambda now: replace(now, made_by="someone"))
        second = vault.header_file.update(vault.keys, lambda now: now)

    assert second == first
    assert header.decode((folder / "header").read_bytes()).header.generation == first.generation


def _slot(number: int) -> Slot:
    head = {"kind": "recovery", "id": bytes([number] * 16), "vault": b"i" * 16, "created_ms": 0, "nonce": b"n" * 12}
    return Slot(cbor2.dumps(head | {"salt": b"s" * 16}, canonical=True), b"w" * 48)


def _harm(path: Path, harm: str) -> None:
    stored = bytearray(path.read_bytes())
    match harm:
        case "flipped":
            stored[len(stored) // 2] ^= 1
            path.write_bytes(stored)
        case "cut":
            path.write_bytes(stored[:-1])
        case "emptied":
            path.write_bytes(b"")
        case "gone":
            path.unlink()


def _body(path: Path) -> dict[str, object]:
    body: dict[str, object] = cbor2.loads(cbor2.loads(path.read_bytes()[42:])[0])
    return body


def _edit(path: Path, change: object) -> None:
    """Edit the body and keep the MAC, with a digest that fits."""
    assert callable(change)
    stored = path.read_bytes()
    body, mac = cbor2.loads(stored[42:])
    rest = cbor2.dumps([cbor2.dumps(change(cbor2.loads(body)), canonical=True), mac], canonical=True)
    path.write_bytes(stored[:10] + hashlib.sha256(stored[:10] + rest).digest() + rest)


def _edit_slots(folder: Path, field: str, value: int) -> None:
    for name in BOTH:
        _edit(folder / name, lambda body: body | {"slots": [_edited(slot, field, value) for slot in body["slots"]]})


def _edited(slot: list[bytes], field: str, value: int) -> list[bytes]:
    head = cbor2.loads(slot[0])
    if field in head:
        head[field] = value
    return [cbor2.dumps(head, canonical=True), slot[1]]
