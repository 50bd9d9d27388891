"""Icons: strokes on a field of 24, drawn in the colour they are shown in, from resources/earwitness_resources/icons."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import earwitness_resources

_FOLDER = Path(earwitness_resources.__path__[0]) / "icons"  # importlib.resources is 4 ms of the start of a window
_SIZES = (16, 20, 24, 32, 48, 64)


@lru_cache(maxsize=512)
def icon(name: str, colour: str, disabled: str = "") -> QIcon:
    """The icon in a colour (as "#rrggbb"). Raises FileNotFoundError for a name that no file has."""
    drawing = (_FOLDER / f"{name}.svg").read_bytes()
    made = QIcon()
    for mode, shown in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
        if shown:
            renderer = QSvgRenderer(QByteArray(drawing.replace(b"currentColor", shown.encode())))
            for side in _SIZES:
                made.addPixmap(_drawn(renderer, side), mode)
    return made


def _drawn(renderer: QSvgRenderer, side: int) -> QPixmap:
    image = QPixmap(side, side)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image
