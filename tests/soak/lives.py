"""One vault under attack: the product is started, struck at a moment that chance picks, and started again.

A strike is SIGKILL, at the program or at one of its engines, while it starts, works, stops, or has a full disk. What
was planned comes from the seed; when it falls depends on the machine.
"""

from __future__ import annotations

import errno
import random
import subprocess
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from helpers.runs import Place, kill_tree
from soak.load import Load

STARTING, WORKING, STOPPING, ENGINE, FULL = "starting", "working", "stopping", "engine", "full disk"
_START_S = 300.0  # a busy machine is none of its faults; one that hangs never comes
_ORPHANS_S = 30.0
_LONGER_S = 2.0, 8.0  # now and then, when much waits: some of it ends, and more is dropped


@dataclass
class Figures:
    """What happened. `recovery_s` are the times from a start to being at work again."""

    kills: Counter[str] = field(default_factory=Counter)
    retried: Counter[str] = field(default_factory=Counter)
    lives: int = 0
    full_disks: int = 0
    refused_starts: int = 0
    clean_stops: int = 0
    recovery_s: list[float] = field(default_factory=list)
    defects: list[str] = field(default_factory=list)

    @property
    def killed(self) -> int:
        return sum(self.kills.values())


class Product:
    """One run of the program; its lines are read as they come."""

    def __init__(self, command: list[str], environment: dict[str, str], errors: Path) -> None:
        self.started = time.monotonic()
        self.lines: list[str] = []
        self.at_work = threading.Event()
        self._errors = errors.open("ab")
        self._process = subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=self._errors, stdin=subprocess.DEVNULL, text=True
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    def engines(self) -> list[psutil.Process]:
        """Its children that live."""
        try:
            found = psutil.Process(self.pid).children(recursive=True)
            return [one for one in found if one.status() != psutil.STATUS_ZOMBIE]
        except psutil.NoSuchProcess:
            return []

    def kill(self) -> bool:
        """SIGKILL; whether it was alive to be struck."""
        self._process.kill()
        return self.wait() == -9

    def ask_to_stop(self) -> None:
        self._process.terminate()

    def wait(self, seconds: float = 60.0) -> int:
        code = self._process.wait(seconds)
        self._reader.join(5)
        self._errors.close()
        return code

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.lines.append(line.strip())
            if line == "working\n" or '"watching"' in line:
                self.at_work.set()
        self.at_work.set()  # so that nobody waits for one that has ended


class Siege:
    """A vault of its own, with a disk of its own where the system lets us make one, and the lives lived on it."""

    def __init__(self, place: Place, disk: Path | None, recovery_code: Path, chance: random.Random) -> None:
        self._place = place
        self._disk = disk
        self._code = recovery_code
        self._chance = chance
        self.moved = place.root / "moved"
        self.moved.mkdir()
        making = place.root / "making"
        making.mkdir()
        self.load = Load((place.dropped, self.moved), making, chance)
        self.figures = Figures()
        self.errors = place.root / "stderr"
        self._filler: Path | None = None
        self._usual_s = 2.0

    def live(self, *, may_drop: bool) -> None:
        """One start, and what befalls it."""
        self.figures.lives += 1
        product = self._start()
        try:
            if may_drop and self._chance.random() < 0.8:
                self.load.drop()
            if self._chance.random() < 0.2:
                time.sleep(self._chance.uniform(0.0, 1.2 * self._usual_s))
                self._strike(product, STARTING if not product.at_work.is_set() else WORKING)
                return
            if not self._comes_to_work(product):
                return
            if not may_drop and self._chance.random() < 0.3:
                time.sleep(self._chance.uniform(*_LONGER_S))
            for _ in range(self._chance.randint(0, 5)):
                time.sleep(self._chance.uniform(0.05, 0.8))
                self._disturb(product, may_drop=may_drop)
            self._end(product)
        finally:
            kill_tree(product.pid)
            product.wait()
            self.free_disk()

    def finish(self, seconds: float) -> None:
        """Let it work in peace until nothing is left to do."""
        started = time.monotonic()
        product = self._start("--until-idle")
        try:
            code = product.wait(seconds)
        except subprocess.TimeoutExpired:
            kill_tree(product.pid)
            self._tell(f"in peace it was not done after {seconds:.0f} s")
            return
        print(f"  the last start ended after {time.monotonic() - started:.0f} s with {code}", flush=True)
        if code != 0:
            self._tell(f"in peace it ended with {code}: see {self.errors}")

    def _tell(self, defect: str) -> None:
        self.figures.defects.append(defect)
        print(f"  DEFECT: {defect}", flush=True)

    def free_disk(self) -> None:
        if self._filler is not None:
            self._filler.unlink()
            self._filler = None

    def _start(self, *options: str) -> Product:
        place = self._place
        if not options and self._chance.random() < 0.1:  # the command itself, with the patience people get
            command = [sys.executable, "-m", "earwitness_desktop.cli.main", "watch", "--json"]
            command += ["--vault", str(place.vault), "--recovery-code-file", str(self._code)]
        else:
            command = [sys.executable, "-m", "soak.child", str(place.vault), str(place.dropped), str(self.moved)]
            command += options
        return Product(command, place.environment(), self.errors)

    def _comes_to_work(self, product: Product) -> bool:
        """Wait until it works. False when it refused: on a full disk, or because no folder was watched yet."""
        if not product.at_work.wait(_START_S):
            self._tell(f"a start took longer than {_START_S:.0f} s")
            return False
        if not product.is_alive:
            self.figures.refused_starts += 1
            return False
        taken = time.monotonic() - product.started
        self.figures.recovery_s.append(taken)
        self._usual_s = 0.8 * self._usual_s + 0.2 * taken
        return True

    def _disturb(self, product: Product, *, may_drop: bool) -> None:
        what = self._chance.random()
        if what < 0.35:
            self._strike_engine(product)
        elif what < 0.45:
            self._fill_disk()
        elif what < 0.6:
            self.free_disk()
        elif may_drop:
            self.load.drop()

    def _end(self, product: Product) -> None:
        """At work, or on the way out."""
        if self._chance.random() < 0.7:
            self._strike(product, WORKING)
            return
        product.ask_to_stop()
        time.sleep(self._chance.uniform(0.0, 0.6))
        if not self._strike(product, STOPPING):
            self.figures.clean_stops += 1

    def _strike(self, product: Product, moment: str) -> bool:
        engines = product.engines()
        struck = product.kill()
        if struck:
            self.figures.kills[FULL if self._filler is not None else moment] += 1
        _gone, left = psutil.wait_procs(engines, timeout=_ORPHANS_S)
        if left:
            self._tell(f"{len(left)} engines outlived their program")
        return struck

    def _strike_engine(self, product: Product) -> None:
        engines = product.engines()
        if not engines:
            return
        try:
            self._chance.choice(engines).kill()
        except psutil.NoSuchProcess:
            return
        self.figures.kills[FULL if self._filler is not None else ENGINE] += 1

    def _fill_disk(self) -> None:
        if self._disk is None or self._filler is not None:
            return
        self.figures.full_disks += 1
        self._filler = self._disk / "filler"
        with self._filler.open("wb", buffering=0) as out:
            try:
                while True:
                    out.write(bytes(1 << 20))
            except OSError as full:
                assert full.errno == errno.ENOSPC
