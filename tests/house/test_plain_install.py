"""`pip install earwitness` without extras: no AI and no network library comes with it, and the desk works without."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from earwitness_desktop.cli.checks.profile import AI, NETWORK
from helpers.plain_install import AI_AND_NETWORK, closure

HOUSE = Path(__file__).parents[2]
# What needs an extra, by how its path begins. Everything else is the base, which imports with a plain install.
EXTRAS = (
    "earwitness_core.catalogue.graphs",
    "earwitness_core.documents.readers.pdf",
    "earwitness_core.exports.sound_child",
    "earwitness_core.privacy.egress",
    "earwitness_core.privacy.findings.names",
    "earwitness_core.search.meaning.child",
    "earwitness_core.speech.decode_child",
    "earwitness_core.speech.mixdown",
    "earwitness_core.speech.speakers",
    "earwitness_core.speech.steady",
    "earwitness_core.speech.whisper",
)
# Distributions whose import name is their own; `packages_distributions` knows only what is installed here.
FORBIDDEN = {name.replace("_", "-") for name in AI_AND_NETWORK} | {"scikit-learn", "llama-cpp-python"}


def plain(*arguments: str, state: Path) -> Any:
    """What the program says of itself in a process where only a plain install can be imported."""
    environment = os.environ | {"EARWITNESS_STATE": str(state), "EARWITNESS_MODELS": str(state / "models")}
    done = subprocess.run(
        [sys.executable, "-m", "helpers.plain_install", *arguments],
        cwd=HOUSE / "tests",
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout.splitlines()[-1])


def test_no_ai_and_no_network_library_comes_with_a_plain_install() -> None:
    """By what the installed packages say they need, all the way down."""
    assert closure() & FORBIDDEN == set()
    assert {"sqlalchemy", "cryptography"} <= closure()


def test_the_doctor_looks_for_what_the_extras_bring() -> None:
    assert set(AI) | set(NETWORK) <= AI_AND_NETWORK
    extras = tomllib.loads((HOUSE / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    brought = {line.partition("[")[0].partition(">")[0].replace("-", "_") for line in extras["speech"]}
    assert {"faster_whisper", "onnxruntime", "httpx"} <= brought


def test_every_module_of_the_base_is_imported_without_any(tmp_path: Path) -> None:
    found = plain("imports", state=tmp_path)

    beyond = {
        name: lacks
        for name, lacks in found["answer"].items()
        if not name.startswith(EXTRAS) and not _is_of_the_window(name, lacks)
    }
    assert beyond == {}
    assert found["loaded"] == []
    assert found["answer"], "the hook refuses nothing"


def _is_of_the_window(name: str, lacks: str) -> bool:
    """Qt is in the desktop and nowhere in its command line (the import contracts keep it there)."""
    return lacks in {"PySide6", "shiboken6"} and name.startswith("earwitness_desktop.") and ".cli" not in name


@pytest.mark.timeout(300)
def test_papers_are_kept_found_and_taken_out_without_any(tmp_path: Path) -> None:
    found = plain("work", str(tmp_path / "place"), state=tmp_path / "state")

    assert found["loaded"] == []
    said = found["answer"].pop("doctor")
    children = found["answer"].pop("children")
    assert children["started"] >= 1, "the paper was read in a child: the ban has to reach there"
    assert children["importable"] == []
    assert found["answer"] == {
        "taken": "accepted",
        "worked": 0,
        "hits": 1,
        "exported": dict.fromkeys(("txt", "json", "csv", "docx", "html"), 0),
        "checked": 0,
        "policy": 0,
    }
    assert said["profile"] == "This is a plain install: no AI library and no network library is here."
