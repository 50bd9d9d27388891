"""A process of its own that takes what lies in a watched folder and is killed at a given step.

It ends itself by SIGKILL before or after (`when`) the Nth call of a step, and otherwise stops when nothing is left.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import Any
from unittest.mock import patch

from earwitness_core.intake import Watcher
from helpers.intakes import Bench, patient
from helpers.vaults import reopen
from helpers.waiting import wait_until

# What happens to a file, in order; each is called at least once for it.
STEPS = {
    "notice": "earwitness_core.intake.arrivals:_add",
    "look": "earwitness_core.intake.settling:Settling.look",
    "open": "earwitness_core.intake.opened:OpenFile.__init__",
    "probe": "earwitness_core.intake.claim:Claimer._facts",
    "begin blob": "earwitness_core.vault.blobs:BlobStore.create",
    "write blob": "earwitness_core.vault.blobs:BlobWriter.write",
    "compare": "earwitness_core.intake.opened:OpenFile.require_unchanged",
    "finish blob": "earwitness_core.vault.blobs:BlobWriter.finish",
    "scan": "earwitness_core.intake.claim:Claimer._scan",
    "find row": "earwitness_core.intake.ledger:_row",
    "record blob": "earwitness_core.vault.blobs:BlobStore.record",
    "enter": "earwitness_core.intake.ledger:Ledger._enter",
    "decide": "earwitness_core.intake.ledger:_decide",
    "add provenance": "earwitness_core.intake.ledger:_add_provenance",
    "commit": "earwitness_core.vault.store:Vault._commit",
    "accept": "earwitness_core.intake.ledger:Ledger.accept",
    "keeps": "earwitness_core.intake.ledger:Ledger.keeps",
    "claim": "earwitness_core.intake.claim:Claimer.claim",
    "link": "os:link",
    "unlink": "os:unlink",
    "move": "earwitness_core.intake.arrivals:move_file_aside",
    "record move": "earwitness_core.intake.arrivals:move_aside",
}


def arm(step: str, when: str, wanted: int) -> None:
    module, _, path = STEPS[step].partition(":")
    holder: Any = import_module(module)
    *parents, name = path.split(".")
    for parent in parents:
        holder = getattr(holder, parent)
    real: Callable[..., object] = getattr(holder, name)
    calls = count(1)

    def deadly(*given: Any, **named: Any) -> object:
        number = next(calls)
        if when == "before" and number == wanted:
            os.kill(os.getpid(), signal.SIGKILL)
        result = real(*given, **named)
        if when == "after" and number == wanted:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    setattr(holder, name, deadly)


def take(vault_folder: str, folder: str, step: str, when: str, number: int) -> None:
    """Open the vault and watch the folder until it is done; or die."""
    with reopen(Path(vault_folder)) as vault:
        bench = Bench(vault, settings=patient(settle_s=0.05))
        bench.watch(Path(folder), after="move")
        arm(step, when, number)
        with Watcher(bench.intake) as watcher:
            wait_until(lambda: watcher.is_idle and bench.intake.verdicts())


def exit_code_of(*asked: object) -> int | None:
    """Run `take` in a new process, forked off one that has imported everything but opened nothing."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["helpers.intake_child"])
    child = context.Process(target=take, args=[str(each) if isinstance(each, Path) else each for each in asked])
    with patch.dict(os.environ, {"PYTHONPATH": str(Path(__file__).parents[1])}):  # the fork server's own sys.path
        child.start()
    child.join(60)
    return child.exitcode
