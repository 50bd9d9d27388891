"""Ids in an order, a hundred thousand of them in little room: one string, a fixed piece of it for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import overload

from earwitness_core.ids import SourceId

_LENGTH = 32  # ids.new_id


class Ordered(Sequence[SourceId]):
    """Immutable. Equal when the same ids stand in the same order."""

    __slots__ = ("_joined",)

    def __init__(self, joined: str = "") -> None:
        """`joined` is all ids one after the other."""
        if len(joined) % _LENGTH:
            raise ValueError("an id has another length")
        self._joined = joined

    def __len__(self) -> int:
        return len(self._joined) // _LENGTH

    @overload
    def __getitem__(self, at: int) -> SourceId: ...
    @overload
    def __getitem__(self, at: slice) -> list[SourceId]: ...
    def __getitem__(self, at: int | slice) -> SourceId | list[SourceId]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        number = at + len(self) if at < 0 else at
        if not 0 <= number < len(self):
            raise IndexError(at)
        return SourceId(self._joined[number * _LENGTH : (number + 1) * _LENGTH])

    def row(self, wanted: str) -> int | None:
        """Where an id stands; None when it does not."""
        if len(wanted) != _LENGTH:
            return None
        at = self._joined.find(wanted)
        while at >= 0 and at % _LENGTH:
            at = self._joined.find(wanted, at + 1)
        return None if at < 0 else at // _LENGTH

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Ordered) and self._joined == other._joined

    def __hash__(self) -> int:
        return hash(self._joined)
