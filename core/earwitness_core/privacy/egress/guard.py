"""Refuses every connection of this process that is not the door's, and every program that is none of ours.

A hook on the interpreter's own audit events (PEP 578). Python code cannot take it away, whatever library it comes
from: `socket`, `http.client`, `httpx`, a plugin, `ctypes`. The door opens it for one place at a time, in the thread
that asks, for as long as connecting takes. Local sockets are open by name: the keyring's bus, and what `let_in` was
told.

Python's children need none of their own, since none is started but engines, which have walls (engines/sandbox.py), the
window, which begins with a guard of its own, and pip, which fetches models and is noted. Not promised: native code that
calls the system itself, and whoever runs as you and means harm (core/docs/threat-model.md).
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

from earwitness_core.privacy.egress.addresses import address, is_loopback

# What we start ourselves (documents/ocr.py, service/keepers.py, checks/machine.py, backup/moment.py, the desktop's
# system/awake.py and shared/opening.py), and what the standard library asks about the machine when it looks for a
# library or says which system this is.
PROGRAMS = frozenset(
    (
        *("tesseract", "nvidia-smi", "systemctl", "loginctl", "launchctl", "schtasks", "cat", "ldconfig", "uname"),
        *("caffeinate", "update-mime-database", "update-desktop-database"),
    )
)
_OURS = ("earwitness_core.engines.child", "earwitness_core.engines.walled")
_FROZEN = ("--engine-child", "--engine-program", "--window")
_WINDOW = ("-m", "earwitness_desktop.app")  # started by the command line, and by itself after a lock
_PIP = ("-m", "pip", "download", "--requirement")
# By name out of a C library (ctypes): what sends, what starts programs, and what gets at those by another way. Programs
# of ours ask C libraries for other things; what calls the kernel by itself is not seen here (docs/threat-model.md).
_NATIVE = frozenset(
    (
        *("socket", "connect", "sendto", "sendmsg", "sendmmsg", "bind", "listen", "getaddrinfo", "gethostbyname"),
        *("gethostbyname2", "gethostbyname_r", "res_query", "res_send", "syscall", "dlsym", "dlvsym"),
        *("system", "popen", "fork", "vfork", "posix_spawn", "posix_spawnp"),
        *("execl", "execle", "execlp", "execv", "execve", "execvp", "execvpe", "fexecve"),
        *("WSASocketA", "WSASocketW", "WSAConnect", "WSAConnectByNameW", "WSASendTo", "GetAddrInfoW", "GetAddrInfoExW"),
        *("InternetOpenA", "InternetOpenW", "InternetOpenUrlW", "WinHttpOpen", "WinHttpConnect", "URLDownloadToFileW"),
        *("CreateProcessA", "CreateProcessW", "WinExec", "ShellExecuteA", "ShellExecuteW", "ShellExecuteExW"),
        "GetProcAddress",
    )
)
_MOST_KEPT = 1000
_DEEP = 60


class NotThroughTheDoor(PermissionError):
    """What the code that tried it gets: an OSError, as from a firewall, so that foreign code copes with it."""


class Attempt(NamedTuple):
    """Something that was refused, without content: what (`connect`, `resolve`, `listen`, `start`, `native`: one of them
    out of a C library), by which package.
    """

    what: str
    who: str


class Opening:
    """The one place that the door may reach now, in the thread that opened it."""

    def __init__(self) -> None:
        self._place: tuple[str, int] | None = None

    def to(self, host: str, port: int) -> None:
        """From here on this place and no other. A name admits its look-up and a connection to that port."""
        self._place = (host.strip("[]"), port)

    def admits_name(self, host: object, port: object) -> bool:
        return self._place is not None and (_text(host).strip("[]"), _number(port)) == self._place

    def admits(self, place: object) -> bool:
        if self._place is None or not isinstance(place, tuple) or len(place) < 2:
            return False
        host, port = self._place
        there = address(_text(place[0]))
        return place[1] == port and there is not None and address(host) in (None, there)


class Guard:
    """One for the process; `install` makes it bite."""

    def __init__(self) -> None:
        self.refused = 0
        self.fetched_by_pip = 0
        self._attempts: deque[Attempt] = deque(maxlen=_MOST_KEPT)
        self._openings: dict[int, Opening] = {}
        self._local: set[object] = set()
        self._names: set[str] = set()
        self._installed = False
        self._watched: dict[str, Callable[[tuple[Any, ...]], str | None]] = {
            "socket.connect": self._connect,
            "socket.sendto": self._connect,
            "socket.sendmsg": self._connect,
            "socket.bind": self._bind,
            "socket.getaddrinfo": lambda args: self._resolve(args[0], args[1]),
            "socket.gethostbyname": lambda args: self._resolve(args[0], None),
            "socket.gethostbyaddr": lambda args: self._resolve(args[0], None),
            "socket.getnameinfo": lambda args: self._resolve(args[0], None),
            "subprocess.Popen": lambda args: self._start(args[0], args[1]),
            "os.exec": lambda args: self._start(args[0], args[1]),
            "os.posix_spawn": lambda args: self._start(args[0], args[1]),
            "os.spawn": lambda args: self._start(args[1], args[2]),
            "os.system": lambda args: "start",
            "os.startfile": lambda args: "start",
            "pty.spawn": lambda args: "start",
            "ctypes.dlsym": lambda args: "native" if _text(args[1]) in _NATIVE else None,
            "ctypes.dlsym/handle": lambda args: "native" if _text(args[1]) in _NATIVE else None,
        }

    def install(self) -> None:
        """From now on, until the process ends."""
        if self._installed:
            return
        self._installed = True
        bus = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")  # the keyring's
        self.let_in(*_bus_paths(bus), "/run/dbus/system_bus_socket", "/var/run/dbus/system_bus_socket")
        if hasattr(os, "getuid"):
            self.let_in(f"/run/user/{os.getuid()}/bus")
        watched = self._watched

        # An event costs one look-up in a dictionary (tests/bench/privacy measures it): there are thousands of them.
        def hear(event: str, args: tuple[Any, ...]) -> None:
            judge = watched.get(event)
            if judge is not None and (what := judge(args)) is not None:
                self._refuse(what)

        sys.addaudithook(hear)

    def let_in(self, *places: object) -> None:
        """Local places that may be spoken to: the path of a Unix socket, or (loopback address, port)."""
        for place in places:
            if isinstance(place, tuple) and not is_loopback(_text(place[0])):
                raise ValueError("only places on this machine are let in by name")
            self._local.add(place)

    @contextlib.contextmanager
    def opening(self, host: str = "", port: int = 0) -> Iterator[Opening]:
        """Let this thread reach one place (none until `to` says which) while the block lasts. Only for the door."""
        me = threading.get_ident()
        before = self._openings.get(me)
        opening = self._openings[me] = Opening()
        if host:
            opening.to(host, port)
        try:
            yield opening
        finally:
            if before is None:
                del self._openings[me]
            else:
                self._openings[me] = before

    def take(self) -> list[Attempt]:
        """What was refused since it was last asked; the caller puts it on record."""
        taken = []
        with contextlib.suppress(IndexError):
            while True:
                taken.append(self._attempts.popleft())
        return taken

    def take_fetched(self) -> int:
        """How many packages pip fetched since it was last asked."""
        taken, self.fetched_by_pip = self.fetched_by_pip, 0
        return taken

    @property
    def has_news(self) -> bool:
        return bool(self._attempts)

    def sentence(self) -> str | None:
        """For the person, when the command is done; None when nothing was refused."""
        if not self.refused:
            return None
        who = ", ".join(sorted(self._names)) or "A part of this program"
        times = "once" if self.refused == 1 else f"{self.refused} times"
        return (
            f"{who} tried {times} to reach the network, or to start a program that could, outside the one door. "
            "It was refused, and is on record: `earwitness egress list`."
        )

    def _connect(self, args: tuple[Any, ...]) -> str | None:
        line, place = args[0], args[1]
        if place is None:  # sendmsg on a line that stands
            return None
        if _is_unix(line):
            return None if _text(place) in self._local else "connect"
        opening = self._openings.get(threading.get_ident())
        if (opening is not None and opening.admits(place)) or place[:2] in self._local:
            return None
        return "connect"

    def _bind(self, args: tuple[Any, ...]) -> str | None:
        return None if _is_unix(args[0]) else "listen"

    def _resolve(self, host: object, port: object) -> str | None:
        opening = self._openings.get(threading.get_ident())
        if opening is not None and opening.admits_name(host, port):
            return None
        return None if host is None or (_text(host), _number(port)) in self._local else "resolve"

    def _start(self, program: object, arguments: object) -> str | None:
        given = _words(arguments)
        name = _stem(_text(program) if program else (given[0] if given else ""))
        if name == _stem(sys.executable) and _is_ours(given[1:]):
            return None
        if name == _stem(sys.executable) and tuple(given[1:5]) == _PIP:
            self.fetched_by_pip += 1
            return None
        return None if name in PROGRAMS else "start"

    def _refuse(self, what: str) -> None:
        self.refused += 1
        who = _who()
        self._names.add(who)
        self._attempts.append(Attempt(what, who))
        raise NotThroughTheDoor(1, f"{what} was refused: nothing leaves but through the one door")


guard = Guard()


def _who() -> str:
    """The package nearest to the attempt that is not Python's own; its name is code, not content."""
    frame: FrameType | None = sys._getframe(3)
    for _ in range(_DEEP):
        if frame is None:
            break
        package = str(frame.f_globals.get("__name__", "")).partition(".")[0]
        if package.isidentifier() and package not in sys.stdlib_module_names and package != "__main__":
            return package[:40]
        frame = frame.f_back
    return "python"


def _is_unix(line: Any) -> bool:
    import socket  # here: whoever connects has loaded it, and the door of the window needs none (decision 0187)

    return bool(line.family == getattr(socket, "AF_UNIX", None))


def _is_ours(arguments: Sequence[str]) -> bool:
    """Whether this program is started as its window or as an engine (engines/process.py, engines/program.py)."""
    if getattr(sys, "frozen", False):
        return tuple(arguments[:1]) in {(flag,) for flag in _FROZEN}
    return tuple(arguments[:3]) in {("-P", "-m", module) for module in _OURS} or tuple(arguments[:2]) == _WINDOW


def _bus_paths(address_list: str) -> Iterator[str]:
    """The sockets of a D-Bus address (`unix:path=/run/user/1000/bus,guid=…;…`)."""
    for one in address_list.split(";"):
        kind, _, pairs = one.partition(":")
        if kind == "unix":
            for pair in pairs.split(","):
                name, _, value = pair.partition("=")
                if name == "path":
                    yield value
                elif name == "abstract":
                    yield "\0" + value


def _words(arguments: object) -> list[str]:
    if isinstance(arguments, str):  # Windows joins them before it tells
        return [word.strip('"') for word in arguments.split()]
    return [_text(word) for word in arguments] if isinstance(arguments, list | tuple) else []


def _stem(program: str) -> str:
    name = Path(program).name.lower()
    return name.removesuffix(".exe")


def _text(value: object) -> str:
    return os.fsdecode(value) if isinstance(value, bytes | str | os.PathLike) else str(value)


def _number(port: object) -> int | None:
    try:
        return int(port)  # type: ignore[call-overload, no-any-return]  # a service's name is none of ours
    except (TypeError, ValueError):
        return None
