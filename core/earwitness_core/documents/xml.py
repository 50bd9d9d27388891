"""XML of a stranger as events, one at a time: no entities, no definitions, nothing fetched, bounded depth. Expat only.

Office documents have no use for a document type declaration; one that has it is refused before a bomb can grow.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO
from xml.parsers import expat

from earwitness_core.errors import EngineRefused
from earwitness_core.outcomes import Outcome

_PIECE = 1 << 16
_DEEPEST = 2_000  # a table in a table in a text box is about 60 deep
_SEPARATOR = " "  # stands in no name


@dataclass(slots=True)
class Event:
    """`kind`: start, end or text. `name` is the local name, `space` its namespace; `text` of a text event."""

    kind: str
    name: str = ""
    space: str = ""
    text: str = ""
    attributes: dict[str, str] = field(default_factory=dict)

    def get(self, name: str) -> str | None:
        """An attribute by its local name, whatever its namespace is."""
        return self.attributes.get(name)


def events(file: BinaryIO) -> Iterator[Event]:
    """The events of a document. EngineRefused (unreadable) for what is no XML, has a definition, or is too deep."""
    parser = _Parser()
    while piece := file.read(_PIECE):
        yield from parser.feed(piece)
    yield from parser.feed(b"", final=True)


class _Parser:
    def __init__(self) -> None:
        self._expat = expat.ParserCreate(namespace_separator=_SEPARATOR)
        self._expat.buffer_text = True
        self._expat.buffer_size = 1 << 16
        self._expat.StartElementHandler = self._start
        self._expat.EndElementHandler = self._end
        self._expat.CharacterDataHandler = self._text
        self._expat.StartDoctypeDeclHandler = self._definition
        self._events: list[Event] = []
        self._depth = 0

    def feed(self, piece: bytes, *, final: bool = False) -> list[Event]:
        try:
            self._expat.Parse(piece, final)
        except expat.ExpatError as cause:
            raise EngineRefused(Outcome.UNREADABLE, "Its XML is damaged.") from cause
        except (LookupError, ValueError, UnicodeError) as cause:  # an encoding that nobody knows
            raise EngineRefused(Outcome.UNREADABLE, "Its XML is in an unknown encoding.") from cause
        found, self._events = self._events, []
        return found

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise EngineRefused(Outcome.UNREADABLE, "Its XML is nested too deep.")
        space, _, local = name.rpartition(_SEPARATOR)
        plain = {key.rpartition(_SEPARATOR)[2]: value for key, value in attributes.items()}
        self._events.append(Event("start", local, space, attributes=plain))

    def _end(self, name: str) -> None:
        self._depth -= 1
        space, _, local = name.rpartition(_SEPARATOR)
        self._events.append(Event("end", local, space))

    def _text(self, text: str) -> None:
        self._events.append(Event("text", text=text))

    def _definition(self, *_: object) -> None:
        raise EngineRefused(Outcome.UNREADABLE, "Its XML defines entities of its own, which documents never do.")
