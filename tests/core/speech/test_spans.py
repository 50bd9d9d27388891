"""A stretch heard again takes the place of what was there, and of nothing else."""

from __future__ import annotations

import pytest

from earwitness_core.corrections import CorrectionDesk
from earwitness_core.errors import CorrectionRefused
from earwitness_core.ids import SegmentId, TranscriptId
from earwitness_core.jobs import JobState
from earwitness_core.model import Segment, TextSpan, TimeSpan, Word
from earwitness_core.outcomes import Outcome
from earwitness_core.speech.spans import Heard, replaced
from earwitness_core.vault import Vault
from earwitness_core.vault.evidence import evidence_of
from helpers.corrections import corrections, require_consistent, segments, texts
from helpers.recordings import as_wav, spoken, studio


def segment(text: str, start_ms: int) -> Segment:
    """A word every 100 ms."""
    words, at = [], 0
    for number, word in enumerate(text.split()):
        begin = start_ms + number * 100
        words.append(Word(word, TextSpan(at, at + len(word)), TimeSpan(begin, begin + 100), 0.4))
        at += len(word) + 1
    time = TimeSpan(start_ms, start_ms + len(words) * 100)
    return Segment(SegmentId(1), TranscriptId("t"), 0, text, TextSpan(0, len(text)), time, None, tuple(words))


def heard(text: str, start_ms: int, *, glued: bool = False) -> list[Heard]:
    return [Heard(word, glued) for word in segment(text, start_ms).words]


def test_words_in_the_time_give_way_and_those_around_stay() -> None:
    [draft] = replaced([segment("one too tree four five", 0)], heard("two three", 100), TimeSpan(100, 300))

    assert draft.text == "one two three four five"
    assert [word.text for word in draft.words] == draft.text.split()
    assert [word.time.start_ms for word in draft.words] == [0, 100, 200, 300, 400]
    assert draft.time == TimeSpan(0, 500)


def test_words_that_stay_are_not_heard_twice() -> None:
    """The engine hears beyond the stretch; a word that was kept is not taken again."""
    [draft] = replaced([segment("one too four", 0)], heard("one two four", 0), TimeSpan(100, 200))

    assert draft.text == "one two four"


def test_new_words_go_to_the_segment_in_whose_time_they_are_said() -> None:
    seen = [segment("one tow", 0), segment("tree for", 1_000)]

    drafts = replaced(seen, [*heard("two", 100), *heard("three four", 1_000)], TimeSpan(100, 1_200))

    assert [draft.text for draft in drafts] == ["one two", "three four"]


def test_a_segment_in_which_nothing_is_left_is_gone() -> None:
    assert [d.text for d in replaced([segment("no no", 0), segment("yes", 1_000)], [], TimeSpan(0, 200))] == ["yes"]


def test_writing_without_spaces_stays_without() -> None:
    again = [*heard("漢字", 100), Heard(segment("かな", 200).words[0], glued=True)]

    [draft] = replaced([segment("a b c d", 0)], again, TimeSpan(100, 300))

    assert draft.text == "a 漢字かな d"


@pytest.mark.models
def test_a_stretch_is_heard_again_as_a_correction_that_can_be_undone(vault: Vault) -> None:
    with studio(vault) as room:
        source = room.take(as_wav(spoken(0, 20)))
        room.run()
        desk: CorrectionDesk = corrections(vault)
        good, sealed = texts(vault, source), segments(vault, source)[0].transcript_id
        damaged = desk.heard(source, TimeSpan(6_000, 6_001))[0]
        desk.rewrite([damaged], "nothing of this is right")

        with vault.write(actor="anna", action="test.again") as unit:
            time = TimeSpan(damaged.time.start_ms, damaged.time.end_ms)
            room.room.hear_again(unit, room.queue, source, time, model="whisper-tiny.en", vocabulary=False)
        room.run()

        last = desk.history(source)[-1]
        assert (last.kind, last.actor, last.model_id) == ("hear-again", "machine", "whisper-tiny.en")
        assert len(last.model_sha256 or "") == 64
        again = " ".join(texts(vault, source)).lower()
        assert "nothing of this" not in again
        assert sum(word in again for word in damaged.text.lower().split()) >= 0.7 * len(damaged.text.split())
        require_consistent(vault)
        desk.undo(source)
        desk.undo(source)
        assert texts(vault, source) == good
        with vault.read() as session:
            assert evidence_of(session, sealed) == room.transcripts(source)[0].evidence_sha256


@pytest.mark.models
def test_what_was_corrected_after_asking_is_not_overwritten(vault: Vault) -> None:
    with studio(vault) as room:
        source = room.take(as_wav(spoken(0, 8)))
        room.run()
        with vault.write(actor="anna", action="test.again") as unit:
            room.room.hear_again(unit, room.queue, source, TimeSpan(0, 8_000))
        corrections(vault).rewrite(segments(vault, source)[:1], "a person knows better")

        room.run()

        [job] = room.queue.jobs(source=source, kind="hear-again")
        assert (job.state, job.outcome) == (JobState.ATTENTION, Outcome.CHANGED)
        assert texts(vault, source)[0] == "a person knows better"


@pytest.mark.models
def test_a_stretch_beyond_the_sound_is_refused(vault: Vault) -> None:
    with studio(vault) as room:
        source = room.take(as_wav(spoken(0, 8)))
        room.run()

        with pytest.raises(CorrectionRefused, match="no sound"), vault.write(actor="anna", action="a") as unit:
            room.room.hear_again(unit, room.queue, source, TimeSpan(60_000, 61_000))
