"""A regular file, open for reading and known to be the one that was looked at. Links, pipes and devices stay shut.

`busy` asks the system whether somebody still has it open for writing: by a read lease on Linux (fcntl(2): refused
while there is a writer), by an open that shares no writing on Windows. Where neither works (network, macOS, other
people's files) the answer is no, and time decides (settling.py).
"""

from __future__ import annotations

import contextlib
import errno
import os
import signal
import stat
import sys
from collections.abc import Iterator
from types import TracebackType

from earwitness_core.errors import IntakeRefused
from earwitness_core.intake import rules
from earwitness_core.intake.settling import Identity
from earwitness_core.outcomes import Outcome

PIECE = 1 << 20
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)  # a pipe put in its place must not hold us up
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)


class NotYet(Exception):
    """The file may become readable or complete by itself. `why` is a sentence for a person.

    `for_ever`: wait however long; else until patience ends, and then the file is what `otherwise` says.
    """

    def __init__(self, why: str, *, otherwise: Outcome = Outcome.UNREADABLE, for_ever: bool = False) -> None:
        super().__init__(why)
        self.why = why
        self.otherwise = otherwise
        self.for_ever = for_ever


class OpenFile:
    """A range source over the file (`size_bytes`, `read_at`). Use it in a `with`."""

    def __init__(self, path: str) -> None:
        """Raises IntakeRefused (vanished, not a regular file) or NotYet (cannot be opened now)."""
        self._handle = _opened(path)
        self._first = os.fstat(self._handle)
        self.identity = Identity.of(self._first)

    @property
    def size_bytes(self) -> int:
        return self._first.st_size

    def read_at(self, offset: int, length: int, /) -> bytes:
        """Raises NotYet when the device does not deliver."""
        try:
            return _pread(self._handle, length, offset)
        except OSError as cause:
            raise NotYet("Reading it failed: the device or the network does not answer.") from cause

    def pieces(self) -> Iterator[bytes]:
        """The whole content, as many bytes as there were when it was opened. Raises NotYet."""
        offset = 0
        while offset < self.size_bytes:
            piece = self.read_at(offset, min(PIECE, self.size_bytes - offset))
            if not piece:
                raise NotYet("It became shorter while it was read.", for_ever=True)
            offset += len(piece)
            yield piece

    def require_unchanged(self) -> None:
        """Raises NotYet when the file is not as it was when it was opened."""
        now = os.fstat(self._handle)
        if Identity.of(now) != self.identity or now.st_ctime_ns != self._first.st_ctime_ns:
            raise NotYet("It was changed while it was read.", for_ever=True)

    def require_no_writer(self) -> None:
        """Raises NotYet while a program is known to have it open for writing."""
        if _has_writer(self._handle):
            raise NotYet("Another program still has it open for writing.", for_ever=True)

    def __enter__(self) -> OpenFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._handle)


def require_regular(status: os.stat_result) -> None:
    """Raises IntakeRefused (unsupported) for what is no regular file."""
    kind = rules.kind_of(status)
    if kind:
        raise IntakeRefused(Outcome.UNSUPPORTED, f"It is {kind}, not a file.")


def _opened(path: str) -> int:
    try:
        before = os.lstat(path)
        require_regular(before)  # before the open: opening a device can do something
        handle = _open_for_reading(path)
    except (FileNotFoundError, NotADirectoryError) as cause:
        raise IntakeRefused(Outcome.VANISHED) from cause
    except OSError as cause:
        if cause.errno == errno.ELOOP:
            raise IntakeRefused(Outcome.UNSUPPORTED, "It is a link, not a file.") from cause
        raise NotYet(_why(cause), for_ever=getattr(cause, "winerror", None) == 32) from cause
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode) or (status.st_dev, status.st_ino) != (before.st_dev, before.st_ino):
        os.close(handle)
        raise NotYet("It was replaced while it was opened.", for_ever=True)
    return handle


def _why(cause: OSError) -> str:
    if cause.errno in (errno.EACCES, errno.EPERM):
        return "Its permissions do not let Earwitness read it."
    if cause.errno in (errno.EBUSY, errno.EAGAIN, errno.ETXTBSY):
        return "Another program is using it."
    return "It cannot be opened now."


if sys.platform == "win32":
    import ctypes
    import msvcrt

    def _open_for_reading(path: str) -> int:
        """CreateFileW that shares reading only: it fails with 32 (sharing violation) while somebody may write."""
        create = ctypes.WinDLL("kernel32", use_last_error=True).CreateFileW
        create.restype = ctypes.c_void_p
        # GENERIC_READ, FILE_SHARE_READ, OPEN_EXISTING, FILE_FLAG_OPEN_REPARSE_POINT
        handle = create(ctypes.c_wchar_p(path), 0x80000000, 0x1, None, 3, 0x00200000, None)
        if handle is None or handle == ctypes.c_void_p(-1).value:
            raise ctypes.WinError(ctypes.get_last_error())
        return msvcrt.open_osfhandle(handle, _FLAGS)

    def _pread(handle: int, length: int, offset: int) -> bytes:
        os.lseek(handle, offset, os.SEEK_SET)
        return os.read(handle, length)

else:

    def _open_for_reading(path: str) -> int:
        return os.open(path, _FLAGS)

    def _pread(handle: int, length: int, offset: int) -> bytes:
        return os.pread(handle, length, offset)


if sys.platform == "linux":
    import fcntl

    def _has_writer(handle: int) -> bool:
        """Whether a read lease is refused because of a writer. Given back at once: who opens meanwhile waits that long.

        A lease that is asked back raises SIGIO, which ends a process by default; SIGURG is ignored by default.
        """
        try:
            fcntl.fcntl(handle, fcntl.F_SETSIG, signal.SIGURG)
            fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        except OSError as cause:
            return cause.errno == errno.EAGAIN  # else: not ours, or a file system without leases
        with contextlib.suppress(OSError):
            fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_UNLCK)
        return False

else:

    def _has_writer(handle: int) -> bool:
        return False
