"""Calls of the core become signals on the GUI thread."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Slot

from earwitness_core.errors import Cancelled, EarwitnessError, NotFound
from earwitness_core.paths import state_folder
from earwitness_desktop.jobs import Background, Newest, Task
from earwitness_desktop.shared import crashes
from helpers.windows import wait_for


class Ear(QObject):
    """Hears answers, and on which thread they came."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.threads: set[str] = set()

    @Slot(object)
    def hear(self, what: object) -> None:
        self.heard.append(what)
        self.threads.add(threading.current_thread().name)


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


def test_an_answer_comes_on_the_gui_thread(background: Background) -> None:
    ear = Ear()
    background.read(lambda: threading.current_thread().name, ear.hear)
    wait_for(lambda: ear.heard)
    assert str(ear.heard[0]).startswith("read")
    assert ear.threads == {threading.current_thread().name}


def test_writes_keep_their_order_while_reads_pass(background: Background) -> None:
    ear, order = Ear(), []
    gate = threading.Event()

    def slow() -> None:
        gate.wait(5)
        order.append(1)

    background.write(slow)
    background.write(lambda: order.append(2))
    background.read(lambda: "read", ear.hear)
    wait_for(lambda: ear.heard)
    assert order == []
    gate.set()
    wait_for(lambda: len(order) == 2)
    assert order == [1, 2]


def test_an_error_of_the_tree_comes_as_it_is_and_a_bug_with_an_id(background: Background) -> None:
    ear = Ear()

    def refuse() -> None:
        raise NotFound(what="source", name="x")

    def break_down() -> None:
        raise ZeroDivisionError("a secret")

    background.read(refuse, failed=ear.hear)
    wait_for(lambda: ear.heard)
    background.read(break_down, failed=ear.hear)
    wait_for(lambda: len(ear.heard) == 2)
    assert isinstance(ear.heard[0], NotFound)
    bug = ear.heard[1]
    assert isinstance(bug, EarwitnessError) and "secret" not in str(bug)
    kept = crashes.reports(state_folder())[-1]  # the report that the person is told to copy
    assert kept.id == bug.facts["bug"] and kept.error[0].endswith("ZeroDivisionError")


def test_what_was_cancelled_says_nothing(background: Background) -> None:
    ear = Ear()
    gate = threading.Event()
    task = background.read(lambda: gate.wait(5), ear.hear, failed=ear.hear)
    task.cancel()
    gate.set()

    def withdraw() -> None:
        raise Cancelled

    background.read(withdraw, ear.hear, failed=ear.hear)
    background.read(lambda: "last", ear.hear)
    wait_for(lambda: ear.heard)
    assert ear.heard == ["last"]


def test_of_reads_of_one_thing_only_the_newest_is_told(background: Background) -> None:
    """The older one ends last: its answer would stay."""
    ear, after = Ear(), Ear()
    gate = threading.Event()
    reads = Newest(background)
    reads.read(lambda: gate.wait(5) and "old", ear.hear)
    reads.read(lambda: "new", ear.hear)
    wait_for(lambda: ear.heard)
    gate.set()
    background.read(lambda: time.sleep(0.05), after.hear)
    wait_for(lambda: after.heard)
    assert ear.heard == ["new"]

    reads.read(lambda: "newer", ear.hear)  # the one before it has ended
    wait_for(lambda: len(ear.heard) == 2)
    assert ear.heard == ["new", "newer"]


def test_an_answer_for_somebody_who_has_gone_is_dropped(background: Background) -> None:
    ear, after = Ear(), Ear()
    gate = threading.Event()
    background.write(lambda: gate.wait(5), ear.hear)
    ear.deleteLater()
    wait_for(lambda: not _alive(ear))
    gate.set()
    background.write(lambda: "last", after.hear)
    wait_for(lambda: after.heard)
    assert after.heard == ["last"]


def test_a_long_call_tells_how_far_it_is(background: Background) -> None:
    told, ended = Ear(), Ear()

    def count(task: Task) -> str:
        for step in range(3):
            task.report(step)
            time.sleep(0.001)
        return "done"

    background.follow(count, ended.hear, progressed=told.hear)
    wait_for(lambda: ended.heard)
    assert told.heard == [0, 1, 2]


def _alive(thing: QObject) -> bool:
    import shiboken6

    return bool(shiboken6.isValid(thing))
