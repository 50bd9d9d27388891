"""ClamAV's daemon: a real one that knows a single virus, and impostors that answer as told."""

from __future__ import annotations

import contextlib
import io
import shutil
import socket
import subprocess
import tempfile
import threading
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from earwitness_core.intake.clamd_conf import Clamd, read_conf
from helpers.waiting import wait_until

# The EICAR test string, in parts so that no scanner takes this repository for infected.
EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-" + "FILE!$H+H*").encode()


def eicar_zip() -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("folder/inner.com", EICAR)
    return memory.getvalue()


@dataclass(frozen=True, slots=True)
class ClamDaemon:
    """A running clamd; its limits are small, so that tests need no large files."""

    folder: Path
    conf: str

    @property
    def clamd(self) -> Clamd:
        found = read_conf(self.conf)
        assert found is not None
        return found

    @classmethod
    @contextlib.contextmanager
    def started(cls) -> Iterator[ClamDaemon]:
        """Skips the test where Debian's clamav-daemon is not installed."""
        program = shutil.which("clamd", path="/usr/sbin:/usr/local/sbin:/usr/bin")
        if program is None:
            pytest.skip("clamav-daemon is not installed")
        with tempfile.TemporaryDirectory(prefix="clamd-") as place:
            daemon = cls(Path(place), _conf(Path(place)))
            (daemon.folder / "database").mkdir()
            (daemon.folder / "temporary").mkdir()
            signature = f"Test.Eicar:0:*:{EICAR.hex()}\n"  # any file type, anywhere in it
            (daemon.folder / "database" / "own.ndb").write_text(signature)
            conf = daemon.folder / "clamd.conf"
            conf.write_text(daemon.conf)
            child = subprocess.Popen([program, "-c", conf], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                wait_until(lambda: (daemon.folder / "socket").exists() or child.poll() is not None, what="clamd")
                assert child.poll() is None, "clamd did not start"
                yield daemon
            finally:
                child.kill()
                child.wait()


def _conf(folder: Path) -> str:
    return "\n".join(
        [
            "# as Debian's, but for one user and with small limits",
            "Foreground yes",
            f"LocalSocket {folder}/socket",
            f"DatabaseDirectory {folder}/database",
            f"TemporaryDirectory {folder}/temporary",
            "MaxFileSize 2M",
            "MaxScanSize 2M",
            "StreamMaxLength 3M",
            "",
        ]
    )


@contextlib.contextmanager
def impostor(folder: Path, behave: Callable[[socket.socket], None]) -> Iterator[Clamd]:
    """Something that listens where clamd should, and behaves as told with each caller."""
    place = str(folder / "impostor")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(place)
        server.listen()
        server.settimeout(0.05)
        over = threading.Event()

        def serve() -> None:
            while not over.is_set():
                with contextlib.suppress(TimeoutError):
                    caller, _ = server.accept()
                    with caller, contextlib.suppress(OSError):
                        behave(caller)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield Clamd(place, most_bytes=1 << 30)
        finally:
            over.set()
            thread.join(10)


def answering(answer: bytes) -> Callable[[socket.socket], None]:
    """Hears all of the stream and then says this."""

    def behave(caller: socket.socket) -> None:
        heard = b""
        while not heard.endswith(b"\0\0\0\0"):
            part = caller.recv(1 << 16)
            if not part:
                return
            heard = heard[-8:] + part
        caller.sendall(answer)

    return behave
