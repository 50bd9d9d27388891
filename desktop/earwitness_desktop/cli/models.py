"""`earwitness models`: the models on this machine. Needs no vault."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import (
    BarColumn,
    DownloadColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
    TransferSpeedColumn,
)
from rich.text import Text

from earwitness_core.errors import ModelDamaged, Refused
from earwitness_core.paths import models_folder
from earwitness_desktop.cli import replies
from earwitness_desktop.cli.fitting import hour_takes, too_large
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.groups import group
from earwitness_desktop.cli.screen import count, line, size, table

if TYPE_CHECKING:
    from earwitness_core.catalogue import Machine, ModelEntry, ModelState, ModelStore

app = group("models", "The speech, speaker and search models on this machine.", default="list")

_STATES = {"ready": "here", "missing": "not here", "damaged": "damaged"}
_FITS = {"fits": "", "tight": ", memory is short now", "too-large": ", too large"}
ModelArgument = Annotated[
    list[str] | None, typer.Argument(metavar="MODEL...", help="As `earwitness models` lists them.")
]


@command(app, "list", example="earwitness models list", unlocks=False)
def list_models(run: Run) -> Answer:
    """List the models that Earwitness knows: which are here, what they need, and how long an hour takes with them."""
    return _listed(_store())


@command(app, "get", example="earwitness models get whisper-small", unlocks=False)
def get(
    run: Run,
    models: ModelArgument = None,
    embedded: Annotated[bool, typer.Option("--embedded", help="Those that come with the set-up.")] = False,
) -> Answer:
    """Bring models here from where they are published, checked byte for byte. Broken off, it goes on where it was."""
    from earwitness_core.privacy.egress.door import Door
    from earwitness_core.privacy.policy.machine import policy_without_vault

    store = _store()
    wanted = [*(models or ()), *(entry.id for entry in store.catalogue.embedded() if embedded)]
    if not wanted:
        raise Refused("Say which model, or --embedded.", next_step="`earwitness models` lists them.")
    entries = [store.catalogue.entry(one) for one in wanted]  # a wrong name is told before anything is brought
    door = Door.for_models(store.catalogue.hub_hosts, [policy_without_vault()])
    for entry in entries:
        if said := too_large(store, entry):
            run.note(said)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    hidden = run.as_json or not run.out.is_terminal
    with Progress(*columns, console=run.out, disable=hidden, speed_estimate_period=20.0) as progress:
        for entry in entries:
            bar = progress.add_task(entry.id, total=entry.size_bytes)
            store.get(
                entry.id,
                door,
                on_progress=lambda done, of, bar=bar: progress.update(bar, completed=done, total=of),  # type: ignore[misc]
            )
    return _listed(store)


@command(app, "add", example="earwitness models add /media/stick", unlocks=False)
def add(
    run: Run,
    path: Annotated[Path, typer.Argument(metavar="FILE", help="A file, a package or a folder of them.")],
) -> Answer:
    """Import models from files, for a machine without a network. What a file is, its content says, not its name."""
    imported = _store().add(path.expanduser())
    data: replies.ModelsAdded = {
        "complete": list(imported.complete),
        "missing": {model: list(names) for model, names in imported.missing.items()},
    }
    said = [line(f"{model} is here.") for model in imported.complete]
    said += [line(f"{model} still lacks {', '.join(names)}.") for model, names in imported.missing.items()]
    return Answer(data, said)


@command(app, "measure", example="earwitness models measure whisper-small", unlocks=False)
def measure(run: Run, models: ModelArgument = None) -> Answer:
    """Time speech models on a minute of the sample interview, so that estimates are this machine's own."""
    from earwitness_core.speech.measure import measure as time_one

    store = _store()
    entries = [store.catalogue.entry(one) for one in models or ()]
    if not entries:
        entries = [one.entry for one in store.list() if one.entry.purpose == "speech" and one.state == "ready"]
    if silent := [entry.id for entry in entries if entry.purpose != "speech"]:
        raise Refused(f"{silent[0]} transcribes nothing.", next_step="Only speech models are timed.")
    measured: list[replies.ModelMeasured] = []
    said = []
    for entry in entries:
        run.note(f"Listening with {entry.id} …")
        found = time_one(store, entry.id)
        measured.append(
            {
                "model": entry.id,
                "device": found.device,
                "work_per_second": round(found.rate, 4),
                "engines": found.engines,
                "memory_bytes": found.memory_bytes,
            }
        )
        at_once = count(found.engines, "engine")
        said.append(
            line(
                f"{entry.id}: an hour of sound takes {hour_takes(found.rate)} here ({found.device}, {at_once} at once, "
                f"{size(found.memory_bytes)} of memory each)."
            )
        )
    data: replies.ModelsMeasured = {"measured": measured}
    return Answer(data, said or [line("There is no speech model here: `earwitness models get whisper-base`.")])


@command(app, "remove", example="earwitness models remove whisper-medium", unlocks=False)
def remove(
    run: Run,
    models: Annotated[list[str], typer.Argument(metavar="MODEL...", help="As `earwitness models` lists them.")],
) -> Answer:
    """Take models off this machine. Transcripts that were made with them stay as they are."""
    store = _store()
    entries = [store.catalogue.entry(one) for one in models]
    freed = {entry.id: store.remove(entry.id) for entry in entries}
    data: replies.ModelsRemoved = {"removed": list(freed), "freed_bytes": sum(freed.values())}
    said = [line(f"{model} is not here any more; {size(amount)} are free again.") for model, amount in freed.items()]
    if not any(one.state == "ready" and one.entry.purpose == "speech" for one in store.list()):
        said.append(line("No speech model is left: nothing can be transcribed until one is here.", "yellow"))
    return Answer(data, said)


@command(app, "verify", example="earwitness models verify", unlocks=False)
def verify(run: Run, models: ModelArgument = None) -> Answer:
    """Read every byte of the models that are here, and compare it with what was published."""
    store = _store()
    wanted = list(models or (one.entry.id for one in store.list() if one.state != "missing"))
    verified: list[str] = []
    problems: list[ModelDamaged] = []
    for model in wanted:
        try:
            store.verify(model)
            verified.append(model)
        except ModelDamaged as problem:
            problems.append(problem)
    damaged = [str(problem.facts["model"]) for problem in problems]
    data: replies.ModelsVerified = {"verified": verified, "damaged": damaged}
    said = [line(f"{model} is as published.") for model in verified] or [line("There is no model here to verify.")]
    said += [line(str(problem), "bold red") for problem in problems]
    return Answer(data, said, exit_code=ModelDamaged.exit_code if damaged else 0)


def _store() -> ModelStore:
    from earwitness_core.catalogue import ModelStore

    return ModelStore(models_folder())


def _listed(store: ModelStore) -> Answer:
    from earwitness_core.catalogue import Machine

    machine = Machine.look(store.folder)
    told = [_told(store, one, machine) for one in store.list()]
    data: replies.Models = {
        "folder": str(store.folder),
        "memory_bytes": machine.memory_bytes,
        "memory_free_bytes": machine.available_bytes,
        "disk_free_bytes": machine.disk_bytes,
        "models": told,
    }
    columns = ["model", "for", "languages", ">size", "state", ">memory", "an hour takes", "licence"]
    shown = table(columns, [_row(one, machine) for one in told], empty="The catalogue is empty.")
    has = (
        f"This machine has {size(machine.memory_bytes)} of memory ({size(machine.available_bytes)} free now) "
        f"and {size(machine.disk_bytes)} of disk for models."
    )
    return Answer(data, [shown, line(has, "dim"), *_hints(told)])


def _row(one: replies.Model, machine: Machine) -> list[str]:
    state = _STATES[one["state"]]
    if one["state"] == "missing" and one["begun_bytes"]:
        state = f"{one['begun_bytes'] * 100 // one['size_bytes']} % here"
    if one["state"] == "missing" and one["size_bytes"] - one["begun_bytes"] > machine.disk_bytes:
        state += ", disk too full"
    rate, measured = one["work_per_second"], one["measured"]
    takes = "" if rate is None else hour_takes(rate) if measured else f"about {hour_takes(rate)}"
    languages = "many" if "*" in one["languages"] else ", ".join(one["languages"])
    memory = size(one["memory_bytes"])
    return [
        one["id"],
        one["purpose"],
        languages,
        size(one["size_bytes"]),
        state + _FITS[one["fit"]],
        memory,
        takes,
        one["licence"],
    ]


def _hints(told: list[replies.Model]) -> list[Text]:
    """What would make the list say more, and what its shorter words mean."""
    speech = [one for one in told if one["purpose"] == "speech"]
    said = []
    if any(one["state"] == "ready" for one in speech) and not any(one["measured"] for one in speech):
        said.append("How long an hour takes here is not known yet: `earwitness models measure`.")
    if any(one["fit"] == "too-large" for one in told):
        said.append("Too large: this machine has not the memory, and 1 GB beside it for the rest.")
    return [line(one, "dim") for one in said]


def _told(store: ModelStore, one: ModelState, machine: Machine) -> replies.Model:
    from earwitness_core.catalogue import Needs
    from earwitness_core.speech.pace import expected_pace

    entry: ModelEntry = one.entry
    needs = Needs.of(entry)
    pace = expected_pace(store, entry)
    return {
        "id": entry.id,
        "title": entry.title,
        "purpose": entry.purpose,
        "languages": list(entry.languages),
        "licence": entry.licence,
        "size_bytes": entry.size_bytes,
        "state": one.state,
        "begun_bytes": one.begun_bytes,
        "embedded": entry.embedded,
        "memory_bytes": needs.memory_bytes,
        "fit": needs.fit(machine),
        "work_per_second": None if pace is None else round(pace.rate, 4),
        "measured": None if pace is None else pace.measured,
    }
