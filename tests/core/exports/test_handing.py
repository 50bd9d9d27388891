"""Of everything that is handed out, hash and size go on record when it is whole; and custody finds them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from earwitness_core.audit import Handed, custody
from earwitness_core.desk import Desk
from earwitness_core.exports import FORMATS, Export
from earwitness_core.ids import SourceId
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import SourceRow
from helpers.conversations import add_source, add_transcript


@pytest.fixture
def desk(vault: Vault) -> Iterator[Desk]:
    with Desk(vault, actor="anna") as made:
        yield made


@pytest.fixture
def source(vault: Vault, desk: Desk) -> SourceId:
    """An interview with three seconds of decoded sound."""
    found = add_source(vault)
    add_transcript(vault, found, [("Anna", "I met Lindvist in May")])
    with vault.blobs.create() as writer:
        writer.write(b"\x00\x10" * 16_000 * 3)
        sealed = writer.finish()
    with vault.write(actor="tester", action="test.sound") as unit:
        vault.blobs.record(unit, sealed)
        unit.session.flush()
        unit.session.get_one(SourceRow, found).pcm_blob_id = sealed.id
    return found


@pytest.mark.parametrize("as_format", FORMATS)
def test_an_export_is_known_by_hash_and_size_in_every_format(desk: Desk, source: SourceId, as_format: str) -> None:
    given = _written(desk.export(source, as_format))

    assert _handed(desk, source) == [("transcript.export", as_format, *given)]


def test_a_clip_is_known_by_hash_and_size(desk: Desk, source: SourceId) -> None:
    given = _written(desk.exports.clip(source))

    assert _handed(desk, source) == [("sound.export", "mp3", *given)]


def test_a_database_is_known_by_hash_and_size_to_each_source_in_it(
    desk: Desk, source: SourceId, tmp_path: Path
) -> None:
    other = add_source(desk.vault, "Another")
    file = tmp_path / "project.sqlite"
    file.touch()
    desk.exports.export_database("Harbour case", file)

    for one in (source, other):
        assert _handed(desk, one) == [("project.export", "sqlite", *_known(file.read_bytes()))]


def test_of_a_project_each_source_knows_its_own_file(desk: Desk, source: SourceId) -> None:
    other = add_source(desk.vault, "Another")
    add_transcript(desk.vault, other, [("Ben", "he did not sign")])
    given = {made.transcript.source.id: _written(made) for made in desk.exports.export_project("Harbour case", "csv")}

    assert len(set(given.values())) == 2
    for one in (source, other):
        assert _handed(desk, one) == [("project.export", "csv", *given[one])]


def test_what_was_begun_and_not_taken_has_no_hash(desk: Desk, source: SourceId) -> None:
    desk.export(source, "txt")
    breaks = desk.export(source, "html")

    def full(piece: bytes) -> None:
        raise OSError("no space")

    with pytest.raises(OSError, match="no space"):
        breaks.write_to(full)

    assert _handed(desk, source) == [
        ("transcript.export", "txt", None, None),
        ("transcript.export", "html", None, None),
    ]


def test_what_is_written_twice_was_handed_out_twice(desk: Desk, source: SourceId) -> None:
    made = desk.export(source, "srt")
    given = [_written(made), _written(made)]

    assert _handed(desk, source) == [("transcript.export", "srt", *one) for one in given]


def test_a_part_of_the_trail_is_itself_handed_out(desk: Desk, source: SourceId, tmp_path: Path) -> None:
    from earwitness_core.audit import Filter, export_part

    export_part(desk.vault, tmp_path / "proof", Filter(source=source), actor="anna", reason="for the court")

    expected = {_known((tmp_path / "proof" / name).read_bytes()) for name in ("trail.json", "report.pdf")}
    assert {one[2:] for one in _handed(desk, source)} == expected


def _written(made: Export) -> tuple[str, int]:
    whole = bytearray()
    made.write_to(whole.extend)
    return _known(bytes(whole))


def _known(content: bytes) -> tuple[str, int]:
    return hashlib.sha256(content).hexdigest(), len(content)


def _handed(desk: Desk, source: SourceId) -> list[tuple[str, str, str | None, int | None]]:
    handed: tuple[Handed, ...] = custody(desk.vault, source).handed
    assert all(one.actor == "anna" for one in handed)
    return [(one.action, one.how, one.sha256, one.size_bytes) for one in handed]
