"""Answers of `usage` and `report`: what this machine keeps about the program, none of it content."""

from __future__ import annotations

from typing import Annotated as An
from typing import TypedDict


class UsedCommand(TypedDict):
    command: str
    runs: int
    ms: An[int, "all runs together"]
    failed: An[dict[str, int], "by the name of the error"]


class UsageShown(TypedDict):
    counting: An[bool, "whether counts are kept"]
    since: An[str | None, "the day of the first count"]
    commands: list[UsedCommand]
    file: An[str | None, "where --to wrote it"]


class CrashReport(TypedDict):
    """All that a report holds."""

    id: str
    at: str
    where: An[str, "command | thread | destructor | interpreter"]
    command: str
    error: An[list[str], "the class of the error, and of those it came from"]
    frames: An[list[str], "module:line of our code; of other code the package"]
    threads: int
    earwitness: str
    python: str
    system: str


class CrashReports(TypedDict):
    reports: list[CrashReport]
    file: An[str | None, "where --to wrote them"]
    forgotten: An[int, "how many --forget removed"]


ANSWERS: dict[str, type] = {"usage": UsageShown, "report": CrashReports}
