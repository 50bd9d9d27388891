"""The background service of each vault that was opened here."""

from __future__ import annotations

from collections.abc import Iterator

from earwitness_core.errors import EarwitnessError
from earwitness_desktop.cli.checks.found import Check


def services() -> Iterator[Check]:
    """Only where one is installed: watching from a terminal is as good."""
    from earwitness_core.vault.lock import holder
    from earwitness_desktop.service.keepers import keeper_of_this_system
    from earwitness_desktop.service.plan import service_name
    from earwitness_desktop.shared.known import known_folders

    try:
        keeper = keeper_of_this_system()
    except EarwitnessError:
        return
    for folder in known_folders():
        name = service_name(folder)
        if not keeper.file(name).exists():
            continue
        if holder(folder / "lock") is not None:
            yield Check(f"service of {folder.name}", "ok", "It watches in the background.")
        else:
            said = "It is installed and does not run: nothing is taken from its folders."
            yield Check(f"service of {folder.name}", "warning", said, install=keeper.by_hand(name))
