"""`make soak`: a thousand random kills over recordings and papers, with a full disk now and then, and one oracle.

    python -m soak.run [--kills N] [--seed N] [--vaults N] [--place FOLDER]

At the end: every content that was dropped is in its vault once and whole, nothing is stuck, the vault's own check is
clean, and the words are those that an undisturbed vault has for the same files. Figures go to build/soak.json.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select

from earwitness_core.desk import Desk
from earwitness_core.outcomes import Outcome, Retry
from earwitness_core.vault.schema import InboxRow, JobRow
from helpers.oracle import Result, results
from helpers.runs import Place
from helpers.vaults import create, reopen
from soak.lives import Figures, Siege

RESULT = Path(__file__).parents[2] / "build" / "soak.json"
_DISK_MIB = 768
_MOST_WAITING = 12  # unfinished jobs; more would only make the end long
_PEACE_S = 1800.0
_COMPARED = 40


@dataclass
class Besieged:
    siege: Siege
    place: Place


def main() -> None:
    asked = _arguments()
    print(f"seed {asked.seed}, {asked.kills} kills, {asked.vaults} vaults at once", flush=True)
    started = time.monotonic()
    with tempfile.TemporaryDirectory(dir=asked.place, prefix="soak-") as root:
        besieged = [_besiege(Path(root), number, asked.seed) for number in range(asked.vaults)]
        try:
            _all_at_once(besieged, asked.kills)
            figures = [one.siege.figures for one in besieged]
            problems = [problem for one in besieged for problem in _judge(one)]
        except BaseException:
            for one in besieged:
                _keep_errors(one)
            raise
        finally:
            for one in besieged:
                _unmount(one.place.root / "disk")
    told = _told(figures, [one.siege for one in besieged], time.monotonic() - started) | {"seed": asked.seed}
    RESULT.parent.mkdir(parents=True, exist_ok=True)
    RESULT.write_text(json.dumps(told | {"problems": problems}, indent=1) + "\n")
    print(json.dumps(told, indent=1))
    for problem in problems:
        print(f"PROBLEM: {problem}")
    print("everything that was dropped is there, once and whole" if not problems else "see above")
    sys.exit(1 if problems else 0)


def _besiege(root: Path, number: int, seed: int) -> Besieged:
    """A vault on a small disk of its own, where this user may mount one."""
    place = Place(root / f"place {number}")
    for folder in (place.dropped, place.home, place.temp):
        folder.mkdir(parents=True)
    disk = place.root / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={_DISK_MIB}m", "tmpfs", str(disk)]
    mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    if not mounted:
        print("this user may not mount a disk of known size: the disk is never full", flush=True)
    place.vault.symlink_to(disk / place.vault.name)
    created = create(disk / place.vault.name)
    created.vault.close()
    code = place.home / "code"
    code.write_text(created.recovery_code + "\n")
    code.chmod(0o600)
    return Besieged(Siege(place, disk if mounted else None, code, random.Random(f"{seed} {number}")), place)


def _all_at_once(besieged: list[Besieged], kills: int) -> None:
    share = -(-kills // len(besieged))
    troubles: list[BaseException] = []

    def one_vault(one: Besieged) -> None:
        try:
            _until_killed(one, share)
        except BaseException as trouble:  # told by the main thread
            troubles.append(trouble)

    threads = [threading.Thread(target=one_vault, args=(one,)) for one in besieged]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if troubles:
        raise troubles[0]


def _until_killed(one: Besieged, kills: int) -> None:
    siege, waiting, told = one.siege, 0, 0
    while siege.figures.killed < kills and not siege.figures.defects:
        if siege.figures.lives % 5 == 0:
            siege.figures.retried += _retry_parked(one.place.vault)
            waiting = _waiting(one.place.vault)
        siege.live(may_drop=waiting < _MOST_WAITING)
        if siege.figures.killed // 50 > told:
            told = siege.figures.killed // 50
            print(f"  {one.place.root.name}: {_line(siege)}, {waiting} jobs wait", flush=True)


def _line(siege: Siege) -> str:
    figures = siege.figures
    return f"{figures.killed} kills, {figures.lives} starts, {len(siege.load.contents)} contents"


def _waiting(vault: Path) -> int:
    with reopen(vault) as opened, opened.read() as session:
        jobs = session.scalar(select(func.count()).where(JobRow.state.not_in(("done", "attention"))))
        files = session.scalar(select(func.count()).where(InboxRow.state == "settling"))
    return (jobs or 0) + (files or 0)


def _judge(one: Besieged) -> list[str]:
    """What is wrong, in words; after the work was let end, and a person retried what had been struck too often."""
    siege, vault = one.siege, one.place.vault
    siege.free_disk()
    siege.finish(_PEACE_S)
    if parked := _retry_parked(vault):
        siege.figures.retried += parked
        siege.finish(_PEACE_S)
    problems = [*siege.figures.defects]
    try:
        found = results(vault)
    except AssertionError as wrong:
        return [*problems, str(wrong)]
    missing, foreign = siege.load.contents - set(found), set(found) - siege.load.contents
    if missing or foreign:
        problems.append(f"{len(missing)} contents are missing and {len(foreign)} are foreign")
    unready = Counter(result.state for result in found.values() if result.state != "ready")
    if unready:
        problems.append(f"not ready: {dict(unready)}")
    return problems + _differences(one, found)


def _retry_parked(vault: Path) -> Counter[str]:
    """What a person does about work that was struck too often: else it stays parked, what hangs on it waits, and there
    is ever less to strike. An outcome that no kill explains is left, and found by the oracle.
    """
    with Desk(reopen(vault), actor="soak") as desk:
        jobs = [job for job in desk.queue.attention() if Outcome(job.outcome or "bug").retry is Retry.BACKOFF]
        files = [one for one in desk.intake.attention() if one.outcome.retry is Retry.BACKOFF and one.inbox_id]
        for job in jobs:
            desk.queue.retry(job.id)
        desk.intake.retry([one.inbox_id for one in files if one.inbox_id])
    return Counter([f"{job.kind} {job.outcome}" for job in jobs] + [f"take {one.outcome}" for one in files])


def _differences(one: Besieged, found: dict[str, Result]) -> list[str]:
    """Some of the files in a vault that nobody disturbs: the same text, and the same evidence of the machine."""
    peace = Place.make(one.place.root / "peace")
    for original in sorted(one.siege.load.originals())[:_COMPARED]:
        os.link(original, peace.dropped / original.name)
    ended = peace.run(timeout=_PEACE_S)
    if ended.code != 0:
        return [f"the undisturbed vault ended with {ended.code}: {ended.err[-500:]}"]
    wanted = results(peace.vault)
    other = [sha for sha, result in wanted.items() if found.get(sha) != result]
    return [f"{len(other)} of {len(wanted)} transcripts differ from undisturbed ones"] if other else []


def _told(figures: list[Figures], sieges: list[Siege], seconds: float) -> dict[str, object]:
    kills: Counter[str] = Counter()
    for one in figures:
        kills += one.kills
    recovery = sorted(second for one in figures for second in one.recovery_s) or [0.0]
    return {
        "kills": sum(kills.values()),
        "by_moment": dict(sorted(kills.items())),
        "starts": sum(one.lives for one in figures),
        "full_disks": sum(one.full_disks for one in figures),
        "starts_refused": sum(one.refused_starts for one in figures),
        "retried_after_too_many_strikes": sum(one.retried.total() for one in figures),
        "clean_stops": sum(one.clean_stops for one in figures),
        "files_dropped": sum(siege.load.dropped for siege in sieges),
        "contents": sum(len(siege.load.contents) for siege in sieges),
        "recovery_s": {"median": round(statistics.median(recovery), 2), "longest": round(recovery[-1], 2)},
        "minutes": round(seconds / 60, 1),
    }


def _keep_errors(one: Besieged) -> None:
    if one.siege.errors.exists():
        print(one.siege.errors.read_text(errors="replace")[-4000:], file=sys.stderr)


def _unmount(disk: Path) -> None:
    subprocess.run(["umount", "--lazy", str(disk)], capture_output=True, check=False)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=20_261)
    parser.add_argument("--vaults", type=int, default=2)
    parser.add_argument("--place", type=Path, help="where the vaults are; a temporary folder by default")
    return parser.parse_args()


if __name__ == "__main__":
    main()
