"""`earwitness project`: the cases or studies of a vault."""

from __future__ import annotations

from typing import Annotated

import typer

from earwitness_core.model import Label, Quality, SpeechChoice
from earwitness_desktop.cli import keeping, replies, telling
from earwitness_desktop.cli.fitting import note_choice
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.groups import group
from earwitness_desktop.cli.options import (
    FindSpeakers,
    Language,
    ModelOption,
    QualityOption,
    SpeakersOption,
    Vocabulary,
    speech_choice,
)
from earwitness_desktop.cli.screen import clock, line, short, table

app = group("project", "The cases or studies of a vault.", default="list")


@command(app, "list", example="earwitness project list")
def list_projects(run: Run) -> Answer:
    """List the projects, with how many sources each holds."""
    projects = run.desk().library.projects()
    rows = [
        (short(one.id), one.name, one.label.value, one.sources, clock(one.duration_ms), one.choice.quality.value)
        for one in projects
    ]
    data: replies.Projects = {"projects": [telling.project(one) for one in projects]}
    columns = ["id", "name", "label", ">sources", ">length", "quality"]
    return Answer(data, [table(columns, rows, empty="There is no project yet: `earwitness project add NAME`.")])


@command(app, "add", example='earwitness project add "Harbour case" --language de --quality best')
def add(
    run: Run,
    name: Annotated[str, typer.Argument(help="What it is called.")],
    label: Annotated[Label, typer.Option(help="How sensitive its sources are.")] = Label.CONFIDENTIAL,
    quality: QualityOption = Quality.FAST,
    language: Language = None,
    vocabulary: Vocabulary = None,
    speakers: SpeakersOption = None,
    find_speakers: FindSpeakers = None,
    model: ModelOption = None,
) -> Answer:
    """Start a project, and say how its recordings are to be transcribed."""
    choice = speech_choice(
        SpeechChoice(),
        quality=quality,
        language=language,
        vocabulary=vocabulary,
        speakers=speakers,
        find_speakers=find_speakers,
        model=model,
    )
    note_choice(run, run.desk().models, choice)
    made = run.desk().library.add_project(name, label=label, choice=choice)
    data: replies.OneProject = {"project": telling.project(made)}
    return Answer(data, [line(f"Project {made.name} is there.")])


@command(app, "rename", example='earwitness project rename "Harbour case" "Port case"')
def rename(
    run: Run,
    project: Annotated[str, typer.Argument(help="Its name or id.")],
    name: Annotated[str, typer.Argument(help="The new name.")],
) -> Answer:
    """Give a project another name."""
    renamed = run.desk().library.rename_project(project, name)
    data: replies.OneProject = {"project": telling.project(renamed)}
    return Answer(data, [line(f"It is called {renamed.name} now.")])


keeping.add_to(app)
