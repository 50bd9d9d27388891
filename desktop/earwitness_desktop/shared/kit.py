"""The recovery code as a page to keep: its words, and the file with it. The command line and the window share them."""

from __future__ import annotations

import os
from pathlib import Path

from earwitness_core.errors import Refused

KEEP = (
    "Write this code down or print it, and keep it away from this machine. It opens the vault when the passphrase is "
    "forgotten. It is shown this once and kept nowhere: without it and the passphrase nobody, not even we, can open it."
)
_TO_USE = "To use it: choose “Use the recovery code” at the door of the vault, or save the code in a file, then"
_COMMAND = "earwitness vault passphrase --vault FOLDER --recovery-code-file FILE"


def page_text(name: str, vault_id: str, code: str) -> str:
    """The page as plain text."""
    return (
        f"EARWITNESS RECOVERY KIT\n\nVault:  {name}\nId:     {vault_id}\n\nRecovery code:\n\n    {code}\n\n{KEEP}\n\n"
        f"{_TO_USE}\n\n    {_COMMAND}\n\nand set a new passphrase.\n"
    )


def write_private(file: Path, content: bytes) -> None:
    """A new file that its owner alone can read. Raises Refused where there is one, or where none can be made."""
    if file.exists():
        raise Refused(f"There already is a file {file}.", next_step="Choose another name; nothing was changed.")
    try:
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as kit:
            kit.write(content)
    except OSError as cause:
        raise Refused(
            f"The recovery code could not be written to {file}.", next_step="Choose another place, or print it."
        ) from cause


def rows_of(code: str, in_row: int = 7) -> list[str]:
    """The groups of a code in rows, as a person copies them."""
    groups = code.split("-")
    return ["-".join(groups[at : at + in_row]) for at in range(0, len(groups), in_row)]
