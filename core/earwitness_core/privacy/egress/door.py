"""Brings published files here (models). It sends nothing but the address it asks for; content goes by `gate`.

A destination is on the list it was made with, or nothing is sent; a redirect is a new destination and is asked for
again. Each visit to a host is on record before it begins (machine.py). See core/docs/decisions/0021, 0110, 0155.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import httpx

from earwitness_core.errors import EgressRefused, VaultRefused
from earwitness_core.model import Label
from earwitness_core.privacy.egress import obstacles, trust
from earwitness_core.privacy.egress.addresses import address, is_loopback, is_public
from earwitness_core.privacy.egress.arriving import PartFile
from earwitness_core.privacy.egress.guard import Opening, guard
from earwitness_core.privacy.egress.machine import MachineList, Visits
from earwitness_core.privacy.policy.decision import combined, decide
from earwitness_core.privacy.policy.machine import network_forbidden
from earwitness_core.privacy.policy.model import Deny, Policy, Purpose

log = logging.getLogger(__name__)

_REDIRECTS = 5
_CONNECT_SECONDS = 15.0
_SILENCE_SECONDS = 30.0


class Door:
    """Connections to the hosts on the list, over TLS, and through this machine's proxy when it is set up for one: by
    HTTPS_PROXY, ALL_PROXY and NO_PROXY, else in the system's settings (Windows, macOS). Certificates are verified
    against the system's authorities (an organisation's own among them), certifi's, and those that SSL_CERT_FILE names.

    `allowed_hosts` are names as in an address; one with a leading dot admits every host below that domain.
    `private_hosts` are those of them that may stand at a private or local address (an organisation's own mirror); any
    other name that leads there is refused before a byte is sent. `plain_loopback` admits http to this machine itself,
    for tests. `silence_seconds` is how long nothing may come before a download counts as broken. `visits` is where each
    host that is asked is put on record first: the list of this machine (decision 0168).
    """

    def __init__(
        self,
        allowed_hosts: Iterable[str],
        *,
        private_hosts: Iterable[str] = (),
        plain_loopback: bool = False,
        silence_seconds: float = _SILENCE_SECONDS,
        visits: Visits | None = None,
    ) -> None:
        self._allowed = frozenset(host.lower() for host in allowed_hosts)
        self._private = frozenset(host.lower() for host in private_hosts)
        self._plain_loopback = plain_loopback
        self._silence_s = silence_seconds
        self._visits = visits or MachineList()
        self._timeout = httpx.Timeout(silence_seconds, connect=min(_CONNECT_SECONDS, silence_seconds))

    @classmethod
    def for_models(cls, hosts: Sequence[str], policies: Sequence[Policy]) -> Door:
        """A door to those of the hosts that models are published at (a leading dot: all below) which every policy lets
        them come from. Raises EgressRefused where there is none, or no network at all."""
        require_network()
        refused: Deny | None = None
        allowed = []
        for host in hosts:
            asked = f"any{host}" if host.startswith(".") else host
            decision = combined(decide(Purpose.MODELS, one.destination(asked), Label.PUBLIC, one) for one in policies)
            if isinstance(decision, Deny):
                refused = refused or decision
            else:
                allowed.append(host)
        if not allowed and refused is not None:
            raise EgressRefused(why=refused.reason.rstrip("."), rule=refused.rule)
        return cls(allowed)

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
        Raises EgressRefused when a destination is not allowed, DownloadFailed for everything a network can do
        (obstacles.py); what arrived stays in `to` (with its ETag in `<to>.etag`) for the next attempt. OSError when
        `to` cannot be written.
        """
        require_network()
        file = PartFile(to, expected_size, silence_s=self._silence_s)
        file.begin_at(offset)
        if offset == expected_size > 0:
            on_progress(offset)
            return
        way = _Way(httpx.URL("https://"))
        try:
            way.url = httpx.URL(url)
            with self._client(file) as client, guard.opening() as opening:
                self._fetch(client, way, file, on_progress, opening)
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as cause:
            found = obstacles.broken(cause, host=way.host, through_proxy=way.through_proxy)
            raise found.failure(file.name) from cause
        log.info("downloaded", extra={"bytes": expected_size})

    def _client(self, file: PartFile) -> httpx.Client:
        try:
            context = trust.authorities()
        except (OSError, ValueError) as cause:  # ssl.SSLError is an OSError
            raise obstacles.BAD_CERTIFICATES.failure(file.name) from cause
        try:
            return httpx.Client(timeout=self._timeout, follow_redirects=False, verify=context)
        except (ValueError, ImportError, httpx.InvalidURL):  # their text would name the proxy, password and all
            raise obstacles.BAD_PROXY.failure(file.name) from None

    def _fetch(
        self, client: httpx.Client, way: _Way, file: PartFile, on_progress: Callable[[int], None], opening: Opening
    ) -> None:
        for hop in range(_REDIRECTS + 1):
            self._admit(way.url, passed_on=hop > 0)
            watch = {"trace": self._watch(way, opening)}
            with (
                self._on_record(way.host, file),
                client.stream("GET", way.url, headers=file.request_headers(), extensions=watch) as response,
            ):
                if response.has_redirect_location:
                    way.url = way.url.join(response.headers["location"])
                elif file.have and not file.goes_on_with(response):
                    file.begin_at(0)
                else:
                    return file.receive(response, on_progress, host=way.host)
        raise obstacles.PASSED_ON.failure(file.name)

    @contextmanager
    def _on_record(self, host: str, file: PartFile) -> Iterator[None]:
        visit, before, went_well = self._visits.begin(host), file.have, False
        try:
            yield
            went_well = True
        finally:
            with suppress(VaultRefused):  # it stands as begun; what arrived is no less there
                self._visits.end(visit, max(0, file.have - before), went_well=went_well)

    def _admit(self, url: httpx.URL, *, passed_on: bool) -> None:
        try:
            self._require_listed(url)
        except EgressRefused as refusal:
            if passed_on:  # what guest networks do with everybody
                raise EgressRefused(
                    why=f"the server passes on to another, and {refusal.facts['why']}",
                    next_step=obstacles.LOG_IN,
                    host=refusal.facts["host"],
                ) from refusal
            raise

    def _require_listed(self, url: httpx.URL) -> None:
        host = url.host.lower()
        if url.scheme != "https" and not (self._plain_loopback and url.scheme == "http" and is_loopback(host)):
            raise EgressRefused(why="only encrypted connections (https) are made", host=host)
        if url.userinfo:
            raise EgressRefused(why="an address with a name and password in it is not followed", host=host)
        if not _listed(host, self._allowed):
            raise EgressRefused(why=f"{host} is not on the list of allowed hosts", host=host)
        if address(host) is not None and not is_public(host):
            self._admit_private(host)

    def _admit_private(self, host: str) -> None:
        if not (_listed(host, self._private) or (self._plain_loopback and is_loopback(host))):
            raise EgressRefused(why=f"{host} is an address inside a private network", host=host)

    def _watch(self, way: _Way, opening: Opening) -> Callable[[str, Mapping[str, Any]], None]:
        """Looks at where the connection really went, after it stands and before TLS or a request is sent on it.

        The name may have been resolved to anything; checking a second look-up of our own would leave a gap. Through a
        proxy the first connection goes to the proxy, which this person configured and which resolves the name itself.
        """

        def trace(event: str, info: Mapping[str, Any]) -> None:
            if event == "connection.connect_tcp.started":
                way.spoken_to = str(info["host"]).lower()
                opening.to(str(info["host"]), int(info["port"]))
            if event == "connection.connect_tcp.complete" and not way.through_proxy:
                stream = info["return_value"]
                if not is_public(str(stream.get_extra_info("server_addr")[0])):
                    try:
                        self._admit_private(way.host)
                    except EgressRefused:
                        stream.close()
                        raise

        return trace


def require_network() -> None:
    """Raises EgressRefused where a policy of this machine or of one of its vaults forbids the network."""
    if (forbidden := network_forbidden()) is not None:
        raise EgressRefused(why=forbidden.rstrip("."), rule="network")


class _Way:
    """Where a download has got to: the address asked for now, and who was connected to for it."""

    def __init__(self, url: httpx.URL) -> None:
        self.url = url
        self.spoken_to: str | None = None

    @property
    def host(self) -> str:
        return self.url.host.lower()

    @property
    def through_proxy(self) -> bool:
        return self.spoken_to is not None and self.spoken_to != self.host


def _listed(host: str, hosts: frozenset[str]) -> bool:
    return any(host.endswith(entry) if entry.startswith(".") else host == entry for entry in hosts)
