"""The recovery code: 32 random bytes in a form that can be printed, read out and typed.

Crockford base32, 14 groups of 4, the last 24 bits a checksum: a slip of the pen is told apart from a wrong code.
"""

from __future__ import annotations

import hashlib

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from earwitness_core.errors import WrongRecoveryCode
from earwitness_core.vault.keys import KEY_BYTES, Secret

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUES = {letter: value for value, letter in enumerate(_ALPHABET)} | {"O": 0, "I": 1, "L": 1}
_CHECK_BYTES = 3
_LETTERS = (KEY_BYTES + _CHECK_BYTES) * 8 // 5
_GROUP = 4


def print_code(code: Secret) -> str:
    """56 letters and digits in 14 groups joined by hyphens."""
    number = int.from_bytes(code.reveal() + _check(code.reveal()), "big")
    letters = "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(_LETTERS)))
    return "-".join(letters[at : at + _GROUP] for at in range(0, _LETTERS, _GROUP))


def read_code(text: str) -> Secret:
    """The code from what a person typed: any case, any grouping, O for 0, I and L for 1. Raises WrongRecoveryCode."""
    letters = [letter for letter in text.upper() if letter not in "- \t\r\n"]
    if len(letters) != _LETTERS:
        raise WrongRecoveryCode(f"A recovery code has {_LETTERS} letters and digits; {len(letters)} were given.")
    try:
        number = sum(_VALUES[letter] << 5 * place for place, letter in enumerate(reversed(letters)))
    except KeyError:
        raise WrongRecoveryCode("The recovery code holds a character that none has.") from None
    raw = number.to_bytes(KEY_BYTES + _CHECK_BYTES, "big")
    code, check = raw[:KEY_BYTES], raw[KEY_BYTES:]
    if check != _check(code):
        raise WrongRecoveryCode("There is a typing mistake in the recovery code.")
    return Secret(code)


def derive(code: Secret, salt: bytes, vault_id: bytes) -> Secret:
    """The key-encryption key of a code; no slow function, since 256 bits are not guessed."""
    hkdf = HKDF(hashes.SHA256(), KEY_BYTES, salt, b"earwitness/v1/recovery" + vault_id)
    return Secret(hkdf.derive(code.reveal()))


def _check(code: bytes) -> bytes:
    return hashlib.sha256(b"earwitness/v1/recovery-check" + code).digest()[:_CHECK_BYTES]
