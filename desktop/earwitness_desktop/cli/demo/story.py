"""What the demo prints, and what it watches while it runs."""

from __future__ import annotations

import sys

from rich.console import Console
from rich.text import Text


class Story:
    """Numbered steps and lines under them."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._count = 0

    def step(self, title: str, more: str = "") -> None:
        self._count += 1
        self._console.print(Text.assemble(("\n" + f"{self._count}  {title}", "bold"), "  ", (more, "dim")))

    def line(self, *parts: str | tuple[str, str]) -> None:
        self._console.print(Text.assemble("   ", *parts))


class Connections:
    """Counts what this process tries to connect to (PEP 578); its engines cannot open a socket at all."""

    def __init__(self) -> None:
        self.count = 0
        sys.addaudithook(self._hear)

    def _hear(self, event: str, _facts: tuple[object, ...]) -> None:
        self.count += event in ("socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo")
