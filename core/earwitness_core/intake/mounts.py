"""Whether a folder lies on another machine: there, changes made elsewhere raise no events here, so it is polled."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import NamedTuple

import psutil

# As /proc/mounts and getmntinfo name them. Every fuse.* is polled too: what is behind it cannot be known.
_FAR = ("nfs", "cifs", "smb", "afp", "afs", "ncpfs", "webdav", "davfs", "ceph", "gluster", "lustre", "gpfs", "beegfs")
_SHARED_BY_HOST = ("9p", "virtiofs", "vboxsf", "vmhgfs", "prl_fs", "drvfs")  # what a virtual machine sees of its host
_USER_SPACE = ("fuse.", "osxfuse", "macfuse", "sshfs")
_POLLED = _FAR + _SHARED_BY_HOST + _USER_SPACE


class Mount(NamedTuple):
    point: str
    kind: str
    options: str = ""


def is_network(folder: str | os.PathLike[str], mounts: Iterable[Mount] | None = None) -> bool:
    """Whether this folder's file system is one that others can change unseen."""
    path = os.path.realpath(folder)
    if path.startswith("\\\\"):
        return True
    nearest = _nearest(path, mounts)
    if nearest is None:
        return False
    kind = nearest.kind.lower()
    return kind.startswith(_POLLED) or (sys.platform == "win32" and "remote" in nearest.options)


def kind_of(folder: str | os.PathLike[str], mounts: Iterable[Mount] | None = None) -> str | None:
    """The file system a folder lies on, as the system calls it; None when it does not say."""
    nearest = _nearest(os.path.realpath(folder), mounts)
    return None if nearest is None else nearest.kind


def _nearest(path: str, mounts: Iterable[Mount] | None) -> Mount | None:
    """The mount a path lies in; of several at one point the last, which hides the others."""
    found: Mount | None = None
    for mount in mounts if mounts is not None else _mounts():
        if _lies_in(path, mount.point) and (found is None or len(mount.point) >= len(found.point)):
            found = mount
    return found


def _mounts() -> list[Mount]:
    return [Mount(each.mountpoint, each.fstype, each.opts) for each in psutil.disk_partitions(all=True)]


def _lies_in(path: str, point: str) -> bool:
    return path == point or path.startswith(point.rstrip("/\\") + os.sep)
