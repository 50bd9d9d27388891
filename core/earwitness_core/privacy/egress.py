"""The one door out: the only module of Earwitness that opens a connection to another machine.

Its first form brings published files here (models). It sends nothing but the address it asks for. A destination is
on the list it was made with, or nothing is sent; a redirect is a new destination and is asked for again. What sends
content (policy, redaction, ledger) will be built in this module and nowhere else. See core/docs/decisions/0021.
"""

from __future__ import annotations

import ipaddress
import logging
import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import httpx

from earwitness_core.errors import DownloadFailed, EgressRefused

log = logging.getLogger(__name__)

_REDIRECTS = 5
_CONNECT_SECONDS = 15.0
_SILENCE_SECONDS = 30.0
_PARTIAL, _WHOLE, _BEYOND = 206, 200, 416


class Door:
    """Connections to the hosts on the list: over TLS, verified against certifi's authorities or those that
    SSL_CERT_FILE names, and through the environment's proxy when there is one.

    `allowed_hosts` are names as in an address; one with a leading dot admits every host below that domain.
    `private_hosts` are those of them that may stand at a private or local address (an organisation's own mirror); any
    other name that leads there is refused before a byte is sent. `plain_loopback` admits http to this machine itself,
    for tests. `silence_seconds` is how long nothing may come before a download counts as broken.
    """

    def __init__(
        self,
        allowed_hosts: Iterable[str],
        *,
        private_hosts: Iterable[str] = (),
        plain_loopback: bool = False,
        silence_seconds: float = _SILENCE_SECONDS,
    ) -> None:
        self._allowed = frozenset(host.lower() for host in allowed_hosts)
        self._private = frozenset(host.lower() for host in private_hosts)
        self._plain_loopback = plain_loopback
        self._timeout = httpx.Timeout(silence_seconds, connect=min(_CONNECT_SECONDS, silence_seconds))

    def download(
        self,
        url: str,
        to: Path,
        *,
        offset: int,
        expected_size: int,
        on_progress: Callable[[int], None] = lambda done: None,
    ) -> None:
        """Bring a file of a known size to `to`, whose first `offset` bytes are there from an earlier attempt.

        Goes on at the offset when the server can and the file there is still the same (ETag, length), else begins
        anew. `on_progress` gets the bytes there so far and may raise to stop. The caller checks the content's hash.
        Raises EgressRefused when a destination is not allowed, DownloadFailed for everything a network can do; what
        arrived stays in `to` (with its ETag in `<to>.etag`) for the next attempt. OSError when `to` cannot be written.
        """
        file = _PartFile(to, expected_size)
        file.begin_at(offset)
        if offset == expected_size > 0:
            on_progress(offset)
            return
        try:
            with httpx.Client(timeout=self._timeout, follow_redirects=False) as client:
                self._fetch(client, httpx.URL(url), file, on_progress)
        except httpx.TimeoutException as cause:
            raise DownloadFailed(file=file.name, why="nothing came for too long") from cause
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as cause:
            raise DownloadFailed(file=file.name, why=f"the connection broke: {type(cause).__name__}") from cause
        log.info("downloaded", extra={"bytes": expected_size})

    def _fetch(self, client: httpx.Client, url: httpx.URL, file: _PartFile, on_progress: Callable[[int], None]) -> None:
        for _ in range(_REDIRECTS + 1):
            self._admit(url)
            watch = {"trace": self._watch(url)}
            with client.stream("GET", url, headers=file.request_headers(), extensions=watch) as response:
                if response.has_redirect_location:
                    url = url.join(response.headers["location"])
                elif file.have and not file.goes_on_with(response):
                    file.begin_at(0)
                else:
                    return file.receive(response, on_progress)
        raise DownloadFailed(file=file.name, why="it was passed on too often")

    def _admit(self, url: httpx.URL) -> None:
        host = url.host.lower()
        if url.scheme != "https" and not (self._plain_loopback and url.scheme == "http" and _is_loopback(host)):
            raise EgressRefused(why="only encrypted connections (https) are made", host=host)
        if url.userinfo:
            raise EgressRefused(why="an address with a name and password in it is not followed", host=host)
        if not _listed(host, self._allowed):
            raise EgressRefused(why=f"{host} is not on the list of allowed hosts", host=host)
        address = _address(host)
        if address is not None and not address.is_global:
            self._admit_private(host)

    def _admit_private(self, host: str) -> None:
        if not (_listed(host, self._private) or (self._plain_loopback and _is_loopback(host))):
            raise EgressRefused(why=f"{host} is an address inside a private network", host=host)

    def _watch(self, url: httpx.URL) -> Callable[[str, Mapping[str, Any]], None]:
        """Looks at where the connection really went, after it stands and before TLS or a request is sent on it.

        The name may have been resolved to anything; checking a second look-up of our own would leave a gap. Through a
        proxy the first connection goes to the proxy, which this person configured and which resolves the name itself.
        """
        asked: list[str] = []

        def trace(event: str, info: Mapping[str, Any]) -> None:
            if event == "connection.connect_tcp.started":
                asked.append(str(info["host"]).lower())
            if event == "connection.connect_tcp.complete" and asked[-1] == url.host.lower():
                stream = info["return_value"]
                peer = _address(str(stream.get_extra_info("server_addr")[0]))
                if peer is None or not peer.is_global:
                    try:
                        self._admit_private(url.host.lower())
                    except EgressRefused:
                        stream.close()
                        raise

        return trace


class _PartFile:
    """A file on its way, with the ETag that says whether the rest still belongs to it."""

    def __init__(self, path: Path, expected_size: int) -> None:
        self.name = path.name.removesuffix(".part")
        self.have = 0
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

    def goes_on_with(self, response: httpx.Response) -> bool:
        """Whether the answer is the rest of this very file, or all of it, or a refusal to report.

        The rest says `Content-Range: bytes <have>-<last>/<size>` and bears the ETag of the beginning, if any.
        """
        if response.status_code != _PARTIAL:
            return response.status_code != _BEYOND
        etag = self._etag()
        wanted = f"bytes {self.have}-{self._expected - 1}/{self._expected}"
        same = etag is None or response.headers.get("etag") in (None, etag)
        return response.headers.get("content-range") == wanted and same

    def receive(self, response: httpx.Response, on_progress: Callable[[int], None]) -> None:
        """Write what comes, in its place. Raises DownloadFailed when it is not this file or not all of it."""
        status = response.status_code
        if status != _WHOLE and not (status == _PARTIAL and self.have):
            raise DownloadFailed(file=self.name, why=f"the server answered {status}")
        if status == _WHOLE:
            if response.headers.get("content-length", str(self._expected)) != str(self._expected):
                raise DownloadFailed(file=self.name, why="the server has another file of this name")
            self.begin_at(0)
        self._keep_etag(response)
        self._write(response, on_progress)
        if self.have != self._expected:  # no break, but another length: nothing of it is a beginning of ours
            self.begin_at(0)
            raise DownloadFailed(file=self.name, why="the server has another file of this name")
        self._etag_path.unlink(missing_ok=True)

    def _write(self, response: httpx.Response, on_progress: Callable[[int], None]) -> None:
        with self._path.open("ab") as file:
            try:
                for block in response.iter_raw():  # as it comes: re-cut blocks would lose the last on a break
                    self.have += len(block)
                    if self.have > self._expected:
                        return
                    file.write(block)
                    on_progress(self.have)
            finally:
                file.flush()
                os.fsync(file.fileno())

    def _etag(self) -> str | None:
        try:
            return self._etag_path.read_text("utf-8") or None
        except (OSError, UnicodeDecodeError):
            return None

    def _keep_etag(self, response: httpx.Response) -> None:
        """Only a strong ETag promises equal bytes (RFC 9110, 8.8.1)."""
        etag = response.headers.get("etag", "")
        if etag and not etag.startswith("W/"):
            self._etag_path.write_text(etag, "utf-8")


def _listed(host: str, hosts: frozenset[str]) -> bool:
    return any(host.endswith(entry) if entry.startswith(".") else host == entry for entry in hosts)


def _address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """The address, if the host is one; an IPv4 address in IPv6 clothing counts as itself."""
    try:
        address = ipaddress.ip_address(host.strip("[]").split("%")[0])
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return mapped or address


def _is_loopback(host: str) -> bool:
    address = _address(host)
    return host == "localhost" or (address is not None and address.is_loopback)
