"""What each reader makes of sound documents: encodings, plain text, office formats, lines of a page."""

from __future__ import annotations

import io

import pytest

from earwitness_core.documents.child import paragraphs_of
from earwitness_core.documents.paragraphs import bounded
from earwitness_core.documents.readers.pdf import join
from helpers import papers


def texts(content: bytes) -> list[str]:
    return [one.text for one in bounded(paragraphs_of(io.BytesIO(content), len(content), None, []))]


LETTER = "Der Hafen war am Montag geschlossen. Größe und Äpfel für die Lotsen, sagte die Behörde."
SPOKEN = "Гавань была закрыта в понедельник. Никто не сказал лоцманам об этом."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((LETTER, one) for one in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le")),
        *((LETTER, one) for one in ("utf-32-be", "cp1252")),
        *((SPOKEN, one) for one in ("utf-16-le", "cp1251", "koi8_r")),
        ("港は月曜日に閉鎖された。水先案内人には誰も知らせなかった。", "shift_jis"),
    ],
)
def test_text_is_read_in_whatever_encoding_it_is(text: str, encoding: str) -> None:
    assert texts(text.encode(encoding)) == [text]


def test_wrapped_lines_are_joined_and_lists_are_not() -> None:
    wrapped = (
        "The harbour was closed on Monday since the weather\nhad been bad for several days, and nobody had told\nus."
    )
    listed = "Present: Anna\nAbsent: Jan"

    assert texts(f"{wrapped}\n\n{listed}".encode()) == [wrapped.replace("\n", " "), "Present: Anna", "Absent: Jan"]


def test_form_feeds_part_pages() -> None:
    content = b"one\n\ftwo\n\fthree"

    found = [(one.page, one.text) for one in paragraphs_of(io.BytesIO(content), len(content), None, [])]

    assert found == [(1, "one"), (2, "two"), (3, "three")]


def test_a_word_document_gives_what_stands_around_its_text_as_well() -> None:
    body = (
        '<w:p><w:r><w:t>Kept </w:t></w:r><w:del w:author="Anna"><w:r><w:delText>gone</w:delText></w:r></w:del>'
        '<w:ins w:author="Jan"><w:r><w:t>new</w:t></w:r></w:ins><w:r><w:commentReference w:id="7"/></w:r></w:p>'
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    parts = {
        "word/comments.xml": papers.word_part(
            "comments", f'<w:comment w:id="7" w:author="Eva">{papers.word_paragraph("Sure?")}</w:comment>'
        ),
        "word/footnotes.xml": papers.word_part(
            "footnotes",
            f'<w:footnote w:type="separator" w:id="0">{papers.word_paragraph("-")}</w:footnote>'
            f'<w:footnote w:id="1">{papers.word_paragraph("See the log.")}</w:footnote>',
        ),
        "word/header1.xml": papers.word_part("hdr", papers.word_paragraph("Secret")),
    }

    assert texts(papers.docx(body, parts)) == [
        "[header] Secret",
        "Kept new",
        "[deleted, Anna] gone",
        "[comment, Eva] Sure?",
        "a | b",
        "[footnote 1] See the log.",
    ]


def test_an_open_document_gives_the_same() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Anna</dc:creator>"
        "<dc:date>2026-05-04</dc:date></office:change-info><text:p>gone</text:p></text:deletion></text:changed-region>"
        "</text:tracked-changes><text:p>Kept<text:s text:c='2'/>text<text:note text:note-class='footnote'>"
        "<text:note-citation>1</text:note-citation><text:note-body><text:p>See the log.</text:p></text:note-body>"
        "</text:note><office:annotation><dc:creator>Eva</dc:creator><dc:date>2026-05-04</dc:date><text:p>Sure?</text:p>"
        "</office:annotation></text:p><table:table><table:table-row><table:table-cell><text:p>a</text:p>"
        "</table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>"
    )
    header = papers.odf_styles(
        "<style:master-page><style:header><text:p>Secret</text:p></style:header></style:master-page>"
    )

    assert texts(papers.odt(body, {"styles.xml": header})) == [
        "[header] Secret",
        "[deleted, Anna] gone",
        "Kept text",
        "[footnote 1] See the log.",
        "[comment, Eva] Sure?",
        "a | b",
    ]


def test_rich_text_gives_letters_of_its_code_pages_and_pages() -> None:
    content = papers.rtf(
        "Caf\\'e9 {\\f1 \\'cf\\'f0\\'e8} \\u8364? \\u-10179?\\u-8704? {\\footnote See.}\\par\\page two"
    )

    assert texts(content) == ["Café При € 😀", "[footnote 1] See.", "two"]


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("the clos-", "ing of it", "the closing of it"),
        ("Müller-", "Lüdenscheidt", "Müller-Lüdenscheidt"),
        ("the end", "of it", "the end of it"),
        ("a dash -", "and more", "a dash - and more"),
    ],
)
def test_words_parted_at_the_end_of_a_line_are_made_whole(first: str, second: str, whole: str) -> None:
    assert join(first, second) == whole


def test_lines_on_top_of_every_page_are_given_once_and_page_numbers_never() -> None:
    pages = [
        ["Norwell audit", "", f"Finding {letter} is told here.", "", str(number)]
        for number, letter in enumerate("abcde")
    ]

    found = texts(papers.pdf(pages))

    assert found.count("Norwell audit") == 1
    assert [text for text in found if text.startswith("Finding")] == [f"Finding {one} is told here." for one in "abcde"]
    assert not any(text.isdecimal() for text in found)
