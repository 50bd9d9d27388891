"""Changed, deleted, inserted, reordered, cut, put back: each is found, and where."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from earwitness_core.audit import Verification, verify
from earwitness_core.audit.event import digest_of, link_of
from earwitness_core.audit.verifying import FaultKind
from earwitness_core.vault import Vault, mirror
from earwitness_core.vault.backup import back_up, open_own_backup, restore
from earwitness_core.vault.store import DATABASE
from earwitness_core.vault.upkeep import move_vault, rekey_vault
from helpers import vault_children
from helpers.trails import act, actions, all_events, attached, copy_database, opened, tamper
from helpers.vaults import CHEAP, PASSPHRASE, make_vault, reopen

_COLUMNS = "at_ms, actor, action, reason, touched, salt, digest, link, mac"
_SWAP = """
    UPDATE trail SET seq = CASE seq WHEN 4 THEN -5 WHEN 5 THEN -4 END WHERE seq IN (4, 5)
"""


@pytest.fixture
def told(vault: Vault) -> Vault:
    """A vault with a trail of nine events."""
    attached(vault)
    for number in range(8):
        act(vault, f"project {number}")
    return vault


def found(vault: Vault) -> list[tuple[FaultKind, int, int]]:
    return [(one.kind, one.first, one.last) for one in verify(vault).faults]


def test_a_trail_that_was_left_alone_is_sound(told: Vault) -> None:
    seen = verify(told)

    assert seen.ok
    assert (seen.events, seen.head.seq, seen.told) == (9, 9, ())


@pytest.mark.parametrize("column", ["actor", "action", "reason", "at_ms", "touched", "salt", "digest", "link", "mac"])
def test_a_change_of_any_column_is_found_where_it_is(told: Vault, column: str) -> None:
    value = "at_ms + 1" if column == "at_ms" else "'x'" if column in ("actor", "action", "reason") else "zeroblob(32)"
    tamper(told, f"UPDATE trail SET {column} = {value} WHERE seq = 5")

    faults = found(told)
    assert (FaultKind.CHANGED, 5, 5) in faults
    assert {(kind, first) for kind, first, _ in faults} <= {(FaultKind.CHANGED, 5), (FaultKind.BROKEN, 6)}


def test_a_change_that_takes_the_public_chain_along_is_found(told: Vault) -> None:
    """By somebody who knows the format and not the vault's key: digests and links are right, the MAC is not."""
    _rewrite_from(told, 5)

    assert found(told)[0] == (FaultKind.CHANGED, 5, 5)


@pytest.mark.parametrize(("first", "last"), [(1, 1), (4, 4), (3, 6)])
def test_a_deletion_is_found_with_the_numbers_that_are_missing(told: Vault, first: int, last: int) -> None:
    tamper(told, f"DELETE FROM trail WHERE seq BETWEEN {first} AND {last}")

    assert found(told)[0] == (FaultKind.MISSING, first, last)
    assert {kind for kind, *_ in found(told)[1:]} <= {FaultKind.CUT}, "the mirror may know of what is missing"


def test_a_deletion_with_the_rest_moved_up_is_found(told: Vault) -> None:
    tamper(told, "DELETE FROM trail WHERE seq = 4", "UPDATE trail SET seq = -seq WHERE seq > 4")
    tamper(told, "UPDATE trail SET seq = -seq - 1 WHERE seq < 0")

    assert found(told)[0][:2] == (FaultKind.CHANGED, 4) or found(told)[0][:2] == (FaultKind.MOVED, 4)
    assert {first for _, first, _ in found(told)} >= set(range(4, 9))


def test_an_inserted_event_is_found(told: Vault) -> None:
    tamper(told, f"INSERT INTO trail (seq, {_COLUMNS}) SELECT 10, {_COLUMNS} FROM trail WHERE seq = 9")

    assert found(told) == [(FaultKind.CHANGED, 10, 10)]


def test_events_in_another_order_are_found_and_told_apart(told: Vault) -> None:
    tamper(told, _SWAP, "UPDATE trail SET seq = -seq WHERE seq < 0")

    assert {(kind, first) for kind, first, _ in found(told)} >= {(FaultKind.MOVED, 4), (FaultKind.MOVED, 5)}
    assert any("written as event 5" in one.says for one in verify(told).faults)


def test_a_cut_end_is_found_by_the_mirror_while_it_is_open_and_on_record_afterwards(tmp_path: Path) -> None:
    with make_vault(tmp_path) as vault:
        attached(vault)
        for number in range(8):
            act(vault, str(number), action="transcript.export")
        tamper(vault, "DELETE FROM trail WHERE seq > 6")
        assert found(vault) == [(FaultKind.CUT, 7, 9)]
        act(vault, "goes on")
        assert actions(vault)[-2:] == ["trail.cut", "project.add"]

    _require_told(vault.folder, "knew of event 9, and the database ended with 6")


def test_a_database_that_was_put_back_is_found_and_stays_on_record(tmp_path: Path) -> None:
    with make_vault(tmp_path) as vault:
        attached(vault)
        act(vault, "first")
    old = copy_database(vault.folder, tmp_path / "old.db")
    with opened(vault.folder) as later:
        for number in range(5):
            act(later, str(number))
    shutil.copy(old, vault.folder / DATABASE)

    _require_told(vault.folder, "knew of event 7, and the database ended with 2")
    with opened(vault.folder) as again:
        act(again, "on it goes")
    _require_told(vault.folder, "knew of event 7, and the database ended with 2")


def test_a_database_that_went_its_own_way_is_found(tmp_path: Path) -> None:
    """Further on than the mirror, but not from it."""
    with make_vault(tmp_path) as vault:
        attached(vault)
    shutil.copytree(vault.folder, tmp_path / "twin")
    with opened(vault.folder) as here:
        act(here, "here")
    with opened(tmp_path / "twin") as twin:
        for number in range(5):
            act(twin, f"there {number}")
    shutil.copy(tmp_path / "twin" / DATABASE, vault.folder / DATABASE)

    _require_told(vault.folder, "or went otherwise")


def test_a_mirror_that_is_gone_or_edited_is_told_once_and_made_anew(tmp_path: Path) -> None:
    with make_vault(tmp_path) as vault:
        attached(vault)
    file = vault.folder / mirror.FILE
    file.unlink()
    with opened(vault.folder) as again:
        assert actions(again)[-1] == "trail.unmirrored"
    file.write_bytes(file.read_bytes()[:-1] + b"\0")
    for _ in range(2):
        with opened(vault.folder) as again:
            seen = verify(again)
    assert seen.ok
    assert [("missing" in one, "damaged" in one) for one in seen.told] == [(True, False), (False, True)]


def test_a_kill_between_commit_and_mirror_raises_no_alarm(tmp_path: Path) -> None:
    with make_vault(tmp_path) as vault:
        attached(vault)
    for _ in range(3):
        victim = reopen(vault.folder)
        attached(victim)
        act(victim, f"not mirrored {_}")
        victim._dispose()  # as a kill: no last mirror
    with opened(vault.folder) as again:
        seen = verify(again)
        assert (seen.ok, seen.events, seen.told) == (True, 4, ())


def test_a_kill_at_any_moment_leaves_act_and_event_or_neither(tmp_path: Path) -> None:
    with make_vault(tmp_path) as vault:
        attached(vault)
    for _ in range(3):
        with vault_children.start(vault_children.act_on_record_for_ever, vault.folder) as child:
            for _ in range(4):
                assert child.stdout is not None
                child.stdout.readline()
            os.kill(child.pid, signal.SIGKILL)
    with opened(vault.folder) as again:
        events = all_events(again)
        with again.read() as session:
            acts = session.connection().exec_driver_sql("SELECT id FROM project ORDER BY id").scalars().all()
        assert verify(again).ok
    assert sorted(one.ids("project")[0] for one in events if one.action == "project.add") == acts
    assert len(acts) >= 12


def test_two_processes_write_one_chain(tmp_path: Path) -> None:
    with make_vault(tmp_path) as vault:
        attached(vault)
        writers = [vault_children.start(vault_children.act_on_record, vault.folder, 20) for _ in range(2)]
        with writers[0] as one, writers[1] as other:
            for number in range(20):
                act(vault, f"here {number}")
            for child in (one, other):
                _out, err = child.communicate(timeout=60)
                assert child.returncode == 0, err
        seen = verify(vault)
    assert (seen.ok, seen.events, seen.told) == (True, 61, ())


def test_a_restored_backup_goes_on_with_an_event_that_says_so(tmp_path: Path) -> None:
    with make_vault(tmp_path) as vault:
        attached(vault)
        act(vault, "saved")
        back_up(vault, tmp_path / "backup")
        act(vault, "not saved")
        with open_own_backup(tmp_path / "backup", vault.keys) as backup:
            restore(backup, tmp_path / "restored")
    for _ in range(2):
        with opened(tmp_path / "restored") as restored:
            act(restored, f"on it goes {_}")
            seen = verify(restored)
            done = actions(restored)

    assert seen.ok
    assert seen.told == ("Event 3: the vault was restored from generation 1 of the backup.",)
    assert done.count("vault.restored") == 1


def test_a_rekeyed_vault_keeps_its_trail_and_what_was_wrong_stays_wrong(tmp_path: Path) -> None:
    with make_vault(tmp_path) as vault:
        attached(vault)
        for number in range(5):
            act(vault, str(number))
        tamper(vault, "UPDATE trail SET actor = 'somebody' WHERE seq = 3")
        rekey_vault(vault, PASSPHRASE, kdf=CHEAP, _floor=CHEAP)
    with opened(vault.folder) as again:
        assert actions(again)[-1] == "vault.rekeyed"
        assert actions(again).count("trail.unmirrored") == 0
        assert found(again) == [(FaultKind.CHANGED, 3, 3)]
        with pytest.raises(Exception, match="the trail is not changed"):
            again_connection = again.maintenance()
            with again_connection as connection:
                connection.execute("UPDATE trail SET actor = 'x'")


def test_a_moved_vault_keeps_its_trail(tmp_path: Path) -> None:
    with make_vault(tmp_path) as vault:
        attached(vault)
        act(vault, "Harbour")
        move_vault(vault, tmp_path / "there")
    with opened(tmp_path / "there") as moved:
        seen = verify(moved)
    assert (seen.ok, seen.events, seen.told) == (True, 2, ())


def test_the_chain_is_what_the_format_says(told: Vault) -> None:
    with told.read() as session:
        rows = session.connection().exec_driver_sql(f"SELECT seq, {_COLUMNS} FROM trail ORDER BY seq").all()
    for before, row in pairwise(rows):
        assert row.digest == digest_of(*row[:7])
        assert row.link == link_of(before.link, row.digest)
        assert row.mac == told.keys.event_mac(row.seq, row.digest, row.link)


def test_progress_is_told(told: Vault) -> None:
    heard: list[tuple[int, int]] = []
    verify(told, on_progress=lambda done, total: heard.append((done, total)))
    assert heard[-1] == (9, 9)


def _require_told(folder: Path, says: str) -> None:
    with opened(folder) as vault:
        seen: Verification = verify(vault)
    assert seen.ok, "what stands there since is sound"
    assert len(seen.told) == 1
    assert says in seen.told[0]


def _rewrite_from(vault: Vault, seq: int) -> None:
    with vault.read() as session:
        rows = session.connection().exec_driver_sql(f"SELECT seq, {_COLUMNS} FROM trail ORDER BY seq").all()
    statements = []
    link = rows[seq - 2].link
    change: Callable[[str], str] = lambda actor: "somebody" if actor == "tester" else actor  # noqa: E731
    for row in rows[seq - 1 :]:
        digest = digest_of(row.seq, row.at_ms, change(row.actor), *row[3:7])
        link = link_of(link, digest)
        statements.append(
            f"UPDATE trail SET actor = '{change(row.actor)}', digest = x'{digest.hex()}', link = x'{link.hex()}' "
            f"WHERE seq = {row.seq}"
        )
    tamper(vault, *statements)
