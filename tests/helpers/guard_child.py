"""A process under the guard, which tries one way out after the other and tells what became of each.

python -m helpers.guard_child PORT FOLDER: a server listens on that port of this machine, FOLDER is for files.
"""

from __future__ import annotations

import _ctypes
import _socket
import asyncio
import ctypes
import ftplib
import http.client
import importlib
import json
import os
import smtplib
import socket
import subprocess
import sys
import threading
import urllib.request
import xmlrpc.client
from collections.abc import Callable
from pathlib import Path

import httpcore
import httpx

from earwitness_core.privacy.egress.guard import NotThroughTheDoor, guard

HERE = "127.0.0.1"
_KEPT: list[socket.socket] = []  # open until the end


def ways(port: int, folder: Path) -> dict[str, Callable[[], object]]:
    """Each would reach the server, or a program that could, if nobody kept watch."""
    (folder / "plugin.py").write_text(f"import socket\nsocket.create_connection(({HERE!r}, {port}))\n")
    sys.path.insert(0, str(folder))
    url = f"http://{HERE}:{port}/"
    return {
        "connect": lambda: socket.create_connection((HERE, port)),
        "connect_ex": lambda: socket.socket().connect_ex((HERE, port)),
        "bare _socket": lambda: _socket.socket().connect((HERE, port)),
        "IPv6": lambda: socket.socket(socket.AF_INET6).connect(("::1", port)),
        "datagram": lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"Anna", (HERE, port)),
        "sendmsg": lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendmsg([b"x"], [], 0, (HERE, port)),
        "listen": lambda: socket.socket().bind((HERE, 0)),
        "name": lambda: socket.getaddrinfo("anna-said-so.example.com", 443),
        "old name": lambda: socket.gethostbyname("anna-said-so.example.com"),
        "backwards": lambda: socket.gethostbyaddr(HERE),
        "urllib": lambda: urllib.request.urlopen(url),
        "http.client": lambda: http.client.HTTPConnection(HERE, port).request("GET", "/"),
        "httpx": lambda: httpx.get(url),
        "httpcore": lambda: httpcore.request("GET", url),
        "xmlrpc": lambda: xmlrpc.client.ServerProxy(url).anna(),
        "ftp": lambda: ftplib.FTP().connect(HERE, port),
        "mail": lambda: smtplib.SMTP(HERE, port),
        "asyncio": lambda: asyncio.run(_open(port)),
        "a plugin": lambda: importlib.import_module("plugin"),
        "curl": lambda: subprocess.run(["curl", url], check=False),
        "full path": lambda: subprocess.run(["/usr/bin/curl", url], check=False),
        "a shell": lambda: subprocess.run(f"curl {url}", shell=True, check=False),
        "os.system": lambda: os.system(f"curl {url}"),
        "os.popen": lambda: os.popen(f"curl {url}").read(),
        "another Python": lambda: subprocess.run([sys.executable, "-c", f"import socket; {port}"], check=False),
        "pip that installs": lambda: subprocess.run([sys.executable, "-m", "pip", "install", "x"], check=False),
        "posix_spawn": lambda: os.posix_spawn("/usr/bin/curl", ["curl", url], {}),
        "spawn": lambda: _spawned(url),
        "exec": lambda: os.execv("/usr/bin/curl", ["curl", url]),
        "a forked child": lambda: _forked(port),
        "another thread meanwhile": lambda: _racing(port),
        "another port meanwhile": lambda: _elsewhere(HERE, port + 1, port),
        "another address meanwhile": lambda: _elsewhere("127.0.0.2", port, port),
        "after the door is shut": lambda: _after(port),
        "ctypes": lambda: ctypes.CDLL(None).connect,
        "ctypes by name": lambda: ctypes.CDLL(None)["getaddrinfo"],
        "ctypes by handle": lambda: _ctypes.dlsym(ctypes.CDLL(None)._handle, "sendto"),
        "the kernel by ctypes": lambda: ctypes.CDLL(None).syscall(41, 2, 1, 0),
        "a program by ctypes": lambda: ctypes.CDLL(None).system(f"curl {url}".encode()),
        "another local socket": lambda: socket.socket(socket.AF_UNIX).connect(str(folder / "other")),
    }


async def _open(port: int) -> None:
    await asyncio.open_connection(HERE, port)


def _spawned(url: str) -> None:
    """It forks, and its child is refused what it should become: 127, as of a program that is not there."""
    if os.spawnv(os.P_WAIT, "/usr/bin/curl", ["curl", url]) == 127:
        raise NotThroughTheDoor(1, "in the child")


def _forked(port: int) -> None:
    child = os.fork()
    if not child:
        try:
            socket.create_connection((HERE, port))
        except NotThroughTheDoor:
            os._exit(7)
        os._exit(0)
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7:
        raise NotThroughTheDoor(1, "in the child")


def _racing(port: int) -> None:
    """The door is open for this very place, in another thread."""
    tried: list[BaseException | None] = []

    def other() -> None:
        try:
            socket.create_connection((HERE, port))
            tried.append(None)
        except NotThroughTheDoor as refused:
            tried.append(refused)

    with guard.opening(HERE, port):
        thread = threading.Thread(target=other)
        thread.start()
        thread.join()
    if tried[0] is not None:
        raise tried[0]


def _elsewhere(host: str, port: int, opened: int) -> None:
    with guard.opening(HERE, opened):
        socket.socket().connect((host, port))


def _after(port: int) -> None:
    with guard.opening(HERE, port):
        pass
    socket.create_connection((HERE, port))


def let(port: int, folder: Path) -> dict[str, Callable[[], object]]:
    """What has to go on working."""
    named = str(folder / "named")
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(named)
    listener.listen()
    _KEPT.append(listener)
    guard.let_in(named)

    def through_the_door() -> None:
        with guard.opening(HERE, port):
            socket.create_connection((HERE, port)).close()

    return {
        "the door": through_the_door,
        "a local socket by name": lambda: socket.socket(socket.AF_UNIX).connect(named),
        "a pair of sockets": lambda: socket.socketpair(),
        "a program of ours": lambda: subprocess.run(["uname"], check=True, capture_output=True),
        "a C library": lambda: ctypes.CDLL(None).prctl,
        "files": lambda: (folder / "file").write_text("x"),
    }


def attempt(act: Callable[[], object]) -> str:
    try:
        act()
    except NotThroughTheDoor:
        return "refused"
    except BaseException as problem:  # a library that wraps what it met
        cause: BaseException | None = problem
        while cause is not None:
            if isinstance(cause, NotThroughTheDoor):
                return "refused"
            cause = cause.__cause__ or cause.__context__
        return f"{type(problem).__name__}: {problem}"
    return "went through"


def main() -> None:
    port, folder = int(sys.argv[1]), Path(sys.argv[2])
    guard.install()
    guard.install()  # twice is once
    refused = {name: attempt(act) for name, act in ways(port, folder).items()}
    counted = guard.refused
    kept = [[one.what, one.who] for one in guard.take()]
    allowed = {name: attempt(act) for name, act in let(port, folder).items()}
    told = guard.sentence()
    print(
        json.dumps(
            {
                "refused": refused,
                "counted": counted,
                "kept": kept,
                "allowed": allowed,
                "told": told,
            }
        )
    )


if __name__ == "__main__":
    main()
