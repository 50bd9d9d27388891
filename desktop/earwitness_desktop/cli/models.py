"""`earwitness models`: the models on this machine. Needs no vault."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn

from earwitness_core.errors import ModelDamaged, Refused
from earwitness_core.paths import models_folder
from earwitness_desktop.cli import replies
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.groups import group
from earwitness_desktop.cli.screen import line, size, table

if TYPE_CHECKING:
    from earwitness_core.catalogue import ModelState, ModelStore

app = group("models", "The speech, speaker and search models on this machine.", default="list")

_STATES = {"ready": "here", "missing": "not here", "damaged": "damaged"}
ModelArgument = Annotated[
    list[str] | None, typer.Argument(metavar="MODEL...", help="As `earwitness models` lists them.")
]


@command(app, "list", example="earwitness models list", unlocks=False)
def list_models(run: Run) -> Answer:
    """List the models that Earwitness knows, and which of them are here."""
    return _listed(_store())


@command(app, "get", example="earwitness models get whisper-small", unlocks=False)
def get(
    run: Run,
    models: ModelArgument = None,
    embedded: Annotated[bool, typer.Option("--embedded", help="Those that come with the set-up.")] = False,
) -> Answer:
    """Bring models here from where they are published, checked byte for byte. Broken off, it goes on where it was."""
    from earwitness_core.privacy.egress import Door

    store = _store()
    wanted = [*(models or ()), *(entry.id for entry in store.catalogue.embedded() if embedded)]
    if not wanted:
        raise Refused("Say which model, or --embedded.", next_step="`earwitness models` lists them.")
    entries = [store.catalogue.entry(one) for one in wanted]  # a wrong name is told before anything is brought
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    hidden = run.as_json or not run.out.is_terminal
    with Progress(*columns, console=run.out, disable=hidden) as progress:
        for entry in entries:
            bar = progress.add_task(entry.id, total=entry.size_bytes)
            store.get(
                entry.id,
                Door(store.catalogue.hub_hosts),
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
    states = store.list()
    data: replies.Models = {"folder": str(store.folder), "models": [_told(one) for one in states]}
    rows = [
        (
            one.entry.id,
            one.entry.purpose,
            "many" if "*" in one.entry.languages else ", ".join(one.entry.languages),
            size(one.entry.size_bytes),
            _STATES[one.state],
            one.entry.licence,
        )
        for one in states
    ]
    columns = ["model", "for", "languages", ">size", "state", "licence"]
    return Answer(data, [table(columns, rows, empty="The catalogue is empty.")])


def _told(one: ModelState) -> replies.Model:
    return {
        "id": one.entry.id,
        "title": one.entry.title,
        "purpose": one.entry.purpose,
        "languages": list(one.entry.languages),
        "licence": one.entry.licence,
        "size_bytes": one.entry.size_bytes,
        "state": one.state,
        "embedded": one.entry.embedded,
    }
