"""A program of its own that works on a vault until nothing is left to do; the fault tests kill it.

    python worker.py VAULT FOLDER [options]

Every unit of work is named on stdout as it commits, so that a test can see which actions there are.
"""

from __future__ import annotations

import argparse
import logging
import os
import signal
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from earwitness_core.desk import Desk
from earwitness_core.intake import IntakeSettings
from earwitness_core.model import Changes, Destination, SpeechChoice
from earwitness_core.speech.window_plan import WindowPlan
from helpers.sockets import Guard
from helpers.vaults import reopen

CHOICE = SpeechChoice(language="en", model="whisper-tiny.en")
INTAKE = IntakeSettings(settle_s=0.3, presence_s=0.2)
WINDOWS = WindowPlan(first_ms=4_000, length_ms=6_000, chain_ms=6_000)  # several per clip


def main(arguments: Sequence[str] | None = None) -> None:
    asked = _arguments(arguments)
    guard = Guard()
    logging.getLogger("earwitness_core").setLevel(logging.INFO)
    logging.getLogger("earwitness_core").addHandler(Endings())
    desk = Desk(reopen(asked.vault), actor="tester", intake=INTAKE, windows=WINDOWS)
    with guard.during(loopback=False) as refused, desk:
        _arm(desk, asked.die_in, asked.die_after)
        _work(desk, asked)
        for query in asked.search:
            print(f"found {desk.search.find(query).total} {query}", flush=True)
    if asked.no_sockets:
        assert refused == [], refused


class Endings(logging.Handler):
    """How attempts at jobs end, on stdout."""

    def emit(self, record: logging.LogRecord) -> None:
        if record.getMessage() == "job ended":
            os.write(1, f"ended {record.__dict__['kind']} {record.__dict__['outcome']}\n".encode())


def _work(desk: Desk, asked: argparse.Namespace) -> None:
    known = {project.name: project for project in desk.library.projects()}
    project = known.get(asked.project) or desk.library.add_project(asked.project)
    desk.intake.watch(asked.folder, Destination(project.id, CHOICE))
    with desk.working() as working:
        working.wait_until_idle(timeout=asked.timeout)


def _arm(desk: Desk, die_in: str | None, die_after: str | None) -> None:
    begun: Counter[str] = Counter()
    ended: Counter[str] = Counter()

    def in_transaction(_session: object, changes: Changes) -> None:
        begun[changes.action] += 1
        _die_if(die_in, changes.action, begun)

    def after_commit(changes: Changes) -> None:
        ended[changes.action] += 1
        os.write(1, f"did {changes.action}\n".encode())  # whole lines, from any thread
        _die_if(die_after, changes.action, ended)

    desk.vault.witness(in_transaction)
    desk.vault.subscribe(after_commit)


def _die_if(when: str | None, action: str, seen: Counter[str]) -> None:
    if when is not None and when == f"{action}:{seen[action]}":
        os.kill(os.getpid(), signal.SIGKILL)


def _arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("vault", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--project", default="faults")
    parser.add_argument("--die-in", help="ACTION:N ends the process inside the Nth transaction of that action")
    parser.add_argument("--die-after", help="ACTION:N ends it right after the Nth commit of that action")
    parser.add_argument("--search", action="append", default=[])
    parser.add_argument("--no-sockets", action="store_true", help="fail when any connection was tried")
    parser.add_argument("--timeout", type=float, default=200)
    return parser.parse_args(given)


if __name__ == "__main__":
    main()
