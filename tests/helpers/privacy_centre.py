"""A vault with something to look at in the privacy centre: findings, sends, requests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from earwitness_core.errors import ApprovalNeeded
from earwitness_core.ids import SourceId
from earwitness_core.model import Label
from earwitness_core.privacy.egress.approvals import Approvals
from earwitness_core.privacy.egress.ledger import Ledger
from earwitness_core.privacy.egress.records import Entry
from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.policy.model import Profile, Purpose
from earwitness_core.vault import Vault
from earwitness_desktop.viewmodels.session import OpenDesk
from helpers.conversations import add_source, add_transcript
from helpers.findings import scanned
from helpers.windows import make_closed, opened

SAID = "{who} was treated for diabetes, call 0171 2345678 in Rotterdam"
BODY = b'{"model":"m","messages":[{"role":"user","content":"What of the harbour?"}]}'


@contextmanager
def open_desk(place: Path) -> Iterator[OpenDesk]:
    """The desk of a new vault, closed at the end."""
    session, desk = opened(make_closed(place))
    try:
        yield desk
    finally:
        session.shut_down()


def add_interview(
    vault: Vault, title: str = "Interview", *, who: str = "Anna Bauer", project: str = "Harbour"
) -> SourceId:
    """A source with a transcript, and what a scan would find in it: four findings of four ranks."""
    source = add_source(vault, title, project=project)
    add_transcript(vault, source, [(who, SAID.format(who=who))])
    kinds = ((who, Kind.PERSON), ("diabetes", Kind.HEALTH), ("0171 2345678", Kind.PHONE))
    scanned(vault, source, *kinds, ("Rotterdam", Kind.PLACE))
    return source


def entry(*sources: SourceId, label: Label = Label.INTERNAL) -> Entry:
    """A question to an endpoint, about some sources."""
    return Entry(
        Purpose.ASK,
        "llm.example.eu",
        443,
        label,
        sources,
        "chat",
        "DE",
        "may.ask.internal",
        Profile.MASK,
        (("person", 2),),
    )


def send(vault: Vault, *sources: SourceId) -> str:
    """A question that went out and was answered."""
    ledger = Ledger(vault, actor="anna")
    made = ledger.begin(entry(*sources), BODY)
    ledger.end(made, "answered", status=200, sent_bytes=300, received_bytes=90)
    return made


def ask(vault: Vault, *sources: SourceId, body: bytes = BODY) -> str:
    """A question that waits for a word."""
    approvals = Approvals(vault, actor="anna")
    with suppress(ApprovalNeeded):
        approvals.require(entry(*sources), "/chat/completions", body, minutes=15)
    return approvals.list()[0].id
