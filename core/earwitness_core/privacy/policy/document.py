"""The policy as a document: TOML that a person can write and a data protection officer can read.

Refused is what is not understood: a policy with a misspelled key is no policy. core/docs/policy.md describes each key.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import ipaddress
import re
from dataclasses import dataclass
from functools import partial
from typing import cast

from earwitness_core.errors import PolicyRefused
from earwitness_core.model import Label
from earwitness_core.privacy.policy.decision import REMOTE
from earwitness_core.privacy.policy.model import (
    Endpoint,
    Keeping,
    Network,
    Policy,
    Profile,
    Purpose,
    Telemetry,
    Tier,
    VirusScan,
)
from earwitness_core.privacy.policy.regions import is_country, is_region, spelled_out
from earwitness_core.privacy.policy.tables import Problem, Table, listed, opened

ALLOW, DENY = "allow", "deny"
_LARGEST = 256 * 1024  # a policy is read by people
_NAME = re.compile(r"[a-z0-9][a-z0-9.-]{0,62}\Z")
_PATH = re.compile(r"(/[a-z0-9][a-z0-9._-]{0,31}){0,4}\Z")
_HOST = re.compile(r"\.?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\Z")
_PURPOSES = tuple(one for one in Purpose if one is not Purpose.MODELS)
_APPROVED = (Purpose.SHARE, *(one for one in Purpose if one in REMOTE))
# Words are redacted before they go. Sound that is yet to be transcribed cannot be; what is shared goes sealed.
_WHOLE = frozenset({Purpose.SHARE, Purpose.TRANSCRIBE})
_YEARS = 36_500


@dataclass(frozen=True, slots=True)
class Document:
    """A policy with its canonical bytes, which are what is hashed, signed and kept."""

    policy: Policy
    content: bytes

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


def canonical(raw: bytes) -> bytes:
    """UTF-8 without mark, lines ended by a single newline: so neither an editor nor a mail breaks a signature.

    Raises PolicyRefused for what is no text.
    """
    if len(raw) > _LARGEST:
        raise PolicyRefused(why="it is larger than any policy")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as cause:
        raise PolicyRefused(why="it is no UTF-8 text") from cause
    return (text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n") + "\n").encode()


def read(raw: bytes) -> Document:
    """A document. Raises PolicyRefused with its first problem; `check` tells them all."""
    content = canonical(raw)
    policy, problems = _parsed(content.decode())
    if policy is None:
        more = f" There are {len(problems) - 1} more: `earwitness policy check`." if len(problems) > 1 else ""
        raise PolicyRefused(f"This policy cannot be used. {problems[0]}{more}", problems=problems)
    return Document(policy, content)


def check(raw: bytes) -> list[Problem]:
    """Everything that is wrong with a document. Raises PolicyRefused for what is no text."""
    return _parsed(canonical(raw).decode())[1]


def _parsed(text: str) -> tuple[Policy | None, list[Problem]]:
    problems: list[Problem] = []
    table = opened(text, problems)
    if table is None:
        return None, problems
    policy = _policy(table, problems)
    problems.sort(key=lambda one: one.line or 0)
    return (None if problems else policy), problems


def _policy(table: Table, problems: list[Problem]) -> Policy:
    name = table.text("name", needed=True)
    if name and not _NAME.match(name):
        table.problem("name", "is made of small letters, digits, dots and hyphens.")
    names = table.texts("regions")
    for one in names:
        if not is_region(one):
            table.problem("regions", f'"{one}" is no region: "EU", "EEA", or a country\'s code like "CH".')
    regions = spelled_out(names)
    policy = Policy(
        name=name,
        version=cast(int, table.number("version", 1, least=1, most=1_000_000, needed=True)),
        summary=table.text("summary"),
        tier=table.choice("tier", Tier, Tier.LOCAL_ONLY, needed=True),
        network=table.choice("network", Network, Network.LISTED),
        regions=regions,
        may={**_models(table), **_may(table.table("may"))},
        approval=_approval(table.table("approval")),
        approval_minutes=cast(int, table.number("approval_minutes", 15, least=1, most=1440)),
        most_bytes=cast(int, table.number("most_bytes", 1_000_000, least=1, most=1_000_000_000)),
        endpoints=_endpoints(table, regions),
        keeping=_keeping(table.table("retention")),
        virus_scan=table.choice("virus_scan", VirusScan, VirusScan.IF_AVAILABLE),
        telemetry=table.choice("telemetry", Telemetry, Telemetry.OFF),
    )
    if policy.network is Network.NEVER and (policy.tier is not Tier.LOCAL_ONLY or policy.endpoints):
        table.problem("network", '"never" goes with tier = "local-only" and without endpoints.')
    if policy.network is Network.NEVER and Purpose.MODELS in policy.may:
        table.problem("models", 'cannot be brought where network = "never"; add them from files.')
    table.end()
    return policy


def _models(table: Table) -> dict[Purpose, dict[Label, Profile]]:
    return {Purpose.MODELS: dict.fromkeys(Label, Profile.NONE)} if table.flag("models", False) else {}


def _may(table: Table) -> dict[Purpose, dict[Label, Profile]]:
    may = {purpose: _cells(table.table(purpose), purpose) for purpose in _PURPOSES}
    table.end()
    return {purpose: cells for purpose, cells in may.items() if cells}


def _cells(table: Table, purpose: Purpose) -> dict[Label, Profile]:
    profiles = [] if purpose in _WHOLE else [one.value for one in Profile if one is not Profile.NONE]
    allowed = [ALLOW, *profiles, DENY]
    ranks: list[int] = []
    cells: dict[Label, Profile] = {}
    for label in Label:
        said = table.text(label, default=DENY)
        if said not in allowed:
            table.problem(label, f"is one of {listed(allowed)}.")
            said = DENY
        rank = allowed.index(said)
        if ranks and rank < ranks[-1]:
            table.problem(label, "allows more than a lower label does. What is more sensitive may never more.")
        ranks.append(rank)
        if said != DENY:
            cells[label] = Profile.NONE if said == ALLOW else Profile(said)
    table.end()
    return cells


def _approval(table: Table) -> dict[Purpose, Label]:
    found = {one: table.choice(one, Label, Label.PUBLIC) for one in _APPROVED if table.has(one)}
    for one in _APPROVED:
        if one not in found:
            table.text(one)  # known here, and not said
    table.end()
    return found


def _keeping(table: Table) -> Keeping:
    what = table.text("what", default="all")
    if what not in ("all", "recordings"):
        table.problem("what", f"is one of {listed(('all', 'recordings'))}.")
    days = partial(table.number, default=None, least=1, most=_YEARS)
    kept = Keeping(days("keep_days"), what, days("trash_days"))
    table.end()
    return kept


def _endpoints(table: Table, regions: frozenset[str]) -> tuple[Endpoint, ...]:
    seen: set[tuple[str, int]] = set()
    found = []
    for one in table.tables("endpoints"):
        endpoint = _endpoint(one, regions)
        if (endpoint.host, endpoint.port) in seen:
            one.problem("host", "is listed twice.")
        seen.add((endpoint.host, endpoint.port))
        found.append(endpoint)
    return tuple(found)


def _endpoint(table: Table, regions: frozenset[str]) -> Endpoint:
    endpoint = Endpoint(
        host=table.text("host", needed=True).lower(),
        region=table.text("region", needed=True),
        purposes=frozenset(_purposes(table)),
        port=cast(int, table.number("port", 443, least=1, most=65_535)),
        up_to=table.choice("up_to", Label, Label.INTERNAL),
        pins=tuple(table.texts("pins")),
        private=table.flag("private", False),
        path=table.text("path", default="/v1"),
    )
    only_models = endpoint.purposes == {Purpose.MODELS}
    if endpoint.host and not _HOST.match(endpoint.host):
        table.problem("host", "is a name like api.example.eu, without https:// and without a path.")
    elif endpoint.host.startswith(".") and not only_models:
        table.problem("host", "with a leading dot admits every host below it: only for models, which send no content.")
    elif _is_address(endpoint.host) and not endpoint.private:
        table.problem("host", "is an address: give a name, or say private = true for one inside your network.")
    if endpoint.region and not is_country(endpoint.region):
        table.problem("region", 'is a country\'s code like "DE", or "EU".')
    elif endpoint.region and not only_models and endpoint.region not in regions:
        table.problem("region", f'"{endpoint.region}" is not in the `regions` of this policy, so nothing may go there.')
    if not _PATH.match(endpoint.path):
        table.problem("path", "is what the address goes on with, like /v1: short words between slashes.")
    if not all(map(_is_pin, endpoint.pins)):
        table.problem("pins", "are base64 of the SHA-256 of a public key: 44 characters each.")
    table.end()
    return endpoint


def _purposes(table: Table) -> list[Purpose]:
    known = [one for one in Purpose if one is not Purpose.EXPORT]
    said = table.texts("purposes", needed=True)
    if not set(said) <= set(known):
        table.problem("purposes", f"are some of {listed(known)}.")
    return [Purpose(one) for one in said if one in known]


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _is_pin(pin: str) -> bool:
    try:
        return len(base64.b64decode(pin, validate=True)) == hashlib.sha256().digest_size
    except (binascii.Error, ValueError):
        return False
