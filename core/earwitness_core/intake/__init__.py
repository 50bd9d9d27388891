"""How files come in: watched folders, inbox, settling, checks, virus scan, sealing, duplicates.

Nothing that was given is lost, taken half, taken twice or deleted; what is not taken says why (verdict.py).
"""

from earwitness_core.intake.claim import DocumentProbe, Probe
from earwitness_core.intake.clamd_conf import Clamd, find_clamd
from earwitness_core.intake.folders import WatchedFolder
from earwitness_core.intake.ledger import Stages
from earwitness_core.intake.scan import Scanner, ScannerHealth, ScanPolicy
from earwitness_core.intake.settings import IntakeSettings
from earwitness_core.intake.take import Intake
from earwitness_core.intake.verdict import Verdict
from earwitness_core.intake.watch import Watcher

__all__ = [
    "Clamd",
    "DocumentProbe",
    "Intake",
    "IntakeSettings",
    "Probe",
    "ScanPolicy",
    "Scanner",
    "ScannerHealth",
    "Stages",
    "Verdict",
    "WatchedFolder",
    "Watcher",
    "find_clamd",
]
