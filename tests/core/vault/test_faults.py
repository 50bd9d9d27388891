"""Killed, crowded and out of space: what was committed is there, what was not is not, and nothing is stuck."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from sqlalchemy import select

from earwitness_core.errors import DiskFull, WrongPassphrase
from earwitness_core.vault import Vault, check_vault, lock, open_vault
from earwitness_core.vault.schema import BlobRow, ProjectRow
from helpers.disks import fill_up, small_disk
from helpers.vault_children import (
    hears,
    rewrite_header_for_ever,
    seal_for_ever,
    start,
    write_pairs_for_ever,
    write_projects,
)
from helpers.vaults import by_passphrase, make_vault, reopen


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with make_vault(tmp_path) as vault:
        return vault.folder


@pytest.mark.parametrize("seed", range(3))
def test_killed_while_writing_every_unit_is_whole_or_absent(folder: Path, seed: int) -> None:
    """And none that was reported committed is missing."""
    reported = _killed_after(write_pairs_for_ever, folder, seed)

    with reopen(folder) as vault:
        with vault.read() as session:
            names = set(session.scalars(select(ProjectRow.name)))
        assert check_vault(vault).ok
        assert not vault.opened_older_copy
    whole = {int(name.split()[0]) for name in names if name.endswith("left")}
    assert names == {f"{number} {side}" for number in whole for side in ("left", "right")}
    assert {int(number) for number in reported} <= whole


@pytest.mark.parametrize("seed", range(2))
def test_killed_while_sealing_every_recorded_blob_is_whole(folder: Path, seed: int) -> None:
    reported = _killed_after(seal_for_ever, folder, seed)

    with reopen(folder) as vault:
        vault.blobs.sweep()
        report = check_vault(vault)
        with vault.read() as session:
            recorded = set(session.scalars(select(BlobRow.id)))
        assert report.findings == ()
        assert {path.name for path in vault.blobs.files()} == recorded
    assert set(reported) <= recorded


@pytest.mark.parametrize("seed", range(3))
def test_killed_while_the_header_is_written_a_passphrase_opens(folder: Path, seed: int) -> None:
    """The last one that was set or the one being set, and afterwards both copies are whole."""
    reported = _killed_after(rewrite_header_for_ever, folder, seed)
    last = int(reported[-1])
    opened = [number for number in (last - 1, last, last + 1) if _opens(folder, number)]

    assert len(opened) == 1
    assert (folder / "header").read_bytes() == (folder / "header.copy").read_bytes()


def test_two_processes_write_at_once_and_nothing_is_lost(folder: Path) -> None:
    with (
        start(write_projects, folder, "b", 40) as one,
        start(write_projects, folder, "c", 40) as other,
        reopen(folder) as vault,
    ):
        hears(one, "writing")
        hears(other, "writing")
        for number in range(40):
            with vault.write(actor="a", action="test") as unit:
                unit.session.add(ProjectRow(name=f"a {number}", created_ms=1))
        hears(one, "done")
        hears(other, "done")
        with vault.read() as session:
            names = set(session.scalars(select(ProjectRow.name)))

    assert names == {f"{writer} {number}" for writer in "abc" for number in range(40)}


def test_closing_beside_a_writer_holds_no_lock_that_the_writer_waits_for(folder: Path) -> None:
    """Database first, then the header: one that closed took them the other way round, and both waited 30 s in vain."""
    with reopen(folder) as one, reopen(folder) as other:
        for _ in range(2):  # the first is marked in the header, the second when it closes
            with other.write(actor="b", action="test"):
                pass
        with one.write(actor="a", action="test"):
            closing = threading.Thread(target=other.close)
            closing.start()
            closing.join(0.3)
            assert closing.is_alive(), "it waits for its turn"
            with lock.held(folder / "header.lock", wait_seconds=0):
                pass
        closing.join(30)
        assert not closing.is_alive()


def test_a_writer_waits_for_another_process_and_not_for_ever(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from earwitness_core.errors import VaultBusy
    from earwitness_core.vault import cipher

    monkeypatch.setattr(cipher, "BUSY_SECONDS", 0.2)
    with reopen(folder) as one, reopen(folder) as other:
        with one.write(actor="a", action="test"):
            start_ticks = time.monotonic()
            with pytest.raises(VaultBusy), other.write(actor="b", action="test"):
                pass
            assert time.monotonic() - start_ticks >= 0.2
        with other.write(actor="b", action="test") as unit:
            unit.session.add(ProjectRow(name="after all", created_ms=1))


# ── a full disk ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_full_disk_stops_a_unit_and_loses_nothing(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 2048) as disk, make_vault(disk) as vault:
        committed = 0
        with pytest.raises(DiskFull):
            while committed < 10_000:
                with vault.write(actor="a", action="test") as unit:
                    unit.session.add(ProjectRow(name=f"{committed} " * 1000, created_ms=1))
                committed += 1
        assert committed > 10
        assert _names(vault) == committed

        (disk / "room").unlink(missing_ok=True)
        with reopen(vault.folder) as again:
            assert _names(again) == committed
            assert check_vault(again).ok


def test_after_a_full_disk_work_goes_on_once_there_is_room(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 4096) as disk, make_vault(disk) as vault:
        filler = disk / "filler"
        fill_up(filler)
        with pytest.raises(DiskFull):
            for number in range(2000):
                with vault.write(actor="a", action="test") as unit:
                    unit.session.add(ProjectRow(name=f"{number} " * 500, created_ms=1))
        before = _names(vault)
        filler.unlink()

        with vault.write(actor="a", action="test") as unit:
            unit.session.add(ProjectRow(name="room again", created_ms=1))
        assert _names(vault) == before + 1
        assert check_vault(vault).ok


def test_a_full_disk_stops_a_blob_and_leaves_no_part(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 2048) as disk, make_vault(disk) as vault:
        with pytest.raises(DiskFull), vault.blobs.create() as writer:
            for _ in range(40):
                writer.write(os.urandom(100_000))
            writer.finish()

        assert list(vault.blobs.files()) == []
        with vault.blobs.create() as writer:
            writer.write(b"small")
            assert writer.finish().size_bytes == 5


def test_a_full_disk_leaves_the_header_as_it_was(tmp_path: Path) -> None:
    from earwitness_core.vault import rotate_recovery_code

    with small_disk(tmp_path / "disk", 2048) as disk, make_vault(disk) as vault:
        header = (vault.folder / "header").read_bytes()
        fill_up(disk / "filler")
        with pytest.raises(DiskFull):
            rotate_recovery_code(vault)
        (disk / "filler").unlink()

        assert (vault.folder / "header").read_bytes() == header
        reopen(vault.folder).close()


def test_a_vault_that_does_not_fit_is_not_left_half_made(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 128) as disk:
        with pytest.raises(DiskFull):
            make_vault(disk)

        assert list(disk.iterdir()) == []


def test_a_limit_on_file_size_is_a_full_disk_too(folder: Path) -> None:
    """ulimit -f, or a stick formatted as FAT32."""
    child = (
        "import resource, sys; from pathlib import Path; from helpers.vaults import reopen;"
        "from earwitness_core.errors import DiskFull\n"
        "vault = reopen(Path(sys.argv[1]))\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, resource.RLIM_INFINITY))\n"
        "try:\n"
        "    with vault.blobs.create() as writer:\n"
        "        writer.write(bytes(3 << 20)); writer.finish()\n"
        "except DiskFull:\n"
        "    print(len(list(vault.blobs.files())), 'left')\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))\n"
        "vault.close()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", child, folder],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.stdout == "0 left\n", done.stderr


def _killed_after(act: object, folder: Path, seed: int) -> list[str]:
    """Lines that a child said until it was killed at a random moment of its work."""
    lines: list[str] = []
    first = threading.Event()
    with start(act, folder) as child:  # type: ignore[arg-type]  # one of the children's functions
        assert child.stdout is not None
        stdout = child.stdout

        def listen() -> None:
            for line in stdout:
                lines.append(line.strip())
                first.set()

        listener = threading.Thread(target=listen)
        listener.start()
        assert first.wait(60)
        time.sleep(random.Random(seed).uniform(0.0, 0.25))
        child.send_signal(signal.SIGKILL)
        child.wait()
        listener.join(60)
    return lines


def _opens(folder: Path, number: int) -> bool:
    passphrase = "marble otter canal vinegar" if number < 0 else f"marble otter canal vinegar {number}"
    try:
        open_vault(folder, by_passphrase(passphrase)).close()
    except WrongPassphrase:
        return False
    return True


def _names(vault: Vault) -> int:
    with vault.read() as session:
        return len(session.scalars(select(ProjectRow.id)).all())
