"""Ways round the gate that were thought of: each refused before a byte of the question went, told, and on record."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from earwitness_core.errors import ApprovalNeeded, DiskFull, EgressRefused, EndpointFailed
from earwitness_core.model import Label
from earwitness_core.privacy.egress.approvals import Approvals
from earwitness_core.privacy.egress.completions import Completions, _ThroughTheGate
from earwitness_core.privacy.egress.line import Limits
from earwitness_core.privacy.egress.shapes import CHAT, EMBEDDINGS, understand
from earwitness_core.privacy.egress.sound import Sound
from earwitness_core.privacy.egress.trust import pin
from earwitness_core.privacy.policy.model import Network, Profile, Purpose, Tier
from earwitness_core.vault import Vault
from helpers.clocks import StillClock
from helpers.disks import fill_up, small_disk
from helpers.endpoints import Names, Place, listed, open_policy, place
from helpers.proxies import Authority, proxy
from helpers.shelf import put_project, put_source
from helpers.vaults import make_vault

from .conftest import QUESTION, Way

pytestmark = pytest.mark.loopback
PUBLIC, OTHER_PUBLIC = "93.184.216.34", "93.184.216.35"


def kept_in(way: Way, ask: Callable[[], object], rule: str) -> None:
    """Nothing of the question left, the person is told, and it is on record by the rule's name."""
    with pytest.raises(EgressRefused) as refusal:
        ask()
    row = way.ledger.list()[0]

    assert refusal.value.sentence.startswith("Nothing was sent: ")
    assert refusal.value.facts["rule"] == rule
    assert (row.outcome, row.detail, row.sent_bytes, row.left_bytes) == ("refused", rule, 0, 0)
    assert way.place.heard == []
    assert way.ledger.total().left_bytes == 0


ADDRESSES = [
    ("http://{host}:{port}/v1/chat/completions", "encryption"),
    ("https://elsewhere.example:{port}/v1/chat/completions", "list"),
    ("https://{host}/v1/chat/completions", "list"),  # another port
    ("https://{host}:0{port}/v1/chat/completions", "address"),
    ("https://{host}.:{port}/v1/chat/completions", "address"),  # a dot at the end
    ("https://LLM.example.eu:{port}/v1/chat/completions", "address"),
    ("https://me:word@{host}:{port}/v1/chat/completions", "address"),
    ("https://{host}@elsewhere.example:{port}/v1/chat/completions", "address"),
    ("https://{host}:{port}#@elsewhere.example/v1/chat/completions", "address"),
    ("https://llm.ex\u0430mple.eu:{port}/v1/chat/completions", "address"),  # a Cyrillic letter
    ("https://xn--llm-example.eu:{port}/v1/chat/completions", "list"),
    ("https://llm\u3002example\u3002eu:{port}/v1/chat/completions", "address"),  # other full stops
    ("https://evil{host}:{port}/v1/chat/completions", "list"),
    ("https://{host}.evil.example:{port}/v1/chat/completions", "list"),
    ("https://127.0.0.1:{port}/v1/chat/completions", "list"),
    ("https://127.1:{port}/v1/chat/completions", "list"),
    ("https://2130706433:{port}/v1/chat/completions", "list"),  # decimal
    ("https://0x7f000001:{port}/v1/chat/completions", "list"),
    ("https://0177.0.0.1:{port}/v1/chat/completions", "list"),  # octal
    ("https://[::1]:{port}/v1/chat/completions", "list"),
    ("https://[::ffff:127.0.0.1]:{port}/v1/chat/completions", "list"),
    ("https://{host}:{port}/v1/chat/completions?said=Anna", "path"),
    ("https://{host}:{port}/v1/Anna/chat/completions", "path"),
    ("https://{host}:{port}/v1/../v1/chat/completions", "path"),
    ("https://{host}:{port}\\@elsewhere.example/v1/chat/completions", "address"),
    ("https://{host}:{port}/v1/chat/completions\r\nX-Said: Anna", "address"),
]


@pytest.mark.parametrize(("url", "rule"), ADDRESSES)
def test_an_address_that_is_not_the_one_listed(way: Way, url: str, rule: str) -> None:
    written = url.replace("{host}", "llm.example.eu").replace("{port}", str(way.place.port))
    kept_in(way, lambda: way.ask(url=written), rule)

    assert way.names.looked_up == []
    assert "Anna" not in str(way.ledger.list())


@pytest.mark.parametrize(
    "answers",
    [
        ["10.0.0.5"],
        ["127.0.0.1"],
        ["169.254.169.254"],
        ["192.168.1.1"],
        ["100.64.0.1"],
        ["0.0.0.0"],
        ["::1"],
        ["fe80::1%eth0"],
        ["fd00::1"],
        ["::ffff:10.0.0.5"],
        ["64:ff9b::a00:5"],  # 10.0.0.5 behind NAT64
        ["2002:a00:5::1"],  # and in 6to4
        ["224.0.0.1"],
        [PUBLIC, "10.0.0.5"],  # one of two answers is enough
    ],
    ids=str,
)
def test_a_name_that_leads_inside(way: Way, answers: list[str]) -> None:
    way.policy = open_policy(listed(way.place.port, private=False))
    way.names = Names(answers)
    kept_in(way, way.ask, "private-address")

    assert way.names.dialled == []


def test_a_listed_address_inside_without_being_named_so(way: Way) -> None:
    way.policy = open_policy(listed(way.place.port, host="10.0.0.5", private=False))
    kept_in(way, lambda: way.ask(url=f"https://10.0.0.5:{way.place.port}/v1/chat/completions"), "private-address")


def test_a_name_that_changes_its_answer_is_looked_up_once(way: Way) -> None:
    """Rebinding: public for the check, this machine for the connection. The connection goes to what was checked."""
    way.policy = open_policy(listed(way.place.port, private=False))
    way.names = Names([PUBLIC], ["127.0.0.1"], pretends=True)
    way.ask()

    assert (way.names.looked_up, way.names.dialled) == (["llm.example.eu"], [PUBLIC])


def test_a_connection_that_ends_up_elsewhere(way: Way) -> None:
    way.policy = open_policy(listed(way.place.port, private=False))
    way.names = Names([PUBLIC])
    kept_in(way, way.ask, "rebinding")


@pytest.mark.parametrize("name", ["https_proxy", "HTTPS_PROXY", "all_proxy", "http_proxy"])
def test_a_proxy_of_the_environment_is_not_asked(way: Way, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    with proxy() as between:
        monkeypatch.setenv(name, f"http://{between.address}")
        way.ask()

    assert between.asked == []
    assert len(way.place.heard) == 1


@pytest.mark.parametrize(
    "target",
    ["https://elsewhere.example/v1", "http://llm.example.eu/", "https://10.0.0.5/", "/v1/chat/completions", "//[::1]/"],
)
@pytest.mark.parametrize("status", [301, 307, 308])
def test_a_redirect_is_not_followed(way: Way, target: str, status: int) -> None:
    """Not even on the same host: content is sent to one place, once. Files may be redirected (test_door.py)."""
    way.place.status, way.place.headers = status, {"Location": target}
    with pytest.raises(EndpointFailed, match="one place only"):
        way.ask()

    assert len(way.place.heard) == 1
    assert (way.ledger.list()[0].outcome, way.ledger.list()[0].detail) == ("failed", "redirect")


CERTIFICATES: list[tuple[str, dict[str, Any], str]] = [
    ("wrong name", {"host": "other.example.eu"}, "another name"),
    ("expired", {"from_days": -9, "to_days": -8}, "not valid at the time"),
    ("not yet", {"from_days": 8, "to_days": 9}, "not valid at the time"),
    ("no TLS at all", {"plain": True}, "no encrypted connection"),
]


@pytest.mark.parametrize(("_", "shown", "says"), CERTIFICATES)
def test_a_server_that_is_not_who_it_should_be(
    way: Way, company: Authority, tmp_path: Path, _: str, shown: dict[str, Any], says: str
) -> None:
    (tmp_path / "other").mkdir()
    with place(company, tmp_path / "other", **shown) as way.place:
        _nothing_went(way, says)


def test_a_certificate_of_nobody_that_is_trusted(way: Way, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with place(Authority.make(), tmp_path / "other") as way.place:
        _nothing_went(way, "nobody that this machine trusts")


def _nothing_went(way: Way, says: str) -> None:
    with pytest.raises(EndpointFailed, match=says):
        way.ask()
    row = way.ledger.list()[0]
    assert (row.outcome, row.sent_bytes) == ("refused", 0)
    assert way.place.heard == []


def test_a_key_that_the_policy_does_not_name(way: Way) -> None:
    way.policy = open_policy(listed(way.place.port, pins=(_wrong_pin(),)))
    kept_in(way, way.ask, "pin")


def test_the_key_that_the_policy_names_is_spoken_to(way: Way, tmp_path: Path) -> None:
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    shown = x509.load_pem_x509_certificates((tmp_path / "llm.example.eu.pem").read_bytes())[0]
    way.policy = open_policy(listed(way.place.port, pins=(_wrong_pin(), pin(shown.public_bytes(Encoding.DER)))))
    way.ask()

    assert len(way.place.heard) == 1


def _wrong_pin() -> str:
    return "A" * 43 + "="


POLICIES: list[tuple[str, Callable[[int], Any], dict[str, Any], str]] = [
    ("nothing listed", lambda port: open_policy(), {}, "list"),
    ("a whole domain", lambda port: open_policy(listed(port, host=".example.eu")), {}, "list"),
    ("outside the EU", lambda port: open_policy(listed(port, region="US")), {}, "regions"),
    ("another region", lambda port: open_policy(listed(port, region="SE")), {}, "regions"),
    (
        "another purpose",
        lambda port: open_policy(listed(port, purposes=frozenset({Purpose.EMBED}))),
        {},
        "endpoints.llm.example.eu.purposes",
    ),
    (
        "too high a label",
        lambda port: open_policy(listed(port, up_to=Label.PUBLIC)),
        {},
        "endpoints.llm.example.eu.up_to",
    ),
    ("no network", lambda port: open_policy(listed(port), network=Network.NEVER), {}, "network"),
    ("a narrow tier", lambda port: open_policy(listed(port), tier=Tier.LOCAL_ONLY), {}, "tier"),
    ("too much", lambda port: open_policy(listed(port), most_bytes=50), {}, "size"),
    ("no redaction there", lambda port: open_policy(listed(port), profile=Profile.MASK), {"redact": None}, "redaction"),
    (
        "a redaction that loses texts",
        lambda port: open_policy(listed(port), profile=Profile.MASK),
        {"redact": lambda *asked: ([], {})},
        "redaction",
    ),
]


@pytest.mark.parametrize(
    ("_", "policy", "changes", "rule"), POLICIES, ids=lambda value: value if isinstance(value, str) else ""
)
def test_what_the_policy_does_not_allow(
    way: Way, _: str, policy: Callable[[int], Any], changes: dict[str, Any], rule: str
) -> None:
    way.policy = policy(way.place.port)
    for name, value in changes.items():
        setattr(way, name, value)
    kept_in(way, way.ask, rule)


def test_several_policies_allow_only_what_each_does(way: Way) -> None:
    from earwitness_core.privacy.egress.gate import Gate
    from earwitness_core.privacy.egress.terms import Terms

    both = [open_policy(listed(way.place.port)), open_policy()]
    gate = Gate(way.vault, Terms(lambda sources: both), actor="tester", dialler=way.names)
    kept_in(way, lambda: gate.send(way.request()), "list")


def test_sound_where_words_must_be_redacted(way: Way) -> None:
    way.policy = open_policy(listed(way.place.port), profile=Profile.MASK)
    url = f"{way.place.url}/audio/transcriptions"
    sound = Sound(b"RIFF" + bytes(100), "small-1")
    kept_in(way, lambda: way.ask(purpose=Purpose.TRANSCRIBE, url=url, payload=sound), "redaction")


@pytest.mark.parametrize(
    "sound", [Sound(b"Anna said", "m"), Sound(b"RIFF", "Anna said so"), Sound(b"RIFF", "m", "Anna")]
)
def test_sound_that_is_words(way: Way, sound: Sound) -> None:
    url = f"{way.place.url}/audio/transcriptions"
    kept_in(way, lambda: way.ask(purpose=Purpose.TRANSCRIBE, url=url, payload=sound), "shape")


MESSAGE = {"role": "user", "content": "x"}
FORMS: list[tuple[str, dict[str, Any]]] = [
    ("an unknown field", {"metadata": {"who": "Anna"}}),
    ("a person's name as user", {"user": "Anna"}),
    ("tools", {"tools": [{"type": "function", "function": {"name": "f", "description": "Anna"}}]}),
    ("a field in a message", {"messages": [{**MESSAGE, "name": "Anna"}]}),
    ("another role", {"messages": [{"role": "Anna", "content": "x"}]}),
    ("a picture", {"messages": [{"role": "user", "content": [{"type": "image_url", "image_url": {"url": "x"}}]}]}),
    ("a sentence as model", {"model": "what Anna said"}),
    ("a text as a number", {"seed": int.from_bytes(b"Anna said so")}),
    ("a text as decimals", {"temperature": 0.416e-1 + 1e-9}),
    ("a number that is none", {"temperature": float("nan")}),
    ("a flag that is a text", {"stream": "Anna"}),
    ("no messages", {"messages": []}),
    ("a form with a field of its own", {"response_format": {"type": "json_object", "said": "Anna"}}),
]


@pytest.mark.parametrize(("_", "changes"), FORMS, ids=lambda value: value if isinstance(value, str) else "")
def test_a_form_that_is_not_known(way: Way, _: str, changes: dict[str, Any]) -> None:
    question = json.dumps({**QUESTION, **changes}).encode()
    kept_in(way, lambda: _as_client(way).post("/chat/completions", content=question, headers=_JSON), "shape")


@pytest.mark.parametrize(
    "content",
    [
        b'{"model":"m","model":"Anna","messages":[{"role":"user","content":"x"}]}',
        b'{"model":"m","messages":[{"role":"user","content":"\\ud800"}]}',
        b"[" * 100_000,
        b"Anna",
        b"\xff\xfe",
    ],
    ids=["a field twice", "half a character", "endless depth", "no JSON", "no text"],
)
def test_content_that_is_read_in_two_ways(way: Way, content: bytes) -> None:
    kept_in(way, lambda: _as_client(way).post("/chat/completions", content=content, headers=_JSON), "shape")


def test_numbers_in_place_of_words(way: Way) -> None:
    """Token ids are text that no redaction reads."""
    content = b'{"model":"m","input":[[65, 110, 110, 97]]}'
    kept_in(way, lambda: _as_client(way).post("/embeddings", content=content, headers=_JSON), "shape")
    with pytest.raises(EgressRefused):
        understand(EMBEDDINGS, {"model": "m", "input": [65, 110]})


def test_a_name_hidden_in_a_models_name(way: Way) -> None:
    way.policy = open_policy(listed(way.place.port), profile=Profile.MASK)
    kept_in(way, lambda: way.ask(payload=understand(CHAT, {**QUESTION, "model": "Anna"})), "shape")


_JSON = {"Content-Type": "application/json"}


def _as_client(way: Way) -> httpx.Client:
    """What foreign code gets that has the transport of the openai client."""
    transport = _ThroughTheGate(way.gate(), Purpose.ASK, lambda url, payload: way.request(url=url, payload=payload))
    return httpx.Client(transport=transport, base_url=way.place.url, trust_env=False)


HEADS: list[tuple[str, dict[str, Any], str]] = [
    ("a head of its own", {"headers": {"X-Said": "Anna"}}, "headers"),
    ("a cookie", {"cookies": {"said": "Anna"}}, "headers"),
    ("a referrer", {"headers": {"Referer": "https://llm.example.eu/Anna"}}, "headers"),
    ("a query", {"params": {"said": "Anna"}}, "query"),
    ("another kind of content", {"headers": {"Content-Type": "text/plain; said=Anna"}}, "shape"),
]


@pytest.mark.parametrize(("_", "said", "rule"), HEADS, ids=lambda value: value if isinstance(value, str) else "")
def test_words_beside_the_payload(way: Way, _: str, said: dict[str, Any], rule: str) -> None:
    sent = {"content": json.dumps(QUESTION), **said, "headers": {**_JSON, **said.get("headers", {})}}
    cookies = sent.pop("cookies", {})
    client = _as_client(way)
    client.cookies.update(cookies)
    kept_in(way, lambda: client.post("/chat/completions", **sent), rule)


def test_words_in_what_a_client_says_of_itself_are_dropped(way: Way) -> None:
    heads = {**_JSON, "User-Agent": "Anna", "X-Stainless-Lang": "Anna", "OpenAI-Project": "Anna", "Accept": "Anna/x"}
    _as_client(way).post("/chat/completions", content=json.dumps(QUESTION), headers=heads)

    assert "Anna" not in str(way.place.heard[0][1])


@pytest.mark.parametrize(
    "extra",
    [{"extra_headers": {"X-Said": "Anna"}}, {"extra_query": {"said": "Anna"}}, {"extra_body": {"said": "Anna"}}],
)
def test_what_the_openai_client_can_be_given_beside(way: Way, extra: dict[str, Any]) -> None:
    with Completions(way.gate(), way.place.url, purpose=Purpose.ASK, sources=[way.source]) as asked:
        rule = {"extra_headers": "headers", "extra_query": "query", "extra_body": "shape"}[next(iter(extra))]
        kept_in(way, lambda: asked.chat("m", [MESSAGE], **extra), rule)


def test_a_body_that_is_made_while_it_is_sent(way: Way) -> None:
    def words() -> Iterator[bytes]:
        yield json.dumps(QUESTION).encode()

    kept_in(way, lambda: _as_client(way).post("/chat/completions", content=words(), headers=_JSON), "streaming")


@pytest.mark.parametrize("ask", ["models", "files", "responses", "audio/speech"])
def test_a_question_that_is_not_known(way: Way, ask: str) -> None:
    kept_in(way, lambda: _as_client(way).post(f"/{ask}", content=b"{}", headers=_JSON), "shape")
    kept_in(way, lambda: _as_client(way).get(f"/{ask}"), "shape")


def test_an_approval_that_is_over(way: Way, vault: Vault) -> None:
    vault.clock = clock = StillClock()
    approvals = _allowed(way)
    clock.set_off_by(hours=1)
    with pytest.raises(ApprovalNeeded):
        way.ask()

    assert way.place.heard == []
    assert len(approvals.list()) == 1  # a new request


@pytest.mark.parametrize("change", ["other bytes", "another purpose"])
def test_an_approval_of_something_else(way: Way, change: str) -> None:
    _allowed(way)
    other = understand(CHAT, {**QUESTION, "messages": [MESSAGE]})
    changes: dict[str, Any] = {"payload": other} if change == "other bytes" else {"purpose": Purpose.EMBED}
    with pytest.raises(ApprovalNeeded):
        way.ask(**changes)

    assert way.place.heard == []


def test_an_approval_that_two_use_at_once(way: Way) -> None:
    """Both have looked and found it; the unit of work that puts the send on record lets one."""
    approvals = _allowed(way)
    [found] = approvals.list(waiting=False)
    with way.vault.write(actor="x", action="x") as unit:
        approvals.use(unit, found.id)
    with pytest.raises(EgressRefused, match="used"), way.vault.write(actor="x", action="x") as unit:
        approvals.use(unit, found.id)


def _allowed(way: Way) -> Approvals:
    asks = {Purpose.ASK: Label.PUBLIC, Purpose.EMBED: Label.PUBLIC}
    way.policy = open_policy(listed(way.place.port), approval=asks)
    with pytest.raises(ApprovalNeeded):
        way.ask()
    approvals = Approvals(way.vault, actor="anna")
    approvals.approve(approvals.list()[0].id, minutes=15)
    return approvals


def test_a_disk_that_is_full_lets_nothing_out(way: Way, tmp_path: Path) -> None:
    with small_disk(tmp_path / "small", 4096) as disk, make_vault(disk) as vault:
        way.vault, way.source = vault, put_source(vault, put_project(vault), label="internal")
        fill_up(disk / "rest")
        with pytest.raises(DiskFull):
            way.ask()
        assert way.names.looked_up == []
        (disk / "rest").unlink()
    assert way.place.heard == []


def test_a_ledger_that_fails_lets_nothing_out(way: Way) -> None:
    def no(*_: object) -> None:
        raise DiskFull

    way.vault.witness(no)
    with pytest.raises(DiskFull):
        way.ask()

    assert (way.place.heard, way.names.looked_up) == ([], [])
    assert way.ledger.list() == []


ANSWERS: list[tuple[str, Callable[[Place], None], str]] = [
    ("a bomb", lambda told: setattr(told, "body", bytes(300_000)), "larger than any"),
    ("a drip", lambda told: setattr(told, "drips", 0.05), "takes for ever"),
    ("a packed answer", lambda told: told.headers.update({"Content-Encoding": "gzip"}), "packed"),
    ("a broken one", lambda told: told.headers.update({"Content-Length": "9999999"}), "broke"),
    ("no answer", lambda told: setattr(told, "hangs_up", True), "broke"),
]


@pytest.mark.parametrize(("_", "misbehave", "says"), ANSWERS, ids=lambda value: value if isinstance(value, str) else "")
def test_an_answer_that_does_harm(way: Way, _: str, misbehave: Callable[[Place], None], says: str) -> None:
    way.limits = Limits(most_bytes=100_000, seconds=1.0, silence_s=2.0)
    misbehave(way.place)
    with pytest.raises(EndpointFailed, match=says):
        way.ask()
    row = way.ledger.list()[0]

    assert row.outcome == "failed"
    assert row.sent_bytes  # it was sent, and the ledger says so
