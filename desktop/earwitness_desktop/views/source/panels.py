"""The panels beside a text. Each is told values and shows them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from earwitness_core.corrections import Revision
from earwitness_core.model import ProvenanceInfo, SourceInfo
from earwitness_core.privacy.findings.found import Kind
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.script import FINDING, Mark
from earwitness_desktop.views.privacy.naming import kind_word
from earwitness_desktop.widgets.words import button, label, rule

_MOST = 200  # entries: a panel, not a report; the command line gives all of them


class _Panel(QWidget):
    """A column of words that is written anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, look_of().px(SPACE.small), 0)
        self._column.setSpacing(look_of().px(SPACE.tight))
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def say(self, text: str, role: str = "") -> None:
        made = label(text, role, wrap=True)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addWidget(made)

    def part(self) -> None:
        self._column.addWidget(rule())


class ReviewPanel(_Panel):
    """How much is left, what is under the caret, and the keys."""

    def tell(self, mark: Mark | None, doubts: int, findings: int) -> None:
        self.clear()
        self.say(self.tr("%n doubtful place(s)", "", doubts) if doubts else self.tr("No doubtful place is left."))
        self.say(
            self.tr("%n finding(s) to look at", "", findings) if findings else self.tr("No finding is left to look at.")
        )
        if mark is not None:
            self.part()
            self.say(
                self.tr("Personal data: {0}").format(kind_word(Kind(mark.says)))
                if mark.kind == FINDING
                else self._doubt(mark.says)
            )
        self.part()
        for keys, what in (
            ("F8", self.tr("next doubtful place")),
            ("F9", self.tr("next finding")),
            ("Ctrl+R", self.tr("hear it again")),
            ("Ctrl+D", self.tr("it is right")),
            ("Ctrl+Shift+D", self.tr("it is not personal data")),
            ("F2", self.tr("correct it")),
        ):
            self.say(f"{keys}  {what}", "small")

    def _doubt(self, reason: str) -> str:
        return {
            "loop": self.tr("The same words come again and again: the machine may have gone in a circle."),
            "missed-speech": self.tr("Somebody speaks here, and no word was written."),
            "words-in-silence": self.tr("Words were written where nothing is heard."),
            "low-probability": self.tr("The machine was not sure of these words."),
            "too-fast": self.tr("More words than anybody says in this time."),
        }.get(reason, reason)


class HistoryPanel(_Panel):
    """All corrections, the last one first, with a way back."""

    restore_wanted = Signal(int)

    def tell(self, revisions: Sequence[Revision]) -> None:
        self.clear()
        for one in list(reversed(revisions))[:_MOST]:
            self.say(f"{one.number}  ·  {self._kind(one)}")
            when = QLocale().toString(QDateTime.fromMSecsSinceEpoch(one.at_ms), QLocale.FormatType.ShortFormat)
            self.say(f"{one.actor}, {when}", "small")
            for change in one.changes[:3]:
                before, after = str(change.get("before", "")), str(change.get("after", ""))
                if before or after:
                    self.say(f"{before or '–'} → {after or '–'}", "quiet")
            if one is not revisions[-1]:
                self._offer(one.number, self.tr("Have this version again"))
            self.part()
        self.say(self.tr("0  ·  as the machine gave it"))
        if revisions:
            self._offer(0, self.tr("Have the machine's words again"))

    def _offer(self, revision: int, words: str) -> None:
        made = button(words, "link", icon="restore")
        made.clicked.connect(lambda: self.restore_wanted.emit(revision))
        self._column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)

    def _kind(self, one: Revision) -> str:
        return {
            "text": self.tr("words corrected"),
            "replace": self.tr("replaced everywhere"),
            "split": self.tr("split"),
            "merge": self.tr("merged"),
            "speaker": self.tr("another speaker"),
            "hear-again": self.tr("transcribed again"),
            "undo": self.tr("undone"),
            "redo": self.tr("done again"),
            "restore": self.tr("an earlier version restored"),
        }.get(one.kind, one.kind)


class AboutPanel(_Panel):
    """Where it came from and how its words came about."""

    def tell(self, source: SourceInfo) -> None:
        self.clear()
        for one in source.provenance:
            self._provenance(one)
        self.part()
        size = QLocale().formattedDataSize(source.size_bytes)
        self.say(f"{source.media_type}, {size}", "quiet")
        self.say(f"SHA-256 {source.sha256}", "small")
        if source.transcript is not None and source.transcript.model_id:
            self.part()
            self.say(
                self.tr("Written by {0}, version {1}").format(source.transcript.model_id, source.transcript.version)
            )
            if source.transcript.evidence_sha256:
                self.say(self.tr("Evidence {0}").format(source.transcript.evidence_sha256), "small")

    def _provenance(self, one: ProvenanceInfo) -> None:
        when = QLocale().toString(QDateTime.fromMSecsSinceEpoch(one.taken_ms), QLocale.FormatType.ShortFormat)
        self.say(one.name)
        self.say(self.tr("taken {0} by {1}").format(when, one.actor), "quiet")
        self.say(one.path, "small")
