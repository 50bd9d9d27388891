"""Answers of `watch install`, `watch uninstall`, `watch status` and `watch serve`."""

from __future__ import annotations

from typing import Annotated as An
from typing import TypedDict

from earwitness_desktop.cli.replies.work import Worked


class ServiceInstalled(TypedDict):
    name: An[str, "as the system's keeper of services knows it"]
    keeper: An[str, "systemd | launchd | task scheduler"]
    file: An[str, "where it is written down"]
    started: An[bool, "false: it is written down, and a note says how to start it"]
    notes: list[str]


class ServiceRemoved(TypedDict):
    name: str


class ServiceStatus(TypedDict):
    """From outside: the vault stays closed. Counts are null before the first run."""

    name: str
    keeper: An[str, "systemd | launchd | task scheduler"]
    installed: bool
    active: An[bool | None, "what the keeper says; null: it cannot be asked"]
    running: An[bool, "the process that works on this vault is the service"]
    pid: An[int | None, "of the process that works on this vault, the service or another; null: none does"]
    since: str | None
    seen: An[str | None, "when the counts were true"]
    folders: int | None
    files_waiting: int | None
    jobs_waiting: int | None
    attention: An[int | None, "how many files and jobs need a person"]
    done: An[int | None, "jobs finished since it started"]
    last_action: An[str | None, "a word such as source.take"]
    last: An[str | None, "when that was"]


ANSWERS: dict[str, type] = {
    "watch install": ServiceInstalled,
    "watch uninstall": ServiceRemoved,
    "watch status": ServiceStatus,
    "watch serve": Worked,
}
