"""`earwitness demo`: the main job on samples of sound and paper, from a watched folder to a backup and the proof.

Everything runs for real: vault and exports lie in a temporary folder that is named at the end, and stay.
"""

from __future__ import annotations

import secrets
import tempfile
import time
from pathlib import Path

from rich.console import Console

from earwitness_core.desk import Desk
from earwitness_core.model import Destination
from earwitness_desktop.cli.demo import keeping, privacy, work
from earwitness_desktop.cli.demo.story import Connections, Story


def demo(console: Console) -> Path:
    """Create a vault, drop files into a watched folder, do what an analyst would; the folder of the vault."""
    started = time.monotonic()
    place = Path(tempfile.mkdtemp(prefix="earwitness-demo-"))
    dropped = place / "dropped here"
    dropped.mkdir()
    story = Story(console)
    connections = Connections()
    desk, code = _new_vault(story, place)
    with desk:
        project = desk.library.add_project("Norwell Logistics")
        desk.intake.watch(dropped, Destination(project.id))
        with desk.working() as working:
            story.step("Recordings and papers are dropped into a watched folder", f"{dropped}")
            work.drop(dropped)
            work.follow(desk, working, story)
        work.show_speakers(desk, story)
        work.search(desk, story)
        work.search_by_meaning(desk, story)
        work.correct(desk, story)
        privacy.show_findings(desk, story)
        privacy.export_hidden(desk, story, place)
        keeping.export(desk, story, place)
        keeping.check(desk, story)
        keeping.back_up_and_restore(desk, story, place, code)
        privacy.prove(desk, story)
    story.step(
        "Done", f"in {time.monotonic() - started:.0f} s. Everything of it lies in {place}; delete it when you like."
    )
    story.line(f"The originals were left where they are. Connections opened by this program: {connections.count}.")
    return place / "demo.earwitness"


def _new_vault(story: Story, place: Path) -> tuple[Desk, str]:
    folder = place / "demo.earwitness"
    passphrase = "-".join(secrets.token_hex(2) for _ in range(5))
    story.step("A vault is created", f"{folder}")
    desk, recovery_code = Desk.create(folder, passphrase)
    story.line("passphrase     ", (passphrase, "cyan"))
    story.line("recovery code  ", (recovery_code, "cyan"))
    return desk, recovery_code
