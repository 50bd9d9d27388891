"""What models need, what this machine has, and how fast it is."""

from __future__ import annotations

import json
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest

from earwitness_core.catalogue import Catalogue, Machine, Needs, Paces, machine

GIB = 1 << 30
BASE = Catalogue.load().entry("whisper-base")


def _machine(memory: float, free: float = 0.5) -> Machine:
    return Machine(int(memory * GIB), int(free * GIB), GIB)


def test_a_larger_model_needs_more() -> None:
    needs = [Needs.of(Catalogue.load().entry(one)).memory_bytes for one in ("whisper-base", "whisper-small")]

    assert needs[0] < needs[1]


@pytest.mark.parametrize(
    ("memory", "free", "fit"), [(8, 4, "fits"), (8, 0.2, "tight"), (1, 0.9, "too-large"), (1, 0.1, "too-large")]
)
def test_fitting_is_of_the_machine_and_being_tight_of_the_moment(memory: float, free: float, fit: str) -> None:
    assert Needs.of(BASE).fit(_machine(memory, free)) == fit


def test_this_machine_has_memory_and_a_disk_before_there_is_a_models_folder(tmp_path: Path) -> None:
    here = Machine.look(tmp_path / "not" / "yet")

    assert 0 <= here.available_bytes <= here.memory_bytes
    assert here.memory_bytes > GIB // 4
    assert here.disk_bytes > 0


def test_a_containers_limit_is_the_machines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The lowest limit above a process counts, and caches can be given up."""
    monkeypatch.setattr(machine, "_GROUPS", tmp_path)
    monkeypatch.setattr(Path, "read_text", _with(Path.read_text, "/proc/self/cgroup", "0::/a/b\n"))
    memory = SimpleNamespace(total=16 * GIB, available=8 * GIB)
    monkeypatch.setattr(machine.psutil, "virtual_memory", lambda: memory)
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (inner / "memory.max").write_text("max\n")
    (inner.parent / "memory.max").write_text(f"{2 * GIB}\n")
    (inner.parent / "memory.current").write_text(f"{GIB}\n")
    (inner.parent / "memory.stat").write_text(f"anon 5\ninactive_file {GIB // 2}\n")

    here = Machine.look(tmp_path)

    assert (here.memory_bytes, here.available_bytes) == (2 * GIB, 2 * GIB - GIB // 2)


def test_speed_is_the_median_of_what_was_measured(tmp_path: Path) -> None:
    paces = Paces(tmp_path / "speeds.json")
    for work_ms in (10_000, 90_000, 12_000):
        paces.record("base/fast/cpu", audio_ms=100_000, work_ms=work_ms)

    assert paces.rate("base/fast/cpu") == 0.12
    assert Paces(tmp_path / "speeds.json").rates() == {"base/fast/cpu": 0.12}
    assert paces.rate("small/fast/cpu") is None


def test_old_measurements_make_room_for_new_ones(tmp_path: Path) -> None:
    paces = Paces(tmp_path / "speeds.json")
    for work_ms in (*[50_000] * 30, *[10_000] * 9):
        paces.record("base/fast/cpu", audio_ms=100_000, work_ms=work_ms)

    assert paces.rate("base/fast/cpu") == 0.1


def test_a_few_seconds_measure_nothing(tmp_path: Path) -> None:
    paces = Paces(tmp_path / "speeds.json")
    paces.record("base/fast/cpu", audio_ms=4000, work_ms=4000)

    assert paces.rates() == {}


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"rates": 7}', '{"rates": {"base/fast/cpu": ["fast"]}}', '{"rates": {"a": null}}']
)
def test_a_file_that_makes_no_sense_is_as_none(tmp_path: Path, content: str) -> None:
    (tmp_path / "speeds.json").write_text(content)
    paces = Paces(tmp_path / "speeds.json")

    assert paces.rates() == {}
    paces.record("base/fast/cpu", audio_ms=100_000, work_ms=10_000)
    assert paces.rate("base/fast/cpu") == 0.1


def test_what_is_kept_is_rates_alone(tmp_path: Path) -> None:
    """Neither when somebody worked nor how long a recording was."""
    Paces(tmp_path / "speeds.json").record("base/fast/cpu", audio_ms=123_457, work_ms=23_456)

    assert json.loads((tmp_path / "speeds.json").read_text()) == {"rates": {"base/fast/cpu": [0.18999]}}


def test_two_at_once_lose_nothing(tmp_path: Path) -> None:
    def record(name: str) -> None:
        Paces(tmp_path / "speeds.json").record(name, audio_ms=100_000, work_ms=10_000)

    threads = [threading.Thread(target=record, args=(f"model{number}/fast/cpu",)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(Paces(tmp_path / "speeds.json").rates()) == 8


def test_a_state_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("in the way")

    Paces(tmp_path / "state" / "speeds.json").record("base/fast/cpu", audio_ms=100_000, work_ms=10_000)


def _with(original: object, path: str, content: str) -> object:
    def read(self: Path, *args: object, **options: object) -> str:
        return content if str(self) == path else original(self, *args, **options)  # type: ignore[operator, no-any-return]

    return read
