"""The command line as a person or a program meets it; what it answers as JSON is held to its documentation."""

from __future__ import annotations

import io
import json
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

from earwitness_core.vault import FromRecoveryCode, Vault, open_vault
from earwitness_desktop.cli import main, replies
from earwitness_desktop.cli.frame import SCHEMA
from helpers import vaults
from helpers.shapes import problems


@dataclass(frozen=True)
class Result:
    exit_code: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        """The JSON objects that were printed: events, then the answer."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def answer(self) -> dict[str, Any]:
        """The answer, which is as documented."""
        *events, answer = self.lines
        for event in events:
            _require(event, replies.EVENTS[event["event"]], extra=("schema", "command", "event"))
        _require(answer, replies.ANSWERS[answer["command"]], extra=("schema", "command"))
        return answer

    @property
    def error(self) -> dict[str, Any]:
        """The refusal, which is as documented and says the exit code of the process."""
        answer = self.lines[-1]
        assert set(answer) == {"schema", "command", "error"}
        assert not problems(answer["error"], replies.Error)
        assert answer["error"]["exit_code"] == self.exit_code
        error: dict[str, Any] = answer["error"]
        return error


def _require(document: dict[str, Any], kind: type, *, extra: tuple[str, ...]) -> None:
    assert document["schema"] == SCHEMA
    found = problems({key: value for key, value in document.items() if key not in extra}, kind)
    assert not found, found


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def run(*arguments: object, answers: list[str] | None = None) -> Result:
    """Carry out a command line in this process. `answers`: what a person types at hidden prompts; None: nobody."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n")
    err = io.StringIO()
    typed = iter(answers or ())
    stdin = _Terminal() if answers is not None else io.StringIO()
    with (
        patch.object(sys, "stdin", stdin),
        patch("getpass.getpass", lambda prompt="": next(typed)),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        code = main.answer([str(argument) for argument in arguments])
    out.flush()
    return Result(code, out.buffer.getvalue().decode(), err.getvalue())  # type: ignore[attr-defined]  # a BytesIO


@dataclass
class Cli:
    """The command line on a vault of its own, unlocked by its recovery code: that costs no key derivation."""

    folder: Path
    code_file: Path
    last: Result | None = field(default=None)

    @classmethod
    def make(cls, place: Path) -> Cli:
        created = vaults.create(place / "test.earwitness")
        created.vault.close()
        code_file = place / "code"
        code_file.write_text(created.recovery_code + "\n")
        code_file.chmod(0o600)
        return cls(place / "test.earwitness", code_file)

    def __call__(self, *arguments: object) -> Result:
        """Words for a person."""
        return run(*arguments, "--vault", self.folder, "--recovery-code-file", self.code_file)

    def json(self, *arguments: object) -> Result:
        """An answer for a program."""
        return self(*arguments, "--json")

    def open(self) -> Vault:
        """The vault itself, to put things into and to look at; close it before the next command."""
        return open_vault(self.folder, FromRecoveryCode(self.code_file.read_text()))
