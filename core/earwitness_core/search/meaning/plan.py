"""How a transcript is cut into passages: pure, no vault, no model.

Promised: the passages of a transcript cover each of its segments once, in order; none reaches into another transcript.
A passage that is still there word for word is kept as it is, so a correction makes only the passages around it anew.

A passage has about WORDS words and ends with a segment where it can; a longer segment is cut at the end of a sentence.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

WORDS = 100  # decision 0080 has what other sizes find
_ROOM = 1.25  # a passage may be so much longer, so that few segments are cut
_LONGEST_PIECE = 60
_SENTENCE = re.compile(r"""(?<=[.?!…。！？])["'”’»)\]]*\s+""")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Said:
    """A segment, as much of it as a passage is made of; `name` is what somebody called who says it."""

    id: int
    text: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A segment, or a part of a long one: code points `start` to `end` of its text."""

    segment: int
    start: int
    end: int
    text: str
    words: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """Pieces that follow each other."""

    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """What was said: one segment after another, a space between them."""
        parts = [self.pieces[0].text]
        for before, piece in zip(self.pieces, self.pieces[1:], strict=False):
            parts += ([] if before.segment == piece.segment else [" "]) + [piece.text]
        return "".join(parts)

    @property
    def names(self) -> str:
        """Who speaks in it, each once."""
        return " ".join(dict.fromkeys(piece.name for piece in self.pieces if piece.name))

    @property
    def key(self) -> bytes:
        """The same for the same words of the same segments, and for nothing else."""
        digest = hashlib.sha256()
        for piece in self.pieces:
            digest.update(f"{piece.segment} {piece.start} {len(piece.text)}\n{piece.text}".encode("utf-8", "replace"))
        return digest.digest()[:16]


def plan(segments: Iterable[Said], kept: Mapping[tuple[int, int], tuple[int, int]] | None = None) -> list[Passage]:
    """The passages of a transcript.

    `kept` are passages that may stay: where each begins (segment and code point), and where it ends. One stays when all
    its pieces are there between the same places.
    """
    pieces = [piece for segment in segments for piece in _pieces(segment)]
    starts = {(piece.segment, piece.start): i for i, piece in enumerate(pieces)}
    ends = {(piece.segment, piece.end): i + 1 for i, piece in enumerate(pieces)}
    stay: dict[int, int] = {}
    for begin, end in (kept or {}).items():
        first, after = starts.get(begin), ends.get(end)
        if first is None or after is None or first >= after:
            continue
        if sum(piece.words for piece in pieces[first:after]) <= 2 * WORDS:  # more may have come between
            stay[first] = after
    return list(_grouped(pieces, stay))


def _grouped(pieces: Sequence[Piece], stay: Mapping[int, int]) -> Iterator[Passage]:
    at = 0
    while at < len(pieces):
        end = stay.get(at) or _end(pieces, at, stay)
        yield Passage(tuple(pieces[at:end]))
        at = end


def _end(pieces: Sequence[Piece], at: int, stay: Mapping[int, int]) -> int:
    """Where a new passage that begins at a piece ends: full, or where one begins that stays."""
    words = 0
    for i in range(at, len(pieces)):
        if i > at and (i in stay or words + pieces[i].words > WORDS * _ROOM):
            return i
        words += pieces[i].words
        if words >= WORDS:
            return i + 1
    return len(pieces)


def _pieces(segment: Said) -> Iterator[Piece]:
    """The segment whole, or cut into sentences, or a long sentence into as many words as a piece has."""
    words = [(word.start(), word.end()) for word in _WORD.finditer(segment.text)]
    if len(words) <= _LONGEST_PIECE * _ROOM:
        yield Piece(segment.id, 0, len(segment.text), segment.text, len(words), segment.name)
        return
    sentences = {found.end() for found in _SENTENCE.finditer(segment.text)}
    start, count = 0, 0
    for i, (begin, _) in enumerate(words):
        full = count >= 2 * _LONGEST_PIECE or (
            begin in sentences and count + _next(words, sentences, i) > _LONGEST_PIECE
        )
        if count and full:
            yield Piece(segment.id, start, begin, segment.text[start:begin], count, segment.name)
            start, count = begin, 0
        count += 1
    yield Piece(segment.id, start, len(segment.text), segment.text[start:], count, segment.name)


def _next(words: Sequence[tuple[int, int]], sentences: set[int], at: int) -> int:
    """How many words the sentence has that begins at word `at`."""
    for i in range(at + 1, len(words)):
        if words[i][0] in sentences:
            return i - at
    return len(words) - at
