"""`earwitness clip`: the sound of a recording, or of a stretch of it, without what was found in it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from earwitness_core.errors import Refused
from earwitness_core.privacy.policy.model import Profile
from earwitness_desktop.cli import places, replies, telling
from earwitness_desktop.cli.export import ConfirmedOnly, ProfileOption, told, written
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.options import SourceArgument
from earwitness_desktop.cli.screen import line
from earwitness_desktop.shared import placing


def add_to(app: typer.Typer) -> None:
    @command(app, "clip", example='earwitness clip "Interview 3" --from 2:05 --until 2:40 --profile mask --to clip.mp3')
    def clip(
        run: Run,
        source: SourceArgument,
        to: Annotated[Path, typer.Option("--to", metavar="FILE", help="The MP3 file, or a folder to put it in.")],
        start: Annotated[
            str | None, typer.Option("--from", metavar="AT", help="From when, like 2:05; else all.")
        ] = None,
        end: Annotated[str | None, typer.Option("--until", metavar="END", help="Until when.")] = None,
        profile: ProfileOption = Profile.NONE,
        confirmed_only: ConfirmedOnly = False,
        bleep: Annotated[bool, typer.Option("--bleep/--silence", help="What is heard instead of a finding.")] = True,
        force: Annotated[bool, typer.Option("--force", help="Overwrite a file.")] = False,
    ) -> Answer:
        """Take sound out as MP3. With a profile, findings cannot be heard in it; voices can.

        The recording in the vault stays as it is.
        """
        from earwitness_core.exports import Wish

        if (start is None) != (end is None):
            raise Refused("A stretch has a beginning and an end.", next_step="Give --from and --until, or neither.")
        file = to.expanduser()
        placing.require_free(file, force=force)
        stretch = places.stretch(start, end) if start is not None and end is not None else None
        desk = run.desk()
        made = desk.exports.clip(
            desk.library.source(source).id, stretch, wish=Wish(profile, confirmed_only), bleep=bleep
        )
        placed = written(made, file / made.name if file.is_dir() else file, force=force)
        data: replies.Exported = {
            "format": "mp3",
            "media_type": made.media_type,
            "name": made.name,
            "file": str(placed),
            "text": None,
            "files": [str(placed)],
            "losses": [telling.loss(one) for one in made.losses],
        }
        return Answer(data, [line(f"Written to {placed}."), *told(made.losses)])
