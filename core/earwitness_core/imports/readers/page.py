"""HTML with times in it: noScribe's documents, also after its editor or Word had them, and oTranscribe's files.

noScribe names every passage by an anchor `ts_<start ms>_<end ms>_<speaker>`; an editor may leave the anchor empty and
put the text behind it, change speakers' names in the text alone, and add text of its own. All text of the transcript's
paragraphs is kept; of a paragraph without any anchor before it there is no time.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from earwitness_core.imports.readers.content import Content, base_name, string
from earwitness_core.imports.told import Told, ToldSegment, ToldSpeaker, milliseconds, seconds

_ANCHOR = re.compile(r"^ts_(-?\d{1,12})_(-?\d{1,12})_(.{0,200})$", re.DOTALL)
_CLOCK = re.compile(r"^\s*\[\d{1,3}:\d\d:\d\d\]")
_LABEL = re.compile(r"^\s*(?://)?([^:\n]{1,60}):(?=\s|$)")
_BLOCKS = {"p", "div", "li", "h1", "h2", "h3", "br", "tr"}
_SKIPPED = {"style", "script", "title", "head"}


@dataclass
class _Passage:
    """Text from one anchor to the next; `first` in its paragraph. `name` is the anchor's."""

    name: str | None
    start_ms: int | None
    end_ms: int | None
    speaker: str
    first: bool
    text: str = ""


@dataclass
class _Document:
    recording: str | None = None
    passages: list[_Passage] = field(default_factory=list)
    cover: list[str] = field(default_factory=list)


class _Parser(HTMLParser):
    """Collects passages. Unclosed, nested and unknown tags do no harm."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = _Document()
        self._skipping = 0
        self._fresh = True  # at the beginning of a paragraph
        self._told = False  # an anchor was seen in this paragraph

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag in _SKIPPED:
            self._skipping += tag in ("style", "script", "title")
        elif tag == "meta" and values.get("name") == "audio_source":
            self.found.recording = values.get("content")
        elif tag in _BLOCKS:
            self._begin(tag)
        elif tag == "a" and (anchor := _ANCHOR.match(values.get("name", ""))):
            self._anchor(values["name"], anchor)
        elif tag == "span" and values.get("class") == "timestamp":
            self._timestamp(values.get("data-timestamp", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("style", "script", "title"):
            self._skipping = max(0, self._skipping - 1)
        elif tag in _BLOCKS:
            self._begin(tag)

    def handle_data(self, data: str) -> None:
        if self._skipping or not data:
            return
        passages = self.found.passages
        if self._told or (passages and not data.isspace()):
            if not self._told:  # a paragraph that somebody added
                passages.append(_Passage(None, None, None, passages[-1].speaker, self._fresh))
                self._told = True
            passages[-1].text += data
        elif not data.isspace():
            self.found.cover.append(data)
        self._fresh = self._fresh and data.isspace()

    def _begin(self, tag: str) -> None:
        if tag == "br":
            if self._told:
                self.found.passages[-1].text += " "
            return
        self._fresh, self._told = True, False

    def _anchor(self, name: str, anchor: re.Match[str]) -> None:
        passages = self.found.passages
        if not (self._told and passages and passages[-1].name == name):  # an editor cuts one where its look changes
            times = milliseconds(int(anchor[1])), milliseconds(int(anchor[2]))
            passages.append(_Passage(name, *times, anchor[3].removeprefix("//"), not self._told))
        self._told = True

    def _timestamp(self, given: str) -> None:
        try:
            at = seconds(float(given))
        except ValueError:
            return
        self.found.passages.append(_Passage("", at, None, "", self._fresh))
        self._told = True


def is_noscribe(head: str) -> bool:
    return 'name="audio_source"' in head or bool(re.search(r'<a name="ts_-?\d+_-?\d+_', head))


def read_noscribe(text: str, content: Content) -> Iterator[Told]:
    """The one transcript of the document."""
    document = _parsed(text)
    names = _names(document.passages)
    segments = [
        ToldSegment(_said(one, names), one.start_ms, one.end_ms, one.speaker or None) for one in document.passages
    ]
    if document.cover[1:]:
        content.drops["cover-text"] = len(document.cover) - 1
    recording = base_name(document.recording)
    yield Told(
        tool="noScribe",
        segments=tuple(segments),
        speakers=tuple(
            ToldSpeaker(key, names.get(key)) for key in dict.fromkeys(p.speaker for p in document.passages) if key
        ),
        title=(string(document.cover[0]) if document.cover else None) or content.stem,
        recording=recording,
        drops=content.drops,
    )


def read_otranscribe(html: str, media: object, content: Content) -> Iterator[Told]:
    """oTranscribe keeps HTML in JSON; a time stands where its user asked for one."""
    document = _parsed(html)
    passages = document.passages
    if document.cover:
        passages.insert(0, _Passage("", 0, None, "", True, " ".join(document.cover)))
    segments = [
        ToldSegment(_without_clock(one.text), one.start_ms, None) for one in passages if _without_clock(one.text)
    ]
    content.drops["no-end-times"] = 0
    yield Told(
        tool="oTranscribe",
        segments=tuple(segments),
        title=content.stem,
        recording=base_name(media),
        drops=content.drops,
    )


def _parsed(text: str) -> _Document:
    parser = _Parser()
    parser.feed(text)
    parser.close()
    return parser.found


def _names(passages: list[_Passage]) -> dict[str, str]:
    """What speakers are called in the text: their number, or the name that somebody wrote in its place."""
    seen: dict[str, Counter[str]] = {}
    for one in passages:
        label = _LABEL.match(one.text)
        if one.first and one.speaker and label:
            seen.setdefault(one.speaker, Counter())[label[1].strip()] += 1
    often = {speaker: labels.most_common(1)[0][0] for speaker, labels in seen.items()}
    return {speaker: name for speaker, name in often.items() if name != speaker}


def _said(one: _Passage, names: dict[str, str]) -> str:
    """The text without the speaker's label and the clock, which are kept as values."""
    text = one.text
    label = _LABEL.match(text)
    if one.speaker and label and label[1].strip().removeprefix("//") in (one.speaker, names.get(one.speaker)):
        text = ("//" if text.lstrip().startswith("//") else "") + text[label.end() :]
    return " ".join(_CLOCK.sub("", text, count=1).split())


def _without_clock(text: str) -> str:
    return " ".join(re.sub(r"^\s*\d{1,3}(?::\d\d){1,2}", "", text, count=1).split())
