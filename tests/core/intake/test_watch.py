"""Watched folders: whatever way a recording gets into one, it is taken once, when it is complete."""

from __future__ import annotations

import itertools
import math
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from earwitness_core.engines import RangeSource
from earwitness_core.errors import EngineCrashed, NotFound, Refused
from earwitness_core.intake import Probe, Watcher
from earwitness_core.model import MediaFacts
from earwitness_core.outcomes import Outcome
from earwitness_core.vault import Vault
from helpers.clocks import SetClock
from helpers.intakes import Bench, patient
from helpers.media import mp4_without_moov, quick_probe, silent_end, wav
from helpers.vaults import make_vault
from helpers.waiting import wait_until


def test_a_file_that_is_dropped_is_taken_and_left_where_it_is(bench: Bench, drop: Path) -> None:
    with bench.watching(drop):
        (drop / "a.wav").write_bytes(wav())
        verdict = bench.wait_for("a.wav", "accepted")

    assert verdict.outcome is Outcome.ACCEPTED
    assert (drop / "a.wav").read_bytes() == wav()
    assert [came.origin for came in bench.provenance()] == ["watched"]
    bench.require_whole(wav())


def test_what_lies_in_the_folder_at_the_start_is_taken(bench: Bench, drop: Path) -> None:
    (drop / "a.wav").write_bytes(wav(seed=1))
    (drop / "deep" / "er").mkdir(parents=True)
    (drop / "deep" / "er" / "b.wav").write_bytes(wav(seed=2))

    with bench.watching(drop):
        bench.wait_for("a.wav", "accepted")
        bench.wait_for("b.wav", "accepted")

    bench.require_whole(wav(seed=1), wav(seed=2))


def test_a_slow_copy_with_pauses_is_waited_for(bench: Bench, drop: Path) -> None:
    """The writer closes the file between its pieces and rests for longer than the folder takes to settle."""
    content = wav(1.0)
    with bench.watching(drop):
        for start in range(0, len(content), 10_000):
            with (drop / "a.wav").open("ab") as file:
                file.write(content[start : start + 10_000])
            time.sleep(0.3)
        bench.wait_for("a.wav", "accepted")

    bench.require_whole(content)


def test_a_file_that_stays_open_for_writing_is_waited_for_beyond_all_patience(vault: Vault, drop: Path) -> None:
    bench = Bench(vault, settings=patient(patience_s=0.2, blank_patience_s=0.1))
    with bench.watching(drop), (drop / "a.wav").open("wb") as file:
        file.write(wav(seed=1))
        file.flush()
        wait_until(lambda: "writing" in getattr(bench.verdict("a.wav"), "detail", ""))
        time.sleep(0.5)  # longer than both patiences: what must not happen in it is that the file is decided
        assert bench.verdict("a.wav").state == "settling"  # type: ignore[union-attr]
        file.close()
        bench.wait_for("a.wav", "accepted")

    bench.require_whole(wav(seed=1))


def test_space_that_is_reserved_first_and_filled_later_is_waited_for(bench: Bench, drop: Path) -> None:
    content = wav(5.0)
    file = drop / "a.wav"
    with bench.watching(drop):
        with file.open("wb") as whole:
            whole.truncate(len(content))
        wait_until(lambda: "zeros" in getattr(bench.verdict("a.wav"), "detail", ""))
        with file.open("rb+") as half:
            half.write(content[: len(content) // 2])
        wait_until(lambda: "ends in zeros" in getattr(bench.verdict("a.wav"), "detail", ""))
        with file.open("rb+") as rest:
            rest.seek(len(content) // 2)
            rest.write(content[len(content) // 2 :])
        bench.wait_for("a.wav", "accepted")

    bench.require_whole(content)


def test_a_recording_that_ends_in_silence_is_taken_after_some_patience(bench: Bench, drop: Path) -> None:
    with bench.watching(drop):
        (drop / "a.wav").write_bytes(silent_end())
        bench.wait_for("a.wav", "accepted")

    bench.require_whole(silent_end())


@pytest.mark.parametrize("content", [mp4_without_moov(), wav(1.0)[:-5000], bytes(5000)])
def test_a_file_that_never_becomes_complete_is_unreadable_in_the_end(bench: Bench, drop: Path, content: bytes) -> None:
    with bench.watching(drop):
        (drop / "a.m4a").write_bytes(content)
        wait_until(lambda: getattr(bench.verdict("a.m4a"), "detail", ""), what="a word on what is waited for")
        assert bench.verdict("a.m4a").outcome is Outcome.UNSETTLED  # type: ignore[union-attr]
        verdict = bench.wait_for("a.m4a", "attention")

    assert verdict.outcome is Outcome.UNREADABLE
    bench.require_whole()


def test_an_unreadable_file_that_is_replaced_by_a_whole_one_is_taken(bench: Bench, drop: Path) -> None:
    with bench.watching(drop):
        (drop / "a.wav").write_bytes(wav(1.0)[:-5000])
        bench.wait_for("a.wav", "attention")
        (drop / "a.wav").write_bytes(wav(1.0))
        bench.wait_for("a.wav", "accepted")

    assert bench.intake.attention() == []
    assert [one.state for one in bench.intake.verdicts()] == ["accepted", "gone"]


def test_a_part_file_is_passed_over_until_it_gets_its_name(bench: Bench, drop: Path) -> None:
    with bench.watching(drop) as watcher:
        part = drop / "a.wav.part"
        part.write_bytes(wav())
        (drop / "marker.wav").write_bytes(wav(seed="marker"))
        bench.wait_for("marker.wav", "accepted")
        wait_until(lambda: watcher.is_idle)
        assert bench.titles() == ["marker"]
        part.rename(drop / "a.wav")
        bench.wait_for("a.wav", "accepted")

    bench.require_whole(wav(), wav(seed="marker"))


def test_the_same_name_with_other_content_is_another_source(bench: Bench, drop: Path) -> None:
    with bench.watching(drop):
        (drop / "a.wav").write_bytes(wav(seed=1))
        bench.wait_for("a.wav", "accepted")
        (drop / "a.wav").write_bytes(wav(seed=2))
        wait_until(lambda: bench.count() == 2)

    bench.require_whole(wav(seed=1), wav(seed=2))


def test_a_file_with_an_old_time_is_taken(bench: Bench, drop: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.wav"
    old.write_bytes(wav())
    os.utime(old, (1_000_000_000, 1_000_000_000))
    with bench.watching(drop):
        shutil.copy2(old, drop / "a.wav")
        bench.wait_for("a.wav", "accepted")

    assert bench.sources()[0].recorded_ms == 1_000_000_000_000


def test_a_folder_that_is_moved_in_is_taken_whole(bench: Bench, drop: Path, tmp_path: Path) -> None:
    contents = [wav(seed=number) for number in range(20)]
    away = tmp_path / "recorder" / "card" / "day"
    away.mkdir(parents=True)
    for number, content in enumerate(contents):
        (away / f"{number}.wav").write_bytes(content)
    with bench.watching(drop):
        (tmp_path / "recorder").rename(drop / "recorder")
        wait_until(lambda: bench.count() == 20)

    bench.require_whole(*contents)


def test_a_move_within_the_folder_is_one_more_provenance(bench: Bench, drop: Path) -> None:
    (drop / "sorted").mkdir()
    with bench.watching(drop):
        (drop / "a.wav").write_bytes(wav())
        bench.wait_for("a.wav", "accepted")
        (drop / "a.wav").rename(drop / "sorted" / "b.wav")
        bench.wait_for("b.wav", "duplicate")

    assert [came.name for came in bench.provenance()] == ["a.wav", "b.wav"]
    bench.require_whole(wav())


def test_a_move_while_it_settles_is_taken_once_under_its_last_name(bench: Bench, drop: Path) -> None:
    with bench.watching(drop):
        (drop / "a.wav").write_bytes(wav())
        wait_until(lambda: bench.verdict("a.wav") is not None)
        (drop / "a.wav").rename(drop / "b.wav")
        bench.wait_for("b.wav", "accepted")
        bench.wait_for("a.wav", "gone")

    bench.require_whole(wav())


def test_five_hundred_files_at_once_are_taken_once_each(bench: Bench, drop: Path) -> None:
    contents = [wav(0.01, seed=number) for number in range(500)]
    threads = threading.active_count()
    with bench.watching(drop):
        for number, content in enumerate(contents):
            (drop / f"{number}.wav").write_bytes(content)
        most = threading.active_count() - threads
        wait_until(lambda: bench.count() == 500, seconds=60)

    assert most <= 5  # intake, observer, its emitter and its reader
    bench.require_whole(*contents)
    assert len(bench.provenance()) == 500
    assert {verdict.state for verdict in bench.intake.verdicts()} == {"accepted"}


def test_a_storm_of_events_for_one_file_takes_it_once(bench: Bench, drop: Path) -> None:
    with bench.watching(drop):
        file = drop / "a.wav"
        file.write_bytes(wav())
        for _ in range(300):
            with file.open("rb+") as touched:
                touched.write(b"RIFF")
        bench.wait_for("a.wav", "accepted")
        for _ in range(300):
            bench.intake.inbox.noticed(str(file), event=True)
        wait_until(lambda: bench.intake.inbox.is_idle)

    assert len(bench.intake.verdicts()) == 1
    bench.require_whole(wav())


def test_hints_beyond_the_bound_are_dropped_and_the_folder_is_walked(vault: Vault, drop: Path) -> None:
    bench = Bench(vault, settings=patient(most_hints=5))
    bench.watch(drop)
    contents = [wav(0.01, seed=number) for number in range(40)]
    with Watcher(bench.intake):
        for number, content in enumerate(contents):
            (drop / f"{number}.wav").write_bytes(content)
        wait_until(lambda: bench.count() == 40)

    bench.require_whole(*contents)


def test_a_rescan_finds_what_no_event_told(bench: Bench, drop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("earwitness_core.intake.watch._Hints.dispatch", lambda self, event: None)
    with bench.watching(drop) as watcher:
        wait_until(lambda: watcher.is_idle)
        (drop / "a.wav").write_bytes(wav())
        watcher.rescan()
        bench.wait_for("a.wav", "accepted")


def test_rescans_come_by_themselves(vault: Vault, drop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("earwitness_core.intake.watch._Hints.dispatch", lambda self, event: None)
    bench = Bench(vault, settings=patient(rescan_s=0.2))
    with bench.watching(drop):
        (drop / "a.wav").write_bytes(wav())
        bench.wait_for("a.wav", "accepted")


@pytest.mark.parametrize("how", ["chosen", "network mount", "no watches left"])
def test_a_folder_without_events_is_polled(bench: Bench, drop: Path, monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    if how == "network mount":
        monkeypatch.setattr("earwitness_core.intake.mounts.is_network", lambda folder: True)
    if how == "no watches left":
        monkeypatch.setattr("earwitness_core.intake.watch._started_observer", lambda: None)
    with bench.watching(drop, polling=how == "chosen"):
        (drop / "a.wav").write_bytes(wav(seed=1))
        bench.wait_for("a.wav", "accepted")
        (drop / "b.wav").write_bytes(wav(seed=2))
        bench.wait_for("b.wav", "accepted")

    bench.require_whole(wav(seed=1), wav(seed=2))


def test_a_read_only_folder_is_taken_from(bench: Bench, drop: Path) -> None:
    """As root, permissions stop nobody; that no write is even tried shows in the folder's time and content."""
    (drop / "a.wav").write_bytes(wav())
    drop.chmod(0o555)
    before = drop.stat().st_mtime_ns
    with bench.watching(drop):
        bench.wait_for("a.wav", "accepted")

    assert drop.stat().st_mtime_ns == before
    bench.require_whole(wav())


def test_a_folder_that_is_unplugged_and_comes_back_is_taken_up_again(bench: Bench, drop: Path, tmp_path: Path) -> None:
    with bench.watching(drop) as watcher:
        (drop / "a.wav").write_bytes(wav(seed=1))
        bench.wait_for("a.wav", "accepted")
        (drop / "b.wav").write_bytes(wav(1.0, seed=2)[:-100])
        wait_until(lambda: getattr(bench.verdict("b.wav"), "detail", ""))
        drop.rename(tmp_path / "unplugged")
        wait_until(lambda: not bench.intake.folders()[0].is_present)
        (tmp_path / "unplugged" / "b.wav").write_bytes(wav(1.0, seed=2))
        (tmp_path / "unplugged" / "c.wav").write_bytes(wav(seed=3))
        time.sleep(0.3)  # long enough for a watcher that thinks the files are gone
        assert bench.verdict("b.wav").state == "settling"  # type: ignore[union-attr]
        (tmp_path / "unplugged").rename(drop)
        bench.wait_for("b.wav", "accepted")
        bench.wait_for("c.wav", "accepted")
        (drop / "d.wav").write_bytes(wav(seed=4))
        bench.wait_for("d.wav", "accepted")
        wait_until(lambda: watcher.is_idle)

    bench.require_whole(wav(seed=1), wav(1.0, seed=2), wav(seed=3), wav(seed=4))


def test_a_folder_that_is_replaced_by_another_is_watched_on(bench: Bench, drop: Path, tmp_path: Path) -> None:
    with bench.watching(drop) as watcher:
        wait_until(lambda: watcher.is_idle)
        drop.rename(tmp_path / "old")
        drop.mkdir()
        (drop / "a.wav").write_bytes(wav(seed=1))
        bench.wait_for("a.wav", "accepted")
        (drop / "b.wav").write_bytes(wav(seed=2))
        bench.wait_for("b.wav", "accepted")

    bench.require_whole(wav(seed=1), wav(seed=2))


def test_a_folder_that_is_not_there_at_the_start_is_taken_up_when_it_comes(
    bench: Bench, drop: Path, tmp_path: Path
) -> None:
    bench.watch(drop)
    drop.rename(tmp_path / "away")
    with Watcher(bench.intake) as watcher:
        wait_until(lambda: watcher.is_idle)
        (tmp_path / "away").rename(drop)
        (drop / "a.wav").write_bytes(wav())
        bench.wait_for("a.wav", "accepted")


def test_a_folder_that_is_added_while_watching_is_watched(bench: Bench, drop: Path, tmp_path: Path) -> None:
    with bench.watching(drop):
        other = tmp_path / "other"
        bench.watch(other)
        (other / "a.wav").write_bytes(wav())
        bench.wait_for("a.wav", "accepted")


def test_a_folder_that_is_no_longer_watched_is_let_be(bench: Bench, drop: Path) -> None:
    with bench.watching(drop) as watcher:
        (drop / "half.wav").write_bytes(wav(1.0)[:-100])
        wait_until(lambda: bench.verdict("half.wav") is not None)
        bench.intake.unwatch(bench.intake.folders()[0].id)
        wait_until(lambda: watcher.is_idle, what="the half file to be forgotten")
        (drop / "a.wav").write_bytes(wav())
        watcher.rescan()
        wait_until(lambda: watcher.is_idle)

    assert bench.intake.verdicts() == []
    bench.require_whole()


def test_the_inner_of_two_watched_folders_decides(bench: Bench, drop: Path) -> None:
    other = bench.project("Case 2")
    bench.watch(drop)
    inner = drop / "case 2"
    inner.mkdir()
    bench.intake.watch(inner, type(bench.destination)(other))
    (inner / "a.wav").write_bytes(wav())
    with Watcher(bench.intake) as watcher:
        bench.wait_for("a.wav", "accepted")
        wait_until(lambda: watcher.is_idle)

    assert [source.project_id for source in bench.sources()] == [other]


def crashing(times: float, when: Callable[[RangeSource], bool] = lambda source: True) -> Probe:
    """A probe whose child dies so many times before it answers."""
    calls = itertools.count()

    def probe(source: RangeSource) -> MediaFacts:
        if when(source) and next(calls) < times:
            raise EngineCrashed()
        return quick_probe(source)

    return probe


def test_the_clock_set_back_holds_nothing_up(tmp_path: Path, drop: Path) -> None:
    clock = SetClock()
    with make_vault(tmp_path, clock=clock) as vault:
        bench = Bench(vault, probe=crashing(1), settings=patient(backoff_s=0.3))
        with bench.watching(drop):
            (drop / "a.wav").write_bytes(wav(seed=1))
            wait_until(lambda: getattr(bench.verdict("a.wav"), "outcome", None) is Outcome.ENGINE_CRASHED)
            clock.set_off_by(hours=-48)
            bench.wait_for("a.wav", "accepted", seconds=5)
            (drop / "b.wav").write_bytes(wav(seed=2))
            bench.wait_for("b.wav", "accepted", seconds=5)


def test_a_next_try_that_a_clock_set_back_put_far_away_comes_soon(tmp_path: Path, drop: Path) -> None:
    clock = SetClock()
    with make_vault(tmp_path, clock=clock) as vault:
        first = Bench(vault, probe=crashing(math.inf), settings=patient(backoff_s=0.3))
        with first.watching(drop):
            (drop / "a.wav").write_bytes(wav())
            wait_until(lambda: getattr(first.verdict("a.wav"), "outcome", None) is Outcome.ENGINE_CRASHED)
        clock.set_off_by(hours=-48)

        second = Bench(vault)
        with Watcher(second.intake):
            second.wait_for("a.wav", "accepted", seconds=5)


def test_an_engine_that_keeps_crashing_parks_the_file_and_the_others_go_on(vault: Vault, drop: Path) -> None:
    probe = crashing(math.inf, when=lambda source: source.size_bytes > 5000)
    bench = Bench(vault, probe=probe, settings=patient(backoff_s=0.02))
    with bench.watching(drop):
        (drop / "bad.wav").write_bytes(wav(1.0))
        (drop / "good.wav").write_bytes(wav())
        bench.wait_for("good.wav", "accepted")
        verdict = bench.wait_for("bad.wav", "attention")

    assert verdict.outcome is Outcome.ENGINE_CRASHED
    assert verdict.attempt == 5


def test_links_and_pipes_are_told_and_not_followed(bench: Bench, drop: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.wav").write_bytes(wav())
    with bench.watching(drop):
        (drop / "link.wav").symlink_to(outside / "secret.wav")
        (drop / "folder").symlink_to(outside)
        os.mkfifo(drop / "pipe.wav")
        for name in ("link.wav", "folder", "pipe.wav"):
            bench.wait_for(name, "ignored")

    bench.require_whole()


def test_a_file_that_turns_into_a_link_while_it_settles_is_not_followed(
    bench: Bench, drop: Path, tmp_path: Path
) -> None:
    (tmp_path / "secret.wav").write_bytes(wav(seed=9))
    with bench.watching(drop):
        (drop / "a.wav").write_bytes(wav(1.0)[:-100])
        wait_until(lambda: getattr(bench.verdict("a.wav"), "detail", ""))
        (drop / "a.wav").unlink()
        (drop / "a.wav").symlink_to(tmp_path / "secret.wav")
        bench.wait_for("a.wav", "ignored")

    bench.require_whole()


def test_the_vault_itself_is_never_taken_from(vault: Vault, tmp_path: Path) -> None:
    bench = Bench(vault)
    with bench.watching(tmp_path):
        (vault.folder / "a.wav").write_bytes(wav(seed=1))
        (tmp_path / "b.wav").write_bytes(wav(seed=2))
        bench.wait_for("b.wav", "accepted")

    assert bench.titles() == ["b"]


def test_what_cannot_be_watched_is_refused(bench: Bench, drop: Path) -> None:
    with pytest.raises(NotFound):
        bench.intake.watch(drop / "nowhere", bench.destination)
    with pytest.raises(Refused, match="inside the vault"):
        bench.intake.watch(bench.vault.folder / "blobs", bench.destination)
    with pytest.raises(Refused, match="left or moved"):
        bench.intake.watch(drop, bench.destination, after="delete")
    with pytest.raises(NotFound):
        bench.intake.unwatch("0" * 32)  # type: ignore[arg-type]


def test_watching_a_folder_again_changes_where_its_files_go(bench: Bench, drop: Path) -> None:
    first = bench.watch(drop)
    other = bench.project("Case 2")

    again = bench.intake.watch(drop, type(bench.destination)(other), after="move")

    assert again == first
    [folder] = bench.intake.folders()
    assert (folder.project_id, folder.after, folder.is_present) == (other, "move", True)


def test_what_waits_goes_where_the_folder_goes_now(bench: Bench, drop: Path) -> None:
    other = bench.project("Case 2")
    with bench.watching(drop):
        (drop / "a.wav").write_bytes(wav(1.0)[:-100])
        wait_until(lambda: getattr(bench.verdict("a.wav"), "detail", ""))
        bench.intake.watch(drop, type(bench.destination)(other))
        wait_until(lambda: getattr(bench.verdict("a.wav"), "project_id", "") == other)
        (drop / "a.wav").write_bytes(wav(1.0))
        bench.wait_for("a.wav", "accepted")

    assert [source.project_id for source in bench.sources()] == [other]
    assert len(bench.intake.verdicts()) == 1


@pytest.fixture(autouse=True)
def _no_thread_stays() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    wait_until(lambda: set(threading.enumerate()) <= before, what="the watcher's threads to end")


def test_after_a_rescan_idle_means_that_what_lies_there_was_seen_whatever_became_of_its_event(
    bench: Bench, drop: Path
) -> None:
    """A file is put there and asked about in the same breath, again and again; its event is still on its way."""
    with bench.watching(drop) as watcher:
        for number in range(15):
            (drop / f"{number}.wav").write_bytes(wav(seed=number))
            watcher.rescan()
            wait_until(lambda: watcher.is_idle, what="being idle")
            assert bench.count() == number + 1
