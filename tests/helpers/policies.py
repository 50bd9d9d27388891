"""Policies for tests: one by hand, and all there can be."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

from earwitness_core.model import Label
from earwitness_core.privacy.policy import machine
from earwitness_core.privacy.policy.document import Document, read
from earwitness_core.privacy.policy.model import (
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

REMOTE = frozenset({Purpose.TRANSCRIBE, Purpose.EMBED, Purpose.ASK, Purpose.SUMMARISE, Purpose.EXTRACT})
EVERYTHING = {purpose: dict.fromkeys(Label, Profile.NONE) for purpose in Purpose}
LISTED = Endpoint("api.example.eu", "DE", frozenset(Purpose), up_to=Label.RESTRICTED)


def policy(**differences: Any) -> Policy:
    """One that allows everything to one endpoint in Germany, but for what is said."""
    facts: dict[str, Any] = {
        "name": "test",
        "version": 1,
        "tier": Tier.OPEN,
        "may": EVERYTHING,
        "regions": frozenset({"DE"}),
        "endpoints": (LISTED,),
    }
    return Policy(**{**facts, **differences})


_cells = st.dictionaries(
    st.sampled_from(Purpose), st.dictionaries(st.sampled_from(Label), st.sampled_from(Profile)), max_size=8
)
_regions = st.sampled_from(["DE", "FR", "CH", "US"])
_endpoints = st.builds(
    Endpoint,
    host=st.sampled_from(["api.example.eu", "api.example.ch", "hub.example.com"]),
    region=_regions,
    purposes=st.frozensets(st.sampled_from(Purpose)),
    up_to=st.sampled_from(Label),
)
policies = st.builds(
    Policy,
    name=st.just("any"),
    version=st.integers(1, 9),
    tier=st.sampled_from(Tier),
    may=_cells,
    regions=st.frozensets(_regions),
    network=st.sampled_from(Network),
    endpoints=st.lists(_endpoints, max_size=3).map(tuple),
    approval=st.dictionaries(st.sampled_from(Purpose), st.sampled_from(Label)),
)


def destinations(of: Policy) -> list[Destination]:
    """Every kind of destination, those on its list first, and one that looks like one on the list."""
    return [*of.endpoints, *Place, Unlisted("elsewhere.example"), Endpoint("api.example.eu", "DE", frozenset(Purpose))]


def own_machine(place: Path, patch: pytest.MonkeyPatch) -> Path:
    """A machine that no policy ever touched; where its administrator's file would lie."""
    file = place / "etc" / "policy.toml"
    file.parent.mkdir()
    patch.setattr(machine, "machine_file", lambda: file)
    patch.setattr(machine, "_closed", [])
    patch.setenv("EARWITNESS_STATE", str(place / "state"))
    return file


def document(name: str = "case", version: int = 1, more: str = 'tier = "local-only"\n') -> Document:
    """A policy of two lines and what is said."""
    return read(f'name = "{name}"\nversion = {version}\n{more}'.encode())


EXPORTS = "[may.export]\npublic = 'allow'\ninternal = 'allow'\nconfidential = 'allow'\nrestricted = 'allow'\n"
OPEN = 'tier = "open"\nregions = ["EU"]\n[may.ask]\npublic = "allow"\ninternal = "mask"\n' + (
    '[[endpoints]]\nhost = "api.example.eu"\nregion = "DE"\npurposes = ["ask"]\n'
)
