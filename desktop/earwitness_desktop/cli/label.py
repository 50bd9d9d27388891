"""`earwitness label`: how sensitive a source or project is, and who said so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from earwitness_core.errors import NotFound
from earwitness_core.model import Label
from earwitness_desktop.cli import replies
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.groups import group
from earwitness_desktop.cli.screen import line, local, moment, table

if TYPE_CHECKING:
    from earwitness_core.desk import Desk

app = group("label", "How sensitive sources and projects are. Raised by what is found, lowered by a person.")

_Choice = Literal["public", "internal", "confidential", "restricted", "project"]
NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="A source or project, by name or id.")]


@command(app, "show", example='earwitness label show "Interview 3"')
def show(run: Run, name: NameArgument) -> Answer:
    """Show the label in force, and every change of it."""
    desk = run.desk()
    return _told(desk, *_target(desk, name))


@command(app, "set", example='earwitness label set "Interview 3" restricted')
def set_label(
    run: Run,
    name: NameArgument,
    label: Annotated[_Choice, typer.Argument(metavar="LABEL", help="Or: project, to have its project's again.")],
    reason: Annotated[str, typer.Option(help="Why; needed to lower it, and stays on record.")] = "",
) -> Answer:
    """Say how sensitive a source is, or all sources of a project that have no label of their own."""
    desk = run.desk()
    kind, target, shown = _target(desk, name)
    if kind == "source":
        desk.labels.set_source(target, None if label == "project" else Label(label), reason)
    elif label == "project":
        raise NotFound(what="label", name=label, next_step="A project has a label of its own.")
    else:
        desk.labels.set_project(target, Label(label), reason)
    return _told(desk, kind, target, shown)


def _target(desk: Desk, name: str) -> tuple[str, str, str]:
    """A project by this name, else a source: what it is, its id and its name."""
    try:
        project = desk.library.project(name)
    except NotFound:
        source = desk.library.source(name)
        return "source", source.id, source.title
    return "project", project.id, project.name


def _told(desk: Desk, kind: str, target: str, name: str) -> Answer:
    label = desk.labels.in_force(target) if kind == "source" else desk.library.project(target).label
    changes = desk.labels.history(target)
    data: replies.Labelled = {
        "on": kind,
        "id": target,
        "name": name,
        "label": label.value,
        "changes": [
            {
                "on": "source" if one.source_id else "project",
                "before": one.from_label.value,
                "after": one.to_label.value,
                "by_itself": one.by_itself,
                "actor": one.actor,
                "reason": one.reason,
                "at": moment(one.changed_ms) or "",
            }
            for one in changes
        ],
    }
    rows = [
        (
            local(one.changed_ms),
            "source" if one.source_id else "project",
            f"{one.from_label} → {one.to_label}",
            "what was found" if one.by_itself else one.actor,
            one.reason,
        )
        for one in changes
    ]
    columns = ["when", "of", "label", "by", "reason"]
    return Answer(data, [line(f"{name} is {label}."), table(columns, rows, empty="It was never changed.")])
