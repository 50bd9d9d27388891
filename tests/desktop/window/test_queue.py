"""The queue: what runs and comes next, what holds it up, and what a person asks of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from earwitness_core.ids import JobId
from earwitness_core.jobs import JobState, OnBattery, PowerState
from earwitness_core.vault.schema import JobRow
from earwitness_desktop.actions import Actions
from earwitness_desktop.roles import ICON, PROGRESS, TONE
from earwitness_desktop.viewmodels import queue as queue_model
from earwitness_desktop.viewmodels.jobs_model import Column
from earwitness_desktop.viewmodels.queue import device_text
from earwitness_desktop.viewmodels.session import OpenDesk, Session
from earwitness_desktop.views.queue.screen import QueueScreen
from helpers.conversations import add_source
from helpers.shelf import put_job
from helpers.windows import make_closed, opened, wait_for


@dataclass
class Shown:
    session: Session
    desk: OpenDesk
    screen: QueueScreen
    actions: Actions
    jobs: dict[str, str]

    def order(self) -> list[str]:
        return [line.title for line in self.screen.model.upcoming.lines]

    def choose(self, title: str) -> None:
        self.screen.jobs.selectRow(self.order().index(title))

    def state(self, title: str) -> JobState:
        return self.desk.desk.queue.job(JobId(self.jobs[title])).state

    def cell(self, title: str, column: Column, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self.screen.model.upcoming.index(self.order().index(title), column).data(role)

    def change(self, title: str, **values: object) -> None:
        with self.desk.desk.vault.write(actor="runner", action="test.change") as unit:
            for name, value in values.items():
                setattr(unit.session.get_one(JobRow, self.jobs[title]), name, value)


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[Shown]:
    session, desk = opened(make_closed(tmp_path))
    vault = desk.desk.vault
    jobs: dict[str, str] = {}
    for title, state in (
        ("Next", "ready"),
        ("Later", "ready"),
        ("Runs", "running"),
        ("Rests", "paused"),
        ("Was", "done"),
    ):
        jobs[title] = put_job(vault, add_source(vault, title), "transcribe", state=state)
    jobs["Failed"] = put_job(vault, add_source(vault, "Failed"), "decode", state="attention", outcome="unreadable")
    screen = QueueScreen(desk)
    screen.resize(1200, 700)
    screen.show()
    actions = Actions(parent=screen)
    screen.bind(actions)
    made = Shown(session, desk, screen, actions, jobs)
    wait_for(lambda: made.order() == ["Runs", "Next", "Later", "Rests"])
    yield made
    screen.forget()
    screen.close()
    session.shut_down()


def test_jobs_stand_in_the_order_in_which_they_are_done(shown: Shown) -> None:
    assert [line.title for line in shown.screen.model.ended.lines] == ["Failed", "Was"]


def test_what_the_lists_leave_out_is_counted(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown.screen.more.isHidden() and shown.screen.more_ended.isHidden()
    monkeypatch.setattr(queue_model, "_SHOWN", 1)
    monkeypatch.setattr(queue_model, "_ENDED", 1)
    shown.screen.fold.setChecked(True)
    shown.screen.model.look()
    wait_for(lambda: shown.screen.more.text() == "and 3 more")
    assert shown.screen.more_ended.text() == "and 1 more" and shown.screen.more_ended.isVisible()
    shown.screen.fold.setChecked(False)
    assert shown.screen.more.isVisible() and shown.screen.more_ended.isHidden()


def test_a_running_job_says_how_far_it_is_and_where(shown: Shown) -> None:
    shown.change("Runs", progress=0.43, facts={"setting": "base/fast/cpu"})
    wait_for(lambda: shown.cell("Runs", Column.STATE) == "43 %")
    assert shown.cell("Runs", Column.STATE, PROGRESS) == pytest.approx(0.43)
    assert shown.cell("Next", Column.STATE, PROGRESS) == -1.0
    assert (
        shown.cell("Runs", Column.DEVICE) == "Processor: there is no graphics card that could be used  ·  base (fast)"
    )


@pytest.mark.parametrize(
    ("setting", "notice", "says"),
    [
        ("base/fast/cuda", "", "Graphics card  ·  base (fast)"),
        ("base/best/cpu", "the card failed", "the card failed  ·  base (best)"),
        ("odd", "no", "no  ·  odd ()"),
    ],
)
def test_the_device_and_why(shown: Shown, setting: str, notice: str, says: str) -> None:
    shown.change("Runs", facts={"setting": setting})
    assert device_text(shown.desk.desk.queue.job(JobId(shown.jobs["Runs"])), notice) == says


def test_time_left_comes_from_this_machines_speed(shown: Shown) -> None:
    from earwitness_core.jobs import Speeds

    with shown.desk.desk.vault.write(actor="runner", action="test.speed") as unit:
        speeds = Speeds(shown.desk.desk.vault)
        speeds.record(unit, "transcribe", "base/fast/cpu", audio_ms=1_000, work_ms=10_000)
    shown.change("Runs", progress=0.5, facts={"setting": "base/fast/cpu"})
    wait_for(lambda: str(shown.cell("Runs", Column.LEFT)).startswith("about 5 minute"))
    wait_for(lambda: "left" in shown.screen.summary.text())  # of all jobs whose speed is known


def test_everything_pauses_and_goes_on(shown: Shown) -> None:
    shown.screen.pause.click()
    wait_for(lambda: shown.screen.hindrance.text() == "Everything is paused.")
    assert shown.desk.desk.queue.is_paused and shown.screen.pause.text() == "Go on"
    shown.actions.do("queue.pause")
    wait_for(lambda: shown.screen.hindrance.text() == "")
    assert not shown.desk.desk.queue.is_paused


def test_stop_after_this_finishes_what_runs_and_then_pauses(shown: Shown) -> None:
    shown.screen.after.click()
    wait_for(lambda: "1" in shown.screen.hindrance.text())
    assert not shown.desk.desk.queue.is_paused
    shown.change("Runs", state="done")
    wait_for(lambda: shown.screen.hindrance.text() == "Everything is paused.")
    assert shown.desk.desk.queue.is_paused


def test_nothing_that_runs_means_nothing_to_stop_after(shown: Shown) -> None:
    shown.change("Runs", state="done")
    wait_for(lambda: not shown.screen.after.isEnabled())
    assert not shown.actions.is_enabled("queue.after")


def test_one_job_is_paused_and_goes_on(shown: Shown) -> None:
    shown.choose("Next")
    shown.actions.do("queue.pause-one")
    wait_for(lambda: shown.state("Next") is JobState.PAUSED)
    wait_for(lambda: shown.order()[-2:] == ["Next", "Rests"])
    shown.choose("Next")
    shown.actions.do("queue.resume-one")
    wait_for(lambda: shown.state("Next") is JobState.READY)


def test_a_running_job_is_asked_to_stop(shown: Shown) -> None:
    shown.choose("Runs")
    shown.actions.do("queue.cancel")
    wait_for(lambda: shown.cell("Runs", Column.STATE) == "Is being cancelled")


def test_a_job_is_cancelled_and_tried_again(shown: Shown) -> None:
    shown.choose("Later")
    shown.actions.do("queue.cancel")
    wait_for(lambda: "Later" not in shown.order())
    shown.screen.fold.setChecked(True)
    row = [line.title for line in shown.screen.model.ended.lines].index("Later")
    shown.screen.ended.selectRow(row)
    shown.screen.jobs.clearSelection()
    shown.actions.do("queue.retry")
    wait_for(lambda: "Later" in shown.order())


def test_order_is_changed_by_first_and_last(shown: Shown) -> None:
    shown.choose("Later")
    shown.actions.do("queue.first")
    wait_for(lambda: shown.order()[:3] == ["Runs", "Later", "Next"])
    assert shown.cell("Later", Column.STATE) == "Is next"
    shown.choose("Later")
    shown.actions.do("queue.last")
    wait_for(lambda: shown.order()[:3] == ["Runs", "Next", "Later"])


def test_cancelling_all_is_asked_about(shown: Shown) -> None:
    shown.actions.do("queue.cancel-all")
    assert shown.screen.ask.isVisible() and shown.screen.ask.field.isHidden()
    assert shown.state("Next") is JobState.READY
    shown.screen.ask.yes.click()
    wait_for(lambda: shown.state("Next") is JobState.CANCELLED)


def test_what_ended_is_folded_away(shown: Shown) -> None:
    assert shown.screen.ended.isHidden() and shown.screen.fold.isVisible()
    shown.screen.fold.click()
    assert shown.screen.ended.isVisible()
    model = shown.screen.model.ended
    assert model.index(0, Column.STATE).data(TONE) == "bad"
    assert "cannot be read" in str(model.index(0, Column.STATE).data())
    assert model.index(1, Column.WHAT).data(ICON) == "check"


def test_commands_depend_on_what_is_chosen(shown: Shown) -> None:
    assert not shown.actions.is_enabled("queue.cancel")
    shown.choose("Rests")
    assert shown.actions.is_enabled("queue.resume-one") and not shown.actions.is_enabled("queue.pause-one")
    shown.choose("Runs")
    assert shown.actions.is_enabled("queue.pause-one") and not shown.actions.is_enabled("queue.first")


def test_the_menu_offers_what_can_be_done(shown: Shown) -> None:
    shown.choose("Next")
    shown.screen._menu(QPoint(5, 5))
    [menu] = [one for one in shown.screen.findChildren(QMenu) if one.isVisible()]
    texts = [one.text() for one in menu.actions() if one.text()]
    assert texts == ["Do first", "Do last", "Pause these", "Cancel these"]
    menu.close()


def test_a_double_click_asks_for_the_source(shown: Shown) -> None:
    asked: list[str] = []
    shown.screen.asked_for.connect(lambda screen, what: asked.append(screen))
    shown.choose("Next")
    shown.screen.jobs.doubleClicked.emit(shown.screen.model.upcoming.index(1, 0))
    assert asked == ["source"]


def test_work_elsewhere_is_said_plainly(shown: Shown) -> None:
    shown.desk.works_elsewhere = True
    shown.desk.working_changed.emit(False)
    assert "Another Earwitness" in shown.screen.hindrance.text()


def test_a_battery_that_is_low_is_said_and_set(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown.screen.battery.isHidden()
    monkeypatch.setattr(shown.desk.desk.power, "state", lambda: PowerState(True, 24, True))
    shown.screen.model.look()
    wait_for(lambda: "24 %" in shown.screen.hindrance.text())
    assert shown.screen.battery.isVisible()
    shown.screen.battery.setCurrentIndex(0)
    shown.screen.battery.activated.emit(0)
    wait_for(lambda: shown.desk.desk.power.choice is OnBattery.WORK)


def test_it_looks_while_it_is_seen_and_not_behind(shown: Shown) -> None:
    assert shown.screen.model._watch.isActive()
    shown.screen.hide()
    assert not shown.screen.model._watch.isActive()


def test_a_selection_stays_while_a_job_moves_on(shown: Shown) -> None:
    shown.choose("Next")
    shown.change("Runs", progress=0.9)
    wait_for(lambda: shown.cell("Runs", Column.STATE) == "90 %")
    assert shown.screen.chosen() == [shown.jobs["Next"]]


def test_an_empty_queue_says_so(tmp_path: Path) -> None:
    session, desk = opened(make_closed(tmp_path))
    screen = QueueScreen(desk)
    screen.show()
    wait_for(lambda: screen.summary.text() == "Everything is done.")
    assert screen.stack.currentWidget() is screen.nothing
    screen.forget()
    screen.close()
    session.shut_down()


def test_lock_leaves_nothing(shown: Shown) -> None:
    shown.screen.forget()
    assert shown.order() == [] and shown.screen.model.ended.rowCount() == 0
