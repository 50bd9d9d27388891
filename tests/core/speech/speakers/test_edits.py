"""Names, merges and splits are there at once, and are still there after the speakers were found again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from earwitness_core.errors import Ambiguous, NotFound, Refused
from earwitness_core.ids import SourceId
from earwitness_core.jobs import Queue
from earwitness_core.model import SpeakerInfo, TimeSpan
from earwitness_core.speech.speakers.edits import SpeakerDesk
from earwitness_core.speech.speakers.rows import bring_up_to_date, turns_of
from earwitness_core.speech.speakers.stage import heard_from, store
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import SpeakerEditRow, SpeakerRow, VoiceRow
from helpers.speaking import add_recording, add_transcript, answer, pieces_of, stored_pieces, vector

THREE = answer([(0, 1000), (3000, 3400)], [(1000, 2000)], [(2000, 3000)])


class Talk:
    """A recording of 4 s whose speakers have been found."""

    def __init__(self, vault: Vault, said: dict[str, Any] = THREE) -> None:
        self.vault = vault
        self.queue = Queue(vault)
        self.desk = SpeakerDesk(vault, self.queue, actor="tester")
        self.id: SourceId = add_recording(vault, bytes(128_000))
        self.hear(said)

    def hear(self, said: dict[str, Any]) -> None:
        """A run of the stage that hears this."""
        with self.vault.write(actor="runner", action="speakers.find") as unit:
            store(unit, self.id, heard_from(said))

    @property
    def speakers(self) -> tuple[SpeakerInfo, ...]:
        return self.desk.list(self.id)

    @property
    def turns(self) -> list[tuple[str, int, int]]:
        """What is shown of the speaker, start and end of each turn."""
        shown = {one.id: one.shown for one in self.speakers}
        with self.vault.read() as session:
            found = turns_of(session, self.id)
        return [(shown[turn.speaker], turn.time.start_ms, turn.time.end_ms) for turn in found]  # type: ignore[index]


@pytest.fixture
def talk(vault: Vault) -> Talk:
    return Talk(vault)


def test_speakers_are_numbered_as_they_first_speak(talk: Talk) -> None:
    assert [(one.shown, one.speech_ms) for one in talk.speakers] == [
        ("Speaker 1", 1400),
        ("Speaker 2", 1000),
        ("Speaker 3", 1000),
    ]


def test_a_speaker_is_meant_by_id_number_or_name(talk: Talk) -> None:
    second = talk.speakers[1]

    assert talk.desk.rename(talk.id, second.id, "Ann").name == "Ann"
    assert talk.desk.rename(talk.id, "2", "Bea").id == second.id
    assert talk.desk.rename(talk.id, "bea", "Cleo").id == second.id
    assert talk.desk.rename(talk.id, "speaker 1", "Dan").ordinal == 1
    with pytest.raises(NotFound):
        talk.desk.rename(talk.id, "Nobody", "x")


def test_two_of_one_name_are_told_apart_by_number(talk: Talk) -> None:
    talk.desk.rename(talk.id, "1", "Ann")
    talk.desk.rename(talk.id, "2", "Ann")

    with pytest.raises(Ambiguous):
        talk.desk.rename(talk.id, "Ann", "x")

    assert talk.desk.rename(talk.id, "2", "Bea").ordinal == 2


def test_an_empty_name_takes_the_name_away(talk: Talk) -> None:
    talk.desk.rename(talk.id, "1", "Ann")

    assert talk.desk.rename(talk.id, "1", "  ").shown == "Speaker 1"


def test_a_name_survives_a_run_again(talk: Talk) -> None:
    talk.desk.rename(talk.id, "2", "Ann")

    talk.hear(answer([(1010, 1990)], [(0, 980), (3000, 3400)], [(2000, 3000)]))

    assert ("Ann", 1010, 1990) in talk.turns
    assert [one.shown for one in talk.speakers] == ["Speaker 1", "Ann", "Speaker 3"]


def test_merged_speakers_stay_merged_after_a_run_again(talk: Talk) -> None:
    kept = talk.desk.merge(talk.id, "1", "3")
    assert next((one.id, one.speech_ms) for one in talk.speakers) == (kept.id, 2400)

    talk.hear(THREE)

    assert talk.turns == [("Speaker 1", 0, 1000), ("Speaker 2", 1000, 2000), ("Speaker 1", 2000, 3400)]


def test_merged_speakers_stay_merged_when_the_machine_hears_one_less(talk: Talk) -> None:
    talk.desk.rename(talk.id, "1", "Ann")
    talk.desk.merge(talk.id, "1", "3")

    talk.hear(answer([(1000, 2000)], [(0, 1000), (2000, 3400)]))

    assert talk.turns == [("Ann", 0, 1000), ("Speaker 2", 1000, 2000), ("Ann", 2000, 3400)]


def test_a_merged_voice_is_the_mean_of_its_parts(talk: Talk) -> None:
    kept = talk.desk.merge(talk.id, "2", "3")

    with talk.vault.read() as session:
        voice = session.get_one(VoiceRow, kept.id)
    half = 0.5**0.5
    assert memoryview(voice.vector).cast("f").tolist()[:3] == pytest.approx([0.0, half, half])
    assert voice.speech_ms == 2000


def test_a_name_comes_back_when_its_voice_is_heard_again(talk: Talk) -> None:
    talk.desk.rename(talk.id, "3", "Cleo")

    talk.hear(answer([(0, 1000), (2000, 3400)], [(1000, 2000)]))
    assert [one.shown for one in talk.speakers] == ["Speaker 1", "Speaker 2"]
    talk.hear(THREE)

    assert [one.shown for one in talk.speakers] == ["Speaker 1", "Speaker 2", "Cleo"]


def test_a_span_given_to_a_new_speaker_stays_theirs(talk: Talk) -> None:
    new = talk.desk.assign(talk.id, TimeSpan(400, 800))
    talk.desk.rename(talk.id, new.id, "Dan")
    expected = [("Speaker 1", 0, 400), ("Dan", 400, 800), ("Speaker 1", 800, 1000)]
    assert talk.turns[:3] == expected

    talk.hear(THREE)

    assert talk.turns[:3] == expected
    with talk.vault.read() as session:
        assert session.get(VoiceRow, new.id) is None


def test_a_made_speaker_is_recognised_when_the_machine_hears_them(talk: Talk) -> None:
    new = talk.desk.assign(talk.id, TimeSpan(400, 800))

    talk.hear(answer([(0, 400), (3000, 3400)], [(1000, 2000)], [(2000, 3000)], [(410, 990)]))

    assert len(talk.speakers) == 4
    assert (f"Speaker {new.ordinal}", 400, 990) in talk.turns


def test_an_edit_gives_the_words_of_the_span_to_the_speaker(talk: Talk) -> None:
    transcript_id = add_transcript(talk.vault, talk.id, pieces_of("so you saw it yes I did"))

    new = talk.desk.assign(talk.id, TimeSpan(400, 800))

    speakers = [(piece.text, piece.speaker == new.id) for piece in stored_pieces(talk.vault, transcript_id)]
    assert speakers[:2] == [("so", False), ("you", True)]


def test_edits_say_who_did_what(talk: Talk) -> None:
    seen: list[tuple[str, str, str]] = []
    talk.vault.subscribe(lambda changes: seen.append((changes.actor, changes.action, changes.reason)))

    talk.desk.rename(talk.id, "1", "Ann", reason="she says so")
    talk.desk.merge(talk.id, "1", "2")
    talk.desk.assign(talk.id, TimeSpan(0, 100), "1")

    assert seen == [
        ("tester", "speakers.rename", "she says so"),
        ("tester", "speakers.merge", ""),
        ("tester", "speakers.assign", ""),
    ]


@pytest.mark.parametrize(
    "attempt",
    [
        lambda talk: talk.desk.merge(talk.id, "1", "1"),
        lambda talk: talk.desk.merge(talk.id, "1", "9"),
        lambda talk: talk.desk.assign(talk.id, TimeSpan(5000, 6000)),
        lambda talk: talk.desk.assign(talk.id, TimeSpan(800, 800), "1"),
        lambda talk: talk.desk.assign(SourceId("none"), TimeSpan(0, 800)),
        lambda talk: talk.desk.rerun(talk.id, 0),
        lambda talk: talk.desk.list(SourceId("none")),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(talk: Talk, attempt: Callable[[Talk], object]) -> None:
    before = talk.turns

    with pytest.raises(Refused):
        attempt(talk)

    assert talk.turns == before
    with talk.vault.read() as session:
        assert session.scalars(select(SpeakerEditRow)).all() == []


def test_a_rerun_is_one_job_with_the_wished_number(talk: Talk) -> None:
    first = talk.desk.rerun(talk.id, 4)
    again = talk.desk.rerun(talk.id)

    assert first == again
    assert [(job.kind, job.facts) for job in talk.queue.jobs()] == [("speakers", {"speakers": None})]


def _acts() -> st.SearchStrategy[list[tuple[str, int, int, int]]]:
    kind = st.sampled_from(["rename", "merge", "assign", "split", "hear"])
    return st.lists(st.tuples(kind, st.integers(1, 4), st.integers(1, 4), st.integers(0, 3600)), max_size=6)


_RUNS = [
    THREE,
    answer([(0, 2000), (3000, 3400)], [(2000, 3000)], vectors=[vector(0.9, 0.4), vector(0.0, 0.0, 1.0)]),
    answer([(0, 1000)], [(1000, 2000)], [(2000, 3000)], [(3000, 3400)]),
    answer(),
]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(_acts())
def test_whatever_is_done_the_same_run_again_changes_nothing(
    vault: Vault, acts: list[tuple[str, int, int, int]]
) -> None:
    talk = Talk(vault)
    transcript_id = add_transcript(vault, talk.id, pieces_of("so you saw it yes I did", "and then"))
    talk.hear(THREE)
    last = THREE
    for kind, one, other, at in acts:
        try:
            if kind == "rename":
                talk.desk.rename(talk.id, str(one), f"N{at}")
            elif kind == "merge":
                talk.desk.merge(talk.id, str(one), str(other))
            elif kind == "hear":
                last = _RUNS[one - 1]
                talk.hear(last)
            else:
                talk.desk.assign(talk.id, TimeSpan(at, at + 300), str(one) if kind == "assign" else None)
        except (NotFound, Refused):
            continue

    speakers, turns, pieces = talk.speakers, talk.turns, stored_pieces(vault, transcript_id)
    talk.hear(last)
    with vault.write(actor="tester", action="again") as unit:
        bring_up_to_date(unit, talk.id)

    assert talk.speakers == speakers
    assert talk.turns == turns
    assert stored_pieces(vault, transcript_id) == pieces
    with vault.read() as session:
        ordinals = session.scalars(select(SpeakerRow.ordinal).where(SpeakerRow.source_id == talk.id)).all()
    assert len(set(ordinals)) == len(ordinals)
