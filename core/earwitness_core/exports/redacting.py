"""What an export hides: one step before the formats, so that none of them has to know of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from earwitness_core.errors import NotAllowed, Refused
from earwitness_core.exports.database import Shelf
from earwitness_core.model import SourceInfo, Transcript
from earwitness_core.privacy.policy.model import AllowRedacted, Deny, Profile
from earwitness_core.privacy.policy.permissions import Permissions
from earwitness_core.privacy.redaction import NEUTRAL_PROJECT, RedactedTranscript, Redactor
from earwitness_core.privacy.review.finding import Findings
from earwitness_core.vault import Vault

Given = RedactedTranscript


@dataclass(frozen=True, slots=True)
class Wish:
    """How findings are made unreadable. `confirmed_only`: what nobody confirmed stays readable."""

    profile: Profile = Profile.NONE
    confirmed_only: bool = False

    @property
    def is_plain(self) -> bool:
        return self.profile is Profile.NONE

    def reason(self, as_format: str) -> str:
        """As the record says it."""
        how = (
            [] if self.is_plain else [self.profile.value, *(["confirmed findings only"] if self.confirmed_only else [])]
        )
        return ", ".join([as_format, *how])


PLAIN = Wish()


class Redacting:
    """What is asked for, made what may be, and then done. Without `permissions` no policy is asked."""

    def __init__(
        self, vault: Vault, findings: Findings | None, *, actor: str, permissions: Permissions | None = None
    ) -> None:
        self._findings = findings
        self._permissions = permissions
        self._redactor = Redactor(vault, actor=actor)

    def permitted(self, sources: Sequence[SourceInfo], wish: Wish) -> Wish:
        """What is to be done with these sources: as wished, or as the policy has it where that hides more.

        Raises NotAllowed where a policy lets one of them not leave at all.
        """
        for source in sources if self._permissions else ():
            assert self._permissions is not None
            decision = self._permissions.export(source.id)
            if isinstance(decision, Deny):
                raise NotAllowed(reason=decision.reason, source=source.id[-8:], rule=decision.rule)
            if isinstance(decision, AllowRedacted):
                # What a policy wants hidden is not only what somebody has looked at.
                wish = Wish(max(wish.profile, decision.profile, key=lambda one: one.rank))
        return wish

    def transcript(self, transcript: Transcript, wish: Wish) -> Given:
        """The transcript as it may be given away. Refused where nobody has looked for findings."""
        if wish.is_plain:
            return Given(transcript, (), {})
        self.require_ready([transcript.source], wish)
        assert self._findings is not None
        found = self._findings.of(transcript.source.id)
        return self._redactor.transcript(transcript, found, wish.profile, confirmed_only=wish.confirmed_only)

    def shelf(self, shelf: Shelf, wish: Wish) -> tuple[Shelf, Given | None]:
        """A source with all that is exported of it: of its versions the one whose words are told."""
        if wish.is_plain:
            return shelf, None
        speakers = self._redactor.speakers(shelf.source, shelf.speakers, wish.profile)
        if shelf.transcript is None:
            return Shelf(self._redactor.source(shelf.source), (), speakers, None), None
        given = self.transcript(shelf.transcript, wish)
        return Shelf(given.transcript.source, [given.transcript.info], speakers, given.transcript), given

    def require_ready(self, sources: Sequence[SourceInfo], wish: Wish) -> None:
        """Refused unless all of the words of these sources were looked through: what nobody saw cannot be hidden."""
        if wish.is_plain:
            return
        told = [one.transcript for one in sources if one.transcript is not None]
        if self._findings is None or not all(one.state == "complete" and self._findings.searched(one) for one in told):
            raise Refused(
                "Nobody has looked for personal data in all of this yet, so it cannot be hidden.",
                next_step="Let the jobs run with `earwitness work`, then look at `earwitness findings queue`.",
            )


__all__ = ["NEUTRAL_PROJECT", "PLAIN", "Given", "Redacting", "Wish"]
