"""Child processes that hold models or parse hostile files: no key, no socket, no program to start, killed as a tree.

They know neither vault nor queue. `Engine` is the parent's side, `Call` what a method sees in the child.
"""

from earwitness_core.engines.call import Call
from earwitness_core.engines.engine import Caller, Engine, ignore, never
from earwitness_core.engines.limits import Limits
from earwitness_core.engines.pool import EnginePool
from earwitness_core.engines.probe import Probe, probe
from earwitness_core.engines.program import run_program
from earwitness_core.engines.source import BytesSource, RangeSource

__all__ = [
    "BytesSource",
    "Call",
    "Caller",
    "Engine",
    "EnginePool",
    "Limits",
    "Probe",
    "RangeSource",
    "ignore",
    "never",
    "probe",
    "run_program",
]
