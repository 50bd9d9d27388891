"""Whatever is done to a document, reading it gives text or a typed refusal, and never another error.

In this very process, so that Hypothesis can make a failing example small. `make soak` does the same for longer, guided
by what code is reached (tests/soak/fuzz_documents.py).
"""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from earwitness_core.documents.child import facts_of, paragraphs_of
from earwitness_core.documents.encoding import decoded, encoding_of, lines_of
from earwitness_core.documents.paragraphs import LONGEST, bounded, tidy
from earwitness_core.documents.readers.image import grey_page
from earwitness_core.errors import EngineRefused
from helpers import papers

QUICK = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)

SEEDS: dict[str, Callable[[], bytes]] = {
    "pdf": lambda: papers.pdf([papers.PARAGRAPHS, ["Second page"]], compressed=False),
    "docx": lambda: papers.docx(parts={"word/comments.xml": papers.word_part("comments", "")}),
    "odt": papers.odt,
    "rtf": lambda: papers.rtf("Caf\\'e9 \\u8364? {\\footnote a note} \\bin3 abc \\page {\\deleted gone}\\par"),
    "html": papers.html,
    "mail": lambda: papers.mail(page="<p>x</p>", files=[("a.txt", b"hello")], mails=[papers.mail(subject="inner")]),
    "markdown": lambda: (
        b"# Title\n\n**bold** [link](http://x.org)\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    ),
    "text": lambda: "Größe\r\n\fund mehr".encode("utf-16"),
    "srt": papers.SRT.encode,
    "vtt": papers.VTT.encode,
    "png": lambda: papers.picture("a", size=20),
    "tiff": lambda: papers.pictures("a", "b"),
}
XML_PARTS = {
    "docx": lambda inside: papers.zipped({"word/document.xml": inside}),
    "odt": lambda inside: papers.zipped(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": inside}, stored_first=True
    ),
}


def read(content: bytes) -> list[str]:
    """Both looks at a document; the text, or nothing when it is refused."""
    file = io.BytesIO(content)
    try:
        facts_of(file, len(content))
        return [paragraph.text for paragraph in bounded(paragraphs_of(file, len(content), None, []))]
    except EngineRefused:
        return []


def mutated(seed: bytes) -> st.SearchStrategy[bytes]:
    """The document with pieces cut out, doubled, exchanged and overwritten."""
    place = st.integers(0, len(seed))
    change = st.tuples(place, st.integers(0, 40), st.binary(max_size=12) | st.sampled_from(_NASTY))

    def apply(changes: list[tuple[int, int, bytes]]) -> bytes:
        made = bytearray(seed)
        for at, length, piece in changes:
            made[at : at + length] = piece
        return bytes(made)

    return st.lists(change, min_size=1, max_size=8).map(apply)


_NASTY = [
    *(
        b"",
        b"\0" * 8,
        b"\xff" * 8,
        b"{" * 30,
        b"}" * 30,
        b"<" * 30,
        b"\\bin9999999 ",
        b"\\u-1?",
        b"endobj",
        b"stream\n",
    ),
    *(b"-->", b"<w:p>", b"</w:p>", b"<w:tr>", b"</w:tc>", b"--", b"\r\n\r\n", b"=?utf-8?q?=?=", b"&#x110000;", b"&amp"),
    *(b"Content-Type: multipart/mixed; boundary=x\n", b"9" * 20, b"00:00:00,000 --> ", b"<v ", b"\xed\xa0\x80"),
]


@pytest.mark.parametrize("kind", SEEDS)
def test_a_mutated_document_gives_text_or_a_refusal(kind: str) -> None:
    @QUICK
    @given(mutated(SEEDS[kind]()))
    def holds(content: bytes) -> None:
        for text in read(content):
            assert 0 < len(text) <= LONGEST
            assert text == tidy(text)
            text.encode()  # no lone surrogate reaches a database

    holds()


@pytest.mark.parametrize("kind", XML_PARTS)
def test_mutated_xml_in_a_sound_archive_gives_text_or_a_refusal(kind: str) -> None:
    import zipfile

    whole = SEEDS[kind]()
    name = "word/document.xml" if kind == "docx" else "content.xml"
    inside = zipfile.ZipFile(io.BytesIO(whole)).read(name)

    @QUICK
    @given(mutated(inside))
    def holds(content: bytes) -> None:
        read(XML_PARTS[kind](content))

    holds()


@pytest.mark.parametrize("kind", ["png", "tiff"])
def test_a_mutated_picture_is_drawn_or_refused(kind: str) -> None:
    @QUICK
    @given(mutated(SEEDS[kind]()))
    def holds(content: bytes) -> None:
        try:
            width, height, _, pixels = grey_page(io.BytesIO(content), 1)
        except EngineRefused:
            return
        assert len(pixels) == width * height

    holds()


@QUICK
@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_refusal(content: bytes) -> None:
    read(content)


@QUICK
@given(st.text(max_size=300))
def test_any_text_is_read_whatever_is_in_it(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


@QUICK
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=200))
def test_utf8_is_read_without_loss(text: str) -> None:
    assert decoded(text.encode()).lstrip("\ufeff") == text.lstrip("\ufeff")


@QUICK
@given(
    st.lists(st.text(st.characters(exclude_characters="\r\n\u2028\u2029\x00", exclude_categories=["Cs"]), max_size=40))
)
def test_lines_are_the_same_whatever_ends_them(lines: list[str]) -> None:
    for end in ("\n", "\r\n", "\r"):
        file = io.BytesIO(end.join(lines).encode())
        assert list(lines_of(file, "utf-8")) == (lines or [""])


@QUICK
@given(st.binary(max_size=300))
def test_every_encoding_that_is_found_can_be_used(content: bytes) -> None:
    content.decode(encoding_of(io.BytesIO(content)), "replace")
