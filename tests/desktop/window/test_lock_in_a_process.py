"""The real program, started as a process on an X server, used by keys, locked: what anybody can see of it afterwards.

Everything is asked from outside: the screen, its windows, the selections, the bus, the files, the memory.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from earwitness_core.desk import Desk
from helpers.displays import Display, difference, until, x_server
from helpers.listened import add_recording
from helpers.windows import PASSPHRASE

TITLE, SAID = "quisquilia", "zwetschken"
_PASTE = """
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
print(app.clipboard().text())
"""


@dataclass
class Started:
    """The program and where it may have left something."""

    place: Path
    folder: Path
    display: Display
    environment: dict[str, str]
    process: subprocess.Popen[bytes]

    @property
    def window(self) -> int:
        found = self.display.titled("Earwitness")
        assert found is not None
        return found

    def arguments(self) -> list[str]:
        raw = Path(f"/proc/{self.process.pid}/cmdline").read_bytes()
        return [one.decode() for one in raw.split(b"\0") if one]

    def pasted(self) -> str:
        """What another program gets out of the clipboard."""
        told = subprocess.run(
            [sys.executable, "-c", _PASTE],
            env=self.environment | {"HOME": str(self.place / "other"), "XDG_CONFIG_HOME": str(self.place / "other")},
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
        return told.stdout.strip()


@pytest.fixture
def started() -> Iterator[Started]:
    """In a folder of its own with a short name: a local socket has no room for a long one."""
    with tempfile.TemporaryDirectory(prefix="ew-") as made, x_server() as display:
        place = Path(made)
        desk, _ = Desk.create(place / "case.earwitness", PASSPHRASE)
        add_recording(desk.vault, [("Anna", f"the {SAID} were under the bridge")], title=TITLE)
        desk.close()
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "QT_"))}
        for name in ("home", "tmp", "state", "other"):
            (place / name).mkdir(mode=0o700)
        environment |= {
            "DISPLAY": display.name,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(place / "home"),
            "TMPDIR": str(place / "tmp"),
            "XDG_CONFIG_HOME": str(place / "home" / "config"),
            "XDG_RUNTIME_DIR": str(place / "tmp"),
            "EARWITNESS_STATE": str(place / "state"),
            "EARWITNESS_MODELS": str(place / "models"),
        }
        with _Bus(place) as address:
            environment["DBUS_SESSION_BUS_ADDRESS"] = address
            command = [sys.executable, "-m", "earwitness_desktop.app", str(desk.vault.folder)]
            process = subprocess.Popen(command, env=environment)
            try:
                yield Started(place, desk.vault.folder, display, environment, process)
            finally:
                process.terminate()
                process.wait(60)


class _Bus:
    """A session bus, with somebody who writes down everything that is said on it."""

    def __init__(self, place: Path) -> None:
        self._place = place

    def __enter__(self) -> str:
        address = f"unix:path={self._place}/bus"
        self._daemon = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", f"--address={address}", "--print-address"], stdout=subprocess.PIPE
        )
        assert self._daemon.stdout is not None
        told = self._daemon.stdout.readline().decode().strip()
        self._written = (self._place / "bus.txt").open("wb")
        self._monitor = subprocess.Popen(["dbus-monitor", "--address", told], stdout=self._written)
        return told

    def __exit__(self, *_: object) -> None:
        for one in (self._monitor, self._daemon):
            one.terminate()
            one.wait(10)
        assert self._daemon.stdout is not None
        self._daemon.stdout.close()
        self._written.close()


@pytest.mark.timeout(240)
def test_locked_it_shows_and_leaves_nothing_and_a_second_start_raises_it(started: Started) -> None:
    display = started.display
    until(lambda: display.titled("Earwitness"))
    door = display.settled()
    display.focus(started.window)
    _open_and_copy(started)
    shown = display.picture()
    assert SAID in started.pasted()
    assert difference(shown, door) > 0.05

    display.press("Control_L", "l")

    until(lambda: started.process.poll() is not None or "--locked-again" in started.arguments())
    assert started.process.poll() is None, "it ended, and did not begin anew"
    until(lambda: display.titled("Earwitness"))
    locked = display.settled(unlike=shown)
    assert started.process.poll() is None
    assert started.arguments()[1:4] == ["-m", "earwitness_desktop.app", str(started.folder)]
    assert difference(locked, door) < 0.02, "the picture is not that of the door"
    assert set(display.titles()) == {"Earwitness"}
    assert _content_in(display.all_said()) == []
    assert [display.holder(one) for one in ("CLIPBOARD", "PRIMARY", "XdndSelection")] == [0, 0, 0]
    assert started.pasted() == ""
    assert _content_in((started.place / "bus.txt").read_bytes()) == []
    assert {str(file): found for file in _files(started.place) if (found := _content_in(file.read_bytes()))} == {}
    assert _content_in_memory(started.process.pid) == []

    cover = display.cover()
    assert display.windows()[-1] == cover
    command = [sys.executable, "-m", "earwitness_desktop.entry", "desktop", str(started.folder)]
    second = subprocess.run(command, env=started.environment, capture_output=True, timeout=60, check=False)
    assert second.returncode == 0, second.stderr[-500:]
    until(lambda: display.windows().index(started.window) > display.windows().index(cover))
    assert difference(display.settled(), door) < 0.02
    assert started.process.poll() is None
    assert display.titles() == ["Earwitness"], "there is a second window"


def _open_and_copy(started: Started) -> None:
    """As a person does it by keys: the passphrase, a search, its hit, all of its text into the clipboard."""
    display = started.display
    door = display.picture()
    display.write(PASSPHRASE)
    display.press("Return")
    library = display.settled(unlike=door, by=0.2)  # not the door that says that it unlocks
    display.press("Control_L", "3")
    search = display.settled(unlike=library, by=0.01)
    display.write(SAID)
    hits = display.settled(unlike=search, by=0.01)
    display.press("Down")
    display.press("Return")
    display.settled(unlike=hits, by=0.02)
    display.press("Control_L", "a")
    display.press("Control_L", "c")
    until(lambda: display.holder("CLIPBOARD"))


def _content_in(raw: bytes) -> list[str]:
    return [word for word in (TITLE, SAID) for form in ("utf-8", "utf-16-le") if word.encode(form) in raw]


def _files(place: Path) -> Iterator[Path]:
    return (file for file in place.rglob("*") if file.is_file() and not file.is_symlink())


def _content_in_memory(process: int) -> list[str]:
    """Of the new process: Linux lets its parent read it, as it holds no key yet."""
    found: list[str] = []
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{process}/maps").read_text().splitlines():
            span, rights, *_ = line.split()
            if rights.startswith("rw"):
                start, end = (int(one, 16) for one in span.split("-"))
                memory.seek(start)
                try:
                    found += _content_in(memory.read(end - start))
                except OSError:  # a stretch that the kernel keeps to itself
                    continue
    return found
