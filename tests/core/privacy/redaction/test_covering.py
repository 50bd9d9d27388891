"""Nothing of a finding stays, nothing else changes, and every position is known."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.policy.model import Profile
from earwitness_core.privacy.redaction import Datum, redact_text
from earwitness_core.privacy.redaction.covering import Edit, apply
from earwitness_core.privacy.redaction.pseudonyms import Wanted
from helpers import secrets_said
from helpers.secrets_said import SECRET

PROFILES = [Profile.MASK, Profile.PSEUDONYMISE, Profile.GENERALISE, Profile.REMOVE]
texts = st.lists(secrets_said.words, max_size=12).map(" ".join)


def name(wanted: Sequence[Wanted]) -> list[str]:
    return [f"[{one.category} {len(one.text)}]" for one in wanted]


@given(st.data(), texts, st.sampled_from(PROFILES))
def test_no_letter_of_a_finding_stays_and_all_others_do(data: st.DataObject, text: str, profile: Profile) -> None:
    found = data.draw(secrets_said.data(text))

    made = redact_text(text, found, profile, namer=name)

    assert not SECRET.search(made.text)
    at = new = 0
    for span in made.spans:
        assert made.text[new : span.new_start] == text[at : span.start]
        at, new = span.end, span.new_end
    assert made.text[new:] == text[at:]
    assert sum((made.counts or {}).values()) == sum(1 for one in found if text[one.start : one.end].strip())


@pytest.mark.parametrize(
    ("kind", "said", "language", "expected"),
    [
        (Kind.DATE, "3 March 2019", "en", "[2019]"),
        (Kind.DATE, "am 3. März", "de", "[März]"),
        (Kind.DATE, "le trois mars", "fr", "[mars]"),
        (Kind.DATE, "last Tuesday", "en", "[date]"),
        (Kind.BIRTH_DATE, "04.05.1987", "de", "[1980er]"),
        (Kind.BIRTH_DATE, "4 mai 1987", "fr", "[années 1980]"),
        (Kind.AGE, "43", "en", "[40–49]"),
        (Kind.AGE, "14 jaar", "nl", "[jonger dan 18]"),
        (Kind.AGE, "97 años", "es", "[90+]"),
        (Kind.AGE, "forty", "en", "[age]"),
        (Kind.PLACE, "Rotterdam", "nl", "[plaats]"),
        (Kind.PERSON, "Anna Müller", "de", "[Person]"),
        (Kind.IBAN, "DE89 3704 0044", "xx", "[bank account]"),
    ],
)
def test_what_is_wider_is_said_in_the_language_of_the_source_and_once(
    kind: Kind, said: str, language: str, expected: str
) -> None:
    made = redact_text(f"it is {said}, yes", [Datum(6, 6 + len(said), kind)], Profile.GENERALISE, language=language)

    assert made.text == f"it is {expected}, yes"
    again = Datum(7, 5 + len(expected), kind)  # what stands in the brackets, found once more
    assert redact_text(made.text, [again], Profile.GENERALISE, language=language).text == made.text


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "nl", None, "fi"])
def test_there_is_a_word_for_every_kind_in_every_language(language: str | None) -> None:
    for kind in Kind:
        made = redact_text("xx", [Datum(0, 2, kind)], Profile.GENERALISE, language=language).text

        assert made[0] == "[" and made[-1] == "]" and "xx" not in made


def test_a_country_is_told_where_the_kind_has_one() -> None:
    found = Datum(0, 5, Kind.ADDRESS, country="nl")

    assert redact_text("xx 12", [found], Profile.GENERALISE).text == "[address, NL]"


def test_a_mask_does_not_tell_how_long_it_was() -> None:
    names = ("A", "Annabella")
    masked = {redact_text(f"to {one} now", [Datum(3, 3 + len(one), Kind.PERSON)], Profile.MASK).text for one in names}

    assert masked == {"to █████ now"}


def test_what_is_removed_leaves_no_gap() -> None:
    text = "I met Anna. Anna left, and Anna Anna too"
    found = [Datum(at, at + 4, Kind.PERSON) for at in (6, 12, 27, 32)]

    assert redact_text(text, found, Profile.REMOVE).text == "I met. left, and too"


def test_of_findings_that_overlap_the_longest_says_what_it_was() -> None:
    text = "write to anna@example.org today"
    found = [Datum(9, 13, Kind.PERSON), Datum(9, 25, Kind.EMAIL), Datum(14, 25, Kind.URL)]

    made = redact_text(text, found, Profile.GENERALISE)

    assert made.text == "write to [e-mail address] today"
    assert made.counts == {Kind.PERSON: 1, Kind.EMAIL: 1, Kind.URL: 1}


def test_a_visible_character_is_not_cut_in_two() -> None:
    assert redact_text("Jose\u0301 left", [Datum(0, 4, Kind.PERSON)], Profile.MASK).text == "█████ left"


def test_without_a_profile_the_text_is_as_it_was() -> None:
    assert redact_text("Anna", [Datum(0, 4, Kind.PERSON)], Profile.NONE).text == "Anna"


def test_nobody_is_pseudonymised_without_tokens() -> None:
    with pytest.raises(ValueError, match="tokens"):
        redact_text("Anna", [Datum(0, 4, Kind.PERSON)], Profile.PSEUDONYMISE)


edits = st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4), st.text("xyz", max_size=5)), max_size=6)


@given(edits)
def test_positions_go_along_with_the_text(gaps: list[tuple[int, int, str]]) -> None:
    made, at = [], 0
    for gap, length, new in gaps:
        made.append(Edit(at + gap, at + gap + length, new))
        at += gap + length
    text = "".join(chr(200 + n) for n in range(at + 3))
    changed, layout = apply(text, made)

    kept = [n for n in range(len(text)) if not any(one.start <= n < one.end for one in made)]
    assert all(changed[layout.start(n)] == text[n] == changed[layout.end(n + 1) - 1] for n in kept)
    assert [changed[span.new_start : span.new_end] for span in layout.spans] == [one.new for one in made]
    places = [layout.start(n) for n in range(len(text) + 1)]
    assert places == sorted(places) and places[-1] == len(changed)
