"""Other processes at a vault: writers, holders of locks, victims of kill -9. `start` runs one of these in a child."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from earwitness_core.vault.schema import ProjectRow
from helpers.vaults import CHEAP, reopen

_TESTS = str(Path(__file__).parent.parent)
_RUN = "import sys; sys.path.insert(0, {tests!r}); from helpers import vault_children as c; c.{name}(*sys.argv[1:])"


@contextmanager
def start(act: Callable[..., None], *arguments: object) -> Iterator[subprocess.Popen[str]]:
    """Run a function of this module in a child, killed at the end of the block if it still lives."""
    command = [sys.executable, "-c", _RUN.format(tests=_TESTS, name=act.__name__), *map(str, arguments)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        try:
            yield child
        finally:
            if child.poll() is None:
                child.kill()
            child.wait()


def hears(child: subprocess.Popen[str], expected: str) -> None:
    """Wait for a line of the child; its own errors when it ended instead."""
    assert child.stdout is not None
    line = child.stdout.readline().strip()
    if line != expected:
        child.kill()
        raise AssertionError(f"{line!r} instead of {expected!r}; {child.communicate()[1][-2000:]}")


def say(word: object) -> None:
    print(word, flush=True)


def write_projects(folder: str, name: str, how_many: str) -> None:
    """Units of one row each, named by their writer; says when it starts and when it is done."""
    with reopen(Path(folder)) as vault:
        say("writing")
        for number in range(int(how_many)):
            with vault.write(actor=name, action="test") as unit:
                unit.session.add(ProjectRow(name=f"{name} {number}", created_ms=unit.now_ms))
        say("done")


def write_pairs_for_ever(folder: str) -> None:
    """Units of two rows each that belong together; says the number of each one that is committed."""
    with reopen(Path(folder)) as vault:
        for number in count():
            with vault.write(actor="a", action="test") as unit:
                unit.session.add(ProjectRow(name=f"{number} left", created_ms=unit.now_ms))
                unit.session.flush()
                unit.session.add(ProjectRow(name=f"{number} right", created_ms=unit.now_ms))
            say(number)


def correct_for_ever(folder: str, source_id: str) -> None:
    """Corrections of every kind, a quote among them; says the number of each revision that is committed."""
    from earwitness_core.ids import SourceId, new_id
    from helpers.corrections import corrections, segments

    source = SourceId(source_id)
    with reopen(Path(folder)) as vault:
        desk = corrections(vault)
        for number in count():
            seen = segments(vault, source)
            if number % 5 == 4:
                made = desk.undo(source)
            elif number % 5 == 2:
                made = desk.split(seen[0], seen[0].span.start + len(seen[0].text) // 2)
            else:
                made = desk.rewrite(seen[:1], f"correction {new_id()} of many {'words ' * (number % 7)}")
            say(made.number)


def seal_for_ever(folder: str) -> None:
    """Blobs of 200 KB with their rows; says the id of each one whose row is committed."""
    with reopen(Path(folder)) as vault:
        for number in count():
            with vault.blobs.create() as writer:
                for _ in range(20):
                    writer.write(bytes([number % 256]) * 10_000)
                sealed = writer.finish()
            with vault.write(actor="a", action="test") as unit:
                vault.blobs.record(unit, sealed)
            say(sealed.id)


def rewrite_header_for_ever(folder: str) -> None:
    """Change the passphrase to `marble otter canal 0`, `… 1` and so on; says each number before it is tried."""
    from earwitness_core.vault import change_passphrase

    with reopen(Path(folder)) as vault:
        for number in count():
            say(number)
            change_passphrase(vault, f"marble otter canal vinegar {number}", kdf=CHEAP, _floor=CHEAP)


def hold_runner_lock(folder: str) -> None:
    with reopen(Path(folder)) as vault, vault.runner_lock():
        say("held")
        time.sleep(600)


def leave_blobs(folder: str) -> None:
    """A part that is being written and a finished blob without a row."""
    with reopen(Path(folder)) as vault, vault.blobs.create() as done, vault.blobs.create() as part:
        done.write(b"finished" * 1000)
        done.finish()
        part.write(b"unfinished" * 1000)
        say("left")
        time.sleep(600)


def act_on_record_for_ever(folder: str) -> None:
    """Units of one row in a vault with a trail; says the number of each one that is committed."""
    from helpers.trails import act, attached

    with reopen(Path(folder)) as vault:
        attached(vault)
        for number in count():
            act(vault, f"{time.time_ns()} {number}")
            say(number)


def act_on_record(folder: str, how_many: str) -> None:
    from helpers.trails import act, attached

    with reopen(Path(folder)) as vault:
        attached(vault)
        for number in range(int(how_many)):
            act(vault, f"{time.time_ns()} {number}")
