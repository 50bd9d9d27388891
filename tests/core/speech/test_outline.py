"""The outline says how loud it is when, is made once, and goes with the sound."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.errors import Cancelled
from earwitness_core.ids import SourceId
from earwitness_core.speech.outline import STEP_MS, _of_block, outline
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import SoundOutlineRow, SourceRow
from helpers.conversations import add_source

_RATE = 16_000


def _with_sound(vault: Vault, samples: np.ndarray) -> SourceId:
    source = add_source(vault)
    with vault.blobs.create() as writer:
        writer.write(samples.astype("<i2").tobytes())
        sealed = writer.finish()
    with vault.write(actor="tester", action="test.sound") as unit:
        vault.blobs.record(unit, sealed)
        unit.session.flush()
        unit.session.get_one(SourceRow, source).pcm_blob_id = sealed.id
    return source


def test_loud_and_quiet_are_seen_where_they_are(vault: Vault) -> None:
    samples = np.zeros(_RATE * 100)
    samples[_RATE * 40 : _RATE * 41] = 8_000
    samples[_RATE * 99 :] = -32_768
    made = outline(vault, _with_sound(vault, samples), actor="ann")
    assert made is not None and made.step_ms == STEP_MS and len(made.peaks) == 2_500
    assert set(made.peaks[:1_000]) == {0} and set(made.peaks[1_000:1_025]) == {125} and set(made.peaks[2_475:]) == {255}


def test_it_is_made_once(vault: Vault) -> None:
    source = _with_sound(vault, np.full(_RATE, 1_000))
    first = outline(vault, source, actor="ann")
    with vault.write(actor="tester", action="test.mark") as unit:
        unit.session.get_one(SoundOutlineRow, source).peaks = b"kept"
    again = outline(vault, source, actor="ann")
    assert first is not None and again is not None and again.peaks == b"kept"


def test_what_is_not_decoded_has_none(vault: Vault) -> None:
    assert outline(vault, add_source(vault), actor="ann") is None
    assert outline(vault, SourceId("0" * 32), actor="ann") is None


def test_it_ends_when_nobody_wants_it(vault: Vault) -> None:
    source = _with_sound(vault, np.zeros(_RATE))
    with pytest.raises(Cancelled):
        outline(vault, source, actor="ann", wanted=lambda: False)


@given(st.lists(st.integers(-32_768, 32_767), min_size=1, max_size=3_000))
def test_a_byte_is_the_root_of_the_loudest_sample(samples: list[int]) -> None:
    made = _of_block(np.array(samples, np.int16))
    for number, byte in enumerate(made):
        loudest = min(32_767, max(abs(one) for one in samples[number * 640 : (number + 1) * 640]))
        assert byte == int((loudest / 32_767 * 65_025) ** 0.5)
