"""Pictures as pages of grey, for text recognition: PNG, JPEG, and TIFF with several pages. Nothing else is tried."""

from __future__ import annotations

import contextlib
import struct
import warnings
from collections.abc import Iterator
from typing import BinaryIO

from PIL import Image, ImageOps, UnidentifiedImageError

from earwitness_core.errors import EngineRefused
from earwitness_core.outcomes import Outcome

_FORMATS = ("PNG", "JPEG", "TIFF")
_MOST_PIXELS = 200_000_000  # A0 at 300 dots per inch has 140 million
_SHOWN_PIXELS = 40_000_000  # what recognition gets: A4 at 600 dots per inch has 35 million
MOST_PAGES = 2_000
_DAMAGE = (
    *(
        UnidentifiedImageError,
        OSError,
        ValueError,
        SyntaxError,
        TypeError,
        KeyError,
        IndexError,
        struct.error,
        EOFError,
    ),
    *(OverflowError, AttributeError, ZeroDivisionError, NotImplementedError, RuntimeError),
)


def media_type(head: bytes) -> str | None:
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if head.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    return "image/tiff" if head.startswith((b"II*\0", b"MM\0*")) else None


def is_whole(file: BinaryIO, size_bytes: int, kind: str) -> bool:
    """Whether a picture reaches its own end, as far as its format marks it."""
    file.seek(max(0, size_bytes - (1 << 16)))
    tail = file.read(1 << 16)
    file.seek(0)
    mark = {"image/png": b"IEND\xaeB`\x82", "image/jpeg": b"\xff\xd9"}.get(kind)
    return mark is None or mark in tail


def count_pages(file: BinaryIO) -> int:
    """How many pages there are. EngineRefused when it is no picture we read, or too large."""
    with _translated(), _opened(file) as picture:
        return min(int(getattr(picture, "n_frames", 1)), MOST_PAGES)


def grey_page(file: BinaryIO, number: int) -> tuple[int, int, int, bytes]:
    """Width, height, dots per inch (0: unknown) and the pixels of a page, one byte each. `number` counts from 1."""
    with _translated(), _opened(file) as picture:
        if number > 1:
            picture.seek(number - 1)
        _require_bounded(picture)
        flat = _flat(ImageOps.exif_transpose(picture))
        while flat.width * flat.height > _SHOWN_PIXELS:
            flat = flat.reduce(2)
        dots = int(float(picture.info.get("dpi", (0, 0))[0]) or 0)
        return flat.width, flat.height, dots if 70 <= dots <= 2400 else 0, flat.tobytes()


@contextlib.contextmanager
def _translated() -> Iterator[None]:
    """All that Pillow says against a picture as one refusal; what it merely warns of goes to nobody."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except MemoryError:
        raise
    except _DAMAGE as cause:
        if isinstance(cause, EngineRefused):
            raise
        raise EngineRefused(Outcome.UNREADABLE, "The picture is damaged or cut short.") from cause


def _flat(picture: Image.Image) -> Image.Image:
    """Grey on white: what is transparent would else be black."""
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        with_alpha = picture.convert("RGBA")
        white = Image.new("RGBA", with_alpha.size, "white")
        return Image.alpha_composite(white, with_alpha).convert("L")
    if picture.mode in ("I;16", "I;16B", "I;16L", "I"):
        return picture.point(lambda value: value / 256).convert("L")
    return picture.convert("L")


def _opened(file: BinaryIO) -> Image.Image:
    file.seek(0)
    Image.MAX_IMAGE_PIXELS = None  # our own bound says it in words
    picture = Image.open(file, formats=_FORMATS)
    _require_bounded(picture)
    return picture


def _require_bounded(picture: Image.Image) -> None:
    if picture.width * picture.height > _MOST_PIXELS:
        raise EngineRefused(Outcome.TOO_LARGE, f"Pictures may have up to {_MOST_PIXELS // 10**6} million pixels.")
