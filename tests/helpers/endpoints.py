"""An endpoint of a language model on this machine: TLS by an authority of the test's own, and every misbehaviour."""

from __future__ import annotations

import json
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any

import httpcore

from earwitness_core.model import Label
from earwitness_core.privacy.egress.line import Dialler
from earwitness_core.privacy.policy.model import Endpoint, Policy, Profile, Purpose, Tier
from helpers.proxies import Authority

HOST = "llm.example.eu"
SAID = "The harbour was closed."
_ASK = frozenset((Purpose.ASK, Purpose.EMBED, Purpose.TRANSCRIBE))


@dataclass
class Place:
    """What the endpoint does, and what reached it."""

    port: int = 0
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes | None = None
    drips: float | None = None
    hangs_up: bool = False
    heard: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)
    done: Event = field(default_factory=Event)

    @property
    def url(self) -> str:
        return f"https://{HOST}:{self.port}/v1"

    @property
    def asked(self) -> dict[str, Any]:
        """The last question."""
        question: dict[str, Any] = json.loads(self.heard[-1][2])
        return question


@contextmanager
def place(company: Authority, folder: Path, *, host: str = HOST, plain: bool = False, **days: int) -> Iterator[Place]:
    """An endpoint that shows a certificate of this host; `plain`: it speaks no TLS."""
    told = Place()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
            told.heard.append((self.path, {name.lower(): value for name, value in self.headers.items()}, body))
            _answer(self, told, body)

        def do_GET(self) -> None:
            self.do_POST()

        def log_message(self, *_: object) -> None:
            return

    class Server(ThreadingHTTPServer):
        daemon_threads = False

        def handle_error(self, request: Any, client_address: Any) -> None:
            return  # who is refused hangs up

    with Server(("127.0.0.1", 0), Handler) as server:
        told.port = server.server_port
        if not plain:
            context = company.context(folder, host, **days)
            server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield told
        finally:
            told.done.set()
            server.shutdown()
            thread.join()


def _answer(handler: BaseHTTPRequestHandler, told: Place, question: bytes) -> None:
    if told.hangs_up:
        handler.connection.close()
        return
    body, kind = (told.body, "application/json") if told.body is not None else _says(handler.path, question)
    handler.send_response(told.status)
    for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **told.headers}.items():
        handler.send_header(name, value)
    handler.end_headers()
    for at in range(0, len(body), 1 if told.drips else 4096):
        if told.drips and told.done.wait(told.drips):
            return
        try:
            handler.wfile.write(body[at : at + (1 if told.drips else 4096)])
        except (OSError, ssl.SSLError):
            return


def _says(path: str, question: bytes) -> tuple[bytes, str]:
    asked = json.loads(question) if question.startswith(b"{") else {}
    if path.endswith("/embeddings"):
        texts = asked["input"] if isinstance(asked["input"], list) else [asked["input"]]
        data = [{"object": "embedding", "index": n, "embedding": [float(len(one)), 1.0]} for n, one in enumerate(texts)]
        return json.dumps({"object": "list", "data": data, "model": asked["model"], "usage": {}}).encode(), _JSON
    if asked.get("stream"):
        parts = [_chunk({"delta": {"content": word + " "}, "index": 0}) for word in SAID.split()]
        return "".join(f"data: {one}\n\n" for one in [*parts, "[DONE]"]).encode(), "text/event-stream"
    said = {"message": {"role": "assistant", "content": SAID}, "index": 0, "finish_reason": "stop"}
    whole = {"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [said]}
    return json.dumps(whole).encode(), _JSON


def _chunk(choice: dict[str, Any]) -> str:
    whole = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m"}
    return json.dumps({**whole, "choices": [{**choice, "finish_reason": None}]})


_JSON = "application/json"


def listed(port: int, **changes: Any) -> Endpoint:
    """The endpoint on a policy's list; it may stand at an address of this machine, where the test has it."""
    given = {"region": "DE", "purposes": _ASK, "port": port, "up_to": Label.CONFIDENTIAL, "private": True, **changes}
    return Endpoint(given.pop("host", HOST), **given)


def open_policy(*endpoints: Endpoint, profile: Profile = Profile.NONE, **changes: Any) -> Policy:
    """A policy that lets these endpoints be asked, under one profile."""
    cells = dict.fromkeys(Label, profile)
    given = {
        "name": "test",
        "version": 1,
        "tier": Tier.OPEN,
        "may": dict.fromkeys(_ASK, cells),
        "regions": frozenset({"DE", "FR"}),
        "endpoints": endpoints,
        **changes,
    }
    return Policy(**given)


class Names(Dialler):
    """A name service and a network of the test's own: what each look-up answers, and where connections really lead.

    Whatever address is dialled, this machine answers; `pretends` says that it is the one dialled.
    """

    def __init__(self, *answers: list[str], pretends: bool = False) -> None:
        self.answers = list(answers) or [["127.0.0.1"]]
        self.pretends = pretends
        self.looked_up: list[str] = []
        self.dialled: list[str] = []

    def addresses(self, host: str, port: int) -> list[str]:
        self.looked_up.append(host)
        return self.answers[min(len(self.looked_up), len(self.answers)) - 1]

    def connect(self, place: str, port: int, seconds: float) -> httpcore.NetworkStream:
        self.dialled.append(place)
        stream = super().connect("127.0.0.1", port, seconds)
        return _Pretending(stream, place) if self.pretends else stream


class _Pretending(httpcore.NetworkStream):
    def __init__(self, inner: httpcore.NetworkStream, place: str) -> None:
        self._inner, self._place = inner, place

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, timeout)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, timeout)

    def close(self) -> None:
        self._inner.close()

    def start_tls(self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None) -> Any:
        return self._inner.start_tls(ssl_context, server_hostname, timeout)

    def get_extra_info(self, info: str) -> Any:
        return (self._place, 0) if info == "server_addr" else self._inner.get_extra_info(info)
