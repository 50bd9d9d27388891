"""`earwitness egress`: what ever left this machine, with proof; and a person's word on what would leave."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import RenderableType
from rich.text import Text

from earwitness_core.errors import Refused
from earwitness_desktop.cli import replies
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.groups import group
from earwitness_desktop.cli.options import Limit, Offset
from earwitness_desktop.cli.screen import count, facts, line, local, moment, paragraph, short, size, table

if TYPE_CHECKING:
    from earwitness_core.privacy.egress.approvals import Approval
    from earwitness_core.privacy.egress.machine import Visit
    from earwitness_core.privacy.egress.records import Sent

app = group("egress", "What ever left this machine, with proof, and your word on what would leave.", default="summary")

EntryArgument = Annotated[str, typer.Argument(metavar="ID", help="As `earwitness egress list` shows it, or its end.")]
RequestArgument = Annotated[
    str, typer.Argument(metavar="ID", help="As `earwitness egress pending` shows it, or its end.")
]


@command(app, "summary", example="earwitness egress")
def summary(run: Run) -> Answer:
    """Say what ever left: content of this vault, and which published files this machine fetched."""
    found = run.desk().egress.summary()
    data: replies.EgressSummary = {
        "sends": found.vault.sends,
        "left_bytes": found.vault.left_bytes,
        "received_bytes": found.vault.received_bytes,
        "hosts": list(found.vault.hosts),
        "kept_in": found.vault.kept_in,
        "fetches": [_fetch(one) for one in found.machine],
    }
    total = found.vault
    said = [
        line(f"{size(total.left_bytes)} of this vault's content have left this machine.", "bold"),
        line(f"{count(total.sends, 'question')} went to {', '.join(total.hosts)}.") if total.sends else None,
        line(f"{count(total.kept_in, 'attempt')} kept in: `earwitness egress list`.") if total.kept_in else None,
        line(_fetched(found.machine), "dim"),
    ]
    return Answer(data, [one for one in said if one is not None])


@command(app, "list", example="earwitness egress list --limit 20")
def list_entries(run: Run, limit: Limit = 100, offset: Offset = 0) -> Answer:
    """List every attempt to send, the newest first; also those that were refused."""
    desk = run.desk()
    desk.egress.note_blocked()
    found = desk.egress.ledger.list(limit, offset)
    data: replies.EgressLedger = {"entries": [_entry(one) for one in found]}
    rows = [
        (short(one.id), local(one.begun_ms), one.purpose, one.host or one.detail, _ended(one), size(one.left_bytes))
        for one in found
    ]
    return Answer(data, [table(["id", "when", "for", "where", "how", ">left"], rows, empty="Nothing was ever sent.")])


@command(app, "show", example="earwitness egress show 4f3a9b1c")
def show(run: Run, entry: EntryArgument) -> Answer:
    """Show all that is on record of one attempt."""
    found = run.desk().egress.ledger.find(entry)
    data: replies.OneEgressEntry = {"entry": _entry(found)}
    return Answer(data, [facts((name, _spoken(value)) for name, value in data["entry"].items())])


@command(app, "payload", example="earwitness egress payload 4f3a9b1c")
def payload(
    run: Run,
    entry: EntryArgument,
    to: Annotated[Path | None, typer.Option("--to", metavar="FILE", help="Write the bytes to a new file.")] = None,
) -> Answer:
    """Show the bytes that went, as they went; the ledger keeps them sealed, with their hash."""
    egress = run.desk().egress
    found = egress.ledger.find(entry)
    content = egress.payload(found.id)
    data = _payload(found.id, content, found.sha256)
    if to is not None:
        try:
            with to.expanduser().open("xb") as file:
                file.write(content)
        except OSError as cause:
            raise Refused("The file cannot be written.", next_step="Name a new file in a folder of yours.") from cause
        return Answer(data, [line(f"{size(len(content))} written.")])
    return Answer(data, _shown(content, as_recorded=data["as_recorded"]))


@command(app, "verify", example="earwitness egress verify")
def verify(run: Run) -> Answer:
    """Read every payload that was ever sent and compare it with the hash on record."""
    proof = run.desk().egress.ledger.verify()
    data: replies.EgressVerified = {
        "entries": proof.rows,
        "proved": proof.proved,
        "erased": proof.erased,
        "wrong": list(proof.wrong),
    }
    said = [line(f"{count(proof.rows, 'entry', 'entries')}; {count(proof.proved, 'payload')} as on record.")]
    if proof.erased:
        said.append(
            line(f"{count(proof.erased, 'payload')} went with a source that was erased; the hashes stay.", "dim")
        )
    said += [
        line(f"The payload of {short(one)} is missing or is not the one that was sent.", "red") for one in proof.wrong
    ]
    return Answer(data, said, exit_code=1 if proof.wrong else 0)


@command(app, "pending", example="earwitness egress pending")
def pending(run: Run) -> Answer:
    """List what would leave and waits for your word."""
    found = run.desk().egress.approvals.list()
    data: replies.EgressPending = {"requests": [_request(one) for one in found]}
    rows = [
        (short(one.id), local(one.asked_ms), one.purpose, one.host, one.label, one.profile, size(one.size_bytes))
        for one in found
    ]
    heads = ["id", "asked", "for", "where", "label", "redacted", ">size"]
    return Answer(data, [table(heads, rows, empty="Nothing waits for your word.")])


@command(app, "preview", example="earwitness egress preview 4f3a9b1c")
def preview(run: Run, request: RequestArgument) -> Answer:
    """Show exactly the bytes that would leave, where to, and by which rule."""
    desk = run.desk()
    found = desk.egress.approvals.find(request)
    content = desk.egress.payload(found.id)
    data: replies.EgressPreview = {
        "request": _request(found),
        "payload": _payload(found.id, content, found.sha256),
    }
    said = facts((name, _spoken(value)) for name, value in data["request"].items())
    return Answer(data, [said, *_shown(content, as_recorded=data["payload"]["as_recorded"])])


@command(app, "approve", example="earwitness egress approve 4f3a9b1c")
def approve(run: Run, request: RequestArgument) -> Answer:
    """Let exactly these bytes go, once, to this one place, within the minutes that the policy gives."""
    found = run.desk().egress.approve(request)
    data: replies.OneEgressRequest = {"request": _request(found)}
    return Answer(data, [line(f"Allowed once, until {local(found.expires_ms)}. Ask again what you asked.")])


@command(app, "refuse", example="earwitness egress refuse 4f3a9b1c")
def refuse(
    run: Run,
    request: RequestArgument,
    reason: Annotated[str, typer.Option("--reason", help="Why not; it stays on record.")] = "",
) -> Answer:
    """Say that it does not go, or take back an approval that was not used yet."""
    found = run.desk().egress.approvals.refuse(request, reason)
    data: replies.OneEgressRequest = {"request": _request(found)}
    return Answer(data, [line("It does not go.")])


@command(app, "key", example="earwitness egress key llm.example.eu", unlocks=False)
def key(
    run: Run,
    host: Annotated[str, typer.Argument(metavar="HOST", help="As the policy's list has it.")],
    forget: Annotated[bool, typer.Option("--forget", help="Remove the key.")] = False,
) -> Answer:
    """Keep an endpoint's key in the system's keyring, typed by you and shown nowhere; or remove it."""
    import getpass

    from earwitness_core.privacy.egress import keys

    if forget:
        keys.forget(host)
    else:
        keys.keep(host, getpass.getpass(f"Key of {host}: ").strip())
    data: replies.EgressKey = {"host": host, "kept": not forget}
    return Answer(data, [line("Forgotten." if forget else "Kept in the system's keyring.")])


def _entry(one: Sent) -> replies.EgressEntry:
    return {
        "id": one.id,
        "begun": moment(one.begun_ms),
        "ended": moment(one.ended_ms),
        "purpose": one.purpose,
        "host": one.host,
        "port": one.port,
        "region": one.region,
        "rule": one.rule,
        "label": one.label,
        "profile": one.profile,
        "shape": one.shape,
        "redactions": one.redactions,
        "sources": list(one.sources),
        "size_bytes": one.size_bytes,
        "sha256": one.sha256,
        "approval": one.approval_id,
        "actor": one.actor,
        "outcome": one.outcome,
        "detail": one.detail,
        "status": one.status,
        "left_bytes": one.left_bytes,
        "received_bytes": one.received_bytes,
    }


def _request(one: Approval) -> replies.EgressRequest:
    return {
        "id": one.id,
        "state": one.state,
        "purpose": one.purpose,
        "host": one.host,
        "port": one.port,
        "region": one.region,
        "rule": one.rule,
        "label": one.label,
        "profile": one.profile,
        "redactions": one.redactions,
        "sources": list(one.sources),
        "size_bytes": one.size_bytes,
        "sha256": one.sha256,
        "asked_by": one.asked_by,
        "asked": moment(one.asked_ms),
        "expires": moment(one.expires_ms),
        "decided_by": one.decided_by,
    }


def _fetch(one: Visit) -> replies.EgressFetch:
    return {
        "at": moment(one.begun_ms),
        "purpose": one.purpose,
        "host": one.host,
        "received_bytes": one.received_bytes,
        "outcome": one.outcome,
        "detail": one.detail,
    }


def _payload(owner: str, content: bytes, recorded: str) -> replies.EgressPayload:
    digest = sha256(content).hexdigest()
    return {
        "id": owner,
        "base64": base64.b64encode(content).decode(),
        "sha256": digest,
        "as_recorded": digest == recorded,
    }


def _shown(content: bytes, *, as_recorded: bool) -> list[RenderableType]:
    try:
        words: Text = paragraph(content.decode())
    except UnicodeDecodeError:
        words = line(f"{size(len(content))} of sound; --to FILE writes them.", "dim")
    proof = "These bytes have the hash on record." if as_recorded else "These are NOT the bytes on record."
    return [words, line(proof, "dim" if as_recorded else "bold red")]


def _ended(one: Sent) -> str:
    how = one.outcome or "not known"
    return f"{how} ({one.detail})" if one.detail else how


def _fetched(visits: list[Visit]) -> str:
    fetched = [one for one in visits if one.purpose == "models"]
    if not fetched:
        return "This machine fetched nothing."
    hosts = ", ".join(sorted({one.host for one in fetched}))
    return f"Without content, this machine asked for published models {count(len(fetched), 'time')}: {hosts}."


def _spoken(value: object) -> object:
    if isinstance(value, Mapping):
        return ", ".join(f"{number} {kind}" for kind, number in value.items()) or None
    return (", ".join(value) or None) if isinstance(value, list) else value if value != "" else None
