"""What needs a person, as a list to keep: the queue's own, then the files that were not taken."""

from __future__ import annotations

import csv
import io
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from earwitness_core.errors import Refused

if TYPE_CHECKING:
    from earwitness_core.desk import Desk


def as_csv(desk: Desk) -> str:
    """RFC 4180 with a heading row. A path begins with its root, so no spreadsheet takes it for a formula."""
    table = io.StringIO(newline="")
    table.write(desk.queue.export_attention())
    writer = csv.writer(table)
    for one in desk.intake.attention():
        since = datetime.fromtimestamp((one.decided_ms or one.seen_ms) / 1000, UTC).isoformat(timespec="milliseconds")
        cells = (
            one.inbox_id,
            "take",
            one.source_id,
            one.path,
            one.outcome,
            one.outcome.says,
            one.next_step,
            one.detail,
        )
        writer.writerow(["" if cell is None else str(cell) for cell in (*cells, one.attempt, since)])
    return table.getvalue()


def write_new(to: Path, text: str) -> None:
    """To a new file that only its owner reads. Raises Refused for one that is there, or cannot be written."""
    try:
        descriptor = os.open(to.expanduser(), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
    except FileExistsError:
        raise Refused(f"There already is a file {to}.", next_step="Choose another name.") from None
    except OSError as cause:
        raise Refused(f"{to} cannot be written.", next_step="Check that its folder exists and has room.") from cause
