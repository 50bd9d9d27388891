"""Estimates come from measurements of this machine, and follow it."""

from __future__ import annotations

from earwitness_core.jobs import Speeds
from earwitness_core.vault import Vault


def record(vault: Vault, *measured: tuple[int, int], kind: str = "transcribe", setting: str = "base/fast/cpu") -> None:
    with vault.write(actor="tester", action="measure") as unit:
        for audio_ms, work_ms in measured:
            Speeds(vault).record(unit, kind, setting, audio_ms=audio_ms, work_ms=work_ms)


def test_without_a_measurement_there_is_no_guess(vault: Vault) -> None:
    record(vault, (1000, 100))

    assert Speeds(vault).estimate_ms("transcribe", "large/best/cpu", 1000) is None
    assert Speeds(vault).estimate_ms("decode", "base/fast/cpu", 1000) is None


def test_an_estimate_scales_with_the_sound(vault: Vault) -> None:
    record(vault, (600_000, 60_000))

    assert Speeds(vault).estimate_ms("transcribe", "base/fast/cpu", 3_600_000) == 360_000


def test_one_odd_measurement_does_not_move_it(vault: Vault) -> None:
    record(vault, (600_000, 60_000), (600_000, 61_000), (600_000, 6_000_000))

    assert Speeds(vault).estimate_ms("transcribe", "base/fast/cpu", 600_000) == 61_000


def test_short_clips_do_not_outvote_an_hour(vault: Vault) -> None:
    record(vault, (3_600_000, 360_000), *[(2_000, 4_000)] * 15)

    assert Speeds(vault).estimate_ms("transcribe", "base/fast/cpu", 1_000_000) == 100_000


def test_a_faster_machine_is_believed_in_time(vault: Vault) -> None:
    record(vault, *[(600_000, 60_000)] * 30)
    record(vault, *[(600_000, 6_000)] * 20)

    assert Speeds(vault).estimate_ms("transcribe", "base/fast/cpu", 600_000) == 6_000


def test_nothing_is_learnt_from_no_sound(vault: Vault) -> None:
    record(vault, (0, 500))

    assert Speeds(vault).estimate_ms("transcribe", "base/fast/cpu", 1000) is None
