"""All detectors together: none is left out unsaid, and what one of them lacks is told."""

from __future__ import annotations

import pytest

from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.findings.scan import Scan

TEXT = "This is about Mrs Quirke, anna@example.org.\nmy number is zero six one two three four five six seven eight"


def test_every_detector_takes_part() -> None:
    scan = Scan()

    assert scan.detectors == ("identifiers", "spoken", "categories", "names")
    assert scan.missing == ()
    assert {Kind.PERSON, Kind.EMAIL, Kind.PHONE} <= {one.kind for one in scan.find(TEXT)}


def test_without_its_extra_a_detector_is_named_and_still_says_what_it_can(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("earwitness_core.privacy.findings.names.detector.find_spec", lambda name: None)
    scan = Scan()

    assert scan.missing == ("names",)
    assert "names" not in scan.detectors
    assert [TEXT[one.start : one.end] for one in scan.find(TEXT) if one.kind is Kind.PERSON] == ["Quirke"]


def test_texts_that_are_searched_together_have_each_its_own_answer() -> None:
    texts = ["Mrs Quirke rang.", "", TEXT, "quirke is a word here", "Then Anna Berg came from Hamburg."]

    assert Scan().find_all(texts) == [Scan().find(text) for text in texts]


def test_sources_are_searched_again_when_the_names_model_has_arrived(monkeypatch: pytest.MonkeyPatch) -> None:
    from earwitness_core.privacy.review import stage

    complete = stage.version()
    monkeypatch.setattr("earwitness_core.privacy.findings.names.detector.find_spec", lambda name: None)

    assert stage.version() != complete
