"""The shipped catalogue says what it must, and says it consistently."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from earwitness_core.catalogue import Catalogue, HubSource, ModelEntry, PackageSource
from earwitness_core.catalogue.entries import Filled, Shipped
from earwitness_core.catalogue.recipes import packages_of
from earwitness_core.errors import NotFound

CATALOGUE = Catalogue.load()
EVERY = pytest.mark.parametrize("entry", CATALOGUE.models, ids=lambda entry: entry.id)


def test_the_models_of_this_version_are_these() -> None:
    assert [entry.id for entry in CATALOGUE.models] == [
        "whisper-base",
        "whisper-tiny.en",
        "whisper-small",
        "whisper-medium",
        "whisper-large-v3-turbo",
        "speakers",
        "minilm-l6-v2",
        "multilingual-e5-small",
    ]


def test_a_set_up_brings_one_model_for_each_purpose_and_a_quick_one() -> None:
    embedded = {entry.id: entry.purpose for entry in CATALOGUE.embedded()}

    assert embedded == {
        "whisper-base": "speech",
        "whisper-tiny.en": "speech",
        "speakers": "speakers",
        "minilm-l6-v2": "meaning",
    }


def test_the_default_speech_model_is_the_published_one() -> None:
    weights = CATALOGUE.entry("whisper-base").file("model.bin")

    assert weights.sha256 == "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"
    assert weights.size_bytes == 145_217_532


def test_an_unknown_model_is_not_found() -> None:
    with pytest.raises(NotFound, match="whisper-huge"):
        CATALOGUE.entry("whisper-huge")


@EVERY
def test_every_file_is_pinned_and_every_entry_has_its_licence_and_a_source(entry: ModelEntry) -> None:
    assert entry.files and entry.sources and entry.licence and entry.title and entry.languages
    assert len({file.name for file in entry.files}) == len(entry.files)
    for file in entry.files:
        assert re.fullmatch(r"[0-9a-f]{64}", file.sha256)
        assert file.size_bytes > 0


@EVERY
def test_every_source_is_pinned_and_makes_every_file(entry: ModelEntry) -> None:
    for source in entry.sources:
        if isinstance(source, HubSource):
            assert re.fullmatch(r"[0-9a-f]{40}", source.revision)
        else:
            assert {recipe.file for recipe in source.recipes} == {file.name for file in entry.files}
            packages = {wheel.package for wheel in source.wheels}
            assert set().union(*map(packages_of, source.recipes)) == packages
            assert all(re.fullmatch(r"[0-9a-f]{64}", wheel.sha256) for wheel in source.wheels)


@EVERY
def test_an_embedded_model_needs_no_hub(entry: ModelEntry) -> None:
    assert not entry.embedded or isinstance(entry.sources[0], PackageSource)


def test_what_a_recipe_takes_from_our_resources_is_there() -> None:
    shipped = [
        recipe.resource if isinstance(recipe, Shipped) else recipe.skeleton
        for entry in CATALOGUE.models
        for source in entry.sources
        if isinstance(source, PackageSource)
        for recipe in source.recipes
        if isinstance(recipe, Shipped | Filled)
    ]

    assert len(shipped) == 3
    for name in shipped:
        assert resources.files("earwitness_resources").joinpath(*name.split("/")).is_file()


def test_no_package_registry_is_named_anywhere() -> None:
    """The machine's own pip knows where packages come from; an organisation's mirror must never be bypassed."""
    text = resources.files("earwitness_resources").joinpath("models.toml").read_text("utf-8")

    assert set(re.findall(r"https?://[^\s\"/]+", text)) == {"https://huggingface.co"}


def test_an_address_on_the_hub_is_that_of_a_pinned_revision() -> None:
    (source,) = CATALOGUE.entry("whisper-small").sources
    assert isinstance(source, HubSource)

    assert source.url("model.bin") == (
        "https://huggingface.co/Systran/faster-whisper-small/resolve/536b0662742c02347bc0e980a01041f333bce120/model.bin"
    )


@pytest.mark.parametrize("name", ["../evil", "a/b", ".hidden"])
def test_a_file_name_that_leaves_the_folder_is_refused(name: str) -> None:
    text = f"""
    format = 1
    [hub]
    base = "https://hub.invalid"
    hosts = []
    [[model]]
    id = "m"
    title = "M"
    purpose = "speech"
    languages = ["en"]
    licence = "MIT"
    files = [{{ name = "{name}", size = 1, sha256 = "00" }}]
    source = []
    """
    with pytest.raises(ValueError, match="plain"):
        Catalogue.parse(text)
