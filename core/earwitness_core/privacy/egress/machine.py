"""What left this machine while no vault was open: a list in the state folder that is only ever added to.

Models are fetched before there is any vault, so their visits stand here: when, which host, how many bytes came. No
content has a way in. It is a plain file of this person's own, one JSON object a line; what concerns a vault's content
stands in the vault's ledger, where it cannot be changed (ledger.py).
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from earwitness_core.clock import Clock, SystemClock
from earwitness_core.ids import new_id
from earwitness_core.paths import state_folder
from earwitness_core.privacy.egress.guard import Attempt
from earwitness_core.vault.files import refusal

FILE = "egress.jsonl"


class Visits(Protocol):
    """Where a download puts on record whom it asks, before it does."""

    def begin(self, host: str) -> str:
        """Raises DiskFull, VaultUnreachable; then nothing is asked."""
        ...

    def end(self, visit: str, received_bytes: int, *, went_well: bool) -> None: ...


@dataclass(frozen=True, slots=True)
class Visit:
    """One line of the list. `outcome`: answered | failed | blocked, None while it is under way or was cut off."""

    id: str
    begun_ms: int
    purpose: str
    host: str
    received_bytes: int
    outcome: str | None
    detail: str = ""


class MachineList:
    """The list of this person on this machine."""

    def __init__(self, folder: Path | None = None, clock: Clock | None = None) -> None:
        self._path = (folder or state_folder()) / FILE
        self._clock = clock or SystemClock()

    def begin(self, host: str) -> str:
        visit = new_id()
        self._add({"id": visit, "at": self._clock.now_ms(), "purpose": "models", "host": host})
        return visit

    def end(self, visit: str, received_bytes: int, *, went_well: bool) -> None:
        outcome = "answered" if went_well else "failed"
        self._add({"id": visit, "outcome": outcome, "received": received_bytes})

    def blocked(self, attempts: Iterable[Attempt]) -> None:
        """What the guard refused while no vault was open."""
        for one in attempts:
            self._note("", "blocked", f"{one.what}:{one.who}")

    def by_pip(self, times: int) -> None:
        """pip, the machine's own program, fetched packages of models."""
        for _ in range(times):
            self._note("(as pip is set up)", "answered", "pip")

    def _note(self, host: str, outcome: str, detail: str) -> None:
        now = self._clock.now_ms()
        purpose = "models" if detail == "pip" else ""
        self._add({"id": new_id(), "at": now, "purpose": purpose, "host": host, "outcome": outcome, "detail": detail})

    def list(self) -> list[Visit]:
        """All visits, the newest first. A line that is broken (a power cut) is passed over."""
        found: dict[str, dict[str, Any]] = {}
        for line in self._lines():
            found.setdefault(line["id"], {}).update(line)
        return [
            Visit(
                id=one["id"],
                begun_ms=int(one.get("at", 0)),
                purpose=str(one.get("purpose", "")),
                host=str(one.get("host", "")),
                received_bytes=int(one.get("received", 0)),
                outcome=one.get("outcome"),
                detail=str(one.get("detail", "")),
            )
            for one in reversed(found.values())
        ]

    def _lines(self) -> Iterator[dict[str, Any]]:
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return
        except OSError as cause:
            raise refusal(cause) from cause
        for line in content.splitlines():
            with suppress(ValueError):
                said = json.loads(line)
                if isinstance(said, dict) and isinstance(said.get("id"), str):
                    yield said

    def _add(self, line: dict[str, Any]) -> None:
        """One write at the end of the file: processes that add at once do not mix their lines."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                os.write(handle, json.dumps(line).encode() + b"\n")
                os.fsync(handle)
            finally:
                os.close(handle)
        except OSError as cause:
            raise refusal(cause) from cause
