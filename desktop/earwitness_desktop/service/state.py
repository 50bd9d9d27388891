"""How a service is doing, for who asks from outside: counts and moments in a file that only this person can read.

Beside the logs in the state folder, never in the vault: `watch status` must not need the passphrase.
"""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass, fields

from earwitness_core.paths import state_folder


@dataclass(frozen=True, slots=True)
class ServiceState:
    """Moments are milliseconds since 1970, UTC; `stopped_ms` is None while it runs, and after a kill.

    `last_action` is a word of our code, such as source.take or transcript.complete.
    """

    pid: int
    started_ms: int
    seen_ms: int
    folders: int = 0
    files_waiting: int = 0
    jobs_waiting: int = 0
    attention: int = 0
    done: int = 0
    last_action: str | None = None
    last_ms: int | None = None
    stopped_ms: int | None = None


class StateFile:
    """The state of one service."""

    def __init__(self, name: str) -> None:
        self.path = state_folder() / f"{name}.json"

    def write(self, state: ServiceState) -> None:
        """Whole or not at all; a full disk is no reason to stop watching."""
        fresh = self.path.with_suffix(".new")
        with contextlib.suppress(OSError):
            fresh.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
                json.dump(asdict(state), file)
            fresh.replace(self.path)

    def read(self) -> ServiceState | None:
        """None when there is none, or one that makes no sense."""
        try:
            told = json.loads(self.path.read_text("utf-8"))
            return ServiceState(**{field.name: told[field.name] for field in fields(ServiceState)})
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def remove(self) -> None:
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)
