"""`earwitness pseudonyms`: the tokens of a project, and who is behind one, on record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer
from rich.text import Text

from earwitness_desktop.cli import replies
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.groups import group
from earwitness_desktop.cli.options import ProjectOption
from earwitness_desktop.cli.screen import count, line, safe

if TYPE_CHECKING:
    from earwitness_core.desk import Desk
    from earwitness_core.model import ProjectInfo
    from earwitness_core.privacy.redaction import Pseudonym

app = group(
    "pseudonyms", "Tokens that stand for persons and things in what is given away. The key stays here.", default="list"
)

TokenArgument = Annotated[str, typer.Argument(metavar="TOKEN", help="Like “Person 3” or “IBAN 1”.")]


@command(app, "list", example="earwitness pseudonyms list --project Harbour")
def list_pseudonyms(run: Run, project: ProjectOption = None) -> Answer:
    """List the tokens of a project, without what is behind them."""
    desk = run.desk()
    return _listed(desk, desk.library.project(project))


@command(app, "reveal", example='earwitness pseudonyms reveal "Person 3" --reason "asked by the ethics board"')
def reveal(
    run: Run,
    token: TokenArgument,
    reason: Annotated[str, typer.Option("--reason", help="Why; it is on record.")],
    project: ProjectOption = None,
) -> Answer:
    """Say what a token stands for. Who looks, and why, is on record."""
    desk = run.desk()
    forms = desk.redaction.pseudonyms.reveal(desk.library.project(project).id, token, reason=reason)
    data: replies.PseudonymRevealed = {"token": token, "forms": list(forms)}
    return Answer(data, [line(safe(one)) for one in forms] or [line("It stands for nobody any more.", style="dim")])


@command(app, "rename", example='earwitness pseudonyms rename "Person 3" "The foreman"')
def rename(
    run: Run,
    token: TokenArgument,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What to write in its place.")],
    project: ProjectOption = None,
) -> Answer:
    """Write something else in a token's place from now on; never a name that is real in the project."""
    desk = run.desk()
    renamed = desk.redaction.pseudonyms.rename(desk.library.project(project).id, token, name)
    data: replies.OnePseudonym = {"pseudonym": _told(renamed)}
    return Answer(data, [_shown(renamed)])


@command(app, "style", example="earwitness pseudonyms style invented --project Harbour")
def style(
    run: Run,
    wanted: Annotated[
        Literal["numbered", "invented"],
        typer.Argument(metavar="STYLE", help="numbered: Person 3. invented: the name of nobody."),
    ],
    project: ProjectOption = None,
) -> Answer:
    """Choose how new persons, places and organisations are called. Tokens in use stay as they are."""
    desk = run.desk()
    found = desk.library.project(project)
    desk.redaction.pseudonyms.set_invents(found.id, wanted == "invented")
    return _listed(desk, found)


def _listed(desk: Desk, project: ProjectInfo) -> Answer:
    found = desk.redaction.pseudonyms.list(project.id)
    invents = desk.redaction.pseudonyms.invents(project.id)
    data: replies.Pseudonyms = {
        "project": project.id,
        "invented": invents,
        "pseudonyms": [_told(one) for one in found],
    }
    new = line("New ones get invented names." if invents else "New ones are numbered.", style="dim")
    return Answer(data, [*(_shown(one) for one in found), new])


def _told(one: Pseudonym) -> replies.Pseudonym:
    return {
        "token": one.token,
        "category": one.category,
        "number": one.number,
        "forms": one.forms,
        "sources": one.sources,
        "merged_into": one.merged_into,
    }


def _shown(one: Pseudonym) -> Text:
    shown = Text(safe(one.token), style="bold")
    if one.merged_into:
        return shown.append(f"  is now {safe(one.merged_into)}", style="dim")
    if one.stands_for_nobody:
        return shown.append("  stands for nobody any more", style="dim")
    return shown.append(f"  in {count(one.sources, 'source')}", style="dim")
