"""The main job: files are dropped, become text while one watches, are found again, and are corrected."""

from __future__ import annotations

import shutil
import time
from importlib.resources import as_file, files
from pathlib import Path

from earwitness_core.desk import Desk, Working
from earwitness_core.errors import EngineTimedOut
from earwitness_core.model import PARAGRAPH_KINDS, Segment, SourceInfo, TextSpan
from earwitness_core.search import Hit
from earwitness_desktop.cli.demo.story import Story
from earwitness_desktop.cli.screen import clock
from earwitness_desktop.cli.screen import place as place_of

SAMPLES = ("interview.flac", "archiv-de.flac", "reading-en.flac", "audit-report.pdf", "memo.docx")
QUERIES = (
    "invoice*",
    '"second signatures"',
    "NEAR(supervisor helena, 5)",
    "keller lang:de",
    "amiable woman",
    "weighbridge",
)
_NAME = "Lindqvist"
_MISHEARD = ("Lindvist", "Lindquist", "Lindkvist", "Lindqvest", "Linquist", "Lindfist")
_MEANT = ("retaliation against the whistleblower", "suspicious bills")  # nothing that was taken has these words
_PATIENCE_SECONDS = 900.0
_SHOWN_LINES = 4


def drop(folder: Path) -> None:
    for name in SAMPLES:
        with as_file(files("earwitness_resources") / "samples" / name) as sample:
            shutil.copy(sample, folder / name)


def follow(desk: Desk, working: Working, story: Story) -> None:
    """Print what is stored as it is stored, until all is ready and no job is left."""
    shown: dict[str, int] = {}
    patience = time.monotonic() + _PATIENCE_SECONDS
    while not _is_finished(desk, working):
        if time.monotonic() > patience:
            raise EngineTimedOut
        time.sleep(0.3)
        _print_news(desk, story, shown)
    _print_news(desk, story, shown)


def _is_finished(desk: Desk, working: Working) -> bool:
    sources = desk.library.sources()
    return len(sources) == len(SAMPLES) and working.is_idle


def _print_news(desk: Desk, story: Story, shown: dict[str, int]) -> None:
    """What is new since the last look, under the name of its recording."""
    for source in desk.library.sources():
        if source.id not in shown:
            shown[source.id] = 0
            story.line((f"{source.title} is in the vault", "green"))
        transcript = desk.library.transcript(source.id) if source.transcript else None
        segments = transcript.segments if transcript else ()
        news = segments[shown[source.id] :]
        if news:
            how = "as it is being read:" if source.kind in PARAGRAPH_KINDS else "as it is being written:"
            story.line((f"{source.title}, {how}", "green"))
        for segment in news[:_SHOWN_LINES]:
            story.line((f"  {_where(source, segment)} ", "dim"), segment.text)
        if len(news) > _SHOWN_LINES:
            last = _where(source, news[-1])
            story.line((f"  … and {len(news) - _SHOWN_LINES} more lines, up to {last}", "dim"))
        shown[source.id] += len(news)


def show_speakers(desk: Desk, story: Story) -> None:
    story.step("Who spoke", "found by voice, named by a person")
    interview = source_named(desk, "interview")
    speakers = desk.speakers.list(interview.id)
    for speaker in speakers:
        story.line(f"{speaker.shown} talks for {speaker.speech_ms / 1000:.0f} s")
    first = speakers[0]
    desk.speakers.rename(interview.id, first.id, "Interviewer")
    story.line(f"{first.shown} is now called Interviewer, and stays so when the stage is run again")


def search(desk: Desk, story: Story) -> None:
    story.step("Search", "every hit has its second, or its page and paragraph")
    for query in QUERIES:
        page = desk.search.find(query, limit=2)
        story.line((query, "cyan"), (f"   {page.total} found in {page.took_ms:.0f} ms", "dim"))
        for hit in page.hits:
            _show(story, hit)


def search_by_meaning(desk: Desk, story: Story) -> None:
    story.step("Search by meaning", "what shares no word with the question")
    for query in _MEANT:
        page = desk.search.seek(query, limit=1)
        exact = desk.search.find(query).total
        story.line((query, "cyan"), (f"   {exact} by words; by meaning in {page.took_ms:.0f} ms:", "dim"))
        if page.notice:
            story.line(page.notice)
        for hit in page.hits:
            _show(story, hit)


def _show(story: Story, hit: Hit) -> None:
    where = f"{hit.source_title} {place_of(hit.anchor.time.start_ms, hit.page, hit.paragraph)} "
    story.line("   ", (where, "dim"), (f"{hit.speaker}: " if hit.speaker else ""), hit.snippet)


def correct(desk: Desk, story: Story) -> None:
    """Correct the witness's name, save a quote that holds it, and show what differs from the machine's text."""
    story.step("A misheard name is corrected", "the machine's words are kept; every correction can be undone")
    interview = source_named(desk, "interview")
    found = next(
        (found for wrong in _MISHEARD if (found := desk.corrections.find(wrong, _NAME, source=interview.id))), []
    )
    if not found:
        story.line("the model heard it right")
        return
    first = found[0].segment
    start = first.span.start + found[0].span.start
    quote = desk.quotes.add(interview.id, TextSpan(start, start + len(found[0].before)), "who he is")
    story.line("a quote is saved: ", (f"“{quote.text}”", "cyan"))
    desk.corrections.replace(found)
    for one in desk.corrections.differences(interview.id):
        words = ((one.before, "red strike"), (" → ", "dim"), (one.after, "green"))
        story.line(
            (f"  {clock(one.time.start_ms)} … ", "dim"), f"{one.left} ", *words, f" {one.right} …" if one.right else ""
        )
    story.line("the quote now says: ", (f"“{desk.quotes.quote(quote.id).text}”", "cyan"))
    for query in (found[0].before, _NAME):
        story.line((query, "cyan"), (f"   {desk.search.find(query, limit=1).total} found", "dim"))


def source_named(desk: Desk, title: str) -> SourceInfo:
    return next(source for source in desk.library.sources() if source.title.startswith(title))


def _where(source: SourceInfo, segment: Segment) -> str:
    return place_of(
        segment.time.start_ms, segment.page, segment.ordinal + 1 if source.kind in PARAGRAPH_KINDS else None
    )
