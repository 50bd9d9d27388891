"""A packed vector is nearly the vector, and a sketch says nearly how alike two are."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from earwitness_core.search.meaning.vectors import Floats, as_bits, differing, pack, sketch, unpack

_values = st.floats(-1, 1, width=32, allow_nan=False).map(lambda value: value if abs(value) > 1e-6 else 0.0)
_vectors = arrays.arrays(np.float32, 384, elements=_values)


@given(_vectors)
def test_a_packed_vector_differs_by_half_a_step_at_most(vector: Floats) -> None:
    [again] = unpack([pack(vector)])

    assert np.abs(again - vector).max() <= np.abs(vector).max() / 127 * 0.501 + 1e-7


def test_packed_vectors_rank_as_whole_ones_do() -> None:
    made = np.random.default_rng(3)
    vectors = made.standard_normal((500, 384)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    exact, packed = vectors @ vectors[0], unpack([pack(one) for one in vectors]) @ vectors[0]

    assert np.abs(exact - packed).max() < 0.005
    assert list(np.argsort(-exact)[:5]) == list(np.argsort(-packed)[:5])


def test_the_nearest_by_sketch_hold_the_nearest() -> None:
    made = np.random.default_rng(4)
    centres = made.standard_normal((50, 384))
    vectors = (centres[made.integers(0, 50, 5000)] + made.standard_normal((5000, 384))).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    question = vectors[0] + 0.3 * vectors[1]
    far = differing(as_bits(b"".join(map(sketch, vectors)), 5000), as_bits(sketch(question), 1))

    best, looked_at = set(np.argsort(-(vectors @ question))[:50]), set(np.argsort(far, kind="stable")[:800])

    assert len(best & looked_at) >= 48
