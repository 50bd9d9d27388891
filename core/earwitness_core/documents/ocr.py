"""Text recognition by Tesseract, where this machine has it: a page of grey pixels in, text out.

The pixels are of our own drawing (readers/pdf.py, readers/image.py), so Tesseract never sees a file of a stranger. It
runs behind walls (engines/program.py): no socket, no file to write, no other program. Nothing is downloaded.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from earwitness_core.engines import Limits, never, run_program

_MIB = 2**20
# A page of 40 million pixels takes up to 1.2 GiB with several languages; what is beyond is a page that fights back.
_LIMITS = Limits(memory_bytes=2560 * _MIB, seconds_per_call=300.0)
_LOOK_SECONDS = 20.0
_MOST_TEXT = 4 << 20
_MOST_LANGUAGES = 4
# ISO 639-1 to the names of Tesseract's packs (ISO 639-2/T, a few of its own).
_PACKS = {
    "ar": "ara", "bg": "bul", "ca": "cat", "cs": "ces", "da": "dan", "de": "deu", "el": "ell", "en": "eng", "es": "spa",
    "et": "est", "fa": "fas", "fi": "fin", "fr": "fra", "ga": "gle", "he": "heb", "hi": "hin", "hr": "hrv", "hu": "hun",
    "is": "isl", "it": "ita", "ja": "jpn", "ko": "kor", "lt": "lit", "lv": "lav", "mt": "mlt", "nl": "nld", "no": "nor",
    "pl": "pol", "pt": "por", "ro": "ron", "ru": "rus", "sk": "slk", "sl": "slv", "sr": "srp", "sv": "swe", "tr": "tur",
    "uk": "ukr", "vi": "vie", "zh": "chi_sim",
}  # fmt: skip
_PREFERRED = ("eng", "deu", "fra", "spa", "nld")  # of the interface; others come after them


@dataclass(frozen=True, slots=True)
class Recogniser:
    """A Tesseract of this machine: its program, its version, and the languages it has packs for."""

    program: str
    version: str
    languages: tuple[str, ...]

    @property
    def name(self) -> str:
        return f"tesseract {self.version}"

    def packs_for(self, language: str | None) -> str:
        """The packs for a page: that of the chosen language if it is here, else the likeliest few, joined by +."""
        chosen = _PACKS.get((language or "").partition("-")[0].lower())
        if chosen in self.languages:
            return str(chosen)
        rest = sorted(set(self.languages) - {"osd", "equ"})
        ordered = [one for one in _PREFERRED if one in rest] + [one for one in rest if one not in _PREFERRED]
        return "+".join(ordered[:_MOST_LANGUAGES])

    def read(
        self,
        width: int,
        height: int,
        pixels: bytes,
        *,
        dots: int = 0,
        language: str | None = None,
        stopping: Callable[[], bool] = never,
    ) -> str:
        """The text of a page (PGM, netpbm.sourceforge.net/doc/pgm.html). Raises EngineFailed, Cancelled."""
        picture = b"P5 %d %d 255\n" % (width, height) + pixels
        layout = "1" if "osd" in self.languages else "3"  # 1 also turns a page that lies on its side
        arguments = ["stdin", "stdout", "-l", self.packs_for(language), "--psm", layout, "--dpi", str(dots or 300)]
        environment = {"OMP_THREAD_LIMIT": "1"}  # several threads of it are slower than one (its own manual)
        if data := os.environ.get("TESSDATA_PREFIX"):
            environment["TESSDATA_PREFIX"] = data
        said = run_program(
            self.program,
            arguments,
            limits=_LIMITS,
            given=picture,
            most_bytes=_MOST_TEXT,
            environment=environment,
            stopping=stopping,
        )
        return said.decode("utf-8", "replace")


def paragraphs_of(text: str) -> list[str]:
    """Recognised text as paragraphs: an empty line parts them; a word that was parted at a line's end is whole."""
    blocks = re.split(r"\n\s*\n|\f", text)
    joined = (re.sub(r"(?<=[^\W\d_])[-\u2010\u00ad]\n(?=[a-zß-ÿ])", "", block.strip()) for block in blocks)
    return [plain for block in joined if re.search(r"\w", plain := " ".join(block.split()))]


def find_recogniser(which: Callable[[str], str | None] = shutil.which) -> Recogniser | None:
    """The Tesseract of this machine; None when there is none, or one without a language."""
    program = which("tesseract")
    if program is None:
        return None
    resolved = str(Path(program).resolve())
    return _looked_at(resolved, os.stat(resolved).st_mtime_ns, os.environ.get("TESSDATA_PREFIX", ""))  # noqa: PTH116


@lru_cache(maxsize=4)
def _looked_at(program: str, _changed: int, _data: str) -> Recogniser | None:
    try:
        version = _said(program, "--version").partition("\n")[0].removeprefix("tesseract").strip(" v")
        languages = tuple(line.strip() for line in _said(program, "--list-langs").splitlines()[1:] if line.strip())
    except (OSError, subprocess.SubprocessError):
        return None
    return Recogniser(program, version, languages) if set(languages) - {"osd", "equ"} else None


def _said(program: str, question: str) -> str:
    done = subprocess.run([program, question], capture_output=True, timeout=_LOOK_SECONDS, check=True)
    return (done.stdout or done.stderr).decode("utf-8", "replace")
