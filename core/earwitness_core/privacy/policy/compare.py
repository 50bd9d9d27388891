"""What one policy allows that another did not: every cell of the table, and every setting beside it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from earwitness_core.model import Label
from earwitness_core.privacy.policy.decision import decide, strictness
from earwitness_core.privacy.policy.model import (
    Decision,
    Deny,
    Destination,
    Endpoint,
    Keeping,
    Place,
    Policy,
    Purpose,
)
from earwitness_core.privacy.policy.regions import spoken
from earwitness_core.privacy.policy.words import in_short, where


@dataclass(frozen=True, slots=True)
class Weaker:
    """`what` names the place in the document or the cell; before and after are in a person's words."""

    what: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.what}: {self.before} → {self.after}"


def weaker_cells(old: Policy, new: Policy) -> tuple[Weaker, ...]:
    """Everything in which the new policy is weaker than the old one; empty when it is at least as strict throughout."""
    return (*_cells(old, new), *_settings(old, new))


def _cells(old: Policy, new: Policy) -> Iterator[Weaker]:
    for purpose, place in itertools.product(Purpose, [*Place, *new.endpoints]):
        changed: dict[tuple[str, str], list[Label]] = {}
        for label in Label:
            before, after = (decide(purpose, _seen_by(one, place), label, one) for one in (old, new))
            if _is_weaker(before, after):
                changed.setdefault((in_short(before), in_short(after)), []).append(label)
        for (was, becomes), labels in changed.items():
            named = "" if purpose is Purpose.MODELS else f", {' and '.join(labels)}"
            yield Weaker(f"{purpose} to {where(place)}{named}", was, becomes)


def _is_weaker(before: Decision, after: Decision) -> bool:
    """Redacted less, or sent without the look that was asked for before."""
    (rank, asked), (now, asks) = strictness(before), strictness(after)
    return now < rank or (asked and not asks and not isinstance(after, Deny))


def _seen_by(policy: Policy, place: Place | Endpoint) -> Destination:
    """What a policy makes of an address. An entry with a leading dot is another's only if that has the same."""
    if isinstance(place, Place):
        return place
    same = next((one for one in policy.endpoints if (one.host, one.port) == (place.host, place.port)), None)
    return same or policy.destination(place.host.lstrip("."), place.port)


def _settings(old: Policy, new: Policy) -> Iterator[Weaker]:
    for name in ("tier", "network", "virus_scan"):
        before, after = getattr(old, name), getattr(new, name)
        if after.rank > before.rank:
            yield Weaker(name, before, after)
    for name in ("most_bytes", "approval_minutes"):
        before, after = getattr(old, name), getattr(new, name)
        if after > before:
            yield Weaker(name, f"{before:,}", f"{after:,}")
    if new.telemetry != old.telemetry and new.telemetry == "local":
        yield Weaker("telemetry", old.telemetry, new.telemetry)
    if new.regions - old.regions:
        yield Weaker("regions", spoken(old.regions) or "none", spoken(new.regions))
    yield from _longer(old.keeping, new.keeping)
    yield from _opener(old, new)


def _longer(old: Keeping, new: Keeping) -> Iterator[Weaker]:
    for name in ("keep_days", "trash_days"):
        before, after = getattr(old, name), getattr(new, name)
        if before is not None and (after is None or after > before):
            yield Weaker(f"retention.{name}", str(before), "for ever" if after is None else str(after))
    if old.keep_days is not None and (old.what, new.what) == ("all", "recordings"):
        yield Weaker("retention.what", old.what, new.what)


def _opener(old: Policy, new: Policy) -> Iterator[Weaker]:
    """An entry that trusts more of who answers there."""
    for one in new.endpoints:
        before = next((other for other in old.endpoints if (other.host, other.port) == (one.host, one.port)), None)
        if before is None:
            continue
        if before.pins and not (one.pins and set(one.pins) <= set(before.pins)):
            yield Weaker(f"endpoints.{one.host}.pins", "pinned", "other keys, or any")
        if one.private and not before.private:
            yield Weaker(f"endpoints.{one.host}.private", "false", "true")
