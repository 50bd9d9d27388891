"""A call to an engine's method in this very process: for tests of what the method does, not of its process."""

from __future__ import annotations

from collections.abc import Callable

from earwitness_core.engines.call import Call


class Heard:
    """The parent's side: gives bytes by ranges, keeps what was emitted."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self.items: list[object] = []
        self.fetched_bytes = 0

    def give(self, item: object) -> None:
        self.items.append(item)

    def fetch(self, offset: int, length: int) -> bytes:
        self.fetched_bytes += length
        return self._content[offset : offset + length]

    def pcm(self) -> bytes:
        return b"".join(item for item in self.items if isinstance(item, bytes))


def call_on(content: bytes, *, stopped: Callable[[], bool] = lambda: False) -> tuple[Call, Heard]:
    heard = Heard(content)
    return Call(heard, stopped, len(content)), heard
