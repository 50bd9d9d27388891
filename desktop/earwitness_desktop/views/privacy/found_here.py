"""One finding: what it is said to be, the words it stands among, where that is, and how sure who found it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from earwitness_core.privacy.review.desk import Waiting
from earwitness_desktop.look import SPACE, TYPE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.views.privacy.naming import kind_word, rank_word
from earwitness_desktop.views.privacy.section import Card
from earwitness_desktop.views.said import clock, number
from earwitness_desktop.widgets.words import button, follow_look, label


class FoundHere(Card):
    """Shows one at a time, or nothing. `opened`: its place is to be opened."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.waiting: Waiting | None = None
        self.what, self._why = label(role="heading", wrap=True), label(role="quiet", wrap=True)
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.RichText)  # what is shown is escaped
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.where, self.how = button("", "link", icon="source"), label(role="small", wrap=True)
        self.where.clicked.connect(self.opened)
        self.column.addWidget(self.what)
        self.column.addWidget(self._why)
        self.column.addSpacing(look_of().px(SPACE.usual))
        self.column.addWidget(self.words)
        self.column.addSpacing(look_of().px(SPACE.usual))
        self.column.addWidget(self.where, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.how)
        follow_look(self.words, self._paint_words)

    def show_finding(self, waiting: Waiting | None) -> None:
        self.waiting = waiting
        self.where.setEnabled(waiting is not None)
        self._paint_words()
        if waiting is None:
            for text in (self.what, self._why, self.how, self.where):
                text.setText("")
            return
        found = waiting.finding
        self.what.setText(kind_word(found.kind))
        self._why.setText(rank_word(waiting.rank))
        where = place_word(waiting, ", ")
        self.where.setText(where.replace("&", "&&"))
        self.where.setAccessibleName(self.tr("Open {place}").format(place=where))
        sure = self.tr("Found by {detector}, {percent} % sure.").format(
            detector=found.detector, percent=number(round(found.score * 100))
        )
        person = self.tr("Means person {number}.").format(number=found.person_number) if found.person_number else ""
        self.how.setText(f"{sure} {person}".strip())

    def _paint_words(self) -> None:
        look, waiting = look_of(), self.waiting
        self.words.setFont(look.font(TYPE.reading))
        if waiting is None:
            self.words.clear()
            return
        found = (
            f'<span style="background-color: {look.palette.finding}">&nbsp;{escape(waiting.finding.text)}&nbsp;</span>'
        )
        quiet = look.palette.quiet
        self.words.setText(
            f'<span style="color: {quiet}">…{escape(waiting.before)}</span>{found}'
            f'<span style="color: {quiet}">{escape(waiting.after)}…</span>'
        )
        self.words.setAccessibleName(f"{waiting.before} {waiting.finding.text} {waiting.after}")


def place_word(waiting: Waiting, sign: str) -> str:
    """Its source, and when it was said there."""
    found = waiting.finding
    return f"{waiting.title}{sign}{clock(found.time.start_ms)}" if found.time.end_ms else waiting.title
