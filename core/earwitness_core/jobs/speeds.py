"""How long a stage will take, from how long this machine took before. No guess without a measurement."""

from __future__ import annotations

from sqlalchemy import delete, select

from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import MeasuredSpeedRow

# Enough to outvote a slow afternoon, few enough to follow a change of the machine.
_REMEMBERED = 20


class Speeds:
    """Measured speeds of one vault; `setting` tells model and quality apart, for instance "base/fast/cpu"."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def record(self, unit: UnitOfWork, kind: str, setting: str, *, audio_ms: int, work_ms: int) -> None:
        """Remember one piece of finished work, timed by a clock that never goes back."""
        if audio_ms <= 0 or work_ms < 0:
            return
        unit.session.add(
            MeasuredSpeedRow(kind=kind, setting=setting, audio_ms=audio_ms, work_ms=work_ms, measured_ms=unit.now_ms)
        )
        unit.session.flush()
        same = (MeasuredSpeedRow.kind == kind) & (MeasuredSpeedRow.setting == setting)
        kept = select(MeasuredSpeedRow.id).where(same).order_by(MeasuredSpeedRow.id.desc()).limit(_REMEMBERED)
        unit.session.execute(delete(MeasuredSpeedRow).where(same, MeasuredSpeedRow.id.not_in(kept)))

    def estimate_ms(self, kind: str, setting: str, audio_ms: int) -> int | None:
        """Work for this much sound, in milliseconds; None before the first measurement.

        The median of the remembered rates, each weighted by its sound: a few seconds measure the start of a model,
        an hour measures its speed.
        """
        query = select(MeasuredSpeedRow.audio_ms, MeasuredSpeedRow.work_ms).where(
            MeasuredSpeedRow.kind == kind, MeasuredSpeedRow.setting == setting
        )
        with self._vault.read() as session:
            measured = [(work / audio, audio) for audio, work in session.execute(query)]
        return None if not measured else round(audio_ms * _weighted_median(measured))


def _weighted_median(measured: list[tuple[float, int]]) -> float:
    half = sum(weight for _, weight in measured) / 2
    passed = 0
    for rate, weight in sorted(measured):
        passed += weight
        if passed >= half:
            return rate
    raise AssertionError("no measurements")
