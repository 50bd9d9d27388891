"""When a recording was made, as far as the file can tell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime

# FFmpeg's names: MP4, Matroska and Ogg give `creation_time` or `date`; BWF gives `date` and the time of day apart.
_NAMES = ("com.apple.quicktime.creationdate", "creation_time", "date_recorded", "date")
_TIME_OF_DAY = re.compile(r"\d\d[:\-]\d\d[:\-]\d\d\Z")
_DAY_MS = 86_400_000
_FIRST_MS = 631_152_000_000  # 1990: before, it is a clock that was never set (1904, 1970, 1980)


def recorded_ms(tags: Mapping[str, str], mtime_ns: int, now_ms: int) -> int | None:
    """Milliseconds since 1970 in UTC: what the file's tags say, else when it was last written; None if neither can be.

    A time without a zone is taken as UTC: recorders do not say, and a day is what people search by.
    """
    low = {name.lower(): value.strip() for name, value in tags.items()}
    found = (_parsed(low, low[name]) for name in _NAMES if name in low)
    plausible = (ms for ms in (*found, mtime_ns // 1_000_000) if ms is not None and _FIRST_MS <= ms <= now_ms + _DAY_MS)
    return next(plausible, None)


def _parsed(tags: Mapping[str, str], value: str) -> int | None:
    if _TIME_OF_DAY.match(value):
        return None
    clock = tags.get("creation_time", "")
    if len(value) == 10 and _TIME_OF_DAY.match(clock):
        value = f"{value}T{clock.replace('-', ':')}"
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return round((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp() * 1000)
