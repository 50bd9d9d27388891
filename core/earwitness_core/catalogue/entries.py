"""The models this version knows: what they are for, their files by hash, and where files may be got.

Read from `earwitness_resources/models.toml`, whose head says what each key means. A source says how to get bytes;
only the hash in the entry says whether they are the right ones.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import resources
from typing import Any, Literal, cast

from earwitness_core.errors import NotFound

Purpose = Literal["speech", "speakers", "meaning"]
SHIPPED = "earwitness_resources"


@dataclass(frozen=True, slots=True)
class FileEntry:
    """One published file of a model. The name is the plain name inside the model's folder."""

    name: str
    size_bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Wheel:
    """One package file of a registry. Its host is not known here: the machine's own pip is set up for it."""

    package: str
    version: str
    file: str
    size_bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside a wheel."""

    package: str
    path: str


@dataclass(frozen=True, slots=True)
class Joined:
    """A file that is its members, one after the other."""

    file: str
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Shipped:
    """A file that comes with Earwitness itself."""

    file: str
    resource: str


@dataclass(frozen=True, slots=True)
class Filled:
    """An ONNX graph from our resources with the tensors of a published checkpoint put in (graphs.py).

    The checkpoint's own size and SHA-256 are checked before a byte of it is interpreted.
    """

    file: str
    skeleton: str
    weights: Member
    size_bytes: int
    sha256: str
    under: str | None = None


Recipe = Joined | Shipped | Filled


@dataclass(frozen=True, slots=True)
class PackageSource:
    wheels: tuple[Wheel, ...]
    recipes: tuple[Recipe, ...]


@dataclass(frozen=True, slots=True)
class HubSource:
    """A pinned revision on a model hub; a file lies there under its own name, unless `paths` says another."""

    base: str
    repo: str
    revision: str
    paths: Mapping[str, str] = field(default_factory=dict)

    def url(self, name: str) -> str:
        return f"{self.base}/{self.repo}/resolve/{self.revision}/{self.paths.get(name, name)}"


Source = PackageSource | HubSource


@dataclass(frozen=True, slots=True)
class Sentences:
    """How a model for meaning is asked: how many tokens it reads, and what stands before a question and a passage.

    Vectors whose cosine is below `floor` have nothing to do with each other.
    """

    tokens: int
    floor: float
    query: str = ""
    passage: str = ""


@dataclass(frozen=True, slots=True)
class ModelEntry:
    """A model as published. `languages` are ISO 639-1 codes or "*"; `embedded` ones come with the set-up.

    `work` is what a second of sound costs with it, Whisper base being 1 (decision 0111); None where nobody knows.
    """

    id: str
    title: str
    purpose: Purpose
    languages: tuple[str, ...]
    licence: str
    files: tuple[FileEntry, ...]
    sources: tuple[Source, ...]
    embedded: bool = False
    work: float | None = None
    sentences: Sentences | None = None

    @property
    def size_bytes(self) -> int:
        return sum(file.size_bytes for file in self.files)

    def file(self, name: str) -> FileEntry:
        return next(file for file in self.files if file.name == name)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All entries, and the hosts a hub download may touch (for the door in privacy/egress)."""

    models: tuple[ModelEntry, ...]
    hub_hosts: tuple[str, ...]

    @classmethod
    def load(cls) -> Catalogue:
        """The catalogue that ships with this version."""
        return cls.parse(resources.files(SHIPPED).joinpath("models.toml").read_text("utf-8"))

    @classmethod
    def parse(cls, text: str) -> Catalogue:
        """A catalogue from TOML text. A malformed one is a mistake of ours and fails as such."""
        table = tomllib.loads(text)
        if table["format"] != 1:
            raise ValueError("unknown catalogue format")
        hub = table["hub"]
        return cls(tuple(_model(row, hub["base"]) for row in table["model"]), tuple(hub["hosts"]))

    def entry(self, model_id: str) -> ModelEntry:
        """Raises NotFound."""
        for model in self.models:
            if model.id == model_id:
                return model
        raise NotFound(what="model", name=model_id)

    def embedded(self) -> tuple[ModelEntry, ...]:
        return tuple(model for model in self.models if model.embedded)


def _model(row: Mapping[str, Any], hub_base: str) -> ModelEntry:
    files = tuple(FileEntry(f["name"], f["size"], f["sha256"]) for f in row["files"])
    if any("/" in file.name or file.name.startswith(".") for file in files):
        raise ValueError(f"{row['id']}: a file name must be plain")
    return ModelEntry(
        id=row["id"],
        title=row["title"],
        purpose=cast(Purpose, row["purpose"]),
        languages=tuple(row["languages"]),
        licence=row["licence"],
        files=files,
        sources=tuple(_source(source, hub_base) for source in row["source"]),
        embedded=row.get("embedded", False),
        work=row.get("work"),
        sentences=Sentences(**row["sentences"]) if "sentences" in row else None,
    )


def _source(row: Mapping[str, Any], hub_base: str) -> Source:
    if row["kind"] == "hub":
        return HubSource(hub_base, row["repo"], row["revision"], row.get("paths", {}))
    wheels = tuple(Wheel(w["package"], w["version"], w["file"], w["size"], w["sha256"]) for w in row["wheels"])
    return PackageSource(wheels, tuple(_recipe(recipe) for recipe in row["make"]))


def _recipe(row: Mapping[str, Any]) -> Recipe:
    if "resource" in row:
        return Shipped(row["file"], row["resource"])
    if "skeleton" in row:
        weights = Member(**row["weights"])
        return Filled(row["file"], row["skeleton"], weights, row["size"], row["sha256"], row.get("under"))
    return Joined(row["file"], tuple(Member(**member) for member in row["members"]))
