"""Anchors while the text under them changes: the same cut otherwise, corrected, or made anew."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.model import TextSpan
from earwitness_core.texts.layout import Layout, Spot
from earwitness_core.vault.schema import AnchorRow


@contextmanager
def settled(session: Session, transcript_id: str) -> Iterator[None]:
    """Keep the anchors of a transcript where they are while its text is cut into other segments."""
    held = session.scalars(select(AnchorRow).where(AnchorRow.transcript_id == transcript_id)).all()
    layout = Layout.of(session, transcript_id) if held else None
    spans = [span_of(row, layout) for row in held] if layout else []
    yield
    if layout:
        session.flush()
        layout = Layout.of(session, transcript_id)
        for row, span in zip(held, spans, strict=True):
            put(row, span, layout)


def span_of(row: AnchorRow, layout: Layout) -> TextSpan:
    """Where an anchor is now."""
    start = layout.position(Spot(row.start_ordinal, row.start_offset))
    return TextSpan(start, max(start, layout.position(Spot(row.end_ordinal, row.end_offset))))


def put(row: AnchorRow, span: TextSpan, layout: Layout) -> None:
    """Have an anchor stand at a range of the current text."""
    row.start_ordinal, row.start_offset = layout.spot(span.start)
    row.end_ordinal, row.end_offset = (
        layout.spot(span.end, is_end=True) if span.start < span.end else (row.start_ordinal, row.start_offset)
    )
