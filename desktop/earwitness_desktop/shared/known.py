"""The vaults that were opened on this machine: a list in the state folder that only this person can read."""

from __future__ import annotations

import json
import os
from pathlib import Path

from earwitness_core.paths import state_folder


def known_folders() -> list[Path]:
    """Vaults opened on this machine that are still where they were; the one opened last comes last."""
    try:
        listed = json.loads(_list().read_text("utf-8"))["vaults"]
        return [Path(folder) for folder in listed if is_vault(Path(folder))]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def is_vault(folder: Path) -> bool:
    """Whether the folder looks like a vault; only its key tells whether it is one."""
    return (folder / "header").exists()


def vault_of(path: Path) -> Path | None:
    """The vault that a path names or lies in, as of the file in it that was double-clicked."""
    return next((one for one in (path, *path.parents) if is_vault(one)), None)


def remember_folder(folder: Path) -> None:
    """Keep in mind that this vault was opened here. Failing to is no reason to fail."""
    folder = folder.absolute()
    known = known_folders()
    if known[-1:] == [folder]:
        return
    listed = [*(one for one in known if one != folder), folder]
    fresh = _list().with_suffix(f".{os.getpid()}")
    try:
        fresh.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh.touch(mode=0o600)
        fresh.write_text(json.dumps({"vaults": [str(one) for one in listed]}), "utf-8")
        fresh.replace(_list())
    except OSError:
        fresh.unlink(missing_ok=True)


def _list() -> Path:
    return state_folder() / "vaults.json"
