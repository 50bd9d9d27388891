"""`earwitness usage` and `earwitness report`: what this machine keeps about the program, shown before it is shared."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import RenderableType

from earwitness_core.errors import NotFound, Refused
from earwitness_core.paths import state_folder
from earwitness_desktop.cli import replies
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.screen import facts, line, table
from earwitness_desktop.shared import crashes, placing, usage

ToOption = Annotated[Path | None, typer.Option("--to", metavar="FILE", help="Also write what is shown to this file.")]
_STAYS = "Nothing of this leaves the machine by itself. --to FILE writes it, and you decide who gets the file."


def add_to(app: typer.Typer) -> None:
    @command(app, "usage", example="earwitness usage", unlocks=False)
    def show_usage(
        run: Run,
        to: ToOption = None,
        forget: Annotated[bool, typer.Option("--forget", help="Remove the counts, and begin anew.")] = False,
        counting: Annotated[
            bool | None, typer.Option("--count/--no-count", help="Keep counts, or keep none from now on.")
        ] = None,
    ) -> Answer:
        """Show what is counted on this machine: how often each command ran. Counts, no content; nothing is sent."""
        folder = state_folder()
        if forget or counting is not None:
            usage.begin_anew(folder, counting=usage.read(folder).counting if counting is None else counting)
        found = usage.read(folder)
        file = _written(to, usage.as_json(found))
        data: replies.UsageShown = {
            "counting": found.counting,
            "since": found.since or None,
            "commands": [
                {"command": name, "runs": one.runs, "ms": one.ms, "failed": one.failed}
                for name, one in sorted(found.commands.items())
            ],
            "file": str(file) if file else None,
        }
        rows = [
            (
                name,
                one.runs,
                f"{one.ms / 1000:.1f} s",
                ", ".join(f"{error} {times}" for error, times in one.failed.items()),
            )
            for name, one in sorted(found.commands.items())
        ]
        told = f"Counted since {found.since}." if found.counting and found.since else "Nothing is counted."
        shown = [line(told), table(["command", ">runs", ">time", "failed"], rows, empty="There are no counts.")]
        return Answer(data, [*shown, line(_STAYS, "dim")])

    @command(app, "report", example="earwitness report 4f3a9b1c --to report.json", unlocks=False)
    def report(
        run: Run,
        wanted: Annotated[
            str | None, typer.Argument(metavar="ID", help="Of a bug that you were told; else all.")
        ] = None,
        to: ToOption = None,
        forget: Annotated[bool, typer.Option("--forget", help="Remove all reports afterwards.")] = False,
    ) -> Answer:
        """Show the reports of crashes on this machine, all that they hold. No content; nothing is sent."""
        folder = state_folder()
        found = [one for one in crashes.reports(folder) if wanted in (None, one.id)]
        if wanted is not None and not found:
            raise NotFound(what="report", name=wanted)
        if forget and wanted is not None:
            raise Refused("--forget removes all reports.", next_step="Leave the id out.")
        file = _written(to, "[" + ",\n".join(crashes.as_json(one) for one in found) + "]")
        data: replies.CrashReports = {
            "reports": [_report(one) for one in found],
            "file": str(file) if file else None,
            "forgotten": crashes.forget(folder) if forget else 0,
        }
        shown = [part for one in found for part in (_shown(one), line(""))]
        return Answer(data, [*(shown or [line("There are no reports.", "dim")]), line(_STAYS, "dim")])


def _written(to: Path | None, content: str) -> Path | None:
    if to is None:
        return None
    return placing.place(to.expanduser(), lambda fresh: _fill(fresh, content + "\n"), force=False)


def _fill(file: Path, content: str) -> None:
    file.write_text(content, "utf-8")


def _report(one: crashes.Report) -> replies.CrashReport:
    return {
        "id": one.id,
        "at": one.at,
        "where": one.where,
        "command": one.command,
        "error": list(one.error),
        "frames": list(one.frames),
        "threads": one.threads,
        "earwitness": one.earwitness,
        "python": one.python,
        "system": one.system,
    }


def _shown(one: crashes.Report) -> RenderableType:
    return facts(
        [
            ("id", one.id),
            ("at", one.at),
            ("where", f"{one.where} {one.command}".strip()),
            ("error", " from ".join(one.error)),
            ("places", "\n".join(one.frames) or None),
            ("threads", one.threads),
            ("versions", f"earwitness {one.earwitness}, Python {one.python}, {one.system}"),
        ]
    )
