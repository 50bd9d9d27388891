"""`earwitness models`: needs no vault."""

from __future__ import annotations

from pathlib import Path

from earwitness_core.catalogue import Catalogue
from helpers.cli import run


def test_all_models_are_listed_with_what_is_here(machine: Path) -> None:
    answer = run("models", "--json").answer

    assert answer["folder"] == str(machine / "models")
    assert {one["id"] for one in answer["models"]} == {entry.id for entry in Catalogue.load().models}
    assert {one["state"] for one in answer["models"]} == {"missing"}


def test_a_person_sees_licence_and_size() -> None:
    shown = run("models", "list").out

    assert "whisper-base" in shown and "MIT" in shown and "not here" in shown


def test_a_model_nobody_knows_is_refused_before_anything_is_brought() -> None:
    assert run("models", "get", "whisper-nonsense", "--json").error["kind"] == "NotFound"


def test_nothing_is_brought_without_a_name() -> None:
    assert run("models", "get").exit_code == 2


def test_a_file_that_is_no_model_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no model")

    told = run("models", "add", tmp_path / "notes.txt", "--json")

    assert told.exit_code != 0
    assert told.error["says"]


def test_a_model_is_added_from_a_file_and_verified(tmp_path: Path) -> None:
    """What it lacks is named; what is here can be verified."""
    entry = Catalogue.load().entry("minilm-l6-v2")
    shipped = _shipped_file(entry.id)

    answer = run("models", "add", shipped, "--json").answer

    assert entry.id in answer["missing"]
    assert answer["complete"] == []


def _shipped_file(model_id: str) -> Path:
    from importlib.resources import files

    folder = files("earwitness_resources") / "minilm"
    return Path(str(next(one for one in folder.iterdir() if one.name.endswith(".json"))))


def test_verifying_nothing_is_no_failure() -> None:
    told = run("models", "verify", "--json")

    assert told.exit_code == 0
    assert told.answer == {"schema": "earwitness.cli/1", "command": "models verify", "verified": [], "damaged": []}


def test_verifying_what_is_not_here_says_how_to_get_it() -> None:
    assert run("models", "verify", "whisper-base", "--json").error["kind"] == "ModelMissing"


def test_a_damaged_model_is_named_with_its_file(machine: Path) -> None:
    entry = Catalogue.load().entry("whisper-tiny.en")
    folder = machine / "models" / entry.id
    folder.mkdir(parents=True)
    for file in entry.files:
        with (folder / file.name).open("wb") as made:
            made.truncate(file.size_bytes)

    told = run("models", "verify", "--json")

    assert told.exit_code == 52
    assert told.answer["damaged"] == [entry.id]
