"""What a person types is read as documented, or refused with its position; it never reaches FTS5 as an error."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from earwitness_core.errors import QueryRefused
from earwitness_core.search import parse
from earwitness_core.search.highlight import Highlighter


@pytest.mark.parametrize(
    ("typed", "expression"),
    [
        ("harbour", '"harbour"'),
        ("old harbour", '("old" AND "harbour")'),
        ("old AND harbour", '("old" AND "harbour")'),
        ('"old harbour"', '"old harbour"'),
        ("“old harbour”", '"old harbour"'),
        ("harb*", '"harb" *'),
        ('"old harb"*', '"old harb" *'),
        ("boat OR ship", '("boat" OR "ship")'),
        ("old boat OR new ship", '(("old" AND "boat") OR ("new" AND "ship"))'),
        ("old (boat OR ship)", '("old" AND ("boat" OR "ship"))'),
        ("boat -ship", '(("boat") NOT ("ship"))'),
        ("-ship boat", '(("boat") NOT ("ship"))'),
        ("boat NOT ship NOT dock", '(("boat") NOT ("ship" OR "dock"))'),
        ('boat -"old ship"', '(("boat") NOT ("old ship"))'),
        ("boat -(ship dock)", '(("boat") NOT (("ship" AND "dock")))'),
        ("NEAR(boat harbour)", 'NEAR("boat" "harbour", 10)'),
        ("NEAR(boat harbour, 5)", 'NEAR("boat" "harbour", 5)'),
        ("NEAR(boat harbour,5)", 'NEAR("boat" "harbour", 5)'),
        ("NEAR(boat harbour , 5)", 'NEAR("boat" "harbour", 5)'),
        ('NEAR("old boat" harb* , 5)', 'NEAR("old boat" "harb" *, 5)'),
        ("NEAR(boat harbour 7)", 'NEAR("boat" "harbour" "7", 10)'),
    ],
)
def test_the_syntax_means_what_the_manual_says(typed: str, expression: str) -> None:
    assert parse(typed).match == expression


@pytest.mark.parametrize("typed", ["or not near", "oder nicht", "Near (boat)", "and then", "NEAR by", "Not"])
def test_a_keyword_is_one_in_upper_case_only(typed: str) -> None:
    assert "OR" not in (parse(typed).match or "")
    assert "NOT" not in (parse(typed).match or "")
    assert "NEAR(" not in (parse(typed).match or "")


@pytest.mark.parametrize(
    ("typed", "expression"),
    [
        ("don't", '"don\'t"'),
        ("e-mail", '"e-mail"'),
        ("at 12:30", '("at" AND "12:30")'),
        ("C++", '"C++"'),
        ("boat & dock", '("boat" AND "dock")'),
        ("boat - dock", '("boat" AND "dock")'),
        ("--help", '"--help"'),
        ("text:secret", '"text:secret"'),
        ("^start", '"^start"'),
        ("{text} : boat", '("{text}" AND "boat")'),
        ("boat + dock", '("boat" AND "dock")'),
        ("?!", None),
    ],
)
def test_other_characters_are_part_of_words_or_nothing(typed: str, expression: str | None) -> None:
    if expression is None:
        with pytest.raises(QueryRefused, match="no word"):
            parse(typed)
    else:
        assert parse(typed).match == expression


@pytest.mark.parametrize(
    ("typed", "position", "words"),
    [
        ("", 0, "no word"),
        ("   ", 0, "no word"),
        ("()", 0, "no word"),
        ('boat "ship', 5, "quotation mark is not closed"),
        ("boat (ship", 5, "parenthesis is not closed"),
        ("boat ship)", 9, "never opened"),
        ("boat OR", 5, "beside OR"),
        ("OR boat", 0, "beside OR"),
        ("boat OR OR ship", 5, "beside OR"),
        ("boat AND", 5, "after AND"),
        ("boat AND OR ship", 5, "after AND"),
        ("boat NOT", 5, "after NOT"),
        ("boat NOT NOT ship", 5, "after NOT"),
        ("-boat", 0, "what to leave out"),
        ("NOT boat", 0, "what to leave out"),
        ("ship OR -boat", 8, "what to leave out"),
        ("boat b*", 5, "two letters"),
        ("NEAR(boat harbour", 0, "NEAR is not closed"),
        ("NEAR(boat)", 0, "two words"),
        ("NEAR(boat OR ship)", 10, "words and phrases only"),
        ("NEAR(boat (ship))", 10, "words and phrases only"),
        ("boat speaker:", 5, "right after the colon"),
        ("boat speaker: Anna", 5, "right after the colon"),
        ('boat speaker:""', 5, "right after the colon"),
        ("boat OR speaker:Anna", 8, "whole search"),
        ("boat (speaker:Anna ship)", 6, "whole search"),
        ("boat before:soon", 5, "2026-05"),
        ("boat on:2026-13", 5, "no such date"),
        ("boat after:2026-02-30", 5, "no such date"),
        ("boat on:0000", 5, "no such date"),
        ("(" * 50 + "a" + ")" * 50, 21, "nested"),
        ("ab " * 100, 192, "64 words"),
        ("x" * 5000, 4000, "longer than"),
    ],
)
def test_what_cannot_be_read_is_refused_where_it_stands(typed: str, position: int, words: str) -> None:
    with pytest.raises(QueryRefused, match=words) as refusal:
        parse(typed)
    assert refusal.value.facts["position"] == position


def test_an_ideograph_may_begin_a_word_that_goes_on() -> None:
    assert parse("漢*").match == '"漢" *'


def test_filters_are_no_part_of_the_words() -> None:
    query = parse('boat Speaker:"Anna Weber" -project:Old lang:de')
    assert query.match == '"boat"'
    assert [(one.name, one.negative, one.at) for one in query.filters] == [
        ("speaker", False, 5),
        ("project", True, 27),
        ("lang", False, 39),
    ]


_PIECES = [
    *'()"*^:-+{},“”«»',
    " ",
    "NEAR(",
    "NEAR",
    "OR",
    "AND",
    "NOT",
    "speaker:",
    "before:2026",
    "text",
    "boat",
    "harb*",
    "don't",
    "\0",
    "\ud800",
    "\u0301",
    "漢字",
    "👩‍👩‍👧",
    "שלום",
    ",5",
    "5",
    "''",
    "--",
    "/*",
    ";",
    "𞤀𞤁",
    "\U000e0001",
]
typed_things = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(_PIECES) | st.text(max_size=3), max_size=20).map("".join),
    st.lists(st.sampled_from(_PIECES) | st.text(max_size=3), max_size=20).map(" ".join),
)


@given(typed_things)
@example("NEAR(a b, 99999999999999999999)")
@example("NEAR(ab cd, ५)")
@example('"\0"')
@example("a \ud800 b")
@example("speaker:\ud800 ab")
@example(" OR ".join(["ab*"] * 60))
@example(" ".join(["(ab OR cd)"] * 30))
def test_anything_typed_is_accepted_by_fts5_or_refused_in_words(typed: str) -> None:
    try:
        query = parse(typed)
    except QueryRefused as refusal:
        position = refusal.facts["position"]
        assert isinstance(position, int)
        assert 0 <= position <= len(typed)
        return
    if query.match is not None:
        Highlighter().matches(query.match, {1: "boat harbour"})


@given(st.text(alphabet=st.characters(categories=("L", "Nd")), min_size=1, max_size=12))
def test_a_word_finds_itself(word: str) -> None:
    """Except where the index, which knows Unicode 6.1, does not yet know its letters."""
    found = Highlighter().matches(parse(f'"{word}"').match or "", {1: f"so {word} then"})
    if found:
        assert any(3 <= match.start < 3 + len(word) for match in found[1])
    else:
        assert any(ord(char) > 0x7FF for char in word)
