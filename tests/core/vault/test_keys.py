"""Unlocked keys: how they are derived, and that they never show themselves."""

from __future__ import annotations

import hashlib
import hmac
import pickle
import traceback

import pytest

from earwitness_core.vault.keys import Secret, VaultKeys

VAULT_KEY = Secret(bytes(range(32)))
VAULT_ID = bytes(range(100, 116))


def test_subkeys_are_those_of_the_format() -> None:
    """Known answers, computed once from docs/vault-format.md §1 by HMAC alone: a change here closes every vault."""
    keys = VaultKeys(VAULT_KEY, VAULT_ID)

    subkeys = {b"db": keys.database, b"blob": keys.blob, b"dedupe": keys.dedupe, b"header": keys.header}
    for purpose, secret in subkeys.items():
        assert secret.reveal() == _first_block(b"earwitness/v1/" + purpose + VAULT_ID)


def test_subkeys_differ_between_purposes_and_between_vaults() -> None:
    one, other = VaultKeys(VAULT_KEY, VAULT_ID), VaultKeys(VAULT_KEY, bytes(16))
    secrets = {key.reveal() for keys in (one, other) for key in (keys.database, keys.blob, keys.dedupe, keys.header)}

    assert len(secrets) == 8


def test_a_key_is_not_shown_by_repr_or_by_a_traceback_with_locals() -> None:
    keys = VaultKeys(VAULT_KEY, VAULT_ID)
    try:
        raise RuntimeError(keys)
    except RuntimeError as problem:
        told = "".join(traceback.TracebackException.from_exception(problem, capture_locals=True).format())

    for shown in (told, repr(keys), repr(VAULT_KEY), str(VAULT_KEY), f"{keys.database}"):
        assert keys.database.reveal().hex() not in shown
        assert repr(VAULT_KEY.reveal())[2:20] not in shown


def test_a_key_is_not_pickled() -> None:
    with pytest.raises(TypeError):
        pickle.dumps(VAULT_KEY)


def test_a_key_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="32"):
        Secret(b"short")


def _first_block(info: bytes) -> bytes:
    """HKDF-Expand of one block, written out (RFC 5869 §2.3)."""
    return hmac.digest(VAULT_KEY.reveal(), info + b"\x01", hashlib.sha256)
