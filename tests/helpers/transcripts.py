"""Transcripts to be exported or shown: built by hand, or drawn by Hypothesis with whatever Unicode allows."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from earwitness_core.ids import ProjectId, SegmentId, SourceId, SpeakerId, TranscriptId
from earwitness_core.model import (
    Label,
    Segment,
    SourceInfo,
    SpeakerInfo,
    Suspect,
    TextSpan,
    TimeSpan,
    Transcript,
    TranscriptInfo,
    Word,
)

MINUTE = 60_000
_SOURCE = SourceId("0192f0a1b2c37d4e8f90a1b2c3d4e5f6")
_TRANSCRIPT = TranscriptId("0192f0a1b2c37d4e8f90a1b2c3d4e5f7")


def source_info(*, title: str = "Interview with a witness", duration_ms: int | None = 3 * MINUTE) -> SourceInfo:
    return SourceInfo(
        id=_SOURCE,
        project_id=ProjectId("0192f0a1b2c37d4e8f90a1b2c3d4e5f8"),
        project="Harbour case",
        title=title,
        kind="recording",
        media_type="audio/wav",
        size_bytes=1_000,
        sha256="ab" * 32,
        duration_ms=duration_ms,
        language="en",
        label=Label.CONFIDENTIAL,
        state="ready",
        recorded_ms=None,
        created_ms=1_790_000_000_123,
        trashed_ms=None,
    )


def transcript_info(*, state: str = "complete", text_length: int = 0) -> TranscriptInfo:
    return TranscriptInfo(
        id=_TRANSCRIPT,
        source_id=_SOURCE,
        version=1,
        origin="machine",
        state=state,
        language="en",
        language_probability=0.99,
        model_id="whisper-base",
        model_sha256="cd" * 32,
        settings={"beam_size": 5},
        text_length=text_length,
        evidence_sha256="ef" * 32,
        created_ms=1_790_000_000_200,
        completed_ms=1_790_000_060_200,
    )


def speakers(*names: str | None) -> tuple[SpeakerInfo, ...]:
    """One speaker per name, the first being number 1; None is one whom nobody has named."""
    return tuple(
        SpeakerInfo(SpeakerId(f"{i:032x}"), i, name, speech_ms=1_000 * i) for i, name in enumerate(names, start=1)
    )


Said = tuple[str, Sequence[tuple[str, int, int]]]


def transcript(
    *said: tuple[int | None, Sequence[tuple[str, int, int]]],
    people: tuple[SpeakerInfo, ...] = (),
    title: str = "Interview with a witness",
    suspects: tuple[Suspect, ...] = (),
) -> Transcript:
    """A transcript of segments given as (index into `people` or None, words as (text, start_ms, end_ms))."""
    segments: list[Segment] = []
    at = 0
    for ordinal, (person, spoken) in enumerate(said):
        words: list[Word] = []
        start = at
        for text, start_ms, end_ms in spoken:
            words.append(Word(text, TextSpan(at, at + len(text)), TimeSpan(start_ms, end_ms), 0.9))
            at += len(text) + 1
        segments.append(
            Segment(
                id=SegmentId(ordinal + 1),
                transcript_id=_TRANSCRIPT,
                ordinal=ordinal,
                text=" ".join(word.text for word in words),
                span=TextSpan(start, at - 1),
                time=TimeSpan(min(word.time.start_ms for word in words), max(word.time.end_ms for word in words)),
                speaker_id=people[person].id if person is not None else None,
                words=tuple(words),
            )
        )
    return Transcript(
        source=source_info(title=title),
        info=transcript_info(text_length=max(0, at - 1)),
        segments=tuple(segments),
        speakers=people,
        suspects=suspects,
    )


def spoken(text: str, *, start_ms: int = 0, each_ms: int = 300) -> list[tuple[str, int, int]]:
    """The words of a text, one after another, each as long."""
    return [(word, start_ms + i * each_ms, start_ms + (i + 1) * each_ms) for i, word in enumerate(text.split())]


# Everything a vault can hold: any script, emoji and their joiners, right-to-left marks, line ends; no lone surrogates,
# which UTF-8 and so the database cannot hold.
_ODD = (
    "👩‍👩‍👧‍👦",
    "שלום",
    "‮",
    "عربي",
    "e\u0301\u0302",
    "漢字かな",
    "<v Eve>",
    "-->",
    "&amp;",
    "{\\an8}",
    "</v>",
    "\r\n",
    "a\u2028b",
    "x\x00y",
    "🏳️‍🌈",
    "1\n2",
)
word_texts = st.one_of(
    st.sampled_from(_ODD),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60),
    st.text("abcdefghij ,.?!", min_size=1, max_size=12),
).filter(lambda text: text.strip() != "" and text == text.strip())
_times = st.integers(min_value=0, max_value=40 * 3_600_000)


@st.composite
def _word_times(draw: st.DrawFn) -> tuple[int, int]:
    start = draw(_times)
    return start, start + draw(st.integers(min_value=0, max_value=30_000))


@st.composite
def transcripts(draw: st.DrawFn, *, orderly: bool = False) -> Transcript:
    """Any transcript a vault can hold; with `orderly` its word times follow each other, as engines mostly give them."""
    names = draw(st.lists(st.none() | word_texts, max_size=3))
    people = speakers(*names)
    said: list[tuple[int | None, list[tuple[str, int, int]]]] = []
    at = 0
    for _ in range(draw(st.integers(min_value=0, max_value=5))):
        words: list[tuple[str, int, int]] = []
        for text in draw(st.lists(word_texts, min_size=1, max_size=25)):
            if orderly:
                at += draw(st.integers(min_value=0, max_value=1_500))
                start, end = at, at + draw(st.integers(min_value=0, max_value=900))
                at = end
            else:
                start, end = draw(_word_times())
            words.append((text, start, end))
        person = draw(st.none() | st.integers(min_value=0, max_value=len(people) - 1)) if people else None
        said.append((person, words))
    return transcript(*said, people=people, title=draw(word_texts))
