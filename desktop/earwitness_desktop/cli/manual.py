"""The manual of the command line, made from the commands themselves: `python -m earwitness_desktop.cli.manual FILE`.

Writes between the two marks of a Markdown file; a test fails when desktop/README.md is not what this makes of it.
"""

from __future__ import annotations

import sys
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

from typer.main import get_command

from earwitness_core import errors
from earwitness_core.outcomes import Outcome
from earwitness_desktop.cli import replies
from earwitness_desktop.cli.frame import PANEL

BEGIN, END = "<!-- made by earwitness_desktop.cli.manual: begin -->", "<!-- end -->"
_PLAIN = {str: "string", int: "number", float: "number", bool: "boolean", type(None): "null", Any: "any"}


def manual() -> str:
    """All commands with their parameters, then what they answer as JSON, then exit codes and outcomes."""
    return "\n".join([*_commands(), *_answers(), *_exit_codes(), *_outcomes()])


def commands() -> Iterator[tuple[str, Any]]:
    """Every command by its full name, groups left out."""
    from earwitness_desktop.cli.main import app

    yield from _below(get_command(app), "")


def _below(command: Any, name: str) -> Iterator[tuple[str, Any]]:
    if not hasattr(command, "list_commands"):
        yield name, command
        return
    for word in command.list_commands(None):
        yield from _below(command.get_command(None, word), f"{name} {word}".strip())


def _commands() -> Iterator[str]:
    yield "## Commands"
    for name, command in commands():
        yield f"\n### earwitness {name}\n"
        yield command.help or ""
        yield ""
        for parameter in command.params:
            if parameter.name != "help" and parameter.rich_help_panel != PANEL:
                yield f"- `{_written(parameter)}` {parameter.help or ''}".rstrip()
        yield f"\nExample:\n\n    {(command.epilog or '').removeprefix('Example: ')}"


def _written(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return str(parameter.metavar or parameter.name.upper())
    value = "" if parameter.is_flag else f" {parameter.metavar or (parameter.name or '').upper()}"
    return "/".join([*parameter.opts, *parameter.secondary_opts]) + value


def _answers() -> Iterator[str]:
    yield "\n## Answers as JSON\n"
    seen: dict[str, type] = {}
    for name, answer in replies.ANSWERS.items():
        yield f"- `{name}`: [{answer.__name__}](#{answer.__name__.lower()})"
        _collect(answer, seen)
    yield "\nEvents of long commands, one object per line before the answer, `event` beside `schema` and `command`:\n"
    for name, event in replies.EVENTS.items():
        yield f"- `{name}`: [{event.__name__}](#{event.__name__.lower()})"
        _collect(event, seen)
    yield "\nA failed command: `error`: [Error](#error)"
    _collect(replies.Error, seen)
    for name in sorted(seen):
        yield from _fields(name, seen[name])


def _fields(name: str, kind: type) -> Iterator[str]:
    yield f"\n### {name}\n"
    if kind.__doc__ and not kind.__doc__.startswith("dict("):
        yield f"{kind.__doc__}\n"
    for field, hint in get_type_hints(kind, include_extras=True).items():
        yield f"- `{field}` {_shape(hint)}{_meaning(hint)}"


def _meaning(hint: Any) -> str:
    if get_origin(hint) is NotRequired:
        return _meaning(get_args(hint)[0])
    return f": {hint.__metadata__[0]}" if get_origin(hint) is Annotated else ""


def _shape(hint: Any) -> str:
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Annotated, NotRequired):
        return _shape(inner[0])
    if origin in (Union, types.UnionType):
        return " or ".join(_shape(one) for one in inner)
    if origin is list:
        return f"list of {_shape(inner[0])}"
    if origin is dict:
        return f"object of {_shape(inner[1])}"
    if is_typeddict(hint):
        return f"[{hint.__name__}](#{hint.__name__.lower()})"
    return _PLAIN[hint]


def _collect(hint: Any, seen: dict[str, type]) -> None:
    """All documented types that a type is made of."""
    if is_typeddict(hint):
        if hint.__name__ not in seen:
            seen[hint.__name__] = hint
            for inner in get_type_hints(hint, include_extras=True).values():
                _collect(inner, seen)
        return
    for inner in get_args(hint):
        _collect(inner, seen)


def _exit_codes() -> Iterator[str]:
    yield "\n## Exit codes\n"
    yield "- `0` done\n- `1` a bug of Earwitness, with an id for the report; of `doctor`: something needed is missing"
    kinds = sorted(_tree(errors.EarwitnessError), key=lambda kind: (kind.exit_code, kind.__name__))
    for kind in kinds:
        if kind.exit_code != 1:
            says = (
                (kind.__doc__ or "").splitlines()[0] if issubclass(kind, errors.Typed) and kind.__doc__ else kind.says
            )
            yield f"- `{kind.exit_code}` {kind.__name__}: {says}"


def _tree(kind: type[errors.EarwitnessError]) -> Iterator[type[errors.EarwitnessError]]:
    yield kind
    for below in kind.__subclasses__():
        yield from _tree(below)


def _outcomes() -> Iterator[str]:
    yield "\n## Outcomes of files and jobs\n"
    for outcome in Outcome:
        yield f"- `{outcome.value}` {outcome.says} {outcome.next_step} ({outcome.retry.value})".replace("  ", " ")


def renewed(text: str) -> str:
    """The Markdown with the part between the marks made anew."""
    before, _, rest = text.partition(BEGIN)
    return f"{before}{BEGIN}\n\n{manual()}\n\n{END}{rest.partition(END)[2]}"


if __name__ == "__main__":
    page = Path(sys.argv[1])
    page.write_text(renewed(page.read_text("utf-8")), "utf-8")
