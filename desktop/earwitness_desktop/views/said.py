"""Values as this person's language writes them: moments, sizes, places in a recording."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale


def moment(ms: int | None) -> str:
    """A moment of the clock, in local time; nothing for None."""
    if ms is None:
        return ""
    return QLocale().toString(QDateTime.fromMSecsSinceEpoch(ms), QLocale.FormatType.ShortFormat)


def size(count: int) -> str:
    """Bytes in the unit a person would say."""
    return QLocale().formattedDataSize(count)


def number(count: int) -> str:
    return QLocale().toString(count)


def clock(ms: int) -> str:
    """A place in a recording: 0:07, 3:05, 1:02:05."""
    seconds = ms // 1000
    if seconds < 3600:
        return f"{seconds // 60}:{seconds % 60:02}"
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
