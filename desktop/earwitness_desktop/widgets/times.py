"""Moments and lengths as people read them."""

from __future__ import annotations


def clock(ms: int) -> str:
    """0:07, 12:07, 1:02:07."""
    seconds = max(0, ms) // 1000
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
