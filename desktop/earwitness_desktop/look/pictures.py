"""Pictures for the style sheet, which takes them from files only: a tick, a dot, arrows, in the palette's colours.

They are drawn into a folder of this process, which goes with it. Nothing of a vault is in them.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTemporaryDir

from earwitness_desktop.look.palettes import Palette

_COLOURS = {"check": "on_accent", "menu": "on_accent", "down": "quiet", "up": "quiet", "dot": "accent"}
_STROKE = 'fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"'
_DRAWINGS = {
    "check": f'<path d="M4.5 12.5l5 5 10-11" {_STROKE}/>',
    "menu": f'<path d="M5 9l7 7 7-7" {_STROKE}/>',
    "down": f'<path d="M5 9l7 7 7-7" {_STROKE}/>',
    "up": f'<path d="M5 16l7-7 7 7" {_STROKE}/>',
    "dot": '<circle cx="12" cy="12" r="7" fill="currentColor"/>',
}


class Pictures:
    """Keep it as long as the style sheet is in force."""

    def __init__(self) -> None:
        self._folder = QTemporaryDir()

    def paths(self, palette: Palette) -> dict[str, str]:
        """The files of a palette, by what they show."""
        return {name: self._draw(name, getattr(palette, colour)) for name, colour in _COLOURS.items()}

    def _draw(self, name: str, colour: str) -> str:
        file = Path(self._folder.path()) / f"{name}-{colour.lstrip('#')}.svg"
        if not file.exists():
            drawing = _DRAWINGS[name].replace("currentColor", colour)
            file.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">{drawing}</svg>', "utf-8")
        return file.as_posix()
