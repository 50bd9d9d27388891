"""`earwitness demo`: the main job on the sample recordings, from a watched folder to a checked vault, told as it goes.

Everything runs for real and in the open: vault and exports lie in a temporary folder that is named at the end, and stay.
"""

from __future__ import annotations

import secrets
import shutil
import tempfile
import time
from importlib.resources import as_file, files
from pathlib import Path

from rich.console import Console
from rich.text import Text

from earwitness_core.desk import Desk, Working
from earwitness_core.errors import EngineTimedOut, VaultDamaged
from earwitness_core.model import Destination, SourceInfo
from earwitness_core.vault.check import check_vault

_SAMPLES = ("interview.flac", "archiv-de.flac", "reading-en.flac")
_QUERIES = ("invoice*", '"twenty three thousand" OR "bank account"', "archiv* OR keller", "dashwood leisure")
_PATIENCE_SECONDS = 900.0
_SHOWN_LINES = 6


def demo(console: Console) -> None:
    """Create a vault, drop three recordings into a watched folder, and do with them what an analyst would."""
    started = time.monotonic()
    place = Path(tempfile.mkdtemp(prefix="earwitness-demo-"))
    dropped = place / "dropped here"
    dropped.mkdir()
    story = _Story(console)
    with _new_vault(story, place) as desk:
        project = desk.library.add_project("Norwell Logistics")
        desk.intake.watch(dropped, Destination(project.id))
        with desk.working() as working:
            story.step("Recordings are dropped into a watched folder", f"{dropped}")
            _drop(dropped)
            _follow(desk, working, story)
        _show_speakers(desk, story)
        _search(desk, story)
        _export(desk, story, place)
        _check(desk, story)
    story.step(
        "Done", f"in {time.monotonic() - started:.0f} s. Everything of it lies in {place}; delete it when you like."
    )
    story.line("The originals were left where they are. Nothing was sent anywhere: no connection was opened.")


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


def _new_vault(story: _Story, place: Path) -> Desk:
    folder = place / "demo.earwitness"
    passphrase = "-".join(secrets.token_hex(2) for _ in range(5))
    story.step("A vault is created", f"{folder}")
    desk, recovery_code = Desk.create(folder, passphrase)
    story.line("passphrase     ", (passphrase, "cyan"))
    story.line("recovery code  ", (recovery_code, "cyan"))
    return desk


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
    for source in desk.library.sources():
        if source.id not in shown:
            shown[source.id] = 0
            story.line((f"taken into the vault: {source.title}", "green"))
        if source.transcript is None:
            continue
        segments = desk.library.transcript(source.id).segments
        for segment in segments[shown[source.id] :]:
            if shown[source.id] < _SHOWN_LINES:
                story.line((f"{_clock(segment.time.start_ms)} ", "dim"), segment.text)
            elif shown[source.id] == _SHOWN_LINES:
                story.line(("… and so on: ", "dim"), (source.title, "dim"))
            shown[source.id] += 1


def _show_speakers(desk: Desk, story: _Story) -> None:
    story.step("Who spoke", "found by voice, named by a person")
    interview = _source(desk, "interview")
    for speaker in desk.speakers.list(interview.id):
        story.line(f"{speaker.shown_name}: {speaker.speech_ms / 1000:.0f} s")
    first = desk.speakers.list(interview.id)[0]
    desk.speakers.rename(interview.id, first.id, "Interviewer")
    story.line(f"{first.shown_name} is now called Interviewer, and stays so when the stage is run again")


def _search(desk: Desk, story: _Story) -> None:
    story.step("Search", "every hit has its second")
    for query in _QUERIES:
        page = desk.search.find(query, limit=2)
        story.line((query, "cyan"), (f"   {page.total} found in {page.took_ms:.0f} ms", "dim"))
        for hit in page.hits:
            where = f"{hit.source_title} {_clock(hit.anchor.time.start_ms)} "
            story.line("   ", (where, "dim"), (f"{hit.speaker}: " if hit.speaker else ""), hit.snippet)


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


def _source(desk: Desk, title: str) -> SourceInfo:
    return next(source for source in desk.library.sources() if source.title.startswith(title))


def _clock(ms: int) -> str:
    return f"{ms // 60_000}:{ms // 1000 % 60:02d}"
