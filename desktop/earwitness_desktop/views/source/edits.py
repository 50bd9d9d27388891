"""Editing in place: an editor over a row, the menu of a place. Asks the view model for all of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from earwitness_core.corrections import Draft
from earwitness_core.errors import EarwitnessError
from earwitness_core.ids import SegmentId
from earwitness_desktop.viewmodels.editing import Editing
from earwitness_desktop.viewmodels.source import SourceModel
from earwitness_desktop.views.source.naming import Naming
from earwitness_desktop.widgets.transcript import TranscriptView
from earwitness_desktop.widgets.transcript.editor import RowEditor


class Edits(QObject):
    """What the person does to the text of the screen."""

    said = Signal(str)  # a line worth telling

    def __init__(
        self, editing: Editing, model: SourceModel, text: TranscriptView, naming: Naming, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._editing, self._model, self._text, self._naming = editing, model, text, naming
        self._editor: RowEditor | None = None
        self._segment: SegmentId | None = None
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
        self._text.edit(row, editor)
        editor.grew.connect(self._text.overlay.fit)
        editor.typed.connect(lambda typed: self._editing.typed(segment.id, typed))
        editor.committed.connect(self._commit)
        editor.left.connect(self._leave)
        editor.split_wanted.connect(self._split_typed)
        self._text.overlay.fit()

    def keep(self) -> None:
        """The program goes elsewhere: what was typed stays a draft."""
        if self._editor is not None:
            self._editing.keep_typed()
        self.shut()

    def shut(self) -> None:
        """Close what is open over the text; whatever was typed is as safe as it was."""
        self._editor, self._segment, self._draft = None, None, None
        self._text.overlay.close()
        self._naming.shut()

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

    def menu(self, where: QPoint, has_sound: bool, marks: Callable[[QMenu], QMenu]) -> None:
        """The menu of a place; `marks` is what its words can be marked as."""
        menu = QMenu(self._text)
        if has_sound:
            menu.addAction(self.tr("Play from here"), self._text.play_here)
        menu.addAction(self.tr("Copy"), self._text.copy).setEnabled(not self._text.selection.is_empty)
        menu.addMenu(marks(menu))
        if not self._model.script.is_document:
            menu.addSeparator()
            menu.addAction(self.tr("Correct"), self.edit)
            menu.addAction(self.tr("Split here"), self.split)
            menu.addAction(self.tr("Merge with the next"), self.merge)
            menu.addMenu(self._naming.menu(self._text.caret.row, menu))
            if has_sound:
                menu.addAction(self.tr("Transcribe again"), self.hear_again)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

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
        self._text.overlay.close()
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
        elif row != self._text.overlay.row:
            self._text.overlay.move(row)

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
