"""The words of a corrected text, with the times of those it was corrected from.

Pure. A word that stayed keeps its time and probability; words that stand for others share their time, each in the
measure of its length; words that are new get the pause they stand in, or no time where there is none. What a person
wrote has the probability 1: nobody has to doubt it. Every character that is no white space lies in a word.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from earwitness_core.model import Segment, TextSpan, TimeSpan, Word
from earwitness_core.texts.alignment import align, runs

_CONTINUES = frozenset({"\u200d", "\ufe0e", "\ufe0f"})
_NO_TIME = TimeSpan(0, 0)


def corrected_words(old: Segment, text: str) -> tuple[Word, ...]:
    """The words of `text`, which takes the place of a segment's; positions count from its start. None without any."""
    if not old.words:
        return ()
    words = [_moved(word, -old.span.start) for word in old.words]
    kept = sorted(_kept(old.text, words, text), key=lambda pair: pair[0])
    return tuple(_timed(words, kept, _fresh(text, [word for _, word in kept]), old.time))


@dataclass(frozen=True, slots=True)
class _Part:
    """An equal part of two runs, in code points of each; `open_left`, `open_right`: something was put in beside it."""

    old: int
    new: int
    length: int
    open_left: bool = False
    open_right: bool = False


def _kept(old: str, words: Sequence[Word], new: str) -> Iterator[tuple[int, Word]]:
    """The old words that are in the new text as well, by number, where they are there."""
    left, right = runs(old), runs(new)
    starts = [word.span.start for word in words]
    blocks = align([old[run.start : run.end] for run in left], [new[run.start : run.end] for run in right])
    for block in blocks:
        ours, theirs = left[block.old.start : block.old.end], right[block.new.start : block.new.end]
        if len(ours) != len(theirs):
            continue
        for source, target in zip(ours, theirs, strict=True):
            within = range(bisect_left(starts, source.start), bisect_left(starts, source.end))
            parts = [_Part(source.start, target.start, source.end - source.start)]
            if not block.equal:  # in writing without spaces a run is a whole sentence, of which most stayed
                parts = _parts(old, new, source, target) if len(within) > 1 else []
            for number in within:
                moved = _placed(words[number], parts, source, old, new)
                if moved is not None:
                    yield number, moved


def _parts(old: str, new: str, source: TextSpan, target: TextSpan) -> list[_Part]:
    found: list[_Part] = []
    codes = Levenshtein.opcodes(old[source.start : source.end], new[target.start : target.end])
    equal = [code for code in codes if code.tag == "equal"]
    ends = [(0, 0), *((code.src_end, code.dest_end) for code in equal)]
    nexts = [
        *((code.src_start, code.dest_start) for code in equal),
        (source.end - source.start, target.end - target.start),
    ]
    grown = [there - b > here - a for (a, b), (here, there) in zip(ends, nexts, strict=True)]
    for number, code in enumerate(equal):
        length = code.src_end - code.src_start
        part = _Part(source.start + code.src_start, target.start + code.dest_start, length)
        found.append(replace(part, open_left=grown[number], open_right=grown[number + 1]))
    return found


def _placed(word: Word, parts: Sequence[_Part], run: TextSpan, old: str, new: str) -> Word | None:
    """The word where it is now, if it is whole, and nothing was written onto its beginning or end."""
    for part in parts:
        if not part.old <= word.span.start < part.old + part.length:
            continue
        at = part.new + word.span.start - part.old
        end = at + len(word.text)
        goes_beyond = word.span.end > run.end  # a word with a space of its own
        if new[at:end] != word.text or _goes_on(new, at) or _goes_on(new, end):
            return None
        if goes_beyond:
            ends = not new[end : end + 1].strip() or new[end] == old[word.span.end : word.span.end + 1]
            return replace(word, span=TextSpan(at, end)) if ends else None
        if word.span.end > part.old + part.length:
            return None
        is_written_on = (part.open_left and word.span.start == part.old) or (
            part.open_right and word.span.end == part.old + part.length
        )
        return None if is_written_on else replace(word, span=TextSpan(at, end))
    return None


def _goes_on(text: str, at: int) -> bool:
    """Whether a cut here would part one visible character."""
    return at < len(text) and (text[at] in _CONTINUES or unicodedata.combining(text[at]) > 0)


def _fresh(text: str, kept: Sequence[Word]) -> list[Word]:
    """What no kept word covers, without its white space; as words that have no time yet."""
    found: list[Word] = []
    at = 0
    for start, end in [*((word.span.start, word.span.end) for word in kept), (len(text), len(text))]:
        for run in runs(text[at:start]):
            span = TextSpan(at + run.start, at + run.end)
            found.append(Word(text[span.start : span.end], span, _NO_TIME))
        at = max(at, end)
    return found


def _timed(
    old: Sequence[Word], kept: Sequence[tuple[int, Word]], fresh: Sequence[Word], time: TimeSpan
) -> Iterator[Word]:
    """Kept and fresh words in the order of the text; fresh ones in the time of what stood there before."""
    rest = deque(fresh)
    before, at_ms = -1, min(time.start_ms, old[0].time.start_ms)
    for number, word in [*kept, (len(old), None)]:
        here: list[Word] = []
        while rest and (word is None or rest[0].span.start < word.span.start):
            here.append(rest.popleft())
        until_ms = word.time.start_ms if word else max(time.end_ms, at_ms)
        yield from _shared_out(here, old[before + 1 : number], TimeSpan(min(at_ms, until_ms), until_ms))
        if word is not None:
            yield word
            before, at_ms = number, max(word.time.start_ms, word.time.end_ms)


def _shared_out(fresh: Sequence[Word], gone: Sequence[Word], pause: TimeSpan) -> Iterator[Word]:
    if len(fresh) == len(gone):
        yield from (replace(word, time=other.time) for word, other in zip(fresh, gone, strict=True))
        return
    time = pause
    if gone:
        start_ms = gone[0].time.start_ms
        end_ms = min(max(word.time.end_ms for word in gone), max(pause.end_ms, start_ms))
        time = TimeSpan(start_ms, end_ms) if end_ms > start_ms else pause
    total = max(1, sum(len(word.text) for word in fresh))
    said = 0
    for word in fresh:
        start_ms = time.start_ms + (time.end_ms - time.start_ms) * said // total
        said += len(word.text)
        yield replace(word, time=TimeSpan(start_ms, time.start_ms + (time.end_ms - time.start_ms) * said // total))


def _moved(word: Word, by: int) -> Word:
    return replace(word, span=TextSpan(word.span.start + by, word.span.end + by))
