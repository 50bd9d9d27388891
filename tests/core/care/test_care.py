"""Trash, rules of retention, holds and backups by schedule: what is promised, what falls due, and what wins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select, text

from earwitness_core.care import Care, Rule, Schedule
from earwitness_core.errors import NotFound, Refused, UnderHold
from earwitness_core.jobs import JobSpec, Queue, Runner
from earwitness_core.search.meaning import rows
from earwitness_core.vault import Vault, check_vault
from earwitness_core.vault.backup import back_up, open_own_backup
from earwitness_core.vault.schema import BlobRow, HoldRow, JobRow, PassageRow, SourceRow, TranscriptRow
from earwitness_core.vault.upkeep import rekey_vault
from helpers.backups import add_source, blob_of, titles
from helpers.clocks import StillClock
from helpers.vaults import CHEAP, PASSPHRASE, make_vault, reopen

DAY = 86_400_000


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def vault(tmp_path: Path, clock: StillClock) -> Iterator[Vault]:
    with make_vault(tmp_path, clock=clock) as made:
        yield made


def ahead(clock: StillClock, ms: int) -> None:
    clock.offset_ms += ms


def found(vault: Vault, word: str) -> int:
    with vault.read() as session:
        query = text("SELECT count(*) FROM segment_fts WHERE segment_fts MATCH :word").bindparams(word=word)
        return session.execute(query).scalar_one()


def project_of(vault: Vault, source: str) -> str:
    with vault.read() as session:
        return session.get_one(SourceRow, source).project_id


def state_of(vault: Vault, kind: str) -> str | None:
    with vault.read() as session:
        return session.scalars(select(JobRow.state).where(JobRow.kind == kind)).one_or_none()


def work(vault: Vault, care: Care) -> None:
    assert Runner(vault, care.handlers(), chores=care.chores).run_until_idle(30)


# ── trash ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_is_trashed_is_not_found_and_comes_back_as_it_was(vault: Vault, care: Care, queue: Queue) -> None:
    source = add_source(vault, "one", words="harbour")
    with vault.write(actor="a", action="test") as unit:
        waiting = queue.add(unit, JobSpec("decode", source))  # type: ignore[arg-type]
        mine = queue.add(unit, JobSpec("speakers", source))  # type: ignore[arg-type]
    queue.pause(mine)
    care.trash.put([source])
    assert (found(vault, "harbour"), queue.job(waiting).state) == (0, "paused")
    assert [one.title for one in care.trash.list()] == ["one"]
    care.trash.restore([source])

    assert found(vault, "harbour") == 10
    assert (queue.job(waiting).state, queue.job(mine).state) == ("ready", "paused")
    assert care.trash.list() == []


def test_what_is_held_is_not_trashed_and_none_of_the_others_is(vault: Vault, care: Care) -> None:
    free, held = add_source(vault, "free"), add_source(vault, "held")
    care.holds.place("source", held, "court order")

    with pytest.raises(UnderHold):
        care.trash.put([free, held])
    assert care.trash.list() == []


def test_only_what_lies_in_the_trash_is_erased(vault: Vault, care: Care) -> None:
    source = add_source(vault, "one")

    with pytest.raises(Refused, match="Only what lies in the trash"):
        care.empty_trash([source])


def test_what_is_not_there_cannot_be_trashed(care: Care) -> None:
    with pytest.raises(NotFound):
        care.trash.put(["00" * 16])


# ── holds ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_holds_stay_on_record_with_who_and_why(vault: Vault, care: Care) -> None:
    source = add_source(vault, "one")
    care.holds.place("source", source, "court order 12")
    care.holds.lift("source", source, "case closed")

    (hold,) = care.holds.all()
    assert (hold.reason, hold.lifted_reason, hold.actor, hold.lifted_by) == (
        "court order 12",
        "case closed",
        "tester",
        "tester",
    )
    assert care.holds.all(in_force=True) == []


def test_a_hold_needs_a_reason_and_something_to_hold(vault: Vault, care: Care) -> None:
    source = add_source(vault, "one")
    with pytest.raises(Refused, match="reason"):
        care.holds.place("source", source, "  ")
    with pytest.raises(NotFound):
        care.holds.place("project", "nothing", "court order")
    with pytest.raises(NotFound):
        care.holds.lift("source", source, "none there")


# ── retention ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_rule_trashes_then_erases_each_in_its_time(vault: Vault, care: Care, clock: StillClock) -> None:
    source = add_source(vault, "old")
    care.retention.set(Rule(project_of(vault, source), keep_ms=365 * DAY, trash_ms=30 * DAY))
    ahead(clock, 100 * DAY)
    add_source(vault, "new")

    work(vault, care)
    assert care.trash.list() == []
    ahead(clock, 266 * DAY)
    work(vault, care)
    assert [one.title for one in care.trash.list()] == ["old"]
    ahead(clock, 29 * DAY)
    work(vault, care)
    assert [one.title for one in care.trash.list()] == ["old"]
    ahead(clock, 2 * DAY)
    work(vault, care)
    assert titles(vault) == {"new"}
    assert not care.eraser.waits_for_scrub


def test_a_rule_can_erase_the_sound_and_keep_the_text(vault: Vault, care: Care, clock: StillClock) -> None:
    source = add_source(vault, "old")
    care.retention.set(Rule(project_of(vault, source), keep_ms=DAY, what="recordings"))
    ahead(clock, 2 * DAY)
    work(vault, care)

    with vault.read() as session:
        assert session.get_one(BlobRow, blob_of(vault, source)).erased_ms is not None
    assert found(vault, "harbour") == 10
    work(vault, care)


@pytest.mark.parametrize("kind", ["source", "project"])
def test_a_hold_wins_over_a_rule(vault: Vault, care: Care, clock: StillClock, kind: str) -> None:
    source = add_source(vault, "old")
    project = project_of(vault, source)
    care.retention.set(Rule(project, keep_ms=DAY, what="recordings"))
    care.holds.place(kind, source if kind == "source" else project, "court order")
    ahead(clock, 10 * DAY)
    work(vault, care)

    with vault.read() as session:
        assert session.get_one(BlobRow, blob_of(vault, source)).erased_ms is None
    assert [(one.does, one.held) for one in care.retention.due()] == [("erase-sound", "court order")]


def test_what_a_rule_will_do_is_told_before(vault: Vault, care: Care, clock: StillClock) -> None:
    source = add_source(vault, "one")
    taken = clock.now_ms()
    care.retention.set(Rule(project_of(vault, source), keep_ms=10 * DAY))
    (due,) = care.retention.due()

    assert (due.title, due.does) == ("one", "trash")
    assert abs(due.due_ms - taken - 10 * DAY) < 1000
    assert care.retention.due(by_ms=clock.now_ms()) == []
    care.retention.clear(project_of(vault, source))
    assert (care.retention.due(), care.retention.rules()) == ([], [])


def test_a_rule_that_makes_no_sense_is_refused(care: Care) -> None:
    with pytest.raises(Refused):
        care.retention.set(Rule("x", keep_ms=-1))
    with pytest.raises(Refused):
        care.retention.set(Rule("x", keep_ms=1, what="names"))


# ── backups by schedule ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    (tmp_path / "drive").mkdir()
    return tmp_path / "drive" / "b.ewbackup"


def numbers(vault: Vault, file: Path) -> list[int]:
    with open_own_backup(file, vault.keys) as backup:
        return [one.number for one in backup.generations]


def test_a_due_backup_is_made_by_whoever_runs_the_vault(
    vault: Vault, care: Care, clock: StillClock, drive: Path
) -> None:
    add_source(vault, "one")
    care.backups.set_schedule(Schedule(str(drive), every="daily"))
    work(vault, care)
    work(vault, care)
    assert numbers(vault, drive) == [1]
    ahead(clock, DAY + 1)
    work(vault, care)

    assert numbers(vault, drive) == [1, 2]
    assert state_of(vault, "backup") == "done"


def test_without_a_schedule_none_is_made(vault: Vault, care: Care, drive: Path) -> None:
    care.backups.set_schedule(Schedule(str(drive)))
    work(vault, care)

    assert not drive.exists()


def test_generations_past_their_time_are_pruned(vault: Vault, care: Care, clock: StillClock, drive: Path) -> None:
    care.backups.set_schedule(Schedule(str(drive), every="weekly", keep_days=10))
    for _ in range(4):
        work(vault, care)
        ahead(clock, 7 * DAY)

    assert numbers(vault, drive) == [3, 4]


def test_a_drive_that_is_not_there_waits_in_attention_and_goes_on_when_it_is_back(
    vault: Vault, care: Care, queue: Queue, clock: StillClock, drive: Path
) -> None:
    care.backups.set_schedule(Schedule(str(drive), every="daily"))
    work(vault, care)
    away = drive.rename(drive.with_name("away"))
    ahead(clock, 2 * DAY)
    work(vault, care)
    (job,) = queue.attention()
    assert (job.kind, job.outcome) == ("backup", "target-missing")
    assert not drive.exists()  # an empty mount point is not filled
    away.rename(drive)
    work(vault, care)

    assert queue.attention() == []
    assert numbers(vault, drive) == [1, 2]


def test_a_backup_file_that_is_harmed_is_told_in_attention(
    vault: Vault, care: Care, queue: Queue, clock: StillClock, drive: Path
) -> None:
    care.backups.set_schedule(Schedule(str(drive), every="daily"))
    work(vault, care)
    drive.write_bytes(b"EARWBACK" + bytes(100_000))
    ahead(clock, 2 * DAY)
    work(vault, care)

    (job,) = queue.attention()
    assert job.outcome == "backup-refused"
    assert "damaged" in (job.detail or "")


def test_after_a_rekey_the_schedule_goes_on_in_a_new_file(tmp_path: Path, drive: Path) -> None:
    with make_vault(tmp_path / "other") as vault:
        care = Care(vault, Queue(vault), actor="tester")
        care.backups.set_schedule(Schedule(str(drive), every="daily"))
        work(vault, care)
        rekey_vault(vault, PASSPHRASE, kdf=CHEAP, _floor=CHEAP)
    with reopen(vault.folder) as again:
        care = Care(again, Queue(again), actor="tester")
        new = care.backups.moved_on(again.clock.now_ms())
        assert new is not None
        assert new.parent == drive.parent
        work(again, care)
        assert numbers(again, new) == [1]


def test_a_schedule_that_makes_no_sense_is_refused(care: Care) -> None:
    with pytest.raises(Refused):
        care.backups.set_schedule(Schedule("x", every="hourly"))
    with pytest.raises(Refused):
        care.backups.make()


# ── repair and report ────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_lost_recording_comes_back_from_the_backup(vault: Vault, care: Care, drive: Path) -> None:
    source = add_source(vault, "one")
    back_up(vault, drive)
    vault.blobs.path(blob_of(vault, source)).unlink()
    report = check_vault(vault)
    assert not report.ok
    with open_own_backup(drive, vault.keys) as backup:
        mended = care.mender.mend(report, backup)

    assert mended.from_backup == 1
    assert check_vault(vault).findings == ()


def test_lost_decoded_sound_is_made_again_by_a_job(vault: Vault, care: Care) -> None:
    source = add_source(vault, "one")
    with vault.blobs.create() as writer:
        writer.write(bytes(1000))
        sealed = writer.finish()
    with vault.write(actor="a", action="test") as unit:
        vault.blobs.record(unit, sealed)
        unit.session.flush()
        unit.session.get_one(SourceRow, source).pcm_blob_id = sealed.id
    vault.blobs.path(sealed.id).unlink()
    mended = care.mender.mend(check_vault(vault))

    assert (mended.decoded_again, state_of(vault, "decode")) == (1, "ready")
    assert check_vault(vault).ok


def test_what_takes_room_adds_up(vault: Vault, care: Care) -> None:
    add_source(vault, "one", size=300_000)
    care.trash.put([add_source(vault, "two", size=200_000)])
    report = care.storage()
    media = next(line for line in report.lines if line.kind == "media")

    assert (media.project, media.size_bytes, media.trashed_bytes) == ("Case", 500_000, 200_000)
    parts = sum(line.size_bytes for line in report.lines) + sum(report.shared.values())
    assert 0.8 < parts / report.on_disk_bytes < 1.1


def test_vectors_are_counted_for_their_project(vault: Vault, care: Care) -> None:
    source = add_source(vault, "one")
    with vault.write(actor="test", action="test") as unit:
        transcript = unit.session.scalars(select(TranscriptRow.id).where(TranscriptRow.source_id == source)).one()
        rows.build(unit, transcript)
        passage = unit.session.scalars(select(PassageRow.id)).first()
        assert passage is not None
        rows.store(unit, rows.number_of(unit, "a model", "0" * 64), [(passage, b"s" * 48, b"v" * 388)])

    lines = {line.kind: line for line in care.storage().lines}

    assert (lines["vectors of meaning"].project, lines["vectors of meaning"].size_bytes) == ("Case", 436)


def test_a_hold_is_a_row_that_names_no_content(vault: Vault, care: Care) -> None:
    source = add_source(vault, "one")
    care.holds.place("source", source, "order 5")
    with vault.read() as session:
        row = session.scalars(select(HoldRow)).one()
    assert replace(care.holds.all()[0]).id == row.id
