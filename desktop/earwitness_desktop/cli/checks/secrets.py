"""The keyring that may remember a vault."""

from __future__ import annotations

import os
import shutil
import sys

from earwitness_core.errors import EarwitnessError
from earwitness_desktop.cli.checks.found import Check
from earwitness_desktop.cli.checks.installing import KEYRINGS, install_command

_ASKED = "the passphrase is asked for every time, and nothing can watch in the background."


def keyring() -> Check:
    from earwitness_core.vault.keyring_store import KeyringStore

    try:
        return Check("keyring", "ok", f"The system keyring can remember a vault: {KeyringStore().name}.")
    except EarwitnessError:
        pass
    if sys.platform != "linux":
        return Check("keyring", "missing", f"The system keyring cannot be used here: {_ASKED}")
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS") and not os.environ.get("XDG_RUNTIME_DIR"):
        said = f"There is no session for a keyring (a plain `su` or `ssh` has none): {_ASKED}"
        return Check("keyring", "missing", said, install="Log in at the desktop, or: loginctl enable-linger")
    if shutil.which("gnome-keyring-daemon") or shutil.which("kwalletd6") or shutil.which("kwalletd5"):
        said = f"A keyring is installed and does not answer: {_ASKED}"
        how = "gnome-keyring-daemon --start --components=secrets (a desktop does this at log-in)"
        return Check("keyring", "missing", said, install=how)
    return Check("keyring", "missing", f"There is no system keyring here: {_ASKED}", install=install_command(KEYRINGS))
