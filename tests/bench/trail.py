"""Suite `trail`: what the trail costs a unit of work and the pipeline, and how long a million events take to verify."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from earwitness_core.audit import Trail, verify
from earwitness_core.audit.event import Touched, digest_of, link_of, pack_touched
from earwitness_core.audit.recording import last
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import ProjectRow
from harness import Figure, alternate
from helpers.vaults import make_vault
from material import speech_file
from pipeline import run

EVENTS = 1_000_000
_UNITS = 300
_PUT = """
    INSERT INTO trail (seq, at_ms, actor, action, reason, touched, salt, digest, link, mac)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def figures(events: int = EVENTS, runs: int = 3) -> list[Figure]:
    with_trail, without = alternate(lambda: _unit_ms(trail=True), lambda: _unit_ms(trail=False), runs=runs)
    cost = statistics.median(with_trail) - statistics.median(without)
    verified = _verified(events)
    return [
        *_on_the_pipeline(runs),
        Figure(
            "a unit of work with the trail",
            statistics.median(with_trail),
            "ms",
            baseline=statistics.median(without),
            runs=with_trail,
            note=f"baseline: without; {cost:.2f} ms more",
        ),
        Figure(
            f"verifying {events:,} events, processor",
            verified.processor_s,
            "s",
            target="<= 60 s",
            met=verified.processor_s * EVENTS / events <= 60,
            note=f"{verified.wall_s:.0f} s by the clock; {verified.size_bytes / events:.0f} bytes an event",
        ),
    ]


def _on_the_pipeline(runs: int) -> list[Figure]:
    """Ten minutes of speech, take to ready: what of it is spent in the code of trail and ledger, in the same run."""
    seen = [run("watched", speech_file(600)) for _ in range(runs)]
    middle = sorted(seen, key=lambda one: one["on_record_s"] / one["seconds"])[len(seen) // 2]
    share = middle["on_record_s"] / middle["seconds"]
    findings = middle["jobs"].get("findings", 0.0)
    return [
        Figure(
            "trail and ledger, of 10 min through the pipeline",
            middle["on_record_s"],
            "s",
            baseline=middle["seconds"],
            target="<= 0.03",
            met=share <= 0.03,
            runs=[one["on_record_s"] for one in seen],
            note=f"baseline: all of it; {middle['events']} calls, waiting for the disk included",
        ),
        Figure(
            "search for findings, of 10 min through the pipeline",
            findings,
            "s",
            baseline=middle["seconds"],
            runs=[one["jobs"].get("findings", 0.0) for one in seen],
            note="beside the next recording's transcription, where there is one; loading its detectors included",
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


class Verified(NamedTuple):
    processor_s: float
    wall_s: float
    size_bytes: int


def _verified(events: int) -> Verified:
    """A trail of so many events, with the digests, links and MACs that the recorder writes; looked at whole."""
    with tempfile.TemporaryDirectory() as place, make_vault(Path(place)) as vault:
        Trail(vault, actor="bench")
        _fill(vault, events)
        started, processor = time.perf_counter(), time.process_time()
        seen = verify(vault)
        processor_s, wall_s = time.process_time() - processor, time.perf_counter() - started
        assert seen.ok, seen.faults
        assert seen.events == events + 1
        return Verified(processor_s, wall_s, (vault.folder / "vault.db").stat().st_size)


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
