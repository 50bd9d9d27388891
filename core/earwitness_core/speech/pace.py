"""How long a model will take here: as measured, else in proportion to a model that was."""

from __future__ import annotations

from dataclasses import dataclass

from earwitness_core.catalogue import ModelEntry, ModelStore
from earwitness_core.model import Quality
from earwitness_core.speech.settings import speed_name

_DEVICES = ("cuda", "cpu")  # a graphics card that works is used


@dataclass(frozen=True, slots=True)
class Pace:
    """`rate` is seconds of work per second of sound; not `measured`: worked out from another model of this machine."""

    rate: float
    measured: bool


def expected_pace(store: ModelStore, entry: ModelEntry, *, quality: Quality = Quality.FAST) -> Pace | None:
    """None while nothing comparable was measured here, and for what is no speech model."""
    if entry.purpose != "speech":
        return None
    rates = store.paces.rates()
    own = _rate(rates, entry.id, quality)
    if own is not None:
        return Pace(own, measured=True)
    others = [other for other in store.catalogue.models if other.purpose == "speech" and other.work]
    for other in sorted(others, key=lambda other: abs((other.work or 0) - 1)):  # base first: its ratios were measured
        known = _rate(rates, other.id, quality)
        if known is not None and entry.work and other.work:
            return Pace(known * entry.work / other.work, measured=False)
    return None


def _rate(rates: dict[str, float], model_id: str, quality: Quality) -> float | None:
    """Both qualities ask a model the same way (decision 0040), so either tells of the other."""
    for device in _DEVICES:
        for asked in (quality, *Quality):
            found = rates.get(speed_name(model_id, asked.value, device))
            if found is not None:
                return found
    return None
