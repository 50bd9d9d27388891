"""What a service of one vault is: its name, its command, what it may write. The same for every system; pure."""

from __future__ import annotations

import hashlib
import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from earwitness_core.errors import Refused

# What says where models and state are, when somebody moved them. Never anything that opens a vault.
PASSED_ON = ("EARWITNESS_MODELS", "EARWITNESS_STATE")


@dataclass(frozen=True, slots=True)
class ServicePlan:
    """`writable` are the folders it has to write to, on systems where the rest can be made read-only.

    `polite`: it gives way to whatever the person does. `walled`: this system can give a service a file system of its
    own. `local_tcp`: the virus scanner listens on the loopback interface and not on a socket file.
    """

    vault: Path
    program: tuple[str, ...]
    writable: tuple[Path, ...]
    environment: Mapping[str, str] = field(default_factory=dict)
    polite: bool = True
    walled: bool = True
    local_tcp: bool = False

    def __post_init__(self) -> None:
        for text in (*self.command, *map(str, self.writable), *self.environment.values()):
            if any(ord(one) < 32 for one in text) or not text.isprintable():
                raise Refused("A path with line breaks or control characters cannot be written into a service's file.")

    @property
    def name(self) -> str:
        return service_name(self.vault)

    @property
    def command(self) -> tuple[str, ...]:
        return (*self.program, "watch", "serve", "--vault", str(self.vault))


def service_name(vault: Path) -> str:
    """For people to recognise, and one per folder: earwitness-norwell-3f2a1c."""
    slug = re.sub(r"[^a-z0-9]+", "-", vault.name.removesuffix(".earwitness").lower()).strip("-")[:30]
    place = hashlib.sha256(os.fsencode(vault)).hexdigest()[:6]
    return f"earwitness-{slug or 'vault'}-{place}"


def this_program() -> tuple[str, ...]:
    """How this Earwitness is started: a packaged program by itself, else its Python with our module."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    python = Path(sys.executable)
    if sys.platform == "win32" and (windowless := python.with_name("pythonw.exe")).exists():
        python = windowless  # the other one opens a console at every log-in
    # -P: the folder a service is started in must not become a place to import from.
    return (str(python), "-P", "-m", "earwitness_desktop.entry")
