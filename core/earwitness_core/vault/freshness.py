"""Noticing an older copy of the database: a counter inside, mirrored in the header (docs/vault-format.md §6)."""

from __future__ import annotations

import os

from sqlalchemy.orm import Session

from earwitness_core.vault.header import Mark
from earwitness_core.vault.schema import FreshnessRow


def first_row(mark: Mark) -> FreshnessRow:
    return FreshnessRow(
        counter=mark.counter,
        mark_counter=mark.counter,
        mark_token=mark.token,
        previous_counter=mark.counter,
        previous_token=mark.token,
    )


def new_mark(counter: int) -> Mark:
    return Mark(counter, os.urandom(16))


def marks(session: Session) -> tuple[Mark, Mark]:
    """The mark the header should show, and the one before it."""
    row = session.get_one(FreshnessRow, 1)
    return Mark(row.mark_counter, row.mark_token), Mark(row.previous_counter, row.previous_token)


def advance(session: Session, *, above: int) -> int:
    """Count a unit of work; the counter also ends above what any header has shown. Returns it."""
    row = session.get_one(FreshnessRow, 1)
    row.counter = max(row.counter, above) + 1
    return row.counter


def draw(session: Session, shown: Mark) -> Mark:
    """A new mark for the header, which shows `shown` now and is locked until it shows the new one."""
    row = session.get_one(FreshnessRow, 1)
    if shown == Mark(row.mark_counter, row.mark_token):
        row.previous_counter, row.previous_token = row.mark_counter, row.mark_token
    mark = new_mark(row.counter)
    row.mark_counter, row.mark_token = mark.counter, mark.token
    return mark
