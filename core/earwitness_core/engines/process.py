"""One child process: started with nothing of ours but two pipes, killed with everything it started."""

from __future__ import annotations

import concurrent.futures
import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO, cast

import psutil

from earwitness_core.engines.frames import FrameWriter, read_frame
from earwitness_core.errors import EngineCrashed

# What a program needs to start and to find its libraries. No home, no proxy, no token, nothing of the vault.
_ENVIRONMENT = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "CUDA_PATH", "CUDA_VISIBLE_DEVICES") + (
    ("SYSTEMROOT", "WINDIR", "COMSPEC", "PATHEXT") if sys.platform == "win32" else ("LC_ALL", "LC_CTYPE", "LANG", "TZ")
)
_QUIET = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "DO_NOT_TRACK": "1",
    "PYTHONUTF8": "1",
    "PYTHONNOUSERSITE": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
}
# Frames waiting to be taken; beyond it the child waits in its write, so a huge stream needs no memory here.
_WAITING_FRAMES = 16
_PATIENCE_SECONDS = 1.0
_NATIVE_NO_MEMORY = (b"std::bad_alloc", b"MemoryError")

# The kernel ends a child when the *thread* that started it ends (PR_SET_PDEATHSIG): one thread, which lives as long as
# the program, starts them all.
nursery = concurrent.futures.ThreadPoolExecutor(1, thread_name_prefix="engine-nursery")


def child_command() -> list[str]:
    """How this program starts itself as an engine. A frozen program has to look for --engine-child in its argv."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--engine-child"]
    # -P: the folder we happen to be in must not become a place to import from.
    return [sys.executable, "-P", "-m", "earwitness_core.engines.child"]


def child_environment(own: Mapping[str, str]) -> dict[str, str]:
    """The few variables a child gets."""
    return {name: own[name] for name in _ENVIRONMENT if name in own} | _QUIET


class ChildProcess:
    """A running child and the frames it sent. One thread reads its results, one drains its error output."""

    def __init__(self) -> None:
        self._popen = nursery.submit(_start).result()
        self.pid = self._popen.pid
        self.ran_out_of_memory = False  # by its own dying words; they are looked at for this and then dropped
        self.writer = FrameWriter(cast(BinaryIO, self._popen.stdin))
        self._frames: queue.Queue[list[object] | EngineCrashed | None] = queue.Queue(_WAITING_FRAMES)
        self._killing = threading.Lock()
        self._abandoned = threading.Event()
        self._threads = [
            threading.Thread(target=work, name=f"engine-{self.pid}", daemon=True) for work in (self._read, self._drain)
        ]
        for thread in self._threads:
            thread.start()

    def next_frame(self) -> list[object] | None:
        """The next frame, None at the end; waits. EngineCrashed for a broken one."""
        was_alive = True
        while True:
            try:
                frame = self._frames.get(timeout=_PATIENCE_SECONDS)
            except queue.Empty:
                # Something it started and that got away may hold the pipe open: the end is the end all the same.
                if not was_alive:
                    return None
                was_alive = self.is_alive()
                continue
            if isinstance(frame, EngineCrashed):
                raise frame
            return frame

    def is_alive(self) -> bool:
        """Looks without reaping: the number stays ours until `kill` has used it."""
        if not hasattr(os, "waitid"):
            return self._popen.poll() is None
        if self._popen.returncode is not None:
            return False
        with contextlib.suppress(ChildProcessError):
            return os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None
        return False

    def kill(self) -> None:
        """End it with everything it started. May be called from any thread, and again."""
        with self._killing:
            if self._popen.returncode is None:
                kill_tree(self.pid)
                self._popen.wait()

    def dispose(self) -> None:
        """Kill and free threads and pipes. Only for the thread that reads the frames."""
        self._abandoned.set()
        self.kill()
        for thread in self._threads:
            thread.join(timeout=5)
        for pipe in (self._popen.stdin, self._popen.stdout, self._popen.stderr):
            with contextlib.suppress(OSError):
                cast(BinaryIO, pipe).close()

    def ending(self) -> str:
        """How it ended, for a person who reports it: a signal's name or an exit code."""
        code = self._popen.wait()
        if code >= 0:
            return f"(exit {code})"
        try:
            return f"({signal.Signals(-code).name})"
        except ValueError:
            return f"(signal {-code})"

    def _read(self) -> None:
        pipe = cast(BinaryIO, self._popen.stdout)
        try:
            while (frame := read_frame(pipe)) is not None and self._put(frame):
                pass
            self._put(None)
        except EngineCrashed as broken:
            self._put(broken)
        except (OSError, ValueError):  # the pipe was closed under us
            self._put(None)

    def _put(self, frame: list[object] | EngineCrashed | None) -> bool:
        while not self._abandoned.is_set():
            with contextlib.suppress(queue.Full):
                self._frames.put(frame, timeout=0.1)
                return True
        return False

    def _drain(self) -> None:
        pipe = cast(BinaryIO, self._popen.stderr)
        tail = b""
        with contextlib.suppress(OSError, ValueError):
            while words := pipe.read(4096):
                tail = (tail + words)[-4096 - 32 :]
                self.ran_out_of_memory |= any(mark in tail for mark in _NATIVE_NO_MEMORY)


def kill_tree(pid: int) -> None:
    """Kill a process that leads its own group, the group, and descendants that left it."""
    try:
        root = psutil.Process(pid)
        family = [*root.children(recursive=True), root]
    except psutil.Error:
        family = []
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)
    for process in family:
        with contextlib.suppress(psutil.Error):
            process.kill()


def _start() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        child_command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
        close_fds=True,
        env=child_environment(os.environ),
        cwd=Path(sys.executable).anchor,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
