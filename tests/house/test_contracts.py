"""The import contracts of pyproject.toml catch what they are for: each planted violation breaks the contract named."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
PACKAGES = (
    "core/earwitness_core",
    "sync/earwitness_sync",
    "desktop/earwitness_desktop",
    "resources/earwitness_resources",
)

PLANTED = [
    ("core/earwitness_core/errors.py", "import earwitness_sync", "desktop over sync"),
    ("sync/earwitness_sync/__init__.py", "import earwitness_desktop", "desktop over sync"),
    ("resources/earwitness_resources/__init__.py", "import earwitness_core.model", "desktop over sync"),
    ("core/earwitness_core/vault/store.py", "import earwitness_core.jobs.queue", "inside core"),
    ("core/earwitness_core/errors.py", "import earwitness_core.model", "inside core"),
    ("core/earwitness_core/search/__init__.py", "import earwitness_core.speech", "inside core"),
    ("core/earwitness_core/intake/__init__.py", "import earwitness_core.search", "inside core"),
    ("core/earwitness_core/engines/__init__.py", "import earwitness_core.vault.store", "inside core"),
    ("core/earwitness_core/privacy/__init__.py", "import earwitness_core.desk", "inside core"),
    ("core/earwitness_core/newroom/__init__.py", "", "inside core"),
    ("core/earwitness_core/speech/__init__.py", "import PySide6", "knows no window"),
    ("desktop/earwitness_desktop/cli/main.py", "import PySide6.QtWidgets", "knows no window"),
    ("core/earwitness_core/speech/__init__.py", "import socket", "one door out"),
    ("core/earwitness_core/catalogue/__init__.py", "import httpx", "one door out"),
    ("desktop/earwitness_desktop/cli/main.py", "import urllib.request", "one door out"),
    ("core/earwitness_core/vault/__init__.py", "import requests", "one door out"),
    ("desktop/earwitness_desktop/service/keepers.py", "import socket", "one door out"),
    ("core/earwitness_core/privacy/egress/obstacles.py", "import httpx", "one door out"),
    ("core/earwitness_core/privacy/egress/gate.py", "import httpcore", "one door out"),
]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the four packages and of the contracts, to plant violations in."""
    copy = tmp_path_factory.mktemp("house")
    for package in PACKAGES:
        shutil.copytree(HOUSE / package, copy / package, ignore=shutil.ignore_patterns("__pycache__", "samples"))
    shutil.copy(HOUSE / "pyproject.toml", copy)
    return copy


def lint(house: Path) -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join(str((house / package).parent) for package in PACKAGES)
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()", "--no-cache"]
    return subprocess.run(command, cwd=house, env=os.environ | {"PYTHONPATH": paths}, capture_output=True, text=True)


def test_the_house_as_it_stands_keeps_its_contracts(house: Path) -> None:
    result = lint(house)

    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(("file", "line", "contract"), PLANTED, ids=lambda value: str(value)[-60:])
def test_a_planted_violation_breaks_its_contract(house: Path, file: str, line: str, contract: str) -> None:
    path = house / file
    before = path.read_text() if path.exists() else None
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{before or ''}\n{line}\n")
    try:
        result = lint(house)
    finally:
        path.write_text(before) if before is not None else shutil.rmtree(path.parent)

    assert result.returncode != 0
    assert contract in result.stdout


def test_the_folder_packaging_never_becomes_a_package() -> None:
    """With an __init__.py it would hide the library of that name from everything started at the root."""
    assert not (HOUSE / "packaging" / "__init__.py").exists()
