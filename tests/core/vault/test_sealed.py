"""Nothing lies open: words that went into the vault are in no file, at no time, crash included."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from sqlalchemy import text

from earwitness_core.vault import Vault, change_passphrase, check_vault
from earwitness_core.vault.schema import Base, InboxRow, ProjectRow, SegmentRow, SettingRow, SourceRow, TranscriptRow
from helpers.vaults import CHEAP, PASSPHRASE, create, reopen

CANARY = "kanarienvogel"


def fill(vault: Vault) -> None:
    """The word in text, names, JSON, paths, the search index, and a blob."""
    with vault.blobs.create() as writer:
        writer.write(CANARY.encode() * 5000)
        sealed = writer.finish()
    with vault.write(actor=CANARY, action="test", reason=CANARY) as unit:
        vault.blobs.record(unit, sealed)
        project = ProjectRow(name=CANARY, created_ms=1)
        unit.session.add_all([project, SettingRow(key=CANARY, value={CANARY: [CANARY]})])
        unit.session.flush()
        source = SourceRow(
            project_id=project.id,
            title=CANARY,
            media_type="audio/wav",
            size_bytes=1,
            sha256="0" * 64,
            blob_id=sealed.id,
            created_ms=1,
        )
        inbox = InboxRow(
            project_id=project.id, path=f"/{CANARY}.wav", device=1, inode=1, size_bytes=1, mtime_ns=1, seen_ms=1
        )
        unit.session.add_all([source, inbox])
        unit.session.flush()
        transcript = TranscriptRow(source_id=source.id, version=1, created_ms=1)
        unit.session.add(transcript)
        unit.session.flush()
        for number in range(300):
            sentence = f"{CANARY} {number} said a {CANARY}"
            unit.session.add(
                SegmentRow(
                    transcript_id=transcript.id,
                    ordinal=number,
                    char_start=number * 100,
                    char_end=number * 100 + len(sentence),
                    start_ms=number,
                    end_ms=number + 1,
                    text=sentence,
                )
            )


def found_in(*folders: Path) -> list[str]:
    """Files that hold the word in any of the encodings SQLite or Python might have used, or that are plain SQLite."""
    needles = [CANARY.encode(), CANARY.encode("utf-16-le"), CANARY.encode("utf-16-be"), b"SQLite format 3", b"\x00fts5"]
    return [
        str(path)
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file() and any(needle in path.read_bytes() for needle in needles)
    ]


def test_nothing_lies_open_while_open_after_a_crash_or_after_closing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temp = tmp_path / "temp"
    temp.mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(temp))
    monkeypatch.setattr(tempfile, "tempdir", None)
    made = create(tmp_path / "a.earwitness")
    vault = made.vault
    fill(vault)
    assert (vault.folder / "vault.db-wal").stat().st_size > 0
    assert found_in(tmp_path) == []

    with vault.read() as session:
        hits = session.execute(
            text("SELECT count(*) FROM segment_fts WHERE segment_fts MATCH :word"), {"word": CANARY}
        ).scalar()
        ordered = session.execute(text("SELECT text FROM segment ORDER BY text DESC, random()")).all()
        assert (hits, len(ordered)) == (300, 300)
        assert found_in(tmp_path) == []
    vault._dispose()  # as a crash leaves it: no checkpoint of ours, no closing mark

    with reopen(vault.folder) as again:
        change_passphrase(again, f"{CANARY} brass kettles hum", kdf=CHEAP, _floor=CHEAP)
        assert check_vault(again).ok
        assert found_in(tmp_path) == []
    assert found_in(tmp_path) == []
    assert list(temp.iterdir()) == []


def test_no_secret_of_the_vault_lies_in_its_folder(tmp_path: Path) -> None:
    made = create(tmp_path / "a.earwitness")
    with made.vault as vault:
        fill(vault)
        keys = vault.keys
        secrets = [key.reveal() for key in (keys.vault_key, keys.database, keys.blob, keys.dedupe, keys.header)]
        secrets += [PASSPHRASE.encode(), made.recovery_code.encode(), made.recovery_code.replace("-", "").encode()]
        needles = secrets + [secret.hex().encode() for secret in secrets[:5]]
        files = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]

    assert not any(needle in content for needle in needles for content in files)


def test_every_table_lies_in_the_sealed_database(vault: Vault) -> None:
    """No table is attached from elsewhere or kept in a temporary database."""
    with vault.read() as session:
        rows = session.execute(text("SELECT schema, name FROM pragma_table_list")).all()
        databases = session.execute(text("SELECT name FROM pragma_database_list")).scalars().all()

    assert set(Base.metadata.tables) <= {name for schema, name in rows if schema == "main"}
    assert databases == ["main"]
