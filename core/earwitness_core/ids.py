"""Ids have types. All but segments are random, so that two machines never make the same one."""

from __future__ import annotations

import os
import time
from typing import NewType

VaultId = NewType("VaultId", str)
ProjectId = NewType("ProjectId", str)
SourceId = NewType("SourceId", str)
BlobId = NewType("BlobId", str)
TranscriptId = NewType("TranscriptId", str)
SpeakerId = NewType("SpeakerId", str)
JobId = NewType("JobId", str)
FolderId = NewType("FolderId", str)
InboxId = NewType("InboxId", str)
SegmentId = NewType("SegmentId", int)


def new_id() -> str:
    """A UUIDv7 (RFC 9562 §5.7) as 32 hex digits: random, and sorted by the millisecond it was made."""
    moment = time.time_ns() // 1_000_000
    raw = bytearray(moment.to_bytes(6, "big") + os.urandom(10))
    raw[6] = 0x70 | (raw[6] & 0x0F)
    raw[8] = 0x80 | (raw[8] & 0x3F)
    return raw.hex()
