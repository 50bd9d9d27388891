"""Runs in an engine's child: a file of another program becomes transcripts as values (told.py), or a typed refusal.

Which program wrote it is told by its content, never by its name. The file is hostile: it is parsed here, without keys,
under limits of memory and time, and what comes out is checked again by the parent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from earwitness_core.engines.call import Call
from earwitness_core.errors import EngineRefused
from earwitness_core.imports.readers import buzz, own, page, subtitles, whisper
from earwitness_core.imports.readers.content import Content, refuse
from earwitness_core.imports.told import MOST_SEGMENTS, Told, as_items
from earwitness_core.outcomes import Outcome
from earwitness_core.subtitles import is_subtitles

_HEAD = 1 << 16


def entry(config: Mapping[str, object]) -> ImportChild:
    """No configuration."""
    return ImportChild()


class ImportChild:
    def read(self, call: Call, name: str, beside: dict[str, bytes]) -> int:
        """Emits the transcripts of the source (told.as_items); returns how many there are."""
        content = Content(call.source.read(), name, beside)
        count = 0
        try:
            for told in transcripts(content):
                call.check()
                if len(told.segments) > MOST_SEGMENTS:
                    refuse(Outcome.TOO_LARGE, f"It has more than {MOST_SEGMENTS:,} segments.")
                for item in as_items(told):
                    call.emit(item)
                count += 1
        except RecursionError as cause:
            raise EngineRefused(Outcome.UNREADABLE, "It is nested too deeply.") from cause
        if not count:
            refuse(Outcome.UNSUPPORTED, "It holds no transcript.")
        return count


def transcripts(content: Content) -> Iterator[Told]:
    """What the file says. Raises EngineRefused."""
    if not content.raw:
        refuse(Outcome.EMPTY)
    if content.raw.startswith(buzz.MAGIC):
        return buzz.read(content)
    text = content.text()
    head = text[:_HEAD].lstrip("\ufeff \t\r\n")
    if head.startswith(("{", "[")) and not is_subtitles(head):
        return _from_json(content)
    if head.startswith("<"):
        return _from_page(text, head, content)
    if own.is_own_table(head):
        return own.read_table(text, content)
    if is_subtitles(head):
        return subtitles.read(text, content)
    refuse(Outcome.UNSUPPORTED, "No program that Earwitness knows writes transcripts like this.")


def _from_json(content: Content) -> Iterator[Told]:
    document = content.json()
    if own.is_own(document):
        return own.read(document, content)
    if isinstance(document, dict) and isinstance(document.get("text"), str) and "media-time" in document:
        return page.read_otranscribe(document["text"], document.get("media"), content)
    if whisper.looks_like(document):
        return whisper.read(document, content)
    refuse(Outcome.UNSUPPORTED, "It is JSON, but no transcript that Earwitness knows.")


def _from_page(text: str, head: str, content: Content) -> Iterator[Told]:
    document = own.page_data(text)
    if own.is_own(document):
        return own.read(document, content)
    if page.is_noscribe(head):
        return page.read_noscribe(text, content)
    refuse(Outcome.UNSUPPORTED, "It is a page, but no transcript that Earwitness knows.")
