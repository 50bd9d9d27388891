"""What this machine has for models: memory and disk. A container's or a service's own limit counts as the machine's."""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass
from pathlib import Path

import psutil

_GROUPS = Path("/sys/fs/cgroup")


@dataclass(frozen=True, slots=True)
class Machine:
    """`memory_bytes` in all, `available_bytes` of it now, `disk_bytes` free where the models lie."""

    memory_bytes: int
    available_bytes: int
    disk_bytes: int

    @classmethod
    def look(cls, models: Path) -> Machine:
        """This machine at this moment. `models` need not exist yet."""
        memory = psutil.virtual_memory()
        limit, used = _group_memory()
        whole = min(memory.total, limit)
        return cls(whole, max(0, min(memory.available, whole - used)), shutil.disk_usage(_existing(models)).free)


def _existing(folder: Path) -> Path:
    return next(place for place in (folder.absolute(), *folder.absolute().parents) if place.exists())


def _group_memory() -> tuple[int, int]:
    """The lowest limit of the control groups (v2) this process is in, and what is used under it; caches not counted."""
    limit, used = 1 << 62, 0
    with contextlib.suppress(OSError, ValueError, IndexError):
        rows = Path("/proc/self/cgroup").read_text("ascii").splitlines()
        own = next(row[3:] for row in rows if row.startswith("0::"))
        group = _GROUPS / own.lstrip("/")
        for place in (group, *group.parents):
            if not place.is_relative_to(_GROUPS):
                break
            told = _told(place / "memory.max")
            if told is not None and told < limit:
                limit, used = told, _told(place / "memory.current") or 0
                used -= min(used, _row(place / "memory.stat", "inactive_file"))
    return limit, used


def _told(file: Path) -> int | None:
    with contextlib.suppress(OSError, ValueError):
        return int(file.read_text("ascii"))  # "max" is no number
    return None


def _row(file: Path, name: str) -> int:
    with contextlib.suppress(OSError, ValueError):
        return next(int(row.split()[1]) for row in file.read_text("ascii").splitlines() if row.startswith(name + " "))
    return 0
