"""Labels and policy: what is in force in words, a question to it, another policy before it is set, labels."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from earwitness_core.privacy.policy.book import MACHINE, VAULT, Standing
from earwitness_core.privacy.policy.regions import outside, spoken
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.viewmodels.privacy.rules import Rules, RulesModel
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.views.privacy.asking import AskingCard
from earwitness_desktop.views.privacy.choosing import ChoosingCard
from earwitness_desktop.views.privacy.labelling import LabellingCard
from earwitness_desktop.views.privacy.naming import tier_sentence
from earwitness_desktop.views.privacy.section import Card, Scrolled, Section
from earwitness_desktop.views.said import moment
from earwitness_desktop.widgets.columns import Columns
from earwitness_desktop.widgets.words import label


class RulesSection(Section):
    """Four cards over one model."""

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Labels and policy"), parent)
        self.model = RulesModel(desk, self)
        self.models = [self.model]
        self.model.failed.connect(self.tell)
        self.model.changed.connect(self._show)
        self.model.done.connect(self._tell_done)
        self._in_force = Card(self.tr("In force"))
        self._policies = QVBoxLayout()
        self._policies.setSpacing(look_of().px(SPACE.small))
        self._in_force.column.addLayout(self._policies)
        self.asking = AskingCard(self.model)
        self.choosing = ChoosingCard(self.model)
        self.labelling = LabellingCard(self.model)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look_of().px(SPACE.usual))
        column.addWidget(self._in_force)
        column.addWidget(self.asking)
        column.addWidget(Columns([self.choosing, self.labelling], wanted=340))
        column.addStretch(1)
        self.column.addWidget(Scrolled(inside), 1)

    def forget(self) -> None:
        super().forget()
        self._clear()
        self.asking.forget()
        self.choosing.forget()
        self.labelling.forget()

    def _show(self) -> None:
        rules = self.model.rules
        if rules is None:
            return
        self._clear()
        names = {str(one.id): one.name for one in rules.projects}
        for standing in rules.policies:
            self._policies.addWidget(label(self._head_of(standing, names), wrap=True))
            self._policies.addWidget(label(self._lines_of(standing), "quiet", wrap=True))
        for warning in self._warnings(rules):
            self._policies.addWidget(label(warning, "warn", wrap=True))
        self.asking.offer(rules)
        self.choosing.offer(rules)
        self.labelling.offer(rules)

    def _head_of(self, standing: Standing, names: dict[str, str]) -> str:
        policy = standing.policy
        if standing.scope == MACHINE:
            return self.tr("{name}, for this whole machine: {sentence}").format(
                name=policy.name, sentence=tier_sentence(policy.tier)
            )
        if standing.scope == VAULT:
            return self.tr("{name}, for the vault: {sentence}").format(
                name=policy.name, sentence=tier_sentence(policy.tier)
            )
        project = names.get(standing.entry.project_id or "", "") if standing.entry else ""
        return self.tr("{name}, for the project {project}: {sentence}").format(
            name=policy.name, project=project, sentence=tier_sentence(policy.tier)
        )

    def _lines_of(self, standing: Standing) -> str:
        policy, made = standing.policy, standing.entry
        content = [one.host for one in policy.endpoints if any(purpose != "models" for purpose in one.purposes)]
        places = ", ".join(content) or self.tr("nowhere")
        told = [policy.summary, self.tr("Content may go to: {places}").format(places=places)]
        if policy.regions:
            told.append(self.tr("Regions: {regions}").format(regions=spoken(policy.regions)))
        if beyond := outside(policy.regions):
            told.append(self.tr("Beyond the EEA: {regions}").format(regions=", ".join(beyond)))
        if made is not None:
            told.append(self.tr("Set {time} by {actor}").format(time=moment(made.set_ms), actor=made.actor))
            told += [self.tr("Reason: {reason}").format(reason=made.reason)] if made.reason else []
            told += [self.tr("Signed by {key}").format(key=made.signer)] if made.signer else []
        return "\n".join(one for one in told if one)

    def _warnings(self, rules: Rules) -> list[str]:
        told = [one.says for one in rules.files]
        pinned = [one.fingerprint for one in rules.keys if one.pinned]
        told += [self.tr("Only policies signed by {key} are taken.").format(key=one) for one in pinned]
        return [*told, *([rules.network] if rules.network else [])]

    def _tell_done(self, name: str) -> None:
        if name:
            self.notice.say(self.tr("{name} is in force.").format(name=name), tone="good")
        else:
            self.notice.say(self.tr("The project has no policy of its own any more."), tone="good")
        self.choosing.forget()

    def _clear(self) -> None:
        while (item := self._policies.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
