"""Where ClamAV's daemon listens on this machine, and how much of a file it looks at: both stand in its clamd.conf.

The limits matter because clamd answers OK for what it did not look at: a file beyond MaxFileSize is "OK" without a
word, unless AlertExceedsMax is on (tried with 1.4.6). Not looked at is not clean, so the limits must be known.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

# clamd.conf(5) of 1.4, where a value is not set.
_DEFAULT_STREAM = _DEFAULT_FILE = 100 << 20
_DEFAULT_SCAN = 400 << 20
_DEFAULT_SECONDS = 120.0
MOST_BYTES = (2 << 30) - 2  # ClamAV counts in 31 bits; larger files are never looked at, whatever is set
_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_PLACES = (
    "/etc/clamav/clamd.conf",
    "/etc/clamd.d/scan.conf",
    "/etc/clamd.conf",
    "/usr/local/etc/clamav/clamd.conf",
    "/opt/homebrew/etc/clamav/clamd.conf",
    "/usr/local/etc/clamd.conf",
)
_WINDOWS_PLACES = (r"C:\Program Files\ClamAV\clamd.conf", r"C:\ClamAV\clamd.conf")


@dataclass(frozen=True, slots=True)
class Clamd:
    """A daemon on this machine. `address` is a socket's path, or host and port of the loopback interface.

    `most_bytes`: the longest file it looks at whole. `most_seconds`: how long it looks before it gives up on a file.
    """

    address: str | tuple[str, int]
    most_bytes: int = _DEFAULT_FILE
    most_seconds: float = _DEFAULT_SECONDS

    def __post_init__(self) -> None:
        if isinstance(self.address, tuple) and self.address[0] not in _LOOPBACK:
            raise ValueError("the virus scanner must run on this machine: a recording is not sent to another")


def find_clamd(places: Iterable[str | Path] | None = None) -> Clamd | None:
    """The daemon of the first clamd.conf that can be read and names an address here; None when there is none."""
    for place in places if places is not None else (_WINDOWS_PLACES if sys.platform == "win32" else _PLACES):
        try:
            text = Path(place).read_text("utf-8", errors="replace")
        except OSError:
            continue
        found = read_conf(text)
        if found is not None:
            return found
    return None


def read_conf(text: str) -> Clamd | None:
    """What a clamd.conf says; None when it names no address on this machine."""
    options = _options(text)
    address = _address(options)
    if address is None:
        return None
    limits = (
        _size(options.get("streammaxlength"), _DEFAULT_STREAM),
        _size(options.get("maxfilesize"), _DEFAULT_FILE),
        _size(options.get("maxscansize"), _DEFAULT_SCAN),
    )
    milliseconds = options.get("maxscantime", "")
    seconds = int(milliseconds) / 1000 if milliseconds.isdigit() else _DEFAULT_SECONDS
    return Clamd(address, most_bytes=min(*limits, MOST_BYTES), most_seconds=seconds or 3600.0)


def _options(text: str) -> dict[str, str]:
    lines = (line.split(None, 1) for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#"))
    return {parts[0].lower(): parts[1].strip().strip('"') for parts in lines if len(parts) == 2}


def _address(options: Mapping[str, str]) -> str | tuple[str, int] | None:
    if "localsocket" in options:
        return options["localsocket"]
    port, host = options.get("tcpsocket", ""), options.get("tcpaddr", "127.0.0.1")
    return (host, int(port)) if port.isdigit() and host in _LOOPBACK else None


def _size(value: str | None, default: int) -> int:
    """Bytes, or with K, M or G; 0 means without limit."""
    if value is None:
        return default
    unit = {"k": 10, "m": 20, "g": 30}.get(value[-1:].lower(), 0)
    digits = value[:-1] if unit else value
    if not digits.isdigit():
        return default
    return (int(digits) << unit) or MOST_BYTES
