"""Decisions in a person's words."""

from __future__ import annotations

from earwitness_core.privacy.policy.model import (
    AllowRedacted,
    Decision,
    Deny,
    Destination,
    Place,
    Profile,
    Purpose,
)

MAY = {
    Purpose.MODELS: "bring models here",
    Purpose.SHARE: "be shared with the team",
    Purpose.TRANSCRIBE: "be transcribed elsewhere",
    Purpose.EMBED: "be made searchable by meaning elsewhere",
    Purpose.ASK: "be sent with a question",
    Purpose.SUMMARISE: "be summarised elsewhere",
    Purpose.EXTRACT: "be sent for extraction",
    Purpose.EXPORT: "be exported",
}
HOW = {
    Profile.NONE: "as it is",
    Profile.MASK: "with findings masked",
    Profile.PSEUDONYMISE: "under pseudonyms",
    Profile.GENERALISE: "with findings generalised",
    Profile.REMOVE: "with findings removed",
}


def in_short(decision: Decision) -> str:
    """Allowed as it is, or how it is made unreadable before, or refused; and whether somebody looks first."""
    if isinstance(decision, Deny):
        return "refused"
    how = f"allowed {HOW[profile_of(decision)]}"
    return f"{how}, after approval" if decision.needs_approval else how


def sentence(purpose: Purpose, destination: Destination, decision: Decision) -> str:
    """What would happen, or why it would not."""
    if isinstance(decision, Deny):
        return decision.reason
    looked = ", after somebody has looked at what would go" if decision.needs_approval else ""
    return f"It may {MAY[purpose]}, to {where(destination)}, {HOW[profile_of(decision)]}{looked}."


def where(destination: Destination) -> str:
    """A destination by its name."""
    if isinstance(destination, Place):
        return {Place.FILE: "a file", Place.TEAM: "the team"}[destination]
    return destination.host if destination.port == 443 else f"{destination.host}:{destination.port}"


def profile_of(decision: Decision) -> Profile:
    """What is done to content before; none where it goes as it is or not at all."""
    return decision.profile if isinstance(decision, AllowRedacted) else Profile.NONE
