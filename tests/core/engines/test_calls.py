"""Calls that go well, and calls that are stopped."""

from __future__ import annotations

import hashlib
import threading
import time

import psutil
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from earwitness_core.engines import BytesSource, Engine, EnginePool, Limits
from earwitness_core.errors import Cancelled, EngineFailed, EngineRefused, LeaseLost
from earwitness_core.outcomes import Outcome
from helpers.waiting import wait_until

WELL = "helpers.engine_children:well"


def test_a_call_returns_what_the_child_returns(shared: Engine) -> None:
    value = {"text": "naïve 🎧", "list": [1, 2.5, None, True], "bytes": b"\0\xff", "large": "x" * 10_000_000}

    assert shared.call("echo", {"value": value}) == value


def test_the_child_knows_its_config_and_is_another_process(shared: Engine) -> None:
    facts = shared.call("facts")

    assert isinstance(facts, dict)
    assert facts["config"] == {"name": "shared"}
    assert facts["pid"] == shared.pid


def test_one_child_serves_many_calls() -> None:
    with Engine(WELL) as engine:
        for i in range(20):
            engine.call("echo", {"value": i})

        assert engine.call("count") == 20


def test_a_huge_stream_arrives_whole_and_in_order(shared: Engine) -> None:
    digest = hashlib.sha256()
    told = shared.call("stream", {"items": 300, "size": 500_000}, on_item=lambda item: digest.update(bytes(item)))  # type: ignore[call-overload]

    assert digest.hexdigest() == told


def test_a_slow_reader_holds_the_child_back_and_needs_no_memory(shared: Engine) -> None:
    """150 MB pass through while this process stays where it is: the child waits in its write."""
    shared.call("echo", {"value": 1})
    own = psutil.Process()
    before = own.memory_info().rss
    highest = 0

    def look(_item: object) -> None:
        nonlocal highest
        highest = max(highest, own.memory_info().rss)
        time.sleep(0.002)

    shared.call("stream", {"items": 150, "size": 1_000_000}, on_item=look)

    assert highest - before < 60_000_000


def test_the_child_reads_a_source_by_ranges(shared: Engine) -> None:
    content = bytes(range(256)) * 40_000

    assert shared.call("hash_source", source=BytesSource(content)) == hashlib.sha256(content).hexdigest()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=3000), st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 4000)).map(list), max_size=8))
def test_a_source_reads_like_the_bytes_it_is(shared: Engine, content: bytes, places: list[list[int]]) -> None:
    found = shared.call("read_around", {"places": places}, source=BytesSource(content))

    assert found == [content[offset : offset + length] for offset, length in places]


def test_only_asked_ranges_are_read(shared: Engine) -> None:
    """Seeking in a sealed hour of sound must not unseal the hour."""

    class Counting(BytesSource):
        read = 0

        def read_at(self, offset: int, length: int, /) -> bytes:
            self.read += length
            return super().read_at(offset, length)

    source = Counting(bytes(50_000_000))
    shared.call("read_around", {"places": [[0, 100], [40_000_000, 100], [20_000_000, 100]]}, source=source)

    assert source.read <= 3 * 2**20


def test_a_refusal_keeps_its_outcome_and_the_child(shared: Engine) -> None:
    shared.call("echo", {"value": 1})
    child = shared.pid
    with pytest.raises(EngineRefused, match="no audio stream") as refused:
        shared.call("refuse", {"outcome": "no-audio", "detail": "(no audio stream)"})

    assert refused.value.outcome is Outcome.NO_AUDIO
    assert shared.pid == child


@pytest.mark.parametrize("method", ["bug", "value_without_form", "not_there", "_private"])
def test_a_bug_in_the_child_is_named_by_type_and_place_and_not_by_its_text(shared: Engine, method: str) -> None:
    with pytest.raises(EngineFailed, match=r"\(\w+ at \w+\.py:\d+") as failed:
        shared.call(method)

    assert failed.value.outcome is Outcome.BUG
    assert "canary" not in str(failed.value)
    assert failed.value.__cause__ is None


@pytest.mark.parametrize("method", ["wait", "deaf", "stream_for_ever"])
def test_a_call_ends_soon_after_it_is_asked_to(shared: Engine, method: str) -> None:
    """By itself when it looks, by force when it is deaf."""
    shared.call("echo", {"value": 1})
    asked = threading.Event()
    threading.Timer(0.2, asked.set).start()

    with pytest.raises(Cancelled):
        shared.call(method, stopping=asked.is_set)
    asked.wait()
    start = time.monotonic()
    shared.call("echo", {"value": 1})

    assert time.monotonic() - start < 5  # the next call is served, by this child or a new one


def test_stopping_takes_a_fifth_of_a_second(shared: Engine) -> None:
    took = []
    for method in ("wait", "deaf", "wait", "deaf"):
        shared.call("echo", {"value": 1})
        asked_at = time.monotonic() + 0.1
        with pytest.raises(Cancelled):
            shared.call(method, stopping=lambda at=asked_at: time.monotonic() > at)  # type: ignore[misc]
        took.append(time.monotonic() - asked_at)

    assert sorted(took)[1] < 0.25  # of the four, the two best: the machine may be busy


def test_a_call_that_looks_keeps_its_child_when_stopped() -> None:
    with Engine(WELL, limits=Limits(stop_seconds=10)) as engine:
        engine.call("echo", {"value": 1})
        child = engine.pid
        with pytest.raises(Cancelled):
            engine.call("wait", stopping=lambda: True)

        assert engine.pid == child
        assert engine.call("count") == 1


def test_a_stop_of_one_call_does_not_reach_the_next() -> None:
    with Engine(WELL, limits=Limits(stop_seconds=10)) as engine:
        for i in range(20):
            with pytest.raises(Cancelled):
                engine.call("wait", stopping=lambda: True)
            assert engine.call("echo", {"value": i}) == i


@pytest.mark.parametrize("method", ["stream", "stream_for_ever"])
def test_an_error_of_the_receiver_stops_the_child_and_is_the_error_of_the_call(shared: Engine, method: str) -> None:
    def lose(_item: object) -> None:
        raise LeaseLost

    with pytest.raises(LeaseLost):
        shared.call(method, {"items": 10_000_000} if method == "stream" else {}, on_item=lose)

    assert shared.call("echo", {"value": "next"}) == "next"


def test_an_error_of_the_source_is_the_error_of_the_call(shared: Engine) -> None:
    class Broken(BytesSource):
        def read_at(self, offset: int, length: int, /) -> bytes:
            raise LookupError("gone")

    with pytest.raises(LookupError):
        shared.call("hash_source", source=Broken(bytes(100)))

    assert shared.call("echo", {"value": "next"}) == "next"


def test_an_error_of_the_one_who_is_asked_ends_the_call(shared: Engine) -> None:
    def broken() -> bool:
        raise LookupError("bug in stopping")

    with pytest.raises(LookupError):
        shared.call("deaf", stopping=broken)


def test_threads_take_turns_at_one_engine(shared: Engine) -> None:
    answers: list[object] = []
    threads = [
        threading.Thread(target=lambda i=i: answers.append(shared.call("echo", {"value": i})))  # type: ignore[misc]
        for i in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)

    assert sorted(answers) == list(range(8))  # type: ignore[type-var]


def test_whoever_waits_for_a_turn_can_give_up(shared: Engine) -> None:
    release = threading.Event()
    busy = threading.Thread(target=lambda: _cancelled(shared, release))
    busy.start()
    wait_until(lambda: shared._turn.locked())

    with pytest.raises(Cancelled):
        shared.call("echo", {"value": 1}, stopping=lambda: True)
    release.set()
    busy.join(10)
    assert not busy.is_alive()


def _cancelled(engine: Engine, release: threading.Event) -> None:
    with pytest.raises(Cancelled):
        engine.call("wait", stopping=release.is_set)


def test_closing_ends_a_running_call_and_the_child() -> None:
    engine = Engine(WELL)
    engine.start()
    child = engine.pid
    ended = threading.Thread(target=lambda: _cancelled(engine, threading.Event()))
    ended.start()
    wait_until(lambda: engine._turn.locked())
    engine.close()
    ended.join(10)

    assert not ended.is_alive()
    assert child is not None
    assert not psutil.pid_exists(child)
    with pytest.raises(Cancelled):
        engine.call("echo", {"value": 1})


def test_a_child_that_nobody_calls_ends_and_the_next_call_finds_another() -> None:
    with Engine(WELL, rest_seconds=0.1) as engine:
        engine.call("echo", {"value": 1})

        wait_until(lambda: engine.pid is None)

        assert engine.call("echo", {"value": 2}) == 2


def test_a_child_that_was_called_meanwhile_goes_on() -> None:
    """The look at its first bedtime finds a later call, and puts it off."""
    with Engine(WELL, rest_seconds=60) as engine:
        engine.call("echo", {"value": 1})
        before = engine.pid
        engine._rest()

        assert engine.pid == before is not None


def test_a_pool_runs_as_many_calls_at_once_as_it_has_engines() -> None:
    with EnginePool(2, WELL) as pool:
        pids: set[object] = set()
        together = threading.Barrier(2, timeout=30)

        def work() -> None:
            with pool.lend() as engine:
                engine.call("echo", {"value": 1})
                together.wait()
                pids.add(engine.pid)

        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)

        assert len(pids) == 2
        with pool.lend(), pool.lend(), pytest.raises(Cancelled):
            pool.call("echo", {"value": 1}, stopping=lambda: True)
        assert pool.call("echo", {"value": "again"}) == "again"
