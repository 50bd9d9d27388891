"""SubRip and WebVTT read, as people's programs write them and not only as the specification would have it.

Promised for any text whatever: it ends, in time that grows with its length; every cue has words and a time; nothing of
a cue's text is lost but formatting, which is counted. Line breaks inside a cue are layout and become spaces. Speakers
are those of WebVTT's voice tags; else labels at the beginning of cues, if they are marked as our own (exports/cues.py),
stand in brackets, come more than once, or begin every cue; and those of dialogue, a dash and a name before each line.

Pure: text in, values out. It knows nothing about files.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

JOINER = "\u2060"  # our exports put it where a player would see a style, and after the colon of a speaker's name
_AT = r"(?:(\d{1,6}):)?(\d{1,3}):(\d{1,2})(?:[.,:](\d{1,3}))?"
_TIMES = re.compile(rf"^[ \t]*{_AT}[ \t]*--?>[ \t]*{_AT}((?:[ \t].*)?)$")
_TAG = re.compile(r"<[^<>]{0,1000}>")
_VOICE = re.compile(r"<v(?:\.[^\s<>]{0,200})?[ \t]([^<>]{1,1000})>")
_SRT_STYLE = re.compile(r"</?(?:b|i|u|s|font|c|v|ruby|rt)(?:[ .][^<>]{0,1000})?>|\{\\[^{}]{0,200}\}", re.IGNORECASE)
_DISARMED = re.compile(rf"(?<=<){JOINER}(?=[/a-zA-Z])|(?<=\{{){JOINER}(?=\\)|(?<=--){JOINER}(?=>)")
_OWN = re.compile(rf"^([^\n]{{1,400}}?):{JOINER}(?:[ \n]|$)")
_DIALOGUE = re.compile(r"^[-–—][ \t]*(?=[^\W_][^:\n,;!?<>(){}\[\]]{0,40}:[ \t])")
_BRACKETED = re.compile(r"^\[([^\[\]\n]{1,60})\]:?\s+(?=\S)")
_NAMED = re.compile(r"^([^\W_][^:\n,;!?<>(){}\[\]]{0,40}):\s+(?=\S)")
_GENERIC = re.compile(r"^(?:speaker|sprecher(?:in)?|spk|s)[ _-]?\d{1,3}$", re.IGNORECASE)
_LONGEST_MS = 1000 * 3_600_000


@dataclass(frozen=True, slots=True)
class Cue:
    """What is said from when to when; `speaker` is None when nobody is named."""

    start_ms: int
    end_ms: int
    text: str
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Subtitles:
    """A file as it was read. `left_out` counts by kind (losses.py) what the cues do not hold."""

    cues: tuple[Cue, ...]
    webvtt: bool
    left_out: Counter[str] = field(default_factory=Counter)


def parse_subtitles(text: str) -> list[Cue]:
    """The cues of an SRT or VTT file, in the order of the file; none when it is no such file."""
    return list(read_subtitles(text).cues)


def is_subtitles(head: str) -> bool:
    """Whether the beginning of a text may be that of an SRT or VTT file: somebody says that it is one."""
    lines = _lines(head)
    return _is_webvtt(lines) or any(_TIMES.match(line) for line in lines[:50])


def is_webvtt(head: str) -> bool:
    """Whether a text says that it is WebVTT (webvtt1 §4.1): the word, alone on its line or before a space."""
    return _is_webvtt(_lines(head))


def is_subrip(head: str) -> bool:
    """Whether a text begins as SubRip does, and as nothing else would: a number, a line of times, something said."""
    lines = [line for line in _lines(head)[:20] if line.strip()]
    return len(lines) > 2 and lines[0].strip().isdecimal() and _TIMES.match(lines[1]) is not None


def read_subtitles(text: str) -> Subtitles:
    """As parse_subtitles, with what was left out."""
    lines = _lines(text)
    left_out: Counter[str] = Counter()
    if _is_webvtt(lines):
        return _labelled(_webvtt(lines, left_out), True, left_out)
    return _labelled(_subrip(lines, left_out), False, left_out)


def label_speakers(cues: Sequence[Cue]) -> tuple[list[Cue], int]:
    """The cues with the speakers that their texts begin with, and how often one was guessed."""
    counted: Counter[str] = Counter()
    return list(_with_labels(cues, counted)), counted["guessed-speakers"]


def _labelled(cues: Iterator[Cue], webvtt: bool, left_out: Counter[str]) -> Subtitles:
    read = list(cues)  # to the end: what is left out is counted on the way
    labelled = tuple(_with_labels(read, left_out))
    return Subtitles(labelled, webvtt, Counter({what: times for what, times in left_out.items() if times}))


def _lines(text: str) -> list[str]:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _is_webvtt(lines: Sequence[str]) -> bool:
    return bool(re.match(r"WEBVTT(?:[ \t]|$)", lines[0]))


def _webvtt(lines: Sequence[str], left_out: Counter[str]) -> Iterator[Cue]:
    for block in _blocks(lines):
        at = next((place for place, line in enumerate(block[:2]) if "-->" in line), None)
        times = _TIMES.match(block[at]) if at is not None else None
        if at is None or times is None:
            left_out["notes"] += not block[0].startswith("WEBVTT") or len(block) > 1
            continue
        left_out["placement"] += bool(times[9].strip())
        for speaker, text in _voices("\n".join(block[at + 1 :])):
            plain, tags = _TAG.subn("", text)
            left_out["style"] += tags
            yield from _cue(times, html.unescape(plain), speaker)


def _blocks(lines: Sequence[str]) -> Iterator[list[str]]:
    block: list[str] = []
    for line in lines:
        if line:
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _voices(text: str) -> Iterator[tuple[str | None, str]]:
    """The text of each voice tag, and what stands before the first."""
    at, speaker = 0, None
    for voice in _VOICE.finditer(text):
        yield speaker, text[at : voice.start()].removesuffix("</v>")
        at, speaker = voice.end(), _on_one_line(html.unescape(voice[1])) or None
    yield speaker, text[at:].rstrip().removesuffix("</v>")


def _subrip(lines: Sequence[str], left_out: Counter[str]) -> Iterator[Cue]:
    """A cue's text goes on to the next line of times, for there are files with blank lines inside of cues."""
    places = [(at, times) for at, line in enumerate(lines) if (times := _TIMES.match(line))]
    for number, (at, times) in enumerate(places):
        last = number == len(places) - 1
        own = list(lines[at + 1 : len(lines) if last else places[number + 1][0]])
        if not last and _ends_in_number(own, number + 2):
            own.pop()
        left_out["placement"] += bool(times[9].strip())
        plain, tags = _SRT_STYLE.subn("", "\n".join(own).strip("\n "))
        left_out["style"] += tags
        for speaker, said in _dialogue(plain):
            yield from _cue(times, said, speaker)


def _ends_in_number(lines: Sequence[str], following: int) -> bool:
    """Whether the last line is the number of the next cue: it stands apart, or is the one that comes next."""
    number = lines[-1].strip() if lines else ""
    return number.isdecimal() and (len(lines) == 1 or not lines[-2].strip() or number == str(following))


def _dialogue(text: str) -> Iterator[tuple[str | None, str]]:
    """Who says what on the lines of a cue that several share, each after a dash and a name; else all of it."""
    lines = text.split("\n")
    if len(lines) < 2 or not all(_DIALOGUE.match(line) for line in lines):
        yield None, text
        return
    for line in lines:
        name, _, said = _DIALOGUE.sub("", line).partition(":")
        yield name.strip(), said


def _cue(times: re.Match[str], text: str, speaker: str | None) -> Iterator[Cue]:
    if text.strip():
        start_ms, end_ms = (_ms(times.groups()[first : first + 4]) for first in (0, 4))
        yield Cue(start_ms, end_ms, text.strip(" \t\n"), speaker)


def _ms(parts: Sequence[str | None]) -> int:
    hours, minutes, seconds, fraction = (part or "0" for part in parts)
    whole = (int(hours) * 60 + int(minutes)) * 60 + int(seconds)
    return min(whole * 1000 + int(fraction.ljust(3, "0")), _LONGEST_MS)


def _with_labels(cues: Sequence[Cue], left_out: Counter[str]) -> Iterator[Cue]:
    """The cues on one line each, with the speakers that their texts begin with."""
    own = any(_OWN.match(cue.text) for cue in cues)
    labels = [None if cue.speaker else _label(cue.text, own=own) for cue in cues]
    often = Counter(label[0] for label in labels if label)
    always = len(labels) > 1 and all(labels)
    before: str | None = None
    for cue, label in zip(cues, labels, strict=True):
        text, speaker = cue.text, cue.speaker
        if label and (own or always or label[2] or often[label[0]] > 1 or _GENERIC.match(label[0])):
            speaker, text = label[0], text[label[1] :]
            left_out["guessed-speakers"] += not own
            before = None if label[2] else speaker
        elif speaker is None:
            speaker = before
        if said := _on_one_line(_DISARMED.sub("", text)):
            yield replace(cue, text=said, speaker=speaker)


def _label(text: str, *, own: bool) -> tuple[str, int, bool] | None:
    """The name at the beginning of a cue, where the words begin, and whether every cue would have its own."""
    if own:
        match = _OWN.match(text)
        return (_on_one_line(_DISARMED.sub("", match[1])), match.end(), False) if match else None
    if match := _BRACKETED.match(text):
        return (match[1].strip(), match.end(), True)
    match = _NAMED.match(text)
    if not match or len(words := match[1].split()) > 4:
        return None
    named = all(word[0].isupper() or word[0].isdigit() or not word[0].isalpha() or _caseless(word[0]) for word in words)
    return (match[1].strip(), match.end(), False) if named else None


def _caseless(letter: str) -> bool:
    return letter.upper() == letter.lower()


def _on_one_line(text: str) -> str:
    """Lines joined by a space, or by nothing where a script without spaces is broken."""
    joined = ""
    for line in text.split("\n"):
        part = " ".join(line.split())
        glued = bool(joined and part) and _unspaced(joined[-1]) and _unspaced(part[0])
        joined += part if glued or not joined or not part else f" {part}"
    return joined


def _unspaced(one: str) -> bool:
    """Wide characters stand without spaces, but for Korean."""
    return unicodedata.east_asian_width(one) in "WF" and not "\uac00" <= one <= "\ud7a3" and one.isalpha()
