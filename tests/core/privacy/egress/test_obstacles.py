"""Whatever keeps a file from arriving: one sentence that says what it was, one that says what to do. Real servers."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import httpx
import pytest

from earwitness_core.errors import DownloadFailed, EgressRefused
from earwitness_core.privacy.egress import obstacles, trust
from earwitness_core.privacy.egress.door import Door
from helpers.models import WEIGHTS, hub
from helpers.proxies import Authority, proxy

pytestmark = pytest.mark.loopback
SIZE = len(WEIGHTS)
PORTAL = b"<!doctype html><title>Welcome to the guest network</title>"


@pytest.fixture(autouse=True)
def plain_network(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)


def failure(url: str, part: Path, *, door: Door | None = None, offset: int = 0, size: int = SIZE) -> DownloadFailed:
    """How a download failed, which says what to do next."""
    door = door or Door(["127.0.0.1", "huggingface.co"], plain_loopback=True, silence_seconds=5.0)
    with pytest.raises(DownloadFailed) as caught:
        door.download(url, part, offset=offset, expected_size=size)
    assert caught.value.advice
    return caught.value


@pytest.mark.parametrize("as_page", [True, False])
def test_a_guest_networks_page_is_told_from_a_file_and_costs_nothing(tmp_path: Path, as_page: bool) -> None:
    part = tmp_path / "model.bin.part"
    part.write_bytes(WEIGHTS[:1000])
    headers = {"Content-Type": "text/html; charset=utf-8"} if as_page else {}
    with hub(files={"/model.bin": PORTAL}, headers=headers, ignores_ranges=True) as server:
        told = failure(server.base + "/model.bin", part, offset=1000)

    assert ("web page" in told.sentence) == as_page
    assert ("log in to the network" in told.advice) == as_page
    assert part.read_bytes() == WEIGHTS[:1000]


def test_a_page_without_a_length_takes_nothing_away_either(tmp_path: Path) -> None:
    part = tmp_path / "part"
    part.write_bytes(WEIGHTS[:1000])
    page = {"Content-Type": "text/html"}
    with hub(files={"/x": PORTAL}, headers=page, ignores_ranges=True, without_length=True) as server:
        failure(server.base + "/x", part, offset=1000)

    assert part.read_bytes() == WEIGHTS[:1000]


def test_being_passed_on_to_a_log_in_page_says_to_log_in(tmp_path: Path) -> None:
    with hub(redirects={"/model.bin": "https://portal.example/login"}) as server, pytest.raises(EgressRefused) as told:
        Door(["127.0.0.1"], plain_loopback=True).download(
            server.base + "/model.bin", tmp_path / "part", offset=0, expected_size=SIZE
        )

    assert "portal.example" in told.value.sentence
    assert "log in to the network" in told.value.advice


@pytest.mark.parametrize(
    ("status", "says", "advises"),
    [
        (401, "lets nobody in", "IT department"),
        (403, "lets nobody in", "IT department"),
        (404, "does not have it any more", "Update Earwitness"),
        (410, "does not have it any more", "Update Earwitness"),
        (429, "asked too much", "Wait"),
        (500, "fault of its own", "goes on where it stopped"),
        (502, "fault of its own", "goes on where it stopped"),
        (418, "answered 418", "goes on where it stopped"),
    ],
)
def test_an_answer_without_a_file_is_put_into_words(tmp_path: Path, status: int, says: str, advises: str) -> None:
    with hub(status=status) as server:
        told = failure(server.base + "/model.bin", tmp_path / "part")

    assert says in told.sentence and str(status) in told.sentence
    assert advises in told.advice


@pytest.mark.parametrize(("status", "header", "seconds"), [(429, "7", 7.0), (503, "90", 90.0), (429, "", None)])
def test_a_server_that_asks_for_peace_is_heard(tmp_path: Path, status: int, header: str, seconds: float | None) -> None:
    with hub(status=status, headers={"Retry-After": header}) as server:
        told = failure(server.base + "/model.bin", tmp_path / "part")

    assert told.facts["retry_after_s"] == seconds
    assert told.facts["may_pass"] is True


@pytest.mark.parametrize("header", ["Wed, 21 Oct 2026 07:28:00 GMT", "soon", "-5", "1e9", "9" * 400, "٣"])
def test_a_wait_that_makes_no_sense_is_none_or_a_day_at_most(header: str) -> None:
    waits_s = obstacles.refused(429, {"retry-after": header}, host="hub").retry_after_s

    assert waits_s is None or 0 <= waits_s <= 86_400


def test_a_server_that_drips_is_given_up(tmp_path: Path) -> None:
    """Each byte comes in time, and the file would never be here."""
    part = tmp_path / "part"
    quick = Door(["127.0.0.1"], plain_loopback=True, silence_seconds=0.5)
    with hub(files={"/x": WEIGHTS}, drips=0.05) as server:
        told = failure(server.base + "/x", part, door=quick)
        server.done.set()

    assert "too slowly" in told.sentence
    assert 0 < part.stat().st_size < SIZE


def test_a_server_that_accepts_and_never_answers_is_given_up(tmp_path: Path) -> None:
    quick = Door(["127.0.0.1"], plain_loopback=True, silence_seconds=0.3)
    told = _mute(lambda port: failure(f"http://127.0.0.1:{port}/x", tmp_path / "part", door=quick))

    assert "nothing came" in told.sentence


@pytest.mark.parametrize(
    ("problem", "says"),
    [
        (socket.gaierror(-2, "Name or service not known"), "name 127.0.0.1 cannot be found"),
        (OSError(101, "Network is unreachable"), "there is no network"),
        (OSError(113, "No route to host"), "there is no network"),
        (TimeoutError(), "nothing came|does not answer"),
    ],
)
def test_no_network_is_said_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problem: OSError, says: str
) -> None:
    """What the system's own calls raise then; this machine has a network, so they are made to."""

    def unreachable(*_: object, **__: object) -> socket.socket:
        raise problem

    monkeypatch.setattr(socket, "create_connection", unreachable)
    told = failure("http://127.0.0.1:9/x", tmp_path / "part")

    assert any(one in told.sentence for one in says.split("|")), told.sentence
    assert "models add" in told.advice


def test_a_line_that_breaks_off_in_the_answers_head_may_be_better_next_time(tmp_path: Path) -> None:
    told = _listen(b"HTTP/1.1 200 OK\r\nContent-Le", lambda port: failure(f"http://127.0.0.1:{port}/x", tmp_path / "p"))

    assert "connection broke" in told.sentence
    assert told.facts["may_pass"] is True


@pytest.mark.parametrize(
    "answer", [b"\x00\xff" * 50, b"SSH-2.0-OpenSSH_9.2\r\n", b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 20000]
)
def test_what_speaks_another_language_is_a_failed_download(tmp_path: Path, answer: bytes) -> None:
    _listen(answer, lambda port: failure(f"http://127.0.0.1:{port}/x", tmp_path / "part"))


# certificates


def test_a_certificate_of_nobody_known_says_how_to_make_it_known(tmp_path: Path) -> None:
    context = Authority.make().context(tmp_path, "huggingface.co")
    with proxy(context=context) as between, _through(between.address):
        told = failure("https://huggingface.co/x", tmp_path / "part")

    assert "nobody that this machine trusts" in told.sentence
    assert "SSL_CERT_FILE" in told.advice


def test_a_company_that_looks_into_connections_is_trusted_once_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The whole way: CONNECT, a certificate of the company's making, the file."""
    company = Authority.make()
    monkeypatch.setenv("SSL_CERT_FILE", str(company.write(tmp_path / "company.pem")))
    context = company.context(tmp_path, "huggingface.co")
    with proxy(context=context, answer=WEIGHTS) as between, _through(between.address):
        Door(["huggingface.co"]).download("https://huggingface.co/x", tmp_path / "part", offset=0, expected_size=SIZE)

    assert (tmp_path / "part").read_bytes() == WEIGHTS
    assert between.asked == ["huggingface.co:443"]


@pytest.mark.parametrize(("from_days", "to_days"), [(-10, -5), (5, 10)])
def test_a_certificate_of_another_time_points_at_the_clock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, from_days: int, to_days: int
) -> None:
    company = Authority.make()
    monkeypatch.setenv("SSL_CERT_FILE", str(company.write(tmp_path / "company.pem")))
    context = company.context(tmp_path, "huggingface.co", from_days=from_days, to_days=to_days)
    with proxy(context=context) as between, _through(between.address):
        told = failure("https://huggingface.co/x", tmp_path / "part")

    assert "date and the time" in told.advice


def test_a_certificate_of_another_name_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    company = Authority.make()
    monkeypatch.setenv("SSL_CERT_FILE", str(company.write(tmp_path / "company.pem")))
    with proxy(context=company.context(tmp_path, "portal.example")) as between, _through(between.address):
        told = failure("https://huggingface.co/x", tmp_path / "part")

    assert "another name" in told.sentence


@pytest.mark.parametrize("content", [None, b"", b"not a certificate"])
def test_a_certificate_file_that_is_none_is_named_as_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "company.pem").write_bytes(content)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "company.pem"))

    assert "SSL_CERT_FILE" in failure("https://huggingface.co/x", tmp_path / "part").sentence


def test_a_plain_server_where_an_encrypted_one_is_expected_is_said(tmp_path: Path) -> None:
    named = Door(["localhost"], private_hosts=["localhost"], silence_seconds=5.0)
    told = _listen(
        b"HTTP/1.0 400 Bad\r\n\r\n",
        lambda port: failure(f"https://localhost:{port}/x", tmp_path / "part", door=named),
    )

    assert "no encrypted connection" in told.sentence or "connection broke" in told.sentence


# proxies


def test_a_proxy_that_asks_who_you_are_is_told_when_it_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    company = Authority.make()
    monkeypatch.setenv("SSL_CERT_FILE", str(company.write(tmp_path / "company.pem")))
    context = company.context(tmp_path, "huggingface.co")
    with proxy(context=context, answer=WEIGHTS, wants="ada:l@ce") as between, _through(f"ada:l%40ce@{between.address}"):
        Door(["huggingface.co"]).download("https://huggingface.co/x", tmp_path / "part", offset=0, expected_size=SIZE)

    assert (tmp_path / "part").read_bytes() == WEIGHTS
    assert between.credentials == ["ada:l@ce"]


@pytest.mark.parametrize("given", ["", "ada:wrong@"])
def test_a_proxy_that_is_not_satisfied_says_what_to_set(tmp_path: Path, given: str) -> None:
    with proxy(wants="ada:lace") as between, _through(given + between.address):
        told = failure("https://huggingface.co/x", tmp_path / "part")

    assert "name and a password" in told.sentence
    assert "HTTPS_PROXY" in told.advice
    assert "wrong" not in str(told)


def test_a_proxy_that_blocks_the_hub_names_it(tmp_path: Path) -> None:
    with proxy(status=403) as between, _through(between.address):
        told = failure("https://huggingface.co/x", tmp_path / "part")

    assert "does not let Earwitness go to huggingface.co" in told.sentence
    assert "403" in told.sentence


def test_a_proxy_that_is_not_there_is_not_mistaken_for_the_hub(tmp_path: Path) -> None:
    with proxy() as between:
        gone = between.address
    with _through(gone):
        told = failure("https://huggingface.co/x", tmp_path / "part")

    assert "proxy that this machine is set up for does not answer" in told.sentence
    assert "HTTPS_PROXY" in told.advice


@pytest.mark.parametrize("address", ["gopher://ada:secret@host:70", "http://[::ada:secret"])
def test_a_proxy_nobody_can_read_is_said_without_repeating_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("https_proxy", address)
    told = failure("https://huggingface.co/x", tmp_path / "part")

    assert "proxy" in told.sentence
    assert "secret" not in str(told)


def test_a_host_that_needs_no_proxy_is_asked_directly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with proxy() as between, hub(files={"/x": WEIGHTS}) as server:
        monkeypatch.setenv("http_proxy", f"http://{between.address}")
        monkeypatch.setenv("no_proxy", "127.0.0.1")
        Door(["127.0.0.1"], plain_loopback=True).download(
            server.base + "/x", tmp_path / "part", offset=0, expected_size=SIZE
        )

    assert between.asked == []


def test_the_proxy_of_the_systems_settings_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows and macOS Python's own look-up reads them; here it is told what it would find there."""
    import urllib.request

    with proxy(status=403) as between:
        monkeypatch.setattr(urllib.request, "getproxies", lambda: {"https": f"http://{between.address}"})
        monkeypatch.setattr("httpx._utils.getproxies", lambda: {"https": f"http://{between.address}"})
        failure("https://huggingface.co/x", tmp_path / "part")

    assert between.asked == ["huggingface.co:443"]


def test_a_socks_proxy_can_be_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As Tor offers one; the name goes to the proxy and is not looked up here."""
    company = Authority.make()
    monkeypatch.setenv("SSL_CERT_FILE", str(company.write(tmp_path / "company.pem")))
    context = company.context(tmp_path, "huggingface.co")
    with proxy(context=context, answer=WEIGHTS, socks=True) as between:
        monkeypatch.setenv("all_proxy", f"socks5://{between.address}")
        Door(["huggingface.co"]).download("https://huggingface.co/x", tmp_path / "part", offset=0, expected_size=SIZE)

    assert (tmp_path / "part").read_bytes() == WEIGHTS
    assert between.asked == ["huggingface.co:443"]


def test_no_door_is_made_that_does_not_verify() -> None:
    context = trust.authorities()

    assert context.check_hostname is True
    assert isinstance(httpx.Client(verify=context), httpx.Client)


@contextmanager
def _through(address: str) -> Iterator[None]:
    """With this proxy in the environment."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("https_proxy", f"http://{address}")
        yield


def _listen(answer: bytes, act: Callable[[int], DownloadFailed]) -> DownloadFailed:
    """What `act` meets where every connection gets this answer and is closed."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            line, _ = listener.accept()
            with line:
                line.recv(4096)
                line.sendall(answer)
                line.shutdown(socket.SHUT_WR)
                line.settimeout(2)
                try:
                    line.recv(4096)
                except OSError:
                    return

        thread = Thread(target=serve, daemon=True)
        thread.start()
        told = act(listener.getsockname()[1])
        thread.join(10)
    return told


def _mute(act: Callable[[int], DownloadFailed]) -> DownloadFailed:
    over = Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def hold() -> None:
            line, _ = listener.accept()
            with line:
                over.wait(20)

        thread = Thread(target=hold, daemon=True)
        thread.start()
        told = act(listener.getsockname()[1])
        over.set()
        thread.join(10)
    return told
