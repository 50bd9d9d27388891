"""Remembers which files were hashed, so that opening a model costs four `stat` calls and not a second of hashing.

A stamp holds size, modification and change time, inode and hash of a file: no content, no path. When any of them
differs the file is hashed again. A stamp answers for damage and for mistakes; someone who can write as you to this
folder can forge it, as they could replace the program (core/docs/threat-model.md). `models verify` ignores stamps.
"""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path

from earwitness_core.catalogue.entries import FileEntry, ModelEntry

Identity = list[int | str]


def identity(path: Path, entry: FileEntry) -> Identity:
    """What must be unchanged for an earlier hash of this file to stand. Raises OSError when it is not there."""
    seen = path.stat()
    return [seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_ino, entry.sha256]


class Stamps:
    """The stamps of one models folder; kept in memory as well, for a folder that is shared and read-only."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, dict[str, Identity]] = {}

    def read(self, model: ModelEntry) -> dict[str, Identity]:
        """Identity by file name; empty when there is no stamp or it cannot be read."""
        if model.id not in self._known:
            self._known[model.id] = self._stored(model)
        return self._known[model.id]

    def write(self, model: ModelEntry, identities: dict[str, Identity]) -> None:
        """Keep the stamp; a folder that cannot be written is no error."""
        self._known[model.id] = identities
        part = self._folder / f"{model.id}.{os.getpid()}.part"
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(identities), "utf-8")
            part.replace(self._folder / f"{model.id}.json")

    def forget(self, model: ModelEntry) -> None:
        self._known.pop(model.id, None)
        with contextlib.suppress(OSError):
            (self._folder / f"{model.id}.json").unlink(missing_ok=True)

    def _stored(self, model: ModelEntry) -> dict[str, Identity]:
        try:
            found = json.loads((self._folder / f"{model.id}.json").read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}
