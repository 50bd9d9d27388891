"""Transcripts in which what must not be said is written in Greek capitals, and everything else is not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from hypothesis import strategies as st

from earwitness_core.ids import SourceId, TranscriptId
from earwitness_core.model import TextSpan, TimeSpan, Transcript, TranscriptInfo
from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.redaction import Datum
from earwitness_core.privacy.review.finding import Finding, FindingId, PersonId, State
from helpers.transcripts import speakers, transcript

SECRET = re.compile("[Α-Ω]")
kinds = st.sampled_from(list(Kind))
_plain = st.text("abcdefgh'.,", min_size=1, max_size=8)
_secret = st.text("ΑΒΓΔΩ", min_size=1, max_size=8)
words = st.one_of(_plain, _secret, st.builds("{}{}{}".format, st.sampled_from(["", "(", "l'"]), _secret, _plain))


def spans(text: str) -> list[tuple[int, int]]:
    """Where something secret is said, a run of words with nothing else between them at a time."""
    return [match.span() for match in re.finditer("[Α-Ω]+(?: [Α-Ω]+)*", text)]


@st.composite
def data(draw: st.DrawFn, text: str) -> list[Datum]:
    """Findings that cover all that is secret: exactly, or beyond it, or several over each other."""
    made: list[Datum] = []
    for start, end in spans(text):
        cut = draw(st.integers(start, end))
        for a, b in ((start, cut), (cut, end)) if draw(st.booleans()) else ((start, end),):
            before, after = draw(st.integers(0, 3)), draw(st.integers(0, 3))
            made.append(Datum(max(0, a - before), min(len(text), b + after), draw(kinds)))
    return draw(st.permutations(made))


@st.composite
def transcripts(draw: st.DrawFn) -> Transcript:
    """A transcript of plain and secret words; two speakers."""
    people = speakers("ΑΝΝΑ", None)
    said, at = [], 0
    for _ in range(draw(st.integers(1, 4))):
        spoken = []
        for word in draw(st.lists(words, min_size=1, max_size=8)):
            at += draw(st.integers(0, 900))
            spoken.append((word, at, at := at + draw(st.integers(0, 900))))
        said.append((draw(st.sampled_from([None, 0, 1])), spoken))
    return transcript(*said, people=people, title="ΒΑΝΔ with ΑΝΝΑ")


def finding(
    start: int,
    end: int,
    kind: Kind = Kind.PERSON,
    *,
    text: str = "",
    state: State = State.SUGGESTED,
    person: int | None = None,
) -> Finding:
    """A kept finding; `person` is the number of whom it means."""
    return Finding(
        id=FindingId(f"{start}-{end}"),
        source_id=SourceId("a source"),
        transcript_id=TranscriptId("a transcript"),
        kind=kind,
        state=state,
        score=0.9,
        detector="tests/greek",
        country=None,
        span=TextSpan(start, end),
        words=TextSpan(start, end),
        time=TimeSpan(0, 0),
        text=text,
        is_sure=True,
        value_key=f"{kind}:{text}",
        person_id=PersonId(f"person {person}") if person else None,
        person_number=person,
    )


@dataclass(frozen=True)
class Kept:
    """Findings as a reader of a vault would be given them: the same for every source, by what is secret in its text."""

    found: tuple[Finding, ...]

    def searched(self, transcript: TranscriptInfo) -> bool:
        return True

    def of(self, source_id: SourceId) -> tuple[Finding, ...]:
        return self.found


def kept(text: str, kind: Kind = Kind.PERSON) -> tuple[Finding, ...]:
    """A finding for everything secret in a text."""
    return tuple(finding(start, end, kind, text=text[start:end]) for start, end in spans(text))


def secrets(parts: Iterable[str]) -> list[str]:
    """What is secret in some texts, and should not be there."""
    return [found for part in parts for found in SECRET.findall(part)]
