"""The folder the models stand in. A model there is complete and as published, or it is not there.

`<folder>/<model>/` holds exactly the published files. `<folder>/.incoming/<model>/` holds what a get or an import has
brought so far, so that the next one goes on there; it becomes the model by one rename. Nothing here is content.
"""

from __future__ import annotations

import contextlib
import logging
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

from earwitness_core.catalogue import files
from earwitness_core.catalogue.entries import FileEntry, ModelEntry
from earwitness_core.catalogue.lock import exclusive
from earwitness_core.catalogue.stamps import Identity, Stamps, identity
from earwitness_core.errors import ModelDamaged, ModelMissing

log = logging.getLogger(__name__)

State = Literal["ready", "missing", "damaged"]
# What file managers leave behind; everything else that is not published makes a folder another model.
_LITTER = {"Thumbs.db", "desktop.ini"}


class Shelf:
    """Models on disk. What changes one is only called by who holds its lock (`guard`)."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._stamps = Stamps(folder / ".stamps")

    @contextlib.contextmanager
    def guard(self, entry: ModelEntry, *, waiting: Callable[[], None] = lambda: None) -> Iterator[None]:
        """Around everything that writes a model: its lock, and the disk's complaints in words.

        `waiting` is called while another process has it, and may raise to give up.
        """
        with files.disk_errors(entry.id):
            self.folder.mkdir(parents=True, exist_ok=True)
            with exclusive(self.folder / ".locks" / entry.id, waiting=waiting):
                yield

    def check(self, entry: ModelEntry, *, trust_stamps: bool) -> Path:
        """The folder of a model whose every file is the published one. Raises ModelMissing, ModelDamaged."""
        folder = self.folder / entry.id
        self._require_exact(entry, folder)
        known = self._stamps.read(entry) if trust_stamps else {}
        seen: dict[str, Identity] = {}
        for file in entry.files:
            seen[file.name] = identity(folder / file.name, file)
            if known.get(file.name) != seen[file.name] and not files.is_published(folder / file.name, file):
                self._stamps.forget(entry)
                raise ModelDamaged(file=file.name, model=entry.id)
        if seen != known:
            self._stamps.write(entry, seen)
        return folder

    def state(self, entry: ModelEntry) -> State:
        """By presence and sizes only; `check` goes by hash."""
        try:
            self._require_exact(entry, self.folder / entry.id)
        except ModelMissing:
            return "missing"
        except ModelDamaged:
            return "damaged"
        return "ready"

    def begun_bytes(self, entry: ModelEntry) -> int:
        """How much of a model has gathered that is not complete."""
        begun = self.folder / ".incoming" / entry.id
        return _size_of(begun)

    def incoming(self, entry: ModelEntry) -> Path:
        """Where the checked files of a model gather."""
        folder = self.folder / ".incoming" / entry.id / "files"
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def missing(self, entry: ModelEntry) -> tuple[FileEntry, ...]:
        """The files still to be brought. What has gathered is hashed: it may have been cut short by a power loss."""
        folder = self.incoming(entry)
        return tuple(file for file in entry.files if not files.is_published(folder / file.name, file))

    def keep_good_files(self, entry: ModelEntry) -> None:
        """Move the sound files of a damaged model to where the others will arrive."""
        for file in entry.files:
            here = self.folder / entry.id / file.name
            if files.is_published(here, file):
                here.replace(self.incoming(entry) / file.name)

    def publish(self, entry: ModelEntry) -> Path:
        """The gathered files become the model."""
        folder = self.incoming(entry)
        names = {file.name for file in entry.files}
        for stray in folder.iterdir():
            if stray.name not in names:  # the `.part` of a killed process
                stray.unlink()
        self._stamps.forget(entry)
        final = self.folder / entry.id
        files.publish(folder, final)
        shutil.rmtree(folder.parent, ignore_errors=True)
        self._stamps.write(entry, {file.name: identity(final / file.name, file) for file in entry.files})
        log.info("model published", extra={"model": entry.id, "bytes": entry.size_bytes})
        return final

    def remove(self, entry: ModelEntry) -> int:
        """Everything of a model goes; what is left when it cannot is no model. Returns the bytes freed."""
        here, begun = self.folder / entry.id, self.folder / ".incoming" / entry.id
        freed = _size_of(here) + _size_of(begun)
        self._stamps.forget(entry)
        shutil.rmtree(begun, ignore_errors=True)
        if here.exists():
            old = here.with_name(f".{entry.id}.old")
            shutil.rmtree(old, ignore_errors=True)
            here.rename(old)
            files.sync_folder(self.folder)
            shutil.rmtree(old)
        log.info("model removed", extra={"model": entry.id, "bytes": freed})
        return freed

    def _require_exact(self, entry: ModelEntry, folder: Path) -> None:
        """Every published file with its size, and no other: an engine reads whatever bears a name it knows."""
        try:
            found = {path.name: path for path in folder.iterdir()}
        except (FileNotFoundError, NotADirectoryError):
            raise ModelMissing(model=entry.id) from None
        for file in entry.files:
            path = found.pop(file.name, None)
            if path is None or not path.is_file() or path.stat().st_size != file.size_bytes:
                raise ModelDamaged(file=file.name, model=entry.id)
        for name in found:
            if not name.startswith(".") and name not in _LITTER:
                raise ModelDamaged(file=name, model=entry.id)


def _size_of(folder: Path) -> int:
    """Bytes of all files below; another process may be moving them."""
    total = 0
    for path in folder.rglob("*"):
        with contextlib.suppress(OSError):
            total += path.stat().st_size if path.is_file() else 0
    return total
