"""Files that are given directly: one verdict each, at once."""

from __future__ import annotations

import hashlib
import os
import shutil
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from earwitness_core.errors import Cancelled
from earwitness_core.intake import Verdict
from earwitness_core.model import Destination, Quality, SpeechChoice
from earwitness_core.outcomes import Outcome
from earwitness_core.vault import Vault
from helpers.intakes import Bench, patient
from helpers.media import mp4_without_moov, quick_probe, silent_end, wav


def write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_a_recording_becomes_a_source_with_its_hash_provenance_and_jobs(bench: Bench, drop: Path) -> None:
    content = wav(seed=1)
    file = write(drop / "Interview Meyer.wav", content)

    [verdict] = bench.take(file)

    assert verdict.outcome is Outcome.ACCEPTED
    [source] = bench.sources()
    assert source.id == verdict.source_id
    assert source.title == "Interview Meyer"
    assert source.media_type == "audio/wav"
    assert source.sha256 == verdict.sha256 == hashlib.sha256(content).hexdigest()
    assert source.duration_ms == 50
    assert source.media["tags"] == {"comment": "made for a test"}
    [came] = bench.provenance()
    assert (came.origin, came.path, came.name, came.scan, came.actor) == (
        "taken",
        str(file),
        "Interview Meyer.wav",
        "off",
        "tester",
    )
    bench.require_whole(content)
    assert file.read_bytes() == content


def test_the_choice_goes_to_the_source_and_to_its_stages(bench: Bench, drop: Path) -> None:
    choice = SpeechChoice(quality=Quality.BEST, language="de", vocabulary=("Earwitness",), speakers=2)

    bench.intake.take([write(drop / "a.wav", wav())], Destination(bench.destination.project_id, choice))

    [source] = bench.sources()
    assert SpeechChoice.from_plain(source.choice) == choice


def test_the_same_content_again_is_one_more_provenance_and_stays_where_it_is(bench: Bench, drop: Path) -> None:
    first = write(drop / "a.wav", wav(seed=1))
    second = write(drop / "copy of a.wav", wav(seed=1))

    verdicts = bench.take(first, second)

    assert [verdict.outcome for verdict in verdicts] == [Outcome.ACCEPTED, Outcome.DUPLICATE]
    assert verdicts[0].source_id == verdicts[1].source_id
    assert [came.name for came in bench.provenance()] == ["a.wav", "copy of a.wav"]
    assert second.exists()
    bench.require_whole(wav(seed=1))


def test_the_same_file_given_twice_adds_nothing(bench: Bench, drop: Path) -> None:
    file = write(drop / "a.wav", wav())
    bench.take(file)

    [verdict] = bench.take(file)

    assert verdict.outcome is Outcome.DUPLICATE
    assert verdict.source_id is not None
    assert len(bench.provenance()) == 1
    bench.require_whole(wav())


def test_content_in_the_trash_is_a_duplicate_and_is_told_so(bench: Bench, drop: Path) -> None:
    file = write(drop / "a.wav", wav())
    [first] = bench.take(file)
    with bench.vault.write(actor="tester", action="source.trash") as unit:
        unit.session.get(type(bench.sources()[0]), first.source_id).trashed_ms = unit.now_ms  # type: ignore[union-attr]

    [verdict] = bench.take(write(drop / "b.wav", wav()))

    assert verdict.outcome is Outcome.DUPLICATE
    assert "trash" in verdict.says


def test_another_project_gets_its_own_source_of_the_same_file(bench: Bench, drop: Path) -> None:
    file = write(drop / "a.wav", wav())
    bench.take(file)

    [verdict] = bench.intake.take([file], Destination(bench.project("Case 2")))

    assert verdict.outcome is Outcome.ACCEPTED
    assert len({source.project_id for source in bench.sources()}) == 2


def test_the_same_name_with_other_content_is_a_new_source(bench: Bench, drop: Path) -> None:
    file = write(drop / "a.wav", wav(seed=1))
    bench.take(file)
    write(file, wav(seed=2))

    [verdict] = bench.take(file)

    assert verdict.outcome is Outcome.ACCEPTED
    bench.require_whole(wav(seed=1), wav(seed=2))


def test_a_folder_is_taken_with_all_that_is_in_it_but_hidden_and_unfinished_files(bench: Bench, drop: Path) -> None:
    (drop / "day 2").mkdir()
    write(drop / "a.wav", wav(seed=1))
    write(drop / "day 2" / "b.wav", wav(seed=2))
    for name in (".DS_Store", "._a.wav", "c.wav.part", "~$notes.docx"):
        write(drop / name, wav(seed=name))

    verdicts = bench.take(drop)

    assert sorted(verdict.name for verdict in verdicts) == ["a.wav", "b.wav"]
    bench.require_whole(wav(seed=1), wav(seed=2))


@pytest.mark.parametrize(
    ("name", "content", "outcome"),
    [
        ("empty.wav", b"", Outcome.EMPTY),
        ("cut.wav", wav(1.0)[:-2000], Outcome.UNREADABLE),
        ("no index.m4a", mp4_without_moov(), Outcome.UNREADABLE),
        ("reserved.wav", bytes(9000), Outcome.UNREADABLE),
        ("letter.wav", b"Dear Sir or Madam, \n" * 40, Outcome.UNSUPPORTED),
        ("paper.mp3", b"%PDF-1.7\n" + bytes(range(256)), Outcome.UNSUPPORTED),
        ("bundle.zip", b"PK\x03\x04\x14\x00\x00\x00" + bytes(range(256)), Outcome.UNSUPPORTED),
        ("locked.zip", b"PK\x03\x04\x14\x00\x01\x00" + bytes(range(256)), Outcome.ENCRYPTED),
    ],
)
def test_what_is_no_whole_recording_says_why_and_leaves_nothing(
    bench: Bench, drop: Path, name: str, content: bytes, outcome: Outcome
) -> None:
    file = write(drop / name, content)

    [verdict] = bench.take(file)

    assert verdict.outcome is outcome
    assert verdict.says
    assert verdict.next_step
    assert file.read_bytes() == content
    bench.require_whole()


def test_a_recording_that_was_cut_short_is_taken_as_it_is_when_a_person_wants_it(bench: Bench, drop: Path) -> None:
    """A recorder that lost its power leaves such a file; there will never be another."""
    cut = wav(1.0)[:-2000]
    bench.take(write(drop / "a.wav", cut))

    [verdict] = bench.intake.retry(as_it_is=True)

    assert verdict.outcome is Outcome.ACCEPTED
    bench.require_whole(cut)


def test_what_holds_no_sound_at_all_is_not_taken_even_then(bench: Bench, drop: Path) -> None:
    file = write(drop / "a.m4a", mp4_without_moov())

    [verdict] = bench.intake.take([file], bench.destination, as_it_is=True)

    assert verdict.outcome is Outcome.UNREADABLE


def test_a_folder_with_the_vault_in_it_gives_all_but_the_vault(bench: Bench, drop: Path) -> None:
    write(bench.vault.folder / "inside.wav", wav(seed=1))
    write(drop / "a.wav", wav(seed=2))

    bench.take(bench.vault.folder.parent)
    bench.take(bench.vault.folder / "inside.wav")

    assert bench.titles() == ["a"]


def test_a_recording_that_ends_in_silence_is_taken(bench: Bench, drop: Path) -> None:
    [verdict] = bench.take(write(drop / "a.wav", silent_end()))

    assert verdict.outcome is Outcome.ACCEPTED


def test_a_wrong_ending_does_not_matter(bench: Bench, drop: Path) -> None:
    [verdict] = bench.take(write(drop / "really a wav.pdf", wav()))

    assert verdict.outcome is Outcome.ACCEPTED
    assert bench.sources()[0].media_type == "audio/wav"


def test_links_pipes_devices_and_sockets_are_refused_in_words(bench: Bench, drop: Path) -> None:
    (drop / "link.wav").symlink_to(write(drop / "a.wav", wav()))
    os.mkfifo(drop / "pipe.wav")
    os.mknod(drop / "device.wav", 0o600 | 0o020000, os.makedev(1, 5))

    verdicts = bench.take(drop / "link.wav", drop / "pipe.wav", drop / "device.wav")

    assert [verdict.outcome for verdict in verdicts] == [Outcome.UNSUPPORTED] * 3
    assert [verdict.detail for verdict in verdicts] == [
        "It is a link, not a file.",
        "It is a pipe, not a file.",
        "It is a device, not a file.",
    ]
    bench.require_whole()


def test_what_is_not_there_has_vanished_and_leaves_no_row(bench: Bench, drop: Path) -> None:
    [verdict] = bench.take(drop / "nothing.wav")

    assert verdict.outcome is Outcome.VANISHED
    assert bench.intake.verdicts() == []


def test_a_file_above_the_limit_is_too_large(vault: Vault, drop: Path) -> None:
    bench = Bench(vault, settings=patient(most_bytes=1000))

    [verdict] = bench.take(write(drop / "a.wav", wav(1.0)))

    assert verdict.outcome is Outcome.TOO_LARGE
    bench.require_whole()


def test_a_file_that_another_program_writes_to_is_unsettled(bench: Bench, drop: Path) -> None:
    file = write(drop / "a.wav", wav())
    with file.open("ab"):
        [verdict] = bench.take(file)

    assert verdict.outcome is Outcome.UNSETTLED
    assert "writing" in verdict.says
    [again] = bench.take(file)
    assert again.outcome is Outcome.ACCEPTED


def test_a_file_that_grows_is_unsettled(vault: Vault, drop: Path) -> None:
    bench = Bench(vault, settings=patient(glance_s=0.3))
    file = write(drop / "a.wav", wav())
    writer = threading.Timer(0.1, lambda: file.write_bytes(wav(2.0)))
    writer.start()

    [verdict] = bench.take(file)

    writer.join()
    assert verdict.outcome is Outcome.UNSETTLED
    bench.require_whole()


def test_a_file_that_may_not_be_read_is_unreadable_and_can_be_retried(
    bench: Bench, drop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As root every file can be read, so the system call refuses here."""
    file = write(drop / "a.wav", wav())
    real = os.open

    def refusing(path: str, *how: int) -> int:
        if str(path) == str(file):
            raise PermissionError(13, "Permission denied")
        return real(path, *how)

    with monkeypatch.context() as patched:
        patched.setattr("earwitness_core.intake.opened.os.open", refusing)
        [verdict] = bench.take(file)
    assert verdict.outcome is Outcome.UNREADABLE
    assert "permissions" in verdict.says
    assert [one.inbox_id for one in bench.intake.attention()] == [verdict.inbox_id]

    [again] = bench.intake.retry()

    assert again.outcome is Outcome.ACCEPTED
    assert bench.intake.attention() == []
    bench.require_whole(wav())


def test_a_file_that_needs_attention_can_be_let_be(bench: Bench, drop: Path) -> None:
    [verdict] = bench.take(write(drop / "a.wav", b""))
    assert verdict.inbox_id is not None

    bench.intake.dismiss(verdict.inbox_id)

    assert bench.intake.attention() == []
    assert bench.intake.retry() == []


def test_a_mistake_of_our_own_parks_the_file_and_the_others_go_on(vault: Vault, drop: Path) -> None:
    from helpers.media import quick_probe

    def clumsy(source: object) -> object:
        if source.size_bytes > 5000:  # type: ignore[attr-defined]
            raise ZeroDivisionError("of the probe")
        return quick_probe(source)  # type: ignore[arg-type]

    bench = Bench(vault, probe=clumsy)  # type: ignore[arg-type]
    verdicts = bench.take(write(drop / "a.wav", wav(1.0)), write(drop / "b.wav", wav()))

    assert [verdict.outcome for verdict in verdicts] == [Outcome.BUG, Outcome.ACCEPTED]
    bench.require_whole(wav())


def test_taking_can_be_cancelled_and_leaves_no_part(bench: Bench, drop: Path) -> None:
    with pytest.raises(Cancelled):
        bench.intake.take([write(drop / "a.wav", wav())], bench.destination, stopping=lambda: True)

    bench.require_whole()


def test_each_verdict_is_told_as_it_comes_and_kept(bench: Bench, drop: Path) -> None:
    told: list[Verdict] = []

    bench.intake.take([write(drop / "a.wav", wav()), write(drop / "b.wav", b"")], bench.destination, told=told.append)

    assert [verdict.outcome for verdict in told] == [Outcome.ACCEPTED, Outcome.EMPTY]
    assert [verdict.name for verdict in bench.intake.verdicts()] == ["b.wav", "a.wav"]


def test_a_recording_for_which_the_disk_has_no_room_is_refused_before_the_first_byte_with_figures(
    vault: Vault, drop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Room for its copy, and for the sound that decoding makes of it: an hour of a small file is 115 MB of sound."""
    (drop / "a.wav").write_bytes(wav(seed=1))
    bench = Bench(vault, probe=lambda source: replace(quick_probe(source), duration_ms=3_600_000))
    usage = shutil.disk_usage(vault.folder)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=100_000_000))

    (verdict,) = bench.take(drop / "a.wav")

    assert verdict.outcome is Outcome.DISK_FULL
    assert "needs 115 MB" in verdict.detail and "100 MB left" in verdict.detail
    assert list(vault.blobs.files()) == []


def test_the_verdicts_of_some_files_are_read_alone_and_in_their_order(bench: Bench, drop: Path) -> None:
    """As many as there are: an inbox of thousands is not read because one file came."""
    for number in range(5):
        (drop / f"{number}.wav").write_bytes(wav(seed=number))
    told = bench.take(drop)
    wanted = [told[3].inbox_id, told[1].inbox_id]

    found = bench.intake.verdicts_of([str(one) for one in wanted])

    assert [one.name for one in found] == ["1.wav", "3.wav"]
    assert bench.intake.verdicts_of([]) == bench.intake.verdicts_of(["nobody"]) == []
    assert len(bench.intake.verdicts_of([f"no{number}" for number in range(2000)])) == 0


def test_files_are_counted_by_their_state(bench: Bench, drop: Path) -> None:
    (drop / "a.wav").write_bytes(wav(seed=1))
    (drop / "b.wav").write_bytes(b"")
    bench.take(drop)

    assert bench.intake.counts() == {"accepted": 1, "attention": 1}
