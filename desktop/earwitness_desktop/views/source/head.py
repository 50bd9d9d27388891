"""The line under the title: project, when, how long, language, label, state."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QHBoxLayout, QWidget

from earwitness_core.model import Label, SourceInfo
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.widgets.elided import ElidedLabel
from earwitness_desktop.widgets.times import clock
from earwitness_desktop.widgets.words import label, restyle

_TONES = {Label.PUBLIC: "good", Label.INTERNAL: "quiet", Label.CONFIDENTIAL: "quiet", Label.RESTRICTED: "bad"}


class SourceHead(QWidget):
    """What a person has to know of a source without looking for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = ElidedLabel("", "quiet")
        self.label = label("", "quiet")
        self.state = label("", "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look_of().px(SPACE.usual))
        row.addWidget(self.words, 1)
        row.addWidget(self.state)
        row.addWidget(self.label)

    def tell(self, source: SourceInfo) -> None:
        """Of this source."""
        moment = source.recorded_ms or source.created_ms
        when = QLocale().toString(QDateTime.fromMSecsSinceEpoch(moment), QLocale.FormatType.ShortFormat)
        parts = [source.project, when]
        if source.duration_ms is not None and source.kind == "recording":
            parts.append(clock(source.duration_ms))
        if source.language:
            parts.append(QLocale.languageToString(QLocale(source.language).language()))
        self.words.setText("  ·  ".join(parts))
        self.label.setText(self._label(source.label))
        restyle(self.label, "role", _TONES[source.label])
        self.state.setText(self._state(source))
        restyle(self.state, "role", "warn" if source.state == "attention" else "quiet")

    def clear(self) -> None:
        for part in (self.words, self.label, self.state):
            part.setText("")

    def _label(self, value: Label) -> str:
        return {
            Label.PUBLIC: self.tr("Public"),
            Label.INTERNAL: self.tr("Internal"),
            Label.CONFIDENTIAL: self.tr("Confidential"),
            Label.RESTRICTED: self.tr("Restricted"),
        }[value]

    def _state(self, source: SourceInfo) -> str:
        transcript = source.transcript
        if source.state == "attention":
            return self.tr("Needs attention")
        if transcript is not None and transcript.state == "partial":
            if transcript.windows:
                share = transcript.windows_done / transcript.windows * 100
                return self.tr("Being written, {0} %").format(QLocale().toString(round(share)))
            return self.tr("Being written")
        if transcript is None:
            return self.tr("Waiting for its text")
        if transcript.revision:
            return self.tr("%n correction(s)", "", transcript.revision)
        return ""
