"""The trail: an append-only chain of what was done, and the proof that nothing of it is missing or changed."""

from earwitness_core.audit.custody import Custody, Handed, custody
from earwitness_core.audit.event import Event, Touched
from earwitness_core.audit.events import Filter, events
from earwitness_core.audit.part import Part, export_part, fingerprint
from earwitness_core.audit.trail import Trail
from earwitness_core.audit.verifying import Fault, FaultKind, Verification, verify

__all__ = [
    "Custody",
    "Event",
    "Fault",
    "FaultKind",
    "Filter",
    "Handed",
    "Part",
    "Touched",
    "Trail",
    "Verification",
    "custody",
    "events",
    "export_part",
    "fingerprint",
    "verify",
]
