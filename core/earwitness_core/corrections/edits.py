"""Edits of segments as drafts: what is to stand where these segments stand. Pure; values in, values out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from earwitness_core.errors import CorrectionRefused
from earwitness_core.model import Segment, TextSpan, TimeSpan, Word
from earwitness_core.texts.realign import corrected_words
from earwitness_core.texts.revising import Draft


def rewritten(seen: Sequence[Segment], span: TextSpan, text: str) -> list[Draft]:
    """Segments in which the code points of `span` give way to `text`; positions count from the first one's start.

    Over several segments the new text belongs to the first; what is left of the last stays a segment of its own.
    Nothing is left of a segment without text.
    """
    whole = joined(seen)
    head, tail = whole.text[: span.start] + storable(text), whole.text[span.end :]
    if len(seen) == 1 or not tail.strip():
        return _drafts(whole, seen[0], (head + tail).strip())
    head, tail = head.strip(), tail.strip()
    if not head:
        return _drafts(whole, seen[-1], tail)
    [draft] = _drafts(whole, seen[0], f"{head} {tail}")
    first, last = _cut(draft, len(head), len(head) + 1)
    if not draft.words:
        first = replace(first, time=TimeSpan(seen[0].time.start_ms, seen[-1].time.start_ms))
        last = replace(last, time=seen[-1].time)
    return [first, replace(last, speaker_id=seen[-1].speaker_id)]


def split(seen: Segment, offset: int) -> list[Draft]:
    """The segment cut in two before the word that holds this code point. Refused where one part would be empty."""
    draft = kept(seen)
    inside = next((word.span for word in draft.words if word.span.start < offset < word.span.end), None)
    offset = inside.start if inside else offset
    left, right = draft.text[:offset].rstrip(), draft.text[offset:].lstrip()
    if not left or not right:
        raise CorrectionRefused(
            "A segment cannot be split at its beginning or end.", next_step="Choose a place between two of its words."
        )
    return list(_cut(draft, len(left), len(draft.text) - len(right)))


def merged(seen: Sequence[Segment]) -> list[Draft]:
    """All of them as one. Refused across speakers: who speaks is a question of its own."""
    if len(seen) < 2:
        raise CorrectionRefused("There is nothing to merge it with.", next_step="Merge two neighbouring segments.")
    if len({one.speaker_id for one in seen}) > 1:
        raise CorrectionRefused(
            "These segments are said by different people.",
            next_step="If it is one person, say so first with `earwitness correct speaker`.",
        )
    return [kept(joined(seen))]


def kept(segment: Segment) -> Draft:
    """A segment as it is."""
    words = tuple(_moved(word, -segment.span.start) for word in segment.words)
    return Draft(segment.text, segment.time, words, segment.speaker_id)


def joined(seen: Sequence[Segment]) -> Segment:
    """Neighbouring segments as one, with positions from its start on."""
    if len(seen) == 1:
        return _from_zero(seen[0])
    first = seen[0]
    start = first.span.start
    words = tuple(_moved(word, -start) for segment in seen for word in segment.words)
    text = " ".join(segment.text for segment in seen)
    time = TimeSpan(min(one.time.start_ms for one in seen), max(one.time.end_ms for one in seen))
    return replace(first, text=text, span=TextSpan(0, len(text)), time=time, words=words)


def storable(text: str) -> str:
    """A typed text as the vault can hold it. Refused when it is not Unicode."""
    try:
        text.encode()
    except UnicodeEncodeError as cause:
        raise CorrectionRefused(
            "This text holds signs that are no characters.", next_step="Type it again, or paste it from elsewhere."
        ) from cause
    return text


def _drafts(whole: Segment, like: Segment, text: str) -> list[Draft]:
    if not text:
        return []
    return [Draft(text, whole.time, corrected_words(whole, text), like.speaker_id)]


def _cut(draft: Draft, end: int, start: int) -> tuple[Draft, Draft]:
    """The text up to `end` and from `start` on, with their words and times."""
    first = tuple(word for word in draft.words if word.span.start < end)
    second = tuple(_moved(word, -start) for word in draft.words if word.span.start >= start)
    share = round((draft.time.end_ms - draft.time.start_ms) * end / max(1, len(draft.text)))
    first_ends = max((word.time.end_ms for word in first), default=draft.time.start_ms + share)
    second_starts = min((word.time.start_ms for word in second), default=first_ends)
    return (
        replace(draft, text=draft.text[:end], time=TimeSpan(draft.time.start_ms, first_ends), words=first),
        replace(
            draft,
            text=draft.text[start:],
            time=TimeSpan(second_starts, max(second_starts, draft.time.end_ms)),
            words=second,
            by_speaker=False,
        ),
    )


def _from_zero(segment: Segment) -> Segment:
    words = tuple(_moved(word, -segment.span.start) for word in segment.words)
    return replace(segment, span=TextSpan(0, len(segment.text)), words=words)


def _moved(word: Word, by: int) -> Word:
    return replace(word, span=TextSpan(word.span.start + by, word.span.end + by))
