"""The part of a trail as pages for people. `trail.json` beside it is what is proved; the report says its digest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from earwitness_core.audit.custody import Custody, Handed
from earwitness_core.audit.event import Event
from earwitness_core.audit.verifying import Verification

_ROWS = 5_000  # events printed; all are in trail.json
_HOW = (
    "Whoever has this folder can check it without the vault and without trusting this report: take verify_audit.py "
    "from Earwitness's own source, run it on the folder with Python and the library cryptography, and compare the "
    "fingerprint above with the one that the owner of the vault gives you by another way. It finds every event that "
    "was changed, left out, added or moved within the part, and every file that is not as it was signed. It cannot "
    "tell whether the owner's program was honest when the events were written."
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What the report is made of."""

    head: Mapping[str, Any]
    custody: Custody | None
    events: Sequence[Event]
    seen: Verification
    fingerprint: str
    trail_sha256: str


def write_report(file: Path, facts: Facts) -> None:
    """Write the PDF."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.lib.units import mm
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

    styles = getSampleStyleSheet()
    page = SimpleDocTemplate(
        str(file), pagesize=A4, leftMargin=18 * mm, rightMargin=18 * mm, title="Audit trail", author="Earwitness"
    )
    heading = "Chain of custody" if facts.custody else "Audit trail"
    story: list[Any] = [Paragraph(heading, styles["Title"]), _pairs(_about(facts)), Spacer(1, 4 * mm)]
    story += [Paragraph(_HOW, styles["BodyText"]), Spacer(1, 4 * mm)]
    if facts.custody:
        story += [Paragraph("The source", styles["Heading2"]), _pairs(_source(facts.custody)), Spacer(1, 4 * mm)]
        story += [_grid(("version", "from", "state", "model", "evidence (SHA-256)"), _versions(facts.custody))]
    story += [Paragraph("Events", styles["Heading2"])]
    story += [_grid(("no.", "when (UTC)", "who", "what", "about", "why"), _events(facts.events[:_ROWS]))]
    if len(facts.events) > _ROWS:
        story += [Paragraph(f"The other {len(facts.events) - _ROWS} events are in trail.json.", styles["BodyText"])]
    page.build(story)


def _about(facts: Facts) -> Iterator[tuple[str, object]]:
    head = facts.head
    yield "vault", head["vault"]
    yield "made", f"{head['made_at']} by {head['made_by']}"
    yield "events", f"{head['first']} to {head['last']}, {len(facts.events)} of them shown"
    yield "about", ", ".join(f"{name}: {value}" for name, value in head["about"].items()) or "everything"
    yield (
        "the whole trail was",
        "sound" if facts.seen.ok else "NOT sound: " + " ".join(fault.says for fault in facts.seen.faults[:5]),
    )
    for said in facts.seen.told:
        yield "note", said
    yield "signed by the key", facts.fingerprint
    yield "trail.json (SHA-256)", facts.trail_sha256
    yield "link before", head["link_before"]
    yield "last link", head["link_last"]


def _source(held: Custody) -> Iterator[tuple[str, object]]:
    yield "id", held.source_id
    yield "taken in", _moment(held.taken_ms)
    yield "content (SHA-256)", held.sha256 or "not known"
    yield "size", f"{held.size_bytes} bytes" if held.size_bytes is not None else "not known"
    yield "is in the vault", "yes" if held.is_here else "no"
    for one in held.arrivals:
        yield "arrived", f"{_moment(one.taken_ms)}, {one.origin}, by {one.actor}, virus scan: {one.scan}"
    for erasing in held.erasings:
        yield "erased", f"{_moment(erasing.erased_ms)}, {erasing.what}, by {erasing.actor}: {erasing.why}"
    for handed in held.handed:
        given = f"{handed.size_bytes} bytes, SHA-256 {handed.sha256}" if handed.sha256 else "hash not known"
        yield "handed out or sent", f"{_moment(handed.at_ms)}, by {handed.actor}: {_what(handed)}; {given}"
    if not held.handed:
        yield "handed out or sent", "never"


def _what(handed: Handed) -> str:
    return f"{handed.action} ({handed.how})" if handed.how else handed.action


def _versions(held: Custody) -> Iterator[tuple[object, ...]]:
    for one in held.versions:
        state = f"{one.state}, revision {one.revision}" if one.revision else one.state
        yield one.version, one.origin, state, one.model_id or "", one.evidence_sha256 or ""


def _events(events: Sequence[Event]) -> Iterator[tuple[object, ...]]:
    for one in events:
        about = "; ".join(
            f"{each.kind} {', '.join(each.ids)}" if each.ids else f"{each.count or 'some'} of {each.kind}"
            for each in one.touched
        )
        yield one.seq, _moment(one.at_ms), one.actor, one.action, about, one.reason


def _moment(ms: int | None) -> str:
    if ms is None:
        return "not known"
    return datetime.fromtimestamp(ms / 1000, UTC).strftime("%Y-%m-%d %H:%M:%S")


def _pairs(pairs: Iterator[tuple[str, object]]) -> Any:
    from reportlab.platypus import Table

    return Table(
        [[_cell(name), _cell(value)] for name, value in pairs],
        colWidths=(110, 380),
        style=[("VALIGN", (0, 0), (-1, -1), "TOP")],
    )


def _grid(columns: tuple[str, ...], rows: Iterator[tuple[object, ...]]) -> Any:
    from reportlab.lib.colors import lightgrey
    from reportlab.platypus import LongTable

    wide = {"evidence (SHA-256)": 190, "about": 170, "when (UTC)": 75, "no.": 35, "version": 45}
    style = [("GRID", (0, 0), (-1, -1), 0.25, lightgrey), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    cells = [[_cell(name) for name in columns], *([_cell(cell) for cell in row] for row in rows)]
    return LongTable(cells, colWidths=[wide.get(name, 70) for name in columns], repeatRows=1, style=style)


def _cell(value: object) -> Any:
    """Small print that breaks anywhere. The built-in fonts know Latin-1; another letter is shown as its number."""
    from xml.sax.saxutils import escape

    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph

    text = str(value).encode("latin-1", "backslashreplace").decode("latin-1")
    shown = "".join(one if one.isprintable() else " " for one in text)
    return Paragraph(
        escape(shown),
        ParagraphStyle("cell", fontName="Helvetica", fontSize=7, leading=8.5, splitLongWords=1, wordWrap="CJK"),
    )
