"""Equal data have equal keys: a keyed hash of kind and normal value, which tells nothing outside of its vault.

The key is a row of its own: the vault's keys can change (`vault rekey`), and then all decisions would be about nothing.
"""

from __future__ import annotations

import hashlib
import hmac
import os

from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.findings.known import words_of
from earwitness_core.vault import UnitOfWork
from earwitness_core.vault.schema import SettingRow

_KEY = "findings.key"
_KEY_BYTES = 32


class Values:
    """Value keys, in a unit of work; the first makes the key."""

    def __init__(self, unit: UnitOfWork) -> None:
        row = unit.session.get(SettingRow, _KEY)
        if row is None:
            row = SettingRow(key=_KEY, value=os.urandom(_KEY_BYTES).hex())
            unit.session.add(row)
        self._key = bytes.fromhex(row.value)

    def key(self, kind: Kind, text: str, value: str | None = None) -> str:
        """Of a datum: its normal value where the detector knows one, else its words without case, accents and signs."""
        normal = value.casefold() if value is not None else " ".join(words_of(text)) or text.casefold()
        message = f"{kind.value}\0{normal}".encode("utf-8", "replace")
        return hmac.digest(self._key, message, hashlib.sha256).hex()
