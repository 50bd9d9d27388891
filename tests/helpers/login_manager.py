"""Stands in for logind on a bus of the test: hands out a descriptor for each Inhibit, and says when it is let go.

    python login_manager.py ADDRESS

Prints "ready", then "asked WHAT WHO MODE" and "let go" as they come.
"""

from __future__ import annotations

import os
import sys
import threading

from jeepney import HeaderFields, MessageType, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

NAME = "org.freedesktop.login1"


def main(address: str) -> None:
    bus = open_dbus_connection(bus=address, enable_fds=True)
    bus.send_and_get_reply(message_bus.RequestName(NAME))
    print("ready", flush=True)
    while True:
        message = bus.receive()
        if message.header.message_type is not MessageType.method_call:
            continue
        if message.header.fields.get(HeaderFields.member) != "Inhibit":
            continue
        what, who, _, mode = message.body
        reading, writing = os.pipe()
        bus.send(new_method_return(message, "h", (writing,)))
        os.close(writing)
        print(f"asked {what} {who} {mode}", flush=True)
        threading.Thread(target=_wait, args=(reading,), daemon=True).start()


def _wait(reading: int) -> None:
    """The last copy of the other end is closed: nothing comes any more."""
    os.read(reading, 1)
    os.close(reading)
    print("let go", flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
