"""Virus scan by ClamAV's daemon over its socket (clamd(8), INSTREAM). Clean is only what the daemon calls clean.

An error, a limit or a time-out means *not clean*: the file is parked as unscanned. With `required` so does a daemon
that is not there; with `if-available` such a file is taken and its provenance says that it was not scanned. What is
scanned is read back from the sealed blob, so it is what was kept. The daemon holds the stream in a temporary file of
its own while it looks (its TemporaryDirectory): see core/docs/pipeline.md.

The only module of the core that opens a socket: a local one, or the loopback interface.
"""

from __future__ import annotations

import contextlib
import os
import socket
import struct
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from earwitness_core.errors import IntakeRefused
from earwitness_core.intake.clamd_conf import Clamd, find_clamd
from earwitness_core.outcomes import Outcome
from earwitness_core.privacy.egress.guard import guard

_CHUNK = 1 << 17
_END = struct.pack(">I", 0)
_LONGEST_ANSWER = 4096


class ScanPolicy(StrEnum):
    REQUIRED = "required"
    IF_AVAILABLE = "if-available"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class ScannerHealth:
    """For `earwitness doctor`. `version` is the daemon's own line; empty when it does not answer."""

    policy: ScanPolicy
    available: bool
    version: str = ""
    most_bytes: int = 0


class _Absent(Exception):
    """Nobody listens there."""


class Scanner:
    """What intake asks whether content is clean. Without `clamd`, the one this machine's clamd.conf names.

    `policy` may be a function that says what is asked for now: a service that runs for weeks follows a new policy.
    """

    def __init__(
        self,
        policy: ScanPolicy | Callable[[], ScanPolicy] = ScanPolicy.IF_AVAILABLE,
        *,
        clamd: Clamd | None = None,
        connect_s: float = 5.0,
        grace_s: float = 30.0,
    ) -> None:
        self._policy = policy
        self._clamd = clamd if clamd is not None or policy is ScanPolicy.OFF else find_clamd()
        self._connect_s = connect_s
        self._grace_s = grace_s  # beyond the daemon's own limit of time

    @property
    def policy(self) -> ScanPolicy:
        """What is asked for now."""
        return self._policy if isinstance(self._policy, ScanPolicy) else self._policy()

    def scan(self, pieces: Iterable[bytes], size_bytes: int) -> str:
        """`clean`, `off` or `unavailable`, as provenance keeps it. Raises IntakeRefused: infected or unscanned."""
        if self.policy is ScanPolicy.OFF:
            return "off"
        try:
            with self._connected() as line:
                self._require_within_limits(size_bytes)
                return self._ask(line, pieces)
        except _Absent:
            if self.policy is ScanPolicy.IF_AVAILABLE:
                return "unavailable"
            raise IntakeRefused(
                Outcome.UNSCANNED, "No virus scanner answers on this machine, and this vault requires one."
            ) from None

    def health(self) -> ScannerHealth:
        """Ask the daemon who it is."""
        if self._clamd is None:
            return ScannerHealth(self.policy, available=False)
        try:
            with self._connected() as line:
                line.settimeout(self._connect_s)
                line.sendall(b"zVERSION\0")
                version = _answer(line)
        except (_Absent, OSError):
            return ScannerHealth(self.policy, available=False, most_bytes=self._clamd.most_bytes)
        return ScannerHealth(self.policy, available=True, version=version, most_bytes=self._clamd.most_bytes)

    @contextlib.contextmanager
    def _connected(self) -> Iterator[socket.socket]:
        """A line to the daemon. Raises _Absent, or IntakeRefused when somebody is there and does not let us in."""
        clamd = self._clamd
        if clamd is None or (isinstance(clamd.address, str) and not os.path.exists(clamd.address)):  # noqa: PTH110
            raise _Absent
        with socket.socket(_family(clamd.address), socket.SOCK_STREAM) as line:
            line.settimeout(self._connect_s)
            try:
                guard.let_in(clamd.address)  # of this machine only; a daemon elsewhere is none for us
                line.connect(clamd.address)
            except (ConnectionRefusedError, FileNotFoundError):
                raise _Absent from None
            except OSError as cause:
                raise _unscanned("it does not let Earwitness in") from cause
            yield line

    def _require_within_limits(self, size_bytes: int) -> None:
        assert self._clamd is not None
        if size_bytes > self._clamd.most_bytes:
            limit = f"{self._clamd.most_bytes >> 20} MB"
            raise IntakeRefused(
                Outcome.UNSCANNED,
                f"The virus scanner looks at files of up to {limit} only. "
                "Raise StreamMaxLength, MaxFileSize and MaxScanSize in clamd.conf (ClamAV's own limit is 2 GB).",
            )

    def _ask(self, line: socket.socket, pieces: Iterable[bytes]) -> str:
        assert self._clamd is not None
        line.settimeout(self._clamd.most_seconds + self._grace_s)
        answer, seconds = _streamed(line, pieces)
        word = _judged(answer)
        if seconds >= self._clamd.most_seconds:
            raise _unscanned("it ran into its MaxScanTime")  # and says OK all the same (tried with 1.4.6)
        return word


def _family(address: str | tuple[str, int]) -> int:
    if isinstance(address, str):
        return int(getattr(socket, "AF_UNIX", socket.AF_INET))  # Windows has none, and no clamd.conf there names a path
    return socket.AF_INET6 if ":" in address[0] else socket.AF_INET


def _streamed(line: socket.socket, pieces: Iterable[bytes]) -> tuple[str, float]:
    """Send the content; the answer, and how long it took. Who has heard enough answers early and hangs up."""
    sent = time.monotonic()
    try:
        try:
            line.sendall(b"zINSTREAM\0")
            for piece in pieces:
                for at in range(0, len(piece), _CHUNK):
                    chunk = piece[at : at + _CHUNK]
                    line.sendall(struct.pack(">I", len(chunk)))
                    line.sendall(chunk)
            line.sendall(_END)
            sent = time.monotonic()  # it looks at the content once it has all of it
        except (BrokenPipeError, ConnectionResetError):
            pass
        return _answer(line), time.monotonic() - sent
    except TimeoutError as cause:
        raise _unscanned("it took too long") from cause
    except OSError as cause:
        raise _unscanned("it hung up") from cause


def _answer(line: socket.socket) -> str:
    """One line up to its NUL, within the socket's time-out in sum."""
    heard = b""
    until = time.monotonic() + (line.gettimeout() or 60.0)
    while not heard.endswith(b"\0") and len(heard) < _LONGEST_ANSWER:
        if time.monotonic() > until:
            raise TimeoutError
        part = line.recv(_LONGEST_ANSWER)
        if not part:
            break
        heard += part
    return heard.rstrip(b"\0").decode("utf-8", "replace").strip()


def _judged(answer: str) -> str:
    """`stream: OK`, `stream: NAME FOUND`, or words and ERROR. Anything else is not clean."""
    if answer == "stream: OK":
        return "clean"
    if answer.endswith(" FOUND"):
        name = answer.removeprefix("stream: ").removesuffix(" FOUND")
        if name.startswith("Heuristics.Limits.Exceeded"):
            raise _unscanned("the file exceeds one of its limits")
        raise IntakeRefused(Outcome.INFECTED, f"It calls it {_plain(name)}.")
    if "size limit exceeded" in answer:
        raise _unscanned("the file exceeds its StreamMaxLength")
    raise _unscanned("it reported an error" if answer else "it hung up")


def _plain(name: str) -> str:
    return "".join(character for character in name if character.isprintable())[:120]


def _unscanned(why: str) -> IntakeRefused:
    return IntakeRefused(Outcome.UNSCANNED, f"The virus scanner did not finish: {why}.")
