"""`earwitness quote`: save what was said, with a note. A quote stays with its words when the text is corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from earwitness_core.errors import Refused
from earwitness_core.model import TextSpan
from earwitness_desktop.cli import places, replies, telling
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.groups import group
from earwitness_desktop.cli.options import SourceArgument
from earwitness_desktop.cli.screen import clock, count, line, safe, short

if TYPE_CHECKING:
    from earwitness_core.coding import Quote
    from earwitness_core.desk import Desk
    from earwitness_core.ids import SourceId

app = group(
    "quote", "Save what was said, with a note. Quotes stay with their words when the text is corrected.", default="list"
)

QuoteArgument = Annotated[str, typer.Argument(metavar="QUOTE", help="Its id, or the end of it.")]
SaidArgument = Annotated[str | None, typer.Argument(metavar="TEXT", help="The words, as the transcript has them.")]
FromOption = Annotated[str | None, typer.Option("--from", metavar="AT", help="Or from when, like 2:05.")]
UntilOption = Annotated[str | None, typer.Option("--to", metavar="END", help="Until when.")]
MaybeSource = Annotated[
    str | None, typer.Argument(metavar="SOURCE", help="Its id, the end of its id, or its title; else all sources.")
]


@command(app, "list", example='earwitness quote list "Interview 3"')
def list_quotes(run: Run, source: MaybeSource = None) -> Answer:
    """List quotes with time and speaker, in the order of the texts."""
    desk = run.desk()
    found = desk.quotes.list(desk.library.source(source).id if source else None)
    data: replies.Quotes = {"quotes": [telling.quote(one) for one in found]}
    waiting = sum(one.placed.needs_review for one in found)
    ends = [line(f"{count(waiting, 'quote')} to look at: `earwitness quote review`.", "yellow")] if waiting else []
    empty = [line("There are no quotes.", style="dim")] if not found else []
    return Answer(data, [*(_shown(one) for one in found), *empty, *ends])


@command(app, "add", example='earwitness quote add "Interview 3" --from 2:05 --to 2:11 --note "first denial"')
def add(
    run: Run,
    source: SourceArgument,
    said: SaidArgument = None,
    start: FromOption = None,
    end: UntilOption = None,
    note: Annotated[str, typer.Option("--note", help="Why it matters.")] = "",
) -> Answer:
    """Save some words of a transcript: by what they say, or by when they are said."""
    desk = run.desk()
    source_id = desk.library.source(source).id
    made = desk.quotes.add(source_id, _span(desk, source_id, said, start, end), note)
    return _one(made)


@command(app, "review", example="earwitness quote review 4f3a9b1c --is-right")
def review(
    run: Run,
    quote: Annotated[str | None, typer.Argument(metavar="QUOTE", help="Which; else all that wait are listed.")] = None,
    is_right: Annotated[bool, typer.Option("--is-right", help="What stands there now is what is meant.")] = False,
    drop: Annotated[bool, typer.Option("--drop", help="The quote is not wanted any more.")] = False,
    said: Annotated[str | None, typer.Option("--is", metavar="TEXT", help="It is these words instead.")] = None,
    start: FromOption = None,
    end: UntilOption = None,
) -> Answer:
    """Look at quotes whose place is not sure after corrections, and say what is meant."""
    desk = run.desk()
    if quote is not None:
        chosen = _find(desk, quote)
        if drop:
            desk.quotes.remove(chosen.id)
        elif is_right:
            desk.quotes.confirm(chosen.id)
        elif said or start:
            desk.quotes.move(chosen.id, _span(desk, chosen.source_id, said, start, end))
        else:
            raise Refused("Say what is meant.", next_step="Use --is-right, --is TEXT, --from and --to, or --drop.")
    found = desk.quotes.list(to_review=True)
    data: replies.Quotes = {"quotes": [telling.quote(one) for one in found]}
    shown = [part for one in found for part in (_shown(one), _was(one))]
    return Answer(data, shown or [line("No quote has to be looked at.", style="dim")])


@command(app, "remove", example="earwitness quote remove 4f3a9b1c")
def remove(run: Run, quote: QuoteArgument) -> Answer:
    """Drop a quote. The text it was of stays."""
    desk = run.desk()
    found = _find(desk, quote)
    desk.quotes.remove(found.id)
    data: replies.QuoteRemoved = {"removed": found.id}
    return Answer(data, [line("Removed.")])


def _span(desk: Desk, source_id: SourceId, said: str | None, start: str | None, end: str | None) -> TextSpan:
    if said is not None:
        return places.words_saying(desk.library.transcript(source_id).segments, said)
    if start is None:
        raise Refused("Say what is to be saved.", next_step="Give the words, or --from and --to.")
    seen = places.segments_at(desk, source_id, start, end)
    if end is None:
        return TextSpan(seen[0].span.start, seen[-1].span.end)
    return places.words_at(seen, places.stretch(start, end))


def _find(desk: Desk, wanted: str) -> Quote:
    from earwitness_core.library import Named, pick

    every = {one.id: one for one in desk.quotes.list()}
    return every[pick("quote", wanted, (Named(one.id, one.id) for one in every.values()))]


def _one(made: Quote) -> Answer:
    data: replies.OneQuote = {"quote": telling.quote(made)}
    return Answer(data, [_shown(made)])


def _shown(quote: Quote) -> Text:
    shown = Text(f"{short(quote.id)}  ", style="dim")
    shown.append(f"{safe(quote.source_title)} [{clock(quote.placed.anchor.time.start_ms)}] ", style="dim")
    shown.append(f"{safe(quote.speaker)}: " if quote.speaker else "", style="bold")
    shown.append(f"“{safe(quote.text)}”", style="default" if quote.placed.state == "sure" else "yellow")
    shown.append(f"  {safe(quote.note)}" if quote.note else "", style="italic")
    return shown.append("" if quote.placed.state == "sure" else f"  ({quote.placed.state})", style="yellow")


def _was(quote: Quote) -> Text:
    return line(f"          was “{quote.placed.seen.exact}”", style="dim")
