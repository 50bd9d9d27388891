"""The encrypted folder: keys in slots, a SQLCipher database, sealed blobs. Knows nothing of what it keeps."""

from earwitness_core.vault.blob_keys import SealedBlob
from earwitness_core.vault.blobs import BlobStore
from earwitness_core.vault.check import CheckReport, Finding, Severity, check_vault, repair_vault
from earwitness_core.vault.credentials import (
    add_keyring_slot,
    change_passphrase,
    remove_keyring_slot,
    rotate_recovery_code,
)
from earwitness_core.vault.kdf import KdfParams
from earwitness_core.vault.opening import CreatedVault, create_vault, open_vault
from earwitness_core.vault.reader import BlobReader
from earwitness_core.vault.store import Vault
from earwitness_core.vault.units import UnitOfWork
from earwitness_core.vault.unlock import FromKeyring, FromPassphrase, FromRecoveryCode, Unlock
from earwitness_core.vault.writer import BlobWriter

__all__ = [
    "BlobReader",
    "BlobStore",
    "BlobWriter",
    "CheckReport",
    "CreatedVault",
    "Finding",
    "FromKeyring",
    "FromPassphrase",
    "FromRecoveryCode",
    "KdfParams",
    "SealedBlob",
    "Severity",
    "UnitOfWork",
    "Unlock",
    "Vault",
    "add_keyring_slot",
    "change_passphrase",
    "check_vault",
    "create_vault",
    "open_vault",
    "remove_keyring_slot",
    "repair_vault",
    "rotate_recovery_code",
]
