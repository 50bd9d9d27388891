"""How long it takes to open a vault, by keyring and by passphrase, database included."""

from __future__ import annotations

import tempfile
from pathlib import Path

import keyring
from keyring.backend import KeyringBackend

from earwitness_core.vault import FromKeyring, FromPassphrase, Unlock, create_vault, open_vault
from harness import Figure, median_seconds

PASSPHRASE = "marble otter canal vinegar"


class InMemory(KeyringBackend):
    """Answers at once, so that the figure is ours and not the desktop's key store."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self._kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self._kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._kept[(service, username)] = password

    def delete_password(self, service: str, username: str) -> None:
        self._kept.pop((service, username), None)


def figures() -> list[Figure]:
    """Both unlocks with the production key derivation."""
    keyring.set_keyring(InMemory())
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "bench.earwitness"
        create_vault(folder, PASSPHRASE, keyring=True).vault.close()
        return [
            _measure("unlock, keyring", folder, FromKeyring(), 0.0, 0.150, 9),
            _measure("unlock, passphrase", folder, FromPassphrase(PASSPHRASE), 0.8, 2.0, 5),
        ]


def _measure(name: str, folder: Path, unlock: Unlock, least: float, most: float, runs: int) -> Figure:
    def once() -> None:
        with open_vault(folder, unlock) as vault, vault.read() as session:
            session.connection()

    median, taken = median_seconds(once, runs=runs)
    target = f"<= {most:g} s" if not least else f"{least:g}-{most:g} s"
    return Figure(name, median, "s", target=target, met=least <= median <= most, runs=taken)
