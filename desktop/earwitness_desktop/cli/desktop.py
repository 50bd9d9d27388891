"""`earwitness desktop`: the window, as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from earwitness_core.errors import Refused, VaultMissing
from earwitness_desktop.cli import replies
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.screen import line
from earwitness_desktop.shared.known import vault_of
from earwitness_desktop.shared.starting import window_command


def add_to(app: typer.Typer) -> None:
    @command(app, "desktop", example="earwitness desktop ~/Harbour.earwitness", unlocks=False)
    def desktop(
        run: Run,
        vault: Annotated[
            Path | None, typer.Argument(metavar="VAULT", help="The vault; else the one that was opened last.")
        ] = None,
        install: Annotated[
            bool, typer.Option("--install", help="Linux: let the file manager open vaults by double-click.")
        ] = False,
    ) -> Answer:
        """Open the window. One that is open comes to the front."""
        if install:
            return _installed()
        folder = _meant(vault)
        launch(folder)
        data: replies.DesktopOpened = {"vault": str(folder) if folder else None, "files": []}
        return Answer(data, [line("The window is coming.")])


def launch(folder: Path | None) -> None:
    """Start the window, which goes on when this command and its terminal end. Raises Refused without PySide6."""
    if find_spec("PySide6") is None:
        raise Refused(
            "The window is not installed: it needs the extra `desktop`.",
            next_step="Install it with `pip install 'earwitness[desktop]'`.",
        )
    command = [*window_command(), *([str(folder)] if folder else [])]
    nothing = subprocess.DEVNULL
    subprocess.Popen(command, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True)


def can_be_seen() -> bool:
    """Whether somebody sits before this terminal and would see a window; never in an unattended run."""
    if find_spec("PySide6") is None or not sys.stdout.isatty() or os.environ.get("CI"):
        return False
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _meant(vault: Path | None) -> Path | None:
    if vault is None:
        return None
    folder = vault_of(vault.expanduser().absolute())
    if folder is None:
        raise VaultMissing(folder=vault)
    return folder


def _installed() -> Answer:
    from earwitness_desktop.shared import opening

    if sys.platform != "linux":
        raise Refused("There is nothing to install here.", next_step="The packaged program does it when it is set up.")
    written = opening.install(window_command())
    data: replies.DesktopOpened = {"vault": None, "files": [str(one) for one in written]}
    return Answer(data, [line(f"Written: {one}") for one in written])
