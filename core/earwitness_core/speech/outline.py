"""The outline of a sound, for the eye: its loudest moment in every 40 ms, a byte each. Made once, kept in the vault.

A byte is 255 times the square root of the peak over full scale: quiet speech is still seen. Ten hours are 900 kB. It
is made of the decoded sound, which is our own, block by block; memory does not grow with the length.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from earwitness_core.errors import Cancelled
from earwitness_core.ids import SourceId
from earwitness_core.vault import Vault
from earwitness_core.vault.reader import BlobReader
from earwitness_core.vault.schema import SoundOutlineRow, SourceRow

STEP_MS = 40
_RATE = 16_000  # of decoded sound, mono s16le
_STEP = _RATE * STEP_MS // 1000
_BLOCK = 2 * _STEP * 800  # 1 MB: 32 s of sound
_REST_S = 0.002  # after each block, so that whoever shares the interpreter with it stays quick


@dataclass(frozen=True, slots=True)
class Outline:
    """`peaks[n]` is for the `step_ms` from n × `step_ms` on."""

    step_ms: int
    peaks: bytes


def outline(
    vault: Vault, source_id: SourceId, *, actor: str, wanted: Callable[[], bool] = lambda: True
) -> Outline | None:
    """The outline of a source; None while it is not decoded, or has no sound.

    Raises Cancelled when it is not `wanted` any more, and what reading and writing the vault raises.
    """
    with vault.read() as session:
        source = session.get(SourceRow, source_id)
        kept = session.get(SoundOutlineRow, source_id)
        if source is None or source.pcm_blob_id is None:
            return None
        blob_id = source.pcm_blob_id
        if kept is not None and kept.pcm_blob_id == blob_id:
            return Outline(kept.step_ms, kept.peaks)
    with vault.blobs.open(blob_id) as pcm:
        made = Outline(STEP_MS, b"".join(_peaks(pcm, wanted)))
    with vault.write(actor=actor, action="sound.outline") as unit:
        row = unit.session.get(SourceRow, source_id)
        if row is not None and row.pcm_blob_id == blob_id:
            unit.session.merge(
                SoundOutlineRow(source_id=source_id, pcm_blob_id=blob_id, step_ms=made.step_ms, peaks=made.peaks)
            )
    return made


def _peaks(pcm: BlobReader, wanted: Callable[[], bool]) -> Iterator[bytes]:
    for at in range(0, pcm.size_bytes, _BLOCK):
        if not wanted():
            raise Cancelled
        yield _of_block(np.frombuffer(pcm.read_at(at, _BLOCK)[: (pcm.size_bytes - at) // 2 * 2], "<i2"))
        time.sleep(_REST_S)


def _of_block(samples: npt.NDArray[np.int16]) -> bytes:
    padded = np.zeros(-(-len(samples) // _STEP) * _STEP, np.int32)
    padded[: len(samples)] = samples
    loudest = np.abs(padded).reshape(-1, _STEP).max(axis=1)
    scaled: npt.NDArray[np.uint8] = np.sqrt(np.minimum(loudest, 32_767) / 32_767 * 65_025).astype(np.uint8)
    return scaled.tobytes()
