"""`earwitness models`: needs no vault."""

from __future__ import annotations

from pathlib import Path

import pytest

from earwitness_core.catalogue import Catalogue, Machine, ModelStore, Paces
from earwitness_core.paths import models_folder
from helpers.cli import Cli, run

MODELS = models_folder()  # of the session; the fixture `machine` names an empty one


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


def test_the_list_says_what_each_needs_and_whether_this_machine_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Machine, "look", lambda _folder: Machine(2 << 30, 1 << 30, 1 << 30))

    told = {one["id"]: one for one in run("models", "--json").answer["models"]}
    shown = run("models").out

    assert told["whisper-base"]["fit"] == "fits"
    assert told["whisper-large-v3-turbo"]["fit"] == "too-large"
    assert "too large" in shown and "has not the memory" in shown
    assert "disk too full" in shown  # 1.6 GB of model, 1 GB of disk


def test_how_long_an_hour_takes_is_measured_or_worked_out_from_what_was(machine: Path) -> None:
    assert {one["work_per_second"] for one in run("models", "--json").answer["models"]} == {None}
    Paces().record("base/fast/cpu", audio_ms=100_000, work_ms=10_000)

    told = {one["id"]: one for one in run("models", "--json").answer["models"]}

    assert (told["whisper-base"]["work_per_second"], told["whisper-base"]["measured"]) == (0.1, True)
    assert told["whisper-small"]["measured"] is False
    assert told["whisper-small"]["work_per_second"] > 0.2
    assert told["speakers"]["work_per_second"] is None
    assert "6 min" in run("models").out


@pytest.mark.models
@pytest.mark.timeout(240)
def test_a_model_is_timed_on_the_sample_and_the_list_knows_it_then(machine: Path) -> None:
    _borrow_model(machine, "whisper-tiny.en")

    (measured,) = run("models", "measure", "--json").answer["measured"]
    told = {one["id"]: one for one in run("models", "--json").answer["models"]}

    assert measured["model"] == "whisper-tiny.en"
    assert 0 < measured["work_per_second"] < 20
    assert 100_000_000 < measured["memory_bytes"] < told["whisper-tiny.en"]["memory_bytes"] * 1.3
    assert told["whisper-tiny.en"]["measured"] is True


def test_timing_what_is_not_here_says_how_to_get_it() -> None:
    assert run("models", "measure", "whisper-base", "--json").error["kind"] == "ModelMissing"
    assert run("models", "measure", "--json").answer["measured"] == []


def test_only_speech_models_are_timed() -> None:
    assert run("models", "measure", "speakers").exit_code == 2


def test_a_model_is_removed_and_says_what_that_leaves(machine: Path) -> None:
    _empty_model(machine, "whisper-tiny.en")

    told = run("models", "remove", "whisper-tiny.en")

    assert told.exit_code == 0
    assert "free again" in told.out and "No speech model is left" in told.out
    assert run("models", "remove", "whisper-tiny.en", "--json").error["kind"] == "ModelMissing"
    assert run("models", "remove", "nonsense", "--json").error["kind"] == "NotFound"


def test_a_model_that_is_too_large_is_told_with_figures_before_it_is_brought(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Machine, "look", lambda _folder: Machine(1 << 30, 1 << 29, 1 << 40))
    monkeypatch.setattr(ModelStore, "get", lambda *_args, **_options: Path())

    told = run("models", "get", "whisper-large-v3-turbo")

    assert "needs 2.0 GB of memory" in told.err
    assert "has 1.1 GB in all" in told.err


def test_choosing_one_that_is_too_large_warns_with_figures(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Machine, "look", lambda _folder: Machine(1 << 30, 1 << 29, 1 << 40))

    told = cli("project", "add", "Harbour", "--model", "whisper-medium")

    assert told.exit_code == 0
    assert "whisper-medium needs 1.9 GB" in " ".join(told.err.split())


def test_best_says_when_there_is_nothing_better_than_fast(cli: Cli, machine: Path) -> None:
    _empty_model(machine, "whisper-base")

    told = cli("project", "add", "Harbour", "--quality", "best")

    assert "models get whisper-small" in " ".join(told.err.split())


def test_best_says_which_model_is_left_out_for_lack_of_memory(
    cli: Cli, machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _empty_model(machine, "whisper-base")
    _empty_model(machine, "whisper-medium")
    monkeypatch.setattr(Machine, "look", lambda _folder: Machine(2 << 30, 1 << 30, 1 << 40))

    told = cli("project", "add", "Harbour", "--quality", "best")

    assert "whisper-medium is here and too large" in " ".join(told.err.split())


def _empty_model(machine: Path, model_id: str) -> None:
    """Files of the right names and sizes, with nothing in them: here as far as a list can tell."""
    folder = machine / "models" / model_id
    folder.mkdir(parents=True)
    for file in Catalogue.load().entry(model_id).files:
        with (folder / file.name).open("wb") as made:
            made.truncate(file.size_bytes)


def _borrow_model(machine: Path, model_id: str) -> None:
    """A real model of the set-up, by links."""
    ours = machine / "models" / model_id
    ours.mkdir(parents=True)
    for file in (MODELS / model_id).iterdir():
        (ours / file.name).symlink_to(file)
