"""Fetches files from a model hub through the one door, which is passed in: the catalogue opens no connection itself."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from earwitness_core.catalogue.entries import FileEntry, HubSource, ModelEntry
from earwitness_core.catalogue.files import is_published
from earwitness_core.errors import DownloadFailed, ModelDamaged

# A line that breaks is taken up at once while it brings something worth having; one that does not gets these rests.
_WORTH_HAVING_BYTES = 1 << 16
_RESTS_S = (1.0, 4.0)
_LONGEST_REST_S = 120.0  # what a server may ask for; a longer wait is the person's
_LOOK_S = 0.25


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

    A connection that breaks is taken up again while it brings bytes, and twice after a rest when it brings none; a
    server that asks for peace gets it, for two minutes at most. Raises DownloadFailed, or ModelDamaged when the whole
    file came and is not the published one (nothing of it is kept).
    """
    part = part_of(file, into)
    part.parent.mkdir(parents=True, exist_ok=True)
    rests = list(_RESTS_S)
    while True:
        before = _size(part)
        try:
            door.download(
                source.url(file.name), part, offset=before, expected_size=file.size_bytes, on_progress=on_bytes
            )
            break
        except DownloadFailed as failed:
            if _size(part) - before >= _WORTH_HAVING_BYTES:
                rests = list(_RESTS_S)
                continue
            if not rests or not failed.facts.get("may_pass"):
                raise
            asked_s = failed.facts.get("retry_after_s")
            rest_s = max(rests.pop(0), asked_s if isinstance(asked_s, float) else 0.0)
            if rest_s > _LONGEST_REST_S:
                raise
            _rest(rest_s, lambda: on_bytes(_size(part)))
    if not is_published(part, file):
        shutil.rmtree(part.parent)
        raise ModelDamaged(file=file.name, model=model.id)
    part.replace(into / file.name)


def part_of(file: FileEntry, into: Path) -> Path:
    """Where the beginning of a file lies that is on its way into a folder."""
    return into.parent / "parts" / f"{file.name}.part"


def begun_bytes(file: FileEntry, into: Path) -> int:
    """How much of a file an earlier attempt has brought."""
    return _size(part_of(file, into))


def _rest(seconds: float, look: Callable[[], None]) -> None:
    """`look` may raise to stop."""
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        look()
        time.sleep(min(_LOOK_S, left))


def _size(part: Path) -> int:
    return part.stat().st_size if part.exists() else 0
