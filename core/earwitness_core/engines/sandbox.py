"""What a child gives up before it loads anything: sockets, programs, writing files, looking into other processes.

Three walls. A Python audit hook, everywhere, which no Python code can remove. On Linux (x86_64, aarch64) a seccomp
filter in the kernel, which binds native code too and answers EPERM. It covers what could go around it: io_uring (it
opens sockets without the socket call), ptrace and process_vm_* (they read the parent, which holds the key), and new
processes. Threads stay possible: OpenMP, CTranslate2 and ONNX Runtime live on them. And, where the kernel has it, the
wall around files of landlock.py.

They do not hide files: a child reads what the person can read. It gets no paths but those of its models.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import struct
import sys
from pathlib import Path

from earwitness_core.engines.landlock import forbid_writing

_REFUSED_EVENTS = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.startfile")

_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS = 1, 4, 22, 38
_SECCOMP_MODE_FILTER = 2
_ALLOW, _KILL = 0x7FFF0000, 0x80000000
_EPERM, _ENOSYS = 0x00050000 | errno.EPERM, 0x00050000 | errno.ENOSYS
_LOAD, _JUMP_EQUAL, _JUMP_AT_LEAST, _JUMP_SET, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_AT_NUMBER, _AT_MACHINE, _AT_FIRST_ARGUMENT = 0, 4, 16
_CLONE_THREAD = 0x00010000
_X32_CALLS = 0x40000000  # the second numbering of the same calls on x86_64

# Numbers from the kernel's syscall tables; those above 423 are the same on every machine.
_EVERYWHERE = (425, 426, 427, 434, 438)  # io_uring_setup io_uring_enter io_uring_register pidfd_open pidfd_getfd
_MACHINES: dict[str, tuple[int, int, tuple[int, ...], tuple[int, ...]]] = {
    # machine: (audit number, clone, refused calls of sockets, of processes)
    "x86_64": (
        0xC000003E,
        56,
        # socket connect accept sendto recvfrom sendmsg recvmsg bind listen socketpair accept4 recvmmsg sendmmsg
        (41, 42, 43, 44, 45, 46, 47, 49, 50, 53, 288, 299, 307),
        # fork vfork execve execveat ptrace process_vm_readv process_vm_writev perf_event_open bpf
        (57, 58, 59, 322, 101, 310, 311, 298, 321),
    ),
    "aarch64": (
        0xC00000B7,
        220,
        # socket socketpair bind listen accept connect sendto recvfrom sendmsg recvmsg accept4 recvmmsg sendmmsg
        (198, 199, 200, 201, 202, 203, 206, 207, 211, 212, 242, 243, 269),
        # execve execveat ptrace process_vm_readv process_vm_writev perf_event_open bpf
        (221, 281, 117, 270, 271, 241, 280),
    ),
}
_CLONE3 = 435
_STARTS = frozenset((59, 221))  # execve on either machine; on neither is the other's number in the list


def enter_sandbox() -> list[str]:
    """Close the walls around this process for good. Says which stand: "audit", "seccomp", "landlock"."""
    sys.addaudithook(_refuse)
    walls = {"audit": True, "landlock": forbid_writing(), "seccomp": _filter_calls()}
    return [name for name, stands in walls.items() if stands]


def enter_program_sandbox(programs: tuple[str, ...]) -> list[str]:
    """The walls for a process that is to become one of these programs: as above, but that it may be started.

    Without the kernel's wall around files nothing holds it from starting others; it can open no socket either way.
    """
    walls = {"landlock": forbid_writing(start_only=programs), "seccomp": _filter_calls(may_start=True)}
    return [name for name, stands in walls.items() if stands]


def die_with_parent() -> None:
    """Let Linux kill this process when its parent ends, however that happens. Elsewhere the end of the pipe does."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, 9, 0, 0, 0)


def leave_no_dump() -> None:
    """A child holds what is said in a recording: a crash of its native code must not put that on the disk, and no
    other program of this person may attach to it. After `go_first_when_memory_ends`: it closes our own /proc files."""
    if sys.platform == "linux":
        zero = ctypes.c_ulong(0)
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, zero, zero, zero, zero)


def go_first_when_memory_ends() -> None:
    """When the machine runs out of memory, the kernel is to take this process and not the one that holds the vault."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            Path("/proc/self/oom_score_adj").write_text("900", encoding="ascii")


def _refuse(event: str, _arguments: object) -> None:
    if event.startswith(_REFUSED_EVENTS):
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))


def _filter_calls(*, may_start: bool = False) -> bool:
    if sys.platform != "linux" or os.uname().machine not in _MACHINES or sys.maxsize < 2**32:
        return False
    machine, clone, sockets, processes = _MACHINES[os.uname().machine]
    kept = tuple(call for call in processes if not (may_start and call in _STARTS))
    program = _program(machine, clone, sockets, kept)
    code = ctypes.create_string_buffer(program, len(program))
    # struct sock_fprog: a count of eight-byte instructions, padding, their address.
    header = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(code)))
    libc = ctypes.CDLL(None, use_errno=True)
    unsigned = ctypes.c_ulong
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, unsigned(1), unsigned(0), unsigned(0), unsigned(0)) != 0:
        return False
    return bool(libc.prctl(_PR_SET_SECCOMP, unsigned(_SECCOMP_MODE_FILTER), header, unsigned(0), unsigned(0)) == 0)


def _program(machine: int, clone: int, sockets: tuple[int, ...], processes: tuple[int, ...]) -> bytes:
    """The filter as classic BPF: each test jumps forward over the number of instructions it names."""
    calls = (*sockets, *processes, *_EVERYWHERE)
    code = [
        _step(_LOAD, _AT_MACHINE),
        _step(_JUMP_EQUAL, machine, 1, 0),
        _step(_RETURN, _KILL),
        _step(_LOAD, _AT_NUMBER),
    ]
    # What follows the list of calls: clone3, clone (3 steps), allow, no such call, refuse.
    after = 6
    code.append(_step(_JUMP_AT_LEAST, _X32_CALLS, len(calls) + after, 0))
    code += [_step(_JUMP_EQUAL, call, len(calls) - i - 1 + after, 0) for i, call in enumerate(calls)]
    code += [
        _step(_JUMP_EQUAL, _CLONE3, 4, 0),  # its flags lie in memory; "no such call" makes the C library use clone
        _step(_JUMP_EQUAL, clone, 0, 2),
        _step(_LOAD, _AT_FIRST_ARGUMENT),
        _step(_JUMP_SET, _CLONE_THREAD, 0, 2),
        _step(_RETURN, _ALLOW),
        _step(_RETURN, _ENOSYS),
        _step(_RETURN, _EPERM),
    ]
    return b"".join(code)


def _step(operation: int, operand: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("HBBI", operation, if_true, if_false, operand)
