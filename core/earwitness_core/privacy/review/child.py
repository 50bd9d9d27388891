"""The engine that searches texts, in its child: the detectors and their models. Knows no vault and opens no socket."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from earwitness_core.engines.call import Call
from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.findings.known import Known
from earwitness_core.privacy.findings.scan import Scan

ENTRY = "earwitness_core.privacy.review.child:entry"


def entry(_config: Mapping[str, object]) -> Scanner:
    return Scanner(Scan())


class Scanner:
    """Found spans cross as lists in the order of Found's fields."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan

    def scan(self, call: Call, text: str, language: str | None, known: Sequence[Sequence[str]]) -> list[list[object]]:
        """`known` are pairs of form and kind."""
        register = [Known(form, Kind(kind)) for form, kind in known]
        found = self._scan.find(text, language=language, known=register)
        return [[one.start, one.end, one.kind.value, one.score, one.detector, one.country, one.value] for one in found]


def unpacked(answer: object) -> list[Found]:
    """What `scan` answered, as values."""
    assert isinstance(answer, list)
    return [Found(start, end, Kind(kind), *rest) for start, end, kind, *rest in answer]
