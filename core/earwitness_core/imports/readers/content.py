"""The bytes of a file as a reader gets them: as text in whatever encoding it has, or as JSON without surprises."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn

from earwitness_core.errors import EngineRefused
from earwitness_core.outcomes import Outcome

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass
class Content:
    """`name` is the file's own; `beside` holds small files that lie with it, by name. `drops` counts losses."""

    raw: bytes
    name: str = ""
    beside: Mapping[str, bytes] = field(default_factory=dict)
    drops: dict[str, int] = field(default_factory=dict)

    @property
    def stem(self) -> str:
        return self.name.rpartition(".")[0] or self.name

    def text(self) -> str:
        """Decoded by its mark, else as UTF-8, else as Windows' Western European letters, which old subtitles have."""
        for mark, encoding in _MARKS:
            if self.raw.startswith(mark):
                return self._decoded(encoding)
        head = self.raw[:4096]
        if head.count(0) * 20 > len(head):  # a letter may be zero, half of them are not
            refuse(Outcome.UNSUPPORTED, "It is not text.")
        try:
            return self.raw.decode("utf-8")
        except UnicodeDecodeError:
            self.drops["encoding"] = 0
            return self.raw.decode("cp1252", errors="replace")

    def json(self) -> Any:
        """The document; a number that is none (NaN, Infinity) is null. Raises EngineRefused for what is no JSON."""
        try:
            return json.loads(self.text(), object_pairs_hook=_once, parse_constant=lambda _: None)
        except (ValueError, RecursionError) as cause:
            raise EngineRefused(Outcome.UNREADABLE, "It is not sound JSON.") from cause

    def _decoded(self, encoding: str) -> str:
        try:
            return self.raw.decode(encoding)
        except UnicodeDecodeError as cause:
            raise EngineRefused(Outcome.UNREADABLE, "Its text is damaged.") from cause


def refuse(outcome: Outcome, detail: str = "") -> NoReturn:
    raise EngineRefused(outcome, detail)


def string(value: object) -> str | None:
    """The value if it is text that says something."""
    return value.strip() or None if isinstance(value, str) else None


def base_name(path: object) -> str | None:
    """The last part of a path of whatever system."""
    text = string(path)
    return (text.replace("\\", "/").rpartition("/")[2] or None) if text else None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("a field is given twice")
    return made
