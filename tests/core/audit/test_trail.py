"""Every unit of work and its event are one; what is handed out is on record; nothing of content is in an event."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from earwitness_core.audit import Trail, verify
from earwitness_core.audit.actions import LEFT_OUT
from earwitness_core.audit.event import LISTED
from earwitness_core.audit.events import events
from earwitness_core.errors import WrongPassphrase
from earwitness_core.vault import Vault, mirror, open_vault
from earwitness_core.vault.schema import ProjectRow, SettingRow
from helpers.shelf import put_source, put_transcript
from helpers.trails import act, actions, all_events, attached, opened
from helpers.vaults import by_passphrase, make_vault, reopen


@pytest.fixture
def trail(vault: Vault) -> Iterator[Trail]:
    """Whatever a test does, its trail verifies."""
    yield attached(vault)
    assert verify(vault).faults == ()


def test_a_trail_begins_once_and_says_with_what(tmp_path: Path) -> None:
    with make_vault(tmp_path) as vault:
        attached(vault)
    with opened(vault.folder) as again:
        events = all_events(again)

    assert [one.action for one in events] == ["trail.begin"]
    assert events[0].seq == 1
    assert events[0].reason.startswith("earwitness ")


def test_a_unit_of_work_is_one_event(vault: Vault, trail: Trail) -> None:
    act(vault, "Harbour", actor="anna", reason="a new case")

    event = all_events(vault)[-1]
    assert (event.actor, event.action, event.reason) == ("anna", "project.add", "a new case")
    with vault.read() as session:
        assert event.ids("project") == (session.query(ProjectRow).one().id,)
    assert verify(vault).ok


def test_a_unit_that_is_undone_leaves_no_event(vault: Vault, trail: Trail) -> None:
    with pytest.raises(KeyError), vault.write(actor="a", action="project.add") as unit:
        unit.session.add(ProjectRow(name="gone", created_ms=1))
        raise KeyError
    act(vault, "stays")

    assert actions(vault) == ["trail.begin", "project.add"]
    assert verify(vault).ok


def test_an_event_that_cannot_be_written_undoes_its_unit(vault: Vault, trail: Trail) -> None:
    """As when the disk is full in between: neither without the other."""
    with vault.maintenance() as connection:
        connection.execute("CREATE TRIGGER full BEFORE INSERT ON trail BEGIN SELECT RAISE(ABORT, 'full'); END")

    with pytest.raises(IntegrityError):
        act(vault, "Harbour")
    with vault.read() as session:
        assert session.query(ProjectRow).count() == 0


def test_a_trail_is_read_page_by_page_from_its_end(vault: Vault, trail: Trail) -> None:
    for number in range(7):
        act(vault, f"Harbour {number}")
    pages: list[list[int]] = []
    with vault.read() as session:
        before = None
        while page := [one.seq for one in events(session, newest=3, before=before)]:
            pages.append(page)
            before = page[0]

    assert pages == [[6, 7, 8], [3, 4, 5], [1, 2]]


def test_no_statement_changes_or_removes_an_event(vault: Vault, trail: Trail) -> None:
    for statement in ("UPDATE trail SET actor = 'nobody'", "DELETE FROM trail"):
        with pytest.raises(IntegrityError, match="the trail is not"), vault.write(actor="a", action="test") as unit:
            unit.session.execute(text(statement))

    assert actions(vault) == ["trail.begin"]


def test_what_is_left_out_is_named_with_a_reason(vault: Vault, trail: Trail) -> None:
    assert all(reason for reason in LEFT_OUT.values())
    for action in LEFT_OUT:
        act(vault, action, action=action)

    assert actions(vault) == ["trail.begin"]


def test_an_event_names_the_source_of_what_was_touched(vault: Vault, trail: Trail) -> None:
    act(vault, "Harbour")
    with vault.read() as session:
        project = session.query(ProjectRow).one().id
    source = put_source(vault, project)
    transcript = put_transcript(vault, source)
    with vault.write(actor="a", action="transcript.test") as unit:
        unit.touch("transcript", transcript)

    assert all_events(vault)[-1].ids("source") == (source,)


def test_of_many_rows_their_number_and_digest_are_kept(vault: Vault, trail: Trail) -> None:
    with vault.write(actor="a", action="test.many") as unit:
        unit.session.add_all(ProjectRow(name=str(number), created_ms=1) for number in range(LISTED + 1))

    (touched,) = all_events(vault)[-1].touched
    assert (touched.kind, touched.count, touched.ids) == ("project", LISTED + 1, ())
    assert touched.digest is not None


def test_what_is_no_id_is_kept_as_a_keyed_hash(vault: Vault, trail: Trail) -> None:
    with vault.write(actor="a", action="test.odd") as unit:
        unit.touch("file", "Interview with Marzipan.wav")
        unit.session.add(SettingRow(key="meaning.model", value={}))

    event = all_events(vault)[-1]
    assert event.ids("setting") == ("meaning.model",)
    assert event.ids("file") == (vault.keys.text_mac(b"Interview with Marzipan.wav").hex(),)


def test_a_reading_is_on_record_once_in_five_minutes(vault: Vault, trail: Trail) -> None:
    for _ in range(3):
        trail.readings.note("transcript.read", "transcript", ["ab" * 16])
    trail.readings.note("transcript.read", "transcript", ["cd" * 16])

    assert actions(vault)[1:] == ["transcript.read", "transcript.read"]


def test_a_search_goes_with_the_next_unit_and_keeps_nothing_of_what_was_asked(vault: Vault, trail: Trail) -> None:
    trail.readings.searched("marzipanoxide", ["ab" * 16])
    assert actions(vault) == ["trail.begin"]
    act(vault, "Harbour", action="job.beat")  # leaves no event itself, and takes the search along

    event = all_events(vault)[-1]
    assert event.action == "search.find"
    assert event.ids("source") == ("ab" * 16,)
    assert event.reason == "words, 13 characters"
    with vault.read() as session:
        kept = session.execute(text("SELECT hex(touched) || hex(reason) FROM trail")).scalars().all()
    assert not any(b"marzipan".hex().upper() in one for one in kept)


def test_searches_are_written_when_they_are_many_and_at_the_end(tmp_path: Path) -> None:
    with make_vault(tmp_path) as vault:
        trail = attached(vault)
        for number in range(40):
            trail.readings.searched(str(number), [])
        assert actions(vault).count("search.find") == 32
    with opened(vault.folder) as again:
        assert actions(again).count("search.find") == 40


def test_a_search_of_a_unit_that_is_undone_is_not_lost(vault: Vault, trail: Trail) -> None:
    trail.readings.searched("word", [])
    with pytest.raises(KeyError), vault.write(actor="a", action="project.add"):
        raise KeyError
    trail.readings.flush()

    assert actions(vault) == ["trail.begin", "search.find"]


def test_a_reading_inside_a_unit_of_work_goes_with_it(vault: Vault, trail: Trail) -> None:
    with vault.write(actor="a", action="project.add"):
        trail.readings.note("transcript.read", "transcript", ["ab" * 16])

    assert actions(vault) == ["trail.begin", "transcript.read", "project.add"]


def test_an_opening_and_the_failed_ones_before_it_are_on_record(tmp_path: Path) -> None:
    with make_vault(tmp_path) as vault:
        attached(vault)
    for _ in range(2):
        with pytest.raises(WrongPassphrase):
            open_vault(vault.folder, by_passphrase("not this one"))
    for _ in range(2):
        with reopen(vault.folder) as again:
            attached(again).opened()
            events = all_events(again)

    assert [one.action for one in events[1:]] == ["vault.unlock-failed", "vault.unlock", "vault.unlock"]
    assert events[1].reason.startswith("passphrase: 2 times")
    assert events[2].reason == "passphrase"


def test_the_mirror_follows_what_is_pressing_at_once_and_the_rest_at_the_end(tmp_path: Path) -> None:
    with make_vault(tmp_path) as vault:
        attached(vault)
        assert _mirrored(vault) == 1
        act(vault, "Harbour")
        assert _mirrored(vault) == 1
        act(vault, "out", action="transcript.export")
        assert _mirrored(vault) == 3
        act(vault, "Pier")
    assert _mirrored(vault) == 4


def _mirrored(vault: Vault) -> int:
    head = mirror.read(vault.folder, vault.keys)
    assert head is not None
    return head.seq
