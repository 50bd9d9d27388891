"""Every engine of the house begins without the parent's half: no vault, no database, a quick start and no key."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import earwitness_core

_ENTRY = re.compile(r'"(earwitness_core(?:\.\w+)+):(?:\w+)"')
_PARENTS = ("sqlalchemy", "sqlcipher3", "keyring", "earwitness_core.vault", "earwitness_core.desk")


def entries() -> list[str]:
    """The modules that code of the house starts in a child."""
    house = Path(earwitness_core.__file__).parent
    return sorted({found for path in house.rglob("*.py") for found in _ENTRY.findall(path.read_text("utf-8"))})


def test_all_engines_are_found() -> None:
    assert len(entries()) >= 8
    assert "earwitness_core.search.meaning.child" in entries()


@pytest.mark.parametrize("module", entries())
def test_an_engine_loads_nothing_of_the_parent(module: str) -> None:
    asked = f"import sys, {module}; print([one for one in {_PARENTS!r} if one in sys.modules])"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-1000:]
    assert done.stdout.strip() == "[]"
