"""Transcripts taken out, one or a project of them, and on record before anybody holds a word of them.

Where it goes is the caller's to say: an export is written to whatever takes bytes, piece by piece, and never to a place
of our own choosing. A file outside the vault is no longer protected by it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from earwitness_core.errors import NoSound, NotFound, Refused
from earwitness_core.exports.database import Shelf, write_database
from earwitness_core.exports.formats import FORMATS as _FORMATS
from earwitness_core.exports.formats import Options, losses, redaction_losses
from earwitness_core.exports.handing import Handing
from earwitness_core.exports.page import Out
from earwitness_core.exports.redacting import NEUTRAL_PROJECT, PLAIN, Redacting, Wish
from earwitness_core.exports.sound import MEDIA_TYPE, Sounds
from earwitness_core.exports.wording import file_name
from earwitness_core.losses import Loss, report
from earwitness_core.model import ProjectInfo, SourceInfo, SpeakerInfo, TimeSpan, Transcript, TranscriptInfo
from earwitness_core.privacy.policy.permissions import Permissions
from earwitness_core.privacy.review.finding import Findings
from earwitness_core.vault import Vault

FORMATS = tuple(_FORMATS)
DATABASE = "sqlite"
_LOOKED_AT = 200  # segments of a document that is looked at before it is written: ten pages


@dataclass(frozen=True, slots=True)
class Export:
    """`name` is a file name that every system takes. The content is made while it is written, each time anew; each time
    its hash and size go on record.
    """

    name: str
    media_type: str
    is_text: bool
    losses: tuple[Loss, ...]
    transcript: Transcript = field(repr=False)
    _write: Callable[[Out], None] = field(repr=False)

    def write_to(self, out: Out) -> None:
        """Hand the content over in pieces, in their order."""
        self._write(out)

    @property
    def content(self) -> bytes:
        """All of it, in memory."""
        whole = bytearray()
        self._write(whole.extend)
        return bytes(whole)

    @property
    def text(self) -> str:
        """All of it, of a format that is text."""
        return self.content.decode("utf-8")


@dataclass(frozen=True, slots=True)
class Preview:
    """How an export would look. `content` is its beginning, byte by byte as it would be written; of a format that is no
    text a whole file of its first segments. `is_whole`: nothing follows. `wish` is what the policies make of it.
    """

    name: str
    is_text: bool
    content: bytes = field(repr=False)
    is_whole: bool
    losses: tuple[Loss, ...]
    wish: Wish


class Reader(Protocol):
    """What is read of a vault's shelf (library.Library)."""

    def transcript(self, wanted: str, /) -> Transcript: ...

    def project(self, wanted: str | None = None, /) -> ProjectInfo: ...

    def reading(self, project: str, /) -> AbstractContextManager[Reading]: ...


class Reading(Protocol):
    """A project as it was at one moment, source by source."""

    sources: Sequence[SourceInfo]

    def versions(self, source: SourceInfo, /) -> Sequence[TranscriptInfo]: ...

    def speakers(self, source: SourceInfo, /) -> Sequence[SpeakerInfo]: ...

    def transcript(self, source: SourceInfo, /) -> Transcript | None: ...


def render(transcript: Transcript, as_format: str, options: Options | None = None, *, name: str = "") -> Export:
    """A transcript in one of FORMATS. Raises NotFound for another, Refused for subtitles of a document."""
    if as_format not in _FORMATS:
        raise NotFound(what="format", name=as_format, next_step=f"Choose one of {', '.join(FORMATS)}.")
    if _FORMATS[as_format].needs_times and transcript.is_document:
        raise Refused(
            "A document has no times, so there are no subtitles of it.",
            next_step=f"Choose one of {', '.join(name for name, one in _FORMATS.items() if not one.needs_times)}.",
        )
    writer, how = _FORMATS[as_format], options or Options()
    return Export(
        name=name or file_name(transcript.source.title, as_format),
        media_type=writer.media_type,
        is_text=writer.is_text,
        losses=losses(transcript, as_format, sound=how.sound is not None),
        transcript=transcript,
        _write=lambda out: writer.write(transcript, out, how),
    )


class Exporter:
    """Exports of one vault; close it. `wish` says what is to be hidden (redacting.py); by default nothing is."""

    def __init__(
        self,
        vault: Vault,
        shelf: Reader,
        *,
        actor: str,
        findings: Findings | None = None,
        permissions: Permissions | None = None,
    ) -> None:
        self._vault = vault
        self._shelf = shelf
        self._actor = actor
        self._sounds = Sounds(vault)
        self._redacting = Redacting(vault, findings, actor=actor, permissions=permissions)

    def export(
        self, source: str, as_format: str, *, sound: bool = True, mark: bool = False, wish: Wish = PLAIN
    ) -> Export:
        """One transcript. `sound`: with its sound, where the format has a place for it. See Options for `mark`."""
        transcript = self._shelf.transcript(source)
        wish = self._redacting.permitted([transcript.source], wish)
        made = self._made(transcript, as_format, sound=sound, mark=mark, wish=wish)
        return _handed(made, self._hand("transcript", wish.reason(as_format), [transcript.info.id]))

    def preview(
        self, source: str, as_format: str, *, mark: bool = False, wish: Wish = PLAIN, limit: int = 64 * 1024
    ) -> Preview:
        """The first `limit` bytes of an export, or a document of its beginning, without sound. Nothing leaves: it is on
        record as a reading.

        Raises what `export` raises.
        """
        transcript = self._shelf.transcript(source)
        wish = self._redacting.permitted([transcript.source], wish)
        if as_format in _FORMATS and not _FORMATS[as_format].is_text:
            made = self._made(transcript, as_format, sound=False, mark=mark, wish=wish, first=_LOOKED_AT)
            is_whole = len(transcript.segments) <= _LOOKED_AT
            return Preview(made.name, made.is_text, made.content, is_whole, made.losses, wish)
        made = self._made(transcript, as_format, sound=False, mark=mark, wish=wish)
        content = made.content
        return Preview(made.name, made.is_text, content[:limit], len(content) <= limit, made.losses, wish)

    def export_all(
        self, sources: Sequence[str], as_format: str, *, sound: bool = True, mark: bool = False, wish: Wish = PLAIN
    ) -> Iterator[Export]:
        """Several transcripts, each read when it is its turn, under names that differ whatever the case of letters."""
        taken: set[str] = set()
        for source in sources:
            transcript = self._shelf.transcript(source)
            own = self._redacting.permitted([transcript.source], wish)
            made = self._made(transcript, as_format, sound=sound, mark=mark, wish=own, taken=taken)
            yield _handed(made, self._hand("transcript", own.reason(as_format), [transcript.info.id]))

    def export_project(
        self, project: str, as_format: str, *, sound: bool = True, mark: bool = False, wish: Wish = PLAIN
    ) -> Iterator[Export]:
        """Every transcript of a project, one after another, under names that differ whatever the case of letters."""
        found = self._shelf.project(project)
        with self._shelf.reading(found.id) as reading:
            told = [source for source in reading.sources if source.transcript is not None]
            wish = self._redacting.permitted(told, wish)
            self._redacting.require_ready(told, wish)
            handing = self._hand_all(wish.reason(as_format), told)
            taken: set[str] = set()
            for source in told:
                transcript = reading.transcript(source)
                if transcript is not None and not (transcript.is_document and _FORMATS[as_format].needs_times):
                    made = self._made(transcript, as_format, sound=sound, mark=mark, wish=wish, taken=taken)
                    yield _handed(made, handing)

    def export_database(self, project: str, file: Path, *, wish: Wish = PLAIN) -> tuple[int, tuple[Loss, ...]]:
        """A project as plain SQLite, into an empty file that is there; how many sources, and what is not in it."""
        found = self._shelf.project(project)
        with self._shelf.reading(found.id) as reading:
            wish = self._redacting.permitted(reading.sources, wish)
            self._redacting.require_ready(reading.sources, wish)
            handing = self._hand_all(wish.reason(DATABASE), reading.sources)
            hidden: Counter[str] = Counter()

            def shelves() -> Iterator[Shelf]:
                for source in reading.sources:
                    shelf, given = self._redacting.shelf(_shelf(reading, source), wish)
                    hidden.update(redaction_losses(given.transcript.redaction) if given else {})
                    yield shelf

            name = found.name if wish.is_plain else NEUTRAL_PROJECT
            write_database(file, name, shelves(), profile=None if wish.is_plain else wish.profile.value)
            handing.whole(file)
            return len(reading.sources), report(hidden, always=("sound", "older-versions", *hidden))

    def clip(self, source: str, stretch: TimeSpan | None = None, *, wish: Wish = PLAIN, bleep: bool = True) -> Export:
        """The sound of a recording as MP3, or a stretch of it. Findings are bleeped or silent, as `wish` has it."""
        transcript = self._shelf.transcript(source)
        wish = self._redacting.permitted([transcript.source], wish)
        given = self._redacting.transcript(transcript, wish)
        write = self._sounds.of(transcript.source, hushed=given.hushed, bleep=bleep, stretch=stretch)
        if write is None:
            raise NoSound(title=transcript.source.title)
        handing = self._hand("sound", wish.reason("mp3"), [transcript.info.id])
        heard = [one for one in given.hushed if stretch is None or one.overlaps(stretch)]
        told = redaction_losses(given.transcript.redaction, len(heard))
        kept = {what: number for what, number in told.items() if what in ("origin", "hushed")}
        return Export(
            name=file_name(given.transcript.source.title, "mp3"),
            media_type=MEDIA_TYPE,
            is_text=False,
            losses=report(kept, always=kept),
            transcript=given.transcript,
            _write=handing.of_file(transcript.info.id, write),
        )

    @staticmethod
    def file_name(title: str) -> str:
        """A title as the stem of a file name that every system takes."""
        return file_name(title, "x").removesuffix(".x")

    def close(self) -> None:
        self._sounds.close()

    def _made(
        self,
        transcript: Transcript,
        as_format: str,
        *,
        sound: bool,
        mark: bool,
        wish: Wish,
        taken: set[str] | None = None,
        first: int | None = None,
    ) -> Export:
        """`first`: only so many of its segments, for whoever looks at it."""
        given = self._redacting.transcript(transcript, wish)
        plays = sound and as_format == "html"
        giving = self._sounds.of(transcript.source, hushed=given.hushed) if plays else None
        name = _free(file_name(given.transcript.source.title, as_format), taken if taken is not None else set())
        made = render(given.transcript, as_format, Options(giving, mark), name=name)
        if first is not None:
            shown = replace(given.transcript, segments=given.transcript.segments[:first])
            made = replace(made, _write=render(shown, as_format, name=name)._write)
        if giving is None or not given.hushed:
            return made
        counts = {one.what: one.count for one in made.losses} | {"hushed": len(given.hushed)}
        return replace(made, losses=report(counts, always=counts))

    def _hand(self, what: str, reason: str, transcripts: Sequence[str]) -> Handing:
        return Handing(self._vault, what, reason, actor=self._actor, transcripts=transcripts)

    def _hand_all(self, reason: str, sources: Sequence[SourceInfo]) -> Handing:
        return Handing(
            self._vault,
            "project",
            reason,
            actor=self._actor,
            transcripts=[source.transcript.id for source in sources if source.transcript],
            sources=[source.id for source in sources],
        )


def _handed(made: Export, handing: Handing) -> Export:
    return replace(made, _write=handing.of_file(made.transcript.info.id, made._write))


def _shelf(reading: Reading, source: SourceInfo) -> Shelf:
    return Shelf(source, reading.versions(source), reading.speakers(source), reading.transcript(source))


def _free(name: str, taken: set[str]) -> str:
    """The name, with a number where another file has it."""
    stem, _, suffix = name.rpartition(".")
    number, free = 1, name
    while free.casefold() in taken:
        number += 1
        free = f"{stem} ({number}).{suffix}"
    taken.add(free.casefold())
    return free
