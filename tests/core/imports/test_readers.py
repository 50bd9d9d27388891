"""Each program's files, as it writes them: times, speakers, words and probabilities come over; the rest is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from earwitness_core.imports.mend import mend
from earwitness_core.imports.told import Told
from helpers.foreign import DATA, buzz, read, read_file


def _lines(told: Told) -> list[tuple[int | None, int | None, str | None, str]]:
    return [(one.start_ms, one.end_ms, one.speaker, one.text) for one in told.segments]


def _losses(told: Told) -> set[str]:
    return {loss.what for loss in mend(told).losses}


def test_whisper_gives_words_with_times_and_probabilities() -> None:
    told = read_file("whisper.json")

    assert _lines(told) == [
        (0, 2400, None, "The ferry left at nine."),
        (2600, 4900, None, "Nobody saw the captain."),
    ]
    assert [(w.text, w.start_ms, w.end_ms, w.probability) for w in told.segments[0].words][:2] == [
        ("The", 0, 300, 0.91),
        ("ferry", 300, 800, 0.84),
    ]
    assert (told.tool, told.language, told.title) == ("Whisper", "en", "whisper")
    assert {"engine-figures", "no-speakers", "no-model"} <= _losses(told)
    assert "no-word-times" not in _losses(told)


def test_whisperx_gives_speakers_and_cuts_where_they_change() -> None:
    told = read_file("whisperx.json")

    made = mend(told)

    assert told.tool == "WhisperX"
    assert [(piece.speaker, piece.text) for piece in made.pieces] == [
        ("SPEAKER_01", "Paid in 2014."),
        ("SPEAKER_00", "By whom?"),
        ("SPEAKER_01", "By the harbour."),
    ]
    assert [speaker.name for speaker in made.speakers] == [None, None]


def test_a_word_without_a_time_gets_one_between_its_neighbours() -> None:
    """WhisperX gives numerals none."""
    words = {word.text: word for piece in mend(read_file("whisperx.json")).pieces for word in piece.words}

    assert words["in"].time.end_ms <= words["2014."].time.start_ms <= words["2014."].time.end_ms
    assert words["2014."].time.end_ms <= words["By"].time.start_ms


def test_a_bare_list_of_segments_is_read() -> None:
    told = read_file("faster-whisper.json")

    assert _lines(told) == [(0, 1500, None, "Guten Morgen.")]
    assert [word.text for word in told.segments[0].words] == ["Guten", "Morgen."]


def test_words_that_stand_apart_go_to_their_segment() -> None:
    told = read_file("service.json")

    assert told.language == "de"
    assert [[word.text for word in one.words] for one in told.segments] == [["Guten", "Morgen"], ["Danke"]]
    assert "no-probabilities" in _losses(told)


def test_whisper_cpp_gives_tokens_as_words() -> None:
    told = read_file("whisper-cpp.json")

    assert _lines(told) == [(0, 2400, "1", "The boatswain waits."), (2400, 3000, None, "Why?")]
    assert [(w.text, w.start_ms, w.end_ms, w.probability) for w in told.segments[0].words] == [
        ("The", 0, 300, 0.9),
        ("boatswain", 300, 1400, 0.5),
        ("waits.", 1400, 2400, 0.7),
    ]
    assert (told.tool, told.language, told.model) == ("whisper.cpp", "en", "ggml-base.bin")


def test_vibe_counts_in_hundredths_of_a_second() -> None:
    told = read_file("vibe.json")

    assert _lines(told) == [
        (0, 2810, "SPEAKER_00", "The meeting is open."),
        (3000, 4200, "SPEAKER_01", "Thank you."),
    ]
    assert (told.title, told.recording, told.language) == ("Council meeting", "audio.mp3", "en")
    assert (told.model, told.made) == ("ggml-medium.bin", "2026-08-20T09:30:15.000Z")
    assert {"summary", "no-word-times"} <= _losses(told)


def test_an_older_vibe_file_is_a_list_or_has_no_head() -> None:
    segments = '[{"start": 0, "stop": 150, "text": " Hello."}]'

    [bare] = read(segments, "talk.json")
    [headed] = read(f'{{"processing_time_sec": 3, "segments": {segments}}}', "talk.json")

    assert _lines(bare) == _lines(headed) == [(0, 1500, None, "Hello.")]
    assert bare.title == "talk"


def test_an_atrain_folder_gives_its_recording_model_and_speakers() -> None:
    folder = DATA / "atrain"
    [told] = read(
        (folder / "transcription.json").read_bytes(),
        "transcription.json",
        **{"metadata.txt": (folder / "metadata.txt").read_bytes()},
    )

    assert told.tool == "aTrain"
    assert told.recording is not None
    assert told.recording.endswith("die über die Zeile hinaus geht.m4a")
    assert (told.language, told.model, told.made) == ("de", "large-v3-turbo", "2026-05-14 10-30-12")
    assert [one.speaker for one in told.segments] == ["SPEAKER_00", "SPEAKER_01"]


def test_noscribe_gives_passages_with_speakers_and_without_labels_and_clocks() -> None:
    told = read_file("noscribe.html")

    assert _lines(told) == [
        (0, 2100, "S00", "Wie war das damals?"),
        (2100, 4000, "S00", "(..)"),
        (4000, 7300, "S01", "Wir hatten nichts: kein Brot & keine Kohle."),
        (7300, 9000, "S00", "// mhm//"),
        (9000, 12000, "S01", "Gar nichts."),
    ]
    assert (told.title, told.recording) == ("Frau K", "Frau K.m4a")
    assert [speaker.name for speaker in told.speakers] == [None, None]


def test_noscribe_after_its_editor_keeps_names_and_added_text() -> None:
    told = read_file("noscribe-edited.html")

    assert _lines(told) == [
        (0, 2100, "S00", "Wie war das damals? Erzählen Sie."),
        (4000, 7300, "S01", "Wir hatten nichts."),
        (9000, 12000, "S01", "Gar nichts."),
        (None, None, "S01", "Nachtrag: sie weint."),
        (13000, 14000, "S00", "Danke."),
    ]
    assert {speaker.key: speaker.name for speaker in told.speakers} == {"S00": "Interviewerin", "S01": "Frau K"}
    assert "times-missing" in _losses(told)


def test_otranscribe_gives_a_passage_per_time_and_text_between_them_a_share() -> None:
    told = read_file("otranscribe.otr")

    made = mend(told)

    assert [(piece.time.start_ms, piece.text) for piece in made.pieces] == [
        (1500, "First we walked & talked."),
        (1500 + 60750 * 25 // 38, "Then nothing."),
        (62250, "Later it rained."),
    ]
    assert told.recording == "walk.ogg"
    assert "no-end-times" in _losses(told)


def test_subrip_gives_cues_without_styles_and_with_bracketed_speakers() -> None:
    told = read_file("speakers.srt")

    assert _lines(told) == [
        (1000, 3000, "SPEAKER_00", "Who closed the gate?"),
        (3500, 5000, "SPEAKER_01", "I did. Really."),
        (6000, 7000, None, "(a door)"),
    ]
    assert told.drops == {"style": 3, "placement": 1, "guessed-speakers": 2}


def test_webvtt_gives_voices_and_counts_what_is_layout() -> None:
    told = read_file("web.vtt")

    assert _lines(told) == [
        (1000, 3000, "Ada King", "Is it true, 2 < 3 & so?"),
        (3000, 4500, "Ben", "No."),
        (3000, 4500, "Ada King", "Yes!"),
    ]
    assert told.drops == {"notes": 2, "placement": 1, "style": 2}


def test_old_subtitles_in_windows_letters_are_read_and_it_is_told() -> None:
    [told] = read("1\n00:00:00,000 --> 00:00:01,000\nGrüße\n".encode("cp1252"))

    assert _lines(told) == [(0, 1000, None, "Grüße")]
    assert "encoding" in told.drops


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_marks_of_encodings_are_honoured(encoding: str) -> None:
    [told] = read("1\r\n00:00:00,000 --> 00:00:01,000\r\nGrüße 👋\r\n".encode(encoding))

    assert _lines(told) == [(0, 1000, None, "Grüße 👋")]


def test_buzz_gives_every_transcription_that_has_words(tmp_path: Path) -> None:
    file = buzz(
        tmp_path / "Buzz.sqlite",
        (
            {"file": "C:\\talks\\one.mp3", "language": "en", "name": "First"},
            [(0, 900, "Hello.", "Ann"), (1000, 2000, "Hi.", "")],
        ),
        ({"file": "/home/x/two.wav", "status": "failed"}, []),
        ({"file": "/home/x/three.wav", "status": "in_progress"}, [(0, 500, "Half", "")]),
    )

    first, half = read(file.read_bytes())

    assert _lines(first) == [(0, 900, "Ann", "Hello."), (1000, 2000, None, "Hi.")]
    assert (first.title, first.recording, first.language, first.model) == ("First", "one.mp3", "en", "Whisper small")
    assert half.title == "three"
    assert "unfinished" in half.drops


def test_an_older_buzz_has_speakers_in_the_text_and_less_columns(tmp_path: Path) -> None:
    file = buzz(
        tmp_path / "Buzz.sqlite",
        (
            {"file": "a.mp3"},
            [(0, 900, "Speaker 0: Hello.", ""), (1000, 2000, "Speaker 1: Hi.", ""), (2000, 2500, "Speaker 0: So.", "")],
        ),
        speakers=False,
        wal=True,
    )

    [told] = read(file.read_bytes())

    assert _lines(told) == [
        (0, 900, "Speaker 0", "Hello."),
        (1000, 2000, "Speaker 1", "Hi."),
        (2000, 2500, "Speaker 0", "So."),
    ]
    assert [speaker.name for speaker in mend(told).speakers] == [None, None]


def test_buzz_words_become_segments_with_words(tmp_path: Path) -> None:
    words = [(0, 300, "We", ""), (300, 600, "left.", ""), (700, 900, "Why?", ""), (2500, 2800, "Rain", "")]
    file = buzz(tmp_path / "Buzz.sqlite", ({"file": "a.mp3", "word_level_timings": 1}, words))

    [told] = read(file.read_bytes())

    assert [one.text for one in told.segments] == ["We left.", "Why?", "Rain"]
    assert [word.text for word in told.segments[0].words] == ["We", "left."]
