"""Models come in from files, folders and wheels, by what they are and not by what they are called."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from earwitness_core.catalogue import ModelStore
from earwitness_core.errors import DiskFull, ModelDamaged, ModelMissing, ModelRefused, NotFound
from helpers.models import (
    CONFIG,
    FAR,
    HALF,
    LICENCE,
    TOKENS,
    WEIGHTS,
    WHEELS,
    flip,
    model_folder,
    small_catalogue,
    wheel_bytes,
    wheel_folder,
)


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    return ModelStore(tmp_path / "models", small_catalogue())


def _has(store: ModelStore, model: str) -> bool:
    try:
        store.verify(model)
    except ModelMissing:
        return False
    return True


def test_a_folder_of_files_becomes_the_model_and_keeps_its_files(store: ModelStore, tmp_path: Path) -> None:
    offered = model_folder(tmp_path / "stick" / "whatever")

    assert store.add(tmp_path / "stick").complete == ("far",)
    assert _has(store, "far")
    assert {path.name for path in offered.iterdir()} == set(FAR)


def test_names_do_not_matter(store: ModelStore, tmp_path: Path) -> None:
    model_folder(tmp_path / "blobs", {str(n): content for n, content in enumerate(FAR.values())})

    assert store.add(tmp_path / "blobs").complete == ("far",)
    assert _has(store, "far")


def test_a_hub_s_cache_of_links_is_followed(store: ModelStore, tmp_path: Path) -> None:
    model_folder(tmp_path / "blobs")
    snapshot = tmp_path / "cache" / "snapshots" / "cafe"
    snapshot.mkdir(parents=True)
    for name in FAR:
        (snapshot / name).symlink_to(tmp_path / "blobs" / name)
    (snapshot / "dangling").symlink_to(tmp_path / "gone")

    assert store.add(tmp_path / "cache").complete == ("far",)
    assert not any(path.is_symlink() for path in (store.folder / "far").iterdir())


def test_single_files_add_up(store: ModelStore, tmp_path: Path) -> None:
    offered = model_folder(tmp_path / "stick")

    first = store.add(offered / "model.bin")
    assert (first.complete, dict(first.missing)) == ((), {"far": ("config.json", "tokens.txt")})
    assert not _has(store, "far")
    store.add(offered / "config.json")

    # The tokens belong to two models; alone they concern neither, with the folder they complete the one begun.
    assert store.add(offered).complete == ("far",)
    assert _has(store, "far")


def test_a_folder_of_wheels_becomes_the_model(store: ModelStore, tmp_path: Path) -> None:
    assert store.add(wheel_folder(tmp_path / "wheels")).complete == ("near",)

    made = {path.name: path.read_bytes() for path in (store.folder / "near").iterdir()}
    assert made == {"config.json": CONFIG, "model.bin": WEIGHTS, "tokens.txt": TOKENS, "licence.txt": LICENCE}


def test_single_wheels_cannot_be_joined_from_two_calls_and_say_so(store: ModelStore, tmp_path: Path) -> None:
    offered = wheel_folder(tmp_path / "wheels")

    assert dict(store.add(offered / "near_part2-1.0.0-py3-none-any.whl").missing) == {
        "near": ("config.json", "model.bin", "tokens.txt")
    }
    assert dict(store.add(offered / "near_part1-1.0.0-py3-none-any.whl").missing) == {"near": ("model.bin",)}
    assert store.add(offered).complete == ("near",)


def test_a_wheel_built_for_another_platform_counts_when_the_content_is_the_same(
    store: ModelStore, tmp_path: Path
) -> None:
    offered = wheel_folder(tmp_path / "wheels")
    (offered / "near_part1-1.0.0-py3-none-any.whl").unlink()
    members = {"near/config.json": CONFIG, "near/model.bin.1": WEIGHTS[:HALF], "near/tokens.txt": TOKENS, "x": b"more"}
    (offered / "near_part1-1.0.0-cp312-cp312-win_amd64.whl").write_bytes(wheel_bytes(members, "near_part1", "1.0.0"))

    assert store.add(offered).complete == ("near",)


@pytest.mark.parametrize("name", ["config.json", "model.bin"])
def test_a_changed_bit_is_refused_by_name_and_nothing_is_published(
    store: ModelStore, tmp_path: Path, name: str
) -> None:
    model_folder(tmp_path / "stick", {**FAR, name: flip(FAR[name], 5)})

    with pytest.raises(ModelDamaged, match=rf"{name} of the model far"):
        store.add(tmp_path / "stick")
    assert not _has(store, "far")


def test_a_file_cut_short_by_the_copy_is_refused_by_name(store: ModelStore, tmp_path: Path) -> None:
    model_folder(tmp_path / "stick", {**FAR, "model.bin": FAR["model.bin"][:-1]})

    with pytest.raises(ModelDamaged, match=r"model\.bin of the model far"):
        store.add(tmp_path / "stick")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.integers(0, 10**6))
def test_a_changed_bit_anywhere_in_a_wheel_is_refused_or_without_consequence(tmp_path: Path, at: int) -> None:
    made = WHEELS["near_part2-1.0.0-py3-none-any.whl"]
    with TemporaryDirectory(dir=tmp_path) as name:
        folder = Path(name)
        wheel_folder(folder / "wheels", part2=flip(made, at % len(made)))
        store = ModelStore(folder / "models", small_catalogue())
        try:
            store.add(folder / "wheels")
        except ModelRefused:
            assert not _has(store, "near")
        else:
            assert _has(store, "near")


def test_a_wheel_that_unpacks_to_more_than_the_file_is_stopped(store: ModelStore, tmp_path: Path) -> None:
    """A few kilobytes that would become hundreds of megabytes: the size in the catalogue ends it."""
    bomb = wheel_bytes({"near/model.bin.2": bytes(300_000_000)}, "near_part2", "1.0.0")
    wheel_folder(tmp_path / "wheels", part2=bomb)

    with pytest.raises(ModelDamaged, match=r"model\.bin"):
        store.add(tmp_path / "wheels")
    assert sum(path.stat().st_size for path in store.folder.rglob("*")) < 2_000_000


def test_a_damaged_model_does_not_keep_out_the_sound_one_beside_it(store: ModelStore, tmp_path: Path) -> None:
    wheel_folder(tmp_path / "stick" / "wheels", part1=b"no wheel")
    model_folder(tmp_path / "stick" / "far")

    with pytest.raises(ModelDamaged):
        store.add(tmp_path / "stick")
    assert _has(store, "far")


def test_two_models_in_one_folder_do_not_accuse_each_other(store: ModelStore, tmp_path: Path) -> None:
    """One brings all its files, the other lacks a file whose name the first one bears too."""
    wheel_folder(tmp_path / "stick" / "wheels")
    model_folder(tmp_path / "stick" / "far", {"config.json": FAR["config.json"]})
    model_folder(tmp_path / "stick" / "near", {"model.bin": WEIGHTS})

    found = store.add(tmp_path / "stick")

    assert found.complete == ("near",)
    assert dict(found.missing) == {"far": ("model.bin", "tokens.txt")}


@pytest.mark.parametrize("content", [b"holiday", TOKENS])
def test_a_folder_without_anything_of_a_model_says_so(store: ModelStore, tmp_path: Path, content: bytes) -> None:
    model_folder(tmp_path / "stick", {"photo.jpg": content})

    with pytest.raises(ModelRefused, match="Nothing in"):
        store.add(tmp_path / "stick")


def test_a_path_that_leads_nowhere_is_not_found(store: ModelStore, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        store.add(tmp_path / "gone")


def test_a_damaged_model_is_replaced(store: ModelStore, tmp_path: Path) -> None:
    store.add(model_folder(tmp_path / "stick"))
    (store.folder / "far" / "model.bin").write_bytes(b"broken")

    store.add(tmp_path / "stick")
    assert _has(store, "far")
    assert not list(store.folder.glob(".far.old"))


def test_a_full_disk_is_said_before_anything_is_copied(
    store: ModelStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1000))

    with pytest.raises(DiskFull, match="MB left"):
        store.add(model_folder(tmp_path / "stick"))
    assert not [path for path in store.folder.rglob("*") if path.is_file() and path.stat().st_size]
