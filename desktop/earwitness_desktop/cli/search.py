"""`earwitness search`: what was said or written, and at which second or paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import RenderableType
from rich.text import Text

from earwitness_desktop.cli import replies
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.screen import line, place, safe, short

if TYPE_CHECKING:
    from earwitness_core.search import Hit, SearchPage

_SYNTAX = """Find what was said or written, the best passage first, with its second, or its page and paragraph.

Query: words must all occur; "a phrase" in quotes; har* for beginnings; boat OR ship; NOT boat; NEAR(boat harbour, 5)
within five words. Fields: speaker:gray project:"harbour case" lang:de kind:email before:2026-05 after:2026-01-31. Kinds
are recording, document, email, image and subtitles. Accents and case do not matter. Put the whole query in single
quotes, so that your shell leaves it alone."""


def add_to(app: typer.Typer) -> None:
    @command(app, "search", example="""earwitness search '"lost keys" speaker:gray'""", help=_SYNTAX)
    def search(
        run: Run,
        query: Annotated[list[str], typer.Argument(metavar="QUERY...", help="What to find; see above.")],
        limit: Annotated[int, typer.Option(min=1, max=1000, help="How many passages.")] = 20,
        offset: Annotated[int, typer.Option(min=0, help="How many passages to pass over.")] = 0,
        facets: Annotated[
            bool, typer.Option("--facets", help="Also count by project, speaker, language, month.")
        ] = False,
    ) -> Answer:
        asked = " ".join(query)
        page = run.desk().search.find(asked, limit=limit, offset=offset, facets=facets)
        data: replies.Found = {
            "query": asked,
            "total": page.total,
            "exact_total": page.exact_total,
            "offset": page.offset,
            "took_ms": page.took_ms,
            "hits": [_told(hit) for hit in page.hits],
            "facets": {
                facet.name: [{"value": one.value, "query": one.query, "count": one.count} for one in facet.counts]
                for facet in page.facets
            },
        }
        return Answer(data, [*(part for hit in page.hits for part in _shown(hit)), *_facets(page), _summary(page)])


def _shown(hit: Hit) -> list[Text]:
    head = Text.assemble(
        line(hit.source_title, "bold"),
        (f"  {place(hit.anchor.time.start_ms, hit.page, hit.paragraph)}", "cyan"),
        line(f"  {hit.speaker}" if hit.speaker else ""),
        line(f"  {hit.project} · {short(hit.source_id)}", "dim"),
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


def _summary(page: SearchPage) -> Text:
    if not page.total:
        return line("Nobody said that.", "dim")
    about = "" if page.exact_total else "about "
    passages = "1 passage" if page.total == 1 else f"{about}{page.total} passages"
    shown = f", {page.offset + 1} to {page.offset + len(page.hits)}" if len(page.hits) < page.total else ""
    return line(f"{passages}{shown}", "dim")


def _told(hit: Hit) -> replies.Hit:
    return {
        "source": hit.source_id,
        "title": hit.source_title,
        "project": hit.project,
        "speaker": hit.speaker,
        "language": hit.language,
        "text": hit.text,
        "matches": [[match.start, match.end] for match in hit.matches],
        "snippet": hit.snippet,
        "start_ms": hit.anchor.time.start_ms,
        "end_ms": hit.anchor.time.end_ms,
        "page": hit.page,
        "paragraph": hit.paragraph,
        "char_start": hit.anchor.span.start,
        "char_end": hit.anchor.span.end,
        "score": hit.score,
    }
