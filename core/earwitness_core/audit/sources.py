"""Which sources a unit of work was about: asked of the rows it touched, since most of them only know their transcript.

The tables and their way to a source are read off the classes, so that a new table needs no line here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

from sqlalchemy import Connection, Table

from earwitness_core.vault.schema import Base

_AT_MOST = 256  # rows asked of one table: a unit is about few sources, and the first rows say which


def sources_of(connection: Connection, touched: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The ids of the sources that the touched rows belong to, as far as these are still there."""
    found = set(touched.get("source", ()))
    for kind, ids in touched.items():
        asked = _question(kind) if ids else None
        if asked is not None:
            some = json.dumps(sorted(ids)[:_AT_MOST])
            found.update(row[0] for row in connection.exec_driver_sql(asked, (some,)) if row[0])
    return frozenset(found)


@cache
def _question(kind: str) -> str | None:
    table = Base.metadata.tables.get(kind)
    if table is None or kind == "source" or len(table.primary_key.columns) != 1:
        return None
    wanted = f"WHERE {_is_touched(table)}"
    if "source_id" in table.columns:
        return f'SELECT DISTINCT source_id FROM "{kind}" {wanted}'  # noqa: S608
    if "transcript_id" in table.columns:
        return (
            f'SELECT DISTINCT transcript.source_id FROM "{kind}" JOIN transcript ON transcript.id = transcript_id '  # noqa: S608
            f"{wanted}"
        )
    return None


def _is_touched(table: Table) -> str:
    """Keys are touched as text; those that are numbers are looked up as numbers, since the index has them so."""
    (column,) = table.primary_key.columns
    value = "CAST(value AS INTEGER)" if column.type.python_type is int else "value"
    return f'"{table.name}"."{column.name}" IN (SELECT {value} FROM json_each(?))'  # noqa: S608
