"""The findings stage: every source searched by the real engine, again when something changes, safe from kills."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import delete, select

from earwitness_core.care import Care
from earwitness_core.engines import Engine
from earwitness_core.ids import SourceId
from earwitness_core.jobs import JobState, Queue, Runner
from earwitness_core.jobs import queue as jobs_queue
from earwitness_core.model import TextSpan
from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.review.room import FindingsRoom
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import FindingScanRow, JobRow, SourceRow
from helpers.conversations import add_source, add_transcript, trash
from helpers.corrections import corrections, segments
from helpers.findings import scanned, told
from helpers.pages import remains


@pytest.fixture
def queue(vault: Vault) -> Queue:
    return Queue(vault, actor="tester")


@pytest.fixture
def room(vault: Vault, queue: Queue) -> Iterator[FindingsRoom]:
    made = FindingsRoom(vault, queue, actor="anna")
    yield made
    made.close()


def work(vault: Vault, room: FindingsRoom) -> None:
    """Let the jobs run, those that wait for a pause at once."""
    with vault.write(actor="tester", action="test.hurry") as unit:
        for row in unit.session.scalars(select(JobRow)):
            row.run_after_ms = 0
    assert Runner(vault, room.handlers()).run_until_idle(120)


def project_of(vault: Vault, source: SourceId) -> str:
    with vault.read() as session:
        return session.get_one(SourceRow, source).project_id


def test_a_participant_is_found_in_every_source_and_in_later_ones(
    vault: Vault, room: FindingsRoom, queue: Queue
) -> None:
    first = add_source(vault, "First")
    add_transcript(vault, first, [("Ann", "here is 😀 Zora Quint"), ("Ben", "and Quint")])
    work(vault, room)
    assert "Zora Quint" not in [one.text for one in room.review.of(first) if one.detector.startswith("known")]

    room.review.persons.add(project_of(vault, first), "Zora Quint")
    second = add_source(vault, "Second")
    add_transcript(vault, second, [("Ann", "zora quint again")])
    work(vault, room)

    assert {"Zora Quint", "Quint"} <= {one.text for one in room.review.of(first) if one.person_number == 1}
    assert "zora quint" in {one.text for one in room.review.of(second) if one.person_number == 1}
    assert room.stage.queue_due() == 0


def test_many_sources_are_queued_some_at_a_time(
    vault: Vault, room: FindingsRoom, queue: Queue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs_queue, "_AT_ONCE", 2)
    for number in range(5):
        add_transcript(vault, add_source(vault, f"Source {number}"), [("Ann", "here is Zora")])
    with vault.write(actor="tester", action="test") as unit:
        unit.session.execute(delete(JobRow))

    assert room.stage.queue_due() == 5
    assert len(queue.jobs(kind="findings", state="ready")) == 5
    assert room.stage.queue_due() == 0


def test_a_confirmed_name_is_found_in_the_others(vault: Vault, room: FindingsRoom) -> None:
    first, second = add_source(vault, "First"), add_source(vault, "Second")
    add_transcript(vault, first, [("Ann", "here is qwerx zzvorn")])
    add_transcript(vault, second, [("Ann", "then qwerx zzvorn came")])
    room.review.add(first, TextSpan(8, 20), Kind.PERSON)
    work(vault, room)

    assert [one.span for one in room.review.of(second) if one.text == "qwerx zzvorn"] == [TextSpan(5, 17)]
    assert [one.text for one in room.review.of(first)].count("qwerx zzvorn") == 1


def test_words_given_by_hand_are_confirmed_wherever_they_stand(vault: Vault, room: FindingsRoom) -> None:
    first = add_source(vault, "First")
    add_transcript(vault, first, [("Ann", "the falcon  plan")])
    room.review.add_text(project_of(vault, first), "Falcon", Kind.CODE)
    work(vault, room)

    assert ("falcon", "code", "confirmed") in told(room.review.of(first))


def test_a_correction_has_the_source_searched_again(vault: Vault, room: FindingsRoom) -> None:
    source = add_source(vault, "First")
    add_transcript(vault, source, [("Ann", "here is nobody")])
    room.review.persons.add(project_of(vault, source), "Zora Quint")
    work(vault, room)
    corrections(vault).rewrite(segments(vault, source), "here is Zora Quint")
    with vault.read() as session:
        waiting = session.scalars(select(JobRow).where(JobRow.kind == "findings")).one()
        assert (waiting.state, waiting.run_after_ms > 0) == (JobState.READY, True)
    work(vault, room)

    assert "Zora Quint" in [one.text for one in room.review.of(source)]
    with vault.read() as session:
        assert session.scalars(select(FindingScanRow)).one().revision == 1


def test_an_engine_that_is_killed_leaves_nothing_half_done(vault: Vault, room: FindingsRoom, queue: Queue) -> None:
    source = add_source(vault, "First")
    add_transcript(vault, source, [("Ann", "here is Zora Quint")])
    room.review.persons.add(project_of(vault, source), "Zora Quint")
    real = room._engine.call
    killed: list[str] = []

    def call(method: str, *args: object, **rest: object) -> object:
        if not killed:
            killed.append(method)
            room._engine.start()
            room._engine.kill()
            return Engine.call(room._engine, method, {"nonsense": 1})
        return real(method, *args, **rest)  # type: ignore[arg-type]  # as it came

    room._engine.call = call  # type: ignore[method-assign,assignment]
    Runner(vault, room.handlers()).run_until_idle(1)
    assert room.review.of(source) == ()
    queue.retry_all()
    work(vault, room)

    assert killed and "Zora Quint" in [one.text for one in room.review.of(source)]


def test_nothing_in_the_trash_is_searched_and_erasing_takes_all(vault: Vault, room: FindingsRoom, queue: Queue) -> None:
    source, stays = add_source(vault, "First"), add_source(vault, "Second")
    add_transcript(vault, source, [("Ann", "here is zqcanary quintus")])
    add_transcript(vault, stays, [("Ann", "here is nobody")])
    room.review.add(source, TextSpan(8, 24), Kind.PERSON)
    room.review.persons.rename(room.review.persons.list(project_of(vault, source))[0].id, "zqcanary the First")
    scanned(vault, source, ("is zqcanary", Kind.PERSON))
    trash(vault, source)
    assert room.stage.queue_due() <= 1
    assert remains(vault, b"zqcanary")

    care = Care(vault, queue, actor="test")
    care.trash.put([source])
    care.empty_trash([source])

    assert remains(vault, b"zqcanary") == []
    assert remains(vault, b"quintus") == []
    assert room.review.persons.list(project_of(vault, stays)) == []
