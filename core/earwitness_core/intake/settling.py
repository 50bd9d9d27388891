"""When a file counts as written to its end: a pure state machine over looks, events and a clock.

A file is *quiet* once nothing has happened to it for `settle_s`: no event, and the same size, time and inode at two
looks or more. Quiet is not complete: who reserves space first, or pauses, looks quiet too. So a quiet file is tried
(opened, and its container read to the end), and when it turns out not to be complete it is tried again, less and
less often, for as long as it takes; how long it has been quiet tells the caller when to stop hoping.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field

_LONGEST_PAUSE_S = 60.0
_SIGN_BIT, _WRAP = 1 << 63, 1 << 64


@dataclass(frozen=True, slots=True)
class Identity:
    """What makes a content at a path another one. Numbers are folded into the 64 signed bits that a database has."""

    device: int
    inode: int
    size_bytes: int
    mtime_ns: int

    @classmethod
    def of(cls, status: os.stat_result) -> Identity:
        return cls(_signed(status.st_dev), _signed(status.st_ino), status.st_size, _signed(status.st_mtime_ns))


def _signed(number: int) -> int:
    folded = number % _WRAP
    return folded - _WRAP if folded >= _SIGN_BIT else folded


@dataclass(slots=True)
class Settling:
    """One file on its way. All times are ticks in seconds."""

    settle_s: float
    quiet_since: float
    identity: Identity | None = None
    samples: int = 0
    next_look: float = field(init=False)
    _tries: int = 0

    def __post_init__(self) -> None:
        self.next_look = self.quiet_since

    def event(self, now: float) -> None:
        """Something happened to the file; a storm of these costs two assignments each."""
        self.quiet_since = now
        self.next_look = now + self.settle_s
        self._tries = 0

    def look(self, identity: Identity, now: float) -> bool:
        """Take a sample; True when the file is quiet and may be tried."""
        if identity != self.identity:
            self.identity, self.samples = identity, 1
            self.event(now)
            return False
        self.samples += 1
        if now - self.quiet_since < self.settle_s:
            self.next_look = self.quiet_since + self.settle_s
            return False
        return True

    def not_yet(self, now: float) -> None:
        """It was tried and is not complete: try again later, each time after twice as long."""
        self._tries += 1
        self.next_look = now + min(self.settle_s * 2 ** min(self._tries, 10), _LONGEST_PAUSE_S)

    def later(self, when: float) -> None:
        """Do not look before then."""
        self.next_look = max(self.next_look, when)

    def quiet_s(self, now: float) -> float:
        """How long nothing has happened to it."""
        return now - self.quiet_since
