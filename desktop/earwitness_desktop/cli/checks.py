"""What `doctor` looks at: each check says what it found, and what brings what is missing on this very system.

A check never fails and never hangs: what may crash (a graphics driver) is tried in a throw-away process.
"""

from __future__ import annotations

import contextlib
import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

from earwitness_core.errors import EarwitnessError
from earwitness_core.paths import models_folder, state_folder
from earwitness_desktop.cli.screen import count, size

_MIB = 1 << 20
_GIB = 1 << 30
_SPEECH_EXTRA = 'pip install "earwitness[speech]"'
_REINSTALL = "pip install --force-reinstall earwitness"
KEYRINGS = {"apt-get": "gnome-keyring", "dnf": "gnome-keyring", "pacman": "gnome-keyring", "zypper": "gnome-keyring"}
SCANNERS = {
    "apt-get": "clamav-daemon",
    "dnf": "clamd clamav-update",
    "pacman": "clamav",
    "zypper": "clamav",
    "brew": "clamav",
}
_INSTALL = {
    "apt-get": "sudo apt-get install -y",
    "dnf": "sudo dnf install -y",
    "pacman": "sudo pacman -S --noconfirm",
    "zypper": "sudo zypper install -y",
    "brew": "brew install",
}


@dataclass(frozen=True)
class Check:
    """`state`: ok | missing | warning. `needed`: without it the main job does not work."""

    id: str
    state: str
    says: str
    needed: bool = False
    install: str | None = None

    @property
    def stops_the_work(self) -> bool:
        return self.needed and self.state == "missing"


def system() -> str:
    """This machine in a line, without its name."""
    return f"{platform.system()} {platform.release()}, {platform.machine()}, Python {platform.python_version()}"


def all_checks() -> Iterator[Check]:
    """Every check, quick ones first."""
    for check in (_cipher, _keyring, _scanner, _decoder, _speech, _speakers, _processor, _graphics):
        try:
            yield check()
        except Exception as problem:  # noqa: BLE001 — a check that fails has found something
            name = check.__name__.strip("_")
            yield Check(name, "warning", f"This could not be looked at ({type(problem).__name__}).")
    yield from _models()
    yield from _memory()
    yield from _disk()


def _cipher() -> Check:
    try:
        import sqlcipher3.dbapi2 as sqlcipher
    except ImportError:
        return Check("cipher", "missing", "The encrypted database engine is not installed.", True, _REINSTALL)
    connection = sqlcipher.connect(":memory:")
    try:
        found = connection.execute("PRAGMA cipher_version").fetchone()
    finally:
        connection.close()
    if not found:
        return Check("cipher", "missing", "The database engine that is installed does not encrypt.", True, _REINSTALL)
    return Check("cipher", "ok", f"Vaults are encrypted by SQLCipher {found[0]}.", True)


def _keyring() -> Check:
    from earwitness_core.vault.keyring_store import KeyringStore

    try:
        return Check("keyring", "ok", f"The system keyring can remember a vault: {KeyringStore().name}.")
    except EarwitnessError:
        said = "There is no system keyring here: the passphrase is asked for every time."
        return Check("keyring", "missing", said, install=install_command(KEYRINGS))


def _scanner() -> Check:
    from earwitness_core.intake import Scanner

    health = Scanner().health()
    if health.available:
        return Check("virus scanner", "ok", f"Files are checked for viruses: {health.version}.")
    said = "No virus scanner answers: files are taken unchecked, unless the vault requires the check."
    return Check("virus scanner", "missing", said, install=install_command(SCANNERS))


def _decoder() -> Check:
    try:
        import av
    except ImportError:
        return Check("decoder", "missing", "Recordings cannot be read: PyAV is not installed.", True, _SPEECH_EXTRA)
    libavcodec = ".".join(str(part) for part in av.library_versions["libavcodec"])
    return Check(
        "decoder", "ok", f"Recordings are read by PyAV {av.__version__} with FFmpeg's libavcodec {libavcodec}.", True
    )


def _speech() -> Check:
    try:
        import ctranslate2
        import faster_whisper
    except ImportError:
        return Check(
            "speech", "missing", "Speech cannot be transcribed: faster-whisper is missing.", True, _SPEECH_EXTRA
        )
    kinds = ", ".join(sorted(ctranslate2.get_supported_compute_types("cpu")))
    said = f"Speech is transcribed by faster-whisper {faster_whisper.__version__} (CPU: {kinds})."
    return Check("speech", "ok", said, True)


def _speakers() -> Check:
    try:
        import kaldi_native_fbank  # noqa: F401
        import onnxruntime
    except ImportError:
        said = "Speakers cannot be told apart: ONNX Runtime is missing."
        return Check("speakers", "missing", said, install=_SPEECH_EXTRA)
    return Check("speakers", "ok", f"Speakers are told apart with ONNX Runtime {onnxruntime.__version__}.")


def _processor() -> Check:
    cores = psutil.cpu_count(logical=False) or os.cpu_count() or 1
    features = _processor_features()
    said = f"{count(cores, 'processor core')}{', ' + ', '.join(features) if features else ''}."
    if platform.machine().lower() in ("x86_64", "amd64") and sys.platform == "linux" and "avx2" not in features:
        return Check("processor", "warning", f"{said} Without AVX2 transcription is several times slower.")
    return Check("processor", "ok", said)


def _processor_features() -> list[str]:
    with contextlib.suppress(OSError):
        for row in Path("/proc/cpuinfo").read_text("ascii", "replace").splitlines():
            if row.startswith("flags"):
                return [name for name in ("avx", "avx2", "avx512f", "avx512_vnni", "amx_int8") if name in row.split()]
    return []


def _graphics() -> Check:
    from earwitness_core.engines import probe

    found = probe("earwitness_desktop.cli.checks:count_graphics_processors", 30.0)
    if found.works:
        return Check("graphics", "ok", "A graphics processor works for speech.")
    return Check("graphics", "ok", "No graphics processor is used; the processor does the work.")


def count_graphics_processors(_config: object) -> None:
    """Run in a throw-away process: ends well only when CTranslate2 sees a graphics processor it can use."""
    import ctranslate2

    from earwitness_core.errors import EngineRefused
    from earwitness_core.outcomes import Outcome

    if not ctranslate2.get_cuda_device_count() or not ctranslate2.get_supported_compute_types("cuda"):
        raise EngineRefused(Outcome.UNSUPPORTED)


def _models() -> Iterator[Check]:
    from earwitness_core.catalogue import ModelStore

    states = ModelStore(models_folder()).list()
    can_hear = any(one.state == "ready" and one.entry.purpose == "speech" for one in states)
    for one in states:
        if not one.entry.embedded:
            continue
        needed = one.entry.purpose == "speech" and not can_hear
        name = f"model {one.entry.id}"
        if one.state == "ready":
            yield Check(name, "ok", f"{one.entry.title} is here.", needed)
        else:
            word = "is damaged" if one.state == "damaged" else "is not here"
            yield Check(name, "missing", f"{one.entry.title} {word}.", needed, f"earwitness models get {one.entry.id}")


def _memory() -> Iterator[Check]:
    free = psutil.virtual_memory().available
    said = f"{size(free)} of memory are free."
    if free < 1.5 * _GIB:
        yield Check("memory", "warning", f"{said} Transcription needs about 1.5 GB: close other programs.")
    else:
        yield Check("memory", "ok", said)


def _disk() -> Iterator[Check]:
    for name, folder in (("disk for models", models_folder()), ("disk for logs", state_folder())):
        free = shutil.disk_usage(_existing(folder)).free
        low = free < 500 * _MIB
        yield Check(name, "warning" if low else "ok", f"{size(free)} are free at {folder}.")


def _existing(folder: Path) -> Path:
    return next(parent for parent in (folder, *folder.absolute().parents) if parent.exists())


def install_command(packages: dict[str, str], which: Callable[[str], str | None] = shutil.which) -> str | None:
    """How this system installs it; None where only its vendor's own way exists."""
    for manager, package in packages.items():
        if which(manager):
            return f"{_INSTALL[manager]} {package}"
    return None
