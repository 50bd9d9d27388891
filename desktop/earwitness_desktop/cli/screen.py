"""Values in words and columns for a person at a terminal. What comes from files is made harmless before it is shown."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table
from rich.text import Text

_DIRECTIONS = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


class Screen(Console):
    """A console whose reader may go away; that is told to whoever writes, who ends quietly."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def safe(text: object) -> str:
    """Text that can do nothing to a terminal: no escape sequences, no turned reading direction, no lone surrogates."""
    return "".join(one if _harmless(one) else "�" for one in str(text))


def _harmless(one: str) -> bool:
    return one == "\n" or (unicodedata.category(one) not in ("Cc", "Cs") and one not in _DIRECTIONS)


def line(text: object, style: str = "") -> Text:
    """Safe text on one line, to be printed as it stands: brackets in it mean nothing."""
    return Text(" ".join(safe(text).split("\n")), style=style)


def paragraph(text: object, style: str = "") -> Text:
    return Text(safe(text), style=style)


def table(columns: Sequence[str], rows: Iterable[Sequence[object]], *, empty: str) -> Table | Text:
    """Rows under their headings, or a sentence when there are none. A heading that begins with ">" is of numbers."""
    made = Table(box=SIMPLE, show_edge=False, pad_edge=False, header_style="dim")
    for column in columns:
        made.add_column(column.lstrip(">"), justify="right" if column.startswith(">") else "left", overflow="fold")
    for row in rows:
        made.add_row(*(cell if isinstance(cell, Text) else line("" if cell is None else cell) for cell in row))
    return made if made.row_count else Text(empty, style="dim")


def entries(rows: Iterable[Sequence[object]], *, empty: str) -> Table | Text:
    """What is too much for columns: beside each first cell the others below each other; they fit into 80 columns."""
    made = Table.grid(padding=(0, 2))
    made.add_column(style="dim", justify="right", no_wrap=True)
    made.add_column(overflow="fold")
    for first, *below in rows:
        said = [cell if isinstance(cell, Text) else line(cell, "dim") for cell in below if cell not in (None, "")]
        made.add_row(line(first), Text("\n").join(said))
    return made if made.row_count else Text(empty, style="dim")


def part_of(total: int, shown: int, offset: int) -> list[Text]:
    """Where a list stands in a longer one, and how to see the rest; nothing when all is shown."""
    if shown >= total:
        return []
    more = f"; the next: --offset {offset + shown}" if offset + shown < total else ""
    return [line(f"{shown} of {total}{more}", "dim")]


def facts(pairs: Iterable[tuple[str, object]]) -> Table:
    """Names and values below each other; a value of None is left out."""
    made = Table.grid(padding=(0, 2))
    made.add_column(style="dim")
    made.add_column(overflow="fold")
    for name, value in pairs:
        if value is not None:
            made.add_row(name, value if isinstance(value, Text) else paragraph(value))
    return made


def clock(ms: int | None) -> str:
    """A length or a place in a recording: 0:07, 3:05, 1:02:05; empty when nobody knows."""
    if ms is None:
        return ""
    seconds = ms // 1000
    if seconds < 3600:
        return f"{seconds // 60}:{seconds % 60:02}"
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def place(start_ms: int, page: int | None, paragraph: int | None) -> str:
    """Where something stands: a time in a recording; page and paragraph in a document."""
    if paragraph is None:
        return clock(start_ms)
    return f"p. {page} ¶ {paragraph}" if page is not None else f"¶ {paragraph}"


def size(count: int) -> str:
    """Bytes in the unit a person would say."""
    amount = float(count)
    for unit in ("bytes", "kB", "MB", "GB"):
        if amount < 1000:
            return f"{amount:.0f} {unit}" if unit == "bytes" or amount >= 100 else f"{amount:.1f} {unit}"
        amount /= 1000
    return f"{amount:.1f} TB"


def local(ms: int | None) -> str:
    """A moment in the time of this machine, to the minute."""
    if ms is None:
        return ""
    return datetime.fromtimestamp(ms / 1000, UTC).astimezone().strftime("%Y-%m-%d %H:%M")


def moment(ms: int | None) -> str | None:
    """A moment for programs: ISO 8601 in UTC, to the millisecond."""
    return None if ms is None else datetime.fromtimestamp(ms / 1000, UTC).isoformat(timespec="milliseconds")


def short(identifier: str) -> str:
    """The part of an id that lists show, and that every command takes (library/naming.py)."""
    return identifier[-8:]


def count(number: int, one: str, many: str | None = None) -> str:
    """1 source, 2 sources."""
    return f"{number} {one if number == 1 else many or one + 's'}"
