"""Icons: strokes on a field of 24, drawn in the colour they are shown in, from resources/earwitness_resources/icons."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_FOLDER = "icons"
_SIZES = (16, 20, 24, 32, 48, 64)


@lru_cache(maxsize=512)
def icon(name: str, colour: str, disabled: str = "") -> QIcon:
    """The icon in a colour (as "#rrggbb"). Raises FileNotFoundError for a name that no file has."""
    made = QIcon()
    for side in _SIZES:
        made.addPixmap(_drawn(name, colour, side), QIcon.Mode.Normal)
        if disabled:
            made.addPixmap(_drawn(name, disabled, side), QIcon.Mode.Disabled)
    return made


def drawing(name: str) -> str:
    """The path of a drawing, for a style sheet, which can take no other colour than the drawing's own."""
    with resources.as_file(resources.files("earwitness_resources").joinpath(_FOLDER, f"{name}.svg")) as path:
        return path.as_posix()


def _drawn(name: str, colour: str, side: int) -> QPixmap:
    drawing = resources.files("earwitness_resources").joinpath(_FOLDER, f"{name}.svg").read_text("utf-8")
    image = QPixmap(QSize(side, side))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image
