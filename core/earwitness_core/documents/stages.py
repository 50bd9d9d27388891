"""The stages of a document: `extract` reads what is written, `recognise` reads what is drawn.

Both run the parser in a child and store what it streams. `extract` is light and lets no recording wait. Pages that
hold no letters are told to `recognise`, which is heavy, where this machine has a recogniser; else the text there is
counts, the pages that could not be read are named with it, and a document of nothing else is `no-text`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from earwitness_core.documents.draft import Draft
from earwitness_core.documents.ocr import Recogniser, paragraphs_of
from earwitness_core.documents.paragraphs import Paragraph, tidy
from earwitness_core.engines import Caller, RangeSource
from earwitness_core.errors import NotFound, Typed
from earwitness_core.ids import SourceId
from earwitness_core.jobs import Handler, JobSpec, Queue, Ticket
from earwitness_core.jobs.refusals import marked_on_refusal
from earwitness_core.model import SpeechChoice
from earwitness_core.outcomes import Outcome
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import SourceRow

log = logging.getLogger(__name__)

EXTRACT, RECOGNISE, ATTACHMENTS = "extract", "recognise", "attachments"


@dataclass(frozen=True, slots=True)
class Document:
    """What a stage has to know of its source."""

    id: SourceId
    project_id: str
    blob_id: str
    kind: str
    attachments: int
    choice: SpeechChoice
    recorded_ms: int | None


def document_of(vault: Vault, ticket: Ticket) -> Document:
    """Raises NotFound when the source is gone."""
    with vault.read() as session:
        row = session.get(SourceRow, ticket.job.source_id) if ticket.job.source_id else None
        if row is None:
            raise NotFound(what="source", name=ticket.job.source_id or "")
        return Document(
            SourceId(row.id),
            row.project_id,
            row.blob_id,
            row.kind,
            int(row.media.get("attachments") or 0),
            SpeechChoice.from_plain(row.choice),
            row.recorded_ms,
        )


def make_extract_handler(
    vault: Vault, engine: Caller, queue: Queue, find_recogniser: Callable[[], Recogniser | None]
) -> Handler:
    """The handler of `extract` jobs. Run again, it makes the next version."""

    def handle(ticket: Ticket) -> None:
        document = document_of(vault, ticket)
        started = vault.clock.ticks()
        with marked_on_refusal(ticket, document.id), vault.blobs.open(document.blob_id) as file:
            draft = Draft(ticket, document.id, origin="imported" if document.kind == "subtitles" else "document")
            unread = _read(engine, file, ticket, draft.add)
            recogniser = find_recogniser() if unread else None
            if not draft.count and recogniser is None:
                raise Typed(Outcome.NO_TEXT)
            with ticket.unit("source.extract") as unit:
                _complete_extract(unit, queue, document, draft, unread, recogniser)
                ticket.done(unit)
        took_ms = round((vault.clock.ticks() - started) * 1000)
        facts = {"source": document.id, "paragraphs": draft.count, "unread": len(unread), "ms": took_ms}
        log.info("extracted", extra=facts)

    return handle


def _complete_extract(
    unit: UnitOfWork,
    queue: Queue,
    document: Document,
    draft: Draft,
    unread: list[int],
    recogniser: Recogniser | None,
) -> None:
    if draft.count:
        facts: dict[str, Any] = {"unread_pages": unread} if unread and recogniser is None else {}
        draft.complete(unit, facts, language=document.choice.language, model=None)
    if recogniser is not None:
        queue.add(unit, JobSpec(RECOGNISE, document.id, facts={"pages": unread}), again=True)
    if document.attachments:
        queue.add(unit, JobSpec(ATTACHMENTS, document.id, lane="light"), again=True)


def make_recognise_handler(vault: Vault, engine: Caller, find_recogniser: Callable[[], Recogniser | None]) -> Handler:
    """The handler of `recognise` jobs: a version with the text of all pages, those that are drawn included."""

    def handle(ticket: Ticket) -> None:
        document = document_of(vault, ticket)
        started = vault.clock.ticks()
        with marked_on_refusal(ticket, document.id), vault.blobs.open(document.blob_id) as file:
            recogniser = find_recogniser()
            if recogniser is None:
                raise Typed(Outcome.NO_TEXT)
            draft = Draft(ticket, document.id)
            pages = [int(page) for page in ticket.job.facts.get("pages", ())]
            texts = _recognised(vault, engine, file, ticket, draft, recogniser, pages, document.choice.language)
            _read(engine, file, ticket, _merging(draft, texts))
            _add_pages(draft, texts, None)
            if not draft.count:
                raise Typed(Outcome.NO_TEXT, f"Text recognition ({recogniser.name}) found none either.")
            with ticket.unit("source.recognise") as unit:
                facts = {"recognised_pages": pages, "languages": recogniser.packs_for(document.choice.language)}
                draft.complete(unit, facts, language=document.choice.language, model=recogniser.name)
                ticket.done(unit)
        took_ms = round((vault.clock.ticks() - started) * 1000)
        log.info("recognised", extra={"source": document.id, "pages": len(pages), "ms": took_ms})

    return handle


def _read(engine: Caller, file: RangeSource, ticket: Ticket, add: Callable[[Paragraph], None]) -> list[int]:
    """Hand every paragraph of the document on as it comes; the pages without letters."""

    def keep(batch: object) -> None:
        assert isinstance(batch, list)
        for text, page, start_ms, end_ms, speaker in batch:
            add(Paragraph(text, page, start_ms, end_ms, speaker))

    answer: Any = engine.call("extract", source=file, stopping=ticket.stopping, on_item=keep)
    return [int(page) for page in answer["unread"]]


def _recognised(
    vault: Vault,
    engine: Caller,
    file: RangeSource,
    ticket: Ticket,
    draft: Draft,
    recogniser: Recogniser,
    pages: list[int],
    language: str | None,
) -> dict[int, list[str]]:
    """The paragraphs of these pages, each kept as soon as it is known. A page that cannot be drawn has none."""
    with vault.read() as session:
        texts = draft.recognised(session)
    for page in pages:
        if page not in texts:
            ticket.check()
            texts[page] = _page_text(engine, file, ticket, recogniser, page, language)
            with ticket.unit("document.page") as unit:
                draft.keep_recognised(unit, page, texts[page])
                ticket.save(unit, progress=len(texts) / (len(pages) + 1))
    return texts


def _page_text(
    engine: Caller, file: RangeSource, ticket: Ticket, recogniser: Recogniser, page: int, language: str | None
) -> list[str]:
    pixels = bytearray()

    def keep(piece: object) -> None:
        assert isinstance(piece, bytes)
        pixels.extend(piece)

    try:
        shape: Any = engine.call("picture", {"page": page}, source=file, stopping=ticket.stopping, on_item=keep)
    except Typed as refused:
        if refused.outcome is Outcome.UNREADABLE:
            return []
        raise
    said = recogniser.read(
        shape["width"],
        shape["height"],
        bytes(pixels),
        dots=shape["dots"],
        language=language,
        stopping=ticket.stopping,
    )
    return [text for text in map(tidy, paragraphs_of(said)) if text]


def _merging(draft: Draft, texts: dict[int, list[str]]) -> Callable[[Paragraph], None]:
    """Puts recognised pages where they belong among those that were written."""

    def add(paragraph: Paragraph) -> None:
        _add_pages(draft, texts, paragraph.page)
        draft.add(paragraph)

    return add


def _add_pages(draft: Draft, texts: dict[int, list[str]], before: int | None) -> None:
    for page in sorted(texts):
        if before is not None and page >= before:
            return
        for text in texts.pop(page):
            draft.add(Paragraph(text, page))
