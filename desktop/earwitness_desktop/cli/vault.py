"""`earwitness vault`: make a vault, open it, check it, change what opens it."""

from __future__ import annotations

from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import BarColumn, Progress, TaskID, TextColumn
from rich.text import Text

from earwitness_core.errors import Refused, VaultDamaged
from earwitness_desktop.cli import backup, replies, unlocking, upkeep
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.groups import group
from earwitness_desktop.cli.recovery_kit import KitFile, require_free, shown_code, write_kit
from earwitness_desktop.cli.screen import count, facts, line, size, table

if TYPE_CHECKING:
    from earwitness_core.care import Care, Mended
    from earwitness_core.vault import CheckReport

app = group("vault", "The encrypted folder: make one, open it, check it, back it up, change what opens it.")


@command(app, "create", example="earwitness vault create ~/Harbour.earwitness", unlocks=False)
def create(
    run: Run,
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where it is to be; a new folder.")],
    passphrase_file: Annotated[
        Path | None,
        typer.Option("--passphrase-file", metavar="FILE", help="Read the new passphrase from a file, not from you."),
    ] = None,
    remember: Annotated[bool, typer.Option("--remember", help="Let this system's keyring open it, too.")] = False,
    recovery_file: KitFile = None,
) -> Answer:
    """Make a new vault, and show its recovery code once."""
    from earwitness_core.desk import Desk
    from earwitness_core.errors import VaultExists

    given, folder = folder, folder.expanduser().absolute()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise VaultExists(folder=folder)  # before a passphrase is asked for
    require_free(recovery_file)
    desk, code = Desk.create(folder, unlocking.new_passphrase(passphrase_file), keyring=remember)
    run.opened.enter_context(desk)
    unlocking.remember_folder(folder)
    kit = write_kit(recovery_file, folder.name, desk.vault.id, code)
    data: replies.VaultCreated = {
        "folder": str(folder),
        "id": desk.vault.id,
        "recovery_code": None if kit else code,
        "recovery_file": str(kit) if kit else None,
        "remembered": remember,
    }
    return Answer(data, [line(f"The vault {given} is there."), shown_code(code, kit)])


@command(app, "open", example="earwitness vault open --vault ~/Harbour.earwitness --remember")
def open_(
    run: Run,
    remember: Annotated[
        bool, typer.Option("--remember", help="Let this system's keyring open it from now on.")
    ] = False,
    forget: Annotated[bool, typer.Option("--forget", help="Ask for the passphrase every time from now on.")] = False,
) -> Answer:
    """See whether the vault opens, and let the system keyring remember it, or not any more."""
    from earwitness_core.vault import add_keyring_slot, remove_keyring_slot

    if remember and forget:
        raise Refused("--remember and --forget exclude each other.")
    desk = run.desk()
    if remember:
        add_keyring_slot(desk.vault)
    if forget:
        remove_keyring_slot(desk.vault)
    projects = desk.library.projects()
    data: replies.VaultOpened = {
        "folder": str(desk.vault.folder),
        "id": desk.vault.id,
        "older_copy": desk.vault.opened_older_copy,
        "remembered": True if remember else False if forget else None,
        "projects": len(projects),
        "sources": sum(project.sources for project in projects),
    }
    said = f"It opens: {count(data['projects'], 'project')}, {count(data['sources'], 'source')}."
    kept = " The keyring opens it from now on." if remember else " The keyring has forgotten it." if forget else ""
    return Answer(data, [line(said + kept)])


@command(app, "check", example="earwitness vault check")
def check(
    run: Run,
    quick: Annotated[
        bool, typer.Option("--quick", help="The structure only: recordings are looked at, not read.")
    ] = False,
    repair: Annotated[bool, typer.Option("--repair", help="Mend first what can be mended without loss.")] = False,
    from_backup: Annotated[
        Path | None,
        typer.Option("--from-backup", metavar="FILE", help="With --repair: put lost recordings back from this backup."),
    ] = None,
) -> Answer:
    """Look at every page, reference and byte of the vault for damage. Ends with code 24 when something is lost."""
    care = run.desk().care
    if from_backup is not None and not repair:
        raise Refused("--from-backup goes with --repair.")
    mended = _mended(run, from_backup) if repair else None
    report = _checked(run, care, quick=quick)
    data: replies.VaultChecked = {
        "ok": report.ok,
        "repaired": repair,
        "from_backup": mended.from_backup if mended else 0,
        "decoded_again": mended.decoded_again if mended else 0,
        "counts": report.counts,
        "findings": [{"severity": one.severity.value, "part": one.part, "says": one.says} for one in report.findings],
    }
    rows = [(one.severity.value, one.part, one.says) for one in report.findings]
    verdict = Text("Everything is sound.", "green") if report.ok else Text("The vault is damaged.", "bold red")
    if mended and (mended.from_backup or mended.decoded_again):
        back = f"{count(mended.from_backup, 'recording')} put back from the backup"
        verdict = Text.assemble(verdict, f" {back}, {mended.decoded_again} to be decoded again by `earwitness work`.")
    seen = [(name, size(number) if name == "bytes" else number) for name, number in report.counts.items()]
    return Answer(
        data,
        [facts(seen), table(["what", "part", "finding"], rows, empty="No findings."), verdict],
        exit_code=0 if report.ok else VaultDamaged.exit_code,
    )


@command(app, "passphrase", example="earwitness vault passphrase")
def passphrase(
    run: Run,
    new_passphrase_file: Annotated[
        Path | None, typer.Option("--new-passphrase-file", metavar="FILE", help="Read the new one from a file.")
    ] = None,
) -> Answer:
    """Set another passphrase; the old one opens the vault no longer. If you forgot it: --recovery-code-file."""
    from earwitness_core.vault import change_passphrase

    vault = run.desk().vault
    change_passphrase(vault, unlocking.new_passphrase(new_passphrase_file))
    data: replies.PassphraseChanged = {"changed": True}
    return Answer(data, [line("The new passphrase opens the vault; the old one does not any more.")])


@command(app, "recovery", example="earwitness vault recovery --recovery-file kit.txt")
def recovery(run: Run, recovery_file: KitFile = None) -> Answer:
    """Make a new recovery code; the old one opens the vault no longer."""
    from earwitness_core.vault import rotate_recovery_code

    require_free(recovery_file)
    vault = run.desk().vault
    code = rotate_recovery_code(vault)
    kit = write_kit(recovery_file, vault.folder.name, vault.id, code)
    data: replies.RecoveryRotated = {
        "recovery_code": None if kit else code,
        "recovery_file": str(kit) if kit else None,
    }
    return Answer(data, [line("The old recovery code opens nothing any more."), shown_code(code, kit)])


def _mended(run: Run, from_backup: Path | None) -> Mended:
    from earwitness_core.vault import repair_vault
    from earwitness_core.vault.backup import open_own_backup

    desk = run.desk()
    with desk.vault.runner_lock(), ExitStack() as held:
        found = held.enter_context(open_own_backup(from_backup.expanduser(), desk.vault.keys)) if from_backup else None
        return desk.care.mender.mend(repair_vault(desk.vault), found)


def _checked(run: Run, care: Care, *, quick: bool) -> CheckReport:
    columns = (TextColumn("[dim]checking[/]"), BarColumn(), TextColumn("{task.percentage:.0f} %"))
    hidden = run.as_json or not run.out.is_terminal
    with Progress(*columns, console=run.out, transient=True, disable=hidden) as progress:
        bar = progress.add_task("blobs", total=None)
        heard = partial(_show_progress, progress, bar)
        return care.check(quick=quick, on_progress=heard)


def _show_progress(progress: Progress, bar: TaskID, done: int, total: int) -> None:
    progress.update(bar, completed=done, total=total)


backup.add_to(app)
upkeep.add_to(app)
