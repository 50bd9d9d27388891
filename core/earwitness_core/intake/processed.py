"""Originals out of the way, once the vault has them: into `processed/` of their watched folder, overwriting nothing.

Moving is a rename within one file system. Where it would be a copy (a mount inside the folder), or is not allowed, the
original stays where it is; the vault has its content either way.
"""

from __future__ import annotations

import contextlib
import errno
import itertools
import os
import sys
from collections.abc import Iterator

from earwitness_core.intake.rules import PROCESSED
from earwitness_core.intake.settling import Identity

_LONGEST_NAME = 255  # bytes; NAME_MAX of every file system in use


def move_aside(path: str, root: str, identity: Identity) -> bool:
    """Move the file to `root/processed/…`; True when it is there now. Only the content that was taken is moved."""
    place = os.path.join(root, PROCESSED, os.path.dirname(os.path.relpath(path, root)))  # noqa: PTH118,PTH120
    try:
        if Identity.of(os.lstat(path)) != identity:
            return False
    except FileNotFoundError:  # by a process that was killed before it could say so?
        return _was_moved(os.path.basename(path), place, identity)  # noqa: PTH119
    except OSError:
        return False
    try:
        os.makedirs(place, exist_ok=True)  # noqa: PTH103
        return _move(path, place, identity)
    except OSError:
        return False


def _move(path: str, place: str, identity: Identity) -> bool:
    for name in _names(os.path.basename(path)):  # noqa: PTH119
        target = os.path.join(place, name)  # noqa: PTH118
        if _is_taken_content(target, identity):  # the process was killed between the two steps of `_rename`
            os.unlink(path)  # noqa: PTH108
            return True
        try:
            _rename(path, target)
        except FileExistsError:
            continue
        return True
    return False


def _was_moved(name: str, place: str, identity: Identity) -> bool:
    targets = (os.path.join(place, each) for each in _names(name))  # noqa: PTH118
    there = itertools.takewhile(os.path.lexists, targets)
    return any(_is_taken_content(target, identity) for target in there)


def _names(name: str) -> Iterator[str]:
    """The name, then `name (2)`, `name (3)` …, never longer than a file system takes."""
    stem, ending = os.path.splitext(name)  # noqa: PTH122
    yield name
    for number in range(2, 1000):
        tail = f" ({number}){ending}"
        yield _cut(stem, _LONGEST_NAME - len(os.fsencode(tail))) + tail


def _cut(stem: str, most_bytes: int) -> str:
    while len(os.fsencode(stem)) > most_bytes:
        stem = stem[:-1]
    return stem


def _is_taken_content(target: str, identity: Identity) -> bool:
    try:
        return Identity.of(os.lstat(target)) == identity
    except OSError:
        return False


def _rename(path: str, target: str) -> None:
    """Rename without overwriting. POSIX has no such call that works everywhere: a second link, then the first goes."""
    if sys.platform == "win32":
        os.rename(path, target)  # noqa: PTH104
    elif _link(path, target):
        os.unlink(path)  # noqa: PTH108
    else:
        _replace_placeholder(path, target)


def _link(path: str, target: str) -> bool:
    try:
        os.link(path, target, follow_symlinks=False)
    except OSError as cause:
        if cause.errno in (errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EACCES):
            return False
        raise
    return True


def _replace_placeholder(path: str, target: str) -> None:
    """For file systems without hard links (FAT, many network mounts): claim the name first, then rename over it."""
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        os.replace(path, target)  # noqa: PTH105
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(target)  # noqa: PTH108
        raise
