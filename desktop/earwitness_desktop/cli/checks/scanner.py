"""The virus scanner: installed, running, let in, and with signatures that are not old."""

from __future__ import annotations

import re
import shutil
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from earwitness_desktop.cli.checks.found import Check
from earwitness_desktop.cli.checks.installing import SCANNERS, install_command

_ID = "virus scanner"
_UNCHECKED = "files are taken unchecked, unless the vault requires the check."
_OLD = timedelta(days=7)
_PLACES = ("/usr/sbin/clamd", "/usr/local/sbin/clamd", "/opt/homebrew/sbin/clamd", r"C:\Program Files\ClamAV\clamd.exe")
_SIGNATURES = ("/var/lib/clamav", "/usr/local/var/lib/clamav", "/opt/homebrew/var/lib/clamav")


def scanner() -> Check:
    from earwitness_core.errors import IntakeRefused
    from earwitness_core.intake import Scanner

    try:
        health = Scanner().health()
    except IntakeRefused as refused:  # somebody is there and does not let us in
        how = 'sudo usermod -aG clamav "$USER" (then log in again), or LocalSocketMode 666 in clamd.conf'
        return Check(_ID, "missing", refused.sentence, install=how)
    if not health.available:
        return _absent()
    age = signature_age(health.version)
    if age is not None and age > _OLD:
        said = f"Files are checked for viruses, with signatures that are {age.days} days old: {health.version}."
        return Check(_ID, "warning", said, install=_FRESHEN)
    most = "" if not health.most_bytes else f" Files over {health.most_bytes >> 20} MB are too large for it."
    return Check(_ID, "ok", f"Files are checked for viruses: {health.version}.{most}")


_FRESHEN = "sudo freshclam" if sys.platform != "win32" else "freshclam"


def _absent() -> Check:
    """Not installed; installed without signatures, and so not started; or not started."""
    if not (shutil.which("clamd") or any(Path(place).exists() for place in _PLACES)):
        return Check(_ID, "missing", f"No virus scanner is installed: {_UNCHECKED}", install=install_command(SCANNERS))
    folders = [Path(place) for place in _SIGNATURES if Path(place).is_dir()]
    if folders and not any(one.suffix in (".cvd", ".cld", ".cud") for folder in folders for one in folder.iterdir()):
        said = f"A virus scanner is installed and has no signatures yet, so it does not start: {_UNCHECKED}"
        return Check(_ID, "missing", said, install=f"{_FRESHEN} && {_start()}")
    said = f"A virus scanner is installed and does not answer: {_UNCHECKED}"
    return Check(_ID, "missing", said, install=_start())


def _start() -> str:
    if sys.platform == "darwin":
        return "brew services start clamav"
    if sys.platform == "win32":
        return "net start clamd"
    if shutil.which("apt-get"):
        return "sudo systemctl enable --now clamav-daemon"
    if shutil.which("dnf"):
        return "sudo systemctl enable --now clamd@scan"
    if shutil.which("rc-update"):
        return "sudo rc-update add clamd && sudo rc-service clamd start"
    return "sudo systemctl enable --now clamav-daemon.service"


def signature_age(version: str, now: datetime | None = None) -> timedelta | None:
    """By the daemon's own line: ClamAV 1.4.3/27800/Sun Nov  1 08:25:12 2026. None when it does not say."""
    found = re.search(r"/\d+/(\w{3} \w{3} +\d+ [\d:]{8} \d{4})\s*$", version)
    if found is None:
        return None
    try:
        made = datetime.strptime(" ".join(found[1].split()), "%a %b %d %H:%M:%S %Y").replace(tzinfo=UTC)
    except ValueError:
        return None
    return (now or datetime.now(UTC)) - made
