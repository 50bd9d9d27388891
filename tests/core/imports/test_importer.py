"""Imports into a real vault, read in real children: versions, speakers, recordings, and what is on record."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from sqlalchemy import select

from earwitness_core.desk import Desk
from earwitness_core.errors import IntakeRefused, Refused
from earwitness_core.imports import Brought, NotBrought
from earwitness_core.imports.beside import recording_of
from earwitness_core.imports.told import Told
from earwitness_core.intake import Clamd, Scanner, ScanPolicy
from earwitness_core.jobs import JobSpec
from earwitness_core.model import Changes, TimeSpan, Transcript
from earwitness_core.outcomes import Outcome
from earwitness_core.speech.speakers.attribution import Spoken
from earwitness_core.speech.speakers.stage import Heard, store
from earwitness_core.speech.speakers.voice import Voice
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import JobRow, SegmentRow, SourceRow, TranscriptRow
from helpers.clamd import EICAR, ClamDaemon
from helpers.foreign import DATA, buzz
from helpers.shelf import put_source, put_speaker, put_transcript
from helpers.sounds import tone
from helpers.transcripts import spoken

SRT = (
    "1\n00:00:00,000 --> 00:00:01,000\nAnn: One.\n\n2\n00:00:01,000 --> 00:00:02,000\nBen: Two.\n\n"
    "3\n00:00:02,000 --> 00:00:03,000\nAnn: Three.\n\n4\n00:00:03,000 --> 00:00:04,000\nBen: Four.\n"
)


def _bring(desk: Desk, *paths: Path, **how: object) -> list[Brought]:
    told = list(desk.imports.bring(paths, desk.library.project().id, **how))  # type: ignore[arg-type]
    assert not [one.refusal for one in told if isinstance(one, NotBrought)]
    return [one for one in told if isinstance(one, Brought)]


def _refused(desk: Desk, *paths: Path, **how: object) -> NotBrought:
    [told] = desk.imports.bring(paths, desk.library.project().id, **how)  # type: ignore[arg-type]
    assert isinstance(told, NotBrought)
    return told


def _said(read: Transcript) -> list[tuple[str | None, str]]:
    return [(read.speaker_of(segment), segment.text) for segment in read.segments]


def _put(folder: Path, name: str, text: str = SRT) -> Path:
    file = folder / name
    file.write_text(text, "utf-8")
    return file


@pytest.mark.clamav
def test_an_infected_transcript_is_not_brought_and_a_clean_one_says_that_it_was_looked_at(
    vault: Vault, tmp_path: Path
) -> None:
    bad, good = _put(tmp_path, "bad.srt", SRT + f"\n5\n{EICAR.decode()}\n"), _put(tmp_path, "good.srt")
    with ClamDaemon.started() as daemon:
        scanner = Scanner(ScanPolicy.REQUIRED, clamd=daemon.clamd)
        with Desk(vault, actor="tester", models=tmp_path / "models", scanner=scanner) as desk:
            desk.library.add_project("Harbour")
            refusal = _refused(desk, bad).refusal
            _bring(desk, good)
            [source] = desk.library.sources()
            assert [came.scan for came in desk.library.source(source.id).provenance] == ["clean"]

    assert isinstance(refusal, IntakeRefused) and refusal.outcome is Outcome.INFECTED
    assert source.title == "good"


def test_without_a_scanner_that_is_required_nothing_is_brought(vault: Vault, tmp_path: Path) -> None:
    scanner = Scanner(ScanPolicy.REQUIRED, clamd=Clamd(str(tmp_path / "nobody")))
    with Desk(vault, actor="tester", models=tmp_path / "models", scanner=scanner) as desk:
        desk.library.add_project("Harbour")
        refusal = _refused(desk, _put(tmp_path, "talk.srt")).refusal
        assert desk.library.sources() == []
    assert isinstance(refusal, IntakeRefused) and refusal.outcome is Outcome.UNSCANNED


def test_a_transcript_without_a_recording_is_a_source_of_its_own_kind(desk: Desk, tmp_path: Path) -> None:
    file = _put(tmp_path, "talk.srt")

    [one] = _bring(desk, file)

    source = desk.library.source("talk")
    assert (source.kind, source.state, source.duration_ms) == ("transcript", "ready", 4000)
    assert source.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert [(p.origin, p.name) for p in source.provenance] == [("imported", "talk.srt")]
    assert not one.recording
    assert "no-recording" in {loss.what for loss in one.losses}
    assert _said(desk.library.transcript("talk")) == [
        ("Ann", "One."),
        ("Ben", "Two."),
        ("Ann", "Three."),
        ("Ben", "Four."),
    ]


def test_what_was_lost_and_where_it_came_from_stay_with_the_transcript(desk: Desk, tmp_path: Path) -> None:
    file = _put(tmp_path, "talk.srt")

    [one] = _bring(desk, file)

    info = desk.library.transcript("talk").info
    assert (info.origin, info.state) == ("imported", "complete")
    facts = info.settings["import"]
    assert isinstance(facts, dict)
    assert facts["tool"] == "SubRip"
    assert facts["file"] == "talk.srt"
    assert facts["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()
    assert info.settings["losses"] == [loss.plain() for loss in one.losses]


def test_what_is_brought_in_is_found_by_search(desk: Desk, tmp_path: Path) -> None:
    _bring(desk, _put(tmp_path, "talk.srt"))

    assert [hit.speaker for hit in desk.search.find("three").hits] == ["Ann"]


def test_the_recording_beside_it_comes_along_and_is_only_decoded(desk: Desk, tmp_path: Path) -> None:
    tone(tmp_path / "talk.wav")

    [one] = _bring(desk, _put(tmp_path, "talk.srt"))

    assert one.recording
    source = desk.library.source("talk")
    assert source.kind == "recording"
    assert {job.kind for job in desk.queue.jobs(source=source.id)} == {"decode", "embed", "findings"}
    assert "times-beyond-end" in {loss.what for loss in one.losses}


def test_the_recording_may_be_named_or_looked_for_in_a_folder(desk: Desk, tmp_path: Path) -> None:
    sounds = tmp_path / "sounds"
    sounds.mkdir()
    tone(sounds / "other name.wav")
    tone(sounds / "council.wav", seconds=1.5)
    vibe = _put(tmp_path, "x.vibe.json", (DATA / "vibe.json").read_text().replace("audio.mp3", "council.wav"))

    [named] = _bring(desk, _put(tmp_path, "talk.srt"), recording=sounds / "other name.wav")
    [found] = _bring(desk, vibe, recording=sounds)

    assert (named.title, found.title) == ("other name", "council")


def test_a_path_in_a_file_is_not_followed(desk: Desk, tmp_path: Path) -> None:
    """A file may name any path; only a file of that name beside it, or where the person says, is taken."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    secret = tone(elsewhere / "secret.wav")
    text = (DATA / "vibe.json").read_text().replace("audio.mp3", str(secret).replace("\\", "\\\\"))

    [one] = _bring(desk, _put(tmp_path, "x.json", text))

    assert not one.recording


@pytest.mark.parametrize("form", ["{path}", "../elsewhere/secret.wav", "..\\elsewhere\\secret.wav"])
def test_not_even_a_reader_that_was_taken_over_can_point_elsewhere(tmp_path: Path, form: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "in").mkdir()
    secret = tone(tmp_path / "elsewhere" / "secret.wav")

    told = Told("x", recording=form.format(path=secret))

    assert recording_of(tmp_path / "in" / "x.json", told, None) is None


def test_what_lies_in_the_trash_is_not_given_words(desk: Desk, tmp_path: Path) -> None:
    file = _put(tmp_path, "talk.srt")
    [one] = _bring(desk, file)
    with desk.vault.write(actor="tester", action="test.trash") as unit:
        unit.session.get_one(SourceRow, one.source_id).trashed_ms = unit.now_ms

    assert "trash" in _refused(desk, file).refusal.sentence


def test_a_recording_that_cannot_be_taken_is_told_and_nothing_is_imported(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "talk.wav").write_text("no sound at all")

    refused = _refused(desk, _put(tmp_path, "talk.srt"))

    assert refused.title == "talk"
    assert desk.library.sources() == []


def test_the_same_file_is_taken_once(desk: Desk, tmp_path: Path) -> None:
    file = _put(tmp_path, "talk.srt")
    _bring(desk, file)

    [again] = _bring(desk, file)

    assert (again.state, again.version) == ("already there", 1)
    assert len(desk.library.sources()) == 1
    assert len(list(desk.vault.blobs.files())) == 1


def test_a_machine_transcript_stays_as_evidence_and_the_imported_one_is_shown(desk: Desk, tmp_path: Path) -> None:
    source = put_source(desk.vault, desk.library.project().id, "Interview")
    old = put_transcript(desk.vault, source, (None, spoken("machine words")))

    [one] = _bring(desk, _put(tmp_path, "talk.srt"), source_id=source)

    with desk.vault.read() as session:
        states = {row.id: row.state for row in session.scalars(select(TranscriptRow))}
        kept = session.scalars(select(SegmentRow.text).where(SegmentRow.transcript_id == old)).all()
    assert one.version == 2
    assert states.pop(old) == "superseded"
    assert [*states.values()] == ["complete"]
    assert kept == ["machine words"]
    assert [text for _, text in _said(desk.library.transcript("Interview"))] == ["One.", "Two.", "Three.", "Four."]
    assert desk.search.find("machine").hits == ()


def test_while_a_machine_works_on_the_words_nothing_is_imported(desk: Desk, tmp_path: Path) -> None:
    source = put_source(desk.vault, desk.library.project().id, "Interview")
    with desk.vault.write(actor="tester", action="test.job") as unit:
        desk.queue.add(unit, JobSpec("transcribe", source))

    refused = _refused(desk, _put(tmp_path, "talk.srt"), source_id=source)

    assert "jobs cancel" in refused.refusal.advice


def test_a_known_speaker_is_recognised_by_name_or_by_time(desk: Desk, tmp_path: Path) -> None:
    source = put_source(desk.vault, desk.library.project().id, "Interview")
    ben = put_speaker(desk.vault, source, 1, "Ben")

    _bring(desk, _put(tmp_path, "talk.srt"), source_id=source)

    assert {one.shown: one.id for one in desk.library.speakers(source)}["Ben"] == ben


def test_speakers_can_be_named_and_merged_afterwards(desk: Desk, tmp_path: Path) -> None:
    [one] = _bring(desk, _put(tmp_path, "talk.srt"))

    desk.speakers.rename(one.source_id, "Ann", "Dr Ann")
    desk.speakers.merge(one.source_id, "Dr Ann", "Ben")

    assert {speaker for speaker, _ in _said(desk.library.transcript("talk"))} == {"Dr Ann"}


def test_a_span_can_be_assigned_and_the_rest_stays(desk: Desk, tmp_path: Path) -> None:
    [one] = _bring(desk, _put(tmp_path, "talk.srt"))

    desk.speakers.assign(one.source_id, TimeSpan(1000, 2000), "Ann")

    assert [speaker for speaker, _ in _said(desk.library.transcript("talk"))] == ["Ann", "Ann", "Ann", "Ben"]


def test_two_who_talk_at_once_keep_their_words_through_an_edit(desk: Desk, tmp_path: Path) -> None:
    """Cut by time alone, whoever talks longer would get both."""
    text = "WEBVTT\n\n00:00.000 --> 00:10.000\n<v Ann>A long one.\n\n00:02.000 --> 00:04.000\n<v Ben>Yes.\n"
    [one] = _bring(desk, _put(tmp_path, "talk.vtt", text + "\n00:11.000 --> 00:12.000\n<v Cy>No.\n"))

    desk.speakers.merge(one.source_id, "Ann", "Cy")

    assert _said(desk.library.transcript("talk")) == [("Ann", "A long one."), ("Ben", "Yes."), ("Ann", "No.")]


def test_words_without_speakers_get_those_the_machine_had_found(desk: Desk, tmp_path: Path) -> None:
    source = put_source(desk.vault, desk.library.project().id, "Interview")
    put_speaker(desk.vault, source, 1, "Ann")
    plain = "1\n00:00:00,000 --> 00:00:00,900\nOne.\n"

    _bring(desk, _put(tmp_path, "talk.srt", plain), source_id=source)

    assert _said(desk.library.transcript("Interview")) == [("Ann", "One.")]


def test_a_database_of_buzz_becomes_a_source_for_each_transcription(desk: Desk, tmp_path: Path) -> None:
    tone(tmp_path / "one.wav")
    file = buzz(
        tmp_path / "Buzz.sqlite",
        ({"file": "/x/one.wav"}, [(0, 200, "Hello.", "Ann")]),
        ({"file": "/x/two.wav"}, [(0, 900, "Second.", "")]),
        ({"file": "/x/three.wav"}, [(0, 900, "Third.", "")]),
    )

    first, second, third = _bring(desk, file)
    again = _bring(desk, file)

    assert [one.recording for one in (first, second, third)] == [True, False, False]
    assert [one.title for one in (first, second, third)] == ["one", "two", "three"]
    assert [one.state for one in again] == ["already there"] * 3
    assert len(desk.library.sources()) == 3


def test_changes_that_lie_beside_a_database_are_told(desk: Desk, tmp_path: Path) -> None:
    file = buzz(tmp_path / "Buzz.sqlite", ({"file": "a.mp3"}, [(0, 200, "Hello.", "")]), wal=True)
    (tmp_path / "Buzz.sqlite-wal").write_bytes(b"not merged yet")

    [one] = _bring(desk, file)

    assert "write-ahead" in {loss.what for loss in one.losses}


def test_names_survive_a_later_run_of_the_machine(desk: Desk, tmp_path: Path) -> None:
    [one] = _bring(desk, _put(tmp_path, "talk.srt"))
    ann = (TimeSpan(0, 1000), TimeSpan(2000, 3000))
    ben = (TimeSpan(1000, 2000), TimeSpan(3000, 4000))
    turns = tuple(sorted([*(Spoken(time, "0") for time in ann), *(Spoken(time, "1") for time in ben)]))
    heard = Heard(turns, (Voice(ann, b"", 2000), Voice(ben, b"", 2000)))

    with desk.vault.write(actor="runner", action="speakers.find") as unit:
        store(unit, one.source_id, heard)

    assert [speaker for speaker, _ in _said(desk.library.transcript("talk"))] == ["Ann", "Ben", "Ann", "Ben"]


def test_a_changed_database_brings_what_is_new(desk: Desk, tmp_path: Path) -> None:
    one = ({"file": "/x/one.wav"}, [(0, 200, "Hello.", "")])
    _bring(desk, buzz(tmp_path / "Buzz.sqlite", one))

    brought = _bring(desk, buzz(tmp_path / "new.sqlite", one, ({"file": "/x/two.wav"}, [(0, 900, "Second.", "")])))

    assert len(desk.library.sources()) == 2
    assert brought[1].state == "imported"


def test_several_transcripts_cannot_belong_to_one_source(desk: Desk, tmp_path: Path) -> None:
    source = put_source(desk.vault, desk.library.project().id, "Interview")
    rows = [(0, 200, "Hello.", "")]
    file = buzz(tmp_path / "Buzz.sqlite", ({"file": "a.mp3"}, rows), ({"file": "b.mp3"}, rows))

    assert "Several" in _refused(desk, file, source_id=source).refusal.sentence


def test_a_folder_brings_one_transcript_of_each_name(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "deep").mkdir(parents=True)
    _put(folder, "a.srt")
    _put(folder, "a.json", (DATA / "whisper.json").read_text())
    _put(folder / "deep", "b.en.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHi.\n")
    _put(folder, "notes.txt")
    (folder / "x.earwitness").mkdir()
    _put(folder / "x.earwitness", "c.srt")

    assert [(one.title, one.tool) for one in _bring(desk, folder)] == [("a", "Whisper"), ("b.en", "WebVTT")]


def test_a_folder_without_transcripts_is_refused(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()

    with pytest.raises(Refused, match="no transcript"):
        list(desk.imports.bring([tmp_path / "in"], desk.library.project().id))


def test_an_atrain_folder_is_one_transcript(desk: Desk) -> None:
    [one] = _bring(desk, DATA / "atrain")

    assert (one.tool, one.segments, one.speakers) == ("aTrain", 2, 2)
    info = desk.library.transcript(one.source_id).info
    assert (info.language, info.model_id) == ("de", "large-v3-turbo")


def test_an_import_is_on_record(desk: Desk, tmp_path: Path) -> None:
    told: list[Changes] = []
    desk.vault.subscribe(told.append)

    [one] = _bring(desk, _put(tmp_path, "talk.srt"))

    [change] = [each for each in told if each.action == "transcript.import"]
    assert (change.actor, change.reason) == ("tester", "SubRip")
    assert one.source_id in change.of("source")


def test_a_language_given_wins(desk: Desk, tmp_path: Path) -> None:
    _bring(desk, _put(tmp_path, "talk.srt"), language="da")

    assert desk.library.source("talk").language == "da"


def test_an_import_that_breaks_off_leaves_nothing(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:

    def fail(*_: object, **__: object) -> None:
        raise Refused("stopped in the middle")

    monkeypatch.setattr("earwitness_core.imports.shelving.write", fail)

    assert "stopped" in _refused(desk, _put(tmp_path, "talk.srt")).refusal.sentence
    assert list(desk.vault.blobs.files()) == []
    with desk.vault.read() as session:
        assert session.scalars(select(JobRow)).all() == []
    assert desk.library.sources() == []


def test_our_own_export_comes_back_with_its_ids_into_its_own_source(desk: Desk, tmp_path: Path) -> None:
    [one] = _bring(desk, _put(tmp_path, "talk.srt"))
    before = json.loads(desk.export(one.source_id, "json").text)

    [again] = _bring(desk, _put(tmp_path, "own.json", json.dumps(before)), source_id=one.source_id)

    after = json.loads(desk.export(one.source_id, "json").text)
    assert again.version == 2
    assert after["speakers"] == before["speakers"]
    assert after["segments"] == before["segments"]
