"""What takes room in a vault: by project and kind for what belongs to one, and the rest by what it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

from earwitness_core.vault import Vault
from earwitness_core.vault.check import FTS_TABLES
from earwitness_core.vault.migrate import BACKUPS
from earwitness_core.vault.store import DATABASE

MEDIA, DECODED, TEXT, VOICES, VECTORS = "media", "decoded sound", "text", "voices", "vectors of meaning"
_MUCH = 10 << 20  # bytes: below this no hint is worth its line


@dataclass(frozen=True, slots=True)
class StorageLine:
    """Bytes of one kind in one project; `trashed` of them lie in the trash."""

    project: str
    kind: str
    size_bytes: int
    trashed_bytes: int


@dataclass(frozen=True, slots=True)
class Storage:
    """`lines` by project; `shared` is what belongs to none: search index, other tables, copies, free pages."""

    lines: tuple[StorageLine, ...]
    shared: dict[str, int]
    on_disk_bytes: int
    hints: tuple[str, ...]


_BY_PROJECT = {
    MEDIA: """
        SELECT project.name, sum(blob.size_bytes), sum(iif(source.trashed_ms IS NULL, 0, blob.size_bytes))
        FROM source JOIN project ON project.id = source.project_id JOIN blob ON blob.id = source.blob_id
        WHERE blob.erased_ms IS NULL GROUP BY project.id
    """,
    DECODED: """
        SELECT project.name, sum(blob.size_bytes), sum(iif(source.trashed_ms IS NULL, 0, blob.size_bytes))
        FROM source JOIN project ON project.id = source.project_id JOIN blob ON blob.id = source.pcm_blob_id
        WHERE source.pcm_blob_id <> source.blob_id GROUP BY project.id
    """,
    TEXT: """
        SELECT project.name, sum(bytes), sum(iif(source.trashed_ms IS NULL, 0, bytes)) FROM (
            SELECT transcript.source_id AS source_id, sum(octet_length(text) + octet_length(words)) AS bytes
            FROM segment JOIN transcript ON transcript.id = segment.transcript_id GROUP BY transcript.source_id
        ) JOIN source ON source.id = source_id JOIN project ON project.id = source.project_id GROUP BY project.id
    """,
    VOICES: """
        SELECT project.name, sum(bytes), sum(iif(source.trashed_ms IS NULL, 0, bytes)) FROM (
            SELECT source_id, sum(octet_length(vector) + octet_length(turns)) AS bytes
            FROM heard_voice GROUP BY source_id
        ) JOIN source ON source.id = source_id JOIN project ON project.id = source.project_id GROUP BY project.id
    """,
    VECTORS: """
        SELECT project.name, sum(bytes), sum(iif(source.trashed_ms IS NULL, 0, bytes)) FROM (
            SELECT transcript.source_id AS source_id, sum(octet_length(sketch) + octet_length("values")) AS bytes
            FROM passage_vector JOIN passage_values ON passage_values.no = passage_vector.no
            JOIN passage ON passage.id = passage_vector.passage_id
            JOIN transcript ON transcript.id = passage.transcript_id GROUP BY transcript.source_id
        ) JOIN source ON source.id = source_id JOIN project ON project.id = source.project_id GROUP BY project.id
    """,
}
_IN_DATABASE = (TEXT, VOICES, VECTORS)


def storage(vault: Vault) -> Storage:
    """Look at rows and files; nothing is opened."""
    with vault.read() as session:
        lines = [
            StorageLine(name, kind, size or 0, trashed or 0)
            for kind, query in _BY_PROJECT.items()
            for name, size, trashed in session.execute(text(query))
        ]
        index = sum(_index_bytes(session, name) for name in session.scalars(text(FTS_TABLES)).all())
        page, pages, free_pages = (_pragma(session, name) for name in ("page_size", "page_count", "freelist_count"))
        free = free_pages * page
    known = index + free + sum(line.size_bytes for line in lines if line.kind in _IN_DATABASE)
    shared = {
        "search index": index,
        "other tables": max(0, pages * page - known),
        "free pages": free,
        "write-ahead log": _size(vault.folder / f"{DATABASE}-wal"),
        "copies made before migrations": _folder_size(vault.folder / BACKUPS),
    }
    lines.sort(key=lambda line: (line.project.casefold(), -line.size_bytes))
    return Storage(tuple(lines), shared, _folder_size(vault.folder), _hints(lines, shared))


def _pragma(session: Session, name: str) -> int:
    return int(session.execute(text(f"PRAGMA {name}")).scalar_one())  # SQLCipher answers some of them as text


def _index_bytes(session: Session, name: str) -> int:
    return int(session.execute(text(f'SELECT total(octet_length(block)) FROM "{name}_data"')).scalar_one())  # noqa: S608


def _hints(lines: list[StorageLine], shared: dict[str, int]) -> tuple[str, ...]:
    hints = []
    trashed = sum(line.trashed_bytes for line in lines)
    if trashed > _MUCH:
        hints.append("`earwitness trash empty` erases what lies in the trash for good.")
    if shared["copies made before migrations"] > _MUCH:
        hints.append("The copies made before migrations go with the next erasing; you may delete them by hand.")
    if shared["free pages"] > _MUCH:
        hints.append("Free pages are filled again by new work; the next erasing gives them back to the disk.")
    return tuple(hints)


def _folder_size(folder: Path) -> int:
    return sum(_size(path) for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else 0


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
