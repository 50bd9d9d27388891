"""One connection to one endpoint, for one question. The only code that sends content.

A name is looked up once; every address that it has must be one that the policy admits, and the connection goes to one
of these very addresses. Then TLS, verified, then the pin, and only then the first byte of the question. No proxy, no
second connection, no redirect, nothing kept for the next time.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import httpcore

from earwitness_core.errors import EgressRefused
from earwitness_core.privacy.egress import obstacles, trust
from earwitness_core.privacy.egress.addresses import address, is_public
from earwitness_core.privacy.egress.guard import guard
from earwitness_core.privacy.policy.model import Endpoint

_MOST_ADDRESSES_TRIED = 3
_AGENT = "earwitness"


@dataclass(frozen=True, slots=True)
class Limits:
    """Of one answer: how many bytes, how long in all, how long without a byte."""

    most_bytes: int = 64 << 20
    seconds: float = 900.0
    silence_s: float = 120.0
    connect_s: float = 15.0


class Broken(Exception):
    """The line did not do; `why` is a sentence's part, `word` one word for the ledger."""

    def __init__(self, why: str, word: str) -> None:
        super().__init__(why)
        self.why, self.word = why, word


class Dialler:
    """Looks names up and connects; tests give one that answers as a hostile network would."""

    def addresses(self, host: str, port: int) -> list[str]:
        """Every address of a host."""
        with guard.opening(host, port):
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        return list(dict.fromkeys(str(one[4][0]) for one in found))

    def connect(self, place: str, port: int, seconds: float) -> httpcore.NetworkStream:
        """A connection to an address."""
        with guard.opening(place, port):
            return httpcore.SyncBackend().connect_tcp(place, port, timeout=seconds)


class _Backend(httpcore.NetworkBackend):
    """How httpcore gets its one connection."""

    def __init__(self, endpoint: Endpoint, dialler: Dialler, limits: Limits) -> None:
        self._endpoint = endpoint
        self._dialler = dialler
        self._limits = limits
        self.counted: _Counted | None = None

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        try:
            places = self._dialler.addresses(host, port)
        except OSError as cause:
            raise Broken(f"the name {host} cannot be found", "no-such-name") from cause
        for place in places:
            self._require_admitted(place)
        self.counted = _Counted(self._connect(places, port), self._endpoint)
        return self.counted

    def _connect(self, places: list[str], port: int) -> httpcore.NetworkStream:
        problem: Exception | None = None
        for place in places[:_MOST_ADDRESSES_TRIED]:
            try:
                stream = self._dialler.connect(place, port, self._limits.connect_s)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as cause:
                problem = cause
                continue
            peer = str(stream.get_extra_info("server_addr")[0])
            if address(peer) != address(place):
                stream.close()
                raise EgressRefused(why="the connection went to another address than its name has", rule="rebinding")
            return stream
        raise Broken("nobody answers there", "no-answer") from problem

    def _require_admitted(self, place: str) -> None:
        if not is_public(place) and not self._endpoint.private:
            raise EgressRefused(
                why=f"{self._endpoint.host} leads to an address inside a private network", rule="private-address"
            )


class _Counted(httpcore.NetworkStream):
    """A connection that knows how much of the question went through it, and to whom."""

    def __init__(self, inner: httpcore.NetworkStream, endpoint: Endpoint, *, encrypted: bool = False) -> None:
        self._inner = inner
        self._endpoint = endpoint
        self._encrypted = encrypted
        self._through: _Counted | None = None
        self._sent = 0

    @property
    def sent_bytes(self) -> int:
        """Of the question, inside TLS."""
        return self._through.sent_bytes if self._through else self._sent

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        stream = self._inner.start_tls(ssl_context, server_hostname, timeout)
        if not trust.is_pinned(stream.get_extra_info("ssl_object").getpeercert(True), self._endpoint.pins):
            stream.close()
            raise EgressRefused(why=f"{self._endpoint.host} shows another key than the policy names", rule="pin")
        self._through = _Counted(stream, self._endpoint, encrypted=True)
        return self._through

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if not self._encrypted:
            raise EgressRefused(why="the connection is not encrypted", rule="encryption")
        self._sent += len(buffer)  # before: what may have gone has gone
        self._inner.write(buffer, timeout)

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, timeout)

    def close(self) -> None:
        self._inner.close()

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class Line:
    """Ask once, then read the answer; close it."""

    def __init__(self, endpoint: Endpoint, *, dialler: Dialler | None = None, limits: Limits | None = None) -> None:
        self._endpoint = endpoint
        self._limits = limits or Limits()
        self._backend = _Backend(endpoint, dialler or Dialler(), self._limits)
        self._connection: httpcore.HTTPConnection | None = None
        self._answer: httpcore.Response | None = None
        self._until = time.monotonic() + self._limits.seconds
        self.received_bytes = 0

    @property
    def sent_bytes(self) -> int:
        counted = self._backend.counted
        return counted.sent_bytes if counted else 0

    @property
    def status(self) -> int:
        assert self._answer is not None
        return self._answer.status

    @property
    def content_type(self) -> str:
        return self._header(b"content-type")

    def ask(self, path: str, body: bytes, content_type: str, key: str | None) -> None:
        """Send, and wait for the head of the answer. Raises EgressRefused (nothing of the body went) and Broken."""
        host = self._endpoint.host
        try:
            context = trust.authorities()
        except (OSError, ValueError) as cause:
            raise Broken("the file that SSL_CERT_FILE names holds no certificates", "certificates") from cause
        url = httpcore.URL(scheme=b"https", host=_bracketed(host).encode(), port=self._endpoint.port, target=path)
        self._connection = httpcore.HTTPConnection(url.origin, ssl_context=context, network_backend=self._backend)
        request = httpcore.Request(
            "POST",
            url,
            headers=_headers(_bracketed(host), self._endpoint.port, body, content_type, key),
            content=body,
            extensions={"timeout": self._timeouts()},
        )
        try:
            self._answer = self._connection.handle_request(request)
        except (OSError, httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError) as cause:
            raise self._broken(cause) from cause
        if 300 <= self.status < 400:
            raise Broken("it passes on to another place, and content is sent to one place only", "redirect")
        if self._header(b"content-encoding") not in ("", "identity"):
            raise Broken("its answer is packed, which was not asked for", "packed")

    def pieces(self) -> Iterator[bytes]:
        """The answer as it comes, within the limits. Raises Broken."""
        assert self._answer is not None
        try:
            for piece in self._answer.iter_stream():
                self.received_bytes += len(piece)
                if self.received_bytes > self._limits.most_bytes:
                    raise Broken("its answer is larger than any can be", "too-large")
                if time.monotonic() > self._until:
                    raise Broken("its answer takes for ever", "too-slow")
                yield piece
        except (OSError, httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError) as cause:
            raise self._broken(cause) from cause

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()

    def _header(self, name: bytes) -> str:
        assert self._answer is not None
        return next((value.decode("latin-1") for key, value in self._answer.headers if key.lower() == name), "")

    def _timeouts(self) -> dict[str, float]:
        silence = self._limits.silence_s
        return {"connect": self._limits.connect_s, "read": silence, "write": silence, "pool": self._limits.connect_s}

    def _broken(self, cause: Exception) -> Broken:
        found = obstacles.broken(cause, host=self._endpoint.host, through_proxy=False)
        return Broken(found.why, type(cause).__name__)


def _headers(host: str, port: int, body: bytes, content_type: str, key: str | None) -> list[tuple[str, str]]:
    """All there is, in these words. Nothing of a caller's goes into a head but the key of the endpoint."""
    made = [
        ("Host", host if port == 443 else f"{host}:{port}"),
        ("User-Agent", _AGENT),
        ("Accept", "application/json, text/event-stream"),
        ("Accept-Encoding", "identity"),
        ("Content-Type", content_type),
        ("Content-Length", str(len(body))),
        ("Connection", "close"),
    ]
    return [*made, ("Authorization", f"Bearer {key}")] if key else made


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
