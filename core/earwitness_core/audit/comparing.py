"""What an opening finds: a trail that does not agree with its mirrors, and what was done to the vault while closed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from earwitness_core.audit.recording import CUT, heads, last
from earwitness_core.errors import VaultDamaged
from earwitness_core.vault import UnitOfWork, Vault, mirror
from earwitness_core.vault.backup.restoring import RESTORED_SETTING
from earwitness_core.vault.mirror import Head
from earwitness_core.vault.schema import SettingRow
from earwitness_core.vault.slots import SlotKind
from earwitness_core.vault.upkeep.rekeying import REKEYED_SETTING

RESTORED, REKEYED, UNMIRRORED = "vault.restored", "vault.rekeyed", "trail.unmirrored"
_MISSING = "missing"
_TOLD = "trail.told"  # which restoring and which re-key are on record, by their moment
_CLOSED_ACTS = ((RESTORED_SETTING, "restored_ms", RESTORED), (REKEYED_SETTING, "at_ms", REKEYED))


@dataclass(frozen=True, slots=True)
class Discovery:
    """Something to be put on record. `settle` notes in the same unit of work that it is."""

    action: str
    reason: str = ""
    touched: dict[str, frozenset[str]] = field(default_factory=dict)
    settle: Callable[[UnitOfWork], None] = lambda unit: None


def compare(vault: Vault) -> list[Discovery]:
    """Ask the mirrors and the settings. Writes nothing."""
    known, why = _mirrored(vault)  # before the database is read: events that come meanwhile must not look missing
    in_keyring = kept_in_keyring(vault)
    with vault.read() as session:
        here = last(session.connection())
        found = _closed_acts(session)
        if any(one.action == RESTORED for one in found):
            return found  # it is older than its mirrors, as it should be
        if why and (here.seq or why != _MISSING):
            found.append(Discovery(UNMIRRORED, why))
        wrong = [head for head in (known, in_keyring) if head is not None and disagrees(session.connection(), head)]
        if wrong:
            furthest = max(wrong, key=lambda head: head.seq)
            found.append(Discovery(CUT, touched=heads(furthest, here)))
    return found


def has_keyring(vault: Vault) -> bool:
    """Whether this vault has an entry in the system's keyring, and so a second mirror there."""
    return any(copy.header.of_kind(SlotKind.KEYRING) for copy in vault.header_file.candidates())


def kept_in_keyring(vault: Vault) -> Head | None:
    """The head in the keyring; None where there is none, it does not answer, or it knows nothing of this trail."""
    return mirror.read_from_keyring(vault.keys) if has_keyring(vault) else None


def _mirrored(vault: Vault) -> tuple[Head | None, str]:
    """The head in the file, or why there is none."""
    try:
        known = mirror.read(vault.folder, vault.keys)
    except VaultDamaged:
        return None, "damaged"
    return known, "" if known is not None else _MISSING


def disagrees(connection: Connection, known: Head) -> bool:
    """Whether the trail in the database is not one that goes on from this head."""
    if known.seq == 0:
        return False
    row = connection.exec_driver_sql("SELECT link FROM trail WHERE seq = ?", (known.seq,)).one_or_none()
    return not known.is_of(None if row is None else row[0])


def _closed_acts(session: Session) -> list[Discovery]:
    told: dict[str, Any] = _setting(session, _TOLD) or {}
    found = []
    for key, moment, action in _CLOSED_ACTS:
        said = _setting(session, key)
        if said is not None and told.get(key) != said[moment]:
            reason = f"generation {said['generation']} of the backup" if "generation" in said else ""
            found.append(Discovery(action, reason, settle=_settling(key, said[moment])))
    return found


def _setting(session: Session, key: str) -> dict[str, Any] | None:
    row = session.get(SettingRow, key)
    return row.value if row is not None else None


def _settling(key: str, moment: int) -> Callable[[UnitOfWork], None]:
    def settle(unit: UnitOfWork) -> None:
        told = _setting(unit.session, _TOLD) or {}
        unit.session.merge(SettingRow(key=_TOLD, value={**told, key: moment}))

    return settle
