"""No test may open a connection: an audit hook (PEP 578) refuses it and keeps what was tried.

Loopback is open to tests marked `loopback` (a server of their own), Unix sockets to all: that is how clamd is asked.
An audit hook cannot be removed, so one is installed for the whole run and told what the running test may do.
"""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_EVENTS = {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind", "socket.getaddrinfo"}
_LOOPBACK = ("127.", "::1", "localhost")


class Guard:
    """What is allowed now, and what was refused since the test began."""

    def __init__(self) -> None:
        self.loopback = True  # between tests: servers that several tests share
        self.refused: list[str] = []
        sys.addaudithook(self._hear)

    @contextmanager
    def during(self, *, loopback: bool) -> Iterator[list[str]]:
        """Watch one test; yields the list of refusals so far."""
        self.loopback, self.refused = loopback, []
        try:
            yield self.refused
        finally:
            self.loopback = True

    def _hear(self, event: str, args: tuple[object, ...]) -> None:
        if event not in _EVENTS:
            return
        if event == "socket.getaddrinfo":
            host = str(args[0])
        elif isinstance(args[0], socket.socket) and args[0].family == getattr(socket, "AF_UNIX", None):
            return
        else:
            address = args[1]
            host = str(address[0]) if isinstance(address, tuple) and address else str(address)
        if self.loopback and host.startswith(_LOOPBACK):
            return
        self.refused.append(event)
        raise PermissionError(f"{event} in a test that may not open a connection")
