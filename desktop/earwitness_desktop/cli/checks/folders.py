"""Where vaults lie, and whether watched folders raise events: file systems, network mounts, and the system's limits."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from earwitness_desktop.cli.checks.found import Check
from earwitness_desktop.cli.screen import count

if TYPE_CHECKING:
    from earwitness_core.intake.mounts import Mount

_WATCHES = Path("/proc/sys/fs/inotify/max_user_watches")
_FEW_WATCHES = 65_536
_MOST_COUNTED = 200_000
# FAT has no file over 4 GB, exFAT and both no permissions; neither survives a power cut in the middle of a rename.
_WEAK = {"vfat": "FAT", "msdos": "FAT", "fat32": "FAT", "exfat": "exFAT"}


def vaults(mounted: Sequence[Mount] | None = None) -> Iterator[Check]:
    """Each vault that was opened here, by the file system it lies on."""
    from earwitness_desktop.shared.known import known_folders

    for folder in known_folders():
        yield vault_place(folder, mounted)


def vault_place(folder: Path, mounted: Sequence[Mount] | None = None) -> Check:
    from earwitness_core.intake import mounts

    name = f"place of {folder.name}"
    kind = (mounts.kind_of(folder, mounted) or "").lower()
    if mounts.is_network(folder, mounted):
        said = f"This vault lies on another machine ({kind}): its locks are that machine's promise, and it is slow."
        return Check(name, "warning", said, install="Keep a vault on a local disk; share what you export.")
    if kind in _WEAK:
        said = (
            f"This vault lies on {_WEAK[kind]}: others on this machine can read its files, and a power cut can harm it."
        )
        return Check(name, "warning", said, install="Move it to a disk with NTFS, APFS, ext4 or the like.")
    return Check(name, "ok", f"It lies on a local disk{f' ({kind})' if kind else ''}.")


def watches() -> Check | None:
    """How many folders may be watched at once; a system without such a limit says nothing."""
    limit = _limit()
    if limit is None:
        return None
    said = f"This system watches up to {limit:,} folders for you."
    if limit < _FEW_WATCHES:
        said += " Folders beyond are looked through every few seconds instead."
        return Check("watching", "warning", said, install=raise_watches())
    return Check("watching", "ok", said)


def watched(folders: Sequence[Path]) -> Iterator[Check]:
    """Folders that are to be watched: whether they are there, raise events, and stay within the limit."""
    for folder in folders:
        yield _watched(folder.expanduser())


def _watched(folder: Path) -> Check:
    from earwitness_core.intake import mounts

    name = f"folder {folder.name or folder}"
    if not folder.is_dir():
        return Check(name, "missing", f"{folder} is not there now.")
    if not os.access(folder, os.R_OK | os.X_OK):
        return Check(name, "missing", f"{folder} cannot be read by you.", install=f'sudo chmod u+rx "{folder}"')
    if mounts.is_network(folder):
        said = f"{folder} lies on another machine: it is looked through every 10 s, since it raises no events."
        return Check(name, "ok", said)
    inside, limit = _folders_in(folder), _limit()
    if limit is not None and inside > limit // 2:
        said = f"{folder} has {count(inside, 'folder')} in it, and the system watches {limit:,} for all your programs."
        return Check(name, "warning", said, install=raise_watches(max(inside * 4, 524_288)))
    return Check(name, "ok", f"{folder} raises events; {count(inside, 'folder')} in it.")


def raise_watches(to: int = 524_288) -> str:
    """The command that raises the limit for good."""
    row = f"fs.inotify.max_user_watches={to}"
    return f"echo {row} | sudo tee /etc/sysctl.d/60-earwitness.conf && sudo sysctl --system"


def _limit() -> int | None:
    if sys.platform != "linux":
        return None
    with contextlib.suppress(OSError, ValueError):
        return int(_WATCHES.read_text("ascii"))
    return None


def _folders_in(folder: Path) -> int:
    found = 1
    for _, inner, _ in os.walk(folder):
        found += len(inner)
        if found > _MOST_COUNTED:
            break
    return found
