"""The mirror that does not lie in the vault's folder: a whole folder put back is found by what the keyring knows."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail

from earwitness_core.audit import verify
from earwitness_core.audit.verifying import FaultKind
from earwitness_core.vault import mirror
from earwitness_core.vault.mirror import Head
from helpers.keyrings import LockedKeyring, MemoryKeyring, in_a_session, using
from helpers.trails import act, attached, opened, tamper
from helpers.vaults import create

# Through the command line: nobody types a passphrase, the keyring opens the vault.
_PROGRAM = """
import json, shutil, sys
from pathlib import Path
from helpers.cli import run
from helpers.vaults import create
folder, older = Path(sys.argv[1]), Path(sys.argv[2])
create(folder, keyring=True).vault.close()

def earwitness(*words):
    return run(*words, "--vault", folder, "--json").answer

earwitness("project", "add", "Harbour")
shutil.copytree(folder, older)  # header, database and mirror: nothing in it disagrees
earwitness("project", "add", "Pier")
shutil.rmtree(folder)
shutil.copytree(older, folder)
for _ in range(2):
    print(json.dumps(earwitness("audit", "verify")))
"""


def test_a_whole_folder_put_back_is_found_by_the_desktops_keyring_and_told(tmp_path: Path) -> None:
    done = in_a_session(_PROGRAM, str(tmp_path / "a.earwitness"), str(tmp_path / "older"), place=tmp_path)

    assert done.returncode == 0, done.stderr
    first, again = (json.loads(line) for line in done.stdout.splitlines())
    assert first["mirrors"] == ["file", "keyring"], done.stderr
    assert len(first["told"]) == 1, "it is told"
    assert "the database was put back or cut" in first["told"][0]
    assert again["told"] == first["told"], "and stays on record, once"
    assert again["ok"], "what stands there since is sound"


def test_without_a_keyring_a_folder_put_back_is_not_noticed_and_verify_says_what_it_asked(tmp_path: Path) -> None:
    """As core/docs/audit.md §5 says. The day this fails, the promise there can be made larger."""
    with using(fail.Keyring()), create(tmp_path / "a.earwitness").vault as vault:  # type: ignore[no-untyped-call]
        attached(vault)
    shutil.copytree(vault.folder, tmp_path / "older")
    with opened(vault.folder) as later:
        act(later, "afterwards")
    _put_back(tmp_path / "older", vault.folder)
    with opened(vault.folder) as again:
        seen = verify(again)

    assert (seen.ok, seen.told, seen.mirrors) == (True, (), ("file",))


@pytest.mark.parametrize("broken", [fail.Keyring, LockedKeyring])
def test_a_keyring_that_fails_stops_no_work(tmp_path: Path, broken: type[KeyringBackend]) -> None:
    with using(MemoryKeyring()), create(tmp_path / "a.earwitness", keyring=True).vault as vault:
        attached(vault)
    with using(broken()), opened(vault.folder) as again:
        act(again, "Harbour")
        seen = verify(again)

    assert (seen.ok, seen.events, seen.mirrors) == (True, 2, ("file",))


def test_what_the_keyring_knows_of_an_open_vault_is_compared_too(tmp_path: Path) -> None:
    """Somebody with the database's key cuts the end off, and writes the mirror beside it anew."""
    with using(MemoryKeyring()):
        with create(tmp_path / "a.earwitness", keyring=True).vault as vault:
            attached(vault)
            act(vault, "one")
            act(vault, "two")
        with opened(vault.folder) as again:
            tamper(again, "DELETE FROM trail WHERE seq > 1")
            with again.read() as session:
                link = session.connection().exec_driver_sql("SELECT link FROM trail").scalar_one()
            mirror.write(again.folder, again.keys, Head(1, link))
            assert [(one.kind, one.first, one.last) for one in verify(again).faults] == [(FaultKind.CUT, 2, 3)]


def test_a_process_that_is_behind_does_not_put_the_keyring_back(tmp_path: Path) -> None:
    with using(MemoryKeyring()):
        with create(tmp_path / "a.earwitness", keyring=True).vault as behind:
            attached(behind)
            with opened(behind.folder) as ahead:
                for number in range(3):
                    act(ahead, str(number))
        known = mirror.read_from_keyring(behind.keys)

    assert known is not None
    assert known.seq == 4


def _put_back(older: Path, folder: Path) -> None:
    shutil.rmtree(folder)
    shutil.copytree(older, folder)
