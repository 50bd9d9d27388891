"""Fixtures of all tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from earwitness_core.vault import Vault
from helpers.vaults import make_vault


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    """An empty vault in a temporary folder, closed afterwards."""
    with make_vault(tmp_path) as made:
        yield made
