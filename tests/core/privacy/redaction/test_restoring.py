"""Tokens in an answer become what they stand for: whole ones only, however the answer is cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.policy.model import Profile
from earwitness_core.privacy.redaction import Datum, Restorer, redact_text, restore

KEY = {"Person 3": "Anna Müller", "Person 34": "Bo", "[IBAN 1]": "DE89 3704", "Lumi Torvel": "Cem Öz", "Place 2": "Ulm"}
pieces = st.lists(
    st.one_of(
        st.sampled_from([*KEY, "Person", " 3", "4", "[IBAN", " 1]", "Lumi", ".5", "'s", " ", "x", "Person 3"]),
        st.text("ab 3.é", max_size=4),
    ),
    max_size=10,
)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Person 3 left.", "Anna Müller left."),
        ("Person 3's car", "Anna Müller's car"),
        ("“Person 3”, Person 34", "“Anna Müller”, Bo"),
        ("Person 3.", "Anna Müller."),
        ("(Person 3)", "(Anna Müller)"),
        ("[IBAN 1][IBAN 1]", "DE89 3704DE89 3704"),
        ("from Place 2, 2019", "from Ulm, 2019"),
    ],
)
def test_whole_tokens_are_turned_back(answer: str, expected: str) -> None:
    made = restore(answer, KEY)

    assert made.text == expected
    assert made.look_alikes == ()


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("Person 345", "Person 345"),
        ("Person 3.5", "Person 3"),
        ("Person 3s", "Person 3s"),
        ("xPerson 3", None),
        ("Person #3", "Person #3"),
        ("person three", "person three"),
        ("PERSON 3", "PERSON 3"),
        ("Persons 3", "Persons 3"),
        ("IBAN 1", "IBAN 1"),
        ("Person No. 3", "Person No. 3"),
    ],
)
def test_what_only_looks_like_one_is_left_and_told(answer: str, told: str | None) -> None:
    made = restore(f"so {answer} did", KEY)

    assert made.text == f"so {answer} did"
    assert made.look_alikes == ((told,) if told else ())
    assert made.count == 0


@given(pieces, st.data())
def test_an_answer_in_pieces_is_restored_like_the_whole(parts: list[str], data: st.DataObject) -> None:
    answer = "".join(parts)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(answer)), max_size=12)))
    restorer = Restorer(KEY)
    given_out = "".join(
        restorer.feed(answer[start:end]) for start, end in zip([0, *cuts], [*cuts, len(answer)], strict=True)
    )
    given_out += restorer.finish()

    whole = restore(answer, KEY)
    assert given_out == whole.text
    assert (restorer.count, restorer.look_alikes) == (whole.count, whole.look_alikes)


@given(st.lists(st.one_of(st.sampled_from([*KEY.values()]), st.text("abc ,.", min_size=1, max_size=6)), max_size=10))
def test_restoring_takes_a_redaction_back(parts: list[str]) -> None:
    """Whatever was found, in whatever it stood; said twice in a row it is written once."""
    text, found, before = "", [], ""
    for part in parts:
        if part == before or not part.strip():
            continue
        if part in KEY.values():
            found.append(Datum(len(text), len(text) + len(part), Kind.PERSON))
        text += f"{part} "
        before = part
    tokens = {value: token for token, value in KEY.items()}
    hidden = redact_text(
        text, found, Profile.PSEUDONYMISE, namer=lambda wanted: [tokens[one.text] for one in wanted]
    ).text

    assert restore(hidden, KEY).text == text
    assert not any(value in hidden for value in KEY.values())


def test_nothing_is_given_out_that_may_become_a_token() -> None:
    restorer = Restorer(KEY)

    assert [restorer.feed(piece) for piece in ("I saw Per", "son 3", "4", " go")] == ["I saw ", "", "", "Bo go"]
    assert restorer.finish() == ""
