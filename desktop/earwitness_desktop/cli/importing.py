"""`earwitness import`: transcripts that other programs made, with their times and speakers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from earwitness_core.errors import IntakeRefused, Refused, VaultBusy
from earwitness_desktop.cli import replies, telling
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.options import Language, ProjectOption
from earwitness_desktop.cli.screen import count, line, short

if TYPE_CHECKING:
    from earwitness_core.desk import Desk
    from earwitness_core.imports import Brought, NotBrought


def add_to(app: typer.Typer) -> None:
    @command(app, "import", example="earwitness import interview.srt --with interview.wav")
    def bring(
        run: Run,
        files: Annotated[
            list[Path],
            typer.Argument(metavar="FILE...", help="Transcripts, folders of them, or a database of Buzz."),
        ],
        source: Annotated[
            str | None, typer.Option("--for", metavar="SOURCE", help="The recording in the vault that it is of.")
        ] = None,
        recording: Annotated[
            Path | None,
            typer.Option("--with", metavar="FILE", help="The recording, or a folder to look for recordings in."),
        ] = None,
        project: ProjectOption = None,
        language: Language = None,
        later: Annotated[bool, typer.Option("--later", help="Decode recordings with `earwitness work`.")] = False,
    ) -> Answer:
        """Bring in transcripts of Whisper, WhisperX, whisper.cpp, Buzz, noScribe, aTrain, Vibe, oTranscribe, SRT, VTT.

        A recording of the same name beside a transcript comes with it. What was lost on the way is told, and kept.
        """
        if source is not None and recording is not None:
            raise Refused("Give the source or its recording, not both.")
        desk = run.desk()
        into = desk.library.project(project) if project else desk.library.first_project()
        held = desk.library.source(source).id if source else None
        brought: list[Brought] = []
        refused: list[NotBrought] = []
        paths = [path.expanduser() for path in files]
        given = recording.expanduser() if recording else None
        for one in desk.imports.bring(paths, into.id, source_id=held, recording=given, language=language):
            _sort(one, brought, refused)
            if not run.as_json:
                for told in _told(one):
                    run.out.print(told)
        if not later and any(one.recording and one.state == "imported" for one in brought):
            _decode(run, desk)
        data: replies.Imports = {
            "imported": [telling.imported(one) for one in brought],
            "refused": [telling.not_imported(one) for one in refused],
        }
        return Answer(data, [line(_ending(brought, refused))], exit_code=IntakeRefused.exit_code if refused else 0)


def _sort(one: Brought | NotBrought, brought: list[Brought], refused: list[NotBrought]) -> None:
    from earwitness_core.imports import Brought

    brought.append(one) if isinstance(one, Brought) else refused.append(one)


def _told(one: Brought | NotBrought) -> Iterator[Text]:
    from earwitness_core.imports import NotBrought

    if isinstance(one, NotBrought):
        yield line(f"✗ {one.title}: {one.refusal.sentence} {one.refusal.advice}".rstrip(), "red")
        return
    mark = "✓" if one.state == "imported" else "="
    facts = [count(one.segments, "segment"), count(one.words, "word") + " with times" if one.words else ""]
    facts.append(count(one.speakers, "speaker") if one.speakers else "")
    said = ", ".join(filter(None, facts))
    state = "" if one.state == "imported" else ", already there"
    yield line(f"{mark} {one.title} from {one.tool}: {said}{state} · {short(one.source_id)}")
    if one.state == "imported":
        yield from (line(f"    {loss.says}", "dim") for loss in one.losses)


def _ending(brought: list[Brought], refused: list[NotBrought]) -> str:
    new = sum(1 for one in brought if one.state == "imported")
    return f"{count(new, 'transcript')} imported." + (f" {len(refused)} refused." if refused else "")


def _decode(run: Run, desk: Desk) -> None:
    """Make the recordings that came along playable, unless another process does the jobs of this vault."""
    from earwitness_desktop.cli.live import Live

    try:
        with Live(run, desk, show_text=False) as live:
            live.until_idle()
    except VaultBusy:
        run.note("Another Earwitness is at work in this vault, and decodes the recordings, too.")
