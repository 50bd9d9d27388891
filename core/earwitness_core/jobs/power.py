"""Work and the battery: a laptop on its battery does heavy work only as far as its owner wants it to.

A setting of the vault; what the battery says is looked at every few seconds. A machine without one always works.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import psutil

from earwitness_core.vault import Vault
from earwitness_core.vault.schema import SettingRow

BATTERY_SETTING = "jobs.on-battery"
LOW_PERCENT = 30
_LOOK_SECONDS = 10.0


class OnBattery(StrEnum):
    """What heavy work does on battery. The value is stored; never rename one."""

    WORK = "work"
    REST_WHEN_LOW = "rest-when-low"  # under LOW_PERCENT
    REST = "rest"


@dataclass(frozen=True, slots=True)
class PowerState:
    """`percent` is None for a machine without a battery; `rests`: heavy work does."""

    on_battery: bool
    percent: int | None
    rests: bool


def _none() -> None:
    """Of a system on which psutil knows no batteries."""


class Power:
    """Asked from any thread."""

    def __init__(self, vault: Vault, *, actor: str, battery: Callable[[], Any] | None = None) -> None:
        """`battery` is psutil's look at it, unless a test says otherwise."""
        self._vault = vault
        self._actor = actor
        self._battery = battery if battery is not None else getattr(psutil, "sensors_battery", _none)
        self._looked: float | None = None
        self._state = PowerState(False, None, False)

    @property
    def choice(self) -> OnBattery:
        """What heavy work does on battery."""
        with self._vault.read() as session:
            setting = session.get(SettingRow, BATTERY_SETTING)
        return OnBattery(setting.value) if setting is not None else OnBattery.REST_WHEN_LOW

    def choose(self, choice: OnBattery) -> None:
        """From now on, in every program that minds the battery."""
        with self._vault.write(actor=self._actor, action="jobs.on-battery") as unit:
            unit.session.merge(SettingRow(key=BATTERY_SETTING, value=choice.value))
        self._looked = None

    def state(self) -> PowerState:
        """How it stands now, looked at every ten seconds."""
        now = time.monotonic()
        if self._looked is None or now - self._looked >= _LOOK_SECONDS:
            self._looked, self._state = now, self._look()
        return self._state

    def rests(self) -> bool:
        """Whether heavy work is to rest."""
        return self.state().rests

    def _look(self) -> PowerState:
        seen = self._battery()
        if seen is None:
            return PowerState(False, None, False)
        on_battery, percent = not seen.power_plugged, round(seen.percent)
        choice = self.choice
        low = choice is OnBattery.REST_WHEN_LOW and percent < LOW_PERCENT
        return PowerState(on_battery, percent, on_battery and (low or choice is OnBattery.REST))
