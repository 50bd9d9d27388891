"""`earwitness demo`: the main job on samples of sound and paper, from a watched folder to a restored backup.

Everything runs for real: vault and exports lie in a temporary folder that is named at the end, and stay.
"""

from __future__ import annotations

import secrets
import shutil
import sys
import tempfile
import time
from importlib.resources import as_file, files
from pathlib import Path

from rich.console import Console
from rich.text import Text

from earwitness_core.desk import Desk, Working
from earwitness_core.errors import EngineTimedOut, VaultDamaged
from earwitness_core.model import PARAGRAPH_KINDS, Destination, Segment, SourceInfo, TextSpan
from earwitness_core.search import Hit
from earwitness_core.vault import FromRecoveryCode
from earwitness_core.vault.backup import open_backup, restore
from earwitness_core.vault.check import check_vault
from earwitness_desktop.cli.backup_files import FILE_ENDING
from earwitness_desktop.cli.screen import clock
from earwitness_desktop.cli.screen import place as place_of

_SAMPLES = ("interview.flac", "archiv-de.flac", "reading-en.flac", "audit-report.pdf", "memo.docx")
_QUERIES = (
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


def demo(console: Console) -> None:
    """Create a vault, drop recordings and papers into a watched folder, and do with them what an analyst would."""
    started = time.monotonic()
    place = Path(tempfile.mkdtemp(prefix="earwitness-demo-"))
    dropped = place / "dropped here"
    dropped.mkdir()
    story = _Story(console)
    connections = _Connections()
    desk, code = _new_vault(story, place)
    with desk:
        project = desk.library.add_project("Norwell Logistics")
        desk.intake.watch(dropped, Destination(project.id))
        with desk.working() as working:
            story.step("Recordings and papers are dropped into a watched folder", f"{dropped}")
            _drop(dropped)
            _follow(desk, working, story)
        _show_speakers(desk, story)
        _search(desk, story)
        _search_by_meaning(desk, story)
        _correct(desk, story)
        _export(desk, story, place)
        _check(desk, story)
        _back_up_and_restore(desk, story, place, code)
    story.step(
        "Done", f"in {time.monotonic() - started:.0f} s. Everything of it lies in {place}; delete it when you like."
    )
    story.line(f"The originals were left where they are. Connections opened by this program: {connections.count}.")


class _Story:
    """What the demo prints: numbered steps and lines under them."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._count = 0

    def step(self, title: str, more: str = "") -> None:
        self._count += 1
        self._console.print(Text.assemble(("\n" + f"{self._count}  {title}", "bold"), "  ", (more, "dim")))

    def line(self, *parts: str | tuple[str, str]) -> None:
        self._console.print(Text.assemble("   ", *parts))


class _Connections:
    """Counts what this process tries to connect to (PEP 578); its engines cannot open a socket at all."""

    def __init__(self) -> None:
        self.count = 0
        sys.addaudithook(self._hear)

    def _hear(self, event: str, _facts: tuple[object, ...]) -> None:
        self.count += event in ("socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo")


def _new_vault(story: _Story, place: Path) -> tuple[Desk, str]:
    folder = place / "demo.earwitness"
    passphrase = "-".join(secrets.token_hex(2) for _ in range(5))
    story.step("A vault is created", f"{folder}")
    desk, recovery_code = Desk.create(folder, passphrase)
    story.line("passphrase     ", (passphrase, "cyan"))
    story.line("recovery code  ", (recovery_code, "cyan"))
    return desk, recovery_code


def _drop(folder: Path) -> None:
    for name in _SAMPLES:
        with as_file(files("earwitness_resources") / "samples" / name) as sample:
            shutil.copy(sample, folder / name)


def _follow(desk: Desk, working: Working, story: _Story) -> None:
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
    return len(sources) == len(_SAMPLES) and working.is_idle


def _print_news(desk: Desk, story: _Story, shown: dict[str, int]) -> None:
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


def _show_speakers(desk: Desk, story: _Story) -> None:
    story.step("Who spoke", "found by voice, named by a person")
    interview = _source(desk, "interview")
    speakers = desk.speakers.list(interview.id)
    for speaker in speakers:
        story.line(f"{speaker.shown} talks for {speaker.speech_ms / 1000:.0f} s")
    first = speakers[0]
    desk.speakers.rename(interview.id, first.id, "Interviewer")
    story.line(f"{first.shown} is now called Interviewer, and stays so when the stage is run again")


def _search(desk: Desk, story: _Story) -> None:
    story.step("Search", "every hit has its second, or its page and paragraph")
    for query in _QUERIES:
        page = desk.search.find(query, limit=2)
        story.line((query, "cyan"), (f"   {page.total} found in {page.took_ms:.0f} ms", "dim"))
        for hit in page.hits:
            _show(story, hit)


def _search_by_meaning(desk: Desk, story: _Story) -> None:
    story.step("Search by meaning", "what shares no word with the question")
    for query in _MEANT:
        page = desk.search.seek(query, limit=1)
        exact = desk.search.find(query).total
        story.line((query, "cyan"), (f"   {exact} by words; by meaning in {page.took_ms:.0f} ms:", "dim"))
        if page.notice:
            story.line(page.notice)
        for hit in page.hits:
            _show(story, hit)


def _show(story: _Story, hit: Hit) -> None:
    where = f"{hit.source_title} {place_of(hit.anchor.time.start_ms, hit.page, hit.paragraph)} "
    story.line("   ", (where, "dim"), (f"{hit.speaker}: " if hit.speaker else ""), hit.snippet)


def _correct(desk: Desk, story: _Story) -> None:
    """Correct the witness's name, save a quote that holds it, and show what differs from the machine's text."""
    story.step("A misheard name is corrected", "the machine's words are kept; every correction can be undone")
    interview = _source(desk, "interview")
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


def _export(desk: Desk, story: _Story, place: Path) -> None:
    export = desk.export(_source(desk, "interview").id, "srt")
    path = place / export.name
    path.write_text(export.text, encoding="utf-8")
    story.step("Subtitles", f"{path}")
    for line in export.text.splitlines()[:7]:
        story.line((line, "dim"))


def _check(desk: Desk, story: _Story) -> None:
    report = check_vault(desk.vault)
    story.step("The vault is checked", "keys, pages, sealed recordings, index")
    if not report.ok:
        raise VaultDamaged(part="the demo's own vault")
    story.line(("everything is in order", "green"))


def _back_up_and_restore(desk: Desk, story: _Story, place: Path, code: str) -> None:
    made = desk.care.backups.make(place / f"demo{FILE_ENDING}")
    story.step("A backup", "one sealed file, read back and proved")
    one = made.generation
    story.line(f"generation {one.number}: {one.blobs} sealed files and the database, {one.size_bytes / 1e6:.1f} MB")
    folder = place / "restored.earwitness"
    with open_backup(place / f"demo{FILE_ENDING}", FromRecoveryCode(code)) as backup:
        restore(backup, folder)
    with Desk.open(folder, FromRecoveryCode(code)) as again:
        if not check_vault(again.vault).ok or len(again.library.sources()) != len(_SAMPLES):
            raise VaultDamaged(part="the vault that was restored")
        found = again.search.find(_QUERIES[0]).total
    story.line(("restored elsewhere by the recovery code, checked, and searched: ", "green"), f"{found} found")


def _source(desk: Desk, title: str) -> SourceInfo:
    return next(source for source in desk.library.sources() if source.title.startswith(title))


def _where(source: SourceInfo, segment: Segment) -> str:
    return place_of(
        segment.time.start_ms, segment.page, segment.ordinal + 1 if source.kind in PARAGRAPH_KINDS else None
    )
