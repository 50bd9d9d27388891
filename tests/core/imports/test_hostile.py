"""Files that mean harm, or are merely broken, end in a typed refusal; read in real children, under their limits."""

from __future__ import annotations

import json
import os
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.desk import Desk
from earwitness_core.errors import EngineFailed, Refused, Typed
from earwitness_core.exports import render
from earwitness_core.imports import Brought, NotBrought
from earwitness_core.imports.file import ForeignFile
from earwitness_core.imports.mend import mend
from earwitness_core.imports.told import Hearing
from earwitness_core.outcomes import Outcome
from helpers.foreign import DATA, buzz, read
from helpers.transcripts import spoken, transcript


def _bring(desk: Desk, file: Path) -> Brought | NotBrought:
    [told] = desk.imports.bring([file], desk.library.project().id)
    return told


def _own(change: Callable[[dict[str, Any]], object]) -> str:
    document = json.loads(render(transcript((None, spoken("one two"))), "json").text)
    change(document)
    return json.dumps(document)


def _zip(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("transcription.json", "{}")


HOSTILE: dict[str, tuple[bytes | str, Outcome]] = {
    "empty": ("", Outcome.EMPTY),
    "blank": (" \n\n", Outcome.UNSUPPORTED),
    "prose": ("Dear diary, nothing happened.", Outcome.UNSUPPORTED),
    "deep": ("[" * 200_000, Outcome.UNREADABLE),
    "deep objects": ('{"segments":' * 50_000, Outcome.UNREADABLE),
    "twice": ('{"segments": [], "segments": [{"start": 0, "end": 1, "text": "x"}]}', Outcome.UNREADABLE),
    "cut short": ('{"segments": [{"start": 0, "end": 1, "te', Outcome.UNREADABLE),
    "no list": ('{"segments": "none"}', Outcome.UNSUPPORTED),
    "another list": ("[1, 2, 3]", Outcome.UNSUPPORTED),
    "no segments": ('{"segments": []}', Outcome.UNREADABLE),
    "huge number": ('{"segments": [{"start": ' + "9" * 5_000 + ', "end": 1, "text": "x"}]}', Outcome.UNREADABLE),
    "utf-16 without mark": ('{"segments": []}'.encode("utf-16-le"), Outcome.UNSUPPORTED),
    "half utf-16": (b'\xff\xfe{\x00"', Outcome.UNREADABLE),
    "executable": (b"\x7fELF\x02\x01\x01\x00" + bytes(100), Outcome.UNSUPPORTED),
    "page": ("<html><body><script>alert(1)</script></body></html>", Outcome.UNSUPPORTED),
    "damaged page": (
        '<html><script type="application/json" id="transcript">{"schema": </script></html>',
        Outcome.UNREADABLE,
    ),
    "own without words": (_own(lambda d: d.update(segments=[])), Outcome.UNREADABLE),
    "own with text for a number": (_own(lambda d: d["segments"][0].update(char_start="a")), Outcome.UNREADABLE),
    "own with a list for text": (_own(lambda d: d.update(speakers=7)), Outcome.UNREADABLE),
    "own without a source": (_own(lambda d: d.pop("source")), Outcome.UNREADABLE),
    "csv row": ("start_ms,end_ms,start,end,speaker,text\r\n1,2,3\r\n", Outcome.UNREADABLE),
    "csv times": ("start_ms,end_ms,start,end,speaker,text\r\na,b,,,,x\r\n", Outcome.UNREADABLE),
    "not a database": (b"SQLite format 3\0" + b"\xff" * 5_000, Outcome.UNREADABLE),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_by_type_and_nothing_is_kept(desk: Desk, tmp_path: Path, name: str) -> None:
    content, outcome = HOSTILE[name]
    file = tmp_path / "file.json"
    file.write_bytes(content.encode() if isinstance(content, str) else content)

    told = _bring(desk, file)

    assert isinstance(told, NotBrought)
    assert isinstance(told.refusal, Typed)
    assert told.refusal.outcome is outcome
    assert desk.library.sources() == []
    assert list(desk.vault.blobs.files()) == []


def test_an_archive_under_another_name_is_refused(desk: Desk, tmp_path: Path) -> None:
    _zip(tmp_path / "x.json")

    told = _bring(desk, tmp_path / "x.json")

    assert isinstance(told, NotBrought)
    assert isinstance(told.refusal, Typed)
    assert told.refusal.outcome is Outcome.UNSUPPORTED


@pytest.mark.parametrize(
    "segment",
    [
        '{"start": NaN, "end": Infinity, "text": "x"}',
        '{"start": "0", "end": [], "text": "x", "words": 3}',
        '{"start": -1e300, "end": 1e300, "text": "x"}',
        '{"start": true, "end": null, "text": "x", "words": [1, null, {"word": 5}], "speaker": {}}',
        '{"start": 0, "end": 1, "text": "x", "words": [{"word": "x", "start": NaN, "end": 1, "probability": NaN}]}',
        '{"start": 0, "end": 1, "text": "x\\ud800"}',
    ],
)
def test_odd_values_in_a_sound_file_are_mended_and_told(segment: str) -> None:
    [told] = read(f'{{"segments": [{segment}]}}')

    made = mend(told)

    assert [piece.text.rstrip("\ufffd") for piece in made.pieces] == ["x"]
    assert all(0 <= piece.time.start_ms <= piece.time.end_ms <= 3_600_000_000 for piece in made.pieces)


def test_another_database_is_refused_with_words(desk: Desk, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("CREATE TABLE places (id INTEGER PRIMARY KEY, url TEXT)")
    other.commit()
    other.close()

    told = _bring(desk, tmp_path / "other.db")

    assert isinstance(told, NotBrought)
    assert "not one of Buzz" in told.refusal.sentence


def test_a_database_that_never_ends_is_ended(desk: Desk, tmp_path: Path) -> None:
    """Its table is a view that counts for ever; the child is stopped at its limit of memory or time."""
    evil = sqlite3.connect(tmp_path / "evil.sqlite")
    evil.executescript(
        """CREATE VIEW transcription AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n)
            SELECT id, hex(zeroblob(100000)) AS file, '' AS time_queued FROM n;
        CREATE TABLE transcription_segment (id INTEGER PRIMARY KEY, start_time INT, end_time INT, text TEXT,
            transcription_id TEXT);"""
    )
    evil.commit()
    evil.close()

    told = _bring(desk, tmp_path / "evil.sqlite")

    assert isinstance(told, NotBrought)
    assert isinstance(told.refusal, Typed)
    assert told.refusal.outcome in (Outcome.OUT_OF_MEMORY, Outcome.TIMED_OUT, Outcome.UNREADABLE)


def test_a_flipped_database_never_does_worse_than_a_refusal(tmp_path: Path) -> None:
    raw = buzz(tmp_path / "Buzz.sqlite", ({"file": "a.mp3"}, [(0, 900, "Hello.", "Ann")])).read_bytes()
    for at in range(16, len(raw), 97):
        flipped = bytearray(raw)
        flipped[at] ^= 0xFF
        try:
            read(bytes(flipped))
        except (EngineFailed, Refused):
            continue


def test_a_link_pipe_or_folder_is_no_transcript(desk: Desk, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.srt")

    told = _bring(desk, tmp_path / "pipe.srt")

    assert isinstance(told, NotBrought)
    assert "not a file" in told.refusal.sentence


def test_a_file_larger_than_any_transcript_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "big.json"
    with file.open("wb") as out:
        out.truncate(200 << 20)

    with pytest.raises(Refused, match="larger"):
        ForeignFile(file)


@pytest.mark.parametrize(
    "item",
    [
        None,
        ["segments", []],
        ["transcript", {"tool": 5}],
        ["transcript", {"tool": "x", "speakers": [[1, 2, 3]], "suspects": [], "drops": {}}],
        ["transcript", {"tool": "x", "speakers": [], "suspects": [], "drops": {"nonsense": 1}}],
        ["transcript", {"tool": "x" * 5_000, "speakers": [], "suspects": [], "drops": {}}],
        ["end"],
        b"bytes",
    ],
)
def test_a_reader_that_was_taken_over_is_not_believed(item: object) -> None:
    with pytest.raises(EngineFailed):
        Hearing(10).hear(item)


@given(st.data())
def test_a_changed_file_is_read_or_refused(data: st.DataObject) -> None:
    """Any byte of any of the shapes may be another."""
    name = data.draw(st.sampled_from(sorted(file.name for file in DATA.iterdir() if file.is_file())))
    raw = bytearray((DATA / name).read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    try:
        for told in read(bytes(raw), name):
            mend(told)
    except (EngineFailed, Refused):
        pass
