"""Redaction of what leaves: the detectors over every text as it would go, pseudonyms by project.

A text that leaves was put together from passages and questions, so it is searched as it stands, with what the project
knows: participants, confirmed names, words given by hand. What a person rejected in one place is hidden all the same:
too much rather than too little. Without every detector nothing leaves under a profile.

Words of no project (a question about the whole vault) are searched with what all projects know. Nobody has a pseudonym
there: tokens belong to a project, and the same word would mean two people. They are masked instead (decision 0169).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from sqlalchemy import select

from earwitness_core.errors import EgressRefused
from earwitness_core.ids import ProjectId, SourceId
from earwitness_core.privacy.findings.known import Known
from earwitness_core.privacy.findings.scan import Scan
from earwitness_core.privacy.policy.model import Profile
from earwitness_core.privacy.redaction import Datum, Redacted, Redactor, redact_text
from earwitness_core.privacy.review.known import known_in
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import ProjectRow, SourceRow

_NEEDED = ("identifiers", "spoken", "categories", "names")


class SendRedaction:
    """What a gate calls. `make_scan` is asked with the first text: it loads the detectors."""

    def __init__(self, vault: Vault, redactor: Redactor, make_scan: Callable[[], Scan] = Scan) -> None:
        self._vault = vault
        self._redactor = redactor
        self._make_scan = make_scan
        self._scan: Scan | None = None

    def __call__(
        self,
        texts: Sequence[str],
        profile: Profile,
        sources: Sequence[SourceId],
        project: ProjectId | None = None,
    ) -> tuple[list[str], dict[str, int]]:
        """The texts without what was found in them, and how many findings went by kind. Raises EgressRefused."""
        scan = self._complete_scan()
        if not sources and project is None:
            return self._of_no_project(scan, texts, profile)
        made, counts = list(texts), Counter[str]()
        for one, known in self._projects(sources, project).items():  # tokens of another are left as they are
            found = scan.find_all(made, known=known)
            done = [
                self._redactor.text(one, text, list(map(Datum.of, each)), profile)
                for text, each in zip(made, found, strict=True)
            ]
            made = _counted(done, counts)
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

    def _of_no_project(self, scan: Scan, texts: Sequence[str], profile: Profile) -> tuple[list[str], dict[str, int]]:
        profile = Profile.MASK if profile is Profile.PSEUDONYMISE else profile
        with self._vault.read() as session:
            every = session.scalars(select(ProjectRow.id)).all()
            known = sorted({one for project in every for one in known_in(session, project)}, key=lambda one: one.form)
        found = scan.find_all(texts, known=known)
        done = [redact_text(text, map(Datum.of, each), profile) for text, each in zip(texts, found, strict=True)]
        counts = Counter[str]()
        return _counted(done, counts), dict(counts)

    def _projects(self, sources: Sequence[SourceId], project: ProjectId | None) -> dict[str, list[Known]]:
        """The projects of the words, each with what people said about whom it knows."""
        with self._vault.read() as session:
            rows = session.execute(select(SourceRow.id, SourceRow.project_id).where(SourceRow.id.in_(sources))).all()
            if len(rows) < len(set(sources)):
                raise EgressRefused(why="a source that it was made of is gone", rule="redaction")
            projects = {row.project_id for row in rows} | ({project} if project is not None else set())
            return {one: known_in(session, one) for one in sorted(projects)}


def _counted(done: Sequence[Redacted], counts: Counter[str]) -> list[str]:
    """The texts; how many findings went out of them is added to `counts`."""
    for one in done:
        counts.update({kind.value: number for kind, number in (one.counts or {}).items()})
    return [one.text for one in done]
