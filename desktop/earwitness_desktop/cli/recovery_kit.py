"""The recovery code as a person gets it: shown once, or written to a page to print."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer
from rich.panel import Panel
from rich.text import Text

from earwitness_core.errors import Refused
from earwitness_desktop.cli.screen import line

_KEEP = (
    "Write this code down or print it, and keep it away from this machine. It opens the vault when the passphrase is "
    "forgotten. It is shown this once and kept nowhere: without it and the passphrase nobody, not even we, can open it."
)
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
    groups = code.split("-")
    rows = ["-".join(groups[at : at + 7]) for at in range(0, len(groups), 7)]
    return Panel(Text("\n".join([*rows, "", _KEEP])), title="Recovery code", width=92)


def require_free(kit: Path | None) -> None:
    """Raises Refused before anything is done when the page would overwrite a file."""
    if kit is not None and kit.expanduser().exists():
        raise Refused(f"There already is a file {kit}.", next_step="Choose another name; nothing was changed.")


def write_kit(file: Path | None, name: str, vault_id: str, code: str) -> Path | None:
    """The page to print, readable by its owner only."""
    if file is None:
        return None
    file = file.expanduser()
    page = (
        f"EARWITNESS RECOVERY KIT\n\nVault:  {name}\nId:     {vault_id}\n\nRecovery code:\n\n    {code}\n\n{_KEEP}\n\n"
        "To use it: save the code in a file, then\n\n"
        "    earwitness vault passphrase --vault FOLDER --recovery-code-file FILE\n\nand set a new passphrase.\n"
    )
    try:
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as kit:
            kit.write(page)
    except OSError as cause:
        raise Refused(
            f"The recovery code could not be written to {file}.",
            next_step="The vault is there; make a new code with `earwitness vault recovery`.",
        ) from cause
    return file
