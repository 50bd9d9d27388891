"""Text for places that know only lines and columns. Nothing is reworded; only what cannot be shown is left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime

from earwitness_core.model import Redaction, SpeakerInfo, Transcript, TranscriptInfo

_JOINER = "\u200d"
_NEVER_FIRST = {_JOINER, "\ufe0e", "\ufe0f", "\u20e3", *map(chr, range(0x1F3FB, 0x1F400))}
_RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_LONGEST_NAME_BYTES = 200
_ORIGINS = {
    "machine": "machine transcript",
    "imported": "brought in from another program",
    "document": "text of the document",
}
_UNCHECKED = {"machine": "not checked by a person"}
_STATES = {"partial": "not finished"}


def clean(text: str) -> str:
    """The text on one line: white space and line ends as single spaces, control characters gone."""
    shown = "".join(" " if one.isspace() else one for one in text if one.isspace() or _printable(one))
    return " ".join(shown.split())


def clean_part(raw: str) -> str:
    """As `clean`, but a space at either end stays one: the text goes on in the next part."""
    inner = clean(raw)
    if not inner:
        return " " if any(one.isspace() for one in raw) else ""
    return f"{' ' if raw[0].isspace() else ''}{inner}{' ' if raw[-1].isspace() else ''}"


def name_of(speaker: SpeakerInfo) -> str:
    """A speaker's name on one line; one that cannot be shown gives way to the number."""
    return clean(speaker.shown) or f"Speaker {speaker.ordinal}"


def how_made(info: TranscriptInfo) -> tuple[str, ...]:
    """What kind of text this is, for whoever reads it without the vault."""
    checked = f"corrected by a person (revision {info.revision})" if info.revision else _UNCHECKED.get(info.origin)
    origin = ", ".join(filter(None, (_ORIGINS.get(info.origin, info.origin), checked)))
    return tuple(filter(None, (origin, _STATES.get(info.state))))


def facts_of(transcript: Transcript) -> list[tuple[str, str]]:
    """What a document says about itself, as names and values; what nobody knows is left out."""
    source, info = transcript.source, transcript.info
    facts = [
        ("Source", source.title),
        ("Project", source.project),
        ("Recorded", _day(source.recorded_ms)),
        ("Length", hours(source.duration_ms // 1000) if source.duration_ms is not None else None),
        ("Language", info.language),
        ("Made by", info.model_id),
        ("State", ", ".join(how_made(info))),
        ("Redacted", _redacted(transcript.redaction)),
        ("Version", str(info.version)),
        ("SHA-256 of the source", None if transcript.redaction else source.sha256),
        ("SHA-256 of the words", info.evidence_sha256),
    ]
    return [(name, value) for name, value in facts if value]


def _redacted(told: Redaction | None) -> str | None:
    """How, and how often, so that nobody takes it for all that was said."""
    if told is None:
        return None
    return ": ".join(
        filter(None, (told.profile, ", ".join(f"{number} {kind}" for kind, number in told.counts.items())))
    )


def _day(ms: int | None) -> str | None:
    return None if ms is None else datetime.fromtimestamp(ms / 1000, UTC).strftime("%Y-%m-%d %H:%M UTC")


def _printable(one: str) -> bool:
    return unicodedata.category(one) not in ("Cc", "Cs")


def columns(text: str) -> int:
    """Columns a text takes: one per code point, two for East Asian wide ones; marks and joiners count too."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)


def pieces_of(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each run without white space."""
    return ((match.start(), match.end()) for match in re.finditer(r"\S+", text))


def fold(text: str, width: int) -> list[str]:
    """Parts of at most `width` columns, cut at spaces where there are any, and not inside one visible character."""
    parts: list[str] = []
    while columns(text) > width:
        cut = _cut(text, width)
        parts.append(text[:cut].strip())
        text = text[cut:].strip()
    return [part for part in [*parts, text] if part]


def _cut(text: str, width: int) -> int:
    fitting = 0
    taken = 0
    for one in text:
        taken += columns(one)
        if taken > width:
            break
        fitting += 1
    space = text.rfind(" ", 1, fitting + 1)
    if space > 0:
        return space
    at = fitting
    while at > 1 and (_continues(text[at]) or text[at - 1] == _JOINER):
        at -= 1
    # One visible character wider than a line does not exist outside of tests; it is cut where the line ends.
    return at if at > 1 else max(1, fitting)


def _continues(one: str) -> bool:
    return one in _NEVER_FIRST or unicodedata.combining(one) > 0


def file_name(title: str, suffix: str) -> str:
    """A name that every desktop system takes: no separators, no reserved words, at most 200 bytes before the suffix."""
    name = re.sub(r'[\\/:*?"<>|]', "_", clean(title)).strip(" .")
    name = name.encode()[:_LONGEST_NAME_BYTES].decode(errors="ignore").strip(" .")
    if not name or _RESERVED.match(name):
        name = f"transcript {name}".strip()
    return f"{name}.{suffix}"


def place(page: int | None, paragraph: int) -> str:
    """Where a paragraph stands in its document: p. 2 ¶ 17. Paragraphs count through the whole document."""
    return f"p. {page} ¶ {paragraph}" if page is not None else f"¶ {paragraph}"


def clock(ms: int, decimal: str) -> str:
    """Hours, minutes, seconds, milliseconds; the hours grow beyond two digits where they must."""
    seconds, millis = divmod(ms, 1000)
    return f"{hours(seconds)}{decimal}{millis:03}"


def hours(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
