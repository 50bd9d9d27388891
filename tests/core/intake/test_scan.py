"""The virus scan: clean is only what the daemon calls clean."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from earwitness_core.errors import IntakeRefused
from earwitness_core.intake import Clamd, Scanner, ScanPolicy, find_clamd
from earwitness_core.intake.clamd_conf import MOST_BYTES, read_conf
from earwitness_core.outcomes import Outcome
from earwitness_core.vault import Vault
from helpers.clamd import EICAR, ClamDaemon, answering, eicar_zip, impostor
from helpers.intakes import Bench
from helpers.media import wav


def ask(scanner: Scanner, content: bytes) -> str:
    return scanner.scan(iter([content[:100], content[100:]]), len(content))


def outcome(scanner: Scanner, content: bytes = b"sound") -> tuple[Outcome, str]:
    with pytest.raises(IntakeRefused) as refused:
        ask(scanner, content)
    return refused.value.outcome, refused.value.detail


@pytest.mark.clamav
@pytest.mark.parametrize("policy", [ScanPolicy.REQUIRED, ScanPolicy.IF_AVAILABLE])
def test_a_real_daemon_finds_the_test_virus_at_the_top_and_in_an_archive(clamd: ClamDaemon, policy: ScanPolicy) -> None:
    scanner = Scanner(policy, clamd=clamd.clamd)

    assert ask(scanner, wav()) == "clean"
    assert outcome(scanner, EICAR) == (Outcome.INFECTED, "It calls it Test.Eicar.UNOFFICIAL.")
    assert outcome(scanner, eicar_zip())[0] is Outcome.INFECTED
    assert outcome(scanner, wav() + EICAR)[0] is Outcome.INFECTED


@pytest.mark.clamav
def test_an_infected_recording_is_parked_untouched_and_nothing_of_it_stays(
    clamd: ClamDaemon, vault: Vault, drop: Path
) -> None:
    bench = Bench(vault, scanner=Scanner(ScanPolicy.REQUIRED, clamd=clamd.clamd))
    infected, clean = wav(seed=1) + EICAR, wav(seed=2)
    with bench.watching(drop):
        (drop / "bad.wav").write_bytes(infected)
        (drop / "good.wav").write_bytes(clean)
        verdict = bench.wait_for("bad.wav", "attention")
        bench.wait_for("good.wav", "accepted")

    assert verdict.outcome is Outcome.INFECTED
    assert "Test.Eicar" in verdict.says
    assert (drop / "bad.wav").read_bytes() == infected
    assert [came.scan for came in bench.provenance()] == ["clean"]
    bench.require_whole(clean)


@pytest.mark.clamav
def test_what_would_not_be_taken_anyway_is_called_infected_when_it_is(
    clamd: ClamDaemon, vault: Vault, drop: Path
) -> None:
    bench = Bench(vault, scanner=Scanner(ScanPolicy.REQUIRED, clamd=clamd.clamd))
    (drop / "virus.com").write_bytes(EICAR)
    (drop / "bundle.zip").write_bytes(eicar_zip())
    (drop / "letter.txt").write_bytes(b"Dear Sir or Madam\n" * 10)

    verdicts = bench.take(drop)

    assert {verdict.name: verdict.outcome for verdict in verdicts} == {
        "virus.com": Outcome.INFECTED,
        "bundle.zip": Outcome.INFECTED,
        "letter.txt": Outcome.UNSUPPORTED,
    }
    bench.require_whole()


@pytest.mark.clamav
def test_what_is_longer_than_the_daemon_looks_is_not_clean(clamd: ClamDaemon) -> None:
    """The daemon itself calls such a file OK, virus and all, so it must not be asked to."""
    big = bytes(range(256)) * (10 << 10) + EICAR
    trusting = Scanner(ScanPolicy.REQUIRED, clamd=Clamd(clamd.clamd.address, most_bytes=1 << 30))
    assert ask(trusting, big) == "clean", "clamd has changed: read its documentation again"

    kind, detail = outcome(Scanner(ScanPolicy.IF_AVAILABLE, clamd=clamd.clamd), big)

    assert kind is Outcome.UNSCANNED
    assert "up to 2 MB" in detail
    assert "MaxFileSize" in detail


@pytest.mark.clamav
def test_what_is_longer_than_its_stream_takes_is_not_clean(clamd: ClamDaemon) -> None:
    trusting = Scanner(ScanPolicy.REQUIRED, clamd=Clamd(clamd.clamd.address, most_bytes=1 << 30))

    kind, detail = outcome(trusting, os.urandom(8 << 20))

    assert kind is Outcome.UNSCANNED
    assert "StreamMaxLength" in detail


@pytest.mark.clamav
def test_an_answer_that_took_as_long_as_the_daemon_may_look_is_not_clean(clamd: ClamDaemon) -> None:
    """It says OK when MaxScanTime is over: tried with 1.4.6."""
    hasty = Scanner(ScanPolicy.REQUIRED, clamd=Clamd(clamd.clamd.address, most_seconds=0.0))

    kind, detail = outcome(hasty)

    assert kind is Outcome.UNSCANNED
    assert "MaxScanTime" in detail


@pytest.mark.clamav
def test_the_daemon_says_who_it_is(clamd: ClamDaemon) -> None:
    health = Scanner(clamd=clamd.clamd).health()

    assert health.available
    assert health.version.startswith("ClamAV ")


def hang_up(caller: socket.socket) -> None:
    caller.recv(10)


def stay_silent(caller: socket.socket) -> None:
    threading.Event().wait(0.5)


@pytest.mark.parametrize(
    "behave",
    [
        answering(b"stream: Something odd ERROR\0"),
        answering(b"INSTREAM size limit exceeded. ERROR\0"),
        answering(b"stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND\0"),
        answering(b"stream: OK, more or less\0"),
        answering(b"OK\0"),
        answering(b"\0"),
        answering(b""),
        answering(b"\xff\xfe" * 4000),
        hang_up,
        stay_silent,
    ],
)
@pytest.mark.parametrize("policy", [ScanPolicy.REQUIRED, ScanPolicy.IF_AVAILABLE])
def test_anything_but_a_clean_answer_is_not_clean(
    tmp_path: Path, behave: Callable[[socket.socket], None], policy: ScanPolicy
) -> None:
    with impostor(tmp_path, behave) as clamd:
        patience = Clamd(clamd.address, most_bytes=1 << 30, most_seconds=0.1)
        scanner = Scanner(policy, clamd=patience, connect_s=1.0, grace_s=0.1)

        assert outcome(scanner, os.urandom(1 << 20))[0] is Outcome.UNSCANNED


def test_a_clean_answer_is_clean(tmp_path: Path) -> None:
    with impostor(tmp_path, answering(b"stream: OK\0")) as clamd:
        assert ask(Scanner(clamd=clamd), os.urandom(1 << 20)) == "clean"


def test_the_name_of_a_virus_is_shown_without_its_control_characters(tmp_path: Path) -> None:
    with impostor(tmp_path, answering(b"stream: Evil\x1b[31m\n FOUND\0")) as clamd:
        assert outcome(Scanner(clamd=clamd)) == (Outcome.INFECTED, "It calls it Evil[31m.")


def test_without_a_daemon_required_parks_and_says_what_to_do(vault: Vault, drop: Path) -> None:
    bench = Bench(vault, scanner=Scanner(ScanPolicy.REQUIRED, clamd=Clamd(str(drop / "nobody"))))
    (drop / "a.wav").write_bytes(wav())

    [verdict] = bench.take(drop / "a.wav")

    assert verdict.outcome is Outcome.UNSCANNED
    assert verdict.state == "attention"
    assert "requires" in verdict.says
    assert "doctor" in verdict.next_step
    bench.require_whole()


def test_without_a_daemon_if_available_takes_and_keeps_that_nobody_looked(vault: Vault, drop: Path) -> None:
    left = drop / "left behind"
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(left))  # a socket file that nobody listens at: a daemon that was killed
    for place in (drop / "nobody", left):
        bench = Bench(vault, scanner=Scanner(ScanPolicy.IF_AVAILABLE, clamd=Clamd(str(place))))
        (drop / "a.wav").write_bytes(wav(seed=str(place)))
        [verdict] = bench.take(drop / "a.wav")
        assert verdict.outcome is Outcome.ACCEPTED

    assert {came.scan for came in bench.provenance()} == {"unavailable"}


def test_a_parked_file_is_taken_when_the_daemon_is_back(vault: Vault, drop: Path, tmp_path: Path) -> None:
    (drop / "a.wav").write_bytes(wav())
    scanner = Scanner(ScanPolicy.REQUIRED, clamd=Clamd(str(tmp_path / "impostor")))
    bench = Bench(vault, scanner=scanner)
    bench.take(drop / "a.wav")

    with impostor(tmp_path, answering(b"stream: OK\0")):
        [verdict] = bench.intake.retry()

    assert verdict.outcome is Outcome.ACCEPTED


def test_off_asks_nobody(tmp_path: Path) -> None:
    called: list[object] = []
    with impostor(tmp_path, called.append) as clamd:
        assert ask(Scanner(ScanPolicy.OFF, clamd=clamd), EICAR) == "off"

    assert called == []


def test_a_daemon_is_found_by_its_configuration_with_its_limits(tmp_path: Path) -> None:
    conf = tmp_path / "clamd.conf"
    conf.write_text("# LocalSocket /no\nLocalSocket /run/clamd.ctl\nMaxFileSize 25M\nMaxScanTime 60000\n")

    found = find_clamd([tmp_path / "missing", conf])

    assert found == Clamd("/run/clamd.ctl", most_bytes=25 << 20, most_seconds=60.0)
    assert find_clamd([]) is None


@pytest.mark.parametrize(
    ("text", "most_bytes"),
    [
        ("", 100 << 20),
        ("StreamMaxLength 10M", 10 << 20),
        ("MaxFileSize 0\nMaxScanSize 0\nStreamMaxLength 0", MOST_BYTES),
        ("MaxFileSize 4G\nMaxScanSize 4G\nStreamMaxLength 4G", MOST_BYTES),
        ("MaxFileSize 500K", 500 << 10),
        ("MaxFileSize 12345", 12345),
        ("MaxFileSize nonsense", 100 << 20),
    ],
)
def test_the_smallest_limit_counts(text: str, most_bytes: int) -> None:
    found = read_conf(f"LocalSocket /run/x\n{text}\n")

    assert found is not None
    assert found.most_bytes == most_bytes


def test_a_daemon_on_another_machine_is_not_asked() -> None:
    assert read_conf("TCPSocket 3310\n") == Clamd(("127.0.0.1", 3310))
    assert read_conf("TCPSocket 3310\nTCPAddr 192.0.2.7\n") is None
    with pytest.raises(ValueError, match="this machine"):
        Clamd(("192.0.2.7", 3310))
