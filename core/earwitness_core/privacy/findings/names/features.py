"""How the model sees a word: lower-cased, by its first three and last four letters, and by shape, each hashed to rows.

Head and tail say much about a name that was never seen, and all but the shape are the same when capitals are lost. The
hashes are MurmurHash64A (of the letters) and MurmurHash3 x86-128 (of that, to four rows; A. Appleby, public domain),
because the tables were trained with them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

_MASK = (1 << 64) - 1
_MULTIPLIER = 0xC6A4A7935BD1E995
_C1, _C2 = np.uint64(0x87C37B91114253D5), np.uint64(0x4CF5AD432745937F)
_F1, _F2 = np.uint64(0xFF51AFD7ED558CCD), np.uint64(0xC4CEB9FE1A85EC53)
_LOW = np.uint64(0xFFFFFFFF)
Keys = NDArray[np.uint64]


def norm(word: str) -> str:
    """Lower-cased; a number as noughts."""
    return word.lower() if word[:1].isalpha() else "".join("0" if letter.isdigit() else letter for letter in word)


def head(word: str) -> str:
    """The first three letters, lower-cased."""
    return word[:3].lower()


def tail(word: str) -> str:
    """The last four letters, lower-cased."""
    return word[-4:].lower()


def shape(word: str) -> str:
    """Capitals, small letters and digits as X, x, d; of a run the first four."""
    if word.isalpha() and len(word) < 100:  # most words, and quicker
        if word.islower():
            return "xxxx"[: len(word)]
        if word[0].isupper() and word[1:].islower():
            return "X" + "xxxx"[: len(word) - 1]
    if len(word) >= 100:
        return "LONG"
    signs: list[str] = []
    last, run = "", 0
    for letter in word:
        sign = ("X" if letter.isupper() else "x") if letter.isalpha() else "d" if letter.isdigit() else letter
        run = run + 1 if sign == last else 0
        last = sign
        if run < 4:
            signs.append(sign)
    return "".join(signs)


def keys(words: Sequence[str]) -> Keys:
    """One row a word: the hashes of its four features."""
    return np.array(
        [(_of_text(norm(word)), _of_part(head(word)), _of_part(tail(word)), _of_part(shape(word))) for word in words],
        dtype=np.uint64,
    )


def rows(hashes: Keys, seeds: Keys, sizes: Keys) -> NDArray[np.intp]:
    """Four rows of a table for each hash; the tables' seeds and sizes stand in the order of the columns."""
    with np.errstate(over="ignore"):
        first = np.broadcast_to(seeds, hashes.shape).copy()
        second = first.copy()
        first ^= _rotated(hashes * _C1, 31) * _C2
        first ^= np.uint64(8)
        second ^= np.uint64(8)
        first += second
        second += first
        first, second = _mixed(first), _mixed(second)
        first += second
        second += first
    parts = np.stack([first & _LOW, first >> np.uint64(32), second & _LOW, second >> np.uint64(32)], axis=2)
    return (parts % sizes[:, None]).astype(np.intp)


@lru_cache(maxsize=1 << 15)  # of pieces of words only: whole words of a text are not kept
def _of_part(part: str) -> int:
    return _of_text(part)


def _of_text(text: str) -> int:
    """MurmurHash64A of the UTF-8 bytes, seed 1; nothing hashes to 0."""
    data = text.encode("utf-8", "surrogatepass")
    if not data:
        return 0
    value = (1 ^ (len(data) * _MULTIPLIER)) & _MASK
    whole = len(data) & ~7
    for at in range(0, whole, 8):
        block = (int.from_bytes(data[at : at + 8], "little") * _MULTIPLIER) & _MASK
        block = ((block ^ (block >> 47)) * _MULTIPLIER) & _MASK
        value = ((value ^ block) * _MULTIPLIER) & _MASK
    if whole < len(data):
        value = ((value ^ int.from_bytes(data[whole:], "little")) * _MULTIPLIER) & _MASK
    value = ((value ^ (value >> 47)) * _MULTIPLIER) & _MASK
    return value ^ (value >> 47)


def _rotated(values: Keys, by: int) -> Keys:
    return (values << np.uint64(by)) | (values >> np.uint64(64 - by))


def _mixed(values: Keys) -> Keys:
    values = (values ^ (values >> np.uint64(33))) * _F1
    values = (values ^ (values >> np.uint64(33))) * _F2
    return values ^ (values >> np.uint64(33))
