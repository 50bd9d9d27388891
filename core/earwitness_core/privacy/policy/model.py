"""The words of a policy: why something would leave, where to, and what may be done."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from earwitness_core.model import Label


class Tier(StrEnum):
    """How far anything may go: nowhere, only sealed to the team's backend, or in the clear to listed endpoints."""

    LOCAL_ONLY = "local-only"
    SEALED = "sealed"
    OPEN = "open"


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


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A place on a policy's list.

    `region` is an ISO 3166 code of where it runs, as the policy's author declares it. `pins` are base64 SHA-256 hashes
    of public keys (SubjectPublicKeyInfo), one of which must be in the certificate; none: any verified certificate.
    `private` admits a private or local address; any other endpoint that leads there is refused.
    """

    host: str
    region: str
    purposes: frozenset[Purpose]
    port: int = 443
    up_to: Label = Label.INTERNAL
    pins: tuple[str, ...] = ()
    private: bool = False


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
