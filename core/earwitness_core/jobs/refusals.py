"""What the refusal of a stage means for its source."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from earwitness_core.errors import ModelRefused, Typed
from earwitness_core.ids import SourceId
from earwitness_core.jobs.ticket import Ticket
from earwitness_core.outcomes import Retry
from earwitness_core.vault.schema import SourceRow


@contextmanager
def marked_on_refusal(ticket: Ticket, source_id: SourceId) -> Iterator[None]:
    """A source whose job ends in a refusal that only a person can mend is shown as needing one."""
    try:
        yield
    except (Typed, ModelRefused) as refusal:
        if not (isinstance(refusal, Typed) and refusal.outcome.retry is Retry.BACKOFF):
            with ticket.unit("source.attention") as unit:
                row = unit.session.get_one(SourceRow, source_id)
                row.state = "attention" if row.state == "processing" else row.state
        raise
