"""The way of a document: taken by content, read in a child, kept by page and paragraph, found by a search."""

from __future__ import annotations

import hashlib
from importlib.resources import files

import pytest
from sqlalchemy import func, select

from earwitness_core.anchors import TextMap
from earwitness_core.corrections import CorrectionDesk
from earwitness_core.documents import draft
from earwitness_core.errors import Refused
from earwitness_core.exports.exporter import render
from earwitness_core.jobs import JobState
from earwitness_core.outcomes import Outcome
from earwitness_core.speech.speakers.edits import SpeakerDesk
from earwitness_core.vault.check import check_vault
from earwitness_core.vault.schema import SegmentRow, TranscriptRow, WindowRow
from helpers import papers
from helpers.bad_papers import bad_papers
from helpers.media import wav
from helpers.paper_desks import PaperDesk

KINDS = {
    "report.docx": (papers.docx(), "document"),
    "report.odt": (papers.odt(), "document"),
    "report.rtf": (papers.rtf(), "document"),
    "report.html": (papers.html(), "document"),
    "report.txt": ("\n\n".join(papers.PARAGRAPHS).encode("utf-16"), "document"),
    "report.md": (f"# One\n\n# Two\n\n{papers.PARAGRAPHS[0]}\n\n{papers.PARAGRAPHS[1]}\n".encode(), "document"),
    "report.pdf": (papers.pdf([[papers.PARAGRAPHS[0]], [papers.PARAGRAPHS[1]]]), "document"),
    "report.eml": (papers.mail("\n\n".join(papers.PARAGRAPHS)), "email"),
}


@pytest.mark.parametrize("name", KINDS)
def test_every_format_is_taken_by_its_content_and_found_by_its_words(name: str, desk: PaperDesk) -> None:
    content, kind = KINDS[name]

    verdict = desk.take("anything.bin", content)

    source = desk.source("anything")
    assert (verdict.outcome, source.kind, source.state) == (Outcome.ACCEPTED, kind, "ready")
    assert desk.texts("anything")[-2:] == list(papers.PARAGRAPHS)
    (hit,) = desk.search.find("pilots").hits
    assert (hit.text, hit.page) == (papers.PARAGRAPHS[1], 2 if name == "report.pdf" else None)
    assert hit.paragraph == len(desk.texts("anything"))


def test_the_text_carries_its_evidence_and_its_places(desk: PaperDesk) -> None:
    desk.take("a.pdf", papers.pdf([["One."], ["Two.", "", "Three."]]))

    transcript = desk.transcript("a")
    text = transcript.text
    assert [(segment.page, segment.text) for segment in transcript.segments] == [
        (1, "One."),
        (2, "Two."),
        (2, "Three."),
    ]
    assert all(text[segment.span.start : segment.span.end] == segment.text for segment in transcript.segments)
    assert transcript.info.evidence_sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert transcript.info.text_length == len(text)
    assert TextMap.of(transcript.segments).quote(transcript.segments[1].span).exact == "Two."


def test_the_sample_report_has_its_paragraphs_and_is_found(desk: PaperDesk) -> None:
    sample = files("earwitness_resources") / "samples" / "audit-report.pdf"
    desk.take("audit-report.pdf", sample.read_bytes())

    segments = desk.transcript("audit-report").segments
    assert [segment.page for segment in segments] == [1, 1, 1, 1, 2, 2, 2]
    assert segments[1].text == "Report on supplier payments, first quarter"
    (hit, *_) = desk.search.find('"18.2 tonnes"').hits
    assert (hit.page, hit.paragraph) == (2, 6)


def test_a_book_is_stored_in_pieces_and_the_same(desk: PaperDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    content = "\n\n".join(f"Paragraph {number} of the book." for number in range(300)).encode()
    desk.take("whole.txt", content)
    monkeypatch.setattr(draft, "_PIECE", 500)

    with desk.vault.write(actor="tester", action="again") as unit:
        desk.documents.read_again(unit, desk.source("whole").id)
    desk.work()

    again = desk.transcript("whole")
    assert again.info.version == 2
    assert [segment.text for segment in again.segments] == [f"Paragraph {number} of the book." for number in range(300)]
    assert [segment.ordinal for segment in again.segments] == list(range(300))
    assert len(desk.search.find("book", limit=400).hits) == 300
    assert check_vault(desk.vault).ok


def test_what_a_broken_run_left_is_begun_anew(desk: PaperDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A kill between two pieces: the text is there once."""
    content = "\n\n".join(f"Paragraph {number} of the book." for number in range(100)).encode()
    monkeypatch.setattr(draft, "_PIECE", 500)
    whole = draft.Draft._write
    broken: list[object] = []

    def breaks(self: draft.Draft, unit: object) -> None:
        whole(self, unit)  # type: ignore[arg-type]
        if self.count > 50 and not broken:
            broken.append(True)
            raise MemoryError

    monkeypatch.setattr(draft.Draft, "_write", breaks)
    desk.take("a.txt", content)

    assert broken
    assert len(desk.texts("a")) == 100
    with desk.vault.read() as session:
        assert session.scalar(select(func.count()).select_from(SegmentRow)) == 100
        assert session.scalars(select(TranscriptRow.state)).all() == ["complete"]


def test_subtitles_become_a_transcript_with_times_and_speakers(desk: PaperDesk) -> None:
    for name, content in (("a.srt", papers.SRT), ("b.vtt", papers.VTT)):
        desk.take(name, content.encode())
        transcript = desk.transcript(name[0])
        said = [(one.time.start_ms, one.time.end_ms, transcript.speaker_of(one)) for one in transcript.segments]
        assert said == [(1000, 3500, "Ms Gray"), (4000, 6000, "Mr Stone")]
        assert (transcript.source.kind, transcript.info.origin) == ("subtitles", "imported")
        assert transcript.source.duration_ms == 6000
        assert [one.speech_ms for one in transcript.speakers] == [2500, 2000]
    assert all(hit.paragraph is None for hit in desk.search.find("home").hits)
    assert render(desk.transcript("a"), "srt").text.startswith("1\n00:00:01,000 --> ")


def test_a_document_without_letters_is_parked_with_what_to_do(desk: PaperDesk) -> None:
    desk.take("scan.pdf", papers.scan("closed"))

    (job,) = desk.jobs("extract")
    assert (job.state, job.outcome) == (JobState.ATTENTION, "no-text")
    assert "doctor" in Outcome.NO_TEXT.next_step
    assert desk.source("scan").state == "attention"


def test_pages_that_are_pictures_are_named_with_the_text_of_the_others(desk: PaperDesk) -> None:
    mixed = papers.pdf([["Written."], []], images={1: papers.picture("Drawn.", form="JPEG")})
    desk.take("mixed.pdf", mixed)

    assert desk.texts("mixed") == ["Written."]
    assert desk.transcript("mixed").info.settings == {"unread_pages": [2]}


def test_scans_are_read_where_tesseract_is(reading_desk: PaperDesk) -> None:
    reading_desk.take("scan.pdf", papers.scan("The harbour was closed", "Nobody told the pilots"))

    transcript = reading_desk.transcript("scan")
    assert [(one.page, one.text) for one in transcript.segments] == [
        (1, "The harbour was closed"),
        (2, "Nobody told the pilots"),
    ]
    assert (transcript.info.model_id or "").startswith("tesseract ")
    assert transcript.source.state == "ready"
    with reading_desk.vault.read() as session:
        assert session.scalar(select(func.count()).select_from(WindowRow)) == 0


def test_pages_that_are_drawn_stand_between_those_that_are_written(reading_desk: PaperDesk) -> None:
    drawn = {1: papers.picture("Drawn second", form="JPEG")}
    reading_desk.take("mixed.pdf", papers.pdf([["Written first."], [], ["Written third."]], images=drawn))

    assert reading_desk.texts("mixed") == ["Written first.", "Drawn second", "Written third."]
    assert [one.page for one in reading_desk.transcript("mixed").segments] == [1, 2, 3]


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_pictures_are_read(form: str, reading_desk: PaperDesk) -> None:
    reading_desk.take("photo", papers.picture("The harbour was closed", form=form))

    assert reading_desk.texts("photo") == ["The harbour was closed"]
    assert reading_desk.source("photo").kind == "image"


def test_a_tiff_has_its_pages(reading_desk: PaperDesk) -> None:
    reading_desk.take("fax.tif", papers.pictures("Page one", "Page two"))

    assert [(one.page, one.text) for one in reading_desk.transcript("fax").segments] == [
        (1, "Page one"),
        (2, "Page two"),
    ]


def test_a_picture_of_nothing_is_no_text(reading_desk: PaperDesk) -> None:
    reading_desk.take("sky.png", papers.picture(""))

    (job,) = reading_desk.jobs("recognise")
    assert (job.state, job.outcome) == (JobState.ATTENTION, "no-text")
    assert "tesseract" in (job.detail or "")


def test_once_tesseract_is_there_a_retry_reads_what_was_parked(reading_desk: PaperDesk) -> None:
    reading_desk.recognises = False
    reading_desk.take("scan.pdf", papers.scan("The harbour was closed"))
    reading_desk.recognises = True

    (parked,) = reading_desk.queue.attention()
    reading_desk.queue.retry(parked.id)
    reading_desk.work()

    assert reading_desk.texts("scan") == ["The harbour was closed"]
    assert reading_desk.source("scan").state == "ready"


def test_subtitles_of_a_document_are_refused_and_its_text_tells_its_places(desk: PaperDesk) -> None:
    desk.take("a.pdf", papers.pdf([["One."], ["Two."]]))

    with pytest.raises(Refused, match="no times"):
        render(desk.transcript("a"), "srt")
    assert render(desk.transcript("a"), "txt").text.splitlines()[-2:] == ["[p. 1 ¶ 1] One.", "[p. 2 ¶ 2] Two."]


def test_recordings_beside_documents_are_still_recordings(desk: PaperDesk) -> None:
    desk.take("a.txt", wav())

    assert desk.source("a").kind == "recording"
    assert [job.kind for job in desk.queue.jobs()] == ["decode"]


def test_a_document_in_two_places_is_one_source(desk: PaperDesk) -> None:
    desk.take("a.docx", papers.docx())

    assert desk.take("b.pdf", papers.docx()).outcome is Outcome.DUPLICATE
    assert desk.titles() == ["a"]


def test_a_document_that_stops_before_its_end_is_waited_for_and_taken_as_it_is_on_request(desk: PaperDesk) -> None:
    cut = desk.put("a.pdf", papers.pdf([["One."]])[:-8])

    (waiting,) = desk.intake.take([cut], desk.destination)
    (taken,) = desk.intake.take([cut], desk.destination, as_it_is=True)

    assert (waiting.outcome, taken.outcome) == (Outcome.UNREADABLE, Outcome.ACCEPTED)


def test_the_queue_goes_on_after_every_bad_document(desk: PaperDesk) -> None:
    """All of the collection dropped at once: each has words and a next step, and what is sound is read."""
    for number, paper in enumerate(bad_papers()):
        desk.put(f"{number:03}", paper.make())
    desk.put("zzz", papers.docx(["The last one is sound."]))

    verdicts = {verdict.name: verdict for verdict in desk.intake.take([desk.folder], desk.destination)}
    desk.work()

    for number, paper in enumerate(bad_papers()):
        verdict = verdicts[f"{number:03}"]
        expected = paper.probe or (Outcome.ACCEPTED if paper.complete else Outcome.UNREADABLE)
        assert verdict.outcome is expected, paper.name
        assert verdict.says
        assert verdict.next_step or verdict.outcome is Outcome.ACCEPTED
    outcomes = {job.outcome for job in desk.queue.attention()}
    assert outcomes <= {"no-text", "unreadable", "too-large"}
    assert desk.texts("zzz") == ["The last one is sound."]
    assert desk.intake.inbox.is_idle


def test_a_corrected_document_keeps_its_pages_and_counts_its_paragraphs(desk: PaperDesk) -> None:
    desk.take("a.pdf", papers.pdf([["One zebra."], ["Two zebra words here."], ["Three zebra."]]))
    speakers = SpeakerDesk(desk.vault, desk.queue, actor="tester")
    corrections = CorrectionDesk(desk.vault, speakers, actor="tester")
    source_id = desk.source("a").id

    second = desk.transcript("a").segments[1]
    corrections.split(second, second.span.start + len("Two zebra "))
    first = desk.transcript("a").segments[0]
    corrections.rewrite([first], "One striped zebra.")

    found = desk.transcript("a")
    assert [(one.page, one.text) for one in found.segments] == [
        (1, "One striped zebra."),
        (2, "Two zebra"),
        (2, "words here."),
        (3, "Three zebra."),
    ]
    hits = desk.search.find("zebra").hits
    assert sorted((hit.page, hit.paragraph) for hit in hits) == [(1, 1), (2, 2), (3, 4)]
    assert check_vault(desk.vault).ok
    corrections.restore(source_id, 0)
    assert desk.texts("a") == ["One zebra.", "Two zebra words here.", "Three zebra."]
