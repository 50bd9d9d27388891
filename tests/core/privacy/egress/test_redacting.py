"""What leaves under a profile is searched as it would go, and goes only when everything that searches is there."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from sqlalchemy import func, select

from earwitness_core.errors import ApprovalNeeded, EgressRefused
from earwitness_core.ids import ProjectId, SourceId
from earwitness_core.model import Label
from earwitness_core.privacy.egress.desk import EgressDesk
from earwitness_core.privacy.egress.gate import Gate
from earwitness_core.privacy.egress.redacting import SendRedaction
from earwitness_core.privacy.egress.shapes import CHAT, understand
from earwitness_core.privacy.egress.terms import Terms
from earwitness_core.privacy.findings.found import Detector, Found, Kind
from earwitness_core.privacy.findings.scan import Scan
from earwitness_core.privacy.policy.model import Profile, Purpose
from earwitness_core.privacy.redaction import Redactor
from earwitness_core.privacy.redaction.wording import MASK
from earwitness_core.privacy.review.persons import Persons
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import ProjectRow, PseudonymRow, SourceRow
from helpers.clocks import StillClock
from helpers.endpoints import listed, open_policy

from .conftest import QUESTION, Way

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


def test_a_question_without_sources_is_asked_under_the_pseudonyms_of_its_project(way: Way) -> None:
    """The same person has the same token, whether a passage or a question names them."""
    way.policy = open_policy(listed(way.place.port), profile=Profile.PSEUDONYMISE)
    way.redact = redaction(way.vault, "identifiers", "spoken", "categories")
    project = _project(way)
    way.ask()
    way.ask(sources=(), project=project, label=Label.INTERNAL)
    with_source, without = (body for _, _, body in way.place.heard)

    assert b"Anna" not in without
    assert with_source == without


def test_a_question_in_no_project_is_masked_with_what_every_project_knows(way: Way) -> None:
    way.policy = open_policy(listed(way.place.port), profile=Profile.PSEUDONYMISE)
    way.redact = redaction(way.vault, "identifiers", "spoken", "categories")
    Persons(way.vault, actor="tester").add(_project(way), "Lindqvist")
    question = {"role": "user", "content": "What did Anna say of lindqvist and the harbour?"}
    way.ask(sources=(), label=Label.INTERNAL, payload=understand(CHAT, {**QUESTION, "messages": [question]}))
    said = way.place.asked["messages"][0]["content"]

    assert said == f"What did {MASK} say of {MASK} and the harbour?"
    assert way.ledger.list()[0].redactions == {"person": 2}
    with way.vault.read() as session:
        assert session.scalar(select(func.count()).select_from(PseudonymRow)) == 0, "no token was given to anybody"


def test_the_policies_and_the_label_of_the_project_hold_for_a_question_without_sources(way: Way) -> None:
    project = _project(way)
    open_to_all = open_policy(listed(way.place.port))
    gate = Gate(
        way.vault,
        Terms(lambda sources: [open_to_all], of_project=lambda asked: [open_policy()] if asked == project else []),
        actor="tester",
        dialler=way.names,
    )
    with pytest.raises(EgressRefused):
        gate.send(way.request(sources=(), project=project))
    with way.vault.write(actor="tester", action="test.label") as unit:
        unit.session.get_one(ProjectRow, project).label = Label.RESTRICTED.value
    with pytest.raises(EgressRefused):
        way.ask(sources=(), project=project, label=Label.INTERNAL)

    assert way.place.heard == []
    assert way.ledger.list()[0].label == Label.RESTRICTED


def test_a_yes_is_good_for_the_minutes_of_the_project_that_a_question_is_asked_in(way: Way) -> None:
    """Whoever approves sees no project; the gate knows it."""
    project = _project(way)
    entry, asks = listed(way.place.port), {Purpose.ASK: Label.PUBLIC}
    terms = Terms(
        lambda sources: [open_policy(entry, approval=asks, approval_minutes=60)],
        of_project=lambda asked: [open_policy(entry, approval=asks, approval_minutes=5)],
    )
    gate = Gate(way.vault, terms, actor="tester", dialler=way.names)
    desk = EgressDesk(way.vault, terms, actor="anna")
    way.vault.clock = clock = StillClock()
    request = way.request(sources=(), project=project)
    for hours in (0.1, 0.16):  # a yes of six minutes ago, and one of less than four
        with pytest.raises(ApprovalNeeded):
            gate.send(request)
        desk.approve(desk.approvals.list()[0].id)
        clock.set_off_by(hours=hours)
    gate.send(request).read()

    assert len(way.place.heard) == 1


def test_words_of_a_source_that_is_gone_do_not_leave(way: Way) -> None:
    made = redaction(way.vault, "identifiers", "spoken", "categories")
    with pytest.raises(EgressRefused, match="gone"):
        made(["Anna"], Profile.MASK, [way.source, SourceId("00" * 16)])


def _project(way: Way) -> ProjectId:
    with way.vault.read() as session:
        return ProjectId(session.get_one(SourceRow, way.source).project_id)


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
