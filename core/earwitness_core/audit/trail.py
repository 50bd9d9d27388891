"""The trail of an open vault: it witnesses every unit of work, keeps its mirrors, and takes down what is read.

Attached by the desk. Promised (docs/audit.md): an act and its event are committed together; what is handed out or shown
is on record before; a trail that was cut or put back is found, and that it was is itself an event.
"""

from __future__ import annotations

import logging
from importlib.metadata import version

from earwitness_core.audit.actions import is_pressing
from earwitness_core.audit.comparing import compare, has_keyring
from earwitness_core.audit.reading import Readings
from earwitness_core.audit.recording import BEGIN, Recorder
from earwitness_core.errors import KeyringUnavailable, VaultRefused
from earwitness_core.model import Changes
from earwitness_core.vault import Vault, attempts, mirror
from earwitness_core.vault.mirror import Head

MIRROR_SECONDS = 60.0
KEYRING_SECONDS = 600.0
SYSTEM = "system"
_log = logging.getLogger(__name__)


class Trail:
    """Ends with its vault."""

    def __init__(self, vault: Vault, *, actor: str) -> None:
        self._vault = vault
        self._actor = actor
        self._recorder = Recorder(vault)
        self._mirrored: Head | None = None
        self._mirrored_at = self._in_keyring_at = vault.clock.ticks()
        self._has_keyring = has_keyring(vault)
        self._in_keyring: Head | None = None
        vault.witness(self._recorder.witness)
        vault.subscribe(self._heard)
        vault.before_close(self._leave)
        self.readings = Readings(vault, self._recorder, actor=actor)
        self._come_in()

    @property
    def head(self) -> Head:
        """The last event that this process knows of."""
        return self._recorder.head

    def opened(self) -> None:
        """Put on record that the vault was opened and how, with the tries that failed before."""
        failed = attempts.noted(self._vault.folder)
        if failed:
            times = f"{len(failed)} times, first {failed[0].at_ms}, last {failed[-1].at_ms}"
            ways = ", ".join(sorted({one.way for one in failed}))
            with self._vault.write(actor="unknown", action="vault.unlock-failed", reason=f"{ways}: {times}"):
                pass
            attempts.forget(self._vault.folder)
        with self._vault.write(actor=self._actor, action="vault.unlock", reason=self._vault.opened_by):
            pass

    def _leave(self) -> None:
        """Write what still waits, and the last mirrors."""
        try:
            self.readings.flush()
        except VaultRefused as problem:
            _log.warning("trail closed without its last events", extra={"error": type(problem).__name__})
        self._mirror()
        self._mirror_in_keyring()

    def _come_in(self) -> None:
        """Compare with the mirrors, and put on record what happened to the vault while no trail was attached."""
        found = compare(self._vault)
        if self._recorder.head.seq == 0 and not found:
            with self._vault.write(actor=SYSTEM, action=BEGIN, reason=f"earwitness {version('earwitness')}"):
                pass
        for one in found:
            with self._vault.write(actor=SYSTEM, action=one.action, reason=one.reason) as unit:
                for kind, ids in one.touched.items():
                    unit.touch(kind, *ids)
                one.settle(unit)
        if found:
            self._mirror(over_later=True)
            self._mirror_in_keyring(over_later=True)

    def _heard(self, changes: Changes) -> None:
        now = self._vault.clock.ticks()
        if self._recorder.was_cut:
            self._mirror(over_later=True)
            self._mirror_in_keyring(over_later=True)
            self._recorder.was_cut = False
        elif is_pressing(changes.action) or now - self._mirrored_at >= MIRROR_SECONDS:
            self._mirror()
        if now - self._in_keyring_at >= KEYRING_SECONDS:
            self._mirror_in_keyring()

    def _mirror(self, *, over_later: bool = False) -> None:
        """Unless another process has mirrored more by now."""
        head = self._recorder.head
        if head == self._mirrored:
            return
        try:
            known = None if over_later else mirror.read(self._vault.folder, self._vault.keys)
            if known is not None and known.seq > head.seq:
                return
            mirror.write(self._vault.folder, self._vault.keys, head)
        except VaultRefused as problem:  # the event is committed; the mirror lags, and is written with the next
            _log.warning("trail not mirrored", extra={"error": type(problem).__name__})
            return
        self._mirrored, self._mirrored_at = head, self._vault.clock.ticks()

    def _mirror_in_keyring(self, *, over_later: bool = False) -> None:
        head = self._recorder.head
        if not self._has_keyring or head == self._in_keyring:
            return
        self._in_keyring_at = self._vault.clock.ticks()
        known = None if over_later else mirror.read_from_keyring(self._vault.keys)
        if known is not None and known.seq > head.seq:
            return
        try:
            mirror.write_to_keyring(self._vault.keys, head)
        except KeyringUnavailable as problem:
            _log.warning("trail not mirrored in the keyring", extra={"error": type(problem).__name__})
            return
        self._in_keyring = head
