"""What would happen if…: a source or a label, a purpose, a destination; the answer with the rule that gives it."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from earwitness_core.model import Label
from earwitness_core.privacy.policy.model import AllowRedacted, Deny, Purpose
from earwitness_core.privacy.policy.permissions import Answer
from earwitness_core.privacy.policy.words import sentence
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.viewmodels.privacy.rules import Rules, RulesModel
from earwitness_desktop.views.privacy.naming import label_word, purpose_word
from earwitness_desktop.views.privacy.section import Card, narrow
from earwitness_desktop.widgets.flow import Flow
from earwitness_desktop.widgets.words import button, label, name_box


class AskingCard(Card):
    """Asks the model; shows one line for each destination."""

    def __init__(self, model: RulesModel, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._model = model
        self.setAccessibleName(self.tr("What would happen if…"))
        self.column.addWidget(label(self.tr("What would happen if…"), "heading", wrap=True))
        self.source, self.host = QLineEdit(), QLineEdit()
        for field, name in (
            (self.source, self.tr("This source: title or id (else any source)")),
            (self.host, self.tr("Went to this host (else all there are)")),
        ):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
            field.setMinimumWidth(look_of().px(200))
            field.returnPressed.connect(self.ask)
        self.label, self.project, self.purpose = narrow(QComboBox()), narrow(QComboBox()), narrow(QComboBox(), 16)
        name_box(self.label, self.tr("Label"))
        for one in reversed(tuple(Label)):
            self.label.addItem(label_word(one), one)
        self.label.setCurrentIndex(1)
        name_box(self.project, self.tr("Project"))
        name_box(self.purpose, self.tr("Purpose"))
        self.purpose.addItem(self.tr("For any purpose"), None)
        for purpose in Purpose:
            if purpose is not Purpose.MODELS:
                self.purpose.addItem(purpose_word(purpose), purpose)
        self.ask_button = button(self.tr("Ask"), icon="help")
        self.ask_button.clicked.connect(self.ask)
        self.source.textChanged.connect(lambda text: self._choose_kind(has_source=bool(text.strip())))
        row = Flow()
        for part in (self.source, self.label, self.project, self.purpose, self.host, self.ask_button):
            row.addWidget(part)
        self.column.addLayout(row)
        self._answers = QGridLayout()
        self._answers.setHorizontalSpacing(look_of().px(SPACE.usual))
        self._answers.setColumnStretch(1, 1)
        self.column.addLayout(self._answers)
        model.answered.connect(self._show)

    def offer(self, rules: Rules) -> None:
        """The projects whose policies can be asked."""
        chosen = self.project.currentData()
        self.project.clear()
        self.project.addItem(self.tr("Any project"), None)
        for one in rules.projects:
            self.project.addItem(one.name, one.id)
        self.project.setCurrentIndex(max(0, self.project.findData(chosen)))

    def ask(self) -> None:
        purpose = self.purpose.currentData()
        self._model.ask(
            source=self.source.text().strip(),
            label=Label(self.label.currentData()),
            project=self.project.currentData(),
            purpose=Purpose(purpose) if purpose else None,
            host=self.host.text().strip(),
        )

    def forget(self) -> None:
        self.source.clear()
        self._clear()
        self.project.clear()

    def _choose_kind(self, *, has_source: bool) -> None:
        """A source has its own label and project."""
        for part in (self.label, self.project):
            part.setEnabled(not has_source)

    def _show(self, answers: tuple[Answer, ...]) -> None:
        self._clear()
        for at, one in enumerate(answers):
            denied, redacted = isinstance(one.decision, Deny), isinstance(one.decision, AllowRedacted)
            verdict = self.tr("no") if denied else self.tr("redacted") if redacted else self.tr("yes")
            tone = "bad" if denied else "warn" if redacted else "good"
            rule = f"{one.decided_by.policy.name}: {one.decision.rule}"
            self._answers.addWidget(label(verdict, tone), at, 0)
            self._answers.addWidget(
                label(f"{sentence(one.purpose, one.destination, one.decision)}\n{rule}", wrap=True), at, 1
            )

    def _clear(self) -> None:
        while (item := self._answers.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
