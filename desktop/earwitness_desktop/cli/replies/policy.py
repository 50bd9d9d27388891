"""Answers about policies and labels."""

from __future__ import annotations

from typing import Annotated as An
from typing import TypedDict


class Policy(TypedDict):
    """A policy that binds something here."""

    scope: An[str, "machine: the administrator's file | vault | project | preset: only shown"]
    project: An[str | None, "id of the project it binds beside the vault's"]
    name: str
    version: int
    summary: str
    tier: An[str, "local-only | sealed | open"]
    network: An[str, "listed | never"]
    regions: An[list[str], "ISO 3166 codes of where content may go"]
    endpoints: An[list[str], "hosts on its list"]
    sha256: An[str, "of the canonical document"]
    document: An[str, "the document itself, TOML"]
    signer: An[str | None, "fingerprint of the key that signed it"]
    file: An[str | None, "where it came from; looked at for changes"]
    actor: An[str | None, "who set it; null for what nobody set"]
    reason: str
    set: str | None


class PolicyKey(TypedDict):
    fingerprint: An[str, "what two people compare"]
    own: An[bool, "this vault signs with it"]
    pinned: An[bool, "only policies with its signature are taken"]


class PolicyFile(TypedDict):
    """A file that is not what was accepted from it; what was accepted stays in force."""

    file: str
    policy: str
    state: An[str, "changed | broken | gone"]
    says: str
    weaker: An[list[PolicyWeaker], "what it would allow more"]


class PolicyWeaker(TypedDict):
    """Something that is allowed more than before."""

    what: An[str, "a purpose, destination and labels, or a setting"]
    before: str
    after: str


class Policies(TypedDict):
    policies: An[list[Policy], "all of them must let something happen"]
    presets: An[list[str], "names of what ships with Earwitness"]
    keys: list[PolicyKey]
    files: list[PolicyFile]
    network_forbidden: An[str | None, "why nothing on this machine may use a network"]


class PolicyChanged(TypedDict):
    policy: Policy
    weaker: list[PolicyWeaker]


class PolicyProblem(TypedDict):
    line: An[int | None, "counted from 1; null: it stands nowhere"]
    key: An[str, "such as may.export.public"]
    says: str


class PolicyChecked(TypedDict):
    ok: bool
    problems: list[PolicyProblem]
    policy: An[Policy | None, "null when it cannot be used"]


class PolicyAnswer(TypedDict):
    """What would happen with a source for one purpose, to one destination."""

    purpose: An[str, "share | transcribe | embed | ask | summarise | extract | export"]
    destination: An[str, "file | team | a host"]
    decision: An[str, "allow | redact | deny"]
    profile: An[str, "none | mask | pseudonymise | generalise | remove"]
    approval: An[bool, "somebody looks at what would go first"]
    rule: An[str, "the place in the policy's document that says so"]
    policy: An[str, "the policy that says so"]
    says: str


class PolicyExplained(TypedDict):
    source: str
    label: str
    answers: list[PolicyAnswer]


class PolicyEntry(TypedDict):
    """A line of the book of policies."""

    number: int
    project: str | None
    name: str
    version: int
    lifted: An[bool, "the project has no policy of its own from here on"]
    sha256: str
    signer: str | None
    file: str | None
    weaker: An[list[str], "what it allowed more than the one before"]
    actor: str
    reason: str
    set: str


class PolicyHistory(TypedDict):
    entries: list[PolicyEntry]


class PolicySigned(TypedDict):
    file: str
    signature: An[str, "the file that goes with it"]
    signer: An[str, "the fingerprint to read out to those who take it"]


class LabelChange(TypedDict):
    on: An[str, "source | project"]
    before: str
    after: str
    by_itself: An[bool, "raised by what was found"]
    actor: str
    reason: str
    at: str


class Labelled(TypedDict):
    """`label` is the one in force; `own` is false where a source has its project's."""

    on: An[str, "source | project"]
    id: str
    name: str
    label: An[str, "public | internal | confidential | restricted"]
    changes: list[LabelChange]


ANSWERS: dict[str, type] = {
    "policy show": Policies,
    "policy set": PolicyChanged,
    "policy accept": PolicyChanged,
    "policy lift": Policies,
    "policy unpin": Policies,
    "policy check": PolicyChecked,
    "policy explain": PolicyExplained,
    "policy history": PolicyHistory,
    "policy sign": PolicySigned,
    "label show": Labelled,
    "label set": Labelled,
}
