"""Disks that fill up, files that change or go while they are read, restarts in the middle of a copy."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from earwitness_core.engines import RangeSource
from earwitness_core.intake import Probe, Watcher, opened
from earwitness_core.model import MediaFacts
from earwitness_core.outcomes import Outcome
from earwitness_core.vault import Vault
from helpers.intakes import Bench, patient
from helpers.media import quick_probe, wav
from helpers.vaults import make_vault
from helpers.waiting import wait_until


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 3 MB. Needs a machine on which the test may mount."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = shutil.which("mount")
    if mount is None or subprocess.run([mount, "-t", "tmpfs", "-o", "size=3m", "tmpfs", place], check=False).returncode:
        pytest.skip("no right to mount a small disk")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def with_hook(hook: Callable[[], object]) -> Probe:
    """A probe during whose first call something happens."""
    calls = itertools.count()

    def probe(source: RangeSource) -> MediaFacts:
        facts = quick_probe(source)
        if next(calls) == 0:
            hook()
        return facts

    return probe


def test_a_file_that_does_not_fit_waits_and_goes_on_by_itself(small_disk: Path, drop: Path) -> None:
    ballast = small_disk / "ballast"
    with make_vault(small_disk) as vault:
        bench = Bench(vault)
        ballast.write_bytes(os.urandom(shutil.disk_usage(small_disk).free - 600_000))
        with bench.watching(drop):
            (drop / "big.wav").write_bytes(wav(20.0))  # 640 kB
            verdict = _until(bench, "big.wav", Outcome.DISK_FULL)
            assert verdict == "settling"
            (drop / "small.wav").write_bytes(wav())
            bench.wait_for("small.wav", "accepted")
            ballast.unlink()
            bench.wait_for("big.wav", "accepted")
        bench.require_whole(wav(20.0), wav())


def test_a_disk_that_fills_up_in_the_middle_of_a_copy_loses_and_leaves_nothing(
    small_disk: Path, drop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The check beforehand is blinded, as if another program had filled the disk meanwhile."""
    ballast = small_disk / "ballast"
    with make_vault(small_disk) as vault:
        bench = Bench(vault)
        ballast.write_bytes(os.urandom(shutil.disk_usage(small_disk).free - 500_000))
        with monkeypatch.context() as blinded:
            blinded.setattr("earwitness_core.intake.claim.Claimer._require_space", lambda self, size: None)
            (drop / "big.wav").write_bytes(wav(20.0))
            [verdict] = bench.take(drop / "big.wav")

        assert verdict.outcome is Outcome.DISK_FULL
        assert not list(vault.blobs.files())
        ballast.unlink()
        [again] = bench.take(drop / "big.wav")
        assert again.outcome is Outcome.ACCEPTED
        bench.require_whole(wav(20.0))


def test_a_disk_without_room_for_a_single_row_is_waited_out(small_disk: Path, drop: Path) -> None:
    ballast = small_disk / "ballast"
    with make_vault(small_disk) as vault:
        bench = Bench(vault)
        bench.watch(drop)
        with ballast.open("wb") as file:
            while _wrote(file.fileno()):
                pass
        (drop / "a.wav").write_bytes(wav())
        with Watcher(bench.intake) as watcher:
            wait_until(lambda: watcher._settled_in or shutil.disk_usage(small_disk).free == 0)
            time.sleep(0.3)  # some rounds that fail
            assert bench.count() == 0
            ballast.unlink()
            bench.wait_for("a.wav", "accepted")
        bench.require_whole(wav())


def _wrote(handle: int) -> bool:
    try:
        return os.write(handle, bytes(4096)) > 0
    except OSError:
        return False


def _until(bench: Bench, name: str, outcome: Outcome) -> str:
    wait_until(lambda: getattr(bench.verdict(name), "outcome", None) is outcome)
    verdict = bench.verdict(name)
    assert verdict is not None
    return verdict.state


def test_a_file_that_changes_while_it_is_read_is_read_again(vault: Vault, drop: Path) -> None:
    file = drop / "a.wav"
    bench = Bench(vault, probe=with_hook(lambda: file.write_bytes(wav(seed=2))))
    with bench.watching(drop):
        file.write_bytes(wav(seed=1))
        bench.wait_for("a.wav", "accepted")

    bench.require_whole(wav(seed=2))


def test_a_change_that_keeps_size_and_time_is_noticed(vault: Vault, drop: Path) -> None:
    file = drop / "a.wav"

    def forge() -> None:
        before = file.stat()
        with file.open("rb+") as handle:
            handle.seek(-100, os.SEEK_END)
            handle.write(bytes(100))
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))

    bench = Bench(vault, probe=with_hook(forge))
    file.write_bytes(wav())

    [verdict] = bench.take(file)

    assert verdict.outcome is Outcome.UNSETTLED
    assert "changed while" in verdict.says
    bench.require_whole()


def test_a_file_that_shrinks_while_it_is_read_is_unsettled(vault: Vault, drop: Path) -> None:
    file = drop / "a.wav"
    bench = Bench(vault, probe=with_hook(lambda: os.truncate(file, 100)))
    file.write_bytes(wav())

    [verdict] = bench.take(file)

    assert verdict.outcome is Outcome.UNSETTLED
    bench.require_whole()


def test_a_file_that_is_replaced_between_look_and_open_is_not_taken_for_the_other(
    bench: Bench, drop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, other = drop / "a.wav", drop / "b.wav"
    file.write_bytes(wav(seed=1))
    other.write_bytes(wav(seed=2))
    real = os.open

    def swapping(path: str, *how: int) -> int:
        if str(path) == str(file) and other.exists():
            other.rename(file)
        return real(path, *how)

    monkeypatch.setattr("earwitness_core.intake.opened.os.open", swapping)
    [verdict] = bench.take(file)

    assert verdict.outcome is Outcome.UNSETTLED
    bench.require_whole()


def test_a_file_that_is_deleted_while_it_is_read_is_not_taken(vault: Vault, drop: Path) -> None:
    file = drop / "a.wav"
    bench = Bench(vault, probe=with_hook(file.unlink))
    file.write_bytes(wav())

    [verdict] = bench.take(file)

    assert verdict.outcome is Outcome.UNSETTLED
    assert bench.take(file)[0].outcome is Outcome.VANISHED
    bench.require_whole()


def test_a_file_that_is_gone_before_it_is_quiet_has_vanished(bench: Bench, drop: Path) -> None:
    with bench.watching(drop):
        (drop / "a.wav").write_bytes(wav(1.0)[:-100])
        wait_until(lambda: getattr(bench.verdict("a.wav"), "detail", ""))
        (drop / "a.wav").unlink()
        verdict = bench.wait_for("a.wav", "gone")

    assert verdict.outcome is Outcome.VANISHED


@pytest.mark.parametrize("error", [OSError(5, "Input/output error"), OSError(116, "Stale file handle")])
def test_a_device_that_stops_answering_is_asked_again(
    vault: Vault, drop: Path, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    real, calls = opened._pread, itertools.count()

    def flaky(*given: int) -> bytes:
        if next(calls) < 3:
            raise error
        return real(*given)

    monkeypatch.setattr(opened, "_pread", flaky)
    bench = Bench(vault, settings=patient(settle_s=0.05, patience_s=60.0))
    with bench.watching(drop):
        (drop / "a.wav").write_bytes(wav())
        bench.wait_for("a.wav", "accepted")

    bench.require_whole(wav())


def test_a_restart_in_the_middle_of_a_copy_takes_no_half_file(vault: Vault, drop: Path) -> None:
    """The scan at the start finds a file that is still being written, by pieces and with nobody holding it open."""
    content = wav(1.0)
    part = len(content) // 4
    first = Bench(vault)
    with first.watching(drop):
        (drop / "a.wav").write_bytes(content[:part])
        wait_until(lambda: first.verdict("a.wav") is not None)
    for number in (2, 3):
        with Watcher(Bench(vault).intake):
            time.sleep(0.25)  # longer than it takes to settle
            (drop / "a.wav").write_bytes(content[: number * part])
            time.sleep(0.25)
        assert first.count() == 0
    (drop / "a.wav").write_bytes(content)
    last = Bench(vault)
    with Watcher(last.intake):
        last.wait_for("a.wav", "accepted")

    last.require_whole(content)
    assert [verdict.state for verdict in last.intake.verdicts()] == ["accepted"]


def test_two_watchers_on_one_vault_take_each_file_once(vault: Vault, drop: Path) -> None:
    contents = [wav(seed=number) for number in range(20)]
    one, two = Bench(vault), Bench(vault)
    one.watch(drop)
    with Watcher(one.intake), Watcher(two.intake):
        for number, content in enumerate(contents):
            (drop / f"{number}.wav").write_bytes(content)
        wait_until(lambda: one.count() == 20)
        wait_until(lambda: one.intake.inbox.is_idle and two.intake.inbox.is_idle)

    one.require_whole(*contents)
    assert {verdict.state for verdict in one.intake.verdicts()} == {"accepted"}


def test_a_file_taken_by_hand_while_it_is_watched_is_taken_once(bench: Bench, drop: Path) -> None:
    with bench.watching(drop):
        for number in range(10):
            (drop / f"{number}.wav").write_bytes(wav(seed=number))
        bench.take(drop)
        wait_until(lambda: bench.intake.inbox.is_idle)

    bench.require_whole(*(wav(seed=number) for number in range(10)))


def test_stopping_in_the_middle_of_a_copy_leaves_it_to_the_next_start(
    bench: Bench, drop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, go_on = threading.Event(), threading.Event()
    real = opened._pread

    def slow(handle: int, length: int, offset: int) -> bytes:
        if offset >= 1 << 20:
            reading.set()
            go_on.wait(10)
        return real(handle, length, offset)

    content = wav(80.0)  # 2.5 MB: three pieces
    with monkeypatch.context() as patched, bench.watching(drop) as watcher:
        (drop / "a.wav").write_bytes(content)
        patched.setattr(opened, "_pread", slow)
        assert reading.wait(10)
        stopper = threading.Thread(target=watcher.stop)
        stopper.start()
        wait_until(watcher._stopping.is_set)
        go_on.set()
        stopper.join()
    assert bench.count() == 0
    bench.require_whole()

    with Watcher(Bench(bench.vault).intake):
        bench.wait_for("a.wav", "accepted")
    bench.require_whole(content)
