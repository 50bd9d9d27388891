"""Sealed blobs: whole or absent, read at any place, and every harm noticed by the blob's name."""

from __future__ import annotations

import hashlib
import io
import os
import signal
import threading
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from earwitness_core.errors import NotFound, VaultDamaged
from earwitness_core.vault import SealedBlob, Vault
from earwitness_core.vault.cobblestone import CHUNK, HEAD, SEALED_CHUNK
from earwitness_core.vault.lock import try_lock
from earwitness_core.vault.schema import BlobRow
from helpers.vault_children import hears, leave_blobs, start
from helpers.vaults import make_vault, reopen

same_vault = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def seal(vault: Vault, content: bytes, *, piece: int = 1 << 20) -> SealedBlob:
    with vault.blobs.create() as writer:
        for at in range(0, len(content), piece):
            writer.write(content[at : at + piece])
        return writer.finish()


def record(vault: Vault, sealed: SealedBlob) -> str:
    with vault.write(actor="a", action="test") as unit:
        vault.blobs.record(unit, sealed)
    return sealed.id


def stored(vault: Vault, content: bytes) -> str:
    return record(vault, seal(vault, content))


@same_vault
@given(
    size=st.one_of(
        st.integers(0, 200_000), st.sampled_from([0, CHUNK - 1, CHUNK, CHUNK + 1, 64 * CHUNK, 65 * CHUNK + 7])
    ),
    piece=st.integers(1000, 100_000),
    ranges=st.lists(st.tuples(st.integers(0, 210_000), st.integers(0, 150_000)), min_size=1, max_size=8),
)
def test_what_was_sealed_is_read_at_any_place(
    vault: Vault, size: int, piece: int, ranges: list[tuple[int, int]]
) -> None:
    content = os.urandom(size)
    sealed = seal(vault, content, piece=piece)
    with vault.blobs.open_sealed(sealed) as reader:
        for offset, length in ranges:
            assert reader.read_at(offset, length) == content[offset : offset + length]
        assert reader.read() == content
        assert (reader.size_bytes, sealed.sha256) == (size, hashlib.sha256(content).hexdigest())
    vault.blobs.give_up(sealed)


def test_a_reader_is_a_seekable_file(vault: Vault) -> None:
    content = os.urandom(100_000)
    with vault.blobs.open(stored(vault, content)) as reader:
        plain = io.BytesIO(content)
        for file in (reader, plain):
            file.seek(70_000)
        assert reader.read(1000) == plain.read(1000)
        assert reader.seek(-500, io.SEEK_END) == plain.seek(-500, io.SEEK_END)
        assert reader.read() == plain.read()
        assert reader.read(5) == b""
        assert reader.seek(1_000_000) == 1_000_000
        assert reader.read(5) == b""
        assert io.BufferedReader(reader).seekable()
        with pytest.raises(ValueError, match="before"):
            reader.seek(-1)

    with pytest.raises(ValueError, match="closed"):
        reader.read_at(0, 1)


def test_a_reader_fills_buffers(vault: Vault) -> None:
    content = os.urandom(50_000)
    with vault.blobs.open(stored(vault, content)) as reader:
        buffer = bytearray(60_000)

        assert reader.readinto(buffer) == 50_000
        assert buffer[:50_000] == content


def test_many_threads_read_one_blob_at_once(vault: Vault) -> None:
    content = os.urandom(1_000_000)
    problems: list[BaseException] = []
    with vault.blobs.open(stored(vault, content)) as reader:

        def read(start: int) -> None:
            try:
                for offset in range(start, 900_000, 37_123):
                    assert reader.read_at(offset, 50_000) == content[offset : offset + 50_000]
            except BaseException as problem:
                problems.append(problem)

        threads = [threading.Thread(target=read, args=(number * 1000,)) for number in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)

    assert problems == []


def test_nothing_of_the_content_lies_open_while_or_after_it_is_written(vault: Vault) -> None:
    canary = b"kanarienvogel" * 5000
    with vault.blobs.create() as writer:
        writer.write(canary)
        during = _everything(vault.folder)
        sealed = writer.finish()
    record(vault, sealed)

    assert b"kanarienvogel" not in during + _everything(vault.folder)


def test_leaving_without_finishing_leaves_nothing(vault: Vault) -> None:
    with pytest.raises(KeyError), vault.blobs.create() as writer:
        writer.write(b"half")
        raise KeyError

    assert list(vault.blobs.files()) == []


def test_a_part_has_no_final_name_before_it_is_finished(vault: Vault) -> None:
    with vault.blobs.create() as writer:
        writer.write(b"half")
        assert [path.name for path in vault.blobs.files()] == [f"{writer.id}.part"]
        sealed = writer.finish()

    assert [path.name for path in vault.blobs.files()] == [sealed.id]


def test_the_same_content_twice_is_two_blobs_that_share_no_byte(vault: Vault) -> None:
    """No convergent encryption: who has a leaked recording cannot see whether a vault holds it."""
    first, second = (vault.blobs.path(stored(vault, b"same" * 1000)).read_bytes() for _ in range(2))

    assert len(first) == len(second)
    assert first[:24] != second[:24]
    assert first[HEAD : HEAD + 64] != second[HEAD : HEAD + 64]


HARMS: dict[str, Callable[[bytearray], bytes]] = {
    "salt": lambda b: _flip(b, 3),
    "commitment": lambda b: _flip(b, 30),
    "first chunk": lambda b: _flip(b, HEAD + 100),
    "a tag": lambda b: _flip(b, HEAD + SEALED_CHUNK - 1),
    "last chunk": lambda b: _flip(b, len(b) - 20),
    "last byte": lambda b: _flip(b, len(b) - 1),
    "cut by a byte": lambda b: bytes(b[:-1]),
    "cut by a chunk": lambda b: bytes(b[: HEAD + 2 * SEALED_CHUNK]),
    "cut to its head": lambda b: bytes(b[:HEAD]),
    "emptied": lambda b: b"",
    "grown by a byte": lambda b: bytes(b) + b"x",
    "grown by a chunk": lambda b: bytes(b[: HEAD + SEALED_CHUNK]) + bytes(b[HEAD:]),
    "two chunks swapped": lambda b: bytes(
        b[:HEAD]
        + b[HEAD + SEALED_CHUNK : HEAD + 2 * SEALED_CHUNK]
        + b[HEAD : HEAD + SEALED_CHUNK]
        + b[HEAD + 2 * SEALED_CHUNK :]
    ),
    "a chunk doubled": lambda b: bytes(
        b[: HEAD + SEALED_CHUNK] + b[HEAD : HEAD + SEALED_CHUNK] + b[HEAD + 2 * SEALED_CHUNK :]
    ),
}


@pytest.mark.parametrize("harm", HARMS)
def test_every_harm_is_refused_with_the_name_of_the_blob(vault: Vault, harm: str) -> None:
    blob_id = stored(vault, os.urandom(3 * CHUNK + 5000))
    path = vault.blobs.path(blob_id)
    path.write_bytes(HARMS[harm](bytearray(path.read_bytes())))

    with pytest.raises(VaultDamaged, match=blob_id), vault.blobs.open(blob_id) as reader:
        reader.read()


def test_a_missing_file_is_refused_with_the_name_of_the_blob(vault: Vault) -> None:
    blob_id = stored(vault, b"content")
    vault.blobs.path(blob_id).unlink()

    with pytest.raises(VaultDamaged, match=f"{blob_id} is missing"):
        vault.blobs.open(blob_id)


def test_two_files_that_were_swapped_are_refused(vault: Vault) -> None:
    first, second = stored(vault, b"A" * 50_000), stored(vault, b"B" * 50_000)
    one, other = vault.blobs.path(first), vault.blobs.path(second)
    kept = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(kept)

    for blob_id in (first, second):
        with pytest.raises(VaultDamaged, match=blob_id):
            vault.blobs.open(blob_id)


def test_two_files_swapped_with_their_keys_are_refused(vault: Vault) -> None:
    """Whoever could write rows as well: the key is bound to the blob's id."""
    first, second = seal(vault, b"A" * 50_000), seal(vault, b"B" * 50_000)
    vault.blobs.path(first.id).write_bytes(vault.blobs.path(second.id).read_bytes())
    forged = SealedBlob(first.id, second.wrapped_key, second.size_bytes, second.sha256)

    with pytest.raises(VaultDamaged, match=f"key of blob {first.id}"):
        vault.blobs.open_sealed(forged)


def test_a_blob_of_another_vault_is_refused(vault: Vault, tmp_path: Path) -> None:
    sealed = seal(vault, b"content")
    with make_vault(tmp_path / "other") as other:
        place = other.blobs.path(sealed.id)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(vault.blobs.path(sealed.id).read_bytes())

        with pytest.raises(VaultDamaged, match=sealed.id):
            other.blobs.open_sealed(sealed)


def test_an_unknown_blob_is_not_found(vault: Vault) -> None:
    with pytest.raises(NotFound):
        vault.blobs.open("00" * 16)


def test_a_discarded_blob_is_gone_after_the_commit_and_kept_when_it_fails(vault: Vault) -> None:
    blob_id = stored(vault, b"content")
    with pytest.raises(KeyError), vault.write(actor="a", action="test") as unit:
        vault.blobs.discard(unit, blob_id)
        raise KeyError
    with vault.blobs.open(blob_id) as reader:
        assert reader.read() == b"content"

    with vault.write(actor="a", action="test") as unit:
        vault.blobs.discard(unit, blob_id)
        assert vault.blobs.path(blob_id).exists()
    assert unit.changes.of("blob") == {blob_id}
    assert list(vault.blobs.files()) == []
    with pytest.raises(NotFound):
        vault.blobs.open(blob_id)


def test_a_blob_whose_unit_failed_can_be_recorded_again_or_given_up(vault: Vault) -> None:
    first, second = seal(vault, b"1"), seal(vault, b"2")
    with pytest.raises(KeyError), vault.write(actor="a", action="test") as unit:
        vault.blobs.record(unit, first)
        raise KeyError
    record(vault, first)
    vault.blobs.give_up(second)

    assert [path.name for path in vault.blobs.files()] == [first.id]


def test_the_sweep_takes_what_a_killed_process_left_and_nothing_of_the_living(vault: Vault) -> None:
    kept = stored(vault, b"kept")
    mine = seal(vault, b"finished, not recorded")
    with start(leave_blobs, vault.folder) as child, vault.blobs.create() as writing:
        writing.write(b"mine")
        hears(child, "left")
        assert vault.blobs.sweep() == 0
        assert len(list(vault.blobs.files())) == 5

        child.send_signal(signal.SIGKILL)
        child.wait()
        assert vault.blobs.sweep() == 2
        last = writing.finish()

    record(vault, mine)
    record(vault, last)
    assert vault.blobs.sweep() == 0
    for blob_id in (kept, mine.id, last.id):
        vault.blobs.open(blob_id).close()


def test_the_sweep_takes_a_finished_blob_whose_owner_closed_the_vault(tmp_path: Path) -> None:
    with make_vault(tmp_path) as vault:
        seal(vault, b"nobody's")
        recorded = stored(vault, b"kept")

    with reopen(vault.folder) as again:
        assert [path.name for path in again.blobs.files()] == [recorded]
        assert again.blobs.sweep() == 0


def test_a_part_swept_between_being_made_and_locked_is_made_again(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    swept: list[Path] = []

    def late(file: IO[bytes]) -> bool:
        if not swept:
            (path,) = vault.blobs.files()
            path.unlink()
            swept.append(path)
        return try_lock(file)

    monkeypatch.setattr("earwitness_core.vault.writer.try_lock", late)
    blob_id = stored(vault, b"content")

    assert swept
    with vault.blobs.open(blob_id) as reader:
        assert reader.read() == b"content"


def test_the_row_says_what_was_sealed(vault: Vault) -> None:
    blob_id = stored(vault, b"content")
    with vault.read() as session:
        row = session.get_one(BlobRow, blob_id)

    assert (row.size_bytes, row.sha256) == (7, hashlib.sha256(b"content").hexdigest())
    assert len(row.wrapped_key) == 60


def _flip(stored: bytearray, place: int) -> bytes:
    stored[place] ^= 1
    return bytes(stored)


def _everything(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_an_interruption_right_after_the_commit_costs_no_recorded_blob(tmp_path: Path) -> None:
    """Ctrl-C between the commit and what was to follow it: closing must ask the database before it removes."""

    def interrupt() -> None:
        raise KeyboardInterrupt

    vault = make_vault(tmp_path)
    with vault.blobs.create() as writer:
        writer.write(b"kept")
        sealed = writer.finish()
    with pytest.raises(KeyboardInterrupt), vault.write(actor="tester", action="test") as unit:
        unit.after_commit(interrupt)
        vault.blobs.record(unit, sealed)
    vault.close()

    with reopen(tmp_path / "test.earwitness") as again, again.blobs.open(sealed.id) as blob:
        assert blob.read_at(0, 4) == b"kept"
