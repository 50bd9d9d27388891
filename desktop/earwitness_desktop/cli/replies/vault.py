"""Answers of `vault`, `project` and `doctor`."""

from __future__ import annotations

from typing import Annotated as An
from typing import TypedDict

from earwitness_desktop.cli.replies.common import Choice


class Project(TypedDict):
    """A case or study."""

    id: str
    name: str
    label: An[str, "public | internal | confidential | restricted"]
    sources: int
    duration_ms: int
    choice: Choice
    created: str | None


class Projects(TypedDict):
    projects: list[Project]


class OneProject(TypedDict):
    project: Project


class VaultCreated(TypedDict):
    folder: str
    id: str
    recovery_code: An[str | None, "shown this once; null when --recovery-file keeps it"]
    recovery_file: str | None
    remembered: An[bool, "the system keyring opens it from now on"]


class VaultOpened(TypedDict):
    folder: str
    id: str
    older_copy: An[bool, "the database is older than what was seen last: a restored backup, or a replaced file"]
    remembered: An[bool | None, "true: the keyring opens it now; false: no longer; null: not changed"]
    projects: int
    sources: int


class Finding(TypedDict):
    """Something that is not as it should be."""

    severity: An[str, "damage: lost or changed | notice: worth knowing"]
    part: An[str, "header, database, search, blob …"]
    says: str


class VaultChecked(TypedDict):
    ok: An[bool, "nothing is lost or changed"]
    repaired: An[bool, "--repair mended what can be mended, before this was found"]
    from_backup: An[int, "recordings that were put back from the backup"]
    decoded_again: An[int, "sources whose decoded sound is made again by a job"]
    counts: An[dict[str, int], "how much was looked at"]
    findings: list[Finding]


class PassphraseChanged(TypedDict):
    changed: bool


class RecoveryRotated(TypedDict):
    recovery_code: An[str | None, "shown this once; null when --recovery-file keeps it"]
    recovery_file: str | None


class Check(TypedDict):
    """One thing that `doctor` looked at."""

    id: str
    state: An[str, "ok | missing | warning"]
    needed: An[bool, "without it the main job does not work"]
    says: str
    install: An[str | None, "the command or step that brings it on this system"]


class Doctor(TypedDict):
    ok: An[bool, "everything needed works"]
    version: str
    system: str
    checks: list[Check]


class DesktopOpened(TypedDict):
    vault: An[str | None, "which one the window was asked for; null for the one that was opened last"]
    files: An[list[str], "what --install wrote"]


class Demo(TypedDict):
    done: bool


ANSWERS: dict[str, type] = {
    "vault create": VaultCreated,
    "vault open": VaultOpened,
    "vault check": VaultChecked,
    "vault passphrase": PassphraseChanged,
    "vault recovery": RecoveryRotated,
    "project list": Projects,
    "project add": OneProject,
    "project rename": OneProject,
    "doctor": Doctor,
    "demo": Demo,
    "desktop": DesktopOpened,
}
