"""Whose signature on a policy counts in a vault: pinned keys, and the vault's own key to sign with."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.errors import NotFound, PolicyUntrusted, Refused
from earwitness_core.privacy.policy import signing
from earwitness_core.privacy.policy.document import Document
from earwitness_core.privacy.policy.signing import Signature, same_fingerprint
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import PolicyKeyRow


@dataclass(frozen=True, slots=True)
class Key:
    """`own`: this vault can sign with it. `pinned`: policies are taken with its signature only."""

    fingerprint: str
    own: bool
    pinned: bool


class PolicyKeys:
    """The keys of one vault. A private key never leaves it."""

    def __init__(self, vault: Vault, *, actor: str) -> None:
        self._vault = vault
        self._actor = actor

    def sign(self, document: Document) -> Signature:
        """Sign a policy with this vault's key, which is made at the first time."""
        with self._vault.write(actor=self._actor, action="policy.sign") as unit:
            row = unit.session.scalars(select(PolicyKeyRow).where(PolicyKeyRow.private_key.is_not(None))).first()
            if row is None:
                private, public = signing.new_key()
                row = _row(unit, public, private_key=private)
            assert row.private_key is not None
            return signing.sign(document.content, row.private_key)

    def all(self) -> list[Key]:
        """Own and pinned keys."""
        with self._vault.read() as session:
            rows = session.scalars(select(PolicyKeyRow).order_by(PolicyKeyRow.made_ms))
            return [Key(row.fingerprint, row.private_key is not None, row.pinned) for row in rows]

    def unpin(self, fingerprint: str, reason: str) -> None:
        """Take policies without this key's signature again. Raises NotFound, and Refused without a reason."""
        if not reason.strip():
            raise Refused("A key is let go only for a reason: it stays on record.", next_step="Say why with --reason.")
        with self._vault.write(actor=self._actor, action="policy.unpin", reason=reason) as unit:
            rows = unit.session.scalars(select(PolicyKeyRow).where(PolicyKeyRow.pinned.is_(True)))
            row = next((one for one in rows if same_fingerprint(one.fingerprint, fingerprint)), None)
            if row is None:
                raise NotFound(what="pinned key", name=fingerprint)
            row.pinned = False


def require_signed(unit: UnitOfWork, document: Document, signature: Signature | None, pin: str | None) -> None:
    """Refuse a policy whose signature is wrong, or missing where a key is pinned; pin the key that a person named.

    Raises PolicyUntrusted, in words.
    """
    pinned = _fingerprints(unit.session, pinned=True)
    if signature is None:
        if pin is not None:
            raise PolicyUntrusted(why="it is not signed, so there is no key to pin")
        if pinned:
            raise PolicyUntrusted(why=f"it is not signed, and this vault takes only what {_spoken(pinned)} signed")
        return
    if not signature.is_of(document.content):
        raise PolicyUntrusted(why="its signature is not one on this document: one of the two was changed")
    if signature.fingerprint in pinned | _fingerprints(unit.session, pinned=False):
        return
    if pin is None:
        raise PolicyUntrusted(
            why=f"it is signed with the key {signature.fingerprint}, which is not pinned here",
            next_step="Let the signer read the fingerprint out to you. If it is the same: --pin FINGERPRINT.",
        )
    if not same_fingerprint(pin, signature.fingerprint):
        raise PolicyUntrusted(why=f"it is signed with the key {signature.fingerprint}, which is not the one you named")
    _row(unit, signature.public_key).pinned = True


def _fingerprints(session: Session, *, pinned: bool) -> frozenset[str]:
    """Of the pinned keys, or of one's own."""
    mine = PolicyKeyRow.pinned.is_(True) if pinned else PolicyKeyRow.private_key.is_not(None)
    return frozenset(session.scalars(select(PolicyKeyRow.fingerprint).where(mine)))


def _row(unit: UnitOfWork, public: bytes, *, private_key: bytes | None = None) -> PolicyKeyRow:
    found = unit.session.get(PolicyKeyRow, signing.fingerprint(public))
    if found is None:
        found = PolicyKeyRow(
            fingerprint=signing.fingerprint(public),
            public_key=public,
            private_key=private_key,
            pinned=False,
            actor=unit.actor,
            made_ms=unit.now_ms,
        )
        unit.session.add(found)
    return found


def _spoken(fingerprints: frozenset[str]) -> str:
    return " or ".join(sorted(fingerprints))
