"""`earwitness audit`: what was done in this vault, and whether the record of it is whole."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import RenderableType
from rich.text import Text

from earwitness_core.errors import NotFound, Refused, VaultDamaged
from earwitness_desktop.cli import replies
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.groups import group
from earwitness_desktop.cli.options import duration_ms
from earwitness_desktop.cli.screen import count, entries, facts, line, local, moment, safe, short, size, table

if TYPE_CHECKING:
    from earwitness_core.audit import Custody, Event, Handed, Verification
    from earwitness_core.audit.custody import Version
    from earwitness_core.desk import Desk

app = group("audit", "What was done in this vault, by whom, and whether that record is whole.")

_MIRRORS = {"file": "the mirror beside the vault", "keyring": "the one in this system's keyring"}

Since = Annotated[
    str | None, typer.Option("--since", metavar="WHEN", help="From a day on, like 2026-05-31, or so long ago: 30d, 2w.")
]
ActorOption = Annotated[str | None, typer.Option("--actor", metavar="NAME", help="What this person did.")]
ActionOption = Annotated[
    str | None,
    typer.Option("--action", metavar="ACTION", help="Like transcript.export, or transcript for all of them."),
]
SourceOption = Annotated[
    str | None,
    typer.Option("--source", metavar="SOURCE", help="What was done with it; of an erased one give the whole id."),
]


@command(app, "verify", example="earwitness audit verify")
def verify(run: Run) -> Answer:
    """Look at every event: none changed, missing, added or moved. Ends with code 24 when one is."""
    from earwitness_core.audit import verify as look

    found = look(run.desk().vault)
    data: replies.TrailVerified = {
        "ok": found.ok,
        "events": found.events,
        "since": moment(found.first_ms),
        "until": moment(found.last_ms),
        "head": found.head.link.hex(),
        "faults": [
            {"kind": one.kind.value, "first": one.first, "last": one.last, "says": one.says} for one in found.faults
        ],
        "told": list(found.told),
        "mirrors": list(found.mirrors),
    }
    return Answer(data, _verdict(found), exit_code=0 if found.ok else VaultDamaged.exit_code)


@command(app, "show", example="earwitness audit show --action transcript.export --since 30d")
def show(
    run: Run,
    source: SourceOption = None,
    actor: ActorOption = None,
    action: ActionOption = None,
    since: Since = None,
    limit: Annotated[int, typer.Option(min=1, max=1_000_000, help="How many, the newest.")] = 50,
) -> Answer:
    """List what was done, the newest last: by source, person, action, or time."""
    from earwitness_core.audit import Filter, events

    desk = run.desk()
    wanted = Filter(_source_id(desk, source) if source else None, actor, action, _since_ms(since, desk))
    with desk.vault.read() as session:
        found = list(events(session, wanted, newest=limit))
    data: replies.TrailShown = {"events": [_event(one) for one in found]}
    return Answer(data, [_listed(found)])


@command(app, "custody", example='earwitness audit custody "Interview 3"')
def custody(
    run: Run,
    source: Annotated[
        str,
        typer.Argument(
            metavar="SOURCE", help="Its id, the end of its id, or its title; the whole id of an erased one."
        ),
    ],
) -> Answer:
    """Follow one source: what was taken in, every version of its words, who read it, and where it went."""
    from earwitness_core.audit import custody as follow

    desk = run.desk()
    held = follow(desk.vault, _source_id(desk, source))
    data: replies.CustodyShown = {
        "source": held.source_id,
        "is_here": held.is_here,
        "sha256": held.sha256,
        "size_bytes": held.size_bytes,
        "taken": moment(held.taken_ms),
        "arrivals": [
            {
                "origin": one.origin,
                "actor": one.actor,
                "scan": one.scan,
                "size_bytes": one.size_bytes,
                "taken": moment(one.taken_ms),
            }
            for one in held.arrivals
        ],
        "versions": [
            {
                "id": one.id,
                "version": one.version,
                "origin": one.origin,
                "state": one.state,
                "revision": one.revision,
                "model": one.model_id,
                "model_sha256": one.model_sha256,
                "evidence_sha256": one.evidence_sha256,
                "created": moment(one.created_ms),
                "completed": moment(one.completed_ms),
            }
            for one in held.versions
        ],
        "erasings": [
            {"what": one.what, "why": one.why, "actor": one.actor, "erased": moment(one.erased_ms)}
            for one in held.erasings
        ],
        "handed": [
            {
                "event": one.seq,
                "at": moment(one.at_ms),
                "actor": one.actor,
                "action": one.action,
                "how": one.how,
                "sha256": one.sha256,
                "size_bytes": one.size_bytes,
            }
            for one in held.handed
        ],
        "out": [_event(one) for one in held.out],
        "events": [_event(one) for one in held.events],
    }
    return Answer(data, _followed(held))


@command(app, "export", example='earwitness audit export ./proof --source "Interview 3" --reason "for the court"')
def export(
    run: Run,
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where it is to be; a new or empty folder.")],
    source: SourceOption = None,
    actor: ActorOption = None,
    action: ActionOption = None,
    since: Since = None,
    reason: Annotated[str, typer.Option(help="What for; it stays on record.")] = "",
) -> Answer:
    """Hand out a part of the trail, signed, that anybody can check with a small script and without the vault.

    Of events in between that are not asked for, only the digest is given: it says that they were there.
    """
    from earwitness_core.audit import Filter, export_part

    desk = run.desk()
    wanted = Filter(_source_id(desk, source) if source else None, actor, action, _since_ms(since, desk))
    made = export_part(desk.vault, folder.expanduser(), wanted, actor=desk.actor, reason=reason)
    data: replies.TrailExported = {
        "folder": str(made.folder),
        "first": made.first,
        "last": made.last,
        "shown": made.shown,
        "hidden": made.hidden,
        "fingerprint": made.fingerprint,
    }
    shown = [
        line(f"{count(made.shown, 'event')} of {made.first} to {made.last} written to {made.folder}."),
        line(f"Signed by the key {made.fingerprint}"),
        line("Give that fingerprint to the reader by another way; `python verify_audit.py FOLDER` checks the rest."),
    ]
    return Answer(data, shown)


@command(app, "key", example="earwitness audit key")
def key(run: Run) -> Answer:
    """Say the fingerprint of the key that signs parts of this trail; a re-key gives another."""
    from earwitness_core.audit import fingerprint

    data: replies.TrailKey = {"fingerprint": fingerprint(run.desk().vault.keys)}
    return Answer(data, [line(data["fingerprint"])])


def _source_id(desk: Desk, wanted: str) -> str:
    """A source on the shelf or in the trash; one that is gone answers to its whole id."""
    try:
        return desk.library.source(wanted).id
    except NotFound:
        if len(wanted) == 32 and set(wanted) <= set("0123456789abcdef"):
            return wanted
        raise


def _since_ms(text: str | None, desk: Desk) -> int | None:
    if text is None:
        return None
    try:
        day = datetime.strptime(text.strip(), "%Y-%m-%d").astimezone()
    except ValueError:
        try:
            return desk.vault.clock.now_ms() - duration_ms(text)
        except Refused:
            raise Refused(
                f"{text} is no moment.", next_step="Write a day like 2026-05-31, or how long ago: 30d, 2w."
            ) from None
    return int(day.timestamp() * 1000)


def _verdict(found: Verification) -> list[RenderableType]:
    rows = [(str(one.first) if one.first == one.last else f"{one.first}-{one.last}", one.says) for one in found.faults]
    span = f"{local(found.first_ms)} to {local(found.last_ms)}" if found.events else None
    mirrors = [_MIRRORS[where] for where in found.mirrors]
    about = [
        ("events", found.events),
        ("from", span),
        ("head", found.head.link.hex()),
        ("compared with", " and ".join(mirrors) or "no mirror: there is none"),
    ]
    shown: list[RenderableType] = [facts(about)]
    shown += [line(one, "yellow") for one in found.told]
    if found.ok:
        return [*shown, Text("The trail is whole.", "green")]
    advice = (
        "Do not repair it: a trail is never rewritten. Keep this vault as it is, compare with a backup made before "
        "(earwitness vault restore, into another folder), and ask who had the key and the files."
    )
    return [
        *shown,
        table(["events", "what"], rows, empty=""),
        Text("The trail is not whole.", "bold red"),
        line(advice),
    ]


def _followed(held: Custody) -> list[RenderableType]:
    about = [
        ("source", held.source_id),
        ("SHA-256", held.sha256),
        ("taken in", local(held.taken_ms)),
        *(
            ("arrived", f"{local(one.taken_ms)}, {one.origin}, by {one.actor}, scan: {one.scan}")
            for one in held.arrivals
        ),
        *(("erased", f"{local(one.erased_ms)}, {one.what}, by {one.actor}: {one.why}") for one in held.erasings),
    ]
    return [
        facts(about),
        *_titled("Versions of its words", entries(map(_version, held.versions), empty="There are none.")),
        *_titled("Handed out or sent", entries(map(_given, held.handed), empty="Never.")),
        *_titled("What was done with it", _listed(held.events)),
    ]


def _titled(title: str, shown: RenderableType) -> list[RenderableType]:
    return [Text(), line(title, "bold"), shown]


def _version(one: Version) -> Sequence[object]:
    state = f"{one.state}, revision {one.revision}" if one.revision else one.state
    model = f", by {one.model_id}" if one.model_id else ""
    evidence = one.evidence_sha256
    return one.version, line(f"{one.origin}, {state}{model}"), "evidence, SHA-256" if evidence else None, evidence


def _given(one: Handed) -> Sequence[object]:
    what = size(one.size_bytes) + ", SHA-256" if one.size_bytes is not None else "not given whole, or hash not kept"
    return one.seq, _act(one.at_ms, one.actor, one.action, one.how), what, one.sha256


def _listed(events: Sequence[Event]) -> RenderableType:
    rows = [(one.seq, _act(one.at_ms, one.actor, one.action, one.reason), _about(one)) for one in events]
    return entries(rows, empty="There is no such event.")


def _act(at_ms: int, actor: str, action: str, reason: str) -> Text:
    """When, who, what, and why."""
    shown = line(f"{local(at_ms)}  {actor}  ").append(safe(action), style="bold")
    return shown.append_text(line(f": {reason}")) if reason else shown


def _event(one: Event) -> replies.TrailEvent:
    return {
        "seq": one.seq,
        "at": moment(one.at_ms),
        "actor": one.actor,
        "action": one.action,
        "reason": one.reason,
        "touched": [{"kind": each.kind, "count": each.count, "ids": list(each.ids)} for each in one.touched],
    }


def _about(one: Event) -> str:
    from earwitness_core.audit.custody import HANDED, HANDING

    parts = []
    for each in one.touched:
        if each.kind in (HANDED, HANDING):
            continue  # shown apart
        kind = each.kind.replace("_", " ")
        if len(each.ids) == 1:
            named = each.ids[0]
            parts.append(f"{kind} {named if '.' in named else short(named)}")  # a setting has a name for an id
        else:
            parts.append(count(each.count, kind, f"of {kind}") if each.count else kind)
    return ", ".join(parts)
