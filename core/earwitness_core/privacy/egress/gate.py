"""The gate: content leaves here, in this order, or it does not leave.

A known form, a destination of the policy's list, the label's permission, redaction, the size, a person's word, the
ledger; only then a connection. Whatever does not hold ends the story, is told, and is on record.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from types import TracebackType

from earwitness_core.errors import ApprovalNeeded, EgressRefused, EndpointFailed, VaultRefused
from earwitness_core.ids import ProjectId, SourceId
from earwitness_core.model import Label
from earwitness_core.privacy.egress import records
from earwitness_core.privacy.egress.approvals import Approvals
from earwitness_core.privacy.egress.destination import Permission, listed, permission
from earwitness_core.privacy.egress.ledger import Ledger, UseApproval
from earwitness_core.privacy.egress.line import Broken, Dialler, Limits, Line
from earwitness_core.privacy.egress.records import Entry, hidden
from earwitness_core.privacy.egress.shapes import Understood, redacted
from earwitness_core.privacy.egress.sound import TRANSCRIPTION, Sound
from earwitness_core.privacy.egress.terms import Terms
from earwitness_core.privacy.policy.labels import label_of
from earwitness_core.privacy.policy.machine import network_forbidden
from earwitness_core.privacy.policy.model import Profile, Purpose
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import ProjectRow

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody wants to send: why, where to, what, and what it was made of.

    `project` is the one that words of no source (a question) are asked in: its policies, its label and its pseudonyms
    hold. `label` is said of such words by hand; the highest of all labels counts. With none of the three it counts as
    restricted. `key` gives the endpoint's key when it is needed, and is never on record.
    """

    purpose: Purpose
    url: str
    payload: Understood | Sound
    sources: tuple[SourceId, ...] = ()
    label: Label | None = None
    key: Callable[[], str | None] = lambda: None
    project: ProjectId | None = None

    @property
    def shape(self) -> str:
        return (TRANSCRIPTION if isinstance(self.payload, Sound) else self.payload.shape).name

    @property
    def path(self) -> str:
        return (TRANSCRIPTION if isinstance(self.payload, Sound) else self.payload.shape).path


class Answer:
    """What came back. Read it to its end or close it; then its row in the ledger is filled in."""

    def __init__(self, line: Line, ledger: Ledger, send: str, host: str) -> None:
        self.send = send
        self.status = line.status
        self.content_type = line.content_type
        self._line, self._ledger, self._host = line, ledger, host
        self._ended = False

    def pieces(self) -> Iterator[bytes]:
        """The body as it comes. Raises EndpointFailed when it breaks off or takes more than it may."""
        try:
            yield from self._line.pieces()
        except Broken as problem:
            self._end(records.FAILED, problem.word)
            raise EndpointFailed(host=self._host, why=problem.why, send=self.send[-8:]) from problem
        self.close()

    def read(self) -> bytes:
        """All of it."""
        return b"".join(self.pieces())

    def close(self) -> None:
        self._end(records.ANSWERED, None)

    def _end(self, outcome: str, detail: str | None) -> None:
        if not self._ended:
            self._ended = True
            self._line.close()
            _fill_in(self._ledger, self.send, self._line, outcome, detail, self.status)

    def __enter__(self) -> Answer:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


class Gate:
    """The way out of one vault."""

    def __init__(
        self,
        vault: Vault,
        terms: Terms,
        *,
        actor: str,
        limits: Limits | None = None,
        dialler: Dialler | None = None,
    ) -> None:
        self._vault = vault
        self._terms = terms
        self._limits = limits
        self._dialler = dialler
        self._ledger = Ledger(vault, actor=actor)
        self._approvals = Approvals(vault, actor=actor)

    def send(self, request: Request) -> Answer:
        """Send it, if it may be sent, and give back the answer as it comes.

        Raises EgressRefused (nothing of it left; on record), ApprovalNeeded (a person has to look), EndpointFailed
        (the ledger says how much went), and what a vault raises that cannot write: then nothing was sent.
        """
        entry = self._unknown(request)
        body = b""
        try:
            if (forbidden := network_forbidden()) is not None:
                raise EgressRefused(why=forbidden.rstrip("."), rule="network")
            policies = self._terms.binding(request.sources, request.project)
            endpoint = listed(request.url, request.path, policies)
            entry = replace(entry, host=endpoint.host, port=endpoint.port, region=endpoint.region)
            allowed = permission(endpoint, request.purpose, entry.label, policies)
            entry = replace(entry, rule=allowed.rule, profile=allowed.profile)
            body, content_type, counts = self._written(request, allowed)
            entry = replace(entry, redactions=tuple(sorted(counts.items())))
            if len(body) > allowed.most_bytes:
                raise EgressRefused(why=f"it is larger than the policy allows ({len(body)} bytes)", rule="size")
            use = self._use_of_approval(entry, request.path, body, allowed) if allowed.needs_approval else None
            send = self._ledger.begin(entry, body, use_approval=use)
        except ApprovalNeeded:
            raise
        except EgressRefused as refusal:
            self._ledger.refuse(entry, str(refusal.facts.get("rule", "")), body)
            raise
        return self._sent(request, allowed, send, body, content_type)

    def _use_of_approval(self, entry: Entry, path: str, body: bytes, allowed: Permission) -> UseApproval:
        """What marks a person's word as used, in the unit of work of the send. Raises ApprovalNeeded without one."""
        approval = self._approvals.require(entry, path, body, minutes=allowed.approval_minutes)
        return lambda unit: self._approvals.use(unit, approval)

    def refuse(self, request_url: str, purpose: Purpose, refusal: EgressRefused) -> None:
        """Put on record what was refused before it became a request (completions.py)."""
        entry = Entry(purpose, hidden(request_url), 0, Label.RESTRICTED, (), "")
        self._ledger.refuse(entry, str(refusal.facts.get("rule", "")))

    def _sent(self, request: Request, allowed: Permission, send: str, body: bytes, content_type: str) -> Answer:
        host = allowed.endpoint.host
        line = Line(allowed.endpoint, dialler=self._dialler, limits=self._limits)
        try:
            line.ask(allowed.endpoint.path.rstrip("/") + request.path, body, content_type, request.key())
        except EgressRefused as refusal:
            line.close()
            _fill_in(self._ledger, send, line, records.REFUSED, str(refusal.facts.get("rule", "")))
            raise
        except Broken as problem:
            line.close()
            outcome = records.FAILED if line.sent_bytes else records.REFUSED
            _fill_in(self._ledger, send, line, outcome, problem.word)
            raise EndpointFailed(host=host, why=problem.why, send=send[-8:]) from problem
        except BaseException:
            line.close()
            _fill_in(self._ledger, send, line, records.FAILED, "broken-off")
            raise
        _log.info("sent", extra={"id": send, "bytes": len(body), "status": line.status})
        return Answer(line, self._ledger, send, host)

    def _unknown(self, request: Request) -> Entry:
        """What can be said of it before the policy was asked; its address may carry content and is kept as a hash."""
        return Entry(request.purpose, hidden(request.url), 0, self._label(request), request.sources, request.shape)

    def _label(self, request: Request) -> Label:
        with self._vault.read() as session:
            labels = [label_of(session, source) for source in request.sources]
            if request.project is not None:
                labels.append(Label(session.get_one(ProjectRow, request.project).label))
        if request.label is not None:
            labels.append(request.label)
        return max(labels, key=lambda one: one.rank, default=Label.RESTRICTED)

    def _written(self, request: Request, allowed: Permission) -> tuple[bytes, str, dict[str, int]]:
        """The bytes that would leave, their content type, and what redaction took out of them."""
        if isinstance(request.payload, Sound):
            if allowed.profile is not Profile.NONE:
                raise EgressRefused(why="sound cannot be redacted as the policy demands", rule="redaction")
            return *request.payload.body(), {}
        if allowed.profile is Profile.NONE:
            return request.payload.body(), "application/json", {}
        redact = self._terms.redact
        if redact is None:
            raise EgressRefused(why="the policy demands a redaction, and there is none", rule="redaction")
        body, counts = redacted(
            request.payload, lambda texts: redact(texts, allowed.profile, request.sources, request.project)
        )
        return body, "application/json", counts


def _fill_in(
    ledger: Ledger, send: str, line: Line, outcome: str, detail: str | None, status: int | None = None
) -> None:
    """A disk that is full now changes nothing about what went: the row then says that its end is not known."""
    with contextlib.suppress(VaultRefused):
        ledger.end(
            send,
            outcome,
            detail=detail,
            status=status,
            sent_bytes=line.sent_bytes,
            received_bytes=line.received_bytes,
        )
