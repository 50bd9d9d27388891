"""Whom the gate asks about what is to leave: the policies in force, and the redaction that they demand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from earwitness_core.ids import ProjectId, SourceId
from earwitness_core.privacy.policy.model import Policy, Profile


class Redactor(Protocol):
    """Makes texts unreadable as a profile says; as many texts come back, and how many findings went, by kind."""

    def __call__(
        self, texts: Sequence[str], profile: Profile, sources: Sequence[SourceId], project: ProjectId | None
    ) -> tuple[list[str], dict[str, int]]: ...


@dataclass(frozen=True, slots=True)
class Terms:
    """`of_sources`: the policies in force for what was made of these sources. `of_project`: for words that are asked in
    a project, beside those of the sources. Without `redact` nothing leaves that would have to be redacted."""

    of_sources: Callable[[Sequence[SourceId]], Sequence[Policy]]
    of_project: Callable[[ProjectId], Sequence[Policy]] = lambda project: ()
    redact: Redactor | None = None

    def binding(self, sources: Sequence[SourceId], project: ProjectId | None = None) -> Sequence[Policy]:
        """Every policy that has a word in it."""
        return [*self.of_sources(sources), *(self.of_project(project) if project is not None else ())]
