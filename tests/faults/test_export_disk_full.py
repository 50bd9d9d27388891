"""The disk that somebody exports to is full: a refusal in words, and nothing half written beside it."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from keyring.backends import fail

from earwitness_core.library import Library
from helpers.cli import Cli
from helpers.keyrings import using
from helpers.shelf import put_source, put_transcript
from helpers.transcripts import spoken


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 64 KiB of its own. Skips where mounting is not allowed."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(place)]
    if subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("this user may not mount a file system of known size")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cli]:
    monkeypatch.setenv("EARWITNESS_STATE", str(tmp_path / "state"))
    monkeypatch.delenv("EARWITNESS_VAULT", raising=False)
    with using(fail.Keyring()):  # type: ignore[no-untyped-call]  # keyring has no types there
        made = Cli.make(tmp_path)
        with made.open() as vault:
            source_id = put_source(vault, Library(vault, "tester").add_project("Harbour").id, "Interview")
            put_transcript(vault, source_id, (None, spoken("a word and another " * 3_000)))
        yield made


@pytest.mark.parametrize(
    "what", [["Interview", "json"], ["Interview", "html", "--no-audio"], ["sqlite", "--project", "Harbour"]]
)
def test_a_full_disk_is_told_and_left_as_it_was(cli: Cli, tiny_disk: Path, what: list[str]) -> None:
    told = cli("export", *what, "--to", tiny_disk / "out")

    assert told.exit_code == 2
    assert "has room" in told.err
    assert list(tiny_disk.iterdir()) == []
