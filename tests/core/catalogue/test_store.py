"""A model on this machine is complete and as published, or it is not there."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from earwitness_core.catalogue import ModelStore, files
from earwitness_core.errors import ModelDamaged, ModelMissing, NotFound
from helpers.models import FAR, flip, model_folder, small_catalogue


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    """A store that has the far model."""
    model_folder(tmp_path / "models" / "far")
    return ModelStore(tmp_path / "models", small_catalogue())


@pytest.fixture
def hashed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were hashed, in order."""
    names: list[str] = []
    original = files.sha256_of

    def noted(path: Path) -> str:
        names.append(path.name)
        return original(path)

    monkeypatch.setattr(files, "sha256_of", noted)
    return names


def test_a_whole_model_has_its_folder(store: ModelStore) -> None:
    assert store.path("far") == store.folder / "far"
    assert store.verify("far") == store.folder / "far"


def test_an_absent_model_says_how_to_get_it(store: ModelStore) -> None:
    with pytest.raises(ModelMissing, match="earwitness models get near"):
        store.path("near")


def test_a_model_nobody_knows_is_not_found(store: ModelStore) -> None:
    with pytest.raises(NotFound):
        store.path("nothing")


@pytest.mark.parametrize("name", list(FAR))
@pytest.mark.parametrize("where", [0, -1])
def test_one_changed_bit_in_any_file_is_refused_by_the_file_s_name(store: ModelStore, name: str, where: int) -> None:
    path = store.folder / "far" / name
    path.write_bytes(flip(FAR[name], where % len(FAR[name])))

    with pytest.raises(ModelDamaged, match=rf"{name} of the model far"):
        store.path("far")


@pytest.mark.parametrize("name", list(FAR))
def test_a_bit_that_changes_after_the_first_look_is_found_at_the_next(store: ModelStore, name: str) -> None:
    """Size and modification time are put back, as a tamperer would; the change time tells."""
    store.path("far")
    path = store.folder / "far" / name
    before = path.stat()
    path.write_bytes(flip(FAR[name], 3))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    with pytest.raises(ModelDamaged, match=name):
        store.path("far")


@pytest.mark.parametrize(
    "content", [b"", FAR["model.bin"][:-1], FAR["model.bin"] + b"x"], ids=["empty", "short", "long"]
)
def test_another_length_is_refused(store: ModelStore, content: bytes) -> None:
    (store.folder / "far" / "model.bin").write_bytes(content)

    with pytest.raises(ModelDamaged, match=r"model\.bin"):
        store.path("far")


def test_a_missing_file_is_named(store: ModelStore) -> None:
    (store.folder / "far" / "tokens.txt").unlink()

    with pytest.raises(ModelDamaged, match=r"tokens\.txt"):
        store.path("far")


def test_a_file_that_was_not_published_is_refused(store: ModelStore) -> None:
    """An engine reads every file whose name it knows; one that somebody put beside the model would change it."""
    store.path("far")
    (store.folder / "far" / "preprocessor_config.json").write_text("{}")

    with pytest.raises(ModelDamaged, match=r"preprocessor_config\.json"):
        store.path("far")


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "desktop.ini"])
def test_what_file_managers_leave_is_no_damage(store: ModelStore, name: str) -> None:
    (store.folder / "far" / name).write_text("icons")

    assert store.path("far")


def test_a_model_is_hashed_once_and_remembered_by_the_next_process(store: ModelStore, hashed: list[str]) -> None:
    store.path("far")
    store.path("far")
    ModelStore(store.folder, store.catalogue).path("far")

    assert sorted(hashed) == sorted(FAR)


def test_verify_hashes_whatever_was_seen_before(store: ModelStore, hashed: list[str]) -> None:
    store.path("far")
    hashed.clear()
    store.verify("far")

    assert sorted(hashed) == sorted(FAR)


def test_only_the_file_that_was_touched_is_hashed_again(store: ModelStore, hashed: list[str]) -> None:
    store.path("far")
    hashed.clear()
    os.utime(store.folder / "far" / "tokens.txt")
    store.path("far")

    assert hashed == ["tokens.txt"]


def test_the_stamp_holds_numbers_and_published_hashes_only(store: ModelStore) -> None:
    store.path("far")
    stamp = json.loads((store.folder / ".stamps" / "far.json").read_text())

    assert list(stamp) == list(FAR)
    for values in stamp.values():
        assert [type(value) for value in values] == [int, int, int, int, str]


@pytest.mark.parametrize("content", ["", "[]", "{", '{"model.bin": 1}', '{"model.bin": null}'])
def test_a_stamp_that_makes_no_sense_is_as_none(store: ModelStore, hashed: list[str], content: str) -> None:
    (store.folder / ".stamps").mkdir()
    (store.folder / ".stamps" / "far.json").write_text(content)
    store.path("far")

    assert sorted(hashed) == sorted(FAR)


def test_a_shared_folder_that_cannot_be_written_works_and_hashes_once_a_process(
    store: ModelStore, hashed: list[str]
) -> None:
    (store.folder / ".stamps").write_text("in the way")  # also stops root, whom a mode would not
    store.path("far")
    store.path("far")

    assert sorted(hashed) == sorted(FAR)


def test_the_list_shows_what_is_here_missing_and_damaged(store: ModelStore) -> None:
    assert [(line.entry.id, line.state) for line in store.list()] == [("near", "missing"), ("far", "ready")]
    (store.folder / "far" / "tokens.txt").write_bytes(b"")
    assert [(line.entry.id, line.state) for line in store.list()] == [("near", "missing"), ("far", "damaged")]


def test_a_list_of_an_empty_machine_makes_nothing(tmp_path: Path) -> None:
    assert {line.state for line in ModelStore(tmp_path / "none", small_catalogue()).list()} == {"missing"}
    assert not (tmp_path / "none").exists()


def test_a_copied_models_folder_is_checked_again(store: ModelStore, hashed: list[str], tmp_path: Path) -> None:
    store.path("far")
    hashed.clear()
    shutil.copytree(store.folder, tmp_path / "copy")
    ModelStore(tmp_path / "copy", store.catalogue).path("far")

    assert sorted(hashed) == sorted(FAR)
