"""What is read or heard through a desk is on record before it is shown, with the source that it is of."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from earwitness_core.audit.event import LISTED, Touched
from earwitness_core.desk import Desk
from earwitness_core.errors import NoSound, SoundErased
from earwitness_core.ids import SourceId, new_id
from earwitness_core.model import TextSpan
from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.review.finding import State
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import FindingRow, SourceRow
from helpers.conversations import add_source, add_transcript
from helpers.trails import all_events

SOUND = bytes(range(256)) * 400


@pytest.fixture
def desk(vault: Vault) -> Iterator[Desk]:
    with Desk(vault, actor="anna") as made:
        yield made


@pytest.fixture
def source(vault: Vault, desk: Desk) -> SourceId:
    """An interview with sound, words, a quote and a finding that waits."""
    found = add_source(vault)
    add_transcript(vault, found, [("Anna", "I met Lindvist in May")])
    _give_sound(vault, found, SOUND)
    desk.quotes.add(found, TextSpan(6, 14))
    made = desk.review.add(found, TextSpan(6, 14), Kind.PERSON)
    with vault.write(actor="tester", action="test.wait") as unit:
        unit.session.get_one(FindingRow, made.id).state = State.SUGGESTED
    return found


def test_sound_is_played_at_any_place_and_is_on_record_once_a_sitting(desk: Desk, source: SourceId) -> None:
    for _ in range(2):
        with desk.library.listening.sound(source) as sound:
            assert sound.size_bytes == len(SOUND)
            assert sound.read_at(70_000, 300) == SOUND[70_000:70_300]
            sound.seek(-10, 2)
            assert sound.read() == SOUND[-10:]

    assert _read(desk, source) == ["sound.open"]


def test_sound_that_is_only_ready_is_on_record_when_it_is_played(desk: Desk, source: SourceId) -> None:
    with desk.library.listening.sound(source, record=False) as sound:
        assert sound.read_at(0, 3) == SOUND[:3]
        assert _read(desk, source) == []
        for _ in range(2):
            desk.library.listening.heard(source)

    assert _read(desk, source) == ["sound.open"]


def test_what_has_no_sound_is_refused_and_on_no_record(desk: Desk, source: SourceId) -> None:
    with desk.vault.write(actor="tester", action="test.erase") as unit:
        desk.vault.blobs.erase(unit, unit.session.get_one(SourceRow, source).blob_id)
    with pytest.raises(SoundErased):
        desk.library.listening.sound(source)
    with desk.vault.write(actor="tester", action="test.paper") as unit:
        unit.session.get_one(SourceRow, source).kind = "document"
    with pytest.raises(NoSound):
        desk.library.listening.sound(source)

    assert _read(desk, source) == []


READS: dict[str, Callable[[Desk, SourceId], object]] = {
    "transcript.read": lambda desk, source: desk.library.transcript(source),
    "quote.read": lambda desk, source: desk.quotes.list(),
    "finding.read": lambda desk, source: desk.review.of(source),
}
OTHERS: dict[str, Callable[[Desk, SourceId], object]] = {
    "one quote": lambda desk, source: desk.quotes.quote(desk.quotes.list()[0].id),
    "the queue of findings": lambda desk, source: desk.review.queue(),
    "one finding": lambda desk, source: desk.review.finding(desk.review.of(source)[0].id),
    "earlier words": lambda desk, source: desk.corrections.differences(source),
    "corrections": lambda desk, source: desk.corrections.history(source),
    "places to replace": lambda desk, source: desk.corrections.find("Lindvist", "Lindquist"),
}


@pytest.mark.parametrize("action", READS)
def test_a_reading_names_its_source_and_who(desk: Desk, source: SourceId, action: str) -> None:
    READS[action](desk, source)

    assert _read(desk, source) == [action]


@pytest.mark.parametrize("what", OTHERS)
def test_other_ways_to_the_same_words_are_on_record_too(desk: Desk, source: SourceId, what: str) -> None:
    OTHERS[what](desk, source)

    assert len(_read(desk, source)) == 1


def test_the_register_of_persons_is_read_on_record(desk: Desk, source: SourceId) -> None:
    project = desk.library.projects()[0].id
    desk.review.persons.list(project)

    last = all_events(desk.vault)[-1]
    assert (last.actor, last.action, last.ids("project")) == ("anna", "person.read", (project,))


def test_a_source_among_very_many_is_named_all_the_same() -> None:
    """Of other kinds the number and a digest are enough."""
    many = frozenset(new_id() for _ in range(LISTED + 1))

    assert Touched.of("source", many).ids == tuple(sorted(many))
    assert Touched.of("segment", many).ids == ()


def _read(desk: Desk, source: SourceId) -> list[str]:
    reads = ("sound.open", "transcript.read", "quote.read", "finding.read", "person.read")
    return [
        one.action
        for one in all_events(desk.vault)
        if one.action in reads and source in one.ids("source") and one.actor == "anna"
    ]


def _give_sound(vault: Vault, source: SourceId, content: bytes) -> None:
    with vault.blobs.create() as writer:
        writer.write(content)
        sealed = writer.finish()
    with vault.write(actor="tester", action="test.sound") as unit:
        vault.blobs.record(unit, sealed)
        unit.session.flush()
        unit.session.get_one(SourceRow, source).blob_id = sealed.id
