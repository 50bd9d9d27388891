"""Dropping generations: out of the catalogue first, then every byte that no kept one needs is overwritten.

Not promised: that a flash drive overwrites in place, or that nobody copied the file before (docs/threat-model.md).
"""

from __future__ import annotations

import logging
from collections.abc import Collection
from dataclasses import dataclass

from earwitness_core.errors import Refused
from earwitness_core.vault import header as headers
from earwitness_core.vault.backup.opening import Backup

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Pruned:
    """Numbers of the generations that went and stayed, and how many bytes were overwritten."""

    dropped: tuple[int, ...]
    kept: tuple[int, ...]
    overwritten_bytes: int


def prune(backup: Backup, keep: Collection[int]) -> Pruned:
    """Keep the generations with these numbers and no others. At least one must stay. Raises Refused, DiskFull."""
    kept = tuple(one for one in backup.generations if one.number in keep)
    dropped = tuple(one.number for one in backup.generations if one.number not in keep)
    if not kept:
        raise Refused("A backup without a generation is none.", next_step="Delete the file if you want it gone.")
    overwritten = 0
    for clean in (0, None):  # the second commit says that the overwriting after the first was done
        clean = backup.file.root.catalogue[0] if clean is None else clean
        stored = headers.encode(backup.header, backup.keys)
        backup.file.commit(backup.catalogue_with(stored, kept, clean), both_slots=True)
        backup.generations, backup.clean = kept, clean
        overwritten += overwrite_what_nobody_needs(backup)
    _log.info("backup pruned", extra={"dropped": len(dropped), "overwritten": overwritten})
    return Pruned(dropped, tuple(one.number for one in kept), overwritten)


def overwrite_what_nobody_needs(backup: Backup) -> int:
    """Zeros over what no generation of the catalogue needs, nor the commit that a reader could fall back to.

    From `clean` on: without it, every backup would read the zeros of all pruned ones again.
    """
    needed: set[tuple[int, int]] = {(0, backup.clean)}
    for generation in backup.generations:
        needed.add(generation.index)
        needed.update(backup.index(generation).extents())
    for root in backup.file.older_roots():
        needed.add(root.catalogue[:2])
    return backup.file.overwrite_all_but(needed)


def first_catalogue(backup: Backup) -> int:
    """Where the earliest catalogue lies that is still protected, and will not be after the commits to come."""
    return min(root.catalogue[0] for root in (backup.file.root, *backup.file.older_roots()))
