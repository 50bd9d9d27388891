"""`earwitness sources`: what lies in the vault."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from earwitness_desktop.cli import replies, telling
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.options import Limit, Offset, ProjectOption
from earwitness_desktop.cli.screen import clock, local, part_of, short, table


def add_to(app: typer.Typer) -> None:
    @command(app, "sources", example="earwitness sources --state ready")
    def sources(
        run: Run,
        project: ProjectOption = None,
        state: Annotated[
            Literal["processing", "ready", "attention"] | None, typer.Option(help="Only those in this state.")
        ] = None,
        limit: Limit = 100,
        offset: Offset = 0,
    ) -> Answer:
        """List the sources of the vault, or of one project: the newest, the last of them at the end."""
        library = run.desk().library
        found = library.sources(project, state, limit=limit, offset=offset)
        total = library.count(project, state)
        rows = [
            (
                short(one.id),
                one.title,
                one.project,
                one.state,
                clock(one.duration_ms),
                one.language,
                local(one.created_ms),
            )
            for one in found
        ]
        data: replies.Sources = {"total": total, "offset": offset, "sources": [telling.source(one) for one in found]}
        columns = ["id", "title", "project", "state", ">length", "language", "taken"]
        empty = "There is no source yet: `earwitness take FILE`." if not total else "There are no more."
        return Answer(data, [table(columns, rows, empty=empty), *part_of(total, len(found), offset)])
