"""`earwitness transcribe`: have a source transcribed again."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from earwitness_core.errors import Refused
from earwitness_core.model import TimeSpan
from earwitness_desktop.cli import replies
from earwitness_desktop.cli.fitting import note_choice
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.options import Language, MaybeQuality, ModelOption, SourceArgument
from earwitness_desktop.cli.places import stretch
from earwitness_desktop.cli.screen import count, line


def add_to(app: typer.Typer) -> None:
    @command(app, "transcribe", example='earwitness transcribe "Interview 3" --quality best')
    def transcribe(
        run: Run,
        source: SourceArgument,
        quality: MaybeQuality = None,
        language: Language = None,
        model: ModelOption = None,
        start: Annotated[
            str | None, typer.Option("--from", metavar="AT", help="Only from here, like 2:05; as a correction.")
        ] = None,
        end: Annotated[str | None, typer.Option("--to", metavar="END", help="Until here.")] = None,
        vocabulary: Annotated[
            bool, typer.Option("--vocabulary/--no-vocabulary", help="With --from: use the words that were hinted.")
        ] = True,
    ) -> Answer:
        """Transcribe a source again, for instance better, or read a document again. What is there stays until then.

        With --from and --to only that stretch is heard again, and what comes of it is a correction that can be undone.
        """
        desk = run.desk()
        found = desk.library.source(source)
        time = _stretch(start, end)
        wanted = replace(found.choice, quality=quality or found.choice.quality)
        note_choice(run, desk.models, replace(wanted, model=model or (None if quality else wanted.model)))
        with desk.vault.write(actor=desk.actor, action="transcript.again") as unit:
            if time is None and found.kind in desk.documents.kinds:
                job = desk.documents.read_again(unit, found.id)
            elif time is None:
                job = desk.speech.retranscribe(
                    unit, desk.queue, found.id, quality=quality, language=language, model=model
                )
            else:
                job = desk.speech.hear_again(
                    unit,
                    desk.queue,
                    found.id,
                    time,
                    quality=quality,
                    language=language,
                    model=model,
                    vocabulary=vocabulary,
                )
        data: replies.TranscribedAgain = {"source": found.id, "job": job}
        shown = [line("To be transcribed again: `earwitness work`.")]
        if time is None and found.transcript is not None and found.transcript.revision:
            made = count(found.transcript.revision, "correction")
            shown.append(
                line(
                    f"It will be the machine's own words again: {made} of the version there is will not be in it.",
                    "yellow",
                )
            )
        return Answer(data, shown)


def _stretch(start: str | None, end: str | None) -> TimeSpan | None:
    if start is None and end is None:
        return None
    if start is None or end is None:
        raise Refused("A stretch has a beginning and an end.", next_step="Give both --from and --to.")
    return stretch(start, end)
