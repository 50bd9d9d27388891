"""After redaction a transcript still is one: texts, words, times and doubts fit together."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.model import Suspect, TextSpan, TimeSpan, Transcript
from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.policy.model import Profile
from earwitness_core.privacy.redaction.covering import Datum, cuts
from earwitness_core.privacy.redaction.redactor import replacements
from earwitness_core.privacy.redaction.relaying import relay
from helpers import secrets_said
from helpers.secrets_said import SECRET
from helpers.transcripts import spoken, transcript


def _redacted(whole: Transcript, found: list[Datum], profile: Profile) -> Transcript:
    made = cuts(whole.text, found)
    return relay(whole, made, replacements(made, profile, namer=lambda some: ["Person 3" for _ in some], language="en"))


@given(st.data(), secrets_said.transcripts(), st.sampled_from(list(Profile)[1:]))
def test_everything_fits_together_again(data: st.DataObject, whole: Transcript, profile: Profile) -> None:
    length = len(whole.text)
    places = data.draw(st.lists(st.tuples(st.integers(0, length), st.integers(0, length)), max_size=3))
    doubts = tuple(Suspect("loop", 0.5, TextSpan(min(one), max(one)), TimeSpan(0, 1)) for one in places)
    made = _redacted(replace(whole, suspects=doubts), data.draw(secrets_said.data(whole.text)), profile)

    text = made.text
    assert not SECRET.search(text)
    assert made.info.text_length == len(text)
    for number, segment in enumerate(made.segments):
        assert segment.ordinal == number
        assert text[segment.span.start : segment.span.end] == segment.text
        at = segment.span.start
        for word in segment.words:
            assert text[word.span.start : word.span.end] == word.text
            assert word.text and not any(one.isspace() for one in word.text)
            assert at <= word.span.start < word.span.end <= segment.span.end
            at = word.span.end
            assert segment.time.start_ms <= word.time.start_ms <= word.time.end_ms <= segment.time.end_ms
        times = [word.time.start_ms for word in segment.words]
        assert times == sorted(times)
        covered = sum(len(word.text) for word in segment.words)
        assert covered == sum(not one.isspace() for one in segment.text)
    assert len(made.suspects) == len(doubts)
    assert all(0 <= one.span.start <= one.span.end <= len(text) for one in made.suspects)


@given(st.data(), secrets_said.transcripts())
def test_words_that_nothing_touches_stay_as_they_were(data: st.DataObject, whole: Transcript) -> None:
    found = data.draw(secrets_said.data(whole.text))
    made = _redacted(whole, found, Profile.MASK)

    hidden = cuts(whole.text, found)
    untouched = [
        (word.text, word.time, word.probability)
        for segment in whole.segments
        for word in segment.words
        if not any(cut.start < word.span.end and word.span.start < cut.end for cut in hidden)
    ]
    rest = iter((word.text, word.time, word.probability) for segment in made.segments for word in segment.words)
    assert all(one in rest for one in untouched)


def test_a_token_is_said_when_the_name_was() -> None:
    whole = transcript((None, spoken("I met Anna Maria Lind there")))
    made = _redacted(whole, [Datum(6, 21, Kind.PERSON)], Profile.PSEUDONYMISE)

    assert made.segments[0].text == "I met Person 3 there"
    assert [(word.text, word.time.start_ms, word.time.end_ms) for word in made.segments[0].words] == [
        ("I", 0, 300),
        ("met", 300, 600),
        ("Person", 600, 1371),
        ("3", 1371, 1500),
        ("there", 1500, 1800),
    ]


def test_a_finding_over_two_segments_is_hidden_in_both() -> None:
    whole = transcript((None, spoken("it is four four")), (None, spoken("seven two yes", start_ms=2000)))
    made = _redacted(whole, [Datum(6, 25, Kind.PHONE)], Profile.GENERALISE)

    assert [segment.text for segment in made.segments] == ["it is [phone number]", "[phone number] yes"]


def test_a_segment_of_which_nothing_is_left_goes() -> None:
    said = (spoken("hello"), spoken("Anna", start_ms=400), spoken("bye", start_ms=900))
    made = _redacted(transcript(*((None, one) for one in said)), [Datum(6, 10, Kind.PERSON)], Profile.REMOVE)

    assert [(one.text, one.span) for one in made.segments] == [("hello", TextSpan(0, 5)), ("bye", TextSpan(6, 9))]
