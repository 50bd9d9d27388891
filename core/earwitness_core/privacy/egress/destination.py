"""Whether an address may get content, and what of it, as the policies in force say. Pure: looks no name up.

There is one way to write an address. No parser is asked what another one could mean: numbers in other bases, letters
that look alike, a name and password, a dot at the end, a query are on no list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import reduce

from earwitness_core.errors import EgressRefused
from earwitness_core.model import Label
from earwitness_core.privacy.egress.addresses import address, is_public
from earwitness_core.privacy.policy.decision import combined, decide
from earwitness_core.privacy.policy.model import (
    AllowRedacted,
    Deny,
    Endpoint,
    Network,
    Policy,
    Profile,
    Purpose,
)

_ADDRESS = re.compile(
    r"https://(?P<host>[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::(?P<port>[1-9][0-9]{0,4}))?(?P<path>/[!-~]*)"
)


@dataclass(frozen=True, slots=True)
class Permission:
    """What may go where: to this endpoint, after this profile, by this rule of the policy."""

    endpoint: Endpoint
    profile: Profile
    rule: str
    needs_approval: bool
    most_bytes: int
    approval_minutes: int


def listed(url: str, path: str, policies: Sequence[Policy]) -> Endpoint:
    """The entry that an address means in every policy in force; `path` is what a shape adds. Raises EgressRefused."""
    if not policies or any(one.network is Network.NEVER for one in policies):
        raise EgressRefused(why="the policy allows no network", rule="network")
    host, port, rest = _read(url)
    endpoint = _entry(host, port, policies)
    if rest != endpoint.path.rstrip("/") + path:
        raise EgressRefused(why=f"an address at {host} that is not known was asked for", rule="path")
    return endpoint


def permission(endpoint: Endpoint, purpose: Purpose, label: Label, policies: Sequence[Policy]) -> Permission:
    """What all policies in force together allow an endpoint to get. Raises EgressRefused."""
    host = endpoint.host
    if address(host) is not None and not is_public(host) and not endpoint.private:
        raise EgressRefused(why=f"{host} is an address inside a private network", rule="private-address")
    decision = combined(decide(purpose, one.destination(host, endpoint.port), label, one) for one in policies)
    if isinstance(decision, Deny):
        raise EgressRefused(why=decision.reason.rstrip("."), rule=decision.rule)
    return Permission(
        endpoint=endpoint,
        profile=decision.profile if isinstance(decision, AllowRedacted) else Profile.NONE,
        rule=decision.rule,
        needs_approval=decision.needs_approval,
        most_bytes=min(one.most_bytes for one in policies),
        approval_minutes=min(one.approval_minutes for one in policies),
    )


def _read(url: str) -> tuple[str, int, str]:
    match = _ADDRESS.fullmatch(url)
    if match is None:
        plain = url.lower().startswith("http:")
        raise EgressRefused(
            why="only encrypted connections (https) are made" if plain else "its address is not written plainly",
            rule="encryption" if plain else "address",
        )
    return match["host"].strip("[]"), int(match["port"] or 443), match["path"]


def _entry(host: str, port: int, policies: Sequence[Policy]) -> Endpoint:
    """The entry of every policy, as the strictest of each of its words. One for a whole domain is none for content:
    what stands before the dot would be told to whoever answers for names."""
    entries = [one.destination(host, port) for one in policies]
    found = [one for one in entries if isinstance(one, Endpoint) and one.host == host]
    if len(found) != len(entries):
        raise EgressRefused(why="the address is not on the policy's list", rule="list")
    return reduce(_stricter, found)


def _stricter(one: Endpoint, other: Endpoint) -> Endpoint:
    pins = tuple(pin for pin in one.pins if pin in other.pins) if one.pins and other.pins else one.pins or other.pins
    if (one.region, one.path) != (other.region, other.path) or (one.pins and other.pins and not pins):
        raise EgressRefused(why=f"the policies in force do not agree about {one.host}", rule="list")
    return replace(one, pins=pins, private=one.private and other.private)
