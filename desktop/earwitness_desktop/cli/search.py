"""`earwitness search`: what was said or written, and where; searches that are kept; the model for meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import RenderableType
from rich.text import Text

from earwitness_core.errors import Refused
from earwitness_desktop.cli import replies
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.groups import group
from earwitness_desktop.cli.screen import line, local, moment, place, safe, short, table

if TYPE_CHECKING:
    from earwitness_core.search import Hit, Neighbour, SearchPage
    from earwitness_core.search.meaning import MeaningState
    from earwitness_core.search.saved import Looked, SavedSearch

_SYNTAX = """Find what was said or written, the best passage first, with its second, or its page and paragraph.

Query: words or a question, found by what they mean as well as by themselves (--exact: the words alone, which must all
occur). "a phrase" in quotes; har* for beginnings; boat OR ship; NOT boat; NEAR(boat harbour, 5) within five words:
these are always exact. Fields: speaker:gray project:"harbour case" lang:de kind:email before:2026-05 after:2026-01-31.
Kinds are recording, document, email, image and subtitles. Accents and case do not matter. Put the whole query in single
quotes, so that your shell leaves it alone."""

app = group("search", "Find what was said, keep searches, choose the model for meaning.", default="find")

Exact = Annotated[bool, typer.Option("--exact", help="By the words alone, all of which must occur.")]
_WHY = {"words": "", "both": "", "meaning": "  by meaning"}


@command(app, "find", example="""earwitness search 'what did they say about lost keys?'""", help=_SYNTAX)
def find(
    run: Run,
    query: Annotated[list[str] | None, typer.Argument(metavar="QUERY...", help="What to find; see above.")] = None,
    exact: Exact = False,
    meaning: Annotated[bool, typer.Option("--meaning", help="By meaning alone.")] = False,
    saved: Annotated[str | None, typer.Option(metavar="NAME", help="A saved search; what is new is marked.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many passages.")] = 20,
    offset: Annotated[int, typer.Option(min=0, help="How many passages to pass over.")] = 0,
    facets: Annotated[bool, typer.Option("--facets", help="Also count by project, speaker, language, month.")] = False,
) -> Answer:
    from earwitness_core.search.saved import search_by

    asked = " ".join(query or ())
    if sum((exact, meaning)) > 1 or bool(asked) == (saved is not None) or (saved and (exact or meaning)):
        raise Refused(
            "Say what to find, or --saved NAME; and one of --exact and --meaning at most.",
            next_step="`earwitness search --help` shows the syntax.",
        )
    desk = run.desk()
    if saved is not None:
        looked = desk.saved.look(saved, limit=limit, offset=offset, facets=facets)
        return _answer(looked.saved.query, looked.page, looked)
    page = search_by(desk.search, asked, exact=exact, meaning=meaning, limit=limit, offset=offset, facets=facets)
    return _answer(asked, page, None)


@command(app, "save", example="""earwitness search save debts 'who owed money to whom?'""")
def save(
    run: Run,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What to call it; one of that name is replaced.")],
    query: Annotated[list[str], typer.Argument(metavar="QUERY...", help="As `earwitness search` takes it.")],
    exact: Exact = False,
) -> Answer:
    """Keep a search under a name: `earwitness search --saved NAME` does it again and marks what is new."""
    kept = run.desk().saved.save(name, " ".join(query), exact=exact)
    data: replies.OneSavedSearch = {"saved": _kept(kept)}
    return Answer(data, [line(f"Saved as {kept.name}.")])


@command(app, "list", example="earwitness search list")
def list_saved(run: Run) -> Answer:
    """List the saved searches."""
    every = run.desk().saved.list()
    rows = [(one.name, one.query, "exact" if one.exact else "", local(one.looked_ms) or "never") for one in every]
    data: replies.SavedSearches = {"saved": [_kept(one) for one in every]}
    return Answer(data, [table(["name", "query", "how", "last looked"], rows, empty="No search is saved yet.")])


@command(app, "remove", example="earwitness search remove debts")
def remove(run: Run, name: Annotated[str, typer.Argument(metavar="NAME", help="As it is listed.")]) -> Answer:
    """Forget a saved search."""
    run.desk().saved.remove(name)
    data: replies.Removed = {"removed": name}
    return Answer(data, [line(f"{name} is not kept any more.")])


@command(app, "model", example="earwitness search model multilingual-e5-small")
def model(
    run: Run,
    wanted: Annotated[
        str | None, typer.Argument(metavar="MODEL", help="One for meaning, as `models` lists it.")
    ] = None,
) -> Answer:
    """Show or choose the model that searches by meaning. A new one takes over when it has read everything."""
    meaning = run.desk().meaning
    state = meaning.choose(wanted) if wanted else meaning.state()
    data: replies.MeaningModel = {
        "chosen": state.chosen,
        "here": state.is_here,
        "serving": state.serving,
        "behind": state.behind,
    }
    return Answer(data, _model_lines(state))


def _model_lines(state: MeaningState) -> list[Text]:
    said = [line(f"Chosen: {state.chosen}" + ("." if state.is_here else ", which is not on this machine."))]
    if state.serving != state.chosen:
        said.append(line(f"Answering now: {state.serving or 'none; searches go by words'}."))
    if state.behind:
        sources = "1 source is" if state.behind == 1 else f"{state.behind} sources are"
        said.append(line(f"{sources} still to be read; `earwitness work` does it.", "dim"))
    return said


def _answer(asked: str, page: SearchPage, looked: Looked | None) -> Answer:
    new = {id(hit) for hit in looked.new} if looked else set()
    data: replies.Found = {
        "query": asked,
        "way": page.way,
        "notice": page.notice,
        "saved": looked.saved.name if looked else None,
        "total": page.total,
        "exact_total": page.exact_total,
        "offset": page.offset,
        "took_ms": page.took_ms,
        "hits": [_told(hit, new=id(hit) in new if looked else None) for hit in page.hits],
        "facets": {
            facet.name: [{"value": one.value, "query": one.query, "count": one.count} for one in facet.counts]
            for facet in page.facets
        },
    }
    shown = [part for hit in page.hits for part in _shown(hit, new=id(hit) in new)]
    notice = [line(page.notice, "yellow")] if page.notice else []
    return Answer(data, [*notice, *shown, *_facets(page), _summary(page, looked)])


def _shown(hit: Hit, *, new: bool) -> list[Text]:
    head = Text.assemble(
        ("new  ", "bold green") if new else "",
        line(hit.source_title, "bold"),
        (f"  {place(hit.anchor.time.start_ms, hit.page, hit.paragraph)}", "cyan"),
        line(f"  {hit.speaker}" if hit.speaker else ""),
        line(f"  {hit.project} · {short(hit.source_id)}", "dim"),
        line(_WHY[hit.why], "dim italic"),
    )
    said = Text("    ")
    for piece, matches in hit.pieces:
        said.append(" ".join(safe(piece).split("\n")), style="bold yellow" if matches else "")
    return [head, said]


def _facets(page: SearchPage) -> list[RenderableType]:
    return [
        line(f"{facet.name}: " + ", ".join(f"{one.value} ({one.count})" for one in facet.counts), "dim")
        for facet in page.facets
    ]


def _summary(page: SearchPage, looked: Looked | None) -> Text:
    if not page.total:
        return line("Nobody said that.", "dim")
    about = "" if page.exact_total else "about "
    passages = "1 passage" if page.total == 1 else f"{about}{page.total} passages"
    shown = f", {page.offset + 1} to {page.offset + len(page.hits)}" if len(page.hits) < page.total else ""
    new = f", {len(looked.new)} new of those shown" if looked and looked.saved.looked_ms is not None else ""
    return line(f"{passages}{shown}{new}", "dim")


def _kept(saved: SavedSearch) -> replies.SavedSearch:
    return {
        "name": saved.name,
        "query": saved.query,
        "exact": saved.exact,
        "looked": moment(saved.looked_ms),
        "created": moment(saved.created_ms),
    }


def _told(hit: Hit, *, new: bool | None) -> replies.Hit:
    return {
        "source": hit.source_id,
        "title": hit.source_title,
        "project": hit.project,
        "speaker": hit.speaker,
        "language": hit.language,
        "text": hit.text,
        "matches": [[match.start, match.end] for match in hit.matches],
        "turns": [{"start": one.span.start, "end": one.span.end, "speaker": one.speaker} for one in hit.turns],
        "snippet": hit.snippet,
        "start_ms": hit.anchor.time.start_ms,
        "end_ms": hit.anchor.time.end_ms,
        "page": hit.page,
        "paragraph": hit.paragraph,
        "char_start": hit.anchor.span.start,
        "char_end": hit.anchor.span.end,
        "score": hit.score,
        "why": hit.why,
        "before": _beside(hit.before),
        "after": _beside(hit.after),
        "new": new,
    }


def _beside(neighbour: Neighbour | None) -> replies.Beside | None:
    if neighbour is None:
        return None
    return {"text": neighbour.text, "speaker": neighbour.speaker, "start_ms": neighbour.time.start_ms}
