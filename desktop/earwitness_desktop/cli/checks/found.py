"""What a check found, and the words for it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Check:
    """`state`: ok | missing | warning. `needed`: without it the main job does not work. `install`: what brings it."""

    id: str
    state: str
    says: str
    needed: bool = False
    install: str | None = None

    @property
    def stops_the_work(self) -> bool:
        return self.needed and self.state == "missing"
