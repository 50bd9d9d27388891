"""CSV (RFC 4180) for spreadsheets and scripts: one row per segment, in UTF-8, with CRLF line ends.

Of a document: one row per paragraph, with page and number instead of times and speaker.

A spreadsheet takes a cell that begins with = + - @ (or a tab or a line end before them) for a formula, and a transcript
is what somebody else said. Such cells get an apostrophe in front, and so do those that begin with one: whoever reads
takes away one apostrophe if there is one, and has the text as it was.
"""

from __future__ import annotations

import csv
import io

from earwitness_core.exports.wording import clock
from earwitness_core.model import Transcript

COLUMNS = ("start_ms", "end_ms", "start", "end", "speaker", "text")
DOCUMENT_COLUMNS = ("page", "paragraph", "text")
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠")


def as_csv(transcript: Transcript) -> str:
    """The transcript as a table, without a byte order mark."""
    out = io.StringIO(newline="")
    table = csv.writer(out)
    if transcript.is_document:
        table.writerow(DOCUMENT_COLUMNS)
        for number, segment in enumerate(transcript.segments, start=1):
            table.writerow((segment.page or "", number, disarmed(segment.text)))
        return out.getvalue()
    table.writerow(COLUMNS)
    names = {speaker.id: speaker.shown for speaker in transcript.speakers}
    for segment in transcript.segments:
        start, end = segment.time.start_ms, segment.time.end_ms
        speaker = names.get(segment.speaker_id, "") if segment.speaker_id else ""
        table.writerow((start, end, clock(start, "."), clock(end, "."), disarmed(speaker), disarmed(segment.text)))
    return out.getvalue()


def disarmed(cell: str) -> str:
    """The cell so that no spreadsheet calculates it."""
    return f"'{cell}" if cell.startswith(_RISKY) else cell
