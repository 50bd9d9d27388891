"""Redaction of what leaves: the detectors over every text as it would go, pseudonyms by project.

A text that leaves was put together from passages and questions, so it is searched as it stands, with what the project
knows: participants, confirmed names, words given by hand. What a person rejected in one place is hidden all the same:
too much rather than too little. Without every detector nothing leaves under a profile.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from sqlalchemy import select

from earwitness_core.errors import EgressRefused
from earwitness_core.ids import SourceId
from earwitness_core.privacy.findings.known import Known
from earwitness_core.privacy.findings.scan import Scan
from earwitness_core.privacy.policy.model import Profile
from earwitness_core.privacy.redaction import Redactor
from earwitness_core.privacy.review.known import known_in
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import SourceRow

_NEEDED = ("identifiers", "spoken", "categories", "names")


class SendRedaction:
    """What a gate calls. `make_scan` is asked with the first text: it loads the detectors."""

    def __init__(self, vault: Vault, redactor: Redactor, make_scan: Callable[[], Scan] = Scan) -> None:
        self._vault = vault
        self._redactor = redactor
        self._make_scan = make_scan
        self._scan: Scan | None = None

    def __call__(
        self, texts: Sequence[str], profile: Profile, sources: Sequence[SourceId]
    ) -> tuple[list[str], dict[str, int]]:
        """The texts without what was found in them, and how many findings went by kind. Raises EgressRefused."""
        scan = self._complete_scan()
        projects = self._projects(sources)
        counts: Counter[str] = Counter()
        made = []
        for text in texts:
            changed = text
            for project, known in projects.items():  # tokens that stand in it already are left as they are
                find = partial(scan.find, known=known)
                done = self._redactor.scanned(project, changed, profile, scan=find)
                counts.update({kind.value: number for kind, number in (done.counts or {}).items()})
                changed = done.text
            made.append(changed)
        return made, dict(counts)

    def _complete_scan(self) -> Scan:
        self._scan = self._scan or self._make_scan()
        lacking = [one for one in _NEEDED if not any(name.startswith(one) for name in self._scan.detectors)]
        if lacking:
            raise EgressRefused(
                why=f"it would have to be redacted, and what looks for {', '.join(lacking)} is not installed",
                rule="redaction",
                next_step="Install earwitness[names]; `earwitness doctor` says what is missing.",
            )
        return self._scan

    def _projects(self, sources: Sequence[SourceId]) -> dict[str, list[Known]]:
        """The projects of the sources, each with what people said about whom it knows."""
        with self._vault.read() as session:
            rows = session.scalars(select(SourceRow.project_id).where(SourceRow.id.in_(sources)).distinct())
            found = {project: known_in(session, project) for project in sorted(rows)}
        if not found:
            raise EgressRefused(
                why="words of no source cannot be redacted: pseudonyms belong to a project", rule="redaction"
            )
        return found
