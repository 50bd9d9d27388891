"""Failed tries to open a vault, noted beside the header until somebody opens it and puts them on record.

No key is at hand when a try fails, so this file is neither sealed nor proved: who can write to the folder can remove
it. It holds moments and the kind of way that was tried, nothing of what was typed.
"""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

FILE = "attempts"
_LARGEST = 1 << 16  # bytes: about a thousand tries; who tries more is known well enough


@dataclass(frozen=True, slots=True)
class Attempt:
    """`way` is passphrase, keyring or recovery."""

    at_ms: int
    way: str


def note(folder: Path, attempt: Attempt) -> None:
    """Never fails: a folder that cannot be written must not change what the person is told."""
    line = json.dumps([attempt.at_ms, attempt.way]) + "\n"
    with contextlib.suppress(OSError):
        handle = os.open(folder / FILE, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            if os.fstat(handle).st_size < _LARGEST:
                os.write(handle, line.encode())
        finally:
            os.close(handle)


def noted(folder: Path) -> list[Attempt]:
    """What is in the file; a line that is no attempt is passed over."""
    try:
        lines = (folder / FILE).read_bytes()[: 2 * _LARGEST].splitlines()
    except OSError:
        return []
    found = []
    for line in lines:
        with contextlib.suppress(ValueError, TypeError):
            at_ms, way = json.loads(line)
            if isinstance(at_ms, int) and way in ("passphrase", "keyring", "recovery"):
                found.append(Attempt(at_ms, way))
    return found


def forget(folder: Path) -> None:
    with contextlib.suppress(OSError):
        (folder / FILE).unlink()
