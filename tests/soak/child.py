"""The product at work on one vault, to be killed: folders watched, jobs run, until asked to stop or until all is done.

    python -m soak.child VAULT PLAIN_FOLDER MOVED_FOLDER [--until-idle]

On stdout: `open`, `working`, then every unit of work and every end of a job, line by line.
"""

from __future__ import annotations

import argparse
import logging
import os
import threading
from dataclasses import replace
from pathlib import Path

from earwitness_core.desk import Desk
from earwitness_core.intake import IntakeSettings
from earwitness_core.model import Changes, Destination
from earwitness_desktop.cli.stopping import until_asked
from helpers.vaults import reopen
from helpers.worker import CHOICE, WINDOWS, Endings

# Short patience, so that an hour holds many lives; what must stay free on the disk is the product's own figure.
INTAKE = IntakeSettings(settle_s=0.3, presence_s=0.2, rescan_s=30.0, backoff_s=1.0, longest_backoff_s=20.0)
_LONGEST_S = 1800.0


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("vault", type=Path)
    parser.add_argument("plain", type=Path)
    parser.add_argument("moved", type=Path)
    parser.add_argument("--until-idle", action="store_true")
    asked = parser.parse_args()
    logging.getLogger("earwitness_core").setLevel(logging.INFO)
    logging.getLogger("earwitness_core").addHandler(Endings())
    with until_asked() as stop, Desk(reopen(asked.vault), actor="soak", intake=INTAKE, windows=WINDOWS) as desk:
        say("open")
        desk.vault.subscribe(_tell)
        project = next((one for one in desk.library.projects()), None) or desk.library.add_project("soak")
        desk.intake.watch(asked.plain, Destination(project.id, replace(CHOICE, find_speakers=False)))
        desk.intake.watch(asked.moved, Destination(project.id, CHOICE), after="move")
        _work(desk, stop, until_idle=asked.until_idle)
    say("closed")


def _work(desk: Desk, stop: threading.Event, *, until_idle: bool) -> None:
    with desk.working() as working:
        say("working")
        if until_idle:
            working.wait_until_idle(_LONGEST_S)
        else:
            stop.wait()


def _tell(changes: Changes) -> None:
    say(f"did {changes.action}")


def say(words: str) -> None:
    """A whole line, from any thread."""
    os.write(1, f"{words}\n".encode())


if __name__ == "__main__":
    main()
