"""A vault with a source, an endpoint with an authority of its own, and a gate between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from earwitness_core.ids import ProjectId, SourceId
from earwitness_core.model import Label
from earwitness_core.privacy.egress.gate import Gate, Request
from earwitness_core.privacy.egress.ledger import Ledger
from earwitness_core.privacy.egress.line import Limits
from earwitness_core.privacy.egress.shapes import CHAT, understand
from earwitness_core.privacy.egress.terms import Terms
from earwitness_core.privacy.policy.model import Policy, Profile, Purpose
from earwitness_core.vault import Vault
from helpers.endpoints import Names, Place, listed, open_policy, place
from helpers.proxies import Authority
from helpers.shelf import put_project, put_source

QUESTION = {"model": "small-1", "messages": [{"role": "user", "content": "What did Anna say of the harbour?"}]}


def masked(
    texts: Sequence[str], profile: Profile, sources: Sequence[SourceId], project: ProjectId | None = None
) -> tuple[list[str], dict[str, int]]:
    """A redaction that knows one name."""
    return [one.replace("Anna", "Person 1") for one in texts], {"person": sum(one.count("Anna") for one in texts)}


@dataclass
class Way:
    """All that stands between a question and an endpoint; a test changes one thing and asks."""

    vault: Vault
    source: SourceId
    place: Place
    names: Names = field(default_factory=Names)
    policy: Policy | None = None
    redact: Any = masked
    limits: Limits = field(default_factory=lambda: Limits(silence_s=5.0, seconds=20.0))

    @property
    def ledger(self) -> Ledger:
        return Ledger(self.vault, actor="tester")

    def gate(self) -> Gate:
        policy = self.policy or open_policy(listed(self.place.port))
        return Gate(
            self.vault,
            Terms(lambda sources: [policy], redact=self.redact),
            actor="tester",
            limits=self.limits,
            dialler=self.names,
        )

    def request(self, **changes: Any) -> Request:
        given = {
            "purpose": Purpose.ASK,
            "url": f"{self.place.url}/chat/completions",
            "payload": understand(CHAT, QUESTION),
            "sources": (self.source,),
            **changes,
        }
        return Request(**given)

    def ask(self, **changes: Any) -> bytes:
        return self.gate().send(self.request(**changes)).read()


@pytest.fixture(scope="session")
def company() -> Authority:
    return Authority.make()


@pytest.fixture(autouse=True)
def trusted(monkeypatch: pytest.MonkeyPatch, company: Authority, tmp_path_factory: pytest.TempPathFactory) -> None:
    """This machine trusts the test's authority, and no proxy is set up."""
    file = tmp_path_factory.mktemp("company") / "company.pem"
    monkeypatch.setenv("SSL_CERT_FILE", str(company.write(file)))
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def source(vault: Vault) -> SourceId:
    return put_source(vault, put_project(vault), label=Label.INTERNAL.value)


@pytest.fixture
def way(vault: Vault, source: SourceId, company: Authority, tmp_path: Path) -> Iterator[Way]:
    with place(company, tmp_path) as told:
        yield Way(vault, source, told)
