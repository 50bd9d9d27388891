"""Search: one field for words and questions, what it finds by source, the passage around a hit, one key to play it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout, QWidget

from earwitness_core.model import TextSpan
from earwitness_core.search.results import Hit
from earwitness_desktop.actions import Actions
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.steps import in_window
from earwitness_desktop.viewmodels.hits import place_text
from earwitness_desktop.viewmodels.search import SearchViewModel
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.views.screen import Screen
from earwitness_desktop.views.search.side import SearchSide
from earwitness_desktop.widgets.announcing import announce
from earwitness_desktop.widgets.ask_line import AskLine
from earwitness_desktop.widgets.empty import EmptyState
from earwitness_desktop.widgets.passage import Part, PassageView
from earwitness_desktop.widgets.passages import passage_list
from earwitness_desktop.widgets.stack import Stack
from earwitness_desktop.widgets.words import button, label, tool

_WITH_PREVIEW, _WITH_SIDE = 1000, 760  # pixels of width at 100 % text


class SearchScreen(Screen):
    """Asks for "source" with the second of a hit. `show_what` takes a query."""

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Search"), parent)
        look = look_of()
        self.model = SearchViewModel(desk, self)
        self._place_field()
        self.ask = AskLine()
        self.side = SearchSide(self.model)
        self.results = passage_list(self.tr("Found passages"))
        self.results.setModel(self.model.hits)
        self.results.installEventFilter(self)
        self.help = PassageView(self.tr("How to search"))
        self.help.show_parts(self._help())
        self.nothing = EmptyState(
            "search",
            self.tr("Nobody said that"),
            self.tr("Try other words, or fewer; a question in whole sentences is looked for by what it means."),
        )
        self.found = Stack()
        for page in (self.help, self.results, self.nothing):
            self.found.addWidget(page)
        self.preview = self._preview()
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setProperty("role", "gap")
        self.split.setHandleWidth(look.px(16))
        self.split.setChildrenCollapsible(False)
        for part in (self.side, self.found, self.preview):
            self.split.addWidget(part)
        self.split.setStretchFactor(1, 3)
        self.split.setStretchFactor(2, 2)
        self.side.setMinimumWidth(look.px(150))
        self.split.setSizes([look.px(200), look.px(560), look.px(360)])
        self.column.addWidget(self.ask)
        self.column.addWidget(self.split, 1)
        self._connect()
        self._answered()

    def commands(self) -> dict[str, object]:
        return {
            "search.save": (self.ask_for_name, lambda: bool(self.model.query.strip())),
            "search.exact": self.exact.toggle,
            "search.help": self.show_help,
            "search.open": (self.open_hit, lambda: self.hit() is not None),
        }

    def bind(self, actions: Actions) -> None:
        super().bind(actions)
        self._actions = actions
        self.field.setFocus()
        self.field.selectAll()

    def show_what(self, what: object) -> None:
        self.search_for(str(what))

    def forget(self) -> None:
        self.ask.put_away()
        self.notice.clear()
        self.field.clear()
        self.model.forget()
        self.passage.show_parts([])

    def search_for(self, query: str) -> None:
        """Put a query into the field and search."""
        self.field.setText(query)
        self.model.query = query
        self.model.search()

    def hit(self) -> Hit | None:
        """The hit that is chosen."""
        index = self.results.currentIndex()
        return self.model.hits.hit(index.row()) if index.isValid() else None

    def open_hit(self) -> None:
        """Play its second, or show its paragraph."""
        found = self.hit()
        if found is not None:
            self.asked_for.emit("source", (found.source_id, found.anchor.time.start_ms))

    def show_help(self) -> None:
        """The query language, in place of what was found; again: back."""
        shows = self.found.currentWidget() is self.help
        self.found.setCurrentWidget(self.help)
        if shows:
            self._answered()
        self._show_passage()

    def ask_for_name(self) -> None:
        question = self.tr("Under which name shall this search be kept?")
        self.ask.ask(question, self.tr("Save"), self.model.save, text=self.model.query.strip())

    def ask_for_new_name(self, name: str) -> None:
        question = self.tr("What shall the search be called?")
        self.ask.ask(question, self.tr("Rename"), partial(self.model.rename, name), text=name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Down goes from the field to the hits; Enter on a hit plays it; arrows step over headings."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if watched is self.field and key is Qt.Key.Key_Down:
                self._step(1)
                self.results.setFocus()
                return True
            if watched is self.results and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.open_hit()
                return True
            if watched is self.results and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._step(1 if key is Qt.Key.Key_Down else -1)
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        self._show_passage()
        self._fit_side()

    def _fit_side(self) -> None:
        """The side has room only where there is some, and something in it."""
        self.side.setVisible(self.width() >= look_of().px(_WITH_SIDE) and not self.side.is_empty)

    def _place_field(self) -> None:
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Words, or a question"))
        self.field.setAccessibleName(self.tr("What to search for"))
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        self.exact = QCheckBox(self.tr("Exact words"))
        self.exact.setToolTip(self.tr("By the words alone, all of which must occur"))
        self.save = button(self.tr("Save"), icon="bookmark")
        self.how = tool("help", self.tr("How to search"))
        self.summary, self.hint = label("", "small"), label("", "small", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(look_of().px(SPACE.small))
        row.addWidget(self.field, 1)
        for part in (self.exact, self.save, self.how):
            row.addWidget(part)
        under = QHBoxLayout()
        under.addWidget(self.summary)
        under.addWidget(self.hint, 1)
        self.column.addLayout(row)
        self.column.addLayout(under)

    def _preview(self) -> QWidget:
        made = QWidget()
        self.passage = PassageView(self.tr("The passage"))
        self.where = label("", "quiet", wrap=True)
        self.play = button(self.tr("Play from here"), "primary", icon="play")
        self.play.clicked.connect(self.open_hit)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.where)
        column.addWidget(self.passage, 1)
        column.addWidget(self.play)
        return made

    def _connect(self) -> None:
        model = self.model
        self.field.textEdited.connect(model.type)
        self.field.textChanged.connect(self._cleared)
        self.field.returnPressed.connect(model.search)
        self.exact.toggled.connect(model.set_exact)
        self.save.clicked.connect(self.ask_for_name)
        self.how.clicked.connect(self.show_help)
        self.results.selectionModel().currentChanged.connect(lambda *_: self._show_passage())
        self.results.clicked.connect(self._clicked)
        self.results.doubleClicked.connect(lambda _: self.open_hit())
        self.side.filled.connect(self._fit_side)
        self.side.narrowed.connect(self._narrow)
        self.side.run_wanted.connect(self._run)
        self.side.rename_wanted.connect(self.ask_for_new_name)
        model.answered.connect(self._answered)
        model.refused.connect(self._refused)
        model.failed.connect(self.notice.tell)

    def _answered(self) -> None:
        page = self.model.page
        if self.field.text().strip() != self.model.query.strip():
            self.field.setText(self.model.query)
        self.found.setCurrentWidget(self.help if page is None else self.results if page.hits else self.nothing)
        self.summary.setText(self.model.summary())
        announce(self.field, self.summary.text())
        self.hint.setText(in_window(page.notice) if page else "")
        self.save.setEnabled(page is not None)
        self._step(1, from_start=True)
        self._show_passage()

    def _cleared(self, text: str) -> None:
        if not text:
            self.model.type("")

    def _refused(self, why: str) -> None:
        self.summary.clear()
        self.hint.setText(why)

    def _run(self, name: str) -> None:
        self.model.run(name)

    def _narrow(self, piece: str, wanted: bool) -> None:
        query = self.model.query.replace(piece, "").strip()
        self.search_for(" ".join(f"{query} {piece if wanted else ''}".split()))

    def _clicked(self, index: QModelIndex) -> None:
        if not self.preview.isVisible():
            self.open_hit()

    def _step(self, by: int, *, from_start: bool = False) -> None:
        model = self.model.hits
        row = 0 if from_start else self.results.currentIndex().row() + by
        while 0 <= row < model.rowCount() and model.hit(row) is None:
            row += by
        if 0 <= row < model.rowCount():
            self.results.setCurrentIndex(model.index(row, 0))
            if row + 3 > model.rowCount() and model.canFetchMore(QModelIndex()):
                model.fetchMore(QModelIndex())

    def _show_passage(self) -> None:
        found = self.hit()
        wide = self.width() >= look_of().px(_WITH_PREVIEW)
        self.preview.setVisible(wide and found is not None and self.found.currentWidget() is self.results)
        self.where.setText(f"{found.source_title}  ·  {place_text(found)}" if found else "")
        self.play.setText(self.tr("Play from here") if found and found.paragraph is None else self.tr("Show the place"))
        self.passage.show_parts(_around(found) if found else [])

    def _help(self) -> list[Part]:
        examples = [
            ("lost keys", self.tr("both words, and passages that mean something like it")),
            ("what did they say about the keys?", self.tr("a question, looked for by what it means")),
            ('"old harbour"', self.tr("just these words, one after the other")),
            ("harb*", self.tr("words that begin so")),
            ("boat OR ship", self.tr("one of them")),
            ("boat -ship", self.tr("the first without the second")),
            ("NEAR(boat harbour, 5)", self.tr("both, at most five words apart")),
            ('speaker:anna  speaker:"Anna Weber"', self.tr("said by her")),
            ("project:harbour  source:dock", self.tr("in a project, in a source called so")),
            ("lang:de  kind:email", self.tr("in a language, in a kind of source")),
            ("before:2026-05  after:2026-01-31  on:2026", self.tr("recorded then")),
        ]
        return [(query, [(says, False)], False) for query, says in examples]


def _around(hit: Hit) -> list[Part]:
    """The passage with what stands before and after it."""
    parts: list[Part] = []
    if hit.before is not None:
        parts.append((hit.before.speaker or "", [(hit.before.text, False)], False))
    parts += [(turn.speaker or "", _pieces(hit, turn.span), True) for turn in hit.turns]
    if hit.after is not None:
        parts.append((hit.after.speaker or "", [(hit.after.text, False)], False))
    return parts


def _pieces(hit: Hit, turn: TextSpan) -> list[tuple[str, bool]]:
    """What is said in a turn, cut up: each piece, and whether it is a match."""
    found, at = [], turn.start
    for match in hit.matches:
        if match.overlaps(turn):
            found += [(hit.text[at : match.start], False), (hit.text[match.start : match.end], True)]
            at = match.end
    return [piece for piece in (*found, (hit.text[at : turn.end], False)) if piece[0]]
