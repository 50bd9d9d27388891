"""How fast this machine is with each model, measured; kept on the machine, since a vault may move to another one.

`speeds.json` in the state folder holds, per setting ("base/fast/cpu"), the last rates: seconds of work per second of
sound. No time of day, no length of a recording, nothing of content. A file that makes no sense counts as none.
"""

from __future__ import annotations

import contextlib
import json
import os
import statistics
from pathlib import Path

from earwitness_core.catalogue.lock import exclusive
from earwitness_core.paths import state_folder

_REMEMBERED = 9  # enough to outvote a slow afternoon
_SHORTEST_MS = 20_000  # less measures the start of a model and not its speed


class Paces:
    """The measured rates of this machine."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or state_folder() / "speeds.json"

    def record(self, setting: str, *, audio_ms: int, work_ms: int) -> None:
        """Remember one piece of finished work. One that is too short tells nothing; a full disk is no failure."""
        if audio_ms < _SHORTEST_MS or work_ms <= 0:
            return
        with contextlib.suppress(OSError), exclusive(self._file.with_name("speeds.lock")):
            rates = self._read()
            rates[setting] = [*rates.get(setting, []), round(work_ms / audio_ms, 5)][-_REMEMBERED:]
            fresh = self._file.with_name(f"speeds.{os.getpid()}.new")
            fresh.touch(mode=0o600)
            fresh.write_text(json.dumps({"rates": rates}), "utf-8")
            fresh.replace(self._file)

    def rate(self, setting: str) -> float | None:
        """Seconds of work per second of sound, the median of what is remembered; None before the first measurement."""
        found = self._read().get(setting)
        return statistics.median(found) if found else None

    def rates(self) -> dict[str, float]:
        """All of them by setting."""
        return {setting: statistics.median(found) for setting, found in self._read().items() if found}

    def _read(self) -> dict[str, list[float]]:
        try:
            told = json.loads(self._file.read_text("utf-8"))["rates"]
            return {
                str(setting): [float(rate) for rate in found if 0 < float(rate) < 1000]
                for setting, found in told.items()
            }
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return {}
