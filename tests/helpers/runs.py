"""Worker processes (worker.py) with a home and a temporary folder of their own, to be killed and looked through."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from helpers import worker
from helpers.loaded import Forked, Run, kill_tree
from helpers.vaults import create

WORKER = Path(__file__).with_name("worker.py")


@dataclass(frozen=True)
class Place:
    """A vault, a watched folder, and everything else a program could write to."""

    root: Path

    @classmethod
    def make(cls, root: Path) -> Place:
        place = cls(root)
        for folder in (place.dropped, place.home, place.temp):
            folder.mkdir(parents=True)
        create(place.vault).vault.close()
        return place

    @property
    def vault(self) -> Path:
        return self.root / "test.earwitness"

    @property
    def dropped(self) -> Path:
        return self.root / "dropped"

    @property
    def home(self) -> Path:
        return self.root / "home"

    @property
    def temp(self) -> Path:
        return self.root / "temp"

    def environment(self) -> dict[str, str]:
        home = str(self.home)
        return os.environ | {
            "HOME": home,
            "TMPDIR": str(self.temp),
            "XDG_CACHE_HOME": f"{home}/cache",
            "XDG_DATA_HOME": f"{home}/data",
            "XDG_STATE_HOME": f"{home}/state",
            "XDG_CONFIG_HOME": f"{home}/config",
            "EARWITNESS_STATE": f"{home}/state/earwitness",
            "PYTHONPATH": str(WORKER.parents[1]),
        }

    def start(self, *options: str, prefix: tuple[str, ...] = ()) -> subprocess.Popen[str]:
        """A worker on this vault and folder; its stdout names every unit of work, its stderr is kept apart."""
        command = [*prefix, sys.executable, str(WORKER), str(self.vault), str(self.dropped), *options]
        return subprocess.Popen(
            command, env=self.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def fork(self, *options: str) -> Forked:
        """The same, loaded already."""
        return Forked(worker.main, [str(self.vault), str(self.dropped), *options], environment=self.environment())

    def run(self, *options: str, prefix: tuple[str, ...] = (), timeout: float = 240) -> Run:
        """Run a worker to its end, whichever that is; fails when it does not come to one."""
        if not prefix:
            return self.fork(*options).end(timeout)
        started = self.start(*options, prefix=prefix)
        try:
            out, err = started.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            kill_tree(started.pid)
            out, err = started.communicate()
            raise AssertionError(f"the worker is stuck:\n{out[-2000:]}\n{err[-2000:]}") from None
        return Run(started.returncode, out, err)


__all__ = ["Place", "Run", "kill_tree"]
