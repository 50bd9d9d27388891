"""`earwitness watch`: folders whose recordings are taken as they arrive."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from earwitness_core.errors import NotFound, Refused
from earwitness_core.model import Destination
from earwitness_desktop.cli import replies
from earwitness_desktop.cli.fitting import note_choice
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.groups import group
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
from earwitness_desktop.cli.screen import line, short, table
from earwitness_desktop.cli.stopping import until_asked
from earwitness_desktop.cli.work import TextOption, said

if TYPE_CHECKING:
    from earwitness_core.desk import Desk
    from earwitness_core.intake import WatchedFolder

app = group("watch", "Folders whose recordings are taken as they arrive.", default="run")

FolderArgument = Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder that recordings are dropped into.")]
After = Annotated[
    Literal["leave", "move"] | None,
    typer.Option(help="What to do with an original once it is taken: leave it, or move it to processed/ beside it."),
]


@command(app, "add", example='earwitness watch add ~/Recorder --project "Harbour case" --after move')
def add(
    run: Run,
    folder: FolderArgument,
    project: ProjectOption = None,
    after: After = None,
    quality: MaybeQuality = None,
    language: Language = None,
    vocabulary: Vocabulary = None,
    speakers: SpeakersOption = None,
    find_speakers: FindSpeakers = None,
    model: ModelOption = None,
) -> Answer:
    """Watch a folder whenever `earwitness watch` runs. One that is watched already gets the new settings."""
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
    watched = desk.intake.watch(folder.expanduser(), Destination(into.id, choice), after=after or "leave")
    found = next(one for one in desk.intake.folders() if one.id == watched)
    data: replies.OneFolder = {"folder": _told(desk, found)}
    return Answer(data, [line(f"{found.path} is watched for {into.name}. {_start(run, found)}")])


@command(app, "list", example="earwitness watch list")
def list_folders(run: Run) -> Answer:
    """List the watched folders."""
    desk = run.desk()
    folders = desk.intake.folders()
    told = [_told(desk, one) for one in folders]
    rows = [
        (short(one.id), one.path, shown["project"], one.after, "" if one.is_present else "not there now")
        for one, shown in zip(folders, told, strict=True)
    ]
    data: replies.Folders = {"folders": told}
    columns = ["id", "folder", "project", "originals", ""]
    return Answer(data, [table(columns, rows, empty="No folder is watched: `earwitness watch FOLDER`.")])


@command(app, "remove", example="earwitness watch remove ~/Recorder")
def remove(
    run: Run, folder: Annotated[str, typer.Argument(metavar="FOLDER", help="The folder, or the end of its id.")]
) -> Answer:
    """Watch a folder no longer. What was taken from it stays in the vault."""
    desk = run.desk()
    found = _find(desk, folder)
    desk.intake.unwatch(found.id)
    data: replies.OneFolder = {"folder": {**_told(desk, found), "active": False}}
    return Answer(data, [line(f"{found.path} is not watched any more.")])


@command(app, "run", example="earwitness watch ~/Recorder")
def run_(
    run: Run,
    folder: Annotated[
        Path | None, typer.Argument(metavar="FOLDER", help="A folder to watch from now on; else those added before.")
    ] = None,
    project: ProjectOption = None,
    after: After = None,
    text: TextOption = True,
) -> Answer:
    """Watch, take and transcribe until you stop it with Ctrl-C. The next start goes on where this one was."""
    from earwitness_desktop.cli.live import Live

    desk = run.desk()
    if folder is not None:
        _ensure_watched(desk, folder.expanduser(), project, after)
    folders = desk.intake.folders()
    if not folders:
        raise NotFound("No folder is watched.", next_step="Say which: `earwitness watch FOLDER`.")
    with until_asked() as asked, Live(run, desk, show_text=text) as live, desk.watcher():
        if not run.as_json:
            for one in folders:
                run.out.print(line(f"Watching {one.path}", "dim"))
            run.out.print(line("Stop with Ctrl-C.", "dim"))
        run.event("watching", folders=[_told(desk, one) for one in folders])
        live.until_stopped(asked)
    data: replies.Worked = {"done": live.tally.done, "attention": live.tally.attention}
    return Answer(data, [line(said(live.tally.done, live.tally.attention))])


def _start(run: Run, folder: WatchedFolder) -> str:
    """What is left to do; a background service notices a folder by itself, and may write only where it was told to."""
    from earwitness_core.intake.folders import MOVE
    from earwitness_desktop.service.keepers import Systemd, keeper_of_this_system
    from earwitness_desktop.service.plan import service_name

    try:
        keeper = keeper_of_this_system()
    except Refused:
        return "Start with `earwitness watch`."
    if not keeper.file(service_name(run.folder.absolute())).exists():
        return "Start with `earwitness watch`."
    if isinstance(keeper, Systemd) and folder.after == MOVE:
        return "The background service moves originals there once you run `earwitness watch install` again."
    return "The background service looks after it."


def _ensure_watched(desk: Desk, folder: Path, project: str | None, after: str | None) -> None:
    """Add the folder unless it is watched as asked for already."""
    watched = next((one for one in desk.intake.folders() if one.path == folder.resolve()), None)
    if watched is not None and project is None and after is None:
        return
    into = desk.library.project(project) if project else desk.library.first_project()
    desk.intake.watch(folder, Destination(into.id, into.choice), after=after or "leave")


def _find(desk: Desk, wanted: str) -> WatchedFolder:
    from earwitness_core.library import Named, pick

    folders = desk.intake.folders()
    by_path = [one for one in folders if one.path == Path(wanted).expanduser().resolve()]
    if by_path:
        return by_path[0]
    found = pick("watched folder", wanted, (Named(one.id, str(one.path)) for one in folders))
    return next(one for one in folders if one.id == found)


def _told(desk: Desk, folder: WatchedFolder) -> replies.Folder:
    names = {project.id: project.name for project in desk.library.projects()}
    return {
        "id": folder.id,
        "path": str(folder.path),
        "project": names.get(folder.project_id, folder.project_id),
        "after": folder.after,
        "polling": folder.is_polled(),
        "active": folder.active,
    }
