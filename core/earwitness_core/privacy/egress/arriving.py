"""A file on its way here: kept at any byte it broke off, and never made of two files' halves.

Knows no connection: it says what to ask for, judges answers by status and headers, and writes what comes. What an
answer that brings no file means stands in obstacles.py.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Protocol

from earwitness_core.privacy.egress import obstacles

PARTIAL, WHOLE, BEYOND = 206, 200, 416
# Below this it would take a model of 500 MB six days; a server that drips to keep a line busy ends here.
_SLOWEST_BYTES_PER_S = 1000


class Answer(Protocol):
    """What is looked at of a answer; httpx.Response has it."""

    @property
    def status_code(self) -> int: ...

    @property
    def headers(self) -> Mapping[str, str]: ...

    def iter_raw(self) -> Iterable[bytes]: ...


class PartFile:
    """A file of a known size, with the ETag that says whether the rest still belongs to it.

    `silence_s`: bytes that come slower than a trickle for so long count as none.
    """

    def __init__(self, path: Path, expected_size: int, *, silence_s: float) -> None:
        self.name = path.name.removesuffix(".part")
        self.have = 0
        self._silence_s = silence_s
        self._path = path
        self._etag_path = path.with_name(path.name + ".etag")
        self._expected = expected_size

    def begin_at(self, offset: int) -> None:
        """Keep the first `offset` bytes; all others go. More than the file can have means it was another file."""
        self.have = offset if 0 <= offset <= self._expected else 0
        with self._path.open("ab") as file:
            self.have = min(self.have, file.tell())
            file.truncate(self.have)
        if not self.have:
            self._etag_path.unlink(missing_ok=True)

    def request_headers(self) -> dict[str, str]:
        headers = {"Accept-Encoding": "identity", "User-Agent": "earwitness"}
        if self.have:
            headers["Range"] = f"bytes={self.have}-"
            if etag := self._etag():
                headers["If-Range"] = etag
        return headers

    def goes_on_with(self, answer: Answer) -> bool:
        """Whether the answer is the rest of this very file, or all of it, or a refusal to report.

        The rest says `Content-Range: bytes <have>-<last>/<size>` and bears the ETag of the beginning, if any.
        """
        if answer.status_code != PARTIAL:
            return answer.status_code != BEYOND
        etag = self._etag()
        wanted = f"bytes {self.have}-{self._expected - 1}/{self._expected}"
        same = etag is None or answer.headers.get("etag") in (None, etag)
        return answer.headers.get("content-range") == wanted and same

    def receive(self, answer: Answer, on_progress: Callable[[int], None], *, host: str) -> None:
        """Write what comes, in its place. Raises DownloadFailed when it is not this file or not all of it."""
        status = answer.status_code
        if status != WHOLE and not (status == PARTIAL and self.have):
            raise obstacles.refused(status, answer.headers, host=host).failure(self.name)
        if status == WHOLE:
            if _is_page(answer):  # before anything that is here is given up for it
                raise obstacles.A_PAGE.failure(self.name)
            if answer.headers.get("content-length", str(self._expected)) != str(self._expected):
                raise obstacles.ANOTHER_FILE.failure(self.name)
            self.begin_at(0)
        self._keep_etag(answer)
        self._write(answer, on_progress)
        if self.have != self._expected:  # no break, but another length: nothing of it is a beginning of ours
            self.begin_at(0)
            raise obstacles.ANOTHER_FILE.failure(self.name)
        self._etag_path.unlink(missing_ok=True)

    def _write(self, answer: Answer, on_progress: Callable[[int], None]) -> None:
        pace = _Pace(self.have, self._silence_s)
        with self._path.open("ab") as file:
            try:
                for block in answer.iter_raw():  # as it comes: re-cut blocks would lose the last on a break
                    self.have += len(block)
                    if self.have > self._expected:
                        return
                    file.write(block)
                    on_progress(self.have)
                    if pace.is_too_slow(self.have):
                        raise obstacles.SLOW.failure(self.name)
            finally:
                file.flush()
                os.fsync(file.fileno())

    def _etag(self) -> str | None:
        try:
            return self._etag_path.read_text("utf-8") or None
        except (OSError, UnicodeDecodeError):
            return None

    def _keep_etag(self, answer: Answer) -> None:
        """Only a strong ETag promises equal bytes (RFC 9110, 8.8.1)."""
        etag = answer.headers.get("etag", "")
        if etag and not etag.startswith("W/"):
            self._etag_path.write_text(etag, "utf-8")


def _is_page(answer: Answer) -> bool:
    """No file of a model is a web page."""
    return answer.headers.get("content-type", "").lower().startswith(("text/html", "application/xhtml"))


class _Pace:
    """Whether less came over a while than a line that is of any use brings."""

    def __init__(self, have: int, while_s: float) -> None:
        self._while_s = while_s
        self._since, self._had = time.monotonic(), have

    def is_too_slow(self, have: int) -> bool:
        now = time.monotonic()
        if now - self._since < self._while_s:
            return False
        slow = have - self._had < _SLOWEST_BYTES_PER_S * self._while_s
        self._since, self._had = now, have
        return slow
