"""The whole local pipeline runs in a network namespace that has no interface at all."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from helpers.clips import clip
from helpers.oracle import results
from helpers.runs import Place

pytestmark = [pytest.mark.models, pytest.mark.timeout(300)]
UNSHARE = ("unshare", "--net", "--map-root-user")


def _can_unshare() -> bool:
    if shutil.which("unshare") is None:
        return False
    return subprocess.run([*UNSHARE, "true"], capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not _can_unshare(), reason="this system gives no network namespaces to this user")
def test_a_recording_becomes_a_transcript_without_any_network(tmp_path: Path) -> None:
    place = Place.make(tmp_path)
    clip(place.dropped / "interview.wav", 0, 4)

    run = place.run("--no-sockets", prefix=UNSHARE)

    assert run.code == 0, run.err
    assert [result.state for result in results(place.vault).values()] == ["ready"]
