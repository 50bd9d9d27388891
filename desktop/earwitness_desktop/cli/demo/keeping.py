"""What is taken out and kept: subtitles, the check of the vault, a backup and its restoration."""

from __future__ import annotations

from pathlib import Path

from earwitness_core.desk import Desk
from earwitness_core.errors import VaultDamaged
from earwitness_core.vault import FromRecoveryCode
from earwitness_core.vault.backup import open_backup, restore
from earwitness_core.vault.check import check_vault
from earwitness_desktop.cli.backup_files import FILE_ENDING
from earwitness_desktop.cli.demo.story import Story
from earwitness_desktop.cli.demo.work import QUERIES, SAMPLES, source_named


def export(desk: Desk, story: Story, place: Path) -> None:
    made = desk.export(source_named(desk, "interview").id, "srt")
    path = place / made.name
    path.write_text(made.text, encoding="utf-8")
    story.step("Subtitles", f"{path}")
    for line in made.text.splitlines()[:7]:
        story.line((line, "dim"))


def check(desk: Desk, story: Story) -> None:
    report = check_vault(desk.vault)
    story.step("The vault is checked", "keys, pages, sealed recordings, index")
    if not report.ok:
        raise VaultDamaged(part="the demo's own vault")
    story.line(("everything is in order", "green"))


def back_up_and_restore(desk: Desk, story: Story, place: Path, code: str) -> None:
    made = desk.care.backups.make(place / f"demo{FILE_ENDING}")
    story.step("A backup", "one sealed file, read back and proved")
    one = made.generation
    story.line(f"generation {one.number}: {one.blobs} sealed files and the database, {one.size_bytes / 1e6:.1f} MB")
    folder = place / "restored.earwitness"
    with open_backup(place / f"demo{FILE_ENDING}", FromRecoveryCode(code)) as backup:
        restore(backup, folder)
    with Desk.open(folder, FromRecoveryCode(code)) as again:
        if not check_vault(again.vault).ok or len(again.library.sources()) != len(SAMPLES):
            raise VaultDamaged(part="the vault that was restored")
        found = again.search.find(QUERIES[0]).total
    story.line(("restored elsewhere by the recovery code, checked, and searched: ", "green"), f"{found} found")
