"""Tells systemd how the service is (sd_notify(3)): a datagram to a socket file on this machine, and nothing else.

The second module that may open a socket beside the door: only of the Unix kind, only to the path that systemd put into
the environment. What is said holds counts and no content. Without that path it says nothing.
"""

from __future__ import annotations

import contextlib
import os
import socket

from earwitness_core.privacy.egress.guard import guard


class Notifier:
    """Takes the address out of the environment, so that no child hears of it."""

    def __init__(self) -> None:
        self._address = os.environ.pop("NOTIFY_SOCKET", "")
        os.environ.pop("WATCHDOG_USEC", None)
        os.environ.pop("WATCHDOG_PID", None)

    def say(self, *facts: str) -> None:
        """READY=1, WATCHDOG=1, STOPPING=1, STATUS=… A keeper that does not listen is none of our troubles."""
        family = getattr(socket, "AF_UNIX", None)
        if family is None or not self._address.startswith(("/", "@")):
            return
        address = "\0" + self._address[1:] if self._address.startswith("@") else self._address
        guard.let_in(address)
        with contextlib.suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as line:
            line.connect(address)
            line.send("\n".join(facts).encode())
