"""Reading the trail: events by what they were about, who did them, what was done and when, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from earwitness_core.audit.event import Event, unpack_touched
from earwitness_core.vault.schema import TrailRow

_AT_ONCE = 1_000


class Filter(NamedTuple):
    """All that is given must hold. `action` is a whole action or its first part; moments are half-open."""

    source: str | None = None
    actor: str | None = None
    action: str | None = None
    since_ms: int | None = None
    until_ms: int | None = None


def events(
    session: Session, wanted: Filter | None = None, *, newest: int | None = None, before: int | None = None
) -> Iterator[Event]:
    """The events a filter lets through, in their order; with `newest` only so many from the end, or those that come
    `before` a number: so a long trail is read page by page.
    """
    chosen = _chosen(wanted or Filter())
    if before is not None:
        chosen = chosen.where(TrailRow.seq < before)
    if newest is not None:
        numbers = chosen.with_only_columns(TrailRow.seq).order_by(TrailRow.seq.desc()).limit(newest)
        first = min(session.scalars(numbers), default=None)
        if first is None:
            return
        chosen = chosen.where(TrailRow.seq >= first)
    columns = (
        TrailRow.seq,
        TrailRow.at_ms,
        TrailRow.actor,
        TrailRow.action,
        TrailRow.reason,
        TrailRow.touched,
        TrailRow.salt,
    )
    rows = session.execute(
        chosen.with_only_columns(*columns).order_by(TrailRow.seq).execution_options(yield_per=_AT_ONCE)
    )
    for seq, at_ms, actor, action, reason, touched, salt in rows:
        event = Event(seq, at_ms, actor, action, reason, unpack_touched(touched), salt)
        if wanted is None or wanted.source is None or wanted.source in event.ids("source"):
            yield event


def _chosen(wanted: Filter) -> Select[Any]:
    chosen: Select[Any] = select(TrailRow)
    if wanted.source is not None:
        # An id stands in `touched` as its letters, so the rows of one source are found without reading the others.
        chosen = chosen.where(func.instr(TrailRow.touched, wanted.source.encode()) > 0)
    if wanted.actor is not None:
        chosen = chosen.where(TrailRow.actor == wanted.actor)
    if wanted.action is not None:
        chosen = chosen.where(
            (TrailRow.action == wanted.action) | TrailRow.action.startswith(wanted.action + ".", autoescape=True)
        )
    if wanted.since_ms is not None:
        chosen = chosen.where(TrailRow.at_ms >= wanted.since_ms)
    if wanted.until_ms is not None:
        chosen = chosen.where(TrailRow.at_ms < wanted.until_ms)
    return chosen
