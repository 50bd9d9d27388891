"""`earwitness transcribe`: have a source transcribed again."""

from __future__ import annotations

import typer

from earwitness_desktop.cli import replies
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.options import Language, MaybeQuality, ModelOption, SourceArgument
from earwitness_desktop.cli.screen import line


def add_to(app: typer.Typer) -> None:
    @command(app, "transcribe", example='earwitness transcribe "Interview 3" --quality best')
    def transcribe(
        run: Run,
        source: SourceArgument,
        quality: MaybeQuality = None,
        language: Language = None,
        model: ModelOption = None,
    ) -> Answer:
        """Transcribe a source again, for instance better. What is there stays until the new version is complete."""
        desk = run.desk()
        found = desk.library.source(source)
        with desk.vault.write(actor=desk.actor, action="transcript.again") as unit:
            job = desk.speech.retranscribe(unit, desk.queue, found.id, quality=quality, language=language, model=model)
        data: replies.TranscribedAgain = {"source": found.id, "job": job}
        return Answer(data, [line("To be transcribed again: `earwitness work`.")])
