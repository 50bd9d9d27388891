"""`earwitness doctor`: what works on this machine, what is missing, and the command that brings it. Needs no vault."""

from __future__ import annotations

from importlib.metadata import version

import typer
from rich.text import Text

from earwitness_desktop.cli import checks, replies
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.screen import facts, line

_MARKS = {"ok": ("✓", "green"), "missing": ("✗", "red"), "warning": ("!", "yellow")}


def add_to(app: typer.Typer) -> None:
    @command(app, "doctor", example="earwitness doctor", unlocks=False)
    def doctor(run: Run) -> Answer:
        """See what works here, and what to install. Ends with code 1 when the main job would not work."""
        found = list(checks.all_checks())
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
        return Answer(
            data, [head, *(part for one in found for part in _told(one)), line(verdict)], exit_code=int(not ok)
        )


def _told(check: checks.Check) -> list[Text]:
    mark, style = _MARKS[check.state]
    said = [Text.assemble((f"{mark} ", style), (f"{check.id:<24} ", "dim"), line(check.says))]
    if check.install and check.state != "ok":
        said.append(Text.assemble(("  " + " " * 25, ""), ("to bring it: ", "dim"), line(check.install, "bold")))
    return said
