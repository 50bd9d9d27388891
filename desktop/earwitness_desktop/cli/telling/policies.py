"""Policies as the documented replies, and for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.console import RenderableType

from earwitness_desktop.cli import replies
from earwitness_desktop.cli.screen import facts, line, local, moment

if TYPE_CHECKING:
    from earwitness_core.privacy.policy.book import Entry, Standing
    from earwitness_core.privacy.policy.compare import Weaker
    from earwitness_core.privacy.policy.permissions import Answer
    from earwitness_core.privacy.policy.watching import FileNews


def policy(standing: Standing) -> replies.Policy:
    found, made = standing.policy, standing.entry
    return {
        "scope": standing.scope,
        "project": made.project_id if made else None,
        "name": found.name,
        "version": found.version,
        "summary": found.summary,
        "tier": found.tier.value,
        "network": found.network.value,
        "regions": sorted(found.regions),
        "endpoints": [one.host for one in found.endpoints],
        "sha256": standing.document.sha256,
        "document": standing.document.content.decode(),
        "signer": made.signer if made else None,
        "file": made.file if made else None,
        "actor": made.actor if made else None,
        "reason": made.reason if made else "",
        "set": moment(made.set_ms) if made else None,
    }


def shown(standing: Standing, project: str | None = None) -> list[RenderableType]:
    """A policy in a few lines."""
    from earwitness_core.privacy.policy.regions import outside, spoken

    found, made = standing.policy, standing.entry
    of = {"machine": "this machine", "vault": "the vault", "project": project or "a project"}.get(standing.scope, "")
    content = [one.host for one in found.endpoints if any(purpose != "models" for purpose in one.purposes)]
    beyond = outside(found.regions)
    return [
        line(f"{found.name} {found.version}" + (f", of {of}" if of else ""), "bold"),
        facts(
            [
                ("", found.summary or None),
                ("tier", found.tier.value),
                ("network", "never" if found.network == "never" else None),
                ("content may go to", ", ".join(content) or "no endpoint"),
                ("regions", spoken(found.regions) or None),
                ("beyond the EEA", ", ".join(beyond) or None),
                ("set", f"{local(made.set_ms)} by {made.actor}" if made else None),
                ("reason", (made.reason or None) if made else None),
                ("signed by", made.signer if made else None),
                ("file", made.file if made else None),
            ]
        ),
    ]


def answers(found: Iterable[Answer]) -> list[replies.PolicyAnswer]:
    from earwitness_core.privacy.policy.model import AllowRedacted, Deny, Place
    from earwitness_core.privacy.policy.words import profile_of, sentence, where

    told: list[replies.PolicyAnswer] = []
    for one in found:
        decision = one.decision
        kind = "deny" if isinstance(decision, Deny) else "redact" if isinstance(decision, AllowRedacted) else "allow"
        to = one.destination.value if isinstance(one.destination, Place) else where(one.destination)
        told.append(
            {
                "purpose": one.purpose.value,
                "destination": to,
                "decision": kind,
                "profile": profile_of(decision).value,
                "approval": not isinstance(decision, Deny) and decision.needs_approval,
                "rule": decision.rule,
                "policy": one.decided_by.policy.name,
                "says": sentence(one.purpose, one.destination, decision),
            }
        )
    return told


def weaker(found: Iterable[Weaker]) -> list[replies.PolicyWeaker]:
    return [{"what": one.what, "before": one.before, "after": one.after} for one in found]


def changed_files(found: Iterable[FileNews]) -> list[replies.PolicyFile]:
    return [
        {
            "file": one.entry.file or "",
            "policy": one.entry.name,
            "state": one.state,
            "says": one.says,
            "weaker": weaker(one.weaker),
        }
        for one in found
    ]


def entry(one: Entry) -> replies.PolicyEntry:
    return {
        "number": one.number,
        "project": one.project_id,
        "name": one.name,
        "version": one.version,
        "lifted": one.document is None,
        "sha256": one.sha256,
        "signer": one.signer,
        "file": one.file,
        "weaker": list(one.weaker),
        "actor": one.actor,
        "reason": one.reason,
        "set": moment(one.set_ms) or "",
    }
