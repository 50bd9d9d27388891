"""Fetches files from a model hub through the one door, which is passed in: the catalogue opens no connection itself."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from earwitness_core.catalogue.entries import FileEntry, HubSource, ModelEntry
from earwitness_core.catalogue.files import is_published
from earwitness_core.errors import DownloadFailed, ModelDamaged

_ATTEMPTS = 5


class Downloader(Protocol):
    """What privacy/egress.Door offers."""

    def download(
        self, url: str, to: Path, *, offset: int, expected_size: int, on_progress: Callable[[int], None]
    ) -> None:
        """Bring the file to `to`, going on at `offset` when the server can.

        `on_progress` gets the bytes there so far and may raise to stop. Raises DownloadFailed, leaving what arrived
        in place for the next attempt, or EgressRefused.
        """


def fetch_file(
    source: HubSource,
    file: FileEntry,
    into: Path,
    *,
    model: ModelEntry,
    door: Downloader,
    on_bytes: Callable[[int], None],
) -> None:
    """Bring one file into the folder by way of `<into>/../parts`, which outlives a cut connection and a kill.

    A connection that breaks is taken up again while it still brings bytes, five times at most. Raises DownloadFailed,
    or ModelDamaged when the whole file came and is not the published one (nothing of it is kept).
    """
    parts = into.parent / "parts"
    parts.mkdir(parents=True, exist_ok=True)
    part = parts / f"{file.name}.part"
    for attempt in range(1, _ATTEMPTS + 1):
        before = _size(part)
        try:
            door.download(
                source.url(file.name), part, offset=before, expected_size=file.size_bytes, on_progress=on_bytes
            )
            break
        except DownloadFailed:
            if attempt == _ATTEMPTS or _size(part) <= before:
                raise
    if not is_published(part, file):
        shutil.rmtree(parts)
        raise ModelDamaged(file=file.name, model=model.id)
    part.replace(into / file.name)


def _size(part: Path) -> int:
    return part.stat().st_size if part.exists() else 0
