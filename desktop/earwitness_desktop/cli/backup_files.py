"""Which backup a command means, which generation of it, and the proof of both."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from rich.progress import BarColumn, Progress, TextColumn

from earwitness_core.errors import Refused
from earwitness_desktop.cli import replies, unlocking
from earwitness_desktop.cli.frame import Run

if TYPE_CHECKING:
    from earwitness_core.vault.backup import Backup, Generation, Harm

FILE_ENDING = ".ewbackup"


def file_in(to: Path | None, vault: Path) -> Path | None:
    """A folder means a file in it that is named as the vault."""
    if to is None:
        return None
    to = to.expanduser()
    return to / f"{vault.stem}{FILE_ENDING}" if to.is_dir() else to


def known_file(run: Run) -> Path:
    """Where this vault goes by schedule. Raises Refused when it goes nowhere."""
    known = run.desk().care.backups.schedule
    if known is None or not known.file:
        raise Refused("This vault goes to no backup yet.", next_step="Make one: `earwitness vault backup TO`.")
    return Path(known.file)


@contextmanager
def opened(run: Run, file: Path | None) -> Iterator[tuple[Backup, Path]]:
    """The backup of the open vault, or any by passphrase, keyring or recovery code."""
    from earwitness_core.vault.backup import open_backup, open_own_backup

    with ExitStack() as held:
        if file is None:
            path = known_file(run)
            yield held.enter_context(open_own_backup(path, run.desk().vault.keys)), path
            return
        path = file.expanduser()
        ways = unlocking.ways_into(path, passphrase_file=run.passphrase_file, recovery_file=run.recovery_code_file)
        found = unlocking.open_patiently(lambda: held.enter_context(open_backup(path, *ways)), run.note)
        if found.file.fell_back:
            run.note("The newest part of this backup's list is damaged; what is shown is the list before it.")
        yield found, path


def chosen(found: Backup, at: str | None) -> Generation:
    """The generation of a number, or of a moment; else the newest."""
    if at is None:
        return found.generation()
    if at.isdigit() and len(at) < 8:
        return found.generation(int(at))
    return found.generation(made_by_ms=_moment(at))


def _moment(text: str) -> int:
    """A day counts to its end, a minute to its end; times are of this machine."""
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        raise Refused(
            f"{text} is neither a generation nor a moment.", next_step="Write it as 2026-11-25 14:00."
        ) from None
    if re.fullmatch(r"\d{4}-?\d\d-?\d\d", text):
        when = datetime.combine(when.date(), time.max)
    elif when.second == 0 and not re.search(r":\d\d:\d\d", text):
        when = when.replace(second=59, microsecond=999_999)
    return int(when.astimezone().timestamp() * 1000)


def verified(run: Run, path: Path) -> list[replies.Harm]:
    """What is harmed in a backup of the open vault."""
    from earwitness_core.vault.backup import open_own_backup

    with open_own_backup(path, run.desk().vault.keys) as found:
        return verify_all(run, found)


def verify_all(run: Run, found: Backup) -> list[replies.Harm]:
    """What is harmed. A database at a time is put together, sealed, in the state folder: the drive may be read-only."""
    from earwitness_core.paths import state_folder
    from earwitness_core.vault.backup import verify

    with bar(run, "verifying") as heard:
        harms: list[Harm] = verify(found, state_folder(), on_progress=heard)
    return [{"generations": list(one.generations), "part": one.part} for one in harms]


@contextmanager
def bar(run: Run, what: str) -> Iterator[Callable[[int, int], None]]:
    """A bar of progress while the block runs; call what it gives with done and total."""
    columns = (TextColumn(f"[dim]{what}[/]"), BarColumn(), TextColumn("{task.percentage:.0f} %"))
    with Progress(
        *columns, console=run.out, transient=True, disable=run.as_json or not run.out.is_terminal
    ) as progress:
        task = progress.add_task(what, total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)
