"""The formats: what each is for a program, and what it does not carry of a transcript (losses.py)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from earwitness_core.exports.document import docx
from earwitness_core.exports.interchange import as_json
from earwitness_core.exports.page import Out, Sound, write_page
from earwitness_core.exports.plain import txt
from earwitness_core.exports.sound import MEDIA_TYPE
from earwitness_core.exports.spreadsheet import as_csv
from earwitness_core.exports.subtitles import srt, vtt
from earwitness_core.losses import Loss, report
from earwitness_core.model import Redaction, Transcript

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Options:
    """`sound` hands the sound over for a page that plays; `mark` begins a CSV with the mark that Excel looks for."""

    sound: Sound | None = None
    mark: bool = False


@dataclass(frozen=True, slots=True)
class Format:
    """`drops` are the losses it always has; `is_text` says whether it can be shown on a terminal.
    Subtitles are nothing without times, which a document has not."""

    media_type: str
    write: Callable[[Transcript, Out, Options], None]
    drops: tuple[str, ...] = ()
    is_text: bool = True
    needs_times: bool = False


def _text(make: Callable[[Transcript], str]) -> Callable[[Transcript, Out, Options], None]:
    def write(transcript: Transcript, out: Out, options: Options) -> None:
        out(make(transcript).encode())

    return write


def _csv(transcript: Transcript, out: Out, options: Options) -> None:
    if options.mark:
        out(BYTE_ORDER_MARK)
    out(as_csv(transcript).encode())


def _docx(transcript: Transcript, out: Out, options: Options) -> None:
    out(docx(transcript))


def _html(transcript: Transcript, out: Out, options: Options) -> None:
    write_page(transcript, out, sound=options.sound, media_type=MEDIA_TYPE)


_WORDS = ("word-times", "probabilities")
FORMATS: Mapping[str, Format] = {
    "txt": Format(
        "text/plain",
        _text(txt),
        (*_WORDS, "exact-times", "end-times", "segments", "line-ends", "suspects", "evidence", "sound"),
    ),
    "srt": Format(
        "application/x-subrip",
        _text(srt),
        (*_WORDS, "nobody", "segments", "line-ends", "suspects", "evidence", "sound"),
        needs_times=True,
    ),
    "vtt": Format(
        "text/vtt", _text(vtt), (*_WORDS, "segments", "line-ends", "suspects", "evidence", "sound"), needs_times=True
    ),
    "json": Format("application/json", _text(as_json), ("sound",)),
    "csv": Format("text/csv", _csv, (*_WORDS, "suspects", "evidence", "sound")),
    "docx": Format(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _docx,
        (*_WORDS, "exact-times", "end-times", "segments", "line-ends", "sound"),
        is_text=False,
    ),
    "html": Format("text/html", _html),
}


def losses(transcript: Transcript, as_format: str, *, sound: bool = False) -> tuple[Loss, ...]:
    """What of this transcript the format does not carry. What the transcript has not cannot be lost."""
    counts = _counts(transcript)
    drops: Iterable[str] = FORMATS[as_format].drops
    if as_format == "html" and not sound and transcript.source.kind == "recording":
        drops = (*drops, "sound")
    told = [what for what in drops if counts.get(what, 1)]
    hidden = redaction_losses(transcript.redaction)
    return report({what: counts[what] for what in told if what in counts} | hidden, always=[*told, *hidden])


def redaction_losses(told: Redaction | None, hushed: int = 0) -> dict[str, int]:
    """What a redaction took away: findings by kind, and always what says where a source came from."""
    if told is None:
        return {}
    counts = {f"redacted-{kind}": number for kind, number in told.counts.items()}
    return {**counts, "origin": 0, **({"hushed": hushed} if hushed else {})}


def _counts(transcript: Transcript) -> dict[str, int]:
    words = sum(len(segment.words) for segment in transcript.segments)
    named = any(segment.speaker_id for segment in transcript.segments)
    return {
        "word-times": words,
        "probabilities": words,
        "suspects": len(transcript.suspects),
        "nobody": sum(1 for segment in transcript.segments if not segment.speaker_id) if named else 0,
        "line-ends": sum(1 for segment in transcript.segments if segment.text != " ".join(segment.text.split())),
        **({} if transcript.source.kind == "recording" else {"sound": 0}),
    }
