"""What `doctor` looks at: each check says what it found, and what brings what is missing on this very system.

A check never fails and never hangs: what may crash (a graphics driver, a decoder) is tried in a throw-away process.
One file per subject; a new one names its checks in `_ALL`. A check gives one finding, several, or none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from earwitness_desktop.cli.checks import (
    documents,
    folders,
    machine,
    models,
    profile,
    program,
    scanner,
    secrets,
    service,
)
from earwitness_desktop.cli.checks.found import Check
from earwitness_desktop.cli.checks.machine import system

__all__ = ["Check", "all_checks", "system"]

# Quick ones first. A room that needs a program of the system adds its check here.
_ALL: list[Callable[[], Check | Iterable[Check] | None]] = [
    program.python,
    program.cipher,
    profile.profile,
    profile.network,
    secrets.keyring,
    scanner.scanner,
    program.decoder,
    program.speech,
    program.speakers,
    program.walls,
    documents.documents,
    documents.recogniser,
    machine.processor,
    machine.graphics,
    models.models,
    machine.memory,
    machine.disks,
    machine.clock,
    folders.vaults,
    folders.watches,
    service.services,
]


def all_checks(watched: Sequence[Path] = ()) -> Iterator[Check]:
    """Every check, and those of folders that are to be watched."""
    for check in _ALL:
        yield from _looked(check, getattr(check, "__name__", "check"))
    yield from _looked(lambda: folders.watched(watched), "folders")


def _looked(check: Callable[[], Check | Iterable[Check] | None], name: str) -> Iterator[Check]:
    try:
        found = check()
        yield from [found] if isinstance(found, Check) else found or ()
    except Exception as problem:  # noqa: BLE001 — a check that fails has found something
        yield Check(name, "warning", f"This could not be looked at ({type(problem).__name__}).")
