"""The one function that decides. Pure and total: every purpose, destination, label and policy has an answer.

Promised, and tested over everything there is: a higher label never may more, nor a narrower tier; nothing goes to a
host that is not on the list, nor content to a region that the policy does not name. core/docs/policy.md has the table.
"""

from __future__ import annotations

from collections.abc import Iterable

from earwitness_core.model import Label
from earwitness_core.privacy.policy.model import (
    Allow,
    AllowRedacted,
    Decision,
    Deny,
    Destination,
    Endpoint,
    Network,
    Place,
    Policy,
    Profile,
    Purpose,
    Tier,
    Unlisted,
)
from earwitness_core.privacy.policy.words import MAY, profile_of

REMOTE = frozenset({Purpose.TRANSCRIBE, Purpose.EMBED, Purpose.ASK, Purpose.SUMMARISE, Purpose.EXTRACT})
_NEEDS = {Purpose.SHARE: Tier.SEALED, **dict.fromkeys(REMOTE, Tier.OPEN)}


def decide(purpose: Purpose, destination: Destination, label: Label, policy: Policy) -> Decision:
    """What may happen. The first rule that forbids answers; `rule` names its place in the policy's document."""
    refused = (
        _senseless(purpose, destination)
        or _no_way_there(purpose, destination, policy)
        or _unfit(purpose, destination, label, policy)
    )
    return refused or _by_cell(purpose, destination, label, policy)


def combined(decisions: Iterable[Decision]) -> Decision:
    """What may happen where several policies are in force: only what each of them lets happen, as the strictest says.

    Of no decision at all: Deny.
    """
    every = list(decisions)
    refused = next((one for one in every if isinstance(one, Deny)), None)
    if refused is not None or not every:
        return refused or Deny("No policy is in force.", "none")
    strictest = max(every, key=strictness)
    asks = any(one.needs_approval for one in every if not isinstance(one, Deny))
    if isinstance(strictest, AllowRedacted):
        return AllowRedacted(strictest.profile, strictest.rule, needs_approval=asks)
    return Allow(strictest.rule, needs_approval=asks)


def strictness(decision: Decision) -> tuple[int, bool]:
    """Decisions in order: as it is, redacted by rank of the profile, not at all; each of the first two after approval
    where it asks for one."""
    if isinstance(decision, Deny):
        return (len(Profile), False)
    return (profile_of(decision).rank, decision.needs_approval)


def _senseless(purpose: Purpose, destination: Destination) -> Deny | None:
    """What no policy could allow: an export is a file, models come from a host, and nothing else makes a file."""
    if (purpose is Purpose.EXPORT) != (destination is Place.FILE):
        return Deny("An export goes to a file of the person at the desk, and nothing else does.", "purpose")
    if purpose is Purpose.MODELS and destination is Place.TEAM:
        return Deny("Models come from the hosts on the list, not from the team.", "purpose")
    return None


def _no_way_there(purpose: Purpose, destination: Destination, policy: Policy) -> Deny | None:
    if destination is Place.FILE:
        return None
    if policy.network is Network.NEVER:
        return Deny(f"The policy {policy.name} lets nothing on this machine use a network.", "network")
    if isinstance(destination, Unlisted):
        return Deny(f"{destination.host} is not on the list of the policy {policy.name}.", "endpoints")
    needed = _NEEDS.get(purpose, Tier.LOCAL_ONLY)
    if policy.tier.rank < needed.rank:
        return Deny(f"Nothing may {MAY[purpose]}: the policy {policy.name} is {policy.tier}.", "tier")
    return None


def _unfit(purpose: Purpose, destination: Destination, label: Label, policy: Policy) -> Deny | None:
    """Why an entry of the list is no place for it; one that is not in the list as it stands there is none at all."""
    if not isinstance(destination, Endpoint):
        return None
    host = destination.host
    if destination not in policy.endpoints:
        return Deny(f"{host} is not on the list of the policy {policy.name}.", "endpoints")
    if purpose not in destination.purposes:
        return Deny(f"{host} is on the list, but not for {purpose}.", f"endpoints.{host}.purposes")
    if purpose is Purpose.MODELS:
        return None  # nothing but the address asked for goes there: no content, so no region and no label
    if destination.region not in policy.regions:
        return Deny(f"{host} stands in {destination.region}, where nothing may go.", "regions")
    if label.rank > destination.up_to.rank:
        return Deny(f"{host} may get what is {destination.up_to} at most; this is {label}.", f"endpoints.{host}.up_to")
    return None


def _by_cell(purpose: Purpose, destination: Destination, label: Label, policy: Policy) -> Decision:
    profile = policy.profile(purpose, label)
    if purpose is Purpose.MODELS:
        return Allow("models") if profile else Deny(f"The policy {policy.name} brings no models here.", "models")
    rule = f"may.{purpose}.{label}"
    if profile is None:
        return Deny(f"What is {label} may not {MAY[purpose]}, says the policy {policy.name}.", rule)
    asks = destination is not Place.FILE and policy.needs_approval(purpose, label)
    return Allow(rule, asks) if profile is Profile.NONE else AllowRedacted(profile, rule, asks)
