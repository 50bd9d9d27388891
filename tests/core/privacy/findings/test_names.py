"""Names: found with capitals and without, at the right code points, everywhere in a text, and the same each time."""

from __future__ import annotations

import hashlib
import json
import re
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from earwitness_core.errors import ModelDamaged
from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.findings.names import NamesDetector
from earwitness_core.privacy.findings.names.context import given_names, introduced, titled
from earwitness_core.privacy.findings.names.propagation import joined, propagated
from earwitness_core.privacy.findings.names.tokens import NameWords, words

LINES = Path(__file__).parents[3] / "data" / "names" / "lines.txt"
MARKED = re.compile(r"\[(.+?)\]|\{(.+?)\}|<(.+?)>")
TITLES = re.compile(
    r"\b(?:dr|mrs?|ms|mme|mr|m|me|dhr|frau|herrn?|mevrouw|heer|monsieur|doctora?|docteur|le|la|señora)\b\.?", re.I
)


@pytest.fixture(scope="module")
def names() -> NamesDetector:
    return NamesDetector()


def people(names: NamesDetector, text: str) -> list[str]:
    return [text[one.start : one.end] for one in names.find(text) if one.kind is Kind.PERSON]


def marked() -> list[tuple[str, list[tuple[int, int]]]]:
    """The lines without their marks, and where their people are."""
    lines = []
    for row in LINES.read_text("utf-8").splitlines():
        if row.startswith("#"):
            continue
        text, spans, end = "", [], 3
        for mark in MARKED.finditer(row):
            text += row[end : mark.start()]
            inside = mark[1] or mark[2] or mark[3]
            if mark[1]:
                spans.append((len(text), len(text) + len(inside)))
            text, end = text + inside, mark.end()
        lines.append((text + row[end:], spans))
    return lines


def recall_and_precision(names: NamesDetector, lines: list[tuple[str, list[tuple[int, int]]]]) -> tuple[float, float]:
    wanted = covered = found = right = 0
    for text, spans in lines:
        hits = [one for one in names.find(text) if one.kind is Kind.PERSON]
        hidden = {place for one in hits for place in range(one.start, one.end)}
        for start, end in spans:
            title = {place for mark in TITLES.finditer(text, start, end) for place in range(*mark.span())}
            letters = {place for place in range(start, end) if text[place].isalpha()} - title
            wanted += 1
            covered += letters <= hidden
        found += len(hits)
        right += sum(any(start < one.end and one.start < end for start, end in spans) for one in hits)
    return covered / wanted, right / found


def test_lines_in_five_languages_have_their_people_found(names: NamesDetector) -> None:
    """Sixty-five lines that the model never saw."""
    recall, precision = recall_and_precision(names, marked())

    assert recall >= 0.9
    assert precision >= 0.8


def test_lines_without_capitals_have_their_people_found(names: NamesDetector) -> None:
    """As speech recognition writes them."""
    lower = [(text.lower(), spans) for text, spans in marked()]
    recall, precision = recall_and_precision(names, lower)

    assert recall >= 0.8
    assert precision >= 0.75


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Anna Berg", "in Hamburg", "\r\n", "😀", "e\u0301", "שלום", "\n\n", " ", "Mr. ", "B.", "’s", "\x00", "١٢"]
        )
    )
)
@example([])
@example(["e\u0301", "Mr. ", "Anna Berg"])  # a mark belongs to its word: no title begins after it
@example(["e\u0301", "B.", "Anna Berg"])  # nor initials
def test_offsets_are_code_points_of_the_text_and_cut_no_word(names: NamesDetector, parts: list[str]) -> None:
    text = "".join(parts)
    ranges = [(start, end) for line in [text] for start, end in words(line)]
    starts, ends = {start for start, _ in ranges}, {end for _, end in ranges}

    for one in names.find(text):
        assert 0 <= one.start < one.end <= len(text)
        assert one.start in starts
        assert one.end in ends


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_every_letter_is_in_one_word(line: str) -> None:
    covered = [place for start, end in words(line) for place in range(start, end)]

    assert covered == sorted(set(covered))
    assert {place for place, letter in enumerate(line) if not letter.isspace()} == set(covered)


@pytest.mark.parametrize("before", ["", "😀 ", "שלום\n", "e\u0301\r\n\r\n"])
def test_what_stands_before_moves_a_name_and_changes_nothing_else(names: NamesDetector, before: str) -> None:
    line = "My name is Anna Berg and I live in Hamburg."

    assert people(names, before + line)[-1:] == ["Anna Berg"]


def test_a_name_found_once_is_found_everywhere(names: NamesDetector) -> None:
    text = "my name is ewa kowalska\nand then they asked kowalska again\nthat was KOWALSKA's coat"

    assert [name.lower() for name in people(names, text)] == ["ewa kowalska", "kowalska", "kowalska"]


def test_a_common_word_is_not_followed() -> None:
    """Mrs Young is not every young person."""
    text = "Mrs Young came late. The young man waited. He asked for Young."
    found = propagated(NameWords(text), [], [(4, 9)])

    assert [text[one.start : one.end] for one in found] == ["Young", "Young"]
    assert 38 not in {one.start for one in found}


def test_a_slip_of_the_model_is_dropped_when_the_text_speaks_against_it() -> None:
    text = " ".join(["Serbo opened."] * 8)
    once = [Found(0, 5, Kind.PERSON, 0.8, "names/model")]

    assert propagated(NameWords(text), once, []) == []


def test_initials_before_a_name_belong_to_it() -> None:
    text = "J.-P. Costa and M. B. Novak"
    found = [Found(6, 11, Kind.PERSON, 0.8, "x"), Found(22, 27, Kind.PERSON, 0.8, "x")]

    assert [text[one.start : one.end] for one in joined(text, found)] == ["J.-P. Costa", "M. B. Novak"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mrs O’Connell-Byrne left", "O’Connell-Byrne"),
        ("then mr quirke said so", "quirke"),
        ("Herr von der Heyden sprach", "von der Heyden"),
        ("avec Mme de La Tour hier", "de La Tour"),
        ("Judge Darwall heard it", "Judge Darwall"),
        ("Mr J.-P. Costa, President", "J.-P. Costa"),
    ],
)
def test_a_title_gives_the_name_away(text: str, name: str) -> None:
    assert [text[slice(*place)] for _, place in titled(NameWords(text))] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("hello my name is mark", "mark"),
        ("ich heiße zbigniew nowak und", "zbigniew nowak"),
        ("je m'appelle Oumou Diakité", "Oumou Diakité"),
        ("me llamo Iker Goñi", "Iker Goñi"),
        ("ik heet sjoerd", "sjoerd"),
    ],
)
def test_an_introduction_gives_the_name_away(text: str, name: str) -> None:
    assert [text[slice(*place)] for place in introduced(NameWords(text))] == [name]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("so Nathan Stokes said it to Sunniva", ["Nathan Stokes", "Sunniva"]),
        ("then I asked Nathan and Brandon", ["Nathan", "Brandon"]),
        ("by Nathan I mean the other one", ["Nathan"]),
        ("that was Nathan's coat", ["Nathan"]),
        ("NATHAN nathan Nathan-Street", []),  # loud, small, of a street
        ("in April May came to the Saal", []),  # words that are names elsewhere
    ],
)
def test_a_given_name_is_known_where_it_is_written_as_one(text: str, found: list[str]) -> None:
    assert [text[slice(*place)] for place in given_names(NameWords(text))] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a Sri Lankan and a Kenyan", ["Sri Lankan", "Kenyan"]),
        ("the south african side", ["south african"]),
        ("an African union", ["African"]),
        ("Herr Lankan in Rican", []),  # half of a word is none
    ],
)
def test_nationalities_of_two_words_are_found_whole(names: NamesDetector, text: str, found: list[str]) -> None:
    assert [text[one.start : one.end] for one in names.find(text) if one.kind is Kind.NATIONALITY] == found


def test_the_same_text_gives_the_same_answer(names: NamesDetector) -> None:
    text = "\n".join(text for text, _ in marked())

    assert names.find(text) == NamesDetector().find(text)


def test_an_answer_is_the_same_when_the_words_met_before_had_to_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("earwitness_core.privacy.findings.names.layers.MOST_KNOWN", 4100)  # a batch and little more
    text = "\n".join(text for text, _ in marked())
    many = " ".join(f"wort{number}" for number in range(6000))
    small = NamesDetector()
    fresh = small.find(text)

    small.find(many)

    assert fresh
    assert small.find(text) == fresh == NamesDetector().find(text)


def test_a_name_in_a_piece_of_its_own_is_found_as_among_others(names: NamesDetector) -> None:
    """Rows that lie between two lines keep them apart."""
    lines = ["my name is Anna Berg", "Okay.", "and I live in Hamburg"]
    alone = [(number, one) for number, line in enumerate(lines) for one in people(names, line)]
    together = people(names, "\n".join(lines))

    assert [name for _, name in alone] == together == ["Anna Berg"]


def test_a_long_line_is_read_to_its_end(names: NamesDetector) -> None:
    text = "and so on and so on " * 3000 + "my name is Anna Berg"

    assert people(names, text)[-1] == "Anna Berg"


def test_without_the_extra_the_context_still_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("earwitness_core.privacy.findings.names.detector.find_spec", lambda name: None)
    names = NamesDetector()

    assert not names.available
    assert names.missing == "names"
    assert people(names, "this is about Mrs Quirke") == ["Quirke"]


def test_the_weights_are_the_recorded_ones() -> None:
    folder = resources.files("earwitness_resources").joinpath("ner")
    content = folder.joinpath("weights.npz").read_bytes()
    record = json.loads(folder.joinpath("weights.json").read_text("utf-8"))

    assert hashlib.sha256(content).hexdigest() == record["sha256"]
    assert len(content) == record["bytes"] <= 15_000_000


def test_other_weights_are_refused(tmp_path: Path) -> None:
    from earwitness_core.privacy.findings.names.model import Model

    folder = resources.files("earwitness_resources").joinpath("ner")
    (tmp_path / "weights.json").write_bytes(folder.joinpath("weights.json").read_bytes())
    (tmp_path / "weights.npz").write_bytes(folder.joinpath("weights.npz").read_bytes() + b"\0")

    with pytest.raises(ModelDamaged):
        Model(tmp_path)
