"""`earwitness export`: a transcript as a file that other programs read."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from earwitness_core.errors import Refused
from earwitness_desktop.cli import replies
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.options import SourceArgument
from earwitness_desktop.cli.screen import line

Format = Literal["txt", "srt", "vtt", "json"]


def add_to(app: typer.Typer) -> None:
    @command(app, "export", example='earwitness export "Interview 3" srt --to interview.srt')
    def export(
        run: Run,
        source: SourceArgument,
        as_format: Annotated[Format, typer.Argument(metavar="FORMAT", help="txt, srt, vtt or json.")],
        to: Annotated[
            Path | None,
            typer.Option("--to", metavar="FILE", help="The file, or a folder to put it in; else standard output."),
        ] = None,
        force: Annotated[bool, typer.Option("--force", help="Overwrite the file.")] = False,
    ) -> Answer:
        """Take a transcript out as text, subtitles or JSON. What is outside the vault is not protected by it."""
        desk = run.desk()
        found = desk.library.source(source)
        if found.transcript is not None and found.transcript.state != "complete":
            run.note("The transcript is not complete yet; this is what there is.")
        if to is not None:
            _require_free(to.expanduser(), force=force)
        made = desk.export(found.id, as_format)
        file = _write(to.expanduser(), made.name, made.text, force=force) if to is not None else None
        data: replies.Exported = {
            "format": as_format,
            "media_type": made.media_type,
            "name": made.name,
            "file": str(file) if file else None,
            "text": None if file else made.text,
        }
        if file is None and not run.as_json:
            sys.stdout.buffer.write(made.text.encode("utf-8"))
            sys.stdout.buffer.flush()
        return Answer(data, [line(f"Written to {file}.")] if file else [])


def _require_free(to: Path, *, force: bool) -> None:
    """Refuse before the export is on record."""
    if to.exists() and not to.is_dir() and not force:
        raise _taken(to)


def _write(to: Path, name: str, text: str, *, force: bool) -> Path:
    """Write the whole file or none: next to its place first, then into it."""
    file = to / name if to.is_dir() else to
    fresh = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as part:
            part.write(text.encode("utf-8"))
        if force:
            fresh.replace(file)
        else:
            _claim(fresh, file)
    except FileExistsError:
        raise _taken(file) from None
    except OSError as cause:
        raise Refused(f"{file} cannot be written.", next_step="Check that its folder exists and has room.") from cause
    finally:
        fresh.unlink(missing_ok=True)
    return file


def _claim(fresh: Path, file: Path) -> None:
    """Put it in its place unless somebody has been faster. Not every file system can link; then we look first."""
    try:
        os.link(fresh, file)
    except FileExistsError:
        raise
    except OSError:
        if file.exists():
            raise FileExistsError from None
        fresh.replace(file)


def _taken(file: Path) -> Refused:
    return Refused(f"There already is a file {file}.", next_step="Choose another name, or overwrite it with --force.")
