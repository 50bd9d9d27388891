"""Reading a vault's files as somebody with its key could: every page of database and log, decrypted, free ones too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from earwitness_core.vault import Vault
from earwitness_core.vault.keys import VaultKeys

_PAGE, _RESERVED = 4096, 80  # SQLCipher 4: IV (16) and HMAC (64) at the end of each page
_LOG_HEAD, _FRAME_HEAD = 32, 24


def remains(vault: Vault, words: bytes) -> list[str]:
    """Where `words` lie in the folder: in the raw bytes of any file, or in a decrypted page of a database or log."""
    found = []
    for path in sorted(vault.folder.rglob("*")):
        if not path.is_file():
            continue
        content = path.read_bytes()
        if words in content:
            found.append(f"{path.name}, open")
        if ".db" in path.name and not path.name.endswith("-shm"):
            found += [f"{path.name}, {where}" for where, page in _decrypted(path, content, vault.keys) if words in page]
    return found


def _decrypted(path: Path, content: bytes, keys: VaultKeys) -> Iterator[tuple[str, bytes]]:
    if path.name.endswith("-wal"):
        for at in range(_LOG_HEAD, len(content) - _FRAME_HEAD - _PAGE + 1, _FRAME_HEAD + _PAGE):
            number = int.from_bytes(content[at : at + 4], "big")
            page = content[at + _FRAME_HEAD : at + _FRAME_HEAD + _PAGE]
            yield f"frame of page {number}", decrypted(page, keys, first=number == 1)
        return
    for at in range(0, len(content), _PAGE):
        yield f"page {at // _PAGE + 1}", decrypted(content[at : at + _PAGE], keys, first=at == 0)


def decrypted(page: bytes, keys: VaultKeys, *, first: bool) -> bytes:
    end = _PAGE - _RESERVED
    iv = page[end : end + 16]
    if len(page) < _PAGE:
        return b""
    decryptor = Cipher(algorithms.AES(keys.database.reveal()), modes.CBC(iv)).decryptor()
    return decryptor.update(page[16 if first else 0 : end])
