"""`earwitness take`: recordings and documents into the vault, and from there into text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from earwitness_core.errors import IntakeRefused, VaultBusy
from earwitness_core.model import Destination
from earwitness_desktop.cli import replies, telling
from earwitness_desktop.cli.fitting import note_choice
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.options import (
    FindSpeakers,
    Language,
    MaybeQuality,
    ModelOption,
    ProjectOption,
    SpeakersOption,
    Vocabulary,
    speech_choice,
)
from earwitness_desktop.cli.screen import line
from earwitness_desktop.cli.work import TextOption, said

if TYPE_CHECKING:
    from earwitness_core.desk import Desk
    from earwitness_core.intake import Verdict
    from earwitness_desktop.cli.live import Tally


def add_to(app: typer.Typer) -> None:
    @command(app, "take", example='earwitness take interview.m4a --project "Harbour case" --language de')
    def take(
        run: Run,
        files: Annotated[
            list[Path], typer.Argument(metavar="FILE...", help="Recordings, documents, or folders of them.")
        ],
        project: ProjectOption = None,
        quality: MaybeQuality = None,
        language: Language = None,
        vocabulary: Vocabulary = None,
        speakers: SpeakersOption = None,
        find_speakers: FindSpeakers = None,
        model: ModelOption = None,
        later: Annotated[bool, typer.Option("--later", help="Only take; transcribe with `earwitness work`.")] = False,
        text: TextOption = False,
    ) -> Answer:
        """Take recordings and documents into the vault, transcribe and read them. The originals stay as they are."""
        desk = run.desk()
        into = desk.library.project(project) if project else desk.library.first_project()
        choice = speech_choice(
            into.choice,
            quality=quality,
            language=language,
            vocabulary=vocabulary,
            speakers=speakers,
            find_speakers=find_speakers,
            model=model,
        )
        note_choice(run, desk.models, choice)
        paths = [path.expanduser() for path in files]
        verdicts = desk.intake.take(paths, Destination(into.id, choice), desk.actor, told=lambda one: _tell(run, one))
        tally = None if later or not verdicts else _transcribe(run, desk, text=text)
        data: replies.Taken = {
            "verdicts": [telling.verdict(one) for one in verdicts],
            "done": tally.done if tally else 0,
            "attention": tally.attention if tally else 0,
        }
        refused = any(one.state not in ("accepted", "duplicate") for one in verdicts)
        ending = [line(said(tally.done, tally.attention) if tally else _nothing_done(verdicts, later=later))]
        return Answer(data, ending, exit_code=IntakeRefused.exit_code if refused else 0)


def _tell(run: Run, verdict: Verdict) -> None:
    from earwitness_desktop.cli.live import verdict_line

    run.event("verdict", verdict=telling.verdict(verdict))
    if not run.as_json:
        run.out.print(verdict_line(verdict))


def _transcribe(run: Run, desk: Desk, *, text: bool) -> Tally | None:
    """Do the jobs here, unless another process does the jobs of this vault."""
    from earwitness_desktop.cli.live import Live

    try:
        with Live(run, desk, show_text=text) as live:
            return live.until_idle()
    except VaultBusy:
        run.note("Another Earwitness is at work in this vault, and transcribes this, too.")
        return None


def _nothing_done(verdicts: Sequence[Verdict], *, later: bool) -> str:
    if not verdicts:
        return "There was nothing to take."
    return "To be transcribed with `earwitness work`." if later else "It is transcribed by the other process."
