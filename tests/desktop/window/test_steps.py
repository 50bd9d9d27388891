"""What the core advises, as the window says it: no command, no option, and the place where the same is done."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import earwitness_core
from earwitness_core import errors
from earwitness_core.errors import (
    DiskFull,
    EarwitnessError,
    ModelMissing,
    NotFound,
    Refused,
    TextChanged,
    Typed,
    VaultBusy,
)
from earwitness_core.outcomes import Outcome
from earwitness_desktop.steps import in_window, told

_A_COMMAND = re.compile(r"`earwitness|`egress |(?<!\w)--[a-z]")
_CORE = Path(earwitness_core.__file__).parent


def _kinds() -> Iterator[type[EarwitnessError]]:
    for _, kind in inspect.getmembers(errors, inspect.isclass):
        if issubclass(kind, EarwitnessError) and not issubclass(kind, Typed):
            yield kind


def _advised() -> Iterator[str]:
    """Every `next_step` that the core gives where it raises, as far as it stands there as one text."""
    for file in sorted(_CORE.rglob("*.py")):
        yield from re.findall(r'next_step="([^"]+)"', file.read_text("utf-8"))


@pytest.mark.parametrize("kind", list(_kinds()), ids=lambda kind: kind.__name__)
def test_no_error_names_a_command(kind: type[EarwitnessError]) -> None:
    problem = kind()
    said = told(problem)
    assert not _A_COMMAND.search(said)
    assert said.startswith(in_window(problem.sentence))
    if problem.advice:
        assert len(said) > len(problem.sentence), "what to do was lost"


def test_no_advice_of_the_core_names_a_command_and_none_is_lost() -> None:
    advised = list(_advised())
    assert len(advised) > 60
    for advice in advised:
        said = told(Refused("No.", next_step=advice))
        assert not _A_COMMAND.search(said), advice
    lost = [advice for advice in advised if in_window(advice) == ""]
    assert len(lost) <= 3, lost


@pytest.mark.parametrize("outcome", list(Outcome))
def test_no_outcome_names_a_command(outcome: Outcome) -> None:
    assert not _A_COMMAND.search(in_window(outcome.next_step))
    assert bool(in_window(outcome.next_step)) is bool(outcome.next_step)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Nothing to see.", "Nothing to see."),
        ("Choose `fast`, then retry.", "Choose `fast`, then retry."),
        (
            "By words only: the model m is not here (`earwitness models get m`).",
            "By words only: the model m is not here. Settings, Models brings it here.",
        ),
        ("Wait. Look with `earwitness audit show`.", "Wait. Privacy, Trail shows it."),
        ("Say why with --reason.", "Say why: it stays on record."),
        ("`earwitness nothing known`", ""),
    ],
)
def test_a_sentence_with_a_command_gives_way_to_a_place(text: str, said: str) -> None:
    assert in_window(text) == said


def test_what_is_said_of_the_error_stays() -> None:
    assert told(ModelMissing(model="big")).startswith("The model big is not on this machine. Settings, Models")
    assert "Free some space" in told(DiskFull())
    assert told(VaultBusy()) == str(VaultBusy())
    assert "Versions" in told(TextChanged())
    assert told(NotFound("There is none.", next_step="Make one.")) == "There is none. Make one."
