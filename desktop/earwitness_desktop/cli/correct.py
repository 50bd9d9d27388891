"""`earwitness correct`: say what was really said. Every correction can be undone; the machine's words are kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import RenderableType
from rich.text import Text

from earwitness_core.ids import SourceId
from earwitness_core.model import TimeSpan
from earwitness_desktop.cli import places, replies, telling
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.groups import group
from earwitness_desktop.cli.options import ProjectOption, SourceArgument
from earwitness_desktop.cli.places import AtArgument, ToOption
from earwitness_desktop.cli.screen import clock, count, line, local, safe, table

if TYPE_CHECKING:
    from earwitness_core.corrections import Difference, Match, Revision
    from earwitness_core.desk import Desk

app = group(
    "correct", "Say what was really said. Everything can be undone; the machine's words are kept.", default="replace"
)

WrongArgument = Annotated[str, typer.Argument(metavar="WRONG", help="What was misheard, whatever its case.")]
RightArgument = Annotated[str, typer.Argument(metavar="RIGHT", help="What was said.")]
Preview = Annotated[bool, typer.Option("--preview", help="Only show what would change.")]
MatchCase = Annotated[bool, typer.Option("--match-case", help="Only where upper and lower case are the same.")]


@command(app, "replace", example='earwitness correct "Interview 3" Lindvist Lindqvist --preview')
def replace(
    run: Run,
    source: SourceArgument,
    wrong: WrongArgument,
    right: RightArgument,
    preview: Preview = False,
    match_case: MatchCase = False,
) -> Answer:
    """Replace a misheard word or name in all its places in a source; whole words only."""
    desk, source_id = _at(run, source)
    return _replaced(
        desk, desk.corrections.find(wrong, right, source=source_id, match_case=match_case), preview=preview
    )


@command(app, "everywhere", example="earwitness correct everywhere Lindvist Lindqvist --preview")
def everywhere(
    run: Run,
    wrong: WrongArgument,
    right: RightArgument,
    project: ProjectOption = None,
    preview: Preview = False,
    match_case: MatchCase = False,
) -> Answer:
    """Replace a misheard word or name in all sources of a project, or nowhere if that fails."""
    desk = run.desk()
    found = desk.library.project(project)
    return _replaced(
        desk, desk.corrections.find(wrong, right, project=found.id, match_case=match_case), preview=preview
    )


@command(app, "text", example='earwitness correct text "Interview 3" 2:05 "We never met." --to 2:08')
def text(
    run: Run,
    source: SourceArgument,
    at: AtArgument,
    words: Annotated[str, typer.Argument(metavar="TEXT", help="What is said there; empty for nothing.")],
    to: ToOption = None,
) -> Answer:
    """Say what a segment says; with --to: what is said in that stretch."""
    desk, source_id = _at(run, source)
    seen = places.segments_at(desk, source_id, at, to)
    span = None if to is None else places.words_at(seen, places.stretch(at, to))
    return _corrected(source_id, desk.corrections.rewrite(seen, words, span))


@command(app, "split", example='earwitness correct split "Interview 3" 2:05.4')
def split(run: Run, source: SourceArgument, at: AtArgument) -> Answer:
    """Cut a segment in two, before the word that is said at a moment."""
    desk, source_id = _at(run, source)
    moment = places.place(at)
    seen = desk.corrections.heard(source_id, TimeSpan(moment, moment + 1))[0]
    words = [word for word in seen.words if word.time.end_ms > moment]
    return _corrected(source_id, desk.corrections.split(seen, words[0].span.start if words else seen.span.end))


@command(app, "merge", example='earwitness correct merge "Interview 3" 2:05')
def merge(run: Run, source: SourceArgument, at: AtArgument, to: ToOption = None) -> Answer:
    """Make a segment and the next one, or all up to a moment, one segment."""
    desk, source_id = _at(run, source)
    seen = list(places.segments_at(desk, source_id, at, to))
    behind = desk.corrections.after(seen[-1]) if len(seen) == 1 else None
    return _corrected(source_id, desk.corrections.merge([*seen, behind] if behind else seen))


@command(app, "speaker", example='earwitness correct speaker "Interview 3" 2:05 "Ms Gray"')
def speaker(
    run: Run,
    source: SourceArgument,
    at: AtArgument,
    who: Annotated[
        str | None, typer.Argument(metavar="SPEAKER", help="The number or the name; left out: somebody new.")
    ] = None,
    to: ToOption = None,
) -> Answer:
    """Say who says a segment; with --to: who speaks in that stretch. It holds when speakers are found anew."""
    desk, source_id = _at(run, source)
    seen = places.segments_at(desk, source_id, at, to)
    span = None if to is None else places.words_at(seen, places.stretch(at, to))
    return _corrected(source_id, desk.corrections.speaker(source_id, seen, who, span))


@command(app, "undo", example='earwitness correct undo "Interview 3"')
def undo(run: Run, source: SourceArgument) -> Answer:
    """Take the last correction back."""
    desk, source_id = _at(run, source)
    return _corrected(source_id, desk.corrections.undo(source_id))


@command(app, "redo", example='earwitness correct redo "Interview 3"')
def redo(run: Run, source: SourceArgument) -> Answer:
    """Make the correction again that was taken back last."""
    desk, source_id = _at(run, source)
    return _corrected(source_id, desk.corrections.redo(source_id))


@command(app, "restore", example='earwitness correct restore "Interview 3" 0')
def restore(
    run: Run,
    source: SourceArgument,
    revision: Annotated[int, typer.Argument(min=0, help="As the history numbers them; 0: the machine's text.")],
) -> Answer:
    """Have the text of an earlier revision again. This can be undone, too."""
    desk, source_id = _at(run, source)
    return _corrected(source_id, desk.corrections.restore(source_id, revision))


@command(app, "history", example='earwitness correct history "Interview 3"')
def history(run: Run, source: SourceArgument) -> Answer:
    """List who corrected what, and when."""
    desk, source_id = _at(run, source)
    found = desk.corrections.history(source_id)
    data: replies.History = {"source": source_id, "revisions": [telling.revision(one) for one in found]}
    rows = [(one.number, local(one.at_ms), one.actor, _what(one)) for one in found]
    return Answer(data, [table([">#", "when", "who", "what"], rows, empty="Nothing was corrected.")])


@command(app, "diff", example='earwitness correct diff "Interview 3"')
def diff(
    run: Run,
    source: SourceArgument,
    old: Annotated[int, typer.Option("--from", min=0, help="Of this revision; 0: the machine's text.")] = 0,
    new: Annotated[int | None, typer.Option("--to", min=0, help="And this one; else what is there now.")] = None,
) -> Answer:
    """Show how two revisions differ, word by word; by default the machine's text and what is there now."""
    desk, source_id = _at(run, source)
    current = desk.library.transcript(source_id).info.revision
    found = desk.corrections.differences(source_id, old, new)
    data: replies.Differences = {
        "source": source_id,
        "old": old,
        "new": current if new is None else new,
        "differences": [telling.difference(one) for one in found],
    }
    return Answer(data, [difference(one) for one in found] or [line("Nothing differs.", style="dim")])


def difference(found: Difference) -> Text:
    """A difference on one line: when, and the words in theirs, old ones struck out."""
    shown = Text(f"[{clock(found.time.start_ms)}] ", style="dim")
    if not found.before and not found.after:
        return shown.append("cut otherwise", style="dim")
    shown.append(f"… {safe(found.left)} " if found.left else "", style="default")
    shown.append(safe(found.before), style="red strike")
    shown.append(" → " if found.before and found.after else "", style="dim")
    shown.append(safe(found.after) or " →", style="green")
    return shown.append(f" {safe(found.right)} …" if found.right else "", style="default")


def _at(run: Run, source: str) -> tuple[Desk, SourceId]:
    desk = run.desk()
    return desk, desk.library.source(source).id


def _replaced(desk: Desk, matches: Sequence[Match], *, preview: bool) -> Answer:
    made = [] if preview or not matches else desk.corrections.replace(matches)
    sources = list(dict.fromkeys(match.source_id for match in matches))
    data: replies.Replaced = {
        "preview": preview,
        "places": [telling.match(one) for one in matches],
        "revisions": [
            {"source": source, "revision": telling.revision(one)} for source, one in zip(sources, made, strict=False)
        ],
    }
    done = f"{count(len(matches), 'place')} in {count(len(sources), 'source')}"
    if not matches:
        return Answer(data, [line("That is said nowhere.", style="dim")])
    ends = "would be changed; leave out --preview to do it." if preview else "corrected."
    return Answer(data, [*_shown(matches, titles=len(sources) > 1), line(f"{done} {ends}", style="dim")])


def _shown(matches: Sequence[Match], *, titles: bool) -> list[RenderableType]:
    shown: list[RenderableType] = []
    for match in matches:
        left, right = match.around
        one = Text(f"[{clock(match.at_ms)}] ", style="dim")
        one.append(f"{safe(match.source_title)}: " if titles else "", style="dim")
        one.append(safe(left), style="default").append(safe(match.before), style="red strike")
        one.append(" → ", style="dim").append(safe(match.after), style="green").append(safe(right), style="default")
        shown.append(one)
    return shown


def _corrected(source_id: SourceId, made: Revision) -> Answer:
    data: replies.Corrected = {"source": source_id, "revision": telling.revision(made)}
    return Answer(data, [line(f"Revision {made.number}: {_what(made)}")])


def _what(made: Revision) -> str:
    """A revision in a few words."""
    if made.target is not None:
        return {"undo": f"took back {made.target}", "redo": f"made {made.target} again"}.get(
            made.kind, f"went back to {made.target}"
        )
    if made.kind in ("split", "merge", "speaker"):
        at = clock(made.changes[0]["at_ms"]) if made.changes else ""
        return {"split": "cut a segment in two", "merge": "joined segments", "speaker": "another speaker"}[
            made.kind
        ] + f" at {at}"
    told = Counter(f"{one['before'] or '…'} → {one['after'] or '…'}" for one in made.changes)
    words = ", ".join(f"{one} ({times} times)" if times > 1 else one for one, times in list(told.items())[:3])
    more = " and more" if len(told) > 3 or made.count > len(made.changes) else ""
    heard = f"heard again with {made.model_id}: " if made.kind == "hear-again" else ""
    return f"{heard}{words}{more}" if words else f"{heard}the same words"
