"""DOCX as another library reads it: text, speakers, numbered lines, direction, language, and nobody's name in it."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from typing import Any

import docx as word
from docx.oxml.ns import qn
from hypothesis import given, settings

from earwitness_core.exports import render
from earwitness_core.exports.paragraphs import paragraphs
from earwitness_core.exports.wording import clean
from earwitness_core.model import Suspect, TextSpan, TimeSpan, Transcript
from helpers.transcripts import speakers, spoken, transcript, transcripts


def _opened(made: Transcript) -> Any:
    return word.Document(io.BytesIO(render(made, "docx").content))


def _said(document: Any) -> list[Any]:
    return [one for one in document.paragraphs if one.text.startswith("[")]


def _letters(text: str) -> str:
    return "".join(clean(text).split())


@settings(max_examples=25)
@given(transcripts())
def test_every_letter_is_there_with_whoever_says_it(made: Transcript) -> None:
    told = [one for one in _opened(made).paragraphs if re.match(r"\[\d\d+:\d\d:\d\d\]", one.text)]

    expected = [
        _letters((f"{one.speaker}: " if one.speaker else "") + " ".join(part.text for part in one.segments))
        for one in paragraphs(made)
    ]
    assert [_letters(one.text.partition("]")[2]) for one in told] == expected


def test_a_paragraph_has_its_time_and_its_speaker_in_bold() -> None:
    made = transcript((0, spoken("Where were you?", start_ms=61_000)), people=speakers("Ms Gray"))

    [said] = _said(_opened(made))

    assert said.text == "[00:01:01] Ms Gray: Where were you?"
    assert [run.text for run in said.runs if run.bold] == ["Ms Gray: "]


def test_lines_are_numbered_through_the_text_and_not_in_its_head() -> None:
    document = _opened(transcript((None, spoken("one two"))))

    numbering = document.sections[0]._sectPr.find(qn("w:lnNumType"))
    assert numbering.get(qn("w:countBy")) == "1"
    assert numbering.get(qn("w:restart")) == "continuous"
    unnumbered = [
        one.text for one in document.paragraphs if one._p.find(f".//{qn('w:suppressLineNumbers')}") is not None
    ]
    assert unnumbered[0] == "Interview with a witness"
    assert not any(text.startswith("[") for text in unnumbered)


def test_right_to_left_paragraphs_are_marked_and_others_are_not() -> None:
    made = transcript((None, spoken("42 שלום world")), (None, spoken("world שלום", start_ms=100_000)))

    hebrew, english = _said(_opened(made))

    assert hebrew._p.pPr.find(qn("w:bidi")) is not None
    assert all(run.font.rtl for run in hebrew.runs)
    assert english._p.pPr is None or english._p.pPr.find(qn("w:bidi")) is None


def test_the_table_says_what_it_is() -> None:
    document = _opened(transcript((None, spoken("one"))))

    facts = {row.cells[0].text: row.cells[1].text for row in document.tables[0].rows}

    assert facts["Length"] == "00:03:00"
    assert facts["Made by"] == "whisper-base"
    assert facts["State"] == "machine transcript, not checked by a person"
    assert facts["SHA-256 of the source"] == "ab" * 32
    assert document.sections[0].header.paragraphs[0].text.startswith("Confidential")


def test_doubtful_places_are_highlighted_and_nothing_else() -> None:
    doubt = Suspect("loop", 0.5, TextSpan(4, 7), TimeSpan(300, 600))
    [said] = _said(_opened(transcript((None, spoken("one two three")), suspects=(doubt,))))

    assert [run.text for run in said.runs if run.font.highlight_color] == ["two"]


def test_the_language_is_set_for_readers_aloud() -> None:
    document = _opened(transcript((None, spoken("one"))))

    languages = document.styles.element.find(qn("w:docDefaults")).iter(qn("w:lang"))
    assert [one.get(qn("w:val")) for one in languages] == ["en"]
    assert document.core_properties.language == "en"


def test_nothing_in_the_file_names_a_person_a_tool_or_a_place_outside() -> None:
    content = render(transcript((None, spoken("one"))), "docx").content
    properties = word.Document(io.BytesIO(content)).core_properties

    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert properties.title == "Interview with a witness"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert not [name for name in archive.namelist() if "thumbnail" in name]
        everything = b"".join(archive.read(name) for name in archive.namelist())
    assert b"python-docx" not in everything
    assert b'TargetMode="External"' not in everything
    assert b"attachedTemplate" not in everything


def test_the_same_transcript_gives_the_same_parts() -> None:
    def parts() -> dict[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(render(transcript((None, spoken("one"))), "docx").content)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    assert parts() == parts()


def test_a_documents_paragraphs_have_pages_and_numbers_instead_of_times() -> None:
    made = transcript((None, spoken("First.")), (None, spoken("Second.")))
    paper = replace(
        made,
        info=replace(made.info, origin="document"),
        segments=tuple(replace(one, page=page) for one, page in zip(made.segments, (1, None), strict=True)),
    )

    assert [one.text for one in _said(_opened(paper))] == ["[p. 1 ¶ 1] First.", "[¶ 2] Second."]
    assert '<span class="at">p. 1 ¶ 1</span>' in render(paper, "html").text
