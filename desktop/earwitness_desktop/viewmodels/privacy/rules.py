"""What may happen and why: the policies in force, a question to them, another policy before it is set, the labels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from earwitness_core.care.retention import rule_of
from earwitness_core.model import Label, ProjectInfo, SourceInfo
from earwitness_core.privacy.policy.book import PROJECT, VAULT, Standing
from earwitness_core.privacy.policy.compare import Weaker, weaker_cells
from earwitness_core.privacy.policy.document import Document
from earwitness_core.privacy.policy.keys import Key
from earwitness_core.privacy.policy.labels import LabelChange
from earwitness_core.privacy.policy.machine import network_forbidden
from earwitness_core.privacy.policy.model import Purpose, Tier
from earwitness_core.privacy.policy.permissions import Answer
from earwitness_core.privacy.policy.presets import PRESETS, preset
from earwitness_core.privacy.policy.signing import Signature
from earwitness_core.privacy.policy.watching import FileNews, load, news
from earwitness_desktop.viewmodels.fresh import Fresh
from earwitness_desktop.viewmodels.session import OpenDesk

_TABLES = ("policy", "policy_key", "project", "source", "label_change")


@dataclass(frozen=True, slots=True)
class Rules:
    """`policies` as PolicyBook.every; `files` on disk that are not what was accepted."""

    policies: tuple[Standing, ...]
    files: tuple[FileNews, ...]
    keys: tuple[Key, ...]
    network: str | None
    projects: tuple[ProjectInfo, ...]
    labels: Mapping[Label, int]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A policy before it is set: what it allows more than the one in force, and whose sources would fall due at once.

    `fingerprint` is of the key that signed it, where that is not known here yet.
    """

    document: Document
    signature: Signature | None
    file: str | None
    project: str | None
    weaker: tuple[Weaker, ...]
    due: tuple[str, ...]
    fingerprint: str | None

    @property
    def lets_out(self) -> bool:
        """Whether content may go beyond this machine."""
        return self.document.policy.tier is not Tier.LOCAL_ONLY


class RulesModel(Fresh):
    """`rules` is None until they were read."""

    answered = Signal(object)  # tuple of Answer
    considered = Signal(object)  # Candidate
    remembered = Signal(str, object)  # the name of a source or project, tuple of its LabelChanges, the last one first
    done = Signal(object)  # the name of the policy that is in force now, or ""

    def __init__(self, desk: OpenDesk, parent: QObject | None = None) -> None:
        super().__init__(desk, lambda: _read(desk), _TABLES, parent)

    @property
    def rules(self) -> Rules | None:
        return self.value if isinstance(self.value, Rules) else None

    def ask(
        self,
        *,
        source: str = "",
        label: Label | None = None,
        project: str | None = None,
        purpose: Purpose | None,
        host: str,
    ) -> None:
        """What would happen with a source (by title or id), or else with any of a label; `answered` comes."""
        desk = self._desk.desk

        def explain() -> tuple[Answer, ...]:
            if source:
                return tuple(desk.permissions.explain(desk.library.source(source).id, purpose, host or None))
            return tuple(desk.permissions.explain_label(label or Label.CONFIDENTIAL, project, purpose, host or None))

        self._desk.background.read(explain, self.answered, failed=self.failed)

    def consider(self, wanted: str, project: str | None) -> None:
        """Look at a preset, or a file with the signature beside it; `considered` comes."""
        self._desk.background.read(lambda: _consider(self._desk, wanted, project), self.considered, failed=self.failed)

    def set(self, wanted: Candidate, *, reason: str, pin: str = "", older: bool = False) -> None:
        """Put it in force."""
        policies = self._desk.desk.policies

        def put() -> str:
            policies.set(
                wanted.document,
                reason=reason,
                project_id=wanted.project,
                file=wanted.file,
                signature=wanted.signature,
                pin=pin or None,
                older=older,
            )
            return wanted.document.policy.name

        self._desk.background.write(put, self.done, failed=self.failed)

    def lift(self, project: str, reason: str) -> None:
        """A project has no policy of its own any more."""
        policies = self._desk.desk.policies

        def take_away() -> str:
            policies.lift(project, reason)
            return ""

        self._desk.background.write(take_away, self.done, failed=self.failed)

    def label_project(self, project: str, label: Label, reason: str) -> None:
        labels = self._desk.desk.labels
        self._desk.background.write(lambda: labels.set_project(project, label, reason), failed=self.failed)

    def label_source(self, source: str, label: Label | None, reason: str) -> None:
        """A source by title or id; None: its project's label again."""
        desk = self._desk.desk
        self._desk.background.write(
            lambda: desk.labels.set_source(desk.library.source(source).id, label, reason), failed=self.failed
        )

    def ask_history(self, *, source: str = "", project: str = "") -> None:
        """What happened to the label of a source (by title or id), or else of a project; `remembered` comes."""
        desk = self._desk.desk

        def read() -> tuple[str, tuple[LabelChange, ...]]:
            found = desk.library.source(source) if source else desk.library.project(project)
            name = found.title if isinstance(found, SourceInfo) else found.name
            return name, tuple(reversed(desk.labels.history(found.id)))

        self._desk.background.read(read, lambda told: self.remembered.emit(*told), failed=self.failed)


def _read(open_desk: OpenDesk) -> Rules:
    desk = open_desk.desk
    every = tuple(desk.policies.every())
    return Rules(
        policies=every,
        files=tuple(news(every)),
        keys=tuple(desk.policy_keys.all()),
        network=network_forbidden(),
        projects=tuple(desk.library.projects()),
        labels=desk.labels.counts(),
    )


def _consider(open_desk: OpenDesk, wanted: str, project: str | None) -> Candidate:
    desk = open_desk.desk
    if wanted in PRESETS:
        document, signature, file = preset(wanted), None, None
    else:
        document, signature = load(Path(wanted))
        file = str(Path(wanted).absolute())
    own = [one for one in desk.policies.in_force(project) if one.scope == (PROJECT if project else VAULT)]
    weaker = weaker_cells(own[0].policy, document.policy) if own else ()
    now = desk.vault.clock.now_ms()
    projects = [project] if project else [one.id for one in desk.library.projects()]
    kept = [rule for one in projects if (rule := rule_of(document.policy.keeping, one)) is not None]
    due = [
        one.title for rule in kept for one in desk.care.retention.preview(rule) if one.due_ms <= now and not one.held
    ]
    known = {one.fingerprint for one in desk.policy_keys.all()}
    fingerprint = signature.fingerprint if signature and signature.fingerprint not in known else None
    return Candidate(document, signature, file, project, weaker, tuple(due), fingerprint)
