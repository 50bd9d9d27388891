"""The words of a policy: why something would leave, where to, and what may be done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from earwitness_core.model import Label


class Tier(StrEnum):
    """How far anything may go: nowhere, only sealed to the team's backend, or in the clear to listed endpoints."""

    LOCAL_ONLY = "local-only"
    SEALED = "sealed"
    OPEN = "open"

    @property
    def rank(self) -> int:
        """0 for the narrowest."""
        return tuple(Tier).index(self)


class Purpose(StrEnum):
    """Why something would leave. `MODELS` brings published files here and sends no content."""

    MODELS = "models"
    SHARE = "share"
    TRANSCRIBE = "transcribe"
    EMBED = "embed"
    ASK = "ask"
    SUMMARISE = "summarise"
    EXTRACT = "extract"
    EXPORT = "export"  # to a file, by the person at the desk


class Profile(StrEnum):
    """How findings are made unreadable in what is given away, from least to most."""

    NONE = "none"
    MASK = "mask"
    PSEUDONYMISE = "pseudonymise"
    GENERALISE = "generalise"
    REMOVE = "remove"

    @property
    def rank(self) -> int:
        """0 for none; a profile of a higher rank leaves less."""
        return tuple(Profile).index(self)


class Network(StrEnum):
    """Whether there is a network at all: only to what the policy lists, or never, for whatever purpose."""

    LISTED = "listed"
    NEVER = "never"

    @property
    def rank(self) -> int:
        """0 for never."""
        return 0 if self is Network.NEVER else 1


class VirusScan(StrEnum):
    """What intake asks of the virus scanner; the values are those of intake.ScanPolicy."""

    REQUIRED = "required"
    IF_AVAILABLE = "if-available"
    OFF = "off"

    @property
    def rank(self) -> int:
        """0 for required."""
        return tuple(VirusScan).index(self)


class Telemetry(StrEnum):
    """Whether this machine counts what is used, for its own person only. Neither value sends anything."""

    OFF = "off"
    LOCAL = "local"


class Place(StrEnum):
    """A destination that needs no address: a file of the person at the desk, or the team's own backend."""

    FILE = "file"
    TEAM = "team"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A place on a policy's list.

    `region` is an ISO 3166 code of where it runs, as the policy's author declares it. `pins` are base64 SHA-256 hashes
    of public keys (SubjectPublicKeyInfo), one of which must be in the certificate; none: any verified certificate.
    `private` admits a private or local address; any other endpoint that leads there is refused. `path` is what its
    address goes on with, before what each kind of question adds.
    """

    host: str
    region: str
    purposes: frozenset[Purpose]
    port: int = 443
    up_to: Label = Label.INTERNAL
    pins: tuple[str, ...] = ()
    private: bool = False
    path: str = "/v1"


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A host that no policy lists."""

    host: str
    port: int = 443


Destination = Endpoint | Unlisted | Place


@dataclass(frozen=True, slots=True)
class Keeping:
    """The longest that sources are kept, in days; None: no bound. `what`: all, or only the recordings' sound."""

    keep_days: int | None = None
    what: str = "all"
    trash_days: int | None = None


@dataclass(frozen=True, slots=True)
class Policy:
    """A policy as it is obeyed. Made by document.py, which refuses what makes no sense.

    `may` says for purpose and label under which profile something may happen; what it does not name may not.
    `approval` says from which label up a person must look first. `regions` are ISO 3166 codes, spelled out.
    """

    name: str
    version: int
    tier: Tier
    may: Mapping[Purpose, Mapping[Label, Profile]]
    regions: frozenset[str] = frozenset()
    network: Network = Network.LISTED
    endpoints: tuple[Endpoint, ...] = ()
    approval: Mapping[Purpose, Label] = field(default_factory=dict)
    approval_minutes: int = 15
    most_bytes: int = 1_000_000
    keeping: Keeping = Keeping()
    virus_scan: VirusScan = VirusScan.IF_AVAILABLE
    telemetry: Telemetry = Telemetry.OFF
    summary: str = ""

    def profile(self, purpose: Purpose, label: Label) -> Profile | None:
        """What must be done to content before; None: it may not. Never less at a higher label than at a lower."""
        cells = [self.may.get(purpose, {}).get(one) for one in Label if one.rank <= label.rank]
        found = [one for one in cells if one is not None]
        return max(found, key=lambda one: one.rank) if len(found) == len(cells) else None

    def needs_approval(self, purpose: Purpose, label: Label) -> bool:
        """Whether a person looks at it and says yes before it goes."""
        lowest = self.approval.get(purpose)
        return lowest is not None and label.rank >= lowest.rank

    def destination(self, host: str, port: int = 443) -> Endpoint | Unlisted:
        """The entry of the list for an address, or that there is none. A leading dot admits all hosts below."""
        host = host.lower().rstrip(".")
        for one in self.endpoints:
            below = one.host.startswith(".") and host.endswith(one.host)
            if one.port == port and (below or host == one.host):
                return one
        return Unlisted(host, port)


@dataclass(frozen=True, slots=True)
class Allow:
    """As it is."""

    rule: str
    needs_approval: bool = False


@dataclass(frozen=True, slots=True)
class AllowRedacted:
    """Only after the profile was applied."""

    profile: Profile
    rule: str
    needs_approval: bool = False


@dataclass(frozen=True, slots=True)
class Deny:
    """Not at all; `reason` is a sentence for the person, `rule` names what in the policy says so."""

    reason: str
    rule: str


Decision = Allow | AllowRedacted | Deny
