"""The one door out: where it goes, what it refuses, and how it goes on after a break."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from earwitness_core.errors import Cancelled, DownloadFailed, EgressRefused
from earwitness_core.privacy.egress.door import Door
from helpers.models import WEIGHTS, Hub, flip, hub

pytestmark = pytest.mark.loopback
SIZE = len(WEIGHTS)


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)


def door(silence_seconds: float = 5.0) -> Door:
    return Door(["127.0.0.1"], plain_loopback=True, silence_seconds=silence_seconds)


def fetch(
    server: Hub, to: Path, *, offset: int = 0, path: str = "/model.bin", silence_seconds: float = 5.0
) -> list[int]:
    seen: list[int] = []
    door(silence_seconds).download(server.base + path, to, offset=offset, expected_size=SIZE, on_progress=seen.append)
    return seen


def test_a_file_arrives_whole_and_progress_counts_its_bytes(tmp_path: Path) -> None:
    with hub(files={"/model.bin": WEIGHTS}) as server:
        seen = fetch(server, tmp_path / "part")

    assert (tmp_path / "part").read_bytes() == WEIGHTS
    assert seen == sorted(seen)
    assert seen[-1] == SIZE


def test_a_cut_connection_is_taken_up_where_it_broke(tmp_path: Path) -> None:
    part = tmp_path / "model.bin.part"
    with hub(files={"/model.bin": WEIGHTS}, cut_after=[300_000]) as server:
        with pytest.raises(DownloadFailed, match=r"model\.bin"):
            fetch(server, part)
        assert part.stat().st_size == 300_000
        fetch(server, part, offset=300_000)

    assert part.read_bytes() == WEIGHTS
    assert server.ranges() == [None, "bytes=300000-"]
    assert server.asked[1][1]["if-range"] == server.etag


def test_a_file_that_changed_meanwhile_begins_anew(tmp_path: Path) -> None:
    """If-Range with the first answer's ETag: two halves of two files are never joined."""
    part = tmp_path / "part"
    with hub(files={"/model.bin": WEIGHTS[::-1]}, cut_after=[300_000]) as server:
        with pytest.raises(DownloadFailed):
            fetch(server, part)
        server.files["/model.bin"], server.etag = WEIGHTS, '"two"'
        fetch(server, part, offset=300_000)

    assert part.read_bytes() == WEIGHTS


def test_a_server_that_ignores_ranges_sends_all_again(tmp_path: Path) -> None:
    part = tmp_path / "part"
    part.write_bytes(WEIGHTS[:1000])
    with hub(files={"/model.bin": WEIGHTS}, ignores_ranges=True) as server:
        fetch(server, part, offset=1000)

    assert part.read_bytes() == WEIGHTS


@pytest.mark.parametrize("fault", ["wrong_range", "refuses_ranges"])
def test_a_range_that_does_not_fit_begins_anew(tmp_path: Path, fault: str) -> None:
    part = tmp_path / "part"
    part.write_bytes(WEIGHTS[:1000])
    with hub(files={"/model.bin": WEIGHTS}, **{fault: True}) as server:
        fetch(server, part, offset=1000)

    assert part.read_bytes() == WEIGHTS
    assert server.ranges() == ["bytes=1000-", None]


def test_more_on_disk_than_the_offset_says_is_cut_off(tmp_path: Path) -> None:
    part = tmp_path / "part"
    part.write_bytes(WEIGHTS[:1000] + b"torn tail")
    with hub(files={"/model.bin": WEIGHTS}) as server:
        fetch(server, part, offset=1000)

    assert part.read_bytes() == WEIGHTS


def test_a_file_that_is_there_already_asks_nobody(tmp_path: Path) -> None:
    part = tmp_path / "part"
    part.write_bytes(WEIGHTS)
    with hub(files={"/model.bin": WEIGHTS}) as server:
        assert fetch(server, part, offset=SIZE) == [SIZE]

    assert server.asked == []


@pytest.mark.parametrize("content", [b"something else", WEIGHTS + b"more"])
@pytest.mark.parametrize("without_length", [True, False])
def test_another_file_of_that_name_leaves_nothing_to_go_on_from(
    tmp_path: Path, content: bytes, without_length: bool
) -> None:
    part = tmp_path / "part"
    with (
        hub(files={"/model.bin": content}, without_length=without_length) as server,
        pytest.raises(DownloadFailed, match="another file"),
    ):
        fetch(server, part)

    assert part.read_bytes() == b""


@pytest.mark.parametrize("status", [403, 404, 500, 503])
def test_a_refusal_is_said_with_its_number_and_keeps_what_is_there(tmp_path: Path, status: int) -> None:
    part = tmp_path / "part"
    part.write_bytes(WEIGHTS[:1000])
    with hub(files={"/model.bin": WEIGHTS}, status=status) as server, pytest.raises(DownloadFailed, match=str(status)):
        fetch(server, part, offset=1000)

    assert part.read_bytes() == WEIGHTS[:1000]


def test_a_server_that_falls_silent_is_given_up(tmp_path: Path) -> None:
    part = tmp_path / "part"
    with hub(files={"/model.bin": WEIGHTS}, stall_after=5000) as server:
        with pytest.raises(DownloadFailed, match="nothing came"):
            fetch(server, part, silence_seconds=0.3)
        server.done.set()

    assert part.stat().st_size == 5000


def test_nobody_listening_is_a_failed_download(tmp_path: Path) -> None:
    with hub() as server:
        gone = server.base
    with pytest.raises(DownloadFailed, match="nobody answers"):
        door().download(f"{gone}/model.bin", tmp_path / "part", offset=0, expected_size=SIZE)


def test_progress_may_stop_it_and_what_came_stays(tmp_path: Path) -> None:
    part = tmp_path / "part"

    def enough(done: int) -> None:
        raise Cancelled

    with hub(files={"/model.bin": WEIGHTS}) as server, pytest.raises(Cancelled):
        door().download(server.base + "/model.bin", part, offset=0, expected_size=SIZE, on_progress=enough)

    assert 0 < part.stat().st_size < SIZE
    assert WEIGHTS.startswith(part.read_bytes())


def test_a_redirect_to_a_listed_host_is_followed(tmp_path: Path) -> None:
    with hub(files={"/model.bin": WEIGHTS}, redirects={"/old": "/model.bin"}) as server:
        fetch(server, tmp_path / "part", path="/old")

    assert [path for path, _ in server.asked] == ["/old", "/model.bin"]


@pytest.mark.parametrize(
    "target",
    ["https://elsewhere.example/model.bin", "http://elsewhere.example/", "//10.0.0.1/", "https://me:you@127.0.0.1/"],
)
def test_a_redirect_to_anywhere_else_is_refused(tmp_path: Path, target: str) -> None:
    with hub(redirects={"/old": target}) as server, pytest.raises(EgressRefused):
        fetch(server, tmp_path / "part", path="/old")


def test_being_passed_round_in_circles_ends(tmp_path: Path) -> None:
    with hub(redirects={"/old": "/old"}) as server, pytest.raises(DownloadFailed, match="too often"):
        fetch(server, tmp_path / "part", path="/old")

    assert len(server.asked) == 6


@pytest.mark.parametrize(
    "url",
    [
        "https://elsewhere.example/x",
        "https://huggingface.co.evil.example/x",
        "https://evilhuggingface.co/x",
        "https://hf.co/x",  # the dot admits what is below, not the domain itself
        "http://huggingface.co/x",
        "ftp://huggingface.co/x",
        "file:///etc/passwd",
        "https://user:word@huggingface.co/x",
    ],
)
def test_nothing_is_sent_to_a_destination_that_is_not_listed(tmp_path: Path, url: str) -> None:
    with pytest.raises(EgressRefused):
        Door(["huggingface.co", ".hf.co"]).download(url, tmp_path / "part", offset=0, expected_size=1)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "10.1.2.3", "169.254.169.254", "[::1]", "[::ffff:192.168.0.1]", "[fe80::1]"]
)
def test_a_private_address_is_refused_even_when_listed(tmp_path: Path, host: str) -> None:
    with pytest.raises(EgressRefused, match="private network"):
        Door([host.strip("[]")]).download(f"https://{host}/x", tmp_path / "part", offset=0, expected_size=1)


def test_a_listed_name_that_leads_to_a_private_address_gets_not_one_byte(tmp_path: Path) -> None:
    """Names can be made to point inward; the address is looked at after connecting and before TLS begins."""
    heard = _listen(lambda port: _refused(Door(["localhost"]), port, tmp_path / "part"))

    assert heard == b""


def test_a_private_host_that_was_named_is_spoken_to(tmp_path: Path) -> None:
    """An organisation's own mirror: TLS begins (and fails here, as nobody answers it)."""
    named = Door(["localhost"], private_hosts=["localhost"], silence_seconds=1.0)
    heard = _listen(lambda port: _failed(named, port, tmp_path / "part"))

    assert heard[:1] == b"\x16"  # a TLS handshake record


def test_a_proxy_of_the_environment_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The proxy may stand inside the network; it is asked to connect to the listed host and to nothing else."""

    def through(port: int) -> None:
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{port}")
        with pytest.raises(DownloadFailed):
            Door(["huggingface.co"]).download("https://huggingface.co/x", tmp_path / "part", offset=0, expected_size=1)

    assert _listen(through).startswith(b"CONNECT huggingface.co:443 HTTP/1.1\r\n")


def test_a_changed_byte_is_delivered_as_it_came(tmp_path: Path) -> None:
    """The door promises the transfer; the hash is the catalogue's business (tests/core/catalogue)."""
    with hub(files={"/model.bin": flip(WEIGHTS, 7)}) as server:
        fetch(server, tmp_path / "part")

    assert (tmp_path / "part").read_bytes() == flip(WEIGHTS, 7)


def _refused(tried: Door, port: int, part: Path) -> None:
    with pytest.raises(EgressRefused, match="private network"):
        tried.download(f"https://localhost:{port}/x", part, offset=0, expected_size=1)


def _failed(tried: Door, port: int, part: Path) -> None:
    with pytest.raises(DownloadFailed):
        tried.download(f"https://localhost:{port}/x", part, offset=0, expected_size=1)


def _listen(act: Callable[[int], None]) -> bytes:
    """What a listener on this machine hears while `act` runs; it answers nothing and hangs up."""
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def hear() -> None:
            conversation, _ = listener.accept()
            with conversation:
                heard.append(conversation.recv(4096))

        thread = Thread(target=hear)
        thread.start()
        act(listener.getsockname()[1])
        thread.join(10)
    return b"".join(heard)
