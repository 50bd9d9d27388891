"""Reads on record. A transcript is before it is shown; a search goes with the next unit of work, or within seconds.

Why the difference: a transcript is opened now and then, and its event costs one commit; a search is asked at every key,
and waiting for the disk each time would be felt. A kill can lose the searches of the last seconds, and nothing else.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from earwitness_core.audit.recording import Recorder, Waiting
from earwitness_core.vault import Vault

AGAIN_SECONDS = 300.0  # the same reading by the same process is one event so long
WAIT_SECONDS = 10.0
_MANY = 32


class Readings:
    """What one process reads of a vault, by one actor."""

    def __init__(self, vault: Vault, recorder: Recorder, *, actor: str) -> None:
        self._vault = vault
        self._recorder = recorder
        self._actor = actor
        self._noted: dict[tuple[str, str, tuple[str, ...]], float] = {}
        self._waits_since: float | None = None

    def note(self, action: str, kind: str, ids: Iterable[str], *, reason: str = "") -> None:
        """Put a reading on record, now. Raises DiskFull, VaultBusy, VaultUnreachable: then nothing may be shown."""
        wanted = tuple(sorted(ids))
        key, now = (action, kind, wanted), self._vault.clock.ticks()
        if now - self._noted.get(key, -AGAIN_SECONDS) < AGAIN_SECONDS:
            return
        if self._vault.is_writing_here:  # it goes with the unit that is open, or with nothing
            self._later(action, {kind: frozenset(wanted)}, reason)
        else:
            with self._vault.write(actor=self._actor, action=action, reason=reason) as unit:
                unit.touch(kind, *wanted)
        self._noted = {one: at for one, at in self._noted.items() if now - at < AGAIN_SECONDS} | {key: now}

    def searched(self, query: str, sources: Iterable[str], *, way: str = "words") -> None:
        """A search with the sources whose passages were shown. Of the query a keyed hash is kept, and its length."""
        asked = unicodedata.normalize("NFC", query).strip()
        touched = {
            "query": frozenset({self._vault.keys.text_mac(asked.casefold().encode()).hex()}),
            "source": frozenset(sources),
        }
        self._later("search.find", touched, f"{way}, {len(asked)} characters")

    def flush(self) -> None:
        """Write what waits."""
        if self._recorder.waits and not self._vault.is_writing_here:
            with self._vault.write(actor=self._actor, action=_NOTHING_BUT):
                pass
        self._waits_since = None

    def _later(self, action: str, touched: dict[str, frozenset[str]], reason: str) -> None:
        waits = self._recorder.wait(Waiting(self._actor, action, reason, self._vault.clock.now_ms(), touched))
        now = self._vault.clock.ticks()
        if waits == 1 or self._waits_since is None:
            self._waits_since = now
        if waits >= _MANY or now - self._waits_since >= WAIT_SECONDS:
            self.flush()


_NOTHING_BUT = "trail.flush"
