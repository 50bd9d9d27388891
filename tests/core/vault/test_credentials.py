"""The ways into a vault: each opens it, each can be changed, and what was changed opens nothing."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null

from earwitness_core.errors import (
    KeyringUnavailable,
    VaultExists,
    VaultRefused,
    WeakPassphrase,
    WrongPassphrase,
    WrongRecoveryCode,
)
from earwitness_core.vault import (
    FromKeyring,
    FromPassphrase,
    FromRecoveryCode,
    Vault,
    add_keyring_slot,
    change_passphrase,
    open_vault,
    remove_keyring_slot,
    rotate_recovery_code,
)
from helpers.keyrings import ForgetfulKeyring, LockedKeyring, MemoryKeyring, OtherKeyring, using
from helpers.vaults import CHEAP, PASSPHRASE, by_passphrase, create, reopen

NEW = "seven brass kettles hum"


def test_a_wrong_passphrase_opens_nothing(vault: Vault) -> None:
    for wrong in (PASSPHRASE + " ", PASSPHRASE.upper(), "", "another thing altogether"):
        with pytest.raises(WrongPassphrase):
            open_vault(vault.folder, by_passphrase(wrong))


def test_a_vault_is_never_made_over_something(vault: Vault, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    for place in (vault.folder, tmp_path / "file", tmp_path):
        with pytest.raises(VaultExists):
            create(place)

    assert (tmp_path / "file").read_text() == "mine"


def test_a_vault_may_be_made_in_an_empty_folder_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.earwitness").mkdir()
    create(tmp_path / "a.earwitness").vault.close()

    assert [path.name for path in tmp_path.iterdir()] == ["a.earwitness"]


def test_a_changed_passphrase_opens_and_the_old_one_does_not(vault: Vault) -> None:
    change_passphrase(vault, NEW, kdf=CHEAP, _floor=CHEAP)

    open_vault(vault.folder, by_passphrase(NEW)).close()
    with pytest.raises(WrongPassphrase):
        reopen(vault.folder)


def test_a_weak_new_passphrase_changes_nothing(vault: Vault) -> None:
    with pytest.raises(WeakPassphrase):
        change_passphrase(vault, "password1", kdf=CHEAP, _floor=CHEAP)

    reopen(vault.folder).close()


def test_the_recovery_code_opens_until_it_is_rotated(tmp_path: Path) -> None:
    made = create(tmp_path / "a.earwitness")
    with made.vault as vault:
        open_vault(vault.folder, FromRecoveryCode(made.recovery_code)).close()
        second = rotate_recovery_code(vault)

        open_vault(vault.folder, FromRecoveryCode(second.lower())).close()
        with pytest.raises(WrongRecoveryCode):
            open_vault(vault.folder, FromRecoveryCode(made.recovery_code))


def test_changing_one_way_leaves_the_others(tmp_path: Path) -> None:
    made = create(tmp_path / "a.earwitness")
    with made.vault as vault, using(MemoryKeyring()):
        add_keyring_slot(vault)
        change_passphrase(vault, NEW, kdf=CHEAP, _floor=CHEAP)
        code = rotate_recovery_code(vault)

        for way in (FromKeyring(), by_passphrase(NEW), FromRecoveryCode(code)):
            open_vault(vault.folder, way).close()


def test_ways_are_tried_in_order_and_a_person_is_asked_only_when_needed(vault: Vault) -> None:
    asked = []

    def ask() -> str:
        asked.append(1)
        return PASSPHRASE

    with using(MemoryKeyring()):
        add_keyring_slot(vault)
        open_vault(vault.folder, FromKeyring(), FromPassphrase(ask, _floor=CHEAP)).close()
        assert asked == []

        remove_keyring_slot(vault)
        open_vault(vault.folder, FromKeyring(), FromPassphrase(ask, _floor=CHEAP)).close()
        assert asked == [1]


def test_the_last_way_says_why_nothing_opened(vault: Vault) -> None:
    with pytest.raises(WrongPassphrase):
        open_vault(vault.folder, FromRecoveryCode("rubbish"), by_passphrase("wrong"))
    with pytest.raises(WrongRecoveryCode):
        open_vault(vault.folder, by_passphrase("wrong"), FromRecoveryCode("rubbish"))
    with pytest.raises(WrongPassphrase, match="No way"):
        open_vault(vault.folder)


def test_the_keyring_holds_no_key_of_the_vault(vault: Vault) -> None:
    """Only a wrapping key: the keyring without the files opens nothing."""
    with using(backend := MemoryKeyring()):
        add_keyring_slot(vault)

    (kept,) = backend.entries.values()
    for secret in (vault.keys.vault_key, vault.keys.database, vault.keys.blob):
        assert secret.reveal() != base64.b64decode(kept)


def test_a_lost_keyring_is_named_and_the_passphrase_still_opens(vault: Vault) -> None:
    with using(MemoryKeyring()):
        add_keyring_slot(vault)

    with using(OtherKeyring()), pytest.raises(KeyringUnavailable, match=r"kept by helpers.*MemoryKeyring"):
        open_vault(vault.folder, FromKeyring())
    with using(MemoryKeyring()), pytest.raises(KeyringUnavailable, match="no entry"):
        open_vault(vault.folder, FromKeyring())
    with using(LockedKeyring()), pytest.raises(KeyringUnavailable, match="OSError"):
        open_vault(vault.folder, FromKeyring())
    reopen(vault.folder).close()


def test_an_entry_that_is_not_ours_opens_nothing(vault: Vault) -> None:
    with using(backend := MemoryKeyring()):
        add_keyring_slot(vault)
        (place,) = backend.entries
        for foreign in ("", "not base64!", "QUJD", "A" * 43 + "="):
            backend.entries[place] = foreign
            with pytest.raises(KeyringUnavailable):
                open_vault(vault.folder, FromKeyring())


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring], ids=["fail", "null"])
def test_a_keyring_that_keeps_nothing_is_no_keyring(vault: Vault, backend: type[KeyringBackend]) -> None:
    with using(backend()), pytest.raises(KeyringUnavailable, match="no keyring"):
        add_keyring_slot(vault)


def test_a_keyring_that_writes_files_of_its_own_is_no_keyring(vault: Vault) -> None:
    plaintext = type("PlaintextKeyring", (MemoryKeyring,), {"__module__": "keyrings.alt.file"})

    with using(plaintext()), pytest.raises(KeyringUnavailable, match="no keyring"):
        add_keyring_slot(vault)


def test_of_a_chain_of_keyrings_the_best_trusted_one_is_used(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    memory = MemoryKeyring()
    nothing: type[KeyringBackend] = null.Keyring
    chain: type[KeyringBackend] = chainer.ChainerBackend
    monkeypatch.setattr(chain, "backends", [nothing(), memory])
    with using(chain()):
        add_keyring_slot(vault)
        open_vault(vault.folder, FromKeyring()).close()

    assert len(memory.entries) == 1


def test_nothing_old_goes_before_the_new_entry_is_proved(vault: Vault) -> None:
    with using(backend := MemoryKeyring()):
        add_keyring_slot(vault)
    with using(ForgetfulKeyring()), pytest.raises(KeyringUnavailable, match="did not give back"):
        add_keyring_slot(vault)

    with using(backend):
        open_vault(vault.folder, FromKeyring()).close()


def test_removing_works_when_the_keyring_is_gone(vault: Vault) -> None:
    with using(MemoryKeyring()):
        add_keyring_slot(vault)
    with using(LockedKeyring()):
        remove_keyring_slot(vault)

    with using(MemoryKeyring()), pytest.raises(KeyringUnavailable, match="this vault has no entry"):
        open_vault(vault.folder, FromKeyring())


def test_adding_again_replaces_the_entry_and_removing_forgets_it(vault: Vault) -> None:
    with using(backend := MemoryKeyring()):
        add_keyring_slot(vault)
        first = set(backend.entries)
        add_keyring_slot(vault)
        assert len(backend.entries) == 1
        assert set(backend.entries) != first

        remove_keyring_slot(vault)
        assert backend.entries == {}
        with pytest.raises(KeyringUnavailable):
            open_vault(vault.folder, FromKeyring())


def test_a_vault_that_could_not_be_made_leaves_no_entry(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with using(backend := MemoryKeyring()), pytest.raises(VaultRefused):
        create(tmp_path / "file" / "a.earwitness", keyring=True)

    assert backend.entries == {}


def test_a_new_vault_can_start_with_a_keyring_entry(tmp_path: Path) -> None:
    with using(MemoryKeyring()):
        made = create(tmp_path / "a.earwitness", keyring=True)
        made.vault.close()
        open_vault(made.vault.folder, FromKeyring()).close()


def test_no_secret_is_shown_by_what_holds_it(tmp_path: Path) -> None:
    made = create(tmp_path / "a.earwitness")
    made.vault.close()
    shown = repr((made, FromPassphrase(PASSPHRASE), FromRecoveryCode(made.recovery_code), made.vault.keys))

    assert PASSPHRASE not in shown
    assert made.recovery_code not in shown
