"""What the gate lets out: exactly what the policy allows, redacted, approved, and on record before the first byte."""

from __future__ import annotations

from hashlib import sha256

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from earwitness_core.errors import ApprovalNeeded, EgressRefused, EndpointFailed, NotFound, Refused
from earwitness_core.ids import SourceId
from earwitness_core.model import Label
from earwitness_core.privacy.egress.approvals import Approvals
from earwitness_core.privacy.egress.completions import Completions
from earwitness_core.privacy.egress.shapes import CHAT, understand
from earwitness_core.privacy.egress.sound import Sound
from earwitness_core.privacy.policy.model import Profile, Purpose
from earwitness_core.vault import Vault
from helpers.clocks import StillClock
from helpers.endpoints import SAID, listed, open_policy

from .conftest import QUESTION, Way

pytestmark = pytest.mark.loopback


def test_a_question_goes_out_and_its_row_tells_all_of_it(way: Way) -> None:
    way.ask()
    [row] = way.ledger.list()
    [(path, headers, body)] = way.place.heard

    assert path == "/v1/chat/completions"
    assert (row.purpose, row.host, row.port, row.region) == ("ask", "llm.example.eu", way.place.port, "DE")
    assert (row.label, row.profile, row.rule, row.sources) == ("internal", "none", "may.ask.internal", (way.source,))
    assert (row.outcome, row.status, row.sha256) == ("answered", 200, sha256(body).hexdigest())
    assert row.size_bytes == len(body) < row.sent_bytes  # type: ignore[operator]
    assert way.ledger.payload(row.id) == body
    assert set(headers) == {
        *("host", "user-agent", "accept", "accept-encoding", "content-type", "content-length", "connection")
    }


def test_the_chain_of_custody_of_the_source_says_that_it_went_out(way: Way) -> None:
    from earwitness_core.audit import Trail, custody

    Trail(way.vault, actor="tester")
    way.ask()

    assert "egress.send" in [event.action for event in custody(way.vault, way.source).out]


def test_the_row_stands_before_the_first_byte(way: Way) -> None:
    """When the connection is made, the ledger has the payload already."""
    seen = []
    connect = way.names.connect

    def look(place: str, port: int, seconds: float) -> object:
        [row] = way.ledger.list()
        seen.append((row.outcome, way.ledger.payload(row.id)))
        return connect(place, port, seconds)

    way.names.connect = look  # type: ignore[assignment,method-assign]
    way.ask()

    assert seen == [(None, way.place.heard[0][2])]


def test_the_redaction_is_done_and_counted(way: Way) -> None:
    way.policy = open_policy(listed(way.place.port), profile=Profile.PSEUDONYMISE)
    way.ask()
    [row] = way.ledger.list()

    assert way.place.asked["messages"][0]["content"] == "What did Person 1 say of the harbour?"
    assert (row.profile, row.redactions) == ("pseudonymise", {"person": 1})
    assert b"Anna" not in way.ledger.payload(row.id)


def test_the_openai_client_chats_streams_and_embeds(way: Way) -> None:
    def key() -> str:
        return "sk-canary"

    with Completions(way.gate(), way.place.url, purpose=Purpose.ASK, sources=[way.source], key=key) as asked:
        said = asked.chat("small-1", QUESTION["messages"], temperature=0.2, max_tokens=50)  # type: ignore[arg-type]
        streamed = "".join(asked.stream("small-1", QUESTION["messages"]))  # type: ignore[arg-type]
    with Completions(way.gate(), way.place.url, purpose=Purpose.EMBED, sources=[way.source], key=key) as embedding:
        vectors = embedding.embed("small-1", ["one", "three"])

    assert said == SAID
    assert streamed.split() == SAID.split()
    assert vectors == [[3.0, 1.0], [5.0, 1.0]]
    assert [row.shape for row in reversed(way.ledger.list())] == ["chat", "chat", "embeddings"]
    assert {headers["authorization"] for _, headers, _ in way.place.heard} == {"Bearer sk-canary"}
    assert not any(name.startswith("x-stainless") for _, headers, _ in way.place.heard for name in headers)
    with way.vault.read() as session:
        assert "sk-canary" not in str(session.execute(text("SELECT * FROM egress")).all())


def test_a_refusal_comes_out_of_the_client_as_it_was(way: Way) -> None:
    way.policy = open_policy()
    with (
        Completions(way.gate(), way.place.url, purpose=Purpose.ASK, sources=[way.source]) as asked,
        pytest.raises(EgressRefused, match="list"),
    ):
        asked.chat("small-1", QUESTION["messages"])  # type: ignore[arg-type]


def test_an_endpoint_that_is_out_of_order_is_told_by_its_number(way: Way) -> None:
    way.place.status = 503
    with (
        Completions(way.gate(), way.place.url, purpose=Purpose.ASK, sources=[way.source]) as asked,
        pytest.raises(EndpointFailed, match="503"),
    ):
        asked.chat("small-1", QUESTION["messages"])  # type: ignore[arg-type]

    assert [row.status for row in way.ledger.list()] == [503]


def test_sound_goes_to_a_listed_transcription(way: Way) -> None:
    way.place.body = b'{"text": "The harbour."}'
    sound = Sound(b"RIFF" + bytes(3000), "small-1", "en")
    way.ask(purpose=Purpose.TRANSCRIBE, url=f"{way.place.url}/audio/transcriptions", payload=sound)
    [row] = way.ledger.list()

    assert sound.content in way.place.heard[0][2]
    assert way.ledger.payload(row.id) == sound.body()[0] == way.place.heard[0][2]


def test_a_person_allows_exactly_these_bytes_once(way: Way) -> None:
    way.policy = open_policy(listed(way.place.port), approval={Purpose.ASK: Label.PUBLIC})
    approvals = Approvals(way.vault, actor="anna")
    with pytest.raises(ApprovalNeeded):
        way.ask()
    with pytest.raises(ApprovalNeeded):
        way.ask()  # asked again: no second request
    [asked] = approvals.list()
    assert way.ledger.payload(asked.id) == way.request().payload.body()
    approvals.approve(asked.id, minutes=15)
    way.ask()
    with pytest.raises(ApprovalNeeded):
        way.ask()

    [row] = way.ledger.list()
    assert (row.approval_id, way.ledger.payload(row.id)) == (asked.id, way.place.heard[0][2])
    assert len(way.place.heard) == 1


def test_what_was_refused_by_a_person_waits_no_more(way: Way) -> None:
    way.policy = open_policy(listed(way.place.port), approval={Purpose.ASK: Label.PUBLIC})
    approvals = Approvals(way.vault, actor="anna")
    with pytest.raises(ApprovalNeeded):
        way.ask()
    approvals.refuse(approvals.list()[0].id, "not this witness")

    assert approvals.list() == []
    with pytest.raises(Refused, match="refused already"):
        approvals.approve(approvals.list(waiting=False)[0].id, minutes=15)


def test_the_most_sensitive_of_all_sources_counts(way: Way, vault: Vault) -> None:
    from helpers.shelf import put_project, put_source

    other = put_source(vault, put_project(vault, "other"), label="restricted")
    with pytest.raises(EgressRefused, match="confidential at most"):
        way.ask(sources=(way.source, other))
    with pytest.raises(EgressRefused, match="restricted"):
        way.ask(sources=())  # words of nobody knows what


def test_nothing_in_the_ledger_can_be_changed_or_taken_out(way: Way) -> None:
    way.ask()
    for statement in (
        "DELETE FROM egress",
        "UPDATE egress SET host = 'other'",
        "UPDATE egress SET outcome = NULL",
        "UPDATE egress_payload SET owner_id = 'x'",
    ):
        with pytest.raises(IntegrityError, match="only added to"), way.vault.write(actor="x", action="x") as unit:
            unit.session.execute(text(statement))

    assert way.ledger.verify().wrong == ()


def test_an_erased_source_takes_its_payloads_along_and_the_row_stays(way: Way) -> None:
    from earwitness_core.care import Care
    from earwitness_core.jobs import Queue

    way.ask()
    [row] = way.ledger.list()
    care = Care(way.vault, Queue(way.vault, actor="tester"), actor="tester")
    care.trash.put([way.source])
    care.trash.empty()

    with pytest.raises(NotFound):
        way.ledger.payload(row.id)
    assert way.ledger.list() == [row]
    proof = way.ledger.verify()
    assert (proof.rows, proof.proved, proof.erased, proof.wrong) == (1, 0, 1, ())


def test_a_payload_that_is_missing_while_its_source_is_there_is_told(way: Way) -> None:
    way.ask()
    [row] = way.ledger.list()
    with way.vault.write(actor="x", action="x") as unit:
        unit.session.execute(text("DELETE FROM egress_payload"))

    assert way.ledger.verify().wrong == (row.id,)


def test_the_sum_of_all_that_left(way: Way) -> None:
    nothing = way.ledger.total()
    way.ask()
    way.policy = open_policy()
    with pytest.raises(EgressRefused):
        way.ask()
    total = way.ledger.total()
    [_, row] = way.ledger.list()

    assert (nothing.sends, nothing.left_bytes) == (0, 0)
    assert (total.sends, total.left_bytes, total.kept_in) == (1, row.sent_bytes, 1)
    assert total.hosts == ("llm.example.eu",)


def test_a_row_whose_end_is_not_known_counts_as_gone(way: Way) -> None:
    """Killed in the middle of a send: nobody knows how much went, so all of it did."""
    from earwitness_core.privacy.egress.records import Entry

    entry = Entry(Purpose.ASK, "llm.example.eu", 443, Label.INTERNAL, (way.source,), "chat")
    way.ledger.begin(entry, b"x" * 100)

    assert way.ledger.total().left_bytes == 100


def test_an_approval_that_waited_too_long_is_over(way: Way, vault: Vault) -> None:
    way.policy = open_policy(listed(way.place.port), approval={Purpose.ASK: Label.PUBLIC})
    vault.clock = clock = StillClock()
    with pytest.raises(ApprovalNeeded):
        way.ask()
    clock.set_off_by(hours=25)

    assert Approvals(vault, actor="x").list() == []


def test_an_unknown_source_is_no_way_round_its_label(way: Way) -> None:
    with pytest.raises(NotFound):
        way.ask(sources=(SourceId("nothing"),))
    assert way.place.heard == []


def test_the_same_texts_always_give_the_same_bytes() -> None:
    one = understand(CHAT, b'{"model":"m", "messages":[{"role":"user","content":"a"}]}')
    other = understand(CHAT, b'{"model" : "m","messages":[{"role":"user","content":"\\u0061"}]}   ')

    assert one.body() == other.body()
