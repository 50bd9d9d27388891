"""Keyrings for tests: one that keeps, one that forgets, one that fails, and the one of the desktop."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError


class MemoryKeyring(KeyringBackend):
    """Keeps entries for as long as it lives."""

    priority = -2.0  # below the library's own fallback: never chosen because it happens to be loaded

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring has no types there
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.entries.pop((service, username), None) is None:
            raise PasswordDeleteError(username)


class OtherKeyring(MemoryKeyring):
    """What a person has after changing their desktop: another backend, empty."""


class ForgetfulKeyring(MemoryKeyring):
    """Takes an entry and does not have it afterwards."""

    def set_password(self, service: str, username: str, password: str) -> None:
        return None


class LockedKeyring(MemoryKeyring):
    """Fails at everything, with an exception of its own."""

    def get_password(self, service: str, username: str) -> str | None:
        raise OSError("locked")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise OSError("locked")


@contextmanager
def using(backend: KeyringBackend) -> Iterator[None]:
    """Let `backend` be the system's keyring for the block."""
    before = keyring.get_keyring()
    keyring.set_keyring(backend)
    try:
        yield
    finally:
        keyring.set_keyring(before)
