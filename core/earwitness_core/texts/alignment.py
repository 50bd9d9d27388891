"""Two texts laid beside each other, by words: what stayed, what changed, and where every position went.

Pure. Words are compared as they stand, since a comma is a correction too. Within what changed, equal beginnings and
ends are found to the code point, so that a place at the edge of a corrected word stays exact.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from earwitness_core.model import TextSpan

RUN = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Block:
    """Items `old` of one sequence stand where items `new` of the other do."""

    old: TextSpan
    new: TextSpan
    equal: bool


def align(old: Sequence[str], new: Sequence[str]) -> list[Block]:
    """Equal and changed blocks in turn, over all of both, with the fewest changes."""
    head = shared_head(old, new)
    tail = shared_head(old[head:][::-1], new[head:][::-1])
    blocks = [Block(TextSpan(0, head), TextSpan(0, head), True)]
    numbers: dict[str, int] = {}
    left, right = ([numbers.setdefault(one, len(numbers)) for one in side] for side in _middles(old, new, head, tail))
    for code in Levenshtein.opcodes(left, right):
        source = TextSpan(code.src_start + head, code.src_end + head)
        target = TextSpan(code.dest_start + head, code.dest_end + head)
        blocks.append(Block(source, target, code.tag == "equal"))
    end = TextSpan(len(old) - tail, len(old)), TextSpan(len(new) - tail, len(new))
    return list(_joined([*blocks, Block(*end, True)]))


def runs(text: str) -> list[TextSpan]:
    """The stretches of a text without white space."""
    return [TextSpan(*match.span()) for match in RUN.finditer(text)]


class PositionMap:
    """Where the positions of one text are in another. Both are covered by pieces that are equal or changed, in turn."""

    def __init__(self, pieces: Iterable[Block]) -> None:
        self.pieces = list(_joined(pieces))
        self._starts = [piece.old.start for piece in self.pieces]
        self._ends = [piece.old.end for piece in self.pieces]

    @classmethod
    def between(cls, old: str, new: str) -> PositionMap:
        """By words first, then by code points within what changed."""
        left, right = runs(old), runs(new)
        blocks = align([_of(old, span) for span in left], [_of(new, span) for span in right])
        equal = [
            Block(left[i], right[i + block.new.start - block.old.start], True)
            for block in blocks
            if block.equal
            for i in range(block.old.start, block.old.end)
        ]
        return cls(_covered(old, new, equal))

    def start(self, position: int) -> int:
        """Of what begins here: exact where it stayed, else where what replaced it begins."""
        at = bisect_right(self._ends, position)
        if at == len(self.pieces):
            return self.pieces[-1].new.end if self.pieces else 0
        piece = self.pieces[at]
        return piece.new.start + (position - piece.old.start if piece.equal else 0)

    def end(self, position: int) -> int:
        """Of what ends here: exact where it stayed, else where what replaced it ends."""
        at = bisect_left(self._starts, position) - 1
        if at < 0:
            return 0
        piece = self.pieces[at]
        return piece.new.end - (piece.old.end - position if piece.equal else 0)

    def changed(self, span: TextSpan) -> TextSpan | None:
        """The new range of all changes that touch an old range."""
        near = self.pieces[bisect_left(self._ends, span.start) : bisect_right(self._starts, span.end)]
        touching = [one.new for one in near if not one.equal]
        return TextSpan(touching[0].start, touching[-1].end) if touching else None


def _middles(old: Sequence[str], new: Sequence[str], head: int, tail: int) -> tuple[Sequence[str], Sequence[str]]:
    return old[head : len(old) - tail], new[head : len(new) - tail]


def shared_head(left: Sequence[str], right: Sequence[str]) -> int:
    """How many items are the same at the beginning."""
    for i, (one, other) in enumerate(zip(left, right, strict=False)):
        if one != other:
            return i
    return min(len(left), len(right))


def _joined(blocks: Iterable[Block]) -> Iterator[Block]:
    held: Block | None = None
    for block in blocks:
        if block.old.start == block.old.end and block.new.start == block.new.end:
            continue
        if held is not None and held.equal == block.equal:
            held = Block(TextSpan(held.old.start, block.old.end), TextSpan(held.new.start, block.new.end), held.equal)
            continue
        if held is not None:
            yield held
        held = block
    if held is not None:
        yield held


def _covered(old: str, new: str, equal: Sequence[Block]) -> Iterator[Block]:
    at_old = at_new = 0
    for block in [*equal, Block(TextSpan(len(old), len(old)), TextSpan(len(new), len(new)), True)]:
        yield from _gap(old, new, TextSpan(at_old, block.old.start), TextSpan(at_new, block.new.start))
        yield block
        at_old, at_new = block.old.end, block.new.end


def _gap(old: str, new: str, source: TextSpan, target: TextSpan) -> Iterator[Block]:
    """What lies between two equal words: its equal beginning, the change, its equal end."""
    left, right = _of(old, source), _of(new, target)
    head = shared_head(left, right)
    tail = shared_head(left[head:][::-1], right[head:][::-1])
    cuts = (0, head, len(left) - tail, len(left)), (0, head, len(right) - tail, len(right))
    for i, is_equal in enumerate((True, False, True)):
        yield Block(
            TextSpan(source.start + cuts[0][i], source.start + cuts[0][i + 1]),
            TextSpan(target.start + cuts[1][i], target.start + cuts[1][i + 1]),
            is_equal,
        )


def _of(text: str, span: TextSpan) -> str:
    return text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class WordChange:
    """Whole words of an old text and what stands there in a new one; either may be empty."""

    old: TextSpan
    new: TextSpan
    before: str
    after: str


def word_changes(old: str, new: str) -> list[WordChange]:
    """What a reader sees as changed, in order; equal words between two changes part them."""
    left, right = runs(old), runs(new)
    found = []
    for block in align([_of(old, span) for span in left], [_of(new, span) for span in right]):
        if not block.equal:
            source, target = _hull(left, block.old, len(old)), _hull(right, block.new, len(new))
            found.append(WordChange(source, target, _of(old, source), _of(new, target)))
    return found


def _hull(spans: Sequence[TextSpan], block: TextSpan, length: int) -> TextSpan:
    if block.start < block.end:
        return TextSpan(spans[block.start].start, spans[block.end - 1].end)
    at = spans[block.start].start if block.start < len(spans) else length
    return TextSpan(at, at)
