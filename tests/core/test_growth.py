"""What is done for every file and every job costs the same in a large vault: nothing reads a whole table."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from earwitness_core.audit.sources import sources_of
from earwitness_core.desk import Desk
from earwitness_core.errors import Ambiguous, NotFound
from earwitness_core.ids import JobId
from earwitness_core.intake import IntakeSettings
from earwitness_core.jobs import Leases
from earwitness_core.library import Library, reading
from earwitness_core.model import Destination, SpeechChoice
from earwitness_core.outcomes import Outcome
from earwitness_core.vault import Vault
from helpers.intakes import Bench
from helpers.media import wav
from helpers.plans import LARGE, listening
from helpers.shelf import put_source, put_transcript
from helpers.transcripts import spoken
from helpers.waiting import wait_until

KINDS = ("decode", "transcribe")


@pytest.fixture
def bench(vault: Vault) -> Bench:
    return Bench(vault)


@pytest.fixture
def drop(tmp_path: Path) -> Path:
    (tmp_path / "drop").mkdir()
    return tmp_path / "drop"


def put(place: Path, name: str) -> Path:
    path = place / name
    path.write_bytes(wav(seed=name))
    return path


def test_taking_a_file_reads_no_whole_table(bench: Bench, drop: Path) -> None:
    with listening(bench.vault) as heard:
        bench.take(put(drop, "first.wav"), put(drop, "second.wav"), drop / "first.wav")

    assert len(heard.seen) > 5
    assert heard.reading_everything(bench.vault) == []


def test_all_that_hangs_on_a_taken_file_reads_no_whole_table(vault: Vault, drop: Path) -> None:
    """The trail, the policy and the stages that fall due hear of every unit of work (Desk)."""
    with Desk(vault, intake=IntakeSettings(glance_s=0.02)) as desk:
        project = desk.library.add_project("Harbour").id
        with listening(vault) as heard:
            files = [put(drop, "one.wav"), put(drop, "two.wav")]
            [first, _] = desk.intake.take(files, Destination(project, SpeechChoice()))
            assert first.source_id is not None
            desk.library.rename_source(first.source_id, "Harbour master")

    assert len(heard.seen) > 20
    assert heard.reading_everything(vault) == []


def test_the_trail_asks_for_the_sources_of_touched_rows_by_their_keys(vault: Vault) -> None:
    touched = {kind: frozenset({"1"}) for kind in LARGE}
    with listening(vault) as heard, vault.read() as session:
        sources_of(session.connection(), touched)

    assert len(heard.seen) > 5
    assert heard.reading_everything(vault) == []


def test_watching_a_folder_reads_no_whole_table(bench: Bench, drop: Path, tmp_path: Path) -> None:
    with (
        listening(bench.vault, thread="earwitness-intake") as heard,
        bench.watching(tmp_path / "watched", after="move") as watcher,
    ):
        put(tmp_path / "watched", "one.wav")
        bench.wait_for("one.wav", "accepted")
        wait_until(lambda: watcher.is_idle, what="the watcher to be idle")

    assert len(heard.seen) > 5
    assert heard.reading_everything(bench.vault) == []


def test_running_a_job_reads_no_whole_table(bench: Bench, drop: Path) -> None:
    bench.take(put(drop, "one.wav"), put(drop, "two.wav"))
    leases = Leases(bench.vault)
    with listening(bench.vault) as heard:
        leases.reclaim("me")
        for lane in ("light", "light", "heavy"):
            claimed = leases.claim("me", (lane,), KINDS)
            assert claimed is not None
            leases.asked("me")
            leases.beat("me")
            if lane == "heavy":
                leases.fail(claimed, Outcome.ENGINE_CRASHED)
            else:
                leases.finish(claimed)
        leases.is_idle(KINDS)

    assert heard.reading_everything(bench.vault) == []


def test_a_page_of_a_list_reads_no_whole_table(bench: Bench, drop: Path) -> None:
    bench.take(put(drop, "one.wav"))
    library = Library(bench.vault, "tester")
    [source] = library.sources()
    with listening(bench.vault) as heard:
        library.sources(limit=10, offset=0)
        library.source(source.id)
        library.source(source.title)
        library.titles([source.id])
        bench.queue.jobs(limit=10)
        bench.queue.jobs(limit=10, latest=True)
        bench.queue.jobs(source=source.id)
        bench.queue.those([job.id for job in bench.queue.jobs(source=source.id)])
        bench.intake.verdicts(most=10)
        bench.intake.verdicts_of(["nothing"])

    assert heard.reading_everything(bench.vault) == []


def test_whatever_points_at_a_row_is_found_by_an_index_when_the_row_goes(vault: Vault) -> None:
    """SQLite looks for such rows at every deletion; without an index it goes through the whole table."""
    with vault.read() as session:
        missing = [
            f"{table}.{column}"
            for table in sorted(LARGE)
            for column in (row[3] for row in session.execute(text(f"PRAGMA foreign_key_list({table})")))
            if column not in {_first(session, row[1]) for row in session.execute(text(f"PRAGMA index_list({table})"))}
            and (table, column) not in {("inbox", "project_id")}  # a project goes once in a while
        ]

    assert missing == []


def _first(session: object, index: str) -> str:
    return str(next(iter(session.execute(text(f"PRAGMA index_info('{index}')"))))[2])  # type: ignore[attr-defined]


def test_more_sources_than_a_statement_takes_values_are_listed(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_AT_ONCE", 2)
    library = Library(vault, "tester")
    project = library.add_project("Harbour").id
    for number in range(5):
        put_transcript(vault, put_source(vault, project, f"Interview {number}"), (None, spoken("The ship left.")))

    listed = library.sources()

    assert [one.title for one in listed] == [f"Interview {number}" for number in range(5)]
    assert all(one.transcript is not None for one in listed)


def test_pages_of_sources_go_back_from_the_newest(vault: Vault) -> None:
    library = Library(vault, "tester")
    project = library.add_project("Harbour").id
    for number in range(5):
        put_source(vault, project, f"Interview {number}", state="ready" if number else "processing")
    put_source(vault, library.add_project("Other").id, "Call")

    pages = [library.sources("Harbour", limit=2, offset=offset) for offset in (0, 2, 4, 6)]

    assert [[one.title[-1] for one in page] for page in pages] == [["3", "4"], ["1", "2"], ["0"], []]
    assert (library.count("Harbour"), library.count(), library.count("Harbour", "processing")) == (5, 6, 1)


def test_pages_of_jobs_are_the_next_to_run_or_the_latest(bench: Bench, drop: Path) -> None:
    bench.take(*(put(drop, f"{number}.wav") for number in range(3)))
    every = [job.id for job in bench.queue.jobs()]

    assert [job.id for job in bench.queue.jobs(limit=2, offset=1)] == every[1:3]
    assert [job.id for job in bench.queue.jobs(limit=2, offset=1, latest=True)] == every[-3:-1]
    assert bench.queue.count(state=("ready", "waiting")) == bench.queue.count() == 6
    assert bench.queue.count(state="waiting", kind="transcribe") == 3
    assert [job.id for job in bench.queue.those([every[3], JobId("0"), every[1]])] == [every[1], every[3]]
    assert every[2] in [job.id for job in bench.queue.with_id_part(every[2][-8:].upper())]


def test_a_source_is_found_by_a_part_of_its_id_or_its_name_and_never_from_the_trash(vault: Vault) -> None:
    library = Library(vault, "tester")
    project = library.add_project("Harbour").id
    first, second = put_source(vault, project, "Interview"), put_source(vault, project, "Call")
    put_source(vault, project, "Old call", trashed=True)

    assert library.source(first[-8:].upper()).id == first
    assert library.source("call").id == second
    with pytest.raises(Ambiguous):
        library.source(first[:4])
    for unknown in ("Old call", "ffffffff", "nothing"):
        with pytest.raises(NotFound):
            library.source(unknown)
