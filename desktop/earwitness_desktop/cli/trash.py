"""`earwitness trash`: sources out of sight, back again, or erased for good."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from earwitness_desktop.cli import replies
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.groups import group
from earwitness_desktop.cli.screen import count, line, local, moment, short, size, table

if TYPE_CHECKING:
    from earwitness_core.care import Erased, Trashed
    from earwitness_core.desk import Desk

app = group("trash", "Sources out of sight, back again, or erased for good.", default="put")

Sources = Annotated[list[str], typer.Argument(metavar="SOURCE", help="Ids, ends of ids, or titles.")]
MaybeSources = Annotated[
    list[str] | None, typer.Argument(metavar="[SOURCE]", help="Only these; else all that is not under hold.")
]
Yes = Annotated[bool, typer.Option("--yes", help="Do it. Without it you are told what would be erased.")]


@command(app, "put", example='earwitness trash "Interview 3"')
def put(run: Run, source: Sources) -> Answer:
    """Put sources into the trash: they are in no list and no search any more, and their jobs wait."""
    desk = run.desk()
    ids = [desk.library.source(one).id for one in source]
    desk.care.trash.put(ids)
    data: replies.TrashChanged = {"sources": list(ids)}
    return Answer(data, [line(f"{count(len(ids), 'source')} in the trash. Back with `earwitness trash restore`.")])


@command(app, "list", example="earwitness trash list")
def list_trash(run: Run) -> Answer:
    """List what lies in the trash."""
    found = run.desk().care.trash.list()
    rows = [
        (short(one.id), one.title, one.project, size(one.size_bytes), local(one.trashed_ms), "held" if one.held else "")
        for one in found
    ]
    data: replies.Trash = {"sources": [_told(one) for one in found]}
    columns = ["id", "title", "project", ">size", "since", ""]
    return Answer(data, [table(columns, rows, empty="The trash is empty.")])


@command(app, "restore", example='earwitness trash restore "Interview 3"')
def restore(run: Run, source: Sources) -> Answer:
    """Take sources back out of the trash, with all that belongs to them."""
    desk = run.desk()
    ids = _pick(desk, source)
    desk.care.trash.restore(ids)
    data: replies.TrashChanged = {"sources": ids}
    return Answer(data, [line(f"{count(len(ids), 'source')} back.")])


@command(app, "empty", example="earwitness trash empty --yes")
def empty(run: Run, source: MaybeSources = None, yes: Yes = False) -> Answer:
    """Erase what lies in the trash for good: text, sound, voices, and every trace in the vault's files."""
    desk = run.desk()
    ids = _pick(desk, source) if source else [one.id for one in desk.care.trash.list() if not one.held]
    if not yes:
        sizes = sum(one.size_bytes for one in desk.care.trash.list() if one.id in ids)
        return _would(len(ids), sizes)
    return _erased(*desk.care.empty_trash(ids))


@command(app, "sound", example='earwitness trash sound "Interview 3" --yes')
def sound(run: Run, source: Sources, yes: Yes = False) -> Answer:
    """Erase the sound of sources for good and keep their text."""
    desk = run.desk()
    found = [desk.library.source(one) for one in source]
    if not yes:
        return _would(len(found), sum(one.size_bytes for one in found))
    return _erased(*desk.care.erase_sound([one.id for one in found]))


def _pick(desk: Desk, wanted: Sequence[str]) -> list[str]:
    from earwitness_core.library import Named, pick

    named = [Named(one.id, one.title) for one in desk.care.trash.list()]
    return [pick("source in the trash", one, named) for one in wanted]


def _would(sources: int, size_bytes: int) -> Answer:
    data: replies.Erased = {
        "erased": 0,
        "would_erase": sources,
        "size_bytes": size_bytes,
        "wiped": False,
        "originals": [],
    }
    said = f"{count(sources, 'source')}, {size(size_bytes)}, would be erased for good. Add --yes to do it."
    return Answer(data, [line(said if sources else "There is nothing to erase.")])


def _erased(erased: Erased, wiped: bool) -> Answer:
    data: replies.Erased = {
        "erased": erased.sources,
        "would_erase": erased.sources,
        "size_bytes": erased.size_bytes,
        "wiped": wiped,
        "originals": [str(path) for path in erased.originals],
    }
    shown = [line(f"{count(erased.sources, 'source')} erased for good, {size(erased.size_bytes)}.")]
    if erased.sources and not wiped:
        shown.append(line("Others are using the vault: the next `earwitness work` wipes the remains.", "yellow"))
    if erased.sources:
        shown.append(
            line("Earlier generations of your backups hold it until they are pruned: `earwitness vault prune`.")
        )
    if erased.originals:
        shown.append(line("The originals are still where they came from:", "yellow"))
        shown += [line(f"  {path}") for path in erased.originals]
    return Answer(data, shown)


def _told(one: Trashed) -> replies.Trashed:
    return {
        "id": one.id,
        "title": one.title,
        "project": one.project,
        "size_bytes": one.size_bytes,
        "trashed": moment(one.trashed_ms),
        "held": one.held,
    }
