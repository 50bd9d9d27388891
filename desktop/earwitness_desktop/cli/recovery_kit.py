"""The recovery code as a person gets it: shown once, or written to a page to print."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.panel import Panel
from rich.text import Text

from earwitness_core.errors import Refused
from earwitness_desktop.cli.screen import line
from earwitness_desktop.shared import kit as kits

KitFile = Annotated[
    Path | None,
    typer.Option(
        "--recovery-file", metavar="FILE", help="Write the recovery code to a page to print, instead of here."
    ),
]


def shown_code(code: str, kit: Path | None) -> Panel | Text:
    """The code for a person, or where the page with it is."""
    if kit:
        return line(
            f"The recovery code is in {kit}. Print it, then delete the file: whoever reads it can open the vault."
        )
    return Panel(Text("\n".join([*kits.rows_of(code), "", kits.KEEP])), title="Recovery code", width=92)


def require_free(kit: Path | None) -> None:
    """Raises Refused before anything is done when the page would overwrite a file."""
    if kit is not None and kit.expanduser().exists():
        raise Refused(f"There already is a file {kit}.", next_step="Choose another name; nothing was changed.")


def write_kit(file: Path | None, name: str, vault_id: str, code: str) -> Path | None:
    """The page to print, readable by its owner only."""
    if file is None:
        return None
    file = file.expanduser()
    try:
        kits.write_private(file, kits.page_text(name, vault_id, code).encode())
    except Refused as problem:
        advice = "The vault is there; make a new code with `earwitness vault recovery`."
        raise Refused(problem.sentence, next_step=advice) from problem
    return file
