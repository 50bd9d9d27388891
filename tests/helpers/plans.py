"""How SQLite goes about the statements of a piece of work: whether any of them reads a whole table.

That depends on the indexes, not on how many rows there are, so a small vault shows what a large one would suffer.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import event

from earwitness_core.vault import Vault, cipher
from earwitness_core.vault.store import DATABASE

# Tables with rows for every source; the others stay small.
LARGE = {
    "blob",
    "source",
    "provenance",
    "inbox",
    "job",
    "transcript",
    "segment",
    "window",
    "speaker",
    "turn",
    "suspect",
}


@dataclass
class Statements:
    """What was asked of the database, each wording once."""

    seen: dict[str, Any] = field(default_factory=dict)

    def reading_everything(self, vault: Vault) -> list[str]:
        """Those that go through a large table or sort its rows, and what SQLite says about it."""
        connection = cipher.connect(vault.folder / DATABASE, vault.keys.database, read_only=True)
        try:
            return [f"{said}: {text}" for text, values in self.seen.items() for said in _slow(connection, text, values)]
        finally:
            connection.close()


@contextmanager
def listening(vault: Vault, *, thread: str = "") -> Iterator[Statements]:
    """Keep what is asked within the block, by readers and the writer; of threads whose name begins so."""
    heard = Statements()

    def hear(_connection: Any, _cursor: Any, text: str, values: Any, _context: Any, many: bool) -> None:
        if threading.current_thread().name.startswith(thread) and text.lstrip().upper().startswith(
            ("SELECT", "UPDATE", "DELETE", "WITH")
        ):
            heard.seen.setdefault(text, values[0] if many else values)

    engines = (vault._readers, vault._writer)
    for engine in engines:
        event.listen(engine, "before_cursor_execute", hear)
    try:
        yield heard
    finally:
        for engine in engines:
            event.remove(engine, "before_cursor_execute", hear)


def _slow(connection: Any, text: str, values: Any) -> Iterator[str]:
    for *_, said in connection.execute(f"EXPLAIN QUERY PLAN {text}", values):
        scanned = re.match(r"SCAN (\w+)", said)
        limited = "LIMIT" in text.upper() and "USING" in said  # along an index, and only as far as is wanted
        if scanned and scanned[1].split("_")[0] in LARGE and not limited:
            yield said
        if said.startswith("USE TEMP B-TREE FOR ORDER BY") and "LIMIT" in text.upper():
            yield said
