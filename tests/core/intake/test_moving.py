"""Originals moved aside: only after the commit, overwriting nothing, deleting nothing."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from earwitness_core.intake import Watcher
from earwitness_core.intake.processed import move_aside
from earwitness_core.intake.settling import Identity
from helpers.intakes import Bench
from helpers.media import wav
from helpers.waiting import wait_until


def identity(path: Path) -> Identity:
    return Identity.of(path.stat())


def test_a_taken_original_goes_to_processed_when_asked(bench: Bench, drop: Path) -> None:
    (drop / "day").mkdir()
    with bench.watching(drop, after="move") as watcher:
        (drop / "day" / "a.wav").write_bytes(wav())
        wait_until(lambda: getattr(bench.verdict("a.wav"), "moved", False))
        wait_until(lambda: watcher.is_idle)

    assert not (drop / "day" / "a.wav").exists()
    assert (drop / "processed" / "day" / "a.wav").read_bytes() == wav()
    assert len(bench.intake.verdicts()) == 1
    bench.require_whole(wav())


def test_a_duplicate_is_moved_and_not_deleted(bench: Bench, drop: Path) -> None:
    with bench.watching(drop, after="move"):
        (drop / "a.wav").write_bytes(wav())
        wait_until(lambda: getattr(bench.verdict("a.wav"), "moved", False))
        (drop / "b.wav").write_bytes(wav())
        wait_until(lambda: getattr(bench.verdict("b.wav"), "moved", False))

    assert (drop / "processed" / "a.wav").read_bytes() == (drop / "processed" / "b.wav").read_bytes() == wav()


def test_a_name_that_is_there_already_is_not_overwritten(bench: Bench, drop: Path) -> None:
    contents = [wav(seed=number) for number in range(3)]
    with bench.watching(drop, after="move"):
        for number, content in enumerate(contents):
            (drop / "a.wav").write_bytes(content)
            wait_until(lambda wanted=number + 1: bench.count() == wanted)  # type: ignore[misc]
            wait_until(lambda: not (drop / "a.wav").exists())

    moved = [drop / "processed" / name for name in ("a.wav", "a (2).wav", "a (3).wav")]
    assert [path.read_bytes() for path in moved] == contents


def test_what_is_refused_stays(bench: Bench, drop: Path) -> None:
    with bench.watching(drop, after="move") as watcher:
        (drop / "letter.txt").write_bytes(b"Dear Sir or Madam\n")
        bench.wait_for("letter.txt", "ignored")
        wait_until(lambda: watcher.is_idle)

    assert (drop / "letter.txt").exists()


def test_a_file_that_was_changed_since_it_was_taken_stays(drop: Path) -> None:
    (drop / "a.wav").write_bytes(wav(seed=1))
    taken = identity(drop / "a.wav")
    (drop / "a.wav").write_bytes(wav(1.0, seed=2))

    assert not move_aside(str(drop / "a.wav"), str(drop), taken)

    assert (drop / "a.wav").exists()


def test_a_move_that_was_interrupted_is_finished(drop: Path) -> None:
    """Killed between the second link and the removal of the first: both names are there."""
    file, target = drop / "a.wav", drop / "processed" / "a.wav"
    file.write_bytes(wav())
    target.parent.mkdir()
    os.link(file, target)

    assert move_aside(str(file), str(drop), identity(file))

    assert not file.exists()
    assert [path.name for path in target.parent.iterdir()] == ["a.wav"]


def test_an_original_of_an_earlier_process_is_moved_at_the_next_start(bench: Bench, drop: Path) -> None:
    with bench.watching(drop):
        (drop / "a.wav").write_bytes(wav())
        bench.wait_for("a.wav", "accepted")
    bench.watch(drop, after="move")

    with Watcher(Bench(bench.vault).intake):
        wait_until(lambda: (drop / "processed" / "a.wav").exists())

    assert not (drop / "a.wav").exists()


def test_a_move_that_was_made_but_not_recorded_is_recorded(drop: Path) -> None:
    (drop / "a.wav").write_bytes(wav())
    (drop / "processed").mkdir()
    taken = identity(drop / "a.wav")
    (drop / "a.wav").rename(drop / "processed" / "a.wav")

    assert move_aside(str(drop / "a.wav"), str(drop), taken)
    assert not move_aside(str(drop / "b.wav"), str(drop), taken)


def refuse(number: int) -> object:
    def refusing(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return refusing


def test_without_hard_links_the_name_is_claimed_first(drop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", refuse(errno.EPERM))
    for content in (wav(seed=1), wav(seed=2)):
        (drop / "a.wav").write_bytes(content)
        assert move_aside(str(drop / "a.wav"), str(drop), identity(drop / "a.wav"))

    assert (drop / "processed" / "a.wav").read_bytes() == wav(seed=1)
    assert (drop / "processed" / "a (2).wav").read_bytes() == wav(seed=2)


@pytest.mark.parametrize("number", [errno.EXDEV, errno.EROFS, errno.EACCES, errno.ENOSPC])
def test_what_cannot_be_moved_is_left(bench: Bench, drop: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    monkeypatch.setattr(os, "link", refuse(number))
    monkeypatch.setattr(os, "replace", refuse(number))
    with bench.watching(drop, after="move") as watcher:
        (drop / "a.wav").write_bytes(wav())
        bench.wait_for("a.wav", "accepted")
        wait_until(lambda: watcher.is_idle)

    assert (drop / "a.wav").read_bytes() == wav()
    assert not any((drop / "processed").iterdir())
    assert not bench.intake.verdicts()[0].moved


def test_the_longest_name_gets_a_number_that_fits(drop: Path) -> None:
    name = "ü" * 125 + ".wav"  # 254 bytes
    for content in (wav(seed=1), wav(seed=2)):
        (drop / name).write_bytes(content)
        assert move_aside(str(drop / name), str(drop), identity(drop / name))

    assert sorted(len(os.fsencode(path.name)) for path in (drop / "processed").iterdir()) == [254, 254]
