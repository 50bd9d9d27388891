"""Files that a command writes where a person wants them: whole or not at all, for the owner's eyes, never over another.

What is written lies beside its place under a name of its own until it is complete.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from earwitness_core.errors import Refused


def place(file: Path, write: Callable[[Path], None], *, force: bool) -> Path:
    """Have an empty file filled, then put it in its place. Raises Refused when that is taken or cannot be written."""
    fresh = file.with_name(f".{file.name[-200:]}.{os.getpid()}.part")
    try:
        os.close(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        write(fresh)
        if force:
            fresh.replace(file)
        else:
            _claim(fresh, file)
    except FileExistsError:
        raise taken(file) from None
    except OSError as cause:
        raise Refused(f"{file} cannot be written.", next_step="Check that its folder exists and has room.") from cause
    finally:
        fresh.unlink(missing_ok=True)
    return file


def require_free(file: Path, *, force: bool) -> None:
    """Refuse before anything is done, when the place is taken."""
    if file.exists() and not file.is_dir() and not force:
        raise taken(file)


def taken(file: Path) -> Refused:
    return Refused(f"There already is a file {file}.", next_step="Choose another name, or overwrite it with --force.")


def _claim(fresh: Path, file: Path) -> None:
    """Put it in its place unless somebody has been faster. Not every file system can link; then we look first."""
    try:
        os.link(fresh, file)
    except FileExistsError:
        raise
    except OSError:
        if file.exists():
            raise FileExistsError from None
        fresh.replace(file)
