"""The features of a stretch of sound are those that Whisper was trained on, however they are put together."""

from __future__ import annotations

import numpy as np
import pytest
from faster_whisper.feature_extractor import FeatureExtractor

from earwitness_core.speech.features import features_of

BLOCK = 30 * 16_000


@pytest.mark.parametrize("length", [1, 199, 400, 16_000, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 77])
def test_features_made_in_pieces_are_those_of_the_whole(length: int) -> None:
    """To the last bit: a bit can change a word."""
    sound = np.random.default_rng(length).normal(0, 0.1, length).astype(np.float32)
    sound[length // 2 :] *= 0.001  # the loudest moment decides how quiet a moment may be

    ours = features_of(FeatureExtractor(), sound)

    np.testing.assert_array_equal(ours, FeatureExtractor()(sound), strict=True)
