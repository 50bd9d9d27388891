"""The policies that ship with Earwitness, as documents like any other. The first is in force until one is set."""

from __future__ import annotations

from functools import cache
from importlib import resources

from earwitness_core.errors import NotFound
from earwitness_core.privacy.policy.document import Document, read

DEFAULT = "nothing-leaves"
PRESETS = (DEFAULT, "solo-offline", "research-ethics", "newsroom", "company-investigation")


@cache
def preset(name: str) -> Document:
    """One of PRESETS. Raises NotFound for another name."""
    if name not in PRESETS:
        raise NotFound(what="preset", name=name, next_step=f"There are: {', '.join(PRESETS)}.")
    return read(resources.files("earwitness_resources").joinpath(f"policies/{name}.toml").read_bytes())
