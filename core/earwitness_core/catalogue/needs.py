"""What a model needs of a machine, and whether this one has it. Pure: figures in, a verdict out.

Memory of speech models is that of one engine, in 8 bits: 350 MiB and the weights as they lie on disk (decision 0040;
seen with base and tiny). The larger ones were not run where this was measured, so theirs is the same sum, and is on the
safe side: weights lie on disk in 16 bits and in memory in 8, and both at once only while they load.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from earwitness_core.catalogue.entries import ModelEntry, Purpose
from earwitness_core.catalogue.machine import Machine

_MIB = 1 << 20
ENGINE_BYTES = 350 * _MIB
LEFT_FREE_BYTES = 1024 * _MIB  # for the system and what else a person has open
# Engines whose memory is the work and not the model: an hour of speakers, a batch of passages.
_OTHERS_BYTES: dict[Purpose, int] = {"speakers": 400 * _MIB, "meaning": 250 * _MIB}

Fit = Literal["fits", "tight", "too-large"]


@dataclass(frozen=True, slots=True)
class Needs:
    disk_bytes: int
    memory_bytes: int

    @classmethod
    def of(cls, entry: ModelEntry) -> Needs:
        """What is needed to have a model and to use it once at a time."""
        other = _OTHERS_BYTES.get(entry.purpose)
        weights = max((file.size_bytes for file in entry.files), default=0)
        return cls(entry.size_bytes, ENGINE_BYTES + weights if other is None else other)

    def fit(self, machine: Machine) -> Fit:
        """too-large: this machine never has the memory. tight: it has it once other programs are closed."""
        if self.memory_bytes + LEFT_FREE_BYTES > machine.memory_bytes:
            return "too-large"
        return "tight" if self.memory_bytes > machine.available_bytes else "fits"
