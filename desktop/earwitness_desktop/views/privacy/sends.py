"""What would leave and waits for a word; what left or was kept in, with the bytes; and the proof of both."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from earwitness_core.privacy.egress.approvals import Approval
from earwitness_core.privacy.egress.records import Proof, Sent
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.viewmodels.privacy.sends import SHOWN_BYTES, Request, SendsModel
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.views.privacy.naming import label_word, outcome_word, profile_word, purpose_word
from earwitness_desktop.views.privacy.section import Card, Scrolled, Section, table
from earwitness_desktop.views.said import moment, number, size
from earwitness_desktop.widgets.flow import Flow
from earwitness_desktop.widgets.words import button, follow_look, label


class SendsSection(Section):
    """Requests first, as they wait; then the ledger with the row that was opened."""

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Sends"), parent)
        heads = (self.tr("When"), self.tr("What for"), self.tr("Where to"), self.tr("How it ended"), self.tr("Left"))
        self.model = SendsModel(desk, _told, heads, self)
        self.models = [self.model]
        self.model.failed.connect(self.tell)
        self.model.changed.connect(self._show)
        self.model.proved.connect(self._tell_proof)
        self.model.decided.connect(self._tell_decision)
        self.model.opened.connect(self._show_payload)
        self.table = table(self.model.ledger, self.tr("Ledger: every attempt to send"), stretch=3)
        self.table.selectionModel().currentRowChanged.connect(lambda now: self._open(now.row()))
        self.column.addLayout(self._head())
        self.request = RequestCard()
        self.request.approve.clicked.connect(self._approve)
        self.request.refuse.clicked.connect(self._refuse)
        self.request.hide()
        self._entry = EntryCard()
        self._entry.show_bytes.clicked.connect(self._ask_payload)
        scrolled = Scrolled(self._entry)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.table)
        split.addWidget(scrolled)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.request)
        column.addWidget(split, 1)
        split.setMinimumHeight(look_of().px(260))
        self.column.addWidget(Scrolled(inside), 1)

    def forget(self) -> None:
        super().forget()
        self.request.forget()
        self._entry.forget()

    def _head(self) -> QHBoxLayout:
        self._total = label(role="quiet", wrap=True)
        self._verify = button(self.tr("Verify the ledger"), icon="check")
        self._verify.clicked.connect(self.model.prove)
        row = QHBoxLayout()
        row.addWidget(self._total, 1)
        row.addWidget(self._verify)
        return row

    def _show(self) -> None:
        sends = self.model.sends
        if sends is None:
            return
        left = self.tr("{size} have left this machine.").format(size=size(sends.total.left_bytes))
        nothing = self.tr("Nothing was ever sent.") if not sends.total.sends else ""
        self._total.setText(f"{left} {nothing}".strip())
        self.request.setVisible(bool(sends.requests))
        if sends.requests:
            self.request.show_request(sends.requests[0], len(sends.requests))
        else:
            self.request.forget()

    def _open(self, at: int) -> None:
        sent = self.model.ledger.row(at)
        if sent is not None:
            self._entry.show_entry(sent)

    def _ask_payload(self) -> None:
        if self._entry.sent is not None:
            self.model.open(self._entry.sent)

    def _show_payload(self, what: tuple[str, bytes | None]) -> None:
        owner, payload = what
        if self._entry.sent is not None and self._entry.sent.id == owner:
            self._entry.show_payload(payload)

    def _approve(self) -> None:
        if self.request.shown is not None:
            self.model.approve(self.request.shown)

    def _refuse(self) -> None:
        if self.request.shown is not None:
            self.model.refuse(self.request.shown, self.request.reason.text())
            self.request.reason.clear()

    def _tell_decision(self, approval: Approval) -> None:
        if approval.state == "approved":
            until = moment(approval.expires_ms)
            self.notice.say(self.tr("Allowed once, until {time}. Ask again what you asked.").format(time=until))
        else:
            self.notice.say(self.tr("It does not go."), tone="good")

    def _tell_proof(self, proof: Proof) -> None:
        if proof.wrong:
            wrong = self.tr("%n payload(s) are missing or are not those that were sent.", "", len(proof.wrong))
            self.notice.say(wrong, tone="bad")
            return
        said = self.tr("%n entries read; every payload there is has the hash on record.", "", proof.rows)
        gone = self.tr("%n payload(s) went with a source that was erased; the hashes stay.", "", proof.erased)
        self.notice.say(f"{said} {gone}" if proof.erased else said, tone="good")


class RequestCard(Card):
    """One request for a person's word, with exactly what would leave."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.shown: Request | None = None
        self._title, self._about = label(role="heading", wrap=True), label(wrap=True)
        self._payload = _payload_view(self.tr("What would leave"))
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Why not (stays on record)"))
        self.reason.setAccessibleName(self.tr("Why not (stays on record)"))
        self.approve = button(self.tr("Let it go once"), "primary")
        self.refuse = button(self.tr("Keep it in"))
        row = Flow()
        for control in (self.reason, self.refuse, self.approve):
            row.addWidget(control)
        for part in (self._title, self._about, self._payload):
            self.column.addWidget(part)
        self.column.addLayout(row)

    def show_request(self, request: Request, of: int) -> None:
        """Show the first of several."""
        asked = request.approval
        self.shown = request
        self._title.setText(
            self.tr("{purpose}: {size} to {host} ({region})").format(
                purpose=purpose_word(asked.purpose), size=size(asked.size_bytes), host=asked.host, region=asked.region
            )
        )
        parts = [
            self.tr("Label: {label}").format(label=label_word(asked.label)),
            self.tr("Rule: {rule}").format(rule=asked.rule),
            self.tr("Made unreadable: {what}").format(what=_hidden(asked.profile, asked.redactions)),
            self.tr("Asked by {actor}, {time}").format(actor=asked.asked_by, time=moment(asked.asked_ms)),
        ]
        parts += [self.tr("Made of: {sources}").format(sources=", ".join(request.titles))] if request.titles else []
        parts += [self.tr("%n more wait behind it.", "", of - 1)] if of > 1 else []
        self._about.setText("\n".join(parts))
        self._payload.setPlainText(_readable(request.payload))
        self.approve.setEnabled(request.payload is not None)

    def forget(self) -> None:
        self.shown = None
        self._payload.clear()
        self._about.clear()
        self._title.clear()


class EntryCard(Card):
    """One row of the ledger with all that is known of it; the bytes on demand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.sent: Sent | None = None
        self._hint = label(self.tr("Choose a row to see all that is on record of it."), "quiet", wrap=True)
        self._facts = QWidget()
        self._form = QFormLayout(self._facts)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(look_of().px(SPACE.wide))
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.show_bytes = button(self.tr("Show what went"), icon="eye")
        self._payload = _payload_view(self.tr("What went"))
        column: QVBoxLayout = self.column
        for part in (self._hint, self._facts):
            column.addWidget(part)
        column.addWidget(self.show_bytes, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._payload)
        self.forget()

    def show_entry(self, sent: Sent) -> None:
        self.forget()
        self.sent = sent
        self._hint.hide()
        for name, value in self._lines(sent):
            shown = label(value, wrap=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._form.addRow(label(name, "quiet"), shown)
        self._facts.show()
        self.show_bytes.setVisible(bool(sent.sha256) and sent.outcome not in ("refused", "blocked"))

    def show_payload(self, payload: bytes | None) -> None:
        self._payload.setPlainText(_readable(payload))
        self._payload.show()

    def forget(self) -> None:
        self.sent = None
        while self._form.rowCount():
            self._form.removeRow(0)
        self._facts.hide()
        self._payload.clear()
        self._payload.hide()
        self.show_bytes.hide()
        self._hint.show()

    def _lines(self, sent: Sent) -> list[tuple[str, str]]:
        how = outcome_word(sent.outcome) + (f" ({sent.detail})" if sent.detail else "")
        told = [
            (self.tr("How it ended"), how),
            (self.tr("What for"), purpose_word(sent.purpose) if sent.purpose else ""),
            (self.tr("Where to"), f"{sent.host}:{sent.port}" if sent.host else ""),
            (self.tr("Region"), sent.region),
            (self.tr("Rule"), sent.rule),
            (self.tr("Label"), label_word(sent.label) if sent.label else ""),
            (self.tr("Made unreadable"), _hidden(sent.profile, sent.redactions) if sent.profile else ""),
            (self.tr("Size"), self.tr("{size}, of which {left} left").format(
                size=size(sent.size_bytes), left=size(sent.left_bytes))),
            (self.tr("SHA-256"), sent.sha256),
            (self.tr("Made of"), self.tr("%n source(s)", "", len(sent.sources)) if sent.sources else ""),
            (self.tr("By"), sent.actor),
        ]  # fmt: skip
        return [(name, value) for name, value in told if value]


def _payload_view(name: str) -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setReadOnly(True)
    made.setAccessibleName(name)
    made.setTabChangesFocus(True)
    made.setMinimumHeight(look_of().px(90))
    made.setMaximumHeight(look_of().px(200))
    follow_look(made, lambda: made.setFont(look_of().font(fixed=True)))
    return made


def _hidden(profile: str, redactions: Mapping[str, int]) -> str:
    counts = ", ".join(f"{number(count)} {kind}" for kind, count in redactions.items())
    return f"{profile_word(profile)}: {counts}" if counts else profile_word(profile)


def _readable(payload: bytes | None) -> str:
    """The bytes as text; of sound only how many they are."""
    if payload is None:
        return QCoreApplication.translate("Payload", "A source that it was made of was erased; its hash stays.")
    try:
        return payload[:SHOWN_BYTES].decode("utf-8", "strict" if len(payload) <= SHOWN_BYTES else "ignore")
    except UnicodeDecodeError:
        return QCoreApplication.translate("Payload", "{size} that are no text.").format(size=size(len(payload)))


def _told(sent: Sent) -> tuple[str, ...]:
    return (
        moment(sent.begun_ms),
        purpose_word(sent.purpose) if sent.purpose else "",
        sent.host or sent.detail or "",
        outcome_word(sent.outcome),
        size(sent.left_bytes),
    )
