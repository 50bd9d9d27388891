"""Each test has a machine of its own: no known vaults, an empty models folder, no terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.cli import Cli


@pytest.fixture(autouse=True)
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """State and models of this machine, in a temporary folder."""
    place = tmp_path / "machine"
    monkeypatch.setenv("EARWITNESS_STATE", str(place / "state"))
    monkeypatch.setenv("EARWITNESS_MODELS", str(place / "models"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.delenv("EARWITNESS_VAULT", raising=False)
    return place


@pytest.fixture
def cli(tmp_path: Path) -> Cli:
    """The command line on an empty vault."""
    return Cli.make(tmp_path)
