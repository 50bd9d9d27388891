"""Marks by hand what nobody found: the chosen words, or the word of the caret, as personal data of a kind."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from earwitness_core.privacy.findings.found import SPECIAL, Kind
from earwitness_desktop.script import Place
from earwitness_desktop.viewmodels.editing import Editing
from earwitness_desktop.views.privacy.naming import kind_word
from earwitness_desktop.widgets.transcript import TranscriptView

_OFTEN = (
    Kind.PERSON,
    Kind.PLACE,
    Kind.ORGANISATION,
    Kind.ADDRESS,
    Kind.PHONE,
    Kind.EMAIL,
    Kind.BIRTH_DATE,
    Kind.CODE,
)


class Marking(QObject):
    """The menu of kinds, and what becomes of a choice."""

    said = Signal(str)  # a line worth telling

    def __init__(self, editing: Editing, text: TranscriptView, parent: QObject) -> None:
        super().__init__(parent)
        self._editing, self._text = editing, text
        editing.marked.connect(self._tell)

    def offer(self) -> None:
        """The menu, beside the row of the caret."""
        menu = self.menu(None)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._text.viewport().mapToGlobal(self._text.sheet.name_rect(self._text.caret.row).bottomLeft()))

    def menu(self, parent: QMenu | None) -> QMenu:
        """What the words can be: the usual ones first, then what the law protects most, then all others."""
        made = QMenu(self.tr("Mark as personal data"), parent or self._text)
        special = [one for one in Kind if one in SPECIAL]
        for kind in _OFTEN:
            self._add(made, kind)
        for title, kinds in (
            (self.tr("Specially protected"), special),
            (self.tr("More"), [one for one in Kind if one not in SPECIAL and one not in _OFTEN]),
        ):
            more = made.addMenu(title)
            for kind in kinds:
                self._add(more, kind)
        return made

    def mark(self, kind: Kind, _checked: bool = False) -> None:
        """Whatever is chosen, or the word of the caret, is personal data of this kind."""
        chosen, script, text = self._text.selection, self._text.script, self._text
        first, end = chosen.first, chosen.end
        if chosen.is_empty:
            word = text.caret_word
            first, end = Place(text.caret.row, word.start), Place(text.caret.row, word.end)
        if first < end:
            self._editing.mark(script, first, end, kind)

    def _add(self, menu: QMenu, kind: Kind) -> None:
        menu.addAction(kind_word(kind)).triggered.connect(partial(self.mark, kind))

    def _tell(self, kind: Kind) -> None:
        said = self.tr("Marked as: {kind}. It is confirmed, and hidden from now on wherever findings are hidden.")
        self.said.emit(said.format(kind=kind_word(kind)))
