"""What leaves under a profile is searched as it would go, and goes only when everything that searches is there."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from earwitness_core.errors import EgressRefused
from earwitness_core.ids import SourceId
from earwitness_core.model import Label
from earwitness_core.privacy.egress.redacting import SendRedaction
from earwitness_core.privacy.findings.found import Detector, Found, Kind
from earwitness_core.privacy.findings.scan import Scan
from earwitness_core.privacy.policy.model import Profile, Purpose
from earwitness_core.privacy.redaction import Redactor
from earwitness_core.vault import Vault
from helpers.endpoints import listed, open_policy

from .conftest import Way

pytestmark = pytest.mark.loopback


class _Finds:
    """A detector that knows one thing."""

    def __init__(self, name: str, form: str = r"(?!)", kind: Kind = Kind.PERSON) -> None:
        self.name, self._form, self._kind = name, re.compile(form), kind

    def find(self, text: str, *, language: str | None = None) -> Sequence[Found]:
        return [Found(one.start(), one.end(), self._kind, 0.9, self.name) for one in self._form.finditer(text)]


def redaction(vault: Vault, *names: str) -> SendRedaction:
    every: list[Detector] = [_Finds(one) for one in names]
    every.append(_Finds("names/test", r"Anna"))
    return SendRedaction(vault, Redactor(vault, actor="tester"), lambda: Scan(every))


def test_the_pseudonyms_of_the_project_take_the_place_of_names(way: Way) -> None:
    way.policy = open_policy(listed(way.place.port), profile=Profile.PSEUDONYMISE)
    way.redact = redaction(way.vault, "identifiers", "spoken", "categories")
    way.ask()
    way.ask()
    first, second = (body for _, _, body in way.place.heard)

    assert b"Anna" not in first
    assert b"harbour" in first
    assert first == second  # the same bytes again, so that a person's word can be of them
    assert way.ledger.list()[0].redactions == {"person": 1}


def test_without_every_detector_nothing_goes(way: Way) -> None:
    way.policy = open_policy(listed(way.place.port), profile=Profile.MASK)
    way.redact = redaction(way.vault, "identifiers", "categories")
    with pytest.raises(EgressRefused, match="spoken"):
        way.ask()

    assert way.place.heard == []
    assert way.ledger.list()[0].detail == "redaction"


def test_words_of_no_project_have_no_pseudonyms(way: Way) -> None:
    made = redaction(way.vault, "identifiers", "spoken", "categories")
    with pytest.raises(EgressRefused, match="no source"):
        made(["Anna"], Profile.MASK, [])


def test_erasing_the_sound_takes_along_what_was_uploaded(way: Way, source: SourceId) -> None:
    from earwitness_core.privacy.egress.ledger import forget_sound
    from earwitness_core.privacy.egress.records import Entry

    ledger = way.ledger
    sound = ledger.begin(Entry(Purpose.TRANSCRIBE, "h", 1, Label.INTERNAL, (source,), "transcription"), b"RIFF")
    words = ledger.begin(Entry(Purpose.ASK, "h", 1, Label.INTERNAL, (source,), "chat"), b"{}")
    with way.vault.write(actor="tester", action="test.erase") as unit:
        forget_sound(way.vault, unit, source)

    assert ledger.payload(words) == b"{}"
    with pytest.raises(Exception, match="payload"):
        ledger.payload(sound)
