"""What this machine is: processor, graphics, memory, disks, clock."""

from __future__ import annotations

import contextlib
import ctypes.util
import os
import platform
import shutil
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import psutil

from earwitness_core.paths import models_folder, state_folder
from earwitness_desktop.cli.checks.found import Check
from earwitness_desktop.cli.screen import count, size

_MIB = 1 << 20
_GIB = 1 << 30
_LITTLE_DISK = 500 * _MIB
# CTranslate2 4.x is built for CUDA 12 and cuDNN 9; it loads these by name when a graphics card is used.
_CUDA_LIBRARIES = {
    "linux": ("libcublas.so.12", "libcudnn.so.9"),
    "win32": ("cublas64_12.dll", "cudnn64_9.dll"),
}
_CUDA = "pip install nvidia-cublas-cu12 nvidia-cudnn-cu12"


def system() -> str:
    """This machine in a line, without its name."""
    return f"{platform.system()} {platform.release()}, {platform.machine()}, Python {platform.python_version()}"


def processor() -> Check:
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


def graphics() -> Check:
    from earwitness_core.engines import probe

    if not has_graphics_card():
        return Check("graphics", "ok", "There is no NVIDIA graphics card; the processor does the work.")
    found = probe("earwitness_desktop.cli.checks.machine:count_graphics_processors", 30.0)
    if found.works:
        return Check("graphics", "ok", "A graphics card works for speech.")
    used = "the processor does the work."
    if not driver_answers():
        said = f"There is an NVIDIA graphics card, and its driver does not answer: {used}"
        return Check("graphics", "warning", said, install="Install NVIDIA's driver, and restart the machine.")
    lacking = missing_cuda_libraries()
    if lacking:
        said = f"There is a graphics card, and speech does not find {' and '.join(lacking)}: {used}"
        return Check("graphics", "warning", said, install=_CUDA)
    said = f"There is a graphics card that speech cannot use ({found.outcome.value}): {used}"
    return Check("graphics", "warning", said)


def has_graphics_card() -> bool:
    return Path("/dev/nvidiactl").exists() or Path("/dev/dxg").exists() or shutil.which("nvidia-smi") is not None


def driver_answers() -> bool:
    import subprocess

    tool = shutil.which("nvidia-smi")
    if tool is None:
        return False
    with contextlib.suppress(OSError, subprocess.TimeoutExpired):
        return subprocess.run([tool, "-L"], capture_output=True, timeout=20, check=False).returncode == 0
    return False


def missing_cuda_libraries() -> list[str]:
    """Of those that speech needs on a card, the ones nothing on this system finds."""
    return [name for name in _CUDA_LIBRARIES.get(sys.platform, ()) if not _is_found(name)]


def _is_found(library: str) -> bool:
    stem = library.removeprefix("lib").split(".so")[0]
    if ctypes.util.find_library(stem):
        return True
    places = [Path(place) for place in os.environ.get("LD_LIBRARY_PATH", "").split(os.pathsep) if place]
    wheels = [Path(place) / "nvidia" for place in sys.path if place and (Path(place) / "nvidia").is_dir()]
    return any((place / library).exists() for place in places) or any(
        True for place in wheels for _ in place.glob(f"*/*/{library}")
    )


def count_graphics_processors(_config: object) -> None:
    """Run in a throw-away process: ends well only when CTranslate2 sees a graphics processor it can use."""
    import ctranslate2

    from earwitness_core.errors import EngineRefused
    from earwitness_core.outcomes import Outcome

    if not ctranslate2.get_cuda_device_count() or not ctranslate2.get_supported_compute_types("cuda"):
        raise EngineRefused(Outcome.UNSUPPORTED)


def memory() -> Check:
    from earwitness_core.catalogue import Machine

    here = Machine.look(models_folder())
    said = f"{size(here.available_bytes)} of {size(here.memory_bytes)} of memory are free."
    if here.memory_bytes < 2 * _GIB:
        return Check("memory", "warning", f"{said} That is little: only the small models fit.")
    if here.available_bytes < 1.5 * _GIB:
        return Check("memory", "warning", f"{said} Transcription needs about 1.5 GB: close other programs.")
    return Check("memory", "ok", said)


def disks() -> Iterator[Check]:
    """Of the models, the logs, and each vault that was opened here."""
    from earwitness_desktop.shared.known import known_folders

    places = [("disk for models", models_folder()), ("disk for logs", state_folder())]
    places += [(f"disk of {folder.name}", folder) for folder in known_folders()]
    for name, folder in places:
        free = shutil.disk_usage(_existing(folder)).free
        low = free < _LITTLE_DISK
        how = "Free some space, or move it: EARWITNESS_MODELS names another folder." if low else None
        yield Check(name, "warning" if low else "ok", f"{size(free)} are free at {folder}.", install=how)


def clock() -> Check:
    """A clock that is wrong spoils dates of recordings and the certificates of downloads; nothing else here."""
    from earwitness_core import clock as code

    now = datetime.now(UTC)
    built = datetime.fromtimestamp(Path(code.__file__).stat().st_mtime, UTC)
    if now < built or now.year > built.year + 20:
        said = f"The clock says {now:%Y-%m-%d %H:%M} UTC, which cannot be: dates and downloads will be wrong."
        how = "sudo timedatectl set-ntp true" if sys.platform == "linux" else "Set the date and time of this machine."
        return Check("clock", "warning", said, install=how)
    return Check("clock", "ok", f"The clock says {now:%Y-%m-%d %H:%M} UTC.")


def _existing(folder: Path) -> Path:
    return next(parent for parent in (folder, *folder.absolute().parents) if parent.exists())
