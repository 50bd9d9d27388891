"""Engines for tests: each method is one way in which a child can behave. Runs in the child, never in the test."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import hashlib
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from earwitness_core.engines import Call
from earwitness_core.errors import EngineRefused
from earwitness_core.outcomes import Outcome


def well(config: Mapping[str, object]) -> Behaviours:
    """An engine that starts."""
    return Behaviours(config)


def refuses(_config: Mapping[str, object]) -> object:
    raise EngineRefused(Outcome.MODEL_MISSING, "(base)")


def aborts(_config: Mapping[str, object]) -> object:
    os.abort()


def hangs(_config: Mapping[str, object]) -> object:
    time.sleep(60)
    return None


def fails(_config: Mapping[str, object]) -> object:
    raise ValueError("canary-text")


class Behaviours:
    def __init__(self, config: Mapping[str, object]) -> None:
        self.config = dict(config)
        self.calls = 0

    # --- behaves -----------------------------------------------------------------------------------------------
    def echo(self, call: Call, value: object) -> object:
        self.calls += 1
        return value

    def count(self, call: Call) -> int:
        """How many calls of `echo` this very child has served."""
        return self.calls

    def facts(self, call: Call) -> dict[str, object]:
        return {"config": self.config, "pid": os.getpid(), "threads": threading.active_count()}

    def stream(self, call: Call, items: int, size: int = 0) -> str:
        digest = hashlib.sha256()
        for i in range(items):
            body = i.to_bytes(4, "big") + bytes(size)
            digest.update(body)
            call.emit(body)
        return digest.hexdigest()

    def hash_source(self, call: Call) -> str:
        return hashlib.sha256(call.source.read()).hexdigest()

    def read_around(self, call: Call, places: list[list[int]]) -> list[bytes]:
        found = []
        for offset, length in places:
            call.source.seek(offset)
            found.append(call.source.read(length))
        return found

    def wait(self, call: Call) -> None:
        while True:
            call.check()
            time.sleep(0.005)

    def refuse(self, call: Call, outcome: str, detail: str) -> None:
        raise EngineRefused(Outcome(outcome), detail)

    # --- misbehaves --------------------------------------------------------------------------------------------
    def deaf(self, call: Call) -> None:
        """Native code that lets no other Python thread run, so that not even the end of the pipe is noticed."""
        call.emit("working")
        ctypes.PyDLL(None).sleep(60)

    def stream_for_ever(self, call: Call) -> None:
        while True:
            call._parent.give(bytes(10_000))

    def bug(self, call: Call) -> None:
        raise KeyError("canary-text")

    def value_without_form(self, call: Call) -> object:
        return object()

    def abort(self, call: Call) -> None:
        call.emit("before")
        os.abort()

    def segfault(self, call: Call) -> None:
        ctypes.string_at(0)

    def leave(self, call: Call, code: int) -> None:
        os._exit(code)

    def be_killed(self, call: Call) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def allocate(self, call: Call, step: int) -> None:
        held = []
        while True:
            held.append(b"\1" * step)
            time.sleep(0.002)

    def no_memory(self, call: Call) -> None:
        raise MemoryError

    def die_saying(self, call: Call, words: str) -> None:
        os.write(2, words.encode())
        os.abort()

    def print_everywhere(self, call: Call) -> str:
        print("python print", flush=True)
        os.write(1, b"\xea\x57\x00\x00\x00\x01x")
        libc = ctypes.CDLL(None)
        libc.puts(b"c print")
        libc.fflush(None)
        print("x" * 200_000, file=sys.stderr, flush=True)
        return "intact"

    def send_raw(self, call: Call, content: bytes) -> None:
        os.write(call._parent._writer._pipe.fileno(), content)  # type: ignore[attr-defined]
        time.sleep(60)

    def need_nonsense(self, call: Call, offset: int, length: int) -> object:
        return call._parent.fetch(offset, length)

    # --- tries the walls ---------------------------------------------------------------------------------------
    def python_socket(self, call: Call) -> str:
        try:
            socket.create_connection(("127.0.0.1", 9), timeout=1)
        except PermissionError:
            return "refused"
        except OSError as error:
            return f"open: {errno.errorcode.get(error.errno or 0)}"
        return "open"

    def host_name(self, call: Call) -> str:
        """Harmless to the kernel, but a first step to the network: only Python's hook refuses it."""
        return _answer(socket.gethostname)

    def native_calls(self, call: Call) -> dict[str, str]:
        """What the C library answers to calls that Python's hook cannot see."""
        libc = ctypes.CDLL(None, use_errno=True)
        pair = (ctypes.c_int * 2)()
        tries: dict[str, Callable[[], int]] = {
            "socket": lambda: libc.socket(2, 1, 0),
            "unix socket": lambda: libc.socket(1, 1, 0),
            "netlink socket": lambda: libc.socket(16, 3, 0),
            "socketpair": lambda: libc.socketpair(1, 1, 0, pair),
            "connect": lambda: libc.connect(0, b"\0" * 16, 16),
            "sendto": lambda: libc.sendto(0, b"x", 1, 0, None, 0),
            "fork": libc.fork,
            "ptrace": lambda: libc.ptrace(16, os.getppid(), 0, 0),
            "io_uring_setup": lambda: libc.syscall(425, 1, bytes(120)),
            "execve": lambda: libc.execve(b"/bin/true", None, None),
        }
        answers = {}
        for name, attempt in tries.items():
            ctypes.set_errno(0)
            answers[name] = "allowed" if attempt() >= 0 else errno.errorcode.get(ctypes.get_errno(), "?")
        return answers

    def write_files(self, call: Call, folder: str) -> dict[str, str]:
        """Every way to leave something on the disk, and one that leaves nothing."""
        place = Path(folder)
        tries = {
            "new file": lambda: (place / "new").write_bytes(b"x"),
            "old file": lambda: (place / "old").write_bytes(b"x"),
            "append": lambda: (place / "old").open("ab").close(),
            "truncate": lambda: os.truncate(place / "old", 0),
            "folder": (place / "folder").mkdir,
            "link": lambda: (place / "link").symlink_to("old"),
            "hard link": lambda: (place / "hard").hardlink_to(place / "old"),
            "rename": lambda: (place / "old").rename(place / "other"),
            "delete": (place / "old").unlink,
            "temporary": lambda: tempfile.TemporaryFile(dir=folder).close(),
            "nowhere": lambda: Path("/dev/null").write_bytes(b"x"),
        }
        return {name: _answer(attempt) for name, attempt in tries.items()}

    def reach_parent(self, call: Call) -> dict[str, str]:
        parent = os.getppid()
        return {
            "memory": _answer(lambda: Path(f"/proc/{parent}/mem").open("rb").close()),
            "open files": _answer(lambda: Path(f"/proc/{parent}/fd/0").open("rb").close()),
            "signal": _answer(lambda: os.kill(parent, 0)),
        }

    def start_program(self, call: Call) -> str:
        try:
            subprocess.run([sys.executable, "-c", ""], check=False)
        except PermissionError:
            return "refused"
        return "started"

    def threads(self, call: Call) -> int:
        done: list[int] = []
        threads = [threading.Thread(target=done.append, args=(i,)) for i in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return len(done)

    def surroundings(self, call: Call) -> dict[str, object]:
        """Everything a child was given: environment, arguments, open files."""
        files = {}
        for number in Path("/proc/self/fd").iterdir():
            with contextlib.suppress(OSError):  # the one that lists the folder is gone by now
                files[number.name] = str(number.readlink())
        arguments = Path("/proc/self/cmdline").read_text().split("\0")
        return {"environment": dict(os.environ), "arguments": arguments, "files": files}


def _answer(attempt: Callable[[], object]) -> str:
    try:
        attempt()
    except PermissionError:
        return "refused"
    except OSError as error:
        return errno.errorcode.get(error.errno or 0, "?")
    return "allowed"


class Dumpable:
    def tell(self, _call: Call) -> list[int]:
        """Whether this process may be dumped, and how large a core file it may leave."""
        import ctypes
        import resource

        return [ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), resource.getrlimit(resource.RLIMIT_CORE)[0]]


def dumpable(_config: object) -> Dumpable:
    return Dumpable()
