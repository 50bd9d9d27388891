"""The user unit for systemd. Pure text; keepers.py writes it and talks to the system.

Left out on purpose: MemoryDenyWriteExecute (CTranslate2 makes machine code), PrivateDevices (graphics cards),
SystemCallFilter (engines raise their own, and need landlock and seccomp for it), ProtectHome (recordings lie there).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from earwitness_desktop.service.plan import ServicePlan

# Refusals that the next start would end in as well: a person is needed (core/earwitness_core/errors.py).
HOPELESS = (2, 23, 24, 29)
# Tried on this very system before they are written (keepers.py): where a user's service may not have them it would not
# start at all. ProtectKernelTunables and ProtectControlGroups guard what a person may not write anyway.
WALLS = ("ProtectSystem=strict", "PrivateTmp=yes")
_TEMPORARY = (Path("/tmp"), Path("/var/tmp"))  # noqa: S108 — looked for, not used


def unit(plan: ServicePlan) -> str:
    """The text of NAME.service."""
    return "\n".join(_lines(plan)) + "\n"


def _lines(plan: ServicePlan) -> Iterator[str]:
    yield "# Made by `earwitness watch install`; `earwitness watch uninstall` takes it away."
    yield "[Unit]"
    yield f"Description=Earwitness watches the folders of {_percents(plan.vault.name)}"
    yield "StartLimitIntervalSec=0"
    yield ""
    yield "[Service]"
    yield "Type=notify"
    yield "NotifyAccess=main"
    yield f"ExecStart={' '.join(_quoted(word, dollars=True) for word in plan.command)}"
    yield "ExecReload=/bin/kill -HUP $MAINPID"
    for name, value in plan.environment.items():
        yield f"Environment={_quoted(f'{name}={value}')}"
    # The keyring may be closed, the disk not there yet, or another Earwitness at work: wait, ever longer.
    yield "Restart=on-failure"
    yield "RestartSec=10"
    yield "RestartSteps=6"
    yield "RestartMaxDelaySec=600"
    yield f"RestartPreventExitStatus={' '.join(str(code) for code in HOPELESS)}"
    yield "TimeoutStartSec=900"  # a new version may have to copy and bring up the vault first
    yield "TimeoutStopSec=60"
    yield "WatchdogSec=300"
    yield "KillMode=mixed"
    yield "OOMPolicy=continue"  # the kernel takes an engine first, and its window is tried again
    yield "StandardInput=null"
    yield "StandardOutput=null"
    yield "StandardError=journal"
    yield "UMask=0077"
    yield "LimitCORE=0"
    if plan.polite:
        yield from ("Nice=10", "CPUWeight=20", "IOSchedulingClass=idle")
    yield "NoNewPrivileges=yes"
    yield f"RestrictAddressFamilies=AF_UNIX{' AF_INET AF_INET6' if plan.local_tcp else ''}"
    yield from ("RestrictNamespaces=yes", "RestrictRealtime=yes", "RestrictSUIDSGID=yes", "LockPersonality=yes")
    yield "SystemCallArchitectures=native"
    if plan.walled:
        yield from _walls(plan)
    yield ""
    yield "[Install]"
    yield "WantedBy=default.target"


def _walls(plan: ServicePlan) -> Iterator[str]:
    """A file system of its own: all of it is read-only but what the service has to write."""
    yield WALLS[0]
    if not any(folder.is_relative_to(place) for folder in (plan.vault, *plan.writable) for place in _TEMPORARY):
        yield WALLS[1]
    for folder in plan.writable:
        yield f"ReadWritePaths={_quoted(f'-{folder}')}"  # "-": a disk that is not there is no reason not to start


def _quoted(word: str, *, dollars: bool = False) -> str:
    """A word of a unit file (systemd.syntax(7)); `dollars` for commands, where they would name variables."""
    escaped = _percents(word).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped.replace("$", "$$") if dollars else escaped}"'


def _percents(text: str) -> str:
    return text.replace("%", "%%")
