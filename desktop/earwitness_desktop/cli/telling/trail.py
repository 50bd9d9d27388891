"""The trail as the documented replies, and for a person at a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.text import Text

from earwitness_desktop.cli import replies
from earwitness_desktop.cli.screen import count, entries, facts, line, local, moment, safe, short, size, table

if TYPE_CHECKING:
    from earwitness_core.audit import Custody, Event, Handed, Verification
    from earwitness_core.audit.custody import Version

_MIRRORS = {"file": "the mirror beside the vault", "keyring": "the one in this system's keyring"}


def verified(found: Verification) -> replies.TrailVerified:
    return {
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


def custody(held: Custody) -> replies.CustodyShown:
    return {
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
        "out": [event(one) for one in held.out],
        "events": [event(one) for one in held.events],
    }


def event(one: Event) -> replies.TrailEvent:
    return {
        "seq": one.seq,
        "at": moment(one.at_ms),
        "actor": one.actor,
        "action": one.action,
        "reason": one.reason,
        "touched": [{"kind": each.kind, "count": each.count, "ids": list(each.ids)} for each in one.touched],
    }


def verdict(found: Verification) -> list[RenderableType]:
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


def followed(held: Custody) -> list[RenderableType]:
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
        *_titled("What was done with it", listed(held.events)),
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


def listed(events: Sequence[Event]) -> RenderableType:
    rows = [(one.seq, _act(one.at_ms, one.actor, one.action, one.reason), _about(one)) for one in events]
    return entries(rows, empty="There is no such event.")


def _act(at_ms: int, actor: str, action: str, reason: str) -> Text:
    """When, who, what, and why."""
    shown = line(f"{local(at_ms)}  {actor}  ").append(safe(action), style="bold")
    return shown.append_text(line(f": {reason}")) if reason else shown


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
