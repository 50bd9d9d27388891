"""HTML: one page that shows the transcript and plays it, in any browser, without a network and for years to come.

The page holds everything it needs, sound included, and its content policy lets it load and run nothing else: text from
a transcript is text there, whatever it says. Without scripts it still reads and plays. It holds the JSON of the
transcript as well (interchange.py), so that it can be brought back into a vault without loss.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
from collections.abc import Callable, Iterator
from importlib import resources
from itertools import groupby

from earwitness_core.exports.interchange import as_plain
from earwitness_core.exports.paragraphs import Paragraph, paragraphs
from earwitness_core.exports.wording import clean, clean_part, facts_of
from earwitness_core.model import Segment, Suspect, Transcript

Out = Callable[[bytes], object]
Sound = Callable[[Out], None]

_TONES = 8
_SPEEDS = ("0.5", "0.75", "1", "1.25", "1.5", "2")
_DOUBTS = {
    "loop": "words that repeat themselves",
    "missed-speech": "speech without words",
    "words-in-silence": "words where nobody speaks",
    "low-probability": "unsure words",
    "too-fast": "more words than can be said in this time",
}


def write_page(transcript: Transcript, out: Out, *, sound: Sound | None = None, media_type: str = "") -> None:
    """The page in pieces of UTF-8. `sound` hands over sound in pieces of a multiple of three bytes."""
    style, script = _shipped("page.css"), _shipped("page.js")
    out(_head(transcript, style, script, playable=sound is not None).encode())
    if sound is not None:
        out(f'<div class="player"><div><audio controls preload="metadata" src="data:{media_type};base64,'.encode())
        sound(lambda piece: out(base64.b64encode(piece)))
        out(_PLAYER.encode())
    out(b"<main>\n")
    before: str | None = None
    for one in paragraphs(transcript):
        out(_section(one, transcript, new=one.speaker_id != before, playable=sound is not None).encode())
        before = one.speaker_id
    out(_foot(transcript, script if sound is not None else "").encode())


def _shipped(name: str) -> str:
    return resources.files("earwitness_resources").joinpath("page", name).read_text("utf-8")


def _head(transcript: Transcript, style: str, script: str, *, playable: bool) -> str:
    title = _text(transcript.source.title) or "Transcript"
    policy = "; ".join(
        [
            "default-src 'none'",
            f"style-src {_allowed(style)}",
            *([f"script-src {_allowed(script)}", "media-src data:"] if playable else []),
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )
    facts = "".join(f"<dt>{_text(name)}</dt><dd>{_text(value)}</dd>\n" for name, value in facts_of(transcript))
    return f"""<!DOCTYPE html>
<html lang="{_text(transcript.info.language or "und")}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>{title}</title>
<style>{style}</style>
</head>
<body{' class="playable"' if playable else ""}>
<header>
<p class="label" lang="en">{_text(transcript.source.label.value)}</p>
<h1 dir="auto">{title}</h1>
<details lang="en"><summary>About this transcript</summary><dl>
{facts}</dl></details>
{_legend(transcript)}</header>
"""


def _allowed(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


_PLAYER = f"""">Your browser does not play sound.</audio>
<label lang="en">Speed <select id="speed">{
    "".join(f'<option value="{one}"{" selected" if one == "1" else ""}>{one} ×</option>' for one in _SPEEDS)
}</select></label>
<label lang="en"><input type="checkbox" id="follow" checked> Follow</label>
</div></div>
"""


def _legend(transcript: Transcript) -> str:
    if not transcript.suspects:
        return ""
    places = len(transcript.suspects)
    return f'<p class="legend" lang="en"><mark>Underlined</mark>: {places} places to be listened to again.</p>\n'


def _section(one: Paragraph, transcript: Transcript, *, new: bool, playable: bool) -> str:
    at = one.where
    tone = next((who.ordinal for who in transcript.speakers if who.id == one.speaker_id), 0)
    kind = " ".join(filter(None, ("turn" if new else "", f"s{(tone - 1) % _TONES + 1}" if tone else "")))
    who = f'<p class="who" dir="auto">{_text(one.speaker)}</p>\n' if new and one.speaker else ""
    time = (
        f'<button type="button" class="at" data-s="{one.start_ms}" title="Play from here">{at}</button>'
        if playable
        else f'<span class="at">{at}</span>'
    )
    said = " ".join(_said(segment, transcript.suspects) for segment in one.segments)
    return f'<section class="{kind}">\n{who}{time}\n<p class="said" dir="auto">{said}</p>\n</section>\n'


def _said(segment: Segment, suspects: tuple[Suspect, ...]) -> str:
    """The words of a segment, each with its second; doubtful ones marked."""
    doubts = [one for one in suspects if one.span.overlaps(segment.span)]
    pieces: list[tuple[str, str]] = []
    for start, end, at_ms in _places(segment):
        text = html.escape(clean_part(segment.text[start - segment.span.start : end - segment.span.start]))
        why = next((one.reason for one in doubts if one.span.start < end and start < one.span.end), "")
        pieces.append((text if at_ms is None else f'<span data-s="{at_ms}">{text}</span>', why))
    return "".join(
        "".join(text for text, _ in run)
        if not why
        else f'<mark title="{html.escape(_DOUBTS.get(why, why))}">{"".join(text for text, _ in run)}</mark>'
        for why, run in groupby(pieces, key=lambda piece: piece[1])
    )


def _places(segment: Segment) -> Iterator[tuple[int, int, int | None]]:
    """Where words begin and end, with their time, and what stands between them, without."""
    if not segment.words:
        yield segment.span.start, segment.span.end, segment.time.start_ms
        return
    at = segment.span.start
    for word in segment.words:
        if at < word.span.start:
            yield at, word.span.start, None
        yield word.span.start, word.span.end, max(0, word.time.start_ms)
        at = word.span.end
    if at < segment.span.end:
        yield at, segment.span.end, None


def _foot(transcript: Transcript, script: str) -> str:
    plain = json.dumps(as_plain(transcript), ensure_ascii=False, separators=(",", ":"))
    for one in "<>&\u2028\u2029":
        plain = plain.replace(one, f"\\u{ord(one):04x}")
    keys = (
        '<p class="keys"><kbd>Space</kbd> plays and stops · <kbd>←</kbd> <kbd>→</kbd> five seconds · '
        "a click on a word plays it</p>\n"
        if script
        else ""
    )
    ending = f"<script>{script}</script>\n" if script else ""
    return f"""</main>
<footer lang="en">
{keys}<p>Made by Earwitness. What is outside of the vault is not protected by it.</p>
</footer>
<script type="application/json" id="transcript">{plain}</script>
{ending}</body>
</html>
"""


def _text(raw: str | None) -> str:
    return html.escape(clean(raw or ""))
