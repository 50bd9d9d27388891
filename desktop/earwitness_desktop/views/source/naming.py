"""Who speaks: the menu of names, a digit for a speaker, a name typed where it stands."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QLineEdit, QMenu

from earwitness_core.model import TextSpan
from earwitness_desktop.script import Place
from earwitness_desktop.viewmodels.editing import Editing
from earwitness_desktop.widgets.transcript import TranscriptView

_MOST_NUMBERS = 9


class Naming(QObject):
    """Asks for names over a text, and tells the view model."""

    def __init__(self, editing: Editing, text: TranscriptView, parent: QObject) -> None:
        super().__init__(parent)
        self._editing, self._text = editing, text
        self._namer: QLineEdit | None = None

    def shut(self) -> None:
        """Close the line a name is typed in."""
        namer, self._namer = self._namer, None
        if namer is not None:
            namer.hide()
            namer.deleteLater()

    def say_number(self, number: int) -> None:
        """Whatever is chosen, it is this speaker."""
        known = [one for one in self._text.script.speakers.values() if one.ordinal == number]
        if known and number <= _MOST_NUMBERS:
            self.say_speaker(known[0].id)

    def say_speaker(self, speaker_id: str | None) -> None:
        """Whatever is chosen, or the row of the caret, is said by this speaker; None: by somebody new."""
        script, chosen = self._text.script, self._text.selection
        if script.is_document:
            return
        rows = script.rows[chosen.first.row : chosen.end.row + 1]
        span = None
        if not chosen.is_empty and chosen.first.row == chosen.end.row:
            span = TextSpan(chosen.first.offset, chosen.end.offset)
        self._editing.say_speaker(rows, speaker_id, span)

    def offer(self, row: int, where: QPoint) -> None:
        """The menu of who speaks a row."""
        if self._text.script.is_document:
            return
        menu = self.menu(row)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where if not where.isNull() else self._beside(row))

    def rename(self, speaker_id: str, row: int) -> None:
        """Type a name where it stands."""
        self.shut()
        speaker = self._text.script.speakers.get(speaker_id)
        if speaker is None:
            return
        namer = QLineEdit(speaker.name or "", self._text.viewport())
        namer.setAccessibleName(self.tr("Name of {0}").format(speaker.shown))
        namer.setPlaceholderText(speaker.shown)
        self._text.go_to(Place(row, 0))
        rect = self._text.sheet.name_rect(row)
        namer.setGeometry(rect.x(), rect.y(), rect.width(), namer.sizeHint().height())
        namer.editingFinished.connect(lambda: self._named(speaker_id, speaker.name or ""))
        self._namer = namer
        namer.show()
        namer.setFocus()
        namer.selectAll()

    def _named(self, speaker_id: str, before: str) -> None:
        namer, self._namer = self._namer, None
        if namer is None:
            return
        name = " ".join(namer.text().split())
        namer.hide()
        namer.deleteLater()
        if name != before:
            self._editing.name_speaker(speaker_id, name)
        self._text.setFocus()

    def menu(self, row: int, parent: QMenu | None = None) -> QMenu:
        """Everybody who may be speaking a row, with their digits, and what can be done about a name."""
        script = self._text.script
        menu = QMenu(self.tr("Who speaks"), parent or self._text)
        speakers = sorted(script.speakers.values(), key=lambda one: one.ordinal)
        said_by = script.rows[row].speaker_id
        for one in speakers:
            key = f"\t{one.ordinal}" if one.ordinal <= _MOST_NUMBERS else ""
            action = menu.addAction(f"{_plain(one.shown)}{key}", partial(self.say_speaker, one.id))
            action.setCheckable(True)
            action.setChecked(one.id == said_by)
        menu.addAction(self.tr("Somebody new"), lambda: self.say_speaker(None))
        current = script.speakers.get(said_by or "")
        if current is not None:
            menu.addSeparator()
            menu.addAction(self.tr("Name {0}…").format(_plain(current.shown)), lambda: self.rename(current.id, row))
            others = [one for one in speakers if one.id != current.id]
            if others:
                same = menu.addMenu(self.tr("{0} is the same person as").format(_plain(current.shown)))
                for one in others:
                    same.addAction(_plain(one.shown), partial(self._editing.same_person, one.id, current.id))
        return menu

    def _beside(self, row: int) -> QPoint:
        return self._text.viewport().mapToGlobal(self._text.sheet.name_rect(row).bottomLeft())


def _plain(name: str) -> str:
    """A name in a menu: an ampersand in it is no key."""
    return name.replace("&", "&&")
