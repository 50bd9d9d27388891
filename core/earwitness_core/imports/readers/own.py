"""What Earwitness itself writes: JSON `earwitness.transcript/1` and the page that holds it, without loss; and CSV."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from typing import Any

from earwitness_core.errors import EngineRefused
from earwitness_core.imports.readers.content import Content, refuse, string
from earwitness_core.imports.told import (
    Told,
    ToldSegment,
    ToldSpeaker,
    ToldSuspect,
    ToldWord,
    milliseconds,
    share,
)
from earwitness_core.outcomes import Outcome

SCHEMA = "earwitness.transcript/"
_KNOWN = "earwitness.transcript/1"
_COLUMNS = ["start_ms", "end_ms", "start", "end", "speaker", "text"]
_DATA = re.compile(r'<script type="application/json" id="transcript">([^<]*)</script>')


def is_own(document: Any) -> bool:
    return isinstance(document, dict) and str(document.get("schema", "")).startswith(SCHEMA)


def is_own_table(head: str) -> bool:
    return head.removeprefix("\ufeff").split("\n", 1)[0].strip() == ",".join(_COLUMNS)


def read(document: Any, content: Content) -> Iterator[Told]:
    """The one transcript of the document."""
    if document["schema"] != _KNOWN:
        refuse(Outcome.UNSUPPORTED, "It was written by a newer Earwitness.")
    try:
        yield _told(document, content)
    except (KeyError, TypeError, AttributeError, ValueError) as cause:
        raise EngineRefused(Outcome.UNREADABLE, "A field of it is missing or of another kind.") from cause


def page_data(text: str) -> Any | None:
    """The JSON inside one of our pages; None when it is no such page."""
    found = _DATA.search(text)
    if found is None:
        return None
    try:
        return json.loads(found[1], parse_constant=lambda _: None)
    except (ValueError, RecursionError) as cause:
        raise EngineRefused(Outcome.UNREADABLE, "The transcript inside the page is damaged.") from cause


def _told(document: dict[str, Any], content: Content) -> Told:
    info, source = document["transcript"], document["source"]
    pages = sum(1 for one in document["segments"] if one.get("page") is not None)
    if pages:
        content.drops["pages"] = pages
    return Told(
        tool="Earwitness",
        segments=tuple(_segment(one) for one in document["segments"]),
        speakers=tuple(
            ToldSpeaker(str(one["id"]), str(one["name"]) if one["named_by_person"] else None, _ordinal(one["name"]))
            for one in document["speakers"]
        ),
        suspects=tuple(
            ToldSuspect(
                str(one["reason"]),
                share(one["score"]) or 0.0,
                int(one["char_start"]),
                int(one["char_end"]),
                int(one["start_ms"]),
                int(one["end_ms"]),
            )
            for one in document["suspects"]
        ),
        title=string(source["title"]) or content.stem,
        recording=None,
        language=string(info["language"]),
        language_probability=share(info["language_probability"]),
        model=string(info["model"]["id"]),
        model_sha256=string(info["model"]["sha256"]),
        made=string(info["completed"]),
        drops=content.drops,
    )


def _ordinal(name: str) -> int | None:
    number = re.fullmatch(r"Speaker (\d{1,3})", str(name))
    return int(number[1]) if number else None


def _segment(one: dict[str, Any]) -> ToldSegment:
    start = int(one["char_start"])
    return ToldSegment(
        text=str(one["text"]),
        start_ms=milliseconds(one["start_ms"]),
        end_ms=milliseconds(one["end_ms"]),
        speaker=string(one["speaker"]),
        words=tuple(
            ToldWord(
                str(word["text"]),
                milliseconds(word["start_ms"]),
                milliseconds(word["end_ms"]),
                share(word["probability"]),
                at=int(word["char_start"]) - start,
            )
            for word in one["words"]
        ),
    )


def read_table(text: str, content: Content) -> Iterator[Told]:
    """Our CSV: segments with times and speakers, texts exactly as they were."""
    csv.field_size_limit(1 << 24)
    segments = []
    try:
        rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
        next(rows)
        for start, end, _, _, speaker, said in rows:
            who = speaker.removeprefix("'")
            segments.append(ToldSegment(said.removeprefix("'"), int(start), int(end), who or None))
    except (csv.Error, ValueError) as cause:
        raise EngineRefused(Outcome.UNREADABLE, "A row of the table is damaged.") from cause
    yield Told(tool="Earwitness CSV", segments=tuple(segments), title=content.stem, drops=content.drops)
