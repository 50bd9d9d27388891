"""What people decide about findings: one at a time, everywhere, by hand; and all of it taken back in order."""

from __future__ import annotations

import pytest

from earwitness_core.errors import NotFound, Refused
from earwitness_core.ids import SourceId
from earwitness_core.model import TextSpan
from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.review.desk import ReviewDesk
from earwitness_core.privacy.review.queue import Rank
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import SourceRow
from helpers.conversations import add_source, add_transcript
from helpers.corrections import texts
from helpers.findings import only, scanned, told

NAME, SHORT, PHONE, ILL = (
    ("Anna Bauer", Kind.PERSON),
    ("Bauer was", Kind.PERSON),
    ("0612345678", Kind.PHONE),
    ("was ill", Kind.HEALTH),
)


@pytest.fixture
def other(vault: Vault) -> SourceId:
    made = add_source(vault, "Other")
    add_transcript(vault, made, [("Ben", "anna bauer called from 0612345678"), ("Ben", "so he said")])
    return made


def project_of(vault: Vault, source: SourceId) -> str:
    with vault.read() as session:
        return session.get_one(SourceRow, source).project_id


def test_the_queue_begins_with_what_would_harm_most(vault: Vault, source: SourceId, desk: ReviewDesk) -> None:
    scanned(vault, source, NAME, PHONE, ILL, ("May", Kind.DATE))
    page, total = desk.queue()

    assert total == 4
    assert [one.rank for one in page] == [Rank.SPECIAL, Rank.CONTACT, Rank.NAME, Rank.OTHER]
    assert page[1].before.endswith("number is ") and page[1].after.startswith(" they say")
    assert [one.finding.text for one in desk.queue(limit=1, offset=2)[0]] == ["Anna Bauer"]


def test_names_that_were_confirmed_often_come_later(vault: Vault, source: SourceId, desk: ReviewDesk) -> None:
    scanned(vault, source, NAME, ("Bauer was", Kind.PERSON))
    desk.confirm([next(one.id for one in desk.of(source) if one.text == "Anna Bauer")])
    again = add_source(vault, "Again")
    add_transcript(vault, again, [("Ben", "Anna Bauer and Zora")])
    scanned(vault, again, NAME, ("Zora", Kind.PERSON))

    assert [one.finding.text for one in desk.queue(source_id=again)[0]] == ["Zora", "Anna Bauer"]


def test_what_is_decided_leaves_the_queue(vault: Vault, source: SourceId, desk: ReviewDesk) -> None:
    scanned(vault, source, NAME, PHONE)
    person, phone = desk.of(source)
    desk.confirm([person.id])
    desk.reject([phone.id])

    assert desk.queue()[1] == 0
    assert only(tuple(one for one in desk.of(source) if one.id == person.id)).decided_by == "anna"


def test_everywhere_holds_in_other_sources_and_for_what_is_found_later(
    vault: Vault, source: SourceId, other: SourceId, desk: ReviewDesk
) -> None:
    scanned(vault, source, PHONE)
    scanned(vault, other, PHONE)
    desk.reject([only(desk.of(source)).id], everywhere=True)
    assert told(desk.of(other)) == [("0612345678", "phone", "rejected")]

    third = add_source(vault, "Third")
    add_transcript(vault, third, [("Ben", "again 0612345678")])
    scanned(vault, third, PHONE)
    assert told(desk.of(third)) == [("0612345678", "phone", "rejected")]

    desk.undo(project_of(vault, source))
    assert {one.state for where in (source, other, third) for one in desk.of(where)} == {"suggested"}


def test_a_finding_is_something_else(vault: Vault, source: SourceId, desk: ReviewDesk) -> None:
    scanned(vault, source, NAME)
    desk.retype(only(desk.of(source)).id, Kind.ORGANISATION)
    scanned(vault, source, NAME)

    assert told(desk.of(source)) == [("Anna Bauer", "organisation", "confirmed")]
    assert only(desk.of(source)).person_id is None


def test_what_nobody_found_is_added_by_place(vault: Vault, source: SourceId, desk: ReviewDesk) -> None:
    text = " ".join(texts(vault, source))
    start = text.index("harbour")
    made = desk.add(source, TextSpan(start, start + 7), Kind.PLACE)
    scanned(vault, source)

    assert (made.text, made.detector, made.score) == ("harbour", "person", 1.0)
    assert told(desk.of(source)) == [("harbour", "place", "confirmed")]


def test_every_act_is_taken_back_in_order(vault: Vault, source: SourceId, desk: ReviewDesk) -> None:
    project = project_of(vault, source)
    scanned(vault, source, NAME, PHONE, ILL)
    seen = [desk.of(source)]
    person, _, phone = desk.of(source)
    for act in (
        lambda: desk.confirm([person.id], everywhere=True),
        lambda: desk.reject([phone.id]),
        lambda: desk.retype(person.id, Kind.PLACE),
        lambda: desk.add(source, TextSpan(0, 1), Kind.CODE),
        lambda: desk.reject([person.id, phone.id], everywhere=True),
    ):
        act()
        seen.append(desk.of(source))
    acts = [one.act for one in desk.history(project)]
    for before in reversed(seen[:-1]):
        desk.undo(project)
        assert desk.of(source) == before

    assert acts == ["reject", "add", "retype", "reject", "confirm"]
    with pytest.raises(Refused, match="no decision"):
        desk.undo(project)


def test_what_is_not_there_is_refused(vault: Vault, source: SourceId, desk: ReviewDesk) -> None:
    with pytest.raises(NotFound):
        desk.confirm(["0" * 32])
    with pytest.raises(Refused, match="no word"):
        desk.add_text(project_of(vault, source), " ... ", Kind.CODE)
    with pytest.raises(Refused, match="no text"):
        desk.add(source, TextSpan(0, 10_000), Kind.CODE)
