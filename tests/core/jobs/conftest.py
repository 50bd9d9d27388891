from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from earwitness_core.jobs import Backoff, Queue
from earwitness_core.vault import Vault
from helpers.clocks import SetClock
from helpers.vaults import make_vault


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def vault(tmp_path: Path, clock: SetClock) -> Iterator[Vault]:
    with make_vault(tmp_path, clock=clock) as vault:
        yield vault


@pytest.fixture
def queue(vault: Vault) -> Queue:
    return Queue(vault, actor="tester")


@pytest.fixture
def hasty() -> Backoff:
    """Rests of milliseconds."""
    return Backoff(first_ms=5, longest_ms=20, full_disk_ms=20)
