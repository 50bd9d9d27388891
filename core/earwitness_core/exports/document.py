"""DOCX: the transcript as a document to read, mark, quote by line and hand in. Opens in Word, LibreOffice and Pages.

Speakers in bold, a time per paragraph, lines numbered through the whole text, a table that says what it is and how it
came about. Doubtful places are highlighted. Nothing in the file names the person or the machine that made it, and it
points at nothing outside of itself. The same transcript gives the same document, byte for byte but for the ZIP's times.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

from earwitness_core.exports.paragraphs import Paragraph, paragraphs
from earwitness_core.exports.wording import clean, clean_part, facts_of
from earwitness_core.model import Segment, TextSpan, Transcript

_NARROW, _WIDE = 2_700, 6_000  # widths of the table's columns, in twentieths of a point
_GREY = "595959"  # 7:1 on white
_MOST_TRIED = 200  # letters that may stand before one with a direction


def docx(transcript: Transcript) -> bytes:
    """The transcript as a Word document."""
    import docx as word  # here: lxml is slow to load, and most commands need none of it

    document = word.Document()
    _undress(document, transcript)
    _style(document, transcript.info.language)
    _head_and_foot(document, transcript)
    _first_page(document, transcript)
    doubts = [suspect.span for suspect in transcript.suspects]
    for one in paragraphs(transcript):
        _paragraph(document, one, doubts)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _undress(document: Any, transcript: Transcript) -> None:
    """Properties of the transcript in place of those of the library's template, and no picture of an empty page."""
    made = datetime.fromtimestamp((transcript.info.completed_ms or transcript.info.created_ms) / 1000, UTC)
    properties = document.core_properties
    properties.title = clean(transcript.source.title)[:255]
    properties.author = properties.last_modified_by = properties.comments = properties.keywords = ""
    properties.subject = "Transcript"
    properties.language = transcript.info.language or ""
    properties.created = properties.modified = made.replace(tzinfo=None)
    properties.revision = 1
    relations = document.part.package.rels
    for key in [key for key, relation in relations.items() if relation.reltype.endswith("/thumbnail")]:
        relations.pop(key)


def _style(document: Any, language: str | None) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.8)
    section.top_margin = section.bottom_margin = Cm(2.5)
    _set(section._sectPr, "w:lnNumType", {"w:countBy": "1", "w:restart": "continuous", "w:distance": "340"})
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    fonts = normal.element.rPr.rFonts
    fonts.set(qn("w:cs"), "Arial")
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(8), 1.25
    numbers = document.styles.add_style("line number", WD_STYLE_TYPE.CHARACTER)
    _small(numbers)
    title = document.styles["Title"]
    title.font.name, title.font.size = "Calibri", Pt(20)
    title.element.rPr.rFonts.attrib.clear()
    title.element.rPr.rFonts.set(qn("w:ascii"), "Calibri")
    title.element.rPr.rFonts.set(qn("w:hAnsi"), "Calibri")
    for border in title.element.pPr.findall(qn("w:pBdr")):
        title.element.pPr.remove(border)
    properties = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    tongue = language or "und"
    _set(properties, "w:lang", {"w:val": tongue, "w:eastAsia": tongue, "w:bidi": tongue})


def _head_and_foot(document: Any, transcript: Transcript) -> None:
    """How sensitive it is, on every page, and which page of how many."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    section = document.sections[0]
    head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
    for run in (head.add_run(f"{transcript.source.label.value.capitalize()} · {clean(transcript.source.title)}"),):
        _small(run)
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for part in ("PAGE", " / ", "NUMPAGES"):
        run = foot.add_run("" if part.isupper() else part)
        _small(run)
        if part.isupper():
            _field(run, part)


def _first_page(document: Any, transcript: Transcript) -> None:
    from docx.shared import Twips

    _unnumbered(document.add_paragraph(clean(transcript.source.title) or "Transcript", style="Title"))
    facts = facts_of(transcript)
    table = document.add_table(rows=0, cols=2)
    table.autofit = False
    for column, width in zip(table.columns, (_NARROW, _WIDE), strict=True):
        column.width = Twips(width)
    for name, value in facts:
        row = table.add_row()
        for column, text, width in zip((0, 1), (name, value), (_NARROW, _WIDE), strict=True):
            cell = row.cells[column]
            cell.width = Twips(width)
            own = cell.paragraphs[0]
            own.paragraph_format.space_after = Twips(40)
            own.paragraph_format.line_spacing = 1.0
            run = own.add_run(clean(text))
            _small(run, grey=column == 0)
    for text in filter(None, (_note(transcript), " ")):
        note = document.add_paragraph()
        _small(note.add_run(text))
        _unnumbered(note)


def _note(transcript: Transcript) -> str:
    if not transcript.suspects:
        return ""
    return f"Highlighted: {len(transcript.suspects)} places that may not be what was said and should be heard again."


def _paragraph(document: Any, one: Paragraph, doubts: Sequence[TextSpan]) -> None:
    from docx.enum.text import WD_COLOR_INDEX

    right_to_left = _is_right_to_left(one)
    own = document.add_paragraph()
    if right_to_left:
        _set(own._p.get_or_add_pPr(), "w:bidi", {})
    runs = [own.add_run(f"[{one.where}] ")]
    _small(runs[0])
    if one.speaker:
        name = own.add_run(f"{one.speaker}: ")
        name.bold = name.font.cs_bold = True
        runs.append(name)
    for text, doubtful in _pieces(one.segments, doubts):
        run = own.add_run(text)
        if doubtful:
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW
        runs.append(run)
    for run in runs if right_to_left else ():
        run.font.rtl = True


def _pieces(segments: Sequence[Segment], doubts: Sequence[TextSpan]) -> Iterator[tuple[str, bool]]:
    """The text of a paragraph, cut where a doubtful place begins or ends."""
    for number, segment in enumerate(segments):
        own = [span for span in doubts if span.overlaps(segment.span)]
        edges = {segment.span.start, segment.span.end}
        for span in own:
            edges |= {max(span.start, segment.span.start), min(span.end, segment.span.end)}
        places = sorted(edges)
        before = " " if number else ""
        for start, end in pairwise(places):
            raw = segment.text[start - segment.span.start : end - segment.span.start]
            text = before + clean_part(raw)
            before = ""
            if text:
                yield text, any(span.start <= start and end <= span.end for span in own)


def _is_right_to_left(one: Paragraph) -> bool:
    """By the first letter that has a direction, as Unicode's algorithm does (UAX #9, P2)."""
    for segment in one.segments:
        for letter in segment.text[:_MOST_TRIED]:
            direction = unicodedata.bidirectional(letter)
            if direction in ("L", "R", "AL"):
                return direction != "L"
    return False


def _small(run: Any, *, grey: bool = True) -> None:
    from docx.shared import Pt, RGBColor

    run.font.size = Pt(9)
    _set(run._element.get_or_add_rPr(), "w:szCs", {"w:val": "18"})  # the same for scripts from right to left
    if grey:
        run.font.color.rgb = RGBColor.from_string(_GREY)


def _unnumbered(paragraph: Any) -> None:
    _set(paragraph._p.get_or_add_pPr(), "w:suppressLineNumbers", {})


def _field(run: Any, name: str) -> None:
    """A number that Word fills in."""
    _set(run._r, "w:fldChar", {"w:fldCharType": "begin"})
    _set(run._r, "w:instrText", {"xml:space": "preserve"}).text = name
    _set(run._r, "w:fldChar", {"w:fldCharType": "end"})


_ORDER_AFTER = {
    # What has to stand behind the element (ECMA-376 part 1, 17.3.1.26 and 17.6.17); Word is strict about it.
    "w:suppressLineNumbers": ("w:pBdr", "w:shd", "w:tabs", "w:bidi", "w:spacing", "w:ind", "w:jc", "w:rPr"),
    "w:szCs": ("w:highlight", "w:u", "w:effect", "w:bdr", "w:shd", "w:vertAlign", "w:rtl", "w:cs", "w:lang"),
    "w:bidi": ("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:jc", "w:rPr"),
    "w:lnNumType": ("w:pgNumType", "w:cols", "w:docGrid"),
}


def _set(parent: Any, name: str, attributes: dict[str, str]) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(key), value)
    later = {qn(other) for other in _ORDER_AFTER.get(name, ())}
    following = next((child for child in parent if child.tag in later), None)
    parent.append(element) if following is None else following.addprevious(element)
    return element
