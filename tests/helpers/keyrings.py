"""Keyrings for tests: one that keeps, one that forgets, one that fails, and the one of the desktop."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import keyring
import pytest
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


_DAEMON = """
import subprocess
daemon = subprocess.run(
    ["gnome-keyring-daemon", "--unlock", "--components=secrets"], input=b"login", stdout=subprocess.DEVNULL, check=True
)
"""


def in_a_session(program: str, *arguments: str, place: Path) -> subprocess.CompletedProcess[str]:
    """Run Python in a session with the desktop's real Secret Service, on a bus and in a home of its own."""
    missing = [name for name in ("dbus-run-session", "gnome-keyring-daemon") if shutil.which(name) is None]
    if missing:
        pytest.fail(f"not installed here: {', '.join(missing)}; packaging/setup/system.sh says how")
    home, runtime = place / "home", place / "run"
    for folder in (home, runtime):
        folder.mkdir(mode=0o700)
    own = ("DBUS", "XDG", "GNOME", "PYTHON_KEYRING")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(own)}
    environment |= {"HOME": str(home), "XDG_RUNTIME_DIR": str(runtime), "XDG_DATA_HOME": str(home / "data")}
    return subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-W", "error", "-c", _DAEMON + program, *arguments],
        cwd=Path(__file__).parents[1],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
