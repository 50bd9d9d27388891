"""All detectors over a text, and one answer: what `findings scan` prints, what the findings stage keeps.

Pure: no vault, no network, and the same answer each time. A detector whose extra is not installed finds what it
can without; it is named in `missing`, and not among `detectors`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from earwitness_core.privacy.findings.found import Detector, Found, ReadsMany, ReadsWords
from earwitness_core.privacy.findings.known import Known, KnownDetector
from earwitness_core.privacy.findings.overlaps import merged
from earwitness_core.privacy.findings.words import Words

# Raise it with the rules or words of any detector, and of overlaps.py: then every source is searched again.
RULES = 6


class Scan:
    """The detectors there are, ready to search many texts. Loads resources with the first."""

    def __init__(self, detectors: Sequence[Detector] | None = None) -> None:
        self._detectors = tuple(_all() if detectors is None else detectors)
        lacking = [one for one in self._detectors if not getattr(one, "available", True)]
        self.missing = tuple(getattr(one, "missing", one.name) for one in lacking)
        self.detectors = tuple(one.name for one in self._detectors if one not in lacking)

    def find(self, text: str, *, language: str | None = None, known: Iterable[Known] = ()) -> list[Found]:
        """Spans of `text`, which holds one segment or paragraph per line; sorted, overlaps settled (overlaps.py)."""
        return self.find_all([text], language=language, known=known)[0]

    def find_all(
        self, texts: Sequence[str], *, language: str | None = None, known: Iterable[Known] = ()
    ) -> list[list[Found]]:
        """The same of each of several texts; of many short ones in much less time than one by one."""
        words = [Words(text) for text in texts]
        found = [_by(one, words, language) for one in (KnownDetector(known), *self._detectors)]
        return [merged(text, chain.from_iterable(each)) for text, *each in zip(texts, *found, strict=True)]


def _by(detector: Detector, texts: Sequence[Words], language: str | None) -> Sequence[Sequence[Found]]:
    """What one detector says of each text."""
    if isinstance(detector, ReadsMany):
        return detector.find_all([words.text for words in texts])
    if isinstance(detector, ReadsWords):
        return [detector.find_in(words, language=language) for words in texts]
    return [detector.find(words.text, language=language) for words in texts]


def _all() -> tuple[Detector, ...]:
    """Imported when a text is searched: the command line opens a vault without any of them."""
    from earwitness_core.privacy.findings.categories import CategoriesDetector
    from earwitness_core.privacy.findings.identifiers import IdentifiersDetector
    from earwitness_core.privacy.findings.names import NamesDetector
    from earwitness_core.privacy.findings.spoken import SpokenDetector

    return IdentifiersDetector(), SpokenDetector(), CategoriesDetector(), NamesDetector()
