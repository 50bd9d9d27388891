"""Fixtures of the documents' tests."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from earwitness_core.vault import Vault
from helpers.paper_desks import PaperDesk


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """In memory where there is such a place: a commit waits for the disk, and here are hundreds of them."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None, prefix="earwitness-test-") as folder:
        yield Path(folder)


@pytest.fixture
def desk(vault: Vault, tmp_path: Path) -> Iterator[PaperDesk]:
    """Intake, queue and documents of one vault, on a machine without text recognition."""
    with PaperDesk(vault, tmp_path / "dropped") as made:
        yield made


@pytest.fixture
def reading_desk(vault: Vault, tmp_path: Path) -> Iterator[PaperDesk]:
    """The same with this machine's Tesseract."""
    if shutil.which("tesseract") is None:
        pytest.skip("tesseract-ocr is not installed")
    with PaperDesk(vault, tmp_path / "dropped", recognises=True) as made:
        yield made
