"""The library of the window over large vaults: how soon it can be used, and whether it ever stands still.

    python tests/bench/window_library.py

Offscreen, with the vaults of many_sources.py. *Interactive* is from the making of the screen over an open desk until
the list is there, its first lines are read, and what was asked is painted. A *stall* is a turn of the event loop: the
screen is asked for another place of the list and paints it. Judged is the processor's time of the thread that draws,
since the clock's also tells what else the machine did; the clock's stands in the note.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from earwitness_core.desk import Desk
from earwitness_desktop.look import Look
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.viewmodels.sources import Column
from earwitness_desktop.views.library.screen import LibraryScreen
from harness import Figure, table
from many_sources import MANY, opened

SOME = 10_000
_RUNS, _PLACES, _STEPS = 5, 200, 300
_USABLE_MS, _STALL_MS = 500, 50


def figures() -> list[Figure]:
    """Time until the library can be used, and the longest stalls."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication), "a window needs a QApplication"
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    if app.findChild(Look) is None:
        Look(app)
    found = []
    with opened(SOME) as some:
        found += _usable(app, some.side.desk, SOME)
    with opened(MANY) as many:
        found += _usable(app, many.side.desk, MANY)
        found += _stalls(app, many.side.desk)
    return found


def _usable(app: QApplication, desk: Desk, count: int) -> list[Figure]:
    clock, busy = [], []
    for _ in range(_RUNS):
        open_desk = OpenDesk(desk)
        started, mine = time.perf_counter(), time.process_time()
        screen = _shown(app, open_desk)
        clock.append(1000 * (time.perf_counter() - started))
        busy.append(1000 * (time.process_time() - mine))
        _close(app, screen, open_desk)
    target, value = f"<= {_USABLE_MS} ms", statistics.median(busy)
    judged = count == SOME
    note = f"processor, all threads; by the clock {statistics.median(clock):.0f} ms"
    met = value <= _USABLE_MS if judged else None
    name = f"library of {count:,} sources can be used"
    return [Figure(name, value, "ms", None, target if judged else "", met, runs=busy, note=note)]


def _stalls(app: QApplication, desk: Desk) -> list[Figure]:
    open_desk = OpenDesk(desk)
    screen = _shown(app, open_desk)
    view, bar = screen.sources.table, screen.sources.table.verticalScrollBar()
    rows = screen.model.sources.rowCount()

    def jump(step: int) -> None:
        bar.setValue(bar.maximum() * step // _PLACES)

    def glide(step: int) -> None:
        bar.setValue(bar.maximum() // 2 + step * 40)

    def walk(step: int) -> None:
        view.selectRow(rows // 3 + step)

    found = [
        _longest(app, "jumping through", jump, _PLACES),
        _longest(app, "gliding through", glide, _STEPS),
        _longest(app, "walking with the keys through", walk, _STEPS),
    ]
    header = view.horizontalHeader()
    orders = [Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder]

    def sort(step: int) -> None:
        if step % 60 == 0:
            header.setSortIndicator(Column.TITLE, orders[step // 60 % 2])
        time.sleep(0.01)  # for the answer to come

    found.append(_longest(app, "sorting", sort, _STEPS))
    _close(app, screen, open_desk)
    return found


def _longest(app: QApplication, what: str, act: Callable[[int], None], steps: int) -> Figure:
    busy, clock = [], []
    for step in range(steps):
        started, mine = time.perf_counter(), time.thread_time()
        act(step)
        app.processEvents()
        busy.append(1000 * (time.thread_time() - mine))
        clock.append(1000 * (time.perf_counter() - started))
    value = max(busy)
    note = f"processor; median {statistics.median(busy):.1f} ms, longest by the clock {max(clock):.0f} ms"
    name = f"longest stall, {what} {MANY:,} sources"
    return Figure(name, value, "ms", None, f"<= {_STALL_MS} ms", value <= _STALL_MS, note=note)


def _shown(app: QApplication, desk: OpenDesk) -> LibraryScreen:
    screen = LibraryScreen(desk)
    screen.resize(1240, 820)
    screen.show()
    model = screen.model.sources
    while not model.rowCount() or model.line(0) is None:
        app.processEvents()
        time.sleep(0.005)  # looking more often would be most of what is measured
    app.processEvents()
    return screen


def _close(app: QApplication, screen: LibraryScreen, desk: OpenDesk) -> None:
    screen.forget()
    screen.close()
    screen.deleteLater()
    desk.signals.close()
    desk.background.close()
    app.processEvents()


if __name__ == "__main__":
    print(table(figures()))
