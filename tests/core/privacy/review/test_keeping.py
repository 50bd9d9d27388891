"""A second run changes nothing; what people decided stays through runs, corrections and new transcripts."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from earwitness_core.ids import SourceId
from earwitness_core.model import Label, TextSpan
from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.policy.labels import Labels
from earwitness_core.privacy.review.desk import ReviewDesk
from earwitness_core.privacy.review.finding import State
from earwitness_core.texts.places import carry_to
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import AnchorRow, FindingRow
from helpers.conversations import add_source, add_transcript, set_state, trash
from helpers.corrections import corrections, segments, texts
from helpers.findings import only, review, scanned, told

NAME, PHONE, ILL = ("Anna Bauer", Kind.PERSON), ("0612345678", Kind.PHONE), ("was ill", Kind.HEALTH)


def rewrite(vault: Vault, source: SourceId, old: str, new: str) -> None:
    segment = next(one for one in segments(vault, source) if old in one.text)
    corrections(vault).rewrite([segment], segment.text.replace(old, new))


def test_a_finding_has_words_time_and_person(vault: Vault, source: SourceId, desk: ReviewDesk) -> None:
    scanned(vault, source, NAME)

    found = only(desk.of(source))

    assert (found.text, found.state, found.is_sure, found.person_number) == ("Anna Bauer", State.SUGGESTED, True, 1)
    assert (found.span, found.words) == (TextSpan(6, 16), TextSpan(6, 16))
    assert (found.time.start_ms, found.time.end_ms) == (600, 1200)


def test_a_second_run_changes_no_row(vault: Vault, source: SourceId, desk: ReviewDesk) -> None:
    first = scanned(vault, source, NAME, PHONE, ILL)
    before = desk.of(source)
    again = scanned(vault, source, NAME, PHONE, ILL)

    assert (first.added, again.added, again.gone, again.stayed) == (3, 0, 0, 3)
    assert desk.of(source) == before


def test_what_is_found_no_more_is_gone_unless_somebody_confirmed_it(
    vault: Vault, source: SourceId, desk: ReviewDesk
) -> None:
    scanned(vault, source, NAME, PHONE)
    desk.confirm([desk.of(source)[0].id])
    scanned(vault, source)

    assert told(desk.of(source)) == [("Anna Bauer", "person", "confirmed")]
    with vault.read() as session:
        assert len(session.scalars(select(AnchorRow)).all()) == 1


def test_rejected_stays_rejected_after_a_run_and_a_correction(vault: Vault, source: SourceId, desk: ReviewDesk) -> None:
    scanned(vault, source, NAME)
    desk.reject([only(desk.of(source)).id])
    rewrite(vault, source, "I met", "Well 😀, yesterday I met")
    scanned(vault, source, NAME)

    assert told(desk.of(source)) == [("Anna Bauer", "person", "rejected")]
    assert only(desk.of(source)).person_id is None


def test_another_name_in_place_of_a_rejected_one_is_suggested(vault: Vault, source: SourceId, desk: ReviewDesk) -> None:
    scanned(vault, source, NAME)
    desk.reject([only(desk.of(source)).id])
    rewrite(vault, source, "Anna Bauer", "Hanna Brauer")
    scanned(vault, source, ("Hanna Brauer", Kind.PERSON))

    assert ("Hanna Brauer", "person", "suggested") in told(desk.of(source))


def test_a_part_of_what_was_confirmed_is_no_news(vault: Vault, source: SourceId, desk: ReviewDesk) -> None:
    scanned(vault, source, NAME)
    desk.confirm([only(desk.of(source)).id])
    scanned(vault, source, ("Anna", Kind.PERSON), ("met Anna Bauer", Kind.PERSON))

    assert told(desk.of(source)) == [("met Anna Bauer", "person", "suggested"), ("Anna Bauer", "person", "confirmed")]


def test_decisions_follow_to_a_new_transcript(vault: Vault, source: SourceId, desk: ReviewDesk) -> None:
    scanned(vault, source, NAME, PHONE)
    person, phone = desk.of(source)
    desk.confirm([person.id])
    desk.reject([phone.id])
    old = segments(vault, source)[0].transcript_id
    set_state(vault, old, "superseded")
    new = add_transcript(
        vault, source, [("Ann", "so I met Anna Bauer in May"), ("Ben", "number is 0612345678")], version=2
    )
    with vault.write(actor="tester", action="test.carry") as unit:
        carry_to(unit.session, source, new)
    scanned(vault, source, NAME, PHONE)

    assert told(desk.of(source)) == [("Anna Bauer", "person", "confirmed"), ("0612345678", "phone", "rejected")]


def test_a_sure_special_category_raises_the_label_once_and_a_person_may_lower_it(
    vault: Vault, source: SourceId, desk: ReviewDesk
) -> None:
    labels = Labels(vault, actor="anna")
    scanned(vault, source, ILL, score=0.5)
    assert labels.in_force(source) is Label.CONFIDENTIAL

    scanned(vault, source, ILL, score=0.9)
    assert labels.in_force(source) is Label.RESTRICTED
    [raised] = labels.history(source)
    assert (raised.by_itself, raised.reason) == (True, "A special category was found: health.")

    labels.set_source(source, Label.CONFIDENTIAL, "talk about the weather")
    scanned(vault, source, ILL, score=0.9)
    assert labels.in_force(source) is Label.CONFIDENTIAL


def test_a_confirmed_special_category_raises_the_label(vault: Vault, source: SourceId, desk: ReviewDesk) -> None:
    scanned(vault, source, ILL, score=0.6)
    desk.confirm([only(desk.of(source)).id])

    assert Labels(vault, actor="anna").in_force(source) is Label.RESTRICTED


def test_a_source_in_the_trash_shows_nothing(vault: Vault, source: SourceId, desk: ReviewDesk) -> None:
    scanned(vault, source, NAME)
    trash(vault, source)
    assert (desk.of(source), desk.queue()[1]) == ((), 0)
    trash(vault, source, restore=True)
    assert len(desk.of(source)) == 1


WORDS = ["Anna", "Bauer", "will", "😀", "e\u0301t", "May", "0612345678", "said"]


@settings(deadline=None, max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from(WORDS), min_size=3, max_size=9),
    st.data(),
)
def test_decisions_hold_through_any_corrections(vault: Vault, said: list[str], data: st.DataObject) -> None:
    """Whatever is written around a decided finding, it says the same at its place, and is not suggested anew."""
    source = add_source(vault, "Any")
    add_transcript(vault, source, [("Ann", "before it"), ("Ann", "so Zora Quint came"), ("Ben", " ".join(said))])
    desk = review(vault)
    scanned(vault, source, ("Zora Quint", Kind.PERSON))
    state = data.draw(st.sampled_from([State.CONFIRMED, State.REJECTED]))
    (desk.confirm if state is State.CONFIRMED else desk.reject)([only(desk.of(source)).id])
    for _ in range(data.draw(st.integers(1, 3))):
        new = " ".join(data.draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6)))
        place = data.draw(st.sampled_from([0, 1, 2]))
        segment = segments(vault, source)[place]
        text = f"{new} Zora Quint {new}" if place == 1 else new
        if text != segment.text:
            corrections(vault).rewrite([segment], text)
        scanned(vault, source, ("Zora Quint", Kind.PERSON))

    found = only(desk.of(source))
    whole = " ".join(texts(vault, source))
    assert (found.text, found.state) == ("Zora Quint", state)
    assert whole[found.span.start : found.span.end] == "Zora Quint"


@pytest.mark.parametrize("count", [1, 40])
def test_places_are_the_same_however_many_there_are(vault: Vault, count: int) -> None:
    """Few are read around each place, many in one go."""
    source = add_source(vault, "Many")
    add_transcript(vault, source, [("Ann", f"and Bauer number {number}") for number in range(count)])
    scanned(vault, source, ("Bauer", Kind.PERSON))
    found = review(vault).of(source)

    assert [one.text for one in found] == ["Bauer"] * count
    assert found[-1].span.start == len(" ".join(texts(vault, source))) - len(f"Bauer number {count - 1}")
    with vault.read() as session:
        assert len(session.scalars(select(FindingRow)).all()) == count
