"""Editing in place: an editor over a row, the menu of a place, who speaks. Asks the view model for all of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QLineEdit, QMenu

from earwitness_core.corrections import Draft
from earwitness_core.errors import EarwitnessError
from earwitness_core.ids import SegmentId
from earwitness_core.model import TextSpan
from earwitness_desktop.script import Place
from earwitness_desktop.viewmodels.editing import Editing
from earwitness_desktop.viewmodels.source import SourceModel
from earwitness_desktop.widgets.transcript import TranscriptView
from earwitness_desktop.widgets.transcript.editor import RowEditor

_MOST_NUMBERS = 9


class Edits(QObject):
    """What the person does to the text of the screen."""

    said = Signal(str)  # a line worth telling

    def __init__(self, editing: Editing, model: SourceModel, text: TranscriptView, parent: QObject) -> None:
        super().__init__(parent)
        self._editing, self._model, self._text = editing, model, text
        self._editor: RowEditor | None = None
        self._segment: SegmentId | None = None
        self._namer: QLineEdit | None = None
        self._draft: Draft | None = None
        text.edit_wanted.connect(self.edit_row)
        editing.draft_found.connect(self._found)
        editing.refused.connect(self._refused)
        model.rows_replaced.connect(lambda *_: self._still_there())
        model.complete.connect(self._take_up)
        model.closed.connect(self.shut)
        model.opened.connect(lambda _: self.shut())

    @property
    def editor(self) -> RowEditor | None:
        """The editor that is open."""
        return self._editor

    def edit(self) -> None:
        """Edit the row of the caret."""
        self.edit_row(self._text.caret.row)

    def edit_row(self, row: int, text: str | None = None) -> None:
        """Edit a row; `text` is what was typed over it before."""
        info = self._model.info
        if info is None or not 0 <= row < len(self._model.script):
            return
        if self._model.script.is_document or (info.transcript is not None and info.transcript.state != "complete"):
            self.said.emit(
                self.tr("A paper stays as it was taken in.")
                if self._model.script.is_document
                else self.tr("The text can be corrected as soon as the machine has written all of it.")
            )
            return
        if self._editor is not None:
            self._commit(self._editor.text)
        segment = self._model.script.rows[row]
        caret = self._text.caret
        offset = caret.offset if caret.row == row else 0
        editor = RowEditor(segment.text if text is None else text, offset if text is None else len(text))
        self._editor, self._segment = editor, segment.id
        self._text.open_editor(row, editor)
        editor.grew.connect(self._text.fit_editor)
        editor.typed.connect(lambda typed: self._editing.typed(segment.id, typed))
        editor.committed.connect(self._commit)
        editor.left.connect(self._leave)
        editor.split_wanted.connect(self._split_typed)
        self._text.fit_editor()

    def keep(self) -> None:
        """The program goes elsewhere: what was typed stays a draft."""
        if self._editor is not None:
            self._editing.keep_typed()
        self.shut()

    def shut(self) -> None:
        """Close what is open over the text; whatever was typed is as safe as it was."""
        self._editor, self._segment, self._draft = None, None, None
        self._text.close_editor()
        self._unname()

    def split(self) -> None:
        """Cut in two at the caret, or at the editor's cursor."""
        if self._editor is not None:
            self._split_typed(self._editor.text, self._editor.offset)
        elif len(self._model.script):
            self._editing.split(self._model.script.rows[self._text.caret.row], self._text.caret.offset)

    def merge(self) -> None:
        """Make one of the row of the caret and the next."""
        row, script = self._text.caret.row, self._model.script
        if row + 1 < len(script):
            self._editing.merge(script.rows[row], script.rows[row + 1])

    def hear_again(self) -> None:
        """Have what is chosen transcribed once more, or the row of the caret."""
        chosen, script = self._text.selection, self._model.script
        row = script.rows[self._text.caret.row]
        self._editing.hear_again(row.time if chosen.is_empty else script.time_of(chosen.first, chosen.end))
        self.said.emit(self.tr("It will be transcribed again. What comes of it appears here, and can be undone."))

    def say_number(self, number: int) -> None:
        """Whatever is chosen, it is this speaker."""
        known = [one for one in self._model.script.speakers.values() if one.ordinal == number]
        if known and number <= _MOST_NUMBERS:
            self.say_speaker(known[0].id)

    def say_speaker(self, speaker_id: str | None) -> None:
        """Whatever is chosen, or the row of the caret, is said by this speaker; None: by somebody new."""
        script, chosen = self._model.script, self._text.selection
        if self._model.script.is_document:
            return
        rows = script.rows[chosen.first.row : chosen.end.row + 1]
        span = None
        if not chosen.is_empty and chosen.first.row == chosen.end.row:
            span = TextSpan(chosen.first.offset, chosen.end.offset)
        self._editing.say_speaker(rows, speaker_id, span)

    def offer_names(self, row: int, where: QPoint) -> None:
        """The menu of who speaks a row."""
        if self._model.script.is_document:
            return
        menu = self._names_menu(row)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where if not where.isNull() else self._beside(row))

    def menu(self, where: QPoint, has_sound: bool) -> None:
        """The menu of a place."""
        menu = QMenu(self._text)
        if has_sound:
            menu.addAction(self.tr("Play from here"), self._text.play_here)
        menu.addAction(self.tr("Copy"), self._text.copy).setEnabled(not self._text.selection.is_empty)
        if not self._model.script.is_document:
            menu.addSeparator()
            menu.addAction(self.tr("Correct"), self.edit)
            menu.addAction(self.tr("Split here"), self.split)
            menu.addAction(self.tr("Merge with the next"), self.merge)
            menu.addMenu(self._names_menu(self._text.caret.row, menu))
            if has_sound:
                menu.addAction(self.tr("Transcribe again"), self.hear_again)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

    def rename(self, speaker_id: str, row: int) -> None:
        """Type a name where it stands."""
        self._unname()
        speaker = self._model.script.speakers.get(speaker_id)
        if speaker is None:
            return
        namer = QLineEdit(speaker.name or "", self._text.viewport())
        namer.setAccessibleName(self.tr("Name of {0}").format(speaker.shown))
        namer.setPlaceholderText(speaker.shown)
        self._text.go_to(Place(row, 0))
        rect = self._text.name_rect(row)
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

    def _unname(self) -> None:
        namer, self._namer = self._namer, None
        if namer is not None:
            namer.hide()
            namer.deleteLater()

    def _names_menu(self, row: int, parent: QMenu | None = None) -> QMenu:
        script = self._model.script
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
        return self._text.viewport().mapToGlobal(self._text.name_rect(row).bottomLeft())

    def _commit(self, text: str) -> None:
        row = self._row()
        changed = self._editor is not None and self._editor.document().isModified()
        self._close_editor()
        if row is None or not (changed or text != self._model.script.rows[row].text):
            self._editing.left()
        elif text.strip():
            self._editing.rewrite(self._model.script.rows[row], text)
        else:
            self._editing.rewrite(self._model.script.rows[row], "")

    def _leave(self) -> None:
        self._close_editor()
        self._editing.left()

    def _split_typed(self, text: str, offset: int) -> None:
        row = self._row()
        self._close_editor()
        if row is not None:
            self._editing.split_typed(self._model.script.rows[row], text, offset)

    def _close_editor(self) -> None:
        self._editor, self._segment = None, None
        self._text.close_editor()
        self._text.setFocus()

    def _row(self) -> int | None:
        return self._model.script.row_of(self._segment) if self._segment is not None else None

    def _still_there(self) -> None:
        """Rows moved: the editor follows its row; when that is another one now, what was typed stays a draft."""
        if self._editor is None:
            return
        row = self._row()
        if row is None:
            self.keep()
            self.said.emit(self.tr("This segment was changed elsewhere. What you typed is kept as a draft."))
        elif row != self._text.edited_row:
            self._text.move_editor(row)

    def _found(self, draft: Draft) -> None:
        self._draft = draft
        self._take_up()

    def _take_up(self) -> None:
        """What was being typed when it ended is in the editor again."""
        draft = self._draft
        if draft is None or not self._model.is_complete or self._editor is not None:
            return
        self._draft = None
        row = self._model.script.row_of(draft.segment_id)
        if row is not None and draft.is_current:
            self.edit_row(row, draft.text)
            self.said.emit(self.tr("What you were typing is here again. Enter keeps it, Esc leaves it out."))
        elif draft.text.strip():
            self.said.emit(self.tr("You had typed “{0}” over a segment that is another one now.").format(draft.text))

    def _refused(self, _: EarwitnessError) -> None:
        self._text.setFocus()


def _plain(name: str) -> str:
    """A name in a menu: an ampersand in it is no key."""
    return name.replace("&", "&&")
