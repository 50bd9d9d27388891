"""Reports of crashes without content: where in the code, which class of error, which versions. Kept on this machine,
for this person's eyes; nothing sends them (core/docs/telemetry.md).

Of an exception only class and places are kept, never what it says, for that may quote a transcript. When the
interpreter itself dies, `faulthandler` can only write paths of source files; what it wrote is made into a report of the
same kind at the next start.
"""

from __future__ import annotations

import atexit
import contextlib
import faulthandler
import json
import logging
import os
import re
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from earwitness_core import logs
from earwitness_core.ids import new_id

FORMAT = "earwitness-crash/1"
FOLDER = "crashes"
_KEPT = 20
_LARGEST = 1 << 20
_RAW = re.compile(r"fatal-(\d+)\.raw\Z")
_PLACE = r'File "(?P<path>[^"\n]+)", line (?P<line>\d+) in '  # these two are looked for in one start of a thousand
_FATAL = r"(?:Fatal Python error|Windows fatal exception): (?P<what>[A-Za-z ]{1,60})"
_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_.]{0,100}\Z")
_log = logging.getLogger(__name__)


class Report(NamedTuple):
    """`where` is command, thread, destructor or interpreter; `frames` are module:line, of others the package alone."""

    format: str
    id: str
    at: str
    where: str
    command: str
    error: tuple[str, ...]  # the class, then those of what it came from
    frames: tuple[str, ...]
    threads: int
    earwitness: str
    python: str
    system: str


def install(folder: Path) -> None:
    """From now on, what nobody catches in this process is kept as a report under a folder; nothing goes to stderr."""
    place = folder / FOLDER
    sys.excepthook = lambda kind, problem, trace: _unheard(folder, "command", problem)
    threading.excepthook = lambda told: _unheard(folder, "thread", told.exc_value)
    sys.unraisablehook = lambda told: _unheard(folder, "destructor", told.exc_value)
    with contextlib.suppress(OSError):
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        _take_in(folder)
        raw = place / f"fatal-{os.getpid()}.raw"
        handle = os.open(raw, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        faulthandler.enable(handle)
        atexit.register(_end, handle, raw)


def keep(folder: Path, problem: BaseException, *, where: str, command: str = "", bug: str | None = None) -> str:
    """Write a report; its id. Where it cannot be written, there is the log."""
    bug = bug or new_id()[-8:]
    logs.log_bug(_log, bug, problem)
    _write(folder, _report(bug, where, command, _classes(problem), _frames(problem.__traceback__)))
    return bug


def reports(folder: Path) -> list[Report]:
    """What is kept, the oldest first; a file that is no report is passed over."""
    found = []
    for path in _files(folder):
        with contextlib.suppress(OSError, ValueError, TypeError, KeyError):
            if path.stat().st_size <= _LARGEST:
                told = json.loads(path.read_text("utf-8"))
                found.append(Report(**{**told, "error": tuple(told["error"]), "frames": tuple(told["frames"])}))
    return sorted(found, key=lambda one: one.at)


def newest_unseen(folder: Path) -> str:
    """The report of the last end that nobody expected, told once; empty when there is none, or it was told."""
    files, mark = _files(folder), folder / FOLDER / "seen"
    with contextlib.suppress(OSError, ValueError):
        if files and files[-1].stem != (mark.read_text("utf-8") if mark.exists() else ""):
            mark.write_text(files[-1].stem, "utf-8")
            return files[-1].read_text("utf-8")[:_LARGEST]
    return ""


def as_json(report: Report) -> str:
    return json.dumps(report._asdict(), indent=1)


def forget(folder: Path) -> int:
    """Remove all reports. Says how many there were."""
    files = _files(folder)
    for path in files:
        path.unlink(missing_ok=True)
    return len(files)


def _unheard(folder: Path, where: str, problem: BaseException | None) -> None:
    if problem is not None and not isinstance(problem, KeyboardInterrupt | SystemExit):
        keep(folder, problem, where=where)


def _report(bug: str, where: str, command: str, error: tuple[str, ...], frames: tuple[str, ...]) -> Report:
    import platform  # these here: they cost every start of the window, and nearly none needs them
    from datetime import UTC, datetime
    from importlib.metadata import version

    return Report(
        format=FORMAT,
        id=bug,
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        where=where,
        command=command,
        error=error,
        frames=frames[-40:],
        threads=threading.active_count(),
        earwitness=version("earwitness"),
        python=platform.python_version(),
        system=f"{platform.system()} {platform.release()} {platform.machine()}",
    )


def _classes(problem: BaseException) -> tuple[str, ...]:
    """The class of an error and of those it came from. A class that is made out of content has no plain name."""
    names: list[str] = []
    current: BaseException | None = problem
    while current is not None and len(names) < 5:
        name = f"{type(current).__module__}.{type(current).__qualname__}"
        names.append(name if _PLAIN.match(name) else "other")
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    return tuple(names)


def _frames(trace: TracebackType | None) -> tuple[str, ...]:
    return tuple(logs.frames(trace))


def _write(folder: Path, report: Report) -> None:
    place = folder / FOLDER
    try:
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        for old in _files(folder)[: -(_KEPT - 1)]:
            old.unlink(missing_ok=True)
        path = place / f"{report.id}.json"
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            file.write(as_json(report) + "\n")
    except OSError as problem:
        _log.warning("crash report not kept", extra={"error": type(problem).__name__})


def _files(folder: Path) -> list[Path]:
    """The oldest first."""
    try:
        return sorted((folder / FOLDER).glob("*.json"), key=lambda path: path.stat().st_mtime)
    except OSError:
        return []


def _take_in(folder: Path) -> None:
    """Make reports of what dead processes left, and remove it."""
    for path in (folder / FOLDER).glob("fatal-*.raw"):
        import psutil  # here: nearly no start finds one

        named = _RAW.match(path.name)
        if named is None or psutil.pid_exists(int(named[1])):
            continue
        said = path.read_bytes()[:_LARGEST].decode("utf-8", "replace")
        fatal = re.search(_FATAL, said)
        if fatal is not None:
            error = "fatal: " + fatal["what"].strip()
            _write(folder, _report(new_id()[-8:], "interpreter", "", (error,), tuple(_places(said))))
        path.unlink(missing_ok=True)


def _places(said: str) -> Iterator[str]:
    """The innermost last, as with an exception; of files that are not ours only the package."""
    for found in reversed(list(re.finditer(_PLACE, said))):
        parts = found["path"].replace("\\", "/").removesuffix(".py").split("/")
        ours = next((at for at, part in enumerate(parts) if part in logs.OURS), None)
        if ours is not None:
            yield f"{'.'.join(parts[ours:])}:{found['line']}"
        elif "site-packages" in parts[:-1]:
            package = parts[parts.index("site-packages") + 1]
            yield package if _PLAIN.match(package) else "other"
        else:
            yield "python"


def _end(handle: int, raw: Path) -> None:
    faulthandler.disable()
    os.close(handle)
    with contextlib.suppress(OSError):
        raw.unlink(missing_ok=True)
