"""`earwitness vault move | rekey | storage`: another place, another key, and what takes room."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from earwitness_desktop.cli import replies, unlocking
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.recovery_kit import KitFile, require_free, shown_code, write_kit
from earwitness_desktop.cli.screen import facts, line, size, table


def add_to(app: typer.Typer) -> None:
    @command(app, "move", example="earwitness vault move /media/drive/Harbour.earwitness")
    def move(
        run: Run, to: Annotated[Path, typer.Argument(metavar="TO", help="Where it is to be; a new folder.")]
    ) -> Answer:
        """Move the vault to another folder or disk. Killed at any moment, it is whole at one of the two places."""
        from earwitness_core.vault.upkeep import move_vault

        moved = move_vault(run.desk().vault, to.expanduser())
        unlocking.remember_folder(moved)
        data: replies.Moved = {"folder": str(moved)}
        return Answer(
            data, [line(f"The vault is at {moved} now. Its passphrase, code and keyring entry are the same.")]
        )

    @command(app, "rekey", example="earwitness vault rekey --recovery-file kit.txt")
    def rekey(run: Run, recovery_file: KitFile = None) -> Answer:
        """Re-encrypt the vault with a new key, when an old copy and an old secret may be in other hands."""
        from earwitness_core.desk import Desk
        from earwitness_core.vault import FromRecoveryCode
        from earwitness_core.vault.upkeep import rekey_vault

        require_free(recovery_file)
        vault = run.desk().vault
        folder, name, vault_id = vault.folder, vault.folder.name, vault.id
        if run.passphrase_file is not None:
            passphrase = unlocking.read_secret(run.passphrase_file)
        else:
            passphrase = unlocking.ask(f"Passphrase of {name}, which stays: ")
        code = rekey_vault(vault, passphrase)
        kit = write_kit(recovery_file, name, vault_id, code)
        with Desk.open(folder, FromRecoveryCode(code)) as desk:
            new = desk.care.backups.moved_on(desk.vault.clock.now_ms())
        data: replies.Rekeyed = {
            "recovery_code": None if kit else code,
            "recovery_file": str(kit) if kit else None,
            "backup_goes_on": str(new) if new else None,
        }
        shown = [line("The vault has a new key. The passphrase is the same; the old recovery code opens nothing.")]
        if new:
            shown.append(
                line(f"Backups go to {new} from now on. Keep or delete the earlier file: old secrets open it.")
            )
        return Answer(data, [*shown, shown_code(code, kit)])

    @command(app, "storage", example="earwitness vault storage")
    def storage(run: Run) -> Answer:
        """Say what takes room in the vault, by project and kind."""
        found = run.desk().care.storage()
        data: replies.VaultStorage = {
            "on_disk_bytes": found.on_disk_bytes,
            "lines": [
                {
                    "project": one.project,
                    "kind": one.kind,
                    "size_bytes": one.size_bytes,
                    "trashed_bytes": one.trashed_bytes,
                }
                for one in found.lines
            ],
            "shared": found.shared,
            "hints": list(found.hints),
        }
        rows = [
            (one.project, one.kind, size(one.size_bytes), size(one.trashed_bytes) if one.trashed_bytes else "")
            for one in found.lines
        ]
        rest = [(name, size(number)) for name, number in found.shared.items() if number]
        return Answer(
            data,
            [
                table(["project", "what", ">size", ">in the trash"], rows, empty="There is nothing in it yet."),
                facts([*rest, ("on disk, all in all", size(found.on_disk_bytes))]),
                *(line(hint, "dim") for hint in found.hints),
            ],
        )
