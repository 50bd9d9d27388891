"""`earwitness persons`: whom the findings of a project mean. One person has one number, everywhere and for good."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from earwitness_desktop.cli import replies, telling
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.groups import group
from earwitness_desktop.cli.options import ProjectOption
from earwitness_desktop.cli.screen import count, line, safe

if TYPE_CHECKING:
    from earwitness_core.privacy.review.persons import Person

app = group("persons", "Whom the findings of a project mean: its people, each with a number for good.", default="list")

PersonArgument = Annotated[str, typer.Argument(metavar="PERSON", help="The number, or a name.")]


@command(app, "list", example="earwitness persons list")
def list_persons(run: Run, project: ProjectOption = None) -> Answer:
    """List the people of a project: whoever is meant anywhere, and participants that somebody entered."""
    desk = run.desk()
    found = desk.review.persons.list(desk.library.project(project).id)
    data: replies.PersonsKept = {"persons": [telling.person(one) for one in found]}
    return Answer(data, [_shown(one) for one in found] or [line("Nobody was found or entered.", style="dim")])


@command(app, "add", example='earwitness persons add "Anna Bauer" --also Annie --note interviewee')
def add(
    run: Run,
    name: Annotated[str, typer.Argument(metavar="NAME", help="First and last name, if both are known.")],
    also: Annotated[list[str] | None, typer.Option("--also", metavar="NAME", help="Another way to call them.")] = None,
    note: Annotated[str, typer.Option("--note", help="Who they are.")] = "",
    project: ProjectOption = None,
) -> Answer:
    """Enter a participant. Their names are found in every source of the project."""
    desk = run.desk()
    return _one(desk.review.persons.add(desk.library.project(project).id, name, forms=also or (), note=note))


@command(app, "rename", example='earwitness persons rename 3 "The witness"')
def rename(
    run: Run,
    person: PersonArgument,
    name: Annotated[str, typer.Argument(metavar="NAME", help="As it is to be shown.")],
    note: Annotated[str | None, typer.Option("--note", help="Who they are.")] = None,
    project: ProjectOption = None,
) -> Answer:
    """Show somebody by another name."""
    persons = run.desk().review.persons
    return _one(persons.rename(persons.person(_project(run, project), person).id, name, note))


@command(app, "merge", example="earwitness persons merge 1 4")
def merge(
    run: Run,
    person: PersonArgument,
    others: Annotated[list[str], typer.Argument(metavar="OTHER…", help="Who is the same; numbers or names.")],
    project: ProjectOption = None,
) -> Answer:
    """Say that several are one person. The first keeps the number."""
    project_id = _project(run, project)
    persons = run.desk().review.persons
    into = persons.person(project_id, person).id
    return _one(persons.merge(into, [persons.person(project_id, one).id for one in others]))


@command(app, "split", example="earwitness persons split 1 --name Bauer")
def split(
    run: Run,
    person: PersonArgument,
    name: Annotated[list[str], typer.Option("--name", metavar="NAME", help="A name that means somebody else.")],
    project: ProjectOption = None,
) -> Answer:
    """Say that some of the names of a person mean somebody else, who gets a number of their own."""
    persons = run.desk().review.persons
    return _one(persons.split(persons.person(_project(run, project), person).id, name))


@command(app, "forget", example="earwitness persons forget 3")
def forget(run: Run, person: PersonArgument, project: ProjectOption = None) -> Answer:
    """Look for a participant no more. What was found of them stays."""
    persons = run.desk().review.persons
    found = persons.person(_project(run, project), person)
    persons.forget(found.id)
    data: replies.PersonForgotten = {"forgotten": found.number}
    return Answer(data, [line(f"Person {found.number} is no participant any more.")])


def _project(run: Run, wanted: str | None) -> str:
    return run.desk().library.project(wanted).id


def _one(person: Person) -> Answer:
    data: replies.OnePerson = {"person": telling.person(person)}
    return Answer(data, [_shown(person)])


def _shown(person: Person) -> Text:
    shown = Text(f"Person {person.number:<4} ", style="cyan")
    shown.append(safe(person.name), style="bold")
    others = [one for one in person.names if one != person.name]
    shown.append(f"  also {safe(', '.join(others))}" if others else "", style="dim")
    shown.append(f"  {count(person.findings, 'finding')} in {count(person.sources, 'source')}", style="dim")
    return shown.append(f"  {safe(person.note)}" if person.note else "", style="italic")
