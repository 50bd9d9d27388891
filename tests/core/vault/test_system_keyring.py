"""The keyring slot with the desktop's real Secret Service, started for the test on a bus of its own."""

from __future__ import annotations

from pathlib import Path

from helpers.keyrings import in_a_session

_PROGRAM = """
import sys
from pathlib import Path
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
    done = in_a_session(_PROGRAM, str(tmp_path / "a.earwitness"), place=tmp_path)

    assert done.stdout.split("\n") == [
        "keyring.backends.SecretService.Keyring",
        "opened",
        "opened again",
        "removed",
        "",
    ], done.stderr
