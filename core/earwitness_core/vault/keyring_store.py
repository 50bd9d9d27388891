"""The operating system's keyring, as a place for one wrapping key per vault. The only importer of `keyring`.

Never a place for the vault key itself, and never the only way in. A backend that keeps nothing, always fails or
writes files of its own is treated as no keyring.
"""

from __future__ import annotations

import base64
import binascii
import contextlib
import logging
import sys
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from earwitness_core.errors import KeyringUnavailable
from earwitness_core.vault.keys import Secret

_SERVICE = "earwitness"
_REFUSED_MODULES = ("keyring.backends.fail", "keyring.backends.null", "keyring.backends.chainer", "keyrings.alt")
_PLATFORM_BACKENDS = {
    "linux": ("SecretService.Keyring", "kwallet.DBusKeyring", "libsecret.Keyring"),
    "darwin": ("macOS.Keyring",),
    "win32": ("Windows.WinVaultKeyring",),
}
_log = logging.getLogger(__name__)


class KeyringStore:
    """One backend of the keyring, chosen at construction. Raises KeyringUnavailable when there is none to trust."""

    def __init__(self) -> None:
        self._backend = _trusted_backend()
        self.name = _name(self._backend)

    def put(self, account: str, key: Secret) -> None:
        """Keep `key`, and prove it by reading it back."""
        self.put_words(account, base64.b64encode(key.reveal()).decode())

    def put_words(self, account: str, text: str) -> None:
        """Keep a password or key that somebody else made, and prove it by reading it back."""
        try:
            self._backend.set_password(_SERVICE, account, text)
            kept = self._backend.get_password(_SERVICE, account)
        except Exception as cause:  # backends raise whatever their platform raises
            raise KeyringUnavailable(why=f"{self.name} failed: {type(cause).__name__}") from cause
        if kept != text:
            raise KeyringUnavailable(why=f"{self.name} did not give back what it was given")

    def get(self, account: str, *, kept_by: str) -> Secret:
        """The key kept under `account`; `kept_by` is the backend that took it, for the sentence when it is lost."""
        try:
            text = self._backend.get_password(_SERVICE, account)
        except Exception as cause:
            raise KeyringUnavailable(why=f"{self.name} failed: {type(cause).__name__}") from cause
        if text is None:
            changed = "" if kept_by == self.name else f"; it was kept by {kept_by}, and this is {self.name}"
            raise KeyringUnavailable(why=f"it has no entry for this vault{changed}")
        try:
            return Secret(base64.b64decode(text, validate=True))
        except (ValueError, binascii.Error) as cause:
            raise KeyringUnavailable(why="its entry for this vault is not a key") from cause

    def words(self, account: str) -> str | None:
        """What `put_words` kept; None when there is nothing."""
        try:
            return self._backend.get_password(_SERVICE, account)  # type: ignore[no-any-return]  # backends are untyped
        except Exception as cause:
            raise KeyringUnavailable(why=f"{self.name} failed: {type(cause).__name__}") from cause

    def remove(self, account: str) -> None:
        """Forget an entry. An entry that cannot be removed opens nothing once its slot is gone, so this never fails."""
        try:
            self._backend.delete_password(_SERVICE, account)
        except Exception as problem:  # noqa: BLE001
            _log.info("keyring entry not removed", extra={"reason": type(problem).__name__})


def _trusted_backend() -> Any:
    for backend in _candidates():
        if not _module(backend).startswith(_REFUSED_MODULES):
            if _module(backend) == "keyring.backends.Windows":
                with contextlib.suppress(AttributeError):
                    backend.persist = "local machine"  # its default follows the person to other machines
            return backend
    raise KeyringUnavailable(why="this system has no keyring that keeps secrets")


def _candidates() -> Iterator[Any]:
    """What the person or the program chose, else the platform's own, best first."""
    from keyring import core  # here: not needed with a passphrase

    # Not core.get_keyring(): it loads every plugin it finds (0.3 s, looking for macOS libraries on Linux), and finds
    # none in a packaged program, where the plugins are not listed (jaraco/keyring#324, #439, #591).
    chosen: Any = core._keyring_backend or core.load_env() or core.load_config()
    if chosen is None:
        usable = (backend for name in _PLATFORM_BACKENDS.get(sys.platform, ()) if (backend := _loaded(name)))
        yield from sorted(usable, key=lambda backend: float(backend.priority), reverse=True)
    elif _module(chosen) == "keyring.backends.chainer":
        # A chain may answer from a backend that was never chosen; take its best trusted link instead.
        yield from chosen.backends
    else:
        yield chosen


def _loaded(name: str) -> Any | None:
    module, _, kind = name.rpartition(".")
    try:
        backend = getattr(import_module(f"keyring.backends.{module}"), kind)
        return backend() if backend.viable else None
    except Exception:  # noqa: BLE001  a backend whose platform parts are missing fails in its own way
        return None


def _module(backend: Any) -> str:
    return type(backend).__module__


def _name(backend: Any) -> str:
    return f"{type(backend).__module__}.{type(backend).__qualname__}"
