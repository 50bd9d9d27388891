"""Suite `trail`: what the trail costs a unit of work and the pipeline, and how long a million events take to verify."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from pathlib import Path

from earwitness_core.audit import Trail, verify
from earwitness_core.audit.event import Touched, digest_of, link_of, pack_touched
from earwitness_core.audit.recording import last
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import ProjectRow
from harness import Figure, alternate
from helpers.vaults import make_vault

EVENTS = 1_000_000
_UNITS = 300
_PUT = """
    INSERT INTO trail (seq, at_ms, actor, action, reason, touched, salt, digest, link, mac)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def figures(events: int = EVENTS, runs: int = 3) -> list[Figure]:
    with_trail, without = alternate(lambda: _unit_ms(trail=True), lambda: _unit_ms(trail=False), runs=runs)
    cost = statistics.median(with_trail) - statistics.median(without)
    made, seconds, size = _verified(events)
    return [
        Figure(
            "a unit of work with the trail",
            statistics.median(with_trail),
            "ms",
            baseline=statistics.median(without),
            runs=with_trail,
            note=f"baseline: without; {cost:.2f} ms more",
        ),
        Figure(
            f"verifying {events:,} events",
            seconds,
            "s",
            target="<= 60 s",
            met=seconds * EVENTS / events <= 60,
            note=f"{size / events:.0f} bytes an event in the database; written at {events / made:,.0f} a second",
        ),
    ]


def _unit_ms(*, trail: bool) -> float:
    """Wall milliseconds of a unit of one row, commit included."""
    with tempfile.TemporaryDirectory() as place, make_vault(Path(place)) as vault:
        if trail:
            Trail(vault, actor="bench")
        started = time.perf_counter()
        for number in range(_UNITS):
            with vault.write(actor="bench", action="bench.unit") as unit:
                unit.session.add(ProjectRow(name=str(number), created_ms=unit.now_ms))
        return (time.perf_counter() - started) * 1000 / _UNITS


def _verified(events: int) -> tuple[float, float, int]:
    """Seconds to write and to verify so many events, and the bytes of the database."""
    with tempfile.TemporaryDirectory() as place, make_vault(Path(place)) as vault:
        Trail(vault, actor="bench")
        started = time.perf_counter()
        _fill(vault, events)
        made = time.perf_counter() - started
        started = time.perf_counter()
        seen = verify(vault)
        seconds = time.perf_counter() - started
        assert seen.ok, seen.faults
        return made, seconds, (vault.folder / "vault.db").stat().st_size


def _fill(vault: Vault, events: int) -> None:
    with vault.read() as session:
        head = last(session.connection())
    seq, link = head.seq, head.link
    touched = pack_touched((Touched("source", 1, ("ab" * 16,)), Touched("transcript", 1, ("cd" * 16,))))
    with vault.maintenance() as connection:
        for begin in range(0, events, 10_000):
            rows = []
            for number in range(begin, min(events, begin + 10_000)):
                seq += 1
                said = (seq, 1_700_000_000_000 + number, "bench", "transcript.read", "", touched, os.urandom(16))
                digest = digest_of(*said)
                link = link_of(link, digest)
                rows.append((*said, digest, link, vault.keys.event_mac(seq, digest, link)))
            connection.execute("BEGIN")
            connection.executemany(_PUT, rows)
            connection.execute("COMMIT")
