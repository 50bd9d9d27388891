"""What lets a Linux file manager open a vault: a starter, and the kind of file that a vault's header is.

By the freedesktop.org specifications of desktop entries and of shared MIME info. A folder has no kind of its own there:
the starter offers itself for folders, and a double-click on the file `header` in a vault opens it (decision 0176).
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from importlib import resources
from pathlib import Path

KIND = "application/x-earwitness-vault"
_STARTER = """[Desktop Entry]
Type=Application
Name=Earwitness
Comment=Recordings into searchable text, on this machine
Exec={command} %f
Icon=earwitness
Terminal=false
Categories=Office;AudioVideo;
MimeType={kind};inode/directory;
StartupWMClass=Earwitness
"""
_MIME = """<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="{kind}">
    <comment>Earwitness vault</comment>
    <magic priority="80"><match type="string" offset="0" value="EARWITNS"/></magic>
    <icon name="earwitness"/>
  </mime-type>
</mime-info>
"""


def install(command: list[str]) -> list[Path]:
    """Write starter, kind and icon for this person; what was written."""
    share = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    picture = resources.files("earwitness_resources").joinpath("icons", "earwitness.svg").read_text("utf-8")
    files = {
        share / "applications" / "earwitness.desktop": _STARTER.format(command=shlex.join(command), kind=KIND),
        share / "mime" / "packages" / "earwitness.xml": _MIME.format(kind=KIND),
        share / "icons" / "hicolor" / "scalable" / "apps" / "earwitness.svg": picture.replace(
            "currentColor", "#1d5c6b"
        ),
    }
    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    for program, folder in (("update-mime-database", "mime"), ("update-desktop-database", "applications")):
        if found := shutil.which(program):
            subprocess.run([found, str(share / folder)], check=False, capture_output=True)
    return list(files)
