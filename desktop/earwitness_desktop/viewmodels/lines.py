"""The lines of a list where somebody looks, by pages of a hundred, read in a thread: asked for, kept, read again.

What was asked for last is read first, and what was passed by not at all. Until a line is here there is none; until one
that has changed was read again, the old one stands.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from earwitness_core.ids import SourceId
from earwitness_core.library.order import Ordered
from earwitness_desktop.jobs import Background
from earwitness_desktop.viewmodels.source_cells import Told

PAGE = 100
_PAGES_KEPT = 80
_AT_ONCE = 3
Read = Callable[[list[SourceId]], list[Told | None]]


class Lines(QObject):
    """`came` tells the first and the last row of a page that is here now."""

    came = Signal(int, int)
    failed = Signal(object)  # EarwitnessError

    def __init__(self, background: Background, read: Read, parent: QObject | None = None) -> None:
        """`read` is called in a thread, and gives a line for each id, in order; None for one that is gone."""
        super().__init__(parent)
        self._background, self._read = background, read
        self._ids = Ordered()
        self._pages: OrderedDict[int, list[Told | None]] = OrderedDict()
        self._stale: set[int] = set()
        self._wanted: dict[int, None] = {}  # the latest last
        self._asked: set[int] = set()
        self._last = 0  # the page that was asked for last: who scrolls on wants the next one
        self._age = 0  # of the list: lines that were asked for an older one are dropped
        self._fetch = QTimer(self)
        self._fetch.setSingleShot(True)
        self._fetch.timeout.connect(self._ask_for_pages)

    def begin(self, ids: Ordered) -> None:
        """From now on it is this list."""
        self._age += 1
        self._ids = ids
        for kept in (self._pages, self._stale, self._wanted, self._asked):
            kept.clear()

    def age(self) -> None:
        """Read again what somebody looks at."""
        self._age += 1
        self._asked.clear()
        self._stale = set(self._pages)

    def stop(self) -> None:
        """Ask for nothing more."""
        self._fetch.stop()

    def at(self, row: int) -> Told | None:
        """A line, if it is here; else it is asked for, and `came` comes."""
        page, place = divmod(row, PAGE)
        if page not in self._pages or page in self._stale:
            self._want(page)
        found = self._pages.get(page)
        if found is None:
            return None
        self._pages.move_to_end(page)
        return found[place] if place < len(found) else None

    def _want(self, page: int) -> None:
        if page not in self._asked:
            self._wanted.pop(page, None)
            self._wanted[page] = None
            if not self._fetch.isActive():
                self._fetch.start()

    def _ask_for_pages(self) -> None:
        pages = [*self._wanted][-_AT_ONCE:]  # more are passed by when somebody scrolls fast
        self._wanted.clear()
        for page in dict.fromkeys([*pages, *self._ahead_of(pages)]):
            self._asked.add(page)
            self._stale.discard(page)
            self._ask_for(page, self._age)

    def _ahead_of(self, pages: list[int]) -> list[int]:
        """The page after those, where somebody goes on in one direction, page by page."""
        before, self._last = self._last, pages[-1]
        step = self._last - before
        ahead = self._last + step
        is_new = 0 <= ahead * PAGE < len(self._ids) and ahead not in self._pages and ahead not in self._asked
        return [ahead] if abs(step) == 1 and is_new else []

    def _ask_for(self, page: int, age: int) -> None:
        ids: list[SourceId] = self._ids[page * PAGE : (page + 1) * PAGE]

        def done(told: list[Told | None]) -> None:
            if age == self._age:
                self._asked.discard(page)
                self._keep(page, told)

        def failed(problem: object) -> None:
            self._asked.discard(page)
            self.failed.emit(problem)

        self._background.read(lambda: self._read(ids), done, failed=failed)

    def _keep(self, page: int, told: list[Told | None]) -> None:
        self._pages[page] = told
        while len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        self.came.emit(page * PAGE, min(len(self._ids), (page + 1) * PAGE) - 1)
