"""Language models at an endpoint of the policy's list, asked by the `openai` client, whose only way out is the gate.

The client writes its questions as it does everywhere; its transport is ours. A question that comes in another form than
shapes.py knows, with a head of its own, cookies, a query, or without a known length is refused. Its words of a head
that every client says (which version it is) are dropped, not sent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import httpx
import openai

from earwitness_core.errors import EarwitnessError, EgressRefused, EndpointFailed
from earwitness_core.ids import ProjectId, SourceId
from earwitness_core.model import Label
from earwitness_core.privacy.egress.gate import Answer, Gate, Request
from earwitness_core.privacy.egress.shapes import JSON_SHAPES, Shape, Understood, understand
from earwitness_core.privacy.policy.model import Purpose

# What the client says of itself. Nothing of it is sent: the head of a question is written in line.py.
_OF_THE_CLIENT = frozenset(
    (
        *("accept", "accept-encoding", "authorization", "connection", "content-length", "content-type", "host"),
        *("user-agent", "idempotency-key", "openai-organization", "openai-project", "transfer-encoding"),
    )
)
_ABOUT_ITSELF = "x-stainless-"
_IN_PLACE_OF_A_KEY = "the-gate-has-it"


class Completions:
    """One endpoint, for one purpose and the sources that the questions are made of, or the project they are asked in.

    `base_url` is as in the policy's list (`https://HOST/v1`). `key` gives the endpoint's key, from the keyring.
    Raises of all questions: EgressRefused, ApprovalNeeded, EndpointFailed.
    """

    def __init__(
        self,
        gate: Gate,
        base_url: str,
        *,
        purpose: Purpose,
        sources: Sequence[SourceId] = (),
        project: ProjectId | None = None,
        label: Label | None = None,
        key: Callable[[], str | None] = lambda: None,
    ) -> None:
        self._host = httpx.URL(base_url).host

        def request(url: str, payload: Understood) -> Request:
            return Request(purpose, url, payload, tuple(sources), label, key, project)

        transport = _ThroughTheGate(gate, purpose, request)
        self.client = openai.OpenAI(
            base_url=base_url,
            api_key=_IN_PLACE_OF_A_KEY,
            # The client takes this library's as well as its successor's, which its types name; we need only one.
            http_client=httpx.Client(transport=transport, trust_env=False, follow_redirects=False),  # type: ignore[arg-type]
            max_retries=0,  # sent once, on record once; who asked knows whether to ask again
        )

    def chat(self, model: str, messages: Sequence[Mapping[str, str]], **settings: Any) -> str:
        """The words of the answer."""
        with self._own_errors():
            answer = self._ask(model, messages, settings)
            return answer.choices[0].message.content or "" if answer.choices else ""

    def stream(self, model: str, messages: Sequence[Mapping[str, str]], **settings: Any) -> Iterator[str]:
        """The words of the answer as they come."""
        with self._own_errors(), self._ask(model, messages, {**settings, "stream": True}) as answer:
            for part in answer:
                if part.choices and part.choices[0].delta.content:
                    yield part.choices[0].delta.content

    def _ask(self, model: str, messages: Sequence[Mapping[str, str]], settings: Mapping[str, Any]) -> Any:
        ask: Any = self.client.chat.completions.create  # its overloads know no mapping of settings
        return ask(model=model, messages=list(messages), **settings)

    def embed(self, model: str, texts: Sequence[str]) -> list[list[float]]:
        """A vector for each text."""
        with self._own_errors():
            answer = self.client.embeddings.create(model=model, input=list(texts), encoding_format="float")
            return [one.embedding for one in sorted(answer.data, key=lambda one: one.index)]

    def close(self) -> None:
        self.client.close()

    def __enter__(self) -> Completions:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _own_errors(self) -> Iterator[None]:
        """The client wraps what its transport raises; ours comes out as it was."""
        try:
            yield
        except openai.APIStatusError as problem:
            raise EndpointFailed(host=self._host, why=f"it answered {problem.status_code}", send="") from problem
        except openai.OpenAIError as problem:
            own = next((one for one in _causes(problem) if isinstance(one, EarwitnessError)), None)
            if own is not None:
                raise own from problem
            raise EndpointFailed(host=self._host, why="its answer cannot be read", send="") from problem


class _ThroughTheGate(httpx.BaseTransport):
    """The client's transport: reads what it wants to send, and asks the gate."""

    def __init__(
        self,
        gate: Gate,
        purpose: Purpose,
        request: Callable[[str, Understood], Request],
    ) -> None:
        self._gate, self._purpose, self._request = gate, purpose, request

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = str(request.url)
        try:
            shape = _shape_of(request)
            payload = understand(shape, _body_of(request))
        except EgressRefused as refusal:
            self._gate.refuse(url, self._purpose, refusal)
            raise
        answer = self._gate.send(self._request(url, payload))
        return httpx.Response(
            answer.status, headers={"content-type": answer.content_type}, stream=_Stream(answer), request=request
        )


class _Stream(httpx.SyncByteStream):
    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        return self._answer.pieces()

    def close(self) -> None:
        self._answer.close()


def _shape_of(request: httpx.Request) -> Shape:
    if request.method != "POST":
        raise EgressRefused(why="questions are asked by POST", rule="shape")
    if request.url.query or request.url.fragment or request.url.userinfo:
        raise EgressRefused(why="an address with more than a place in it is not asked", rule="query")
    for name in request.headers:
        if name not in _OF_THE_CLIENT and not name.startswith(_ABOUT_ITSELF):
            raise EgressRefused(why="a head with words of its own is not sent", rule="headers")
    if request.headers.get("content-type") != "application/json":
        raise EgressRefused(why="the payload has a form that is not known (no JSON)", rule="shape")
    found = next((one for one in JSON_SHAPES if request.url.path.endswith(one.path)), None)
    if found is None:
        raise EgressRefused(why="the payload has a form that is not known (no known question)", rule="shape")
    return found


def _body_of(request: httpx.Request) -> bytes:
    """The whole body; one that is made while it is sent has no length, and nobody could look at it before."""
    if "content-length" not in request.headers or "transfer-encoding" in request.headers:
        raise EgressRefused(why="what has no known length is not sent", rule="streaming")
    return request.read()


def _causes(problem: BaseException | None) -> Iterator[BaseException]:
    while problem is not None:
        yield problem
        problem = problem.__cause__ or problem.__context__
