"""What words do not find is found by what it means: the real model, in its engine, over a real vault."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import func, select, text, update

from earwitness_core.catalogue import ModelStore
from earwitness_core.desk import Desk
from earwitness_core.errors import ModelMissing, NotFound
from earwitness_core.jobs import JobState, Queue
from earwitness_core.search import Search, SearchPage
from earwitness_core.search.meaning import MeaningRoom, rows
from earwitness_core.vault import Vault
from earwitness_core.vault.check import check_vault, repair_vault
from earwitness_core.vault.schema import (
    MeaningModelRow,
    PassageRow,
    PassageVectorRow,
    SegmentRow,
    SettingRow,
    SpeakerRow,
    TranscriptRow,
)
from helpers.conversations import add_source, add_transcript, set_state, trash
from helpers.vaults import reopen
from helpers.waiting import wait_until

MONEY = "I could not pay the rent, so I borrowed some cash from my brother."
WEATHER = "It rained all night, and the wind took the roof off the shed."
DOG = "The puppy was ill and we took her to the vet."
pytestmark = pytest.mark.models


def _filled(vault: Vault, *said: str) -> list[str]:
    """A source of its own for each."""
    sources: list[str] = []
    for number, words in enumerate(said):
        source = add_source(vault, f"Tape {number}")
        add_transcript(vault, source, [("Anna", words)])
        sources.append(source)
    return sources


def _titles(page: SearchPage) -> list[str]:
    return [hit.source_title for hit in page.hits]


def _vectors(vault: Vault) -> dict[int, int]:
    """The number of the vector by passage."""
    with vault.read() as session:
        return dict(session.execute(select(PassageVectorRow.passage_id, PassageVectorRow.no)).all())  # type: ignore[arg-type]


def test_a_question_finds_what_shares_no_word_with_it(vault: Vault, desk: Desk) -> None:
    _filled(vault, MONEY, WEATHER, DOG)
    assert desk.work(120)

    for question, title in [("financial trouble", "Tape 0"), ("storm damage", "Tape 1"), ("a sick pet", "Tape 2")]:
        page = desk.search.seek(question)
        assert desk.search.find(question).total == 0
        assert _titles(page)[0] == title
        assert (page.hits[0].why, page.way, page.notice) == ("meaning", "both", "")


def test_a_hit_says_what_found_it_and_stands_between_its_neighbours(vault: Vault, desk: Desk) -> None:
    said = [("Ben", f"Number {number} of the things that nobody asked about today, or ever.") for number in range(90)]
    said[45] = ("Anna", "The harbour was closed for a week because of the storm.")
    add_transcript(vault, add_source(vault, "Dock"), said)
    assert desk.work(120)

    hit = desk.search.seek("when was the harbour closed?").hits[0]

    assert (hit.why, hit.speaker) == ("both", "Anna")
    assert [hit.text[match.start : match.end] for match in hit.matches] == ["harbour", "closed"]
    assert hit.anchor.span.start == hit.span.start + hit.matches[0].start
    assert hit.before is not None and hit.after is not None
    with vault.read() as session:
        whole = " ".join(session.scalars(select(SegmentRow.text).order_by(SegmentRow.ordinal)))
    assert whole[hit.span.start : hit.span.end] == hit.text
    assert whole[: hit.span.start - 1].endswith(hit.before.text)
    assert whole[hit.span.end + 1 :].startswith(hit.after.text)
    turns = [(hit.text[turn.span.start : turn.span.end], turn.speaker) for turn in hit.turns]
    assert " ".join(text for text, _ in turns) == hit.text
    assert [speaker for _, speaker in turns] == ["Ben", "Anna", "Ben"]
    assert turns[1][0] == said[45][1]


def test_the_same_question_brings_the_same_page_and_pages_neither_repeat_nor_skip(vault: Vault, desk: Desk) -> None:
    _filled(vault, *(f"{MONEY} {WEATHER} number {number}" for number in range(8)))
    assert desk.work(120)

    whole = [(hit.source_id, hit.score) for hit in desk.search.seek("money and rain").hits]
    again = [(hit.source_id, hit.score) for hit in Search(vault, desk.meaning).seek("money and rain").hits]
    parts = [
        (hit.source_id, hit.score)
        for offset in (0, 3, 6)
        for hit in desk.search.seek("money and rain", limit=3, offset=offset).hits
    ]

    assert len(whole) == 8
    assert whole == again == parts


def test_a_passage_by_two_speakers_counts_for_both_and_once_for_its_source(vault: Vault, desk: Desk) -> None:
    talk = add_source(vault, "Talk")
    add_transcript(vault, talk, [("Anna", "Were you short of money?"), ("Ben", MONEY)])
    _filled(vault, WEATHER)
    assert desk.work(120)

    page = desk.search.seek("money for the rent")
    counts = {one.name: {value.value: value.count for value in one.counts} for one in page.facets}

    assert _titles(page)[0] == "Talk"
    assert counts["kind"] == {"recording": page.total}
    assert counts["speaker"] == {"Anna": page.total, "Ben": 1}  # Anna speaks of the weather, too


def test_filters_hold_for_what_is_found_by_meaning(vault: Vault, desk: Desk) -> None:
    one = add_source(vault, "One", project="Harbour case")
    add_transcript(vault, one, [("Anna", MONEY), ("Ben", WEATHER)])
    two = add_source(vault, "Two", project="Station", language="de")
    add_transcript(vault, two, [("Ben", MONEY)])
    assert desk.work(120)

    assert _titles(desk.search.seek("financial trouble project:station")) == ["Two"]
    assert _titles(desk.search.seek("financial trouble lang:en")) == ["One"]
    assert _titles(desk.search.seek("financial trouble speaker:anna")) == ["One"]
    assert sorted(_titles(desk.search.seek("financial trouble"))) == ["One", "Two"]
    assert _titles(desk.search.seek("financial trouble project:nowhere")) == []


def test_a_phrase_or_a_keyword_is_exact(vault: Vault, desk: Desk) -> None:
    _filled(vault, MONEY, WEATHER)
    assert desk.work(120)

    for exact in (
        '"my brother"',
        "borrow*",
        "rent AND rained",
        "rent OR rained",
        "rent -brother",
        "NEAR(rent cash, 9)",
    ):
        page = desk.search.seek(exact)
        assert page.way == "words"
        assert _titles(page) == _titles(desk.search.find(exact))


def test_what_is_in_the_trash_or_superseded_is_not_found(vault: Vault, desk: Desk) -> None:
    source = add_source(vault, "Tape")
    first = add_transcript(vault, source, [("Anna", MONEY)])
    assert desk.work(120)
    trash(vault, source)
    assert desk.search.seek("financial trouble").hits == ()
    trash(vault, source, restore=True)
    assert _titles(desk.search.seek("financial trouble")) == ["Tape"]

    set_state(vault, first, "superseded")

    assert desk.search.seek("financial trouble").hits == ()
    assert desk.work(120)
    assert _vectors(vault) == {}


def test_changed_words_are_found_and_only_the_passages_around_them_are_made_anew(vault: Vault, desk: Desk) -> None:
    said = [("Ben", f"{DOG} {number}") for number in range(60)]
    source = add_source(vault)
    add_transcript(vault, source, said)
    assert desk.work(120)
    before = _vectors(vault)
    segment = desk.library.transcript(source).segments[30]
    desk.corrections.rewrite([segment], MONEY)

    assert desk.work(120)

    after = _vectors(vault)
    assert len(before) > 4
    assert len(set(before.items()) - set(after.items())) == 1
    hit = desk.search.seek("financial trouble").hits[0]
    assert "borrowed" in hit.text
    assert desk.library.transcript(source).text[hit.span.start : hit.span.end] == hit.text


def test_a_speaker_is_found_by_a_new_name_without_new_vectors(vault: Vault, desk: Desk) -> None:
    _filled(vault, MONEY, WEATHER)
    assert desk.work(120)
    before = _vectors(vault)
    with vault.write(actor="tester", action="test.rename") as unit:
        unit.session.execute(update(SpeakerRow).values(name="Professor Quartermain"))

    assert desk.work(120)

    assert _vectors(vault) == before
    assert len(desk.search.seek("what did Quartermain say?", way="words").hits) == 2


def test_words_are_found_before_the_passages_are_made(vault: Vault, desk: Desk) -> None:
    source = add_source(vault, "Growing")
    add_transcript(vault, source, [("Anna", MONEY)], state="partial")

    page = desk.search.seek("rent")

    assert _titles(page) == ["Growing"]


def test_without_the_model_it_goes_by_words_and_says_so(vault: Vault, tmp_path: Path) -> None:
    _filled(vault, MONEY, WEATHER)
    with Desk(vault, models=tmp_path / "none") as desk:
        assert desk.work(60)
        assert desk.queue.jobs(state=JobState.ATTENTION) == []

        page = desk.search.seek("did they borrow cash for the rent?")

        assert (_titles(page), page.way) == (["Tape 0"], "words")
        assert "minilm-l6-v2" in page.notice
        assert _titles(desk.search.seek("rents")) == ["Tape 0"]
        with pytest.raises(ModelMissing):
            desk.search.seek("money", way="meaning")


def test_vectors_follow_once_the_model_is_there(vault: Vault, tmp_path: Path, desk: Desk) -> None:
    _filled(vault, MONEY)
    queue = Queue(vault, actor="tester")
    bare = MeaningRoom(vault, ModelStore(tmp_path / "none"), queue)
    bare.stage.queue_due()
    bare.close()

    assert desk.work(120)

    assert _titles(desk.search.seek("financial trouble")) == ["Tape 0"]


def test_another_model_takes_over_when_it_has_seen_everything(vault: Vault, desk: Desk) -> None:
    """The same weights under another number: as far as the vault knows, another model."""
    _filled(vault, MONEY, WEATHER)
    assert desk.work(120)
    with vault.write(actor="tester", action="test.model") as unit:
        unit.session.execute(update(MeaningModelRow).values(sha256="00" * 32))
    old = _vectors(vault)

    state = desk.meaning.choose("minilm-l6-v2")

    assert (state.behind, state.serving) == (2, "minilm-l6-v2")
    assert _titles(desk.search.seek("financial trouble"))[0] == "Tape 0"
    assert _vectors(vault) == old
    assert desk.work(120)
    assert desk.meaning.state().behind == 0
    with vault.read() as session:
        assert session.scalars(select(PassageVectorRow.model_no).distinct()).all() == [2]
        assert rows.setting(session, rows.SERVING) == 2
    assert _titles(desk.search.seek("financial trouble"))[0] == "Tape 0"


def test_a_model_for_something_else_or_that_is_not_here_is_refused(desk: Desk, vault: Vault) -> None:
    for wrong in ("whisper-base", "no-such-model"):
        with pytest.raises(NotFound):
            desk.meaning.choose(wrong)
    with pytest.raises(ModelMissing):
        desk.meaning.choose("multilingual-e5-small")
    with vault.read() as session:
        assert session.get(SettingRow, rows.CHOSEN) is None


_WORKER = """
import sys
from pathlib import Path
from earwitness_core.desk import Desk
from helpers.vaults import reopen
if __name__ == "__main__":
    with Desk(reopen(Path(sys.argv[1]))) as desk:
        desk.work(120)
"""


def test_killed_in_the_middle_it_goes_on_and_makes_no_vector_twice(vault: Vault) -> None:
    said = [("Ben", f"{DOG} {MONEY} {number}") for number in range(300)]
    add_transcript(vault, add_source(vault), said)
    folder = vault.folder
    vault.close()
    worker = subprocess.Popen(
        [sys.executable, "-c", _WORKER, str(folder)],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
    )
    with reopen(folder) as again:
        wait_until(lambda: len(_vectors(again)) >= 16, seconds=60)
        worker.send_signal(signal.SIGKILL)
        worker.wait()
        kept = _vectors(again)
        assert len(kept) < _count(again, PassageRow)

        with Desk(again) as desk:
            assert desk.work(120)
            made = _vectors(again)
            assert kept.items() <= made.items()
            assert len(made) == _count(again, PassageRow)


def _count(vault: Vault, kind: type) -> int:
    with vault.read() as session:
        return session.scalar(select(func.count()).select_from(kind)) or 0


def test_nothing_of_passages_questions_or_vectors_lies_open(
    vault: Vault, desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    _filled(vault, f"the canarybird {MONEY}")
    assert desk.work(120)
    desk.search.seek("what did the canarybird want?")
    desk.saved.save("canaryname", "canarybird money")
    with vault.read() as session:
        packed = session.execute(text('SELECT "values" FROM passage_values')).scalar_one()

    for path in vault.folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert b"canary" not in content
            assert packed[4:36] not in content
    assert "canary" not in caplog.text


def test_a_repair_has_the_passages_made_again(vault: Vault, desk: Desk) -> None:
    """Their index keeps no text to be made again from."""
    _filled(vault, MONEY)
    assert desk.work(120)
    with vault.write(actor="tester", action="test.damage") as unit:
        unit.session.execute(text("INSERT INTO passage_fts (passage_fts) VALUES ('delete-all')"))
    assert desk.search.seek("rents", way="words").hits == ()
    assert _faults(vault) == [
        "The search index `passage_fts` does not agree with the text; searches may miss something."
    ]

    repair_vault(vault)
    assert desk.work(120)

    assert _titles(desk.search.seek("rents", way="words")) == ["Tape 0"]
    assert _faults(vault) == []


def test_a_repair_makes_no_vector_again_where_nothing_is_wrong(vault: Vault, desk: Desk) -> None:
    _filled(vault, MONEY)
    assert desk.work(120)
    with vault.read() as session:
        before = session.execute(text("SELECT no, sketch FROM passage_vector")).all()

    repair_vault(vault)

    with vault.read() as session:
        assert session.execute(text("SELECT no, sketch FROM passage_vector")).all() == before != []
    assert "search" not in {finding.part for finding in check_vault(vault).findings}


def _faults(vault: Vault) -> list[str]:
    """What a check finds of the indexes."""
    return [one.says for one in check_vault(vault).findings if one.part == "search"]


def test_what_is_due_is_found_by_any_row_of_its_source(vault: Vault) -> None:
    """To look at all sources at every change made the hundred-thousandth 27 times as dear as the hundredth."""
    one, other = _filled(vault, MONEY, WEATHER)
    with vault.read() as session:
        assert rows.sources_due(session, None) == sorted([one, other])
        transcript = session.scalars(select(TranscriptRow.id).where(TranscriptRow.source_id == one)).one()
        segment = session.scalars(select(SegmentRow.id).where(SegmentRow.transcript_id == transcript)).one()
        speaker = session.scalars(select(SpeakerRow.id).where(SpeakerRow.source_id == one)).one()
        for touched in (one, transcript, segment, speaker):
            assert rows.sources_due(session, None, [str(touched)]) == [one]
        assert rows.sources_due(session, None, ["nobody"]) == []
