"""`earwitness transcript`: read the words of a source, also while they are being made."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from earwitness_core.errors import Typed
from earwitness_core.model import PARAGRAPH_KINDS, Segment, SourceInfo, Transcript
from earwitness_core.outcomes import Outcome
from earwitness_desktop.cli import replies, telling
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.options import SourceArgument
from earwitness_desktop.cli.screen import clock, count, line, place, safe

if TYPE_CHECKING:
    from earwitness_core.desk import Desk

_LOOK_S = 0.5
_DOUBTS = {
    "loop": "words that repeat themselves",
    "missed-speech": "speech without words",
    "words-in-silence": "words where nobody speaks",
    "low-probability": "words that are unsure",
    "too-fast": "more words than can be said in this time",
}


def add_to(app: typer.Typer) -> None:
    @command(app, "transcript", example='earwitness transcript "Interview 3" --follow')
    def transcript(
        run: Run,
        source: SourceArgument,
        follow: Annotated[
            bool, typer.Option("--follow", help="Go on reading while it is being made, until it is complete.")
        ] = False,
        words: Annotated[bool, typer.Option("--words", help="With --json: every word with its times.")] = False,
        revision: Annotated[
            int | None, typer.Option("--revision", min=0, help="As it was after so many corrections; 0: the machine's.")
        ] = None,
    ) -> Answer:
        """Read a transcript or the text of a document: times and speakers, or pages and paragraphs."""
        desk = run.desk()
        if follow:
            _follow(run, desk, desk.library.source(source), words=words)
        read = desk.library.transcript(source, revision)
        data: replies.TranscriptRead = {
            "source": telling.source(read.source),
            "segments": []
            if follow
            else [
                telling.segment(one, read.speaker_of(one), words=words, paragraph=number if read.is_document else None)
                for number, one in enumerate(read.segments, start=1)
            ],
            "suspects": [telling.suspect(one) for one in read.suspects],
        }
        return Answer(data, [*([] if follow else _lines(read, read.segments)), *_state(read), *_doubts(read)])


def spoken(segment: Segment, speaker: str | None, *, paragraph: int | None = None) -> Text:
    """A segment as one paragraph: when or where, who, what."""
    where = place(segment.time.start_ms, segment.page, paragraph)
    said = Text(f"[{where}] ", style="dim")
    if speaker:
        said.append(f"{safe(speaker)}: ", style="bold")
    return said.append(safe(segment.text), style="default")


def _lines(read: Transcript, segments: Iterable[Segment]) -> list[Text]:
    return [
        spoken(segment, read.speaker_of(segment), paragraph=number if read.is_document else None)
        for number, segment in enumerate(segments, start=1)
    ]


def _state(read: Transcript) -> list[Text]:
    if read.info.state == "complete":
        return _unread(read)
    done = f"{read.info.windows_done} of {read.info.windows}" if read.info.windows else "some"
    return [line(f"Not complete: {done} parts are done.", style="dim")]


def _unread(read: Transcript) -> list[Text]:
    """Pages of which nobody can search the words, since they are pictures."""
    pages = read.info.settings.get("unread_pages")
    if not isinstance(pages, list) or not pages:
        return []
    shown = ", ".join(str(page) for page in pages[:20]) + (" …" if len(pages) > 20 else "")
    said = f"Not read, since they are pictures: {count(len(pages), 'page')} ({shown})."
    return [
        line(f"{said} `earwitness doctor` says how to install text recognition; then transcribe it again.", "yellow")
    ]


def _doubts(read: Transcript) -> list[Text]:
    """Places that should be listened to again. A loss that is told can be mended; a silent one cannot."""
    if not read.suspects:
        return []
    places = [
        line(
            f"  {clock(one.time.start_ms)} to {clock(one.time.end_ms)}  {_DOUBTS.get(one.reason, one.reason)}", "yellow"
        )
        for one in read.suspects
    ]
    return [line(f"Listen again to {count(len(places), 'place')}:", "yellow"), *places]


def _follow(run: Run, desk: Desk, source: SourceInfo, *, words: bool) -> None:
    """Show segments as they are published, until the transcript is complete or its job has ended otherwise."""
    last = -1
    while True:
        complete = _is_complete(desk, source)
        for segment in desk.library.segments_after(source.id, last):
            last = segment.ordinal
            if run.as_json:
                run.event("segment", source=source.id, segment=telling.segment(segment, None, words=words))
            else:
                run.out.print(
                    spoken(segment, None, paragraph=segment.ordinal + 1 if source.kind in PARAGRAPH_KINDS else None)
                )
        if complete:
            return
        _require_hope(desk, source)
        time.sleep(_LOOK_S)


def _is_complete(desk: Desk, source: SourceInfo) -> bool:
    current = desk.library.source(source.id).transcript
    return current is not None and current.state == "complete"


def _require_hope(desk: Desk, source: SourceInfo) -> None:
    """Raise what ended the job, when nothing more will come by itself."""
    for job in desk.queue.jobs(source=source.id):
        if job.kind in ("decode", "transcribe", "extract", "recognise") and job.state in ("attention", "cancelled"):
            raise Typed(Outcome(job.outcome or Outcome.BUG), job.detail or "")
