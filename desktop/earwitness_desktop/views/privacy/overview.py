"""What ever left, what may happen, what waits for a word, whether the record is whole: in one look."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from earwitness_core.model import Label
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.viewmodels.privacy.overview import Overview, OverviewModel
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.views.privacy.naming import label_word, tier_sentence
from earwitness_desktop.views.privacy.section import Card, Scrolled, Section
from earwitness_desktop.views.said import number, size
from earwitness_desktop.widgets.columns import Columns
from earwitness_desktop.widgets.words import button, follow_look, label, restyle


class OverviewSection(Section):
    """Cards, each with the way to more."""

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Overview"), parent)
        self.model = OverviewModel(desk, self)
        self.model.changed.connect(self._show)
        self.model.failed.connect(self.tell)
        self.models = [self.model]
        self._left, self._left_more = label(role="title", wrap=True), label(role="quiet", wrap=True)
        self._policy = self._card(self.tr("Policy"), self.tr("Labels and policy"), "rules")
        self._findings = self._card(self.tr("Findings"), self.tr("Review findings"), "findings")
        self._sends = self._card(self.tr("Sends"), self.tr("Look at sends"), "sends")
        self._trail = self._card(self.tr("Trail"), self.tr("Look at the trail"), "trail")
        self._labels = self._card(self.tr("Labels"), self.tr("Change labels"), "rules")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look_of().px(SPACE.usual))
        column.addWidget(self._head())
        cards = [one[0] for one in (self._policy, self._findings, self._sends, self._trail, self._labels)]
        column.addWidget(Columns(cards))
        column.addStretch(1)
        self.column.addWidget(Scrolled(inside), 1)

    def forget(self) -> None:
        super().forget()
        for text in self.findChildren(QLabel):
            text.clear()

    def _head(self) -> QWidget:
        look = look_of()
        head, picture = Card(), QLabel()
        follow_look(head, lambda: picture.setPixmap(look.icon("privacy", "accent").pixmap(look.px(48), look.px(48))))
        words = QVBoxLayout()
        words.setSpacing(look.px(SPACE.tight))
        words.addWidget(self._left)
        words.addWidget(self._left_more)
        row = QHBoxLayout()
        row.setSpacing(look.px(SPACE.wide))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        head.column.addLayout(row)
        return head

    def _card(self, title: str, act: str, section: str) -> tuple[Card, QLabel, QLabel, QPushButton]:
        made, first, more = Card(title), label(wrap=True), label(role="quiet", wrap=True)
        way = button(act, "link")
        way.clicked.connect(lambda: self.go.emit(section))
        made.column.addWidget(first)
        made.column.addWidget(more)
        made.column.addStretch(1)
        made.column.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        return made, first, more, way

    def _show(self) -> None:
        now = self.model.overview
        if now is None:
            return
        self._left.setText(self.tr("{size} have left this machine.").format(size=size(now.left_bytes)))
        self._left_more.setText(self._about_sends(now))
        self._fill(self._policy, *self._about_policy(now))
        waits = self.tr("%n finding(s) to look at.", "", now.findings)
        self._fill(
            self._findings,
            waits if now.findings else self.tr("Nothing waits for a look."),
            self.tr("What was found is hidden in what you export under a profile, also before you looked."),
            "warn" if now.findings else "good",
        )
        asks = self.tr("%n request(s) wait for your word.", "", now.waiting)
        kept = self.tr("%n attempt(s) were kept in.", "", now.kept_in)
        self._fill(
            self._sends,
            asks if now.waiting else self.tr("Nothing waits for your word."),
            kept if now.kept_in else self.tr("Every attempt is in the ledger, with the bytes that went."),
            "warn" if now.waiting else "good",
        )
        self._fill(
            self._trail,
            self.tr("{number} events are on record.").format(number=number(now.events)),
            self.tr("Who did what, chained so that a missing or changed event is found."),
        )
        self._fill(self._labels, *self._about_labels(now))

    def _about_sends(self, now: Overview) -> str:
        went = self.tr("%n question(s) went to {hosts}.", "", now.sends).format(hosts=", ".join(now.hosts))
        fetched = self.tr("Without content, this machine asked %n time(s) for published models.", "", now.fetches)
        told = [went] if now.sends else [self.tr("Nothing of what is in this vault was ever sent.")]
        told += [fetched] if now.fetches else []
        return " ".join([*told, now.network or ""]).strip()

    def _about_policy(self, now: Overview) -> tuple[str, str]:
        strictest = min((one.policy for one in now.policies), key=lambda one: one.tier.rank)
        names = ", ".join(dict.fromkeys(one.policy.name for one in now.policies))
        return tier_sentence(strictest.tier), self.tr("In force: {names}").format(names=names)

    def _about_labels(self, now: Overview) -> tuple[str, str]:
        total = sum(now.labels.values())
        told = [f"{number(now.labels[one])} {label_word(one)}" for one in reversed(tuple(Label)) if now.labels.get(one)]
        return self.tr("%n source(s)", "", total), " · ".join(told)

    @staticmethod
    def _fill(parts: tuple[Card, QLabel, QLabel, QPushButton], first: str, more: str, tone: str = "") -> None:
        parts[1].setText(first)
        restyle(parts[1], "role", tone)
        parts[2].setText(more)
        parts[2].setVisible(bool(more))
