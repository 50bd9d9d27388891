"""Answers of `models`."""

from __future__ import annotations

from typing import Annotated as An
from typing import TypedDict


class Model(TypedDict):
    """A model of the catalogue."""

    id: str
    title: str
    purpose: An[str, "speech | speakers | meaning"]
    languages: An[list[str], 'ISO 639-1, or "*" for very many']
    licence: str
    size_bytes: int
    state: An[str, "ready | missing | damaged"]
    begun_bytes: An[int, "of a get that was broken off; the next one goes on there"]
    embedded: An[bool, "comes with the set-up"]
    memory_bytes: An[int, "what one engine with it needs"]
    fit: An[str, "fits | tight: other programs have the memory now | too-large: this machine never has it"]
    work_per_second: An[float | None, "seconds of work here per second of sound; null: nothing was measured yet"]
    measured: An[bool | None, "false: worked out from another model that was measured here"]


class Models(TypedDict):
    folder: str
    memory_bytes: An[int, "that this machine has"]
    memory_free_bytes: int
    disk_free_bytes: An[int, "where the models lie"]
    models: list[Model]


class ModelMeasured(TypedDict):
    """How a model did on a minute of the sample interview."""

    model: An[str, "id"]
    device: An[str, "cpu | cuda"]
    work_per_second: An[float, "seconds of work per second of sound, all engines together"]
    engines: An[int, "how many worked at once, as for a long recording"]
    memory_bytes: An[int, "the most that one of them had"]


class ModelsMeasured(TypedDict):
    measured: list[ModelMeasured]


class ModelsRemoved(TypedDict):
    removed: An[list[str], "ids"]
    freed_bytes: int


class ModelsVerified(TypedDict):
    verified: An[list[str], "ids of models whose every byte is the published one"]
    damaged: list[str]


class ModelsAdded(TypedDict):
    complete: An[list[str], "ids of models that are here now"]
    missing: An[dict[str, list[str]], "names of the files that others still lack, by id"]


ANSWERS: dict[str, type] = {
    "models list": Models,
    "models get": Models,
    "models add": ModelsAdded,
    "models measure": ModelsMeasured,
    "models remove": ModelsRemoved,
    "models verify": ModelsVerified,
}
