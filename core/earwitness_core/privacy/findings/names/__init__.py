"""Names, places and organisations: our own small model, what the context says, and every other place of a name.

The model needs the extra `names` (NumPy). No detector of names is good enough to send a text out unseen: see
core/docs/names.md.
"""

from earwitness_core.privacy.findings.names.detector import NamesDetector

__all__ = ["NamesDetector"]
