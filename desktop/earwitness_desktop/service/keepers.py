"""Who keeps services on this system: systemd, launchd or Windows' task scheduler. Asked by their own commands."""

from __future__ import annotations

import getpass
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from earwitness_core.errors import Refused
from earwitness_core.paths import state_folder
from earwitness_desktop.service import others, systemd
from earwitness_desktop.service.plan import ServicePlan

_PATIENCE_S = 60.0


class KeeperFailed(Refused):
    """The system's keeper of services did not do it."""


class Keeper(Protocol):
    """One way to keep a service."""

    kind: str

    def file(self, name: str) -> Path:
        """Where the service is written down."""

    def write(self, plan: ServicePlan) -> Path:
        """Write it down, or anew; nothing is started."""

    def start(self, name: str) -> None:
        """Start it now and at every log-in. Raises KeeperFailed; it is written down then all the same."""

    def remove(self, name: str) -> None:
        """Stop it, and take away what was written."""

    def is_active(self, name: str) -> bool | None:
        """Whether the keeper says that it runs; None when the keeper cannot be asked."""

    def last_exit(self, name: str) -> int | None:
        """With which exit code it ended last, 0 or none if it did not; None when the keeper does not say."""

    def by_hand(self, name: str) -> str:
        """The command that starts it, for a person."""


class Systemd:
    kind = "systemd"

    def file(self, name: str) -> Path:
        config = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
        return Path(config) / "systemd" / "user" / f"{name}.service"

    def write(self, plan: ServicePlan) -> Path:
        return _write(self.file(plan.name), systemd.unit(plan).encode())

    def start(self, name: str) -> None:
        _ask("systemctl", "--user", "daemon-reload")
        _ask("systemctl", "--user", "enable", f"{name}.service")
        _ask("systemctl", "--user", "restart", "--no-block", f"{name}.service")

    def remove(self, name: str) -> None:
        if self.can_be_asked():
            _run("systemctl", "--user", "disable", "--now", f"{name}.service")
        self.file(name).unlink(missing_ok=True)
        wanted = self.file(name).parent / "default.target.wants" / f"{name}.service"
        wanted.unlink(missing_ok=True)
        if self.can_be_asked():
            _run("systemctl", "--user", "daemon-reload")
            _run("systemctl", "--user", "reset-failed", f"{name}.service")

    def is_active(self, name: str) -> bool | None:
        if not self.can_be_asked():
            return None
        return _run("systemctl", "--user", "is-active", "--quiet", f"{name}.service").returncode == 0

    def by_hand(self, name: str) -> str:
        return f"systemctl --user daemon-reload && systemctl --user enable --now {name}.service"

    def can_be_asked(self) -> bool:
        """Whether there is a user manager: not in a container, nor after `su`."""
        return shutil.which("systemctl") is not None and _run("systemctl", "--user", "show-environment").returncode == 0

    def has_walls(self) -> bool:
        """Whether a user's service can have a file system of its own here: some systems forbid what it needs
        (unprivileged user namespaces), and then the service would not start at all."""
        walls = [part for wall in systemd.WALLS for part in ("-p", wall)]
        tried = ("systemd-run", "--user", "--wait", "--quiet", "--collect", *walls, "true")
        return self.can_be_asked() and _run(*tried).returncode == 0

    def last_exit(self, name: str) -> int | None:
        told = _run("systemctl", "--user", "show", "--value", "-p", "ExecMainStatus", f"{name}.service").stdout.strip()
        return int(told) if told.isdigit() else None


class Launchd:
    kind = "launchd"

    def file(self, name: str) -> Path:
        return Path.home() / "Library" / "LaunchAgents" / f"{others.label(name)}.plist"

    def write(self, plan: ServicePlan) -> Path:
        return _write(self.file(plan.name), others.agent(plan))

    def start(self, name: str) -> None:
        _run("launchctl", "bootout", f"{self._domain()}/{others.label(name)}")  # an older one, if there is any
        _ask("launchctl", "bootstrap", self._domain(), str(self.file(name)))

    def remove(self, name: str) -> None:
        _run("launchctl", "bootout", f"{self._domain()}/{others.label(name)}")
        self.file(name).unlink(missing_ok=True)

    def is_active(self, name: str) -> bool | None:
        told = _run("launchctl", "print", f"{self._domain()}/{others.label(name)}")
        return told.returncode == 0 and "state = running" in told.stdout

    def last_exit(self, name: str) -> int | None:
        return None

    def by_hand(self, name: str) -> str:
        return f"launchctl bootstrap {self._domain()} {self.file(name)}"

    def _domain(self) -> str:
        return f"gui/{os.getuid()}"


class TaskScheduler:
    kind = "task scheduler"

    def file(self, name: str) -> Path:
        return state_folder() / f"{name}.task.xml"

    def write(self, plan: ServicePlan) -> Path:
        domain = os.environ.get("USERDOMAIN", "")
        user = f"{domain}\\{getpass.getuser()}" if domain else getpass.getuser()
        return _write(self.file(plan.name), others.task(plan, user=user))

    def start(self, name: str) -> None:
        _ask("schtasks", "/Create", "/TN", self._task(name), "/XML", str(self.file(name)), "/F")
        _ask("schtasks", "/Run", "/TN", self._task(name))

    def remove(self, name: str) -> None:
        _run("schtasks", "/End", "/TN", self._task(name))
        _run("schtasks", "/Delete", "/TN", self._task(name), "/F")
        self.file(name).unlink(missing_ok=True)

    def is_active(self, name: str) -> bool | None:
        told = _run("schtasks", "/Query", "/TN", self._task(name), "/FO", "CSV", "/NH")
        return told.returncode == 0 and "Running" in told.stdout

    def last_exit(self, name: str) -> int | None:
        return None

    def by_hand(self, name: str) -> str:
        return f'schtasks /Create /TN "{self._task(name)}" /XML "{self.file(name)}" /F'

    def _task(self, name: str) -> str:
        return f"Earwitness\\{name}"


def keeper_of_this_system() -> Keeper:
    """Raises Refused where none of the three is."""
    if sys.platform == "darwin":
        return Launchd()
    if sys.platform == "win32":
        return TaskScheduler()
    if sys.platform == "linux":
        return Systemd()
    raise Refused(
        "This system has no keeper of services that Earwitness knows.",
        next_step="Start `earwitness watch` by whatever starts your programs.",
    )


def _write(file: Path, content: bytes) -> Path:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        aside = file.with_name(f".{file.name}.new")
        aside.write_bytes(content)
        aside.replace(file)
    except OSError as cause:
        raise KeeperFailed(f"{file} cannot be written.", next_step="Check the rights of its folder.") from cause
    return file


def _ask(*command: str) -> None:
    done = _run(*command)
    if done.returncode != 0:
        said = " ".join((done.stderr or done.stdout).split())[:200]
        raise KeeperFailed(f"`{' '.join(command)}` failed: {said or 'it did not say why'}.")


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    """A program that is missing or hangs counts as one that failed."""
    try:
        return subprocess.run(
            _found(command),
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_PATIENCE_S,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.TimeoutExpired) as problem:
        return subprocess.CompletedProcess(command, 127, "", type(problem).__name__)


def _found(command: Sequence[str]) -> list[str]:
    return [shutil.which(command[0]) or command[0], *command[1:]]
