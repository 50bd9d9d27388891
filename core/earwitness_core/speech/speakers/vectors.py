"""Voice vectors as they lie in the vault: float32 little endian, without numpy, since the parent only averages them."""

from __future__ import annotations

import math
import sys
from array import array
from collections.abc import Iterable
from operator import mul


def unpack(packed: bytes) -> array[float]:
    values = array("f")
    values.frombytes(packed)
    if sys.byteorder == "big":
        values.byteswap()
    return values


def pack(values: Iterable[float]) -> bytes:
    packed = array("f", values)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def likeness(left: bytes, right: bytes) -> float:
    """Cosine of two vectors, -1 to 1; 0 when one is unknown."""
    a, b = unpack(left), unpack(right)
    if len(a) != len(b) or not len(a):
        return 0.0
    norms = math.hypot(*a) * math.hypot(*b)
    return sum(map(mul, a, b)) / norms if norms else 0.0


def mean(vectors: Iterable[tuple[bytes, float]]) -> bytes:
    """The weighted mean of vectors as a vector of length one; empty when there is none."""
    weighted = [(unpack(vector), weight) for vector, weight in vectors if vector and weight > 0]
    if not weighted:
        return b""
    total = [sum(values[i] * weight for values, weight in weighted) for i in range(len(weighted[0][0]))]
    norm = math.hypot(*total) or 1.0
    return pack(value / norm for value in total)
