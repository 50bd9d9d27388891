"""Written identifiers: numbers with check digits, addresses, dates and whatever else points to a person by its form."""

from earwitness_core.privacy.findings.identifiers.detector import IdentifiersDetector

__all__ = ["IdentifiersDetector"]
