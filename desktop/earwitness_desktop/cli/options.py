"""Parameters that several commands take, in one wording."""

from __future__ import annotations

import re
from typing import Annotated

import typer

from earwitness_core.errors import Refused
from earwitness_core.model import Quality, SpeechChoice

_LANGUAGE = re.compile(r"[a-z]{2,3}\Z")

SourceArgument = Annotated[str, typer.Argument(metavar="SOURCE", help="Its id, the end of its id, or its title.")]
ProjectOption = Annotated[
    str | None,
    typer.Option("--project", metavar="NAME", help="The project, by name or id; not needed for the only one."),
]
QualityOption = Annotated[Quality, typer.Option(help="fast: soon, on any machine. best: more exact, and slower.")]
MaybeQuality = Annotated[Quality | None, typer.Option("--quality", help="fast or best; else as the project says.")]


def _language(value: str | None) -> str | None:
    if value is not None and not _LANGUAGE.match(value):
        raise typer.BadParameter("a language is given by its code, like en, de or fr")
    return value


Language = Annotated[
    str | None,
    typer.Option(metavar="CODE", callback=_language, help="The language spoken (en, de, fr …); else it is detected."),
]
Vocabulary = Annotated[
    list[str] | None,
    typer.Option("--vocabulary", metavar="WORD", help="A name or term that occurs; may be given many times."),
]
SpeakersOption = Annotated[
    int | None, typer.Option("--speakers", min=1, max=50, help="How many people speak, if you know.")
]


Limit = Annotated[int, typer.Option(min=1, max=100_000, help="How many to list.")]
Offset = Annotated[int, typer.Option(min=0, help="How many to pass over.")]
ModelOption = Annotated[
    str | None, typer.Option("--model", metavar="MODEL", help="A model of `earwitness models`, whatever the quality.")
]
FindSpeakers = Annotated[
    bool | None, typer.Option("--find-speakers/--no-find-speakers", help="Find out who speaks when.")
]


_UNITS_MS = {"d": 86_400_000, "w": 7 * 86_400_000, "y": 365 * 86_400_000}


def duration_ms(text: str) -> int:
    """A length of time as a person writes it: 30d, 12w, 2y. Raises Refused."""
    match = re.fullmatch(r"(\d{1,5})([dwy])", text.strip())
    if match is None:
        raise Refused(f"{text} is no length of time.", next_step="Write it as 30d, 12w or 2y: days, weeks, years.")
    return int(match[1]) * _UNITS_MS[match[2]]


def speech_choice(
    base: SpeechChoice,
    *,
    quality: Quality | None,
    language: str | None,
    vocabulary: list[str] | None,
    speakers: int | None,
    find_speakers: bool | None,
    model: str | None,
) -> SpeechChoice:
    """The base with what was said on the command line in place of it. A model of the base goes with its quality."""
    return SpeechChoice(
        quality=quality or base.quality,
        language=language or base.language,
        vocabulary=tuple(vocabulary) if vocabulary else base.vocabulary,
        speakers=speakers or base.speakers,
        find_speakers=base.find_speakers if find_speakers is None else find_speakers,
        model=model or (None if quality else base.model),
    )
