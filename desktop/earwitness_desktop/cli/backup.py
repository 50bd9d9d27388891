"""`earwitness vault backup | backups | prune | restore`: one sealed file that holds the vault at many moments."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from earwitness_core.errors import BackupDamaged, Refused
from earwitness_desktop.cli import replies, unlocking
from earwitness_desktop.cli.backup_files import bar, chosen, file_in, known_file, opened, verified, verify_all
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.options import duration_ms
from earwitness_desktop.cli.screen import count, line, local, moment, size, table

if TYPE_CHECKING:
    from earwitness_core.care import Schedule
    from earwitness_core.vault.backup import Generation

DAY_MS = 86_400_000
FileArgument = Annotated[
    Path | None, typer.Argument(metavar="FILE", help="The backup; not needed where this vault goes to one.")
]
Verify = Annotated[bool, typer.Option("--verify", help="Read every byte of every generation.")]


def add_to(app: typer.Typer) -> None:
    @command(app, "backup", example="earwitness vault backup /media/drive --schedule daily")
    def backup(
        run: Run,
        to: Annotated[
            Path | None, typer.Argument(metavar="TO", help="A file or a folder; else where the last one went.")
        ] = None,
        schedule: Annotated[
            Literal["daily", "weekly", "off"] | None,
            typer.Option(help="Make one by itself from now on, whenever jobs are run (`work`, `watch`)."),
        ] = None,
        keep: Annotated[
            str | None, typer.Option(metavar="TIME", help="How long earlier generations stay: 30d, 12w, 2y.")
        ] = None,
        verify: Verify = False,
    ) -> Answer:
        """Add the vault as it is now to a sealed file; it is read back and proved before it counts."""
        desk = run.desk()
        _set_schedule(run, to, schedule, keep)
        if schedule == "off" and to is None:
            return _scheduled(run)
        with bar(run, "copying") as heard:
            made = desk.care.backups.make(file_in(to, desk.vault.folder), on_progress=heard)
        known = desk.care.backups.schedule
        assert known is not None
        harms = verified(run, Path(known.file)) if verify else None
        one = made.generation
        data: replies.BackedUp = {
            "file": known.file,
            "file_bytes": made.file_bytes,
            "generation": _told(one),
            "missing": list(made.missing),
            "harms": harms,
            "schedule": _schedule(known),
        }
        shown = [
            line(
                f"Generation {one.number} is in {known.file}, read back and proved: "
                f"{size(one.new_bytes)} new, {size(one.size_bytes)} in all."
            )
        ]
        if made.missing:
            what = f"{count(len(made.missing), 'recording')} could not be saved: the vault itself has lost them."
            shown.append(line(f"{what} See `earwitness vault check`.", "red"))
        return Answer(data, [*shown, *_shown_harms(harms)], exit_code=BackupDamaged.exit_code if harms else 0)

    @command(app, "backups", example="earwitness vault backups --verify")
    def backups(run: Run, file: FileArgument = None, verify: Verify = False) -> Answer:
        """List the generations of a backup. Ends with code 35 when --verify finds harm."""
        with opened(run, file) as (found, path):
            harms = verify_all(run, found) if verify else None
            rows = [_row(one) for one in found.generations]
            schedule = run.desk().care.backups.schedule if file is None else None
            data: replies.Backups = {
                "file": str(path),
                "file_bytes": found.file.size_bytes,
                "generations": [_told(one) for one in found.generations],
                "harms": harms,
                "schedule": _schedule(schedule) if schedule else None,
            }
        columns = [">generation", "made", ">new", ">whole", ">recordings", ">missing"]
        shown = [table(columns, rows, empty="There is no generation in it yet."), *_shown_harms(harms)]
        return Answer(data, shown, exit_code=BackupDamaged.exit_code if harms else 0)

    @command(app, "prune", example="earwitness vault prune --keep-last 5")
    def prune(
        run: Run,
        file: FileArgument = None,
        keep_last: Annotated[
            int | None, typer.Option(min=1, metavar="N", help="Keep so many of the latest generations.")
        ] = None,
        older_than: Annotated[
            str | None, typer.Option(metavar="TIME", help="Drop those older than this: 30d, 12w, 2y. The newest stays.")
        ] = None,
    ) -> Answer:
        """Drop earlier generations for good: what only they hold is overwritten in the file."""
        from earwitness_core.vault.backup import prune as dropping

        if (keep_last is None) == (older_than is None):
            raise Refused("Say what is to go: --keep-last N or --older-than TIME.")
        desk = run.desk()
        path = known_file(run) if file is None else file
        from earwitness_core.vault.backup import open_own_backup

        with open_own_backup(path, desk.vault.keys, to_write=True) as found:
            oldest_ms = desk.vault.clock.now_ms() - (duration_ms(older_than) if older_than else 0)
            kept = found.generations[-keep_last:] if keep_last else found.generations
            keep = {one.number for one in kept if keep_last or one.made_ms >= oldest_ms or one is found.newest}
            done = dropping(found, keep)
        data: replies.Pruned = {
            "file": str(path),
            "dropped": list(done.dropped),
            "kept": list(done.kept),
            "overwritten_bytes": done.overwritten_bytes,
        }
        said = f"{count(len(done.dropped), 'generation')} dropped, {size(done.overwritten_bytes)} overwritten."
        return Answer(data, [line(said + " Copies that you made of the file are yours to delete.")])

    @command(app, "restore", example="earwitness vault restore /media/drive/Harbour.ewbackup ~/Harbour.earwitness")
    def restore(
        run: Run,
        file: Annotated[Path, typer.Argument(metavar="FILE", help="The backup.")],
        to: Annotated[Path, typer.Argument(metavar="TO", help="Where the vault is to be; a new folder.")],
        at: Annotated[
            str | None,
            typer.Option(metavar="WHEN", help="A generation's number, or a moment (2026-11-25 14:00)."),
        ] = None,
    ) -> Answer:
        """Make a vault of a backup, on any machine, by passphrase or recovery code: the newest, or an earlier one."""
        from earwitness_core.vault.backup import restore as restoring

        to = to.expanduser().absolute()
        with opened(run, file) as (found, _), bar(run, "restoring") as heard:
            done = restoring(found, to, chosen(found, at), on_progress=heard)
        unlocking.remember_folder(to)
        data: replies.Restored = {
            "folder": str(to),
            "generation": _told(done.generation),
            "missing": list(done.missing),
        }
        shown = [
            line(f"{to} is the vault of {local(done.generation.made_ms)} (generation {done.generation.number})."),
            line("Its backups by schedule are off: set them anew with `earwitness vault backup TO --schedule daily`."),
        ]
        return Answer(data, shown)


def _set_schedule(run: Run, to: Path | None, every: str | None, keep: str | None) -> None:
    from earwitness_core.care import Schedule

    if every is None and keep is None:
        return
    backups, file = run.desk().care.backups, file_in(to, run.desk().vault.folder)
    known = backups.schedule or Schedule("")
    changed = replace(known, every=every or known.every)
    if keep is not None:
        changed = replace(changed, keep_days=max(1, duration_ms(keep) // DAY_MS))
    if file is not None and str(file.resolve()) != known.file:
        changed = replace(changed, file=str(file.resolve()), last_ms=None, last_number=None)
    if not changed.file and changed.every != "off":
        raise Refused("Where is the backup to go?", next_step="Name a file or folder, for instance on a drive.")
    backups.set_schedule(changed)


def _scheduled(run: Run) -> Answer:
    known = run.desk().care.backups.schedule
    data: replies.BackedUp = {
        "file": known.file if known else "",
        "file_bytes": 0,
        "generation": None,
        "missing": [],
        "harms": None,
        "schedule": _schedule(known) if known else None,
    }
    return Answer(data, [line("No backup is made by itself from now on.")])


def _shown_harms(harms: list[replies.Harm] | None) -> list[Any]:
    if harms is None:
        return []
    rows = [(", ".join(map(str, one["generations"])), one["part"]) for one in harms]
    return [table(["generations", "harmed"], rows, empty="Every byte is as it was written.")]


def _row(one: Generation) -> tuple[object, ...]:
    return one.number, local(one.made_ms), size(one.new_bytes), size(one.size_bytes), one.blobs, one.missing or ""


def _told(one: Generation) -> replies.Generation:
    return {
        "number": one.number,
        "made": moment(one.made_ms) or "",
        "made_by": one.made_by,
        "new_bytes": one.new_bytes,
        "size_bytes": one.size_bytes,
        "recordings": one.blobs,
        "missing": one.missing,
    }


def _schedule(known: Schedule) -> replies.BackupSchedule:
    return {
        "file": known.file,
        "every": known.every,
        "keep_days": known.keep_days,
        "last": moment(known.last_ms),
    }
