"""The number of a paragraph, for statements over `segment`."""

from __future__ import annotations

# Which of the current segments it is. Ordinals count from 0 without gaps until a text is corrected (texts/order.py).
PARAGRAPH_SQL = """iif(
        (SELECT revision FROM transcript WHERE transcript.id = segment.transcript_id) = 0, segment.ordinal + 1,
        (SELECT count(*) FROM segment AS earlier WHERE earlier.transcript_id = segment.transcript_id
            AND earlier.until IS NULL AND earlier.ordinal <= segment.ordinal)
    )"""
