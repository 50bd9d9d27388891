"""What in a watched folder is nobody's recording: passed over without a word.

The rules, by any part of the path below the watched folder:
- hidden: the name begins with a dot (.DS_Store, ._shadows, .stfolder, .Trash-1000), or has the hidden attribute;
- the system's own: Thumbs.db, desktop.ini, recycle bins, snapshots, NAS indexes;
- not finished: .part, .partial, .crdownload, .download, .tmp and their kin, Syncthing's and rsync's working files;
- office locks (~$) and editors' backups (a trailing ~);
- `processed/` directly in the watched folder, where Earwitness itself puts originals, and vaults (*.earwitness);
- files that a cloud drive only pretends to have: they are taken once they are here.
Everything else is looked at, whatever its ending: content decides.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence

PROCESSED = "processed"

_SYSTEM = frozenset(
    {
        "thumbs.db",
        "ehthumbs.db",
        "desktop.ini",
        "$recycle.bin",
        "system volume information",
        "lost+found",
        "__macosx",
        "@eadir",
        "@tmp",
        "#recycle",
        "#snapshot",
    }
)
_UNFINISHED = (
    ".part",
    ".partial",
    ".crdownload",
    ".download",
    ".tmp",
    ".temp",
    ".filepart",
    ".opdownload",
    ".aria2",
    ".!ut",
    ".swp",
    ".lock",
)
# winnt.h; OFFLINE and the two RECALL bits mean that reading would fetch the content from somewhere else.
_HIDDEN_OR_ELSEWHERE = 0x2 | 0x1000 | 0x40000 | 0x400000
_DEEPEST = 64


def is_skipped(parts: Sequence[str]) -> bool:
    """Whether a path with these parts below its watched folder is passed over."""
    return bool(parts) and ((parts[0].lower() == PROCESSED and len(parts) > 1) or any(map(_is_skipped_name, parts)))


def _is_skipped_name(name: str) -> bool:
    low = name.lower()
    return (
        low.startswith((".", "~$", "~syncthing~"))
        or low.endswith(("~", ".earwitness"))
        or low.endswith(_UNFINISHED)
        or low in _SYSTEM
    )


def is_elsewhere(status: os.stat_result) -> bool:
    """Hidden by attribute, or only a placeholder of a cloud drive (Windows)."""
    return bool(getattr(status, "st_file_attributes", 0) & _HIDDEN_OR_ELSEWHERE)


def walk(top: str, *, below: Sequence[str] = ()) -> Iterator[str]:
    """Every path below `top` that is not skipped and is no folder; `below` are the parts above `top`.

    Links are named, not followed. A folder that cannot be read is left out: the next scan tries again.
    """
    pending: list[tuple[str, tuple[str, ...]]] = [(top, tuple(below))]
    while pending:
        folder, parts = pending.pop()
        try:
            with os.scandir(folder) as entries:
                found = [(entry.path, entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries]
        except OSError:
            continue
        for path, name, is_folder in found:
            here = (*parts, name)
            if not is_folder:
                if not is_skipped(here):
                    yield path
            elif len(here) <= _DEEPEST and not is_skipped((*here, "x")):
                pending.append((path, here))


def kind_of(status: os.stat_result) -> str:
    """In a person's words, what this is if it is no regular file; else empty."""
    mode = status.st_mode
    if stat.S_ISREG(mode):
        return ""
    if stat.S_ISLNK(mode):
        return "a link"
    if stat.S_ISDIR(mode):
        return "a folder"
    if stat.S_ISFIFO(mode):
        return "a pipe"
    if stat.S_ISSOCK(mode):
        return "a socket"
    return "a device"
