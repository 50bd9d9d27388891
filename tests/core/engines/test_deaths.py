"""However a child ends, the call says so in one typed error, nothing is left running, and the next call is served."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path

import psutil
import pytest

from earwitness_core.engines import Engine, Limits, probe
from earwitness_core.engines.frames import encode_frame
from earwitness_core.engines.process import kill_tree
from earwitness_core.errors import EngineCrashed, EngineOutOfMemory, EngineRefused, EngineTimedOut
from earwitness_core.outcomes import Outcome
from helpers.waiting import wait_until

WELL = "helpers.engine_children:well"
TESTS = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("method", "args", "ending"),
    [
        ("abort", {}, "SIGABRT"),
        ("segfault", {}, "SIGSEGV"),
        ("be_killed", {}, "SIGKILL"),
        ("leave", {"code": 0}, "exit 0"),
        ("leave", {"code": 7}, "exit 7"),
    ],
)
def test_a_crash_costs_one_call(shared: Engine, method: str, args: dict[str, object], ending: str) -> None:
    with pytest.raises(EngineCrashed, match=ending):
        shared.call(method, args)

    assert shared.call("echo", {"value": "next"}) == "next"


def test_what_came_before_a_crash_has_arrived(shared: Engine) -> None:
    items: list[object] = []
    with pytest.raises(EngineCrashed):
        shared.call("abort", on_item=items.append)

    assert items == ["before"]


def test_a_child_that_died_between_calls_is_replaced_unnoticed(shared: Engine) -> None:
    shared.call("echo", {"value": 1})
    child = shared.pid
    assert child is not None
    os.kill(child, signal.SIGKILL)
    wait_until(lambda: shared.pid is None)

    assert shared.call("echo", {"value": 2}) == 2
    assert shared.pid != child


def test_memory_over_the_limit_ends_the_call() -> None:
    with Engine(WELL, limits=Limits(memory_bytes=200 * 2**20)) as engine:
        with pytest.raises(EngineOutOfMemory, match="over 200 MiB"):
            engine.call("allocate", {"step": 2_000_000})

        assert engine.pid is None
        assert 200 * 2**20 < engine.peak_memory_bytes < 600 * 2**20
        assert engine.call("echo", {"value": 1}) == 1


def test_the_peak_is_that_of_the_child(shared: Engine) -> None:
    """Not what this process held when it started the child."""
    held = b"\1" * 300_000_000
    with Engine(WELL) as engine:
        engine.call("echo", {"value": b"\1" * 50_000_000})
        assert 50_000_000 < engine.peak_memory_bytes < 300_000_000
    assert len(held) == 300_000_000


@pytest.mark.parametrize(
    ("method", "args"), [("no_memory", {}), ("die_saying", {"words": "terminate: what(): std::bad_alloc\n"})]
)
def test_running_out_of_memory_is_not_called_a_crash(shared: Engine, method: str, args: dict[str, object]) -> None:
    with pytest.raises(EngineOutOfMemory):
        shared.call(method, args)


def test_a_call_over_its_time_ends() -> None:
    with Engine(WELL, limits=Limits(seconds_per_call=0.3)) as engine:
        engine.start()
        start = time.monotonic()
        with pytest.raises(EngineTimedOut):
            engine.call("deaf")

        assert time.monotonic() - start < 3
        assert engine.call("echo", {"value": 1}) == 1


def test_a_start_over_its_time_ends() -> None:
    with Engine("helpers.engine_children:hangs", limits=Limits(start_seconds=0.5)) as engine:
        with pytest.raises(EngineTimedOut):
            engine.call("echo", {"value": 1})
        assert engine.pid is None


def test_an_entry_that_refuses_says_why_each_time() -> None:
    with Engine("helpers.engine_children:refuses") as engine:
        for _ in range(2):
            with pytest.raises(EngineRefused) as refused:
                engine.call("echo", {"value": 1})
            assert refused.value.outcome is Outcome.MODEL_MISSING


def test_stray_prints_cannot_break_a_frame(shared: Engine) -> None:
    for _ in range(3):
        assert shared.call("print_everywhere") == "intact"


@pytest.mark.parametrize(
    "content",
    [
        b"Traceback (most recent call last)",
        b"\xea\x57\xff\xff\xff\xff",
        b"\xea\x57\x00\x00\x00\x01\xff",
        encode_frame("unknown", 1),
        encode_frame("done"),
        encode_frame("refused", "no-such-outcome", ""),
        encode_frame("need", -1, 5),
        encode_frame("need", "a", "b"),
    ],
    ids=["text", "huge", "not cbor", "unknown word", "no value", "unknown outcome", "before start", "wrong types"],
)
def test_a_malformed_frame_is_a_crash(shared: Engine, content: bytes) -> None:
    with pytest.raises(EngineCrashed):
        shared.call("send_raw", {"content": content})

    assert shared.call("echo", {"value": "next"}) == "next"


@pytest.mark.parametrize(("offset", "length"), [(0, 11), (10, 1), (-1, 1), (0, 0), (0, 2**40), (2**70, 1)])
def test_a_range_outside_the_source_is_not_read(shared: Engine, offset: int, length: int) -> None:
    class TenBytes:
        size_bytes = 10

        def read_at(self, offset: int, length: int, /) -> bytes:
            raise AssertionError("asked to read outside")

    with pytest.raises(EngineCrashed, match="range"):
        shared.call("need_nonsense", {"offset": offset, "length": length}, source=TenBytes())


def test_the_error_output_of_a_child_goes_nowhere(
    shared: Engine, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(EngineCrashed) as crashed:
        shared.call("die_saying", {"words": "canary-words\n"})

    heard = capfd.readouterr()
    assert "canary" not in caplog.text + heard.out + heard.err + str(crashed.value)


def test_killing_from_another_thread_ends_the_call(shared: Engine) -> None:
    shared.call("echo", {"value": 1})
    items: list[object] = []
    threading.Timer(0.2, shared.kill).start()
    with pytest.raises(EngineCrashed, match="SIGKILL"):
        shared.call("deaf", on_item=items.append)

    assert items == ["working"]


def test_a_tree_is_killed_with_those_who_left_the_group() -> None:
    """On systems without a filter a child can start others; none may stay."""
    family = textwrap.dedent("""
        import os, subprocess, sys, time
        for session in (False, True):
            subprocess.Popen([sys.executable, "-c", "import time; time.sleep(120)"], start_new_session=session)
        print("ready", flush=True)
        time.sleep(120)
    """)
    root = subprocess.Popen([sys.executable, "-c", family], stdout=subprocess.PIPE, start_new_session=True)
    assert root.stdout is not None
    assert root.stdout.readline() == b"ready\n"
    family_pids = [child.pid for child in psutil.Process(root.pid).children(recursive=True)]
    assert len(family_pids) == 2

    kill_tree(root.pid)
    root.wait(10)
    root.stdout.close()

    wait_until(lambda: not any(_runs(pid) for pid in family_pids))


def test_a_killed_parent_takes_its_children_along() -> None:
    """kill -9 of the parent while one child works, one is deaf and one is idle."""
    program = textwrap.dedent("""
        import sys, threading, time
        from earwitness_core.engines import Engine
        engines = [Engine("helpers.engine_children:well") for _ in range(3)]
        for engine in engines:
            engine.start()
        deaf = threading.Event()
        threading.Thread(target=engines[0].call, args=("wait",), daemon=True).start()
        call = lambda: engines[1].call("deaf", on_item=lambda item: deaf.set())
        threading.Thread(target=call, daemon=True).start()
        assert deaf.wait(30)
        print(*[engine.pid for engine in engines], flush=True)
        time.sleep(120)
    """)
    parent = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, env=os.environ | {"PYTHONPATH": str(TESTS)}
    )
    assert parent.stdout is not None
    pids = [int(pid) for pid in parent.stdout.readline().split()]
    assert len(pids) == 3
    assert all(_runs(pid) for pid in pids)

    parent.kill()
    parent.wait(10)
    parent.stdout.close()

    wait_until(lambda: not any(_runs(pid) for pid in pids), seconds=2, what="the end of the children")


def test_a_child_outlives_the_thread_that_started_it() -> None:
    """The kernel ends a child with the thread that made it; engines are shared between threads that come and go."""
    with Engine(WELL) as engine:
        thread = threading.Thread(target=engine.start)
        thread.start()
        thread.join(30)
        child = engine.pid

        assert engine.call("echo", {"value": 1}) == 1
        assert engine.pid == child


@pytest.mark.parametrize(
    ("entry", "outcome"),
    [
        ("well", Outcome.DONE),
        ("refuses", Outcome.MODEL_MISSING),
        ("aborts", Outcome.ENGINE_CRASHED),
        ("hangs", Outcome.TIMED_OUT),
        ("fails", Outcome.BUG),
    ],
)
def test_a_probe_says_how_it_went_and_leaves_nothing(entry: str, outcome: Outcome) -> None:
    found = probe(f"helpers.engine_children:{entry}", 2.0 if entry == "hangs" else 30.0)

    assert found.outcome is outcome
    assert found.works == (outcome is Outcome.DONE)
    assert "canary" not in found.detail


def _runs(pid: int) -> bool:
    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False
