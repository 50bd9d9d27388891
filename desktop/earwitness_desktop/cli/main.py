"""The entry point of `earwitness`: all commands, logging without content, and the last word on whatever goes wrong."""

from __future__ import annotations

import os
import signal
import sys
from importlib.metadata import version
from types import FrameType
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from earwitness_core import logs
from earwitness_core.paths import state_folder
from earwitness_desktop.cli import (
    attention,
    audit,
    clip,
    correct,
    desktop,
    doctor,
    egress,
    export,
    findings,
    importing,
    label,
    machine,
    models,
    persons,
    policy,
    project,
    pseudonyms,
    quote,
    replies,
    search,
    service,
    show,
    sources,
    speakers,
    take,
    transcribe,
    transcript,
    trash,
    vault,
    work,
)
from earwitness_desktop.cli.frame import PROGRAM, SCHEMA, Answer, Run, command
from earwitness_desktop.shared import crashes

_FIRST_STEPS = ["vault", "project", "take", "watch", "work", "jobs", "sources", "show", "transcript"]
_THEN = [
    "desktop",
    "correct",
    "transcribe",
    "speakers",
    "quote",
    "search",
    "findings",
    "persons",
    "export",
    "clip",
    "pseudonyms",
    "egress",
    "import",
    "label",
    "policy",
    "trash",
    "audit",
    "models",
    "doctor",
    "usage",
    "report",
    "demo",
]
_ORDER = [*_FIRST_STEPS, *_THEN]


class _InOrder(TyperGroup):
    """Commands in the order in which a person meets them."""

    def list_commands(self, ctx: Any) -> list[str]:
        return sorted(self.commands, key=_ORDER.index)


app = typer.Typer(
    name=PROGRAM,
    cls=_InOrder,
    add_completion=False,
    help="Recordings into searchable transcripts, in an encrypted vault, on this machine.",
    epilog="First steps: earwitness vault create FOLDER, then earwitness take FILE, then earwitness search WORD.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,  # it shows the values of variables
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _say_version(wanted: bool) -> None:
    if wanted:
        print(f"{PROGRAM} {version(PROGRAM)}")
        raise typer.Exit


@app.callback()
def _options(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_say_version, is_eager=True, help="Say which version this is, and end."),
    ] = False,
) -> None:
    """Recordings into searchable transcripts, in an encrypted vault, on this machine."""


app.add_typer(vault.app)
app.add_typer(project.app)
take.add_to(app)
app.add_typer(service.app)  # `watch`, with its background service
work.add_to(app)
app.add_typer(attention.app)  # `jobs`, with what needs a person
sources.add_to(app)
show.add_to(app)
transcript.add_to(app)
app.add_typer(correct.app)
transcribe.add_to(app)
app.add_typer(speakers.app)
app.add_typer(quote.app)
app.add_typer(search.app)
app.add_typer(findings.app)
app.add_typer(persons.app)
export.add_to(app)
clip.add_to(app)
app.add_typer(pseudonyms.app)
importing.add_to(app)
app.add_typer(label.app)
app.add_typer(policy.app)
app.add_typer(egress.app)
app.add_typer(trash.app)
app.add_typer(audit.app)
app.add_typer(models.app)
desktop.add_to(app)
doctor.add_to(app)
machine.add_to(app)


@command(app, "demo", example="earwitness demo", unlocks=False)
def demo(run: Run) -> Answer:
    """Watch the main job on sample recordings, in a vault of its own in a temporary folder."""
    from earwitness_desktop.cli.demo import demo as show

    vault = show(run.notes if run.as_json else run.out)
    if not run.as_json and desktop.can_be_seen():
        desktop.launch(vault)
    data: replies.Demo = {"done": True}
    return Answer(data)


def run() -> None:
    """Run the command line of this process and end it with the exit code."""
    logs.set_up(state_folder())
    crashes.install(state_folder())
    signal.signal(signal.SIGTERM, _interrupt)
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # Windows without a console
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115,PTH123
        getattr(sys, name).reconfigure(errors="replace")
    sys.exit(answer(sys.argv[1:]))


def answer(arguments: list[str]) -> int:
    """Carry out a command line and return the exit code. With `--json` a wrong one is answered as JSON, too."""
    if "--json" not in arguments:
        return _exit_code(arguments, standalone=True)
    try:
        return _exit_code(arguments, standalone=False)
    except TyperException as problem:
        import json

        error = {
            "exit_code": problem.exit_code,
            "kind": "Usage",
            "outcome": None,
            "says": problem.format_message(),
            "next_step": "Add --help to the command.",
            "id": None,
        }
        print(json.dumps({"schema": SCHEMA, "command": None, "error": error}))
        return problem.exit_code


def _exit_code(arguments: list[str], *, standalone: bool) -> int:
    try:
        code = app(arguments, standalone_mode=standalone)
    except SystemExit as ended:
        code = ended.code
    return code if isinstance(code, int) else 0


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    run()
