"""Fixtures of the intake's tests."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from earwitness_core.vault import Vault
from helpers.clamd import ClamDaemon
from helpers.intakes import Bench


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """In memory where there is such a place: a commit waits for the disk, and here are hundreds of them."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None, prefix="earwitness-test-") as folder:
        yield Path(folder)


@pytest.fixture
def bench(vault: Vault) -> Bench:
    return Bench(vault)


@pytest.fixture
def drop(tmp_path: Path) -> Path:
    """A folder to be watched."""
    folder = tmp_path / "drop"
    folder.mkdir()
    return folder


@pytest.fixture(scope="session")
def clamd() -> Iterator[ClamDaemon]:
    """A real daemon with a signature database of its own, one for all tests."""
    with ClamDaemon.started() as daemon:
        yield daemon
