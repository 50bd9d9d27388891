"""`earwitness audit`: what was done in this vault, and whether the record of it is whole."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from earwitness_core.errors import NotFound, Refused, VaultDamaged
from earwitness_desktop.cli import replies
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.groups import group
from earwitness_desktop.cli.options import duration_ms
from earwitness_desktop.cli.screen import count, line
from earwitness_desktop.cli.telling import trail

if TYPE_CHECKING:
    from earwitness_core.desk import Desk

app = group("audit", "What was done in this vault, by whom, and whether that record is whole.")

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
    return Answer(trail.verified(found), trail.verdict(found), exit_code=0 if found.ok else VaultDamaged.exit_code)


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
    data: replies.TrailShown = {"events": [trail.event(one) for one in found]}
    return Answer(data, [trail.listed(found)])


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
    return Answer(trail.custody(held), trail.followed(held))


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
