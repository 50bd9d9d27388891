"""After erasing, neither text nor sound is in the folder or in a later backup, even for somebody with the key."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import select, text

from earwitness_core.care import Care
from earwitness_core.coding import QuoteDesk
from earwitness_core.corrections import CorrectionDesk
from earwitness_core.errors import SoundErased, UnderHold
from earwitness_core.ids import SourceId
from earwitness_core.jobs import JobSpec, Queue, Runner
from earwitness_core.model import TextSpan
from earwitness_core.search.meaning import rows
from earwitness_core.speech.speakers.edits import SpeakerDesk
from earwitness_core.vault import Vault, check_vault, cipher
from earwitness_core.vault.backup import back_up, open_backup, open_own_backup, prune, restore
from earwitness_core.vault.schema import (
    BlobRow,
    ErasureRow,
    HeardVoiceRow,
    InboxRow,
    JobRow,
    LabelChangeRow,
    PassageRow,
    ProvenanceRow,
    SegmentRow,
    SourceRow,
    SpeakerRow,
    TranscriptRow,
    VoiceRow,
)
from earwitness_core.vault.store import DATABASE
from helpers.backups import add_source, blob_of, require_whole, titles
from helpers.pages import remains
from helpers.vaults import by_passphrase, reopen

WORDS, VOICE = b"zqcanary", b"\x11zqvoice" * 96


def with_everything(vault: Vault, queue: Queue, path: Path | None = None) -> str:
    """A source with words, speakers, voices, jobs, provenance and an inbox row, all of them canaries."""
    source = add_source(vault, "zqcanary title", words="zqcanary " * 30)
    with vault.write(actor="test", action="test") as unit:
        speaker = SpeakerRow(source_id=source, ordinal=1, name="zqcanary name", created_ms=0)
        unit.session.add(speaker)
        unit.session.flush()
        unit.session.add(VoiceRow(speaker_id=speaker.id, vector=VOICE, speech_ms=1))
        unit.session.add(HeardVoiceRow(source_id=source, turns=b"", vector=VOICE, speech_ms=1))
        where = str(path or "/nowhere/zqcanary.wav")
        same = {"size_bytes": 1, "mtime_ns": 1, "inode": 1, "device": 1}
        unit.session.add(
            ProvenanceRow(
                source_id=source, origin="watched", path=where, name="x", scan="off", actor="a", taken_ms=0, **same
            )
        )
        same_label = {"from_label": "public", "to_label": "restricted", "by_itself": True, "actor": "a"}
        unit.session.add(LabelChangeRow(source_id=source, reason="zqcanary", changed_ms=0, **same_label))
        owner = unit.session.get_one(SourceRow, source).project_id
        unit.session.add(InboxRow(project_id=owner, path=where, source_id=source, state="accepted", seen_ms=0, **same))
        queue.add(unit, JobSpec("decode", source, facts={"zqcanary": 1}))  # type: ignore[arg-type]
    return source


def erase(care: Care, source: str) -> None:
    care.trash.put([source])
    care.empty_trash([source])


def test_text_names_and_voices_are_found_before_and_not_after(vault: Vault, care: Care, queue: Queue) -> None:
    add_source(vault, "stays")
    source = with_everything(vault, queue)
    assert remains(vault, WORDS)
    assert remains(vault, VOICE[:64])
    erase(care, source)

    assert remains(vault, WORDS) == []
    assert remains(vault, VOICE[:64]) == []
    assert remains(vault, source.encode()) != []  # the record of the erasure, and nothing else:
    assert _tables_that_name(vault, source) == {"erasure"}
    require_whole(vault)


def test_what_finds_it_by_meaning_and_what_was_made_of_it_goes_too(vault: Vault, care: Care, queue: Queue) -> None:
    """Passages keep stems of the words, vectors let them be guessed, corrections and quotes repeat them."""
    source = with_everything(vault, queue)
    vector = b"\x13zqvector" * 48
    with vault.write(actor="test", action="test") as unit:
        transcript = unit.session.scalars(select(TranscriptRow).where(TranscriptRow.source_id == source)).one()
        rows.build(unit, transcript.id)
        passages = unit.session.scalars(select(PassageRow.id).where(PassageRow.transcript_id == transcript.id)).all()
        model = rows.number_of(unit, "a model", "0" * 64)
        rows.store(unit, model, [(passages[0], vector[:48], vector)])
    quote = QuoteDesk(vault, actor="test").add(SourceId(source), TextSpan(0, 8), "zqcanary note")
    corrections = CorrectionDesk(vault, SpeakerDesk(vault, queue, actor="test"), actor="test")
    corrections.replace(corrections.find("zqcanary", "zqcanaries", source=SourceId(source)))
    assert remains(vault, b"zqcanar") and remains(vault, vector[:64]) and remains(vault, quote.id.encode())

    erase(care, source)

    assert remains(vault, b"zqcanar") == []
    assert remains(vault, vector[:40]) == []
    assert remains(vault, quote.id.encode()) == []


def test_the_sound_and_its_key_are_gone(vault: Vault, care: Care, queue: Queue) -> None:
    source = with_everything(vault, queue)
    blob = blob_of(vault, source)
    with vault.read() as session:
        wrapped = session.get_one(BlobRow, blob).wrapped_key
    label = b"earwitness/v1/blob-key" + vault.keys.vault_id + bytes.fromhex(blob)
    key = AESGCM(vault.keys.blob.reveal()).decrypt(wrapped[:12], wrapped[12:], label)
    path = vault.blobs.path(blob)
    sealed = path.read_bytes()
    assert remains(vault, wrapped)
    erase(care, source)

    assert not path.exists()
    for secret in (wrapped, key, sealed[:64]):
        assert remains(vault, secret) == []


def test_later_backups_hold_nothing_of_it_and_earlier_ones_until_they_are_pruned(
    vault: Vault, care: Care, queue: Queue, tmp_path: Path
) -> None:
    file = tmp_path / "b.ewbackup"
    add_source(vault, "stays")
    source = with_everything(vault, queue)
    back_up(vault, file)
    erase(care, source)
    back_up(vault, file)

    for number, there in ((1, True), (2, False)):
        with open_backup(file, by_passphrase()) as backup:
            restore(backup, tmp_path / f"{number}.earwitness", backup.generation(number))
        with reopen(tmp_path / f"{number}.earwitness") as again:
            assert bool(remains(again, WORDS)) is there
    with open_own_backup(file, vault.keys, to_write=True) as backup:
        prune(backup, {2})
        index = backup.index(backup.generation(2))
    assert _pages_of_backup_with(vault, file, WORDS) == 0
    assert len(index.blobs) == 1


def test_erasing_is_on_record_without_content(vault: Vault, care: Care, queue: Queue) -> None:
    source = with_everything(vault, queue)
    erase(care, source)

    with vault.read() as session:
        (row,) = session.scalars(select(ErasureRow)).all()
    assert (row.source_id, row.what, row.why, row.actor) == (source, "all", "trash", "tester")
    assert row.scrubbed_ms is not None


def test_an_original_that_is_still_there_is_told_and_not_taken_in_again(
    vault: Vault, care: Care, queue: Queue, tmp_path: Path
) -> None:
    original = tmp_path / "recording.wav"
    original.write_bytes(b"mine")
    source = with_everything(vault, queue, original)
    care.trash.put([source])
    erased, scrubbed = care.empty_trash()

    assert (erased.originals, scrubbed) == ((original,), True)
    assert original.read_bytes() == b"mine"
    with vault.read() as session:
        (row,) = session.scalars(select(InboxRow)).all()
    assert (row.state, row.source_id, row.sha256) == ("ignored", None, None)


def test_a_hold_wins_and_lifting_it_lets_go(vault: Vault, care: Care, queue: Queue) -> None:
    source = with_everything(vault, queue)
    care.trash.put([source])
    care.holds.place("source", source, "court order 12")

    with pytest.raises(UnderHold, match="court order 12"):
        care.empty_trash([source])
    assert care.empty_trash()[0].sources == 0
    assert [one.held for one in care.trash.list()] == [True]
    care.holds.lift("source", source, "case closed")
    assert care.empty_trash()[0].sources == 1


@pytest.mark.parametrize("kind", ["source", "project"])
def test_the_database_itself_refuses_to_break_a_hold(vault: Vault, care: Care, kind: str) -> None:
    source = add_source(vault, "one")
    with vault.read() as session:
        row = session.get_one(SourceRow, source)
        target = source if kind == "source" else row.project_id
        blob = row.blob_id
    care.holds.place(kind, target, "court order")
    breaking = [
        f"DELETE FROM source WHERE id = '{source}'",
        f"UPDATE blob SET wrapped_key = x'', erased_ms = 1 WHERE id = '{blob}'",
        "DELETE FROM hold",
        *(["DELETE FROM project"] if kind == "project" else []),
    ]
    for statement in breaking:
        connection = cipher.connect(vault.folder / DATABASE, vault.keys.database)
        with pytest.raises(Exception, match=r"hold|FOREIGN"):
            connection.execute(statement)
        connection.close()

    require_whole(vault)


def test_erasing_the_sound_keeps_the_text(vault: Vault, care: Care, queue: Queue) -> None:
    source = with_everything(vault, queue)
    blob = blob_of(vault, source)
    with vault.write(actor="a", action="test") as unit:
        care.eraser.erase_sound(unit, source, why="person")
    care.eraser.scrub()

    with pytest.raises(SoundErased):
        vault.blobs.open(blob)
    assert not vault.blobs.path(blob).exists()
    assert remains(vault, VOICE[:64]) == []
    with vault.read() as session:
        assert len(session.scalars(select(SegmentRow)).all()) == 10
        assert session.scalars(select(JobRow.state).where(JobRow.source_id == source)).all() == ["cancelled"]
    assert check_vault(vault).findings == ()
    assert vault.blobs.sweep() == 0


def test_sound_that_was_erased_is_no_damage_in_backup_and_restore(vault: Vault, care: Care, tmp_path: Path) -> None:
    source = add_source(vault, "one")
    with vault.write(actor="a", action="test") as unit:
        care.eraser.erase_sound(unit, source, why="person")
    made = back_up(vault, tmp_path / "b.ewbackup")
    with open_backup(tmp_path / "b.ewbackup", by_passphrase()) as backup:
        restore(backup, tmp_path / "new.earwitness")

    assert (made.missing, made.generation.blobs) == ((), 0)
    with reopen(tmp_path / "new.earwitness") as again:
        assert check_vault(again).findings == ()
        assert titles(again) == {"one"}


def test_a_killed_scrub_is_done_by_the_next_run(vault: Vault, care: Care, queue: Queue) -> None:
    """The rows are gone, the process died: the record says that files are still to be wiped, and a job waits."""
    source = with_everything(vault, queue)
    care.trash.put([source])
    care.trash.empty()
    assert care.eraser.waits_for_scrub
    assert remains(vault, WORDS)
    assert Runner(vault, care.handlers(), chores=care.chores).run_until_idle(30)

    assert not care.eraser.waits_for_scrub
    assert remains(vault, WORDS) == []


def test_a_scrub_while_others_write_loses_nothing(vault: Vault, care: Care, queue: Queue) -> None:
    source = with_everything(vault, queue)
    care.trash.put([source])
    care.trash.empty()
    done = threading.Event()
    written: list[str] = []

    def write() -> None:
        while not done.is_set():
            written.append(add_source(vault, f"other {len(written)}", size=1000))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        care.eraser.scrub()
    finally:
        done.set()
        writer.join()

    assert remains(vault, WORDS) == []
    require_whole(vault)
    assert len(titles(vault)) == len(written)


def _tables_that_name(vault: Vault, needle: str) -> set[str]:
    """Every table, those of rooms to come included, any of whose values holds the text."""
    found = set()
    with vault.read() as session:
        names = session.scalars(text("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'view'"))
        for name in names.all():
            for row in session.execute(text(f'SELECT * FROM "{name}"')):
                if any(needle in value for value in row if isinstance(value, str)):
                    found.add(name)
    return found


def _pages_of_backup_with(vault: Vault, file: Path, words: bytes) -> int:
    """Of every 4096 bytes that could be a page, those that hold the words once decrypted."""
    from helpers.pages import decrypted

    content, hits = file.read_bytes(), 0
    with open_backup(file, by_passphrase()) as backup:
        for generation in backup.generations:
            index = backup.index(generation)
            for page in range(index.pages):
                at = index.page_offset(page)
                hits += words in decrypted(content[at : at + 4096], vault.keys, first=page == 0)
    return hits
