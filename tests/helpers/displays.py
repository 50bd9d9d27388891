"""An X server for one test, and what somebody in front of it sees and does: the picture, every window with all that it
says of itself, who holds what is copied or dragged; and keys.

By libX11 itself: what is asserted of a program must not come from the program.
"""

from __future__ import annotations

import ctypes
import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import byref, c_char_p, c_int, c_long, c_ubyte, c_uint, c_ulong, c_void_p
from pathlib import Path

import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint32]  # rows of 0xRRGGBB
_TO_PARENT, _VIEWABLE = 2, 2
_SAME = 0.001  # of the pixels: what a blinking caret changes
_MANY = 100_000  # longs of a property


@contextmanager
def x_server(width: int = 1280, height: int = 900) -> Iterator[Display]:
    """Xvfb, ended afterwards."""
    reading, writing = os.pipe()
    screen = f"{width}x{height}x24"
    with tempfile.TemporaryDirectory() as folder:
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp", "-fbdir", folder, "-screen", "0", screen],
            pass_fds=(writing,),
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as told:
            name = f":{told.readline().strip()}"
        display = Display(name, Path(folder))
        try:
            yield display
        finally:
            display.close()
            server.terminate()
            server.wait(10)


class _Attributes(ctypes.Structure):
    """XWindowAttributes as far as it is read here."""

    _fields_ = (
        *((name, c_int) for name in ("x", "y", "width", "height", "border_width", "depth")),
        ("visual", c_void_p),
        ("root", c_ulong),
        *((name, c_int) for name in ("kind", "bit_gravity", "win_gravity", "backing_store")),
        *((name, c_ulong) for name in ("backing_planes", "backing_pixel")),
        ("save_under", c_int),
        ("colormap", c_ulong),
        *((name, c_int) for name in ("map_installed", "map_state")),
        ("rest", c_ubyte * 256),
    )


class Display:
    """A connection of our own to the server."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self._file = folder / "Xvfb_screen0"
        self._x, self._test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        for function, kinds in (
            ("XQueryTree", [c_void_p, c_ulong, *[c_void_p] * 4]),
            ("XGetWindowAttributes", [c_void_p, c_ulong, c_void_p]),
            ("XListProperties", [c_void_p, c_ulong, c_void_p]),
            ("XGetWindowProperty", [c_void_p, c_ulong, c_ulong, c_long, c_long, c_int, c_ulong, *[c_void_p] * 5]),
            ("XInternAtom", [c_void_p, c_char_p, c_int]),
            ("XGetSelectionOwner", [c_void_p, c_ulong]),
            ("XSetInputFocus", [c_void_p, c_ulong, c_int, c_ulong]),
            ("XCreateSimpleWindow", [c_void_p, c_ulong, c_int, c_int, c_uint, c_uint, c_uint, c_ulong, c_ulong]),
            ("XMapRaised", [c_void_p, c_ulong]),
            ("XDefaultRootWindow", [c_void_p]),
            ("XKeysymToKeycode", [c_void_p, c_ulong]),
            ("XStringToKeysym", [c_char_p]),
            ("XOpenDisplay", [c_char_p]),
            ("XCloseDisplay", [c_void_p]),
            ("XSync", [c_void_p, c_int]),
            ("XFree", [c_void_p]),
        ):
            getattr(self._x, function).argtypes = kinds
            getattr(self._x, function).restype = c_ulong
        self._x.XOpenDisplay.restype = c_void_p
        self._x.XListProperties.restype = ctypes.POINTER(c_ulong)
        self._x.XKeysymToKeycode.restype = c_ubyte
        self._test.XTestFakeKeyEvent.argtypes = [c_void_p, c_uint, c_int, c_ulong]
        # A window may go while it is asked about; Xlib would end this process for it.
        self._calm = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)(lambda *_: 0)
        self._x.XSetErrorHandler(self._calm)
        self._at = self._x.XOpenDisplay(name.encode())
        assert self._at, f"no display {name}"
        self._root = int(self._x.XDefaultRootWindow(self._at))

    def close(self) -> None:
        self._x.XCloseDisplay(self._at)

    def picture(self) -> Pixels:
        """The screen as it is now, from the server's own memory (a file in the form of xwd)."""
        raw = self._file.read_bytes()
        head = np.frombuffer(raw[:100], ">u4")
        start = int(head[0]) + 12 * int(head[19])
        height, line = int(head[5]), int(head[12]) // 4
        pixels = np.frombuffer(raw, "<u4", count=height * line, offset=start)
        return np.asarray(pixels.reshape(height, line)[:, : int(head[4])] & 0xFFFFFF, np.uint32)

    def settled(self, seconds: float = 60.0, *, unlike: Pixels | None = None, by: float = 0.1) -> Pixels:
        """The picture once it no longer moves; `unlike`: once so much of it is another one than this."""
        deadline, calm, before = time.monotonic() + seconds, 0, self.picture()
        while calm < 5:
            assert time.monotonic() < deadline, "the screen does not come to rest"
            time.sleep(0.1)
            now = self.picture()
            moves = difference(now, before) > _SAME or (unlike is not None and difference(now, unlike) < by)
            calm, before = 0 if moves else calm + 1, now
        return before

    def windows(self) -> list[int]:
        """Those that are seen on the screen, the lowest first."""
        return [one for one in self._children(self._root) if self._is_seen(one)]

    def said(self, window: int) -> dict[str, bytes]:
        """Every property of a window that is text or bytes, by name: titles, icon names, classes, and all else."""
        count = c_int()
        found = self._x.XListProperties(self._at, window, byref(count))
        atoms = [int(found[at]) for at in range(count.value)] if found else []
        if found:
            self._x.XFree(found)
        return {name: value for atom in atoms for name, value in [self._property(window, atom)]}

    def all_said(self) -> bytes:
        """What all windows say of themselves, those inside of others, too."""
        waiting, told = [self._root], b""
        while waiting:
            window = waiting.pop()
            told += b"\n".join(self.said(window).values()) + b"\n"
            waiting += self._children(window)
        return told

    def titles(self) -> list[str]:
        """Of the windows on the screen that have one."""
        told = [self.said(one).get("_NET_WM_NAME", b"").decode() for one in self.windows()]
        return [one for one in told if one]

    def titled(self, title: str) -> int | None:
        """The topmost window of this title."""
        with_it = (one for one in reversed(self.windows()) if self.said(one).get("_NET_WM_NAME") == title.encode())
        return next(with_it, None)

    def holder(self, selection: str) -> int:
        """The window that holds CLIPBOARD, PRIMARY, or what is dragged (XdndSelection); 0: nobody."""
        return int(self._x.XGetSelectionOwner(self._at, self._atom(selection)))

    def focus(self, window: int) -> None:
        """There is no window manager to do it."""
        self._x.XSetInputFocus(self._at, window, _TO_PARENT, 0)
        self._x.XSync(self._at, 0)

    def press(self, *keys: str) -> None:
        """Keys by their X names ("Control_L", "l"), all held, then let go in reverse."""
        codes = [self._x.XKeysymToKeycode(self._at, self._x.XStringToKeysym(key.encode())) for key in keys]
        for code in codes:
            self._test.XTestFakeKeyEvent(self._at, code, 1, 0)
        for code in reversed(codes):
            self._test.XTestFakeKeyEvent(self._at, code, 0, 0)
        self._x.XSync(self._at, 0)

    def write(self, text: str) -> None:
        """Small letters, digits and spaces."""
        for letter in text:
            self.press("space" if letter == " " else letter)
            time.sleep(0.01)

    def cover(self) -> int:
        """A window of ours over the others."""
        made = int(self._x.XCreateSimpleWindow(self._at, self._root, 0, 0, 800, 600, 0, 0, 0x204060))
        self._x.XMapRaised(self._at, made)
        self._x.XSync(self._at, 0)
        return made

    def _is_seen(self, window: int) -> bool:
        found = _Attributes()
        return bool(self._x.XGetWindowAttributes(self._at, window, byref(found))) and found.map_state == _VIEWABLE

    def _children(self, window: int) -> list[int]:
        root, parent, found, count = c_ulong(), c_ulong(), ctypes.POINTER(c_ulong)(), c_uint()
        self._x.XQueryTree(self._at, window, byref(root), byref(parent), byref(found), byref(count))
        children = [int(found[at]) for at in range(count.value)]
        if children:
            self._x.XFree(found)
        return children

    def _property(self, window: int, atom: int) -> tuple[str, bytes]:
        kind, form, count, after, value = c_ulong(), c_int(), c_ulong(), c_ulong(), c_void_p()
        out = (byref(kind), byref(form), byref(count), byref(after), byref(value))
        self._x.XGetWindowProperty(self._at, window, atom, 0, _MANY, 0, 0, *out)
        text = ctypes.string_at(value, count.value) if value and form.value == 8 else b""
        if value:
            self._x.XFree(value)
        return self._name(atom), text

    def _atom(self, name: str) -> int:
        return int(self._x.XInternAtom(self._at, name.encode(), 0))

    def _name(self, atom: int) -> str:
        self._x.XGetAtomName.argtypes, self._x.XGetAtomName.restype = [c_void_p, c_ulong], c_void_p
        found = self._x.XGetAtomName(self._at, atom)
        name = ctypes.string_at(found).decode()
        self._x.XFree(found)
        return name


def difference(one: Pixels, other: Pixels) -> float:
    """The share of pixels that are not the same."""
    return float(np.mean(one != other))


def until(condition: Callable[[], object], seconds: float = 60.0) -> None:
    """Wait for something outside of this process."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not come about"
        time.sleep(0.05)
