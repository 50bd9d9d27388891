"""`earwitness speakers`: who was heard in a source, and what a person knows better."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from earwitness_core.ids import SourceId, SpeakerId
from earwitness_desktop.cli import replies, telling
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.groups import group
from earwitness_desktop.cli.options import SourceArgument, SpeakersOption
from earwitness_desktop.cli.places import stretch
from earwitness_desktop.cli.screen import clock, line, table

if TYPE_CHECKING:
    from earwitness_core.desk import Desk

app = group(
    "speakers", "Who is heard in a source. What you change is kept when speakers are found anew.", default="list"
)

SpeakerArgument = Annotated[str, typer.Argument(metavar="SPEAKER", help="The number, the name, or the id.")]


@command(app, "list", example='earwitness speakers "Interview 3"')
def list_speakers(run: Run, source: SourceArgument) -> Answer:
    """List who is heard in a source, and for how long."""
    desk = run.desk()
    return _listed(desk, desk.library.source(source).id)


@command(app, "rename", example='earwitness speakers rename "Interview 3" 1 "Ms Gray"')
def rename(
    run: Run,
    source: SourceArgument,
    speaker: SpeakerArgument,
    name: Annotated[str, typer.Argument(help="Who it is.")],
) -> Answer:
    """Say who a speaker is."""
    desk, source_id = _at(run, source)
    desk.speakers.rename(source_id, _find(desk, source_id, speaker), name)
    return _listed(desk, source_id)


@command(app, "merge", example='earwitness speakers merge "Interview 3" 1 3')
def merge(
    run: Run,
    source: SourceArgument,
    keep: Annotated[str, typer.Argument(metavar="SPEAKER", help="Who stays.")],
    other: Annotated[str, typer.Argument(metavar="SAME", help="Who is the same person.")],
) -> Answer:
    """Say that two speakers are one person."""
    desk, source_id = _at(run, source)
    desk.speakers.merge(source_id, _find(desk, source_id, keep), _find(desk, source_id, other))
    return _listed(desk, source_id)


@command(app, "assign", example='earwitness speakers assign "Interview 3" 2:05 2:11.5 2')
def assign(
    run: Run,
    source: SourceArgument,
    start: Annotated[str, typer.Argument(help="From when, like 2:05 or 1:02:05.5.")],
    end: Annotated[str, typer.Argument(help="Until when.")],
    speaker: Annotated[
        str | None, typer.Argument(metavar="SPEAKER", help="Who speaks; left out: somebody new.")
    ] = None,
) -> Answer:
    """Say who speaks in a stretch; this is also how one speaker becomes two."""
    desk, source_id = _at(run, source)
    span = stretch(start, end)
    who = None if speaker is None else _find(desk, source_id, speaker)
    desk.speakers.assign(source_id, span, who)
    return _listed(desk, source_id)


@command(app, "rerun", example='earwitness speakers rerun "Interview 3" --speakers 2')
def rerun(run: Run, source: SourceArgument, speakers: SpeakersOption = None) -> Answer:
    """Find the speakers anew, for instance with their number. Your names and corrections are applied again."""
    desk, source_id = _at(run, source)
    data: replies.SpeakersAgain = {"source": source_id, "job": desk.speakers.rerun(source_id, speakers)}
    return Answer(data, [line("To be found anew: `earwitness work`.")])


def _at(run: Run, source: str) -> tuple[Desk, SourceId]:
    desk = run.desk()
    return desk, desk.library.source(source).id


def _find(desk: Desk, source_id: SourceId, wanted: str) -> SpeakerId:
    """By the number that lists show, by name, or by id."""
    from earwitness_core.library import Named, pick

    people = desk.library.speakers(source_id)
    for one in people:
        if wanted == str(one.ordinal):
            return one.id
    return SpeakerId(pick("speaker", wanted, (Named(one.id, one.shown) for one in people)))


def _listed(desk: Desk, source_id: SourceId) -> Answer:
    people = desk.library.speakers(source_id)
    data: replies.Speakers = {"source": source_id, "speakers": [telling.speaker(one) for one in people]}
    rows = [(one.ordinal, one.shown, clock(one.speech_ms)) for one in people]
    return Answer(data, [table([">#", "speaker", ">talks"], rows, empty="No speakers were found in this source.")])
