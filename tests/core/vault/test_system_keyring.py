"""The keyring slot with the desktop's real Secret Service, started for the test on a bus of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_CHILD = """
import subprocess, sys
from pathlib import Path
daemon = subprocess.run(
    ["gnome-keyring-daemon", "--unlock", "--components=secrets"], input=b"login", stdout=subprocess.DEVNULL, check=True
)
from earwitness_core.errors import KeyringUnavailable
from earwitness_core.vault import FromKeyring, add_keyring_slot, open_vault, remove_keyring_slot
from helpers.vaults import create, reopen
folder = Path(sys.argv[1])
with create(folder, keyring=True).vault as vault:
    slot, = vault.header_file.candidates()[0].header.of_kind("keyring")
    print(slot.facts["backend"])
open_vault(folder, FromKeyring()).close()
print("opened")
with reopen(folder) as vault:
    add_keyring_slot(vault)
    open_vault(folder, FromKeyring()).close()
    print("opened again")
    remove_keyring_slot(vault)
try:
    open_vault(folder, FromKeyring())
except KeyringUnavailable:
    print("removed")
"""


def test_the_desktops_keyring_opens_a_vault(tmp_path: Path) -> None:
    missing = [name for name in ("dbus-run-session", "gnome-keyring-daemon") if shutil.which(name) is None]
    if missing:
        pytest.skip(f"not installed here: {', '.join(missing)}")
    home = tmp_path / "home"
    runtime = tmp_path / "run"
    for place in (home, runtime):
        place.mkdir(mode=0o700)
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("DBUS", "XDG", "GNOME", "PYTHON_KEYRING"))
    }
    environment |= {"HOME": str(home), "XDG_RUNTIME_DIR": str(runtime), "XDG_DATA_HOME": str(home / "data")}
    command = ["dbus-run-session", "--", sys.executable, "-W", "error", "-c", _CHILD, str(tmp_path / "a.earwitness")]
    done = subprocess.run(
        command,
        cwd=Path(__file__).parents[2],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert done.stdout.split("\n") == [
        "keyring.backends.SecretService.Keyring",
        "opened",
        "opened again",
        "removed",
        "",
    ], done.stderr
