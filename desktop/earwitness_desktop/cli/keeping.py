"""`earwitness project retention | hold`: how long the sources of a project are kept, and what must be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from earwitness_core.errors import NotFound, Refused
from earwitness_desktop.cli import replies
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.options import duration_ms
from earwitness_desktop.cli.screen import line, local, moment, short, table

if TYPE_CHECKING:
    from earwitness_core.care import Due, Hold, Rule
    from earwitness_core.desk import Desk

_DOES = {"trash": "goes to the trash", "erase": "is erased", "erase-sound": "loses its sound"}
_DAY_MS = 86_400_000


def add_to(app: typer.Typer) -> None:
    @command(app, "retention", example='earwitness project retention "Harbour case" --keep 365d --after-trash 30d')
    def retention(
        run: Run,
        project: Annotated[str, typer.Argument(help="Its name or id.")],
        keep: Annotated[
            str | None, typer.Option(metavar="TIME", help="How long its sources are kept: 365d, 12w, 2y.")
        ] = None,
        of: Annotated[
            Literal["all", "recordings"],
            typer.Option(help="all: they go to the trash then. recordings: the sound is erased, the text stays."),
        ] = "all",
        after_trash: Annotated[
            str | None, typer.Option(metavar="TIME", help="How long they lie in the trash before they are erased.")
        ] = None,
        forever: Annotated[bool, typer.Option("--forever", help="Keep everything: no rule any more.")] = False,
        dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell what would go, and when.")] = False,
    ) -> Answer:
        """Say how long the sources of a project are kept; without options, show the rule and what falls due."""
        from earwitness_core.care import Rule

        desk = run.desk()
        found = desk.library.project(project)
        rule = next((one for one in desk.care.retention.rules() if one.project_id == found.id), None)
        if keep or after_trash:
            rule = Rule(found.id, _ms(keep), of, _ms(after_trash))
        if forever:
            rule = None
        if not dry_run and (keep or after_trash) and rule:
            desk.care.retention.set(rule)
        if not dry_run and forever:
            desk.care.retention.clear(found.id)
        bounds = desk.care.retention.policy_rules(found.id)
        due = _first([*([rule] if rule else []), *(bound for _, bound in bounds)], desk)
        data: replies.Retention = {
            "project": found.id,
            "rule": _rule(rule) if rule else None,
            "in_force": rule is not None and not (dry_run and bool(keep or after_trash)),
            "due": [_due(one) for one in due],
        }
        rows = [
            (
                local(one.due_ms),
                short(one.source_id),
                one.title,
                _DOES[one.does],
                f"held: {one.held}" if one.held else "",
            )
            for one in due
        ]
        said = [f"The policy {name}: {_said(bound)}" for name, bound in bounds]
        if rule or not bounds:
            said.insert(0, _said(rule) if rule else "Everything in this project is kept.")
        return Answer(
            data, [*map(line, said), table(["when", "id", "title", "what", ""], rows, empty="Nothing falls due.")]
        )

    @command(app, "hold", example='earwitness project hold "Harbour case" on --reason "court order 12/26"')
    def hold(
        run: Run,
        name: Annotated[
            str | None, typer.Argument(metavar="NAME", help="A project, or a source, by name or id; else list all.")
        ] = None,
        switch: Annotated[str | None, typer.Argument(metavar="on|off", help="Place a hold, or lift it.")] = None,
        reason: Annotated[str, typer.Option(help="Why; it stays on record.")] = "",
    ) -> Answer:
        """Place or lift a legal hold: what is held is not trashed and not erased, by nobody and no rule."""
        desk = run.desk()
        if name is not None:
            if switch not in ("on", "off"):
                raise Refused("Say on or off.", next_step=f'earwitness project hold "{name}" on --reason …')
            kind, target = _target(desk, name)
            act = desk.care.holds.place if switch == "on" else desk.care.holds.lift
            act(kind, target, reason)
        found = desk.care.holds.all()
        names = _names(desk)
        data: replies.Holds = {"holds": [_hold(one, names) for one in found]}
        rows = [
            (
                one.kind,
                names.get(one.target_id, short(one.target_id)),
                one.reason,
                one.actor,
                local(one.placed_ms),
                f"{local(one.lifted_ms)}: {one.lifted_reason}" if one.lifted_ms else "in force",
            )
            for one in found
        ]
        columns = ["on", "name", "reason", "by", "since", "lifted"]
        return Answer(data, [table(columns, rows, empty="There is no hold, and there never was one.")])


def _first(rules: Sequence[Rule], desk: Desk) -> list[Due]:
    """What falls due by any of the rules; what several ask for, when the earliest does."""
    every = sorted((one for rule in rules for one in desk.care.retention.preview(rule)), key=lambda one: one.due_ms)
    return list({(one.source_id, one.does): one for one in reversed(every)}.values())[::-1]


def _ms(text: str | None) -> int | None:
    return duration_ms(text) if text else None


def _target(desk: Desk, name: str) -> tuple[str, str]:
    """A project by this name, else a source, in the trash or not."""
    from earwitness_core.library import Named, pick

    try:
        return "project", desk.library.project(name).id
    except NotFound:
        named = [Named(one.id, one.title) for one in desk.library.sources()]
        named += [Named(one.id, one.title) for one in desk.care.trash.list()]
        return "source", pick("project or source", name, named)


def _names(desk: Desk) -> dict[str, str]:
    names = {str(one.id): one.name for one in desk.library.projects()}
    names |= {str(one.id): one.title for one in desk.library.sources()}
    return names | {one.id: one.title for one in desk.care.trash.list()}


def _said(rule: Rule) -> str:
    parts = []
    if rule.keep_ms is not None:
        then = "they go to the trash" if rule.what == "all" else "their sound is erased and their text stays"
        parts.append(f"Sources are kept {_days(rule.keep_ms)}, then {then}.")
    if rule.trash_ms is not None:
        parts.append(f"What lies in the trash for {_days(rule.trash_ms)} is erased.")
    return " ".join(parts)


def _days(ms: int) -> str:
    days = ms / _DAY_MS
    return f"{days:g} day" if days == 1 else f"{days:g} days"


def _rule(rule: Rule) -> replies.Rule:
    return {
        "keep_days": None if rule.keep_ms is None else rule.keep_ms / _DAY_MS,
        "what": rule.what,
        "trash_days": None if rule.trash_ms is None else rule.trash_ms / _DAY_MS,
    }


def _due(one: Due) -> replies.Due:
    return {
        "source": one.source_id,
        "title": one.title,
        "project": one.project,
        "does": one.does,
        "due": moment(one.due_ms) or "",
        "held": one.held,
    }


def _hold(one: Hold, names: dict[str, str]) -> replies.Hold:
    return {
        "id": one.id,
        "on": one.kind,
        "target": one.target_id,
        "name": names.get(one.target_id),
        "reason": one.reason,
        "actor": one.actor,
        "placed": moment(one.placed_ms) or "",
        "lifted": moment(one.lifted_ms),
        "lifted_by": one.lifted_by,
        "lifted_reason": one.lifted_reason,
    }
