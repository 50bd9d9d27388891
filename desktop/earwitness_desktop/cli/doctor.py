"""`earwitness doctor`: what works on this machine, what is missing, and the command that brings it. Needs no vault."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from earwitness_desktop.cli import checks, replies
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.screen import facts, line

_MARKS = {"ok": ("✓", "green"), "missing": ("–", "yellow"), "warning": ("!", "yellow")}


def add_to(app: typer.Typer) -> None:
    @command(app, "doctor", example="earwitness doctor", unlocks=False)
    def doctor(
        run: Run,
        folders: Annotated[
            list[Path] | None,
            typer.Argument(metavar="FOLDER...", help="Folders you want watched: do they raise events?"),
        ] = None,
    ) -> Answer:
        """See what works here, and what to install. Ends with code 1 when the main job would not work."""
        found = list(checks.all_checks(folders or ()))
        ok = not any(check.stops_the_work for check in found)
        data: replies.Doctor = {
            "ok": ok,
            "version": version("earwitness"),
            "system": checks.system(),
            "checks": [
                {"id": one.id, "state": one.state, "needed": one.needed, "says": one.says, "install": one.install}
                for one in found
            ],
        }
        head = facts([("earwitness", data["version"]), ("system", data["system"])])
        verdict = "Everything that is needed works." if ok else "Something that is needed is missing; see above."
        return Answer(data, [head, line(""), _listed(found), line(""), line(verdict, "bold")], exit_code=int(not ok))


def _listed(found: Sequence[checks.Check]) -> Table:
    made = Table.grid(padding=(0, 2, 0, 0))
    for one in found:
        mark, style = ("✗", "red") if one.stops_the_work else _MARKS[one.state]
        said = line(one.says)
        if one.install and one.state != "ok":
            said = Text.assemble(said, ("\n→ ", "dim"), line(one.install, "bold"))
        made.add_row(Text(mark, style), line(one.id, "dim"), said)
    return made
