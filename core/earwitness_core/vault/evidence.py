"""The hash over what an engine gave, which stays true whatever is done to a transcript afterwards.

Segments may be cut by speaker and corrected: a cut changes no word, and a correction closes rows and adds others. So
the evidence is always the rows of revision 0, and everybody can compute it again.
"""

from __future__ import annotations

import hashlib

import cbor2
from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.vault.schema import SegmentRow


def evidence_of(session: Session, transcript_id: str) -> str:
    """SHA-256 (hex) over the text and every word's place, times and probability, however segments are cut by now.

    Canonical form: for each word in order the CBOR list [char_start, char_end, start_ms, end_ms, thousandths], then
    the UTF-8 text. Equal for equal evidence, on any machine; `vault check` computes it again.
    """
    seal = hashlib.sha256()
    texts: list[str] = []
    rows = session.execute(
        select(SegmentRow.text, SegmentRow.words, SegmentRow.char_start, SegmentRow.start_ms)
        .where(SegmentRow.transcript_id == transcript_id, SegmentRow.since == 0)
        .order_by(SegmentRow.ordinal)
    )
    for text, words, char_start, start_ms in rows:
        texts.append(text)
        for place in _places(words, char_start, start_ms):
            seal.update(cbor2.dumps(place))
    seal.update(" ".join(texts).encode())
    return seal.hexdigest()


def _places(packed: bytes, char_start: int, start_ms: int) -> list[list[int]]:
    """As unpack_words (packing.py), without the words' texts: all of a vault is looked at."""
    flat = cbor2.loads(packed) if packed else []
    places = []
    at_char, at_ms = char_start, start_ms
    for i in range(0, len(flat), 5):
        gap, length, later, duration, thousandths = flat[i : i + 5]
        start, begin = at_char + gap, at_ms + later
        places.append([start, start + length, begin, begin + duration, thousandths])
        at_char, at_ms = start + length, begin
    return places
