"""The disk fills up in the middle of a transcript: the work waits, and ends as if nothing had been."""

from __future__ import annotations

import errno
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.clips import clip
from helpers.oracle import results
from helpers.runs import Place, kill_tree

pytestmark = [pytest.mark.models, pytest.mark.timeout(300)]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 160 MiB of its own. Skips where mounting is not allowed."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=160m", "tmpfs", str(place)]
    if subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("this user may not mount a file system of known size")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


def test_a_full_disk_during_transcription_delays_it_and_loses_nothing(small_disk: Path, tmp_path: Path) -> None:
    undisturbed = Place.make(tmp_path / "undisturbed")
    clip(undisturbed.dropped / "interview.wav", 0, 24)
    assert undisturbed.run().code == 0
    place = Place.make(small_disk / "place")
    clip(place.dropped / "interview.wav", 0, 24)

    worker = place.start()
    try:
        assert worker.stdout is not None
        next(line for line in worker.stdout if line == "did transcript.window\n")
        filler = fill(small_disk)
        next(line for line in worker.stdout if line == "ended transcribe disk-full\n")
        filler.unlink()
        _, err = worker.communicate(timeout=200)
    finally:
        kill_tree(worker.pid)

    assert worker.returncode == 0, err
    assert results(place.vault) == results(undisturbed.vault)


def fill(disk: Path) -> Path:
    """Take every byte that is left."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as out:
        try:
            while True:
                out.write(bytes(65_536))
        except OSError as full:
            assert full.errno == errno.ENOSPC
    return filler
