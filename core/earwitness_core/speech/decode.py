"""The decode stage: a sealed recording becomes sealed PCM, 16 kHz mono s16le, through a child that is thrown at it.

The parent never parses media. What the child emits is sealed block by block; nothing is on disk in the clear.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from earwitness_core.engines import Caller, RangeSource, never
from earwitness_core.errors import NotFound, Typed
from earwitness_core.ids import SourceId
from earwitness_core.jobs import Handler, Speeds, Ticket
from earwitness_core.jobs.refusals import marked_on_refusal
from earwitness_core.model import MediaFacts
from earwitness_core.outcomes import Outcome
from earwitness_core.vault import SealedBlob, Vault
from earwitness_core.vault.schema import SourceRow

log = logging.getLogger(__name__)

KIND = "decode"
ENTRY = "earwitness_core.speech.decode_child:entry"
_BYTES_PER_MS = 32
_SHOWN_STEP = 0.1  # a transaction per tenth is enough to watch


def probe(engine: Caller, source: RangeSource, *, stopping: Callable[[], bool] = never) -> MediaFacts:
    """What a media file is. Raises EngineRefused (empty, unsupported, unreadable, encrypted) and other EngineFailed.

    `complete` is False for a file that ends before its container says, a copy in progress for instance; then little
    else may be known. A file without sound has `has_audio` False.
    """
    answer: Any = engine.call("probe", source=source, stopping=stopping)
    return MediaFacts(**answer)


def make_decode_handler(vault: Vault, engine: Caller) -> Handler:
    """The handler of `decode` jobs. Run again, it replaces the PCM there is."""

    def handle(ticket: Ticket) -> None:
        source_id, blob_id = _source_of(vault, ticket)
        started = vault.clock.ticks()
        with marked_on_refusal(ticket, source_id), vault.blobs.open(blob_id) as media:
            facts = probe(engine, media, stopping=ticket.stopping)
            if not facts.has_audio:
                raise Typed(Outcome.NO_AUDIO if facts.complete else Outcome.UNREADABLE)
            sealed, damaged = _decoded(vault, engine, ticket, media, facts)
        work_ms = round((vault.clock.ticks() - started) * 1000)
        duration_ms = -(-sealed.size_bytes // _BYTES_PER_MS)
        with ticket.unit("source.decode") as unit:
            row = unit.session.get_one(SourceRow, source_id)
            before = row.pcm_blob_id
            vault.blobs.record(unit, sealed)
            unit.session.flush()
            row.pcm_blob_id, row.duration_ms = sealed.id, duration_ms
            row.media = {**row.media, **asdict(facts), "damaged_packets": damaged}
            unit.session.flush()
            if before is not None:
                vault.blobs.discard(unit, before)
            Speeds(vault).record(unit, KIND, "cpu", audio_ms=duration_ms, work_ms=work_ms)
            ticket.done(unit)
        log.info("decoded", extra={"source": source_id, "audio_ms": duration_ms, "ms": work_ms, "damaged": damaged})

    return handle


def _decoded(
    vault: Vault, engine: Caller, ticket: Ticket, media: RangeSource, facts: MediaFacts
) -> tuple[SealedBlob, int]:
    """The sealed PCM and the number of damaged packets."""
    show = _shower(ticket, (facts.duration_ms or 0) * _BYTES_PER_MS)
    with vault.blobs.create() as writer:

        def keep(block: object) -> None:
            assert isinstance(block, bytes)
            writer.write(block)
            show(len(block))

        answer: Any = engine.call("decode", source=media, stopping=ticket.stopping, on_item=keep)
        return writer.finish(), int(answer["damaged"])


def _shower(ticket: Ticket, whole: int) -> Callable[[int], None]:
    done, shown = 0, 0.0

    def show(more: int) -> None:
        nonlocal done, shown
        done += more
        if whole and done / whole - shown >= _SHOWN_STEP:
            shown = min(1.0, done / whole)
            with ticket.unit("decode.progress") as unit:
                ticket.save(unit, progress=shown)

    return show


def _source_of(vault: Vault, ticket: Ticket) -> tuple[SourceId, str]:
    with vault.read() as session:
        row = session.get(SourceRow, ticket.job.source_id) if ticket.job.source_id else None
        if row is None:
            raise NotFound(what="source", name=ticket.job.source_id or "")
        return SourceId(row.id), row.blob_id
