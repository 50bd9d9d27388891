"""Groups of commands with one that is meant when none is named: `earwitness watch FOLDER`, `earwitness jobs`."""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperGroup


def group(name: str, help: str, *, default: str | None = None) -> typer.Typer:  # noqa: A002 — typer's word
    """A named group; `default` is the command that takes what names no other."""

    class Group(TyperGroup):
        def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
            if default and not (args and (args[0] in self.commands or args[0] == "--help")):
                args = [default, *args]
            return super().parse_args(ctx, args)

    return typer.Typer(name=name, help=help, cls=Group, no_args_is_help=default is None)
