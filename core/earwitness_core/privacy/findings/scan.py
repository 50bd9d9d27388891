"""All detectors over a text, and one answer: what `findings scan` prints, what the findings stage keeps.

Pure: no vault, no network, and the same answer each time. A detector whose extra is not installed is left out and named
in `missing`; the others work all the same.
"""

from __future__ import annotations

import hashlib
import importlib
from collections.abc import Iterable, Sequence
from typing import Any

from earwitness_core.privacy.findings.found import Detector, Found
from earwitness_core.privacy.findings.known import Known, KnownDetector
from earwitness_core.privacy.findings.overlaps import merged

RULES = 1  # of this module and overlaps.py; another number has every source searched again
# Imported when a text is searched: the command line opens a vault without any of them.
_DETECTORS = (
    ("earwitness_core.privacy.findings.identifiers", "IdentifiersDetector"),
    ("earwitness_core.privacy.findings.spoken", "SpokenDetector"),
    ("earwitness_core.privacy.findings.categories", "CategoriesDetector"),
    ("earwitness_core.privacy.findings.names", "NamesDetector"),
)


class Scan:
    """The detectors there are, ready to search many texts. Loads resources with the first."""

    def __init__(self, detectors: Sequence[Detector] | None = None) -> None:
        self.missing: tuple[str, ...] = ()
        if detectors is None:
            loaded = [_loaded(module, name) for module, name in _DETECTORS]
            self.missing = tuple(one.missing for one in loaded if getattr(one, "available", True) is False)
            detectors = [one for one in loaded if one is not None and getattr(one, "available", True)]
        self._detectors = tuple(detectors)

    @property
    def detectors(self) -> tuple[str, ...]:
        return tuple(one.name for one in self._detectors)

    def find(self, text: str, *, language: str | None = None, known: Iterable[Known] = ()) -> list[Found]:
        """Spans of `text`, which holds one segment or paragraph per line; sorted, overlaps settled (overlaps.py)."""
        found: list[Found] = list(KnownDetector(known).find(text, language=language))
        for detector in self._detectors:
            found += detector.find(text, language=language)
        return merged(text, found)

    @property
    def version(self) -> str:
        """Another one where the answer may be another."""
        parts = [str(RULES), *(f"{one.name}={getattr(one, 'version', 1)}" for one in self._detectors)]
        return hashlib.sha256(" ".join(parts).encode()).hexdigest()[:12]


def _loaded(module: str, name: str) -> Any:
    try:
        return getattr(importlib.import_module(module), name)()
    except ModuleNotFoundError:
        return None
