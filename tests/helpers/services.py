"""A person's session with a real keyring in it: a bus, a Secret Service, a vault that it opens, a watched folder.

The service is started by its exact command; what its keeper would hear goes to a socket that is listened to here.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from earwitness_core.errors import VaultMissing
from earwitness_core.model import SpeechChoice
from earwitness_core.vault.lock import holder
from earwitness_desktop.service.plan import service_name, this_program
from earwitness_desktop.service.state import ServiceState, StateFile

# The small model, and one stage less: what is looked at is the service, and machines of tests are busy.
CHOICE = SpeechChoice(model="whisper-tiny.en", language="en", find_speakers=False)
_TESTS = Path(__file__).parents[1]
_MAKE = """
import subprocess, sys
from pathlib import Path
daemon = ["gnome-keyring-daemon", "--unlock", "--components=secrets"]
subprocess.run(daemon, input=b"login", stdout=subprocess.DEVNULL, check=True)
from earwitness_core.desk import Desk
from earwitness_core.model import Destination
from helpers.services import CHOICE
from helpers.vaults import create
folder, dropped = map(Path, sys.argv[1:3])
with Desk(create(folder, keyring=True).vault) as desk:
    project = desk.library.add_project("Harbour")
    if sys.argv[3] == "watched":
        desk.intake.watch(dropped, Destination(project.id, CHOICE))
"""
_FORGET = """
import sys
from pathlib import Path
from earwitness_core.vault import remove_keyring_slot
from helpers.vaults import reopen
with reopen(Path(sys.argv[1])) as vault:
    remove_keyring_slot(vault)
"""


@dataclass
class Told:
    """What a keeper was told, row by row."""

    heard: list[str] = field(default_factory=list)


@dataclass
class Session:
    place: Path
    environment: dict[str, str]

    @property
    def vault(self) -> Path:
        return self.place / "test.earwitness"

    @property
    def dropped(self) -> Path:
        return self.place / "dropped"

    @property
    def home(self) -> Path:
        return self.place / "home"

    @property
    def state_folder(self) -> Path:
        return self.home / "state"

    def state(self) -> ServiceState:
        """As the service shows it; all zeros before it does."""
        before = os.environ.get("EARWITNESS_STATE")
        os.environ["EARWITNESS_STATE"] = str(self.state_folder)
        try:
            return StateFile(service_name(self.vault)).read() or ServiceState(0, 0, 0)
        finally:
            os.environ.pop("EARWITNESS_STATE") if before is None else os.environ.update(EARWITNESS_STATE=before)

    def is_at_work(self, pid: int) -> bool:
        found = holder(self.vault / "lock")
        return found is not None and found.pid == pid == self.state().pid

    @contextmanager
    def serving(self) -> Iterator[subprocess.Popen[str]]:
        """The service, as its keeper starts it; killed at the end if it still is."""
        command = [*this_program(), "watch", "serve", "--vault", str(self.vault)]
        with subprocess.Popen(
            command, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=self.place
        ) as process:
            try:
                yield process
            finally:
                process.kill()

    def run(self, *arguments: object) -> subprocess.CompletedProcess[str]:
        command = [*this_program(), *map(str, arguments)]
        return subprocess.run(
            command, env=self.environment, capture_output=True, text=True, timeout=120, check=False, cwd=self.place
        )

    def forget(self) -> None:
        """Take the vault out of the keyring."""
        self._python(_FORGET, self.vault)

    @contextmanager
    def keeper_socket(self) -> Iterator[Told]:
        """Be who started the service; a Unix socket has to lie where its path is short."""
        told = Told()
        path = self.place / "k"
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
            line.bind(str(path) if len(str(path)) < 100 else f"\0earwitness-test-{os.getpid()}")
            line.settimeout(0.2)
            over = threading.Event()

            def listen() -> None:
                while not over.is_set():
                    try:
                        told.heard += line.recv(4096).decode().splitlines()
                    except TimeoutError:
                        continue

            thread = threading.Thread(target=listen, daemon=True)
            thread.start()
            name = line.getsockname()
            self.environment["NOTIFY_SOCKET"] = name if isinstance(name, str) else "@" + name[1:].decode()
            try:
                yield told
            finally:
                over.set()
                thread.join()
                del self.environment["NOTIFY_SOCKET"]

    def _python(self, code: str, *arguments: object) -> None:
        command = [sys.executable, "-c", code, *map(str, arguments)]
        subprocess.run(command, env=self.environment, cwd=_TESTS, check=True, timeout=120, capture_output=True)


@contextmanager
def session(place: Path, *, watched: bool = True) -> Iterator[Session]:
    """A bus of its own with a keyring on it, and the vault."""
    for folder in ("home", "run", "dropped"):
        (place / folder).mkdir(mode=0o700)
    own = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("DBUS", "XDG", "GNOME", "PYTHON_KEYRING", "NOTIFY"))
    }
    own |= {
        "HOME": str(place / "home"),
        "XDG_RUNTIME_DIR": str(place / "run"),
        "EARWITNESS_STATE": str(place / "home" / "state"),
        "COLUMNS": "160",
        "PYTHONPATH": str(_TESTS),
    }
    command = ["dbus-run-session", "--", "sh", "-c", 'echo "$DBUS_SESSION_BUS_ADDRESS"; cat >/dev/null']
    with subprocess.Popen(command, env=own, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as bus:
        assert bus.stdout is not None and bus.stdin is not None
        own["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        made = Session(place, own)
        try:
            made._python(_MAKE, made.vault, made.dropped, "watched" if watched else "bare")
            if not made.vault.exists():
                raise VaultMissing(folder=made.vault)
            yield made
        finally:
            bus.stdin.close()
            bus.wait(20)
