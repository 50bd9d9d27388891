"""Write the golden table of decisions: every preset, tier, purpose, destination and label.

    cd tests && python -m helpers.write_decisions

Look at the difference before it is committed: each changed cell is a changed promise (core/docs/policy.md).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from earwitness_core.model import Label
from earwitness_core.privacy.policy.decision import decide
from earwitness_core.privacy.policy.model import (
    Allow,
    AllowRedacted,
    Decision,
    Destination,
    Endpoint,
    Place,
    Policy,
    Purpose,
    Tier,
    Unlisted,
)
from earwitness_core.privacy.policy.presets import PRESETS, preset

GOLDEN = Path(__file__).parent.parent / "data" / "policy" / "decisions.txt"
_GERMAN = Endpoint("de.example", "DE", frozenset(Purpose), up_to=Label.RESTRICTED)
_MODEST = Endpoint("modest.example", "FR", frozenset(Purpose), up_to=Label.INTERNAL)
_SWISS = Endpoint("ch.example", "CH", frozenset(Purpose), up_to=Label.RESTRICTED)
_HUB = Endpoint("hub.example", "US", frozenset({Purpose.MODELS}))
DESTINATIONS: dict[str, Destination] = {
    "a file": Place.FILE,
    "the team": Place.TEAM,
    "listed, DE, up to restricted": _GERMAN,
    "listed, FR, up to internal": _MODEST,
    "listed, CH": _SWISS,
    "listed for models, US": _HUB,
    "not listed": Unlisted("elsewhere.example"),
}


def table() -> str:
    """All of it, as it is kept."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "What each preset decides in each tier, with endpoints of every kind on its list."
    yield "yes: as it is; a profile: redacted so; +look: after approval; no: with the rule that says so."
    yield "cell: the policy's own table of purpose and label; up_to, purposes: what stands with the endpoint."
    for name in PRESETS:
        for tier in Tier:
            of = _with_endpoints(preset(name).policy, tier)
            yield ""
            yield f"{name}, {tier}"
            yield f"{'':42}" + "".join(f"{label:20}" for label in Label).rstrip()
            for purpose in Purpose:
                for where, destination in DESTINATIONS.items():
                    cells = [_cell(decide(purpose, destination, label, of)) for label in Label]
                    yield f"{purpose:12}{where:30}" + "".join(f"{cell:20}" for cell in cells).rstrip()


def _with_endpoints(of: Policy, tier: Tier) -> Policy:
    return replace(of, tier=tier, endpoints=(_GERMAN, _MODEST, _SWISS, _HUB))


def _cell(decision: Decision) -> str:
    if isinstance(decision, Allow | AllowRedacted):
        done = decision.profile.value if isinstance(decision, AllowRedacted) else "yes"
        return f"{done} +look" if decision.needs_approval else done
    if decision.rule.startswith("may."):
        return "no: cell"
    return f"no: {decision.rule.rpartition('.')[2]}"


if __name__ == "__main__":
    GOLDEN.parent.mkdir(parents=True, exist_ok=True)
    GOLDEN.write_text(table(), "utf-8")
