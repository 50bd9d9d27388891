"""What all commands share: the options for vault, secret and `--json`, one way to answer, one way to fail.

A command is a function from a Run and its own parameters to an Answer. Here it gets the shared options, its errors
become words and exit codes of the error tree, and a bug becomes an id without content.
"""

from __future__ import annotations

import functools
import inspect
import json
import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_type_hints

import typer
from rich.console import Console, RenderableType

from earwitness_core.errors import Cancelled, EarwitnessError, PolicyRefused, Typed
from earwitness_core.outcomes import Outcome
from earwitness_core.paths import state_folder
from earwitness_desktop.cli import guarding, unlocking
from earwitness_desktop.cli.screen import Screen, safe
from earwitness_desktop.shared import crashes, usage

if TYPE_CHECKING:
    from earwitness_core.desk import Desk

PROGRAM = "earwitness"
SCHEMA = "earwitness.cli/1"
PANEL = "The vault, and how to answer"

VaultOption = Annotated[
    Path | None,
    typer.Option(
        "--vault",
        envvar="EARWITNESS_VAULT",
        metavar="FOLDER",
        help="The vault; not needed when this machine knows only one.",
        rich_help_panel=PANEL,
    ),
]
PassphraseFile = Annotated[
    Path | None,
    typer.Option(
        "--passphrase-file",
        metavar="FILE",
        help="Read the passphrase from a file, not from you.",
        rich_help_panel=PANEL,
    ),
]
RecoveryFile = Annotated[
    Path | None,
    typer.Option(
        "--recovery-code-file", metavar="FILE", help="Unlock by a recovery code in a file.", rich_help_panel=PANEL
    ),
]
AsJson = Annotated[
    bool, typer.Option("--json", help="Answer as JSON for programs (desktop/README.md).", rich_help_panel=PANEL)
]

_VAULT_OPTIONS: dict[str, Any] = {
    "vault": VaultOption,
    "passphrase_file": PassphraseFile,
    "recovery_code_file": RecoveryFile,
}


@dataclass(frozen=True)
class Answer:
    """What a command found: `data` for programs, `shown` for people, the same facts in both."""

    data: Mapping[str, Any]
    shown: Sequence[RenderableType] = ()
    exit_code: int = 0


@dataclass
class Run:
    """One call of one command. Closes what it opened."""

    command: str
    vault: Path | None = None
    passphrase_file: Path | None = None
    recovery_code_file: Path | None = None
    as_json: bool = False
    keyring_only: bool = False  # for who has nobody to ask
    out: Console = field(default_factory=lambda: Screen(highlight=False))
    notes: Console = field(default_factory=lambda: Screen(highlight=False, stderr=True))
    opened: ExitStack = field(default_factory=ExitStack)
    _desk: Desk | None = None

    @property
    def folder(self) -> Path:
        """The vault meant: by option, by environment, or the only one that this machine knows. Raises VaultMissing."""
        return unlocking.choose(self.vault)

    def desk(self) -> Desk:
        """The open vault with its services, until the command ends."""
        if self._desk is None:
            self._desk = self._open()
        return self._desk

    def _open(self) -> Desk:
        from earwitness_core.desk import Desk  # here: `--help` must not wait for a database

        folder = self.folder
        if self.keyring_only:
            ways = unlocking.by_keyring()
        else:
            ways = unlocking.ways_into(
                folder, passphrase_file=self.passphrase_file, recovery_file=self.recovery_code_file
            )
        desk = unlocking.open_patiently(lambda: Desk.open(folder, *ways), self.note)
        self.opened.enter_context(desk)
        unlocking.remember_folder(folder)
        if desk.vault.opened_older_copy:
            self.note(
                "This looks like an older copy of the vault. If you did not restore a backup, ask who replaced it."
            )
        self._note_changed_policies(desk)
        return desk

    def _note_changed_policies(self, desk: Desk) -> None:
        """A file that a policy came from, and that somebody changed since: whoever works here should know."""
        from earwitness_core.privacy.policy.watching import GONE, news

        try:
            found = news(desk.policies.every())
        except PolicyRefused as unreadable:
            self.note(f"{unreadable}")
            return
        for one in found:
            if one.state != GONE:
                self.note(one.says)

    def note(self, text: str) -> None:
        """Something to know that is not the answer: to standard error."""
        self.notes.print(safe(text), style="dim", markup=False)

    def event(self, event: str, **facts: Any) -> None:
        """A line for programs that follow a long command; nothing for people."""
        if self.as_json:
            self.say({"schema": SCHEMA, "command": self.command, "event": event, **facts})

    def say(self, document: Mapping[str, Any]) -> None:
        """One JSON object on a line of its own, in ASCII, so that no terminal and no code page changes it."""
        sys.stdout.write(json.dumps(document, ensure_ascii=True, allow_nan=False) + "\n")
        sys.stdout.flush()

    def answer(self, answer: Answer) -> None:
        if self.as_json:
            self.say({"schema": SCHEMA, "command": self.command, **answer.data})
            return
        for part in answer.shown:
            self.out.print(part)

    def refuse(self, refusal: EarwitnessError, bug: str | None = None) -> None:
        """Say what went wrong: as JSON on standard output, in words on standard error; Cancelled to nobody."""
        if self.as_json:
            self.say({"schema": SCHEMA, "command": self.command, "error": as_error(refusal, bug)})
        elif not isinstance(refusal, Cancelled):
            self.notes.print(safe(refusal.sentence), style="bold red", markup=False)
            if refusal.advice:
                self.notes.print(safe(refusal.advice), markup=False)


def as_error(refusal: EarwitnessError, bug: str | None = None) -> dict[str, Any]:
    """The documented form of an error."""
    outcome = Outcome.BUG if bug else refusal.outcome if isinstance(refusal, Typed) else None
    return {
        "exit_code": refusal.exit_code,
        "kind": "Bug" if bug else type(refusal).__name__,
        "outcome": outcome.value if outcome else None,
        "says": refusal.sentence,
        "next_step": refusal.advice,
        "id": bug,
    }


def command(
    app: typer.Typer,
    name: str,
    *,
    example: str,
    unlocks: bool | Literal["vault"] = True,
    help: str | None = None,  # noqa: A002 — typer's word
) -> Callable[[Callable[..., Answer]], Callable[..., Answer]]:
    """Make a function a command, with its docstring for help.

    `unlocks`: it works on a vault and takes its options; "vault": it asks which one, and opens nothing.
    """

    def register(function: Callable[..., Answer]) -> Callable[..., Answer]:
        hints = get_type_hints(function, include_extras=True)
        own = [
            parameter.replace(annotation=hints[parameter.name])
            for parameter in list(inspect.signature(function).parameters.values())[1:]
        ]
        shared = _shared(unlocks)

        @functools.wraps(function)
        def call(**given: Any) -> None:
            secrets = {name: given.pop(name) for name in _vault_options(unlocks)}
            run = Run(_full_name(app, name), as_json=given.pop("as_json"), **secrets)
            raise typer.Exit(carry_out(run, lambda: function(run, **given)))

        parameters = [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in [*own, *shared]]
        call.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
        call.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
        app.command(name, epilog=f"Example: {example}", help=help)(call)
        return function

    return register


def _vault_options(unlocks: bool | Literal["vault"]) -> dict[str, Any]:
    if unlocks == "vault":
        return {"vault": VaultOption}
    return _VAULT_OPTIONS if unlocks else {}


def _shared(unlocks: bool | Literal["vault"]) -> list[inspect.Parameter]:
    options: dict[str, tuple[Any, object]] = {name: (kind, None) for name, kind in _vault_options(unlocks).items()}
    options["as_json"] = (AsJson, False)
    return [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=kind)
        for name, (kind, default) in options.items()
    ]


def _full_name(app: typer.Typer, name: str) -> str:
    return name if app.info.name in (None, PROGRAM) else f"{app.info.name} {name}"


def carry_out(run: Run, work: Callable[[], Answer]) -> int:
    """Do it, say what came of it, and give back the exit code. The run is counted (shared/usage.py)."""
    started = time.monotonic()
    failed: list[str] = []
    code = _carry_out(run, work, failed)
    ms = round((time.monotonic() - started) * 1000)
    usage.count(state_folder(), run.command, ms=ms, failed=failed[0] if failed else None)
    return code


def _carry_out(run: Run, work: Callable[[], Answer], failed: list[str]) -> int:
    try:
        with run.opened:
            answer = work()
            run.answer(answer)
            if said := guarding.told():
                run.note(said)
        return answer.exit_code
    except (KeyboardInterrupt, Cancelled):
        run.refuse(Cancelled())
        return Cancelled.exit_code
    except EarwitnessError as refusal:
        failed.append(type(refusal).__name__)
        run.refuse(refusal)
        return refusal.exit_code
    except BrokenPipeError:
        # Whoever read us has seen enough. Nothing more can be written, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as problem:  # noqa: BLE001 — the top: whatever gets here is a bug of ours
        failed.append("Bug")
        return _bug(run, problem)
    finally:
        guarding.keep_the_rest()


def _bug(run: Run, problem: Exception) -> int:
    bug = crashes.keep(state_folder(), problem, where="command", command=run.command)
    told = EarwitnessError(
        Outcome.BUG.says,
        next_step=f"Please report the id {bug}; `earwitness report {bug}` shows all that it stands for, no content.",
    )
    run.refuse(told, bug)
    return told.exit_code
