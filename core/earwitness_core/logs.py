"""Logs without content: ids, counts and durations pass; text, names and paths have no way in.

A line holds time, level, logger, and the message of our own code as a constant (a test finds one that is put together);
from `extra=` the numbers, what looks like an id, and under the names in WORDS one plain word, such as a kind of job.
Everything else is left out: arguments of messages, the texts of exceptions, and all that other libraries say, of
whom only name and level stay, so that a flood of warnings still shows.
"""

from __future__ import annotations

import contextlib
import logging
import os
import re
import time
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType
from typing import cast

OURS = ("earwitness_core", "earwitness_desktop", "earwitness_sync")
_FULL = 990_000  # bytes: one more line, be it a trace through a hundred frames, and it is a megabyte
_FILES = 5
_ID = re.compile(r"[0-9a-f]{8,64}\Z")
# What an enum, a job kind, an error class, a model or an engine's entry looks like; no sentence, path or title does.
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9]{0,31}(?:[._:-][A-Za-z0-9_]{1,32}){0,4}\Z")
WORDS = frozenset(
    {"action", "command", "device", "engine", "error", "kind", "lane", "method", "model", "outcome", "retry", "state"}
)
_EVERY_RECORD = frozenset(vars(logging.makeLogRecord({})))


class ContentFree(logging.Formatter):
    """One line per record, made only of what is known to hold no content."""

    def format(self, record: logging.LogRecord) -> str:
        second = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created))
        head = f"{second}.{int(record.created % 1 * 1000):03}+00:00 {record.levelname} {_logger(record.name)}"
        if not _is_ours(record.name):
            return f"{head}: said something"
        parts = [f"{head}: {_message(record)}", *_facts(record)]
        if record.exc_info and record.exc_info[0] is not None:
            parts += ["raised=" + record.exc_info[0].__name__, *frames(record.exc_info[2])]
        return " ".join(parts)


class Bounded(logging.FileHandler):
    """Five files of 1 MB at most, which only this person can read, and which several processes may share.

    Another process may have turned the files over: the one that bears the name is written to, always. Where a file
    that somebody has open cannot be renamed (Windows), it grows until it can. Python's own handler of this kind loads
    pickle and sockets, a tenth of what the window may take to start (docs/decisions/0187).
    """

    def emit(self, record: logging.LogRecord) -> None:
        try:
            if self.stream is not None and not self._is_current(self.stream):
                self._let_go()
            elif self.stream is not None and os.fstat(self.stream.fileno()).st_size >= _FULL:
                self._let_go()
                self._turn_over()
            super().emit(record)  # opens what is not open
        except OSError:  # it could not be opened
            self.handleError(record)

    def _let_go(self) -> None:
        if self.stream is not None:
            self.stream.close()
            self.stream = None

    def _turn_over(self) -> None:
        """The file becomes the first of the old ones, each of these the next, and the oldest goes."""
        with contextlib.suppress(OSError):
            for number in range(_FILES - 1, 0, -1):
                newer = Path(f"{self.baseFilename}.{number - 1}" if number > 1 else self.baseFilename)
                if newer.exists():
                    newer.replace(f"{self.baseFilename}.{number}")

    def _open(self) -> TextIOWrapper:
        opened = open(self.baseFilename, self.mode, encoding=self.encoding, opener=_for_this_person)  # noqa: SIM115
        return cast(TextIOWrapper, opened)

    def _is_current(self, stream: TextIOWrapper) -> bool:
        try:
            named, ours = os.stat(self.baseFilename), os.fstat(stream.fileno())  # noqa: PTH116
        except OSError:
            return False
        return (named.st_dev, named.st_ino) == (ours.st_dev, ours.st_ino)


def _for_this_person(path: str, flags: int) -> int:
    opened = os.open(path, flags, 0o600)
    if os.name == "posix":
        os.fchmod(opened, 0o600)  # one that an earlier version made
    return opened


def set_up(folder: Path, *, name: str = "earwitness", level: int = logging.INFO) -> None:
    """Send all logging of this process to `NAME.log` in a folder.

    A folder that cannot be written gets no log: a full disk must not stop the work that is logged.
    """
    root = logging.getLogger()
    for handler in [*root.handlers]:
        root.removeHandler(handler)
        handler.close()
    logging.raiseExceptions = False  # else a failing handler prints the record, arguments and all
    logging.captureWarnings(True)
    root.addHandler(_file(folder / f"{name}.log") or logging.NullHandler())
    root.setLevel(logging.WARNING)
    for name in OURS:
        logging.getLogger(name).setLevel(level)


def _file(path: Path) -> logging.Handler | None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = Bounded(path, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(ContentFree())
    return handler


def frames(traceback: TracebackType | None) -> Iterator[str]:
    """Where an exception came through our own code, as module:line; frames of others only as their package."""
    while traceback is not None:
        module = str(traceback.tb_frame.f_globals.get("__name__", "?"))
        yield f"{module}:{traceback.tb_lineno}" if _is_ours(module) else _logger(module)
        traceback = traceback.tb_next


def log_bug(logger: logging.Logger, bug: str, problem: BaseException) -> None:
    """Keep where a bug happened under its id; what the exception says is content and stays out."""
    logger.error("bug", extra={"bug": bug}, exc_info=(type(problem), problem, problem.__traceback__))


def _is_ours(name: str) -> bool:
    return name.split(".", 1)[0] in OURS


def _logger(name: str) -> str:
    """The name of a logger; one that somebody made out of content is reduced to nothing."""
    parts = name.split(".")
    return ".".join(parts[:6]) if all(re.fullmatch(r"\w{1,40}", part, re.ASCII) for part in parts) else "other"


def _message(record: logging.LogRecord) -> str:
    """The message as it stands in our code; arguments are left out, so their places show as `%s`."""
    return " ".join(record.msg.split()) if isinstance(record.msg, str) else "-"


def _facts(record: logging.LogRecord) -> Iterator[str]:
    for name in sorted(vars(record).keys() - _EVERY_RECORD):
        shown = _shown(name, getattr(record, name))
        if shown is not None:
            yield f"{name}={shown}"


def _shown(name: str, value: object) -> str | None:
    if isinstance(value, bool | int | float):
        return f"{value:g}" if isinstance(value, float) else str(value)
    if not isinstance(value, str):
        return None
    return value if _ID.match(value) or (name in WORDS and _WORD.match(value)) else None
