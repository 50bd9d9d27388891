"""The index holds exactly what may be found, whatever is done to the tables under it."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select, update
from sqlalchemy.exc import DBAPIError

from earwitness_core.ids import SourceId
from earwitness_core.search import Search
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import SegmentRow, SourceRow, SpeakerRow, TranscriptRow
from helpers.conversations import add_source, add_transcript, set_state, trash
from helpers.shelf import add_said
from helpers.transcripts import spoken


@pytest.fixture
def source(vault: Vault) -> SourceId:
    return add_source(vault)


def found(vault: Vault, word: str) -> list[str]:
    """Texts of the hits, after FTS5 has compared its index with the texts that belong in it."""
    with vault.write(actor="tester", action="test.check") as unit:
        unit.session.connection().exec_driver_sql(
            "INSERT INTO segment_fts (segment_fts, rank) VALUES ('integrity-check', 1)"
        )
    return sorted(hit.text for hit in Search(vault).find(word, limit=100).hits)


def reword(vault: Vault, text: str, transcript: str | None = None) -> None:
    """Give every segment this text, without word times."""
    with vault.write(actor="tester", action="test.edit") as unit:
        rows = select(SegmentRow).where(SegmentRow.transcript_id == transcript) if transcript else select(SegmentRow)
        for row in unit.session.scalars(rows):
            row.text, row.words, row.char_end = text, b"", row.char_start + len(text)


def test_what_is_said_can_be_found_at_once(vault: Vault, source: SourceId) -> None:
    transcript = add_transcript(vault, source, [("Anna", "the harbour was closed")], state="partial")
    add_said(vault, transcript, (None, spoken("another harbour opened")))

    assert found(vault, "harbour") == ["another harbour opened", "the harbour was closed"]


def test_a_corrected_segment_is_found_by_its_new_words_only(vault: Vault, source: SourceId) -> None:
    add_transcript(vault, source, [("Anna", "the harbour was closed")])

    reword(vault, "the barber was closed")

    assert found(vault, "harbour") == []
    assert found(vault, "barber") == ["the barber was closed"]


def test_a_superseded_version_is_not_found_until_it_is_current_again(vault: Vault, source: SourceId) -> None:
    first = add_transcript(vault, source, [("Anna", "the harbour was closed"), (None, "in the harbour")])
    set_state(vault, first, "superseded")
    second = add_transcript(vault, source, [("Anna", "the harbour was open")], version=2)
    assert found(vault, "harbour") == ["the harbour was open"]

    set_state(vault, second, "superseded")
    set_state(vault, first, "complete")

    assert found(vault, "harbour") == ["in the harbour", "the harbour was closed"]


def test_segments_added_to_a_superseded_version_are_not_found(vault: Vault, source: SourceId) -> None:
    transcript = add_transcript(vault, source, [("Anna", "the harbour was closed")], state="superseded")
    reword(vault, "harbour again")

    assert found(vault, "harbour") == []
    set_state(vault, transcript, "complete")
    assert found(vault, "harbour") == ["harbour again"]


def test_a_trashed_source_is_not_found_until_it_is_restored(vault: Vault, source: SourceId) -> None:
    old = add_transcript(vault, source, [("Anna", "the old harbour")])
    set_state(vault, old, "superseded")
    add_transcript(vault, source, [("Anna", "the harbour was closed")], version=2)

    trash(vault, source)
    assert found(vault, "harbour") == []
    trash(vault, source, restore=True)

    assert found(vault, "harbour") == ["the harbour was closed"]


def test_a_version_made_current_in_the_trash_is_found_only_after_restoring(vault: Vault, source: SourceId) -> None:
    transcript = add_transcript(vault, source, [("Anna", "the harbour")])
    set_state(vault, transcript, "superseded")
    trash(vault, source)
    set_state(vault, transcript, "complete")
    assert found(vault, "harbour") == []

    trash(vault, source, restore=True)

    assert found(vault, "harbour") == ["the harbour"]


@pytest.mark.parametrize("table", [SourceRow, TranscriptRow, SegmentRow])
@pytest.mark.parametrize("hidden", ["current", "superseded", "trashed"])
def test_a_delete_takes_everything_along_however_it_cascades(
    vault: Vault, source: SourceId, table: type[SourceRow | TranscriptRow | SegmentRow], hidden: str
) -> None:
    transcript = add_transcript(vault, source, [("Anna", "the harbour was closed"), (None, "in the harbour")])
    other = add_source(vault, "Other")
    add_transcript(vault, other, [("Anna", "another harbour")])
    if hidden == "superseded":
        set_state(vault, transcript, "superseded")
    if hidden == "trashed":
        trash(vault, source)

    with vault.write(actor="tester", action="test.delete") as unit:
        by = {SourceRow: SourceRow.id == source, TranscriptRow: TranscriptRow.id == transcript}
        unit.session.execute(delete(table).where(by.get(table, SegmentRow.transcript_id == transcript)))

    assert found(vault, "harbour") == ["another harbour"]
    assert _count(vault, "search_segment") == 1


def test_a_deleted_source_leaves_no_place_behind(vault: Vault, source: SourceId) -> None:
    add_transcript(vault, source, [("Anna", "the harbour"), (None, "was closed")])

    with vault.write(actor="tester", action="test.delete") as unit:
        unit.session.execute(delete(SourceRow))

    assert (_count(vault, "search_segment"), _count(vault, "search_place")) == (0, 0)


def test_a_segment_given_to_another_speaker_is_found_with_that_one(vault: Vault, source: SourceId) -> None:
    add_transcript(vault, source, [("Anna", "the harbour"), ("Ben", "was closed")])
    with vault.write(actor="tester", action="test.assign") as unit:
        ben = unit.session.scalars(select(SpeakerRow.id).where(SpeakerRow.name == "Ben")).one()
        unit.session.execute(update(SegmentRow).values(speaker_id=ben))

    assert found(vault, "harbour speaker:ben") == ["the harbour"]
    assert found(vault, "harbour speaker:anna") == []


def test_a_speaker_who_goes_leaves_what_was_said(vault: Vault, source: SourceId) -> None:
    add_transcript(vault, source, [("Anna", "the harbour")])

    with vault.write(actor="tester", action="test.forget") as unit:
        unit.session.execute(delete(SpeakerRow))

    [hit] = Search(vault).find("harbour").hits
    assert (hit.speaker, hit.speaker_id) == (None, None)


def test_replacing_a_row_keeps_other_places_as_they_are(vault: Vault, source: SourceId) -> None:
    """A conflict clause of the outer statement would reach into a trigger that has one of its own."""
    add_transcript(vault, source, [("Anna", "the harbour"), ("Anna", "was closed")])

    with vault.write(actor="tester", action="test.replace") as unit:
        unit.session.connection().exec_driver_sql(
            """
            INSERT OR REPLACE INTO segment (id, transcript_id, ordinal, char_start, char_end, start_ms, end_ms,
                                            speaker_id, by_speaker, text, words)
            SELECT 99, transcript_id, 2, 30, 40, 0, 1, speaker_id, 0, 'harbour master', x''
            FROM segment WHERE ordinal = 0
            """
        )

    assert found(vault, "speaker:anna") == ["harbour master", "the harbour", "was closed"]


def test_rebuilding_the_index_changes_nothing(vault: Vault, source: SourceId) -> None:
    first = add_transcript(vault, source, [("Anna", "the harbour was closed")])
    set_state(vault, first, "superseded")
    add_transcript(vault, source, [("Anna", "the harbour was open")], version=2)

    with vault.write(actor="tester", action="test.rebuild") as unit:
        unit.session.connection().exec_driver_sql("INSERT INTO segment_fts (segment_fts) VALUES ('rebuild')")

    assert found(vault, "harbour") == ["the harbour was open"]


def test_an_index_that_lost_a_row_is_noticed(vault: Vault, source: SourceId) -> None:
    """The check above can fail."""
    add_transcript(vault, source, [("Anna", "the harbour was closed")])
    with vault.write(actor="tester", action="test.break") as unit:
        unit.session.connection().exec_driver_sql("DELETE FROM segment_fts_docsize")

    with pytest.raises((DBAPIError, Exception), match=r"malformed|damaged"):
        found(vault, "harbour")


_STEPS = st.lists(
    st.tuples(
        st.sampled_from(["say", "supersede", "revive", "trash", "restore", "reword", "delete"]), st.integers(0, 3)
    ),
    max_size=12,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_STEPS)
def test_after_any_history_exactly_the_current_is_found(vault: Vault, steps: list[tuple[str, int]]) -> None:
    with vault.write(actor="tester", action="test.empty") as unit:
        unit.session.execute(delete(SourceRow))
    sources = [add_source(vault, f"Source {i}") for i in range(2)]
    transcripts = [add_transcript(vault, one, [("Anna", "harbour")], version=v) for one in sources for v in (1, 2)]
    for number, (act, which) in enumerate(steps):
        _act(vault, act, sources[which // 2], transcripts[which], f"harbour number {number}")

    with vault.read() as session:
        rows = session.scalars(
            select(SegmentRow.text)
            .join(TranscriptRow, TranscriptRow.id == SegmentRow.transcript_id)
            .join(SourceRow)
            .where(TranscriptRow.state != "superseded", SourceRow.trashed_ms.is_(None))
        )
        expected = sorted(rows)
    assert found(vault, "harbour") == expected


def _act(vault: Vault, act: str, source: str, transcript: str, text: str) -> None:
    with vault.read() as session:
        if session.get(TranscriptRow, transcript) is None:
            return
    match act:
        case "say":
            add_said(vault, transcript, (None, spoken(text)))
        case "supersede" | "revive":
            set_state(vault, transcript, "superseded" if act == "supersede" else "complete")
        case "trash" | "restore":
            trash(vault, source, restore=act == "restore")
        case "reword":
            reword(vault, text, transcript)
        case _:
            with vault.write(actor="tester", action="test.delete") as unit:
                unit.session.execute(delete(TranscriptRow).where(TranscriptRow.id == transcript))


def _count(vault: Vault, table: str) -> int:
    with vault.read() as session:
        return int(session.connection().exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())
