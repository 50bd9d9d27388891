"""What all answers share: the error, and how a recording is to be transcribed."""

from __future__ import annotations

from typing import Annotated as An
from typing import TypedDict


class Error(TypedDict):
    """Why a command did not do it; the process ends with `exit_code`."""

    exit_code: An[int, "as listed under exit codes"]
    kind: An[str, "the error's name, such as WrongPassphrase; Bug for a mistake of Earwitness"]
    outcome: An[str | None, "how a file or job ended, where that is what failed"]
    says: An[str, "what happened, in words"]
    next_step: An[str, "what to do, in words; may be empty"]
    id: An[str | None, "of a bug, to be reported"]


class Loss(TypedDict):
    """Something that did not come over."""

    what: An[str, "a word for programs"]
    how: An[str, "left-out | not-said | mended"]
    count: An[int, "how often; 0: all of it"]
    says: An[str, "in words"]


class Choice(TypedDict):
    """How a recording is transcribed."""

    quality: An[str, "fast | best"]
    language: An[str | None, "ISO 639-1; null: detected"]
    vocabulary: list[str]
    speakers: An[int | None, "how many speak; null: found out"]
    find_speakers: bool
    model: An[str | None, "a model's id; null: as the quality prefers"]
