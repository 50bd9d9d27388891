"""Backups: one sealed file with any number of generations of one vault (docs/backup-format.md).

`back_up` adds a generation, `open_backup` reads what there is, `restore` makes a vault of one, `verify` reads every
byte, `prune` drops generations for good.
"""

from earwitness_core.vault.backup.making import MadeBackup, back_up
from earwitness_core.vault.backup.opening import Backup, open_backup, open_own_backup
from earwitness_core.vault.backup.proving import Harm, verify
from earwitness_core.vault.backup.pruning import prune
from earwitness_core.vault.backup.records import Generation
from earwitness_core.vault.backup.restoring import Restored, restore, restore_blob

__all__ = [
    "Backup",
    "Generation",
    "Harm",
    "MadeBackup",
    "Restored",
    "back_up",
    "open_backup",
    "open_own_backup",
    "prune",
    "restore",
    "restore_blob",
    "verify",
]
