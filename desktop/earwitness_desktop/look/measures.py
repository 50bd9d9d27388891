"""The scale of type and space. Everything is a multiple of these, and they of the system's own font size: with 200 %
text, all of it grows.
"""

from __future__ import annotations

from typing import NamedTuple


class TypeScale(NamedTuple):
    """Factors on the system's font size."""

    small: float = 0.88
    body: float = 1.0
    reading: float = 1.18  # transcripts: read for hours
    heading: float = 1.3
    title: float = 1.75


class SpaceScale(NamedTuple):
    """Device-independent pixels at 100 % text."""

    hair: int = 2
    tight: int = 4
    small: int = 8
    usual: int = 12
    wide: int = 20
    section: int = 32
    radius: int = 8


TYPE = TypeScale()
SPACE = SpaceScale()
CELL_MARGIN = 3  # that Fusion leaves in a cell beside its padding, and not in a heading
READING_WIDTH = 72  # characters to a line of a transcript
