"""Labels: how many sources have which, and how a project or a source gets another."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from earwitness_core.model import Label
from earwitness_core.privacy.policy.labels import LabelChange
from earwitness_desktop.look.style import look_of
from earwitness_desktop.viewmodels.privacy.rules import Rules, RulesModel
from earwitness_desktop.views.privacy.naming import label_word
from earwitness_desktop.views.privacy.section import Card, narrow
from earwitness_desktop.views.said import moment, number
from earwitness_desktop.widgets.flow import Flow
from earwitness_desktop.widgets.words import button, label, name_box

_SHOWN = 20  # changes of a label; the trail has all of them


class LabellingCard(Card):
    """A label is raised by anybody, and lowered with a reason."""

    def __init__(self, model: RulesModel, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._model = model
        self.setAccessibleName(self.tr("Labels"))
        self._counts, self._projects = label(wrap=True), label(role="quiet", wrap=True)
        self.project, self.label = narrow(QComboBox()), narrow(QComboBox())
        name_box(self.project, self.tr("Project"))
        name_box(self.label, self.tr("Label"))
        for one in Label:
            self.label.addItem(label_word(one), one)
        self.label.setCurrentIndex(2)
        self.source, self.reason = QLineEdit(), QLineEdit()
        for field, name in (
            (self.source, self.tr("Only this source: title or id")),
            (self.reason, self.tr("Why (needed to lower it)")),
        ):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
            field.setMinimumWidth(look_of().px(200))
        self.set, self.history = button(self.tr("Set the label")), button(self.tr("History"), "link", icon="trail")
        self.set.clicked.connect(self._set)
        self.history.clicked.connect(self._ask_history)
        self.remembered = label(role="quiet", wrap=True)
        self.remembered.hide()
        model.remembered.connect(self._remember)
        rows = Flow()
        for part in (self.project, self.source, self.label, self.reason, self.set, self.history):
            rows.addWidget(part)
        self.column.addWidget(label(self.tr("Labels"), "heading", wrap=True))
        self.column.addWidget(self._counts)
        self.column.addWidget(self._projects)
        self.column.addWidget(
            label(
                self.tr("What is found in a source can raise its label; only a person lowers it."), "quiet", wrap=True
            )
        )
        self.column.addLayout(rows)
        self.column.addWidget(self.remembered)
        self.column.addStretch(1)

    def offer(self, rules: Rules) -> None:
        """What there is to be labelled."""
        told = [f"{number(count)} {label_word(one)}" for one, count in rules.labels.items() if count]
        self._counts.setText(" · ".join(told) or self.tr("There is no source yet."))
        self._projects.setText("\n".join(f"{one.name}: {label_word(one.label)}" for one in rules.projects))
        chosen = self.project.currentData()
        self.project.clear()
        for one in rules.projects:
            self.project.addItem(one.name, str(one.id))
        self.project.setCurrentIndex(max(0, self.project.findData(chosen)))
        for part in (self.set, self.history):
            part.setEnabled(bool(rules.projects))

    def forget(self) -> None:
        self.project.clear()
        for text in (self._counts, self._projects, self.remembered):
            text.clear()
        self.remembered.hide()
        for field in (self.source, self.reason):
            field.clear()

    def _set(self) -> None:
        wanted, source = Label(self.label.currentData()), self.source.text().strip()
        if source:
            self._model.label_source(source, wanted, self.reason.text())
        else:
            self._model.label_project(str(self.project.currentData()), wanted, self.reason.text())
        self.reason.clear()

    def _ask_history(self) -> None:
        source = self.source.text().strip()
        self._model.ask_history(source=source, project=str(self.project.currentData()))

    def _remember(self, name: str, changes: tuple[LabelChange, ...]) -> None:
        told = [self._line(one) for one in changes[:_SHOWN]]
        said = self.tr("{name}: its label was never changed.") if not told else "{name}:"
        self.remembered.setText("\n".join([said.format(name=name), *told]))
        self.remembered.show()

    def _line(self, one: LabelChange) -> str:
        """When, of what, from what to what, by whom and why."""
        by = self.tr("by what was found") if one.by_itself else self.tr("by {actor}").format(actor=one.actor)
        of = self.tr("source") if one.source_id else self.tr("project")
        change = f"{label_word(one.from_label)} → {label_word(one.to_label)}"
        told = f"{moment(one.changed_ms)} · {of} · {change} · {by}"
        return f"{told} · {one.reason}" if one.reason else told
