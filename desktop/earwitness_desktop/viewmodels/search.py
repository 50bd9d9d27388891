"""A search as it is typed: asked a moment after the last key, the one before it given up, answers shown by source."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from earwitness_core.errors import EarwitnessError, QueryRefused
from earwitness_core.model import Changes
from earwitness_core.search.results import Facet, Hit, SearchPage
from earwitness_core.search.saved import Looked, SavedSearch, search_by
from earwitness_desktop.jobs import Newest, Task
from earwitness_desktop.steps import told
from earwitness_desktop.viewmodels import saying
from earwitness_desktop.viewmodels.hits import HitsModel
from earwitness_desktop.viewmodels.session import OpenDesk

_PAGE = 40
_MOST = 400  # hits in the list: beyond it, a narrower question helps more
_PAUSE_MS = 150


class SearchViewModel(QObject):
    """`answered` comes with every answer, `refused` with what cannot be read (in words), `failed` with an error."""

    answered = Signal()
    asked = Signal(bool)  # whether an answer is awaited
    refused = Signal(str)
    failed = Signal(object)
    saved_changed = Signal()

    def __init__(self, desk: OpenDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = desk
        self._over = False
        self._task: Task | None = None
        self._saved_reads = Newest(desk.background)
        self._fetching = False
        self._found: list[Hit] = []
        self.query = ""
        self.exact = False
        self.saved: list[SavedSearch] = []
        self.facets: tuple[Facet, ...] = ()
        self.page: SearchPage | None = None
        self.hits = HitsModel(self.more, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.search)
        desk.signals.changed.connect(self._hear)
        self.look()

    def type(self, query: str) -> None:
        """Search for this when no other key comes."""
        self.query = query
        self._give_up()
        if query.strip():
            self._pause.start()
        else:
            self.search()

    def set_exact(self, exact: bool) -> None:
        """By the words alone, or by meaning, too."""
        self.exact = exact
        self.search()

    def search(self) -> None:
        """Search now."""
        self._give_up()
        query, exact = self.query.strip(), self.exact
        if not query:
            self._show(None, [])
            return
        search = self._open.desk.search
        self._ask(lambda: search_by(search, query, exact=exact, limit=_PAGE, offset=0, facets=True), self._answer)

    def more(self) -> bool:
        """Fetch what comes after the hits that are shown."""
        if self.page is None or self._fetching or not self._goes_on(self.page):
            return False
        self._fetching = True
        query, exact, offset, search = self.query.strip(), self.exact, len(self._found), self._open.desk.search
        self._ask(
            lambda: search_by(search, query, exact=exact, limit=_PAGE, offset=offset, facets=False), self._continue
        )
        return True

    def look(self) -> None:
        """Read the saved searches."""
        self._saved_reads.read(self._open.desk.saved.list, self._saved, failed=self.failed.emit)

    def run(self, name: str) -> None:
        """Do a saved search; what is new since the last look is marked."""
        self._give_up()
        saved = self._open.desk.saved
        self._ask(lambda: saved.look(name, limit=_PAGE, facets=True), self._looked)

    def save(self, name: str) -> None:
        query, exact = self.query.strip(), self.exact
        self._write(lambda: self._open.desk.saved.save(name, query, exact=exact))

    def rename(self, name: str, to: str) -> None:
        self._write(lambda: self._open.desk.saved.rename(name, to))

    def remove(self, name: str) -> None:
        self._write(lambda: self._open.desk.saved.remove(name))

    def pin(self, name: str, pinned: bool) -> None:
        self._write(lambda: self._open.desk.saved.pin(name, pinned))

    def summary(self) -> str:
        """How much was found, and how far to trust the number."""
        page = self.page
        if page is None:
            return ""
        if not page.hits:
            return self.tr("Nobody said that.")
        number = saying.number_text(page.total)
        if page.exact_total:
            return self.tr("%n passage(s)", "", page.total)
        return self.tr("about {number} passages").format(number=number)

    def forget(self) -> None:
        """The vault closes: hold nothing of it."""
        self._over = True
        self._give_up()
        self.query, self.saved = "", []
        self._show(None, [])

    def _ask(self, call: Callable[[], object], done: Callable[..., object]) -> None:
        task = self._open.background.read(call, done, failed=self._fail)
        self._task = task
        self.asked.emit(True)

    def _give_up(self) -> None:
        """The answer that is awaited is not wanted any more."""
        self._pause.stop()
        self._fetching = False
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _answer(self, page: SearchPage) -> None:
        self._task = None
        self._show(page, list(page.hits))

    def _looked(self, looked: Looked) -> None:
        self._task = None
        self.query, self.exact = looked.saved.query, looked.saved.exact
        new = looked.new if looked.saved.looked_ms is not None else ()
        self._show(looked.page, list(looked.page.hits), new=new)

    def _continue(self, page: SearchPage) -> None:
        self._task, self._fetching = None, False
        assert self.page is not None, "more comes after some"
        goes_on = bool(page.hits) and len(self._found) + len(page.hits) < min(_MOST, page.total)
        self._found += page.hits
        self.hits.show(self._found, goes_on=goes_on)
        self.asked.emit(False)

    def _show(self, page: SearchPage | None, hits: list[Hit], *, new: tuple[Hit, ...] = ()) -> None:
        self.page, self._found = page, hits
        self.facets = page.facets if page else ()
        self.hits.show(hits, new=new, goes_on=page is not None and self._goes_on(page))
        self.asked.emit(False)
        self.answered.emit()

    def _goes_on(self, page: SearchPage) -> bool:
        return bool(page.hits) and len(self._found) < min(_MOST, page.total)

    def _fail(self, problem: EarwitnessError) -> None:
        self._task, self._fetching = None, False
        self.asked.emit(False)
        if isinstance(problem, QueryRefused):
            self.refused.emit(told(problem))
        else:
            self.failed.emit(problem)

    def _saved(self, saved: list[SavedSearch]) -> None:
        self.saved = saved
        self.saved_changed.emit()

    def _write(self, call: Callable[[], object]) -> None:
        self._open.background.write(call, lambda _: self.look(), failed=self.failed.emit)

    def _hear(self, changes: Changes) -> None:
        if not self._over and "saved_search" in changes.touched:
            self.look()
