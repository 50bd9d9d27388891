"""What was used on this machine: how often each command, for how long, with which kind of error. Counts, nothing else.

It stays here. `earwitness usage` shows all there is; it is shared by whoever writes it to a file and sends that file.
Each run adds a line, so that several processes count into one file without waiting; a file that has grown is summed up.
Two processes that sum up at once may lose a count, which is no harm.
"""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

FORMAT = "earwitness-usage/1"
_FILE = "usage.jsonl"
_SUM_UP = 64 << 10  # bytes
_LARGEST = 1 << 20


@dataclass
class Command:
    """`failed` counts by the name of the error, or Bug."""

    runs: int = 0
    ms: int = 0
    failed: dict[str, int] = field(default_factory=dict)


@dataclass
class Usage:
    """`since` is the day of the first count; nothing is counted while `counting` is False."""

    format: str = FORMAT
    counting: bool = True
    since: str = ""
    commands: dict[str, Command] = field(default_factory=dict)

    def add(self, name: str, runs: int, ms: int, failed: dict[str, int]) -> None:
        one = self.commands.setdefault(name, Command())
        one.runs += runs
        one.ms += ms
        for error, times in failed.items():
            one.failed[error] = one.failed.get(error, 0) + times


def count(folder: Path, command: str, *, ms: int, failed: str | None = None) -> None:
    """Add one run. Never in the way: what cannot be counted is not."""
    with contextlib.suppress(OSError):
        found = read(folder) if _size(folder) > _SUM_UP else None
        if found is not None:
            _replace(folder, found)
        if _size(folder) == 0:
            _replace(folder, Usage(since=datetime.now(UTC).date().isoformat()))
        if not _is_off(folder):
            _append(folder, [command, 1, ms, {failed: 1} if failed else {}])


def read(folder: Path) -> Usage:
    """All there is; a line that is not as it was written is passed over."""
    usage = Usage()
    try:
        lines = (folder / _FILE).read_bytes()[:_LARGEST].splitlines()
    except OSError:
        return usage
    for line in lines:
        with contextlib.suppress(ValueError, TypeError, AttributeError):
            told = json.loads(line)
            if isinstance(told, dict):
                usage.counting, usage.since = bool(told["counting"]), str(told["since"])
            else:
                name, runs, ms, failed = told
                usage.add(str(name), int(runs), int(ms), {str(one): int(times) for one, times in failed.items()})
    return usage


def begin_anew(folder: Path, *, counting: bool) -> None:
    """Remove the counts; go on counting, or stop. Raises OSError."""
    _replace(folder, Usage(counting=counting, since=datetime.now(UTC).date().isoformat() if counting else ""))


def as_json(usage: Usage) -> str:
    return json.dumps(asdict(usage), indent=1, sort_keys=True)


def _is_off(folder: Path) -> bool:
    with (folder / _FILE).open("rb") as file:
        return b'"counting": false' in file.readline(200)


def _size(folder: Path) -> int:
    try:
        return (folder / _FILE).stat().st_size
    except FileNotFoundError:
        return 0


def _append(folder: Path, line: object) -> None:
    handle = os.open(folder / _FILE, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        os.write(handle, json.dumps(line).encode() + b"\n")
    finally:
        os.close(handle)


def _replace(folder: Path, usage: Usage) -> None:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = folder / f"{_FILE}.{os.getpid()}.part"
    lines: list[object] = [{"counting": usage.counting, "since": usage.since}]
    lines += [[name, one.runs, one.ms, one.failed] for name, one in sorted(usage.commands.items())]
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.writelines(json.dumps(line) + "\n" for line in lines)
    fresh.replace(folder / _FILE)
