"""Each test has a machine of its own: no known vaults, an empty models folder, no terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from keyring.backends import fail

from helpers.cli import Cli
from helpers.keyrings import using
from helpers.policies import own_machine


@pytest.fixture(autouse=True)
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """State and models of this machine, in a temporary folder; a keyring it has not."""
    place = tmp_path / "machine"
    place.mkdir()
    own_machine(place, monkeypatch)
    monkeypatch.setenv("EARWITNESS_STATE", str(place / "state"))
    monkeypatch.setenv("EARWITNESS_MODELS", str(place / "models"))
    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.delenv("EARWITNESS_VAULT", raising=False)
    with using(fail.Keyring()):  # type: ignore[no-untyped-call]  # keyring has no types there
        yield place


@pytest.fixture
def cli(tmp_path: Path) -> Cli:
    """The command line on an empty vault."""
    return Cli.make(tmp_path)
