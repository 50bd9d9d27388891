"""What a person looks at when they look at the shelf: sources filtered, sorted and counted, in lines that come by page.

`browse` reads one moment: every id that is to be shown, in order, and how many there are of each kind, so that a list
knows its length and can go anywhere at once; `lines` then reads what is on the screen. Both are one statement each
over the sources' own rows, whatever else lies in the vault.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, or_, select, text
from sqlalchemy.orm import Session

from earwitness_core.ids import ProjectId, SourceId
from earwitness_core.library.order import Ordered
from earwitness_core.model import Label
from earwitness_core.vault.schema import JobRow, ProjectRow, SourceRow, SpeakerRow

_LABEL = func.coalesce(SourceRow.label, ProjectRow.label)
_MOMENT = func.coalesce(SourceRow.recorded_ms, SourceRow.created_ms)
_SPEAKERS = select(func.count()).where(SpeakerRow.source_id == SourceRow.id).scalar_subquery()


class Order(StrEnum):
    """By what sources are sorted."""

    TITLE = "title"
    KIND = "kind"
    PROJECT = "project"
    LENGTH = "length"
    MOMENT = "moment"
    TAKEN = "taken"
    LANGUAGE = "language"
    SPEAKERS = "speakers"
    LABEL = "label"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be shown. An empty set lets everything through; `words` must all stand in the title, in any case."""

    project: ProjectId | None = None
    words: str = ""
    kinds: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    order: Order = Order.TAKEN
    descending: bool = True


@dataclass(frozen=True, slots=True)
class Shelf:
    """All that a wish shows, and how many sources there are by each property, its own filter left out.

    `counts` has the facets "project", "kind", "state", "language" and "label"; what has none is counted under "".
    """

    ids: Ordered
    counts: Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Line:
    """A source as a list shows it. `stage` is the job that runs or failed, with how far it is or how it ended."""

    id: SourceId
    title: str
    kind: str
    project_id: ProjectId
    project: str
    duration_ms: int | None
    pages: int | None
    language: str | None
    label: Label
    state: str
    recorded_ms: int | None
    created_ms: int
    size_bytes: int
    speakers: tuple[str, ...] = ()
    speaker_count: int = 0
    stage: str = ""
    progress: float = 0.0
    outcome: str | None = None


@dataclass(slots=True)
class _Facets:
    kept: Mapping[str, frozenset[str]]
    counts: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, values: Mapping[str, str], count: int) -> None:
        """A group counts for a facet when every other facet lets it through."""
        refused = [name for name, wanted in self.kept.items() if wanted and values[name] not in wanted]
        for name, value in values.items():
            if not refused or refused == [name]:
                self.counts.setdefault(name, Counter())[value] += count


def browse(session: Session, wish: Wish) -> Shelf:
    """What a wish shows at this moment."""
    return Shelf(_ids(session, wish), _counts(session, wish))


def lines(session: Session, ids: Sequence[str]) -> list[Line]:
    """These sources in this order, as far as they are still there."""
    wanted = func.json_each(json.dumps([*ids])).table_valued("value").c.value
    rows = session.execute(
        select(SourceRow, ProjectRow.name, ProjectRow.label)
        .join(ProjectRow, SourceRow.project_id == ProjectRow.id)
        .where(SourceRow.id.in_(select(wanted)))
    )
    people, stages = _people(session, ids), _stages(session, ids)
    made = {row.id: _line(row, name, label, people.get(row.id, []), stages.get(row.id)) for row, name, label in rows}
    return [made[one] for one in ids if one in made]


def _ids(session: Session, wish: Wish) -> Ordered:
    """One string from the database instead of a row for each: the other threads of the process go on meanwhile."""
    query = select(SourceRow.id).join(ProjectRow, SourceRow.project_id == ProjectRow.id).where(*_filters(wish))
    chosen = query.order_by(*_order(wish)).subquery()
    joined = session.scalar(select(func.group_concat(chosen.c.id, "")))
    return Ordered(joined or "")


def _counts(session: Session, wish: Wish) -> dict[str, dict[str, int]]:
    columns = {
        "project": SourceRow.project_id,
        "kind": SourceRow.kind,
        "state": SourceRow.state,
        "language": func.coalesce(SourceRow.language, ""),
        "label": _LABEL,
    }
    query = (
        select(*columns.values(), func.count())
        .join(ProjectRow, SourceRow.project_id == ProjectRow.id)
        .where(*_always(wish))
        .group_by(*(text(str(number + 1)) for number in range(len(columns))))
    )
    kept = {
        "project": frozenset([wish.project] if wish.project else []),
        "kind": wish.kinds,
        "state": wish.states,
        "language": wish.languages,
        "label": wish.labels,
    }
    facets = _Facets(kept, {name: Counter() for name in columns})
    for *values, count in session.execute(query):
        facets.add(dict(zip(columns, values, strict=True)), count)
    return {name: dict(counts) for name, counts in facets.counts.items()}


def _always(wish: Wish) -> list[ColumnElement[bool]]:
    return [SourceRow.trashed_ms.is_(None), *(_has(word) for word in wish.words.split())]


def _filters(wish: Wish) -> list[ColumnElement[bool]]:
    wanted = _always(wish)
    if wish.project:
        wanted.append(SourceRow.project_id == wish.project)
    columns = (
        (SourceRow.kind, wish.kinds),
        (SourceRow.state, wish.states),
        (func.coalesce(SourceRow.language, ""), wish.languages),
        (_LABEL, wish.labels),
    )
    return wanted + [column.in_(sorted(values)) for column, values in columns if values]


def _has(word: str) -> ColumnElement[bool]:
    """LIKE passes over the case of a to z alone; of other letters the usual forms are asked for one by one."""
    forms = dict.fromkeys((word, word.lower(), word.upper(), word.capitalize()))
    return or_(*(SourceRow.title.contains(form, autoescape=True) for form in forms))


def _order(wish: Wish) -> list[ColumnElement[Any]]:
    by: dict[Order, ColumnElement[Any]] = {
        Order.TITLE: SourceRow.title.collate("NOCASE"),
        Order.KIND: SourceRow.kind.expression,
        Order.PROJECT: ProjectRow.name.collate("NOCASE"),
        Order.LENGTH: func.coalesce(SourceRow.duration_ms, -1),
        Order.MOMENT: _MOMENT,
        Order.TAKEN: SourceRow.created_ms.expression,
        Order.LANGUAGE: func.coalesce(SourceRow.language, ""),
        Order.SPEAKERS: _SPEAKERS,
        Order.LABEL: case({label.value: label.rank for label in Label}, value=_LABEL),
        Order.STATE: SourceRow.state.expression,
    }
    first = by[wish.order]
    last: list[ColumnElement[Any]] = [SourceRow.created_ms.expression, SourceRow.id.expression]
    return [one.desc() if wish.descending else one.asc() for one in (first, *last)]


def _people(session: Session, ids: Iterable[str]) -> dict[str, list[str | None]]:
    """The names of the speakers of each, in the order they were first heard; None for one without a name."""
    wanted = func.json_each(json.dumps([*ids])).table_valued("value").c.value
    rows = session.execute(
        select(SpeakerRow.source_id, SpeakerRow.name)
        .where(SpeakerRow.source_id.in_(select(wanted)))
        .order_by(SpeakerRow.source_id, SpeakerRow.ordinal)
    )
    found: dict[str, list[str | None]] = {}
    for source, name in rows:
        found.setdefault(source, []).append(name)
    return found


def _stages(session: Session, ids: Iterable[str]) -> dict[str, JobRow]:
    """Of each source the job that says most about it: one that needs a person, else the one that runs."""
    wanted = func.json_each(json.dumps([*ids])).table_valued("value").c.value
    told = and_(JobRow.source_id.in_(select(wanted)), JobRow.state.in_(("running", "attention")))
    rows = session.scalars(select(JobRow).where(told).order_by(JobRow.state.desc(), JobRow.created_ms.desc()))
    return {row.source_id: row for row in rows if row.source_id}  # "attention" comes last, and stays


def _line(row: SourceRow, project: str, label: str, people: list[str | None], stage: JobRow | None) -> Line:
    pages = row.media.get("pages")
    return Line(
        id=SourceId(row.id),
        title=row.title,
        kind=row.kind,
        project_id=ProjectId(row.project_id),
        project=project,
        duration_ms=row.duration_ms,
        pages=pages if isinstance(pages, int) else None,
        language=row.language,
        label=Label(row.label or label),
        state=row.state,
        recorded_ms=row.recorded_ms,
        created_ms=row.created_ms,
        size_bytes=row.size_bytes,
        speakers=tuple(name for name in people if name),
        speaker_count=len(people),
        stage=stage.kind if stage else "",
        progress=stage.progress if stage else 0.0,
        outcome=stage.outcome if stage and stage.state == "attention" else None,
    )
