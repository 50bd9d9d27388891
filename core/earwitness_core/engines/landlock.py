"""The kernel's wall around files (Linux 5.13 and later): a child writes nothing, anywhere, and leaves others alone.

It may read what the person can read, and write to the devices that graphics libraries need. With the wall the kernel
also refuses to let it trace, or read the memory of, any process but its own: its parent's holds the key. Newer kernels
add connections (6.7) and signals to other processes (6.12). What the kernel does not know is left out silently.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import struct
import sys
from pathlib import Path

_CREATE, _ADD_RULE, _RESTRICT = 444, 445, 446  # system calls, the same on every machine
_ASK_VERSION, _PATH_BENEATH = 1, 1
_PR_SET_NO_NEW_PRIVS = 38

_EXECUTE = 1 << 0
_WRITE_FILE = 1 << 1
_REMOVE_AND_MAKE = sum(1 << bit for bit in range(4, 13))  # folders, files, devices, sockets, pipes, links
_MOVE, _TRUNCATE = 1 << 13, 1 << 14
_BIND_AND_CONNECT_TCP = 0b11
_ABSTRACT_SOCKETS_AND_SIGNALS = 0b11

_WRITABLE = ("/dev/null", "/dev/dri", "/dev/kfd")  # and /dev/nvidia*


def forbid_writing(*, start_only: tuple[str, ...] = ()) -> bool:
    """Raise the wall around this thread and all it will start; False where the kernel has none.

    `start_only`: programs that may be started, and no others; who may start none is held by seccomp (sandbox.py).
    """
    if sys.platform != "linux":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    version = int(libc.syscall(_CREATE, None, ctypes.c_size_t(0), _ASK_VERSION))
    if version < 1:
        return False
    handled = _WRITE_FILE | _REMOVE_AND_MAKE | (_MOVE if version >= 2 else 0) | (_TRUNCATE if version >= 3 else 0)
    handled |= _EXECUTE if start_only else 0
    attributes = struct.pack("Q", handled)
    attributes += struct.pack("Q", _BIND_AND_CONNECT_TCP) if version >= 4 else b""
    attributes += struct.pack("Q", _ABSTRACT_SOCKETS_AND_SIGNALS) if version >= 6 else b""
    rules = int(libc.syscall(_CREATE, attributes, ctypes.c_size_t(len(attributes)), 0))
    if rules < 0:
        return False
    try:
        for place in (*_WRITABLE, *(str(device) for device in Path("/dev").glob("nvidia*"))):
            _allow(libc, rules, place, handled & (_WRITE_FILE | _TRUNCATE))
        for program in start_only:
            _allow(libc, rules, program, _EXECUTE)
        zero = ctypes.c_ulong(0)
        libc.prctl(_PR_SET_NO_NEW_PRIVS, ctypes.c_ulong(1), zero, zero, zero)
        return bool(libc.syscall(_RESTRICT, rules, 0) == 0)
    finally:
        os.close(rules)


def _allow(libc: ctypes.CDLL, rules: int, place: str, access: int) -> None:
    with contextlib.suppress(OSError):  # most machines have only some of them
        folder = os.open(place, os.O_PATH | os.O_CLOEXEC)
        try:
            libc.syscall(_ADD_RULE, rules, _PATH_BENEATH, struct.pack("=Qi", access, folder), 0)
        finally:
            os.close(folder)
