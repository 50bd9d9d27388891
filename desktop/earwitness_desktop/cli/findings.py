"""`earwitness findings`: what is personal in a text or a source, and what people decided about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from earwitness_core.errors import Refused
from earwitness_core.model import TextSpan
from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.review.finding import State
from earwitness_desktop.cli import places, replies, scanning, telling
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.groups import group
from earwitness_desktop.cli.options import Limit, Offset, ProjectOption, SourceArgument
from earwitness_desktop.cli.screen import clock, count, entries, line, local, safe, short

if TYPE_CHECKING:
    from earwitness_core.desk import Desk
    from earwitness_core.ids import SourceId
    from earwitness_core.privacy.review.decisions import Decision
    from earwitness_core.privacy.review.desk import Waiting
    from earwitness_core.privacy.review.finding import Finding

app = group("findings", "What is personal in texts and sources, and what people decided about it.", default="queue")
scanning.add_to(app)

FindingArguments = Annotated[list[str], typer.Argument(metavar="FINDING…", help="Ids, or their ends.")]
FindingArgument = Annotated[str, typer.Argument(metavar="FINDING", help="Its id, or the end of it.")]
MaybeSource = Annotated[str | None, typer.Argument(metavar="SOURCE", help="Its id, the end of its id, or its title.")]
KindOption = Annotated[Kind, typer.Option("--type", help="What it is.")]
Everywhere = Annotated[
    bool, typer.Option("--everywhere", help="The same in all sources of the project, and wherever it is found later.")
]


@command(app, "queue", example='earwitness findings queue "Interview 3"')
def show_queue(
    run: Run, source: MaybeSource = None, project: ProjectOption = None, limit: Limit = 20, offset: Offset = 0
) -> Answer:
    """List what waits for a look, the riskiest first: special categories, checked numbers, contacts, names, rest."""
    desk = run.desk()
    source_id = desk.library.source(source).id if source else None
    project_id = desk.library.project(project).id if project else None
    page, total = desk.review.queue(project_id=project_id, source_id=source_id, limit=limit, offset=offset)
    data: replies.FindingQueue = {"waiting": [telling.waiting(one) for one in page], "total": total}
    ends = line(f"{count(total, 'finding')} to look at.", style="dim")
    return Answer(data, [entries(map(_waits, page), empty=""), ends])


@command(app, "list", example='earwitness findings list "Interview 3" --type person')
def list_findings(
    run: Run,
    source: SourceArgument,
    state: Annotated[State | None, typer.Option("--state", help="Only those.")] = None,
    kind: Annotated[Kind | None, typer.Option("--type", help="Only those.")] = None,
) -> Answer:
    """List the findings of a source in the order of its text."""
    desk = run.desk()
    found = [
        one
        for one in desk.review.of(desk.library.source(source).id)
        if state in (None, one.state) and kind in (None, one.kind)
    ]
    return _answer(found, empty="There are no findings.")


@command(app, "show", example="earwitness findings show 4f3a9b1c")
def show(run: Run, finding: FindingArgument) -> Answer:
    """Show what one finding is, where it stands, and who decided it."""
    desk = run.desk()
    return _answer([desk.review.finding(_find(desk, finding))])


@command(app, "confirm", example="earwitness findings confirm 4f3a9b1c --everywhere")
def confirm(run: Run, findings: FindingArguments, everywhere: Everywhere = False) -> Answer:
    """Say that these are what they are said to be. Confirmed names are found in all sources of the project."""
    desk = run.desk()
    return _answer(desk.review.confirm([_find(desk, one) for one in findings], everywhere=everywhere))


@command(app, "reject", example="earwitness findings reject 4f3a9b1c")
def reject(run: Run, findings: FindingArguments, everywhere: Everywhere = False) -> Answer:
    """Say that these are nothing of the kind. They stay rejected when the source is searched again."""
    desk = run.desk()
    return _answer(desk.review.reject([_find(desk, one) for one in findings], everywhere=everywhere))


@command(app, "retype", example="earwitness findings retype 4f3a9b1c --type organisation")
def retype(run: Run, finding: FindingArgument, kind: KindOption) -> Answer:
    """Say that it is something else. It is confirmed as that."""
    desk = run.desk()
    return _answer([desk.review.retype(_find(desk, finding), kind)])


@command(app, "add", example='earwitness findings add "Interview 3" "the old mill" --type place')
def add(
    run: Run,
    source: SourceArgument,
    kind: KindOption,
    said: Annotated[str | None, typer.Argument(metavar="TEXT", help="The words, as the transcript has them.")] = None,
    start: Annotated[str | None, typer.Option("--from", metavar="AT", help="Or from when, like 2:05.")] = None,
    end: Annotated[str | None, typer.Option("--to", metavar="END", help="Until when.")] = None,
) -> Answer:
    """Add what nobody found: by what it says, or by when it is said."""
    desk = run.desk()
    source_id = desk.library.source(source).id
    return _answer([desk.review.add(source_id, _span(desk, source_id, said, start, end), kind)])


@command(app, "add-text", example='earwitness findings add-text "Falcon" --type code')
def add_text(
    run: Run,
    said: Annotated[str, typer.Argument(metavar="TEXT", help="Words that are always personal.")],
    kind: KindOption,
    project: ProjectOption = None,
) -> Answer:
    """Have a text found, and confirmed, wherever it stands in a project, now and later."""
    desk = run.desk()
    desk.review.add_text(desk.library.project(project).id, said, kind)
    data: replies.TextAdded = {"text": said, "type": kind.value}
    return Answer(data, [line("All sources of the project will be searched for it: `earwitness work`.")])


@command(app, "undo", example="earwitness findings undo")
def undo(run: Run, project: ProjectOption = None) -> Answer:
    """Take back the last decision about findings or persons of a project."""
    desk = run.desk()
    undone = desk.review.undo(desk.library.project(project).id)
    data: replies.FindingUndone = {"undone": telling.decided(undone)}
    return Answer(data, [_decision(undone)])


@command(app, "history", example="earwitness findings history")
def history(run: Run, project: ProjectOption = None, limit: Limit = 20) -> Answer:
    """List the last decisions of a project, the newest first."""
    desk = run.desk()
    made = desk.review.history(desk.library.project(project).id, limit)
    data: replies.FindingHistory = {"decisions": [telling.decided(one) for one in made]}
    return Answer(data, [_decision(one) for one in made] or [line("Nothing was decided.", style="dim")])


@command(app, "run", example='earwitness findings run "Interview 3"')
def run_again(run: Run, source: MaybeSource = None) -> Answer:
    """Have a source searched again, or all that are due. Decisions stay."""
    desk = run.desk()
    if source is None:
        desk.findings.stage.queue_due()
        queued = [
            job.source_id for job in desk.queue.jobs(kind="findings", state=("ready", "waiting")) if job.source_id
        ]
    else:
        queued = [desk.library.source(source).id]
        desk.review.search_again(queued[0])
    data: replies.FindingsQueued = {"queued": [*queued]}
    return Answer(data, [line(f"{count(len(queued), 'source')} to be searched: `earwitness work`.")])


def _find(desk: Desk, wanted: str) -> str:
    from earwitness_core.library import Named, pick

    return pick("finding", wanted, (Named(one, one) for one in desk.review.with_id_part(wanted)))


def _span(desk: Desk, source_id: SourceId, said: str | None, start: str | None, end: str | None) -> TextSpan:
    if said is not None:
        return places.words_saying(desk.library.transcript(source_id).segments, said)
    if start is None:
        raise Refused("Say what is to be added.", next_step="Give the words, or --from and --to.")
    seen = places.segments_at(desk, source_id, start, end)
    if end is None:
        return TextSpan(seen[0].span.start, seen[-1].span.end)
    return places.words_at(seen, places.stretch(start, end))


def _answer(found: list[Finding], empty: str = "") -> Answer:
    data: replies.KeptFindings = {"findings": [telling.kept_finding(one) for one in found]}
    return Answer(data, [_shown(one) for one in found] or [line(empty, style="dim")])


def _shown(one: Finding) -> Text:
    shown = Text(f"{short(one.id)}  [{clock(one.time.start_ms)}] ", style="dim")
    shown.append(f"{one.kind.value:<16}", style="bold")
    shown.append(f"“{safe(one.text)}”", style="default" if one.is_sure else "yellow")
    shown.append(f"  Person {one.person_number}" if one.person_number else "", style="cyan")
    return shown.append(f"  {one.state.value}", style="dim")


def _waits(one: Waiting) -> Sequence[object]:
    what = Text(f"{one.finding.kind.value:<16}", style="bold")
    what.append(f"{safe(one.title)} [{clock(one.finding.time.start_ms)}]", style="dim")
    said = line(f"…{one.before}", "dim").append_text(line(one.finding.text, "yellow"))
    return short(one.finding.id), what, said.append_text(line(f"{one.after}…", "dim"))


def _decision(one: Decision) -> Text:
    shown = Text(f"{local(one.at_ms)}  ", style="dim")
    shown.append(f"{one.act}", style="bold")
    shown.append(f"  {count(one.count, 'finding or person', 'findings or persons')}, {safe(one.actor)}")
    return shown.append("  (taken back)" if one.undone_ms is not None else "", style="yellow")
