"""Fixtures of the imports' tests: a real vault with a desk on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from earwitness_core.desk import Desk
from earwitness_core.intake import Scanner, ScanPolicy
from earwitness_core.vault import Vault
from helpers.intakes import QUICK


@pytest.fixture
def desk(vault: Vault, tmp_path: Path) -> Iterator[Desk]:
    """A desk on an empty vault with one project."""
    made = Desk(vault, actor="tester", models=tmp_path / "models", scanner=Scanner(ScanPolicy.OFF), intake=QUICK)
    made.library.add_project("Harbour")
    yield made
    made.close()
