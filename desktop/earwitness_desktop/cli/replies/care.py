"""Answers about the care of a vault: backups, trash, holds, retention, another key or place, what takes room."""

from __future__ import annotations

from typing import Annotated as An
from typing import TypedDict


class Generation(TypedDict):
    """A vault at one moment, in a backup."""

    number: An[int, "for --at; 1 is the first there ever was"]
    made: str
    made_by: str
    new_bytes: An[int, "what it added to the file"]
    size_bytes: An[int, "of the vault that is restored from it"]
    recordings: An[int, "sealed files in it"]
    missing: An[int, "sealed files that the vault had lost when it was made"]


class Harm(TypedDict):
    """A part of a backup that is not as it was written."""

    generations: An[list[int], "those that need it: they cannot be restored whole"]
    part: str


class BackupSchedule(TypedDict):
    """How backups are made by themselves, while jobs are run."""

    file: str
    every: An[str, "daily | weekly | off"]
    keep_days: An[int, "earlier generations are pruned after so many days"]
    last: str | None


class BackedUp(TypedDict):
    file: str
    file_bytes: int
    generation: An[Generation | None, "null when only the schedule was changed"]
    missing: An[list[str], "ids of sealed files that the vault itself has lost: `vault check`"]
    harms: An[list[Harm] | None, "with --verify"]
    schedule: BackupSchedule | None


class Backups(TypedDict):
    file: str
    file_bytes: int
    generations: list[Generation]
    harms: An[list[Harm] | None, "with --verify; empty: all of it is sound"]
    schedule: BackupSchedule | None


class Pruned(TypedDict):
    file: str
    dropped: An[list[int], "numbers of the generations that are gone"]
    kept: list[int]
    overwritten_bytes: int


class Restored(TypedDict):
    folder: str
    generation: Generation
    missing: An[list[str], "ids of sealed files that the vault had lost before the backup"]


class Moved(TypedDict):
    folder: An[str, "where it is now"]


class Rekeyed(TypedDict):
    recovery_code: An[str | None, "shown this once; null when --recovery-file keeps it"]
    recovery_file: str | None
    backup_goes_on: An[str | None, "the new file that scheduled backups go to from now on"]


class StorageLine(TypedDict):
    project: str
    kind: An[str, "media | decoded sound | text | voices"]
    size_bytes: int
    trashed_bytes: An[int, "of these, in the trash"]


class VaultStorage(TypedDict):
    on_disk_bytes: int
    lines: list[StorageLine]
    shared: An[dict[str, int], "bytes of what belongs to no project"]
    hints: list[str]


class Trashed(TypedDict):
    """A source in the trash."""

    id: str
    title: str
    project: str
    size_bytes: int
    trashed: str | None
    held: An[bool, "under legal hold: it is not erased"]


class Trash(TypedDict):
    sources: list[Trashed]


class TrashChanged(TypedDict):
    sources: An[list[str], "ids"]


class Erased(TypedDict):
    erased: An[int, "sources; 0 without --yes"]
    would_erase: An[int, "sources that --yes erases"]
    size_bytes: int
    wiped: An[bool, "remains are out of the files; false: others use the vault, the next `work` wipes them"]
    originals: An[list[str], "files outside the vault that this came from and that are still there"]


class Rule(TypedDict):
    """How long the sources of a project are kept; null: for ever."""

    keep_days: float | None
    what: An[str, "all: they go to the trash | recordings: the sound is erased, the text stays"]
    trash_days: An[float | None, "after so many days in the trash they are erased"]


class Due(TypedDict):
    """What a rule does with a source, and when."""

    source: str
    title: str
    project: str
    does: An[str, "trash | erase | erase-sound"]
    due: str
    held: An[str | None, "the reason of a legal hold: then it is not done"]


class Retention(TypedDict):
    project: str
    rule: An[Rule | None, "in force; with --dry-run the one that was given"]
    in_force: bool
    due: list[Due]


class Hold(TypedDict):
    """A legal hold, on record for ever."""

    id: str
    on: An[str, "source | project"]
    target: An[str, "id of the source or project"]
    name: An[str | None, "null when it is not there any more"]
    reason: str
    actor: str
    placed: str
    lifted: str | None
    lifted_by: str | None
    lifted_reason: str | None


class Holds(TypedDict):
    holds: list[Hold]


ANSWERS: dict[str, type] = {
    "vault backup": BackedUp,
    "vault backups": Backups,
    "vault prune": Pruned,
    "vault restore": Restored,
    "vault move": Moved,
    "vault rekey": Rekeyed,
    "vault storage": VaultStorage,
    "trash put": TrashChanged,
    "trash list": Trash,
    "trash restore": TrashChanged,
    "trash empty": Erased,
    "trash sound": Erased,
    "project retention": Retention,
    "project hold": Holds,
}
