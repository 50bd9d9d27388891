"""What a passphrase costs to guess: Argon2id with a floor that no file can lower, and a gate for weak ones.

RFC 9106. The floor is its second recommended choice; the default is four times that memory, measured to about a second.
"""

from __future__ import annotations

import time
import unicodedata
from dataclasses import dataclass

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from earwitness_core.errors import VaultDamaged, VaultRefused, WeakPassphrase
from earwitness_core.vault.keys import KEY_BYTES, Secret

_MIB = 1024


@dataclass(frozen=True, slots=True)
class KdfParams:
    """Cost of Argon2id: memory in KiB, passes over it, lanes worked in parallel."""

    memory_kib: int
    passes: int
    lanes: int

    def is_within(self, floor: KdfParams, cap: KdfParams) -> bool:
        return (
            floor.memory_kib <= self.memory_kib <= cap.memory_kib
            and floor.passes <= self.passes <= cap.passes
            and floor.lanes <= self.lanes <= cap.lanes
        )


FLOOR = KdfParams(memory_kib=64 * _MIB, passes=3, lanes=4)
DEFAULT = KdfParams(memory_kib=256 * _MIB, passes=3, lanes=4)
CAP = KdfParams(memory_kib=1024 * _MIB, passes=16, lanes=16)

_TARGET_SECONDS = 1.1
_FINE_SECONDS = (0.8, 1.6)  # the default stays when it already falls in here: fewer kinds of vault in the world
_ENOUGH_GUESSES = 4  # zxcvbn's score from 0 to 4; 4 is at least 10^10 guesses
_ZXCVBN_READS = 72  # characters; it refuses longer ones


def require_within(params: KdfParams, floor: KdfParams) -> None:
    """Refuse a cost below the floor or above the cap, whoever asks for it."""
    if not params.is_within(floor, CAP):
        raise VaultDamaged(
            part=f"its passphrase slot asks for a key derivation of {params.memory_kib} KiB, {params.passes} passes, "
            f"{params.lanes} lanes, which this program does not accept"
        )


def derive(passphrase: str, salt: bytes, params: KdfParams) -> Secret:
    """The key-encryption key of a passphrase. Costs what `params` say, by design."""
    text = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    argon2id = Argon2id(
        salt=salt, length=KEY_BYTES, iterations=params.passes, lanes=params.lanes, memory_cost=params.memory_kib
    )
    try:
        return Secret(argon2id.derive(text))
    except MemoryError as cause:
        raise VaultRefused(
            f"Checking the passphrase needs {params.memory_kib // _MIB} MiB of memory, which are not free.",
            next_step="Close other programs, or use the recovery code.",
        ) from cause


def calibrated() -> KdfParams:
    """The cost that takes about a second here: the default, or with memory scaled from the faster of two runs of it.

    One run is not enough: beside other work it took three times as long, and the slot stayed that cheap for ever.
    """
    seconds = min(_measure(DEFAULT), _measure(DEFAULT))
    if _FINE_SECONDS[0] <= seconds <= _FINE_SECONDS[1]:
        return DEFAULT
    wanted = DEFAULT.memory_kib * _TARGET_SECONDS / seconds
    memory_kib = min(max(int(wanted), FLOOR.memory_kib), CAP.memory_kib) // (16 * _MIB) * (16 * _MIB)
    return KdfParams(memory_kib, DEFAULT.passes, DEFAULT.lanes)


def _measure(params: KdfParams) -> float:
    start = time.perf_counter()
    derive("measured", b"\0" * 16, params)
    return time.perf_counter() - start


@dataclass(frozen=True, slots=True)
class Strength:
    """How soon a passphrase is guessed. `guesses_log10` tries find it; `why` is empty or says what makes it easy."""

    score: int
    guesses_log10: float
    why: str

    @property
    def is_enough(self) -> bool:
        return self.score >= _ENOUGH_GUESSES


def strength(passphrase: str) -> Strength:
    """By the number of guesses alone: length and strangeness are no rules. Takes some milliseconds."""
    # Imported here: it reads large word lists, and opening a vault does not need it.
    from zxcvbn import zxcvbn

    if not passphrase.strip():
        return Strength(0, 0.0, "it is empty")
    estimate = zxcvbn(unicodedata.normalize("NFC", passphrase)[:_ZXCVBN_READS])
    score = int(estimate["score"])
    why = str(estimate["feedback"]["warning"]).rstrip(".").lower()
    if not why and score < _ENOUGH_GUESSES:
        why = "a computer finds it in hours"
    return Strength(score, float(estimate["guesses_log10"]), why)


def require_strong(passphrase: str) -> None:
    """Refuse what is guessed soon. Raises WeakPassphrase."""
    found = strength(passphrase)
    if not found.is_enough:
        raise WeakPassphrase(why=found.why)
