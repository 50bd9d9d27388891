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
    embedded: An[bool, "comes with the set-up"]


class Models(TypedDict):
    folder: str
    models: list[Model]


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
    "models verify": ModelsVerified,
}
