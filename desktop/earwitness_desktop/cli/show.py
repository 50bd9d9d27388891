"""`earwitness show`: all about one source."""

from __future__ import annotations

from typing import Any

import typer
from rich.text import Text

from earwitness_core.model import ProvenanceInfo, SourceInfo, TranscriptInfo
from earwitness_desktop.cli import replies, telling
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.options import SourceArgument
from earwitness_desktop.cli.screen import clock, count, facts, line, local, short, size, table


def add_to(app: typer.Typer) -> None:
    @command(app, "show", example='earwitness show "Interview 3"')
    def show(run: Run, source: SourceArgument) -> Answer:
        """Show one source: where it came from, its transcript, its speakers, its jobs."""
        from earwitness_desktop.shared.estimates import Estimates

        desk = run.desk()
        found = desk.library.source(source)
        jobs = desk.queue.jobs(source=found.id)
        titles: dict[str, str] = {found.id: found.title}
        estimates = Estimates(desk)
        speakers = desk.library.speakers(found.id)
        suspects = desk.library.suspects(found.id)
        data: replies.Shown = {
            "source": telling.source(found),
            "provenance": [telling.provenance(one) for one in found.provenance],
            "jobs": [telling.job(one, titles, estimates.left_ms(one)) for one in jobs],
            "speakers": [telling.speaker(one) for one in speakers],
            "suspects": len(suspects),
        }
        people = [(one.ordinal, one.shown, clock(one.speech_ms)) for one in speakers]
        stages = [(one.kind, one.state.value, f"{one.progress:.0%}", one.outcome or "") for one in jobs]
        return Answer(
            data,
            [
                facts([*_about(found), ("to review", count(len(suspects), "place") if suspects else None)]),
                line(""),
                table([">#", "speaker", ">talks"], people, empty="No speakers yet."),
                table(["stage", "state", ">done", "outcome"], stages, empty="No jobs.") if stages else Text(""),
            ],
        )


def _place(one: ProvenanceInfo) -> str:
    return f"{one.name} on the mail {short(one.carrier_id)}" if one.carrier_id else one.path


def _about(found: SourceInfo) -> list[tuple[str, object]]:
    transcript = found.transcript
    about = (transcript.state, transcript.origin, transcript.model_id) if transcript else ("none",)
    made = ", ".join(one for one in about if one)
    origins: list[tuple[str, object]] = [
        (f"from ({one.origin})", f"{_place(one)}, {local(one.taken_ms)} by {one.actor}, virus scan: {one.scan}")
        for one in found.provenance
    ]
    return [
        ("title", found.title),
        ("id", found.id),
        ("project", found.project),
        ("state", found.state),
        ("label", found.label.value),
        ("kind", f"{found.media_type}, {size(found.size_bytes)}"),
        ("length", clock(found.duration_ms) or None),
        ("language", found.language),
        ("recorded", local(found.recorded_ms) or None),
        ("sha-256", found.sha256),
        *origins,
        ("transcript", made),
        *_brought(transcript),
    ]


def _brought(transcript: TranscriptInfo | None) -> list[tuple[str, object]]:
    """Of an imported transcript: what wrote it, and what did not come over."""
    facts: Any = transcript.settings.get("import") if transcript else None
    if not transcript or not isinstance(facts, dict):
        return []
    losses: Any = transcript.settings.get("losses", [])
    told = [("", str(one.get("says", ""))) for one in losses if isinstance(one, dict)]
    return [("imported from", f"{facts.get('tool')}, {facts.get('file')}"), *told]
