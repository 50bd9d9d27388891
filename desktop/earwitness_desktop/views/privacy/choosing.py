"""Another policy: a preset or a file. What it would change is told before it is set, and the notice is read again where
it would let something out."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLineEdit, QWidget

from earwitness_core.privacy.policy.presets import PRESETS
from earwitness_desktop.viewmodels.privacy.rules import Candidate, Rules, RulesModel
from earwitness_desktop.views.privacy.section import Card, narrow
from earwitness_desktop.widgets.flow import Flow
from earwitness_desktop.widgets.words import button, label, name_box

_SHOWN = 8  # lines of what would be allowed more


class ChoosingCard(Card):
    """Nothing is set before it was looked at."""

    def __init__(self, model: RulesModel, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._model = model
        self._candidate: Candidate | None = None
        self._own: set[str] = set()  # projects that have a policy of their own
        title = self.tr("Choose a policy")
        self.setAccessibleName(title)
        self.column.addWidget(label(title, "heading", wrap=True))
        self.scope, self.preset = narrow(QComboBox(), 18), narrow(QComboBox(), 14)
        name_box(self.scope, self.tr("For the vault, or for a project"))
        name_box(self.preset, self.tr("Policy"))
        self.preset.addItem(self.tr("Choose one…"), None)
        for name in PRESETS:
            self.preset.addItem(name, name)
        self.file = button(self.tr("From a file…"), icon="document")
        self.scope.activated.connect(self._consider)
        self.preset.activated.connect(self._consider)
        self.file.clicked.connect(self._open_file)
        row = Flow()
        for part in (self.preset, self.file, self.scope):
            row.addWidget(part)
        self.column.addLayout(row)
        self._add_answers()
        model.considered.connect(self._show)
        self.forget()

    def offer(self, rules: Rules) -> None:
        """The projects that can have a policy of their own."""
        chosen = self.scope.currentData()
        self.scope.clear()
        self.scope.addItem(self.tr("For the whole vault"), None)
        for one in rules.projects:
            self.scope.addItem(self.tr("For the project {name}").format(name=one.name), str(one.id))
        self.scope.setCurrentIndex(max(0, self.scope.findData(chosen)))
        self._own = {
            made.project_id for one in rules.policies if (made := one.entry) is not None and made.project_id is not None
        }
        self._offer_lifting()

    def forget(self) -> None:
        self._candidate = None
        self.preset.setCurrentIndex(0)
        for field in (self.reason, self.pin):
            field.clear()
        for part in self._later:
            part.hide()

    def _add_answers(self) -> None:
        self._about, self._changes = label(wrap=True), label(wrap=True)
        self._notice = label(role="warn", wrap=True)
        self.read = QCheckBox(self.tr("I have read this"))
        self.due = QCheckBox(self.tr("That is meant"))
        self._due_says = label(role="bad", wrap=True)
        self.pin, self.reason = QLineEdit(), QLineEdit()
        self._pin_says = label(role="warn", wrap=True)
        for field, name in (
            (self.pin, self.tr("The fingerprint that the signer told you")),
            (self.reason, self.tr("Why (stays on record)")),
        ):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
            field.textChanged.connect(self._judge)
        self.older = QCheckBox(self.tr("Go back to an older version on purpose"))
        self.set = button(self.tr("Put in force"), "primary", icon="check")
        self.lift = button(self.tr("Let this project have no policy of its own"), "danger")
        self.set.clicked.connect(self._set)
        self.lift.clicked.connect(lambda: self._model.lift(str(self.scope.currentData()), self.reason.text()))
        for box in (self.read, self.due):
            box.toggled.connect(self._judge)
        self._later: list[QWidget] = [
            self._about, self._changes, self._notice, self.read, self._due_says, self.due, self._pin_says, self.pin,
            self.reason, self.older, self.set, self.lift,
        ]  # fmt: skip
        for part in self._later:
            self.column.addWidget(part)
        self.column.addStretch(1)

    def _consider(self) -> None:
        self._offer_lifting()
        if self.preset.currentData():
            self._model.consider(str(self.preset.currentData()), self.scope.currentData())

    def _open_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("A policy"), "", "TOML (*.toml)")
        if chosen:
            self._model.consider(chosen, self.scope.currentData())

    def _offer_lifting(self) -> None:
        can = self.scope.currentData() in self._own
        self.lift.setVisible(can)
        self.reason.setVisible(can or self._candidate is not None)

    def _show(self, found: Candidate) -> None:
        self._candidate = found
        policy = found.document.policy
        self._about.setText(f"{policy.name} {policy.version}\n{policy.summary}")
        if found.weaker:
            more = [f"• {one}" for one in found.weaker[:_SHOWN]]
            rest = len(found.weaker) - _SHOWN
            more += [self.tr("… and %n more", "", rest)] if rest > 0 else []
            self._changes.setText("\n".join([self.tr("It allows more than what is in force:"), *more]))
        else:
            self._changes.setText(self.tr("It allows no more than what is in force."))
        places = ", ".join(one.host for one in policy.endpoints if any(use != "models" for use in one.purposes))
        notice = self.tr(
            "Under this policy content can leave this machine, to: {places}. Each send is in the ledger with its "
            "bytes; what went cannot be called back."
        )
        self._notice.setText(notice.format(places=places or self.tr("your team, sealed")))
        self._due_says.setText(
            self.tr("Its retention would trash or erase %n source(s) at once: {titles}", "", len(found.due)).format(
                titles=", ".join(found.due[:3])
            )
        )
        self._pin_says.setText(self.tr("It is signed with a key that is not known here."))
        self.read.setChecked(False)
        self.due.setChecked(False)
        for parts, wanted in (
            ((self._about, self._changes, self.reason, self.older, self.set), True),
            ((self._notice, self.read), found.lets_out),
            ((self._due_says, self.due), bool(found.due)),
            ((self._pin_says, self.pin), found.fingerprint is not None),
        ):
            for part in parts:
                part.setVisible(wanted)
        self._judge()

    def _judge(self) -> None:
        """What has to be said before it can be set."""
        found = self._candidate
        self.set.setEnabled(
            found is not None
            and (not found.lets_out or self.read.isChecked())
            and (not found.due or self.due.isChecked())
            and (not found.weaker or bool(self.reason.text().strip()))
            and (found.fingerprint is None or bool(self.pin.text().strip()))
        )

    def _set(self) -> None:
        if self._candidate is not None:
            self._model.set(
                self._candidate, reason=self.reason.text(), pin=self.pin.text().strip(), older=self.older.isChecked()
            )
