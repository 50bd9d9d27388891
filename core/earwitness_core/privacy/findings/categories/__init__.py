"""Special categories of personal data (GDPR articles 9 and 10): words that point to somebody's health, faith and so on.

They raise a label and ask for a look; nothing is masked for them. What is promised stands in core/docs/categories.md.
"""

from earwitness_core.privacy.findings.categories.detector import LIKELY, CategoriesDetector

__all__ = ["LIKELY", "CategoriesDetector"]
