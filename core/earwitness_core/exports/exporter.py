"""One transcript in one format, and on record that it was taken out.

The text is handed back in memory: where it goes is the caller's to say, and a file outside the vault is no
longer protected by it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from earwitness_core.errors import NotFound, Refused
from earwitness_core.exports.interchange import as_json
from earwitness_core.exports.plain import txt
from earwitness_core.exports.subtitles import srt, vtt
from earwitness_core.exports.wording import file_name
from earwitness_core.model import Transcript
from earwitness_core.vault import Vault


class _Format(NamedTuple):
    media_type: str
    write: Callable[[Transcript], str]
    needs_times: bool = False


_WRITERS: Mapping[str, _Format] = {
    "txt": _Format("text/plain", txt),
    "srt": _Format("application/x-subrip", srt, needs_times=True),
    "vtt": _Format("text/vtt", vtt, needs_times=True),
    "json": _Format("application/json", as_json),
}
FORMATS = tuple(_WRITERS)


@dataclass(frozen=True, slots=True)
class Export:
    """`name` is a file name that every system takes; `text` is to be written as UTF-8 without a byte order mark."""

    name: str
    media_type: str
    text: str


def render(transcript: Transcript, as_format: str) -> Export:
    """A transcript in one of FORMATS. Raises NotFound for another, Refused for subtitles of a document."""
    if as_format not in _WRITERS:
        raise NotFound(what="format", name=as_format, next_step=f"Choose one of {', '.join(FORMATS)}.")
    writer = _WRITERS[as_format]
    if writer.needs_times and transcript.is_document:
        raise Refused(
            "A document has no times, so there are no subtitles of it.",
            next_step=f"Choose one of {', '.join(name for name, one in _WRITERS.items() if not one.needs_times)}.",
        )
    return Export(file_name(transcript.source.title, as_format), writer.media_type, writer.write(transcript))


class Exporter:
    """Exports of one vault. `read` finds a transcript by whatever names its source (Library.transcript)."""

    def __init__(self, vault: Vault, read: Callable[[str], Transcript], *, actor: str) -> None:
        self._vault = vault
        self._read = read
        self._actor = actor

    def export(self, source: str, as_format: str) -> Export:
        """Render it, and commit the record of the export before anybody holds the text."""
        transcript = self._read(source)
        made = render(transcript, as_format)
        with self._vault.write(actor=self._actor, action="transcript.export", reason=as_format) as unit:
            unit.touch("transcript", transcript.info.id)
        return made
