"""A machine of its own: no administrator's file but the test's, no marks of other vaults, nothing closed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.policies import own_machine


@pytest.fixture(autouse=True)
def machine_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where an administrator's policy would lie."""
    yield own_machine(tmp_path, monkeypatch)
