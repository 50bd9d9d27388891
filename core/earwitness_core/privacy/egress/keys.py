"""Keys of endpoints, in the operating system's keyring and nowhere else: no file, no environment, no ledger."""

from __future__ import annotations

from earwitness_core.errors import Refused
from earwitness_core.vault.keyring_store import KeyringStore


def keep(host: str, key: str) -> None:
    """Keep an endpoint's key, and prove it by reading it back. Raises KeyringUnavailable, Refused."""
    if not key or not key.isascii() or not key.isprintable() or len(key) > 4096:
        raise Refused("This is no key of an endpoint.", next_step="Copy it again from the endpoint's own page.")
    KeyringStore().put_words(_account(host), key)


def of(host: str) -> str | None:
    """The key of an endpoint; None when there is none. Raises KeyringUnavailable."""
    return KeyringStore().words(_account(host))


def forget(host: str) -> None:
    """Forget it. Raises KeyringUnavailable."""
    KeyringStore().remove(_account(host))


def _account(host: str) -> str:
    return f"endpoint:{host.lower()}"
