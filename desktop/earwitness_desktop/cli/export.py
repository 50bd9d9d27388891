"""`earwitness export`: transcripts as files that other programs read; one, several, or a whole project."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from rich.text import Text

from earwitness_core.errors import Refused
from earwitness_core.losses import Loss
from earwitness_core.privacy.policy.model import Profile
from earwitness_desktop.cli import replies, telling
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.screen import count, line
from earwitness_desktop.shared import placing

if TYPE_CHECKING:
    from earwitness_core.desk import Desk
    from earwitness_core.exports import Export, Wish

ProfileOption = Annotated[
    Profile,
    typer.Option(
        "--profile",
        metavar="PROFILE",
        help="none, mask, pseudonymise, generalise or remove: how personal data is made unreadable.",
    ),
]
ConfirmedOnly = Annotated[
    bool, typer.Option("--confirmed-only", help="Hide confirmed findings only; what nobody looked at stays readable.")
]
Format = Literal["txt", "srt", "vtt", "json", "csv", "docx", "html", "sqlite"]
_DATABASE = "application/vnd.sqlite3"


def add_to(app: typer.Typer) -> None:
    @command(app, "export", example='earwitness export "Interview 3" docx --to interview.docx')
    def export(
        run: Run,
        *,
        sources: Annotated[
            list[str] | None,
            typer.Argument(metavar="[SOURCE...]", help="Ids, ends of ids, or titles; none with --project."),
        ] = None,
        as_format: Annotated[
            Format, typer.Argument(metavar="FORMAT", help="txt, srt, vtt, json, csv, docx, html or sqlite.")
        ],
        to: Annotated[
            Path | None,
            typer.Option("--to", metavar="FILE", help="The file, or a folder to put it in; else standard output."),
        ] = None,
        project: Annotated[
            str | None,
            typer.Option("--project", metavar="NAME", help="All of a project: into a folder, or as one sqlite file."),
        ] = None,
        audio: Annotated[bool, typer.Option("--audio/--no-audio", help="html: with the sound in the page.")] = True,
        bom: Annotated[bool, typer.Option("--bom", help="csv: begin as Excel needs it to know UTF-8.")] = False,
        profile: ProfileOption = Profile.NONE,
        confirmed_only: ConfirmedOnly = False,
        force: Annotated[bool, typer.Option("--force", help="Overwrite files.")] = False,
    ) -> Answer:
        """Take transcripts out as text, subtitles, tables, documents, pages or a database.

        What is outside the vault is not protected by it. What a format does not carry is told. With a profile, personal
        data that was found is hidden in text, sound, names, titles and metadata; what was not found is not.
        """
        from earwitness_core.exports import Wish

        wish = Wish(profile, confirmed_only)
        place = to.expanduser() if to is not None else None
        wanted = [*(sources or ())]
        if as_format == "sqlite":
            return _database(run, run.desk(), wanted, project, place, wish=wish, force=force)
        if project is not None and wanted:
            raise Refused("Give sources or a project, not both.")
        desk = run.desk()
        if project is None and len(wanted) == 1:
            return _one(run, desk, wanted[0], as_format, place, wish=wish, audio=audio, bom=bom, force=force)
        if project is None and not wanted:
            raise Refused("There is nothing to export.", next_step="Name a source, or a project with --project.")
        if place is None:
            raise Refused("Several transcripts need a place.", next_step="Name a folder with --to.")
        _require_folder(place)
        made = (
            desk.exports.export_project(project, as_format, sound=audio, mark=bom, wish=wish)
            if project is not None
            else desk.exports.export_all(wanted, as_format, sound=audio, mark=bom, wish=wish)
        )
        return _several(run, made, as_format, place, force=force)


def _one(
    run: Run,
    desk: Desk,
    source: str,
    as_format: str,
    to: Path | None,
    *,
    wish: Wish,
    audio: bool,
    bom: bool,
    force: bool,
) -> Answer:
    found = desk.library.source(source)
    if found.transcript is not None and found.transcript.state != "complete":
        run.note("The transcript is not complete yet; this is what there is.")
    if to is not None:
        placing.require_free(to, force=force)
    elif as_format == "docx":
        raise Refused("A document is no text for a terminal.", next_step="Name a file with --to.")
    made = desk.exports.export(found.id, as_format, sound=audio, mark=bom, wish=wish)
    file = written(made, to / made.name if to.is_dir() else to, force=force) if to is not None else None
    if file is None and not run.as_json:
        made.write_to(sys.stdout.buffer.write)
        sys.stdout.buffer.flush()
    data: replies.Exported = {
        "format": as_format,
        "media_type": made.media_type,
        "name": made.name,
        "file": str(file) if file else None,
        "text": made.text if file is None and run.as_json else None,
        "files": [str(file)] if file else [],
        "losses": [telling.loss(one) for one in made.losses],
    }
    if file is None:
        return Answer(data)
    return Answer(data, [line(f"Written to {file}."), *told(made.losses)])


def _several(run: Run, made: Iterable[Export], as_format: str, folder: Path, *, force: bool) -> Answer:
    files: list[Path] = []
    media_type = ""
    losses: dict[str, Loss] = {}
    for one in made:
        if one.transcript.info.state != "complete":
            run.note(f"{one.name}: the transcript is not complete yet; this is what there is.")
        files.append(written(one, folder / one.name, force=force))
        media_type = one.media_type
        for loss in one.losses:
            before = losses.get(loss.what)
            losses[loss.what] = Loss(loss.what, loss.count + (before.count if before else 0))
    data: replies.Exported = {
        "format": as_format,
        "media_type": media_type,
        "name": folder.name,
        "file": str(folder),
        "text": None,
        "files": [str(file) for file in files],
        "losses": [telling.loss(one) for one in losses.values()],
    }
    return Answer(data, [line(f"{count(len(files), 'file')} written to {folder}."), *told([*losses.values()])])


def _database(
    run: Run, desk: Desk, sources: Sequence[str], project: str | None, to: Path | None, *, wish: Wish, force: bool
) -> Answer:
    if sources:
        raise Refused("A database holds a whole project.", next_step="Name it with --project, and no source.")
    if to is None:
        raise Refused("A database is no text for a terminal.", next_step="Name a file with --to.")
    found = desk.library.project(project)
    named = found.name if wish.is_plain else "project"
    file = to / f"{desk.exports.file_name(named)}.sqlite" if to.is_dir() else to
    placing.require_free(file, force=force)
    done: list[tuple[int, tuple[Loss, ...]]] = []
    placing.place(
        file, lambda fresh: done.append(desk.exports.export_database(found.id, fresh, wish=wish)), force=force
    )
    [(number, losses)] = done
    data: replies.Exported = {
        "format": "sqlite",
        "media_type": _DATABASE,
        "name": file.name,
        "file": str(file),
        "text": None,
        "files": [str(file)],
        "losses": [telling.loss(one) for one in losses],
    }
    return Answer(data, [line(f"{count(number, 'source')} written to {file}."), *told(losses)])


def written(made: Export, file: Path, *, force: bool) -> Path:
    """Have an export put where a person wants it."""

    def write(fresh: Path) -> None:
        with fresh.open("wb") as out:
            made.write_to(out.write)

    return placing.place(file, write, force=force)


def _require_folder(place: Path) -> None:
    if place.exists() and not place.is_dir():
        raise Refused(f"{place} is a file.", next_step="Several transcripts need a folder.")
    try:
        place.mkdir(mode=0o700, exist_ok=True)
    except OSError as cause:
        raise Refused(f"{place} cannot be made.", next_step="Check that the folder above it is there.") from cause


def told(losses: Sequence[Loss]) -> Iterator[Text]:
    """What was left out, a line each."""
    yield from (line(f"  {loss.says}", style="dim") for loss in losses)
