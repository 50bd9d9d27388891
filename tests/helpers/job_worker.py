"""A program that runs cheap jobs on vaults and is killed for it. Starts a fresh process per JSON line it reads,
a folder and one of:

    run                      work until nothing is left
    die in ACTION N          end by SIGKILL inside the Nth transaction of that action, before its commit
    die after ACTION N       right after that commit

It answers with the process id, later "ended CODE" (negative: the signal). Forking saves the imports, not a moment of
what is tested: each process opens the vault anew and ends without a word.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections import Counter
from pathlib import Path

from earwitness_core.jobs import Runner, Ticket
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import MeasuredSpeedRow
from helpers.vaults import reopen

STEPS = 4


def step_by_step(ticket: Ticket) -> None:
    """Effects in units of their own, each with its checkpoint; the runner finishes the job."""
    for step in range(ticket.checkpoint.get("next", 0), STEPS):
        with ticket.unit("effect") as unit:
            unit.session.add(_effect(ticket, step))
            ticket.save(unit, checkpoint={"next": step + 1}, progress=(step + 1) / STEPS)


def all_at_once(ticket: Ticket) -> None:
    """One effect, in the transaction that finishes the job."""
    with ticket.unit("effect") as unit:
        unit.session.add(_effect(ticket, 0))
        ticket.done(unit)


HANDLERS = {"steps": step_by_step, "once": all_at_once}


def _effect(ticket: Ticket, step: int) -> MeasuredSpeedRow:
    return MeasuredSpeedRow(kind=ticket.job.key, setting=str(step), audio_ms=1, work_ms=1, measured_ms=0)


def main() -> None:
    for line in sys.stdin:
        folder, order = json.loads(line)
        pid = os.fork()
        if pid == 0:
            os._exit(_work(Path(folder), order.split()))
        print(pid, flush=True)
        _, status = os.waitpid(pid, 0)
        print("ended", os.waitstatus_to_exitcode(status), flush=True)


def _work(folder: Path, order: list[str]) -> int:
    vault = reopen(folder)
    if order[0] == "die":
        _arm(vault, when=order[1], action=order[2], number=int(order[3]))
    return 0 if Runner(vault, HANDLERS, heavy=2).run_until_idle(60) else 1


def _arm(vault: Vault, *, when: str, action: str, number: int) -> None:
    seen: Counter[str] = Counter()

    def count(name: str) -> None:
        seen[name] += 1
        if name == action and seen[name] == number:
            os.kill(os.getpid(), signal.SIGKILL)

    if when == "in":
        vault.witness(lambda _session, changes: count(changes.action))
    else:
        vault.subscribe(lambda changes: count(changes.action))


if __name__ == "__main__":
    main()
