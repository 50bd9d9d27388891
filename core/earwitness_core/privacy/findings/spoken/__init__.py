"""Identifiers that people dictate: "zero six one two…", "anna dot mueller at gmail dot com", a spelled IBAN.

`SpokenDetector` reads English, German, French, Spanish and Dutch. What is promised stands in core/docs/spoken.md.
"""

from earwitness_core.privacy.findings.spoken.detector import SpokenDetector

__all__ = ["SpokenDetector"]
