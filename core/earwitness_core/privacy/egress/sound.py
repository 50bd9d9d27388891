"""A recording as it goes to a transcription endpoint: one multipart body, the same bytes each time it is written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256

from earwitness_core.errors import EgressRefused
from earwitness_core.privacy.egress.parts import Text
from earwitness_core.privacy.egress.shapes import Shape

PATH = "/audio/transcriptions"
TRANSCRIPTION = Shape("transcription", PATH, Text())
_FORMS = {b"RIFF": "wav", b"fLaC": "flac", b"OggS": "ogg", b"ID3": "mp3", b"\xff\xfb": "mp3", b"\x1aE\xdf\xa3": "webm"}
_MODEL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/-]{0,79}\Z")
_LANGUAGE = re.compile(r"[a-z]{2,3}\Z")


@dataclass(frozen=True, slots=True)
class Sound:
    """What is asked: the words of this sound. No file name, no prompt: both would carry text."""

    content: bytes
    model: str
    language: str | None = None

    def body(self) -> tuple[bytes, str]:
        """The bytes, and their content type. Raises EgressRefused for what is no sound, or a field that is no token."""
        kind = next((kind for mark, kind in _FORMS.items() if self.content.startswith(mark)), None)
        if kind is None and self.content[4:8] == b"ftyp":
            kind = "m4a"
        named = _MODEL.match(self.model) and (self.language is None or _LANGUAGE.match(self.language))
        if kind is None or not named:
            raise EgressRefused(why="the payload has a form that is not known (sound)", rule="shape")
        boundary = "earwitness-" + sha256(self.content).hexdigest()[:40]
        fields = {"model": self.model, "response_format": "verbose_json"}
        if self.language:
            fields["language"] = self.language
        head = "".join(
            f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
            for name, value in fields.items()
        )
        head += (
            f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="sound.{kind}"\r\n'
            "Content-Type: application/octet-stream\r\n\r\n"
        )
        whole = head.encode() + self.content + f"\r\n--{boundary}--\r\n".encode()
        return whole, f"multipart/form-data; boundary={boundary}"
