"""Who did what, the newest first; whether that record is whole; what happened to one source; a part for others."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from earwitness_core.audit import Custody, Event, Filter, Part, Verification
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.viewmodels.privacy.trail import TrailModel
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.views.privacy.acts import GROUPS, Touched, act_word, group_word
from earwitness_desktop.views.privacy.section import Card, Section, narrow, table
from earwitness_desktop.views.said import moment, number, size
from earwitness_desktop.widgets.flow import Flow
from earwitness_desktop.widgets.words import button, label, name_box

_DAYS = (0, 1, 7, 30, 365)


class TrailSection(Section):
    """Filter, table, and below it what verifying and following said."""

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Trail"), parent)
        heads = (
            self.tr("Event"),
            self.tr("When"),
            self.tr("Who"),
            self.tr("What"),
            self.tr("About"),
            self.tr("Why"),
        )
        self.model = TrailModel(desk, heads, _told, self)
        self.models = [self.model]
        self.model.failed.connect(self._fail)
        self.model.progressed.connect(self._go_on)
        self.model.verified.connect(self._tell_verdict)
        self.model.followed.connect(self._tell_custody)
        self.model.exported.connect(self._tell_part)
        self.table = table(self.model.rows, self.tr("Events"), stretch=4)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Events looked at"))
        self.progress.hide()
        self.custody = CustodyCard()
        self.custody.hide()
        self.column.addLayout(self._head())
        self.column.addLayout(self._filter())
        self.column.addWidget(self.progress)
        self.column.addWidget(self.custody)
        self.column.addWidget(self.table, 1)

    def show_what(self, what: object) -> None:
        """The id of a source: its custody."""
        if isinstance(what, str):
            self.source.setText(what)
            self._follow()

    def forget(self) -> None:
        super().forget()
        self.custody.hide()
        self.custody.forget()
        self.source.clear()

    def _head(self) -> Flow:
        self.verify = button(self.tr("Verify the trail"), "primary", icon="check")
        self.export = button(self.tr("Hand out what is shown…"), icon="export")
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("What for (stays on record)"))
        self.reason.setAccessibleName(self.tr("What for (stays on record)"))
        self.verify.clicked.connect(self._verify)
        self.export.clicked.connect(self._export)
        row = Flow()
        for part in (self.reason, self.export, self.verify):
            row.addWidget(part)
        return row

    def _filter(self) -> Flow:
        self.group, self.since = narrow(QComboBox(), 8), narrow(QComboBox(), 8)
        name_box(self.group, self.tr("What"))
        self.group.addItem(self.tr("All acts"), None)
        for one in GROUPS:
            self.group.addItem(group_word(one), one)
        name_box(self.since, self.tr("Since"))
        for days in _DAYS:
            self.since.addItem(self.tr("Last %n day(s)", "", days) if days else self.tr("Always"), days)
        self.actor, self.source = QLineEdit(), QLineEdit()
        for field, name in ((self.actor, self.tr("Who")), (self.source, self.tr("Source: title or id"))):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
            field.returnPressed.connect(self._narrow)
        self.follow = button(self.tr("Custody"), icon="trail")
        self.follow.setToolTip(self.tr("All that happened to this source"))
        self.follow.clicked.connect(self._follow)
        self.group.activated.connect(self._narrow)
        self.since.activated.connect(self._narrow)
        row = Flow()
        for part in (self.group, self.since, self.actor, self.source, self.follow):
            row.addWidget(part)
        return row

    def _narrow(self) -> None:
        days = self.since.currentData()
        since = QDate.currentDate().addDays(1 - days).startOfDay().toMSecsSinceEpoch() if days else None
        self.notice.clear()
        self.model.narrow(
            Filter(
                source=self.source.text().strip() or None,
                actor=self.actor.text().strip() or None,
                action=self.group.currentData(),
                since_ms=since,
            )
        )

    def _verify(self) -> None:
        self.verify.setEnabled(False)
        self.progress.setRange(0, max(1, self.model.head))
        self.progress.setValue(0)
        self.progress.show()
        self.model.verify()

    def _go_on(self, done: int, total: int) -> None:
        self.progress.setRange(0, max(1, total))
        self.progress.setValue(done)

    def _fail(self, problem: object) -> None:
        self.verify.setEnabled(True)
        self.progress.hide()
        self.tell(problem)  # type: ignore[arg-type]  # a signal's object

    def _tell_verdict(self, found: Verification) -> None:
        self.verify.setEnabled(True)
        self.progress.hide()
        if found.ok:
            whole = self.tr("The trail is whole: {number} events, none changed, missing, added or moved.")
            told = [whole.format(number=number(found.events)), *found.told]
        else:
            wrong = self.tr(
                "The trail is not whole. Do not work on; make a copy of the vault's folder and ask for help."
            )
            told = [wrong, *(one.says for one in found.faults[:5]), *found.told]
        self.notice.say("\n".join(told), tone="good" if found.ok else "bad")

    def _follow(self) -> None:
        if self.source.text().strip():
            self.model.follow(self.source.text().strip())

    def _tell_custody(self, held: Custody) -> None:
        self.custody.show_custody(held)
        self.custody.show()
        self.model.narrow(self.model.wanted._replace(source=held.source_id))

    def _export(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("A new or empty folder for the part"))
        if chosen:
            self.model.export(Path(chosen), self.reason.text())

    def _tell_part(self, part: Part) -> None:
        said = [
            self.tr("%n event(s) written to {folder}.", "", part.shown).format(folder=part.folder),
            self.tr("Signed by the key {fingerprint}").format(fingerprint=part.fingerprint),
            self.tr("Give that fingerprint to the reader by another way: the folder says how to check the rest."),
        ]
        self.notice.say("\n".join(said), tone="good")


class CustodyCard(Card):
    """What happened to one source: taken in, its words, where it went."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Custody"), parent)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(look_of().px(SPACE.wide))
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        column: QVBoxLayout = self.column
        column.addLayout(self._form)
        self._close = button(self.tr("Close"), "link")
        self._close.clicked.connect(self.hide)
        column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignLeft)

    def show_custody(self, held: Custody) -> None:
        self.forget()
        taken = [f"{moment(one.taken_ms)}, {one.origin}, {one.actor}" for one in held.arrivals]
        words = [
            self.tr("version {number}, {origin}, {state}").format(
                number=one.version, origin=one.origin, state=one.state
            )
            for one in held.versions
        ]
        erased = [f"{moment(one.erased_ms)}, {one.what}, {one.actor}: {one.why}" for one in held.erasings]
        out = [f"{moment(one.at_ms)}, {act_word(one.action)}, {one.actor}" for one in held.out]
        hashed = f"{held.sha256} ({size(held.size_bytes)})" if held.sha256 and held.size_bytes else held.sha256 or ""
        for name, value in (
            (self.tr("SHA-256"), hashed),
            (self.tr("Taken in"), "\n".join(taken)),
            (self.tr("Words"), "\n".join(words)),
            (self.tr("Went out"), "\n".join(out) or self.tr("never")),
            (self.tr("Erased"), "\n".join(erased)),
        ):
            if value:
                shown = label(value, wrap=True)
                shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                self._form.addRow(label(name, "quiet"), shown)

    def forget(self) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)


def _told(event: Event) -> tuple[str, ...]:
    touched = Touched()
    about = ", ".join(filter(None, (touched.word(one.kind, one.count) for one in event.touched)))
    return (number(event.seq), moment(event.at_ms), event.actor, act_word(event.action), about, event.reason)
