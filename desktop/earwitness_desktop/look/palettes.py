"""Three palettes. Contrast of text on every ground it stands on is at least AA (4.5 : 1; large text and signs 3 : 1);
tests/desktop/look measures it.
"""

from __future__ import annotations

from typing import NamedTuple


class Palette(NamedTuple):
    """Colours by what they are for. `speakers` are told apart also by those who see red and green as one."""

    name: str
    is_dark: bool
    ground: str  # the window
    surface: str  # cards, lists, the page that is read
    raised: str  # what lies over a surface: menus, the palette of commands
    line: str  # hairlines
    text: str
    quiet: str  # second-rank text
    accent: str  # the one thing to do; where one is
    on_accent: str
    accent_soft: str  # ground of what is chosen
    focus: str
    good: str
    warn: str
    bad: str
    bad_soft: str
    warn_soft: str
    good_soft: str
    finding: str  # ground of personal data in a text
    suspect: str  # ground of a doubtful span
    hit: str  # ground of a hit of a search, and of the word that sounds
    speakers: tuple[str, ...]


LIGHT = Palette(
    name="light",
    is_dark=False,
    ground="#f4f3f0",
    surface="#ffffff",
    raised="#ffffff",
    line="#dcd9d2",
    text="#1f2328",
    quiet="#5b6068",
    accent="#1d5c6b",
    on_accent="#ffffff",
    accent_soft="#dcecef",
    focus="#0b7285",
    good="#2b6a3c",
    warn="#855200",
    bad="#a4262c",
    bad_soft="#fbe6e6",
    warn_soft="#fdf0d9",
    good_soft="#e2f1e5",
    finding="#f6dcef",
    suspect="#fbeab8",
    hit="#c9e6ec",
    speakers=("#1d5c6b", "#8a4b08", "#5b3f91", "#2b6a3c", "#a1305f", "#4a5568", "#7a5c00", "#1f4e9e"),
)

DARK = Palette(
    name="dark",
    is_dark=True,
    ground="#15181b",
    surface="#1d2125",
    raised="#262b30",
    line="#363c42",
    text="#e8e6e1",
    quiet="#a6abb1",
    accent="#7cc4d2",
    on_accent="#0d2329",
    accent_soft="#1f3b42",
    focus="#8fd6e4",
    good="#8fd0a0",
    warn="#f0bf6b",
    bad="#f39a9a",
    bad_soft="#41262a",
    warn_soft="#3e3220",
    good_soft="#20382a",
    finding="#4d2c47",
    suspect="#4a3d17",
    hit="#204a54",
    speakers=("#7cc4d2", "#e8a862", "#b9a3e8", "#8fd0a0", "#ef9cc0", "#b4bdc9", "#dcc56a", "#93b8f5"),
)

HIGH_CONTRAST = Palette(
    name="high-contrast",
    is_dark=True,
    ground="#000000",
    surface="#000000",
    raised="#000000",
    line="#ffffff",
    text="#ffffff",
    quiet="#ffffff",
    accent="#ffe45c",
    on_accent="#000000",
    accent_soft="#333300",
    focus="#ffe45c",
    good="#7dff9b",
    warn="#ffc14d",
    bad="#ff9a9a",
    bad_soft="#3a0000",
    warn_soft="#332200",
    good_soft="#003311",
    finding="#5a0050",
    suspect="#4d4000",
    hit="#003f5c",
    speakers=("#7df9ff", "#ffb86b", "#d2b3ff", "#7dff9b", "#ff9ad5", "#ffffff", "#ffe45c", "#9cc4ff"),
)

PALETTES = {palette.name: palette for palette in (LIGHT, DARK, HIGH_CONTRAST)}
